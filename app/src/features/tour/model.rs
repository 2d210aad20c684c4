//! The steps of the tour: what is told, what is asked, which answer is right. Every number comes from
//! the books' own studies and opens its origin.

use crate::components::{Numbers, Sentence};
use crate::format::origin::Key;
use crate::format::{group_name, lower_first};
use crate::messages;
use crate::state::plan::{Base, Draft, Main, Years, seen, sent};
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::control::{Control, ControlKind, rates_kept};
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::{Alternative, At, Figure, Line, equity, study};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;
use aimak_core::tariff::Group;
use aimak_core::wire::link::pack;
use std::sync::Arc;

/// The place whose books the tour tells.
pub const PLACE: &str = "ulgu";

/// The service of the tour.
pub const SERVICE: Service = Service::DrinkingWater;

/// How much dearer a cubic metre becomes in the tour, tyiyn.
const DEARER: i64 = 200;

/// How many points less leak in the tour, hundredths of a percent.
const TIGHTER: i64 = 600;

/// Whose figure a number of the tour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Of the plan, beside doing nothing.
    Plan,
    /// Of today's rates.
    Today,
    /// Of the plan with a dearer cubic metre.
    Dearer,
    /// Of the plan with less leaks.
    Tighter,
}

impl Of {
    /// What the figures are of, in words.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Plan => messages::plan_choice_option(lang),
            Self::Today => messages::plan_choice_today(lang),
            Self::Dearer => messages::tour_leaks_rate(lang),
            Self::Tighter => messages::tour_leaks_less(lang),
        }
    }
}

/// What a number opens.
pub type Opens = (Key, Of);

/// A text of the tour.
pub type Told = Sentence<Opens>;

/// A step of the tour in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is about.
    pub title: &'static str,
    /// What is told.
    pub text: Told,
    /// What is asked.
    pub question: String,
    /// The answers to choose from.
    pub answers: [String; 3],
    /// Which of them is right.
    pub right: usize,
    /// Why.
    pub because: Told,
    /// The scenario of the step in the studio, as a link's text; empty for the books' own plan.
    pub link: String,
}

/// A number of the tour with its origin.
type Fact = (Opens, i64);

/// What the steps tell, computed once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    year: i16,
    last: i16,
    studies: [Arc<Study>; 4],
    required: Fact,
    collected: Fact,
    coverage: Fact,
    bill: Fact,
    bill_dearer: Fact,
    less: (Group, Fact),
    more: (Group, Fact),
    share: Fact,
    planned: Fact,
    later: Fact,
    cash: Fact,
    cash_dearer: Fact,
    cash_tighter: Fact,
    hours: Fact,
    hours_neglected: Fact,
    link_dearer: String,
    link_tighter: String,
}

/// The link of a scenario of the tour.
fn link(base: &Base, draft: &Draft, figures: &Study, year: i16) -> Option<String> {
    let seen = seen(figures, &draft.books, SERVICE, year);
    let file = sent((PLACE, SERVICE), base, (draft, None), Some(seen));
    Some(pack(&serde_json::to_string(&file).ok()?))
}

