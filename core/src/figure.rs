//! The register of figures: every number that can stand on a screen or on paper.
//!
//! A figure is named here once; its formula is written once, in [`crate::model`]. Codes are
//! stable: they stand in links, in addresses (`/method/{figure}`) and in names of messages.

use crate::finance::At;
use crate::legal::{Basis, Source};
use crate::model::CostItem;
use crate::period::{Date, DateKnown, Period};
use crate::tariff::{Connection, Measure, Payer};
use crate::unit::Unit;

/// What a figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The whole service.
    Whole,
    /// One group of payers.
    Payer(Payer),
    /// Homes connected in one way.
    Connection(Connection),
    /// One item of cost.
    Cost(CostItem),
    /// One line of affordability.
    Line(AffordabilityLine),
    /// One charge of a tariff, or one block or term of it.
    Charge(ChargeLine),
    /// One of several bills that stand side by side: the whole of it, or a line.
    Case(Case, ChargeLine),
    /// One base of a charge for waste, for all payers or for one of them.
    Base(Measure, Option<Case>),
    /// A line of a financial plan.
    Plan(At),
}

/// One of several bills that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Case {
    /// By the norm, without a meter.
    Norm,
    /// With a meter, at the use that is expected.
    Meter,
    /// With a meter, at the use that costs what the norm costs.
    BreakEven,
    /// With a meter, at the use that the norm stands for.
    NormUse,
    /// One pensioner.
    Pensioner,
    /// A family of four.
    FamilyOfFour,
    /// A family of seven.
    FamilyOfSeven,
    /// A shop with a container of its own.
    Shop,
}

impl Case {
    /// All cases.
    pub const ALL: [Self; 8] = [
        Self::Norm,
        Self::Meter,
        Self::BreakEven,
        Self::NormUse,
        Self::Pensioner,
        Self::FamilyOfFour,
        Self::FamilyOfSeven,
        Self::Shop,
    ];

    /// Those whose bills for waste are compared.
    pub const WASTE: [Self; 4] = [Self::Pensioner, Self::FamilyOfFour, Self::FamilyOfSeven, Self::Shop];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Norm => "by-norm",
            Self::Meter => "by-meter",
            Self::BreakEven => "break-even",
            Self::NormUse => "norm-use",
            Self::Pensioner => "one-pensioner",
            Self::FamilyOfFour => "family-of-4",
            Self::FamilyOfSeven => "family-of-7",
            Self::Shop => "shop",
        }
    }
}

/// Where in a tariff a line of a bill comes from: its charge, and the block or term within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChargeLine {
    /// The charge, counted from 1; for people with a relief from [`ChargeLine::RELIEVED`] on.
    pub charge: u16,
    /// The block within it, counted from 1; 0 for the charge as a whole.
    pub block: u16,
    /// A term of the block's limit or of the quantity, counted from 1; 0 for none.
    pub term: u8,
}

impl ChargeLine {
    /// A bill as a whole, not one of its lines.
    pub const WHOLE: Self = Self { charge: 0, block: 0, term: 0 };

    /// What a bill comes to before its minimum.
    pub const BEFORE_MINIMUM: Self = Self { charge: u16::MAX, block: 0, term: 0 };

    /// Added to the number of a charge for its part for people with a relief: a charge that is split
    /// between people has two names.
    pub const RELIEVED: u16 = 30_000;

    /// Stable name; empty for the whole.
    fn code(self) -> String {
        match self {
            Self::WHOLE => String::new(),
            Self { charge, block: 0, term: 0 } => format!("charge-{charge}"),
            Self { charge, block, term: 0 } => format!("charge-{charge}-block-{block}"),
            Self { charge, block, term } => format!("charge-{charge}-block-{block}-term-{term}"),
        }
    }
}

impl Subject {
    /// One of several bills, as a whole.
    #[must_use]
    pub const fn case(case: Case) -> Self {
        Self::Case(case, ChargeLine::WHOLE)
    }

