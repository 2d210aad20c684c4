//! The answer: what is paid and got, each line of each bill, and what it rests on.

use super::model::{self, Bill, Line, Question, buckets, together};
use super::questions::{BILL, answer};
use super::state::Calculator;
use crate::components::{Badge, FigureLink, Icon, Notice, NoticeKind, SourceLink, link_fault_sentence, method_address};
use crate::format::origin;
use crate::format::{amount_in_words, lower_first, rate, relief_name, service_name, status_name, tax_sentence};
use crate::messages;
use crate::state::{Settings, say};
use aimak_core::explain::{NodeId, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::legal::Evidence;
use aimak_core::period::Period;
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{Decision, DecisionStatus};
use aimak_core::unit::Unit;
use leptos::prelude::*;

/// The bills of a household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bills {
    /// Water as the newest decision has it.
    today: Option<Bill>,
    /// Water under the scenario of the link.
    option: Option<Bill>,
    /// Waste removal.
    waste: Option<Bill>,
}

impl Bills {
    /// The bills as things stand.
    pub fn of(calculator: Calculator) -> Self {
        let household = calculator.answers.get().household();
        let of = |scenario: &Option<Scenario>| scenario.as_ref().map(|scenario| Bill::of(scenario, &household));
        let (today, waste) = calculator.tariffs.with_value(|tariffs| (of(&tariffs.water), of(&tariffs.waste)));
        let option = calculator.option.with(|option| Some(Bill::of(option.as_ref()?.as_ref().ok()?, &household)));
        Self { today, option, waste }
    }

    fn sum(&self, water: Option<&Bill>) -> Option<i64> {
        together([water, self.waste.as_ref()].into_iter().flatten().map(Bill::amount))
    }

    /// All bills together, under the link's scenario when there is one: the money, or that it is
    /// not known.
    pub fn total(&self, lang: Lang) -> String {
        rate(lang, self.sum(self.option.as_ref().or(self.today.as_ref())))
    }
}

/// The answer beside the questions.
pub fn view(calculator: Calculator, bills: Memo<Bills>) -> AnyView {
    let lang = Settings::lang();
    let lead = move || {
        let lang = lang.get();
        let mut text = String::new();
        let order = |question: &Question| usize::from(*question != Question::People);
        let mut questions = calculator.questions.get();
        questions.sort_by_key(order);
        for question in questions {
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(&lower_first(&answer(lang, calculator, question)));
        }
        text
    };
    view! {
        <section class="calculator__answer stack" aria-labelledby=BILL>
            <div>
                <h2 id=BILL tabindex="-1">{say(messages::calculator_bill_title)}</h2>
                <p class="muted">{lead}</p>
            </div>
            {move || link_notice(calculator, lang.get())}
            {move || bills.with(|bills| content(calculator, lang.get(), bills))}
        </section>
    }
    .into_any()
}

/// Why the link does not open, or what it is.
fn link_notice(calculator: Calculator, lang: Lang) -> Option<AnyView> {
    calculator.option.with(|option| match option.as_ref()? {
        Err(fault) => {
            let sentence = link_fault_sentence(lang, fault);
            Some(
                view! {
                    <div role="alert">
                        <Notice kind=NoticeKind::Problem title=messages::calculator_link_title(lang).to_owned()>
                            <p>{sentence}</p>
                            <p>{messages::calculator_link_today(lang)}</p>
                        </Notice>
                    </div>
                }
                .into_any(),
            )
        }
        Ok(scenario) => {
            let old = scenario.outdated().then(|| {
                let date = format::date_known(lang, scenario.decision().from);
                view! { <p>{messages::calculator_option_outdated(lang, &date)}</p> }
            });
            let studio = ["/", calculator.place.slug, "/drinking-water/studio#", &scenario.link()].concat();
            Some(
                view! {
                    <div class="calculator__option">
                        <p>
                            <Badge evidence=Evidence::Draft/> " " {messages::calculator_option_note(lang)} " "
                            <a href=studio>{messages::place_studio_action(lang)}</a>
                        </p>
                        {old}
                    </div>
                }
                .into_any(),
            )
        }
    })
}

