//! A version looked up for one class and month: plain numbers, ready for arithmetic.

use super::flow_step;
use crate::number::{divide_round, multiply_divide};
use crate::parameter;
use crate::tariff::{
    BillFault, Block, Connection, Consumer, Every, Limit, Measure, Price, ReliefRule, Rounding, Version, WHOLE, by_norm,
};
use crate::unit::Unit;
use aimak_kernels::blocks::{LITRES, Step, Steps};

/// What a class pays in a month.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan<'v> {
    /// Charges that are the same for every consumer of the class, tyiyn, each rounded.
    constant: i64,
    /// Charges that depend on a column.
    charges: Vec<Charge<'v>>,
    relief: Option<ReliefRule>,
    minimum: Option<i64>,
    tax: Option<i64>,
    rounding: Option<Rounding>,
}

#[derive(Clone, Copy, Debug)]
struct Charge<'v> {
    /// Its number in the version, counted from 1.
    number: usize,
    measure: Measure,
    share: i64,
    /// The quantity, where the class has it in common.
    counted: Option<i64>,
    /// The amount is rate × quantity / divisor.
    divisor: i128,
    coefficient: i64,
    price: Priced<'v>,
}

#[derive(Clone, Copy, Debug)]
enum Priced<'v> {
    /// One rate, after the group's coefficient.
    Rate(i64),
    Blocks(&'v [Block]),
}

/// What a constant part, a divisor or rate × flow may come to: twelve months of all of it fit 64 bits.
const HIGHEST: u64 = u64::MAX >> 8;

/// The highest rate that the arithmetic along columns takes, for a flow of a column at its largest.
const HIGHEST_RATE: i64 = (HIGHEST >> u32::BITS).cast_signed();

/// What versions look at, of what makes the most classes: people and their relief.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sight {
    persons: bool,
    relief: bool,
}

impl Sight {
    pub fn of(versions: &[&Version]) -> Self {
        let components = || versions.iter().flat_map(|version| &version.components);
        let by_person = |price: &Price| match price {
            Price::Rate(_) | Price::MeterSizes(_) => false,
            Price::Blocks(blocks) => blocks.iter().any(|block| block.up_to.is_some_and(|limit| limit.per_person != 0)),
        };
        let audiences = versions.iter().flat_map(|version| version.minimums.iter().map(|minimum| minimum.audience));
        let mut audiences = audiences.chain(components().map(|component| component.audience));
        Self {
            persons: components().any(|component| component.measure == Measure::Person || by_person(&component.price)),
            relief: versions.iter().any(|version| !version.reliefs.is_empty())
                || audiences.any(|audience| audience.relief.is_some()),
        }
    }

    /// The consumer as the versions see it: consumers that look the same have the same plans.
    pub fn see(self, class: &Consumer) -> Consumer {
        let mut seen = *class;
        if !self.relief {
            (seen.relief, seen.relieved) = (None, 0);
        }
        // A norm is for each person.
        if !self.persons && seen.relief.is_none() && seen.connection == Connection::Metered {
            seen.persons = 1;
        }
        seen
    }
}

