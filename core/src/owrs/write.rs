//! A tariff as an OWRS file.
//!
//! A class for each consumer group, and for each connection where that matters. Inputs of a
//! customer: `usage_ccf` (metered use in the file's unit), `hhsize` (persons), `relief` (`none`
//! when nobody has one) and `relieved`, `dwelling` (`unknown` when it is), `month` (1 to 12),
//! `meter_size` (millimetres), `area` and `frontage` (metres), `allowance` (in the file's unit),
//! and counts: `containers`, `stalls`, `tonnes`, `tonnes_delivered`, `cubic_metres_buried`, `lifts`,
//! `visits`. A class asks only for what its bill depends on.
//!
//! A block of ours ends at its limit, the limit included; a start of OWRS is the first unit of its
//! block, and the block below ends one unit lower. A limit of whole units is the same said twice
//! (`start = limit + 1`), also for use between limit and start, so the file's unit is the
//! cubic metre where all limits are whole cubic metres, else the litre.
//!
//! # Basis
//! Method: the specification's blocks and lookups. Own design: which fields, and the inputs above.

mod price;
mod yaml;

use std::collections::BTreeMap;

use num_traits::{One as _, Zero as _};

use super::yaml::MAX_BYTES;
use crate::number::divide_round;
use crate::parameter;
use crate::service::Service;
use crate::tariff::{
    Applied, Component, Connection, Consumer, Dwelling, Every, Group, GroupScheme, Limit, Measure, People,
    Price as TariffPrice, Relief, Version, WHOLE, by_norm,
};
use crate::unit::Unit;
use price::{Number, Price, fraction};
use yaml::Value;

/// A written file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What the format cannot say, in the order of the version. What is listed is not in the file,
    /// or not as it is in the tariff.
    pub not_expressed: Vec<NotExpressed>,
    body: String,
}

/// Something that an OWRS file cannot say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotExpressed {
    /// A JSON Pointer into the version, as its file has it: `/charges/2/blocks`.
    pub pointer: String,
    /// What and why.
    pub reason: Inexpressible,
}

/// Why something cannot be said in OWRS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inexpressible {
    /// A minimum bill. Bills below it come out lower.
    Minimum,
    /// Rounding of the total.
    Rounding,
    /// Blocks of something other than cubic metres of use. The charge is left out.
    BlocksOfCount,
    /// Blocks of a part of a household's norm, because a relief has a price of its own. Left out.
    BlocksOfPart,
    /// Blocks whose limits lie above another charge's for some consumers and below for others. Left
    /// out.
    BlocksCross,
    /// A limit that is no whole number of litres. Written with the nearest one.
    LimitTooFine,
    /// A share of a counted quantity, which is rounded to whole pieces. The charge is left out.
    ShareOfCount,
    /// Rates by meter size without a size in common with the other charges. Left out.
    MeterSizesApart,
    /// A charge by norm where the connection has no norm. The class is left out.
    NormMissing {
        /// The connection.
        connection: Connection,
    },
    /// A rate that cannot be computed exactly. The charge is left out.
    TooLarge,
    /// The version charges nobody anything.
    NoCharges,
    /// The file is larger than a reader of ours takes.
    FileTooLarge,
}

impl Inexpressible {
    /// Stable name, for messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Minimum => "owrs-export-minimum",
            Self::Rounding => "owrs-export-rounding",
            Self::BlocksOfCount => "owrs-export-blocks-of-count",
            Self::BlocksOfPart => "owrs-export-blocks-of-part",
            Self::BlocksCross => "owrs-export-blocks-cross",
            Self::LimitTooFine => "owrs-export-limit-too-fine",
            Self::ShareOfCount => "owrs-export-share-of-count",
            Self::MeterSizesApart => "owrs-export-meter-sizes-apart",
            Self::NormMissing { .. } => "owrs-export-norm-missing",
            Self::TooLarge => "owrs-export-too-large",
            Self::NoCharges => "owrs-export-no-charges",
            Self::FileTooLarge => "owrs-export-file-too-large",
        }
    }
}