fn content(calculator: Calculator, lang: Lang, bills: &Bills) -> AnyView {
    let Bills { today, option, waste } = bills;
    let water_bill = |bill: &Bill, title: String, scenario: &Scenario| bill_panel(lang, bill, title, scenario);
    let service = service_name(lang, Service::DrinkingWater);
    let options = calculator.option.with(|read| {
        let (bill, Some(Ok(scenario))) = (option.as_ref()?, read) else { return None };
        Some(water_bill(bill, messages::bill_title_option(lang, service), scenario))
    });
    let known = calculator.tariffs.with_value(|tariffs| {
        let title = if option.is_some() { messages::bill_title_today(lang, service) } else { service.to_owned() };
        let water =
            today.as_ref().zip(tariffs.water.as_ref()).map(|(bill, scenario)| water_bill(bill, title, scenario));
        let waste = waste.as_ref().zip(tariffs.waste.as_ref()).map(|(bill, scenario)| {
            bill_panel(lang, bill, service_name(lang, Service::WasteRemoval).to_owned(), scenario)
        });
        (water, waste)
    });
    let none = today.is_none().then(|| no_water(lang));
    let both = today.as_ref().filter(|_| waste.is_some()).map(|today| both(lang, bills, today));
    let wastewater = calculator
        .place
        .decision(Service::Wastewater)
        .map(|_| view! { <p class="caption">{messages::bill_wastewater_note(lang)}</p> });
    view! {
        {today.as_ref().and_then(|today| sides(lang, today, option.as_ref()))}
        {none}
        {known.0}
        {options}
        {known.1}
        {both}
        {wastewater}
    }
    .into_any()
}

/// No decision for water: what that does not mean, and whom to ask.
pub fn no_water(lang: Lang) -> AnyView {
    view! {
        <div class="empty">
            <svg class="empty__cut" viewBox="0 0 106 32" aria-hidden="true">
                <use href="#i-cut"></use>
            </svg>
            <div>
                <p class="empty__title">{service_name(lang, Service::DrinkingWater)} ": " {lower_first(messages::place_none_title(lang))}</p>
                <p class="empty__text">{messages::place_none_text(lang)}</p>
            </div>
        </div>
    }
    .into_any()
}

/// Today's bill and the option's, side by side.
fn choices(lang: Lang, today: Option<i64>, option: Option<Option<i64>>) -> AnyView {
    let one = |choice: &'static str, icon: &'static str, name: &'static str, amount: Option<i64>| {
        view! {
            <div class="sides__choice" data-choice=choice>
                <dt>
                    <Icon name=icon/>
                    {name}
                </dt>
                <dd>
                    <FigureLink figure=FigureId::BillTotal>{rate(lang, amount)}</FigureLink>
                </dd>
            </div>
        }
        .into_any()
    };
    view! {
        <dl class="sides__choices">
            {one("today", "choice-today", messages::calculator_choice_today(lang), today)}
            {option.map(|option| one("option", "choice-option", messages::calculator_choice_option(lang), option))}
        </dl>
    }
    .into_any()
}

/// The difference in words.
fn difference(lang: Lang, today: Option<i64>, option: Option<i64>) -> Option<String> {
    let more = option?.checked_sub(today?)?;
    let sum = format::money(lang, more.checked_abs()?);
    Some(match more {
        0 => messages::calculator_difference_none(lang).to_owned(),
        1.. => messages::calculator_difference_more(lang, &sum),
        _ => messages::calculator_difference_less(lang, &sum),
    })
}

