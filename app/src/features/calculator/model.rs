//! What the calculator asks and shows, before any view.

use aimak_core::explain::{Formula, NodeId, Origin, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::legal::Evidence;
use aimak_core::model::{Household, bill, connections};
use aimak_core::number::divide_round;
use aimak_core::place::Place;
use aimak_core::scenario::{LinkFault, Scenario};
use aimak_core::service::Service;
use aimak_core::tariff::{Connection, Decision, Dwelling, Relief};

/// Most people that a household may have.
pub const PERSONS_MAX: i64 = 50;
/// Most water that may be entered for a month, millionths of a cubic metre: 1000 m³.
pub const USE_MAX: i64 = 1000 * CUBIC_METRE;
/// One cubic metre.
pub const CUBIC_METRE: i64 = 1_000_000;
/// A bucket of ten litres, millionths of a cubic metre.
const BUCKET: i64 = 10_000;
/// The household that the first figure is of, until somebody answers.
const FIRST_PERSONS: i64 = 4;
const FIRST_USE: i64 = 9 * CUBIC_METRE;

/// A question of the calculator; each has the screen to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How water comes to the home.
    Connection,
    /// How many people, and pensioners among them where they pay less.
    People,
    /// Flat or house, where the waste charge depends on it.
    Dwelling,
    /// Metered use.
    Use,
}

/// What a person answered. It stays in this tab: nothing is sent, stored or put into the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// How water comes to the home.
    pub connection: Connection,
    /// People.
    pub persons: i64,
    /// Pensioners, as typed.
    pub pensioners: i64,
    /// Metered use in a month, millionths of a cubic metre.
    pub metered_use: i64,
    /// Flat or house.
    pub dwelling: Dwelling,
}

impl Answers {
    /// A usual household, so that the page begins with a bill.
    pub fn first(tariffs: &Tariffs) -> Self {
        Self {
            connection: tariffs.connections().first().copied().unwrap_or(Connection::Metered),
            persons: FIRST_PERSONS,
            pensioners: 0,
            metered_use: FIRST_USE,
            dwelling: Dwelling::House,
        }
    }

    /// Pensioners that count: there cannot be more than people.
    pub fn counted_pensioners(self) -> i64 {
        self.pensioners.min(self.persons)
    }

    /// The household of the core. Where the connection says what home it is, that counts.
    pub fn household(self) -> Household {
        Household {
            persons: self.persons,
            pensioners: self.counted_pensioners(),
            connection: self.connection,
            metered_use: self.metered_use,
            dwelling: dwelling_of(self.connection).unwrap_or(self.dwelling),
        }
    }
}

/// The home that a way of connection speaks of.
const fn dwelling_of(connection: Connection) -> Option<Dwelling> {
    match connection {
        Connection::Flat => Some(Dwelling::Flat),
        Connection::House => Some(Dwelling::House),
        Connection::Metered | Connection::YardTap | Connection::StreetTap => None,
    }
}

/// The tariffs that a bill rests on: today's, as far as they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariffs {
    /// Drinking water.
    pub water: Option<Scenario>,
    /// Waste removal, where households pay for it.
    pub waste: Option<Scenario>,
}

impl Tariffs {
    /// Those of a place.
    pub fn of(place: &'static Place) -> Self {
        Self {
            water: Scenario::today(place, Service::DrinkingWater)
                .filter(|scenario| !connections(scenario.decision()).is_empty()),
            waste: Scenario::today(place, Service::WasteRemoval),
        }
    }

    /// Whether nothing is known to calculate with.
    pub const fn none(&self) -> bool {
        self.water.is_none() && self.waste.is_none()
    }

    /// How water may come here.
    pub fn connections(&self) -> Vec<Connection> {
        self.water.as_ref().map(|water| connections(water.decision())).unwrap_or_default()
    }

    fn waste_decision(&self) -> Option<&'static Decision> {
        self.waste.as_ref().map(Scenario::decision)
    }

    /// Whether pensioners pay another rate.
    pub fn relief(&self) -> bool {
        let decisions = [self.water.as_ref().map(Scenario::decision), self.waste_decision()];
        decisions
            .into_iter()
            .flatten()
            .any(|decision| decision.charges.iter().any(|charge| charge.payer.relief == Some(Relief::Pensioner)))
    }

    /// The questions to ask, in their order.
    pub fn questions(&self, answers: Answers) -> Vec<Question> {
        let by_dwelling = self
            .waste_decision()
            .is_some_and(|decision| decision.charges.iter().any(|charge| charge.payer.dwelling.is_some()));
        let asked = [
            (Question::Connection, self.connections().len() > 1),
            (Question::People, true),
            (Question::Dwelling, by_dwelling && dwelling_of(answers.connection).is_none()),
            (Question::Use, self.water.is_some() && answers.connection == Connection::Metered),
        ];
        asked.into_iter().filter(|(_, ask)| *ask).map(|(question, _)| question).collect()
    }
}