impl Written {
    /// The text of the file. What is not expressed stands at its head, one comment each, in the
    /// words of `say`.
    #[must_use]
    pub fn text(&self, say: impl Fn(&NotExpressed) -> String) -> String {
        let head: String = self.not_expressed.iter().map(|one| yaml::comment(&say(one))).collect();
        head + &self.body
    }
}

/// Writes a version of a tariff as an OWRS file, in som.
///
/// Bills of the file are those of [`crate::tariff::bill`] before rounding to the tyiyn. Where no
/// charge is for a consumer the file says 0. A made-up tariff (`fictional`) says so in the metadata.
///
/// # Errors
/// None: what cannot be said is [`Written::not_expressed`].
#[must_use]
pub fn write(service: Service, title: &str, fictional: bool, version: &Version) -> Written {
    let mut writer = Writer::new(version);
    for at in 0..version.minimums.len() {
        writer.missing(format!("/minimums/{at}"), Inexpressible::Minimum);
    }
    if version.rounding.is_some() {
        writer.missing("/rounding".to_owned(), Inexpressible::Rounding);
    }
    let mut classes = Vec::new();
    let groups: &[Group] = match version.scheme {
        GroupScheme::Each => &Group::ALL,
        GroupScheme::Two => &[Group::Population, Group::Others],
    };
    for &group in groups {
        let name = group.code().replace('-', "_").to_uppercase();
        let each = Connection::ALL.map(|connection| writer.class(group, connection));
        match &each {
            [Some(first), rest @ ..] if rest.iter().all(|other| other.as_ref() == Some(first)) => {
                classes.push((name, first.clone()));
            }
            _ => classes.extend(each.into_iter().zip(Connection::ALL).filter_map(|(fields, connection)| {
                let connection = connection.code().replace('-', "_").to_uppercase();
                Some((format!("{name}_{connection}"), fields?))
            })),
        }
    }
    if classes.is_empty() {
        writer.missing(String::new(), Inexpressible::NoCharges);
    }
    let mut body = writer.metadata(service, title, fictional);
    body.push_str("rate_structure:\n");
    for (name, fields) in classes {
        body.push_str(&format!("  {name}:\n"));
        for (field, value) in fields {
            body.push_str(&format!("    {field}:"));
            value.write(&mut body, 4);
        }
    }
    // Room for the comments.
    if body.len() > MAX_BYTES / 2 {
        writer.missing(String::new(), Inexpressible::FileTooLarge);
    }
    let mut not_expressed = writer.not_expressed;
    not_expressed.sort_by_key(|one| pointer_order(&one.pointer));
    Written { not_expressed, body }
}

/// Numbers of a pointer in the order of numbers.
fn pointer_order(pointer: &str) -> Vec<(usize, String)> {
    pointer.split('/').map(|part| part.parse().map_or((0, part.to_owned()), |at| (at, String::new()))).collect()
}

/// The fields of a class, in the order of the file.
type Fields = Vec<(String, Value)>;

/// What a price is multiplied with: the field of the price and the formula of the quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Factor {
    field: &'static str,
    quantity: &'static str,
}

/// What a consumer owes whatever it uses.
const SERVICE: Factor = Factor { field: "service_charge", quantity: "" };
/// What it uses.
const USE: Factor = Factor { field: "flat_rate_commodity", quantity: "usage_ccf" };

impl Factor {
    const fn of(measure: Measure, people: People) -> Self {
        let (field, quantity) = match (measure, people) {
            (Measure::Consumer | Measure::Household, _) => return SERVICE,
            (Measure::CubicMetre, People::All) => return USE,
            (Measure::CubicMetre, People::Full) => ("use_rate_of_others", "use_per_person*(hhsize-relieved)"),
            (Measure::CubicMetre, People::Relieved) => ("use_rate_of_relieved", "use_per_person*relieved"),
            (Measure::Person, People::All) => ("person_rate", "hhsize"),
            (Measure::Person, People::Full) => ("person_rate_of_others", "(hhsize-relieved)"),
            (Measure::Person, People::Relieved) => ("person_rate_of_relieved", "relieved"),
            (Measure::Tonne, _) => ("tonne_rate", "tonnes"),
            (Measure::TonneDelivered, _) => ("tonne_delivered_rate", "tonnes_delivered"),
            (Measure::CubicMetreBuried, _) => ("cubic_metre_buried_rate", "cubic_metres_buried"),
            (Measure::Container, _) => ("container_rate", "containers"),
            (Measure::Lift, _) => ("lift_rate", "lifts"),
            (Measure::Visit, _) => ("visit_rate", "visits"),
            (Measure::Stall, _) => ("stall_rate", "stalls"),
            (Measure::SquareMetre, _) => ("square_metre_rate", "area"),
            (Measure::FrontageMetre, _) => ("frontage_metre_rate", "frontage"),
        };
        Self { field, quantity }
    }
}

