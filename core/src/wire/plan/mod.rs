//! A financial plan as one file that people read and write: JSON with amounts as decimal texts.
//!
//! Amounts are texts in the unit of their figure: money in som (`"19.50"`), shares in percent
//! (`"82"`), water in cubic metres. An amount is the text alone, or an object that says how sure it
//! is, between what it may well lie, where it was read and why it was taken ([`DatumEntry`]). An
//! amount that changes over the years is a [`CourseEntry`]. A name, a source or a reason is a
//! text, or an object with the text in Kyrgyz, Russian and English ([`TextEntry`]). What may be left out, and what it then
//! means, stands at each field; what would be an assumption is kept as one.
//! [`PlanFile::check`] reads the shape into a [`crate::finance::Plan`] and lists every broken rule at
//! once; [`PlanFile::of`] is the way back, and loses nothing.

mod check;
mod fault;
pub(in crate::wire) mod read;
mod result;
#[cfg(feature = "schema")]
pub mod schema;
mod shipped;
mod values;
mod write;

use serde::{Deserialize, Serialize};

pub use check::limits;
pub use fault::{PlanFault, PlanRule};
pub use result::{AppraisalEntry, FUTURES, FigureEntry, PlanResult, PriceBase};
pub use shipped::{books, ways};
pub use values::{CourseEntry, CourseObject, DatumEntry, DatumObject, TextEntry, TextObject, YearsEntry};

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// The version of the form that this program reads and writes.
pub const FORM: i64 = 1;

/// Shapes of a file: what is left out is empty, and the check says whether that may be.
macro_rules! shapes {
    ($(
        $(#[$about:meta])*
        $name:ident = $title:literal {
            $( $(#[$field_about:meta])* $field:ident: $kind:ty, )*
        }
    )+) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(JsonSchema), schemars(rename = $title))]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $( $(#[$field_about])* pub $field: $kind, )*
        }
    )+};
}

