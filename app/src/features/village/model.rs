//! Village mode without a view: answers, the picture that they give, files.

use crate::format::{amount_in_words, exact_in_words};
use crate::messages;
use crate::state::studio::{self, Showing};
use aimak_core::explain::NodeId;
use aimak_core::finance::Plan;
use aimak_core::finance::village::{
    Assumption, NextAnswer, Picture, Question, Source, Spread, Unknown, assumed, next_answers, spread,
};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::lang::Text;
use aimak_core::period::Period;
use aimak_core::place::Place;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::choice::Choice;
use aimak_core::wire::plan::{DatumEntry, PlanFile, TextEntry};
use aimak_core::wire::village::{FORM, PriceEntry, Village, VillageFault, VillageFile};
use aimak_words::choice::{assumption_name, question, village_fault, village_names};

/// The longest file that is read, characters.
const LONGEST: usize = 1_000_000;

/// Futures behind the ranges, and what numbers them.
const FUTURES: u32 = 120;
const SEED: u64 = 2026;

/// How many numbers are told to be collected next.
pub const NEXT: usize = 3;

/// For what people pay now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceKind {
    /// A cubic metre.
    CubicMetre,
    /// A person and month.
    Person,
    /// A household and month.
    Household,
}

impl PriceKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::CubicMetre, Self::Person, Self::Household];

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::CubicMetre => messages::village_price_cubic_metre(lang),
            Self::Person => messages::village_price_person(lang),
            Self::Household => messages::village_price_household(lang),
        }
    }
}

/// A number that is asked for: that of a question, or how old the pipes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The number of a question.
    Of(Question),
    /// Years since the pipes were laid.
    Age,
}

/// A year in steps of [`Unit::Year`].
const YEAR: i64 = 100;

impl Field {
    /// The numbers of a question; none where it is no number.
    pub const fn of(question: Question) -> &'static [Self] {
        match question {
            Question::Source => &[],
            Question::Pipes => &[Self::Of(Question::Pipes), Self::Age],
            Question::People => &[Self::Of(Question::People)],
            Question::Households => &[Self::Of(Question::Households)],
            Question::Taps => &[Self::Of(Question::Taps)],
            Question::Meters => &[Self::Of(Question::Meters)],
            Question::Staff => &[Self::Of(Question::Staff)],
            Question::Electricity => &[Self::Of(Question::Electricity)],
            Question::Tariff => &[Self::Of(Question::Tariff)],
            Question::Collection => &[Self::Of(Question::Collection)],
            Question::Repairs => &[Self::Of(Question::Repairs)],
            Question::Hours => &[Self::Of(Question::Hours)],
        }
    }

    /// Stable name, for ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Of(question) => question.code(),
            Self::Age => "age",
        }
    }

    /// Unit; lowest and highest amount; a step.
    pub const fn scale(self) -> (Unit, (i64, i64), i64) {
        let sum = (0, 100_000_000_000_000);
        match self {
            Self::Of(Question::People) => (Unit::Person, (1, 1_000_000), 50),
            Self::Of(Question::Households) => (Unit::Household, (1, 1_000_000), 10),
            Self::Of(Question::Pipes) => (Unit::Kilometre, (0, 100_000_000), 500),
            Self::Age => (Unit::Year, (0, 90 * YEAR), YEAR),
            Self::Of(Question::Taps | Question::Meters | Question::Collection) => (Unit::Percent, (0, 10_000), 500),
            Self::Of(Question::Staff) => (Unit::Ratio, (0, 100_000_000), 5_000),
            // The source of the water is no number: it has no field.
            Self::Of(Question::Electricity | Question::Repairs | Question::Source) => (Unit::Som, sum, 500_000),
            Self::Of(Question::Tariff) => (Unit::SomPerCubicMetre, (0, 100_000_000), 100),
            Self::Of(Question::Hours) => (Unit::HourPerDay, (0, 2_400), 100),
        }
    }

    /// The amount that was answered.
    pub fn amount(self, file: &VillageFile) -> Option<i64> {
        match self {
            Self::Age => file.age.map(|age| age.saturating_mul(YEAR)),
            Self::Of(question) => {
                let entry = match question {
                    Question::People => &file.people,
                    Question::Households => &file.households,
                    Question::Source => return None,
                    Question::Pipes => &file.pipes,
                    Question::Taps => &file.taps,
                    Question::Meters => &file.meters,
                    Question::Staff => &file.staff,
                    Question::Electricity => &file.electricity,
                    Question::Tariff => price(file).map_or(&None, |(_, entry)| entry),
                    Question::Collection => &file.collection,
                    Question::Repairs => &file.repairs,
                    Question::Hours => &file.hours,
                };
                entry.as_ref()?.amount(self.scale().0)
            }
        }
    }

    /// The answers with this one; `None` leaves it open. What people pay is of `kind`.
    pub fn set(self, file: &VillageFile, amount: Option<i64>, kind: PriceKind) -> VillageFile {
        let mut next = file.clone();
        let entry = amount.map(|amount| DatumEntry::entered(amount, self.scale().0));
        let place = match self {
            Self::Age => {
                next.age = amount.map(|amount| amount / YEAR);
                return next;
            }
            Self::Of(Question::Tariff) => {
                next.tariff = entry.map(|entry| priced(kind, entry));
                return next;
            }
            Self::Of(Question::Source) => return next,
            Self::Of(Question::People) => &mut next.people,
            Self::Of(Question::Households) => &mut next.households,
            Self::Of(Question::Pipes) => &mut next.pipes,
            Self::Of(Question::Taps) => &mut next.taps,
            Self::Of(Question::Meters) => &mut next.meters,
            Self::Of(Question::Staff) => &mut next.staff,
            Self::Of(Question::Electricity) => &mut next.electricity,
            Self::Of(Question::Collection) => &mut next.collection,
            Self::Of(Question::Repairs) => &mut next.repairs,
            Self::Of(Question::Hours) => &mut next.hours,
        };
        *place = entry;
        next
    }
}

