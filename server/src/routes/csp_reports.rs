//! Reports of browsers about the content policy.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use serde::Deserialize;

use super::App;
use crate::extract;
use crate::problem::Fault;

const REPORTS: &str = "application/reports+json";
const OLD_REPORT: &str = "application/csp-report";

/// The longest value of a report that is written to the log.
const LOGGED: usize = 120;

/// The form of the Reporting API: an array of these.
#[derive(Debug, Deserialize)]
struct Report {
    body: Option<Body>,
}

/// The older form.
#[derive(Debug, Deserialize)]
struct OldReport {
    #[serde(rename = "csp-report")]
    report: Body,
}

#[derive(Debug, Default, Deserialize)]
struct Body {
    #[serde(default, alias = "effectiveDirective", alias = "effective-directive")]
    directive: String,
    #[serde(default, alias = "blockedURL", alias = "blocked-uri")]
    blocked: String,
    #[serde(default, alias = "sourceFile", alias = "source-file")]
    source: String,
}

/// Takes reports about the content policy: one line in the log for each sending.
#[utoipa::path(
    post,
    path = "/api/csp-reports",
    tag = "reports",
    request_body(
        description = "Reports of the browser, at most 16 KiB",
        content((Object = "application/reports+json"), (Object = "application/csp-report"))
    ),
    responses((status = 204, description = "The reports were taken"))
)]
pub async fn csp_reports(State(app): State<App>, request: Request) -> Result<StatusCode, Fault> {
    let old = extract::has_media_type(request.headers(), &[OLD_REPORT]);
    if !old && !extract::has_media_type(request.headers(), &[REPORTS]) {
        return Err(Fault::WrongMediaType { expected: REPORTS });
    }
    let text = extract::body(request, app.limits.report, &app.limits).await?;
    let bodies: Vec<Body> = if old {
        vec![extract::json::<OldReport>(&text)?.report]
    } else {
        extract::json::<Vec<Report>>(&text)?.into_iter().filter_map(|report| report.body).collect()
    };
    let first = bodies.first().unwrap_or(&Body { ..Body::default() }).clone_for_log();
    tracing::warn!(
        reports = bodies.len(),
        directive = first.directive,
        blocked = first.blocked,
        source = first.source,
        "content policy"
    );
    Ok(StatusCode::NO_CONTENT)
}

impl Body {
    /// Short, and without what stands after `?` or `#`: a scenario is nobody's business.
    fn clone_for_log(&self) -> Self {
        let short = |text: &str| {
            let bare = text.split(['?', '#']).next().unwrap_or_default();
            bare.chars().filter(|c| !c.is_control()).take(LOGGED).collect()
        };
        Self { directive: short(&self.directive), blocked: short(&self.blocked), source: short(&self.source) }
    }
}
