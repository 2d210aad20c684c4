//! Every shipped plan as a workbook, recalculated by LibreOffice: each cell must be what the model says.

use std::path::PathBuf;

use crate::shell::{self, Doing, Fault, Root};

/// The packages of Debian that the proof needs.
const PACKAGES: [&str; 2] = ["libreoffice-calc-nogui", "python3-uno"];

/// Writes the workbooks of all scenarios in every language under `target/sheets` and has them
/// recalculated.
///
/// # Errors
/// When LibreOffice cannot be had or a cell differs.
pub fn run(root: &Root) -> Result<(), Fault> {
    let python = office(root)?;
    let folder = root.join("target/sheets");
    std::fs::create_dir_all(&folder).doing("target/sheets could not be made")?;
    shell::say("Building the server");
    shell::run(root.cargo().args(["build", "--package", "aimak-server"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let aimak = target.join("debug/aimak");
    let scenarios: Vec<PathBuf> = shell::files_under(&root.join("docs/worked/scenarios"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    if scenarios.is_empty() {
        return Err(Fault::new("There is no scenario in docs/worked/scenarios."));
    }
    let mut books = Vec::new();
    for scenario in &scenarios {
        for lang in ["ky", "ru", "en"] {
            let name = scenario.file_stem().unwrap_or_default().to_string_lossy();
            let book = folder.join(format!("{name}.{lang}.xlsx"));
            let mut write = root.program(&aimak);
            write.args(["model", "sheet"]).arg(scenario).arg("--out").arg(&book).args(["--lang", lang]);
            shell::run(&mut write)?;
            books.push(book);
        }
    }
    shell::say(format!("LibreOffice recalculates {} workbooks", books.len()));
    let mut check = root.program(python);
    shell::run(check.arg(root.join("end2end/peers/libreoffice.py")).arg("check").arg(&folder).args(&books))
}

/// A Python that can speak with LibreOffice, once both are there: found, or installed where this
/// machine is ours to install on.
///
/// # Errors
/// When neither goes; the sentence says what to install.
pub fn office(root: &Root) -> Result<&'static str, Fault> {
    if let Some(python) = speaks(root) {
        return Ok(python);
    }
    let wanted = format!("apt-get install --no-install-recommends {}", PACKAGES.join(" "));
    let ours = shell::read(root.program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !shell::exists("apt-get") || !ours {
        return Err(Fault::new(format!(
            "LibreOffice is missing, so NOTHING WAS PROVED. On Debian: {wanted}; elsewhere install LibreOffice with its Python bridge (UNO)."
        )));
    }
    shell::say("Installing LibreOffice");
    shell::run(root.program("apt-get").arg("update"))?;
    let mut install = root.program("apt-get");
    install.args(["install", "--yes", "--no-install-recommends"]).args(PACKAGES);
    shell::run(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    speaks(root).ok_or_else(|| {
        Fault::new(format!(
            "LibreOffice was installed and still cannot be spoken to; NOTHING WAS PROVED. Try: {wanted}"
        ))
    })
}

fn speaks(root: &Root) -> Option<&'static str> {
    if !shell::exists("soffice") {
        return None;
    }
    // The bridge belongs to the system's own Python, which need not be the first on the path.
    ["python3", "/usr/bin/python3"].into_iter().find(|python| {
        let tried = root.program(python).args(["-c", "import uno"]).output();
        tried.is_ok_and(|tried| tried.status.success())
    })
}
