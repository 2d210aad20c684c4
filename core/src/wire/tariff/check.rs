//! From the shape to a tariff: every rule, every broken one told.

use super::decimal::Decimal;
use super::{
    AudienceEntry, BlockEntry, ChargeEntry, LimitEntry, LimitTerms, TariffFault, TariffFile, TariffNote, TariffRule,
    VersionEntry,
};
use crate::coded::Coded;
use crate::period::Date;
use crate::tariff::{
    Audience, Block, Component, Every, Group, GroupScheme, Limit, Measure, Minimum, Months, Norm, Price, ReliefRule,
    Rounding, Tariff, Version, WHOLE,
};
use crate::unit::Unit;

/// Limits of a file.
pub mod limits {
    /// Characters of a title.
    pub const TITLE: usize = 300;
    /// Characters of a charge's name.
    pub const NAME: usize = 80;
    /// Characters of an act, a source or a basis.
    pub const TEXT: usize = 1000;
    /// Versions of a tariff.
    pub const VERSIONS: usize = 200;
    /// Charges, reliefs or minimums of a version; blocks or meter sizes of a charge.
    pub const ENTRIES: usize = 100;
}

/// A tariff that passed every check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadTariff {
    /// The tariff.
    pub tariff: Tariff,
    /// Whether its figures are made up.
    pub fictional: bool,
    /// What its reader should know.
    pub notes: Vec<TariffNote>,
}

impl TariffFile {
    /// The tariff of the file.
    ///
    /// # Errors
    /// Every broken rule, not only the first, in the order of the file.
    pub fn check(&self) -> Result<ReadTariff, Vec<TariffFault>> {
        let mut checker = Checker { faults: Vec::new(), notes: Vec::new() };
        let tariff = checker.tariff(self);
        let Checker { faults, notes } = checker;
        if faults.is_empty() { Ok(ReadTariff { tariff, fictional: self.fictional, notes }) } else { Err(faults) }
    }
}

/// Collects faults. Each reading method gives a harmless value where it found a fault: as soon as
/// there is one, no tariff leaves [`TariffFile::check`].
struct Checker {
    faults: Vec<TariffFault>,
    notes: Vec<TariffNote>,
}

impl Checker {
    fn fault(&mut self, pointer: &str, rule: TariffRule) {
        self.faults.push(TariffFault { pointer: pointer.to_owned(), rule });
    }

    fn tariff(&mut self, file: &TariffFile) -> Tariff {
        self.needed("/title", &file.title, limits::TITLE);
        let service = self.word("/service", &file.service);
        if file.versions.is_empty() {
            self.fault("/versions", TariffRule::Empty);
        }
        self.at_most("/versions", limits::VERSIONS, file.versions.len());
        let mut before: Option<Date> = None;
        let mut versions = Vec::new();
        for (at, entry) in file.versions.iter().enumerate().take(limits::VERSIONS) {
            let at = format!("/versions/{at}");
            let from = self.date(&format!("{at}/from"), &entry.from);
            if let (Some(before), Some(from)) = (before, from)
                && from <= before
            {
                self.fault(&format!("{at}/from"), TariffRule::VersionOrder { before: before.iso() });
            }
            before = from.or(before);
            versions.push(self.version(&at, from.unwrap_or(Date { year: 1, month: 1, day: 1 }), entry));
        }
        Tariff {
            service: service.unwrap_or(crate::service::Service::DrinkingWater),
            title: file.title.clone(),
            versions,
        }
    }

