//! What the method pages show: chapters, worked examples, tax.

use super::{advice, worked};
use aimak_core::explain::{NodeId, Origin, Study};
use aimak_core::figure::FigureId;
use aimak_core::model::{self, Household};
use aimak_core::place::{self, Place};
use aimak_core::scenario::Scenario;
use aimak_core::service::Service;
use aimak_core::tariff::{Connection, Dwelling};

/// A chapter of the list of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chapter {
    /// What is given.
    Inputs,
    /// Volumes of water.
    Water,
    /// Costs.
    Costs,
    /// What tariffs bring in, against what is required.
    Revenue,
    /// Typical households.
    Households,
    /// One household's bill.
    Bill,
}

impl Chapter {
    /// All chapters, in the order of the list.
    pub(super) const ALL: [Self; 6] =
        [Self::Revenue, Self::Households, Self::Bill, Self::Costs, Self::Water, Self::Inputs];

    /// The chapter of a figure.
    pub(super) const fn of(figure: FigureId) -> Self {
        match figure {
            FigureId::Tariff
            | FigureId::CollectionRate
            | FigureId::WaterLosses
            | FigureId::ConsumptionNorm
            | FigureId::Subsidy
            | FigureId::BookCost
            | FigureId::BookProduced
            | FigureId::BookLosses
            | FigureId::MeteredVolume
            | FigureId::PersonsServed
            | FigureId::HouseholdsServed
            | FigureId::HouseholdPersons
            | FigureId::HouseholdPensioners
            | FigureId::HouseholdUse
            | FigureId::IncomePerPerson
            | FigureId::PovertyLine
            | FigureId::AffordabilityLine
            | FigureId::TestUse
            | FigureId::TaxRate
            | FigureId::DaysInYear
            | FigureId::MonthsInYear
            | FigureId::LitresInCubicMetre
            | FigureId::Whole
            | FigureId::Counted
            | FigureId::Coefficient
            | FigureId::RatePer
            | FigureId::ChargedShare
            | FigureId::BlockLimitTerm
            | FigureId::ReliefShare
            | FigureId::GivenBill
            | FigureId::MeterPrice
            | FigureId::MeterShare
            | FigureId::MeterUse
            | FigureId::Payers
            | FigureId::WasteCost
            | FigureId::BaseCount
            | FigureId::TypicalCount
            | FigureId::SharedBy
            | FigureId::PublicSpacesCost
            | FigureId::Residents
            | FigureId::PublicArea
            | FigureId::MinimumBill => Self::Inputs,
            FigureId::BookDeliveredShare
            | FigureId::WaterConsumption
            | FigureId::DeliveredShare
            | FigureId::ProducedVolume
            | FigureId::BilledVolume
            | FigureId::UnbilledVolume
            | FigureId::NewMeteredVolume
            | FigureId::NonRevenueWater => Self::Water,
            FigureId::BudgetCostPerResident
            | FigureId::BudgetCostPerSquareMetre
            | FigureId::Finance(_)
            | FigureId::CostOfItem
            | FigureId::OperatingCost
            | FigureId::TotalCost
            | FigureId::SubsidyOffCost
            | FigureId::RequiredRevenue => Self::Costs,
            FigureId::BilledRevenue
            | FigureId::CollectedRevenue
            | FigureId::CostCoverage
            | FigureId::OperatingCostCoverage
            | FigureId::SurplusOrGap
            | FigureId::AverageCostCoveringTariff
            | FigureId::UnpaidRevenue
            | FigureId::UnmeteredShare
            | FigureId::UnmeteredRevenue
            | FigureId::NewMeteredRevenue
            | FigureId::RevenueWithMeters
            | FigureId::RevenueChange
            | FigureId::CollectedWithMeters
            | FigureId::CoverageWithMeters
            | FigureId::CostOfServing
            | FigureId::GroupDifference
            | FigureId::DifferencePerPayer
            | FigureId::GroupSurplus
            | FigureId::GroupLack
            | FigureId::PaidForOthers
            | FigureId::PaidPerPayer
            | FigureId::LackPerHousehold
            | FigureId::PaidForHouseholds
            | FigureId::HouseholdsPerPayer
            | FigureId::PaidRemainder
            | FigureId::HouseholdsSupported
            | FigureId::RequiredRate
            | FigureId::AverageTariff => Self::Revenue,
            FigureId::TypicalUse
            | FigureId::HouseholdBill
            | FigureId::HouseholdIncome
            | FigureId::IncomeShare
            | FigureId::PovertyIncome
            | FigureId::PovertyIncomeShare
            | FigureId::BaseBill
            | FigureId::BaseBillChange
            | FigureId::AffordableBill => Self::Households,
            FigureId::BillLine
            | FigureId::BilledUse
            | FigureId::FullRatePersons
            | FigureId::BillNet
            | FigureId::BillTax
            | FigureId::BillTotal
            | FigureId::ChargedQuantity
            | FigureId::GroupRate
            | FigureId::BlockLimit
            | FigureId::BlockUse
            | FigureId::BillRelief
            | FigureId::MinimumTopUp
            | FigureId::BillUnrounded
            | FigureId::BillRounding
            | FigureId::BillPart
            | FigureId::BillPartUnpaid
            | FigureId::BillPartSubsidy
            | FigureId::BillPartLosses
            | FigureId::BillOwnCost
            | FigureId::MeterSaving
            | FigureId::BreakEvenUse
            | FigureId::BreakEvenLitres
            | FigureId::MeterPriceInSavings
            | FigureId::PaybackMonths
            | FigureId::NormDifference
            | FigureId::BillCrossSubsidy => Self::Bill,
        }
    }