/// What applies to one kind of consumer of a class.
#[derive(Clone, Debug, Default)]
struct Kind {
    prices: BTreeMap<Factor, Price>,
    /// Charges by blocks of use.
    blocks: Vec<usize>,
    applies: bool,
    by_norm: bool,
}

/// Blocks of use in the file's unit.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Blocks {
    starts: Vec<String>,
    prices: Vec<Price>,
}

/// A limit in the file's unit of metered use: the same for all, for each person, for each square
/// metre, for each unit of the allowance.
type Terms = [Number; 4];

/// The blocks of one charge, each with its end (the last has none) and its price.
type ChargeBlocks = Vec<(Option<Terms>, Number)>;

/// An input that a lookup depends on, with the words it may be.
struct Axis {
    name: &'static str,
    words: Vec<String>,
}

struct Writer<'v> {
    version: &'v Version,
    /// Millionths of a cubic metre in the file's unit.
    steps: i64,
    dwellings: Vec<Option<Dwelling>>,
    reliefs: Vec<Option<Relief>>,
    /// Of each season one month,
    seasons: Vec<u8>,
    /// and the season of each month, counted from 1.
    season_of: Vec<usize>,
    /// What flows in the charges.
    flows: Vec<Measure>,
    not_expressed: Vec<NotExpressed>,
}

const CUBIC_METRE: i64 = 1_000_000;
const LITRE: i64 = 1_000;

impl<'v> Writer<'v> {
    fn new(version: &'v Version) -> Self {
        let components = &version.components;
        let mut seasons: Vec<u8> = Vec::new();
        let mut season_of = Vec::new();
        for month in 1..=12_u8 {
            let same = |other: u8| version.same_season(usize::from(month - 1), usize::from(other - 1));
            let found = seasons.iter().position(|&other| same(other));
            season_of.push(found.unwrap_or(seasons.len()) + 1);
            if found.is_none() {
                seasons.push(month);
            }
        }
        let any = |uses: fn(&Component) -> bool| components.iter().any(uses);
        let by_dwelling = any(|component| component.audience.dwelling.is_some());
        let by_relief = any(|component| component.audience.relief.is_some()) || !version.reliefs.is_empty();
        let dwellings = if by_dwelling { Dwelling::ALL.map(Some).to_vec() } else { Vec::new() };
        let reliefs = if by_relief { Relief::ALL.map(Some).to_vec() } else { Vec::new() };
        let charged = |measure: Measure| components.iter().any(|component| component.measure == measure);
        let mut flows = Measure::ALL.to_vec();
        flows.retain(|&measure| measure.is_flow() && charged(measure));
        if flows.is_empty() {
            flows.push(Measure::CubicMetre);
        }
        let whole = |steps| components.iter().all(|component| whole_limits(component, steps));
        Self {
            version,
            steps: if whole(CUBIC_METRE) { CUBIC_METRE } else { LITRE },
            dwellings: [None].into_iter().chain(dwellings).collect(),
            reliefs: [None].into_iter().chain(reliefs).collect(),
            seasons,
            season_of,
            flows,
            not_expressed: Vec::new(),
        }
    }

    fn missing(&mut self, pointer: String, reason: Inexpressible) {
        let one = NotExpressed { pointer, reason };
        if !self.not_expressed.contains(&one) {
            self.not_expressed.push(one);
        }
    }