impl Facts {
    /// The facts of some books; `None` when they lack what the tour tells.
    pub fn of(base: &Base) -> Option<Self> {
        let books = &base.plan;
        let years = Years::of(books);
        let year = years.first_view();
        let at = At::service(SERVICE).in_year(year);
        let draft = Draft::of(base);
        let service = books.service(SERVICE)?;
        let rate = Control::simple(service).into_iter().next()?;
        let dearer = draft.with(rate, rate.amount(books)? + DEARER);
        let leaks = Control { service: SERVICE, kind: ControlKind::RealLosses };
        let tighter = draft.with(leaks, leaks.amount(books)? - TIGHTER);
        let outlook = Outlook::of(books);
        let jump = outlook.jumps.iter().find(|jump| jump.service == SERVICE)?;
        let [planned, later] = [jump.planned, jump.later].map(|id| {
            let node = outlook.study.node(id);
            node.amount.ok().map(|amount| (((node.figure, node.subject), Of::Plan), amount))
        });
        let mut plan = outlook.study.clone();
        equity::between_groups(&mut plan, service, year);
        let studies = [plan, study(&rates_kept(books)), study(&dearer.plan()), study(&tighter.plan())].map(Arc::new);
        let fact = |of: Of, figure: FigureId, at: At| {
            let key = (figure, Subject::Plan(at));
            let study = &studies[of as usize];
            study.find(key.0, key.1).and_then(|id| study.node(id).amount.ok()).map(|amount| ((key, of), amount))
        };
        let main = |of: Of, main: Main| {
            let (figure, subject) = main.key(books, SERVICE, year);
            fact(of, figure, subject.of_plan()?)
        };
        let closing = |of: Of| fact(of, Figure::ClosingCash.into(), At::service(SERVICE).in_year(years.last));
        let groups = (1..).zip(&service.groups).filter_map(|(number, group)| {
            Some((group.group, fact(Of::Plan, FigureId::GroupDifference, at.line(Line::Group(number)))?))
        });
        let groups: Vec<_> = groups.collect();
        let by = |(_, (_, amount)): &&(_, Fact)| *amount;
        let (less, more) = (groups.iter().min_by_key(by)?, groups.iter().max_by_key(by)?);
        let links = [link(base, &dearer, &studies[2], year)?, link(base, &tighter, &studies[3], year)?];
        let [link_dearer, link_tighter] = links;
        Some(Self {
            year,
            last: years.last,
            required: fact(Of::Today, FigureId::RequiredRevenue, at)?,
            collected: fact(Of::Today, FigureId::CollectedRevenue, at)?,
            coverage: fact(Of::Today, FigureId::CostCoverage, at)?,
            bill: main(Of::Plan, Main::Bill)?,
            bill_dearer: main(Of::Dearer, Main::Bill)?,
            less: *less,
            more: *more,
            share: main(Of::Plan, Main::Weakest)?,
            planned: planned?,
            later: later?,
            cash: closing(Of::Plan)?,
            cash_dearer: closing(Of::Dearer)?,
            cash_tighter: closing(Of::Tighter)?,
            hours: fact(Of::Plan, Figure::HoursInYear.into(), at)?,
            hours_neglected: fact(Of::Plan, Figure::HoursInYear.into(), at.alternative(Alternative::Neglected))?,
            link_dearer,
            link_tighter,
            studies,
        })
    }

    /// The figures that a number of the tour is of.
    pub fn study(&self, of: Of) -> Arc<Study> {
        self.studies[of as usize].clone()
    }