    /// The figures of the chapter.
    pub(super) fn figures(self) -> impl Iterator<Item = FigureId> {
        FigureId::ALL.iter().copied().filter(move |&figure| Self::of(figure) == self)
    }
}

/// Whether a figure holds tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TaxNote {
    /// Money before tax.
    Before,
    /// The tax.
    Itself,
    /// Money with tax.
    With,
    /// Not a sum that is taxed here.
    None,
}

/// Whether a figure holds tax.
pub(super) const fn tax(figure: FigureId) -> TaxNote {
    match figure {
        FigureId::Tariff
        | FigureId::BookCost
        | FigureId::CostOfItem
        | FigureId::OperatingCost
        | FigureId::TotalCost
        | FigureId::RequiredRevenue
        | FigureId::BilledRevenue
        | FigureId::CollectedRevenue
        | FigureId::CostCoverage
        | FigureId::OperatingCostCoverage
        | FigureId::SurplusOrGap
        | FigureId::AverageCostCoveringTariff
        | FigureId::AverageTariff
        | FigureId::HouseholdBill
        | FigureId::IncomeShare
        | FigureId::PovertyIncomeShare
        | FigureId::AffordableBill
        | FigureId::BillLine
        | FigureId::BillNet
        | FigureId::GroupRate
        | FigureId::BillRelief
        | FigureId::MinimumBill
        | FigureId::MinimumTopUp
        | FigureId::BillPart
        | FigureId::BillPartUnpaid
        | FigureId::BillPartSubsidy
        | FigureId::BillCrossSubsidy
        | FigureId::BudgetCostPerResident
        | FigureId::GivenBill
        | FigureId::WasteCost
        | FigureId::UnpaidRevenue
        | FigureId::SubsidyOffCost
        | FigureId::BillPartLosses
        | FigureId::BillOwnCost
        | FigureId::NormDifference
        | FigureId::UnmeteredRevenue
        | FigureId::NewMeteredRevenue
        | FigureId::RevenueWithMeters
        | FigureId::RevenueChange
        | FigureId::CollectedWithMeters
        | FigureId::CoverageWithMeters
        | FigureId::CostOfServing
        | FigureId::GroupDifference
        | FigureId::DifferencePerPayer
        | FigureId::GroupSurplus
        | FigureId::GroupLack
        | FigureId::PaidForOthers
        | FigureId::PaidPerPayer
        | FigureId::LackPerHousehold
        | FigureId::PaidForHouseholds
        | FigureId::PaidRemainder
        | FigureId::RequiredRate
        | FigureId::BaseBill
        | FigureId::BaseBillChange
        | FigureId::BudgetCostPerSquareMetre => TaxNote::Before,
        FigureId::TaxRate | FigureId::BillTax => TaxNote::Itself,
        FigureId::BillTotal
        | FigureId::BillUnrounded
        | FigureId::MeterPrice
        | FigureId::MeterSaving
        | FigureId::MeterPriceInSavings
        | FigureId::BillRounding => TaxNote::With,
        FigureId::Counted
        | FigureId::Coefficient
        | FigureId::RatePer
        | FigureId::ChargedShare
        | FigureId::BlockLimitTerm
        | FigureId::ReliefShare
        | FigureId::ChargedQuantity
        | FigureId::BlockLimit
        | FigureId::BlockUse
        | FigureId::CollectionRate
        | FigureId::WaterLosses
        | FigureId::ConsumptionNorm
        | FigureId::Subsidy
        | FigureId::BookProduced
        | FigureId::BookLosses
        | FigureId::MeteredVolume
        | FigureId::PersonsServed
        | FigureId::HouseholdsServed
        | FigureId::HouseholdPersons
        | FigureId::HouseholdPensioners
        | FigureId::HouseholdUse
        | FigureId::IncomePerPerson
        | FigureId::PovertyLine
        | FigureId::AffordabilityLine
        | FigureId::TestUse
        | FigureId::DaysInYear
        | FigureId::MonthsInYear
        | FigureId::LitresInCubicMetre
        | FigureId::Whole
        | FigureId::BookDeliveredShare
        | FigureId::WaterConsumption
        | FigureId::DeliveredShare
        | FigureId::ProducedVolume
        | FigureId::BilledVolume
        | FigureId::UnbilledVolume
        | FigureId::NonRevenueWater
        | FigureId::TypicalUse
        | FigureId::HouseholdIncome
        | FigureId::PovertyIncome
        | FigureId::BilledUse
        | FigureId::MeterShare
        | FigureId::MeterUse
        | FigureId::Payers
        | FigureId::BaseCount
        | FigureId::TypicalCount
        | FigureId::SharedBy
        | FigureId::PublicSpacesCost
        | FigureId::Residents
        | FigureId::PublicArea
        | FigureId::BreakEvenUse
        | FigureId::BreakEvenLitres
        | FigureId::PaybackMonths
        | FigureId::UnmeteredShare
        | FigureId::NewMeteredVolume
        | FigureId::HouseholdsPerPayer
        | FigureId::HouseholdsSupported
        | FigureId::Finance(_)
        | FigureId::FullRatePersons => TaxNote::None,
    }
}

