//! Public spaces without a tariff: what they cost the local budget for a resident and a square
//! metre.

use crate::explain::{Formula, NodeId, Provenance, Study};
use crate::figure::{FigureId, Subject};
use crate::unit::Unit;

/// What public spaces cost the budget, for one resident ([`FigureId::BudgetCostPerResident`], som a
/// person and year) and for one square metre ([`FigureId::BudgetCostPerSquareMetre`]).
///
/// `cost` is tyiyn a year, `residents` people, `area` hundredths of a square metre, each typed by the
/// person at the screen.
///
/// # Legal basis
/// `OwnDesign`: a park has no consumers to bill; its cost is shown against those who live there and
/// against its size.
///
/// # Errors
/// What was not typed is a gap, and so is what rests on it; nobody and no area divide nothing.
#[must_use]
pub fn public_spaces(cost: Option<i64>, residents: Option<i64>, area: Option<i64>) -> (Study, [NodeId; 2]) {
    let mut study = Study::new();
    let whole = Subject::Whole;
    let entered = Provenance::ENTERED;
    let cost = study.give(FigureId::PublicSpacesCost, whole, Unit::Som, cost, entered);
    let residents = study.give(FigureId::Residents, whole, Unit::Person, residents, entered);
    let area = study.give(FigureId::PublicArea, whole, Unit::SquareMetre, area, entered);
    let mut each = |figure, over| study.derive(figure, whole, Formula::Product { times: vec![cost], over: vec![over] });
    let figures = [each(FigureId::BudgetCostPerResident, residents), each(FigureId::BudgetCostPerSquareMetre, area)];
    (study, figures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::Gap;

    #[test]
    fn a_cost_is_shared_by_residents_and_by_area() {
        // (som a year, people, m²) → (som a person, som a m²), by hand.
        let cases = [
            ((Some(120_000_000), Some(12_480), Some(1_850_000)), (Ok(9_615), Ok(6_486))),
            ((Some(0), Some(1), Some(100)), (Ok(0), Ok(0))),
            ((Some(100), Some(3), None), (Ok(33), Err(Gap::Needs))),
            ((None, Some(3), Some(100)), (Err(Gap::Needs), Err(Gap::Needs))),
            ((Some(100), Some(0), Some(200)), (Err(Gap::DivisionByZero), Ok(50))),
        ];
        for ((cost, residents, area), (per_resident, per_metre)) in cases {
            let (study, [resident, metre]) = public_spaces(cost, residents, area);
            assert_eq!(study.node(resident).amount, per_resident, "{cost:?} ÷ {residents:?}");
            assert_eq!(study.node(metre).amount, per_metre, "{cost:?} ÷ {area:?}");
        }
    }
}