    /// The same in one of several bills that stand side by side; only a bill's own subjects keep
    /// their line.
    #[must_use]
    pub(crate) const fn in_case(self, case: Case) -> Self {
        match self {
            Self::Charge(line) | Self::Case(_, line) => Self::Case(case, line),
            Self::Whole
            | Self::Payer(_)
            | Self::Connection(_)
            | Self::Cost(_)
            | Self::Line(_)
            | Self::Base(..)
            | Self::Plan(_) => Self::case(case),
        }
    }

    /// The line of a financial plan that it speaks of.
    #[cfg(feature = "finance")]
    #[must_use]
    pub const fn of_plan(self) -> Option<At> {
        match self {
            Self::Plan(at) => Some(at),
            Self::Whole
            | Self::Payer(_)
            | Self::Connection(_)
            | Self::Cost(_)
            | Self::Line(_)
            | Self::Charge(_)
            | Self::Case(..)
            | Self::Base(..) => None,
        }
    }

    /// Stable name; empty for the whole.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Payer(payer) => {
                let parts = [
                    payer.connection.map(Connection::code),
                    payer.dwelling.map(crate::tariff::Dwelling::code),
                    payer.relief.map(crate::tariff::Relief::code),
                ];
                let mut code = payer.group.code().to_owned();
                for part in parts.into_iter().flatten() {
                    code.push('-');
                    code.push_str(part);
                }
                code
            }
            Self::Connection(connection) => connection.code().to_owned(),
            Self::Cost(item) => item.code().to_owned(),
            Self::Line(line) => line.code().to_owned(),
            Self::Charge(line) => line.code(),
            Self::Case(case, ChargeLine::WHOLE) => case.code().to_owned(),
            Self::Case(case, line) => [case.code(), "-", &line.code()].concat(),
            Self::Base(measure, None) => measure.code().to_owned(),
            Self::Base(measure, Some(case)) => [measure.code(), "-", case.code()].concat(),
            Self::Plan(at) => at.code(),
        }
    }
}

/// A share of household income above which water is said to cost too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AffordabilityLine {
    /// 2.5 %.
    Line25,
    /// 3 %.
    Line30,
    /// 4 %.
    Line40,
    /// 5 %.
    Line50,
}

impl AffordabilityLine {
    /// All lines, lowest first.
    pub const ALL: [Self; 4] = [Self::Line25, Self::Line30, Self::Line40, Self::Line50];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Line25 => "line-2-5",
            Self::Line30 => "line-3",
            Self::Line40 => "line-4",
            Self::Line50 => "line-5",
        }
    }
}

/// Whether a figure is given or computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A datum: measured, decided, published, assumed or typed in.
    Input,
    /// Computed from others.
    Computed,
}

