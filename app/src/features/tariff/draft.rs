//! The tariff that is being edited: a version of a tariff, and the edits that a person can make.

use crate::components::Scale;
use aimak_core::number::divide_round;
use aimak_core::tariff::{
    Audience, Bearer, Block, Component, Connection, Consumer, Every, Group, GroupScheme, Limit, Measure, Minimum, Norm,
    Price, Relief, ReliefRule, Version, WHOLE,
};
use aimak_core::unit::Unit;

/// Steps back that are kept.
pub const MOST_STEPS: usize = 50;

/// Steps of the editor.
pub type History = crate::state::History<Draft, Field>;

/// A version being edited, with marks of its charges and blocks that stay when others come and go:
/// what is typed into a field belongs to its charge, wherever that stands in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The version.
    pub version: Version,
    /// The marks of its charges, in the same order.
    marks: Vec<Mark>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    charge: u32,
    blocks: Vec<u32>,
}

/// A term of a block's limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// The same for everybody.
    Fixed,
    /// For each person.
    Person,
    /// For each square metre.
    Area,
    /// Share of the consumer's own allowance.
    Allowance,
}

impl Term {
    /// Stable name, for ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Person => "person",
            Self::Area => "area",
            Self::Allowance => "allowance",
        }
    }

    const fn of(self, limit: &mut Limit) -> &mut i64 {
        match self {
            Self::Fixed => &mut limit.fixed,
            Self::Person => &mut limit.per_person,
            Self::Area => &mut limit.per_square_metre,
            Self::Allowance => &mut limit.allowance_share,
        }
    }
}

/// A number of the tariff that a person can type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The one rate of a charge.
    Rate(u32),
    /// The rate of a block.
    BlockRate(u32, u32),
    /// A term of a block's limit.
    Limit(u32, u32, Term),
    /// The rate for a size of meter.
    SizeRate(u32, u16),
    /// The share of the quantity that is charged.
    Share(u32),
    /// What a group pays of the rates.
    Coefficient(Group),
    /// The norm for a connection; optional.
    Norm(Connection),
    /// A minimum bill, by its place.
    Minimum(usize),
    /// The share of a relief, by its place.
    Relief(usize),
    /// The tax on its own line; optional.
    Tax,
}

impl Field {
    /// Id of the typed field.
    pub fn id(self) -> String {
        match self {
            Self::Rate(charge) => format!("rate-{charge}"),
            Self::BlockRate(charge, block) => format!("rate-{charge}-{block}"),
            Self::Limit(charge, block, term) => format!("limit-{charge}-{block}-{}", term.code()),
            Self::SizeRate(charge, size) => format!("rate-{charge}-size-{size}"),
            Self::Share(charge) => format!("share-{charge}"),
            Self::Coefficient(group) => format!("coefficient-{}", group.code()),
            Self::Norm(connection) => format!("norm-{}", connection.code()),
            Self::Minimum(at) => format!("minimum-{at}"),
            Self::Relief(at) => format!("relief-{at}"),
            Self::Tax => "tax".to_owned(),
        }
    }

    /// Whether the field may be empty.
    pub const fn optional(self) -> bool {
        match self {
            Self::Norm(_) | Self::Tax => true,
            Self::Rate(_)
            | Self::BlockRate(..)
            | Self::Limit(..)
            | Self::SizeRate(..)
            | Self::Share(_)
            | Self::Coefficient(_)
            | Self::Minimum(_)
            | Self::Relief(_) => false,
        }
    }
}

/// How a charge is priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pricing {
    /// One rate.
    Rate,
    /// Blocks.
    Blocks,
    /// A rate for each size of meter.
    Sizes,
}

impl Pricing {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::Rate, Self::Blocks, Self::Sizes];

    /// Stable name, for values of choices.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rate => "rate",
            Self::Blocks => "blocks",
            Self::Sizes => "sizes",
        }
    }

    /// How a price is made.
    pub const fn of(price: &Price) -> Self {
        match price {
            Price::Rate(_) => Self::Rate,
            Price::Blocks(_) => Self::Blocks,
            Price::MeterSizes(_) => Self::Sizes,
        }
    }
}

/// Usual sizes of household and trade meters, millimetres (ISO 4064: nominal diameters).
pub const METER_SIZES: [u16; 8] = [15, 20, 25, 32, 40, 50, 80, 100];

/// The step of a rate: half a som.
pub const RATE_STEP: i64 = 50;
/// The highest rate that can be typed: a million som.
const HIGHEST_RATE: i64 = 100_000_000;
/// The most charges, and the most blocks of one, that the editor makes.
const MOST: usize = 40;

/// What is wrong with a draft, by the marks of its charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// There is no charge.
    Empty,
    /// Two charges for the same people, of which only the first counts.
    SamePeople {
        /// The one that counts.
        first: u32,
        /// The one that does not.
        second: u32,
    },
    /// Two minimum bills for the same people, by their places.
    SameMinimum {
        /// The one that counts.
        first: usize,
        /// The one that does not.
        second: usize,
    },
    /// A block ends before the one below it.
    Order {
        /// The charge.
        charge: u32,
        /// The block, counted from 1.
        block: usize,
    },
}

