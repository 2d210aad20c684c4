//! Ways to deliver a service: own crew, contractor, lease, concession, joint service with neighbours.
//!
//! Each way is set beside the own crew over the years of one contract, as what it costs the
//! municipality: the work, fees, revenue that the operator keeps, investment, the change itself,
//! watching over the contract, and the risks that stay. Costs and volumes are those of the plan;
//! consumers pay the same in every way. Present values are of the book year, at the plan's discount
//! rate. What is expected of a risk, who bears it and how well a party works are data, not opinions
//! of this model; they are entered, with how sure they are.
//!
//! Two fees bound a fair price: above [`Figure::BreakEvenFee`] the municipality does it cheaper
//! itself; below [`Figure::LowestFee`] the other party does not cover its own cost, overhead and the
//! risks that it takes over. The first is a ceiling for a tender, and if it lies below the second,
//! there is nothing to tender. Our own design.

use super::at::{At, Line};
use super::demand::{volume_price_unit, volume_unit};
use super::figure::Figure;
use super::joined::Joined;
use super::plan::{Datum, Plan};
use super::writing::Writing as _;
use crate::explain::{Formula, NodeId, Study};
use crate::figure::FigureId;
use crate::lang::Text;
use crate::service::Service;
use crate::unit::Unit;

/// A risk of delivering a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContractRisk {
    /// Less is taken than was thought.
    Demand,
    /// Electricity costs more.
    EnergyPrice,
    /// Something fails and must be mended.
    Failure,
    /// Consumers do not pay.
    Collection,
}

impl ContractRisk {
    /// All risks.
    pub const ALL: [Self; 4] = [Self::Demand, Self::EnergyPrice, Self::Failure, Self::Collection];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Demand => "risk-demand",
            Self::EnergyPrice => "risk-energy-price",
            Self::Failure => "risk-failure",
            Self::Collection => "risk-collection",
        }
    }
}

/// A kind of way to deliver a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WayKind {
    /// The provider's own people.
    OwnCrew,
    /// A contractor does some of the work for a fee.
    Contractor,
    /// An operator takes the works on lease, keeps what consumers pay and pays rent.
    Lease,
    /// As a lease, and the operator invests.
    Concession,
    /// One service for several municipalities, at cost.
    Joint,
}

impl WayKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::OwnCrew, Self::Contractor, Self::Lease, Self::Concession, Self::Joint];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OwnCrew => "own-crew",
            Self::Contractor => "contractor",
            Self::Lease => "lease",
            Self::Concession => "concession",
            Self::Joint => "joint-service",
        }
    }

    /// Whether the municipality pays what the work costs, not a fee.
    const fn at_cost(self) -> bool {
        match self {
            Self::OwnCrew | Self::Joint => true,
            Self::Contractor | Self::Lease | Self::Concession => false,
        }
    }
}

/// A way to deliver a service. Money is at the prices of the book year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Its kind.
    pub kind: WayKind,
    /// Its name, where the kind says too little.
    pub name: Option<Text>,
    /// Share of the plan's operating costs that it takes over, percent; the rest stays.
    pub scope: Datum,
    /// What that work costs whoever does it, percent of what it costs in the plan.
    pub efficiency: Datum,
    /// Overhead and profit of whoever does it, percent of that.
    pub overhead: Datum,
    /// Fee for a unit of the volume, som; nothing where the work is paid at cost.
    pub fee_per_unit: Datum,
    /// Fee, som a year; nothing where the work is paid at cost.
    pub fixed_fee: Datum,
    /// Rent that the operator pays, som a year.
    pub rent: Datum,
    /// Share of what consumers pay that the operator keeps, percent.
    pub revenue: Datum,
    /// Share of own investment that the operator pays, percent.
    pub investment: Datum,
    /// Cost of the change, som, in the first year.
    pub transition: Datum,
    /// Watching over the contract, som a year.
    pub monitoring: Datum,
    /// A joint office with neighbours.
    pub joint: Option<JointOffice>,
    /// Shares of risks that the municipality bears, percent; what is not named it bears whole.
    pub risks: Vec<(ContractRisk, Datum)>,
}

