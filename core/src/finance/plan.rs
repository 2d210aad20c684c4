//! A plan: everything a financial model starts from, as a value.
//!
//! Amounts are in the smallest steps of their units, as everywhere. The *book year* is the last
//! year with books; its prices are the price base, and every index is 1 in it. The years of the
//! projection follow it.

use crate::lang::Text;
use crate::legal::Evidence;
use crate::service::Service;
use crate::tariff::Group;

/// A value of a plan, with how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Datum {
    /// The amount.
    pub amount: i64,
    /// How sure it is.
    pub evidence: Evidence,
    /// Lowest and highest that it may well be; the range of risk and of missing books.
    pub range: Option<(i64, i64)>,
    /// Where it was read, in the words of who entered it.
    pub source: Option<Text>,
    /// Why this amount, for assumptions.
    pub reason: Option<Text>,
}

impl Datum {
    /// An amount that a person entered.
    #[must_use]
    pub const fn entered(amount: i64) -> Self {
        Self { amount, evidence: Evidence::Entered, range: None, source: None, reason: None }
    }

    /// Whether it is something other than nothing, or may be: what surely is nothing is not written.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.amount != 0 || self.range.is_some()
    }
}

/// A value over the years: it holds from its year until the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// From the book year on.
    pub first: Datum,
    /// From these years on, in order.
    pub later: Vec<(i16, Datum)>,
}

impl Course {
    /// The same in every year.
    #[must_use]
    pub const fn flat(datum: Datum) -> Self {
        Self { first: datum, later: Vec::new() }
    }

    /// The value that holds in a year, and the year it began in (none for the first).
    #[must_use]
    pub fn at(&self, year: i16) -> (Option<i16>, &Datum) {
        match self.later.iter().rev().find(|(from, _)| *from <= year) {
            Some((from, datum)) => (Some(*from), datum),
            None => (None, &self.first),
        }
    }
}

/// Everything that a financial model starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its title, in the words of who made it.
    pub title: Text,
    /// Whether its figures are made up for teaching.
    pub fictional: bool,
    /// The last year with books; its prices are the price base.
    pub book_year: i16,
    /// Years of projection after it, 1 to 30.
    pub years: u8,
    /// Indices of prices and incomes.
    pub indices: Vec<Index>,
    /// Which index raises the incomes of households.
    pub income_index: u8,
    /// The discount rate, percent a year, for present values.
    pub discount: Datum,
    /// Households of the municipality in the book year.
    pub households: Datum,
    /// Households by income, the poorest first.
    pub bands: Vec<Band>,
    /// Whether nothing is done: no project, no renewal, no change of rates, and what neglect brings.
    pub neglected: bool,
    /// The services.
    pub services: Vec<ServicePlan>,
}

impl Plan {
    /// The book year and the years of the projection.
    pub fn all_years(&self) -> impl Iterator<Item = i16> + use<> {
        let book = self.book_year;
        (0..=i16::from(self.years)).map(move |after| book + after)
    }

    /// The plan of a service.
    #[must_use]
    pub fn service(&self, service: Service) -> Option<&ServicePlan> {
        self.services.iter().find(|plan| plan.service == service)
    }
}

/// An index: how prices of a kind rise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its name: «consumer prices», «electricity».
    pub name: Text,
    /// Percent a year; the rise of a year is that over the year before.
    pub rise: Course,
}

/// A band of households: a decile, or any group a user tells apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its name.
    pub name: Text,
    /// Share of all households, percent; the bands together are 100 %.
    pub share: Datum,
    /// Money income of a household, som a month at the prices of the book year.
    pub income: Datum,
    /// Use of a household as a share of the average one, percent.
    pub relative_use: Datum,
    /// People in a household.
    pub persons: Datum,
}