    fn metadata(&self, service: Service, title: &str, fictional: bool) -> String {
        let Version { from, act, source, .. } = self.version;
        let mut text = String::from("metadata:\n");
        let mut entry = |key: &str, value: &str| text.push_str(&format!("  {key}: {}\n", yaml::quoted(value)));
        entry("utility_name", title);
        entry("service", service.code());
        if fictional {
            entry("fictional", "true");
        }
        entry("effective_date", &from.iso());
        entry("bill_frequency", "Monthly");
        entry("bill_unit", if self.steps == CUBIC_METRE { "kilolitre" } else { "litre" });
        entry("currency", "KGS");
        if let Some(act) = act {
            entry("act", act);
        }
        if let Some(source) = source {
            entry("source", source);
        }
        text
    }

    /// The fields of a class; `None` when it has no bill.
    fn class(&mut self, group: Group, connection: Connection) -> Option<Fields> {
        let mut known: Vec<(Vec<Applied<'v>>, Kind)> = Vec::new();
        let mut kinds = Vec::new();
        for dwelling in self.dwellings.clone() {
            for relief in self.reliefs.clone() {
                for month in self.seasons.clone() {
                    let consumer = Consumer {
                        group,
                        connection,
                        dwelling,
                        relief,
                        relieved: i64::from(relief.is_some()),
                        ..Consumer::household(2, 0)
                    };
                    // Most kinds of consumers differ in nothing.
                    let applied = self.applied(consumer, month);
                    let same = known.iter().position(|(other, _)| same_charges(other, &applied));
                    let at = same.unwrap_or_else(|| {
                        let kind = self.kind(consumer, &applied);
                        known.push((applied, kind));
                        known.len() - 1
                    });
                    kinds.push(known[at].1.clone());
                }
            }
        }
        let norm = self.version.norms.iter().find(|norm| norm.connection == connection).map(|norm| norm.litres);
        if norm.is_none() && kinds.iter().any(|kind| kind.by_norm) {
            if kinds.iter().any(|kind| kind.applies && !kind.by_norm) {
                self.missing("/norms".to_owned(), Inexpressible::NormMissing { connection });
            }
            return None;
        }
        if !kinds.iter().any(|kind| kind.applies) {
            return None;
        }
        Some(self.fields(group, kinds, norm.filter(|_| connection != Connection::Metered)))
    }

    /// The charges for a kind of consumer, whatever flows there.
    fn applied(&self, consumer: Consumer, month: u8) -> Vec<Applied<'v>> {
        let version = self.version;
        let mut all: Vec<Applied<'v>> = Vec::new();
        for flow_measure in self.flows.iter().copied() {
            for applied in version.applied(&Consumer { flow_measure, ..consumer }, month) {
                if !all.iter().any(|other| (other.index, other.people) == (applied.index, applied.people)) {
                    all.push(applied);
                }
            }
        }
        all.sort_by_key(|applied| applied.index);
        all
    }