/// An office that several municipalities share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointOffice {
    /// Share of the work that it does for all, percent.
    pub work: Datum,
    /// What it costs all together, som a year.
    pub cost: Datum,
    /// How many municipalities share it, this one included; in steps of [`Unit::Ratio`].
    pub partners: Datum,
}

impl Way {
    /// A way that takes over everything at the plan's cost, with no fee, no change and all risks kept.
    #[must_use]
    pub fn plain(kind: WayKind) -> Self {
        let (none, all) = (Datum::entered(0), Datum::entered(10_000));
        Self {
            kind,
            name: None,
            scope: all.clone(),
            efficiency: all,
            overhead: none.clone(),
            fee_per_unit: none.clone(),
            fixed_fee: none.clone(),
            rent: none.clone(),
            revenue: none.clone(),
            investment: none.clone(),
            transition: none.clone(),
            monitoring: none,
            joint: None,
            risks: Vec::new(),
        }
    }

    /// The same joint way with two, three … partners, up to so many; none without a joint office.
    #[must_use]
    pub fn by_partners(&self, upto: u8) -> Vec<Self> {
        let Some(office) = &self.joint else { return Vec::new() };
        let with = |partners: u8| {
            let partners = Datum { amount: i64::from(partners) * 10_000, ..office.partners.clone() };
            Self { joint: Some(JointOffice { partners, ..office.clone() }), ..self.clone() }
        };
        (2..=upto).map(with).collect()
    }
}

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The service.
    pub service: Service,
    /// The first year of the contract.
    pub first_year: i16,
    /// Its years.
    pub years: u8,
    /// Which index of the plan raises fees, rents and the cost of risks.
    pub index: u8,
    /// What each risk is expected to cost, som a year at the prices of the book year.
    pub risks: Vec<(ContractRisk, Datum)>,
    /// The own crew.
    pub own: Way,
    /// What is set beside it.
    pub ways: Vec<Way>,
}

/// Why ways cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotDelivered {
    /// The plan does not have the service.
    Service,
    /// The contract has no year, or years that the projection does not have.
    Years,
    /// The plan has no such index.
    Index,
    /// More ways than [`MOST_WAYS`].
    TooManyWays,
    /// A risk is named twice.
    RiskTwice,
    /// A share lies below nothing or above the whole.
    Share,
    /// A joint office has less than one partner.
    Partners,
}

/// The most ways that are set beside the own crew.
pub const MOST_WAYS: usize = 100;

impl NotDelivered {
    /// All reasons.
    pub const ALL: [Self; 7] =
        [Self::Service, Self::Years, Self::Index, Self::TooManyWays, Self::RiskTwice, Self::Share, Self::Partners];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Service => "service-unknown",
            Self::Years => "years-outside-plan",
            Self::Index => "index-unknown",
            Self::TooManyWays => "too-many-ways",
            Self::RiskTwice => "risk-twice",
            Self::Share => "share",
            Self::Partners => "partners",
        }
    }
}

/// Ways side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The service.
    pub service: Service,
    /// The plan and all that follows; the own crew is [`Line::Way`] 1, the others follow.
    pub study: Study,
    /// The years of the contract.
    pub years: Vec<i16>,
    /// The own crew, then the other ways in their order.
    pub ways: Vec<Outcome>,
    /// What the service should reach in each year of the contract, whoever delivers it.
    pub indicators: Vec<Indicator>,
    /// Volume over the contract.
    pub volume: NodeId,
}

/// What a way comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its kind.
    pub kind: WayKind,
    /// Cost to the municipality by year.
    pub costs: Vec<NodeId>,
    /// Present value of that.
    pub value: NodeId,
    /// Present value of the risks that the municipality bears.
    pub risks: NodeId,
    /// Both together.
    pub with_risks: NodeId,
    /// Who bears which risk: the share of the municipality.
    pub allocation: Vec<(ContractRisk, NodeId)>,
    /// What it saves against the own crew, risks included: in som and in percent; none for the own
    /// crew.
    pub saving: Option<[NodeId; 2]>,
    /// Fees; none where the work is paid at cost.
    pub fees: Option<Fees>,
}