    /// All steps in a language.
    pub fn steps(&self, lang: Lang) -> Vec<Step> {
        let year = self.year.to_string();
        let last = self.last.to_string();
        let owned = |texts: [&str; 3]| texts.map(str::to_owned);
        let exact = |amount: i64| format::money(lang, amount);
        let percent = |amount: i64| format::percent(lang, amount, 1);
        let added = self.bill_dearer.1 - self.bill.1;
        let crossed = [250, 300, 500].iter().filter(|line| self.share.1 > **line).count();
        let tighter_wins = self.cash_tighter.1 >= self.cash_dearer.1;
        let plain = |text: String| Numbers::default().sentence(text);
        // Numbers go into a message by their signs; each opens where it comes from.
        let said = |facts: &[(Fact, &dyn Fn(i64) -> String)], text: &dyn Fn(&[String]) -> String| {
            let mut numbers = Numbers::default();
            let signs: Vec<String> =
                facts.iter().map(|&((opens, amount), shown)| numbers.mark(shown(amount), opens)).collect();
            numbers.sentence(text(&signs))
        };
        let som: &dyn Fn(i64) -> String = &|amount| format::money_whole(lang, amount.saturating_abs());
        let bill: &dyn Fn(i64) -> String = &exact;
        let share: &dyn Fn(i64) -> String = &percent;
        let hour: &dyn Fn(i64) -> String = &|amount| format::decimal(lang, amount, 2, 0, 1);
        let group = |(group, _): (Group, Fact)| lower_first(group_name(lang, group));
        vec![
            Step {
                title: messages::tour_cost_title(lang),
                text: said(&[(self.required, som), (self.collected, som)], &|signs| {
                    messages::tour_cost_text(lang, &year, &signs[0], &signs[1])
                }),
                question: messages::tour_cost_question(lang).to_owned(),
                answers: owned([
                    messages::tour_cost_nobody(lang),
                    messages::tour_cost_pipes(lang),
                    messages::tour_cost_bank(lang),
                ]),
                right: 1,
                because: said(&[(self.coverage, share)], &|signs| messages::tour_cost_because(lang, &signs[0])),
                link: String::new(),
            },
            Step {
                title: messages::tour_origin_title(lang),
                text: said(&[(self.coverage, share)], &|signs| messages::tour_origin_text(lang, &signs[0])),
                question: messages::tour_origin_question(lang).to_owned(),
                answers: owned([
                    messages::tour_origin_badge(lang),
                    messages::tour_origin_colour(lang),
                    messages::tour_origin_author(lang),
                ]),
                right: 0,
                because: plain(messages::tour_origin_because(lang).to_owned()),
                link: String::new(),
            },
            Step {
                title: messages::tour_bill_title(lang),
                text: said(&[(self.bill, bill)], &|signs| messages::tour_bill_text(lang, &year, &signs[0])),
                question: messages::tour_bill_question(lang).to_owned(),
                answers: [exact(DEARER), exact(added), exact(added * 4)],
                right: 1,
                because: said(&[(self.bill_dearer, bill)], &|signs| messages::tour_bill_because(lang, &signs[0])),
                link: self.link_dearer.clone(),
            },
            Step {
                title: messages::tour_who_title(lang),
                text: said(&[(self.less.1, som), (self.more.1, som)], &|signs| {
                    messages::tour_who_text(lang, &year, &group(self.less), &signs[0], &group(self.more), &signs[1])
                }),
                question: messages::tour_who_question(lang).to_owned(),
                answers: owned([
                    messages::tour_who_stolen(lang),
                    messages::tour_who_others(lang),
                    messages::tour_who_wrong(lang),
                ]),
                right: 1,
                because: plain(messages::tour_who_because(lang).to_owned()),
                link: String::new(),
            },
            Step {
                title: messages::tour_poor_title(lang),
                text: said(&[(self.share, share)], &|signs| messages::tour_poor_text(lang, &signs[0], &year)),
                question: messages::tour_poor_question(lang).to_owned(),
                answers: owned([
                    messages::tour_poor_none(lang),
                    messages::tour_poor_first(lang),
                    messages::tour_poor_all(lang),
                ]),
                right: match crossed {
                    0 => 0,
                    1 | 2 => 1,
                    _ => 2,
                },
                because: said(&[(self.share, share)], &|signs| messages::tour_poor_because(lang, &signs[0])),
                link: String::new(),
            },
            Step {
                title: messages::tour_leaks_title(lang),
                text: said(&[(self.cash, som)], &|signs| messages::tour_leaks_text(lang, &signs[0], &last)),
                question: messages::tour_leaks_question(lang, &last),
                answers: owned([
                    messages::tour_leaks_less(lang),
                    messages::tour_leaks_rate(lang),
                    messages::tour_leaks_same(lang),
                ]),
                right: usize::from(!tighter_wins),
                because: said(&[(self.cash_tighter, som), (self.cash_dearer, som)], &|signs| {
                    messages::tour_leaks_because(lang, &signs[0], &signs[1])
                }),
                link: self.link_tighter.clone(),
            },
            Step {
                title: messages::tour_nothing_title(lang),
                text: said(&[(self.hours, hour), (self.hours_neglected, hour)], &|signs| {
                    messages::tour_nothing_text(lang, &year, &signs[0], &signs[1])
                }),
                question: messages::tour_nothing_question(lang, &last),
                answers: [percent(0), percent(self.planned.1 / 2), percent(self.later.1)],
                right: 2,
                because: said(&[(self.planned, share), (self.later, share)], &|signs| {
                    messages::tour_nothing_because(lang, &signs[0], &signs[1])
                }),
                link: String::new(),
            },
            Step {
                title: messages::tour_risk_title(lang),
                text: plain(messages::tour_risk_text(lang).to_owned()),
                question: messages::tour_risk_question(lang).to_owned(),
                answers: owned([
                    messages::tour_risk_sure(lang),
                    messages::tour_risk_wrong(lang),
                    messages::tour_risk_two(lang),
                ]),
                right: 2,
                because: plain(messages::tour_risk_because(lang).to_owned()),
                link: String::new(),
            },
            Step {
                title: messages::tour_decide_title(lang),
                text: plain(messages::tour_decide_text(lang).to_owned()),
                question: messages::tour_decide_question(lang).to_owned(),
                answers: owned([
                    messages::tour_decide_program(lang),
                    messages::tour_decide_council(lang),
                    messages::tour_decide_economist(lang),
                ]),
                right: 1,
                because: plain(messages::tour_decide_because(lang).to_owned()),
                link: String::new(),
            },
        ]
    }
}

