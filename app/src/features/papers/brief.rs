//! The decision brief: the question, the plan, what it costs, who pays, and what speaks against it.

use super::model::{Dossier, Paper, capital, missing, node, short, short_amount};
use super::parts::{Row, Table, line, part, sentences, sheet};
use crate::components::{Pair, amount, share_verdict};
use crate::format::{exact_in_words, figure_name, group_name, lower_first, service_name};
use crate::messages;
use crate::state::plan::{Main, compared, difference, runs_out};
use aimak_core::explain::Study;
use aimak_core::figure::{AffordabilityLine, FigureId, Subject};
use aimak_core::finance::{At, Component, Figure, Line};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::number::divide_round;
use aimak_core::unit::Unit;
use aimak_words::finance::{affordability_line_name, component_name, consumer_group_name};
use leptos::prelude::*;

/// The most unconfirmed assumptions that are listed; the annex has them all.
const MOST_UNSURE: usize = 10;

/// The most points on a side of the case.
const MOST_POINTS: usize = 5;

/// The brief.
pub fn view(lang: Lang, dossier: &Dossier) -> AnyView {
    let first = dossier.first().to_string();
    let last = dossier.years().last.to_string();
    let title = messages::papers_brief_title(lang, service_name(lang, dossier.service), &first);
    let body = view! {
        {part(
            messages::papers_brief_question_title(lang),
            view! { <p class="paper__lead">{messages::papers_brief_question_text(lang, &first, &last)}</p> },
        )}
        {part(messages::papers_brief_proposal_title(lang), proposal(lang, dossier))}
        {part(messages::papers_brief_answers_title(lang), answers(lang, dossier))}
        {part(messages::papers_brief_compare_title(lang), side_by_side(lang, dossier))}
        {part(messages::papers_brief_cost_title(lang), build_up(lang, dossier))}
        {part(messages::papers_brief_payers_title(lang), payers(lang, dossier))}
        {part(messages::papers_brief_poorest_title(lang), poorest(lang, dossier))}
        {part(messages::papers_brief_money_title(lang), money(lang, dossier))}
        {part(messages::papers_brief_nothing_title(lang), doing_nothing(lang, dossier))}
        {part(messages::papers_brief_case_title(lang), for_and_against(lang, dossier))}
        {part(messages::papers_brief_unsure_title(lang), unsure(lang, dossier))}
        {line(messages::papers_prepared_label(lang))}
    };
    sheet(lang, dossier, Paper::Brief, title, body.into_any())
}

/// Rates before and after, the projects, and what the scenario moves.
fn proposal(lang: Lang, dossier: &Dossier) -> AnyView {
    let moved = difference(lang, &dossier.base, &dossier.draft)
        .map(|what| view! { <p>{messages::papers_brief_moved(lang)} " " {what}</p> });
    view! {
        {rates(lang, dossier)}
        {rise(lang, dossier).map(|text| view! { <p>{text}</p> })}
        {moved}
        {projects(lang, dossier)}
    }
    .into_any()
}

/// The table of rates: now and in every year of a step.
pub fn rates(lang: Lang, dossier: &Dossier) -> AnyView {
    let steps = dossier.steps();
    let mut heads = vec![messages::papers_rates_head(lang).to_owned(), messages::papers_rates_unit(lang).to_owned()];
    heads.push(messages::papers_rates_now(lang, &dossier.plan.book_year.to_string()));
    heads.extend(steps.iter().map(|year| messages::papers_rates_from(lang, &year.to_string())));
    let mut rows = Vec::new();
    for group in dossier.rates(lang) {
        rows.push(Row::Group(group.name));
        rows.extend(group.rates.iter().map(|rate| {
            let mut cells = vec![rate.unit.to_owned(), rate.number(lang, rate.today)];
            cells.extend(steps.iter().map(|&year| rate.number(lang, dossier.rate_in(rate, year))));
            Row::Plain(rate.name.clone(), cells)
        }));
    }
    Table { id: "paper-rates", caption: messages::papers_rates_caption(lang).to_owned(), heads, rows }.view()
}

