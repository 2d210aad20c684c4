//! The same cost of waste removal brought in by each base: person, household, container, lift,
//! tonne, cubic metre.

use crate::explain::{Formula, NodeId, Provenance, Study};
use crate::figure::{Case, FigureId, Subject};
use crate::input::{Given, InputKey};
use crate::model::{Calendar, WasteBook};
use crate::period::DateKnown;
use crate::place::Place;
use crate::tariff::{self, Connection, Consumer, Every, Group, Measure, Relief, Version};
use crate::unit::Unit;
use std::collections::BTreeMap;

/// The bases that are compared.
pub const WASTE_BASES: [Measure; 6] =
    [Measure::Person, Measure::Household, Measure::Container, Measure::Lift, Measure::Tonne, Measure::CubicMetre];

/// What is known of a place's waste removal: from its book, or typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WasteInputs {
    known: BTreeMap<InputKey, Given>,
}

impl WasteInputs {
    /// What the place's book says; nothing where there is none.
    #[must_use]
    pub fn of(place: &Place) -> Self {
        let mut inputs = Self::default();
        let Some(book) = &place.waste else { return inputs };
        let WasteBook { cost, collection_rate, counts, typical, shared_by, .. } = *book;
        let date = Some(DateKnown::Year(book.year));
        let provenance = Provenance { evidence: book.evidence, source: Some(book.source), date };
        let mut add = |key, amount| inputs.known.insert(key, Given { amount, provenance });
        add(InputKey::whole(FigureId::WasteCost), cost);
        add(InputKey::whole(FigureId::CollectionRate), collection_rate);
        add(InputKey::whole(FigureId::SharedBy), shared_by);
        for &(base, count) in counts {
            add(Self::count(base), count);
        }
        for &(case, base, count) in typical {
            add(Self::typical(case, base), count);
        }
        inputs
    }

    /// The input that says how many there are of a base; of lifts, tonnes and cubic metres in a year.
    #[must_use]
    pub const fn count(base: Measure) -> InputKey {
        InputKey { figure: FigureId::BaseCount, subject: Subject::Base(base, None) }
    }

    /// The input that says how many of a base a typical payer has in a month.
    #[must_use]
    pub const fn typical(case: Case, base: Measure) -> InputKey {
        InputKey { figure: FigureId::TypicalCount, subject: Subject::Base(base, Some(case)) }
    }

    /// The unit of an input.
    #[must_use]
    pub const fn unit(key: InputKey) -> Unit {
        match key.subject {
            Subject::Base(base, _) => base.unit(),
            Subject::Whole
            | Subject::Payer(_)
            | Subject::Connection(_)
            | Subject::Cost(_)
            | Subject::Line(_)
            | Subject::Charge(_)
            | Subject::Case(..)
            | Subject::Plan(_) => key.figure.unit(),
        }
    }

    /// Sets a typed amount, in steps of the input's unit; `None` takes it away.
    pub fn set(&mut self, key: InputKey, amount: Option<i64>) {
        match amount {
            Some(amount) => self.known.insert(key, Given { amount, provenance: Provenance::ENTERED }),
            None => self.known.remove(&key),
        };
    }

    /// The amount of an input; `None` when nobody said it.
    #[must_use]
    pub fn get(&self, key: InputKey) -> Option<i64> {
        self.known.get(&key).map(|given| given.amount)
    }

    fn give(&self, study: &mut Study, key: InputKey) -> NodeId {
        let given = self.known.get(&key);
        let provenance = given.map_or(Provenance::ENTERED, |given| given.provenance);
        study.give(key.figure, key.subject, Self::unit(key), given.map(|given| given.amount), provenance)
    }
}

