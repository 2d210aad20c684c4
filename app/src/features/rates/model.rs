//! The studio's logic without a view: steps back and forth, what is shown of a figure, how it
//! stands, what is missing.

use crate::components::{Verdict, amount, share_verdict};
use crate::format::{connection_name, figure_name, lower_first, payer_name, subject_name, unit_words};
use crate::messages;
use aimak_core::explain::Study;
use aimak_core::figure::{FigureId, Subject};
use aimak_core::input::{Input, InputKey, Section};
use aimak_core::lang::Lang;
use aimak_core::model::connections;
use aimak_core::scenario::Scenario;
use aimak_core::tariff::{Connection, Group};
use std::cmp::Ordering;

/// Steps back that are kept.
pub const MOST_STEPS: usize = 100;

/// Scenarios in the order in which a person made them.
pub type History = crate::state::History<Scenario, InputKey>;

/// What an option is compared with: the tariff in force and the service as it is. What nobody
/// published and a person entered counts for today too; without it there is nothing to compare.
pub fn today_of(scenario: &Scenario) -> Scenario {
    scenario
        .changes()
        .iter()
        .filter(|&&(key, _)| scenario.input(key).is_some_and(|input| input.today.is_none()))
        .fold(scenario.reset(), |today, &(key, amount)| today.with(key, amount).unwrap_or(today))
}

/// The same changes on the newest decision; what it does not know is left out.
pub fn on_newest(scenario: &Scenario) -> Option<Scenario> {
    let newest = Scenario::today(scenario.place(), scenario.service())?;
    Some(scenario.changes().iter().fold(newest, |moved, &(key, amount)| moved.with(key, amount).unwrap_or(moved)))
}

/// A figure of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Main {
    /// Share of costs that tariffs cover.
    Coverage,
    /// Surplus or gap of a year.
    Balance,
    /// What tariffs must bring in.
    Required,
    /// The average tariff that covers costs.
    CoveringTariff,
    /// The bill of the most usual home.
    Bill,
    /// The highest share of income at the poverty line.
    PoorestShare,
}

impl Main {
    /// All, in the order of the strip.
    pub const ALL: [Self; 6] =
        [Self::Coverage, Self::Balance, Self::Required, Self::CoveringTariff, Self::Bill, Self::PoorestShare];

    /// Stable name, for ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Balance => "balance",
            Self::Required => "required",
            Self::CoveringTariff => "covering-tariff",
            Self::Bill => "bill",
            Self::PoorestShare => "poorest-share",
        }
    }

    /// Which figure of a study it is.
    pub fn figure(self, study: &Study, homes: &[Connection]) -> (FigureId, Subject) {
        match self {
            Self::Coverage => (FigureId::CostCoverage, Subject::Whole),
            Self::Balance => (FigureId::SurplusOrGap, Subject::Whole),
            Self::Required => (FigureId::RequiredRevenue, Subject::Whole),
            Self::CoveringTariff => (FigureId::AverageCostCoveringTariff, Subject::Whole),
            Self::Bill => {
                (FigureId::HouseholdBill, homes.first().map_or(Subject::Whole, |&home| Subject::Connection(home)))
            }
            Self::PoorestShare => (FigureId::PovertyIncomeShare, poorest(study, homes)),
        }
    }

    /// The name in the strip.
    pub fn label(self, lang: Lang, homes: &[Connection]) -> String {
        match self {
            Self::Coverage => messages::studio_strip_coverage(lang).to_owned(),
            Self::Balance => messages::studio_strip_balance(lang).to_owned(),
            Self::Required => messages::studio_strip_required(lang).to_owned(),
            Self::CoveringTariff => messages::studio_strip_covering_tariff(lang).to_owned(),
            Self::Bill => {
                let home = homes.first().map_or("", |&home| connection_name(lang, home));
                messages::studio_strip_bill(lang, &lower_first(home))
            }
            Self::PoorestShare => messages::studio_strip_poorest_share(lang).to_owned(),
        }
    }

    /// How the value stands against a line. Required revenue, tariff and bill are judged by nobody
    /// but the people who pay them.
    pub fn verdict(self, lang: Lang, amount: i64) -> Option<(Verdict, String)> {
        match self {
            Self::Coverage => Some(if amount >= WHOLE {
                (Verdict::Good, messages::studio_verdict_covers(lang).to_owned())
            } else {
                (Verdict::Problem, messages::studio_verdict_covers_not(lang).to_owned())
            }),
            Self::Balance => Some(match amount.cmp(&0) {
                Ordering::Less => (Verdict::Problem, messages::studio_verdict_gap(lang).to_owned()),
                Ordering::Equal => (Verdict::Good, messages::studio_verdict_balanced(lang).to_owned()),
                Ordering::Greater => (Verdict::Good, messages::studio_verdict_surplus(lang).to_owned()),
            }),
            Self::Required | Self::CoveringTariff | Self::Bill => None,
            Self::PoorestShare => Some(share_verdict(lang, amount)),
        }
    }
}

