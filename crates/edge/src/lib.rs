//! The edge function as wasm. What goes in and out are bytes in its memory: whoever calls writes what it asks to where
//! [`input`] says, and reads the answer from where [`output`] says. So an instance that has trapped is left behind, and the
//! next one begins anew, which the JavaScript of wasm-bindgen does not let it.
//!
//! What is asked are words, a line each.

use std::cell::RefCell;

use preview::painter::Painter;
use preview::{Bundle, Preview, Size, style};
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct State {
    input: Vec<u8>,
    output: Vec<u8>,
    preview: Option<Preview>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// What an answer is where there is none, in the words of HTTP.
const NOTHING: u32 = 404;
/// What it is where there is one.
const FOUND: u32 = 200;

/// Makes room for what is asked, so many bytes, and says where in memory.
#[wasm_bindgen]
pub fn input(length: usize) -> usize {
    STATE.with_borrow_mut(|state| {
        state.input = vec![0; length];
        state.input.as_ptr().addr()
    })
}

/// Where the answer is in memory.
#[wasm_bindgen]
pub fn output() -> usize {
    STATE.with_borrow(|state| state.output.as_ptr().addr())
}

/// How many bytes it has.
#[wasm_bindgen]
pub fn output_length() -> usize {
    STATE.with_borrow(|state| state.output.len())
}

/// Takes what was written for the bundle of the build, and gets ready.
#[wasm_bindgen]
pub fn start() -> u32 {
    STATE.with_borrow_mut(|state| {
        let fonts = [
            include_bytes!("../../../style/fonts/figure-400.ttf").to_vec(),
            include_bytes!("../../../style/fonts/figure-600.ttf").to_vec(),
        ];
        let (tokens, drawing) =
            (include_str!("../../../style/tokens.css"), include_str!("../../../style/drawing.css"));
        let painter = style::sheet(tokens, drawing).and_then(|sheet| Painter::new(fonts, sheet));
        let bundle = Bundle::read(&std::mem::take(&mut state.input));
        state.preview = painter.and_then(|painter| Preview::new(bundle?, painter)).ok();
        if state.preview.is_some() { FOUND } else { NOTHING }
    })
}

/// The tags of the page at a path with a query: 404 where it is right as it is. See [`Preview::page`].
#[wasm_bindgen]
pub fn page() -> u32 {
    answered(|preview, [path, query, ..]| found(preview.page(path, query)))
}

/// The query of a picture in its one form: 404 where it asks for no view. See [`Preview::picture_query`].
#[wasm_bindgen]
pub fn picture_query() -> u32 {
    answered(|preview, [query, ..]| found(preview.picture_query(query)))
}

/// The picture of a size and a query, as PNG: 404 where it asks for no view. See [`Preview::picture`].
#[wasm_bindgen]
pub fn picture() -> u32 {
    answered(|preview, [size, query, ..]| {
        found(Size::named(size).and_then(|size| preview.picture(size, query).ok()))
    })
}

/// The same before it is painted, as SVG: what tests compare. See [`Preview::drawing`].
#[wasm_bindgen]
pub fn drawing() -> u32 {
    answered(|preview, [size, query, ..]| {
        found(Size::named(size).and_then(|size| preview.drawing(size, query)))
    })
}

/// What is told of an address: `url`, `maxwidth`, `maxheight` and `format` of what was asked. See [`Preview::oembed`].
#[wasm_bindgen]
pub fn oembed() -> u32 {
    answered(|preview, [url, width, height, format]| {
        let (status, body) = preview.oembed(url, [width, height].map(|most| most.parse().ok()), format);
        (status.into(), body.into_bytes())
    })
}

fn found(answer: Option<impl Into<Vec<u8>>>) -> (u32, Vec<u8>) {
    answer.map_or((NOTHING, Vec::new()), |answer| (FOUND, answer.into()))
}

/// Answers what was asked in lines, of which those that were not given are empty.
fn answered(answer: impl FnOnce(&Preview, [&str; 4]) -> (u32, Vec<u8>)) -> u32 {
    STATE.with_borrow_mut(|state| {
        let asked = String::from_utf8_lossy(&state.input);
        let mut lines = asked.split('\n');
        let lines = [(); 4].map(|()| lines.next().unwrap_or_default());
        let (status, output) =
            state.preview.as_ref().map_or((NOTHING, Vec::new()), |preview| answer(preview, lines));
        state.output = output;
        status
    })
}
