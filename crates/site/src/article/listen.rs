//! The buttons that `listen.js` works: it reads the article aloud, and shows them where the device has a voice.

use maud::{Markup, html};

/// What the style sheet and the script know it by.
pub(super) const CLASS: &str = "listen";

/// How fast it can be read, as a share of the voice's own speed; the second is the first choice.
const SPEEDS: [(&str, &str); 4] = [("0.8", "Slower"), ("1", "Normal"), ("1.25", "Faster"), ("1.5", "Fast")];

pub(super) fn control() -> Markup {
    html! {
        div class=(CLASS) role="group" aria-label="Listen to the article" hidden {
            button.plain type="button" data-listen="toggle" { "Listen" }
            button.plain type="button" data-listen="stop" hidden { "Stop" }
            label {
                span { "Speed" }
                select autocomplete="off" {
                    @for (rate, name) in SPEEDS { option value=(rate) selected[rate == "1"] { (name) } }
                }
            }
        }
    }
}