    fn version(&mut self, at: &str, from: Date, entry: &VersionEntry) -> Version {
        let VersionEntry {
            from: _,
            act,
            source,
            scheme,
            coefficients,
            norms,
            charges,
            reliefs,
            minimums,
            tax,
            rounding,
        } = entry;
        let mut version = Version::new(from);
        self.words(&format!("{at}/act"), act.as_deref());
        self.words(&format!("{at}/source"), source.as_deref());
        version.act.clone_from(act);
        version.source.clone_from(source);
        version.scheme = self.word_or(&format!("{at}/scheme"), scheme.as_deref(), GroupScheme::Each);
        let scheme = version.scheme;

        self.at_most(&format!("{at}/coefficients"), Group::ALL.len(), coefficients.len());
        for (number, entry) in coefficients.iter().enumerate() {
            let at = format!("{at}/coefficients/{number}");
            let share = self.fine(&format!("{at}/share"), &entry.share, Unit::Percent.decimals());
            let Some(group) = self.word(&format!("{at}/group"), &entry.group) else { continue };
            self.within_scheme(&format!("{at}/group"), scheme, group);
            let first = version.coefficients.iter().position(|&(known, _)| known == group);
            self.once(&format!("{at}/group"), first.map(|first| sibling(&at, first)));
            version.coefficients.push((group, share));
        }

        self.at_most(&format!("{at}/norms"), crate::tariff::Connection::ALL.len(), norms.len());
        for (number, entry) in norms.iter().enumerate() {
            let at = format!("{at}/norms/{number}");
            let litres = self.positive(&format!("{at}/litres"), &entry.litres, Unit::LitrePerPersonDay.decimals());
            let Some(connection) = self.word(&format!("{at}/connection"), &entry.connection) else { continue };
            let first = version.norms.iter().position(|norm| norm.connection == connection);
            self.once(&format!("{at}/connection"), first.map(|first| sibling(&at, first)));
            version.norms.push(Norm { connection, litres });
        }

        self.at_most(&format!("{at}/charges"), limits::ENTRIES, charges.len());
        for (number, entry) in charges.iter().enumerate().take(limits::ENTRIES) {
            let at = format!("{at}/charges/{number}");
            let component = self.charge(&at, scheme, entry);
            let same = version.components.iter().position(|known| {
                known.name == component.name
                    && known.audience == component.audience
                    && known.months.each().any(|month| component.months.holds(month))
            });
            self.once(&at, same.map(|first| sibling(&at, first)));
            version.components.push(component);
        }

        self.at_most(&format!("{at}/reliefs"), limits::ENTRIES, reliefs.len());
        for (number, entry) in reliefs.iter().enumerate().take(limits::ENTRIES) {
            let at = format!("{at}/reliefs/{number}");
            let relief = self.word(&format!("{at}/relief"), &entry.relief);
            let share = self.part(&format!("{at}/share"), &entry.share);
            let bearer = self.word(&format!("{at}/bearer"), &entry.bearer);
            if let (Some(relief), Some(bearer)) = (relief, bearer) {
                version.reliefs.push(ReliefRule { relief, share, each_person: entry.each_person, bearer });
            }
        }

        self.at_most(&format!("{at}/minimums"), limits::ENTRIES, minimums.len());
        for (number, entry) in minimums.iter().enumerate().take(limits::ENTRIES) {
            let at = format!("{at}/minimums/{number}");
            let audience = self.audience(&format!("{at}/for"), scheme, &entry.audience);
            let amount = self.fine(&format!("{at}/amount"), &entry.amount, Unit::Som.decimals());
            let first = version.minimums.iter().position(|known| known.audience == audience);
            self.once(&at, first.map(|first| sibling(&at, first)));
            version.minimums.push(Minimum { audience, amount });
        }

        version.tax = tax.as_ref().map(|tax| self.part(&format!("{at}/tax"), tax));
        version.rounding = rounding.as_ref().and_then(|entry| {
            let step = self.positive(&format!("{at}/rounding/step"), &entry.step, Unit::Som.decimals());
            let mode = self.word(&format!("{at}/rounding/mode"), &entry.mode)?;
            Some(Rounding { step, mode })
        });
        version
    }

    fn charge(&mut self, at: &str, scheme: GroupScheme, entry: &ChargeEntry) -> Component {
        let ChargeEntry { name, audience, measure, every, months, share, per, rate, blocks, meter_sizes, basis } =
            entry;
        self.needed(&format!("{at}/name"), name, limits::NAME);
        self.words(&format!("{at}/basis"), basis.as_deref());
        let audience = self.audience(&format!("{at}/for"), scheme, audience);
        let measure = self.word(&format!("{at}/measure"), measure).unwrap_or(Measure::Consumer);
        let every = self.word_or(&format!("{at}/every"), every.as_deref(), Every::Month);
        let months =
            months.as_ref().map_or(Months::ALL, |months| self.months(&format!("{at}/months"), months.as_slice()));
        let share = share.as_ref().map_or(WHOLE, |share| self.part(&format!("{at}/share"), share));
        let mut per = per.unwrap_or(1);
        if per < 1 {
            self.fault(&format!("{at}/per"), TariffRule::NotPositive { value: per.to_string() });
            per = 1;
        }
        let (price, per) = self.price(at, per, measure, rate.as_deref(), blocks.as_deref(), meter_sizes.as_deref());
        Component { name: name.clone(), audience, measure, every, months, share, per, price, basis: basis.clone() }
    }

