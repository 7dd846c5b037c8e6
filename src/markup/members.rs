//! Which years or series are drawn, and which of them is highlighted.

use leptos::prelude::*;
use model::{Choice, Data, Kind, Member, Members, Office, View};

use super::names::input_name;
use crate::follow::offers;

/// More of them than this can be searched.
const FEW: usize = 12;

/// A tick box for each year or series.
pub(super) fn many(data: &Data, view: &View) -> impl IntoView + use<> {
    let (legend, key) = match view.kind.members() {
        Members::Years => ("Years", "years"),
        Members::Tenures => ("Terms of office", "series"),
        Members::Nationalities => ("Nationalities", "series"),
        Members::Issues => ("Issues", "series"),
        Members::None => return None,
    };
    let all = members(data, view);
    let search = (all.len() > FEW && view.kind == Kind::Nationalities).then(|| {
        view! { <label class="search">"Search " <input type="search" autocomplete="off" data-filter="label"/></label> }
    });
    let all_of_them = view! {
        <button type="button" class="plain" data-set=format!("{key}=all") data-offer="some" hidden=!offers("some", view, data)>
            "All"
        </button>
    };
    // Apart, so that the boxes stay where and as they are when it comes and goes: else all of them are laid out anew.
    // Beside the search, where there is one, a phone shows it without scrolling the list.
    let (first, last) = match search {
        Some(search) => (Some(view! { <div class="find">{search} {all_of_them}</div> }), None),
        None => (None, Some(view! { <div>{all_of_them}</div> })),
    };
    let boxes = all.into_iter().map(|(member, office)| {
        view! {
            <label data-offer=office hidden=office.is_some_and(|office| !offers(office, view, data))>
                <input
                    type="checkbox"
                    autocomplete="off"
                    name=input_name(data, view, key)
                    data-key=key
                    value=member.slug
                    checked=view.chosen.contains(member.number)
                />
                <span>{member.name}</span>
            </label>
        }
    });
    let boxes = boxes.collect_view();
    Some(view! {
        <fieldset class="choice many needs-script">
            <legend>{legend}</legend>
            {first}
            {boxes}
            {last}
        </fieldset>
    })
}

/// The list of those that can be highlighted.
pub(super) fn focus(data: &Data, view: &View) -> impl IntoView + use<> {
    let options = members(data, view).into_iter().map(|(member, office)| {
        let hidden = office.is_some_and(|office| !offers(office, view, data));
        view! { <option value=member.slug data-offer=office hidden=hidden selected=view.focus == Some(member.number)>{member.name}</option> }
    });
    view.kind.has_focus().then(|| {
        view! {
            <label class="pick needs-script" data-offer="focus" hidden=!offers("focus", view, data)>
                <span>"Highlight"</span>
                <select autocomplete="off" data-key="focus">
                    <option value="none">"No highlight"</option>
                    {options.collect_view()}
                </select>
            </label>
        }
    })
}

/// What can be chosen; the holders of both offices, each with the word of theirs.
fn members(data: &Data, view: &View) -> Vec<(Member, Option<&'static str>)> {
    if !view.kind.has_office() {
        return data.members(view).into_iter().map(|member| (member, None)).collect();
    }
    let of = |office: Office| {
        let members = data.members(&View { office, ..*view }).into_iter();
        members.map(move |member| (member, Some(office.slug())))
    };
    Office::ALL.iter().copied().flat_map(of).collect()
}
