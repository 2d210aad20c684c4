//! Options side by side: what each brings to the operator, the poorest, the bills and the budget, and
//! which of them nobody would choose.
//!
//! Options are spread over the values of all levers by the Halton sequence (J. H. Halton, 1960): each
//! next one falls into the widest gap, the same on every machine. They are evaluated in any number
//! of slices; a worker may stop between them.

use super::fault::{Fault, Place};
use super::lever::{self, Lever, Moving};
use super::target::Asked;
use crate::explain::{Gap, LANES, Program, Results, Scratch};
use crate::figure::{FigureId, Subject};
use crate::finance::{At, Figure, Line, Plan};
use crate::number::divide_round;
use crate::service::Service;
use crate::unit::Unit;
use std::ops::Range;

/// How many levers options can be spread over.
pub const MOST_LEVERS: usize = BASES.len();

/// A base of its own for each lever: with small primes the first few options fill the space.
const BASES: [u64; 12] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

/// What an option brings. `None` where the plan has no households, or nobody pays anything yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Criteria {
    /// Coverage of all costs in the last year, the least of the services that levers move, percent.
    pub coverage: i64,
    /// The largest share of income that any band of households pays in any year, percent.
    pub weakest_share: Option<i64>,
    /// The largest rise of any band's bill in the first year, percent.
    pub rise: Option<i64>,
    /// What the budget would have to add in all years together so that all costs of all services
    /// are covered, som.
    pub subsidy: i64,
}

impl Criteria {
    /// The four as numbers of which less is better; a missing one is the same for all options.
    fn burdens(self) -> [i64; 4] {
        [self.coverage.saturating_neg(), self.weakest_share.unwrap_or(0), self.rise.unwrap_or(0), self.subsidy]
    }

    /// Whether it is in nothing worse.
    #[must_use]
    pub fn is_nowhere_worse_than(self, other: Self) -> bool {
        self.burdens().iter().zip(other.burdens()).all(|(&own, other)| own <= other)
    }
}

/// How an option stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// None is better in one thing without being worse in another.
    Best,
    /// This option is in nothing worse, and better in something or, where both are the same, the
    /// earlier one. It is itself one of the best, the first of those of which this is true.
    Dominated {
        /// Its number, counted from 0.
        by: usize,
    },
    /// It cannot be compared: one of its figures has no value.
    NoValue(Gap),
}

/// The options of a plan, made ready.
#[derive(Clone, Debug)]
pub struct Options {
    plan: Plan,
    levers: Vec<Lever>,
    moving: Vec<Moving>,
    count: usize,
    program: Program,
    asked: Places,
}

/// Where the figures that count are found among those asked for.
#[derive(Clone, Debug, Default)]
struct Places {
    coverage: Vec<usize>,
    shares: Vec<usize>,
    /// Bills of each band in the book year and the year after.
    bills: Vec<(usize, usize)>,
    needs: Vec<usize>,
}

