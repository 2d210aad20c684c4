//! `aimak paper`: a paper of a plan as a PDF file, printed as the server does.

use std::io::Read as _;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use aimak_core::lang::Lang;
use aimak_core::place;
use aimak_core::service::Service;
use aimak_core::wire::paper::{PAPERS, PaperOrder};
use clap::Args;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::usage;
use crate::boundary;
use crate::config::Limits;
use crate::halls::Halls;
use crate::messages;
use crate::printer::{self, Paper, PrintFault, Printer};
use crate::router::{Parts, router};
use crate::serve::built_app;
use crate::store::sqlite::SqliteStore;

/// Arguments of `aimak paper`.
#[derive(Clone, Debug, Args)]
pub struct PaperArgs {
    /// The place, as in addresses: ulgu.
    #[arg(long)]
    pub place: String,
    /// The service, as in addresses: drinking-water.
    #[arg(long)]
    pub service: String,
    /// Which paper: brief, leaflet, notice, annex, decision or comparison.
    #[arg(long)]
    pub paper: String,
    /// File with the link of the scenario, or what stands in it after # (- reads the standard input);
    /// without it the paper is of the books' plan.
    #[arg(long, value_name = "FILE")]
    pub link: Option<PathBuf>,
    /// Language of the paper [default: that of the terminal].
    #[arg(long, value_name = "ky|ru|en")]
    pub lang: Option<String>,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Chromium, which prints [default: the one in the PATH].
    #[arg(long, env = "AIMAK_CHROMIUM", value_name = "FILE")]
    pub chromium: Option<PathBuf>,
    /// Folder of the built app [default: the app inside the binary, else target/site].
    #[arg(long, env = "AIMAK_SITE", value_name = "DIR")]
    pub site: Option<PathBuf>,
}

/// Prints the paper. What is in the way is one sentence on the standard error stream.
pub fn run(args: &PaperArgs, lang: Lang) -> ExitCode {
    match print(args, lang) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => usage(&sentence),
    }
}

fn print(args: &PaperArgs, lang: Lang) -> Result<(), String> {
    let of = match &args.lang {
        Some(code) => Lang::from_code(code).ok_or_else(|| messages::paper_lang_unknown(lang, code))?,
        None => lang,
    };
    let place = place::find(&args.place).ok_or_else(|| messages::paper_place_unknown(lang, &args.place))?;
    let service =
        Service::from_code(&args.service).ok_or_else(|| messages::paper_service_unknown(lang, &args.service))?;
    if !PAPERS.contains(&args.paper.as_str()) {
        return Err(messages::paper_name_unknown(lang, &args.paper, &PAPERS.join(", ")));
    }
    let link = args.link.as_deref().map(read_link).transpose().map_err(|error| {
        let path = args.link.as_deref().unwrap_or(Path::new("-")).display().to_string();
        messages::paper_link_unreadable(lang, &path, &error.to_string())
    })?;
    let link = link.unwrap_or_default();
    let order = PaperOrder { link: link.clone(), language: of.into() };
    order.check(place, service).map_err(|_| messages::paper_link_bad(lang).to_owned())?;
    let chromium =
        printer::find(args.chromium.as_deref()).ok_or_else(|| messages::paper_no_chromium(lang).to_owned())?;
    let site = built_app(args.site.as_deref()).map_err(|error| error.sentence(lang))?;
    let fragment = if link.is_empty() { String::new() } else { format!("#{link}") };
    let paper = Paper {
        address: format!("/{}/{}/papers/{}{fragment}", place.slug, service.code(), args.paper),
        name: args.paper.clone(),
        lang: of,
    };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| error.to_string())?;
    let pdf = runtime
        .block_on(serve_and_print(site, chromium, &paper))
        .map_err(|reason| messages::paper_failed(lang, &reason))?;
    std::fs::write(&args.out, pdf)
        .map_err(|error| messages::paper_out_failed(lang, &args.out.display().to_string(), &error.to_string()))
}

/// The link in a file: whole, or what stands after `#`.
fn read_link(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    if path == Path::new("-") {
        std::io::stdin().lock().read_to_string(&mut text)?;
    } else {
        text = std::fs::read_to_string(path)?;
    }
    let text = text.trim();
    Ok(text.rsplit_once('#').map_or(text, |(_, link)| link).to_owned())
}

/// A server of its own, on a port that only this machine reaches, for as long as the print takes.
async fn serve_and_print(site: crate::assets::Site, chromium: PathBuf, paper: &Paper) -> Result<Vec<u8>, String> {
    let folder = std::env::temp_dir().join(format!("aimak-paper-{}", std::process::id()));
    let printed = async {
        let told = |error: &dyn std::fmt::Display| error.to_string();
        std::fs::create_dir_all(&folder).map_err(|error| told(&error))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(|error| told(&error))?;
        let origin = format!("http://{}", listener.local_addr().map_err(|error| told(&error))?);
        let store = SqliteStore::open(&folder.join("aimak.db")).await.map_err(|error| error.sentence(Lang::En))?;
        let store = Arc::new(store);
        let limits = Limits::default();
        let halls = Halls::new(Arc::clone(&store) as _, &limits, watch::channel(false).1, None);
        let site = Arc::new(site);
        let printer = Printer::new(chromium, origin, folder.join("print"), printer::PRINT);
        let parts =
            Parts { store: Arc::clone(&store) as _, halls, printer: Printer::none(), site, limits, behind_tls: false };
        let server = tokio::spawn(axum::serve(boundary::prompt(listener), router(parts)).into_future());
        let printed = printer.print(paper).await;
        server.abort();
        store.close().await;
        printed.map_err(|fault| match fault {
            PrintFault::NoPrinter | PrintFault::Busy => String::new(),
            PrintFault::Failed { reason } => reason,
        })
    }
    .await;
    // What is left goes with the folder for temporary files.
    drop(std::fs::remove_dir_all(&folder));
    printed
}
