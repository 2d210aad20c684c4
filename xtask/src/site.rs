//! Builds the browser's side into `target/site`: style sheet, scripts, WebAssembly, fonts and
//! the page that names them. Steps whose inputs did not change are skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use wasm_bindgen_cli_support::Bindgen;

use crate::compress::{self, Sizes};
use crate::offline::{self, Kept};
use crate::prepare::{self, WASM_TARGET};
use crate::shell::{self, Doing, Fault, Fingerprint, Root};

/// WebAssembly features that every browser we support has. They are named one by one: "all
/// features" of a new wasm-opt switches encodings on that browsers refuse, and the build stays green.
const WASM_FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    // The whole app's, for registers and futures: every browser since 2023.
    "--enable-simd",
];

/// How wasm-opt shrinks: what is smallest after brotli, which is what travels. -Oz makes a smaller
/// file as it is, but 1.8 % larger after brotli (168,255 against 165,145 bytes for the calculator);
/// functions with one caller stay apart for the same reason (3 %). Functions in the order of their
/// names: copies of one generic function come to stand side by side, 1.5 % smaller after brotli.
const WASM_SHRINKING: [&str; 3] = ["-O2", "--one-caller-inline-max-function-size=0", "--reorder-functions-by-name"];

/// Raise it when the steps after cargo change, so that old results are not taken again.
const STEPS_VERSION: &str = "8";

/// The manifest of the installed app.
const MANIFEST: &str = "manifest.webmanifest";

/// How much work the build puts into size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Quick to build, for writing code.
    Dev,
    /// As it is served to people.
    Release,
}

impl Mode {
    /// `--dev` or not.
    pub fn from_dev_flag(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// The files for the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// All pages, and what is called in the thread beside them: registers, futures, the solver. One file,
    /// for both have the models: apart they weigh a fifth more.
    Whole,
    /// The calculator alone, for a cheap phone on a bad line and a browser of any age.
    Citizen,
}

impl Entry {
    const ALL: [Self; 2] = [Self::Whole, Self::Citizen];

    /// Name of the files in the assets.
    fn name(self) -> &'static str {
        match self {
            Self::Whole => "app",
            Self::Citizen => "calculator",
        }
    }

    /// The page that begins with it, and its style sheet.
    fn page(self) -> (&'static str, &'static str) {
        match self {
            Self::Whole => ("index.html", "main.css"),
            Self::Citizen => ("calculator.html", "calculator.css"),
        }
    }

    fn cargo_arguments(self) -> &'static [&'static str] {
        match self {
            Self::Whole => &[],
            // One household at a time needs no speed; its bytes travel over a bad line.
            Self::Citizen => &[
                "--no-default-features",
                "--config",
                "profile.wasm.package.aimak-core.opt-level=\"z\"",
                "--config",
                "profile.wasm.package.aimak-kernels.opt-level=\"z\"",
            ],
        }
    }
}

/// Where the built site is.
pub fn folder(root: &Root) -> PathBuf {
    root.join("target/site")
}

/// Builds the site and prints what it weighs.
///
/// # Errors
/// The first step that failed, as a sentence.
pub fn build(root: &Root, mode: Mode) -> Result<(), Fault> {
    let begin = Instant::now();
    let mut times: Vec<(&str, Duration)> = Vec::new();
    let _one_at_a_time = lock(root)?;
    prepare::wasm_target(root)?;

    // Cargo and npm do not wait for each other: the longest step hides the others.
    let (bundled, wasms) = std::thread::scope(|scope| {
        let bundling = scope.spawn(|| {
            shell::timed(|| {
                prepare::npm_packages(root)?;
                bundle(root, mode)
            })
        });
        let wasms = shell::timed(|| {
            Entry::ALL.into_iter().map(|entry| compile(root, mode, entry)).collect::<Result<Vec<_>, _>>()
        });
        let bundled = bundling.join().unwrap_or_else(|_| Err(Fault::new("Bundling stopped unexpectedly.")));
        (bundled, wasms)
    });
    let (assets, bundle_time) = bundled?;
    let (wasms, compile_time) = wasms?;
    times.push(("style and scripts", bundle_time));
    times.push(("cargo", compile_time));

    let (apps, time) = shell::timed(|| {
        Entry::ALL
            .into_iter()
            .zip(&wasms)
            .map(|(entry, wasm)| shrink(root, mode, entry, wasm))
            .collect::<Result<Vec<_>, _>>()
    })?;
    times.push(("bindgen and wasm-opt", time));

    let ((files, kept), time) = shell::timed(|| lay_out(root, mode, &assets, &apps))?;
    times.push(("page", time));

    let (sizes, time) = shell::timed(|| weigh(root, mode, &files))?;
    times.push(("compression", time));

    print_table(mode, &sizes, &kept, &times, begin.elapsed());
    if mode == Mode::Release { kept.check(&sizes) } else { Ok(()) }
}

