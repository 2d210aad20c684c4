//! Figures of plans that the other models do not have. Figures that mean the same keep their name.

use crate::figure::{AWWA_M1, FigureId, IBNET, IWA, Kind, OECD_AFFORDABILITY, RESOLUTION_320_AMENDED};
use crate::legal::Basis;
use crate::period::Period;
use crate::unit::Unit;

crate::figure::figures! {
    /// A figure of a plan.
    Figure;
    /// Percent by which prices of a kind rise in a year.
    IndexRise: "index-rise", Input, Percent, Year, Basis::Datum;
    /// One, the level of every index in the book year.
    IndexBase: "index-base", Input, Factor, None, Basis::Datum;
    /// Kilograms in a tonne.
    KilogramsInTonne: "kilograms-in-tonne", Input, Ratio, None, Basis::Datum;
    /// The discount rate.
    DiscountRate: "discount-rate", Input, Percent, Year, Basis::Datum;
    /// Households of the municipality.
    Households: "all-households", Input, Household, None, Basis::Datum;
    /// Share of a band in all households.
    BandShare: "band-share", Input, Percent, None, Basis::Datum;
    /// Money income of a household of a band at prices of the book year.
    BandIncome: "band-income", Input, Som, Month, Basis::Datum;
    /// Use of a household of a band as a share of the average one.
    BandUse: "band-use", Input, Percent, None, Basis::Datum;
    /// People in a household of a band.
    BandPersons: "band-persons", Input, Ratio, None, Basis::Datum;
    /// Accounts in the book year.
    Accounts: "accounts", Input, Consumer, None, Basis::Datum;
    /// People served in the book year.
    Persons: "people-served", Input, Person, None, Basis::Datum;
    /// Percent by which accounts and people grow in a year.
    ConsumerGrowth: "consumer-growth", Input, Percent, Year, Basis::Datum;
    /// Share of accounts with a meter.
    MeteredShare: "metered-share", Input, Percent, Year, Basis::Datum;
    /// Use of an account with a meter.
    MeteredUse: "metered-use", Input, CubicMetre, Month, Basis::Datum;
    /// Wastewater as a share of water.
    WastewaterShare: "wastewater-share", Input, Percent, Year, Basis::Datum;
    /// Norm of accumulation of waste for a person.
    WasteNorm: "waste-norm", Input, KilogramPerPersonYear, Year, Basis::Datum;
    /// Norm of accumulation of waste for an account.
    WasteNormAccount: "waste-norm-account", Input, Tonne, Year, Basis::Datum;
    /// Visits a year in the book year.
    Visits: "visits", Input, Visit, Year, Basis::Datum;
    /// Change of use in percent when the real price rises by one percent.
    Elasticity: "price-elasticity", Input, Ratio, None, Basis::Datum;
    /// Debts of consumers at the end of the book year.
    OpeningArrears: "opening-arrears", Input, Som, None, Basis::Datum;
    /// Share of debts of an age that is paid in a year.
    Recovery: "recovery", Input, Percent, Year, Basis::Datum;
    /// Rate of a charge in the book year.
    RateToday: "rate-today", Input, SomPerCubicMetre, None, Basis::Datum;
    /// Proposed rate of a charge.
    RateProposed: "rate-proposed", Input, SomPerCubicMetre, None, Basis::Datum;
    /// How far of the way from today's to the proposed rates a year goes.
    PhaseIn: "phase-in", Input, Percent, Year, Basis::Datum;
    /// Percent by which rates rise beside that.
    RateRise: "rate-rise", Input, Percent, Year, Basis::Datum;
    /// Upper limit of a block of a plan.
    PlanBlockLimit: "plan-block-limit", Input, CubicMetre, Month, Basis::Method(&AWWA_M1);
    /// Real losses, share of the produced volume (IWA).
    RealLosses: "real-losses", Input, Percent, Year, Basis::Method(&IWA);
    /// Apparent losses: theft and wrong meters (IWA).
    ApparentLosses: "apparent-losses", Input, Percent, Year, Basis::Method(&IWA);
    /// Authorised use that is not billed: fire, flushing (IWA).
    UnbilledAuthorised: "unbilled-authorised", Input, Percent, Year, Basis::Method(&IWA);
    /// A sum of cost in the book year.
    CostAmount: "cost-amount", Input, Som, Year, Basis::Datum;
    /// What a cost comes to for one unit of the volume.
    CostPerUnit: "cost-per-unit", Input, SomPerCubicMetre, Year, Basis::Datum;
    /// Energy for a cubic metre (IBNET 12.3 is its cost).
    EnergyIntensity: "energy-intensity", Input, KilowattHourPerCubicMetre, Year, Basis::Datum;
    /// Price of a kilowatt-hour.
    EnergyPrice: "energy-price", Input, SomPerKilowattHour, None, Basis::Datum;
    /// Posts.
    Posts: "posts", Input, Ratio, None, Basis::Datum;
    /// What a post earns.
    Wage: "wage", Input, Som, Month, Basis::Datum;
    /// Contributions to the Social Fund on wages.
    Contributions: "contributions", Input, Percent, None, Basis::Datum;
    /// Distance to the place of disposal.
    HaulDistance: "haul-distance", Input, Kilometre, None, Basis::Datum;
    /// Price of carrying a tonne one kilometre.
    HaulPrice: "haul-price", Input, SomPerTonneKilometre, None, Basis::Datum;
    /// Area that is kept up.
    UpkeepArea: "upkeep-area", Input, SquareMetre, None, Basis::Datum;
    /// Times a year that it is kept up.
    UpkeepTimes: "upkeep-times", Input, Ratio, Year, Basis::Datum;
    /// Price of keeping up a square metre once.
    UpkeepPrice: "upkeep-price", Input, SomPerSquareMetre, None, Basis::Datum;
    /// What an asset cost.
    AssetCost: "asset-cost", Input, Som, None, Basis::Datum;
    /// Years of useful life.
    UsefulLife: "useful-life", Input, Year, None, Basis::Datum;
    /// Years that an asset has served.
    YearsServed: "years-served", Input, Year, None, Basis::Datum;
    /// What is owed of a loan at the beginning.
    LoanPrincipal: "loan-principal", Input, Som, None, Basis::Datum;
    /// Interest rate of a loan.
    LoanRate: "loan-rate", Input, Percent, Year, Basis::Datum;
    /// Years of repayment.
    LoanTerm: "loan-term", Input, Year, None, Basis::Datum;
    /// What a project costs at prices of the book year.
    ProjectPrice: "project-price", Input, Som, None, Basis::Datum;
    /// Share of a project paid by a grant.
    GrantShare: "grant-share", Input, Percent, None, Basis::Datum;
    /// Share of a project paid by a loan.
    LoanShare: "loan-share", Input, Percent, None, Basis::Datum;
    /// What a project saves in a year at prices of the book year.
    ProjectSaving: "project-saving", Input, Som, Year, Basis::Datum;
    /// Points by which a project lowers real losses.
    ProjectLosses: "project-losses", Input, Percent, None, Basis::Datum;
    /// Points by which a project raises the share of metered accounts.
    ProjectMetered: "project-metered", Input, Percent, None, Basis::Datum;
    /// Points by which a project raises collection.
    ProjectCollection: "project-collection", Input, Percent, None, Basis::Datum;
    /// Hours of supply a day that a project adds.
    ProjectHours: "project-hours", Input, HourPerDay, None, Basis::Datum;
    /// Other income.
    OtherIncome: "other-income", Input, Som, Year, Basis::Datum;
    /// Profit in the required revenue.
    Profit: "profit", Input, Som, Year, Basis::Datum;
    /// Put aside for renewal, at prices of the book year.
    Reserve: "reserve", Input, Som, Year, Basis::Datum;
    /// Rate of return on net assets.
    ReturnRate: "return-rate", Input, Percent, Year, Basis::Method(&AWWA_M1);
    /// Tax that the service bears on what it bills.
    ServiceTaxRate: "service-tax-rate", Input, Percent, None, Basis::Datum;
    /// Money at the end of the book year.
    OpeningCash: "opening-cash", Input, Som, None, Basis::Datum;
    /// Hours of supply a day in the book year.
    SupplyHours: "supply-hours", Input, HourPerDay, None, Basis::Method(&IBNET);
    /// Share of a component that the required revenue holds.
    Inclusion: "inclusion", Input, Percent, None, Basis::Law(&RESOLUTION_320_AMENDED);
    /// Points by which real losses grow each year when nothing is done.
    NeglectLosses: "neglect-losses", Input, Percent, Year, Basis::OwnDesign;
    /// Percent by which repair grows each year when nothing is done, beyond prices.
    NeglectRepair: "neglect-repair", Input, Percent, Year, Basis::OwnDesign;
    /// Hours of supply lost each year when nothing is done.
    NeglectHours: "neglect-hours", Input, HourPerDay, Year, Basis::OwnDesign;

    /// The whole and the rise of a year together.
    YearlyGrowth: "yearly-growth", Computed, Percent, Year, Basis::OwnDesign;
    /// Prices of a kind against the book year.
    PriceIndex: "price-index", Computed, Factor, None, Basis::OwnDesign;
    /// Consumers of a group against the book year.
    ConsumerIndex: "consumer-index", Computed, Factor, None, Basis::OwnDesign;
    /// Rates against the phased-in ones.
    RateIndex: "rate-index", Computed, Factor, None, Basis::OwnDesign;
    /// Accounts in a year.
    AccountsServed: "accounts-served", Computed, Consumer, None, Basis::OwnDesign;
    /// People served in a year.
    PeopleInYear: "people-in-year", Computed, Person, None, Basis::OwnDesign;
    /// Share of accounts with a meter and what projects add, before the limit of 100 %.
    MeteredWithProjects: "metered-with-projects", Computed, Percent, Year, Basis::OwnDesign;
    /// Share of accounts with a meter in a year.
    MeteredInYear: "metered-in-year", Computed, Percent, Year, Basis::OwnDesign;
    /// Share without one.
    UnmeteredInYear: "unmetered-in-year", Computed, Percent, Year, Basis::OwnDesign;
    /// Book-year use at the rates of a year (Laspeyres).
    RevenueAtBookUse: "revenue-at-book-use", Computed, Som, Year, Basis::OwnDesign;
    /// Rates of a year against the book year at real prices.
    RealRateLevel: "real-rate-level", Computed, Percent, None, Basis::OwnDesign;
    /// Change of that against the book year.
    RealRateChange: "real-rate-change", Computed, Percent, None, Basis::OwnDesign;
    /// Change of use that follows from it.
    UseChange: "use-change", Computed, Percent, None, Basis::OwnDesign;
    /// The whole and that change.
    UseBeforeLimit: "use-before-limit", Computed, Percent, None, Basis::OwnDesign;
    /// Use against the book year after the price changed; never below nothing.
    UseLevel: "use-level", Computed, Percent, None, Basis::OwnDesign;
    /// Use of an account with a meter after the price changed.
    MovedUse: "moved-use", Computed, CubicMetre, Month, Basis::OwnDesign;
    /// Use of a household of a band.
    BandMonthlyUse: "band-monthly-use", Computed, CubicMetre, Month, Basis::OwnDesign;
    /// The part of it in a block.
    BandBlockUse: "band-block-use", Computed, CubicMetre, Month, Basis::Method(&AWWA_M1);
    /// The same, weighted with the band's share in all households.
    WeightedUse: "weighted-use", Computed, CubicMetre, Month, Basis::OwnDesign;
    /// Average use of an account in a block, or in all.
    AverageBlockUse: "average-block-use", Computed, CubicMetre, Month, Basis::Method(&AWWA_M1);
    /// Metered volume of a group, or of a block of it.
    MeteredInBlock: "metered-in-block", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// Volume by the norm.
    NormVolume: "norm-volume", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// What is taken of the service: water, wastewater, tonnes, visits.
    ServiceVolume: "service-volume", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// What the proposed rate adds to today's.
    RateStep: "rate-step", Computed, SomPerCubicMetre, None, Basis::OwnDesign;
    /// The part of it that a year adds.
    RateRaise: "rate-raise", Computed, SomPerCubicMetre, None, Basis::OwnDesign;
    /// Today's rate and that part.
    PhasedRate: "phased-rate", Computed, SomPerCubicMetre, None, Basis::OwnDesign;
    /// The rate of a year.
    RateInYear: "rate-in-year", Computed, SomPerCubicMetre, None, Basis::OwnDesign;
    /// What a charge, or a block of it, brings in a year.
    ChargeRevenue: "charge-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// Share of the billed sum that is paid in a year.
    CollectionInYear: "collection-in-year", Computed, Percent, Year, Basis::Method(&IBNET);
    /// Collection and what projects add, before the limit of 100 %.
    CollectionWithProjects: "collection-with-projects", Computed, Percent, Year, Basis::OwnDesign;
    /// What is paid of the bills of the year.
    PaidOfYear: "paid-of-year", Computed, Som, Year, Basis::OwnDesign;
    /// Debts of an age that are paid in a year.
    RecoveredArrears: "recovered-arrears", Computed, Som, Year, Basis::OwnDesign;
    /// Debts of an age that are left unpaid in a year.
    LeftArrears: "left-arrears", Computed, Som, Year, Basis::OwnDesign;
    /// Debts of consumers at the end of a year.
    Arrears: "arrears", Computed, Som, None, Basis::OwnDesign;
    /// Points that projects take off real losses.
    LossesOff: "losses-off", Computed, Percent, Year, Basis::OwnDesign;
    /// Points that neglect has added to real losses.
    LossesOn: "losses-on", Computed, Percent, Year, Basis::OwnDesign;
    /// Real losses with both, before the limits of nothing and 100 %.
    LossesBeforeLimit: "losses-before-limit", Computed, Percent, Year, Basis::OwnDesign;
    /// Real losses in a year.
    RealLossesInYear: "real-losses-in-year", Computed, Percent, Year, Basis::Method(&IWA);
    /// Real losses, apparent losses and unbilled authorised use together.
    UnbilledShare: "unbilled-share", Computed, Percent, Year, Basis::Method(&IWA);
    /// Lost in the network: real losses.
    RealLossVolume: "real-loss-volume", Computed, CubicMetre, Year, Basis::Method(&IWA);
    /// Taken and not counted: apparent losses.
    ApparentLossVolume: "apparent-loss-volume", Computed, CubicMetre, Year, Basis::Method(&IWA);
    /// Authorised and not billed.
    UnbilledAuthorisedVolume: "unbilled-authorised-volume", Computed, CubicMetre, Year, Basis::Method(&IWA);
    /// Energy used.
    Energy: "energy", Computed, KilowattHour, Year, Basis::OwnDesign;
    /// Wages with contributions, percent of wages.
    WageWithContributions: "wage-with-contributions", Computed, Percent, None, Basis::OwnDesign;
    /// What projects save.
    SavedByProjects: "saved-by-projects", Computed, Som, Year, Basis::OwnDesign;
    /// Operating costs before what projects save.
    CostBeforeSaving: "cost-before-saving", Computed, Som, Year, Basis::OwnDesign;
    /// Operating costs of a life-cycle category (IRC).
    LifeCycleCost: "life-cycle-cost", Computed, Som, Year, Basis::Method(&super::IRC);
    /// Depreciation of an asset for one year, straight line.
    AssetDepreciation: "asset-depreciation", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// Depreciation of a service in a year.
    Depreciation: "depreciation", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// Depreciation of an asset up to the end of the book year.
    AccumulatedDepreciation: "accumulated-depreciation", Computed, Som, None, Basis::Method(&AWWA_M1);
    /// What an asset is worth in the books at the end of the book year.
    NetAsset: "net-asset", Computed, Som, None, Basis::Method(&AWWA_M1);
    /// The same before the depreciation of the year.
    NetAssetsBefore: "net-assets-before", Computed, Som, None, Basis::Method(&AWWA_M1);
    /// What the assets of a service are worth in the books at the end of a year.
    NetAssets: "net-assets", Computed, Som, None, Basis::Method(&AWWA_M1);
    /// Renewal of an asset at the prices of the year.
    RenewalCost: "renewal-cost", Computed, Som, Year, Basis::OwnDesign;
    /// A project at the prices of its year.
    ProjectCost: "project-cost", Computed, Som, Year, Basis::OwnDesign;
    /// The part of a project that a grant pays.
    Grant: "grant", Computed, Som, Year, Basis::OwnDesign;
    /// The part of a project that a loan pays.
    ProjectLoan: "project-loan", Computed, Som, Year, Basis::OwnDesign;
    /// The parts of a project that others pay, or lend.
    OtherMoney: "other-money", Computed, Som, Year, Basis::OwnDesign;
    /// The part of projects and renewals that is paid from own money.
    OwnInvestment: "own-investment", Computed, Som, Year, Basis::OwnDesign;
    /// Renewals and projects together.
    Investment: "investment", Computed, Som, Year, Basis::OwnDesign;
    /// Renewal that is due and put off, at the prices of the year.
    Backlog: "renewal-backlog", Computed, Som, None, Basis::OwnDesign;
    /// The whole and the interest rate together.
    LoanGrowth: "loan-growth", Computed, Percent, Year, Basis::OwnDesign;
    /// Present value of one som after so many years.
    DiscountFactor: "discount-factor", Computed, Factor, None, Basis::OwnDesign;
    /// Present value of one som in each year of repayment.
    AnnuityFactor: "annuity-factor", Computed, Factor, None, Basis::OwnDesign;
    /// Level payment of a loan.
    LevelPayment: "level-payment", Computed, Som, Year, Basis::OwnDesign;
    /// Interest.
    Interest: "interest", Computed, Som, Year, Basis::OwnDesign;
    /// Repayment.
    RepaymentOfLoan: "loan-repayment", Computed, Som, Year, Basis::OwnDesign;
    /// What is owed at the end of a year.
    Debt: "debt", Computed, Som, None, Basis::OwnDesign;
    /// Loans drawn in a year.
    LoansDrawn: "loans-drawn", Computed, Som, Year, Basis::OwnDesign;
    /// Interest and repayments together.
    DebtService: "debt-service", Computed, Som, Year, Basis::OwnDesign;
    /// Money put aside for renewal at the prices of a year.
    ReserveInYear: "reserve-in-year", Computed, Som, Year, Basis::OwnDesign;
    /// Money put aside so far, before any of it is used in the year.
    ReserveBefore: "reserve-before", Computed, Som, None, Basis::OwnDesign;
    /// What the reserve pays of own investment.
    ReserveUsed: "reserve-used", Computed, Som, Year, Basis::OwnDesign;
    /// Money put aside at the end of a year; part of the cash.
    ReserveFund: "reserve-fund", Computed, Som, None, Basis::OwnDesign;
    /// Own investment that the reserve does not pay.
    InvestmentBeyondReserve: "investment-beyond-reserve", Computed, Som, Year, Basis::OwnDesign;
    /// Tax that the service bears in a year.
    ServiceTax: "service-tax", Computed, Som, Year, Basis::OwnDesign;
    /// Return on net assets.
    ReturnOnAssets: "return-on-assets", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// A component of the required revenue before any share of it is left out.
    ComponentAmount: "component-amount", Computed, Som, Year, Basis::Law(&RESOLUTION_320_AMENDED);
    /// What the required revenue holds of a component.
    ComponentIncluded: "component-included", Computed, Som, Year, Basis::Law(&RESOLUTION_320_AMENDED);
    /// Subsidy and other income.
    OtherSources: "other-sources", Computed, Som, Year, Basis::OwnDesign;
    /// What of them the required revenue takes off the costs.
    SourcesTakenOff: "sources-taken-off", Computed, Som, Year, Basis::OwnDesign;
    /// Paid bills and other income, without subsidy.
    OwnMoney: "own-money", Computed, Som, Year, Basis::OwnDesign;
    /// All costs less that; below zero where it is more.
    ShortOfCosts: "short-of-costs", Computed, Som, Year, Basis::OwnDesign;
    /// What the budget would have to add so that all costs are covered.
    SubsidyNeed: "subsidy-need", Computed, Som, Year, Basis::OwnDesign;
    /// Billed revenue, other income and subsidy (income statement).
    Income: "income", Computed, Som, Year, Basis::OwnDesign;
    /// Operating costs and tax.
    OperatingAndTax: "operating-and-tax", Computed, Som, Year, Basis::OwnDesign;
    /// Depreciation and interest.
    CapitalCharge: "capital-charge", Computed, Som, Year, Basis::OwnDesign;
    /// Paid bills, other income and subsidy.
    MoneyReceived: "money-received", Computed, Som, Year, Basis::OwnDesign;
    /// Income less operating costs and tax (income statement).
    OperatingSurplus: "operating-surplus", Computed, Som, Year, Basis::OwnDesign;
    /// The same less depreciation and interest (income statement).
    NetResult: "net-result", Computed, Som, Year, Basis::OwnDesign;
    /// Money from operation: paid bills, other income and subsidy less costs and tax.
    OperatingCash: "operating-cash", Computed, Som, Year, Basis::OwnDesign;
    /// Money for investment: grants less renewals and projects.
    InvestmentCash: "investment-cash", Computed, Som, Year, Basis::OwnDesign;
    /// Money from lenders: loans drawn less interest and repayments.
    FinancingCash: "financing-cash", Computed, Som, Year, Basis::OwnDesign;
    /// Change of cash in a year.
    CashChange: "cash-change", Computed, Som, Year, Basis::OwnDesign;
    /// Money at the end of a year.
    ClosingCash: "closing-cash", Computed, Som, None, Basis::OwnDesign;
    /// The least money at the end of any year.
    CashLowPoint: "cash-low-point", Computed, Som, None, Basis::OwnDesign;
    /// Operating costs over billed revenue (working ratio).
    WorkingRatio: "working-ratio", Computed, Percent, Year, Basis::Method(&IBNET);
    /// Collected over billed revenue (IBNET 23.2).
    CollectionEfficiency: "collection-efficiency", Computed, Percent, Year, Basis::Method(&IBNET);
    /// Money from operation over debt service (IBNET 25.1 is its inverse kind).
    DebtServiceCover: "debt-service-cover", Computed, Ratio, Year, Basis::Method(&IBNET);
    /// Days of operating costs that the money at the end of a year would pay.
    LiquidityDays: "liquidity-days", Computed, Day, None, Basis::OwnDesign;
    /// Hours in a day.
    HoursInDay: "hours-in-day", Input, HourPerDay, None, Basis::Datum;
    /// Hours of supply with what projects add, before the limits of nothing and a whole day.
    HoursBeforeLimit: "hours-before-limit", Computed, HourPerDay, Year, Basis::OwnDesign;
    /// Hours of supply a day that neglect has taken.
    HoursLost: "hours-lost", Computed, HourPerDay, Year, Basis::OwnDesign;
    /// Hours of supply less those.
    HoursLeft: "hours-left", Computed, HourPerDay, Year, Basis::OwnDesign;
    /// Hours of supply a day in a year.
    HoursInYear: "hours-in-year", Computed, HourPerDay, Year, Basis::Method(&IBNET);
    /// Repair against the book year when nothing is done, beyond prices.
    NeglectIndex: "neglect-index", Computed, Factor, None, Basis::OwnDesign;
    /// Households of the municipality in a band.
    BandHouseholds: "band-households", Computed, Household, None, Basis::OwnDesign;
    /// Income of a household of a band in a year.
    IncomeInYear: "income-in-year", Computed, Som, Month, Basis::OwnDesign;
    /// What one charge comes to on a household's bill.
    BandCharge: "band-charge", Computed, Som, Month, Basis::OwnDesign;
    /// Bill of a household with a meter.
    MeteredBill: "metered-bill", Computed, Som, Month, Basis::OwnDesign;
    /// Bill of a household without a meter.
    UnmeteredBill: "unmetered-bill", Computed, Som, Month, Basis::OwnDesign;
    /// The part of the average bill that homes with a meter make up.
    MeteredBillPart: "metered-bill-part", Computed, Som, Month, Basis::OwnDesign;
    /// The part of the average bill that homes without a meter make up.
    UnmeteredBillPart: "unmetered-bill-part", Computed, Som, Month, Basis::OwnDesign;
    /// Average bill of a household of a band, for a service or for all.
    BandBill: "band-bill", Computed, Som, Month, Basis::OwnDesign;
    /// Share of the income that it takes.
    BandIncomeShare: "band-income-share", Computed, Percent, Month, Basis::Method(&OECD_AFFORDABILITY);
    /// The largest of these shares.
    WeakestShare: "weakest-share", Computed, Percent, Month, Basis::Method(&OECD_AFFORDABILITY);
    /// Income of a band's households, weighted with their share in all households.
    WeightedIncome: "weighted-income", Computed, Som, Month, Basis::OwnDesign;
    /// Bill of a band's households, weighted with their share in all households.
    WeightedBill: "weighted-bill", Computed, Som, Month, Basis::OwnDesign;
    /// Share of a band in all incomes.
    IncomeConcentration: "income-concentration", Computed, Factor, None, Basis::Method(&super::GINI);
    /// Share of a band in all bills.
    BillConcentration: "bill-concentration", Computed, Factor, None, Basis::Method(&super::SUITS);
    /// Share in all incomes of this band and all poorer ones: a point of the Lorenz curve.
    LorenzIncome: "lorenz-income", Computed, Factor, None, Basis::Method(&super::GINI);
    /// Share in all bills of this band and all poorer ones.
    LorenzBill: "lorenz-bill", Computed, Factor, None, Basis::Method(&super::SUITS);
    /// The curve of incomes at both ends of a band together.
    LorenzIncomeEnds: "lorenz-income-ends", Computed, Factor, None, Basis::Method(&super::GINI);
    /// The curve of bills at both ends of a band together.
    LorenzBillEnds: "lorenz-bill-ends", Computed, Factor, None, Basis::Method(&super::SUITS);
    /// Twice the area below the curve of incomes.
    GiniArea: "gini-area", Computed, Factor, None, Basis::Method(&super::GINI);
    /// Twice the area below the curve of bills over incomes.
    SuitsArea: "suits-area", Computed, Factor, None, Basis::Method(&super::SUITS);
    /// The whole as a factor: 1.
    WholeAsFactor: "whole-as-factor", Computed, Factor, None, Basis::OwnDesign;
    /// How unequal incomes are: 0 for equal ones.
    Gini: "gini", Computed, Factor, None, Basis::Method(&super::GINI);
    /// How bills fall on incomes: above zero more on the rich, below zero more on the poor.
    Suits: "suits", Computed, Factor, None, Basis::Method(&super::SUITS);
    /// Cost of one unit of the volume.
    AverageCost: "average-cost", Computed, SomPerCubicMetre, Year, Basis::OwnDesign;
    /// What a rate lies below the average cost.
    BelowAverageCost: "below-average-cost", Computed, SomPerCubicMetre, Year, Basis::OwnDesign;
    /// What a lifeline, the first block below cost, costs (AWWA M1: lifeline rates).
    LifelineCost: "lifeline-cost", Computed, Som, Year, Basis::Method(&AWWA_M1);
    /// Volume outside the lifeline.
    OtherVolume: "other-volume", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// What the lifeline costs on each unit of the other volume.
    LifelinePerUnit: "lifeline-per-unit", Computed, SomPerCubicMetre, Year, Basis::OwnDesign;
    /// What a relief costs.
    ReliefCost: "relief-cost", Computed, Som, Year, Basis::OwnDesign;
    /// What is billed to those without the relief.
    BilledToOthers: "billed-to-others", Computed, Som, Year, Basis::OwnDesign;
    /// What the relief would add to their bills.
    ReliefOnOthers: "relief-on-others", Computed, Percent, Year, Basis::OwnDesign;
    /// Households of a band whose bill lies above a line.
    BandAbove: "band-above", Computed, Household, None, Basis::Method(&OECD_AFFORDABILITY);
    /// Households whose bill lies above a line.
    HouseholdsAbove: "households-above", Computed, Household, None, Basis::Method(&OECD_AFFORDABILITY);
    /// Share of all households whose bill lies above a line.
    ShareAbove: "share-above", Computed, Percent, None, Basis::Method(&OECD_AFFORDABILITY);
    /// What a bill changes by against today's rates; of a band of homes, or of one payer of a group.
    BillChange: "bill-change", Computed, Som, Month, Basis::OwnDesign;
    /// The same as a share of the bill with today's rates.
    BillChangeShare: "bill-change-share", Computed, Percent, Month, Basis::OwnDesign;
    /// Homes whose bill falls.
    HomesPayingLess: "homes-paying-less", Computed, Household, None, Basis::OwnDesign;
    /// Homes whose bill rises.
    HomesPayingMore: "homes-paying-more", Computed, Household, None, Basis::OwnDesign;
    /// Homes whose bill falls or rises.
    HomesWithChange: "homes-with-change", Computed, Household, None, Basis::OwnDesign;
    /// Homes whose bill stays.
    HomesPayingSame: "homes-paying-same", Computed, Household, None, Basis::OwnDesign;
    /// What one payer of a group is billed.
    GroupBill: "group-bill", Computed, Som, Month, Basis::OwnDesign;
    /// A hundred som.
    HundredSom: "hundred-som", Input, Som, None, Basis::Datum;
    /// What of each 100 som of costs goes to a line or a component.
    CostOfHundred: "cost-of-hundred", Computed, Som, None, Basis::OwnDesign;
    /// What projects save of each 100 som of costs.
    SavedOfHundred: "saved-of-hundred", Computed, Som, None, Basis::OwnDesign;
    /// What of each 100 som of costs is left for consumers.
    LeftOfHundred: "left-of-hundred", Computed, Som, None, Basis::OwnDesign;
    /// Billed in a year and not paid in it, by all groups.
    UnpaidByAll: "unpaid-by-all", Computed, Som, Year, Basis::OwnDesign;
    /// Paid in a year of debts of earlier years.
    OlderDebtsPaid: "older-debts-paid", Computed, Som, Year, Basis::OwnDesign;
    /// Metered volume of all blocks.
    MeteredInBlocks: "metered-in-blocks", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// Billed for all blocks.
    BlocksRevenue: "blocks-revenue", Computed, Som, Year, Basis::OwnDesign;
    /// Share of a block in the metered volume of all blocks.
    BlockUseShare: "block-use-share", Computed, Percent, Year, Basis::OwnDesign;
    /// Share of a block in what is billed for all blocks.
    BlockMoneyShare: "block-money-share", Computed, Percent, Year, Basis::OwnDesign;

    /// Years over which renewal that was put off is caught up.
    SpreadYears: "spread-years", Input, Year, None, Basis::OwnDesign;
    /// Renewal that is put off when nothing is done, beyond what the plan puts off.
    RenewalsPutOff: "renewals-put-off", Computed, Som, None, Basis::OwnDesign;
    /// Hours of supply a day that are lost when nothing is done.
    SupplyHoursLost: "supply-hours-lost", Computed, HourPerDay, Year, Basis::OwnDesign;
    /// Water that is lost in the network beyond the plan when nothing is done.
    WaterLostMore: "water-lost-more", Computed, CubicMetre, Year, Basis::OwnDesign;
    /// Paid bills that are lost when nothing is done.
    RevenueLost: "revenue-lost", Computed, Som, Year, Basis::OwnDesign;
    /// Operating costs that doing nothing adds.
    CostAdded: "cost-added", Computed, Som, Year, Basis::OwnDesign;
    /// Money at the end of a year that is lost when nothing is done.
    CashLost: "cash-lost", Computed, Som, None, Basis::OwnDesign;
    /// Renewal that was put off, spread over some years.
    BacklogPerYear: "backlog-per-year", Computed, Som, Year, Basis::OwnDesign;
    /// Required revenue of the last year with that.
    LaterRequirement: "later-requirement", Computed, Som, Year, Basis::OwnDesign;
    /// The average tariff that would bring it in.
    LaterTariff: "later-tariff", Computed, SomPerCubicMetre, Year, Basis::OwnDesign;
    /// That tariff as a share of the unchanged one.
    LaterLevel: "later-level", Computed, Percent, None, Basis::OwnDesign;
    /// How much the unchanged rates would have to rise at once.
    LaterRise: "later-rise", Computed, Percent, None, Basis::OwnDesign;
    /// The average tariff of the plan as a share of the unchanged one.
    PlannedLevel: "planned-level", Computed, Percent, None, Basis::OwnDesign;
    /// How much the plan's rates rise until then.
    PlannedRise: "planned-rise", Computed, Percent, None, Basis::OwnDesign;
    /// Points by which the later rise is higher than the plan's.
    JumpBeyondPlan: "jump-beyond-plan", Computed, Percent, None, Basis::OwnDesign;

    /// A rate of return on trial.
    TrialRate: "trial-rate", Input, Percent, Year, Basis::OwnDesign;
    /// The step between rates on trial.
    TrialStep: "trial-step", Input, Percent, Year, Basis::Datum;
    /// No money at all.
    NoMoney: "no-money", Input, Som, None, Basis::Datum;
    /// One year.
    OneYear: "one-year", Input, Year, None, Basis::Datum;
    /// What a project adds to the money from operation.
    OperatingGain: "operating-gain", Computed, Som, Year, Basis::OwnDesign;
    /// What a project adds to the money for investment: its grant less its cost.
    InvestmentGain: "investment-gain", Computed, Som, Year, Basis::OwnDesign;
    /// The grants that a project brings.
    GrantGain: "grant-gain", Computed, Som, Year, Basis::OwnDesign;
    /// What a project brings or takes in a year, loans left out.
    ProjectFlow: "project-flow", Computed, Som, Year, Basis::OwnDesign;
    /// The same without its grant.
    ProjectFlowWithoutGrant: "project-flow-without-grant", Computed, Som, Year, Basis::OwnDesign;
    /// The present value of a year's flow, in the book year.
    PresentValue: "present-value", Computed, Som, None, Basis::OwnDesign;
    /// The same without the grant.
    PresentValueWithoutGrant: "present-value-without-grant", Computed, Som, None, Basis::OwnDesign;
    /// Net present value of a project.
    NetPresentValue: "net-present-value", Computed, Som, None, Basis::OwnDesign;
    /// The same without its grant.
    NetPresentValueWithoutGrant: "net-present-value-without-grant", Computed, Som, None, Basis::OwnDesign;
    /// The next rate on trial.
    NextTrialRate: "next-trial-rate", Computed, Percent, Year, Basis::OwnDesign;
    /// Internal rate of return of a project.
    InternalRate: "internal-rate-of-return", Computed, Percent, Year, Basis::OwnDesign;
    /// What a project has brought and taken up to the end of a year.
    FlowSoFar: "flow-so-far", Computed, Som, None, Basis::OwnDesign;
    /// What is then still to be earned back.
    StillToEarn: "still-to-earn", Computed, Som, None, Basis::OwnDesign;
    /// A year that counts in full for the payback.
    PaybackYear: "payback-year", Computed, Year, None, Basis::OwnDesign;
    /// The part of the last year that counts for the payback.
    PaybackPart: "payback-part", Computed, Year, None, Basis::OwnDesign;
    /// Years after it is built in which a project earns back its cost.
    ProjectPayback: "project-payback", Computed, Year, None, Basis::OwnDesign;
    /// Hours of supply a day that a project adds.
    HoursGained: "hours-gained", Computed, HourPerDay, Year, Basis::OwnDesign;
    /// Points by which a project lowers real losses in a year.
    LossesGained: "losses-gained", Computed, Percent, Year, Basis::OwnDesign;
    /// Points by which a project raises the share of metered accounts in a year.
    MeteredGained: "metered-gained", Computed, Percent, Year, Basis::OwnDesign;
    /// What a project changes in the average tariff that covers the costs.
    TariffChange: "tariff-change", Computed, SomPerCubicMetre, Year, Basis::OwnDesign;
    /// Net present value of a candidate, from its appraisal.
    CandidateValue: "candidate-value", Input, Som, None, Basis::OwnDesign;
    /// The same beside the candidates chosen before it.
    CandidateValueInTurn: "candidate-value-in-turn", Input, Som, None, Basis::OwnDesign;
    /// Own money that a candidate needs, from its appraisal.
    CandidateMoney: "candidate-money", Input, Som, None, Basis::OwnDesign;
    /// Own money that there is for projects.
    ProgrammeBudget: "programme-budget", Input, Som, None, Basis::Datum;
    /// Net present values of chosen candidates together.
    ProgrammeValue: "programme-value", Computed, Som, None, Basis::OwnDesign;
    /// The same one after another: each beside those chosen before it.
    ProgrammeValueInTurn: "programme-value-in-turn", Computed, Som, None, Basis::OwnDesign;
    /// Own money that chosen candidates need together.
    ProgrammeMoney: "programme-money", Computed, Som, None, Basis::OwnDesign;
    /// What of the budget is left.
    BudgetLeft: "budget-left", Computed, Som, None, Basis::OwnDesign;

    /// Share of the operating costs that a way to deliver the service takes over.
    ContractScope: "contract-scope", Input, Percent, None, Basis::OwnDesign;
    /// What that work costs whoever does it, as a share of what it costs the plan.
    Efficiency: "efficiency", Input, Percent, None, Basis::OwnDesign;
    /// Overhead and profit of whoever does it, on its cost.
    Overhead: "overhead", Input, Percent, None, Basis::OwnDesign;
    /// Fee for one unit of the volume.
    FeePerUnit: "fee-per-unit", Input, SomPerCubicMetre, None, Basis::Datum;
    /// Fee a year, whatever the volume.
    FixedFee: "fixed-fee", Input, Som, Year, Basis::Datum;
    /// Rent that the operator pays.
    LeaseRent: "lease-rent", Input, Som, Year, Basis::Datum;
    /// Share of what consumers pay that the operator keeps.
    RevenueHandedOver: "revenue-handed-over", Input, Percent, None, Basis::Datum;
    /// Share of own investment that the operator pays.
    InvestmentHandedOver: "investment-handed-over", Input, Percent, None, Basis::Datum;
    /// Cost of the change to a way of delivery, once.
    TransitionCost: "transition-cost", Input, Som, None, Basis::Datum;
    /// Cost of watching over the contract.
    MonitoringCost: "monitoring-cost", Input, Som, Year, Basis::Datum;
    /// Share of the work that a joint office does for all partners.
    SharedWork: "shared-work", Input, Percent, None, Basis::OwnDesign;
    /// What the joint office costs all partners together.
    JointOfficeCost: "joint-office-cost", Input, Som, Year, Basis::Datum;
    /// Municipalities that share it.
    Partners: "partners", Input, Ratio, None, Basis::Datum;
    /// What a risk is expected to cost in a year.
    RiskValue: "risk-value", Input, Som, Year, Basis::OwnDesign;
    /// Share of a risk that the municipality bears.
    RiskShare: "risk-share", Input, Percent, None, Basis::OwnDesign;

    /// Share of the operating costs that stays with the municipality.
    KeptShare: "kept-share", Computed, Percent, None, Basis::OwnDesign;
    /// Operating costs that stay with the municipality.
    KeptCost: "kept-cost", Computed, Som, Year, Basis::OwnDesign;
    /// Share of the work that a joint office does not do.
    UnsharedWork: "unshared-work", Computed, Percent, None, Basis::OwnDesign;
    /// The whole and the overhead together.
    WithOverhead: "with-overhead", Computed, Percent, None, Basis::OwnDesign;
    /// What the work costs whoever does it, without a joint office.
    WorkCost: "work-cost", Computed, Som, Year, Basis::OwnDesign;
    /// The municipality's part of the joint office.
    JointPart: "joint-part", Computed, Som, Year, Basis::OwnDesign;
    /// What the work costs whoever does it.
    DoerCost: "doer-cost", Computed, Som, Year, Basis::OwnDesign;
    /// Fee for the volume of a year.
    VolumeFee: "volume-fee", Computed, Som, Year, Basis::OwnDesign;
    /// Fixed fee of a year.
    FixedFeeInYear: "fixed-fee-in-year", Computed, Som, Year, Basis::OwnDesign;
    /// What consumers pay and the operator keeps.
    RevenueGivenUp: "revenue-given-up", Computed, Som, Year, Basis::OwnDesign;
    /// Rent of a year.
    RentInYear: "rent-in-year", Computed, Som, Year, Basis::OwnDesign;
    /// Cost of watching over the contract in a year.
    MonitoringInYear: "monitoring-in-year", Computed, Som, Year, Basis::OwnDesign;
    /// Cost of the change at the prices of its year.
    TransitionInYear: "transition-in-year", Computed, Som, Year, Basis::OwnDesign;
    /// Own investment that the operator pays.
    InvestmentTaken: "investment-taken", Computed, Som, Year, Basis::OwnDesign;
    /// Own investment that stays with the municipality.
    InvestmentKept: "investment-kept", Computed, Som, Year, Basis::OwnDesign;
    /// What a way of delivery costs before what the operator pays.
    DeliveryBeforeRent: "delivery-before-rent", Computed, Som, Year, Basis::OwnDesign;
    /// What a way of delivery costs the municipality.
    DeliveryCost: "delivery-cost", Computed, Som, Year, Basis::OwnDesign;
    /// What a risk is expected to cost at the prices of a year.
    RiskInYear: "risk-in-year", Computed, Som, Year, Basis::OwnDesign;
    /// The part of it that the municipality bears.
    RiskBorne: "risk-borne", Computed, Som, Year, Basis::OwnDesign;
    /// Share of a risk that the other party bears.
    RiskShareGiven: "risk-share-given", Computed, Percent, None, Basis::OwnDesign;
    /// The part of a risk that the other party bears.
    RiskGiven: "risk-given", Computed, Som, Year, Basis::OwnDesign;
    /// A price of the book year, indexed and discounted, over the contract.
    IndexedTerm: "indexed-term", Computed, Factor, None, Basis::OwnDesign;
    /// Volume of a year, indexed and discounted.
    DiscountedVolume: "discounted-volume", Computed, CubicMetre, None, Basis::OwnDesign;
    /// Cost of a way of delivery over the contract, present value.
    DeliveryValue: "delivery-value", Computed, Som, None, Basis::OwnDesign;
    /// Risks that the municipality bears over the contract, present value.
    RiskBorneValue: "risk-borne-value", Computed, Som, None, Basis::OwnDesign;
    /// Both together.
    DeliveryValueWithRisk: "delivery-value-with-risk", Computed, Som, None, Basis::OwnDesign;
    /// What a way of delivery saves against the own crew, risks included.
    ValueForMoney: "value-for-money", Computed, Som, None, Basis::OwnDesign;
    /// The same as a share of what the own crew costs.
    ValueForMoneyShare: "value-for-money-share", Computed, Percent, None, Basis::OwnDesign;
    /// Fees over the contract, present value.
    FeeValue: "fee-value", Computed, Som, None, Basis::OwnDesign;
    /// Everything but the fee for a unit over the contract, present value.
    ValueBesideFee: "value-beside-fee", Computed, Som, None, Basis::OwnDesign;
    /// What the fee for a unit may come to at most, present value.
    FeeRoom: "fee-room", Computed, Som, None, Basis::OwnDesign;
    /// Fixed fees over the contract, present value.
    FixedFeeValue: "fixed-fee-value", Computed, Som, None, Basis::OwnDesign;
    /// Everything but the fixed fee over the contract, present value.
    ValueBesideFixedFee: "value-beside-fixed-fee", Computed, Som, None, Basis::OwnDesign;
    /// What the fixed fee may come to at most, present value.
    FixedFeeRoom: "fixed-fee-room", Computed, Som, None, Basis::OwnDesign;
    /// Volume of the service over the contract.
    ContractVolume: "contract-volume", Computed, CubicMetre, None, Basis::OwnDesign;
    /// What the municipality pays the operator in a year.
    OperatorPayment: "operator-payment", Computed, Som, Year, Basis::OwnDesign;
    /// What it pays over the contract, at the prices of each year.
    ContractSum: "contract-sum", Computed, Som, None, Basis::OwnDesign;
    /// The fee for a unit at which a way costs as much as the own crew.
    BreakEvenFee: "break-even-fee", Computed, SomPerCubicMetre, None, Basis::OwnDesign;
    /// The fee a year at which a way costs as much as the own crew.
    BreakEvenFixedFee: "break-even-fixed-fee", Computed, Som, Year, Basis::OwnDesign;
    /// What the other party needs over the contract: cost, rent and the risks that it bears.
    DoerNeed: "doer-need", Computed, Som, Year, Basis::OwnDesign;
    /// The same less what consumers pay it.
    DoerNeedLeft: "doer-need-left", Computed, Som, Year, Basis::OwnDesign;
    /// The same, present value.
    DoerNeedValue: "doer-need-value", Computed, Som, None, Basis::OwnDesign;
    /// The part of it that the fee for a unit must bring.
    DoerNeedByUnit: "doer-need-by-unit", Computed, Som, None, Basis::OwnDesign;
    /// The fee for a unit that covers what the other party needs.
    LowestFee: "lowest-fee", Computed, SomPerCubicMetre, None, Basis::OwnDesign;
    /// What a household is billed on average for a service.
    HouseholdPayment: "household-payment", Computed, Som, Month, Basis::OwnDesign;
    /// What each household would have to pay so that the costs of a service are covered.
    HouseholdNeed: "household-need", Computed, Som, Month, Basis::OwnDesign;
}

impl From<Figure> for FigureId {
    fn from(figure: Figure) -> Self {
        Self::Finance(figure)
    }
}
