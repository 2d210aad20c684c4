//! Which layer may know which: `app → core ← server`, features side by side, routes without
//! SQL, a store without HTTP, and a core without the world.

use super::Report;
use super::source::Source;

/// What the core may depend on, with the reason.
const CORE_DEPENDENCIES: [&str; 2] = [
    "aimak-kernels", // what is computed many times over
    "serde",         // the wire types
];

/// What the core may depend on behind a feature that the citizen's entry leaves off.
const CORE_OPTIONAL: [&str; 13] = [
    "base64",      // packed links of plans
    "csv",         // registers of consumers as CSV files
    "fastrand",    // made-up tariffs and registers
    "miniz_oxide", // packed links of plans, parts of XLSX files
    "num-bigint",  // exact fractions of foreign tariffs (OWRS)
    "num-rational",
    "num-traits",
    "quick-xml",     // registers of consumers as XLSX files
    "saphyr-parser", // the YAML of foreign tariffs (OWRS)
    "schemars",      // the JSON Schemas of files that people write
    "serde_json",    // what a scenario writes into the books of a plan
    "utoipa",        // the wire types describe themselves for the server's OpenAPI document
    "yore",          // CP1251 of such CSV files
];

/// What the core must not touch: the world outside, shared state, and inexact numbers.
const NOT_IN_CORE: [(&str, &str); 12] = [
    ("std::time", "the core knows no clock: take the date as an argument"),
    ("std::fs", "the core reads no files: take the content as an argument"),
    ("std::net", "the core knows no network"),
    ("std::env", "the core reads no environment: take the value as an argument"),
    ("std::process", "the core starts no programs and never ends the one it is in: return an error"),
    ("std::thread", "the core starts no threads: whoever calls decides"),
    ("static mut", "the core keeps no state: give it in and return it"),
    ("thread_local!", "the core keeps no state: give it in and return it"),
    ("OnceLock", "the core keeps no state: make it a constant or an argument"),
    ("LazyLock", "the core keeps no state: make it a constant or an argument"),
    ("f64", "the core calculates exactly: use a scaled integer"),
    ("f32", "the core calculates exactly: use a scaled integer"),
];

/// What the statistics may depend on, with the reason.
const STATISTICS_DEPENDENCIES: [&str; 1] = [
    "libm", // logarithms and powers that are the same bytes on every device
];

/// Functions of the standard library that each system computes a little differently, as methods and
/// as `f64::…`. The square root is not among them: IEEE 754 rounds it in one way.
const NOT_THE_SAME_EVERYWHERE: [&str; 29] = [
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "exp", "exp2", "exp_m1",
    "gamma", "hypot", "ln", "ln_1p", "ln_gamma", "log", "log10", "log2", "mul_add", "powf", "powi", "sin", "sin_cos",
    "sinh", "tan", "tanh",
];

/// Files of the core that may break one rule, each with its reason.
const EXCUSED: [(&str, &str, &str); 0] = [];

/// The folders of the app that features stand on.
const BELOW_FEATURES: [&str; 6] = ["components", "charts", "api", "state", "hooks", "format"];

/// Rules on Rust files.
pub fn rust(name: &str, source: &Source, report: Report<'_>) {
    if name.starts_with("core/src/") || name.starts_with("core/kernels/src/") {
        core(name, source, report);
    }
    if name.starts_with("core/statistics/src/") {
        statistics(source, report);
    } else {
        rounded(source, report);
    }
    if let Some(inside) = name.strip_prefix("app/src/") {
        app(inside, source, report);
    }
    if name.starts_with("server/src/") {
        server(name, source, report);
    }
}

fn core(name: &str, source: &Source, report: Report<'_>) {
    for (number, line) in source.product() {
        for (word, cure) in NOT_IN_CORE {
            let excused = EXCUSED.iter().any(|(file, rule, _)| *file == name && *rule == word);
            if !excused && has_word(&line.code, word) {
                report(number, format!("`{word}` in the core: {cure}."));
            }
        }
    }
}

/// The statistics are as pure as the core, and the same bytes everywhere, but may calculate inexactly.
fn statistics(source: &Source, report: Report<'_>) {
    for (number, line) in source.product() {
        for (word, cure) in NOT_IN_CORE.iter().filter(|(word, _)| *word != "f64") {
            if has_word(&line.code, word) {
                report(number, format!("`{word}` in the statistics: {cure}."));
            }
        }
        if has_word(&line.code, "aimak_core") {
            report(number, "the statistics know nothing of the core: take the numbers as arguments.".to_owned());
        }
        for name in NOT_THE_SAME_EVERYWHERE {
            if line.code.contains(&format!(".{name}(")) || has_word(&line.code, &format!("f64::{name}")) {
                report(number, format!("`{name}` differs from system to system: use the one of libm."));
            }
        }
    }
}

