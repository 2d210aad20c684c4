//! The address after `#`, and what is kept on the device: the scenario itself.

use super::model::{Draft, Years, difference, seen, sent};
use super::state::{BadLink, OpenFault, Studio, Then};
use crate::hooks::{Written, use_written};
use crate::state::plan::{self, read_link};
use crate::state::storage;
use aimak_core::wire::choice::{Choice, ChoiceFile};
use aimak_core::wire::link::pack;
use leptos::prelude::*;

/// The scenario in view as a link's text; empty while nothing differs from the books.
pub fn fragment(studio: Studio) -> Option<String> {
    let draft = studio.draft.try_get_untracked()?;
    let unchanged = studio.base.try_with_value(|base| draft == Draft::of(base) && base.mark.is_some())?;
    if unchanged { Some(String::new()) } else { Some(pack(&text(studio, &draft)?)) }
}

/// The scenario in view as a link's text, changed or not.
pub fn whole(studio: Studio) -> Option<String> {
    let draft = studio.draft.try_get_untracked()?;
    Some(pack(&text(studio, &draft)?))
}

fn text(studio: Studio, draft: &Draft) -> Option<String> {
    serde_json::to_string(&file(studio, draft, None)?).ok()
}

/// A draft as it travels, with a name.
pub fn file(studio: Studio, draft: &Draft, name: Option<&str>) -> Option<ChoiceFile> {
    let year = studio.year.try_get_untracked()?;
    let figures = studio.option.try_with_untracked(|study| seen(study, &draft.books, studio.service, year))?;
    studio.base.try_with_value(|base| sent((studio.place.slug, studio.service), base, (draft, name), Some(figures)))
}

/// Opens what a link holds; a bad one is told and leaves the plan of the books in view.
pub fn open(studio: Studio, link: &str) {
    match read(studio, link) {
        Ok(choice) => take(studio, choice),
        Err(fault) => {
            studio.bad_link.set(Some(BadLink { fault, text: link.to_owned() }));
            studio.reset();
        }
    }
}

/// Puts what somebody sent in view.
pub fn take(studio: Studio, choice: Choice) {
    studio.bad_link.set(None);
    studio.then.set(Then::of(studio, &choice));
    if let Some(seen) = &choice.seen {
        let years = Years::of(&choice.books);
        studio.year.set(seen.year.clamp(years.book + 1, years.last));
    }
    studio.make(Draft { books: choice.books.into(), moves: choice.moves });
}

fn read(studio: Studio, link: &str) -> Result<Choice, OpenFault> {
    read_link(studio.place, studio.service, link)
}

/// What the text of a file says.
///
/// # Errors
/// Why it cannot be opened here.
pub fn read_file(studio: Studio, json: &str) -> Result<Choice, OpenFault> {
    plan::read_file(studio.place, studio.service, json)
}

/// The name under which the device keeps the scenario.
fn stored(studio: Studio) -> String {
    ["aimak.plan.", studio.place.slug, ".", studio.service.code()].concat()
}

/// Keeps address, device and studio in step, and reads the link that the page was opened with; without
/// one, what the device kept.
pub fn use_address(studio: Studio) {
    use_written(Written {
        track: move || studio.draft.track(),
        text: move || fragment(studio),
        open: move |link: &str| {
            if fragment(studio).is_none_or(|own| own != link) {
                open(studio, link);
            }
        },
        reset: move || studio.reset(),
    });
    let name = StoredValue::new(stored(studio));
    let untouched = studio.draft.with_untracked(|draft| studio.base.with_value(|base| *draft == Draft::of(base)));
    if untouched
        && studio.bad_link.with_untracked(Option::is_none)
        && let Some(link) = name.with_value(|name| storage::read(name))
        && let Ok(choice) = read(studio, &link)
    {
        let kept = Draft { books: choice.books.into(), moves: choice.moves };
        if studio.draft.with_untracked(|draft| *draft != kept) {
            studio.make(kept);
            studio.restored.set(true);
        }
    }
    studio.opened_with.set_value(studio.draft.get_untracked());
    // What is typed is on the device when it rests, before the page can be closed by hand.
    Effect::new(move |first: Option<()>| {
        studio.rested.track();
        if first.is_some()
            && let Some(link) = fragment(studio)
        {
            name.with_value(
                |name| if link.is_empty() { storage::forget(name) } else { _ = storage::keep(name, &link) },
            );
        }
    });
}

/// What differs from the plan that the page was opened with.
pub fn since_opened(studio: Studio, lang: aimak_core::lang::Lang) -> Option<String> {
    studio.draft.with(|draft| studio.opened_with.with_value(|opened| difference(lang, opened, draft)))
}
