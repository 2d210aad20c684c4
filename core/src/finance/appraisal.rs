//! What a project of the investment programme is worth, and which ones to choose.
//!
//! A candidate is judged by what it changes: the plan with it less the plan without it, year by year
//! until its life ends, at most thirty years after the book year; nothing is counted for what is
//! left of a longer life. What counts is money from operation, what the project costs and its grant;
//! how the rest is financed does not matter to its worth. Effects begin the year after it is built.
//! Present values are of the book year, at the plan's discount rate. A water project is followed
//! into wastewater, which is billed by water.

use super::at::{Alternative, At, Line};
use super::demand::volume_price_unit;
use super::figure::Figure;
use super::joined::Joined;
use super::plan::{Datum, Plan, Project};
use super::writing::Writing as _;
use crate::explain::{Formula, Gap, NodeId, Program, Provenance, Scratch, Study};
use crate::figure::{FigureId, Subject};
use crate::legal::Evidence;
use crate::service::Service;
use crate::unit::Unit;

/// A candidate of the investment programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Candidate {
    /// Its service.
    pub service: Service,
    /// Which of the service's projects, counted from 1.
    pub project: u8,
}

impl Candidate {
    const fn at(self) -> At {
        At::service(self.service).line(Line::Project(self.project))
    }

    fn of(self, plan: &Plan) -> Option<&Project> {
        plan.service(self.service)?.projects.get(usize::from(self.project).checked_sub(1)?)
    }

    /// The plan with this candidate carried out, or not; the others as they are.
    fn chosen(self, plan: &Plan, chosen: bool) -> Plan {
        let mut plan = plan.clone();
        for service in plan.services.iter_mut().filter(|service| service.service == self.service) {
            if let Some(project) = service.projects.get_mut(usize::from(self.project).wrapping_sub(1)) {
                project.chosen = chosen;
            }
        }
        plan
    }
}

/// All candidates of a plan, chosen or not.
#[must_use]
pub fn candidates(plan: &Plan) -> Vec<Candidate> {
    let each = plan.services.iter().flat_map(|service| {
        (1..).zip(&service.projects).map(|(project, _)| Candidate { service: service.service, project })
    });
    each.collect()
}

/// Years after the book year that are looked at, at most.
pub const HORIZON: u8 = 30;

/// The highest rate of return that is looked for: 1000 %.
const HIGHEST_RATE: i64 = 100_000;

/// Why a candidate cannot be appraised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotAppraised {
    /// The plan has no such project.
    Unknown,
    /// It is not built in a year of the projection, with a year of effect within [`HORIZON`].
    Outside,
}

impl NotAppraised {
    /// All reasons.
    pub const ALL: [Self; 2] = [Self::Unknown, Self::Outside];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown-project",
            Self::Outside => "outside-horizon",
        }
    }
}

/// Why a rate of return or a payback does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// A figure that it needs has no value.
    Gap(Gap),
    /// No year costs money: the grant pays for everything.
    NoOutlay,
    /// It never brings back what it costs.
    NeverEarned,
    /// It costs money again after it has brought some: several rates would fit.
    ComesAndGoes,
    /// It brings back its cost at any rate up to 1000 %.
    BeyondLimit,
}

impl Undefined {
    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gap(gap) => gap.code(),
            Self::NoOutlay => "no-outlay",
            Self::NeverEarned => "never-earned",
            Self::ComesAndGoes => "comes-and-goes",
            Self::BeyondLimit => "beyond-limit",
        }
    }
}

/// What a candidate is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appraisal {
    /// Which one.
    pub candidate: Candidate,
    /// The plan with it, the plan without it ([`Alternative::Without`]), and all that follows.
    pub study: Study,
    /// The book year and the years that are looked at.
    pub years: Vec<i16>,
    /// Whether its life goes on after them.
    pub cut: bool,
    /// What it brings or takes in each of these years.
    pub flows: Vec<NodeId>,
    /// The grants in each of these years; they are part of the flows.
    pub grants: Vec<NodeId>,
    /// Net present value.
    pub value: NodeId,
    /// Net present value without the grant: whether it would be worth it without the gift.
    pub value_without_grant: NodeId,
    /// Own money that it needs, at the prices of its year.
    pub own_money: NodeId,
    /// Internal rate of return.
    pub rate: Result<InternalRate, Undefined>,
    /// Years after it is built in which it earns back its cost, undiscounted.
    pub payback: Result<NodeId, Undefined>,
    /// What it does to the service in the year after it is built.
    pub effects: Effects,
}

