// What an engine, or what drives it, cannot do. A test that needs such an ability says so by `needs(ability)`; where it
// is lacking the test is left out, and the run prints it with the reason.

/** By ability: the engines that lack it, each with the reason. */
export const LACKING = {
  'reduced motion': {
    firefox: 'what drives Firefox cannot ask for reduced motion',
  },
  'counting bytes': {
    firefox: 'the files are the same in every engine: they are counted in Chromium',
    webkit: 'the files are the same in every engine: they are counted in Chromium',
  },
  'the same letters': {
    firefox: 'the README has pictures of Chromium, and Firefox draws letters differently',
    webkit: 'the README has pictures of Chromium, and WebKit draws letters differently',
  },
  'layout shifts': {
    firefox: 'Firefox does not report layout shifts',
    webkit: 'WebKit does not report layout shifts',
  },
  'messages of others, made by hand': {
    firefox: 'a page in Firefox cannot make a message event whose source is a frame of another site',
  },
  'forced colours': {
    webkit: 'WebKit has no forced colours',
  },
  'frames without scripts': {
    webkit: 'the inspector of WebKit does not tell of a frame whose scripts are forbidden',
  },
  'pages as a PDF': {
    webkit: 'the inspector of WebKit prints nothing',
  },
  'pictures on the clipboard': {
    firefox: 'without a display, the clipboard of Firefox holds text alone',
  },
};