/// The plan of one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServicePlan {
    /// The service.
    pub service: Service,
    /// What a revenue requirement is made of.
    pub basis: CostBasis,
    /// Which components it holds, in percent of each, with how sure the rule is.
    pub components: Vec<(Component, Datum)>,
    /// Costs of operation and maintenance.
    pub costs: Vec<CostLine>,
    /// What serves now.
    pub assets: Vec<Asset>,
    /// Loans that run or are planned.
    pub loans: Vec<Loan>,
    /// Who is served and what they pay.
    pub groups: Vec<ConsumerGroup>,
    /// Losses on the way to consumers; none where nothing can be lost.
    pub losses: Option<Losses>,
    /// How the proposed rates are reached: percent of the way from today's, by year.
    pub phase_in: Course,
    /// Percent a year by which rates rise after that.
    pub rate_rise: Course,
    /// Candidates of the investment programme.
    pub projects: Vec<Project>,
    /// From the local budget, som a year.
    pub subsidy: Course,
    /// Other income, som a year: rents, fees for connection.
    pub other_income: Course,
    /// Profit in the required revenue, som a year.
    pub profit: Course,
    /// Put aside for renewal, som a year at the prices of the book year.
    pub reserve: Course,
    /// Return on net assets (utility basis), percent.
    pub return_rate: Datum,
    /// Tax on what is billed that the service bears itself, percent.
    pub tax: Datum,
    /// Money at the end of the book year.
    pub cash: Datum,
    /// Hours of supply a day; none where the word has no meaning.
    pub hours: Option<Datum>,
    /// What happens when nothing is done.
    pub neglect: Neglect,
}

/// What the revenue requirement rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostBasis {
    /// Money that is needed in the year (AWWA M1: cash-needs basis).
    CashNeeds,
    /// Operating cost, depreciation, return on net assets (AWWA M1: utility basis).
    Utility,
    /// The components of resolution No. 320, as far as they are known.
    Resolution320,
}

impl CostBasis {
    /// All bases.
    pub const ALL: [Self; 3] = [Self::CashNeeds, Self::Utility, Self::Resolution320];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CashNeeds => "cash-needs",
            Self::Utility => "utility",
            Self::Resolution320 => "resolution-320",
        }
    }
}

/// A component of the required revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// Operation and maintenance.
    Operating,
    /// Depreciation.
    Depreciation,
    /// Repayment and interest of loans.
    LoanService,
    /// Investment paid from own money, and additions to the reserve for renewal.
    Renewal,
    /// Profit.
    Profit,
    /// Return on net assets.
    Return,
    /// Taxes that the service bears.
    Tax,
    /// Subsidy and other income; taken off.
    OtherSources,
}

impl Component {
    /// All components.
    pub const ALL: [Self; 8] = [
        Self::Operating,
        Self::Depreciation,
        Self::LoanService,
        Self::Renewal,
        Self::Profit,
        Self::Return,
        Self::Tax,
        Self::OtherSources,
    ];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Operating => "operating",
            Self::Depreciation => "depreciation",
            Self::LoanService => "loan-service",
            Self::Renewal => "renewal",
            Self::Profit => "profit",
            Self::Return => "return",
            Self::Tax => "tax",
            Self::OtherSources => "other-sources",
        }
    }

    /// Whether a basis holds the component.
    #[must_use]
    pub const fn is_in(self, basis: CostBasis) -> bool {
        match self {
            Self::Operating | Self::Tax | Self::OtherSources => true,
            Self::Depreciation => !matches!(basis, CostBasis::CashNeeds),
            Self::LoanService | Self::Renewal => !matches!(basis, CostBasis::Utility),
            Self::Profit => matches!(basis, CostBasis::Resolution320),
            Self::Return => matches!(basis, CostBasis::Utility),
        }
    }
}

/// A kind of cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostKind {
    /// Wages and contributions to the Social Fund.
    Wages,
    /// Electricity.
    Electricity,
    /// Chlorine and other chemicals.
    Chemicals,
    /// Current repair.
    Repair,
    /// Transport, fuel.
    Transport,
    /// Placement of waste.
    WasteDisposal,
    /// Administration.
    Administration,
    /// Taxes and fees.
    Taxes,
    /// Upkeep of public spaces: cleaning, greening, lighting.
    Upkeep,
    /// Anything else.
    Other,
}

impl CostKind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Wages,
        Self::Electricity,
        Self::Chemicals,
        Self::Repair,
        Self::Transport,
        Self::WasteDisposal,
        Self::Administration,
        Self::Taxes,
        Self::Upkeep,
        Self::Other,
    ];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wages => "wages",
            Self::Electricity => "electricity",
            Self::Chemicals => "chemicals",
            Self::Repair => "repair",
            Self::Transport => "transport",
            Self::WasteDisposal => "waste-disposal",
            Self::Administration => "administration",
            Self::Taxes => "taxes",
            Self::Upkeep => "upkeep",
            Self::Other => "other",
        }
    }
}

