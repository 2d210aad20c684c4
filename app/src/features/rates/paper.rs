//! What only paper needs: the changes in words, the source, the link and who made it all up.

use super::model::question;
use super::state::Studio;
use crate::components::{Scale, share_code};
use crate::format::{exact_in_words, title_lang};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::format;
use aimak_core::scenario::MODEL_VERSION;
use leptos::prelude::*;

/// The block that is printed and not shown.
pub fn paper(studio: Studio, link: Signal<Option<String>>) -> AnyView {
    let lang = Settings::lang();
    let changes = move || {
        let lang = lang.get();
        studio.scenario.with(|scenario| {
            let changes = scenario.changes().iter().filter_map(|&(key, amount)| {
                let input = scenario.input(key)?;
                let unit = Scale::from(input).unit;
                let today = input.today.map_or_else(
                    || messages::control_question_unpublished(lang).to_owned(),
                    |today| messages::control_question_today(lang, &exact_in_words(lang, today.amount, unit)),
                );
                Some(view! { <li>{question(lang, input)} " " <b>{exact_in_words(lang, amount, unit)}</b> " (" {today} ")"</li> })
            });
            changes.collect_view()
        })
    };
    let unchanged = move || {
        studio
            .scenario
            .with(|scenario| scenario.changes().is_empty())
            .then(|| messages::studio_paper_unchanged(lang.get()))
    };
    let version = move || {
        let mark = ["0x", &format_hex(studio.option.with(|study| study.fingerprint()))].concat();
        messages::studio_paper_version(lang.get(), &MODEL_VERSION.to_string(), &mark)
    };
    let fictional = studio.scenario.with_untracked(|scenario| scenario.place().fictional);
    let decision = move || studio.scenario.with(|scenario| scenario.decision());
    view! {
        <section class="print-only studio__paper">
            <h2>{say(messages::studio_paper_title)}</h2>
            {fictional.then(|| view! { <p><b>{say(messages::studio_lead_fictional)}</b></p> })}
            <p>{unchanged}</p>
            <ul>{changes}</ul>
            <p>
                {say(messages::studio_paper_source)} " "
                <cite lang=move || title_lang(decision().source.title)>{move || decision().source.title}</cite> ", "
                {move || format::date_known(lang.get(), decision().source.date)}
            </p>
            <p>{version}</p>
            <div class="studio__code">
                {share_code(link)}
                <p class="studio__link">{move || studio.scenario.with(super::address::whole_link)}</p>
            </div>
        </section>
    }
    .into_any()
}

/// Eight digits to the base of sixteen.
fn format_hex(mark: u32) -> String {
    mark.to_be_bytes()
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}
