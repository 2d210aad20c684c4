//! The data of a plan, one by one: what stands in the books and can be written into them.
//!
//! Each is named as the study names it, by figure and line, so that a number on a page leads to the
//! entry it came from.

use super::at::{At, Line};
use super::demand::{rate_unit, volume_price_unit};
use super::figure::Figure;
use super::plan::{Cause, Course, Datum, Plan, ServicePlan, Usage};
use crate::figure::FigureId;
use crate::service::Service;
use crate::unit::Unit;

/// A datum of the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its figure.
    pub figure: FigureId,
    /// What it speaks of; with the year from which it holds, where it is not the first.
    pub at: At,
    /// Its unit.
    pub unit: Unit,
    /// The datum.
    pub datum: Datum,
}

/// The data of a service, and those that all services share, in the order of the file.
#[must_use]
pub fn entries(plan: &Plan, service: Service) -> Vec<Entry> {
    let mut found = Vec::new();
    // Reading is writing without a change.
    let mut copy = plan.clone();
    visit(&mut copy, service, &mut |figure, at, unit, datum| {
        found.push(Entry { figure, at, unit, datum: datum.clone() });
    });
    found
}

/// Writes another amount; it says that somebody entered it. Gives whether the books have the entry.
pub fn write(plan: &mut Plan, service: Service, (figure, at): (FigureId, At), amount: i64) -> bool {
    let mut written = false;
    visit(plan, service, &mut |known, place, _, datum| {
        if (known, place) == (figure, at) {
            *datum = Datum { range: None, ..Datum::entered(amount) };
            written = true;
        }
    });
    written
}

type Visitor<'a> = dyn FnMut(FigureId, At, Unit, &mut Datum) + 'a;

fn visit(plan: &mut Plan, service: Service, see: &mut Visitor<'_>) {
    let whole = At::MUNICIPALITY;
    for (line, index) in (1..).zip(&mut plan.indices) {
        course(see, Figure::IndexRise, whole.line(Line::Index(line)), Unit::Percent, &mut index.rise);
    }
    see(Figure::DiscountRate.into(), whole, Unit::Percent, &mut plan.discount);
    if !plan.bands.is_empty() {
        see(Figure::Households.into(), whole, Unit::Household, &mut plan.households);
    }
    for (line, band) in (1..).zip(&mut plan.bands) {
        let at = whole.line(Line::Band(line));
        see(Figure::BandIncome.into(), at, Unit::Som, &mut band.income);
        see(Figure::BandPersons.into(), at, Unit::Ratio, &mut band.persons);
    }
    if let Some(plan) = plan.services.iter_mut().find(|known| known.service == service) {
        of_service(plan, see);
    }
}

fn of_service(plan: &mut ServicePlan, see: &mut Visitor<'_>) {
    let service = plan.service;
    let at = At::service(service);
    see(Figure::OpeningCash.into(), at, Unit::Som, &mut plan.cash);
    for (line, cost) in (1..).zip(&mut plan.costs) {
        caused(see, service, at.line(Line::Cost(line)), &mut cost.cause);
    }
    for (line, asset) in (1..).zip(&mut plan.assets) {
        see(Figure::AssetCost.into(), at.line(Line::Asset(line)), Unit::Som, &mut asset.cost);
    }
    for (line, loan) in (1..).zip(&mut plan.loans) {
        let at = at.line(Line::Loan(line));
        see(Figure::LoanPrincipal.into(), at, Unit::Som, &mut loan.principal);
        see(Figure::LoanRate.into(), at, Unit::Percent, &mut loan.rate);
    }
    for (number, group) in (1..).zip(&mut plan.groups) {
        let at = at.line(Line::Group(number));
        see(Figure::Accounts.into(), at, Unit::Consumer, &mut group.accounts);
        if let Some(persons) = &mut group.persons {
            see(Figure::Persons.into(), at, Unit::Person, persons);
        }
        course(see, Figure::ConsumerGrowth, at, Unit::Percent, &mut group.growth);
        used(see, at, &mut group.usage);
        see(Figure::Elasticity.into(), at, Unit::Ratio, &mut group.elasticity);
        course(see, FigureId::CollectionRate, at, Unit::Percent, &mut group.collection);
        for arrears in &mut group.arrears {
            let at = at.line(Line::GroupAge(number, arrears.age));
            see(Figure::OpeningArrears.into(), at, Unit::Som, &mut arrears.amount);
            see(Figure::Recovery.into(), at, Unit::Percent, &mut arrears.recovery);
        }
        for (c, charge) in (1..).zip(&mut group.charges) {
            let unit = rate_unit(service, charge.on);
            for (b, block) in (1..).zip(&mut charge.blocks) {
                let at = at.line(Line::Block(number, c, b));
                if let Some(upto) = &mut block.upto {
                    see(Figure::PlanBlockLimit.into(), at, Unit::CubicMetre, upto);
                }
                see(Figure::RateToday.into(), at, unit, &mut block.today);
                see(Figure::RateProposed.into(), at, unit, &mut block.proposed);
            }
        }
    }
    if let Some(losses) = &mut plan.losses {
        course(see, Figure::RealLosses, at, Unit::Percent, &mut losses.real);
        course(see, Figure::ApparentLosses, at, Unit::Percent, &mut losses.apparent);
        course(see, Figure::UnbilledAuthorised, at, Unit::Percent, &mut losses.unbilled);
    }
    if let Some(hours) = &mut plan.hours {
        see(Figure::SupplyHours.into(), at, Unit::HourPerDay, hours);
    }
    for (line, project) in (1..).zip(&mut plan.projects) {
        let at = at.line(Line::Project(line));
        see(Figure::ProjectPrice.into(), at, Unit::Som, &mut project.cost);
        see(Figure::GrantShare.into(), at, Unit::Percent, &mut project.grant);
        see(Figure::ProjectSaving.into(), at, Unit::Som, &mut project.saving);
    }
    course(see, FigureId::Subsidy, at, Unit::Som, &mut plan.subsidy);
    course(see, Figure::OtherIncome, at, Unit::Som, &mut plan.other_income);
    course(see, Figure::Reserve, at, Unit::Som, &mut plan.reserve);
    see(Figure::ServiceTaxRate.into(), at, Unit::Percent, &mut plan.tax);
    see(Figure::ReturnRate.into(), at, Unit::Percent, &mut plan.return_rate);
    for (component, share) in &mut plan.components {
        see(Figure::Inclusion.into(), at.line(Line::Component(*component)), Unit::Percent, share);
    }
    see(Figure::NeglectLosses.into(), at, Unit::Percent, &mut plan.neglect.losses);
    see(Figure::NeglectRepair.into(), at, Unit::Percent, &mut plan.neglect.repair);
    see(Figure::NeglectHours.into(), at, Unit::HourPerDay, &mut plan.neglect.hours);
}

