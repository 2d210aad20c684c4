//! A tender annex in the Open Contracting Data Standard (OCDS 1.1), from the figures of
//! [`delivery::compare`](crate::finance::delivery::compare).
//!
//! One release package with one release: buyer, tender, one item (the volume over the contract, at
//! the offered fee), one lot, the years of the contract, the value. Three extensions are used:
//! - *lots*: `tender.lots`, `item.relatedLot`;
//! - *metrics*: `tender.targets` holds the indicators of the contract, a target for each year;
//! - *risk allocation*: who bears which risk. That extension knows the field for contracts only; before
//!   there is a contract it stands here in the same shape as `tender.riskAllocation`, which is our own.
//!
//! OCDS writes amounts as JSON numbers. They are written here from the exact amounts, digit by digit,
//! for a number that has passed through floating point may end in another tyiyn. Times are those of
//! Bishkek. What is written passes the standard's own schema; see the tests.

use crate::explain::{Gap, NodeId};
use crate::figure::{FigureId, Subject};
use crate::finance::delivery::Compared;
use crate::finance::{At, ContractRisk, Figure, Line};
use crate::lang::Lang;
use crate::period::Date;
use crate::unit::Unit;
use std::fmt::{self, Display, Formatter, Write};

/// What an annex says beside its figures. Words are in the language of the annex.
#[derive(Clone, Copy)]
pub struct Notice<'a> {
    /// Identifier of the contracting process, with the publisher's prefix: `ocds-…`.
    pub ocid: &'a str,
    /// Identifier of this release; without `#`.
    pub release: &'a str,
    /// Address of the package.
    pub uri: &'a str,
    /// The day it is of.
    pub date: Date,
    /// Its language.
    pub lang: Lang,
    /// The municipality: identifier and name.
    pub buyer: (&'a str, &'a str),
    /// What is tendered.
    pub title: &'a str,
    /// The same at length.
    pub description: &'a str,
    /// Name of a figure.
    pub figure: &'a dyn Fn(FigureId) -> String,
    /// Name of a unit.
    pub unit: &'a dyn Fn(Unit) -> String,
    /// What a risk is, and who bears how much of it; the share of the municipality is in steps of
    /// [`Unit::Percent`].
    pub risk: &'a dyn Fn(ContractRisk, i64) -> [String; 2],
}

/// Why there is no annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTender {
    /// There is no such way, or its work is paid at cost: nothing is tendered.
    NotTendered,
    /// An identifier is empty, or that of the release has a `#`.
    Identifier,
    /// A figure has no value.
    Gap(Gap),
}

impl NoTender {
    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotTendered => "not-tendered",
            Self::Identifier => "identifier",
            Self::Gap(gap) => gap.code(),
        }
    }
}

/// The extensions that are used.
const EXTENSIONS: [&str; 3] = [
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json",
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/master/extension.json",
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_riskAllocation_extension/master/extension.json",
];

/// The only lot, and the only item.
const LOT: &str = "lot-1";
const ITEM: &str = "item-1";