/// How rates go on rising after the steps.
pub fn rise(lang: Lang, dossier: &Dossier) -> Option<String> {
    let (year, amount) = dossier.rise()?;
    Some(messages::papers_rates_rise(lang, &year.to_string(), &format::percent(lang, amount, 2)))
}

/// The projects that the plan carries out, with who pays for them.
pub fn projects(lang: Lang, dossier: &Dossier) -> Option<AnyView> {
    let of = dossier.of()?;
    let rows: Vec<Row> = of
        .projects
        .iter()
        .filter(|project| project.chosen)
        .map(|project| {
            let own = 10_000 - project.grant.amount - project.loan.amount;
            let share = |amount| format::percent(lang, amount, 0);
            Row::Plain(
                capital(project.name.get(lang)),
                vec![
                    project.year.to_string(),
                    format::money_whole(lang, project.cost.amount),
                    share(project.grant.amount),
                    share(project.loan.amount),
                    share(own),
                ],
            )
        })
        .collect();
    let heads = [
        messages::papers_projects_head(lang),
        messages::papers_projects_year(lang),
        messages::papers_projects_cost(lang),
        messages::papers_projects_grant(lang),
        messages::papers_projects_loan(lang),
        messages::papers_projects_own(lang),
    ];
    (!rows.is_empty()).then(|| {
        Table {
            id: "paper-projects",
            caption: messages::papers_projects_caption(lang, &dossier.plan.book_year.to_string()),
            heads: heads.map(str::to_owned).to_vec(),
            rows,
        }
        .view()
    })
}

/// The questions of the studio with their answers.
fn answers(lang: Lang, dossier: &Dossier) -> AnyView {
    let texts = [
        (messages::plan_money_question(lang), money_answer(lang, dossier)),
        (messages::plan_poor_question(lang), poor_answer(lang, dossier)),
        (messages::plan_get_question(lang), get_answer(lang, dossier)),
        (messages::plan_cost_question(lang), cost_answer(lang, dossier)),
    ];
    let items = texts.into_iter().filter_map(|(question, answer)| {
        let answer = answer?;
        Some(view! {
            <div>
                <dt>{question}</dt>
                <dd>{answer}</dd>
            </div>
        })
    });
    view! { <dl class="paper__answers">{items.collect_view()}</dl> }.into_any()
}

fn money_answer(lang: Lang, dossier: &Dossier) -> Option<String> {
    let least = dossier.amount(&dossier.option, Figure::CashLowPoint, dossier.at())?;
    Some(match runs_out(&dossier.option, dossier.service, dossier.years()) {
        Some(year) => {
            messages::plan_money_runs_out(lang, &year.to_string(), &format::money_whole(lang, least.saturating_neg()))
        }
        None => messages::plan_money_lasts(lang, &dossier.years().last.to_string(), &format::money_whole(lang, least)),
    })
}

fn poor_answer(lang: Lang, dossier: &Dossier) -> Option<String> {
    let at = At::MUNICIPALITY.in_year(dossier.year);
    let Some(share) = dossier.amount(&dossier.option, Figure::WeakestShare, at) else {
        return Some(messages::plan_poor_unknown(lang).to_owned());
    };
    let (_, verdict) = share_verdict(lang, share);
    let year = dossier.year.to_string();
    Some(messages::plan_poor_answer(lang, &format::percent(lang, share, 2), &year, &verdict))
}

fn hours(lang: Lang, study: &Study, at: At) -> Option<String> {
    let node = node(study, Figure::HoursInYear, at)?;
    Some(format::decimal(lang, node.amount.ok()?, node.unit.decimals(), 0, 1))
}

fn get_answer(lang: Lang, dossier: &Dossier) -> Option<String> {
    let at = dossier.at().in_year(dossier.year);
    let year = dossier.year.to_string();
    let both = hours(lang, &dossier.option, at).zip(hours(lang, &dossier.nothing, at));
    both.map(|(planned, nothing)| messages::plan_get_hours(lang, &year, &planned, &nothing)).or_else(|| {
        let word = |study| node(study, Figure::Backlog, at).map(|node| short(lang, node));
        let (planned, nothing) = word(&dossier.option).zip(word(&dossier.nothing))?;
        Some(messages::plan_get_backlog(lang, &year, &planned, &nothing))
    })
}

