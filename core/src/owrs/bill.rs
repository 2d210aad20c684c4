//! One bill: fields resolved by name on demand, each at most once.

use std::collections::BTreeMap;

use super::exact::Exact;
use super::read::{
    BILL, Class, Convention, Field, FieldValue, Item, ItemKind, Lookup, Part, RateFile, USAGE, blocks_field, canonical,
    is_usage_charge,
};
use super::refusal::{Place, Reason, Refusal};

/// How many steps one bill may take. The largest real one takes a few hundred.
const MAX_WORK: usize = 20_000;
/// How long a chain of fields may be that rest on each other.
const MAX_CHAIN: usize = 48;
/// How many keys a refusal lists.
const KEYS_SHOWN: usize = 12;

/// The inputs of a customer: texts and numbers by name, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs(BTreeMap<String, String>);

impl Inputs {
    /// No inputs.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an input. A number is its text as written (`12.5`); truth is `TRUE` or `FALSE`.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.insert(name.into(), text.into());
        self
    }

    /// Sets an input that was not given.
    #[must_use]
    pub fn or(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.entry(name.into()).or_insert_with(|| text.into());
        self
    }
}

impl<N: Into<String>, T: Into<String>> FromIterator<(N, T)> for Inputs {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(inputs: I) -> Self {
        Self(inputs.into_iter().map(|(name, text)| (name.into(), text.into())).collect())
    }
}

/// A bill, in the currency of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwrsBill {
    /// The field `bill`.
    pub bill: Exact,
    /// The field `commodity_charge`, when the bill is made of it.
    pub commodity_charge: Option<Exact>,
    /// The field `service_charge`, when the bill is made of it.
    pub service_charge: Option<Exact>,
    /// The units in each block of the commodity charge, when the bill has one by blocks.
    pub units_in_tiers: Option<Vec<Exact>>,
}

impl RateFile {
    /// Computes one bill.
    ///
    /// An input wins over a field of its name. A name that is neither an input nor a field means
    /// the field with the suffix `_commodity` (in fields of the drought surcharge `_drought`).
    ///
    /// # Errors
    /// What the bill needs and is missing or wrong, with its place in the file. Faults of fields
    /// that the bill does not need do not matter.
    pub fn bill(&self, class: &str, inputs: &Inputs) -> Result<OwrsBill, Box<Refusal>> {
        let found = self.classes.iter().find(|one| one.name == class).ok_or_else(|| {
            Box::new(Refusal {
                file: self.name.clone(),
                place: None,
                class: Some(class.to_owned()),
                field: None,
                reason: Reason::ClassUnknown { known: self.classes().map(str::to_owned).collect() },
            })
        })?;
        let mut run = Run {
            class: found,
            inputs,
            states: vec![State::Untouched; found.fields.len()],
            units: None,
            chain: Vec::new(),
            work: 0,
        };
        let refuse = |fault: Box<Fault>| {
            Box::new(Refusal {
                file: self.name.clone(),
                place: Some(fault.place),
                class: Some(class.to_owned()),
                field: fault.field,
                reason: fault.reason,
            })
        };
        let whole_class = |reason| Box::new(Fault { place: found.place, field: None, reason });
        if !found.is_mapping {
            return Err(refuse(whole_class(Reason::ClassNotFields)));
        }
        let at = found.find(BILL).ok_or_else(|| refuse(whole_class(Reason::BillMissing)))?;
        let bill = run.field(at).map_err(refuse)?;
        let part = |name: &str| match found.find(name).and_then(|at| run.states.get(at)) {
            Some(State::Done(number)) => Some(number.clone()),
            Some(State::Untouched | State::Running) | None => None,
        };
        let commodity_charge = part("commodity_charge");
        let service_charge = part("service_charge");
        Ok(OwrsBill { bill, commodity_charge, service_charge, units_in_tiers: run.units })
    }
}

#[derive(Clone, Debug)]
enum State {
    Untouched,
    Running,
    Done(Exact),
}

struct Fault {
    place: Place,
    field: Option<String>,
    reason: Reason,
}

/// A part of a bill, or why there is none.
type Counted<T> = Result<T, Box<Fault>>;

