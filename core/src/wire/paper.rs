//! Papers of a plan as PDF files from the server.

use serde::{Deserialize, Serialize};

use super::problem::Violation;
use super::scenario::open_plan;
use crate::lang::Lang;
use crate::place::Place;
use crate::service::Service;

/// The papers, as in addresses, in the order in which they are offered.
pub const PAPERS: [&str; 6] = ["brief", "leaflet", "notice", "annex", "decision", "comparison"];

/// A language as it travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PaperLang {
    /// Kyrgyz.
    Ky,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl From<PaperLang> for Lang {
    fn from(lang: PaperLang) -> Self {
        match lang {
            PaperLang::Ky => Self::Ky,
            PaperLang::Ru => Self::Ru,
            PaperLang::En => Self::En,
        }
    }
}

impl From<Lang> for PaperLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ky => Self::Ky,
            Lang::Ru => Self::Ru,
            Lang::En => Self::En,
        }
    }
}

/// What a paper is to be printed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PaperOrder {
    /// The scenario: the part of the studio's address after `#`; empty for the plan of the books.
    pub link: String,
    /// The language of the paper.
    pub language: PaperLang,
}

impl PaperOrder {
    /// Whether the link can be opened for a place and service.
    ///
    /// # Errors
    /// The rules that the link breaks.
    pub fn check(&self, place: &Place, service: Service) -> Result<(), Vec<Violation>> {
        let link = self.link.strip_prefix('#').unwrap_or(&self.link);
        if link.is_empty() {
            return Ok(());
        }
        open_plan(place, service, link)
            .map(drop)
            .map_err(|rules| rules.iter().map(|rule| Violation::new("/link", rule)).collect())
    }
}