/// What people pay, and for what.
fn price(file: &VillageFile) -> Option<(PriceKind, &Option<DatumEntry>)> {
    let PriceEntry { per_cubic_metre, per_person, per_household } = file.tariff.as_ref()?;
    let prices = [
        (PriceKind::CubicMetre, per_cubic_metre),
        (PriceKind::Person, per_person),
        (PriceKind::Household, per_household),
    ];
    prices.into_iter().find(|(_, entry)| entry.is_some())
}

fn priced(kind: PriceKind, entry: DatumEntry) -> PriceEntry {
    let mut price = PriceEntry::default();
    let place = match kind {
        PriceKind::CubicMetre => &mut price.per_cubic_metre,
        PriceKind::Person => &mut price.per_person,
        PriceKind::Household => &mut price.per_household,
    };
    *place = Some(entry);
    price
}

/// For what people pay, as far as it was answered.
pub fn price_kind(file: &VillageFile) -> Option<PriceKind> {
    price(file).map(|(kind, _)| kind)
}

/// The answers with what people pay for something else, the amount as it is.
pub fn with_kind(file: &VillageFile, kind: PriceKind) -> VillageFile {
    let entry = price(file).and_then(|(_, entry)| entry.clone());
    VillageFile { tariff: entry.map(|entry| priced(kind, entry)), ..file.clone() }
}

/// Where the water comes from, as answered.
pub fn source(file: &VillageFile) -> Option<Source> {
    Source::ALL.into_iter().find(|source| file.source.as_deref() == Some(source.code()))
}

/// The answers with the source of the water; `None` leaves it open.
pub fn with_source(file: &VillageFile, source: Option<Source>) -> VillageFile {
    VillageFile { source: source.map(|source| source.code().to_owned()), ..file.clone() }
}

/// Whether a question was answered.
pub fn answered(file: &VillageFile, of: Question) -> bool {
    match of {
        Question::Source => file.source.is_some(),
        Question::People
        | Question::Households
        | Question::Pipes
        | Question::Taps
        | Question::Meters
        | Question::Staff
        | Question::Electricity
        | Question::Tariff
        | Question::Collection
        | Question::Repairs
        | Question::Hours => Field::of(of).iter().any(|field| field.amount(file).is_some()),
    }
}