/// A life-cycle category of cost (IRC WASHCost, 2011).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LifeCycle {
    /// Operation and minor maintenance (OpEx).
    Operation,
    /// Renewal, replacement, rehabilitation (CapManEx).
    CapitalMaintenance,
    /// Direct support of users and operators (ExpDS).
    DirectSupport,
    /// Indirect support: policy, planning (ExpIDS).
    IndirectSupport,
}

impl LifeCycle {
    /// All categories that a cost of operation can belong to.
    pub const ALL: [Self; 4] = [Self::Operation, Self::CapitalMaintenance, Self::DirectSupport, Self::IndirectSupport];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Operation => "operation",
            Self::CapitalMaintenance => "capital-maintenance",
            Self::DirectSupport => "direct-support",
            Self::IndirectSupport => "indirect-support",
        }
    }
}

/// A line of operating costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostLine {
    /// Its kind.
    pub kind: CostKind,
    /// Its name, where the kind says too little.
    pub name: Option<Text>,
    /// What it follows from.
    pub cause: Cause,
    /// Which index raises its price.
    pub index: u8,
    /// Its life-cycle category.
    pub life_cycle: LifeCycle,
}

/// What a cost follows from. Prices are of the book year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A sum a year, whatever the volume.
    Fixed {
        /// Som a year.
        amount: Datum,
    },
    /// A sum in the book year that moves with the volume.
    Variable {
        /// Som in the book year.
        amount: Datum,
    },
    /// So much for each unit of the volume: cubic metre, tonne, visit.
    PerUnit {
        /// Som for a unit.
        price: Datum,
    },
    /// Electricity: energy for each cubic metre, and its price.
    Energy {
        /// Kilowatt-hours for a cubic metre pumped into the network.
        intensity: Datum,
        /// Som for a kilowatt-hour.
        price: Datum,
    },
    /// Wages: posts, what a post earns, and contributions on it.
    Staff {
        /// Posts.
        posts: Datum,
        /// Som a month.
        wage: Datum,
        /// Contributions to the Social Fund, percent of wages.
        contributions: Datum,
    },
    /// Carriage of waste.
    Haulage {
        /// Kilometres to the place of disposal.
        distance: Datum,
        /// Som for a tonne and kilometre.
        price: Datum,
    },
    /// Upkeep of an area, so many times a year.
    Upkeep {
        /// Square metres.
        area: Datum,
        /// Times a year.
        times: Datum,
        /// Som for a square metre, once.
        price: Datum,
    },
}

/// Something that serves for years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its name.
    pub name: Text,
    /// What it cost, som.
    pub cost: Datum,
    /// The year it began to serve.
    pub since: i16,
    /// Years of useful life.
    pub life: u8,
    /// Whether it is renewed when its life ends; otherwise renewal is put off.
    pub renewed: bool,
}

/// How a loan is paid back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Repayment {
    /// Level payments.
    Annuity,
    /// Level repayments, falling interest.
    Linear,
}

impl Repayment {
    /// All ways.
    pub const ALL: [Self; 2] = [Self::Annuity, Self::Linear];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Annuity => "annuity",
            Self::Linear => "linear",
        }
    }
}

/// A loan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loan {
    /// Its name.
    pub name: Text,
    /// What is owed at the beginning, som.
    pub principal: Datum,
    /// Percent a year.
    pub rate: Datum,
    /// The year it is drawn in; one that ran already is owed at the end of the book year.
    pub drawn: i16,
    /// Years in which only interest is paid.
    pub grace: u8,
    /// Years of repayment after that.
    pub term: u8,
    /// How it is paid back.
    pub repayment: Repayment,
}

/// Losses between production and consumers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Losses {
    /// Real losses, percent of the produced volume (IWA).
    pub real: Course,
    /// Apparent losses: theft, wrong meters, percent of the produced volume (IWA).
    pub apparent: Course,
    /// Authorised and not billed: fire, flushing, percent of the produced volume (IWA).
    pub unbilled: Course,
}

/// A group of consumers and what it pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsumerGroup {
    /// The group of the tariff.
    pub group: Group,
    /// Its name, where the group's says too little.
    pub name: Option<Text>,
    /// Accounts at the end of the book year.
    pub accounts: Datum,
    /// People served at the end of the book year; none for organisations.
    pub persons: Option<Datum>,
    /// Percent a year by which accounts and people grow.
    pub growth: Course,
    /// How much they use.
    pub usage: Usage,
    /// Change of use in percent when the real price rises by one percent; 0 where nobody knows.
    pub elasticity: Datum,
    /// Share of the billed sum that is paid in the year, percent (IBNET: collection ratio).
    pub collection: Course,
    /// Debts at the end of the book year by age, som; none where nobody told.
    pub arrears: Vec<Arrears>,
    /// What is charged.
    pub charges: Vec<PlanCharge>,
}

