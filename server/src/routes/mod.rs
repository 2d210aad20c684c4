//! The addresses of the server, one file for each resource.

pub mod csp_reports;
pub mod halls;
pub mod health;
pub mod openapi;
pub mod papers;
pub mod scenarios;
pub mod site;

use std::sync::Arc;

use axum::body::Bytes;

use crate::assets::Site;
use crate::config::Limits;
use crate::halls::Halls;
use crate::printer::Printer;
use crate::store::ScenarioStore;

/// What handlers work with.
#[derive(Clone)]
pub struct App {
    /// The records.
    pub store: Arc<dyn ScenarioStore>,
    /// Projectors that are steered from elsewhere.
    pub halls: Halls,
    /// What prints papers.
    pub printer: Printer,
    /// The built app.
    pub site: Arc<Site>,
    /// The description of the addresses, as JSON.
    pub description: Bytes,
    /// How much and how long.
    pub limits: Limits,
}
