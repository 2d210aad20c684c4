//! `aimak recount`: the figures of a linked scenario, computed again.
//!
//! Anybody may check a decision without the app: paste the address, get every figure as a line of
//! text. The app's own wasm gives the same bytes for the same address (a journey compares them).

use std::io::{BufRead as _, Write};
use std::process::ExitCode;

use aimak_core::lang::Lang;
use aimak_core::place;
use aimak_core::sample;
use aimak_core::scenario::{LinkFault, Scenario};
use aimak_core::service::Service;
use clap::Args;

use crate::messages;

/// Arguments of `aimak recount`.
#[derive(Clone, Debug, Args)]
pub struct RecountArgs {
    /// Addresses of studios, with what stands after #; `-` reads one a line from standard input.
    #[arg(required_unless_present = "made_up", value_name = "ADDRESS")]
    pub addresses: Vec<String>,
    /// Instead: bills of made-up tariffs, from a seed on, so many of them.
    #[arg(long, num_args = 2, value_names = ["SEED", "COUNT"], conflicts_with = "addresses")]
    pub made_up: Option<Vec<u32>>,
}

/// Why an address has no figures.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    /// It is no address of a studio.
    Address,
    /// The place is not known.
    Place,
    /// The service is not known, or has no model.
    Service,
    /// The place has no decision for the service.
    NoDecision,
    /// The link cannot be opened.
    Link(LinkFault),
}

/// Writes the figures of each address to `out`: a line with the address's path, one line for each
/// figure, an empty line. Exit code 0 when all were computed, 1 when some were refused; each
/// refusal is a sentence on standard error.
///
/// # Errors
/// When `out` or standard input fails.
pub fn run(args: &RecountArgs, lang: Lang, out: &mut impl Write) -> std::io::Result<ExitCode> {
    if let Some([first, count]) = args.made_up.as_deref() {
        for seed in *first..first.saturating_add(*count) {
            out.write_all(sample::account(u64::from(seed)).as_bytes())?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut refused = false;
    let mut one = |address: &str| -> std::io::Result<()> {
        match figures(address) {
            Ok(figures) => writeln!(out, "{}\n{figures}", address.split('#').next().unwrap_or(address)),
            Err(fault) => {
                refused = true;
                eprintln!("{address}: {}", sentence(lang, &fault));
                Ok(())
            }
        }
    };
    for address in &args.addresses {
        if address == "-" {
            for line in std::io::stdin().lock().lines() {
                one(line?.trim())?;
            }
        } else {
            one(address)?;
        }
    }
    Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The canonical text of all figures at an address, whole or from its first slash.
fn figures(address: &str) -> Result<String, Fault> {
    let (path, link) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split_once("://").map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let [place, service, "studio"] = *path.trim_matches('/').split('/').collect::<Vec<_>>() else {
        return Err(Fault::Address);
    };
    let place = place::find(place).ok_or(Fault::Place)?;
    let service = Service::from_code(service).filter(|service| service.definition().studio).ok_or(Fault::Service)?;
    let scenario = if link.is_empty() {
        Scenario::today(place, service).ok_or(Fault::NoDecision)?
    } else {
        Scenario::from_link(place, service, link).map_err(Fault::Link)?
    };
    Ok(scenario.study().canonical())
}

fn sentence(lang: Lang, fault: &Fault) -> String {
    match fault {
        Fault::Address => messages::recount_address_wrong(lang).to_owned(),
        Fault::Place => messages::recount_place_unknown(lang).to_owned(),
        Fault::Service => messages::recount_service_unknown(lang).to_owned(),
        Fault::NoDecision | Fault::Link(LinkFault::NoDecision) => messages::recount_decision_missing(lang).to_owned(),
        Fault::Link(LinkFault::OtherVersion { found }) => messages::recount_version_other(lang, found),
        Fault::Link(LinkFault::Damaged | LinkFault::TooLong) => messages::recount_link_damaged(lang).to_owned(),
        Fault::Link(LinkFault::UnknownDecision { base }) => messages::recount_decision_unknown(lang, base),
        Fault::Link(
            LinkFault::UnknownInput { key } | LinkFault::Number { key, .. } | LinkFault::OutOfRange { key },
        ) => messages::recount_entry_unusable(lang, key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gives_the_figures_of_its_link() {
        let place = place::find("ulgu").expect("the fictional place");
        let today = Scenario::today(place, Service::DrinkingWater).expect("its decision");
        let path = "/ulgu/drinking-water/studio";
        assert_eq!(figures(path), Ok(today.study().canonical()));
        let option = today.with(today.inputs()[0].key, 1950).expect("a tariff of 19.50");
        let address = format!("http://127.0.0.1:8311{path}#{}", option.link());
        assert_eq!(figures(&address), Ok(option.study().canonical()));
        assert_ne!(figures(&address), figures(path));
    }

    #[test]
    fn each_fault_is_a_sentence_in_three_languages() {
        let cases = [
            ("/ulgu", Fault::Address),
            ("http://127.0.0.1", Fault::Address),
            ("/atlantis/drinking-water/studio", Fault::Place),
            ("/ulgu/tea/studio", Fault::Service),
            ("/ulgu/waste-removal/studio", Fault::Service),
            ("/ulgu/drinking-water/studio#v1", Fault::Link(LinkFault::Damaged)),
            ("/ulgu/drinking-water/studio#v9&a", Fault::Link(LinkFault::OtherVersion { found: "v9".into() })),
        ];
        for (address, fault) in cases {
            let found = figures(address).expect_err(address);
            assert_eq!(found, fault, "{address}");
            for lang in Lang::ALL {
                assert!(sentence(lang, &found).ends_with('.'), "{address}");
            }
        }
    }

    #[test]
    fn the_command_lists_what_it_refuses() {
        let args = RecountArgs { addresses: vec!["/ulgu/drinking-water/studio".into(), "/ulgu".into()], made_up: None };
        let mut out = Vec::new();
        assert_eq!(run(&args, Lang::En, &mut out).expect("memory can be written"), ExitCode::FAILURE);
        let text = String::from_utf8(out).expect("text");
        assert!(text.starts_with("/ulgu/drinking-water/studio\n") && text.contains("required-revenue="), "{text}");
    }
}