/// No question answered.
pub fn nothing(place: &Place, book_year: i16) -> VillageFile {
    let title = Text::each(|lang| messages::village_plan_title(lang, place.names.get(lang)));
    VillageFile {
        form: Some(FORM),
        title: TextEntry::of(&title),
        fictional: Some(place.fictional),
        book_year: Some(i64::from(book_year)),
        ..VillageFile::default()
    }
}

/// The name under which answers are kept on the device.
pub fn kept_as(place: &Place) -> String {
    ["aimak.village.", place.slug].concat()
}

/// Answers that were kept; some may be missing for a picture.
pub fn kept(text: &str) -> Option<VillageFile> {
    serde_json::from_str(text).ok()
}

/// The text of answers, as the command line reads it.
pub fn written(file: &VillageFile) -> String {
    // Texts and numbers can always be written.
    let mut text = serde_json::to_string_pretty(file).unwrap_or_default();
    text.push('\n');
    text
}

/// The text of the plan that answers made, as the command line writes it.
pub fn plan_text(plan: &Plan) -> String {
    let mut text = serde_json::to_string_pretty(&PlanFile::of(plan)).unwrap_or_default();
    text.push('\n');
    text
}

/// Keeps a plan on the device as the place's own; gives the address of the studio that shows it, with
/// the plan in it where the device keeps nothing.
pub fn studio_of(place: &'static Place, plan: &Plan) -> String {
    let water = Service::DrinkingWater;
    let address = ["/", place.slug, "/", water.code(), "/studio"].concat();
    if studio::keep(place, water, plan) {
        return address;
    }
    let choice =
        Choice { base: plan.clone(), books: plan.clone(), moves: Vec::new(), name: None, outdated: false, seen: None };
    match Showing::choice(place, water, choice) {
        Showing::Plan(_, link) => [&address, "#", &link].concat(),
        Showing::Year(_) => address,
    }
}

/// Why a text is no file of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It could not be read from the device.
    Bytes,
    /// It is longer than any such file.
    TooLong,
    /// It has not the shape of the file.
    Shape {
        /// Where, counted from 1.
        line: usize,
        /// Where in the line, counted from 1.
        column: usize,
        /// What the reader said, in English.
        detail: String,
    },
    /// It breaks rules.
    Rules(Vec<VillageFault>),
}

impl Unread {
    /// What is wrong and how to mend it, each in a sentence.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        match self {
            Self::Bytes => vec![messages::village_file_bytes(lang).to_owned()],
            Self::TooLong => vec![messages::village_file_too_long(lang).to_owned()],
            Self::Shape { line, column, detail } => {
                vec![messages::village_file_shape(lang, &line.to_string(), &column.to_string(), detail)]
            }
            Self::Rules(faults) => faults_told(lang, faults),
        }
    }
}

/// What is wrong with answers, with the cure.
pub fn faults_told(lang: Lang, faults: &[VillageFault]) -> Vec<String> {
    faults.iter().map(|fault| village_fault(lang, "", fault).trim_start().to_owned()).collect()
}

/// Reads a file of answers.
///
/// # Errors
/// Why it is none.
pub fn read(text: &str) -> Result<VillageFile, Unread> {
    if text.len() > LONGEST {
        return Err(Unread::TooLong);
    }
    // Some programs put a mark of the encoding before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: VillageFile = serde_json::from_str(text).map_err(|error| Unread::Shape {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    file.check().map_err(Unread::Rules)?;
    Ok(file)
}

/// What answers come to.
#[derive(Clone, Debug)]
pub struct Found {
    /// The answers, checked.
    pub village: Village,
    /// The plan that they make.
    pub plan: Plan,
    /// Its figures.
    pub picture: Picture,
}