/// What can be said of fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fees {
    /// The fee for a unit.
    pub per_unit: NodeId,
    /// The fee for a unit at which the way costs as much as the own crew, the fixed fee as it is.
    pub break_even: NodeId,
    /// The fixed fee at which it does, the fee for a unit as it is.
    pub break_even_fixed: NodeId,
    /// The fee for a unit that covers what the other party needs, the fixed fee as it is.
    pub lowest: NodeId,
    /// What is paid over the contract.
    pub sum: NodeId,
}

/// A promise of the contract that can be measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// What is measured.
    pub figure: FigureId,
    /// What it should be by year.
    pub targets: Vec<(i16, NodeId)>,
}

/// Years, with what the plan says of each.
struct Term {
    years: Vec<i16>,
    index: Vec<NodeId>,
    factors: Vec<NodeId>,
    operating: Vec<NodeId>,
    volume: Vec<NodeId>,
    collected: Vec<NodeId>,
    investment: Vec<NodeId>,
    /// Each risk by year.
    risks: Vec<(ContractRisk, Vec<NodeId>)>,
}

/// What is wrong with the ways themselves.
fn check(delivery: &Delivery) -> Result<(), NotDelivered> {
    if delivery.ways.len() > MOST_WAYS {
        return Err(NotDelivered::TooManyWays);
    }
    let twice = |risks: &[(ContractRisk, Datum)]| {
        (1..risks.len()).any(|at| risks[..at].iter().any(|(known, _)| *known == risks[at].0))
    };
    let share = |datum: &Datum| (0..=10_000).contains(&datum.amount);
    let mut risks = twice(&delivery.risks);
    let mut shares = true;
    let mut partners = true;
    for way in std::iter::once(&delivery.own).chain(&delivery.ways) {
        risks |= twice(&way.risks);
        shares &= [&way.scope, &way.revenue, &way.investment].into_iter().all(share);
        shares &= way.risks.iter().all(|(_, datum)| share(datum));
        if let Some(joint) = &way.joint {
            shares &= share(&joint.work);
            partners &= joint.partners.amount >= 10_000;
        }
    }
    match (risks, shares, partners) {
        (true, _, _) => Err(NotDelivered::RiskTwice),
        (false, false, _) => Err(NotDelivered::Share),
        (false, true, false) => Err(NotDelivered::Partners),
        (false, true, true) => Ok(()),
    }
}

/// Sets ways to deliver a service of a plan side by side.
///
/// # Errors
/// [`NotDelivered`]: the plan must have the service, the years and the index, and shares are shares.
pub fn compare(plan: &Plan, delivery: &Delivery) -> Result<Compared, NotDelivered> {
    check(delivery)?;
    let service = delivery.service;
    plan.service(service).ok_or(NotDelivered::Service)?;
    let end = delivery.first_year.checked_add(i16::from(delivery.years)).ok_or(NotDelivered::Years)?;
    let years: Vec<i16> = (delivery.first_year..end).collect();
    let all: Vec<i16> = plan.all_years().collect();
    if years.is_empty() || years.iter().any(|year| !all[1..].contains(year)) {
        return Err(NotDelivered::Years);
    }
    let mut ledger = Joined::alone(super::study(plan));
    let whole_at = At::service(service);
    let rate = ledger.give(Figure::DiscountRate, At::MUNICIPALITY, Unit::Percent, &plan.discount);
    let factors = ledger.discount(At::MUNICIPALITY, rate, &all);
    let by_year = |ledger: &Joined, figure: FigureId, at: At| -> Option<Vec<NodeId>> {
        years.iter().map(|&year| ledger.here(figure, at.in_year(year))).collect()
    };
    let line = At::MUNICIPALITY.line(Line::Index(delivery.index.saturating_add(1)));
    let of = |ledger: &Joined, figure: FigureId| by_year(ledger, figure, whole_at).ok_or(NotDelivered::Service);
    let mut term = Term {
        index: by_year(&ledger, Figure::PriceIndex.into(), line).ok_or(NotDelivered::Index)?,
        factors: all.iter().zip(factors).filter(|(year, _)| years.contains(year)).map(|(_, factor)| factor).collect(),
        operating: of(&ledger, FigureId::OperatingCost)?,
        volume: of(&ledger, Figure::ServiceVolume.into())?,
        collected: of(&ledger, FigureId::CollectedRevenue)?,
        investment: of(&ledger, Figure::OwnInvestment.into())?,
        risks: Vec::new(),
        years,
    };
    for (risk, value) in &delivery.risks {
        let at = whole_at.line(Line::ContractRisk(*risk));
        let value = ledger.give(Figure::RiskValue, at, Unit::Som, value);
        let each = term.years.iter().zip(&term.index);
        let in_years =
            each.map(|(&year, &index)| ledger.product(Figure::RiskInYear, at.in_year(year), &[value, index], &[]));
        let in_years = in_years.collect();
        term.risks.push((*risk, in_years));
    }
    let formula = Formula::Sum(term.volume.clone());
    let volume = ledger.derive_in(volume_unit(service), Figure::ContractVolume, whole_at, formula);
    let mut own = None;
    let mut ways = Vec::new();
    for (number, way) in (1..).zip(std::iter::once(&delivery.own).chain(&delivery.ways)) {
        let outcome = write(&mut ledger, service, number, way, &term, own);
        own = own.or(Some(outcome.with_risks));
        ways.push(outcome);
    }
    let measured: [FigureId; 4] = [
        Figure::HoursInYear.into(),
        Figure::RealLossesInYear.into(),
        FigureId::NonRevenueWater,
        Figure::CollectionEfficiency.into(),
    ];
    let indicators = measured.into_iter().filter_map(|figure| {
        let targets = term.years.iter().map(|&year| Some((year, ledger.here(figure, whole_at.in_year(year))?)));
        Some(Indicator { figure, targets: targets.collect::<Option<_>>()? })
    });
    let indicators = indicators.collect();
    Ok(Compared { service, study: ledger.study, years: term.years, ways, indicators, volume })
}