/// The same cost by each base.
///
/// The rate that a base needs is `cost ÷ (count × collection)`, for a month where the base is counted
/// once for all (people, households, containers), for one where it is counted as it comes (lifts,
/// tonnes, cubic metres); [`FigureId::RequiredRate`]. A typical payer pays rate × what it has
/// ([`FigureId::BaseBill`]); what homes share with neighbours (containers and their lifts) is divided
/// by the homes that share it; a shop has its own. Where `today` (a version and where it was
/// read) has a bill for such a payer, the change is told ([`FigureId::BaseBillChange`], before tax).
///
/// # Legal basis
/// `OwnDesign`. A method for waste tariffs of the State Agency for Architecture, Construction and
/// Housing exists; its formula was not published in a readable form.
///
/// # Errors
/// What nobody said is a gap, and so is what rests on it.
#[must_use]
pub fn waste_bases(inputs: &WasteInputs, today: Option<(&Version, Provenance)>) -> Study {
    let mut study = Study::new();
    let cost = inputs.give(&mut study, InputKey::whole(FigureId::WasteCost));
    let collection = inputs.give(&mut study, InputKey::whole(FigureId::CollectionRate));
    let shared_by = inputs.give(&mut study, InputKey::whole(FigureId::SharedBy));
    let Calendar { months, .. } = Calendar::of(&mut study);
    let bills: Vec<(Case, Option<NodeId>)> = Case::WASTE
        .into_iter()
        .map(|case| (case, today.and_then(|today| bill_today(&mut study, today, inputs, case))))
        .collect();
    for base in WASTE_BASES {
        let count = inputs.give(&mut study, WasteInputs::count(base));
        let mut over = vec![count, collection];
        if !base.is_flow() {
            over.push(months);
        }
        let unit = base.rate_unit(Every::Month);
        let formula = Formula::Product { times: vec![cost], over };
        let rate = study.derive_in(unit, FigureId::RequiredRate, Subject::Base(base, None), formula);
        for &(case, today) in &bills {
            let of = Subject::Base(base, Some(case));
            let has = inputs.give(&mut study, WasteInputs::typical(case, base));
            let shared = case != Case::Shop && matches!(base, Measure::Container | Measure::Lift);
            let over = if shared { vec![shared_by] } else { Vec::new() };
            let formula = Formula::Product { times: vec![rate, has], over };
            let bill = study.derive(FigureId::BaseBill, of, formula);
            if let Some(today) = today {
                let formula = Formula::Difference { from: bill, less: today };
                study.derive(FigureId::BaseBillChange, of, formula);
            }
        }
    }
    study
}

/// What a typical payer pays today, before tax ([`FigureId::BillNet`] of the case); `None` when
/// today's tariff has no bill for it.
fn bill_today(
    study: &mut Study,
    (version, origin): (&Version, Provenance),
    inputs: &WasteInputs,
    case: Case,
) -> Option<NodeId> {
    let persons = match case {
        Case::Pensioner => 1,
        Case::FamilyOfFour => 4,
        Case::FamilyOfSeven => 7,
        Case::Shop => 0,
        Case::Norm | Case::Meter | Case::BreakEven | Case::NormUse => return None,
    };
    let flow = |base| inputs.get(WasteInputs::typical(case, base)).map(|flow| (flow, base));
    let mut payer = Consumer { connection: Connection::Metered, ..Consumer::household(persons, 0) };
    if case == Case::Pensioner {
        payer.relief = Some(Relief::Pensioner);
        payer.relieved = 1;
    }
    if case == Case::Shop {
        payer.group = Group::Others;
        payer.containers = inputs.get(WasteInputs::typical(case, Measure::Container)).unwrap_or(0);
    }
    // By whichever flow today's tariff counts, as far as the payer's is known.
    let flows = [Measure::CubicMetre, Measure::Tonne, Measure::Lift].into_iter().filter_map(flow);
    let bill = flows
        .map(|(flow, flow_measure)| Consumer { flow, flow_measure, ..payer })
        .chain([Consumer { flow: 0, flow_measure: Measure::Visit, ..payer }])
        .find_map(|payer| tariff::bill_from(version, &payer, 1, origin).ok())?;
    let places = study.append(&bill.study, |subject| subject.in_case(case));
    Some(Study::moved(&places, bill.net))
}