    /// What these charges come to.
    fn kind(&mut self, consumer: Consumer, all: &[Applied<'v>]) -> Kind {
        let mut kind = Kind::default();
        for &applied in all {
            let Applied { index, component, people } = applied;
            kind.applies = true;
            kind.by_norm |= by_norm(component, &consumer);
            match &component.price {
                TariffPrice::Blocks(_) if component.measure != Measure::CubicMetre => {
                    self.missing(format!("/charges/{index}/blocks"), Inexpressible::BlocksOfCount);
                }
                TariffPrice::Blocks(_) if people != People::All => {
                    self.missing(format!("/charges/{index}/blocks"), Inexpressible::BlocksOfPart);
                }
                TariffPrice::Blocks(_) => kind.blocks.push(index),
                TariffPrice::Rate(_) | TariffPrice::MeterSizes(_) => {
                    let Some(price) = self.flat(index, component, consumer.group) else { continue };
                    let factor = Factor::of(component.measure, people);
                    let sum = kind.prices.get(&factor).map_or_else(|| Some(price.clone()), |other| other.plus(&price));
                    match sum {
                        Some(sum) => drop(kind.prices.insert(factor, sum)),
                        None => self.missing(format!("/charges/{index}/meter_sizes"), Inexpressible::MeterSizesApart),
                    }
                }
            }
        }
        kind
    }

    /// The price of a charge without blocks for one unit of its factor.
    fn flat(&mut self, index: usize, component: &Component, group: Group) -> Option<Price> {
        let share = match component.measure {
            Measure::CubicMetre => fraction(component.share, WHOLE),
            // One consumer's share is rounded to a consumer.
            Measure::Consumer | Measure::Household => {
                fraction(divide_round(i128::from(component.share), i128::from(WHOLE)).unwrap_or(0), 1)
            }
            Measure::Person
            | Measure::Tonne
            | Measure::TonneDelivered
            | Measure::CubicMetreBuried
            | Measure::Container
            | Measure::Lift
            | Measure::Visit
            | Measure::Stall
            | Measure::SquareMetre
            | Measure::FrontageMetre => {
                if component.share != WHOLE {
                    self.missing(format!("/charges/{index}/share"), Inexpressible::ShareOfCount);
                    return None;
                }
                Number::one()
            }
        };
        let price = match &component.price {
            TariffPrice::Rate(rate) => self.som(index, component, group, *rate).map(Price::All),
            TariffPrice::MeterSizes(sizes) => {
                let mut prices = BTreeMap::new();
                for &(size, rate) in sizes {
                    let price = self.som(index, component, group, rate)?;
                    prices.entry(size).or_insert(price);
                }
                if prices.is_empty() {
                    self.missing(format!("/charges/{index}/meter_sizes"), Inexpressible::MeterSizesApart);
                    return None;
                }
                Some(Price::BySize(prices))
            }
            TariffPrice::Blocks(_) => None,
        };
        price.map(|price| price.times(&share))
    }

    /// A rate for one unit and month as the group pays it, som.
    fn som(&mut self, index: usize, component: &Component, group: Group, rate: i64) -> Option<Number> {
        let coefficient = self.version.coefficient(group);
        let rate = if coefficient == WHOLE {
            Some(rate)
        } else {
            divide_round(i128::from(rate) * i128::from(coefficient), i128::from(WHOLE))
        };
        let months = match component.every {
            Every::Month => 1,
            Every::Year => parameter::CALENDAR_MONTHS_IN_YEAR.latest().value,
        };
        let (Some(rate), true) = (rate, component.per != 0) else {
            self.missing(format!("/charges/{index}"), Inexpressible::TooLarge);
            return None;
        };
        let unit =
            if component.measure == Measure::CubicMetre { fraction(self.steps, CUBIC_METRE) } else { Number::one() };
        Some(fraction(rate, 100) * fraction(1, component.per) * fraction(1, months) * unit)
    }

    /// Several charges by blocks of use as one, with a flat price on top.
    fn blocks(&mut self, charges: &[usize], group: Group, flat: &Price) -> Blocks {
        let version = self.version;
        let mut ends: Vec<Terms> = Vec::new();
        let mut kept: Vec<ChargeBlocks> = Vec::new();
        for &index in charges {
            let Some(component) = version.components.get(index) else { continue };
            let Some(blocks) = self.charge_blocks(index, component, group) else { continue };
            let mut all = ends.clone();
            for end in blocks.iter().filter_map(|(end, _)| end.as_ref()) {
                if !all.contains(end) {
                    all.push(end.clone());
                }
            }
            // The limits of one charge are in order for every consumer, or there is no bill.
            if !kept.is_empty() {
                all.sort();
                if all.windows(2).any(|pair| pair[0].iter().zip(&pair[1]).any(|(lower, upper)| lower > upper)) {
                    self.missing(format!("/charges/{index}/blocks"), Inexpressible::BlocksCross);
                    continue;
                }
            }
            ends = all;
            kept.push(blocks);
        }
        let mut starts = Vec::new();
        let mut prices = Vec::new();
        for at in 0..=ends.len() {
            let empty = at == 0 && ends.first().is_some_and(|end| end.iter().all(Number::is_zero));
            if empty {
                continue;
            }
            let price = kept.iter().fold(flat.clone(), |sum, blocks| {
                // The first block that ends here or later; the last one has no end.
                let block = blocks.iter().find(|(end, _)| {
                    end.as_ref().is_none_or(|end| ends.iter().position(|other| other == end) >= Some(at))
                });
                let price = block.map_or_else(Number::zero, |(_, price)| price.clone());
                sum.plus(&Price::All(price)).unwrap_or(sum)
            });
            let below = at.checked_sub(1).and_then(|below| ends.get(below));
            starts.push(below.filter(|_| !starts.is_empty()).map_or_else(|| "0".to_owned(), start));
            prices.push(price);
        }
        Blocks { starts, prices }
    }

    /// The blocks of a charge: limits and prices in the file's unit of metered use.
    fn charge_blocks(&mut self, index: usize, component: &Component, group: Group) -> Option<ChargeBlocks> {
        let TariffPrice::Blocks(blocks) = &component.price else { return None };
        let mut read = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            let price = self.som(index, component, group, block.rate)? * fraction(component.share, WHOLE);
            let end = block.up_to.filter(|_| at + 1 < blocks.len()).map(|limit| {
                if !whole_limit(component, limit, self.steps) {
                    self.missing(format!("/charges/{index}/blocks/{at}/up_to"), Inexpressible::LimitTooFine);
                }
                terms(component, limit, self.steps)
            });
            read.push((end, price));
        }
        Some(read)
    }