/// The largest hundredth of a percent at which the net present value is not below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InternalRate {
    /// The rate.
    pub rate: NodeId,
    /// Net present value at this rate: zero or more.
    pub at_rate: NodeId,
    /// Net present value at a hundredth of a percent more: below zero.
    pub above: NodeId,
}

/// What a project does to the service; none where the word has no meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// Hours of supply a day.
    pub hours: Option<NodeId>,
    /// Points off real losses.
    pub losses: Option<NodeId>,
    /// Points on the share of metered accounts, by group of consumers.
    pub metered: Vec<NodeId>,
    /// The average tariff that covers the costs: with the project, without it, the difference.
    pub tariff: Option<[NodeId; 3]>,
}

/// Appraises a candidate: the plan with it less the plan without it, all others as the plan has them.
///
/// # Errors
/// When the plan has no such project, or it is built outside the years that can be looked at.
pub fn appraise(plan: &Plan, candidate: Candidate) -> Result<Appraisal, NotAppraised> {
    let project = candidate.of(plan).ok_or(NotAppraised::Unknown)?;
    let (book, built, life) = (plan.book_year, project.year, project.life);
    let horizon = i16::from(HORIZON);
    if built <= book || built - book >= horizon || life == 0 {
        return Err(NotAppraised::Outside);
    }
    let end = built - book + i16::from(life);
    let mut plan = plan.clone();
    plan.years = u8::try_from(end.min(horizon)).unwrap_or(HORIZON);
    plan.neglected = false;
    let pair = [Service::DrinkingWater, Service::Wastewater];
    let in_pair = pair.contains(&candidate.service);
    plan.services.retain(|known| known.service == candidate.service || in_pair && pair.contains(&known.service));

    let years: Vec<i16> = plan.all_years().collect();
    let with = super::study(&candidate.chosen(&plan, true));
    let without = super::study(&candidate.chosen(&plan, false));
    let mut both = Joined::new(with, without, Alternative::Without);
    let at = candidate.at();
    let (mut flows, mut grants, mut without_grant) = (Vec::new(), Vec::new(), Vec::new());
    for &year in &years {
        let mut total = |figure: Figure, of: Figure| {
            let mut parts = Vec::new();
            for service in &plan.services {
                let at = at_service(at, service.service);
                if let Some((with, without)) = both.both(of, At::service(service.service).in_year(year)) {
                    parts.push(both.difference(figure, at.in_year(year), with, without));
                }
            }
            both.sum(figure, At { service: None, ..at }.in_year(year), parts)
        };
        let operating = total(Figure::OperatingGain, Figure::OperatingCash);
        let investment = total(Figure::InvestmentGain, Figure::InvestmentCash);
        let grant = total(Figure::GrantGain, Figure::Grant);
        let flow = both.sum(Figure::ProjectFlow, at.in_year(year), vec![operating, investment]);
        without_grant.push(both.difference(Figure::ProjectFlowWithoutGrant, at.in_year(year), flow, grant));
        flows.push(flow);
        grants.push(grant);
    }
    let rate = both.give(Figure::DiscountRate, At::MUNICIPALITY, Unit::Percent, &plan.discount);
    let factors = both.discount(At::MUNICIPALITY, rate, &years);
    let mut present = |value: Figure, net: Figure, flows: &[NodeId]| {
        let parts = present(&mut both, value, at, &years, flows, &factors);
        both.sum(net, at, parts)
    };
    let value = present(Figure::PresentValue, Figure::NetPresentValue, &flows);
    let value_without_grant =
        present(Figure::PresentValueWithoutGrant, Figure::NetPresentValueWithoutGrant, &without_grant);
    let own_money = both.here(Figure::OwnInvestment, at.in_year(built)).ok_or(NotAppraised::Outside)?;
    let amounts: Result<Vec<i64>, Gap> = flows.iter().map(|&id| both.study.node(id).amount).collect();
    let (rate, payback) = match amounts {
        Err(gap) => (Err(Undefined::Gap(gap)), Err(Undefined::Gap(gap))),
        Ok(amounts) => {
            (internal_rate(&mut both, at, &years, &flows, &amounts), payback(&mut both, at, &years, built, &flows))
        }
    };
    let effects = effects(&mut both, &plan, candidate, built + 1);
    let cut = end > horizon;
    let study = both.study;
    Ok(Appraisal {
        candidate,
        study,
        years,
        cut,
        flows,
        grants,
        value,
        value_without_grant,
        own_money,
        rate,
        payback,
        effects,
    })
}

