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
    kind: String,
    oblast: Option<String>,
    soate: Option<String>,
    /// Latitude and longitude.
    point: Option<(String, String)>,
    #[serde(default)]
    fictional: bool,
    #[serde(default)]
    also: Vec<String>,
    names: Names,
    raion: Option<Names>,
    population: Option<PopulationRaw>,
    #[serde(default)]
    sources: BTreeMap<String, Source>,
    #[serde(default)]
    decision: Vec<DecisionRaw>,
    #[serde(default)]
    book: Vec<BookRaw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PopulationRaw {
    people: i64,
    date: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct DecisionRaw {
    service: String,
    from: String,
    /// False when `from` is only a date at which the source saw the tariff apply.
    #[serde(default = "yes")]
    start_known: bool,
    act: Option<String>,
    status: String,
    tax: TaxRaw,
    source: String,
    remark: Option<Names>,
    charges: Vec<ChargeRaw>,
    #[serde(default)]
    norms: Vec<NormRaw>,
    norms_source: Option<String>,
    #[serde(default)]
    checks: Vec<CheckRaw>,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(untagged)]
enum TaxRaw {
    State(String),
    Plus { plus: String, source: String },
}

/// The fields of a payer, shared by charges, checks and books.
#[derive(Deserialize)]
struct PayerRaw {
    group: String,
    connection: Option<String>,
    dwelling: Option<String>,
    relief: Option<String>,
}

#[derive(Deserialize)]
struct ChargeRaw {
    #[serde(flatten)]
    payer: PayerRaw,
    base: String,
    /// Left out when the charge exists but its rate was not published.
    rate: Option<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NormRaw {
    connection: String,
    litres: i64,
}

#[derive(Deserialize)]
struct CheckRaw {
    #[serde(flatten)]
    payer: PayerRaw,
    published: String,
    step: String,
    #[serde(default, rename = "with-tax")]
    with_tax: bool,
    #[serde(flatten)]
    rest: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BookRaw {
    service: String,
    year: i16,
    source: String,
    costs: Vec<CostRaw>,
    volumes: Vec<VolumeRaw>,
    persons: Vec<PersonsRaw>,
    produced: String,
    losses: String,
    collection_rate: String,
    subsidy: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CostRaw {
    item: String,
    amount: String,
    evidence: String,
}

#[derive(Deserialize)]
struct VolumeRaw {
    #[serde(flatten)]
    payer: PayerRaw,
    volume: String,
    #[serde(flatten)]
    rest: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonsRaw {
    connection: String,
    people: i64,
}

/// Reads and checks all places; their constants.
pub fn read(folder: &Path, oblasts: &[Oblast], faults: &mut Faults) -> String {
    let mut constants = String::new();
    let mut items = String::new();
    let mut codes = BTreeSet::new();
    for path in faults.list(folder) {
        let slug = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if !value::is_slug(&slug) || path.extension().is_none_or(|kind| kind != "toml") {
            faults.add(&path, "file", "a place is <slug>.toml, in lower-case Latin letters, digits and hyphens");
            continue;
        }
        let Some(file) = faults.read::<File>(&path) else {
            continue;
        };
        if let Some(code) = &file.soate
            && !codes.insert(code.clone())
        {
            faults.add(&path, "soate", "another place has this code");
        }
        let mut reader =
            Reader { path: &path, prefix: slug.replace('-', "_").to_uppercase(), used: BTreeSet::new(), faults };
        items.push_str(&reader.place(&slug, &file, oblasts));
        constants.push_str(&reader.sources(&file));
    }
    format!("{constants}\npub(super) const PLACES: &[crate::place::Place] = &[\n{items}];\n")
}

struct Reader<'a> {
    path: &'a Path,
    /// Beginning of the names of this place's constants.
    prefix: String,
    /// Sources that something refers to.
    used: BTreeSet<String>,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    fn fault(&mut self, key: &str, sentence: &str) {
        self.faults.add(self.path, key, sentence);
    }

    fn keep<T: Default>(&mut self, key: &str, result: Result<T, String>) -> T {
        self.faults.keep(self.path, key, result).unwrap_or_default()
    }

    fn date(&mut self, key: &str, text: &str) -> Option<value::Date> {
        self.faults.keep(self.path, key, value::date(text))
    }

    /// The name of a source's constant.
    fn source(&mut self, key: &str, name: &str, file: &File) -> String {
        if !file.sources.contains_key(name) {
            self.fault(key, &format!("there is no source `{name}`"));
        }
        self.used.insert(name.to_owned());
        format!("{}_{}", self.prefix, name.replace('-', "_").to_uppercase())
    }

    fn sources(&mut self, file: &File) -> String {
        let mut text = String::new();
        for (name, source) in &file.sources {
            let key = format!("sources.{name}");
            if !value::is_slug(name) || !self.used.contains(name) {
                self.fault(&key, "nothing refers to this source");
            }
            let constant = source.emit(self.path, &key, file.fictional, self.faults);
            let name = name.replace('-', "_").to_uppercase();
            text.push_str(&format!("const {}_{name}: crate::legal::Source = {constant};\n", self.prefix));
        }
        text
    }

    fn place(&mut self, slug: &str, file: &File, oblasts: &[Oblast]) -> String {
        file.names.check(self.path, "names", self.faults);
        let kind = self.keep("kind", words::find(words::KINDS, &file.kind));
        if let Some(raion) = &file.raion {
            raion.check(self.path, "raion", self.faults);
        }
        match &file.oblast {
            Some(code) if !oblasts.iter().any(|oblast| oblast.code == *code) => {
                self.fault("oblast", &format!("there is no oblast `{code}`"));
            }
            None if !file.fictional => self.fault("oblast", "a real place lies in an oblast"),
            _ => {}
        }
        if file.fictional
            && (file.oblast.is_some() || file.point.is_some() || file.soate.is_some() || file.raion.is_some())
        {
            self.fault("fictional", "a fictional place has no oblast, raion, code or point");
        }
        if !file.fictional && file.point.is_none() {
            self.fault("point", "a real place has a point on the map");
        }
        if !file.fictional && !file.book.is_empty() {
            self.fault("book", "only a fictional place has a complete book");
        }
        if let Some(code) = &file.soate
            && (code.len() != 14 || !code.starts_with("417") || !code.bytes().all(|byte| byte.is_ascii_digit()))
        {
            self.fault("soate", "a code has 14 digits and begins with 417");
        }
        let point = file.point.as_ref().map(|(north, east)| self.keep("point", value::point(north, east)));
        let population = file.population.as_ref().map(|population| self.population(population, file));
        let decisions = self.decisions(file);
        let books: Vec<String> = file
            .book
            .iter()
            .enumerate()
            .map(|(index, book)| self.book(&format!("book[{index}]"), book, file))
            .collect();
        let also: Vec<String> = file.also.iter().map(|name| format!("{name:?}")).collect();
        format!(
            "    crate::place::Place {{\n        slug: {slug:?}, names: {}, kind: {kind}, oblast: {}, raion: {}, also: {}, soate: {}, \
             point: {}, population: {}, fictional: {},\n        decisions: {},\n        books: {},\n    }},\n",
            file.names.emit(),
            emit::option(file.oblast.as_ref().map(|code| format!("{code:?}"))),
            emit::option(file.raion.as_ref().map(Names::emit)),
            emit::list(&also),
            emit::option(file.soate.as_ref().map(|code| format!("{code:?}"))),
            emit::option(point),
            emit::option(population),
            file.fictional,
            emit::list(&decisions),
            emit::list(&books),
        )
    }

    fn population(&mut self, raw: &PopulationRaw, file: &File) -> String {
        if raw.people <= 0 {
            self.fault("population.people", "a place has people");
        }
        let date = self.date("population.date", &raw.date).map_or_else(String::new, value::Date::emit);
        let source = self.source("population.source", &raw.source, file);
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
                constants.push(self.decision(&key, raw, from, file));
            }
        }
        constants
    }

    fn decision(&mut self, key: &str, raw: &DecisionRaw, from: value::Date, file: &File) -> String {
        let service = self.keep(&format!("{key}.service"), words::find(words::SERVICES, &raw.service));
        let status = self.keep(&format!("{key}.status"), words::find(words::STATUSES, &raw.status));
        let source = self.source(&format!("{key}.source"), &raw.source, file);
        let tax = self.tax(&format!("{key}.tax"), &raw.tax, file);
        if let Some(remark) = &raw.remark {
            remark.check(self.path, &format!("{key}.remark"), self.faults);
        }
        if raw.charges.is_empty() {
            self.fault(&format!("{key}.charges"), "a decision has a charge");
        }
        if !raw.norms.is_empty() && raw.norms_source.is_none() {
            self.fault(&format!("{key}.norms-source"), "norms have a source");
        }
        let mut seen = BTreeSet::new();
        let mut charges = Vec::new();
        for (index, charge) in raw.charges.iter().enumerate() {
            let key = format!("{key}.charges[{index}]");
            self.no_rest(&key, &charge.rest);
            let payer = self.payer(&key, &charge.payer);
            let base = self.keep(&format!("{key}.base"), words::find(words::BASES, &charge.base));
            let rate =
                charge.rate.as_ref().map(|rate| self.keep(&format!("{key}.rate"), value::amount(rate, 2)).to_string());
            if !seen.insert((payer.clone(), base.clone())) {
                self.fault(&key, "the same payer has the same charge twice");
            }
            charges.push(format!(
                "crate::tariff::Charge {{ payer: {payer}, base: {base}, rate: {} }}",
                emit::option(rate)
            ));
        }
        let mut norms = Vec::new();
        for (index, norm) in raw.norms.iter().enumerate() {
            let key = format!("{key}.norms[{index}]");
            let connection = self.keep(&format!("{key}.connection"), words::find(words::CONNECTIONS, &norm.connection));
            if !(1..=1000).contains(&norm.litres) {
                self.fault(&format!("{key}.litres"), "a norm is 1 to 1000 litres for one person and day");
            }
            norms.push(format!("crate::tariff::Norm {{ connection: {connection}, litres: {} }}", norm.litres));
        }
        let norms_source =
            raw.norms_source.as_ref().map(|name| self.source(&format!("{key}.norms-source"), name, file));
        let mut checks = Vec::new();
        for (index, check) in raw.checks.iter().enumerate() {
            let key = format!("{key}.checks[{index}]");
            self.no_rest(&key, &check.rest);
            let payer = self.payer(&key, &check.payer);
            let published = self.keep(&format!("{key}.published"), value::amount(&check.published, 2));
            let step = self.keep(&format!("{key}.step"), value::amount(&check.step, 2));
            checks.push(format!(
                "crate::tariff::Check {{ payer: {payer}, published: {published}, step: {step}, with_tax: {} }}",
                check.with_tax
            ));
        }
        format!(
            "crate::tariff::Decision {{ service: {service}, from: {}, start_known: {}, act: {}, status: {status}, tax: {tax}, \
             source: {source}, remark: {}, charges: {}, norms: {}, norms_source: {}, checks: {} }}",
            from.emit(),
            raw.start_known,
            emit::option(raw.act.as_ref().map(|act| format!("{act:?}"))),
            emit::option(raw.remark.as_ref().map(Names::emit)),
            emit::list(&charges),
            emit::list(&norms),
            emit::option(norms_source),
            emit::list(&checks),
        )
    }

    fn tax(&mut self, key: &str, raw: &TaxRaw, file: &File) -> String {
        match raw {
            TaxRaw::State(state) if state == "net" => "crate::tariff::TaxState::Net".to_owned(),
            TaxRaw::State(state) if state == "unknown" => "crate::tariff::TaxState::Unknown".to_owned(),
            TaxRaw::State(state) => {
                self.fault(key, &format!("`{state}` is neither net, unknown nor {{ plus, source }}"));
                String::new()
            }
            TaxRaw::Plus { plus, source } => {
                let rate = self.keep(&format!("{key}.plus"), value::amount(plus, 2));
                let source = self.source(&format!("{key}.source"), source, file);
                format!("crate::tariff::TaxState::NetPlus(crate::tariff::Tax {{ rate: {rate}, source: {source} }})")
            }
        }
    }

    fn payer(&mut self, key: &str, raw: &PayerRaw) -> String {
        let mut field = |name: &str, words: &[(&str, &str)], word: &Option<String>| {
            emit::option(word.as_ref().map(|word| self.keep(&format!("{key}.{name}"), words::find(words, word))))
        };
        let connection = field("connection", words::CONNECTIONS, &raw.connection);
        let dwelling = field("dwelling", words::DWELLINGS, &raw.dwelling);
        let relief = field("relief", words::RELIEFS, &raw.relief);
        let group = self.keep(&format!("{key}.group"), words::find(words::GROUPS, &raw.group));
        format!(
            "crate::tariff::Payer {{ group: {group}, connection: {connection}, dwelling: {dwelling}, relief: {relief} }}"
        )
    }

    fn no_rest(&mut self, key: &str, rest: &BTreeMap<String, toml::Value>) {
        for name in rest.keys().filter(|name| !["group", "connection", "dwelling", "relief"].contains(&name.as_str())) {
            self.fault(&format!("{key}.{name}"), "this field is not known");
        }
    }

    fn book(&mut self, key: &str, raw: &BookRaw, file: &File) -> String {
        let service = self.keep(&format!("{key}.service"), words::find(words::SERVICES, &raw.service));
        let source = self.source(&format!("{key}.source"), &raw.source, file);
        let mut costs = Vec::new();
        for (index, cost) in raw.costs.iter().enumerate() {
            let key = format!("{key}.costs[{index}]");
            let item = self.keep(&format!("{key}.item"), words::find(words::COST_ITEMS, &cost.item));
            let amount = self.keep(&format!("{key}.amount"), value::amount(&cost.amount, 2));
            let evidence = self.keep(&format!("{key}.evidence"), words::find(words::EVIDENCE, &cost.evidence));
            costs.push(format!("crate::model::Cost {{ item: {item}, amount: {amount}, evidence: {evidence} }}"));
        }
        let mut entries = Vec::new();
        for (index, entry) in raw.volumes.iter().enumerate() {
            let key = format!("{key}.volumes[{index}]");
            self.no_rest(&key, &entry.rest);
            let payer = self.payer(&key, &entry.payer);
            let volume = self.keep(&format!("{key}.volume"), value::amount(&entry.volume, 6));
            entries.push(format!("crate::model::BookEntry::Volume({payer}, {volume})"));
        }
        for (index, entry) in raw.persons.iter().enumerate() {
            let key = format!("{key}.persons[{index}]");
            let connection =
                self.keep(&format!("{key}.connection"), words::find(words::CONNECTIONS, &entry.connection));
            if entry.people < 0 {
                self.fault(&format!("{key}.people"), "a number of people is not negative");
            }
            entries.push(format!("crate::model::BookEntry::Persons({connection}, {})", entry.people));
        }
        let produced = self.keep(&format!("{key}.produced"), value::amount(&raw.produced, 6));
        let losses = self.keep(&format!("{key}.losses"), value::amount(&raw.losses, 2));
        let collection = self.keep(&format!("{key}.collection-rate"), value::amount(&raw.collection_rate, 2));
        let subsidy = self.keep(&format!("{key}.subsidy"), value::amount(&raw.subsidy, 2));
        for (name, share) in [("losses", losses), ("collection-rate", collection)] {
            if share > 10_000 {
                self.fault(&format!("{key}.{name}"), "a share is at most 100 percent");
            }
        }
        format!(
            "crate::model::Book {{ service: {service}, year: {}, source: {source}, costs: {}, entries: {}, produced: {produced}, \
             losses: {losses}, collection_rate: {collection}, subsidy: {subsidy} }}",
            raw.year,
            emit::list(&costs),
            emit::list(&entries)
        )
    }
}