/// A figure worked out with the numbers of a place.
#[derive(Clone, Debug)]
pub(super) struct Example {
    /// Whose numbers.
    pub place: &'static Place,
    /// Of which service.
    pub service: Service,
    /// Whether the tariff is made up; otherwise it is today's.
    pub made_up: bool,
    /// The figures.
    pub study: Study,
    /// The figure in it.
    pub id: NodeId,
}

/// People of the household in examples; a pensioner among them.
const SAMPLE_PERSONS: i64 = 5;
/// Its metered use in a month, millionths of a cubic metre.
const SAMPLE_USE: i64 = 12_000_000;

/// A worked example of a figure: of the fictional place where it can be, otherwise of the first
/// place whose decision has such a figure. One with a number is preferred to one with a gap.
pub(super) fn example(figure: FigureId) -> Option<Example> {
    let mut with_gap = None;
    for Sample { place, service, made_up, study } in studies() {
        let of_figure = || study.nodes().filter(|(_, node)| node.figure == figure);
        let known = of_figure().find(|(_, node)| node.amount.is_ok()).map(|(id, _)| id);
        if let Some(id) = known {
            return Some(Example { place, service, made_up, study, id });
        }
        let gap = of_figure().next().map(|(id, _)| id);
        if let (None, Some(id)) = (&with_gap, gap) {
            with_gap = Some(Example { place, service, made_up, study, id });
        }
    }
    with_gap
}

/// The figures that use a figure, in the order of the register.
pub(super) fn users(figure: FigureId) -> Vec<FigureId> {
    let mut users = Vec::new();
    for Sample { study, .. } in studies() {
        for (_, node) in study.nodes() {
            if let Origin::Computed(formula) = &node.origin
                && node.figure != figure
                && formula.operands().any(|part| study.node(part).figure == figure)
            {
                users.push(node.figure);
            }
        }
    }
    users.sort_unstable();
    users.dedup();
    users
}