    /// The words of the inputs that lookups of a class may depend on.
    fn axes(&self) -> [Axis; 3] {
        let word = |code: Option<&'static str>, none: &str| code.unwrap_or(none).to_owned();
        [
            Axis {
                name: "dwelling",
                words: self.dwellings.iter().map(|one| word(one.map(Dwelling::code), "unknown")).collect(),
            },
            Axis {
                name: "relief",
                words: self.reliefs.iter().map(|one| word(one.map(Relief::code), "none")).collect(),
            },
            Axis { name: "season", words: (1..=self.seasons.len()).map(|season| season.to_string()).collect() },
        ]
    }

    fn fields(&mut self, group: Group, mut kinds: Vec<Kind>, norm: Option<i64>) -> Fields {
        let mut class = Class { axes: self.axes(), fields: Vec::new(), meters: Vec::new(), seasonal: false };
        let mut sum: Vec<&str> = Vec::new();
        let by_blocks = kinds.iter().any(|kind| !kind.blocks.is_empty());
        let mut blocks = Vec::new();
        if by_blocks {
            let mut known: Vec<(&[usize], Price, Blocks)> = Vec::new();
            for kind in &mut kinds {
                let flat = kind.prices.remove(&USE).unwrap_or_else(Price::zero);
                let same = known.iter().position(|(charges, price, _)| *charges == kind.blocks && *price == flat);
                let at = same.unwrap_or_else(|| {
                    let merged = self.blocks(&kind.blocks, group, &flat);
                    known.push((&kind.blocks, flat, merged));
                    known.len() - 1
                });
                blocks.push(known[at].2.clone());
            }
        }
        let mut factors: Vec<Factor> = kinds.iter().flat_map(|kind| kind.prices.keys().copied()).collect();
        factors.sort_unstable();
        factors.dedup();
        let mut other = Vec::new();
        for factor in factors {
            let price = |kind: &Kind| kind.prices.get(&factor).cloned().unwrap_or_else(Price::zero);
            let prices: Vec<Price> = kinds.iter().map(price).collect();
            if prices.iter().all(Price::is_zero) && prices.iter().all(|price| matches!(price, Price::All(_))) {
                continue;
            }
            class.prices(factor.field, &prices);
            if factor == SERVICE {
                sum.push(factor.field);
            } else if factor != USE {
                other.push(format!("{}*{}", factor.field, factor.quantity));
            }
        }
        let flat = class.fields.iter().any(|(name, _)| name == USE.field);
        let of_part = other.iter().any(|term| term.contains("use_per_person"));
        if let Some(litres) = norm
            && (flat || by_blocks || of_part)
        {
            let days = parameter::CALENDAR_DAYS_IN_YEAR.latest().value;
            let months = parameter::CALENDAR_MONTHS_IN_YEAR.latest().value;
            let unit = if self.steps == CUBIC_METRE { "/1000" } else { "" };
            class.one("litres_per_person_day", litres.to_string());
            class.one("use_per_person", format!("litres_per_person_day*{days}/{months}{unit}"));
            class.one("usage_ccf", "use_per_person*hhsize".to_owned());
        }
        if by_blocks {
            let starts: Vec<Value> = blocks.iter().map(|blocks| Value::List(blocks.starts.clone())).collect();
            let prices: Vec<Vec<Price>> = blocks.into_iter().map(|blocks| blocks.prices).collect();
            let starts = class.by_kind(&starts, |_, value| value.clone());
            class.fields.push(("tier_starts_commodity".to_owned(), starts));
            let prices = class.by_kind(&prices, |class, prices| {
                Value::List(prices.iter().map(|price| class.price_text(price)).collect())
            });
            class.fields.push(("tier_prices_commodity".to_owned(), prices));
            class.one("commodity_charge", "Tiered".to_owned());
            sum.push("commodity_charge");
        } else if flat {
            class.one("commodity_charge", format!("{}*{}", USE.field, USE.quantity));
            sum.push("commodity_charge");
        }
        if !other.is_empty() {
            class.one("other_charge", other.join("+"));
            sum.push("other_charge");
        }
        let mut bill = if sum.is_empty() { "0".to_owned() } else { sum.join("+") };
        let relief = if sum.is_empty() { String::new() } else { self.relief(&mut class) };
        let tax = self.version.tax.filter(|_| !sum.is_empty());
        if (!relief.is_empty() || tax.is_some()) && sum.len() > 1 {
            bill = format!("({bill})");
        }
        bill.push_str(&relief);
        if let Some(tax) = tax {
            class.one("tax", price::text(&fraction(tax, WHOLE)));
            bill.push_str("*(1+tax)");
        }
        if class.seasonal {
            let months = self
                .season_of
                .iter()
                .zip(1..)
                .map(|(season, month)| (format!("{month}"), Value::One(season.to_string())));
            class.fields.push(("season".to_owned(), Value::Lookup(vec!["month"], months.collect())));
        }
        class.one("bill", bill);
        class.fields
    }

