//! The pictures. Those of money and of what people bear move with the sliders; the others follow when
//! the plan rests.

use super::model::Column;
use super::state::Studio;
use crate::charts::{
    AffordabilityByBand, CashOverYears, Choice, ChoiceKind, CostBuildUp, CostsOverYears, MoneyBetweenGroups,
    UseByBlock, WaterAndMoney, WhatBillsPayFor,
};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::finance::equity;
use leptos::prelude::*;
use std::sync::Arc;

const fn kind(column: Column) -> ChoiceKind {
    match column {
        Column::Today => ChoiceKind::Today,
        Column::Option => ChoiceKind::Option,
        Column::Kept(_) => ChoiceKind::Other,
        Column::Nothing => ChoiceKind::Nothing,
    }
}

/// The plan at rest beside doing nothing, and who pays for whom in the year in view.
fn rested(studio: Studio) -> Memo<Arc<Study>> {
    let whole = move |_: Option<&Arc<Study>>| {
        let mut study = studio.outlook.with(|outlook| outlook.study.clone());
        let year = studio.year.get();
        studio.rested.with(|plan| {
            if let Some(service) = plan.service(studio.service) {
                equity::between_groups(&mut study, service, year);
            }
        });
        Arc::new(study)
    };
    Memo::new_with_compare(whole, |_, _| true)
}

/// The pictures of the studio.
pub fn charts(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let choices = Signal::derive(move || {
        let columns = studio.columns();
        let of = |column| {
            let plan = if column == Column::Option { studio.plan.get() } else { studio.books.get() };
            Choice {
                name: studio.column_name(lang.get(), column),
                kind: kind(column),
                study: studio.study(column),
                plan,
            }
        };
        columns.into_iter().map(of).collect::<Vec<_>>()
    });
    let study = rested(studio);
    let plan = Signal::derive(move || studio.rested.get());
    let resting = Signal::derive(move || {
        let name = studio.column_name(lang.get(), Column::Option);
        vec![Choice { name, kind: ChoiceKind::Option, study: study.get(), plan: plan.get() }]
    });
    let service = studio.service;
    view! {
        <section aria-labelledby="pictures-title">
            <h2 class="visually-hidden" id="pictures-title">{say(messages::plan_pictures_title)}</h2>
            <div class="studio__pictures">
                <CashOverYears choices=choices service=Some(service)/>
                <CostsOverYears choices=resting shown=0_usize service=service/>
                <AffordabilityByBand choices=choices year=studio.year/>
                <MoneyBetweenGroups plan=plan study=study service=service year=studio.year/>
                <CostBuildUp plan=plan study=study service=service year=studio.year/>
                <WhatBillsPayFor plan=plan study=study service=service year=studio.year/>
                <WaterAndMoney plan=plan study=study service=service year=studio.year/>
                <UseByBlock plan=plan study=study service=service year=studio.year/>
            </div>
        </section>
    }
    .into_any()
}