/// One unit in steps of a unit.
pub const fn one(unit: Unit) -> i64 {
    10_i64.pow(unit.decimals())
}

impl Draft {
    /// A draft of a version.
    pub fn new(version: Version) -> Self {
        let mut draft = Self { version: Version { components: Vec::new(), ..version.clone() }, marks: Vec::new() };
        for component in version.components {
            draft.push(component);
        }
        draft
    }

    /// A draft of a version whose charges bear the marks of those they are alike in another draft, so
    /// that each is compared with its own.
    pub fn beside(version: Version, other: &Self) -> Self {
        let mut draft = Self { version: Version { components: Vec::new(), ..version.clone() }, marks: Vec::new() };
        // Marks of the other draft stay its own.
        let mut free = other.next_mark();
        for component in version.components {
            let alike = other.version.components.iter().zip(&other.marks).find(|(known, mark)| {
                let taken = draft.marks.iter().any(|used| used.charge == mark.charge);
                let whom = |component: &Component| (component.audience, component.measure, component.every);
                !taken && known.name == component.name && whom(known) == whom(&component)
            });
            let blocks = block_count(&component.price);
            let mark = match alike {
                Some((_, mark)) if mark.blocks.len() == blocks => mark.clone(),
                Some((_, mark)) => Mark { charge: mark.charge, blocks: numbered(&mut free, blocks) },
                None => {
                    let charge = numbered(&mut free, 1)[0];
                    Mark { charge, blocks: numbered(&mut free, blocks) }
                }
            };
            draft.version.components.push(component);
            draft.marks.push(mark);
        }
        draft
    }

    fn next_mark(&self) -> u32 {
        let marks = self.marks.iter().flat_map(|mark| mark.blocks.iter().chain([&mark.charge]));
        marks.max().map_or(0, |last| last + 1)
    }

    fn push(&mut self, component: Component) -> u32 {
        self.insert(self.marks.len(), component)
    }

    fn insert(&mut self, at: usize, component: Component) -> u32 {
        let mut free = self.next_mark();
        let charge = numbered(&mut free, 1)[0];
        let blocks = numbered(&mut free, block_count(&component.price));
        self.marks.insert(at, Mark { charge, blocks });
        self.version.components.insert(at, component);
        charge
    }

    /// The marks of the charges, in order.
    pub fn charges(&self) -> Vec<u32> {
        self.marks.iter().map(|mark| mark.charge).collect()
    }

    /// The place of a charge in the version.
    pub fn place(&self, charge: u32) -> Option<usize> {
        self.marks.iter().position(|mark| mark.charge == charge)
    }

    /// A charge.
    pub fn charge(&self, charge: u32) -> Option<&Component> {
        self.version.components.get(self.place(charge)?)
    }

    /// A charge, to be changed in anything but its number of blocks.
    pub fn charge_mut(&mut self, charge: u32) -> Option<&mut Component> {
        let at = self.place(charge)?;
        self.version.components.get_mut(at)
    }

    /// The marks of a charge's blocks, in order.
    pub fn blocks(&self, charge: u32) -> &[u32] {
        self.place(charge).map_or(&[], |at| &self.marks[at].blocks)
    }

    /// The blocks of a charge; none where it has another price.
    pub fn priced_blocks(&self, charge: u32) -> &[Block] {
        match self.charge(charge).map(|component| &component.price) {
            Some(Price::Blocks(blocks)) => blocks,
            Some(Price::Rate(_) | Price::MeterSizes(_)) | None => &[],
        }
    }

    fn block_mut(&mut self, charge: u32, block: u32) -> Option<&mut Block> {
        let at = self.place(charge)?;
        let block = self.marks[at].blocks.iter().position(|&mark| mark == block)?;
        match &mut self.version.components[at].price {
            Price::Blocks(blocks) => blocks.get_mut(block),
            Price::Rate(_) | Price::MeterSizes(_) => None,
        }
    }

    /// Whether one more charge can be added.
    pub fn has_room(&self) -> bool {
        self.marks.len() < MOST
    }

    /// Adds a charge on everybody, on top of the others; gives its mark.
    pub fn add(&mut self, measure: Measure) -> u32 {
        let name = self.free_name(measure.code());
        self.push(Component::new(&name, measure, Price::Rate(0)))
    }

    /// Adds a copy of a charge behind it, as another variant of the same charge; gives its mark.
    pub fn copy(&mut self, charge: u32) -> Option<u32> {
        let at = self.place(charge)?;
        let copied = self.version.components[at].clone();
        Some(self.insert(at + 1, copied))
    }

