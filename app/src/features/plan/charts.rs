//! The pictures. Those of money and of what people bear move with the sliders; the others follow when
//! the plan rests.

use super::model::Column;
use super::state::Studio;
use crate::charts::{
    AffordabilityByBand, BillCurve, CashOverYears, Choice, ChoiceKind, CostBuildUp, CostsOverYears, MoneyBetweenGroups,
    NextUnitCurve, Origin, Origins, UseByBlock, WaterAndMoney, WhatBillsPayFor, WhoPaysMore, plan_source,
};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::Study;
use aimak_core::figure::Subject;
use aimak_core::finance::schedule::{household, schedule};
use aimak_core::finance::{At, Figure, Plan, bills};
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

/// The column that a number of a chart stands in.
fn column_of(studio: Studio, origin: Origin) -> Column {
    origin.choice.and_then(|choice| studio.columns().get(choice).copied()).unwrap_or(Column::Option)
}

/// What a household in the middle pays for more and more, today and in the year in view; nothing where
/// no bill grows.
fn curves(studio: Studio, plan: Signal<Arc<Plan>>, study: Memo<Arc<Study>>) -> Option<AnyView> {
    let lang = Settings::lang();
    let rate = |study: &Study, figure: Figure, at: At| {
        study.find(figure.into(), Subject::Plan(at)).and_then(|id| study.node(id).amount.ok())
    };
    let version = move |year: Option<i16>| {
        let plan = plan.get();
        let study = study.get();
        schedule(plan.service(studio.service)?, year.unwrap_or(plan.book_year), |at| match year {
            Some(year) => rate(&study, Figure::RateInYear, at.in_year(year)),
            None => rate(&study, Figure::RateToday, at),
        })
    };
    let home = plan.with_untracked(|plan| household(plan, studio.service))?;
    let known = StoredValue::new(untrack(|| version(None))?);
    let today = Signal::derive(move || version(None));
    let option = Signal::derive(move || version(Some(studio.year.get())).unwrap_or_else(|| known.get_value()));
    let source = Signal::derive(move || plan.with(|plan| plan_source(lang.get(), plan)));
    Some(
        view! {
            <BillCurve today=today option=option home=home month=1_u8 source=source/>
            <NextUnitCurve today=today option=option home=home month=1_u8 source=source/>
        }
        .into_any(),
    )
}

/// The pictures of the studio.
pub fn charts(studio: Studio) -> AnyView {
    let lang = Settings::lang();
    let choice = move |column: Column| {
        let plan = if column == Column::Option { studio.plan.get() } else { studio.books.get() };
        Choice { name: studio.column_name(lang.get(), column), kind: kind(column), study: studio.study(column), plan }
    };
    let choices = Signal::derive(move || studio.columns().into_iter().map(choice).collect::<Vec<_>>());
    provide_context(Origins {
        open: Callback::new(move |origin: Origin| studio.explain(origin.key, column_of(studio, origin))),
        is_open: Callback::new(move |origin: Origin| studio.explains(origin.key, column_of(studio, origin))),
    });
    let study = studio.beside;
    let plan = Signal::derive(move || studio.rested.get());
    let resting = Signal::derive(move || {
        let name = studio.column_name(lang.get(), Column::Option);
        // The others only lend their axis: it stays while the plan moves, and is the same for all of them.
        let own = Choice { name, kind: ChoiceKind::Option, study: study.get(), plan: plan.get() };
        let others = studio.columns().into_iter().filter(|column| *column != Column::Option).map(choice);
        std::iter::once(own).chain(others).collect::<Vec<_>>()
    });
    let service = studio.service;
    // Whether a tariff has blocks is in its structure, which no control moves.
    let blocks = plan.with_untracked(|plan| {
        plan.service(service).is_some_and(|of| !bills::blocks(&mut Study::default(), of, 0).is_empty())
    });
    view! {
        <section aria-labelledby="pictures-title">
            <h2 class="visually-hidden" id="pictures-title">{say(messages::plan_pictures_title)}</h2>
            <div class="studio__pictures">
                <CashOverYears choices=choices service=Some(service)/>
                <CostsOverYears choices=resting shown=0_usize service=service/>
                <AffordabilityByBand choices=choices year=studio.year/>
                <WhoPaysMore plan=plan study=study service=service year=studio.year/>
                {curves(studio, plan, study)}
                <CostBuildUp plan=plan study=study service=service year=studio.year/>
                <WhatBillsPayFor plan=plan study=study service=service year=studio.year/>
                <MoneyBetweenGroups plan=plan study=study service=service year=studio.year/>
                {blocks.then(|| view! { <UseByBlock plan=plan study=study service=service year=studio.year/> })}
                <WaterAndMoney plan=plan study=study service=service year=studio.year/>
            </div>
        </section>
    }
    .into_any()
}
