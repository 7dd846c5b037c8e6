// What only the article has, as one file: what brings the stance map comes first, for it marks what does not work without it.
import './near.js';
import './steps.js';
import './contents.js';
import './listen.js';