impl<'v> Plan<'v> {
    /// Looks a version up for a class in a month (1 to 12).
    ///
    /// # Errors
    /// As [`crate::tariff::bill`], for what holds for the whole class.
    pub fn of(version: &'v Version, class: &Consumer, month: u8) -> Result<Self, BillFault> {
        let mut plan = Self {
            relief: version.relief(class).map(|(_, &rule)| rule),
            minimum: version.minimum(class),
            tax: version.tax,
            rounding: version.rounding,
            ..Self::default()
        };
        let coefficient = version.coefficient(class.group);
        let months = parameter::CALENDAR_MONTHS_IN_YEAR.latest().value;
        let mut any = false;
        for applied in version.applied(class, month) {
            any = true;
            let component = applied.component;
            let every = if component.every == Every::Year { months } else { 1 };
            // In nearly every tariff both are one, and a product of 128 bits is long.
            let over = match (component.per, every) {
                (1, every) => i128::from(every),
                (per, every) => i128::from(per) * i128::from(every),
            };
            let price = match &component.price {
                Price::Rate(rate) => Priced::Rate(scaled(*rate, coefficient)?),
                Price::MeterSizes(sizes) => {
                    let size = class.meter_size;
                    let found = sizes.iter().find(|(known, _)| *known == size);
                    let &(_, rate) = found.ok_or(BillFault::NoMeterSize { size })?;
                    Priced::Rate(scaled(rate, coefficient)?)
                }
                Price::Blocks(blocks) => Priced::Blocks(blocks),
            };
            let charge = Charge {
                number: applied.index + 1,
                measure: component.measure,
                share: component.share,
                divisor: match (component.measure.unit().scale(), over) {
                    (scale, 1) => scale,
                    (scale, over) => scale.checked_mul(over).ok_or(BillFault::TooLarge)?,
                },
                coefficient,
                price,
                counted: None,
            };
            let people = applied.people.count(class);
            if by_norm(component, class) && charge.by_exact_norm() {
                plan.add(charge.exact_norm(version, class, people, over)?)?;
                continue;
            }
            // What is the same for the whole class, in steps of the unit.
            let charge = Charge {
                counted: if by_norm(component, class) {
                    Some(norm_volume(version, class, people, component.share)?)
                } else if component.measure == Measure::Person {
                    Some(scaled(people, component.share)?)
                } else if is_column(component.measure) {
                    None
                } else {
                    let count = class.count(component.measure).ok_or(BillFault::NoCharge)?;
                    Some(scaled(count, component.share)?)
                },
                ..charge
            };
            if charge.counted.is_some() && charge.limits_of_class() {
                plan.add(charge.amount(class)?)?;
            } else {
                plan.charges.push(charge);
            }
        }
        if !any {
            return Err(BillFault::NoCharge);
        }
        Ok(plan)
    }

    fn add(&mut self, amount: i64) -> Result<(), BillFault> {
        self.constant = self.constant.checked_add(amount).ok_or(BillFault::TooLarge)?;
        Ok(())
    }

    /// The bill of one consumer of the class, tyiyn.
    ///
    /// # Errors
    /// As [`crate::tariff::bill`].
    pub fn bill(&self, consumer: &Consumer) -> Result<i64, BillFault> {
        let mut sum = self.constant;
        for charge in &self.charges {
            sum = sum.checked_add(charge.amount(consumer)?).ok_or(BillFault::TooLarge)?;
        }
        self.close(sum, consumer)
    }

    /// From the charges to what is paid: relief, minimum, tax, rounding.
    ///
    /// # Errors
    /// [`BillFault::TooLarge`].
    pub fn close(&self, charges: i64, consumer: &Consumer) -> Result<i64, BillFault> {
        let mut net = charges;
        if let Some(rule) = self.relief {
            let (relieved, persons) = if rule.each_person { (consumer.relieved, consumer.persons) } else { (1, 1) };
            let (share, relieved) = (i128::from(rule.share), i128::from(relieved));
            let off = i128::from(charges)
                .checked_mul(share * relieved)
                .and_then(|product| divide_round(product, i128::from(WHOLE) * i128::from(persons)))
                .ok_or(BillFault::TooLarge)?;
            net = net.checked_sub(off).ok_or(BillFault::TooLarge)?;
        }
        net = net.max(self.minimum.unwrap_or(net));
        if let Some(tax) = self.tax {
            let tax = scaled(net, tax)?;
            net = net.checked_add(tax).ok_or(BillFault::TooLarge)?;
        }
        match self.rounding {
            Some(Rounding { step, mode }) => mode.round(net, step).ok_or(BillFault::TooLarge),
            None => Ok(net),
        }
    }