/// Writes a way. `own` is what the own crew comes to.
fn write(ledger: &mut Joined, service: Service, number: u8, way: &Way, term: &Term, own: Option<NodeId>) -> Outcome {
    let at = At::service(service).line(Line::Way(number));
    let (doer, kept) = work(ledger, at, way, term);
    let risks = risks(ledger, service, number, way, term);
    let monitoring = ledger.give(Figure::MonitoringCost, at, Unit::Som, &way.monitoring);
    let transition = ledger.give(Figure::TransitionCost, at, Unit::Som, &way.transition);
    let handed = ledger.give(Figure::InvestmentHandedOver, at, Unit::Percent, &way.investment);
    let deal = if way.kind.at_cost() { None } else { Some(deal(ledger, service, at, way, term)) };

    let (mut costs, mut present, mut needs) = (Vec::new(), Vec::new(), Vec::new());
    for (y, &year) in term.years.iter().enumerate() {
        let at = at.in_year(year);
        let taken = ledger.product(Figure::InvestmentTaken, at, &[term.investment[y], handed], &[]);
        let invested = ledger.difference(Figure::InvestmentKept, at, term.investment[y], taken);
        let watched = ledger.product(Figure::MonitoringInYear, at, &[monitoring, term.index[y]], &[]);
        let mut parts = vec![kept[y], invested, watched];
        if y == 0 {
            parts.push(ledger.product(Figure::TransitionInYear, at, &[transition, term.index[y]], &[]));
        }
        let cost = match &deal {
            None => {
                parts.push(doer[y]);
                ledger.sum(Figure::DeliveryCost, at, parts)
            }
            Some(deal) => {
                parts.extend([deal.payments[y], deal.given_up[y]]);
                let before = ledger.sum(Figure::DeliveryBeforeRent, at, parts);
                let mut need = vec![doer[y], taken, deal.rents[y]];
                need.extend(risks.given.iter().map(|given| given[y]));
                let need = ledger.sum(Figure::DoerNeed, at, need);
                let left = ledger.difference(Figure::DoerNeedLeft, at, need, deal.given_up[y]);
                needs.push(ledger.product(Figure::DoerNeedValue, at, &[left, term.factors[y]], &[]));
                ledger.difference(Figure::DeliveryCost, at, before, deal.rents[y])
            }
        };
        present.push(ledger.product(Figure::PresentValue, at, &[cost, term.factors[y]], &[]));
        costs.push(cost);
    }
    let value = ledger.sum(Figure::DeliveryValue, at, present);
    let with_risks = ledger.sum(Figure::DeliveryValueWithRisk, at, vec![value, risks.value]);
    let saving = own.map(|own| {
        let saved = ledger.difference(Figure::ValueForMoney, at, own, with_risks);
        [saved, ledger.product(Figure::ValueForMoneyShare, at, &[saved], &[own])]
    });
    let fees = deal.zip(own).map(|(deal, own)| fees(ledger, service, at, &deal, needs, with_risks, own));
    Outcome { kind: way.kind, costs, value, risks: risks.value, with_risks, allocation: risks.allocation, saving, fees }
}