    /// Takes a charge away.
    pub fn remove(&mut self, charge: u32) {
        if let Some(at) = self.place(charge) {
            self.marks.remove(at);
            self.version.components.remove(at);
        }
    }

    /// A name that no charge has.
    fn free_name(&self, wish: &str) -> String {
        let taken = |name: &str| self.version.components.iter().any(|component| component.name == name);
        if !taken(wish) {
            return wish.to_owned();
        }
        let numbered = (2..).map(|number: u32| format!("{wish}-{number}"));
        numbered.take(MOST + 1).find(|name| !taken(name)).unwrap_or_default()
    }

    /// The charges of which a consumer pays only the one that names them most exactly: the variants of
    /// one charge, this one among them.
    pub fn family(&self, charge: u32) -> Vec<u32> {
        let Some(name) = self.charge(charge).map(|component| &component.name) else { return Vec::new() };
        let same = self.version.components.iter().zip(&self.marks).filter(|(component, _)| component.name == *name);
        same.map(|(_, mark)| mark.charge).collect()
    }

    /// Makes a charge a variant of another one, or, with `None`, a charge on top of the others.
    pub fn join(&mut self, charge: u32, other: Option<u32>) {
        let name = match other.and_then(|other| self.charge(other)) {
            Some(other) => other.name.clone(),
            None if self.family(charge).len() > 1 => {
                let wish = self.charge(charge).map_or("", |component| component.measure.code());
                self.free_name(wish)
            }
            None => return,
        };
        if let Some(component) = self.charge_mut(charge) {
            component.name = name;
        }
    }

    /// Changes what a charge counts and how often. Limits keep their number in the new unit.
    pub fn count(&mut self, charge: u32, measure: Measure, every: Every) {
        let Some(component) = self.charge_mut(charge) else { return };
        let (old, new) = (one(component.measure.unit()), one(measure.unit()));
        component.measure = measure;
        component.every = every;
        if old == new {
            return;
        }
        if let Price::Blocks(blocks) = &mut component.price {
            for limit in blocks.iter_mut().filter_map(|block| block.up_to.as_mut()) {
                for term in [Term::Fixed, Term::Person, Term::Area] {
                    let amount = term.of(limit);
                    *amount = divide_round(i128::from(*amount) * i128::from(new), i128::from(old)).unwrap_or(*amount);
                }
            }
        }
    }

    /// Prices a charge in another way, as near to the old one as can be.
    pub fn price(&mut self, charge: u32, pricing: Pricing) {
        let Some(at) = self.place(charge) else { return };
        let component = &mut self.version.components[at];
        let rate = match &component.price {
            Price::Rate(rate) => *rate,
            Price::Blocks(blocks) => blocks.first().map_or(0, |block| block.rate),
            Price::MeterSizes(sizes) => sizes.first().map_or(0, |&(_, rate)| rate),
        };
        if Pricing::of(&component.price) == pricing {
            return;
        }
        component.price = match pricing {
            Pricing::Rate => Price::Rate(rate),
            Pricing::Blocks => {
                let end = Limit::fixed(10 * one(component.measure.unit()));
                Price::Blocks(vec![Block { up_to: Some(end), rate }, Block { up_to: None, rate }])
            }
            Pricing::Sizes => Price::MeterSizes(vec![(METER_SIZES[0], rate)]),
        };
        let mut free = self.next_mark();
        self.marks[at].blocks = numbered(&mut free, block_count(&self.version.components[at].price));
    }

    /// Splits a block in two at the same rate: in the middle, or, where it has no end, some units above
    /// its beginning.
    pub fn split(&mut self, charge: u32, block: usize) {
        let Some(at) = self.place(charge) else { return };
        let free = self.next_mark();
        let component = &mut self.version.components[at];
        let unit = one(component.measure.unit());
        let Price::Blocks(blocks) = &mut component.price else { return };
        if blocks.len() >= MOST {
            return;
        }
        let Some(&split) = blocks.get(block) else { return };
        let below = block.checked_sub(1).and_then(|before| blocks[before].up_to).unwrap_or_default();
        let end = match split.up_to {
            Some(above) => {
                let middle = |one: i64, other: i64| one + (other - one) / 2;
                let fixed = middle(below.fixed, above.fixed);
                Limit {
                    // On a whole unit where there is one between.
                    fixed: Some(fixed - fixed.rem_euclid(unit)).filter(|&whole| whole > below.fixed).unwrap_or(fixed),
                    per_person: middle(below.per_person, above.per_person),
                    per_square_metre: middle(below.per_square_metre, above.per_square_metre),
                    allowance_share: middle(below.allowance_share, above.allowance_share),
                }
            }
            None => Limit { fixed: below.fixed.saturating_add(5 * unit), ..below },
        };
        blocks.insert(block, Block { up_to: Some(end), rate: split.rate });
        self.marks[at].blocks.insert(block, free);
    }

