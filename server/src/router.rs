//! All addresses together.

use std::sync::Arc;

use aimak_core::wire::problem::{Problem, Violation};
use axum::Router;
use axum::body::Bytes;
use axum::extract::DefaultBodyLimit;
use utoipa::OpenApi;
use utoipa::openapi::{Content, OpenApi as Description, Ref, ResponseBuilder};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::assets::Site;
use crate::boundary::{self, Boundary};
use crate::config::Limits;
use crate::halls::Halls;
use crate::printer::{self, Printer};
use crate::problem::MEDIA_TYPE;
use crate::routes::{App, csp_reports, halls, health, openapi, papers, scenarios, site};
use crate::security::SecurityHeaders;
use crate::store::ScenarioStore;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Aimak",
        description = "Saved scenarios of municipal tariffs, and projectors that are steered from elsewhere. Errors are problems after RFC 9457."
    ),
    components(schemas(Problem, Violation))
)]
struct Base;

/// What the server answers with.
pub struct Parts {
    /// The records.
    pub store: Arc<dyn ScenarioStore>,
    /// Projectors that are steered from elsewhere.
    pub halls: Halls,
    /// What prints papers.
    pub printer: Printer,
    /// The built app.
    pub site: Arc<Site>,
    /// How much and how long.
    pub limits: Limits,
    /// Whether visitors come through TLS only.
    pub behind_tls: bool,
}

/// All addresses, ready to serve.
pub fn router(parts: Parts) -> Router {
    let Parts { store, halls, printer, site: built, limits, behind_tls } = parts;
    let (router, description) = addresses();
    let app = App { store, halls, printer, site: built, description: json(&description), limits };
    let router = router
        .fallback(site::site)
        .method_not_allowed_fallback(site::method_not_allowed)
        .layer(DefaultBodyLimit::max(limits.body))
        .with_state(app);
    let headers = SecurityHeaders::new(behind_tls);
    boundary::around(router, Boundary { headers, answer: limits.answer, print: printer::ANSWER })
}

/// The description of the addresses (OpenAPI), made from the routes.
#[must_use]
pub fn description() -> Description {
    addresses().1
}

/// An address exists only here, so it is always described.
fn addresses() -> (Router<App>, Description) {
    let (router, mut description) = OpenApiRouter::with_openapi(Base::openapi())
        .routes(routes!(scenarios::list_scenarios, scenarios::save_scenario))
        .routes(routes!(scenarios::get_scenario))
        .routes(routes!(scenarios::save_version))
        .routes(routes!(halls::open_hall))
        .routes(routes!(halls::get_hall, halls::steer_hall))
        .routes(routes!(halls::hall_events))
        .routes(routes!(papers::print_paper))
        .routes(routes!(openapi::openapi))
        .routes(routes!(csp_reports::csp_reports))
        .routes(routes!(health::healthz))
        .routes(routes!(health::readyz))
        .split_for_parts();
    describe_problems(&mut description);
    (router, description)
}

/// Every operation can answer with a problem.
fn describe_problems(description: &mut Description) {
    let problem = ResponseBuilder::new()
        .description("A problem (RFC 9457)")
        .content(MEDIA_TYPE, Content::builder().schema(Some(Ref::from_schema_name("Problem"))).build())
        .build();
    for item in description.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.post, &mut item.put];
        for operation in operations.into_iter().flatten() {
            operation.responses.responses.insert("default".to_owned(), problem.clone().into());
        }
    }
}

fn json(description: &Description) -> Bytes {
    // The description is made of strings: there is nothing that JSON cannot hold.
    Bytes::from(serde_json::to_vec(description).unwrap_or_default())
}