/// By how much rates would have to rise later, and by how much the plan raises them.
fn jump(dossier: &Dossier) -> Option<(i64, i64)> {
    let at = dossier.at().in_year(dossier.years().last);
    let of = |figure| dossier.amount(&dossier.option, figure, at);
    of(Figure::LaterRise).zip(of(Figure::PlannedRise))
}

fn cost_answer(lang: Lang, dossier: &Dossier) -> Option<String> {
    let (later, planned) = jump(dossier)?;
    let share = |amount| format::percent(lang, amount, 0);
    Some(messages::plan_cost_answer(lang, &dossier.years().last.to_string(), &share(later), &share(planned)))
}

/// Today's rates, this plan, nothing done: in the same digits as in the studio.
pub fn side_by_side(lang: Lang, dossier: &Dossier) -> AnyView {
    let year = dossier.year;
    let rows = compared(dossier.service).into_iter().filter_map(|(figure, at)| {
        let subject = Subject::Plan(at.in_year(year));
        dossier.option.find(figure, subject)?;
        let text = |study: &Study| {
            Pair::new(figure, (&dossier.today, study), (subject, subject)).text(lang).unwrap_or_else(|| missing(lang))
        };
        let cells = vec![text(&dossier.today), text(&dossier.option), text(&dossier.nothing)];
        Some(Row::Plain(figure_name(lang, figure).to_owned(), cells))
    });
    Table {
        id: "paper-compare",
        caption: messages::plan_comparison_title(lang, &year.to_string()),
        heads: vec![
            messages::plan_comparison_figure(lang).to_owned(),
            messages::plan_choice_today(lang).to_owned(),
            messages::plan_choice_option(lang).to_owned(),
            messages::plan_choice_nothing(lang).to_owned(),
        ],
        rows: rows.collect(),
    }
    .view()
}