    /// Adds what reliefs take off, and gives the factor of the bill.
    fn relief(&self, class: &mut Class) -> String {
        let mut factor = String::new();
        let fields = [
            (false, "relief_share", "relief_share"),
            (true, "relief_share_of_person", "relief_share_of_person*relieved/hhsize"),
        ];
        for (each_person, field, term) in fields {
            let share = |relief: &Option<Relief>| {
                let rule = self.version.reliefs.iter().find(|rule| Some(rule.relief) == *relief);
                Price::All(
                    rule.filter(|rule| rule.each_person == each_person)
                        .map_or_else(Number::zero, |rule| fraction(rule.share, WHOLE)),
                )
            };
            let by_relief: Vec<Price> = self.reliefs.iter().map(share).collect();
            if by_relief.iter().all(Price::is_zero) {
                continue;
            }
            let shares: Vec<Price> = self
                .dwellings
                .iter()
                .flat_map(|_| by_relief.iter().flat_map(|share| self.seasons.iter().map(|_| share.clone())))
                .collect();
            class.prices(field, &shares);
            factor.push_str(&format!("-{term}"));
        }
        if factor.is_empty() { factor } else { format!("*(1{factor})") }
    }
}

/// A class that is being written.
struct Class {
    axes: [Axis; 3],
    fields: Fields,
    /// Prices by meter size that have a field of their own.
    meters: Vec<BTreeMap<u16, Number>>,
    /// Whether a lookup depends on the season.
    seasonal: bool,
}

impl Class {
    fn one(&mut self, name: &str, text: String) {
        self.fields.push((name.to_owned(), Value::One(text)));
    }

    /// A field with a price for each kind of consumer.
    fn prices(&mut self, name: &str, prices: &[Price]) {
        let value = match prices {
            [Price::BySize(sizes), rest @ ..] if rest.iter().all(|other| *other == prices[0]) => by_size(sizes),
            prices => self.by_kind(prices, |class, price| Value::One(class.price_text(price))),
        };
        self.fields.push((name.to_owned(), value));
    }

    /// A price as a number, or as the name of the field that looks it up by meter size.
    fn price_text(&mut self, price: &Price) -> String {
        match price {
            Price::All(number) => price::text(number),
            Price::BySize(sizes) => {
                let known = self.meters.iter().position(|other| other == sizes);
                let at = known.unwrap_or_else(|| {
                    self.meters.push(sizes.clone());
                    let name = format!("meter_rate_{}", self.meters.len());
                    self.fields.push((name, by_size(sizes)));
                    self.meters.len() - 1
                });
                format!("meter_rate_{}", at + 1)
            }
        }
    }