/// The picture of answers.
///
/// # Errors
/// What is wrong with them; none where nothing is, and only people or households are missing.
pub fn picture(file: &VillageFile) -> Result<Found, Vec<VillageFault>> {
    let village = file.check()?;
    // Checked answers make a plan with drinking water.
    let plan = village.plan(village_names()).map_err(|_| Vec::new())?;
    let picture = Picture::of(&plan).ok_or_else(Vec::new)?;
    Ok(Found { village, plan, picture })
}

/// What takes longer than a frame: how wide the picture is, and what would narrow it.
#[derive(Clone, Debug)]
pub struct Width {
    /// What the answers leave open.
    pub spread: Spread,
    /// What moves the tariff, the widest first.
    pub next: Vec<NextAnswer>,
    /// On what the picture rests that nobody counted.
    pub assumed: Vec<Assumption>,
}

impl Width {
    /// How wide the picture of answers is.
    pub fn of(village: &Village) -> Option<Self> {
        let Village { answers, book_year, .. } = village;
        Some(Self {
            spread: spread(answers, *book_year, SEED, FUTURES).ok()?,
            next: next_answers(answers, *book_year).ok()?,
            assumed: assumed(answers, *book_year).ok()?,
        })
    }

    /// In how many of a hundred futures the money lasts.
    pub const fn lasts_of_hundred(&self) -> u32 {
        // At most a hundred: no part of the futures is more than all.
        match (self.spread.lasts * 100).checked_div(self.spread.futures) {
            Some(share) => share,
            None => 0,
        }
    }
}

/// A main figure of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Main {
    /// What the water costs in a year.
    Cost,
    /// The tariff that covers it.
    Tariff,
    /// What a household would have to pay.
    Need,
    /// What a household pays now.
    Payment,
}

impl Main {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Cost, Self::Tariff, Self::Need, Self::Payment];

    /// Stable name, for ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Tariff => "tariff",
            Self::Need => "need",
            Self::Payment => "payment",
        }
    }

    /// Its name.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Cost => messages::village_main_cost(lang),
            Self::Tariff => messages::village_main_tariff(lang),
            Self::Need => messages::village_main_need(lang),
            Self::Payment => messages::village_main_payment(lang),
        }
    }

    /// Which figure of the picture it is.
    pub const fn node(self, picture: &Picture) -> NodeId {
        match self {
            Self::Cost => picture.cost,
            Self::Tariff => picture.tariff,
            Self::Need => picture.need,
            Self::Payment => picture.payment,
        }
    }

    /// Between which amounts most futures lie.
    pub const fn range(self, spread: &Spread) -> Option<(i64, i64)> {
        match self {
            Self::Cost => spread.cost,
            Self::Tariff => spread.tariff,
            Self::Need => spread.need,
            Self::Payment => spread.payment,
        }
    }
}

/// An amount with its unit: sums of a year to the som.
pub fn told(lang: Lang, amount: i64, unit: Unit) -> String {
    if unit == Unit::Som {
        format::money_whole(lang, amount)
    } else {
        amount_in_words(lang, amount, unit, Period::None)
    }
}

/// What is assumed while a question is open: name, usual amount, lowest and highest.
pub fn instead(lang: Lang, of: Question, households: i64) -> Vec<String> {
    let assumptions = Assumption::ALL.into_iter().filter(|assumption| assumption.question() == Some(of));
    let sentence = |assumption: Assumption| {
        let (unit, amounts) = assumption.told(households);
        // Posts are told once the households are known.
        if assumption == Assumption::Posts && households == 0 {
            return None;
        }
        let [low, usual, high] = amounts.map(|amount| exact_in_words(lang, amount, unit));
        Some(messages::village_assumed_instead(lang, assumption_name(lang, assumption), &usual, &low, &high))
    };
    assumptions.filter_map(sentence).collect()
}

