//! Playwright runs: journeys, pictures and measurements in Debian's Chromium.

use std::process::Command;

use crate::prepare;
use crate::shell::{Fault, Root};

/// A Playwright run with one of the configurations in `end2end/`, against a server at `url`.
///
/// # Errors
/// When Chromium or the npm packages cannot be had.
pub fn playwright(root: &Root, configuration: &str, url: &str) -> Result<Command, Fault> {
    prepare::npm_packages(root)?;
    let chromium = prepare::chromium(root)?;
    let mut command = root.npm_tool("playwright");
    command
        .args(["test", "--config"])
        .arg(root.join("end2end").join(configuration))
        .env("AIMAK_URL", url)
        .env("AIMAK_CHROMIUM", chromium)
        // No downloads of other browsers, whatever the settings of this machine say.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Ok(command)
}