/// Debts of consumers of an age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrears {
    /// How old.
    pub age: Age,
    /// Som at the end of the book year.
    pub amount: Datum,
    /// Share of it that is paid in a year, percent.
    pub recovery: Datum,
}

/// How much a group uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Usage {
    /// Water: by meter, and by norm without one.
    Water {
        /// Share of the accounts with a meter, percent.
        metered: Course,
        /// Cubic metres a month for an account with a meter.
        metered_use: Datum,
        /// Litres for a person and day without one.
        norm: Option<Datum>,
    },
    /// Wastewater as a share of the water of the same group.
    ShareOfWater {
        /// Percent.
        share: Datum,
    },
    /// Waste by a norm of accumulation.
    WastePerPerson {
        /// Kilograms for a person and year.
        norm: Datum,
    },
    /// Waste by account.
    WastePerAccount {
        /// Tonnes for an account and year.
        norm: Datum,
    },
    /// Visits of a place.
    Visits {
        /// Visits a year.
        visits: Datum,
    },
}

/// What a charge counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChargeOn {
    /// Each account, a month.
    Account,
    /// Each person, a month.
    Person,
    /// Each person without a meter, a month.
    UnmeteredPerson,
    /// The metered cubic metre; in blocks of an account's use in a month.
    MeteredVolume,
    /// The cubic metre of the norm, without a meter.
    NormVolume,
    /// Each unit of the volume: tonne, cubic metre of wastewater, visit.
    Volume,
}

impl ChargeOn {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Account, Self::Person, Self::UnmeteredPerson, Self::MeteredVolume, Self::NormVolume, Self::Volume];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Person => "person",
            Self::UnmeteredPerson => "unmetered-person",
            Self::MeteredVolume => "metered-volume",
            Self::NormVolume => "norm-volume",
            Self::Volume => "volume",
        }
    }
}

/// A charge of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCharge {
    /// What it counts.
    pub on: ChargeOn,
    /// Its blocks, the lowest first; one without an end for a single rate.
    pub blocks: Vec<PlanBlock>,
}

/// A block of a charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanBlock {
    /// Where it ends, cubic metres of an account in a month, the limit included; none for the last.
    pub upto: Option<Datum>,
    /// The rate in the book year, som for one.
    pub today: Datum,
    /// The proposed rate, som for one.
    pub proposed: Datum,
}

/// How old a debt is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Age {
    /// Less than a year.
    First,
    /// One to two years.
    Second,
    /// Two to three years.
    Third,
    /// More than three years (the usual limit of claims).
    Older,
}

impl Age {
    /// All ages, the youngest first.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Older];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first-year",
            Self::Second => "second-year",
            Self::Third => "third-year",
            Self::Older => "older",
        }
    }
}

/// A candidate of the investment programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its name.
    pub name: Text,
    /// Whether the plan carries it out.
    pub chosen: bool,
    /// The year it is built and paid.
    pub year: i16,
    /// Som at the prices of the book year.
    pub cost: Datum,
    /// Which index raises the price of building.
    pub index: u8,
    /// Years of useful life.
    pub life: u8,
    /// Share paid by a grant, percent.
    pub grant: Datum,
    /// Share paid by a loan, percent; the rest is own money.
    pub loan: Datum,
    /// Terms of that loan: percent a year, grace, years of repayment.
    pub loan_rate: Datum,
    /// Years in which only interest is paid.
    pub loan_grace: u8,
    /// Years of repayment after that.
    pub loan_term: u8,
    /// What it saves in operating costs, som a year at the prices of the book year; below zero when
    /// it costs.
    pub saving: Datum,
    /// Points of the produced volume by which it lowers real losses, percent.
    pub losses: Datum,
    /// Points by which it raises the share of metered accounts, percent.
    pub metered: Datum,
    /// Points by which it raises collection, percent.
    pub collection: Datum,
    /// Hours of supply a day that it adds.
    pub hours: Datum,
}

/// What happens to a service when nothing is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neglect {
    /// Points a year by which real losses grow, percent of the produced volume.
    pub losses: Datum,
    /// Percent a year by which repair grows, beyond prices.
    pub repair: Datum,
    /// Hours of supply a day that are lost each year.
    pub hours: Datum,
}
