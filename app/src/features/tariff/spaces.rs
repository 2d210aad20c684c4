//! Public spaces: no tariff at all, but a cost for each resident and square metre.

use super::beside::{Beside, missing, number, open_entry};
use super::choice::labelled;
use super::state::Editor;
use crate::components::Scale;
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::lang::Lang;
use aimak_core::model::public_spaces;
use aimak_core::unit::Unit;
use leptos::prelude::*;
use std::sync::Arc;

/// What may be typed.
const COST: Scale = Scale { unit: Unit::Som, min: 0, max: 1_000_000_000_000, step: 1_000_000 };
const PEOPLE: Scale = Scale { unit: Unit::Person, min: 1, max: 10_000_000, step: 10 };
const AREA: Scale = Scale { unit: Unit::SquareMetre, min: 1, max: 100_000_000_000, step: 10_000 };

/// The panel.
pub fn spaces(editor: Editor) -> AnyView {
    let lang = Settings::lang();
    let (cost, residents, area) = (RwSignal::new(None::<i64>), RwSignal::new(None::<i64>), RwSignal::new(None::<i64>));
    let study = Memo::new(move |_| Arc::new(public_spaces(cost.get(), residents.get(), area.get()).0));
    let beside = Beside { panel: "spaces", title: messages::spaces_title, study: study.into() };
    let label = move |text: fn(Lang) -> &'static str| Signal::derive(move || text(lang.get()).to_owned());
    let sum = move |name: fn(Lang) -> &'static str, figure: FigureId| {
        view! {
            <p class="advice__sum">
                <span>{say(name)}</span>
                {number(editor, beside, (figure, Subject::Whole))}
            </p>
            {missing(beside, (figure, Subject::Whole))}
        }
    };
    view! {
        <section class="panel advice" aria-labelledby="spaces-title">
            <h2 class="panel__title" id="spaces-title">{say(messages::spaces_title)}</h2>
            <p class="caption">{say(messages::spaces_text)}</p>
            <div class="advice__fields">
                {labelled("spaces-cost".to_owned(), label(messages::spaces_cost_label), open_entry(COST, cost), None)}
                {labelled(
                    "spaces-residents".to_owned(),
                    label(messages::spaces_residents_label),
                    open_entry(PEOPLE, residents),
                    None,
                )}
                {labelled("spaces-area".to_owned(), label(messages::spaces_area_label), open_entry(AREA, area), None)}
            </div>
            {sum(messages::spaces_per_resident, FigureId::BudgetCostPerResident)}
            {sum(messages::spaces_per_metre, FigureId::BudgetCostPerSquareMetre)}
        </section>
    }
    .into_any()
}
