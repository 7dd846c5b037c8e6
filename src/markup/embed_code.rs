//! How a figure is put into another site: options, a preview and the snippet. The host writes the panel; `embed-code.js`,
//! which loads when it is opened, makes it work. Its choices are no choices of the view: none has a `data-key`.

use leptos::prelude::*;

/// A choice of one word among a few; the first is what is chosen by itself.
struct Choice {
    key: &'static str,
    legend: &'static str,
    options: &'static [(&'static str, &'static str)],
}

const CHOICES: [Choice; 6] = [
    Choice {
        key: "theme",
        legend: "Colours",
        options: &[("auto", "As the device"), ("light", "Light"), ("dark", "Dark")],
    },
    Choice {
        key: "controls",
        legend: "Choices",
        options: &[("no", "None"), ("main", "The main ones"), ("all", "All")],
    },
    Choice { key: "height", legend: "Height", options: &[("fitted", "Fits"), ("fixed", "Fixed")] },
    Choice { key: "lang", legend: "Numbers", options: &[("en", "English")] },
    Choice {
        key: "time",
        legend: "Data",
        options: &[("updating", "Kept up to date"), ("frozen", "Frozen as of today")],
    },
    Choice {
        key: "width",
        legend: "Preview",
        options: &[("320", "Phone"), ("480", "Column"), ("720", "Wide")],
    },
];

/// What can be ticked, and whether it is by itself.
const BOXES: [(&str, &str, bool); 3] = [
    ("header", "Title and subtitle", true),
    ("static", "As a still picture", false),
    ("transparent", "Without a ground", false),
];

const SNIPPETS: Choice = Choice {
    key: "as",
    legend: "As",
    options: &[
        ("script", "Frame and script"),
        ("frame", "Frame alone"),
        ("element", "Element"),
        ("amp", "AMP"),
        ("wordpress", "WordPress"),
    ],
};

/// The panel of a figure. Where its data has no day to stay at, it cannot be frozen.
pub(crate) fn panel(slug: &str, freezes: bool) -> impl IntoView + use<> {
    let choices = CHOICES.into_iter().filter(|one| freezes || one.key != "time");
    let choices = choices.map(|one| choice(one, slug)).collect_view();
    let boxes = BOXES
        .into_iter()
        .map(|(key, label, ticked)| {
            view! {
                <label>
                    <input type="checkbox" autocomplete="off" name=format!("{slug}-embed-{key}") data-embed-option=key checked=ticked/>
                    " " {label}
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="more embed-code needs-script" data-panel="embed-code">
            <summary>"Embed"</summary>
            <div class="options">{choices} <div class="boxes">{boxes}</div></div>
            <div class="preview" data-embed-preview="" tabindex="0" role="group" aria-label="Preview"></div>
            {choice(SNIPPETS, slug)}
            <pre><code data-embed-snippet=""></code></pre>
            <div class="buttons">
                <button type="button" class="plain" data-do="copy" disabled>"Copy the snippet"</button>
            </div>
            <p class="status" role="status"></p>
        </details>
    }
}

/// A row of radio buttons.
fn choice(choice: Choice, slug: &str) -> impl IntoView + use<> {
    let Choice { key, legend, options } = choice;
    let name = format!("{slug}-embed-{key}");
    let options = options.iter().enumerate().map(|(at, (word, label))| {
        view! {
            <label>
                <input type="radio" autocomplete="off" name=name.clone() data-embed-option=key value=*word checked=at == 0/>
                <span>{*label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choice">
            <legend>{legend}</legend>
            {options.collect_view()}
        </fieldset>
    }
}