/// Paid and got; only what is paid where the decision says nothing of what is got.
fn sides(lang: Lang, today: &Bill, option: Option<&Bill>) -> Option<AnyView> {
    if today.amount().is_none() && option.is_none_or(|option| option.amount().is_none()) {
        return None;
    }
    let amount = option.map(Bill::amount);
    let note =
        difference(lang, today.amount(), amount.flatten()).map(|words| view! { <p class="sides__note">{words}</p> });
    let paid = view! {
        <h3 class="sides__title">{messages::calculator_pay_title(lang)}</h3>
        {choices(lang, today.amount(), amount)}
        {note}
    };
    let Some(got) = got(lang, today, option) else {
        return Some(view! { <div class="panel" data-felt="lake">{paid}</div> }.into_any());
    };
    Some(
        view! {
            <div class="sides">
                <div class="sides__pay">{paid}</div>
                <div class="sides__get">
                    <h3 class="sides__title">{messages::calculator_get_title(lang)}</h3>
                    <ul class="sides__list">{got}</ul>
                </div>
            </div>
        }
        .into_any(),
    )
}

/// What the decision lets expect for the money: water, and its price.
fn got(lang: Lang, today: &Bill, option: Option<&Bill>) -> Option<AnyView> {
    let bill = option.unwrap_or(today);
    let water = bill.water()?;
    let price = |bill: &Bill| Some(format::money(lang, bill.study.node(bill.rate()?).amount.ok()?));
    let item = |icon: &'static str, text: String| {
        view! {
            <li>
                <Icon name=icon/>
                <span>{text}</span>
            </li>
        }
        .into_any()
    };
    let priced = match (price(bill), option.and(price(today))) {
        (Some(new), Some(old)) if new != old => Some(messages::calculator_get_price_option(lang, &new, &old)),
        (Some(new), _) => Some(messages::calculator_get_price(lang, &new)),
        (None, _) => None,
    };
    let words = amount_in_words(lang, water, Unit::CubicMetre, Period::None);
    Some(
        view! {
            {item("water", messages::calculator_get_water(lang, buckets(water), &words))}
            {priced.map(|text| item("coins", text))}
            {item("question", messages::calculator_get_unknown(lang).to_owned())}
        }
        .into_any(),
    )
}

/// Water and waste together.
fn both(lang: Lang, bills: &Bills, today: &Bill) -> AnyView {
    let option = bills.option.as_ref().map(|option| bills.sum(Some(option)));
    let sum = bills.sum(Some(today));
    let note = difference(lang, sum, option.flatten()).map(|words| view! { <p class="sides__note">{words}</p> });
    view! {
        <div class="panel calculator__both">
            <h3 class="bill__title">{messages::bill_together_title(lang)}</h3>
            {choices(lang, sum, option)}
            {note}
        </div>
    }
    .into_any()
}

/// One bill: quantity × rate = amount, line by line, with its sum and source.
fn bill_panel(lang: Lang, bill: &Bill, title: String, scenario: &Scenario) -> AnyView {
    let decision = scenario.decision();
    // The only line of a bill has the name of the bill.
    let named = bill.lines.len() > 1;
    let lines = bill
        .lines
        .iter()
        .map(|line| bill_line(lang, &bill.study, line, named.then_some(decision.service)))
        .collect_view();
    let total = bill.total.map_or_else(
        || view! { <p>{messages::bill_none_text(lang)}</p> }.into_any(),
        |_| {
            view! {
                <p class="bill__total">
                    <span>{messages::bill_total_name(lang)}</span>
                    <a class="bill__amount" href=method_address(FigureId::BillTotal)>{rate(lang, bill.amount())}</a>
                </p>
            }
            .into_any()
        },
    );
    let unpublished = (bill.total.is_some() && bill.amount().is_none()).then(|| unpublished(lang, decision, scenario));
    view! {
        <div class="bill panel">
            <h3 class="bill__title">{title}</h3>
            <ol class="bill__lines" data-plain="">{lines}</ol>
            {total}
            {unpublished}
            {ground(lang, decision)}
        </div>
    }
    .into_any()
}