impl Options {
    /// So many options of a plan.
    ///
    /// # Errors
    /// Everything that does not fit, each with its place.
    pub fn new(plan: &Plan, levers: &[Lever], count: usize) -> Result<Self, Vec<(Place, Fault)>> {
        let mut faults = Vec::new();
        if levers.is_empty() {
            faults.push((Place::Whole, Fault::NoLevers));
        }
        if plan.neglected {
            faults.push((Place::Whole, Fault::NothingIsDone));
        }
        for number in MOST_LEVERS..levers.len() {
            faults.push((Place::Lever(number), Fault::TooManyLevers));
        }
        let plan = lever::spread(plan, levers);
        let study = super::super::study(&plan);
        let moving = lever::moving(&plan, &study, levers, &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut nodes = Asked::default();
        let mut find = |figure: FigureId, at: At| study.find(figure, Subject::Plan(at)).map(|node| nodes.place(node));
        let mut asked = Places::default();
        let (book, years) = (plan.book_year, plan.all_years().skip(1));
        let last = book + i16::from(plan.years);
        let moved: Vec<Service> = levers.iter().map(|lever| lever.moved.service()).collect();
        for service in plan.services.iter().filter(|service| moved.contains(&service.service)) {
            asked.coverage.extend(find(FigureId::CostCoverage, At::service(service.service).in_year(last)));
        }
        for (band, _) in (1..).zip(&plan.bands) {
            let at = At::MUNICIPALITY.line(Line::Band(band));
            let bill = |year| (Figure::BandBill.into(), at.in_year(year));
            let ((figure, before), (_, after)): ((FigureId, At), (FigureId, At)) = (bill(book), bill(book + 1));
            asked.bills.extend(find(figure, before).zip(find(figure, after)));
        }
        for year in years {
            asked.shares.extend(find(Figure::WeakestShare.into(), At::MUNICIPALITY.in_year(year)));
            for service in &plan.services {
                asked.needs.extend(find(Figure::SubsidyNeed.into(), At::service(service.service).in_year(year)));
            }
        }
        let varied: Vec<_> = moving.iter().map(|moving| moving.node).collect();
        let program = Program::new(&study, &varied, &nodes.nodes);
        Ok(Self { plan, levers: levers.to_vec(), moving, count, program, asked })
    }

    /// How many options there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The units of the levers' values.
    #[must_use]
    pub fn units(&self) -> Vec<Unit> {
        let money = Unit::SomPerCubicMetre;
        self.levers.iter().map(|lever| lever.moved.unit(&self.plan).unwrap_or(money)).collect()
    }

    /// The values of the levers in an option, counted from 0.
    #[must_use]
    pub fn values(&self, option: usize) -> Vec<i64> {
        let each = self.levers.iter().zip(BASES);
        let values: Vec<i64> = each
            .map(|(lever, base)| {
                let values = u64::from(lever.last()) + 1;
                lever.value(u32::try_from(place(option as u64, base, values)).unwrap_or(0))
            })
            .collect();
        // A way that goes back is raised; one that cannot be raised so far stands at its least.
        lever::ahead(&self.levers, values)
            .or_else(|| lever::ahead(&self.levers, self.levers.iter().map(|lever| lever.low).collect()))
            .unwrap_or_default()
    }

    /// The plan of an option, each year of what the levers move written out.
    #[must_use]
    pub fn plan(&self, option: usize) -> Plan {
        lever::put(&self.plan, &self.levers, &self.values(option))
    }

    /// What some of the options bring, in their order: the same whole or in slices.
    #[must_use]
    pub fn evaluate(&self, part: Range<usize>) -> Vec<Result<Criteria, Gap>> {
        let part = part.start.min(self.count)..part.end.min(self.count);
        let mut scratch = Scratch::default();
        let mut rows = vec![[0; LANES]; self.moving.len()];
        let mut all = Vec::with_capacity(part.len());
        for first in part.clone().step_by(LANES) {
            let lanes = LANES.min(part.end - first);
            let values: Vec<Vec<i64>> = (first..first + lanes).map(|option| self.values(option)).collect();
            for (row, moving) in rows.iter_mut().zip(&self.moving) {
                *row = std::array::from_fn(|lane| moving.amount(values[lane.min(lanes - 1)][moving.lever]));
            }
            let results = self.program.run_many(&mut scratch, &rows);
            all.extend((0..lanes).map(|lane| self.criteria(&results, lane)));
        }
        all
    }

    fn criteria(&self, results: &Results<'_>, lane: usize) -> Result<Criteria, Gap> {
        let amount = |place: usize| results.get(place, lane);
        let amounts = |places: &[usize]| places.iter().map(|&place| amount(place)).collect::<Result<Vec<i64>, Gap>>();
        let mut rise = None;
        for &(before, after) in &self.asked.bills {
            let (before, after) = (amount(before)?, amount(after)?);
            if before > 0 {
                let level = divide_round(i128::from(after) * 10_000, i128::from(before)).ok_or(Gap::TooLarge)?;
                rise = rise.max(Some(level - 10_000));
            }
        }
        let mut subsidy = 0_i64;
        for need in amounts(&self.asked.needs)? {
            subsidy = subsidy.checked_add(need).ok_or(Gap::TooLarge)?;
        }
        Ok(Criteria {
            coverage: amounts(&self.asked.coverage)?.into_iter().min().ok_or(Gap::Needs)?,
            weakest_share: amounts(&self.asked.shares)?.into_iter().max(),
            rise,
            subsidy,
        })
    }
}

/// The place of an option among so many values: its number's digits in a base, read backwards behind
/// the point (the radical inverse), times the values.
fn place(mut option: u64, base: u64, values: u64) -> u64 {
    let (mut above, mut below) = (0_u64, 1_u64);
    while option > 0 {
        above = above * base + option % base;
        below *= base;
        option /= base;
    }
    u64::try_from(u128::from(above) * u128::from(values) / u128::from(below)).unwrap_or(0)
}

/// How each option stands, from what all bring.
#[must_use]
pub fn standings(options: &[Result<Criteria, Gap>]) -> Vec<Standing> {
    let mut standings: Vec<Standing> =
        options.iter().map(|option| option.map_or_else(Standing::NoValue, |_| Standing::Best)).collect();
    let known = options.iter().enumerate();
    let mut order: Vec<(usize, Criteria)> =
        known.filter_map(|(number, option)| Some((number, (*option).ok()?))).collect();
    // Whoever dominates another one comes before it, so only the best so far need be asked.
    order.sort_by_key(|&(number, criteria)| (criteria.burdens(), number));
    let mut best: Vec<(usize, Criteria)> = Vec::new();
    for (number, criteria) in order {
        let over = best.iter().filter(|(_, other)| other.is_nowhere_worse_than(criteria));
        match over.map(|&(over, _)| over).min() {
            Some(by) => standings[number] = Standing::Dominated { by },
            None => best.push((number, criteria)),
        }
    }
    standings
}
