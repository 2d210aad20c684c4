//! Papers of a plan as PDF files.

use aimak_core::wire::paper::{PAPERS, PaperOrder};
use aimak_core::wire::plan::{PlanFile, books};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::App;
use super::scenarios::known;
use crate::extract::{self, PlaceServiceAnd};
use crate::printer::{Paper, PrintFault};
use crate::problem::Fault;

const PDF: HeaderValue = HeaderValue::from_static("application/pdf");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// A paper of a plan as a PDF file: the app's own page, printed by a Chromium of the server.
///
/// The link travels in the body and is kept nowhere. One paper is printed at a time; a few wait.
#[utoipa::path(
    post,
    path = "/api/places/{place}/services/{service}/papers/{paper}",
    tag = "papers",
    params(
        ("place" = String, Path, description = "The place, as in the app's addresses"),
        ("service" = String, Path, description = "The service, as in the app's addresses"),
        ("paper" = String, Path, description = "brief, leaflet, notice, annex, decision or comparison"),
    ),
    request_body = PaperOrder,
    responses((status = 200, description = "The file", content_type = "application/pdf", body = Vec<u8>))
)]
pub async fn print_paper(
    State(app): State<App>,
    address: PlaceServiceAnd,
    request: Request,
) -> Result<Response, Fault> {
    let (place, service) = known(&address.place, &address.service)?;
    let unknown = || Fault::UnknownPaper { paper: address.part.chars().take(40).collect() };
    let paper = PAPERS.into_iter().find(|paper| *paper == address.part).ok_or_else(unknown)?;
    let order = extract::sent::<PaperOrder>(request, &app.limits).await?;
    order.check(place, service).map_err(|violations| Fault::RejectedInput { violations })?;
    let link = order.link.trim_start_matches('#');
    // Without a scenario the paper is of the books, where there are any.
    if link.is_empty() && !in_books(place.slug, service.code()) {
        return Err(unknown());
    }
    let fragment = if link.is_empty() { String::new() } else { format!("#{link}") };
    let (slug, code) = (place.slug, service.code());
    let asked = Paper {
        address: format!("/{slug}/{code}/papers/{paper}{fragment}"),
        name: paper.to_owned(),
        lang: order.language.into(),
    };
    let pdf = app.printer.print(&asked).await.map_err(|fault| match fault {
        PrintFault::NoPrinter => Fault::NoPrinter,
        PrintFault::Busy => Fault::PrinterBusy,
        PrintFault::Failed { reason } => Fault::PrintFailed { reason },
    })?;
    let file = format!("attachment; filename=\"{}\"", file_name(&asked, slug, code));
    let file = HeaderValue::try_from(file).map_err(|error| Fault::Internal { reason: error.to_string() })?;
    let headers: [(HeaderName, HeaderValue); 3] =
        [(header::CONTENT_TYPE, PDF), (header::CONTENT_DISPOSITION, file), (header::CACHE_CONTROL, NO_STORE)];
    Ok((StatusCode::OK, headers, pdf).into_response())
}

/// The name of a paper's file.
#[must_use]
pub fn file_name(paper: &Paper, place: &str, service: &str) -> String {
    format!("aimak-{place}-{service}-{}-{}.pdf", paper.name, paper.lang.code())
}

/// Whether the books that Aimak carries have a plan for a service.
fn in_books(place: &str, service: &str) -> bool {
    let file = books(place).and_then(|text| serde_json::from_str::<PlanFile>(text).ok());
    let plan = file.and_then(|file| file.check().ok());
    plan.is_some_and(|plan| plan.services.iter().any(|known| known.service.code() == service))
}