/// The line of a candidate in a service that it reaches.
const fn at_service(at: At, service: Service) -> At {
    At { service: Some(service), ..at }
}

/// Flows of each year, each times its factor.
fn present(
    both: &mut Joined,
    figure: Figure,
    at: At,
    years: &[i16],
    flows: &[NodeId],
    factors: &[NodeId],
) -> Vec<NodeId> {
    let each = years.iter().zip(flows).zip(factors);
    each.map(|((&year, &flow), &factor)| both.product(figure, at.in_year(year), &[flow, factor], &[])).collect()
}

/// The net present value of flows at a rate on trial.
fn trial(both: &mut Joined, at: At, rate: NodeId, years: &[i16], flows: &[NodeId]) -> NodeId {
    let factors = both.discount(at, rate, years);
    let parts = present(both, Figure::PresentValue, at, years, flows, &factors);
    both.sum(Figure::NetPresentValue, at, parts)
}

/// Looks for the internal rate of return, and writes it with the net present values on either side.
fn internal_rate(
    both: &mut Joined,
    at: At,
    years: &[i16],
    flows: &[NodeId],
    amounts: &[i64],
) -> Result<InternalRate, Undefined> {
    let signs: Vec<bool> = amounts.iter().filter(|&&amount| amount != 0).map(|&amount| amount > 0).collect();
    if !signs.contains(&false) {
        return Err(Undefined::NoOutlay);
    }
    if !signs.contains(&true) {
        return Err(Undefined::NeverEarned);
    }
    if signs[0] || signs.windows(2).filter(|pair| pair[0] != pair[1]).count() > 1 {
        return Err(Undefined::ComesAndGoes);
    }
    // Money first goes and then comes: the higher the rate, the lower the value.
    let at_trial = At { service: at.service, ..At::MUNICIPALITY };
    let give = |both: &mut Joined, trial: u8, rate: i64| {
        let datum = Datum { evidence: Evidence::Modelled, ..Datum::entered(rate) };
        both.give(Figure::TrialRate, at_trial.line(Line::Trial(trial)), Unit::Percent, &datum)
    };
    let mut draft = Joined::alone(Study::new());
    let copies: Vec<NodeId> = years
        .iter()
        .zip(amounts)
        .map(|(&year, &amount)| {
            let subject = Subject::Plan(at.in_year(year));
            draft.study.give(Figure::ProjectFlow.into(), subject, Unit::Som, Some(amount), Provenance::ENTERED)
        })
        .collect();
    let rate = give(&mut draft, 1, 0);
    let value = trial(&mut draft, at_trial.line(Line::Trial(1)), rate, years, &copies);
    let program = Program::new(&draft.study, &[rate], &[value]);
    let mut scratch = Scratch::default();
    let mut not_below = |rate: i64| -> Result<bool, Undefined> {
        program.run(&mut scratch, &[rate])[0].map(|value| value >= 0).map_err(Undefined::Gap)
    };
    if !not_below(0)? {
        return Err(Undefined::NeverEarned);
    }
    if not_below(HIGHEST_RATE)? {
        return Err(Undefined::BeyondLimit);
    }
    let (mut low, mut high) = (0, HIGHEST_RATE);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if not_below(middle)? {
            low = middle;
        } else {
            high = middle;
        }
    }
    let (first, second) = (at_trial.line(Line::Trial(1)), at_trial.line(Line::Trial(2)));
    let rate = give(both, 1, low);
    let at_rate = trial(both, first, rate, years, flows);
    let step = both.convention(Figure::TrialStep, 1);
    let next = both.sum(Figure::NextTrialRate, second, vec![rate, step]);
    let above = trial(both, second, next, years, flows);
    // The rate counts because a step more is too much.
    let zero = both.convention(Figure::NoMoney, 0);
    let rate = both.derive(Figure::InternalRate, at, Formula::Exceeds { of: zero, limit: above, then: rate });
    Ok(InternalRate { rate, at_rate, above })
}