/// Two builds at once would take each other's files away: the second waits.
fn lock(root: &Root) -> Result<File, Fault> {
    let path = root.join("target/front/lock");
    shell::write(&path, "")?;
    let file = File::open(&path).doing("the lock of the build could not be opened")?;
    if file.try_lock().is_err() {
        shell::say("Waiting for another build");
        file.lock().doing("the lock of the build could not be taken")?;
    }
    Ok(file)
}

/// Bundles with esbuild; gives the logical name of each file and its name in the folder.
fn bundle(root: &Root, mode: Mode) -> Result<BTreeMap<String, PathBuf>, Fault> {
    if !root.join("style/main.css").is_file() {
        return Err(Fault::new("style/main.css is missing: the style sheets begin there."));
    }
    let out = root.join("target/front").join(mode.word()).join("bundle");
    let mut inputs = shell::files_under(&root.join("style"));
    inputs.extend(shell::files_under(&root.join("public")));
    inputs.extend(shell::files_under(&root.join("xtask/front")));
    inputs.push(root.join("package-lock.json"));
    let print = Fingerprint::new().with(STEPS_VERSION.as_bytes()).with_files(&inputs).long();

    let list = out.join("outputs.json");
    let stamp = out.join("stamp");
    let known = std::fs::read_to_string(&stamp).is_ok_and(|found| found == print);
    if !known {
        shell::say("Bundling style sheets and scripts");
        if out.exists() {
            std::fs::remove_dir_all(&out).doing("the old bundle could not be removed")?;
        }
        let text = shell::read(root.program("node").arg("xtask/front/bundle.mjs").arg(&out).arg(mode.word()))?;
        shell::write(&list, text)?;
        shell::write(&stamp, print)?;
    }
    let text = shell::read_text(&list)?;
    let told: serde_json::Value = serde_json::from_str(&text).doing("the list of bundled files is damaged")?;
    let outputs = told.get("outputs").and_then(serde_json::Value::as_object);
    let outputs = outputs.ok_or_else(|| Fault::new("The list of bundled files is empty."))?;
    Ok(outputs.iter().filter_map(|(name, file)| Some((name.clone(), out.join(file.as_str()?)))).collect())
}

/// Lets cargo build an entry for the browser; gives the file.
fn compile(root: &Root, mode: Mode, entry: Entry) -> Result<PathBuf, Fault> {
    // Cargo's name of the profile and of its folder.
    let (profile, folder) = match mode {
        Mode::Dev => ("dev", "debug"),
        Mode::Release => ("wasm", "wasm"),
    };
    shell::say(format!("Building {} for the browser", entry.name()));
    let mut cargo = root.cargo();
    cargo
        .args(["build", "--package", "aimak-app", "--lib", "--target", WASM_TARGET, "--profile", profile])
        .args(entry.cargo_arguments())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags(root, mode, entry));
    shell::run(&mut cargo)?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    // Cargo gives both the same name: each is kept aside before the next is built.
    let built = target.join(WASM_TARGET).join(folder).join("aimak_app.wasm");
    let kept = root.join("target/front").join(mode.word()).join(format!("{}.wasm", entry.name()));
    shell::write(&kept, std::fs::read(&built).doing(format!("{} could not be read", built.display()))?)?;
    Ok(kept)
}