/// Money that the statistics compute leaves them as whole units.
fn rounded(source: &Source, report: Report<'_>) {
    for (number, line) in source.product() {
        if line.code.contains(".unrounded()") || line.code.contains("Amount::unrounded") {
            report(number, "an amount of the statistics leaves them rounded: use Amount::rounded.".to_owned());
        }
    }
}

fn app(inside: &str, source: &Source, report: Report<'_>) {
    let top = inside.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let own_feature = inside
        .strip_prefix("features/")
        .and_then(|rest| rest.split('/').next())
        .map(|name| name.trim_end_matches(".rs"))
        .filter(|name| *name != "mod");
    for (number, line) in source.lines() {
        if line.code.contains("aimak_server") {
            report(number, "the app knows nothing of the server: share the type through aimak_core::wire.".to_owned());
        }
        for (at, _) in line.code.match_indices("features::") {
            let rest = line.code.get(at + "features::".len()..).unwrap_or_default();
            let other: String = rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
            if BELOW_FEATURES.contains(&top) {
                report(number, format!("`{top}` stands below the features: move what it needs down, or pass it in."));
            } else if let Some(own) = own_feature
                && other != own
            {
                report(
                    number,
                    format!(
                        "the feature `{own}` reaches into `{other}`: move what both need to components, state or the core."
                    ),
                );
            }
        }
    }
}

fn server(name: &str, source: &Source, report: Report<'_>) {
    for (number, line) in source.lines() {
        if line.code.contains("aimak_app") {
            report(number, "the server knows nothing of the app: share the type through aimak_core::wire.".to_owned());
        }
    }
    for (number, line) in source.product() {
        if name.starts_with("server/src/routes") {
            if has_word(&line.code, "sqlx") || line.texts.iter().any(|text| is_sql(text)) {
                report(number, "a route holds SQL: put it behind a method of the store.".to_owned());
            }
        } else if name.starts_with("server/src/store") && has_word(&line.code, "axum") {
            report(number, "the store knows HTTP: return an error of the store and let the route answer.".to_owned());
        }
    }
}

fn is_sql(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().take(2).map(str::to_lowercase).collect();
    let word = |place: usize| words.get(place).map_or("", String::as_str);
    match word(0) {
        "select" | "pragma" | "with" => {
            words.len() > 1 && text.to_lowercase().contains(" from ") || word(0) == "pragma"
        }
        "insert" => word(1) == "into" || word(1) == "or",
        "update" => text.to_lowercase().contains(" set "),
        "delete" => word(1) == "from",
        "create" | "drop" | "alter" => matches!(word(1), "table" | "index" | "unique" | "view"),
        _ => false,
    }
}

/// Rules on manifests.
pub fn manifest(name: &str, text: &str, report: Report<'_>) {
    let mut section = "";
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(heading) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = heading;
            continue;
        }
        if line.is_empty() || line.starts_with('#') || !section.ends_with("dependencies") {
            continue;
        }
        let package = line.split(['=', '.', ' ']).next().unwrap_or_default();
        match name {
            "core/Cargo.toml" if section == "dependencies" && !core_may_use(package, line) => {
                report(
                    index + 1,
                    format!(
                        "the core may depend on {} only: move what needs `{package}` to the app or the server.",
                        CORE_DEPENDENCIES.join(" and ")
                    ),
                );
            }
            "core/kernels/Cargo.toml" if section == "dependencies" => {
                report(index + 1, format!("the kernels know numbers alone: leave `{package}` out."));
            }
            "core/statistics/Cargo.toml"
                if section == "dependencies" && !STATISTICS_DEPENDENCIES.contains(&package) =>
            {
                report(
                    index + 1,
                    format!(
                        "the statistics depend on {} only: leave `{package}` out.",
                        STATISTICS_DEPENDENCIES.join(" and ")
                    ),
                );
            }
            "app/Cargo.toml" if package == "aimak-server" => {
                report(index + 1, "the app knows nothing of the server: share types through aimak-core.".to_owned());
            }
            "server/Cargo.toml" if package == "aimak-app" => {
                report(index + 1, "the server knows nothing of the app: share types through aimak-core.".to_owned());
            }
            _ => {}
        }
    }
}

fn core_may_use(package: &str, line: &str) -> bool {
    CORE_DEPENDENCIES.contains(&package) || CORE_OPTIONAL.contains(&package) && line.contains("optional = true")
}

