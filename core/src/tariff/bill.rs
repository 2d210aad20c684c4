//! The bill of any consumer under any tariff: lines that sum to the total, each explained.

use super::apply::{Applied, by_norm};
use super::{Bearer, Consumer, Every, Limit, Measure, People, Price, Version, WHOLE};
use crate::explain::{Formula, Gap, NodeId, Provenance, Study};
use crate::figure::{ChargeLine, FigureId, Subject};
use crate::model::{Calendar, give_parameter};
use crate::parameter;
use crate::unit::Unit;

/// A bill: figures that explain themselves, and which of them are its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// All figures.
    pub study: Study,
    /// The lines, in the order of the bill. Their amounts sum to the total.
    pub lines: Vec<Line>,
    /// The lines before tax and rounding together.
    pub net: NodeId,
    /// What the consumer pays.
    pub total: NodeId,
}

/// A line of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// What was counted, where a charge counts.
    pub quantity: Option<NodeId>,
    /// The rate it is charged at.
    pub rate: Option<NodeId>,
    /// The money, tyiyn.
    pub amount: NodeId,
}

/// What a line of a bill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A charge of the version.
    Charge {
        /// Its place in the version.
        component: usize,
        /// The block, where there are blocks, counted from 0.
        block: Option<usize>,
        /// For which people.
        people: People,
    },
    /// A relief; below zero.
    Relief {
        /// Its place in the version.
        rule: usize,
        /// Who pays for it.
        bearer: Bearer,
    },
    /// What is missing to the minimum bill.
    MinimumTopUp,
    /// The tax.
    Tax,
    /// What rounding adds or takes off.
    Rounding,
}

/// Why there is no bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillFault {
    /// No charge of the version is for such a consumer.
    NoCharge,
    /// The consumer has no meter and the version has no norm for such a connection.
    NoNorm,
    /// The version has no rate for a meter of this size.
    NoMeterSize {
        /// Millimetres.
        size: u16,
    },
    /// Blocks in disorder: a limit is not above the one before, or one after the last.
    Blocks {
        /// The charge, counted from 1.
        charge: usize,
    },
    /// A number is too large to be computed exactly.
    TooLarge,
}

impl BillFault {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoCharge => "bill-no-charge",
            Self::NoNorm => "bill-no-norm",
            Self::NoMeterSize { .. } => "bill-no-meter-size",
            Self::Blocks { .. } => "bill-blocks",
            Self::TooLarge => "bill-too-large",
        }
    }
}

impl Bill {
    /// The total, tyiyn.
    ///
    /// # Errors
    /// [`BillFault::TooLarge`]; every datum of a bill is known.
    pub fn amount(&self) -> Result<i64, BillFault> {
        self.study.node(self.total).amount.map_err(|gap| match gap {
            Gap::NotKnown | Gap::Needs | Gap::DivisionByZero | Gap::TooLarge => BillFault::TooLarge,
        })
    }
}

/// The bill of a consumer for a month (1 to 12).
///
/// Each line is rounded to the tyiyn, half away from zero, so that its printed numbers give the
/// printed sum. A charge for a year is divided by twelve. Without a meter the quantity is
/// norm × people × 365 / 12 / 1000.
///
/// # Legal basis
/// `OwnDesign`, after AWWA M1 for blocks, meter sizes and minimum charges; the norm's charge follows
/// Bishkek's published figure (0.350 m³ × 365 / 12 × 10.45 = 111.25 som).
///
/// # Errors
/// [`BillFault`] when the version has nothing for such a consumer.
pub fn bill(version: &Version, consumer: &Consumer, month: u8) -> Result<Bill, BillFault> {
    bill_from(version, consumer, month, Provenance::ENTERED)
}

/// As [`bill`], for a version that was read somewhere: what is the version's own (rates, limits,
/// coefficients, norms, reliefs, minimum, tax) has this origin, what is the consumer's was entered.
///
/// # Errors
/// As [`bill`].
pub fn bill_from(version: &Version, consumer: &Consumer, month: u8, origin: Provenance) -> Result<Bill, BillFault> {
    let mut writer = Writer { version, consumer, origin, study: Study::new(), lines: Vec::new() };
    for applied in version.applied(consumer, month) {
        writer.charge(applied)?;
    }
    if writer.lines.is_empty() {
        return Err(BillFault::NoCharge);
    }
    writer.relief();
    writer.minimum();
    Ok(writer.close())
}

struct Writer<'v> {
    version: &'v Version,
    consumer: &'v Consumer,
    /// Where the version was read.
    origin: Provenance,
    study: Study,
    lines: Vec<Line>,
}

