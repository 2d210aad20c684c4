//! Places, with their decisions and books: `data/places/<slug>.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::faults::Faults;
use crate::oblasts::Oblast;
use crate::value::{self, Names, Source};
use crate::words;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    slug: String,
    names: Names,
    kind: String,
    oblast: Option<String>,
    raion: Option<Names>,
    #[serde(default)]
    also: Vec<String>,
    soate: Option<String>,
    /// North and east, degrees.
    point: Option<(String, String)>,
    population: Option<PopulationRaw>,
    #[serde(default)]
    fictional: bool,
    #[serde(default)]
    decision: Vec<DecisionRaw>,
    #[serde(default)]
    book: Vec<BookRaw>,
    waste: Option<WasteRaw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PopulationRaw {
    people: i64,
    date: String,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionRaw {
    service: String,
    from: String,
    /// False when `from` is only a date at which the source saw the tariff apply, or proposed.
    #[serde(default = "yes")]
    start_known: bool,
    act: Option<String>,
    status: String,
    /// `net`, `net-plus` or `unknown`.
    tax: String,
    tax_rate: Option<String>,
    tax_source: Option<Source>,
    source: Source,
    remark: Option<Names>,
    charge: Vec<ChargeRaw>,
    #[serde(default)]
    norm: Vec<NormRaw>,
    /// The decision's own source when left out.
    norms_source: Option<Source>,
    #[serde(default)]
    check: Vec<CheckRaw>,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChargeRaw {
    group: String,
    connection: Option<String>,
    dwelling: Option<String>,
    relief: Option<String>,
    base: String,
    /// Som; left out when the charge exists but its rate was not published.
    rate: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NormRaw {
    connection: String,
    litres: i64,
}

/// The bill of one person of the population.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckRaw {
    connection: Option<String>,
    relief: Option<String>,
    published: String,
    step: String,
    #[serde(default)]
    with_tax: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BookRaw {
    service: String,
    year: i16,
    source: Source,
    evidence: String,
    /// Som a year, by item.
    costs: BTreeMap<String, String>,
    volume: Vec<VolumeRaw>,
    /// People without a meter, by connection.
    persons: BTreeMap<String, i64>,
    /// How many pay, by group.
    payers: BTreeMap<String, i64>,
    /// Cubic metres a year.
    produced: String,
    /// Percent.
    losses: String,
    /// Percent.
    collection_rate: String,
    /// Som a year.
    subsidy: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VolumeRaw {
    group: String,
    cubic_metres: String,
}

/// A year of waste removal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WasteRaw {
    year: i16,
    source: Source,
    evidence: String,
    /// Som a year.
    cost: String,
    /// Percent.
    collection_rate: String,
    /// By base; of lifts, tonnes and cubic metres in a year.
    counts: BTreeMap<String, String>,
    /// Homes that use one container together.
    shared_by: i64,
    /// By typical payer, then by base; in a month.
    typical: BTreeMap<String, BTreeMap<String, String>>,
}

/// Reads and checks all places; their constants.
pub fn read(folder: &Path, oblasts: &[Oblast], faults: &mut Faults) -> String {
    let mut items = String::new();
    let mut codes = BTreeSet::new();
    for path in faults.list(folder) {
        let Some(file) = faults.read::<File>(&path) else {
            continue;
        };
        if path.file_name().is_none_or(|name| *name != *format!("{}.toml", file.slug)) || !value::is_slug(&file.slug) {
            faults.add(&path, "slug", "the file is <slug>.toml, the slug lower-case Latin letters, digits and hyphens");
        }
        if let Some(code) = &file.soate
            && !codes.insert(code.clone())
        {
            faults.add(&path, "soate", "another place has this code");
        }
        items.push_str(&Reader { path: &path, fictional: file.fictional, faults }.place(&file, oblasts));
    }
    format!("pub(super) static PLACES: &[crate::place::Place] = &[\n{items}];\n")
}

struct Reader<'a> {
    path: &'a Path,
    fictional: bool,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    fn fault(&mut self, key: &str, sentence: &str) {
        self.faults.add(self.path, key, sentence);
    }

    fn keep<T: Default>(&mut self, key: &str, result: Result<T, String>) -> T {
        self.faults.keep(self.path, key, result).unwrap_or_default()
    }

    fn word(&mut self, key: &str, words: &[(&str, &str)], word: &str) -> String {
        self.keep(key, words::find(words, word))
    }

    fn date(&mut self, key: &str, text: &str) -> Option<value::Date> {
        self.faults.keep(self.path, key, value::date(text))
    }

    fn source(&mut self, key: &str, source: &Source) -> String {
        source.emit(self.path, key, self.fictional, self.faults)
    }

    fn names(&mut self, key: &str, names: &Names) -> String {
        names.check(self.path, key, self.faults);
        names.emit()
    }

    fn place(&mut self, file: &File, oblasts: &[Oblast]) -> String {
        self.check_kind(file, oblasts);
        let names = self.names("names", &file.names);
        let kind = self.word("kind", words::KINDS, &file.kind);
        let raion = file.raion.as_ref().map(|raion| self.names("raion", raion));
        let also: Vec<String> = file.also.iter().map(|name| format!("{name:?}")).collect();
        let point = file.point.as_ref().map(|(north, east)| self.keep("point", value::point(north, east)));
        let population = file.population.as_ref().map(|population| self.population(population));
        let decisions = self.decisions(file);
        let books: Vec<String> =
            file.book.iter().enumerate().map(|(index, book)| self.book(&format!("book[{index}]"), book)).collect();
        let waste = file.waste.as_ref().map(|waste| self.waste(waste));
        format!(
            "    crate::place::Place {{\n        slug: {:?}, names: {names}, kind: {kind}, oblast: {:?}, raion: {}, also: {}, \
             soate: {:?}, point: {}, population: {}, fictional: {},\n        decisions: {},\n        books: {}, waste: {},\n    }},\n",
            file.slug,
            file.oblast,
            emit::option(raion),
            emit::list(&also),
            file.soate,
            emit::option(point),
            emit::option(population),
            file.fictional,
            emit::list(&decisions),
            emit::list(&books),
            emit::option(waste),
        )
    }

    /// A real place lies somewhere and has no complete book; a fictional one the other way round.
    fn check_kind(&mut self, file: &File, oblasts: &[Oblast]) {
        match &file.oblast {
            Some(code) if !oblasts.iter().any(|oblast| oblast.code == *code) => {
                self.fault("oblast", &format!("there is no oblast `{code}`"));
            }
            None if !file.fictional => self.fault("oblast", "a real place lies in an oblast"),
            _ => {}
        }
        if file.fictional
            && (file.oblast.is_some() || file.raion.is_some() || file.soate.is_some() || file.point.is_some())
        {
            self.fault("fictional", "a fictional place has no oblast, raion, code or point");
        }
        if !file.fictional && (!file.book.is_empty() || file.waste.is_some()) {
            self.fault("book", "complete books belong to the fictional place");
        }
        if let Some(code) = &file.soate
            && (code.len() != 14 || !code.starts_with("417") || !code.bytes().all(|byte| byte.is_ascii_digit()))
        {
            self.fault("soate", "a code has 14 digits and begins with 417");
        }
    }

    fn population(&mut self, raw: &PopulationRaw) -> String {
        if raw.people <= 0 {
            self.fault("population.people", "a place has people");
        }
        let date = self.date("population.date", &raw.date).map_or_else(String::new, value::Date::emit);
        let source = self.source("population.source", &raw.source);
        format!("crate::place::Population {{ people: {}, date: {date}, source: {source} }}", raw.people)
    }

    fn decisions(&mut self, file: &File) -> Vec<String> {
        let mut last: BTreeMap<&str, (i16, u8, u8)> = BTreeMap::new();
        let mut constants = Vec::new();
        for (index, raw) in file.decision.iter().enumerate() {
            let key = format!("decision[{index}]");
            if let Some(from) = self.date(&format!("{key}.from"), &raw.from) {
                let day = from.first_day();
                if last.insert(&raw.service, day).is_some_and(|before| before >= day) {
                    self.fault(&format!("{key}.from"), "decisions of a service stand oldest first, one for each date");
                }
                constants.push(self.decision(&key, raw, from));
            }
        }
        constants
    }

    fn decision(&mut self, key: &str, raw: &DecisionRaw, from: value::Date) -> String {
        let service = self.word(&format!("{key}.service"), words::SERVICES, &raw.service);
        let status = self.word(&format!("{key}.status"), words::STATUSES, &raw.status);
        let tax = self.tax(key, raw);
        let source = self.source(&format!("{key}.source"), &raw.source);
        let remark = raw.remark.as_ref().map(|remark| self.names(&format!("{key}.remark"), remark));
        let charges = self.charges(key, &raw.charge);
        let norms = self.norms(key, &raw.norm);
        let norms_source = raw.norms_source.as_ref().or((!norms.is_empty()).then_some(&raw.source));
        if norms.is_empty() && norms_source.is_some() {
            self.fault(&format!("{key}.norms_source"), "there are no norms that this would be the source of");
        }
        let norms_source = norms_source.map(|source| self.source(&format!("{key}.norms_source"), source));
        let mut checks = Vec::new();
        for (index, check) in raw.check.iter().enumerate() {
            let key = format!("{key}.check[{index}]");
            let payer = self.payer(&key, "population", check.connection.as_deref(), None, check.relief.as_deref());
            let published = self.keep(&format!("{key}.published"), value::amount(&check.published, 2));
            let step = self.keep(&format!("{key}.step"), value::amount(&check.step, 2));
            checks.push(format!(
                "crate::tariff::Check {{ payer: {payer}, published: {published}, step: {step}, with_tax: {} }}",
                check.with_tax
            ));
        }
        format!(
            "crate::tariff::Decision {{ service: {service}, from: {}, start_known: {}, act: {:?}, status: {status}, tax: {tax}, \
             source: {source}, remark: {}, charges: {}, norms: {}, norms_source: {}, checks: {} }}",
            from.emit(),
            raw.start_known,
            raw.act,
            emit::option(remark),
            emit::list(&charges),
            emit::list(&norms),
            emit::option(norms_source),
            emit::list(&checks),
        )
    }

    fn charges(&mut self, key: &str, raw: &[ChargeRaw]) -> Vec<String> {
        if raw.is_empty() {
            self.fault(&format!("{key}.charge"), "a decision charges something");
        }
        let mut seen = BTreeSet::new();
        let mut charges = Vec::new();
        for (index, charge) in raw.iter().enumerate() {
            let key = format!("{key}.charge[{index}]");
            let payer = self.payer(
                &key,
                &charge.group,
                charge.connection.as_deref(),
                charge.dwelling.as_deref(),
                charge.relief.as_deref(),
            );
            let base = self.word(&format!("{key}.base"), words::BASES, &charge.base);
            let rate = charge.rate.as_ref().map(|rate| self.keep(&format!("{key}.rate"), value::amount(rate, 2)));
            if !seen.insert((payer.clone(), base.clone())) {
                self.fault(&key, "the same payer has a charge on this base already");
            }
            charges.push(format!("crate::tariff::Charge {{ payer: {payer}, base: {base}, rate: {rate:?} }}"));
        }
        charges
    }

    fn norms(&mut self, key: &str, raw: &[NormRaw]) -> Vec<String> {
        let mut norms = Vec::new();
        for (index, norm) in raw.iter().enumerate() {
            let key = format!("{key}.norm[{index}]");
            let connection = self.word(&format!("{key}.connection"), words::CONNECTIONS, &norm.connection);
            if !(1..=1000).contains(&norm.litres) {
                self.fault(&format!("{key}.litres"), "a norm is 1 to 1000 litres for one person and day");
            }
            norms.push(format!("crate::tariff::Norm {{ connection: {connection}, litres: {} }}", norm.litres));
        }
        norms
    }

    fn tax(&mut self, key: &str, raw: &DecisionRaw) -> String {
        match (raw.tax.as_str(), &raw.tax_rate, &raw.tax_source) {
            ("net", None, None) => "crate::tariff::TaxState::Net".to_owned(),
            ("unknown", None, None) => "crate::tariff::TaxState::Unknown".to_owned(),
            ("net-plus", Some(rate), Some(source)) => {
                let rate = self.keep(&format!("{key}.tax_rate"), value::amount(rate, 2));
                let source = self.source(&format!("{key}.tax_source"), source);
                format!("crate::tariff::TaxState::NetPlus(crate::tariff::Tax {{ rate: {rate}, source: {source} }})")
            }
            _ => {
                self.fault(&format!("{key}.tax"), "tax is net, unknown, or net-plus with tax_rate and tax_source");
                String::new()
            }
        }
    }

    fn payer(
        &mut self,
        key: &str,
        group: &str,
        connection: Option<&str>,
        dwelling: Option<&str>,
        relief: Option<&str>,
    ) -> String {
        let group = self.word(&format!("{key}.group"), words::GROUPS, group);
        let mut narrow = |name: &str, words: &[(&str, &str)], word: Option<&str>| {
            emit::option(word.map(|word| self.word(&format!("{key}.{name}"), words, word)))
        };
        let connection = narrow("connection", words::CONNECTIONS, connection);
        let dwelling = narrow("dwelling", words::DWELLINGS, dwelling);
        let relief = narrow("relief", words::RELIEFS, relief);
        format!(
            "crate::tariff::Payer {{ group: {group}, connection: {connection}, dwelling: {dwelling}, relief: {relief} }}"
        )
    }

    fn book(&mut self, key: &str, raw: &BookRaw) -> String {
        let service = self.word(&format!("{key}.service"), words::SERVICES, &raw.service);
        let source = self.source(&format!("{key}.source"), &raw.source);
        let evidence = self.word(&format!("{key}.evidence"), words::EVIDENCE, &raw.evidence);
        let mut costs = Vec::new();
        // In the order of the cost build-up, not of the file.
        for (item, constant) in words::COST_ITEMS {
            if let Some(amount) = raw.costs.get(*item) {
                let amount = self.keep(&format!("{key}.costs.{item}"), value::amount(amount, 2));
                costs
                    .push(format!("crate::model::Cost {{ item: {constant}, amount: {amount}, evidence: {evidence} }}"));
            }
        }
        for item in raw.costs.keys() {
            self.word(&format!("{key}.costs.{item}"), words::COST_ITEMS, item);
        }
        let mut entries = Vec::new();
        for (index, entry) in raw.volume.iter().enumerate() {
            let key = format!("{key}.volume[{index}]");
            let payer = self.payer(&key, &entry.group, None, None, None);
            let volume = self.keep(&format!("{key}.cubic_metres"), value::amount(&entry.cubic_metres, 6));
            entries.push(format!("crate::model::BookEntry::Volume({payer}, {volume})"));
        }
        for (connection, people) in &raw.persons {
            let key = format!("{key}.persons.{connection}");
            let connection = self.word(&key, words::CONNECTIONS, connection);
            if *people < 0 {
                self.fault(&key, "a number of people is not negative");
            }
            entries.push(format!("crate::model::BookEntry::Persons({connection}, {people})"));
        }
        let mut payers = Vec::new();
        for (group, count) in &raw.payers {
            let key = format!("{key}.payers.{group}");
            let group = self.word(&key, words::GROUPS, group);
            if *count <= 0 {
                self.fault(&key, "a number of payers is above zero");
            }
            payers.push(format!("({group}, {count})"));
        }
        let produced = self.keep(&format!("{key}.produced"), value::amount(&raw.produced, 6));
        let losses = self.share(&format!("{key}.losses"), &raw.losses);
        let collection = self.share(&format!("{key}.collection_rate"), &raw.collection_rate);
        let subsidy = self.keep(&format!("{key}.subsidy"), value::amount(&raw.subsidy, 2));
        format!(
            "crate::model::Book {{ service: {service}, year: {}, source: {source}, costs: {}, entries: {}, payers: {}, produced: {produced}, \
             losses: {losses}, collection_rate: {collection}, subsidy: {subsidy} }}",
            raw.year,
            emit::list(&costs),
            emit::list(&entries),
            emit::list(&payers)
        )
    }

    fn waste(&mut self, raw: &WasteRaw) -> String {
        let source = self.source("waste.source", &raw.source);
        let evidence = self.word("waste.evidence", words::EVIDENCE, &raw.evidence);
        let cost = self.keep("waste.cost", value::amount(&raw.cost, 2));
        let collection = self.share("waste.collection_rate", &raw.collection_rate);
        if raw.shared_by < 1 {
            self.fault("waste.shared_by", "at least one home uses a container");
        }
        let counts: Vec<String> = raw
            .counts
            .iter()
            .map(|(base, count)| {
                let (base, count) = self.waste_count(&format!("waste.counts.{base}"), base, count);
                format!("({base}, {count})")
            })
            .collect();
        let mut typical = Vec::new();
        for (case, counts) in &raw.typical {
            let constant = self.word(&format!("waste.typical.{case}"), words::WASTE_CASES, case);
            for (base, count) in counts {
                let (base, count) = self.waste_count(&format!("waste.typical.{case}.{base}"), base, count);
                typical.push(format!("({constant}, {base}, {count})"));
            }
        }
        format!(
            "crate::model::WasteBook {{ year: {}, source: {source}, evidence: {evidence}, cost: {cost}, collection_rate: {collection}, \
             counts: {}, typical: {}, shared_by: {} }}",
            raw.year,
            emit::list(&counts),
            emit::list(&typical),
            raw.shared_by
        )
    }

    /// A base and how many there are of it.
    fn waste_count(&mut self, key: &str, base: &str, count: &str) -> (String, i64) {
        let decimals = match base {
            "tonne" => 3,
            "cubic-metre" => 6,
            _ => 0,
        };
        (self.word(key, words::WASTE_BASES, base), self.keep(key, value::amount(count, decimals)))
    }

    fn share(&mut self, key: &str, text: &str) -> i64 {
        let share = self.keep(key, value::amount(text, 2));
        if share > 10_000 {
            self.fault(key, "a share is at most 100 percent");
        }
        share
    }
}
