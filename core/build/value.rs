//! Values of the data files: exact numbers, dates, names, sources.

use std::path::Path;

use serde::Deserialize;

use crate::faults::Faults;

/// An amount written as text, such as `10.45`, counted in steps of `decimals` digits; never
/// through a floating-point number.
pub fn amount(text: &str, decimals: usize) -> Result<i64, String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) || text.ends_with('.') {
        return Err(format!("`{text}` is no number; write it as \"10.45\", with digits and a point"));
    }
    if fraction.len() > decimals {
        return Err(format!("`{text}` has more than {decimals} digits after the point"));
    }
    format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| format!("`{text}` is too large"))
}

/// A date as exact as it is known: `2023`, `2023-06` or `2023-06-01`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i16,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

impl Date {
    /// The date as a constant of the library.
    pub fn emit(self) -> String {
        let Self { year, month, day } = self;
        match (month, day) {
            (Some(month), Some(day)) => format!(
                "crate::period::DateKnown::Day(crate::period::Date {{ year: {year}, month: {month}, day: {day} }})"
            ),
            (Some(month), None) => format!("crate::period::DateKnown::Month({year}, {month})"),
            (None, _) => format!("crate::period::DateKnown::Year({year})"),
        }
    }

    /// For ordering: the first day the date may mean.
    pub fn first_day(self) -> (i16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }
}

/// Reads a date that exists in the calendar.
pub fn date(text: &str) -> Result<Date, String> {
    let wrong = || format!("`{text}` is no date; write it as 2023, 2023-06 or 2023-06-01");
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if ![&[4][..], &[4, 2], &[4, 2, 2]].contains(&lengths.as_slice()) {
        return Err(wrong());
    }
    let number = |index: usize| parts.get(index).map(|part| part.parse::<u8>()).transpose().map_err(|_| wrong());
    let year: i16 = parts[0].parse().map_err(|_| wrong())?;
    let (month, day) = (number(1)?, number(2)?);
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        Some(2) => 28 + u8::from(leap),
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    };
    if month.is_some_and(|month| !(1..=12).contains(&month)) || day.is_some_and(|day| !(1..=days).contains(&day)) {
        return Err(format!("`{text}` is not a day of the calendar"));
    }
    Ok(Date { year, month, day })
}

/// Names in the three languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    pub ky: String,
    pub ru: String,
    pub en: String,
}

impl Names {
    /// Notes empty names.
    pub fn check(&self, file: &Path, key: &str, faults: &mut Faults) {
        for (lang, name) in [("ky", &self.ky), ("ru", &self.ru), ("en", &self.en)] {
            if name.trim().is_empty() || name.trim() != name {
                faults.add(file, &format!("{key}.{lang}"), "the text is empty or has spaces around it");
            }
        }
    }

    /// The names as a constant of the library.
    pub fn emit(&self) -> String {
        format!("crate::lang::Names {{ ky: {:?}, ru: {:?}, en: {:?} }}", self.ky, self.ru, self.en)
    }
}

/// A source: title, address, date.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub title: String,
    #[serde(default)]
    pub url: String,
    pub date: String,
}

impl Source {
    /// Notes what is missing; the source as a constant of the library.
    pub fn emit(&self, file: &Path, key: &str, fictional: bool, faults: &mut Faults) -> String {
        if self.title.trim().is_empty() {
            faults.add(file, &format!("{key}.title"), "the title is empty");
        }
        let address = self.url.starts_with("https://") || self.url.starts_with("http://");
        if fictional && !self.url.is_empty() {
            faults.add(file, &format!("{key}.url"), "a fictional source has no address");
        }
        if !fictional && (!address || self.url.contains(char::is_whitespace)) {
            faults.add(
                file,
                &format!("{key}.url"),
                "the address must begin with https:// or http:// and hold no space",
            );
        }
        let date = faults.keep(file, &format!("{key}.date"), date(&self.date)).map_or_else(String::new, Date::emit);
        format!("crate::legal::Source {{ title: {:?}, url: {:?}, date: {date} }}", self.title, self.url)
    }
}

/// A point of the country: latitude and longitude with at most four decimals.
pub fn point(latitude: &str, longitude: &str) -> Result<String, String> {
    let (north, east) = (amount(latitude, 4)?, amount(longitude, 4)?);
    // The country lies within 39.1–43.4° N and 69.2–80.4° E.
    if !(391_000..=434_000).contains(&north) || !(692_000..=804_000).contains(&east) {
        return Err(format!("{latitude}, {longitude} lies outside the country"));
    }
    Ok(format!("crate::place::Point {{ latitude: {north}, longitude: {east} }}"))
}

/// Whether a word is made of lower-case Latin letters, digits and inner hyphens.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
