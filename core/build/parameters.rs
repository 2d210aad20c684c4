//! Parameters: `parameters/<area>/<name>.toml` becomes the constant `<AREA>_<NAME>`.

use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::faults::Faults;
use crate::value::{self, Source};
use crate::words;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// What it is, in one sentence; becomes the constant's documentation.
    description: String,
    unit: String,
    value: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    from: String,
    value: String,
    evidence: String,
    source: Source,
}

/// Reads and checks all parameters; their constants.
pub fn read(folder: &Path, faults: &mut Faults) -> String {
    let mut text = String::new();
    let mut names = Vec::new();
    for area in faults.list(folder) {
        for file in faults.list(&area) {
            one(&file, &area, &mut text, &mut names, faults);
        }
    }
    let all: Vec<String> = names.iter().map(|name| format!("&{name}")).collect();
    text.push_str("/// All parameters, in order of their codes.\n");
    text.push_str(&format!("pub const ALL: &[&Parameter] = {};\n", emit::list(&all)));
    text
}

fn one(path: &Path, area: &Path, text: &mut String, names: &mut Vec<String>, faults: &mut Faults) {
    let word = |path: &Path| path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    let (area, name) = (word(area), word(path));
    if !value::is_slug(&area) || !value::is_slug(&name) || path.extension().is_none_or(|kind| kind != "toml") {
        faults.add(path, "file", "a parameter is <area>/<name>.toml, in lower-case Latin letters, digits and hyphens");
    }
    let Some(file) = faults.read::<File>(path) else {
        return;
    };
    if file.description.trim().is_empty() || file.description.contains('\n') {
        faults.add(path, "description", "one sentence says what the parameter is");
    }
    let Some(&(_, unit, decimals)) = words::UNITS.iter().find(|(known, ..)| *known == file.unit) else {
        faults.add(path, "unit", &format!("`{}` is not a unit", file.unit));
        return;
    };
    if file.value.is_empty() {
        faults.add(path, "value", "a parameter has a value");
    }
    let mut values = Vec::new();
    let mut last = None;
    for (index, raw) in file.value.iter().enumerate() {
        let key = format!("value[{index}]");
        let from = faults.keep(path, &format!("{key}.from"), value::date(&raw.from));
        let day = from.map(value::Date::first_day);
        if last.is_some() && day <= last {
            faults.add(path, &format!("{key}.from"), "values stand oldest first, one for each date");
        }
        last = day;
        let amount = faults.keep(path, &format!("{key}.value"), value::amount(&raw.value, decimals));
        let evidence = faults.keep(path, &format!("{key}.evidence"), words::find(words::EVIDENCE, &raw.evidence));
        let source = raw.source.emit(path, &format!("{key}.source"), false, faults);
        if let (Some(from), Some(amount), Some(evidence)) = (from, amount, evidence) {
            values.push(format!(
                "Dated {{ from: {}, value: {amount}, evidence: {evidence}, source: {source} }}",
                from.emit()
            ));
        }
    }
    let constant = format!("{area}_{name}").replace('-', "_").to_uppercase();
    text.push_str(&format!(
        "/// {}\npub const {constant}: Parameter = Parameter {{ code: \"{area}.{name}\", unit: {unit}, values: {} }};\n\n",
        file.description,
        emit::list(&values)
    ));
    names.push(constant);
}