/// The same bytes wherever the project and cargo's packages lie.
fn rust_flags(root: &Root, mode: Mode, entry: Entry) -> String {
    // Leptos keeps views behind one type instead of one type for each nesting: fewer copies of the
    // same code, quicker builds.
    let mut flags = vec!["--cfg=erase_components".to_owned()];
    if mode == Mode::Release {
        if entry == Entry::Whole {
            flags.push("-Ctarget-feature=+simd128".to_owned());
        }
        flags.push(format!("--remap-path-prefix={}=aimak", root.path().display()));
        let home = std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
        if let Some(home) = home {
            flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
        }
    }
    flags.join(" ")
}

/// The app's two files, ready to be named.
struct App {
    glue: PathBuf,
    wasm: PathBuf,
}

/// Writes the JavaScript glue and makes both files small.
fn shrink(root: &Root, mode: Mode, entry: Entry, wasm: &Path) -> Result<App, Fault> {
    let out = root.join("target/front").join(mode.word()).join(entry.name());
    let file = |end: &str| out.join(format!("{}.{end}", entry.name()));
    let app = App { glue: file("js"), wasm: file("wasm") };
    let bytes = std::fs::read(wasm).doing(format!("{} could not be read", wasm.display()))?;
    let lock = std::fs::read(root.join("package-lock.json")).unwrap_or_default();
    let print = Fingerprint::new().with(STEPS_VERSION.as_bytes()).with(&bytes).with(&lock).long();
    let stamp = out.join("stamp");
    if std::fs::read_to_string(&stamp).is_ok_and(|found| found == print) {
        return Ok(app);
    }

    shell::say("Writing the JavaScript glue");
    let raw = out.join("raw");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("app", bytes)
        .typescript(false)
        .debug(mode == Mode::Dev)
        .demangle(mode == Mode::Dev)
        // For the order of functions; wasm-opt leaves it out.
        .remove_name_section(false)
        .remove_producers_section(mode == Mode::Release)
        .web(true)
        .doing("wasm-bindgen")?;
    let mut output = bindgen.generate_output().doing("wasm-bindgen")?;
    let snippets: usize = output.snippets().values().map(Vec::len).sum();
    if snippets > 0 || !output.local_modules().is_empty() {
        return Err(Fault::new(
            "A package brings inline JavaScript snippets: each is one more request before the first figure. Take the package out or replace the snippet by an import.",
        ));
    }
    output.emit(&raw).doing("the glue could not be written")?;

    let (raw_glue, raw_wasm) = (raw.join("app.js"), raw.join("app_bg.wasm"));
    match mode {
        Mode::Dev => {
            std::fs::copy(&raw_glue, &app.glue).doing("the glue could not be copied")?;
            std::fs::copy(&raw_wasm, &app.wasm).doing("the app could not be copied")?;
        }
        Mode::Release => {
            shell::say("Making the app small (wasm-opt)");
            shell::run(
                root.npm_tool("wasm-opt")
                    .args(WASM_SHRINKING)
                    .args(WASM_FEATURES)
                    .arg(&raw_wasm)
                    .arg("-o")
                    .arg(&app.wasm),
            )?;
            shell::run(
                root.npm_tool("esbuild")
                    .arg(&raw_glue)
                    .args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning"])
                    .arg(format!("--outfile={}", app.glue.display())),
            )?;
        }
    }
    shell::write(&stamp, print)?;
    Ok(app)
}