/// The annex of a way, counted from 1 as [`Line::Way`] is, at the fees that it has. To tender with a
/// ceiling, give the way its break-even fee first.
///
/// # Errors
/// When the way is not tendered, an identifier cannot be used, or a figure has no value.
pub fn tender(compared: &Compared, way: u8, notice: &Notice<'_>) -> Result<String, NoTender> {
    let outcome = compared.ways.get(usize::from(way).wrapping_sub(1)).ok_or(NoTender::NotTendered)?;
    let fees = outcome.fees.ok_or(NoTender::NotTendered)?;
    if notice.ocid.is_empty() || notice.release.is_empty() || notice.release.contains('#') || notice.buyer.0.is_empty()
    {
        return Err(NoTender::Identifier);
    }
    let (Some(&first), Some(&last)) = (compared.years.first(), compared.years.last()) else {
        return Err(NoTender::NotTendered);
    };
    let lot_of = |key: &'static str| (key, Json::text(LOT));
    let value = value(compared, fees.sum)?;
    let (volume, unit) = number(compared, compared.volume)?;
    let mut of_unit = self::unit(notice, unit);
    of_unit.push(("value", self::value(compared, fees.per_unit)?));
    let item = vec![
        ("id", Json::text(ITEM)),
        ("description", Json::text(notice.title)),
        ("quantity", volume),
        ("unit", Json::Object(of_unit)),
        lot_of("relatedLot"),
    ];
    let lot = vec![
        ("id", Json::text(LOT)),
        ("title", Json::text(notice.title)),
        ("status", Json::text("planned")),
        ("value", value.clone()),
        ("contractPeriod", period(first, last)),
    ];
    let mut tender = vec![
        ("id", Json::text(notice.ocid)),
        ("title", Json::text(notice.title)),
        ("description", Json::text(notice.description)),
        ("status", Json::text("planned")),
        ("items", Json::List(vec![Json::Object(item)])),
        ("value", value),
        ("mainProcurementCategory", Json::text("services")),
        ("contractPeriod", period(first, last)),
        ("lots", Json::List(vec![Json::Object(lot)])),
    ];
    let targets = targets(compared, way, notice)?;
    if !targets.is_empty() {
        tender.push(("targets", Json::List(targets)));
    }
    let mut risks = Vec::new();
    for &(risk, share) in &outcome.allocation {
        let share = compared.study.node(share).amount.map_err(NoTender::Gap)?;
        let [description, notes] = (notice.risk)(risk, share);
        risks.push(Json::Object(vec![
            ("id", Json::text(risk.code())),
            ("category", Json::text(category(risk))),
            ("description", Json::Text(description)),
            ("allocation", Json::text(bearer(share))),
            ("notes", Json::Text(notes)),
        ]));
    }
    if !risks.is_empty() {
        tender.push(("riskAllocation", Json::List(risks)));
    }
    let (id, name) = notice.buyer;
    let buyer = || vec![("id", Json::text(id)), ("name", Json::text(name))];
    let mut party = buyer();
    party.push(("roles", Json::List(vec![Json::text("buyer")])));
    let release = vec![
        ("ocid", Json::text(notice.ocid)),
        ("id", Json::text(notice.release)),
        ("date", start(notice.date)),
        ("tag", Json::List(vec![Json::text("tender")])),
        ("initiationType", Json::text("tender")),
        ("language", Json::text(notice.lang.code())),
        ("parties", Json::List(vec![Json::Object(party)])),
        ("buyer", Json::Object(buyer())),
        ("tender", Json::Object(tender)),
    ];
    let package = Json::Object(vec![
        ("uri", Json::text(notice.uri)),
        ("version", Json::text("1.1")),
        ("extensions", Json::List(EXTENSIONS.map(Json::text).to_vec())),
        ("publishedDate", start(notice.date)),
        ("publisher", Json::Object(vec![("name", Json::text(name))])),
        ("releases", Json::List(vec![Json::Object(release)])),
    ]);
    Ok(format!("{package}\n"))
}

/// The promises of the contract: each indicator, and the rent where there is one.
fn targets(compared: &Compared, way: u8, notice: &Notice<'_>) -> Result<Vec<Json>, NoTender> {
    let mut targets = Vec::new();
    for indicator in &compared.indicators {
        let mut observations = Vec::new();
        for &(year, id) in &indicator.targets {
            let (measure, unit) = number(compared, id)?;
            observations.push(observation(
                indicator.figure,
                year,
                [("measure", measure), ("unit", Json::Object(self::unit(notice, unit)))],
            ));
        }
        targets.push(metric(notice, indicator.figure, observations));
    }
    let at = At::service(compared.service).line(Line::Way(way));
    let rent = FigureId::from(Figure::RentInYear);
    let mut rents = Vec::new();
    let mut any = false;
    for &year in &compared.years {
        let Some(id) = compared.study.find(rent, Subject::Plan(at.in_year(year))) else { continue };
        any |= compared.study.node(id).amount != Ok(0);
        rents.push(observation(rent, year, [("value", value(compared, id)?)]));
    }
    if any {
        targets.push(metric(notice, rent, rents));
    }
    Ok(targets)
}

