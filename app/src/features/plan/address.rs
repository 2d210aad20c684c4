//! The address after `#`, and what is kept on the device: the scenario itself.

use super::model::{Draft, Kept, MOST_KEPT, Years, seen, sent};
use super::state::{Studio, Then};
use crate::components::{Reasons, open_fault_reasons};
use crate::hooks::{Written, use_written};
use crate::state::plan::{OpenFault, read_link};
use crate::state::storage;
use crate::state::studio::{BadLink, Showing, Unopened, is_of_year, keep, kept, link_of_year, open_file};
use aimak_core::wire::choice::{Choice, ChoiceFile};
use aimak_core::wire::link::{MAX_TEXT_BYTES, pack};
use leptos::prelude::*;

/// The scenario in view as a link's text; empty while nothing differs from the books.
pub fn fragment(studio: Studio) -> Option<String> {
    let draft = studio.draft.try_get_untracked()?;
    let unchanged = studio.base.try_with_value(|base| draft == Draft::of(base) && base.mark.is_some())?;
    if unchanged { Some(String::new()) } else { packed(studio, &draft) }
}

/// The scenario in view as a link's text, changed or not.
pub fn whole(studio: Studio) -> Option<String> {
    let draft = studio.draft.try_get_untracked()?;
    packed(studio, &draft)
}

/// A draft as a link's text; `None` where it is more than a link can hold.
pub fn packed(studio: Studio, draft: &Draft) -> Option<String> {
    let text = serde_json::to_string(&file(studio, draft, None)?).ok()?;
    (text.len() <= MAX_TEXT_BYTES).then(|| pack(&text))
}

/// A draft as it travels, with a name.
pub fn file(studio: Studio, draft: &Draft, name: Option<&str>) -> Option<ChoiceFile> {
    let year = studio.year.try_get_untracked()?;
    let figures = studio.option.try_with_untracked(|study| seen(study, &draft.books, studio.service, year))?;
    studio.base.try_with_value(|base| sent((studio.place.slug, studio.service), base, (draft, name), Some(figures)))
}

/// Opens what a link holds; a bad one is told and leaves the plan of the books in view. What rests on
/// another plan, or is of one year, is shown in a studio of its own.
pub fn open(studio: Studio, link: &str) {
    if is_of_year(link) {
        studio.turn.run(Showing::Year(link.to_owned()));
        return;
    }
    match read(studio, link) {
        Ok(choice) if rests_here(studio, &choice) => take(studio, choice),
        Ok(_) => studio.turn.run(Showing::of(studio.place, studio.service, link)),
        Err(fault) => refuse(studio, fault, link),
    }
}

/// Opens the link that the studio was made for.
fn open_first(studio: Studio, link: &str) {
    match read(studio, link) {
        Ok(choice) => take(studio, choice),
        Err(fault) => refuse(studio, fault, link),
    }
}

fn refuse(studio: Studio, fault: OpenFault, link: &str) {
    studio.bad_link.set(Some(BadLink { fault: Unopened::Plan(fault), text: link.to_owned() }));
    studio.reset();
}

/// Whether a scenario rests on the plan that is in view.
fn rests_here(studio: Studio, choice: &Choice) -> bool {
    studio.base.with_value(|base| *base.plan == choice.base)
}

/// Opens the text of a file; a plan of one's own is kept on the device. Says the name within.
///
/// # Errors
/// Why it cannot be opened here.
pub fn open_text(studio: Studio, text: &str) -> Result<String, Reasons> {
    if let Some(link) = link_of_year(text) {
        open(studio, &link);
        return Ok(String::new());
    }
    let choice = open_file(studio.place, studio.service, text).map_err(open_fault_reasons)?;
    let name = choice.name.clone().unwrap_or_default();
    if rests_here(studio, &choice) {
        take(studio, choice);
    } else {
        // A browser that keeps nothing shows the plan all the same; the page says so.
        keep(studio.place, studio.service, &choice.base);
        studio.turn.run(Showing::choice(studio.place, studio.service, choice));
    }
    Ok(name)
}

/// Puts the plan of a link beside the one in view; says whether it could stand there: it must rest on
/// the same books, and there must be room.
pub fn beside(studio: Studio, name: String, link: &str) -> bool {
    let Ok(choice) = read(studio, link) else { return false };
    let room = studio.kept.with_untracked(|kept| kept.len() < MOST_KEPT);
    let fits = room && rests_here(studio, &choice);
    if fits {
        studio.kept.update(|kept| {
            let number = kept.iter().map(|kept| kept.number).max().unwrap_or(0) + 1;
            kept.push(Kept::new(number, name, Draft { books: choice.books.into(), moves: choice.moves }));
        });
    }
    fits
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

/// The name under which the device keeps the scenario: one for the books, one for a plan of one's own.
pub fn stored(studio: Studio) -> String {
    let own = studio.base.with_value(|base| base.mark.is_none());
    let name = if own { "aimak.own-plan." } else { "aimak.plan." };
    [name, studio.place.slug, ".", studio.service.code()].concat()
}

/// Whether what is moved is kept on the device: not in a plan that somebody sent and nobody kept.
fn to_be_stored(studio: Studio) -> bool {
    studio.base.with_value(|base| {
        base.mark.is_some() || kept(studio.place, studio.service).is_some_and(|kept| kept.plan == base.plan)
    })
}

/// Keeps address, device and studio in step, and opens the first link; without one, what the device
/// kept.
pub fn use_address(studio: Studio, first: &str) {
    let begun = !first.is_empty();
    if begun {
        open_first(studio, first);
    }
    use_written(Written {
        begun,
        track: move || studio.draft.track(),
        text: move || fragment(studio),
        open: move |link: &str| {
            if fragment(studio).is_none_or(|own| own != link) {
                open(studio, link);
            }
        },
        // A plan of one's own always stands in the address: without it, the page begins anew.
        reset: move || {
            if studio.base.with_value(|base| base.mark.is_some()) {
                studio.reset();
            } else {
                studio.turn.run(Showing::of(studio.place, studio.service, ""));
            }
        },
    });
    let name = StoredValue::new(stored(studio));
    if !begun
        && let Some(link) = name.with_value(|name| storage::read(name))
        && let Ok(choice) = read(studio, &link)
        && rests_here(studio, &choice)
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
            && to_be_stored(studio)
            && let Some(link) = fragment(studio)
        {
            name.with_value(
                |name| if link.is_empty() { storage::forget(name) } else { _ = storage::keep(name, &link) },
            );
        }
    });
}
