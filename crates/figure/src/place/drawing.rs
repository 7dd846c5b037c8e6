//! The map drawn: sea and land, the two coasts where they are nearest, a small map of the whole Channel.

use super::frame::{Frame, Window};
use super::labels;
use super::map::PlaceMap;
use super::point::Point;
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::scene::{Mark, Scene};
use crate::draw::terrain::Terrain;

impl PlaceMap {
    /// Its drawing, as large as [`Layout::size`]. A coast beyond its window is put on the edge. Where the map has no
    /// cut of that window, as for [`Layout::Column`], no land is drawn.
    pub fn drawing(&self, layout: Layout) -> Scene {
        let frame = Frame::of(layout);
        let inset = Frame::inset(layout);
        let (width, height) = layout.size();
        let mut marks = self.ground(&frame, Window::Strait(layout));
        let ends = self.narrows.map(|end| frame.place(end));
        marks.push(Mark::Line(Ink::Map(Terrain::Across), ends.to_vec()));
        marks.append(&mut labels::marks(self, &frame, &inset, layout));
        marks.append(&mut self.ground(&inset, Window::Channel));
        marks.push(Mark::Rect(Ink::Map(Terrain::Frame), inset.outline(Window::Strait(layout))));
        Scene { width, height, marks }
    }

    /// Sea, land and borders of a window, with the frame around it.
    fn ground(&self, frame: &Frame, window: Window) -> Vec<Mark> {
        let mut marks = vec![Mark::Rect(Ink::Map(Terrain::Water), frame.bounds)];
        if let Some(cut) = self.cuts.iter().find(|cut| cut.window == window) {
            let line = |terrain: Terrain| {
                move |points: &Vec<Point>| {
                    let points = points.iter().map(|point| frame.place(*point)).collect();
                    Mark::Line(Ink::Map(terrain), points)
                }
            };
            marks.extend(cut.land.iter().map(line(Terrain::Land)));
            marks.extend(cut.borders.iter().map(line(Terrain::Border)));
        }
        marks.push(Mark::Rect(Ink::Map(Terrain::Frame), frame.bounds));
        marks
    }
}