fn metric(notice: &Notice<'_>, figure: FigureId, observations: Vec<Json>) -> Json {
    Json::Object(vec![
        ("id", Json::text(figure.code())),
        ("title", Json::Text((notice.figure)(figure))),
        ("observations", Json::List(observations)),
    ])
}

fn observation<const N: usize>(figure: FigureId, year: i16, what: [(&'static str, Json); N]) -> Json {
    let mut fields = vec![("id", Json::Text(format!("{}-{year}", figure.code()))), ("period", period(year, year))];
    fields.extend(what);
    Json::Object(fields)
}

/// The years of a contract.
fn period(first: i16, last: i16) -> Json {
    let day = |year: i16, month: u8, day: u8| Date { year, month, day };
    let leap = |year: i16| Date::new(year, 2, 29).is_some();
    let days = (first..=last).map(|year| if leap(year) { 366 } else { 365 }).sum();
    Json::Object(vec![
        ("startDate", start(day(first, 1, 1))),
        ("endDate", Json::Text(format!("{}T23:59:59+06:00", day(last, 12, 31).iso()))),
        ("durationInDays", Json::Number { amount: days, decimals: 0 }),
    ])
}

/// The first moment of a day.
fn start(date: Date) -> Json {
    Json::Text(format!("{}T00:00:00+06:00", date.iso()))
}

/// A figure as a number, with its unit.
fn number(compared: &Compared, id: NodeId) -> Result<(Json, Unit), NoTender> {
    let node = compared.study.node(id);
    let amount = node.amount.map_err(NoTender::Gap)?;
    Ok((Json::Number { amount, decimals: node.unit.decimals() }, node.unit))
}

/// A figure as money; of a rate the money for one.
fn value(compared: &Compared, id: NodeId) -> Result<Json, NoTender> {
    Ok(Json::Object(vec![("amount", number(compared, id)?.0), ("currency", Json::text("KGS"))]))
}

/// A unit by its name, and by its code in UN/CEFACT Recommendation 20 where it has one.
fn unit(notice: &Notice<'_>, unit: Unit) -> Vec<(&'static str, Json)> {
    let code = match unit {
        Unit::CubicMetre => Some("MTQ"),
        Unit::Tonne => Some("TNE"),
        Unit::Percent => Some("P1"),
        Unit::Som
        | Unit::SomPerCubicMetre
        | Unit::SomPerPersonMonth
        | Unit::SomPerPersonYear
        | Unit::SomPerHouseholdMonth
        | Unit::SomPerHouseholdYear
        | Unit::SomPerTonne
        | Unit::LitrePerPersonDay
        | Unit::Person
        | Unit::Household
        | Unit::Day
        | Unit::Month
        | Unit::Litre
        | Unit::SomPerConsumer
        | Unit::SomPerContainer
        | Unit::SomPerLift
        | Unit::SomPerVisit
        | Unit::SomPerStall
        | Unit::SomPerSquareMetre
        | Unit::SomPerMetre
        | Unit::Consumer
        | Unit::Container
        | Unit::Lift
        | Unit::Visit
        | Unit::Stall
        | Unit::SquareMetre
        | Unit::Metre
        | Unit::Factor
        | Unit::Ratio
        | Unit::KilowattHour
        | Unit::KilowattHourPerCubicMetre
        | Unit::SomPerKilowattHour
        | Unit::Year
        | Unit::HourPerDay
        | Unit::KilogramPerPersonYear
        | Unit::Kilometre
        | Unit::SomPerTonneKilometre => None,
    };
    let mut fields = vec![("name", Json::Text((notice.unit)(unit)))];
    if let Some(code) = code {
        fields.extend([("scheme", Json::text("UNCEFACT")), ("id", Json::text(code))]);
    }
    fields
}

/// A risk in the code list of the extension.
const fn category(risk: ContractRisk) -> &'static str {
    match risk {
        ContractRisk::Demand => "revenue",
        ContractRisk::EnergyPrice => "inflationAndFx",
        ContractRisk::Failure => "availabilityAndQuality",
        ContractRisk::Collection => "otherRevenue",
    }
}

/// Who bears a risk «wholly or mostly», by the share of the municipality.
const fn bearer(share: i64) -> &'static str {
    match share {
        5_000 => "undefined",
        ..5_000 => "privateParty",
        5_001.. => "publicAuthority",
    }
}