    /// The plan as steps along the flow, when it is no more than that and no amount can be too large
    /// for the arithmetic. A bill that is the same for the whole class is one step without a rate.
    pub fn steps(&self, class: &Consumer, flow: Measure) -> Option<Steps> {
        let charge = match self.charges.as_slice() {
            [] => {
                let carried = u64::try_from(self.close(self.constant, class).ok()?).ok()?;
                let mut steps = Steps { divisor: LITRES, len: 1, ..Steps::default() };
                steps.steps[0].carried = Some(carried).filter(|&carried| carried <= HIGHEST)?;
                return Some(steps);
            }
            // What follows the charges is done consumer by consumer.
            [charge]
                if self.relief.is_none() && self.minimum.is_none() && self.tax.is_none() && self.rounding.is_none() =>
            {
                charge
            }
            [_] | [_, _, ..] => return None,
        };
        let step = u64::try_from(flow_step(flow)).ok()?;
        let in_steps = |amount: u64| Some(amount / step).filter(|steps| steps * step == amount);
        if charge.counted.is_some() || charge.measure != flow || charge.share != WHOLE {
            return None;
        }
        let divisor = in_steps(u64::try_from(charge.divisor).ok()?)?;
        let single = [Block { up_to: None, rate: 0 }];
        let blocks = match charge.price {
            Priced::Rate(_) => single.as_slice(),
            Priced::Blocks(blocks) => blocks,
        };
        let mut steps = Steps { divisor, len: blocks.len(), ..Steps::default() };
        let mut carried = u64::try_from(self.constant).ok()?;
        let mut above = 0_u64;
        for (at, block) in blocks.iter().enumerate() {
            let rate = match charge.price {
                Priced::Rate(rate) => rate,
                Priced::Blocks(_) => scaled(block.rate, charge.coefficient).ok()?,
            };
            *steps.steps.get_mut(at)? = Step { above, rate: u64::try_from(rate).ok()?, carried };
            match block.up_to {
                Some(limit) if at + 1 < blocks.len() && limit.of_class() => {
                    let upto = in_steps(u64::try_from(limit.of(class)?).ok()?)?;
                    let width = i64::try_from(upto.checked_sub(above)?).ok()?;
                    let cost = multiply_divide(rate, width, i128::from(divisor))?;
                    carried = carried.checked_add(u64::try_from(cost).ok()?)?;
                    above = upto;
                }
                None if at + 1 == blocks.len() => {
                    if rate > HIGHEST_RATE || divisor > HIGHEST || carried > HIGHEST {
                        return None;
                    }
                }
                Some(_) | None => return None,
            }
        }
        Some(steps)
    }
}

impl Charge<'_> {
    fn limits_of_class(&self) -> bool {
        match self.price {
            Priced::Rate(_) => true,
            Priced::Blocks(blocks) => blocks.iter().all(|block| block.up_to.is_none_or(|limit| limit.of_class())),
        }
    }

    /// The amount of a consumer of the class.
    fn amount(&self, consumer: &Consumer) -> Result<i64, BillFault> {
        let quantity = match self.counted {
            Some(counted) => counted,
            None => scaled(consumer.count(self.measure).ok_or(BillFault::NoCharge)?, self.share)?,
        };
        match self.price {
            Priced::Rate(rate) => divide(rate, quantity, self.divisor),
            Priced::Blocks(blocks) => self.blocks(blocks, consumer, quantity),
        }
    }

    /// Whether, without a meter, the exact norm is charged and not the volume that is shown.
    const fn by_exact_norm(&self) -> bool {
        matches!(self.price, Priced::Rate(_)) && self.share == WHOLE
    }

    /// Without a meter, at one rate: rate × norm × people × 365 / 12 / 1000, rounded once.
    fn exact_norm(&self, version: &Version, class: &Consumer, people: i64, over: i128) -> Result<i64, BillFault> {
        let Priced::Rate(rate) = self.price else { return Err(BillFault::NoCharge) };
        // The volume is a figure of the bill too: it must fit.
        norm_volume(version, class, people, WHOLE)?;
        let (numerator, denominator) = norm(version, class, people)?;
        let numerator = numerator.checked_mul(i128::from(rate)).ok_or(BillFault::TooLarge)?;
        divide_round(numerator, denominator * over).ok_or(BillFault::TooLarge)
    }

    fn blocks(&self, blocks: &[Block], consumer: &Consumer, quantity: i64) -> Result<i64, BillFault> {
        let disorder = BillFault::Blocks { charge: self.number };
        let (mut sum, mut above) = (0_i64, 0_i64);
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 && quantity <= above {
                break;
            }
            let upto = match (block.up_to, at + 1 == blocks.len()) {
                (Some(limit), false) => Some(Limit::of(&limit, consumer).ok_or(BillFault::TooLarge)?),
                (None, true) => None,
                (None, false) | (Some(_), true) => return Err(disorder),
            };
            if upto.is_some_and(|upto| upto < above) {
                return Err(disorder);
            }
            let part = (quantity.min(upto.unwrap_or(quantity)) - above).max(0);
            let amount = divide(scaled(block.rate, self.coefficient)?, part, self.divisor)?;
            sum = sum.checked_add(amount).ok_or(BillFault::TooLarge)?;
            above = upto.unwrap_or(above);
        }
        Ok(sum)
    }
}