/// A register of figures; a figure of another register may stand in it as `$other`.
macro_rules! figures {
    (
        $(#[doc = $about:literal])+ $register:ident $( ($(#[doc = $what:literal])+ $other:ident: $inner:ty) )?;
        $( $(#[doc = $doc:literal])+ $name:ident: $code:literal, $kind:ident, $unit:ident, $period:ident, $basis:expr; )+
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $register {
            $( $(#[doc = $doc])+ $name, )+
            $( $(#[doc = $what])+ $other($inner), )?
        }

        impl $register {
            /// All figures of this register.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Stable name, also in addresses.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ $(Self::$other(inner) => inner.code(),)? }
            }

            /// Given or computed.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)+ $(Self::$other(inner) => inner.kind(),)? }
            }

            /// The unit the figure is kept in. A tariff's unit follows its charge and stands in
            /// the node; this is the usual one.
            #[must_use]
            pub const fn unit(self) -> Unit {
                match self { $(Self::$name => Unit::$unit,)+ $(Self::$other(inner) => inner.unit(),)? }
            }

            /// The period it covers.
            #[must_use]
            pub const fn period(self) -> Period {
                match self { $(Self::$name => Period::$period,)+ $(Self::$other(inner) => inner.period(),)? }
            }

            /// What its rule rests on.
            #[must_use]
            pub const fn basis(self) -> Basis {
                match self { $(Self::$name => $basis,)+ $(Self::$other(inner) => inner.basis(),)? }
            }
        }
    };
}

#[cfg(feature = "finance")]
pub(crate) use figures;

figures! {
    /// A figure of the models.
    FigureId (
        /// A figure of a financial plan.
        Finance: crate::finance::Figure
    );
    /// Rate of a charge, before tax.
    Tariff: "tariff", Input, SomPerCubicMetre, None, Basis::Law(&RESOLUTION_320);
    /// Share of the billed sum that is paid (IBNET 23.2, collection ratio).
    CollectionRate: "collection-rate", Input, Percent, Year, Basis::Method(&IBNET);
    /// Share of the produced water that is lost in the network (IWA: water losses).
    WaterLosses: "losses", Input, Percent, Year, Basis::Method(&IWA);
    /// Use without a meter that is billed, litres for one person and day.
    ConsumptionNorm: "norm", Input, LitrePerPersonDay, None, Basis::Datum;
    /// Subsidy from the local budget for this service.
    Subsidy: "subsidy", Input, Som, Year, Basis::Datum;
    /// An item of cost in the year of the book.
    BookCost: "cost", Input, Som, Year, Basis::Datum;
    /// Water pumped into the network in the year of the book (IWA: system input volume).
    BookProduced: "produced", Input, CubicMetre, Year, Basis::Method(&IWA);
    /// Water losses in the year of the book.
    BookLosses: "book-losses", Input, Percent, Year, Basis::Method(&IWA);
    /// Metered volume of a payer.
    MeteredVolume: "volume", Input, CubicMetre, Year, Basis::Datum;
    /// People who pay a charge without a meter.
    PersonsServed: "persons", Input, Person, None, Basis::Datum;
    /// Households that pay a charge for a household.
    HouseholdsServed: "households", Input, Household, None, Basis::Datum;
    /// People in a household.
    HouseholdPersons: "household-persons", Input, Person, None, Basis::Datum;
    /// Pensioners in a household.
    HouseholdPensioners: "household-pensioners", Input, Person, None, Basis::Datum;
    /// Metered use of a household in a month.
    HouseholdUse: "household-use", Input, CubicMetre, Month, Basis::Datum;
    /// Money income of one person.
    IncomePerPerson: "income-per-person", Input, Som, Month, Basis::Datum;
    /// The national poverty line for one person.
    PovertyLine: "poverty-line", Input, Som, Month, Basis::Datum;
    /// A share of income that a bill for water should not exceed.
    AffordabilityLine: "affordability-line", Input, Percent, None, Basis::Method(&OECD_AFFORDABILITY);
    /// Use of one person and day on which the test bill rests.
    TestUse: "test-use", Input, LitrePerPersonDay, None, Basis::Method(&WORLD_BANK_AFFORDABILITY);
    /// Tax added to a bill.
    TaxRate: "tax-rate", Input, Percent, None, Basis::Datum;
    /// Days in a year.
    DaysInYear: "days-in-year", Input, Day, None, Basis::Datum;
    /// Months in a year.
    MonthsInYear: "months-in-year", Input, Month, None, Basis::Datum;
    /// Litres in a cubic metre.
    LitresInCubicMetre: "litres-in-cubic-metre", Input, Litre, None, Basis::Datum;
    /// What a charge counts for a consumer in a month: containers, lifts, square metres.
    Counted: "counted", Input, Consumer, Month, Basis::Datum;
    /// The rate of a group as a share of the tariff's rate.
    Coefficient: "coefficient", Input, Percent, None, Basis::Datum;
    /// The number of units that a rate is set for.
    RatePer: "rate-per", Input, CubicMetre, None, Basis::Datum;
    /// Share of the counted quantity that is charged: wastewater as a share of water.
    ChargedShare: "charged-share", Input, Percent, None, Basis::Datum;
    /// A term of a block's upper limit: fixed, for each person, for each square metre.
    BlockLimitTerm: "block-limit-term", Input, CubicMetre, Month, Basis::Datum;
    /// Share of the charges that a relief takes off.
    ReliefShare: "relief-share", Input, Percent, None, Basis::Datum;
    /// The least that a consumer pays for a month.
    MinimumBill: "minimum-bill", Input, Som, Month, Basis::Datum;
    /// The whole: 100 %.
    Whole: "whole", Input, Percent, None, Basis::Datum;
    /// A bill before tax that is taken apart.
    GivenBill: "given-bill", Input, Som, Month, Basis::Datum;
    /// What a water meter costs, with fitting it.
    MeterPrice: "meter-price", Input, Som, None, Basis::Datum;
    /// Share of the homes without a meter that get one.
    MeterShare: "meter-share", Input, Percent, None, Basis::Datum;
    /// Use that is expected with a meter, litres for one person and day.
    MeterUse: "meter-use", Input, LitrePerPersonDay, None, Basis::Datum;
    /// How many pay in a group: households, organisations, shops.
    Payers: "payers", Input, Consumer, None, Basis::Datum;
    /// What waste removal costs.
    WasteCost: "waste-cost", Input, Som, Year, Basis::Datum;
    /// How many there are of what a charge for waste could be taken for.
    BaseCount: "base-count", Input, Consumer, None, Basis::Datum;
    /// How many of it a typical payer has.
    TypicalCount: "typical-count", Input, Consumer, Month, Basis::Datum;
    /// Homes that use one container together.
    SharedBy: "shared-by", Input, Household, None, Basis::Datum;
    /// What public spaces cost the local budget.
    PublicSpacesCost: "public-spaces-cost", Input, Som, Year, Basis::Datum;
    /// People who live in the municipality.
    Residents: "residents", Input, Person, None, Basis::Datum;
    /// Area of parks, squares and other public spaces.
    PublicArea: "public-area", Input, SquareMetre, None, Basis::Datum;

    /// Share of the produced water that reached consumers in the year of the book.
    BookDeliveredShare: "book-delivered-share", Computed, Percent, Year, Basis::Method(&IWA);
    /// Water that consumers took in the year of the book.
    WaterConsumption: "water-consumption", Computed, CubicMetre, Year, Basis::Method(&IWA);
    /// Share of the produced water that reaches consumers.
    DeliveredShare: "delivered-share", Computed, Percent, Year, Basis::Method(&IWA);
    /// Water to pump into the network (IWA: system input volume).
    ProducedVolume: "produced-volume", Computed, CubicMetre, Year, Basis::Method(&IWA);
    /// Volume that is billed to a payer, or to all.
    BilledVolume: "billed-volume", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// Produced water that is not billed (IWA: non-revenue water).
    UnbilledVolume: "unbilled-volume", Computed, CubicMetre, Year, Basis::Method(&IWA);
    /// Its share of the produced water (IBNET 6.1, non-revenue water).
    NonRevenueWater: "non-revenue-water", Computed, Percent, Year, Basis::Method(&IBNET);
    /// An item of cost at the produced volume of the scenario.
    CostOfItem: "cost-of-item", Computed, Som, Year, Basis::OwnDesign;
    /// Operating costs (AWWA M1: operation and maintenance).
    OperatingCost: "operating-cost", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// All costs: operating, depreciation, loans, renewal, profit.
    TotalCost: "total-cost", Computed, Som, Year, Basis::Law(&RESOLUTION_320_AMENDED);
    /// What tariffs must bring in (AWWA M1: revenue requirement).
    RequiredRevenue: "required-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// What a payer, or all, are billed in a year.
    BilledRevenue: "billed-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// What is paid of it in the year.
    CollectedRevenue: "collected-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// Share of all costs that the collected revenue covers.
    CostCoverage: "cost-coverage", Computed, Percent, Year, Basis::OwnDesign;
    /// Billed revenue over operating costs (IBNET 24.1, operating cost coverage).
    OperatingCostCoverage: "operating-cost-coverage", Computed, Percent, Year, Basis::Method(&IBNET);
    /// Collected revenue less required revenue: a surplus above zero, a gap below.
    SurplusOrGap: "surplus-or-gap", Computed, Som, Year, Basis::OwnDesign;
    /// The tariff at which all consumers together would pay the required revenue.
    AverageCostCoveringTariff: "average-cost-covering-tariff", Computed, SomPerCubicMetre, Year, Basis::OwnDesign;
    /// Billed revenue for one billed cubic metre (IBNET 18.1, average revenue).
    AverageTariff: "average-tariff", Computed, SomPerCubicMetre, Year, Basis::Method(&IBNET);
    /// Use of a typical metered household.
    TypicalUse: "typical-use", Computed, CubicMetre, Month, Basis::Method(&WORLD_BANK_AFFORDABILITY);
    /// Bill of a typical household, before tax.
    HouseholdBill: "household-bill", Computed, Som, Month, Basis::OwnDesign;
    /// Income of a typical household.
    HouseholdIncome: "household-income", Computed, Som, Month, Basis::OwnDesign;
    /// Share of the income that the bill takes.
    IncomeShare: "income-share", Computed, Percent, Month, Basis::Method(&OECD_AFFORDABILITY);
    /// Income of such a household at the poverty line.
    PovertyIncome: "poverty-income", Computed, Som, Month, Basis::OwnDesign;
    /// Share of that income that the bill takes.
    PovertyIncomeShare: "poverty-income-share", Computed, Percent, Month, Basis::Method(&OECD_AFFORDABILITY);
    /// The highest bill below a line of affordability.
    AffordableBill: "affordable-bill", Computed, Som, Month, Basis::Method(&OECD_AFFORDABILITY);
    /// One line of a household's bill.
    BillLine: "bill-line", Computed, Som, Month, Basis::OwnDesign;
    /// Water billed to a household without a meter.
    BilledUse: "billed-use", Computed, CubicMetre, Month, Basis::OwnDesign;
    /// People of a household who pay the full rate.
    FullRatePersons: "full-rate-persons", Computed, Person, None, Basis::OwnDesign;
    /// The lines of a bill together, before tax.
    BillNet: "bill-net", Computed, Som, Month, Basis::OwnDesign;
    /// Tax on a bill.
    BillTax: "bill-tax", Computed, Som, Month, Basis::OwnDesign;
    /// What a household pays.
    BillTotal: "bill-total", Computed, Som, Month, Basis::OwnDesign;
    /// The quantity that a charge is taken for.
    ChargedQuantity: "charged-quantity", Computed, CubicMetre, Month, Basis::OwnDesign;
    /// The rate that a group pays, after its coefficient.
    GroupRate: "group-rate", Computed, SomPerCubicMetre, None, Basis::OwnDesign;
    /// Upper limit of a block; the limit itself belongs to the block (AWWA M1: increasing or
    /// decreasing block rates).
    BlockLimit: "block-limit", Computed, CubicMetre, Month, Basis::Method(&AWWA_M1);
    /// The part of the quantity that falls in a block.
    BlockUse: "block-use", Computed, CubicMetre, Month, Basis::Method(&AWWA_M1);
    /// What a relief takes off a bill; below zero.
    BillRelief: "bill-relief", Computed, Som, Month, Basis::OwnDesign;
    /// What is missing to the minimum bill (AWWA M1: minimum charge).
    MinimumTopUp: "minimum-top-up", Computed, Som, Month, Basis::Method(&AWWA_M1);
    /// The bill before it is rounded to whole coins.
    BillUnrounded: "bill-unrounded", Computed, Som, Month, Basis::OwnDesign;
    /// What rounding to whole coins adds to a bill or takes off it.
    BillRounding: "bill-rounding", Computed, Som, Month, Basis::OwnDesign;
    /// The part of a bill that pays for an item of cost.
    BillPart: "bill-part", Computed, Som, Month, Basis::Method(&AWWA_M1);
    /// What consumers are billed in a year and do not pay.
    UnpaidRevenue: "unpaid-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// What the subsidy takes off the costs; below zero.
    SubsidyOffCost: "subsidy-off-cost", Computed, Som, Year, Basis::OwnDesign;
    /// The part of a bill that pays for water lost in the network.
    BillPartLosses: "bill-part-losses", Computed, Som, Month, Basis::OwnDesign;
    /// The part of a bill that makes up for bills that others do not pay.
    BillPartUnpaid: "bill-part-unpaid", Computed, Som, Month, Basis::OwnDesign;
    /// The part of a consumer's cost that the local budget pays; below zero.
    BillPartSubsidy: "bill-part-subsidy", Computed, Som, Month, Basis::OwnDesign;
    /// What serving a consumer costs at the average cost of a cubic metre, in a month.
    BillOwnCost: "bill-own-cost", Computed, Som, Month, Basis::Method(&AWWA_M1);
    /// What a bill holds above the cost of its consumer, or lacks (AWWA M1: interclass subsidy).
    BillCrossSubsidy: "bill-cross-subsidy", Computed, Som, Month, Basis::Method(&AWWA_M1);
    /// What a home without a meter would save with one; below zero it would pay more.
    MeterSaving: "meter-saving", Computed, Som, Month, Basis::OwnDesign;
    /// The metered use that costs what the norm costs.
    BreakEvenUse: "break-even-use", Computed, CubicMetre, Month, Basis::OwnDesign;
    /// The same, in litres for one person and day.
    BreakEvenLitres: "break-even-litres", Computed, LitrePerPersonDay, None, Basis::OwnDesign;
    /// The price of a meter, rounded up to whole monthly savings.
    MeterPriceInSavings: "meter-price-in-savings", Computed, Som, None, Basis::OwnDesign;
    /// Months after which the savings have paid for the meter.
    PaybackMonths: "payback-months", Computed, Month, None, Basis::OwnDesign;
    /// A charge without a meter less what the same water costs by meter.
    NormDifference: "norm-difference", Computed, Som, Month, Basis::OwnDesign;
    /// Share of the homes without a meter that stay so.
    UnmeteredShare: "unmetered-share", Computed, Percent, None, Basis::OwnDesign;
    /// What homes that stay without a meter are billed.
    UnmeteredRevenue: "unmetered-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// Water that the new meters would count.
    NewMeteredVolume: "new-metered-volume", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// What homes with a new meter would be billed.
    NewMeteredRevenue: "new-metered-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// What all would be billed once those homes have meters.
    RevenueWithMeters: "revenue-with-meters", Computed, Som, Year, Basis::OwnDesign;
    /// What the meters change in the billed revenue.
    RevenueChange: "revenue-change", Computed, Som, Year, Basis::OwnDesign;
    /// What would be paid of it.
    CollectedWithMeters: "collected-with-meters", Computed, Som, Year, Basis::OwnDesign;
    /// Share of all costs that it would cover.
    CoverageWithMeters: "coverage-with-meters", Computed, Percent, Year, Basis::OwnDesign;
    /// What serving a group costs at the average cost of a cubic metre (AWWA M1: allocated cost).
    CostOfServing: "cost-of-serving", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// What a group is billed less the cost of serving it (AWWA M1: interclass subsidy).
    GroupDifference: "group-difference", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// The same for one payer and month.
    DifferencePerPayer: "difference-per-payer", Computed, Som, Month, Basis::OwnDesign;
    /// What a group pays above its cost.
    GroupSurplus: "group-surplus", Computed, Som, Year, Basis::OwnDesign;
    /// What a group pays too little for its cost.
    GroupLack: "group-lack", Computed, Som, Year, Basis::OwnDesign;
    /// What a group, or all, pay for others.
    PaidForOthers: "paid-for-others", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// What one payer pays for others.
    PaidPerPayer: "paid-per-payer", Computed, Som, Month, Basis::OwnDesign;
    /// What a household pays too little for its cost.
    LackPerHousehold: "lack-per-household", Computed, Som, Month, Basis::OwnDesign;
    /// What one payer pays for whole households.
    PaidForHouseholds: "paid-for-households", Computed, Som, Month, Basis::OwnDesign;
    /// Households whose lack one payer covers.
    HouseholdsPerPayer: "households-per-payer", Computed, Household, None, Basis::OwnDesign;
    /// What is left of a payer's money after whole households.
    PaidRemainder: "paid-remainder", Computed, Som, Month, Basis::OwnDesign;
    /// Households whose lack all payers together cover.
    HouseholdsSupported: "households-supported", Computed, Household, None, Basis::OwnDesign;
    /// The rate at which one base alone would bring in the cost of waste removal.
    RequiredRate: "required-rate", Computed, SomPerPersonMonth, None, Basis::OwnDesign;
    /// What a typical payer would pay on this base.
    BaseBill: "base-bill", Computed, Som, Month, Basis::OwnDesign;
    /// The same less what it pays today.
    BaseBillChange: "base-bill-change", Computed, Som, Month, Basis::OwnDesign;
    /// What public spaces cost the local budget for one resident in a year.
    BudgetCostPerResident: "budget-cost-per-resident", Computed, SomPerPersonYear, Year, Basis::OwnDesign;
    /// What public spaces cost the local budget for one square metre in a year.
    BudgetCostPerSquareMetre: "budget-cost-per-square-metre", Computed, SomPerSquareMetre, Year, Basis::OwnDesign;
}

impl FigureId {
    /// The figure of a stable name; those of plans have a register of their own.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let known = Self::ALL.iter().copied().find(|figure| figure.code() == code);
        #[cfg(feature = "finance")]
        let known = known.or_else(|| {
            crate::finance::Figure::ALL.iter().copied().map(Self::from).find(|figure| figure.code() == code)
        });
        known
    }
}

const fn day(year: i16, month: u8, day: u8) -> DateKnown {
    DateKnown::Day(Date { year, month, day })
}

/// The day on which pages without a date were read.
const READ: DateKnown = day(2026, 11, 23);

/// Cabinet resolution No. 320 of 19 June 2024: the tariff is agreed with the antimonopoly body and
/// approved by the kenesh.
pub const RESOLUTION_320: Source = Source {
    title: "Порядок определения тарифов на услуги централизованного питьевого водоснабжения и водоотведения, постановление Кабинета Министров КР от 19 июня 2024 года № 320",
    url: "https://cis-legislation.com/document.fwx?rgn=160409",
    date: day(2024, 6, 19),
};

/// The amendment of September 2025 in the summary of a news agency: the tariff rests on the
/// economically justified cost, with modernisation and loans.
pub const RESOLUTION_320_AMENDED: Source = Source {
    title: "24.kg, изменения в порядок определения тарифов, сентябрь 2025 года",
    url: "https://24.kg/obschestvo/344995_pitevaya_voda_dorojaet_kabmin_menyaet_pravila_rascheta_tarifov/",
    date: day(2025, 9, 26),
};

/// IBNET indicator definitions.
pub const IBNET: Source = Source {
    title: "IBNET Indicators, International Benchmarking Network for Water and Sanitation Utilities",
    url: "https://www.ib-net.org",
    date: READ,
};

/// The IWA water balance.
pub const IWA: Source = Source {
    title: "IWA standard water balance, Performance Indicators for Water Supply Services",
    url: "https://iwa-network.org",
    date: DateKnown::Year(2006),
};

/// AWWA Manual M1.
pub const AWWA_M1: Source = Source {
    title: "AWWA Manual M1, Principles of Water Rates, Fees, and Charges",
    url: "https://www.awwa.org",
    date: DateKnown::Year(2017),
};

/// OECD on affordability in the region.
pub const OECD_AFFORDABILITY: Source = Source {
    title: "OECD: Rural Water Supply and Sanitation: Reaching SDG 6 in Eastern Europe, the Caucasus and Central Asia",
    url: "https://issuu.com./oecd.publishing/docs/rural-water-supply-and-sanitation-reaching-sdg6-in/30",
    date: DateKnown::Year(2022),
};

/// World Bank on the test bill.
pub const WORLD_BANK_AFFORDABILITY: Source = Source {
    title: "World Bank, Danube Water Program: State of the Sector, methodological note D, affordability calculation",
    url: "http://sos.danubis.org/eng/report/methodological-notes/d-affordability-calculation/",
    date: DateKnown::Month(2015, 5),
};
