//! What a device keeps so that the app opens without a network: which files, how much they weigh, and
//! the list of them in the service worker (`public/offline.js`).

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::compress::Sizes;
use crate::shell::{Doing, Fault, Fingerprint};

/// The service worker, under its own name: where it lies decides what it answers for.
pub const SCRIPT: &str = "offline.js";

/// The citizen's page.
const CALCULATOR: &str = "/calculator.html";

/// The page of the whole app.
const INDEX: &str = "/index.html";

/// What all of it should weigh on its way to the device, in bytes after brotli.
pub const GOAL: usize = 1_500_000;

/// What it may weigh at most: the goal, and a little for the paths of another machine in the texts of panics.
const LIMIT: usize = 1_505_000;

/// The files that are kept, by their addresses.
pub struct Kept {
    /// For the calculator alone.
    citizen: BTreeSet<String>,
    /// For all pages; the calculator is one of them.
    whole: BTreeSet<String>,
    /// Each page with its digest, as a page would name it for a script it trusts.
    digests: [(&'static str, String); 2],
}

impl Kept {
    /// The pages and every file that they name.
    pub fn of(calculator: &str, index: &str) -> Self {
        let mut citizen = named(calculator);
        citizen.insert(CALCULATOR.to_owned());
        let mut whole = named(index);
        whole.insert(INDEX.to_owned());
        Self { citizen, whole, digests: [(CALCULATOR, digest(calculator)), (INDEX, digest(index))] }
    }

    /// The service worker that keeps these files.
    ///
    /// # Errors
    /// Those of writing JSON: none in practice.
    pub fn script(&self, script: &str, places: &[String]) -> Result<String, Fault> {
        let pages: serde_json::Map<_, _> =
            self.digests.iter().map(|(page, digest)| ((*page).to_owned(), json!(digest))).collect();
        let mut build = json!({ "places": places, "pages": pages, "citizen": self.citizen, "whole": self.whole });
        let list = serde_json::to_string(&build).doing("the list of kept files could not be written")?;
        let version = Fingerprint::new().with(list.as_bytes()).with(script.as_bytes()).short();
        build["version"] = json!(version);
        Ok(format!("const BUILD={build};\n{script}"))
    }

    /// A service worker that keeps nothing and takes away what others kept: for writing code.
    pub fn nothing(script: &str) -> String {
        let build = json!({ "version": "", "places": [], "pages": {}, "citizen": [], "whole": [] });
        format!("const BUILD={build};\n{script}")
    }

    /// Bytes on the way for the calculator.
    pub fn citizen_weight(&self, sizes: &[Sizes]) -> usize {
        weight(sizes, |name| self.citizen.contains(name))
    }

    /// Bytes on the way for the whole app.
    pub fn weight(&self, sizes: &[Sizes]) -> usize {
        weight(sizes, |name| self.whole.contains(name))
    }

    /// Whether the whole app is light enough.
    ///
    /// # Errors
    /// When it is not, or a file that a page names is not there.
    pub fn check(&self, sizes: &[Sizes]) -> Result<(), Fault> {
        let there: BTreeSet<String> = sizes.iter().map(address).collect();
        if let Some(missing) = self.citizen.union(&self.whole).find(|name| !there.contains(*name)) {
            return Err(Fault::new(format!("A page names {missing}, which the build did not make.")));
        }
        let weight = self.weight(sizes);
        if weight > LIMIT {
            return Err(Fault::new(format!(
                "The whole app has {weight} bytes after brotli, and {LIMIT} are the most that a first visit may take, {GOAL} the goal: see the table above for what grew, and docs/performance.md for what made it small."
            )));
        }
        Ok(())
    }
}

fn weight(sizes: &[Sizes], counts: impl Fn(&str) -> bool) -> usize {
    let mine = sizes.iter().filter(|size| size.name == SCRIPT || counts(&address(size)));
    mine.map(|size| size.brotli.unwrap_or(size.raw)).sum()
}

fn address(size: &Sizes) -> String {
    format!("/{}", size.name)
}

/// The addresses of assets that stand in a page; without pictures for the device's own screen, which
/// are fetched when the app is installed.
fn named(page: &str) -> BTreeSet<String> {
    let ends = |sign: char| sign.is_whitespace() || sign == '"';
    let names = page.match_indices("/assets/").filter_map(|(at, _)| page.get(at..)?.split(ends).next());
    names.filter(|name| !name.ends_with(".png")).map(str::to_owned).collect()
}

/// As in the attribute `integrity`.
fn digest(page: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(page)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        Kept::of(
            "<link href=\"/assets/a.css\"><script src=\"/assets/boot.js\" data-wasm=\"/assets/c.wasm\"></script>",
            "<meta content=\"/assets/w.js /assets/w.wasm\"><link href=\"/assets/i.png\"><link href=\"/assets/b.css\"><script src=\"/assets/boot.js\">",
        )
    }

    fn size(name: &str, brotli: usize) -> Sizes {
        Sizes { name: name.to_owned(), raw: 5 * brotli, brotli: Some(brotli), gzip: None }
    }

    fn sizes(wasm: usize) -> Vec<Sizes> {
        let names = ["assets/a.css", "assets/boot.js", "assets/b.css", "assets/w.js", "offline.js"];
        let mut sizes: Vec<Sizes> = names.map(|name| size(name, 10)).into();
        sizes.extend(["assets/w.wasm", "assets/c.wasm"].map(|name| size(name, wasm)));
        sizes.extend([size("calculator.html", 10), size("index.html", 10), size("fonts/OFL.txt", 1_000_000)]);
        sizes
    }

    #[test]
    fn a_page_and_what_it_names_is_kept_once() {
        let kept = kept();
        assert_eq!(
            kept.citizen.iter().collect::<Vec<_>>(),
            ["/assets/a.css", "/assets/boot.js", "/assets/c.wasm", CALCULATOR]
        );
        assert_eq!(
            kept.whole.iter().collect::<Vec<_>>(),
            ["/assets/b.css", "/assets/boot.js", "/assets/w.js", "/assets/w.wasm", INDEX]
        );
        assert_eq!((kept.citizen_weight(&sizes(70)), kept.weight(&sizes(70))), (110, 120));
    }

    #[test]
    fn too_heavy_an_app_is_refused_and_a_missing_file_named() {
        let kept = kept();
        assert!(kept.check(&sizes(LIMIT - 50)).is_ok(), "as heavy as it may be");
        let heavy = kept.check(&sizes(LIMIT - 49)).expect_err("one byte more").to_string();
        assert!(heavy.contains(&format!("{} bytes", LIMIT + 1)), "{heavy}");
        let missing = kept.check(&sizes(10)[1..]).expect_err("a.css is gone").to_string();
        assert!(missing.contains("/assets/a.css"), "{missing}");
    }

    #[test]
    fn another_page_is_another_version() {
        let places = ["ulgu".to_owned()];
        let script = kept().script("go();", &places).expect("it is text");
        assert!(script.ends_with("};\ngo();") && script.contains("\"places\":[\"ulgu\"]"), "{script}");
        let other = Kept::of("", "").script("go();", &places).expect("it is text");
        let version = |script: &str| script.split("\"version\":\"").nth(1).map(|rest| rest[..10].to_owned());
        assert!(version(&script).is_some());
        assert_ne!(version(&script), version(&other));
    }

    #[test]
    fn a_digest_is_that_of_the_standard() {
        assert_eq!(digest("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", "FIPS 180-2, appendix B.1");
    }
}