/// A number to collect: what it is, and between which tariffs the answer lies without it.
pub fn next_told(lang: Lang, next: &NextAnswer) -> (String, String) {
    let name = match next.unknown {
        Unknown::Assumed(assumption) => assumption_name(lang, assumption).to_owned(),
        Unknown::Answer(of) => question(lang, of).to_owned(),
    };
    let rate = |amount: i64| exact_in_words(lang, amount, Unit::SomPerCubicMetre);
    let moves = match (next.at_low, next.at_high, next.width.and_then(|width| i64::try_from(width).ok())) {
        (Ok(one), Ok(other), Some(width)) => {
            messages::village_next_moves(lang, &rate(one.min(other)), &rate(one.max(other)), &rate(width))
        }
        (Ok(_) | Err(_), Ok(_) | Err(_), _) => messages::village_next_open(lang).to_owned(),
    };
    (name, moves)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;

    fn naryn() -> VillageFile {
        nothing(place::find("naryn").expect("a place"), 2026)
    }

    const EXAMPLE: &str = include_str!("../../../../docs/worked/answers/village-water.json");

    #[test]
    fn twelve_questions_take_an_answer_and_may_stay_open() {
        let mut numbers = 0;
        for of in Question::ALL {
            for field in Field::of(of) {
                numbers += 1;
                let (_, (low, high), step) = field.scale();
                for amount in [low, low + step, high] {
                    for kind in PriceKind::ALL {
                        let file = field.set(&naryn(), Some(amount), kind);
                        assert_eq!(field.amount(&file), Some(amount), "{field:?}");
                        assert!(answered(&file, of));
                        assert_eq!(field.set(&file, None, kind), naryn(), "{field:?}");
                        if *field == Field::Of(Question::Tariff) {
                            assert_eq!(price_kind(&file), Some(kind));
                            let other = with_kind(&file, PriceKind::Household);
                            assert_eq!(field.amount(&other), Some(amount));
                        }
                        // With people the answers make a plan, whatever this one says.
                        let people = Field::Of(Question::People).set(&file, Some(1_850), kind);
                        assert!(people.check().is_ok(), "{field:?} {amount}");
                    }
                }
            }
        }
        // Eleven questions are numbers; that of the pipes has two.
        assert_eq!(numbers, 12);
        for source in Source::ALL {
            assert_eq!(super::source(&with_source(&naryn(), Some(source))), Some(source));
        }
        assert_eq!(with_source(&with_source(&naryn(), Some(Source::Pump)), None), naryn());
    }

    #[test]
    fn one_count_gives_a_picture_and_each_answer_may_narrow_it() {
        assert!(picture(&naryn()).is_err());
        let people = Field::Of(Question::People).set(&naryn(), Some(1_850), PriceKind::Person);
        let found = picture(&people).expect("a picture");
        for main in Main::ALL {
            assert!(found.picture.study.node(main.node(&found.picture)).amount.is_ok(), "{main:?}");
        }
        let open = Width::of(&found.village).expect("a width");
        assert!(open.assumed.len() > 20 && open.next.len() > NEXT, "{}", open.assumed.len());
        for main in Main::ALL {
            let (low, high) = main.range(&open.spread).expect("a range");
            let amount = found.picture.study.node(main.node(&found.picture)).amount.expect("a number");
            assert!(low <= amount && amount <= high, "{main:?}: {low} {amount} {high}");
        }
        let more = read(EXAMPLE).expect("the shipped answers");
        let narrow = Width::of(&picture(&more).expect("a picture").village).expect("a width");
        assert!(narrow.assumed.len() < open.assumed.len());
        for lang in Lang::ALL {
            for next in &open.next {
                let (name, moves) = next_told(lang, next);
                assert!(!name.is_empty() && moves.ends_with('.'));
            }
        }
    }

    #[test]
    fn answers_are_read_as_they_were_written() {
        let file = read(EXAMPLE).expect("the shipped answers");
        assert_eq!(read(&written(&file)), Ok(file.clone()));
        let moved = Field::Of(Question::Repairs).set(&file, Some(12_000_000), PriceKind::Person);
        assert_eq!(read(&written(&moved)), Ok(moved));
        assert!(matches!(read("{"), Err(Unread::Shape { line: 1, .. })));
        assert_eq!(read(&"x".repeat(LONGEST + 1)), Err(Unread::TooLong));
        let Err(unread) = read("{}") else { panic!("it is no file") };
        for lang in Lang::ALL {
            assert!(unread.sentences(lang).len() > 3);
        }
    }
}