    /// Takes a block away: the next one reaches down to where it began, or the one below has no end. Of
    /// two blocks one rate is left.
    pub fn unite(&mut self, charge: u32, block: usize) {
        let Some(at) = self.place(charge) else { return };
        let Price::Blocks(blocks) = &mut self.version.components[at].price else { return };
        if block >= blocks.len() {
            return;
        }
        blocks.remove(block);
        self.marks[at].blocks.remove(block);
        if let Some(last) = blocks.last_mut() {
            last.up_to = None;
        }
        if let [only] = blocks.as_slice() {
            self.version.components[at].price = Price::Rate(only.rate);
            self.marks[at].blocks.clear();
        }
    }

    /// Adds the next usual size of meter, at the rate of the largest.
    pub fn add_size(&mut self, charge: u32) {
        if let Some(Price::MeterSizes(sizes)) = self.charge_mut(charge).map(|component| &mut component.price) {
            let next = METER_SIZES.into_iter().find(|size| sizes.iter().all(|(known, _)| known != size));
            let rate = sizes.last().map_or(0, |&(_, rate)| rate);
            sizes.extend(next.map(|size| (size, rate)));
            sizes.sort_unstable();
        }
    }

    /// Takes a size of meter away; the last one stays.
    pub fn remove_size(&mut self, charge: u32, size: u16) {
        if let Some(Price::MeterSizes(sizes)) = self.charge_mut(charge).map(|component| &mut component.price)
            && sizes.len() > 1
        {
            sizes.retain(|&(known, _)| known != size);
        }
    }

    /// Moves the end of a block for a consumer: its fixed term, or, where it has none, the term for each
    /// person. It stays between its neighbours.
    pub fn move_end(&mut self, charge: u32, block: usize, end: i64, consumer: &Consumer) {
        let Some((lowest, highest)) = self.room(charge, block, consumer) else { return };
        let end = end.clamp(lowest, highest);
        let Some(unit) = self.charge(charge).map(|component| component.measure.unit()) else { return };
        let Some(mark) = self.blocks(charge).get(block).copied() else { return };
        let Some(limit) = self.block_mut(charge, mark).and_then(|block| block.up_to.as_mut()) else { return };
        if limit.fixed == 0 && limit.per_person > 0 && consumer.persons > 0 {
            // To a tenth of a unit for each person: what people can say aloud.
            let tenth = (one(unit) / 10).max(1);
            let rest = Limit { per_person: 0, ..*limit }.of(consumer).unwrap_or(0);
            let each = i128::from(end - rest).max(0) / i128::from(consumer.persons);
            let each = divide_round(each, i128::from(tenth)).unwrap_or(0);
            limit.per_person = (each * tenth).max(tenth);
        } else {
            let rest = Limit { fixed: 0, ..*limit }.of(consumer).unwrap_or(0);
            limit.fixed = (end - rest).max(0);
        }
    }

    /// Between what the end of a block can lie for a consumer, in steps of the charge's unit; `None` for
    /// the last block.
    pub fn room(&self, charge: u32, block: usize, consumer: &Consumer) -> Option<(i64, i64)> {
        let unit = self.charge(charge)?.measure.unit();
        let blocks = self.priced_blocks(charge);
        let end = |at: usize| blocks.get(at)?.up_to?.of(consumer);
        end(block)?;
        let lowest = block.checked_sub(1).and_then(end).unwrap_or(0);
        let highest = end(block + 1).unwrap_or_else(|| highest_limit(unit));
        Some((lowest, highest.max(lowest)))
    }

    /// The number in a field; `None` where it is empty or not there.
    pub fn amount(&self, field: Field) -> Option<i64> {
        let block = |charge, block| {
            let at = self.blocks(charge).iter().position(|&mark| mark == block)?;
            self.priced_blocks(charge).get(at)
        };
        match field {
            Field::Rate(charge) => match self.charge(charge)?.price {
                Price::Rate(rate) => Some(rate),
                Price::Blocks(_) | Price::MeterSizes(_) => None,
            },
            Field::BlockRate(charge, mark) => Some(block(charge, mark)?.rate),
            Field::Limit(charge, mark, term) => {
                let mut limit = block(charge, mark)?.up_to?;
                Some(*term.of(&mut limit))
            }
            Field::SizeRate(charge, size) => match &self.charge(charge)?.price {
                Price::MeterSizes(sizes) => sizes.iter().find(|(known, _)| *known == size).map(|&(_, rate)| rate),
                Price::Rate(_) | Price::Blocks(_) => None,
            },
            Field::Share(charge) => Some(self.charge(charge)?.share),
            Field::Coefficient(group) => {
                let known = self.version.coefficients.iter().find(|(of, _)| *of == group);
                Some(known.map_or(WHOLE, |&(_, share)| share))
            }
            Field::Norm(connection) => {
                self.version.norms.iter().find(|norm| norm.connection == connection).map(|norm| norm.litres)
            }
            Field::Minimum(at) => Some(self.version.minimums.get(at)?.amount),
            Field::Relief(at) => Some(self.version.reliefs.get(at)?.share),
            Field::Tax => self.version.tax,
        }
    }