/// A value of JSON with exact numbers; fields in the order in which they are written.
#[derive(Clone)]
enum Json {
    Text(String),
    Number { amount: i64, decimals: u32 },
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn write(&self, to: &mut Formatter<'_>, depth: usize) -> fmt::Result {
        let line = |to: &mut Formatter<'_>, depth: usize| write!(to, "\n{:1$}", "", 2 * depth);
        match self {
            Self::Text(text) => quote(to, text),
            Self::Number { amount, decimals } => decimal(to, *amount, *decimals),
            Self::List(parts) => {
                to.write_char('[')?;
                for (at, part) in parts.iter().enumerate() {
                    to.write_str(if at > 0 { "," } else { "" })?;
                    line(to, depth + 1)?;
                    part.write(to, depth + 1)?;
                }
                line(to, depth)?;
                to.write_char(']')
            }
            Self::Object(fields) => {
                to.write_char('{')?;
                for (at, (key, part)) in fields.iter().enumerate() {
                    to.write_str(if at > 0 { "," } else { "" })?;
                    line(to, depth + 1)?;
                    quote(to, key)?;
                    to.write_str(": ")?;
                    part.write(to, depth + 1)?;
                }
                line(to, depth)?;
                to.write_char('}')
            }
        }
    }
}

impl Display for Json {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        self.write(to, 0)
    }
}

/// A text of JSON (RFC 8259).
fn quote(to: &mut Formatter<'_>, text: &str) -> fmt::Result {
    to.write_char('"')?;
    for sign in text.chars() {
        match sign {
            '"' => to.write_str("\\\"")?,
            '\\' => to.write_str("\\\\")?,
            '\u{0}'..='\u{1f}' => write!(to, "\\u{:04x}", u32::from(sign))?,
            sign => to.write_char(sign)?,
        }
    }
    to.write_char('"')
}

/// An amount over a power of ten, without zeros at the end.
fn decimal(to: &mut Formatter<'_>, amount: i64, decimals: u32) -> fmt::Result {
    let digits = format!("{:0>1$}", amount.unsigned_abs(), decimals as usize + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals as usize);
    let fraction = fraction.trim_end_matches('0');
    let sign = if amount < 0 { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    write!(to, "{sign}{whole}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_exactly_and_texts_are_quoted() {
        let cases = [
            (0, 2, "0"),
            (5, 2, "0.05"),
            (-5, 2, "-0.05"),
            (1_950, 2, "19.5"),
            (1_900, 2, "19"),
            (i64::MAX, 6, "9223372036854.775807"),
            (i64::MIN, 0, "-9223372036854775808"),
            (24, 0, "24"),
        ];
        for (amount, decimals, text) in cases {
            assert_eq!(Json::Number { amount, decimals }.to_string(), text);
        }
        assert_eq!(Json::text("«Суу» \"A\\B\"\n\u{7}").to_string(), "\"«Суу» \\\"A\\\\B\\\"\\u000a\\u0007\"");
    }
}