/// Use by norm in cubic metres a month, as a fraction.
fn norm(version: &Version, class: &Consumer, people: i64) -> Result<(i128, i128), BillFault> {
    let norm = version.norms.iter().find(|norm| norm.connection == class.connection).ok_or(BillFault::NoNorm)?;
    let days = parameter::CALENDAR_DAYS_IN_YEAR.latest().value;
    let months = parameter::CALENDAR_MONTHS_IN_YEAR.latest().value;
    let litres = parameter::VOLUME_LITRES_IN_CUBIC_METRE.latest().value;
    let numerator = match (u16::try_from(people), u16::try_from(norm.litres)) {
        // Short numbers, as they always are, need no long multiplication.
        (Ok(people), Ok(litres)) => Some(i128::from(i64::from(people) * i64::from(litres) * days)),
        (Ok(_) | Err(_), _) => {
            i128::from(people).checked_mul(i128::from(norm.litres)).and_then(|daily| daily.checked_mul(days.into()))
        }
    };
    Ok((numerator.ok_or(BillFault::TooLarge)?, i128::from(months * litres)))
}

/// Use by norm as a bill shows it: a share of it, in steps of a cubic metre.
fn norm_volume(version: &Version, class: &Consumer, people: i64, share: i64) -> Result<i64, BillFault> {
    let (numerator, denominator) = norm(version, class, people)?;
    let scale = Unit::CubicMetre.scale();
    let volume = match (i64::try_from(numerator), i64::try_from(scale)) {
        (Ok(numerator), Ok(scale)) if share == WHOLE => multiply_divide(numerator, scale, denominator),
        (Ok(_) | Err(_), _) => numerator
            .checked_mul(scale * i128::from(share))
            .and_then(|numerator| divide_round(numerator, denominator * i128::from(WHOLE))),
    };
    volume.ok_or(BillFault::TooLarge)
}

/// Whether a quantity differs between the consumers of a class.
const fn is_column(measure: Measure) -> bool {
    measure.is_flow() || matches!(measure, Measure::SquareMetre | Measure::FrontageMetre)
}

/// A share of an amount, as the explained bill rounds it.
fn scaled(amount: i64, share: i64) -> Result<i64, BillFault> {
    if share == WHOLE {
        return Ok(amount);
    }
    multiply_divide(amount, share, i128::from(WHOLE)).ok_or(BillFault::TooLarge)
}

fn divide(rate: i64, quantity: i64, divisor: i128) -> Result<i64, BillFault> {
    multiply_divide(rate, quantity, divisor).ok_or(BillFault::TooLarge)
}