    /// Where the number of a field stands.
    fn slot(&mut self, field: Field) -> Option<&mut i64> {
        match field {
            Field::Rate(charge) => match &mut self.charge_mut(charge)?.price {
                Price::Rate(rate) => Some(rate),
                Price::Blocks(_) | Price::MeterSizes(_) => None,
            },
            Field::BlockRate(charge, block) => Some(&mut self.block_mut(charge, block)?.rate),
            Field::Limit(charge, block, term) => Some(term.of(self.block_mut(charge, block)?.up_to.as_mut()?)),
            Field::SizeRate(charge, size) => match &mut self.charge_mut(charge)?.price {
                Price::MeterSizes(sizes) => sizes.iter_mut().find(|(known, _)| *known == size).map(|(_, rate)| rate),
                Price::Rate(_) | Price::Blocks(_) => None,
            },
            Field::Share(charge) => Some(&mut self.charge_mut(charge)?.share),
            Field::Minimum(at) => Some(&mut self.version.minimums.get_mut(at)?.amount),
            Field::Relief(at) => Some(&mut self.version.reliefs.get_mut(at)?.share),
            Field::Coefficient(_) | Field::Norm(_) | Field::Tax => None,
        }
    }

    /// The draft with another number in a field; empty only where the field may be.
    pub fn with(&self, field: Field, amount: Option<i64>) -> Self {
        let mut next = self.clone();
        match field {
            Field::Coefficient(group) => {
                next.version.coefficients.retain(|(of, _)| *of != group);
                next.version.coefficients.extend(amount.filter(|&share| share != WHOLE).map(|share| (group, share)));
                next.version.coefficients.sort_unstable();
            }
            Field::Norm(connection) => {
                next.version.norms.retain(|norm| norm.connection != connection);
                next.version.norms.extend(amount.map(|litres| Norm { connection, litres }));
                next.version.norms.sort_unstable_by_key(|norm| norm.connection);
            }
            Field::Tax => next.version.tax = amount,
            Field::Rate(_)
            | Field::BlockRate(..)
            | Field::Limit(..)
            | Field::SizeRate(..)
            | Field::Share(_)
            | Field::Minimum(_)
            | Field::Relief(_) => {
                if let (Some(slot), Some(amount)) = (next.slot(field), amount) {
                    *slot = amount;
                }
            }
        }
        next
    }

    /// What may be typed into a field; `None` where there is no such field.
    pub fn scale(&self, field: Field) -> Option<Scale> {
        let rate = |charge| {
            let component = self.charge(charge)?;
            let unit = component.measure.rate_unit(component.every);
            Some(Scale { unit, min: 0, max: HIGHEST_RATE, step: RATE_STEP })
        };
        let percent = |max, step| Scale { unit: Unit::Percent, min: 0, max, step };
        Some(match field {
            Field::Rate(charge) | Field::BlockRate(charge, _) | Field::SizeRate(charge, _) => rate(charge)?,
            Field::Limit(_, _, Term::Allowance) => percent(10 * WHOLE, 500),
            Field::Limit(charge, _, Term::Fixed) => {
                let unit = self.charge(charge)?.measure.unit();
                Scale { unit, min: 0, max: highest_limit(unit), step: one(unit) }
            }
            Field::Limit(charge, _, Term::Person | Term::Area) => {
                let unit = self.charge(charge)?.measure.unit();
                Scale { unit, min: 0, max: highest_limit(unit), step: (one(unit) / 2).max(1) }
            }
            Field::Share(_) | Field::Relief(_) => percent(WHOLE, 500),
            Field::Coefficient(_) => percent(10 * WHOLE, 500),
            Field::Norm(_) => Scale { unit: Unit::LitrePerPersonDay, min: 1, max: 1_000, step: 5 },
            Field::Minimum(_) => Scale { unit: Unit::Som, min: 0, max: HIGHEST_RATE, step: 500 },
            Field::Tax => percent(WHOLE, 100),
        })
    }

    /// What is wrong, as far as it can be seen without a bill. Blocks are looked at for one consumer.
    pub fn faults(&self, consumer: &Consumer) -> Vec<DraftFault> {
        let mut faults = Vec::new();
        if self.marks.is_empty() {
            faults.push(DraftFault::Empty);
        }
        let charges: Vec<_> = self.version.components.iter().zip(&self.marks).collect();
        for (at, (component, mark)) in charges.iter().enumerate() {
            let same = charges[..at].iter().find(|(earlier, _)| {
                earlier.name == component.name
                    && earlier.audience == component.audience
                    && earlier.months.each().any(|month| component.months.holds(month))
            });
            if let Some((_, first)) = same {
                faults.push(DraftFault::SamePeople { first: first.charge, second: mark.charge });
            }
            if let Price::Blocks(blocks) = &component.price {
                let ends: Vec<_> = blocks.iter().filter_map(|block| block.up_to?.of(consumer)).collect();
                if let Some(below) = ends.windows(2).position(|pair| pair[1] <= pair[0]) {
                    faults.push(DraftFault::Order { charge: mark.charge, block: below + 2 });
                } else if ends.first().is_some_and(|&end| end <= 0) {
                    faults.push(DraftFault::Order { charge: mark.charge, block: 1 });
                }
            }
        }
        let minimums = &self.version.minimums;
        for (second, minimum) in minimums.iter().enumerate() {
            if let Some(first) = minimums[..second].iter().position(|earlier| earlier.audience == minimum.audience) {
                faults.push(DraftFault::SameMinimum { first, second });
            }
        }
        faults
    }