/// Puts every file where the server looks for it and fills the page in; gives all paths, and what a
/// device keeps of them.
fn lay_out(
    root: &Root,
    mode: Mode,
    bundled: &BTreeMap<String, PathBuf>,
    apps: &[App],
) -> Result<(Vec<PathBuf>, Kept), Fault> {
    let site = folder(root);
    let mut files = Vec::new();
    let mut place = |from: &Path, name: String| -> Result<String, Fault> {
        let to = site.join("assets").join(&name);
        let bytes = std::fs::read(from).doing(format!("{} could not be read", from.display()))?;
        if !std::fs::read(&to).is_ok_and(|there| there == bytes) {
            shell::write(&to, &bytes)?;
        }
        files.push(to);
        Ok(format!("/assets/{name}"))
    };
    let plain_name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();

    let mut addresses = BTreeMap::new();
    for (logical, file) in bundled.iter().filter(|(logical, _)| *logical != offline::SCRIPT) {
        addresses.insert(logical.clone(), place(file, plain_name(file))?);
    }

    let public = root.join("public");
    let template = shell::read_text(&public.join("index.html"))?;
    let manifest = shell::read_text(&public.join(MANIFEST))?;
    let icons = icons(&public)?;
    let fonts: String = addresses
        .iter()
        .filter(|(name, _)| name.ends_with(".woff2"))
        .map(|(_, address)| {
            // Named, so that it is kept for later; fetched ahead it would hold up the style sheet on a slow line.
            format!("<meta name=\"aimak-font\" content=\"{address}\">\n")
        })
        .collect();
    let bundled_address =
        |name: &str| addresses.get(name).cloned().ok_or_else(|| Fault::new(format!("{name} was not bundled.")));
    let mut values: BTreeMap<String, String> = BTreeMap::from([
        ("boot".to_owned(), bundled_address("boot.js")?),
        ("echarts".to_owned(), bundled_address("echarts.js")?),
        ("worker".to_owned(), bundled_address("worker.js")?),
        ("fonts".to_owned(), fonts.trim_end().to_owned()),
    ]);
    let mut pages = Vec::new();
    // `{{asset:favicon.svg}}` is public/favicon.svg under a name with its hash.
    let named: BTreeSet<String> = placeholders(&template)
        .chain(placeholders(&manifest))
        .filter_map(|name| name.strip_prefix("asset:"))
        .map(str::to_owned)
        .collect();
    for name in &named {
        let file = public.join(name);
        values.insert(format!("asset:{name}"), place(&file, hashed(&file)?)?);
    }

    let filled = root.join("target/front").join(mode.word()).join(MANIFEST);
    shell::write(&filled, fill(&manifest, &values)?)?;
    values.insert("manifest".to_owned(), place(&filled, hashed(&filled)?)?);

    for (entry, app) in Entry::ALL.into_iter().zip(apps) {
        let (page, style) = entry.page();
        values.insert("css".to_owned(), bundled_address(style)?);
        values.insert("entry".to_owned(), entry.name().to_owned());
        let wasm = std::fs::read(&app.wasm).doing("the app could not be read")?;
        values.insert("icons".to_owned(), icons_in(&icons, &wasm));
        let (glue, wasm_file) = (place(&app.glue, hashed(&app.glue)?)?, place(&app.wasm, hashed(&app.wasm)?)?);
        // The thread beside the page has the same two.
        values.insert("worker_js".to_owned(), glue.clone());
        values.insert("worker_wasm".to_owned(), wasm_file.clone());
        values.insert("app_js".to_owned(), glue);
        values.insert("app_wasm".to_owned(), wasm_file);
        let page_of = if entry == Entry::Citizen { without_later_files(&template) } else { template.clone() };
        pages.push((page, fill(&page_of, &values)?));
    }
    let of_page = |name: &str| pages.iter().find(|(page, _)| *page == name).map_or("", |(_, text)| text.as_str());
    let kept = Kept::of(of_page("calculator.html"), of_page("index.html"));
    let script = bundled.get(offline::SCRIPT).ok_or_else(|| Fault::new("offline.js was not bundled."))?;
    let script = shell::read_text(script)?;
    let script = if mode == Mode::Release { kept.script(&script, &places(root))? } else { Kept::nothing(&script) };
    pages.push((offline::SCRIPT, script));
    for (name, text) in pages {
        let file = site.join(name);
        shell::write(&file, text)?;
        files.push(file);
    }

    // What is left in public/ keeps its name: robots.txt and the like.
    for file in shell::files_under(&public) {
        let Ok(inside) = file.strip_prefix(&public) else {
            continue;
        };
        let name = inside.to_string_lossy().into_owned();
        let used =
            matches!(name.as_str(), "index.html" | "boot.js" | "offline.js" | "worker.js" | "icons.svg" | MANIFEST)
                || name.ends_with(".woff2")
                || named.contains(&name);
        if !used {
            let to = site.join(inside);
            let bytes = std::fs::read(&file).doing(format!("{name} could not be read"))?;
            shell::write(&to, bytes)?;
            files.push(to);
        }
    }
    remove_others(&site, &files, mode)?;
    Ok((files, kept))
}