fn course(see: &mut Visitor<'_>, figure: impl Into<FigureId>, at: At, unit: Unit, course: &mut Course) {
    let figure = figure.into();
    see(figure, at, unit, &mut course.first);
    for (year, datum) in &mut course.later {
        see(figure, at.in_year(*year), unit, datum);
    }
}

fn caused(see: &mut Visitor<'_>, service: Service, at: At, cause: &mut Cause) {
    match cause {
        Cause::Fixed { amount } | Cause::Variable { amount } => see(Figure::CostAmount.into(), at, Unit::Som, amount),
        Cause::PerUnit { price } => see(Figure::CostPerUnit.into(), at, volume_price_unit(service), price),
        Cause::Energy { intensity, price } => {
            see(Figure::EnergyIntensity.into(), at, Unit::KilowattHourPerCubicMetre, intensity);
            see(Figure::EnergyPrice.into(), at, Unit::SomPerKilowattHour, price);
        }
        Cause::Staff { posts, wage, contributions } => {
            see(Figure::Posts.into(), at, Unit::Ratio, posts);
            see(Figure::Wage.into(), at, Unit::Som, wage);
            see(Figure::Contributions.into(), at, Unit::Percent, contributions);
        }
        Cause::Haulage { distance, price } => {
            see(Figure::HaulDistance.into(), at, Unit::Kilometre, distance);
            see(Figure::HaulPrice.into(), at, Unit::SomPerTonneKilometre, price);
        }
        Cause::Upkeep { area, times, price } => {
            see(Figure::UpkeepArea.into(), at, Unit::SquareMetre, area);
            see(Figure::UpkeepTimes.into(), at, Unit::Ratio, times);
            see(Figure::UpkeepPrice.into(), at, Unit::SomPerSquareMetre, price);
        }
    }
}

fn used(see: &mut Visitor<'_>, at: At, usage: &mut Usage) {
    match usage {
        Usage::Water { metered, metered_use, norm } => {
            course(see, Figure::MeteredShare, at, Unit::Percent, metered);
            see(Figure::MeteredUse.into(), at, Unit::CubicMetre, metered_use);
            if let Some(norm) = norm {
                see(FigureId::ConsumptionNorm, at, Unit::LitrePerPersonDay, norm);
            }
        }
        Usage::ShareOfWater { share } => see(Figure::WastewaterShare.into(), at, Unit::Percent, share),
        Usage::WastePerPerson { norm } => see(Figure::WasteNorm.into(), at, Unit::KilogramPerPersonYear, norm),
        Usage::WastePerAccount { norm } => see(Figure::WasteNormAccount.into(), at, Unit::Tonne, norm),
        Usage::Visits { visits } => see(Figure::Visits.into(), at, Unit::Visit, visits),
    }
}