    /// Adds a relief of a quarter for pensioners, paid by the budget; a place to begin.
    pub fn add_relief(&mut self) {
        let relief =
            Relief::ALL.into_iter().find(|relief| self.version.reliefs.iter().all(|rule| rule.relief != *relief));
        let relief = relief.unwrap_or(Relief::Pensioner);
        self.version.reliefs.push(ReliefRule { relief, share: 2_500, each_person: true, bearer: Bearer::Budget });
    }

    /// Adds a minimum bill of nothing for everybody; a place to begin.
    pub fn add_minimum(&mut self) {
        self.version.minimums.push(Minimum { audience: Audience::EVERYBODY, amount: 0 });
    }

    /// The groups that can have a coefficient.
    pub fn groups(&self) -> &'static [Group] {
        match self.version.scheme {
            GroupScheme::Each => &Group::ALL,
            GroupScheme::Two => &[Group::Population, Group::Others],
        }
    }

    /// Tells groups apart in another way. With two groups, what was for a group that is told apart no
    /// more is for all others.
    pub fn divide(&mut self, scheme: GroupScheme) {
        self.version.scheme = scheme;
        if scheme == GroupScheme::Each {
            return;
        }
        let groups = self.groups();
        self.version.coefficients.retain(|(group, _)| groups.contains(group));
        let charges = self.version.components.iter_mut().map(|component| &mut component.audience);
        let minimums = self.version.minimums.iter_mut().map(|minimum| &mut minimum.audience);
        for group in charges.chain(minimums).filter_map(|audience| audience.group.as_mut()) {
            if !groups.contains(group) {
                *group = Group::Others;
            }
        }
    }
}

/// The highest limit that can be typed: a million units.
const fn highest_limit(unit: Unit) -> i64 {
    1_000_000 * one(unit)
}

const fn block_count(price: &Price) -> usize {
    match price {
        Price::Blocks(blocks) => blocks.len(),
        Price::Rate(_) | Price::MeterSizes(_) => 0,
    }
}