/// What the work costs whoever does it, and what stays with the municipality, by year.
fn work(ledger: &mut Joined, at: At, way: &Way, term: &Term) -> (Vec<NodeId>, Vec<NodeId>) {
    let whole = ledger.whole();
    let scope = ledger.give(Figure::ContractScope, at, Unit::Percent, &way.scope);
    let efficiency = ledger.give(Figure::Efficiency, at, Unit::Percent, &way.efficiency);
    let overhead = ledger.give(Figure::Overhead, at, Unit::Percent, &way.overhead);
    let rest = ledger.difference(Figure::KeptShare, at, whole, scope);
    let with = ledger.sum(Figure::WithOverhead, at, vec![whole, overhead]);
    let office = way.joint.as_ref().map(|joint| {
        let work = ledger.give(Figure::SharedWork, at, Unit::Percent, &joint.work);
        let unshared = ledger.difference(Figure::UnsharedWork, at, whole, work);
        let cost = ledger.give(Figure::JointOfficeCost, at, Unit::Som, &joint.cost);
        (unshared, cost, ledger.give(Figure::Partners, at, Unit::Ratio, &joint.partners))
    });
    let (mut doer, mut kept) = (Vec::new(), Vec::new());
    for (y, &year) in term.years.iter().enumerate() {
        let at = at.in_year(year);
        let operating = term.operating[y];
        kept.push(ledger.product(Figure::KeptCost, at, &[operating, rest], &[]));
        let mut times = vec![operating, scope, efficiency, with];
        times.extend(office.map(|(unshared, ..)| unshared));
        let mut parts = vec![ledger.product(Figure::WorkCost, at, &times, &[])];
        if let Some((_, cost, partners)) = office {
            parts.push(ledger.product(Figure::JointPart, at, &[cost, term.index[y]], &[partners]));
        }
        doer.push(ledger.sum(Figure::DoerCost, at, parts));
    }
    (doer, kept)
}

/// Risks of a way.
struct Risks {
    /// What the municipality bears, present value.
    value: NodeId,
    /// What the other party bears: risk, year.
    given: Vec<Vec<NodeId>>,
    allocation: Vec<(ContractRisk, NodeId)>,
}

fn risks(ledger: &mut Joined, service: Service, number: u8, way: &Way, term: &Term) -> Risks {
    let whole = ledger.whole();
    let (mut present, mut given, mut allocation) = (Vec::new(), Vec::new(), Vec::new());
    for (risk, in_years) in &term.risks {
        let at = At::service(service).line(Line::WayRisk(number, *risk));
        let all = Datum::entered(10_000);
        let share = way.risks.iter().find(|(known, _)| known == risk).map_or(&all, |(_, share)| share);
        let share = ledger.give(Figure::RiskShare, at, Unit::Percent, share);
        let other = ledger.difference(Figure::RiskShareGiven, at, whole, share);
        let mut to_other = Vec::new();
        for (y, &year) in term.years.iter().enumerate() {
            let at = at.in_year(year);
            let borne = ledger.product(Figure::RiskBorne, at, &[in_years[y], share], &[]);
            present.push(ledger.product(Figure::PresentValue, at, &[borne, term.factors[y]], &[]));
            to_other.push(ledger.product(Figure::RiskGiven, at, &[in_years[y], other], &[]));
        }
        given.push(to_other);
        allocation.push((*risk, share));
    }
    let value = ledger.sum(Figure::RiskBorneValue, At::service(service).line(Line::Way(number)), present);
    Risks { value, given, allocation }
}