/// Years after it is built until what a project has brought is no longer below what it has taken;
/// within a year the money comes evenly.
fn payback(both: &mut Joined, at: At, years: &[i16], built: i16, flows: &[NodeId]) -> Result<NodeId, Undefined> {
    let mut so_far: Vec<NodeId> = Vec::new();
    for (&year, &flow) in years.iter().zip(flows) {
        let parts = so_far.last().copied().into_iter().chain([flow]).collect();
        so_far.push(both.sum(Figure::FlowSoFar, at.in_year(year), parts));
    }
    let start = years.iter().position(|&year| year == built).unwrap_or(0);
    let mut below = Vec::new();
    for &id in &so_far[start..] {
        below.push(both.study.node(id).amount.map_err(Undefined::Gap)? < 0);
    }
    let unearned = below.iter().take_while(|&&below| below).count();
    if unearned == below.len() {
        return Err(Undefined::NeverEarned);
    }
    if below[unearned..].contains(&true) {
        return Err(Undefined::ComesAndGoes);
    }
    let mut parts = Vec::new();
    if unearned > 0 {
        let zero = both.convention(Figure::NoMoney, 0);
        let one = both.convention(Figure::OneYear, 100);
        for y in start + 1..start + unearned {
            let formula = Formula::Exceeds { of: zero, limit: so_far[y], then: one };
            parts.push(both.derive(Figure::PaybackYear, at.in_year(years[y]), formula));
        }
        let last = start + unearned - 1;
        let short = both.difference(Figure::StillToEarn, at.in_year(years[last]), zero, so_far[last]);
        parts.push(both.product(Figure::PaybackPart, at.in_year(years[last + 1]), &[short], &[flows[last + 1]]));
    }
    Ok(both.sum(Figure::ProjectPayback, at, parts))
}

/// What a project does to the service in a year.
fn effects(both: &mut Joined, plan: &Plan, candidate: Candidate, year: i16) -> Effects {
    let service = At::service(candidate.service);
    let at = candidate.at().in_year(year);
    let hours = both.both(Figure::HoursInYear, service.in_year(year));
    let hours = hours.map(|(with, without)| both.difference(Figure::HoursGained, at, with, without));
    let losses = both.both(Figure::RealLossesInYear, service.in_year(year));
    let losses = losses.map(|(with, without)| both.difference(Figure::LossesGained, at, without, with));
    let mut metered = Vec::new();
    let groups = plan.service(candidate.service).map_or(0, |plan| plan.groups.len());
    for (group, _) in (1..).zip(0..groups) {
        let line = service.line(Line::Group(group));
        // The share is written anew only in the years in which it changes.
        let here = last_before(both, plan, line, year, Joined::here);
        let there = last_before(both, plan, line, year, Joined::there);
        if let Some((with, without)) = here.zip(there) {
            metered.push(both.difference(Figure::MeteredGained, line.in_year(year), with, without));
        }
    }
    let unit = volume_price_unit(candidate.service);
    let tariff = both.both(FigureId::AverageCostCoveringTariff, service.in_year(year)).map(|(with, without)| {
        let formula = Formula::Difference { from: with, less: without };
        [with, without, both.derive_in(unit, Figure::TariffChange, at, formula)]
    });
    Effects { hours, losses, metered, tariff }
}

/// The share of metered accounts that holds in a year.
fn last_before(
    both: &Joined,
    plan: &Plan,
    line: At,
    year: i16,
    find: impl Fn(&Joined, FigureId, At) -> Option<NodeId>,
) -> Option<NodeId> {
    let years = plan.all_years().take_while(|&known| known <= year);
    years.filter_map(|year| find(both, Figure::MeteredInYear.into(), line.in_year(year))).last()
}

/// The most candidates that are chosen among: every set of them is looked at.
pub const MOST_CANDIDATES: usize = 16;

/// Why nothing can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSelected {
    /// More candidates than [`MOST_CANDIDATES`].
    TooMany {
        /// So many.
        candidates: usize,
    },
    /// A candidate cannot be appraised.
    NotAppraised(Candidate, NotAppraised),
    /// The value of a candidate, or its money, is not known.
    Gap(Candidate, Gap),
}

/// The best programme within a budget of own money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Each candidate alone: the plan with only it, less the plan with none.
    pub appraisals: Vec<Appraisal>,
    /// The sets of candidates with the highest net present values together; several when they tie:
    /// first the one that needs least own money, then the one with the fewest candidates.
    pub best: Vec<Vec<Candidate>>,
    /// The candidates of the first of them, appraised one after another, each beside those before
    /// it. Where two projects save the same water twice, the values together are less than alone.
    pub together: Vec<Appraisal>,
    /// Values, money and budget of the first set as figures.
    pub study: Study,
    /// Values alone, together.
    pub value: NodeId,
    /// Values one after another, together.
    pub value_together: NodeId,
    /// Own money.
    pub money: NodeId,
    /// What of the budget is left.
    pub left: NodeId,
}

