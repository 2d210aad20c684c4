//! Pictures of every screen, laid out on contact sheets for human eyes.

use clap::Args;

use crate::browser;
use crate::serve::{self, Server};
use crate::shell::{self, Doing, Fault, Root};
use crate::site::{self, Mode};

/// What to look at; everything when nothing is said.
#[derive(Args, Default)]
pub struct Choice {
    /// The route's name in end2end/routes.ts, or its address
    route: Option<String>,
    /// Only this language: ky, ru or en (several with commas)
    #[arg(long)]
    lang: Option<String>,
    /// Only this size: 360, 768, 1280 or 1920 (several with commas)
    #[arg(long)]
    size: Option<String>,
    /// Only this theme: light, dark, contrast or print (several with commas)
    #[arg(long)]
    theme: Option<String>,
    /// Against a server that runs already, for example http://127.0.0.1:8311
    #[arg(long)]
    url: Option<String>,
}

/// Takes the pictures and writes the sheets under `target/look`.
///
/// # Errors
/// When the build, the server or a picture fails.
pub fn run(root: &Root, choice: &Choice) -> Result<(), Fault> {
    let out = root.join("target/look");
    if choice.route.is_none() && out.exists() {
        std::fs::remove_dir_all(&out).doing("the old contact sheets could not be removed")?;
    }
    let mut own_server = None;
    let url = match &choice.url {
        Some(url) => url.clone(),
        None => {
            site::build(root, Mode::Release)?;
            let server = own_server.insert(Server::fresh(root, &serve::build_server(root)?)?);
            server.url()
        }
    };
    let mut pictures = browser::playwright(root, "look.config.ts", &url)?;
    pictures.env("AIMAK_LOOK_OUT", &out);
    for (key, value) in [
        ("AIMAK_LOOK_ROUTE", &choice.route),
        ("AIMAK_LOOK_LANG", &choice.lang),
        ("AIMAK_LOOK_SIZE", &choice.size),
        ("AIMAK_LOOK_THEME", &choice.theme),
    ] {
        pictures.env(key, value.as_deref().unwrap_or_default());
    }
    shell::run(&mut pictures)?;
    shell::say(format!("The contact sheets are in {}", out.display()));
    Ok(())
}