/// The names of all places in addresses.
fn places(root: &Root) -> Vec<String> {
    let files = shell::files_under(&root.join("core/data/places"));
    files.iter().filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect()
}

/// The page without the names of files that are fetched later: the citizen's entry has no charts and
/// no registers, and it is the whole app that is installed.
fn without_later_files(template: &str) -> String {
    const LATER: [&str; 4] = ["\"aimak-echarts\"", "\"aimak-worker\"", "rel=\"manifest\"", "rel=\"apple-touch-icon\""];
    let later = |line: &&str| LATER.iter().any(|mark| line.contains(mark));
    template.lines().filter(|line| !later(line)).fold(String::new(), |page, line| page + line + "\n")
}

/// `app.js` → `app-0123456789.js`, by content.
fn hashed(file: &Path) -> Result<String, Fault> {
    let bytes = std::fs::read(file).doing(format!("{} could not be read", file.display()))?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let end = file.extension().unwrap_or_default().to_string_lossy();
    Ok(format!("{stem}-{}.{end}", Fingerprint::new().with(&bytes).short()))
}

/// The icon sprite as it stands inside the page.
fn icons(public: &Path) -> Result<String, Fault> {
    let file = public.join("icons.svg");
    if !file.is_file() {
        shell::say("public/icons.svg is missing: the page is built without icons");
        return Ok(String::new());
    }
    let text = shell::read_text(&file)?;
    let begin = text.find("<svg").ok_or_else(|| Fault::new("public/icons.svg holds no <svg>."))?;
    let svg: String = text.get(begin..).unwrap_or_default().lines().map(str::trim).collect::<Vec<_>>().join("");
    if svg.contains("style=") || svg.contains("<style") {
        return Err(Fault::new(
            "public/icons.svg carries a style: the content policy refuses it; use attributes such as fill and stroke.",
        ));
    }
    Ok(svg)
}

/// The sprite with the icons whose names stand in the app, and no others: a name that the app may
/// show is a text in it. Some stay that are not shown, none is lost that is.
fn icons_in(sprite: &str, app: &[u8]) -> String {
    const END: &str = "</symbol>";
    let named = |symbol: &str| {
        let name =
            symbol.split_once("id=\"i-").and_then(|(_, rest)| rest.split_once('"')).map(|(name, _)| name.as_bytes());
        name.is_none_or(|name| app.windows(name.len()).any(|bytes| bytes == name))
    };
    sprite.split_inclusive(END).filter(|symbol| !symbol.ends_with(END) || named(symbol)).collect()
}

/// The names between `{{` and `}}`.
fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name)
}

/// Puts values in for placeholders.
fn fill(template: &str, values: &BTreeMap<String, String>) -> Result<String, Fault> {
    let mut page = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) =
            after.split_once("}}").ok_or_else(|| Fault::new("public/index.html has a `{{` without `}}`."))?;
        let value = values.get(name).ok_or_else(|| {
            Fault::new(format!("public/index.html asks for {{{{{name}}}}}, which the build does not know."))
        })?;
        page.push_str(before);
        page.push_str(value);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

/// Takes away what earlier builds left.
fn remove_others(site: &Path, files: &[PathBuf], mode: Mode) -> Result<(), Fault> {
    let mut wanted: BTreeSet<PathBuf> = files.iter().cloned().collect();
    if mode == Mode::Release {
        for file in files.iter().filter(|file| compress::worthwhile(file)) {
            wanted.insert(compress::companion(file, "br"));
            wanted.insert(compress::companion(file, "gz"));
        }
    }
    for file in shell::files_under(site) {
        if !wanted.contains(&file) {
            std::fs::remove_file(&file).doing(format!("{} could not be removed", file.display()))?;
        }
    }
    Ok(())
}