/// What can serve as an example.
struct Sample {
    place: &'static Place,
    service: Service,
    made_up: bool,
    study: Study,
}

/// What can serve as an example: of each place the service's year, then bills of households; then
/// made-up tariffs. The fictional place comes first.
fn studies() -> impl Iterator<Item = Sample> {
    let invented = || place::all().iter().filter(|place| place.fictional);
    let places = move || invented().chain(place::all().iter().filter(|place| !place.fictional));
    let years = |place: &'static Place| {
        Scenario::today(place, Service::DrinkingWater).map(|scenario| (place, Service::DrinkingWater, scenario.study()))
    };
    let real = places().flat_map(move |place| years(place).into_iter().chain(bills(place)));
    let made_up = invented().take(1).flat_map(|place| {
        worked::studies().map(move |(service, study)| Sample { place, service, made_up: true, study })
    });
    let advice = places()
        .flat_map(|place| advice::studies(place).into_iter().map(move |(service, study)| (place, service, study)));
    real.chain(advice).map(|(place, service, study)| Sample { place, service, made_up: false, study }).chain(made_up)
}

fn bills(place: &'static Place) -> impl Iterator<Item = (&'static Place, Service, Study)> {
    let scenarios = Service::ALL.into_iter().filter_map(move |service| Scenario::today(place, service));
    scenarios.flat_map(move |scenario| {
        Connection::ALL.into_iter().map(move |connection| {
            let household = Household {
                persons: SAMPLE_PERSONS,
                pensioners: 1,
                connection,
                metered_use: SAMPLE_USE,
                dwelling: Dwelling::House,
            };
            (place, scenario.service(), model::bill(&scenario, &household))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::origin;
    use aimak_core::figure::Kind;
    use aimak_core::lang::Lang;

    #[test]
    fn every_figure_stands_in_one_chapter() {
        let listed: usize = Chapter::ALL.into_iter().map(|chapter| chapter.figures().count()).sum();
        assert_eq!(listed, FigureId::ALL.len());
        for &figure in FigureId::ALL {
            assert_eq!(Chapter::of(figure) == Chapter::Inputs, figure.kind() == Kind::Input, "{}", figure.code());
        }
    }

    #[test]
    fn every_computed_figure_has_an_example_with_numbers() {
        for &figure in FigureId::ALL.iter().filter(|figure| figure.kind() == Kind::Computed) {
            let example = example(figure).unwrap_or_else(|| panic!("{} has no example", figure.code()));
            assert!(example.study.node(example.id).amount.is_ok(), "{} has a number", figure.code());
        }
    }

    #[test]
    fn every_example_says_its_formula_in_every_language() {
        for &figure in FigureId::ALL.iter().filter(|figure| figure.kind() == Kind::Computed) {
            let Some(Example { study, id, .. }) = example(figure) else { continue };
            for lang in Lang::ALL {
                let rule = origin::rule(lang, &study, id);
                assert!(rule.words.is_some_and(|words| !words.is_empty()), "{}", figure.code());
                assert!(
                    rule.numbers.is_some_and(|numbers| numbers.contains(|c: char| c.is_ascii_digit())),
                    "{}",
                    figure.code()
                );
            }
        }
    }

    #[test]
    fn the_example_is_of_the_fictional_place_where_it_can_be() {
        for figure in [FigureId::RequiredRevenue, FigureId::CostCoverage, FigureId::BillTotal, FigureId::Tariff] {
            assert!(example(figure).is_some_and(|example| example.place.fictional), "{}", figure.code());
        }
    }

    #[test]
    fn what_uses_a_figure_is_listed() {
        assert!(users(FigureId::Subsidy).contains(&FigureId::RequiredRevenue));
        // The line of rounding looks back at the total; norm and meter are compared by theirs.
        let of_total = [FigureId::BillRounding, FigureId::MeterSaving, FigureId::BreakEvenUse];
        assert_eq!(users(FigureId::BillTotal), of_total);
        assert!(users(FigureId::BillRounding).is_empty());
    }
}