    /// The price of a charge and the number of units that it is for: as many times more as rates
    /// finer than a tyiyn need.
    fn price(
        &mut self,
        at: &str,
        per: i64,
        measure: Measure,
        rate: Option<&str>,
        blocks: Option<&[BlockEntry]>,
        sizes: Option<&[super::MeterSizeEntry]>,
    ) -> (Price, i64) {
        let count = usize::from(rate.is_some()) + usize::from(blocks.is_some()) + usize::from(sizes.is_some());
        if count != 1 {
            self.fault(at, TariffRule::PriceChoice { count });
        }
        let blocks = blocks.map(|blocks| (self.entries(&format!("{at}/blocks"), blocks), blocks));
        let sizes = sizes.map(|sizes| (self.entries(&format!("{at}/meter_sizes"), sizes), sizes));

        // All rates first: the finest of them decides for how many units they are kept.
        let mut rates: Vec<(String, &str)> = Vec::new();
        rates.extend(rate.map(|rate| (format!("{at}/rate"), rate)));
        let of_blocks = blocks.iter().flat_map(|&(some, blocks)| blocks.iter().take(some).enumerate());
        rates.extend(of_blocks.map(|(number, block)| (format!("{at}/blocks/{number}/rate"), block.rate.as_str())));
        let of_sizes = sizes.iter().flat_map(|&(some, sizes)| sizes.iter().take(some).enumerate());
        rates.extend(of_sizes.map(|(number, size)| (format!("{at}/meter_sizes/{number}/rate"), size.rate.as_str())));
        let read: Vec<Option<Decimal>> = rates.iter().map(|(pointer, text)| self.decimal(pointer, text)).collect();
        let tyiyn = Unit::Som.decimals();
        let finest = read.iter().flatten().map(|rate| rate.decimals()).max().unwrap_or(0).max(tyiyn);
        let times = 10_i64.saturating_pow(finest - tyiyn);
        // What the bill multiplies `per` with must stay exact, too.
        let steps = i64::try_from(measure.unit().scale()).unwrap_or(i64::MAX);
        let kept_per = per.checked_mul(times).filter(|kept| kept.checked_mul(steps).is_some());
        let per = kept_per.unwrap_or_else(|| {
            self.fault(&format!("{at}/per"), TariffRule::TooLarge { value: per.to_string() });
            1
        });
        if times > 1 {
            self.notes.push(TariffNote::CountedTogether { pointer: at.to_owned(), per });
        }
        let mut amounts = Vec::with_capacity(read.len());
        for ((pointer, text), rate) in rates.iter().zip(read) {
            let amount = rate.and_then(|rate| rate.at(finest));
            if rate.is_some() && amount.is_none() {
                self.fault(pointer, TariffRule::TooLarge { value: (*text).to_owned() });
            }
            amounts.push(amount.unwrap_or(0));
        }
        let mut amounts = amounts.into_iter();
        if rate.is_some() {
            return (Price::Rate(amounts.next().unwrap_or(0)), per);
        }
        if let Some((some, entries)) = blocks {
            let entries = entries.get(..some).unwrap_or(entries);
            let limits = self.block_limits(&format!("{at}/blocks"), measure, entries);
            let blocks = limits.into_iter().zip(amounts).map(|(up_to, rate)| Block { up_to, rate });
            return (Price::Blocks(blocks.collect()), per);
        }
        let mut known: Vec<(u16, i64)> = Vec::new();
        for (number, entry) in sizes.into_iter().flat_map(|(some, entries)| entries.iter().take(some).enumerate()) {
            let at = format!("{at}/meter_sizes/{number}");
            let size = u16::try_from(entry.size).unwrap_or_else(|_| {
                self.fault(&format!("{at}/size"), TariffRule::NotASize { value: entry.size });
                0
            });
            let first = known.iter().position(|&(other, _)| other == size);
            if u16::try_from(entry.size).is_ok() {
                self.once(&format!("{at}/size"), first.map(|first| sibling(&at, first)));
            }
            known.push((size, amounts.next().unwrap_or(0)));
        }
        (Price::MeterSizes(known), per)
    }