/// The candidates that together are worth most and need no more own money than the budget, each at
/// the prices of its year. Exact: every set is looked at.
///
/// # Errors
/// When there are too many candidates, or one of them has no value.
pub fn select(plan: &Plan, budget: &Datum) -> Result<Option<Selection>, NotSelected> {
    let candidates = candidates(plan);
    if candidates.len() > MOST_CANDIDATES {
        return Err(NotSelected::TooMany { candidates: candidates.len() });
    }
    let bare = candidates.iter().fold(plan.clone(), |plan, &candidate| candidate.chosen(&plan, false));
    let appraise = |plan: &Plan, candidate: Candidate| -> Result<(Appraisal, i64, i64), NotSelected> {
        let appraisal = appraise(plan, candidate).map_err(|reason| NotSelected::NotAppraised(candidate, reason))?;
        let amount = |id: NodeId| appraisal.study.node(id).amount.map_err(|gap| NotSelected::Gap(candidate, gap));
        let (value, money) = (amount(appraisal.value)?, amount(appraisal.own_money)?);
        Ok((appraisal, value, money))
    };
    let alone = candidates.iter().map(|&of| appraise(&bare, of)).collect::<Result<Vec<_>, _>>()?;
    let worth: Vec<(i64, i64)> = alone.iter().map(|&(_, value, money)| (value, money)).collect();
    let sets = best_sets(&worth, budget.amount);
    let Some(first) = sets.first() else { return Ok(None) };
    let mut chosen = bare.clone();
    let mut together = Vec::new();
    for &at in first {
        together.push(appraise(&chosen, candidates[at])?);
        chosen = candidates[at].chosen(&chosen, true);
    }

    let mut sums = Joined::alone(Study::new());
    let mut given = |figure: Figure, at: At, amount: i64, evidence: Evidence| {
        sums.give(figure, at, Unit::Som, &Datum { evidence, ..Datum::entered(amount) })
    };
    let (mut values, mut in_turn, mut money) = (Vec::new(), Vec::new(), Vec::new());
    for (&at, (appraisal, value, _)) in first.iter().zip(&together) {
        let (alone, value_alone, own) = &alone[at];
        let line = candidates[at].at();
        let evidence = |appraisal: &Appraisal, id: NodeId| appraisal.study.node(id).evidence;
        values.push(given(Figure::CandidateValue, line, *value_alone, evidence(alone, alone.value)));
        in_turn.push(given(Figure::CandidateValueInTurn, line, *value, evidence(appraisal, appraisal.value)));
        money.push(given(Figure::CandidateMoney, line, *own, evidence(alone, alone.own_money)));
    }
    let at = At::MUNICIPALITY;
    let budget = given(Figure::ProgrammeBudget, at, budget.amount, budget.evidence);
    let value = sums.sum(Figure::ProgrammeValue, at, values);
    let value_together = sums.sum(Figure::ProgrammeValueInTurn, at, in_turn);
    let money = sums.sum(Figure::ProgrammeMoney, at, money);
    let left = sums.difference(Figure::BudgetLeft, at, budget, money);
    let best = sets.iter().map(|set| set.iter().map(|&at| candidates[at]).collect()).collect();
    Ok(Some(Selection {
        appraisals: alone.into_iter().map(|(appraisal, ..)| appraisal).collect(),
        best,
        together: together.into_iter().map(|(appraisal, ..)| appraisal).collect(),
        study: sums.study,
        value,
        value_together,
        money,
        left,
    }))
}

/// All sets of the highest value whose money lies within the budget, the cheapest first, then the
/// smallest, then in order. `worth` is value and money.
fn best_sets(worth: &[(i64, i64)], budget: i64) -> Vec<Vec<usize>> {
    let mut best: Vec<(i128, Vec<usize>)> = Vec::new();
    let mut highest = i128::MIN;
    for set in 0..1_u32 << worth.len() {
        let members: Vec<usize> = (0..worth.len()).filter(|at| set >> at & 1 == 1).collect();
        let total = |of: fn(&(i64, i64)) -> i64| members.iter().map(|&at| i128::from(of(&worth[at]))).sum::<i128>();
        let (value, money) = (total(|of| of.0), total(|of| of.1));
        if money > i128::from(budget) || value < highest {
            continue;
        }
        if value > highest {
            best.clear();
            highest = value;
        }
        best.push((money, members));
    }
    best.sort_by(|a, b| (a.0, a.1.len(), &a.1).cmp(&(b.0, b.1.len(), &b.1)));
    best.into_iter().map(|(_, members)| members).collect()
}