/// 100 %.
const WHOLE: i64 = 10_000;

/// The kind of home that pays the highest share at the poverty line.
fn poorest(study: &Study, homes: &[Connection]) -> Subject {
    let share = |home: Connection| amount(study, FigureId::PovertyIncomeShare, Subject::Connection(home)).ok();
    // The first among equals, so that nothing changes for no reason.
    homes.iter().rev().copied().max_by_key(|&home| share(home)).map_or(Subject::Whole, Subject::Connection)
}

/// Rows of the table that compares today and the option.
pub const COMPARED: [FigureId; 13] = [
    FigureId::OperatingCost,
    FigureId::TotalCost,
    FigureId::Subsidy,
    FigureId::RequiredRevenue,
    FigureId::BilledRevenue,
    FigureId::CollectedRevenue,
    FigureId::SurplusOrGap,
    FigureId::CostCoverage,
    FigureId::OperatingCostCoverage,
    FigureId::AverageTariff,
    FigureId::AverageCostCoveringTariff,
    FigureId::ProducedVolume,
    FigureId::NonRevenueWater,
];

/// The homes of a decision, the most usual first.
pub fn homes(scenario: &Scenario) -> Vec<Connection> {
    connections(scenario.decision())
}

/// What must be entered before the main figures have a value, each input once, in the order of the
/// questions.
pub fn missing(scenario: &Scenario, study: &Study) -> Vec<InputKey> {
    let homes = homes(scenario);
    let mut found = Vec::new();
    for main in Main::ALL {
        let (figure, subject) = main.figure(study, &homes);
        if let Err(Some(id)) = amount(study, figure, subject) {
            found.extend(study.missing(id));
        }
    }
    let wanted = |key: InputKey| {
        found.iter().any(|&id| {
            let node = study.node(id);
            node.figure == key.figure && node.subject == key.subject
        })
    };
    scenario.inputs().iter().map(|input| input.key).filter(|&key| wanted(key)).collect()
}

/// Inputs of a section, in their order.
pub fn inputs_of(scenario: &Scenario, section: Section) -> Vec<Input> {
    scenario.inputs().iter().filter(|input| input.section == section).copied().collect()
}

/// The id of an input's field.
pub fn field_id(key: InputKey) -> String {
    ["q-", &key.code().replace('.', "-")].concat()
}

