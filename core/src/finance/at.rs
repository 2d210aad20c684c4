//! What a figure of a plan speaks of: a line of which service, in which year.

use crate::service::Service;

/// A line of a plan. Lines are counted from 1, in the order of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// The service, or the municipality, as a whole.
    Whole,
    /// A line of costs.
    Cost(u8),
    /// An asset.
    Asset(u8),
    /// A loan.
    Loan(u8),
    /// A project of the investment programme.
    Project(u8),
    /// A group of consumers.
    Group(u8),
    /// A charge of a group of consumers: group, charge.
    Charge(u8, u8),
    /// A block of a charge: group, charge, block.
    Block(u8, u8, u8),
    /// A band of households, by income.
    Band(u8),
    /// The same without a meter.
    NormBand(u8),
    /// A band of households as consumers of a group: group, band.
    GroupBand(u8, u8),
    /// A block of a charge as a band of households meets it: charge, block, band.
    BandBlock(u8, u8, u8),
    /// The same in a group: group, charge, block, band.
    GroupBandBlock(u8, u8, u8, u8),
    /// An index of prices.
    Index(u8),
    /// A life-cycle category of costs.
    LifeCycle(super::LifeCycle),
    /// A component of the required revenue.
    Component(super::Component),
    /// A line of affordability.
    Affordability(crate::figure::AffordabilityLine),
    /// Households of a band above a line of affordability.
    BandAbove(u8, crate::figure::AffordabilityLine),
    /// An age of arrears.
    Age(super::Age),
    /// The arrears of a group at an age.
    GroupAge(u8, super::Age),
    /// A year of repayment of a loan: loan, year, counted from 1.
    LoanPeriod(u8, u8),
    /// A year of repayment of a project's loan.
    ProjectPeriod(u8, u8),
    /// A way to deliver the service.
    Way(u8),
    /// A risk of delivering it.
    ContractRisk(super::ContractRisk),
    /// The same in a way to deliver the service.
    WayRisk(u8, super::ContractRisk),
    /// A rate of return on trial: below, above.
    Trial(u8),
}

/// Which course of things a figure of a plan belongs to, where several stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alternative {
    /// What the plan says.
    Planned,
    /// Nothing is done.
    Neglected,
    /// Without the project, or the projects, that are appraised.
    Without,
    /// Rates stay as they are today, all else goes as planned.
    RatesKept,
}

impl Alternative {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Neglected, Self::Without, Self::RatesKept];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Neglected => "neglected",
            Self::Without => "without",
            Self::RatesKept => "rates-kept",
        }
    }
}

/// What a figure of a plan speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The service; none for the municipality.
    pub service: Option<Service>,
    /// The line.
    pub line: Line,
    /// The calendar year; none for what holds in all years.
    pub year: Option<i16>,
    /// Which course of things.
    pub alternative: Alternative,
}

impl At {
    /// The municipality, in all years.
    pub const MUNICIPALITY: Self =
        Self { service: None, line: Line::Whole, year: None, alternative: Alternative::Planned };

    /// A service as a whole, in all years.
    #[must_use]
    pub const fn service(service: Service) -> Self {
        Self { service: Some(service), ..Self::MUNICIPALITY }
    }

    /// Another line of the same service.
    #[must_use]
    pub const fn line(self, line: Line) -> Self {
        Self { line, ..self }
    }

    /// The same in a year.
    #[must_use]
    pub const fn in_year(self, year: i16) -> Self {
        Self { year: Some(year), ..self }
    }

    /// The same in another course of things.
    #[must_use]
    pub const fn alternative(self, alternative: Alternative) -> Self {
        Self { alternative, ..self }
    }

    /// Stable name: `drinking-water.cost-1.2027`, in another course of things than the planned one
    /// `drinking-water.cost-1.2027.neglected`.
    #[must_use]
    pub fn code(self) -> String {
        let mut parts = Vec::with_capacity(4);
        parts.extend(self.service.map(|service| service.code().to_owned()));
        parts.extend(self.line.code());
        parts.extend(self.year.map(|year| year.to_string()));
        parts.extend((self.alternative != Alternative::Planned).then(|| self.alternative.code().to_owned()));
        parts.join(".")
    }
}

impl Line {
    /// Stable name; none for the whole.
    #[must_use]
    pub fn code(self) -> Option<String> {
        Some(match self {
            Self::Whole => return None,
            Self::Cost(line) => format!("cost-{line}"),
            Self::Asset(line) => format!("asset-{line}"),
            Self::Loan(line) => format!("loan-{line}"),
            Self::Project(line) => format!("project-{line}"),
            Self::Group(group) => format!("group-{group}"),
            Self::Charge(group, charge) => format!("group-{group}-charge-{charge}"),
            Self::Block(group, charge, block) => format!("group-{group}-charge-{charge}-block-{block}"),
            Self::Band(band) => format!("band-{band}"),
            Self::NormBand(band) => format!("band-{band}-by-norm"),
            Self::GroupBand(group, band) => format!("group-{group}-band-{band}"),
            Self::BandBlock(charge, block, band) => format!("charge-{charge}-block-{block}-band-{band}"),
            Self::GroupBandBlock(group, charge, block, band) => {
                format!("group-{group}-charge-{charge}-block-{block}-band-{band}")
            }
            Self::Index(index) => format!("index-{index}"),
            Self::LifeCycle(category) => category.code().to_owned(),
            Self::Component(component) => component.code().to_owned(),
            Self::Affordability(line) => line.code().to_owned(),
            Self::BandAbove(band, line) => format!("band-{band}-{}", line.code()),
            Self::Age(age) => age.code().to_owned(),
            Self::GroupAge(group, age) => format!("group-{group}-{}", age.code()),
            Self::LoanPeriod(loan, year) => format!("loan-{loan}-payment-{year}"),
            Self::ProjectPeriod(project, year) => format!("project-{project}-payment-{year}"),
            Self::Way(way) => format!("way-{way}"),
            Self::ContractRisk(risk) => risk.code().to_owned(),
            Self::WayRisk(way, risk) => format!("way-{way}-{}", risk.code()),
            Self::Trial(trial) => format!("trial-{trial}"),
        })
    }
}