/// What the required revenue of the year in view is made of.
pub fn build_up(lang: Lang, dossier: &Dossier) -> AnyView {
    let at = dossier.at().in_year(dossier.year);
    let study = &dossier.option;
    let total = dossier.amount(study, FigureId::TotalCost, at);
    let volume = node(study, Figure::ServiceVolume, at);
    // Som for a unit of the volume, from the total of a row.
    let each = |amount: i64| {
        let volume = volume?;
        let steps = 10_i128.pow(volume.unit.decimals());
        divide_round(i128::from(amount) * steps, i128::from(volume.amount.ok()?))
    };
    let cells = |amount: Option<i64>| {
        let share =
            amount.zip(total).and_then(|(amount, total)| divide_round(i128::from(amount) * 10_000, i128::from(total)));
        vec![
            amount.map_or_else(|| missing(lang), |amount| short_amount(lang, amount, Unit::Som)),
            share.map_or_else(|| missing(lang), |share| format::percent(lang, share, 1)),
            amount.and_then(each).map_or_else(|| missing(lang), |each| format::decimal(lang, each, 2, 2, 2)),
        ]
    };
    let Some(of) = dossier.of() else { return ().into_any() };
    let mut rows = Vec::new();
    for (number, _) in (1..).zip(&of.costs) {
        let line = at.line(Line::Cost(number));
        let amount = dossier.amount(study, FigureId::CostOfItem, line);
        rows.push(Row::Plain(dossier.line(lang, line), cells(amount)));
    }
    if let Some(saved) = dossier.amount(study, Figure::SavedByProjects, at).filter(|&saved| saved != 0) {
        let name = figure_name(lang, Figure::SavedByProjects.into()).to_owned();
        rows.push(Row::Plain(name, cells(Some(saved.saturating_neg()))));
    }
    let operating = dossier.amount(study, FigureId::OperatingCost, at);
    rows.push(Row::Total(figure_name(lang, FigureId::OperatingCost).to_owned(), cells(operating)));
    for component in Component::ALL {
        if matches!(component, Component::Operating | Component::OtherSources) {
            continue;
        }
        let amount = dossier.amount(study, Figure::ComponentIncluded, at.line(Line::Component(component)));
        if let Some(amount) = amount.filter(|&amount| amount != 0) {
            rows.push(Row::Plain(component_name(lang, component).to_owned(), cells(Some(amount))));
        }
    }
    rows.push(Row::Total(figure_name(lang, FigureId::TotalCost).to_owned(), cells(total)));
    let off = dossier.amount(study, Figure::SourcesTakenOff, at);
    rows.push(Row::Plain(
        figure_name(lang, Figure::SourcesTakenOff.into()).to_owned(),
        cells(off.map(i64::saturating_neg)),
    ));
    let required = dossier.amount(study, FigureId::RequiredRevenue, at);
    rows.push(Row::Total(figure_name(lang, FigureId::RequiredRevenue).to_owned(), cells(required)));
    let tariffs = messages::papers_cost_tariffs(
        lang,
        &dossier.words(lang, study, FigureId::AverageCostCoveringTariff, at),
        &dossier.words(lang, study, FigureId::AverageTariff, at),
    );
    let table = Table {
        id: "paper-cost",
        caption: messages::papers_cost_caption(lang, &dossier.year.to_string()),
        heads: [
            messages::papers_cost_head(lang),
            messages::papers_cost_amount(lang),
            messages::papers_cost_share(lang),
            messages::papers_cost_each(lang),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    };
    view! {
        {table.view()}
        <p>{tariffs}</p>
    }
    .into_any()
}

/// What each group pays and what serving it costs.
fn payers(lang: Lang, dossier: &Dossier) -> AnyView {
    let Some(of) = dossier.of() else { return ().into_any() };
    let study = &dossier.option;
    let rows = (1..).zip(&of.groups).map(|(number, group)| {
        let at = dossier.at().line(Line::Group(number)).in_year(dossier.year);
        let cells = [
            FigureId::from(Figure::AccountsServed),
            Figure::ServiceVolume.into(),
            FigureId::BilledRevenue,
            FigureId::CostOfServing,
            FigureId::GroupDifference,
        ];
        let cells = cells.map(|figure| dossier.words(lang, study, figure, at));
        Row::Plain(consumer_group_name(lang, group).to_owned(), cells.to_vec())
    });
    let table = Table {
        id: "paper-payers",
        caption: messages::papers_payers_caption(lang, &dossier.year.to_string()),
        heads: [
            messages::papers_payers_head(lang),
            messages::papers_payers_accounts(lang),
            messages::papers_payers_volume(lang),
            messages::papers_payers_billed(lang),
            messages::papers_payers_cost(lang),
            messages::papers_payers_difference(lang),
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
    };
    let budget = messages::papers_payers_budget(
        lang,
        &dossier.year.to_string(),
        &dossier.words(lang, study, FigureId::Subsidy, course_at(dossier)),
        &dossier.words(lang, study, Figure::SubsidyNeed, dossier.at().in_year(dossier.year)),
    );
    view! {
        {table.view()}
        <p>{messages::papers_payers_note(lang)} " " {budget}</p>
    }
    .into_any()
}

/// Where the study keeps the subsidy that holds in the year in view.
fn course_at(dossier: &Dossier) -> At {
    let from = dossier.of().and_then(|of| of.subsidy.at(dossier.year).0);
    At { year: from, ..dossier.at() }
}

/// Bills and incomes of every band of households, now and in the year in view.
pub fn poorest(lang: Lang, dossier: &Dossier) -> AnyView {
    let study = &dossier.option;
    let (book, year) = (dossier.plan.book_year, dossier.year);
    let whole = At::MUNICIPALITY;
    if dossier.plan.bands.is_empty() {
        return view! { <p>{messages::plan_poor_unknown(lang)}</p> }.into_any();
    }
    let rows = (1..).zip(&dossier.plan.bands).map(|(number, band)| {
        let at = whole.line(Line::Band(number));
        let own = dossier.at().line(Line::Band(number));
        let money = |study: &Study, figure: Figure, at: At| {
            node(study, figure, at)
                .and_then(|node| node.amount.ok())
                .map_or_else(|| missing(lang), |amount| format::decimal(lang, amount, 2, 0, 0))
        };
        let share = |study: &Study, year| {
            dossier
                .amount(study, Figure::BandIncomeShare, at.in_year(year))
                .map_or_else(|| missing(lang), |share| format::percent(lang, share, 2))
        };
        Row::Plain(
            capital(band.name.get(lang)),
            vec![
                money(study, Figure::IncomeInYear, at.in_year(year)),
                money(study, Figure::BandBill, own.in_year(book)),
                money(study, Figure::BandBill, own.in_year(year)),
                share(study, book),
                share(study, year),
                share(&dossier.nothing, year),
            ],
        )
    });
    let (book, year) = (book.to_string(), year.to_string());
    let table = Table {
        id: "paper-bands",
        caption: messages::papers_bands_caption(lang).to_owned(),
        heads: vec![
            messages::papers_bands_head(lang).to_owned(),
            messages::papers_bands_income(lang, &year),
            messages::papers_bands_bill_now(lang, &book),
            messages::papers_bands_bill_then(lang, &year),
            messages::papers_bands_share_now(lang, &book),
            messages::papers_bands_share_then(lang, &year),
            messages::papers_bands_share_nothing(lang, &year),
        ],
        rows: rows.collect(),
    };
    let above = AffordabilityLine::ALL.into_iter().filter_map(|line| {
        let at = whole.line(Line::Affordability(line)).in_year(dossier.year);
        let share = dossier.amount(study, Figure::ShareAbove, at)?;
        let name = lower_first(&affordability_line_name(lang, line));
        Some(messages::papers_bands_above_part(lang, &name, &format::percent(lang, share, 1)))
    });
    let above = above.collect::<Vec<_>>().join("; ");
    view! {
        {table.view()}
        <p>{messages::papers_bands_above(lang, &year, &above)}</p>
    }
    .into_any()
}

/// Money year by year, with the cash as bars.
fn money(lang: Lang, dossier: &Dossier) -> AnyView {
    let study = &dossier.option;
    let figures = [
        FigureId::RequiredRevenue,
        FigureId::BilledRevenue,
        FigureId::CollectedRevenue,
        Figure::Investment.into(),
        Figure::Debt.into(),
        Figure::ClosingCash.into(),
    ];
    let thousands = |figure: FigureId, at: At| {
        dossier
            .amount(study, figure, at)
            .and_then(|amount| divide_round(i128::from(amount), 100_000))
            .map_or_else(|| missing(lang), |thousands| format::integer(lang, thousands))
    };
    let rows = std::iter::once(dossier.plan.book_year).chain(dossier.years().projected()).map(|year| {
        let at = dossier.at().in_year(year);
        Row::Plain(year.to_string(), figures.map(|figure| thousands(figure, at)).to_vec())
    });
    let mut heads = vec![messages::papers_money_year(lang).to_owned()];
    heads.extend(figures.map(|figure| figure_name(lang, figure).to_owned()));
    Table { id: "paper-money", caption: messages::papers_money_caption(lang).to_owned(), heads, rows: rows.collect() }
        .view()
}

/// What is lost when nothing is done, in the year in view and in the last year.
fn doing_nothing(lang: Lang, dossier: &Dossier) -> AnyView {
    let study = &dossier.option;
    let figures = [
        Figure::RenewalsPutOff,
        Figure::SupplyHoursLost,
        Figure::WaterLostMore,
        Figure::RevenueLost,
        Figure::CostAdded,
        Figure::CashLost,
    ];
    let years = [dossier.year, dossier.years().last];
    let rows = figures.into_iter().filter_map(|figure| {
        let at = dossier.at();
        node(study, figure, at.in_year(dossier.year))?;
        let cells = years.map(|year| dossier.words(lang, study, figure, at.in_year(year)));
        Some(Row::Plain(figure_name(lang, figure.into()).to_owned(), cells.to_vec()))
    });
    let mut heads = vec![messages::papers_nothing_head(lang).to_owned()];
    heads.extend(years.map(|year| year.to_string()));
    let table = Table {
        id: "paper-nothing",
        caption: messages::papers_nothing_caption(lang).to_owned(),
        heads,
        rows: rows.collect(),
    };
    let later = node(study, Figure::LaterTariff, dossier.at().in_year(dossier.years().last)).zip(jump(dossier));
    let later = later.map(|(tariff, (later, _))| {
        let share = format::percent(lang, later, 0);
        messages::papers_nothing_later(lang, &dossier.years().last.to_string(), &short(lang, tariff), &share)
    });
    view! {
        {table.view()}
        {later.map(|text| view! { <p>{text}</p> })}
    }
    .into_any()
}

/// What speaks for the plan and what speaks against it, side by side in boxes of one size, the
/// strongest first.
fn for_and_against(lang: Lang, dossier: &Dossier) -> AnyView {
    let (mut pros, mut cons) = (pros(lang, dossier), cons(lang, dossier));
    pros.truncate(MOST_POINTS);
    cons.truncate(MOST_POINTS);
    let side = |title: &'static str, choice: &'static str, texts| {
        view! {
            <div class="paper__side" data-side=choice>
                <h4>{title}</h4>
                {sentences(texts)}
            </div>
        }
    };
    view! {
        <div class="paper__sides">
            {side(messages::papers_case_for(lang), "for", pros)}
            {side(messages::papers_case_against(lang), "against", cons)}
        </div>
    }
    .into_any()
}

fn pros(lang: Lang, dossier: &Dossier) -> Vec<String> {
    let at = dossier.at().in_year(dossier.year);
    let year = dossier.year.to_string();
    let both = |figure: FigureId, less: &Study| {
        let subject = Subject::Plan(at);
        let pair = Pair::whole(figure, (less, &dossier.option), subject);
        let better = pair.option.zip(pair.today)?;
        Some((pair.text(lang)?, pair.text_today(lang)?, better))
    };
    let mut texts = Vec::new();
    if let Some((option, today, (more, less))) = both(FigureId::CostCoverage, &dossier.today)
        && more > less
    {
        texts.push(messages::papers_case_coverage(lang, &year, &option, &today));
    }
    let ends = |study: &Study| runs_out(study, dossier.service, dossier.years());
    match (ends(&dossier.option), ends(&dossier.today)) {
        (None, Some(gone)) => {
            texts.push(messages::papers_case_lasts(lang, &dossier.years().last.to_string(), &gone.to_string()))
        }
        (None, None) => texts.push(messages::papers_case_lasts_anyway(lang, &dossier.years().last.to_string())),
        (Some(own), Some(gone)) if own > gone => {
            texts.push(messages::papers_case_lasts_longer(lang, &own.to_string(), &gone.to_string()));
        }
        (Some(_), _) => {}
    }
    if let Some((later, planned)) = jump(dossier).filter(|(later, planned)| later > planned) {
        let share = |amount| format::percent(lang, amount, 0);
        let last = dossier.years().last.to_string();
        texts.push(messages::papers_case_jump(lang, &last, &share(later), &share(planned)));
    }
    if let Some((option, nothing, (more, less))) = both(Figure::HoursInYear.into(), &dossier.nothing)
        && more > less
    {
        texts.push(messages::papers_case_hours(lang, &year, &option, &nothing));
    }
    if let Some((option, nothing, (less, more))) = both(Figure::Backlog.into(), &dossier.nothing)
        && less < more
    {
        texts.push(messages::papers_case_backlog(lang, &year, &option, &nothing));
    }
    texts
}

fn cons(lang: Lang, dossier: &Dossier) -> Vec<String> {
    let option = &dossier.option;
    let at = dossier.at().in_year(dossier.year);
    let year = dossier.year.to_string();
    let mut texts = Vec::new();
    let (figure, subject) = dossier.main(Main::Bill);
    let bill = Pair::new(figure, (&dossier.today, option), (subject, subject));
    if figure == Figure::BandBill.into()
        && let (Some(today), Some(then)) = (bill.text_today(lang), bill.text(lang))
        && bill.option > bill.today
    {
        texts.push(messages::papers_case_bill(lang, &year, &then, &today));
    }
    let weakest = At::MUNICIPALITY.in_year(dossier.year);
    let share = |study: &Study| dossier.amount(study, Figure::WeakestShare, weakest);
    if let (Some(now), Some(then)) = (share(&dossier.today), share(option))
        && then > now
    {
        let word = |share| format::percent(lang, share, 2);
        texts.push(messages::papers_case_weakest(lang, &year, &word(then), &word(now)));
    }
    if let Some(year) = runs_out(option, dossier.service, dossier.years()) {
        let least = dossier.words(lang, option, Figure::CashLowPoint, dossier.at());
        texts.push(messages::papers_case_runs_out(lang, &year.to_string(), &least));
    }
    let need = amount(option, Figure::SubsidyNeed.into(), Subject::Plan(at)).unwrap_or(0);
    if need > 0 {
        texts.push(messages::papers_case_need(lang, &year, &format::money_whole(lang, need)));
    }
    if let Some(debt) = dossier.amount(option, Figure::Debt, at).filter(|&debt| debt > 0) {
        texts.push(messages::papers_case_debt(lang, &year, &format::money_whole(lang, debt)));
    }
    let collection = |year| dossier.amount(option, Figure::CollectionEfficiency, dossier.at().in_year(year));
    if let (Some(now), Some(then)) = (collection(dossier.plan.book_year), collection(dossier.year))
        && then > now
    {
        let word = |share| format::percent(lang, share, 1);
        texts.push(messages::papers_case_collection(lang, &year, &word(then), &word(now)));
    }
    if let Some(of) = dossier.of() {
        let above = (1..).zip(&of.groups).filter_map(|(number, group)| {
            let at = at.line(Line::Group(number));
            let more = dossier.amount(option, FigureId::GroupDifference, at).filter(|&more| more > 0)?;
            Some((more, group_name(lang, group.group)))
        });
        if let Some((more, group)) = above.max_by_key(|(more, _)| *more) {
            texts.push(messages::papers_case_group(lang, &year, group, &format::money_whole(lang, more)));
        }
    }
    let unsure = i64::try_from(unsure_ids(dossier).len()).unwrap_or(i64::MAX);
    if unsure > 0 {
        texts.push(messages::papers_case_unsure(lang, unsure));
    }
    texts
}

/// Unconfirmed data under the figures that decide.
fn unsure_ids(dossier: &Dossier) -> Vec<aimak_core::explain::NodeId> {
    let last = dossier.at().in_year(dossier.years().last);
    let year = dossier.at().in_year(dossier.year);
    let ids: Vec<_> = [
        (FigureId::RequiredRevenue, year),
        (FigureId::CostCoverage, year),
        (Figure::WeakestShare.into(), At::MUNICIPALITY.in_year(dossier.year)),
        (Figure::ClosingCash.into(), last),
        (Figure::LaterRise.into(), last),
    ]
    .into_iter()
    .filter_map(|(figure, at)| dossier.option.find(figure, Subject::Plan(at)))
    .collect();
    dossier.unsure(&ids)
}

/// Assumptions that nobody has confirmed yet.
fn unsure(lang: Lang, dossier: &Dossier) -> AnyView {
    let ids = unsure_ids(dossier);
    let hidden = i64::try_from(ids.len().saturating_sub(MOST_UNSURE)).unwrap_or(i64::MAX);
    let texts = ids.iter().take(MOST_UNSURE).map(|&id| {
        let node = dossier.option.node(id);
        let mut text = dossier.figure(lang, node, dossier.year);
        if let Ok(amount) = node.amount {
            text.push_str(": ");
            text.push_str(&exact_in_words(lang, amount, node.unit));
        }
        for more in [dossier.range(lang, id), dossier.note(lang, id)].into_iter().flatten() {
            text.push_str("; ");
            text.push_str(&more);
        }
        text
    });
    let texts: Vec<String> = texts.collect();
    let rules = dossier
        .of()
        .is_some_and(|of| of.basis == aimak_core::finance::CostBasis::Resolution320)
        .then(|| view! { <p>{messages::papers_unsure_law(lang)}</p> });
    view! {
        {rules}
        {sentences(texts)}
        {(hidden > 0).then(|| view! { <p>{messages::papers_unsure_more(lang, hidden)}</p> })}
    }
    .into_any()
}