    fn block_limits(&mut self, at: &str, measure: Measure, entries: &[BlockEntry]) -> Vec<Option<Limit>> {
        let mut before = Limit::default();
        let mut limits = Vec::with_capacity(entries.len());
        for (number, entry) in entries.iter().enumerate() {
            let last = number + 1 == entries.len();
            let pointer = format!("{at}/{number}/up_to");
            let limit = entry.up_to.as_ref().map(|limit| self.limit(&pointer, measure, limit));
            match (limit, last) {
                (None, false) => self.fault(&format!("{at}/{number}"), TariffRule::BlockWithoutEnd),
                (Some(_), true) => self.fault(&pointer, TariffRule::LastBlockEnds),
                (Some(Some(limit)), false) => {
                    if not_above(limit, before) {
                        self.fault(&pointer, TariffRule::BlockOrder);
                    }
                    before = limit;
                }
                (Some(None), false) | (None, true) => {}
            }
            limits.push(limit.flatten());
        }
        limits
    }

    /// A limit; `None` where a fault was found.
    fn limit(&mut self, at: &str, measure: Measure, entry: &LimitEntry) -> Option<Limit> {
        let found = self.faults.len();
        let decimals = measure.unit().decimals();
        let limit = match entry {
            LimitEntry::Plain(text) => Limit::fixed(self.fine(at, text, decimals)),
            LimitEntry::Terms(LimitTerms { fixed, per_person, per_square_metre, allowance_share }) => {
                let mut term = |name: &str, text: &Option<String>, decimals: u32| {
                    text.as_ref().map_or(0, |text| self.fine(&format!("{at}/{name}"), text, decimals))
                };
                Limit {
                    fixed: term("fixed", fixed, decimals),
                    per_person: term("per_person", per_person, decimals),
                    per_square_metre: term("per_square_metre", per_square_metre, decimals),
                    allowance_share: term("allowance_share", allowance_share, Unit::Percent.decimals()),
                }
            }
        };
        (self.faults.len() == found).then_some(limit)
    }

    fn audience(&mut self, at: &str, scheme: GroupScheme, entry: &AudienceEntry) -> Audience {
        let AudienceEntry { group, connection, dwelling, relief } = entry;
        let group = group.as_ref().and_then(|group| self.word(&format!("{at}/group"), group));
        if let Some(group) = group {
            self.within_scheme(&format!("{at}/group"), scheme, group);
        }
        Audience {
            group,
            connection: connection.as_ref().and_then(|word| self.word(&format!("{at}/connection"), word)),
            dwelling: dwelling.as_ref().and_then(|word| self.word(&format!("{at}/dwelling"), word)),
            relief: relief.as_ref().and_then(|word| self.word(&format!("{at}/relief"), word)),
        }
    }

    fn months(&mut self, at: &str, months: &[i64]) -> Months {
        if months.is_empty() {
            self.fault(at, TariffRule::Empty);
        }
        self.at_most(at, 12, months.len());
        let mut known: Vec<u8> = Vec::new();
        for (number, &value) in months.iter().enumerate().take(12) {
            let pointer = format!("{at}/{number}");
            match u8::try_from(value).ok().filter(|month| (1..=12).contains(month)) {
                Some(month) => {
                    let first = known.iter().position(|&other| other == month);
                    self.once(&pointer, first.map(|first| sibling(&pointer, first)));
                    known.push(month);
                }
                None => self.fault(&pointer, TariffRule::NotAMonth { value }),
            }
        }
        Months::of(&known).unwrap_or(Months::ALL)
    }