/// Compresses what gains by it, two files at a time, and gives all sizes.
fn weigh(root: &Root, mode: Mode, files: &[PathBuf]) -> Result<Vec<Sizes>, Fault> {
    let site = folder(root);
    let name_of = |file: &Path| file.strip_prefix(&site).unwrap_or(file).to_string_lossy().into_owned();
    if mode == Mode::Dev {
        return files
            .iter()
            .map(|file| {
                let raw = std::fs::metadata(file).doing(format!("{} could not be read", file.display()))?.len();
                Ok(Sizes {
                    name: name_of(file),
                    raw: usize::try_from(raw).unwrap_or(usize::MAX),
                    brotli: None,
                    gzip: None,
                })
            })
            .collect();
    }
    let one = |file: &PathBuf| {
        let keep = file.parent().is_some_and(|folder| folder.ends_with("assets"));
        compress::beside(file, name_of(file), keep)
    };
    // The biggest two first and apart, so that the two halves take about as long.
    let mut ordered: Vec<&PathBuf> = files.iter().collect();
    ordered.sort_by_key(|file| std::cmp::Reverse(std::fs::metadata(file).map_or(0, |facts| facts.len())));
    let (even, odd): (Vec<_>, Vec<_>) = ordered.into_iter().enumerate().partition(|(place, _)| place % 2 == 0);
    let half =
        |part: Vec<(usize, &PathBuf)>| part.into_iter().map(|(_, file)| one(file)).collect::<Result<Vec<_>, Fault>>();
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(|| half(odd));
        (half(even), other.join().unwrap_or_else(|_| Err(Fault::new("Compression stopped unexpectedly."))))
    });
    let mut sizes = first?;
    sizes.extend(second?);
    sizes.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sizes)
}

fn print_table(mode: Mode, sizes: &[Sizes], kept: &Kept, times: &[(&str, Duration)], whole: Duration) {
    let count = |bytes: Option<usize>| bytes.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string());
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max(24);
    eprintln!("\n{:width$} {:>10} {:>10} {:>10}", "target/site", "raw", "brotli", "gzip");
    for size in sizes {
        eprintln!("{:width$} {:>10} {:>10} {:>10}", size.name, size.raw, count(size.brotli), count(size.gzip));
    }
    if mode == Mode::Release {
        eprintln!("{:width$} {:>10} {:>10}", "kept for the calculator", "", kept.citizen_weight(sizes));
        eprintln!("{:width$} {:>10} {:>10}", "kept for the whole app", "", kept.weight(sizes));
        eprintln!("{:width$} {:>10} {:>10}", "goal for the whole app", "", offline::GOAL);
    }
    eprintln!();
    for (step, time) in times {
        eprintln!("{step:width$} {:>10}", shell::seconds(*time));
    }
    eprintln!("{:width$} {:>10}\n", "whole build", shell::seconds(whole));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled() {
        let values = BTreeMap::from([("css".to_owned(), "/assets/main-1.css".to_owned())]);
        assert_eq!(fill("<link href=\"{{css}}\">", &values).expect("known"), "<link href=\"/assets/main-1.css\">");
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        let fault = fill("{{colour}}", &BTreeMap::new()).expect_err("unknown");
        assert!(fault.to_string().contains("{{colour}}"), "{fault}");
    }

    #[test]
    fn the_citizens_page_names_no_later_files() {
        let template = "<meta charset>\n<meta name=\"aimak-worker\" content=\"{{worker}}\">\n<body>\n";
        assert_eq!(without_later_files(template), "<meta charset>\n<body>\n");
    }

    #[test]
    fn only_icons_whose_name_stands_in_the_app_travel() {
        let sprite = r#"<svg><symbol id="i-mark"><path/></symbol><symbol id="i-tap"><path/></symbol></svg>"#;
        assert_eq!(icons_in(sprite, b"..#i-mark.."), r#"<svg><symbol id="i-mark"><path/></symbol></svg>"#);
        assert_eq!(icons_in(sprite, b"markets and taps"), sprite);
    }

    #[test]
    fn wasm_features_are_named_one_by_one() {
        assert!(WASM_FEATURES.iter().all(|feature| feature.starts_with("--enable-")));
    }
}