/// What stands after `#` in the address: a scenario to compare with, or why it cannot be opened.
/// `None` for no link, and for a link that changes nothing.
pub fn option(place: &'static Place, hash: &str) -> Option<Result<Scenario, LinkFault>> {
    let link = hash.strip_prefix('#').unwrap_or(hash);
    if link.is_empty() {
        return None;
    }
    match Scenario::from_link(place, Service::DrinkingWater, link) {
        Ok(scenario) if scenario.changes().is_empty() && !scenario.outdated() => None,
        read => Some(read),
    }
}

/// One line of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// [`FigureId::BillLine`] or [`FigureId::BillTax`].
    pub id: NodeId,
    /// How sure its rate is: a badge belongs to an input.
    pub evidence: Evidence,
    /// The water that is billed without a meter, and how it follows.
    pub billed_use: Option<NodeId>,
}

/// The bill of one service: its lines and their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// The figures.
    pub study: Study,
    /// Lines, tax last; they add up to the total.
    pub lines: Vec<Line>,
    /// The total; `None` when the decision charges no such household.
    pub total: Option<NodeId>,
}

impl Bill {
    /// The bill of a household under a scenario.
    pub fn of(scenario: &Scenario, household: &Household) -> Self {
        let study = bill(scenario, household);
        let of_bill = study.nodes().filter(|(_, node)| matches!(node.figure, FigureId::BillLine | FigureId::BillTax));
        let lines = of_bill
            .map(|(id, node)| Line {
                id,
                evidence: rate(&study, id).map_or(node.evidence, |rate| study.node(rate).evidence),
                billed_use: study.find(FigureId::BilledUse, node.subject),
            })
            .collect();
        let total = study.find(FigureId::BillTotal, Subject::Whole);
        Self { lines, total, study }
    }

    /// What is to be paid in a month, tyiyn; `None` when the rate is not known.
    pub fn amount(&self) -> Option<i64> {
        self.study.node(self.total?).amount.ok()
    }

    /// The water of a month, millionths of a cubic metre: metered, or billed by norm.
    pub fn water(&self) -> Option<i64> {
        let line = self.lines.first()?;
        let id = line.billed_use.or_else(|| self.study.find(FigureId::HouseholdUse, Subject::Whole))?;
        self.study.node(id).amount.ok()
    }

    /// The rate of the first line.
    pub fn rate(&self) -> Option<NodeId> {
        rate(&self.study, self.lines.first()?.id)
    }
}

/// The factors of a line.
pub fn factors(study: &Study, line: NodeId) -> (&[NodeId], &[NodeId]) {
    match &study.node(line).origin {
        Origin::Computed(Formula::Product { times, over }) => (times, over),
        Origin::Computed(
            Formula::Sum(_)
            | Formula::Difference { .. }
            | Formula::Within { .. }
            | Formula::Least(_)
            | Formula::Greatest(_)
            | Formula::Exceeds { .. }
            | Formula::Rounded { .. },
        )
        | Origin::Given(_) => (&[], &[]),
    }
}

/// The rate among the factors of a line.
pub fn rate(study: &Study, line: NodeId) -> Option<NodeId> {
    let is_rate = |id: &&NodeId| matches!(study.node(**id).figure, FigureId::Tariff | FigureId::TaxRate);
    factors(study, line).0.iter().find(is_rate).copied()
}

/// Sums together; `None` when one of them is not known.
pub fn together(amounts: impl IntoIterator<Item = Option<i64>>) -> Option<i64> {
    amounts.into_iter().try_fold(0_i64, |sum, amount| sum.checked_add(amount?))
}