    /// One value for each kind of consumer, as a lookup by those inputs that make a difference.
    fn by_kind<T: PartialEq>(&mut self, values: &[T], mut write: impl FnMut(&mut Self, &T) -> Value) -> Value {
        let lengths = [0, 1, 2].map(|axis| self.axes[axis].words.len());
        let place = |at: [usize; 3]| (at[0] * lengths[1] + at[1]) * lengths[2] + at[2];
        let cells = || {
            (0..lengths[0]).flat_map(move |one| {
                (0..lengths[1]).flat_map(move |two| (0..lengths[2]).map(move |three| [one, two, three]))
            })
        };
        let matters = [0, 1, 2].map(|axis| {
            cells().any(|cell| {
                let mut first = cell;
                first[axis] = 0;
                values[place(cell)] != values[place(first)]
            })
        });
        let used: Vec<usize> = (0..3).filter(|axis| matters[*axis]).collect();
        if used.is_empty() {
            return write(self, &values[0]);
        }
        self.seasonal |= matters[2];
        let names = used.iter().map(|axis| self.axes[*axis].name).collect();
        let mut entries = Vec::new();
        for cell in cells().filter(|cell| (0..3).all(|axis| matters[axis] || cell[axis] == 0)) {
            let key: Vec<&str> = used.iter().map(|axis| self.axes[*axis].words[cell[*axis]].as_str()).collect();
            entries.push((key.join("|"), write(self, &values[place(cell)])));
        }
        Value::Lookup(names, entries)
    }
}

/// Whether the same charges apply to the same people.
fn same_charges(one: &[Applied<'_>], other: &[Applied<'_>]) -> bool {
    let charge = |applied: &Applied<'_>| (applied.index, applied.people);
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| charge(one) == charge(other))
}

fn by_size(sizes: &BTreeMap<u16, Number>) -> Value {
    let values = sizes.iter().map(|(size, price)| (size.to_string(), Value::One(price::text(price))));
    Value::Lookup(vec!["meter_size"], values.collect())
}

/// The start of the block above a limit.
fn start(limit: &Terms) -> String {
    let [fixed, person, area, allowance] = limit;
    let mut text = price::text(&(fixed + Number::one()));
    for (factor, name) in [(person, "hhsize"), (area, "area"), (allowance, "allowance")] {
        if factor.is_one() {
            text.push_str(&format!("+{name}"));
        } else if !factor.is_zero() {
            text.push_str(&format!("+{}*{name}", price::text(factor)));
        }
    }
    text
}

/// A limit of the charged quantity as one of metered use, in units of `steps`; what is the same for
/// all and for each person is rounded to whole units.
fn terms(component: &Component, limit: Limit, steps: i64) -> Terms {
    let unit = fraction(WHOLE, component.share) / fraction(steps, 1);
    let of_use = |amount: i64| fraction(amount, 1) * &unit;
    [
        of_use(limit.fixed).round(),
        of_use(limit.per_person).round(),
        of_use(limit.per_square_metre),
        fraction(limit.allowance_share, component.share),
    ]
}

/// Whether a limit is a whole number of units for any number of persons. What rests on an area or
/// an allowance is a formula in any unit.
fn whole_limit(component: &Component, limit: Limit, steps: i64) -> bool {
    let unit = i128::from(component.share) * i128::from(steps);
    let whole = |amount: i64| unit != 0 && i128::from(amount) * i128::from(WHOLE) % unit == 0;
    whole(limit.fixed) && whole(limit.per_person)
}

fn whole_limits(component: &Component, steps: i64) -> bool {
    match &component.price {
        TariffPrice::Blocks(blocks) if component.measure == Measure::CubicMetre => {
            blocks.iter().filter_map(|block| block.up_to).all(|limit| whole_limit(component, limit, steps))
        }
        TariffPrice::Blocks(_) | TariffPrice::Rate(_) | TariffPrice::MeterSizes(_) => true,
    }
}

const _: () = assert!(CUBIC_METRE as i128 == Unit::CubicMetre.scale(), "a cubic metre has so many steps");
