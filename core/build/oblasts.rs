//! The oblasts: names and a schematic outline through named corners that neighbours share.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::emit;
use crate::faults::Faults;
use crate::value::{self, Names};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Latitude and longitude of each corner.
    corners: BTreeMap<String, (String, String)>,
    oblast: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    code: String,
    names: Names,
    outline: Vec<String>,
    label: (String, String),
}

/// A checked oblast.
pub struct Oblast {
    /// ISO 3166-2 code.
    pub code: String,
    constant: String,
}

/// Reads and checks the oblasts.
pub fn read(path: &Path, faults: &mut Faults) -> Vec<Oblast> {
    let Some(file) = faults.read::<File>(path) else {
        return Vec::new();
    };
    let mut corners = BTreeMap::new();
    for (name, (latitude, longitude)) in &file.corners {
        let point = faults.keep(path, &format!("corners.{name}"), value::point(latitude, longitude));
        corners.insert(name.as_str(), point.unwrap_or_default());
        if !file.oblast.iter().any(|oblast| oblast.outline.contains(name)) {
            faults.add(path, &format!("corners.{name}"), "no outline passes through this corner");
        }
    }
    let mut oblasts: Vec<Oblast> = Vec::new();
    for raw in &file.oblast {
        let key = format!("oblast.{}", raw.code);
        if !raw.code.starts_with("KG-") || oblasts.iter().any(|known| known.code == raw.code) {
            faults.add(path, &key, "the code must begin with KG- and stand once");
        }
        raw.names.check(path, &format!("{key}.names"), faults);
        if raw.outline.len() < 4 {
            faults.add(path, &format!("{key}.outline"), "an outline has four corners or more");
        }
        let mut outline = Vec::new();
        for corner in &raw.outline {
            match corners.get(corner.as_str()) {
                Some(point) => outline.push(point.clone()),
                None => faults.add(path, &format!("{key}.outline"), &format!("there is no corner `{corner}`")),
            }
        }
        let label = faults.keep(path, &format!("{key}.label"), value::point(&raw.label.0, &raw.label.1));
        let constant = format!(
            "    crate::place::Oblast {{ code: {:?}, names: {}, outline: {}, label: {} }},\n",
            raw.code,
            raw.names.emit(),
            emit::list(&outline),
            label.unwrap_or_default()
        );
        oblasts.push(Oblast { code: raw.code.clone(), constant });
    }
    oblasts
}

/// The constant of all oblasts.
pub fn emit(oblasts: &[Oblast]) -> String {
    let items: String = oblasts.iter().map(|oblast| oblast.constant.as_str()).collect();
    format!("pub(super) static OBLASTS: &[crate::place::Oblast] = &[\n{items}];\n")
}