/// The question that an input answers, in plain words.
#[expect(clippy::wildcard_enum_match_arm, reason = "a figure without a question of its own is asked by its name")]
pub fn question(lang: Lang, input: &Input) -> String {
    let InputKey { figure, subject } = input.key;
    let of = || subject_name(lang, subject).map(|name| lower_first(&name)).unwrap_or_default();
    match figure {
        FigureId::Tariff => match subject {
            Subject::Payer(payer) => {
                // The group or, within the population, the way of connection.
                let plain = payer.dwelling.is_none() && payer.relief.is_none();
                let who = match (payer.group, payer.connection) {
                    (Group::Population, Some(connection)) if plain => connection.code(),
                    (group, None) if plain => group.code(),
                    _ => "",
                };
                if who.is_empty() {
                    messages::studio_question_tariff_of(lang, &payer_name(lang, payer), unit_words(lang, input.unit))
                } else {
                    messages::studio_question_tariff(lang, who, input.unit.code())
                }
            }
            Subject::Whole
            | Subject::Connection(_)
            | Subject::Cost(_)
            | Subject::Line(_)
            | Subject::Charge(_)
            | Subject::Case(..)
            | Subject::Base(..)
            | Subject::Plan(_) => figure_name(lang, figure).to_owned(),
        },
        FigureId::CollectionRate => messages::studio_question_collection(lang).to_owned(),
        FigureId::WaterLosses => messages::studio_question_losses(lang).to_owned(),
        FigureId::ConsumptionNorm => messages::studio_question_norm(lang, &of()),
        FigureId::Subsidy => messages::studio_question_subsidy(lang).to_owned(),
        FigureId::BookCost => messages::studio_question_cost(lang, &of()),
        FigureId::MeteredVolume => messages::studio_question_volume(lang, &of()),
        FigureId::PersonsServed => messages::studio_question_persons(lang, &of()),
        FigureId::HouseholdsServed => messages::studio_question_households(lang, &of()),
        FigureId::BookProduced => messages::studio_question_produced(lang).to_owned(),
        FigureId::BookLosses => messages::studio_question_book_losses(lang).to_owned(),
        FigureId::HouseholdPersons => messages::studio_question_household_persons(lang).to_owned(),
        FigureId::IncomePerPerson => messages::studio_question_income(lang).to_owned(),
        other => crate::format::figure_of(lang, other, subject),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::lang::Names;
    use aimak_core::legal::{Evidence, Source};
    use aimak_core::model::{Book, BookEntry, Cost, CostItem};
    use aimak_core::period::DateKnown;
    use aimak_core::place::{Place, PlaceKind};
    use aimak_core::service::Service;
    use aimak_core::tariff::{Charge, ChargeBase, Decision, DecisionStatus, Norm, Payer, TaxState};

    const SOURCE: Source = Source { title: "Test", url: "", date: DateKnown::Year(2024) };

    const fn decision(year: i16, rate: i64) -> Decision {
        Decision {
            service: Service::DrinkingWater,
            from: DateKnown::Year(year),
            start_known: true,
            act: None,
            status: DecisionStatus::InForce,
            tax: TaxState::Net,
            source: SOURCE,
            remark: None,
            charges: if rate == 1200 { &NEW } else { &OLD },
            norms: &[Norm { connection: Connection::YardTap, litres: 100 }],
            norms_source: None,
            checks: &[],
        }
    }

    const NEW: [Charge; 2] = [
        Charge { payer: Payer::group(Group::Population), base: ChargeBase::CubicMetre, rate: Some(1200) },
        Charge { payer: Payer::group(Group::BudgetOrganisations), base: ChargeBase::CubicMetre, rate: Some(1800) },
    ];
    const OLD: [Charge; 1] =
        [Charge { payer: Payer::group(Group::Population), base: ChargeBase::CubicMetre, rate: Some(900) }];

    static BOOK: [Book; 1] = [Book {
        service: Service::DrinkingWater,
        year: 2025,
        source: SOURCE,
        costs: &[Cost { item: CostItem::Wages, amount: 100_000_000, evidence: Evidence::Fictional }],
        entries: &[
            BookEntry::Volume(Payer::group(Group::Population), 50_000_000_000),
            BookEntry::Persons(Connection::YardTap, 200),
            BookEntry::Volume(Payer::group(Group::BudgetOrganisations), 5_000_000_000),
        ],
        payers: &[],
        produced: 100_000_000_000,
        losses: 3_000,
        collection_rate: 8_200,
        subsidy: 40_000_000,
    }];
    static DECISIONS: [Decision; 2] = [decision(2020, 900), decision(2024, 1200)];

    const fn place(slug: &'static str, books: &'static [Book]) -> Place {
        Place {
            slug,
            names: Names { ky: "", ru: "", en: "" },
            kind: PlaceKind::AyilAimak,
            oblast: None,
            raion: None,
            also: &[],
            soate: None,
            point: None,
            population: None,
            fictional: true,
            decisions: &DECISIONS,
            books,
            waste: None,
        }
    }
    static WITH_BOOK: Place = place("with-book", &BOOK);
    static WITHOUT: Place = place("without", &[]);

    const TARIFF: InputKey =
        InputKey { figure: FigureId::Tariff, subject: Subject::Payer(Payer::group(Group::Population)) };
    const COLLECTION: InputKey = InputKey::whole(FigureId::CollectionRate);
    const COST: InputKey = InputKey { figure: FigureId::BookCost, subject: Subject::Cost(CostItem::OperatingTotal) };

    fn today(place: &'static Place) -> Scenario {
        Scenario::today(place, Service::DrinkingWater).expect("the place has a decision")
    }

    #[test]
    fn fifty_steps_back_lead_to_the_same_state_and_forth_again() {
        let first = today(&WITH_BOOK);
        let mut history = History::new(first.clone(), MOST_STEPS);
        let mut links = vec![first.link()];
        for step in 1..=60 {
            history.make(history.current().with(TARIFF, 1200 + step * 50).expect("within limits"));
            links.push(history.current().link());
        }
        for link in links.iter().rev().skip(1) {
            history.undo();
            assert_eq!(&history.current().link(), link);
        }
        assert!(!history.can_undo());
        history.undo();
        for link in links.iter().skip(1) {
            history.redo();
            assert_eq!(&history.current().link(), link);
        }
        assert!(!history.can_redo());
    }

    #[test]
    fn moves_of_one_input_are_one_step_until_it_is_let_go() {
        let first = today(&WITH_BOOK);
        let mut history = History::new(first.clone(), MOST_STEPS);
        let set = |scenario: &Scenario, key, amount| scenario.with(key, amount).expect("within limits");
        for amount in [1250, 1300, 1350] {
            history.shift(set(history.current(), TARIFF, amount), TARIFF);
        }
        history.shift(set(history.current(), COLLECTION, 9000), COLLECTION);
        history.settle();
        history.shift(set(history.current(), COLLECTION, 9100), COLLECTION);
        history.undo();
        assert_eq!(history.current().amount(COLLECTION), Some(9000));
        history.undo();
        assert_eq!(history.current().amount(COLLECTION), Some(8200));
        assert_eq!(history.current().amount(TARIFF), Some(1350));
        history.undo();
        assert_eq!(history.current(), &first);
        assert!(!history.can_undo());
    }

    #[test]
    fn a_move_back_to_its_beginning_is_no_step() {
        let first = today(&WITH_BOOK);
        let mut history = History::new(first.clone(), MOST_STEPS);
        history.shift(first.with(TARIFF, 1300).expect("within limits"), TARIFF);
        history.shift(first.clone(), TARIFF);
        assert!(!history.can_undo() && !history.can_redo());
        history.shift(first.with(TARIFF, 1400).expect("within limits"), TARIFF);
        assert!(history.can_undo());
    }

    #[test]
    fn a_new_step_drops_those_that_were_taken_back() {
        let first = today(&WITH_BOOK);
        let mut history = History::new(first.clone(), MOST_STEPS);
        history.make(first.with(TARIFF, 1300).expect("within limits"));
        history.undo();
        history.make(first.with(TARIFF, 1500).expect("within limits"));
        assert!(!history.can_redo());
        history.undo();
        assert_eq!(history.current(), &first);
    }

    #[test]
    fn what_nobody_published_counts_for_today_too() {
        let option = today(&WITHOUT)
            .with(COST, 100_000_000)
            .and_then(|scenario| scenario.with(TARIFF, 1500))
            .expect("within limits");
        let compared = today_of(&option);
        assert_eq!(compared.amount(COST), Some(100_000_000));
        assert_eq!(compared.amount(TARIFF), Some(1200));
        let with_book = today(&WITH_BOOK).with(COLLECTION, 9000).expect("within limits");
        assert_eq!(today_of(&with_book), today(&WITH_BOOK));
    }

    #[test]
    fn a_place_without_a_book_asks_for_what_is_missing_until_it_is_known() {
        let mut scenario = today(&WITHOUT);
        let wanted = missing(&scenario, &scenario.study());
        assert!(wanted.contains(&COST) && wanted.contains(&COLLECTION));
        for key in wanted {
            scenario = scenario.with(key, 1_000).expect("within limits");
        }
        assert_eq!(missing(&scenario, &scenario.study()), []);
        assert_eq!(missing(&today(&WITH_BOOK), &today(&WITH_BOOK).study()), []);
    }

    #[test]
    fn changes_move_to_the_newest_decision() {
        let link = today(&WITH_BOOK).with(TARIFF, 1500).expect("within limits").link();
        assert!(link.contains("base=2024"));
        let moved = on_newest(&today(&WITH_BOOK).with(TARIFF, 1500).expect("within limits")).expect("a decision");
        assert_eq!(moved.amount(TARIFF), Some(1500));
        assert!(!moved.outdated());
    }

    #[test]
    fn the_bill_is_never_judged() {
        for lang in Lang::ALL {
            assert_eq!(Main::Bill.verdict(lang, 1_000_000), None);
        }
        assert_eq!(Main::Coverage.verdict(Lang::En, 9_999).map(|(kind, _)| kind), Some(Verdict::Problem));
        assert_eq!(Main::Coverage.verdict(Lang::En, 10_000).map(|(kind, _)| kind), Some(Verdict::Good));
        assert_eq!(Main::Balance.verdict(Lang::En, -1).map(|(kind, _)| kind), Some(Verdict::Problem));
    }

    #[test]
    fn every_question_is_a_question_and_has_its_own_field() {
        for place in [&WITH_BOOK, &WITHOUT] {
            let scenario = today(place);
            let mut ids: Vec<String> = scenario.inputs().iter().map(|input| field_id(input.key)).collect();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), scenario.inputs().len());
            for lang in Lang::ALL {
                let mut words: Vec<String> = scenario.inputs().iter().map(|input| question(lang, input)).collect();
                assert!(words.iter().all(|question| question.ends_with('?')), "{words:?}");
                words.sort();
                words.dedup();
                assert_eq!(words.len(), scenario.inputs().len());
            }
        }
    }
}