shapes! {
    /// A financial plan of one or more services.
    PlanFile = "Plan" {
        /// Where the schema of this file is; for editors, of no meaning to Aimak.
        #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
        schema: Option<String>,
        /// The version of this form: 1.
        form: Option<i64>,
        /// The title, in the words of who made it; up to 300 characters.
        title: TextEntry,
        /// Whether the figures are made up. Everything computed from them says so, and amounts
        /// written without evidence are `fictional`; otherwise they are `entered`.
        fictional: Option<bool>,
        /// The last year with books. Its prices are the price base of the file.
        book_year: Option<i64>,
        /// Years of projection after it, 1 to 30.
        years: Option<i64>,
        /// Whether nothing is done: no project, no renewal, no change of rates, and what neglect
        /// brings. Left out: no.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        neglected: bool,
        /// Indices of prices and incomes. The first is that of prices in general: renewal, savings
        /// and real prices follow it.
        indices: Vec<IndexEntry>,
        /// The name of the index that raises the incomes of households; needed with `bands`.
        #[serde(skip_serializing_if = "Option::is_none")]
        income_index: Option<String>,
        /// The discount rate, percent a year, for present values.
        discount: Option<DatumEntry>,
        /// Households of the municipality in the book year; needed with `bands`.
        #[serde(skip_serializing_if = "Option::is_none")]
        households: Option<DatumEntry>,
        /// Households by income, the poorest first. Without them nothing is said of incomes.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        bands: Vec<BandEntry>,
        /// The services, each once; wastewater after drinking water.
        services: Vec<ServiceEntry>,
    }

    /// How prices of a kind rise.
    IndexEntry = "Index" {
        /// Its name, by which lines call it, in whichever language. No other index has it.
        name: TextEntry,
        /// Percent a year; the rise of a year is that over the year before.
        rise: Option<CourseEntry>,
    }

    /// A band of households: a decile, or any group that is told apart.
    BandEntry = "Band" {
        /// Its name.
        name: TextEntry,
        /// Share of all households, percent; the bands together are 100.
        share: Option<DatumEntry>,
        /// Money income of a household, som a month at prices of the book year.
        income: Option<DatumEntry>,
        /// Use of a household as a share of the average one, percent; the average of all bands is
        /// 100.
        relative_use: Option<DatumEntry>,
        /// People in a household.
        persons: Option<DatumEntry>,
    }

    /// The plan of one service.
    ServiceEntry = "Service" {
        /// The service.
        service: String,
        /// What the required revenue is made of.
        basis: String,
        /// What share of each component it holds. A component that is not listed counts whole, as
        /// not yet confirmed.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        components: Vec<ComponentEntry>,
        /// Money at the end of the book year, som; below zero for an overdraft.
        cash: Option<DatumEntry>,
        /// Costs of operation and maintenance.
        costs: Vec<CostEntry>,
        /// What serves now.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        assets: Vec<AssetEntry>,
        /// Loans that run or are planned, without those of projects.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        loans: Vec<LoanEntry>,
        /// Who is served and what they pay; groups of wastewater in the order of those of water.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        groups: Vec<GroupEntry>,
        /// Losses between production and consumers; drinking water has them, and nothing else.
        #[serde(skip_serializing_if = "Option::is_none")]
        losses: Option<LossesEntry>,
        /// Hours of supply a day; left out where the word has no meaning.
        #[serde(skip_serializing_if = "Option::is_none")]
        hours: Option<DatumEntry>,
        /// How the proposed rates are reached: percent of the way from today's. May be left out
        /// where no rate is to change.
        #[serde(skip_serializing_if = "Option::is_none")]
        phase_in: Option<CourseEntry>,
        /// Percent a year by which rates rise beside that; left out: 0, assumed.
        #[serde(skip_serializing_if = "Option::is_none")]
        rate_rise: Option<CourseEntry>,
        /// Candidates of the investment programme.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        projects: Vec<ProjectEntry>,
        /// From the local budget, som a year; left out: none.
        #[serde(skip_serializing_if = "Option::is_none")]
        subsidy: Option<CourseEntry>,
        /// Other income, som a year: rents, fees for connection; left out: none.
        #[serde(skip_serializing_if = "Option::is_none")]
        other_income: Option<CourseEntry>,
        /// Profit in the required revenue, som a year; left out: none.
        #[serde(skip_serializing_if = "Option::is_none")]
        profit: Option<CourseEntry>,
        /// Put aside for renewal, som a year at prices of the book year; left out: nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        reserve: Option<CourseEntry>,
        /// Return on net assets, percent a year; the utility basis needs it.
        #[serde(skip_serializing_if = "Option::is_none")]
        return_rate: Option<DatumEntry>,
        /// Tax on what is billed that the service bears itself, percent; left out: 0, assumed.
        #[serde(skip_serializing_if = "Option::is_none")]
        tax: Option<DatumEntry>,
        /// What happens when nothing is done; what is left out: 0, assumed.
        #[serde(skip_serializing_if = "NeglectEntry::is_empty")]
        neglect: NeglectEntry,
    }

    /// What share of a component the required revenue holds.
    ComponentEntry = "Component" {
        /// The component; one that the basis holds.
        component: String,
        /// Percent of it.
        share: Option<DatumEntry>,
    }

    /// A line of costs, at prices of the book year. Exactly one of `fixed`, `variable`, `per_unit`,
    /// `energy`, `staff`, `haulage` and `upkeep` says what it follows from.
    CostEntry = "Cost" {
        /// Its kind.
        kind: String,
        /// Its name, where the kind says too little.
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<TextEntry>,
        /// The name of the index that raises its price.
        index: String,
        /// Its life-cycle category (IRC); left out: `operation`.
        #[serde(skip_serializing_if = "Option::is_none")]
        life_cycle: Option<String>,
        /// A sum a year whatever the volume, som.
        #[serde(skip_serializing_if = "Option::is_none")]
        fixed: Option<DatumEntry>,
        /// A sum in the book year that moves with the volume, som.
        #[serde(skip_serializing_if = "Option::is_none")]
        variable: Option<DatumEntry>,
        /// Som for each unit of the volume: cubic metre produced, tonne, visit.
        #[serde(skip_serializing_if = "Option::is_none")]
        per_unit: Option<DatumEntry>,
        /// Electricity of water and wastewater.
        #[serde(skip_serializing_if = "Option::is_none")]
        energy: Option<EnergyEntry>,
        /// Wages and contributions.
        #[serde(skip_serializing_if = "Option::is_none")]
        staff: Option<StaffEntry>,
        /// Carriage of waste.
        #[serde(skip_serializing_if = "Option::is_none")]
        haulage: Option<HaulageEntry>,
        /// Upkeep of an area, so many times a year.
        #[serde(skip_serializing_if = "Option::is_none")]
        upkeep: Option<UpkeepEntry>,
    }

    /// Electricity: energy for a cubic metre, and its price.
    EnergyEntry = "Energy" {
        /// Kilowatt-hours for a cubic metre produced.
        intensity: Option<DatumEntry>,
        /// Som for a kilowatt-hour.
        price: Option<DatumEntry>,
    }

    /// Wages: posts, what a post earns, contributions on it.
    StaffEntry = "Staff" {
        /// Posts.
        posts: Option<DatumEntry>,
        /// Som a month.
        wage: Option<DatumEntry>,
        /// Contributions to the Social Fund, percent of wages.
        contributions: Option<DatumEntry>,
    }

    /// Carriage of waste.
    HaulageEntry = "Haulage" {
        /// Kilometres to the place of disposal.
        distance: Option<DatumEntry>,
        /// Som for a tonne and kilometre.
        price: Option<DatumEntry>,
    }

    /// Upkeep of an area.
    UpkeepEntry = "Upkeep" {
        /// Square metres.
        area: Option<DatumEntry>,
        /// Times a year.
        times: Option<DatumEntry>,
        /// Som for a square metre, once.
        price: Option<DatumEntry>,
    }

    /// Something that serves for years.
    AssetEntry = "Asset" {
        /// Its name.
        name: TextEntry,
        /// What it cost, som.
        cost: Option<DatumEntry>,
        /// The year it began to serve.
        since: Option<i64>,
        /// Years of useful life.
        life: Option<i64>,
        /// Whether it is renewed when its life ends; otherwise renewal is put off.
        renewed: Option<bool>,
    }

    /// A loan.
    LoanEntry = "Loan" {
        /// Its name.
        name: TextEntry,
        /// What is owed at the beginning, som; of a loan that runs already, at the end of the book
        /// year.
        principal: Option<DatumEntry>,
        /// Percent a year.
        rate: Option<DatumEntry>,
        /// The year it is drawn in.
        drawn: Option<i64>,
        /// Years in which only interest is paid; left out: none.
        #[serde(skip_serializing_if = "Option::is_none")]
        grace: Option<i64>,
        /// Years of repayment after that.
        term: Option<i64>,
        /// How it is paid back.
        repayment: String,
    }

    /// A group of consumers and what it pays.
    GroupEntry = "Group" {
        /// The group of the tariff.
        group: String,
        /// Its name, where the group's says too little.
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<TextEntry>,
        /// Accounts at the end of the book year.
        accounts: Option<DatumEntry>,
        /// People served at the end of the book year; left out for organisations.
        #[serde(skip_serializing_if = "Option::is_none")]
        persons: Option<DatumEntry>,
        /// Percent a year by which accounts and people grow; left out: 0, assumed.
        #[serde(skip_serializing_if = "Option::is_none")]
        growth: Option<CourseEntry>,
        /// How much they use.
        usage: UsageEntry,
        /// Change of use in percent when the real price rises by one percent, 0 or below; left
        /// out: 0, assumed.
        #[serde(skip_serializing_if = "Option::is_none")]
        elasticity: Option<DatumEntry>,
        /// Share of the billed sum that is paid in the year, percent.
        collection: Option<CourseEntry>,
        /// Debts at the end of the book year, of all four ages; left out where nobody told.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        arrears: Vec<ArrearsEntry>,
        /// What is charged.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        charges: Vec<ChargeEntry>,
    }

    /// How much a group uses; exactly one of these, one that the service has.
    UsageEntry = "Usage" {
        /// Water, or wastewater with meters of its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        water: Option<WaterEntry>,
        /// Wastewater as a share of the water of the group at the same place, percent.
        #[serde(skip_serializing_if = "Option::is_none")]
        share_of_water: Option<DatumEntry>,
        /// Waste, kilograms for a person and year.
        #[serde(skip_serializing_if = "Option::is_none")]
        waste_per_person: Option<DatumEntry>,
        /// Waste, tonnes for an account and year.
        #[serde(skip_serializing_if = "Option::is_none")]
        waste_per_account: Option<DatumEntry>,
        /// Visits of a public space in the book year.
        #[serde(skip_serializing_if = "Option::is_none")]
        visits: Option<DatumEntry>,
    }

    /// Use by meter, and by norm without one.
    WaterEntry = "Water" {
        /// Share of the accounts with a meter, percent.
        metered: Option<CourseEntry>,
        /// Cubic metres a month for an account with a meter.
        metered_use: Option<DatumEntry>,
        /// Litres for a person and day without a meter; needed where some have none.
        #[serde(skip_serializing_if = "Option::is_none")]
        norm: Option<DatumEntry>,
    }

    /// Debts of an age.
    ArrearsEntry = "Arrears" {
        /// How old.
        age: String,
        /// Som at the end of the book year.
        amount: Option<DatumEntry>,
        /// Share of it that is paid in a year, percent.
        recovery: Option<DatumEntry>,
    }

    /// A charge: one rate (`today`, `proposed`), or `blocks` of a metered volume.
    ChargeEntry = "Charge" {
        /// What it counts; one that the usage of the group has.
        on: String,
        /// The rate in the book year, som for one, before tax.
        #[serde(skip_serializing_if = "Option::is_none")]
        today: Option<DatumEntry>,
        /// The proposed rate; left out: as today.
        #[serde(skip_serializing_if = "Option::is_none")]
        proposed: Option<DatumEntry>,
        /// Blocks of the use of an account in a month, the lowest first.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        blocks: Vec<BlockEntry>,
    }

    /// A block of a charge.
    BlockEntry = "Block" {
        /// Where it ends, cubic metres a month, the limit included; left out in the last block.
        #[serde(skip_serializing_if = "Option::is_none")]
        upto: Option<DatumEntry>,
        /// The rate in the book year, som for one, before tax.
        today: Option<DatumEntry>,
        /// The proposed rate; left out: as today.
        #[serde(skip_serializing_if = "Option::is_none")]
        proposed: Option<DatumEntry>,
    }

    /// Losses, percent of the produced volume (IWA); together below 100.
    LossesEntry = "Losses" {
        /// Real losses: leaks.
        real: Option<CourseEntry>,
        /// Apparent losses: theft, wrong meters.
        apparent: Option<CourseEntry>,
        /// Authorised and not billed: fire, flushing.
        unbilled: Option<CourseEntry>,
    }

    /// A candidate of the investment programme.
    ProjectEntry = "Project" {
        /// Its name.
        name: TextEntry,
        /// Whether the plan carries it out.
        chosen: Option<bool>,
        /// The year it is built and paid; its effects begin in the year after.
        year: Option<i64>,
        /// Som at prices of the book year.
        cost: Option<DatumEntry>,
        /// The name of the index that raises the price of building.
        index: String,
        /// Years of useful life.
        life: Option<i64>,
        /// Share paid by a grant, percent; left out: none.
        #[serde(skip_serializing_if = "Option::is_none")]
        grant: Option<DatumEntry>,
        /// The part paid by a loan; left out: none. What neither pays is own money.
        #[serde(skip_serializing_if = "Option::is_none")]
        loan: Option<ProjectLoanEntry>,
        /// What it saves in operating costs, som a year at prices of the book year; below zero when
        /// it costs; left out: nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        saving: Option<DatumEntry>,
        /// Points by which it lowers real losses, percent of the produced volume.
        #[serde(skip_serializing_if = "Option::is_none")]
        losses: Option<DatumEntry>,
        /// Points by which it raises the share of metered accounts, percent.
        #[serde(skip_serializing_if = "Option::is_none")]
        metered: Option<DatumEntry>,
        /// Points by which it raises collection, percent.
        #[serde(skip_serializing_if = "Option::is_none")]
        collection: Option<DatumEntry>,
        /// Hours of supply a day that it adds.
        #[serde(skip_serializing_if = "Option::is_none")]
        hours: Option<DatumEntry>,
    }

    /// The loan of a project; level payments.
    ProjectLoanEntry = "ProjectLoan" {
        /// Share of the cost, percent.
        share: Option<DatumEntry>,
        /// Percent a year.
        rate: Option<DatumEntry>,
        /// Years in which only interest is paid; left out: none.
        #[serde(skip_serializing_if = "Option::is_none")]
        grace: Option<i64>,
        /// Years of repayment after that.
        #[serde(skip_serializing_if = "Option::is_none")]
        term: Option<i64>,
    }

    /// What happens to a service when nothing is done.
    NeglectEntry = "Neglect" {
        /// Points a year by which real losses grow, percent of the produced volume.
        #[serde(skip_serializing_if = "Option::is_none")]
        losses: Option<DatumEntry>,
        /// Percent a year by which repair grows, beyond prices.
        #[serde(skip_serializing_if = "Option::is_none")]
        repair: Option<DatumEntry>,
        /// Hours of supply a day that are lost each year.
        #[serde(skip_serializing_if = "Option::is_none")]
        hours: Option<DatumEntry>,
    }
}

impl NeglectEntry {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