/// Buckets of ten litres.
pub fn buckets(water: i64) -> i64 {
    divide_round(i128::from(water), i128::from(BUCKET)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::input::InputKey;
    use aimak_core::place;
    use aimak_core::tariff::{Group, Payer};

    fn place(slug: &str) -> &'static Place {
        place::find(slug).expect("a place of the data")
    }

    fn home(connection: Connection, persons: i64) -> Answers {
        Answers { connection, persons, pensioners: 0, metered_use: FIRST_USE, dwelling: Dwelling::House }
    }

    fn water_bill(slug: &str, answers: Answers) -> Bill {
        Bill::of(&Tariffs::of(place(slug)).water.expect("a water tariff"), &answers.household())
    }

    fn waste_bill(slug: &str, answers: Answers) -> Bill {
        Bill::of(&Tariffs::of(place(slug)).waste.expect("a waste tariff"), &answers.household())
    }

    #[test]
    fn a_house_without_a_meter_in_bishkek_pays_what_was_published() {
        let bill = water_bill("bishkek", home(Connection::House, 1));
        assert_eq!(bill.amount(), Some(11_125));
        assert_eq!(bill.water(), Some(10_645_833));
    }

    #[test]
    fn every_place_with_a_tariff_begins_with_a_bill_or_says_what_is_missing() {
        for place in place::all() {
            let tariffs = Tariffs::of(place);
            let household = Answers::first(&tariffs).household();
            for scenario in [&tariffs.water, &tariffs.waste].into_iter().flatten() {
                let bill = Bill::of(scenario, &household);
                assert!(bill.total.is_some(), "{} has lines", place.slug);
                let published = scenario.decision().charges.iter().all(|charge| charge.rate.is_some());
                assert!(bill.amount().is_some() || !published, "{} has a total", place.slug);
            }
        }
    }

    #[test]
    fn lines_and_tax_add_up_to_the_total() {
        let answers = Answers { pensioners: 1, ..home(Connection::Metered, 5) };
        for slug in ["bishkek", "ulgu", "osh"] {
            let bill = waste_bill(slug, answers);
            let sum = together(bill.lines.iter().map(|line| bill.study.node(line.id).amount.ok()));
            assert_eq!(sum, bill.amount(), "{slug}");
        }
    }

    #[test]
    fn pensioners_pay_their_own_line_for_waste() {
        let bill = waste_bill("ulgu", Answers { pensioners: 1, ..home(Connection::Metered, 4) });
        assert_eq!(bill.lines.len(), 2);
        assert_eq!(bill.amount(), Some(3 * 2500 + 1500));
    }

    #[test]
    fn more_pensioners_than_people_count_as_all_of_them() {
        let answers = Answers { pensioners: 9, ..home(Connection::Metered, 2) };
        assert_eq!(answers.household().pensioners, 2);
        assert_eq!(waste_bill("ulgu", answers).amount(), Some(2 * 1500));
    }

    #[test]
    fn a_rate_that_was_not_published_gives_no_total() {
        let bill = water_bill("naryn", home(Connection::Metered, 4));
        assert_eq!(bill.amount(), None);
        assert!(bill.total.is_some());
        assert_eq!(together([bill.amount(), Some(100)]), None);
    }

    #[test]
    fn a_link_shows_its_bill_beside_todays() {
        let ulgu = place("ulgu");
        let today = Tariffs::of(ulgu).water.expect("a water tariff");
        let key = InputKey { figure: FigureId::Tariff, subject: Subject::Payer(Payer::group(Group::Population)) };
        let proposed = today.with(key, 1950).expect("a sensible rate");
        let household = home(Connection::Metered, 5).household();
        assert_eq!(Bill::of(&today, &household).amount(), Some(10_800));
        let Some(Ok(read)) = option(ulgu, &("#".to_owned() + &proposed.link())) else { panic!("a good link") };
        let bill = Bill::of(&read, &household);
        assert_eq!(bill.amount(), Some(17_550));
        assert_eq!(bill.lines[0].evidence, Evidence::Entered);
    }

    #[test]
    fn a_link_without_a_change_is_today() {
        let ulgu = place("ulgu");
        let today = Tariffs::of(ulgu).water.expect("a water tariff");
        assert_eq!(option(ulgu, &today.link()), None);
        assert_eq!(option(ulgu, ""), None);
        assert_eq!(option(ulgu, "#"), None);
        assert_eq!(option(ulgu, "#привет"), Some(Err(LinkFault::Damaged)));
        assert!(matches!(option(ulgu, "v9&check=0"), Some(Err(LinkFault::OtherVersion { .. }))));
    }

    #[test]
    fn only_what_the_bill_needs_is_asked() {
        use Question::{Connection as How, Dwelling, People, Use};
        let asked = |slug, connection| Tariffs::of(place(slug)).questions(home(connection, 4));
        assert_eq!(asked("ulgu", Connection::Metered), [How, People, Use]);
        assert_eq!(asked("ulgu", Connection::YardTap), [How, People]);
        assert_eq!(asked("osh", Connection::Metered), [People, Dwelling]);
        assert_eq!(asked("naryn", Connection::Metered), [People, Use]);
        assert!(Tariffs::of(place("bishkek")).relief());
        assert!(!Tariffs::of(place("osh")).relief());
    }

    #[test]
    fn a_cubic_metre_is_a_hundred_buckets() {
        assert_eq!(buckets(9 * CUBIC_METRE), 900);
        assert_eq!(buckets(10_645_833), 1065);
        assert_eq!(buckets(0), 0);
    }

    #[test]
    fn a_place_without_any_decision_has_nothing_to_calculate() {
        let without = place::all().iter().find(|place| place.decisions.is_empty()).expect("some are not known yet");
        assert!(Tariffs::of(without).none());
    }
}