fn numbered(free: &mut u32, count: usize) -> Vec<u32> {
    let marks: Vec<u32> = (*free..).take(count).collect();
    *free = marks.last().map_or(*free, |last| last + 1);
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::period::Date;

    const CUBIC_METRE: i64 = 1_000_000;

    fn nothing() -> Draft {
        Draft::new(Version::new(Date::new(2026, 1, 1).expect("a day")))
    }

    /// 16 som up to 5 m³, 24 up to 12 m³, 36 above; and 15 som each month.
    fn water() -> Draft {
        let block = |units: i64, rate| Block { up_to: Some(Limit::fixed(units * CUBIC_METRE)), rate };
        let blocks = vec![block(5, 1_600), block(12, 2_400), Block { up_to: None, rate: 3_600 }];
        let mut draft = nothing();
        draft.push(Component::new("water", Measure::CubicMetre, Price::Blocks(blocks)));
        draft.push(Component::new("service", Measure::Consumer, Price::Rate(1_500)));
        draft
    }

    fn home(persons: i64) -> Consumer {
        Consumer::household(persons, 12 * CUBIC_METRE)
    }

    fn rates(draft: &Draft, charge: u32) -> Vec<i64> {
        draft.priced_blocks(charge).iter().map(|block| block.rate).collect()
    }

    fn ends(draft: &Draft, charge: u32) -> Vec<i64> {
        draft.priced_blocks(charge).iter().filter_map(|block| block.up_to?.of(&home(4))).collect()
    }

    #[test]
    fn what_is_typed_stays_with_its_charge_when_others_come_and_go() {
        let mut draft = water();
        let service = draft.charges()[1];
        let field = Field::Rate(service);
        let copy = draft.copy(draft.charges()[0]).expect("it is there");
        assert_eq!(draft.place(service), Some(2));
        draft = draft.with(field, Some(2_000));
        draft.remove(copy);
        draft.remove(draft.charges()[0]);
        assert_eq!((draft.charges(), draft.amount(field)), (vec![service], Some(2_000)));
    }

    #[test]
    fn every_mark_is_used_once() {
        let mut draft = water();
        let first = draft.charges()[0];
        draft.split(first, 0);
        draft.copy(first);
        draft.add(Measure::Person);
        draft.price(draft.charges()[2], Pricing::Blocks);
        let mut marks: Vec<u32> =
            draft.marks.iter().flat_map(|mark| mark.blocks.iter().chain([&mark.charge])).copied().collect();
        let all = marks.len();
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), all);
        for (component, mark) in draft.version.components.iter().zip(&draft.marks) {
            assert_eq!(block_count(&component.price), mark.blocks.len());
        }
    }

    #[test]
    fn a_block_is_split_in_its_middle_on_a_whole_unit_and_keeps_its_price() {
        let mut draft = water();
        let charge = draft.charges()[0];
        draft.split(charge, 1);
        assert_eq!(ends(&draft, charge), [5 * CUBIC_METRE, 8 * CUBIC_METRE, 12 * CUBIC_METRE]);
        assert_eq!(rates(&draft, charge), [1_600, 2_400, 2_400, 3_600]);
        draft.split(charge, 3);
        assert_eq!(ends(&draft, charge).last(), Some(&(17 * CUBIC_METRE)));
        assert_eq!(draft.faults(&home(4)), []);
    }

    #[test]
    fn the_next_block_reaches_down_over_one_that_is_taken_away() {
        let mut draft = water();
        let charge = draft.charges()[0];
        draft.unite(charge, 1);
        assert_eq!((ends(&draft, charge), rates(&draft, charge)), (vec![5 * CUBIC_METRE], vec![1_600, 3_600]));
        draft.unite(charge, 1);
        // One block is one price.
        assert_eq!(draft.charge(charge).map(|component| component.price.clone()), Some(Price::Rate(1_600)));
        assert!(draft.blocks(charge).is_empty());
    }

    #[test]
    fn without_the_last_block_the_one_below_has_no_end() {
        let mut draft = water();
        let charge = draft.charges()[0];
        draft.unite(charge, 2);
        assert_eq!((ends(&draft, charge), rates(&draft, charge)), (vec![5 * CUBIC_METRE], vec![1_600, 2_400]));
    }

    #[test]
    fn a_dragged_end_stays_between_its_neighbours() {
        let mut draft = water();
        let charge = draft.charges()[0];
        let drag = |draft: &mut Draft, block, units: i64| draft.move_end(charge, block, units * CUBIC_METRE, &home(4));
        drag(&mut draft, 0, 20);
        assert_eq!(ends(&draft, charge), [12 * CUBIC_METRE, 12 * CUBIC_METRE]);
        drag(&mut draft, 0, 7);
        drag(&mut draft, 1, 3);
        assert_eq!(ends(&draft, charge), [7 * CUBIC_METRE, 7 * CUBIC_METRE]);
        drag(&mut draft, 1, 30);
        assert_eq!(ends(&draft, charge), [7 * CUBIC_METRE, 30 * CUBIC_METRE]);
        let before = draft.clone();
        drag(&mut draft, 2, 40);
        assert_eq!(draft, before, "the last block has no end");
    }

    #[test]
    fn an_end_that_grows_with_people_is_dragged_for_each_of_them() {
        let mut draft = water();
        let charge = draft.charges()[0];
        let first = draft.blocks(charge)[0];
        draft = draft.with(Field::Limit(charge, first, Term::Person), Some(CUBIC_METRE));
        // Five for everybody and four for four people: the part for everybody moves.
        draft.move_end(charge, 0, 10 * CUBIC_METRE, &home(4));
        assert_eq!(draft.amount(Field::Limit(charge, first, Term::Fixed)), Some(6 * CUBIC_METRE));
        draft = draft.with(Field::Limit(charge, first, Term::Fixed), Some(0));
        draft.move_end(charge, 0, 6 * CUBIC_METRE, &home(4));
        assert_eq!(draft.amount(Field::Limit(charge, first, Term::Person)), Some(1_500_000));
        assert_eq!(draft.amount(Field::Limit(charge, first, Term::Fixed)), Some(0));
    }

    #[test]
    fn another_way_of_pricing_begins_with_the_same_price() {
        let mut draft = water();
        let service = draft.charges()[1];
        draft.price(service, Pricing::Blocks);
        assert_eq!(rates(&draft, service), [1_500, 1_500]);
        draft.price(service, Pricing::Sizes);
        draft.add_size(service);
        assert_eq!(
            draft.charge(service).map(|component| component.price.clone()),
            Some(Price::MeterSizes(vec![(15, 1_500), (20, 1_500)]))
        );
        draft.remove_size(service, 15);
        draft.remove_size(service, 20);
        draft.price(service, Pricing::Rate);
        assert_eq!(draft.amount(Field::Rate(service)), Some(1_500));
    }

    #[test]
    fn limits_keep_their_number_in_another_unit() {
        let mut draft = water();
        let charge = draft.charges()[0];
        draft.count(charge, Measure::Tonne, Every::Month);
        assert_eq!(ends(&draft, charge), [5_000, 12_000]);
        draft.count(charge, Measure::CubicMetre, Every::Month);
        assert_eq!(draft, water());
    }

    #[test]
    fn a_copy_is_another_variant_and_needs_other_people() {
        let mut draft = water();
        let first = draft.charges()[0];
        let copy = draft.copy(first).expect("it is there");
        assert_eq!(draft.family(copy), [first, copy]);
        assert_eq!(draft.faults(&home(4)), [DraftFault::SamePeople { first, second: copy }]);
        if let Some(component) = draft.charge_mut(copy) {
            component.audience.group = Some(Group::Others);
        }
        assert_eq!(draft.faults(&home(4)), []);
        draft.join(copy, None);
        assert_eq!((draft.family(copy), draft.family(first)), (vec![copy], vec![first]));
        draft.join(copy, Some(first));
        assert_eq!(draft.family(first), [first, copy]);
    }

    #[test]
    fn blocks_in_disorder_are_told_and_not_hidden() {
        let mut draft = water();
        let charge = draft.charges()[0];
        let first = draft.blocks(charge)[0];
        draft = draft.with(Field::Limit(charge, first, Term::Fixed), Some(15 * CUBIC_METRE));
        assert_eq!(draft.faults(&home(4)), [DraftFault::Order { charge, block: 2 }]);
        draft = draft.with(Field::Limit(charge, first, Term::Fixed), Some(0));
        assert_eq!(draft.faults(&home(4)), [DraftFault::Order { charge, block: 1 }]);
        assert_eq!(nothing().faults(&home(4)), [DraftFault::Empty]);
    }

    #[test]
    fn every_number_that_is_set_can_be_read_again_and_an_empty_one_is_none() {
        let mut draft = water();
        draft.add_relief();
        draft.add_minimum();
        let (charge, service) = (draft.charges()[0], draft.charges()[1]);
        let block = draft.blocks(charge)[1];
        let limit = |term| Field::Limit(charge, block, term);
        let fields = [
            Field::Rate(service),
            Field::BlockRate(charge, block),
            limit(Term::Fixed),
            limit(Term::Person),
            limit(Term::Area),
            limit(Term::Allowance),
            Field::Share(charge),
            Field::Coefficient(Group::Others),
            Field::Norm(Connection::YardTap),
            Field::Minimum(0),
            Field::Relief(0),
            Field::Tax,
        ];
        for field in fields {
            let next = draft.with(field, Some(300));
            assert_eq!(next.amount(field), Some(300), "{field:?}");
            assert!(next.scale(field).is_some_and(|scale| scale.min <= 300 && 300 <= scale.max), "{field:?}");
            assert_eq!(next.with(field, None).amount(field).is_none(), field.optional(), "{field:?}");
        }
        assert_eq!(draft.with(Field::Coefficient(Group::Others), Some(WHOLE)).version, draft.version);
        assert_eq!(draft.amount(Field::SizeRate(charge, 15)), None);
    }

    #[test]
    fn a_kept_draft_is_compared_charge_by_charge_with_todays() {
        let today = water();
        let mut version = today.version.clone();
        version.components.remove(0);
        version.components.push(Component::new("new", Measure::Person, Price::Rate(1)));
        let draft = Draft::beside(version, &today);
        assert_eq!(draft.charges()[0], today.charges()[1]);
        assert!(!today.charges().contains(&draft.charges()[1]));
    }

    #[test]
    fn with_two_groups_everybody_else_is_others() {
        let mut draft = water();
        let charge = draft.charges()[0];
        if let Some(component) = draft.charge_mut(charge) {
            component.audience.group = Some(Group::BudgetOrganisations);
        }
        draft = draft.with(Field::Coefficient(Group::BudgetOrganisations), Some(20_000));
        draft.divide(GroupScheme::Two);
        assert_eq!(draft.charge(charge).and_then(|component| component.audience.group), Some(Group::Others));
        assert!(draft.version.coefficients.is_empty());
    }

    #[test]
    fn fifty_steps_lead_back_and_a_move_is_one_of_them() {
        let draft = water();
        let service = draft.charges()[1];
        let rate = |amount| draft.with(Field::Rate(service), Some(amount));
        let mut history = History::new(draft.clone(), MOST_STEPS);
        for amount in 1..=10 {
            history.shift(rate(amount), Field::Rate(service));
        }
        history.settle();
        history.undo();
        assert_eq!(history.current(), &draft);
        for amount in 1..=80 {
            history.make(rate(amount));
        }
        let mut back = 0;
        while history.can_undo() {
            history.undo();
            back += 1;
        }
        assert_eq!((back, history.current().amount(Field::Rate(service))), (MOST_STEPS, Some(30)));
        history.redo();
        assert_eq!(history.current().amount(Field::Rate(service)), Some(31));
    }
}