/// The quantity of a charge: factors and divisors of it, and the figure itself.
struct Quantity {
    times: Vec<NodeId>,
    over: Vec<NodeId>,
    shown: NodeId,
}

impl Writer<'_> {
    fn given(&mut self, figure: FigureId, subject: Subject, unit: Unit, amount: i64) -> NodeId {
        self.study
            .find(figure, subject)
            .unwrap_or_else(|| self.study.give(figure, subject, unit, Some(amount), Provenance::ENTERED))
    }

    /// A datum of the version.
    fn decided(&mut self, figure: FigureId, subject: Subject, unit: Unit, amount: i64) -> NodeId {
        let origin = self.origin;
        self.study.find(figure, subject).unwrap_or_else(|| self.study.give(figure, subject, unit, Some(amount), origin))
    }

    fn calendar(&mut self) -> Calendar {
        match (
            self.study.find(FigureId::DaysInYear, Subject::Whole),
            self.study.find(FigureId::MonthsInYear, Subject::Whole),
            self.study.find(FigureId::LitresInCubicMetre, Subject::Whole),
        ) {
            (Some(days), Some(months), Some(litres)) => Calendar { days, months, litres },
            _ => Calendar::give(&mut self.study),
        }
    }

    fn months(&mut self) -> NodeId {
        self.study.find(FigureId::MonthsInYear, Subject::Whole).unwrap_or_else(|| {
            give_parameter(&mut self.study, FigureId::MonthsInYear, Subject::Whole, &parameter::CALENDAR_MONTHS_IN_YEAR)
        })
    }

    fn charge(&mut self, applied: Applied<'_>) -> Result<(), BillFault> {
        let Applied { index, component, people } = applied;
        let whole = subject(index, people, 0, 0);
        let quantity = self.quantity(applied)?;
        let rate_unit = component.measure.rate_unit(component.every);
        match &component.price {
            Price::Rate(rate) => {
                let rate = self.rate(whole, rate_unit, *rate);
                self.line(applied, None, rate, quantity.times, quantity.over, quantity.shown);
            }
            Price::MeterSizes(sizes) => {
                let size = self.consumer.meter_size;
                let rate = sizes.iter().find(|(known, _)| *known == size).map(|&(_, rate)| rate);
                let rate = self.rate(whole, rate_unit, rate.ok_or(BillFault::NoMeterSize { size })?);
                self.line(applied, None, rate, quantity.times, quantity.over, quantity.shown);
            }
            Price::Blocks(blocks) => {
                let used = self.study.node(quantity.shown).amount.map_err(|_| BillFault::TooLarge)?;
                let mut above = None;
                let mut reached = 0;
                for (at, block) in blocks.iter().enumerate() {
                    if at > 0 && used <= reached {
                        break;
                    }
                    let of_block = subject(index, people, at + 1, 0);
                    let last = at + 1 == blocks.len();
                    let upto = match (block.up_to, last) {
                        (Some(limit), false) => Some(self.limit(applied, at, limit)?),
                        (None, true) => None,
                        (None, false) | (Some(_), true) => return Err(BillFault::Blocks { charge: index + 1 }),
                    };
                    if let Some(upto) = upto {
                        let amount = self.study.node(upto).amount.map_err(|_| BillFault::TooLarge)?;
                        if amount < reached {
                            return Err(BillFault::Blocks { charge: index + 1 });
                        }
                        reached = amount;
                    }
                    let part = self.study.derive_in(
                        component.measure.unit(),
                        FigureId::BlockUse,
                        of_block,
                        Formula::Within { of: quantity.shown, above, upto },
                    );
                    let rate = self.rate(of_block, rate_unit, block.rate);
                    self.line(applied, Some(at), rate, vec![part], Vec::new(), part);
                    above = upto;
                    if last {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// The rate that the consumer's group pays.
    fn rate(&mut self, subject: Subject, unit: Unit, rate: i64) -> NodeId {
        let node = self.study.give(FigureId::Tariff, subject, unit, Some(rate), self.origin);
        let share = self.version.coefficient(self.consumer.group);
        if share == WHOLE {
            return node;
        }
        let coefficient = self.decided(FigureId::Coefficient, Subject::Whole, Unit::Percent, share);
        let formula = Formula::Product { times: vec![node, coefficient], over: Vec::new() };
        self.study.derive_in(unit, FigureId::GroupRate, subject, formula)
    }

    fn quantity(&mut self, applied: Applied<'_>) -> Result<Quantity, BillFault> {
        let Applied { index, component, people } = applied;
        let whole = subject(index, people, 0, 0);
        let unit = component.measure.unit();
        let count = people.count(self.consumer);
        let persons = |writer: &mut Self| {
            let (figure, subject) = match people {
                People::All => (FigureId::HouseholdPersons, Subject::Whole),
                People::Full => (FigureId::HouseholdPersons, whole),
                People::Relieved => (FigureId::HouseholdPensioners, whole),
            };
            writer.given(figure, subject, Unit::Person, count)
        };
        let (mut times, mut over) = if by_norm(component, self.consumer) {
            let connection = self.consumer.connection;
            let norm = self.version.norms.iter().find(|norm| norm.connection == connection);
            let litres = norm.ok_or(BillFault::NoNorm)?.litres;
            let people = persons(self);
            let norm = self.decided(
                FigureId::ConsumptionNorm,
                Subject::Connection(connection),
                Unit::LitrePerPersonDay,
                litres,
            );
            let Calendar { days, months, litres } = self.calendar();
            (vec![people, norm, days], vec![months, litres])
        } else if component.measure == Measure::Person {
            (vec![persons(self)], Vec::new())
        } else {
            let amount = self.consumer.count(component.measure).ok_or(BillFault::NoCharge)?;
            let figure =
                if component.measure == Measure::CubicMetre { FigureId::HouseholdUse } else { FigureId::Counted };
            (
                vec![self.given(
                    figure,
                    if figure == FigureId::HouseholdUse { Subject::Whole } else { whole },
                    unit,
                    amount,
                )],
                Vec::new(),
            )
        };
        if component.share != WHOLE {
            times.push(self.decided(FigureId::ChargedShare, whole, Unit::Percent, component.share));
        }
        if let (&[only], []) = (times.as_slice(), over.as_slice()) {
            return Ok(Quantity { times: vec![only], over: Vec::new(), shown: only });
        }
        let formula = Formula::Product { times: times.clone(), over: over.clone() };
        let shown = self.study.derive_in(unit, FigureId::ChargedQuantity, whole, formula);
        // A share of a measured flow is read off as a quantity of its own; a norm is not, as
        // published charges by norm are not.
        if component.share != WHOLE {
            times = vec![shown];
            over = Vec::new();
        }
        Ok(Quantity { times, over, shown })
    }

    /// The upper limit of a block for this consumer.
    fn limit(&mut self, applied: Applied<'_>, block: usize, limit: Limit) -> Result<NodeId, BillFault> {
        let Applied { index, component, people } = applied;
        let unit = component.measure.unit();
        let term = |term| subject(index, people, block + 1, term);
        let Limit { fixed, per_person, per_square_metre, allowance_share } = limit;
        let mut parts = Vec::new();
        if fixed != 0 || limit == Limit::default() {
            parts.push(self.decided(FigureId::BlockLimitTerm, term(1), unit, fixed));
        }
        if per_person != 0 {
            let each = self.decided(FigureId::BlockLimitTerm, term(2), unit, per_person);
            let persons = self.given(FigureId::HouseholdPersons, Subject::Whole, Unit::Person, self.consumer.persons);
            parts.push(self.product(FigureId::BlockLimit, term(2), unit, [each, persons]));
        }
        if per_square_metre != 0 {
            let each = self.decided(FigureId::BlockLimitTerm, term(3), unit, per_square_metre);
            let area = self.given(FigureId::Counted, term(3), Unit::SquareMetre, self.consumer.area);
            parts.push(self.product(FigureId::BlockLimit, term(3), unit, [each, area]));
        }
        if allowance_share != 0 {
            let share = self.decided(FigureId::ChargedShare, term(4), Unit::Percent, allowance_share);
            let allowance = self.given(FigureId::BlockLimitTerm, term(4), unit, self.consumer.allowance);
            parts.push(self.product(FigureId::BlockLimit, term(4), unit, [share, allowance]));
        }
        if parts.iter().any(|&part| self.study.node(part).amount.is_err()) {
            return Err(BillFault::TooLarge);
        }
        Ok(match parts.as_slice() {
            [only] => *only,
            _ => self.study.derive_in(unit, FigureId::BlockLimit, term(0), Formula::Sum(parts)),
        })
    }

    fn product(&mut self, figure: FigureId, subject: Subject, unit: Unit, factors: [NodeId; 2]) -> NodeId {
        self.study.derive_in(unit, figure, subject, Formula::Product { times: factors.to_vec(), over: Vec::new() })
    }

    fn line(
        &mut self,
        applied: Applied<'_>,
        block: Option<usize>,
        rate: NodeId,
        quantity: Vec<NodeId>,
        mut over: Vec<NodeId>,
        shown: NodeId,
    ) {
        let Applied { index, component, people } = applied;
        let mut times = vec![rate];
        times.extend(quantity);
        if component.every == Every::Year {
            over.push(self.months());
        }
        if component.per != 1 {
            let unit = component.measure.unit();
            let steps = i64::try_from(unit.scale()).unwrap_or(1);
            let per = component.per.saturating_mul(steps);
            over.push(self.decided(FigureId::RatePer, subject(index, people, 0, 0), unit, per));
        }
        let of = subject(index, people, block.map_or(0, |block| block + 1), 0);
        let amount = self.study.derive(FigureId::BillLine, of, Formula::Product { times, over });
        let kind = LineKind::Charge { component: index, block, people };
        self.lines.push(Line { kind, quantity: Some(shown), rate: Some(rate), amount });
    }

    fn amounts(&self) -> Vec<NodeId> {
        self.lines.iter().map(|line| line.amount).collect()
    }

    fn relief(&mut self) {
        let Some((at, &rule)) = self.version.relief(self.consumer) else { return };
        let of = subject(at, People::Relieved, 0, 0);
        let sum = self.study.derive(FigureId::BillNet, of, Formula::Sum(self.amounts()));
        // What a relief takes off stands below zero, as its line does.
        let share = self.given(FigureId::ReliefShare, of, Unit::Percent, -rule.share);
        let (mut times, mut over) = (vec![sum, share], Vec::new());
        if rule.each_person {
            let Consumer { persons, relieved, .. } = *self.consumer;
            times.push(self.given(FigureId::HouseholdPensioners, of, Unit::Person, relieved));
            over.push(self.given(FigureId::HouseholdPersons, Subject::Whole, Unit::Person, persons));
        }
        let amount = self.study.derive(FigureId::BillRelief, of, Formula::Product { times, over });
        let kind = LineKind::Relief { rule: at, bearer: rule.bearer };
        self.lines.push(Line { kind, quantity: None, rate: Some(share), amount });
    }

    fn minimum(&mut self) {
        let Some(minimum) = self.version.minimum(self.consumer) else { return };
        let of = Subject::Charge(ChargeLine::BEFORE_MINIMUM);
        let sum = self.study.derive(FigureId::BillNet, of, Formula::Sum(self.amounts()));
        let minimum = self.decided(FigureId::MinimumBill, Subject::Whole, Unit::Som, minimum);
        let formula = Formula::Within { of: minimum, above: Some(sum), upto: None };
        let amount = self.study.derive(FigureId::MinimumTopUp, Subject::Whole, formula);
        if self.study.node(amount).amount != Ok(0) {
            self.lines.push(Line { kind: LineKind::MinimumTopUp, quantity: None, rate: None, amount });
        }
    }

    fn close(mut self) -> Bill {
        let net = self.study.derive(FigureId::BillNet, Subject::Whole, Formula::Sum(self.amounts()));
        if let Some(tax) = self.version.tax {
            let rate = self.decided(FigureId::TaxRate, Subject::Whole, Unit::Percent, tax);
            let formula = Formula::Product { times: vec![net, rate], over: Vec::new() };
            let amount = self.study.derive(FigureId::BillTax, Subject::Whole, formula);
            self.lines.push(Line { kind: LineKind::Tax, quantity: None, rate: Some(rate), amount });
        }
        let Some(rounding) = self.version.rounding else {
            let total = self.study.derive(FigureId::BillTotal, Subject::Whole, Formula::Sum(self.amounts()));
            return Bill { study: self.study, lines: self.lines, net, total };
        };
        let exact = self.study.derive(FigureId::BillUnrounded, Subject::Whole, Formula::Sum(self.amounts()));
        let formula = Formula::Rounded { of: exact, step: rounding.step, mode: rounding.mode };
        let total = self.study.derive(FigureId::BillTotal, Subject::Whole, formula);
        let formula = Formula::Difference { from: total, less: exact };
        let amount = self.study.derive(FigureId::BillRounding, Subject::Whole, formula);
        if self.study.node(amount).amount != Ok(0) {
            self.lines.push(Line { kind: LineKind::Rounding, quantity: None, rate: None, amount });
        }
        Bill { study: self.study, lines: self.lines, net, total }
    }
}

/// Where a line comes from: charge, block and term, counted from 1.
fn subject(index: usize, people: People, block: usize, term: u8) -> Subject {
    let small = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let shift = match people {
        People::All | People::Full => 0,
        People::Relieved => ChargeLine::RELIEVED,
    };
    Subject::Charge(ChargeLine { charge: small(index + 1).saturating_add(shift), block: small(block), term })
}
