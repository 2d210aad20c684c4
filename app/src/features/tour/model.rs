//! The steps of the tour: what is told, what is asked, which answer is right. Every number comes from
//! the books' own study.

use crate::messages;
use crate::state::plan::{Base, Draft, Main, Years};
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::control::{Control, ControlKind, rates_kept};
use aimak_core::finance::nothing::Outlook;
use aimak_core::finance::{At, Figure, study};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::service::Service;

/// The service of the tour.
pub const SERVICE: Service = Service::DrinkingWater;

/// A step of the tour in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is about.
    pub title: &'static str,
    /// What is told.
    pub text: String,
    /// What is asked.
    pub question: String,
    /// The answers to choose from.
    pub answers: [String; 3],
    /// Which of them is right.
    pub right: usize,
    /// Why.
    pub because: String,
}

/// What the steps tell, computed once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    year: i16,
    last: i16,
    required: i64,
    collected: i64,
    coverage: i64,
    bill: i64,
    bill_more: i64,
    share: i64,
    planned: i64,
    later: i64,
    cash_by_leaks: i64,
    cash_by_rate: i64,
    hours: i64,
    hours_neglected: i64,
}

impl Facts {
    /// The facts of some books; `None` when they lack what the tour tells.
    pub fn of(base: &Base) -> Option<Self> {
        let books = &base.plan;
        let years = Years::of(books);
        let year = years.first_view();
        let at = At::service(SERVICE).in_year(year);
        let (planned, kept) = (study(books), study(&rates_kept(books)));
        let amount = |study: &Study, figure: FigureId, at: At| {
            study.find(figure, Subject::Plan(at)).and_then(|id| study.node(id).amount.ok())
        };
        let main = |study: &Study, main: Main| {
            let (figure, subject) = main.key(books, SERVICE, year);
            study.find(figure, subject).and_then(|id| study.node(id).amount.ok())
        };
        let draft = Draft::of(base);
        let rate = Control::simple(books.service(SERVICE)?).into_iter().next()?;
        let more = study(&draft.with(rate, rate.amount(books)? + 200).plan());
        let leaks = Control { service: SERVICE, kind: ControlKind::RealLosses };
        let tight = study(&draft.with(leaks, leaks.amount(books)? - 600).plan());
        let closing =
            |study: &Study| amount(study, Figure::ClosingCash.into(), At::service(SERVICE).in_year(years.last));
        let outlook = Outlook::of(books);
        let jump = outlook.jumps.iter().find(|jump| jump.service == SERVICE)?;
        let rise = |id| outlook.study.node(id).amount.ok();
        let neglected = at.alternative(aimak_core::finance::Alternative::Neglected);
        Some(Self {
            year,
            last: years.last,
            required: amount(&kept, FigureId::RequiredRevenue, at)?,
            collected: amount(&kept, FigureId::CollectedRevenue, at)?,
            coverage: amount(&kept, FigureId::CostCoverage, at)?,
            bill: main(&planned, Main::Bill)?,
            bill_more: main(&more, Main::Bill)?,
            share: main(&planned, Main::Weakest)?,
            planned: rise(jump.planned)?,
            later: rise(jump.later)?,
            cash_by_leaks: closing(&tight)? - closing(&planned)?,
            cash_by_rate: closing(&more)? - closing(&planned)?,
            hours: amount(&outlook.study, Figure::HoursInYear.into(), at)?,
            hours_neglected: amount(&outlook.study, Figure::HoursInYear.into(), neglected)?,
        })
    }