/// Whether a word or path stands in the code on its own, not inside a longer word.
pub fn has_word(code: &str, word: &str) -> bool {
    let part_of_word = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    code.match_indices(word).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        let after = code.get(at + word.len()..).and_then(|text| text.chars().next());
        !part_of_word(before) && !part_of_word(after)
    })
}

#[cfg(test)]
mod tests {
    use crate::tidy::{breaks, cures};

    #[test]
    fn the_core_has_two_dependencies() {
        assert!(!breaks(
            "core/Cargo.toml",
            "[dependencies]\nserde.workspace = true\n[dev-dependencies]\nproptest = \"1\""
        ));
        assert_eq!(cures("core/Cargo.toml", "[dependencies]\nrand = \"1\"").first().map(|found| found.0), Some(2));
        assert!(breaks("core/Cargo.toml", "[dependencies]\nutoipa = \"6\""));
        assert!(!breaks("core/Cargo.toml", "[dependencies]\nutoipa = { version = \"6\", optional = true }"));
        assert!(!breaks("server/Cargo.toml", "[dependencies]\nrand = \"1\""));
    }

    #[test]
    fn the_core_is_pure_and_exact() {
        assert!(breaks("core/src/money.rs", "fn a(b: f64) {}"));
        assert!(breaks("core/kernels/src/steps.rs", "fn a(b: f64) {}"));
        assert!(breaks("core/src/money.rs", "use std::time::Instant;"));
        assert!(breaks("core/src/money.rs", "static mut A: u8 = 0;"));
        assert!(!breaks("core/src/money.rs", "/// never `f64`\nfn a(b: i64) {}"));
        assert!(!breaks("core/src/money.rs", "let name = \"f64\";"));
        assert!(!breaks("core/src/money.rs", "#[cfg(test)]\nmod tests {\n  fn a(b: f64) {}\n}"));
        assert!(!breaks("app/src/charts/scale.rs", "fn a(b: f64) {}"), "pictures may round");
    }

    #[test]
    fn the_statistics_are_the_same_everywhere_and_give_money_rounded() {
        let file = "core/statistics/src/beta.rs";
        assert!(!breaks(file, "fn a(b: f64) -> f64 { libm::exp(b).sqrt() }"));
        assert!(breaks(file, "fn a(b: f64) -> f64 { b.exp() }"));
        assert!(breaks(file, "let c = list.map(f64::ln);"));
        assert!(breaks(file, "fn a(b: f32) {}"));
        assert!(breaks(file, "use std::time::Instant;"));
        assert!(breaks(file, "use aimak_core::money::Money;"));
        assert!(!breaks(
            "core/statistics/Cargo.toml",
            "[dependencies]\nlibm.workspace = true\n[dev-dependencies]\ncsv = \"1\""
        ));
        assert!(breaks("core/statistics/Cargo.toml", "[dependencies]\nserde = \"1\""));
        assert!(breaks("core/Cargo.toml", "[dependencies]\naimak-statistics.workspace = true"));
        assert!(breaks("core/kernels/Cargo.toml", "[dependencies]\nserde.workspace = true"));
        assert!(breaks("server/src/routes/plan.rs", "let money = found.unrounded();"));
        assert!(breaks("app/src/features/plan/page.rs", "found.map(Amount::unrounded)"));
        assert!(!breaks("server/src/routes/plan.rs", "let money = found.rounded();"));
        assert!(!breaks(file, "let money = found.unrounded();"));
    }

    #[test]
    fn features_do_not_know_each_other() {
        assert!(breaks("app/src/features/studio/page.rs", "use crate::features::home::Search;"));
        assert!(!breaks("app/src/features/studio/page.rs", "use crate::features::studio::model::State;"));
        assert!(!breaks("app/src/app.rs", "use crate::features::studio::StudioPage;"));
        assert!(breaks("app/src/components/slider.rs", "use crate::features::studio::model;"));
        assert!(breaks("app/src/format.rs", "use crate::features::studio::model;"));
    }

    #[test]
    fn app_and_server_meet_in_the_core_only() {
        assert!(breaks("app/src/api.rs", "use aimak_server::problem;"));
        assert!(breaks("server/Cargo.toml", "[dependencies]\naimak-app.workspace = true"));
    }

    #[test]
    fn routes_hold_no_sql_and_the_store_no_http() {
        assert!(breaks("server/src/routes/scenarios.rs", "let a = \"select id from scenario\";"));
        assert!(breaks("server/src/routes/scenarios.rs", "sqlx::query(a);"));
        assert!(!breaks("server/src/routes/scenarios.rs", "let a = \"select a scenario\";"));
        assert!(!breaks("server/src/store/sqlite.rs", "let a = \"insert into scenario values ($1)\";"));
        assert!(breaks("server/src/store/sqlite.rs", "use axum::Json;"));
    }
}