    fn within_scheme(&mut self, at: &str, scheme: GroupScheme, group: Group) {
        let known = match scheme {
            GroupScheme::Each => true,
            GroupScheme::Two => matches!(group, Group::Population | Group::Others),
        };
        if !known {
            self.fault(at, TariffRule::OutsideScheme { group: group.code() });
        }
    }

    fn once(&mut self, at: &str, first: Option<String>) {
        if let Some(first) = first {
            self.fault(at, TariffRule::Twice { first });
        }
    }

    /// Checks a list that must not be empty; how many of its entries are looked at.
    fn entries<T>(&mut self, at: &str, list: &[T]) -> usize {
        if list.is_empty() {
            self.fault(at, TariffRule::Empty);
        }
        self.at_most(at, limits::ENTRIES, list.len());
        list.len().min(limits::ENTRIES)
    }

    fn at_most(&mut self, at: &str, limit: usize, count: usize) {
        if count > limit {
            self.fault(at, TariffRule::TooMany { limit, count });
        }
    }

    fn needed(&mut self, at: &str, text: &str, limit: usize) {
        if text.trim().is_empty() {
            self.fault(at, TariffRule::Empty);
        }
        self.readable(at, text, limit);
    }

    fn words(&mut self, at: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.readable(at, text, limits::TEXT);
        }
    }

    fn readable(&mut self, at: &str, text: &str, limit: usize) {
        let length = text.chars().count();
        if length > limit {
            self.fault(at, TariffRule::TooLong { limit, length });
        }
        if let Some(index) = text.chars().position(char::is_control) {
            self.fault(at, TariffRule::ControlCharacter { position: index + 1 });
        }
    }

    fn word<T: Coded>(&mut self, at: &str, word: &str) -> Option<T> {
        let known = T::named(word);
        if known.is_none() {
            self.fault(at, TariffRule::UnknownWord { value: word.to_owned(), known: T::names() });
        }
        known
    }

    fn word_or<T: Coded>(&mut self, at: &str, word: Option<&str>, otherwise: T) -> T {
        word.and_then(|word| self.word(at, word)).unwrap_or(otherwise)
    }

    fn decimal(&mut self, at: &str, text: &str) -> Option<Decimal> {
        Decimal::read(text).map_err(|rule| self.fault(at, rule)).ok()
    }

    /// An amount with at most `decimals` digits after the point.
    fn fine(&mut self, at: &str, text: &str, decimals: u32) -> i64 {
        let Some(decimal) = self.decimal(at, text) else { return 0 };
        let value = text.to_owned();
        decimal.at(decimals).unwrap_or_else(|| {
            let too_fine = decimal.decimals() > decimals;
            let rule = if too_fine { TariffRule::TooFine { value, decimals } } else { TariffRule::TooLarge { value } };
            self.fault(at, rule);
            0
        })
    }

    fn positive(&mut self, at: &str, text: &str, decimals: u32) -> i64 {
        let found = self.faults.len();
        let amount = self.fine(at, text, decimals);
        if amount < 1 && self.faults.len() == found {
            self.fault(at, TariffRule::NotPositive { value: text.to_owned() });
        }
        amount
    }

    /// A share of at most 100 %.
    fn part(&mut self, at: &str, text: &str) -> i64 {
        let share = self.fine(at, text, Unit::Percent.decimals());
        if share > WHOLE {
            self.fault(at, TariffRule::AboveWhole { value: text.to_owned() });
        }
        share
    }

    fn date(&mut self, at: &str, text: &str) -> Option<Date> {
        let date = Date::from_iso(text);
        if date.is_none() {
            self.fault(at, TariffRule::NotADate { value: text.to_owned() });
        }
        date
    }
}

/// Whether a limit is surely not above the one before: no term is larger. Limits of which one term
/// is larger and another smaller are compared consumer by consumer, by the bill.
const fn not_above(limit: Limit, before: Limit) -> bool {
    limit.fixed <= before.fixed
        && limit.per_person <= before.per_person
        && limit.per_square_metre <= before.per_square_metre
        && limit.allowance_share <= before.allowance_share
}

/// The pointer to another entry of the same list.
fn sibling(pointer: &str, number: usize) -> String {
    let list = pointer.rsplit_once('/').map_or("", |(list, _)| list);
    format!("{list}/{number}")
}