/// What a name means.
enum Meaning<'a> {
    Input(&'a str),
    Field(usize),
}

/// A part of a key: as written, and in the one spelling for all.
struct KeyPart {
    written: String,
    canonical: String,
}

impl KeyPart {
    fn new(text: &str) -> Self {
        Self { written: text.trim().to_owned(), canonical: canonical(text) }
    }
}

/// The computation of one bill.
struct Run<'a> {
    class: &'a Class,
    inputs: &'a Inputs,
    states: Vec<State>,
    /// Units by block of the commodity charge.
    units: Option<Vec<Exact>>,
    /// The fields that are being computed, outermost first.
    chain: Vec<usize>,
    work: usize,
}

impl<'a> Run<'a> {
    fn field_at(&self, at: usize) -> Option<&'a Field> {
        self.class.fields.get(at)
    }

    fn fault(&self, field: &Field, place: Place, reason: Reason) -> Box<Fault> {
        Box::new(Fault { place, field: Some(field.name.clone()), reason })
    }

    fn works(&mut self, field: &Field, place: Place, steps: usize) -> Counted<()> {
        self.work = self.work.saturating_add(steps);
        if self.work > MAX_WORK {
            Err(self.fault(field, place, Reason::TooMuchWork { limit: MAX_WORK }))
        } else {
            Ok(())
        }
    }

    /// What a name means inside a field.
    fn meaning(&self, name: &str, part: Part) -> Option<Meaning<'a>> {
        let input = |name: &str| self.inputs.0.get(name).map(|text| Meaning::Input(text));
        input(name).or_else(|| self.class.find(name).map(Meaning::Field)).or_else(|| {
            part.suffixes().iter().find_map(|suffix| {
                let name = format!("{name}{suffix}");
                input(&name).or_else(|| self.class.find(&name).map(Meaning::Field))
            })
        })
    }

    fn unknown(&self, field: &Field, place: Place, name: &str) -> Box<Fault> {
        let similar = self.class.similar(name, self.inputs.0.keys().map(String::as_str));
        self.fault(field, place, Reason::NameUnknown { name: name.to_owned(), similar })
    }

    /// The number that a name stands for inside a field.
    fn name(&mut self, field: &Field, place: Place, name: &str) -> Counted<Exact> {
        match self.meaning(name, Part::of(&field.name)) {
            Some(Meaning::Input(text)) => Exact::parse(text).ok_or_else(|| {
                let reason = Reason::InputNotNumber { name: name.to_owned(), text: text.to_owned() };
                self.fault(field, place, reason)
            }),
            Some(Meaning::Field(at)) => self.field(at),
            None => Err(self.unknown(field, place, name)),
        }
    }

    /// The number of a field, computed once.
    fn field(&mut self, at: usize) -> Counted<Exact> {
        let Some(field) = self.field_at(at) else { return Ok(Exact::default()) };
        match self.states.get(at) {
            Some(State::Done(number)) => return Ok(number.clone()),
            Some(State::Running) => {
                return Err(self.fault(field, field.place, Reason::Cycle { path: self.circle(at) }));
            }
            Some(State::Untouched) | None => {}
        }
        if self.chain.len() >= MAX_CHAIN {
            return Err(self.fault(field, field.place, Reason::ChainTooLong { limit: MAX_CHAIN }));
        }
        self.set(at, State::Running);
        self.chain.push(at);
        let result = self.value(field, &field.value);
        self.chain.pop();
        self.set(at, result.as_ref().map_or(State::Untouched, |number| State::Done(number.clone())));
        result
    }

    fn set(&mut self, at: usize, state: State) {
        if let Some(place) = self.states.get_mut(at) {
            *place = state;
        }
    }

    /// The names of a circle that closes at a field.
    fn circle(&self, at: usize) -> Vec<String> {
        let inside = self.chain.iter().skip_while(|one| **one != at).chain([&at]);
        inside.filter_map(|one| self.field_at(*one)).map(|field| field.name.clone()).collect()
    }

    fn value(&mut self, field: &'a Field, value: &'a FieldValue) -> Counted<Exact> {
        match value {
            FieldValue::One(item) => self.item(field, item),
            FieldValue::List(items) => match items.as_slice() {
                [item] => self.item(field, item),
                _ => Err(self.fault(field, field.place, Reason::ListNotNumber)),
            },
            FieldValue::Blocks(convention, _) => self.blocks(field, *convention),
            FieldValue::Lookup(lookup) => {
                let found = self.found(field, lookup)?;
                self.value(field, found)
            }
            FieldValue::Faulty(place, reason) => Err(self.fault(field, *place, reason.clone())),
        }
    }

    /// The number of one value.
    fn item(&mut self, field: &'a Field, item: &'a Item) -> Counted<Exact> {
        match &item.kind {
            ItemKind::Number(number) => Ok(number.clone()),
            ItemKind::Percent(_) => {
                Err(self.fault(field, item.place, Reason::PercentElsewhere { text: item.text.clone() }))
            }
            ItemKind::Formula(formula) => {
                self.works(field, item.place, formula.length())?;
                let counted = formula.count(|name| self.name(field, item.place, name));
                counted.map_err(|fault| match fault {
                    Ok(uncountable) => self.fault(field, item.place, Reason::from(uncountable)),
                    Err(fault) => fault,
                })
            }
            ItemKind::Faulty(reason) => Err(self.fault(field, item.place, reason.clone())),
        }
    }

    /// What a lookup finds.
    fn found(&mut self, field: &'a Field, lookup: &'a Lookup) -> Counted<&'a FieldValue> {
        let mut parts = Vec::with_capacity(lookup.names.len());
        for name in &lookup.names {
            self.works(field, field.place, 1)?;
            parts.push(self.key_part(field, name)?);
        }
        let joined = |text: fn(&KeyPart) -> &str| parts.iter().map(text).collect::<Vec<_>>().join("|");
        let written = joined(|part| &part.written);
        lookup.find(&written, &joined(|part| &part.canonical)).map_err(|several| {
            let reason = if several {
                Reason::KeyAmbiguous { key: written }
            } else {
                let known = lookup.entries.iter().take(KEYS_SHOWN).map(|(key, _)| key.clone()).collect();
                Reason::KeyMissing { names: lookup.names.clone(), key: written, known }
            };
            self.fault(field, field.place, reason)
        })
    }

    /// What a name adds to a key.
    fn key_part(&mut self, field: &'a Field, name: &str) -> Counted<KeyPart> {
        match self.meaning(name, Part::of(&field.name)) {
            Some(Meaning::Input(text)) => Ok(KeyPart::new(text)),
            Some(Meaning::Field(at)) => match self.word(at) {
                Some(word) => Ok(KeyPart::new(word)),
                None => self.field(at).map(|number| KeyPart::new(&number.plain())),
            },
            None => Err(self.unknown(field, field.place, name)),
        }
    }

    /// The text of a field that is a word or a number as written, and not the name of anything.
    fn word(&self, at: usize) -> Option<&'a str> {
        let field = self.field_at(at)?;
        let FieldValue::One(item) = &field.value else { return None };
        match &item.kind {
            ItemKind::Number(_) => Some(&item.text),
            ItemKind::Formula(formula) => {
                let name = formula.only_name()?;
                self.meaning(name, Part::of(&field.name)).is_none().then_some(&item.text)
            }
            // `1|1/2"` is no formula, and a good word.
            ItemKind::Faulty(Reason::ValueEmpty | Reason::ValueNested) => None,
            ItemKind::Faulty(_) | ItemKind::Percent(_) => Some(&item.text),
        }
    }

    /// The values of a field of block starts or prices.
    fn list(&mut self, charge: &'a Field, name: &str) -> Counted<(&'a Field, &'a [Item])> {
        let missing = |run: &Self| run.fault(charge, charge.place, Reason::BlocksMissing { name: name.to_owned() });
        let at = blocks_field(self.class, name, Part::of(&charge.name)).ok_or_else(|| missing(self))?;
        let field = self.field_at(at).ok_or_else(|| missing(self))?;
        let value = match &field.value {
            FieldValue::Lookup(lookup) => self.found(field, lookup)?,
            other @ (FieldValue::One(_) | FieldValue::List(_) | FieldValue::Blocks(..) | FieldValue::Faulty(..)) => {
                other
            }
        };
        match value {
            FieldValue::One(item) => Ok((field, std::slice::from_ref(item))),
            FieldValue::List(items) => Ok((field, items)),
            FieldValue::Blocks(..) => Err(self.fault(field, field.place, Reason::BlocksElsewhere)),
            FieldValue::Lookup(_) => Err(self.fault(field, field.place, Reason::ValueNested)),
            FieldValue::Faulty(place, reason) => Err(self.fault(field, *place, reason.clone())),
        }
    }

    /// A usage charge by blocks.
    fn blocks(&mut self, charge: &'a Field, convention: Convention) -> Counted<Exact> {
        if !is_usage_charge(&charge.name) {
            return Err(self.fault(charge, charge.place, Reason::BlocksElsewhere));
        }
        let (starts_field, starts) = self.list(charge, "tier_starts")?;
        let (prices_field, prices) = self.list(charge, "tier_prices")?;
        if starts.len() != prices.len() {
            let reason = Reason::BlockCounts { starts: starts.len(), prices: prices.len() };
            return Err(self.fault(prices_field, prices_field.place, reason));
        }
        let usage = self.name(charge, charge.place, USAGE)?;
        let mut ends = Vec::with_capacity(starts.len());
        for item in starts {
            self.works(starts_field, item.place, 4)?;
            let start = self.start(charge, starts_field, item, convention)?;
            ends.push(match convention {
                Convention::FirstUnit => self.counted(starts_field, item, start.subtract(&Exact::whole(1)))?,
                Convention::LastUnitBelow => start,
            });
        }
        // The end of a block is made from the next start; the last block has none.
        let ends = ends.into_iter().skip(1).map(Some).chain([None]);
        let mut charged = Exact::default();
        let mut below = Exact::default();
        let mut units = Vec::with_capacity(prices.len());
        for (item, end) in prices.iter().zip(ends) {
            let upper = end.map_or_else(|| usage.clone(), |end| end.min(usage.clone()));
            let inside = self.counted(prices_field, item, upper.subtract(&below))?.max(Exact::default());
            below = self.counted(prices_field, item, below.add(&inside))?;
            let price = self.item(prices_field, item)?;
            let sum = inside.multiply(&price).and_then(|part| charged.add(&part));
            charged = self.counted(prices_field, item, sum)?;
            units.push(inside);
        }
        if charge.name == "commodity_charge" {
            self.units = Some(units);
        }
        Ok(charged)
    }

    fn counted(&self, field: &Field, item: &Item, result: Result<Exact, super::exact::Uncountable>) -> Counted<Exact> {
        result.map_err(|uncountable| self.fault(field, item.place, Reason::from(uncountable)))
    }

    /// The start of a block.
    fn start(&mut self, charge: &'a Field, field: &'a Field, item: &'a Item, convention: Convention) -> Counted<Exact> {
        match (&item.kind, convention) {
            (ItemKind::Percent(share), Convention::LastUnitBelow) => {
                let budget = self.budget(charge, item.place)?;
                let part = share.multiply(&budget).and_then(|part| part.divide(&Exact::whole(100)));
                Ok(self.counted(field, item, part)?.round_half_even())
            }
            (ItemKind::Formula(_), Convention::LastUnitBelow) => Ok(self.item(field, item)?.round_half_even()),
            (ItemKind::Percent(_), Convention::FirstUnit)
            | (ItemKind::Formula(_), Convention::FirstUnit)
            | (ItemKind::Number(_) | ItemKind::Faulty(_), _) => self.item(field, item),
        }
    }

    /// The customer's budget: of the drought surcharge its own, when there is one.
    fn budget(&mut self, charge: &'a Field, place: Place) -> Counted<Exact> {
        let own = match Part::of(&charge.name) {
            Part::Drought if self.meaning("budget_drought", Part::Drought).is_some() => "budget_drought",
            Part::Drought | Part::Commodity => "budget",
        };
        self.name(charge, place, own)
    }
}