    /// All steps in a language.
    pub fn steps(&self, lang: Lang) -> Vec<Step> {
        let som = |amount: i64| format::money_whole(lang, amount);
        let exact = |amount: i64| format::money(lang, amount);
        let percent = |amount: i64| format::percent(lang, amount, 1);
        let year = self.year.to_string();
        let owned = |texts: [&str; 3]| texts.map(str::to_owned);
        let more = self.bill_more - self.bill;
        let lines = [250, 300, 500];
        let crossed = lines.iter().filter(|line| self.share > **line).count();
        let leaks_win = self.cash_by_leaks >= self.cash_by_rate;
        let hour = |amount: i64| format::decimal(lang, amount, 2, 0, 1);
        vec![
            Step {
                title: messages::tour_cost_title(lang),
                text: messages::tour_cost_text(lang, &year, &som(self.required), &som(self.collected)),
                question: messages::tour_cost_question(lang).to_owned(),
                answers: owned([
                    messages::tour_cost_nobody(lang),
                    messages::tour_cost_pipes(lang),
                    messages::tour_cost_bank(lang),
                ]),
                right: 1,
                because: messages::tour_cost_because(lang, &percent(self.coverage)),
            },
            Step {
                title: messages::tour_origin_title(lang),
                text: messages::tour_origin_text(lang).to_owned(),
                question: messages::tour_origin_question(lang).to_owned(),
                answers: owned([
                    messages::tour_origin_badge(lang),
                    messages::tour_origin_colour(lang),
                    messages::tour_origin_author(lang),
                ]),
                right: 0,
                because: messages::tour_origin_because(lang).to_owned(),
            },
            Step {
                title: messages::tour_bill_title(lang),
                text: messages::tour_bill_text(lang, &year, &exact(self.bill)),
                question: messages::tour_bill_question(lang).to_owned(),
                answers: [exact(200), exact(more), exact(more * 4)],
                right: 1,
                because: messages::tour_bill_because(lang, &exact(self.bill_more)),
            },
            Step {
                title: messages::tour_poor_title(lang),
                text: messages::tour_poor_text(lang, &percent(self.share), &year),
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
                because: messages::tour_poor_because(lang, &percent(self.share)),
            },
            Step {
                title: messages::tour_leaks_title(lang),
                text: messages::tour_leaks_text(lang).to_owned(),
                question: messages::tour_leaks_question(lang, &self.last.to_string()),
                answers: owned([
                    messages::tour_leaks_less(lang),
                    messages::tour_leaks_rate(lang),
                    messages::tour_leaks_same(lang),
                ]),
                right: usize::from(!leaks_win),
                because: messages::tour_leaks_because(lang, &som(self.cash_by_leaks), &som(self.cash_by_rate)),
            },
            Step {
                title: messages::tour_nothing_title(lang),
                text: messages::tour_nothing_text(lang, &year, &hour(self.hours), &hour(self.hours_neglected)),
                question: messages::tour_nothing_question(lang, &self.last.to_string()),
                answers: [percent(0), percent(self.planned / 2), percent(self.later)],
                right: 2,
                because: messages::tour_nothing_because(lang, &percent(self.planned), &percent(self.later)),
            },
            Step {
                title: messages::tour_risk_title(lang),
                text: messages::tour_risk_text(lang).to_owned(),
                question: messages::tour_risk_question(lang).to_owned(),
                answers: owned([
                    messages::tour_risk_sure(lang),
                    messages::tour_risk_wrong(lang),
                    messages::tour_risk_two(lang),
                ]),
                right: 2,
                because: messages::tour_risk_because(lang).to_owned(),
            },
            Step {
                title: messages::tour_decide_title(lang),
                text: messages::tour_decide_text(lang).to_owned(),
                question: messages::tour_decide_question(lang).to_owned(),
                answers: owned([
                    messages::tour_decide_program(lang),
                    messages::tour_decide_council(lang),
                    messages::tour_decide_economist(lang),
                ]),
                right: 1,
                because: messages::tour_decide_because(lang).to_owned(),
            },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::wire::plan::books;

    fn facts() -> Facts {
        let base = Base::books(books("ulgu").expect("«Үлгү» has books")).expect("they keep the rules");
        Facts::of(&base).expect("they have all that is told")
    }

    #[test]
    fn every_step_has_one_right_answer_and_three_that_differ() {
        for lang in Lang::ALL {
            let steps = facts().steps(lang);
            assert_eq!(steps.len(), 8);
            for step in steps {
                assert!(step.right < 3 && step.question.ends_with('?'), "{}", step.question);
                let [a, b, c] = &step.answers;
                assert!(a != b && b != c && a != c, "{:?}", step.answers);
                assert!(step.text.len() > 60 && step.because.len() > 30);
            }
        }
    }

    #[test]
    fn what_is_told_is_what_the_models_say() {
        let facts = facts();
        assert!(facts.bill_more > facts.bill && facts.later > facts.planned);
        assert!(facts.hours > facts.hours_neglected && facts.required > facts.collected);
        assert!(facts.cash_by_leaks > 0 && facts.cash_by_rate > 0);
    }
}