/// Where somebody is in the tour, as the device remembers it: the step, and an answer for each.
pub fn remembered(at: usize, chosen: &[Option<usize>]) -> String {
    let answer = |chosen: &Option<usize>| chosen.map_or_else(|| "-".to_owned(), |answer| answer.to_string());
    [&at.to_string(), ":", &chosen.iter().map(answer).collect::<Vec<_>>().join(",")].concat()
}

/// The same again; `None` where the text is of another tour.
pub fn recalled(text: &str, count: usize) -> Option<(usize, Vec<Option<usize>>)> {
    let (at, answers) = text.split_once(':')?;
    let at = at.parse().ok().filter(|&at| at <= count)?;
    let answer = |text: &str| match text {
        "-" => Some(None),
        text => text.parse().ok().filter(|&answer| answer < 3).map(Some),
    };
    let answers = answers.split(',').map(answer).collect::<Option<Vec<_>>>()?;
    (answers.len() == count).then_some((at, answers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::plan::read_link;
    use aimak_core::wire::plan::books;

    fn base() -> Base {
        Base::books(books(PLACE).expect("«Үлгү» has books")).expect("they keep the rules")
    }

    fn facts() -> Facts {
        Facts::of(&base()).expect("they have all that is told")
    }

    #[test]
    fn every_step_has_one_right_answer_and_three_that_differ() {
        for lang in Lang::ALL {
            let steps = facts().steps(lang);
            assert_eq!(steps.len(), 9);
            for step in steps {
                assert!(step.right < 3 && step.question.ends_with('?'), "{}", step.question);
                let [a, b, c] = &step.answers;
                assert!(a != b && b != c && a != c, "{:?}", step.answers);
                assert!(step.text.read().len() > 60 && step.because.read().len() > 30);
            }
        }
    }

    #[test]
    fn what_is_told_is_what_the_models_say() {
        let facts = facts();
        assert!(facts.bill_dearer.1 > facts.bill.1 && facts.later.1 > facts.planned.1);
        assert!(facts.hours.1 > facts.hours_neglected.1 && facts.required.1 > facts.collected.1);
        assert!(facts.cash_tighter.1 > facts.cash.1 && facts.cash_dearer.1 > facts.cash.1 && facts.cash.1 > 0);
        assert!(facts.less.1.1 < 0 && facts.more.1.1 > 0);
    }

    #[test]
    fn every_number_opens_its_figure() {
        let facts = facts();
        for step in facts.steps(Lang::Ky) {
            for (key, of) in step.text.opens().into_iter().chain(step.because.opens()) {
                let study = facts.study(of);
                let id = study.find(key.0, key.1).unwrap_or_else(|| panic!("{} {of:?}", key.0.code()));
                assert!(study.node(id).amount.is_ok());
            }
        }
        let opened = |step: &Step| step.text.opens().len() + step.because.opens().len();
        assert!(facts.steps(Lang::En).iter().map(opened).sum::<usize>() >= 14);
    }

    #[test]
    fn a_step_leads_to_its_scenario() {
        let (base, facts) = (base(), facts());
        for (step, amount) in [(2, DEARER), (5, -TIGHTER)] {
            let link = facts.steps(Lang::Ru).swap_remove(step).link;
            let place = aimak_core::place::find(PLACE).expect("known");
            let choice = read_link(place, SERVICE, &link).expect("a good link");
            let [(control, moved)] = choice.moves[..] else { panic!("{:?}", choice.moves) };
            assert_eq!(moved - control.amount(&base.plan).expect("known"), amount);
        }
    }

    #[test]
    fn the_device_remembers_the_step_and_the_answers() {
        let chosen = vec![Some(2), None, Some(0)];
        assert_eq!(recalled(&remembered(1, &chosen), 3), Some((1, chosen)));
        for broken in ["", "1", "4:0,0,0", "1:0,0", "1:0,3,0", "x:0,0,0"] {
            assert_eq!(recalled(broken, 3), None, "{broken}");
        }
    }
}