/// What is agreed with an operator, by year.
struct Deal {
    per_unit: NodeId,
    fixed: NodeId,
    payments: Vec<NodeId>,
    given_up: Vec<NodeId>,
    rents: Vec<NodeId>,
    /// A som of the book year over the contract, indexed and discounted.
    indexed: NodeId,
    /// The volume over the contract, indexed and discounted.
    volume: NodeId,
    /// What is paid over the contract.
    sum: NodeId,
}

fn deal(ledger: &mut Joined, service: Service, at: At, way: &Way, term: &Term) -> Deal {
    let (unit, price) = (volume_unit(service), volume_price_unit(service));
    let per_unit = ledger.give(Figure::FeePerUnit, at, price, &way.fee_per_unit);
    let fixed = ledger.give(Figure::FixedFee, at, Unit::Som, &way.fixed_fee);
    let rent = ledger.give(Figure::LeaseRent, at, Unit::Som, &way.rent);
    let revenue = ledger.give(Figure::RevenueHandedOver, at, Unit::Percent, &way.revenue);
    let (mut payments, mut given_up, mut rents) = (Vec::new(), Vec::new(), Vec::new());
    let (mut indexed, mut volumes) = (Vec::new(), Vec::new());
    for (y, &year) in term.years.iter().enumerate() {
        let at = at.in_year(year);
        let (index, factor, volume) = (term.index[y], term.factors[y], term.volume[y]);
        let by_volume = ledger.product(Figure::VolumeFee, at, &[per_unit, volume, index], &[]);
        let by_year = ledger.product(Figure::FixedFeeInYear, at, &[fixed, index], &[]);
        payments.push(ledger.sum(Figure::OperatorPayment, at, vec![by_volume, by_year]));
        given_up.push(ledger.product(Figure::RevenueGivenUp, at, &[term.collected[y], revenue], &[]));
        rents.push(ledger.product(Figure::RentInYear, at, &[rent, index], &[]));
        indexed.push(ledger.product(Figure::IndexedTerm, at, &[index, factor], &[]));
        volumes.push(ledger.product_in(unit, Figure::DiscountedVolume, at, &[volume, index, factor], &[]));
    }
    let indexed = ledger.sum(Figure::IndexedTerm, at, indexed);
    let volume = ledger.derive_in(unit, Figure::DiscountedVolume, at, Formula::Sum(volumes));
    let sum = ledger.sum(Figure::ContractSum, at, payments.clone());
    Deal { per_unit, fixed, payments, given_up, rents, indexed, volume, sum }
}

/// Fees at which a way costs as much as the own crew, and the least that the other party can take.
fn fees(
    ledger: &mut Joined,
    service: Service,
    at: At,
    deal: &Deal,
    needs: Vec<NodeId>,
    with_risks: NodeId,
    own: NodeId,
) -> Fees {
    let price = volume_price_unit(service);
    let value = ledger.product(Figure::FeeValue, at, &[deal.per_unit, deal.volume], &[]);
    let beside = ledger.difference(Figure::ValueBesideFee, at, with_risks, value);
    let room = ledger.difference(Figure::FeeRoom, at, own, beside);
    let break_even = ledger.product_in(price, Figure::BreakEvenFee, at, &[room], &[deal.volume]);
    let fixed_value = ledger.product(Figure::FixedFeeValue, at, &[deal.fixed, deal.indexed], &[]);
    let beside = ledger.difference(Figure::ValueBesideFixedFee, at, with_risks, fixed_value);
    let room = ledger.difference(Figure::FixedFeeRoom, at, own, beside);
    let break_even_fixed = ledger.product(Figure::BreakEvenFixedFee, at, &[room], &[deal.indexed]);
    let need = ledger.sum(Figure::DoerNeedValue, at, needs);
    let by_unit = ledger.difference(Figure::DoerNeedByUnit, at, need, fixed_value);
    let lowest = ledger.product_in(price, Figure::LowestFee, at, &[by_unit], &[deal.volume]);
    Fees { per_unit: deal.per_unit, break_even, break_even_fixed, lowest, sum: deal.sum }
}