fn bill_line(lang: Lang, study: &Study, line: &Line, service: Option<Service>) -> AnyView {
    let node = study.node(line.id);
    let name = service.map(|service| match (node.figure, node.subject) {
        (FigureId::BillTax, _) => messages::bill_line_tax(lang).to_owned(),
        (_, Subject::Payer(payer)) if payer.relief.is_some() => {
            let who = payer.relief.map(|relief| relief_name(lang, relief)).unwrap_or_default();
            messages::bill_line_relief(lang, service_name(lang, service), &lower_first(who))
        }
        _ => service_name(lang, service).to_owned(),
    });
    // What is not known is not sure in any way.
    let badge = node.amount.is_ok().then(|| view! { <Badge evidence=line.evidence/> });
    let norm = line.billed_use.map(|id| {
        let numbers = origin::numbers(lang, study, id).unwrap_or_default();
        let text = messages::bill_line_norm(lang, &numbers, &origin::value(lang, study.node(id)));
        view! { <span class="bill__sum caption">{text}</span> }
    });
    view! {
        <li class="bill__line">
            {name.map(|name| view! { <span class="bill__name">{name}</span> })}
            <span class="bill__sum">{multiplied(lang, study, line)} " " {badge}</span>
            {norm}
            <a class="bill__amount" href=method_address(node.figure)>
                {rate(lang, node.amount.ok())}
            </a>
        </li>
    }
    .into_any()
}

/// Quantity × rate, each to its last digit, so that a pencil gets the same amount.
fn multiplied(lang: Lang, study: &Study, line: &Line) -> String {
    let (times, over) = model::factors(study, line.id);
    let value = |id: NodeId| origin::value(lang, study.node(id));
    let mut text = String::new();
    let price = model::rate(study, line.id);
    let quantities = times.iter().filter(|id| Some(**id) != price).copied();
    let (quantities, over) = match line.billed_use {
        Some(water) => (vec![water], &[][..]),
        None => (quantities.collect(), over),
    };
    for id in quantities.into_iter().chain(price) {
        if !text.is_empty() {
            text.push_str(" × ");
        }
        text.push_str(&value(id));
    }
    for &id in over {
        text.push_str(" ÷ ");
        text.push_str(&value(id));
    }
    text
}

/// The rate was not published: what that does not mean, and the way to enter one.
fn unpublished(lang: Lang, decision: &'static Decision, scenario: &Scenario) -> AnyView {
    let remark = decision.remark.map(|remark| view! { <p>{remark.get(lang)}</p> });
    let studio = decision.service.definition().studio.then(|| {
        let address = ["/", scenario.place().slug, "/", decision.service.code(), "/studio"].concat();
        view! {
            <p>{messages::bill_unpublished_text(lang)}</p>
            <p class="notice__actions">
                <a class="button" href=address>{messages::place_studio_action(lang)}</a>
            </p>
        }
    });
    view! {
        <Notice kind=NoticeKind::Info title=messages::bill_unpublished_title(lang).to_owned()>
            {remark}
            {studio}
        </Notice>
    }
    .into_any()
}

/// What a bill rests on: the decision, where it stands, its source, tax.
fn ground(lang: Lang, decision: &'static Decision) -> AnyView {
    let status = (decision.status != DecisionStatus::InForce).then(|| {
        view! {
            <p class="status" data-status="watch">
                <Icon name="warning"/>
                <span>{status_name(lang, decision.status)}</span>
            </p>
        }
    });
    view! {
        <div class="calculator__ground">
            <p>{messages::bill_basis_date(lang, &format::date_known(lang, decision.from))}</p>
            {status}
            <p class="decision">
                <Icon name="document"/>
                <span>
                    <SourceLink source=decision.source/>
                </span>
            </p>
            <p>{tax_sentence(lang, decision.tax)}</p>
        </div>
    }
    .into_any()
}
