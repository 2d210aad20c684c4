//! Who is served, how much they use, at which rates, and what they are billed and pay.

use super::at::{At, Line};
use super::figure::Figure;
use super::ledger::Ledger;
use super::plan::{Age, ChargeOn, ConsumerGroup, Course, Project, ServicePlan, Usage};
use super::writing::Writing as _;
use crate::explain::{Formula, NodeId};
use crate::figure::FigureId;
use crate::service::Service;
use crate::tariff::Group;
use crate::unit::Unit;

/// What later parts of the model need of the consumers of a service. One entry for each year.
pub(super) struct Demand {
    /// What is taken: cubic metres, tonnes, visits.
    pub volume: Vec<NodeId>,
    pub billed: Vec<NodeId>,
    pub collected: Vec<NodeId>,
    /// What the rates of a year would bring, for each group.
    pub groups: Vec<GroupDemand>,
}

/// The same of one group.
pub(super) struct GroupDemand {
    pub volume: Vec<NodeId>,
    /// Share with a meter; none where nothing is metered.
    pub metered: Option<Vec<NodeId>>,
    /// Rates: charge, block, year.
    pub rates: Vec<Vec<Vec<NodeId>>>,
    /// What an account with a meter uses, by year; empty where nothing is metered.
    pub uses: Vec<Uses>,
    /// Litres for a person and day without a meter.
    pub norm: Option<NodeId>,
}

/// The unit of the volume of a service.
pub(super) const fn volume_unit(service: Service) -> Unit {
    service.definition().volume
}

/// The unit of money for one unit of the volume of a service.
pub(super) const fn volume_price_unit(service: Service) -> Unit {
    service.definition().volume_price
}

/// The unit of a rate.
pub(super) const fn rate_unit(service: Service, on: ChargeOn) -> Unit {
    match on {
        ChargeOn::Account => Unit::SomPerConsumer,
        ChargeOn::Person | ChargeOn::UnmeteredPerson => Unit::SomPerPersonMonth,
        ChargeOn::MeteredVolume | ChargeOn::NormVolume => Unit::SomPerCubicMetre,
        ChargeOn::Volume => volume_price_unit(service),
    }
}

/// Points that chosen projects bring, from the year after they are built.
pub(super) fn points(
    ledger: &mut Ledger<'_>,
    plan: &ServicePlan,
    figure: Figure,
    of: impl Fn(&Project) -> &super::plan::Datum,
) -> Vec<(i16, NodeId)> {
    if ledger.plan.neglected {
        return Vec::new();
    }
    let at = At::service(plan.service);
    let mut points = Vec::new();
    for (line, project) in (1..).zip(&plan.projects) {
        if project.chosen && of(project).counts() {
            let unit = figure_unit(figure);
            points.push((project.year, ledger.give(figure, at.line(Line::Project(line)), unit, of(project))));
        }
    }
    points
}

fn figure_unit(figure: Figure) -> Unit {
    FigureId::from(figure).unit()
}

/// A share with what projects add to it, at most 100 %.
fn raised(
    ledger: &mut Ledger<'_>,
    at: At,
    (sum, limited): (Figure, Figure),
    shares: &[NodeId],
    points: &[(i16, NodeId)],
) -> Vec<NodeId> {
    let mut raised = Vec::with_capacity(shares.len());
    let mut known: Option<(Vec<NodeId>, NodeId)> = None;
    for (year, &share) in ledger.years.clone().into_iter().zip(shares) {
        let mut parts = vec![share];
        parts.extend(points.iter().filter(|(built, _)| *built < year).map(|&(_, node)| node));
        let node = match known {
            Some((same, node)) if same == parts => node,
            Some(_) | None => {
                let at = at.in_year(year);
                let of = match parts.as_slice() {
                    [only] => *only,
                    _ => ledger.sum(sum, at, parts.clone()),
                };
                ledger.derive(limited, at, Formula::Within { of, above: None, upto: Some(ledger.whole) })
            }
        };
        known = Some((parts, node));
        raised.push(node);
    }
    raised
}

/// Writes the consumers of a service.
pub(super) fn write(ledger: &mut Ledger<'_>, plan: &ServicePlan, water: Option<&Demand>) -> Demand {
    let at = At::service(plan.service);
    let years = ledger.years.clone();
    let flat;
    let phase_in = if ledger.plan.neglected {
        flat = Course::flat(super::plan::Datum { amount: 0, range: None, ..plan.phase_in.first.clone() });
        &flat
    } else {
        &plan.phase_in
    };
    let phase = ledger.course(Figure::PhaseIn, at, Unit::Percent, phase_in);
    let rise = ledger.course(Figure::RateRise, at, Unit::Percent, &plan.rate_rise);
    let rate_index =
        if ledger.plan.neglected { vec![ledger.one; years.len()] } else { ledger.chain(Figure::RateIndex, at, &rise) };
    let metered_points = points(ledger, plan, Figure::ProjectMetered, |project| &project.metered);
    let collection_points = points(ledger, plan, Figure::ProjectCollection, |project| &project.collection);
    let mut groups = Vec::new();
    let (mut volumes, mut billed, mut collected) = (by_year(&years), by_year(&years), by_year(&years));
    for (number, group) in (1..).zip(&plan.groups) {
        let water = water.and_then(|water| water.groups.get(usize::from(number) - 1));
        let mut writer = Writer { plan, group, number, at: at.line(Line::Group(number)), water };
        let rates = writer.rates(ledger, &phase, &rate_index);
        let (demand, bills) = writer.use_and_bills(ledger, rates, &metered_points);
        let paid = writer.payment(ledger, &bills, &collection_points);
        for year in 0..years.len() {
            volumes[year].push(demand.volume[year]);
            billed[year].push(bills[year]);
            collected[year].push(paid[year]);
        }
        groups.push(demand);
    }
    let mut total = |figure: FigureId, unit: Unit, parts: Vec<Vec<NodeId>>| -> Vec<NodeId> {
        let each = years.iter().zip(parts);
        each.map(|(&year, parts)| ledger.derive_in(unit, figure, at.in_year(year), Formula::Sum(parts))).collect()
    };
    Demand {
        volume: total(Figure::ServiceVolume.into(), volume_unit(plan.service), volumes),
        billed: total(FigureId::BilledRevenue, Unit::Som, billed),
        collected: total(FigureId::CollectedRevenue, Unit::Som, collected),
        groups,
    }
}

fn by_year(years: &[i16]) -> Vec<Vec<NodeId>> {
    vec![Vec::new(); years.len()]
}

struct Writer<'a> {
    plan: &'a ServicePlan,
    group: &'a ConsumerGroup,
    number: u8,
    at: At,
    water: Option<&'a GroupDemand>,
}

impl Writer<'_> {
    /// Rates of each charge and block, by year.
    fn rates(&self, ledger: &mut Ledger<'_>, phase: &[NodeId], index: &[NodeId]) -> Vec<Vec<Vec<NodeId>>> {
        let mut rates = Vec::new();
        for (charge_number, charge) in (1..).zip(&self.group.charges) {
            let unit = rate_unit(self.plan.service, charge.on);
            let mut blocks = Vec::new();
            for (block_number, block) in (1..).zip(&charge.blocks) {
                let at = self.at.line(Line::Block(self.number, charge_number, block_number));
                let today = ledger.give(Figure::RateToday, at, unit, &block.today);
                let proposed = ledger.give(Figure::RateProposed, at, unit, &block.proposed);
                let formula = Formula::Difference { from: proposed, less: today };
                let step = ledger.derive_in(unit, Figure::RateStep, at, formula);
                let mut by_year = vec![today];
                let mut known: Option<(NodeId, NodeId)> = None;
                for (y, &year) in ledger.years.clone().iter().enumerate().skip(1) {
                    let at = at.in_year(year);
                    let phased = match known {
                        Some((same, phased)) if same == phase[y] => phased,
                        Some(_) | None => {
                            let raise = ledger.product_in(unit, Figure::RateRaise, at, &[step, phase[y]], &[]);
                            ledger.derive_in(unit, Figure::PhasedRate, at, Formula::Sum(vec![today, raise]))
                        }
                    };
                    known = Some((phase[y], phased));
                    by_year.push(ledger.product_in(unit, Figure::RateInYear, at, &[phased, index[y]], &[]));
                }
                blocks.push(by_year);
            }
            rates.push(blocks);
        }
        rates
    }

    /// What the group uses and is billed, by year.
    fn use_and_bills(
        &mut self,
        ledger: &mut Ledger<'_>,
        rates: Vec<Vec<Vec<NodeId>>>,
        metered_points: &[(i16, NodeId)],
    ) -> (GroupDemand, Vec<NodeId>) {
        let years = ledger.years.clone();
        let growth = ledger.course(Figure::ConsumerGrowth, self.at, Unit::Percent, &self.group.growth);
        let index = ledger.chain(Figure::ConsumerIndex, self.at, &growth);
        let accounts = ledger.give(Figure::Accounts, self.at, Unit::Consumer, &self.group.accounts);
        let persons =
            self.group.persons.as_ref().map(|persons| ledger.give(Figure::Persons, self.at, Unit::Person, persons));
        let mut grown = |figure: Figure, base: NodeId| -> Vec<NodeId> {
            let each = years.iter().zip(&index);
            each.map(|(&year, &index)| ledger.product(figure, self.at.in_year(year), &[base, index], &[])).collect()
        };
        let accounts = grown(Figure::AccountsServed, accounts);
        let persons = persons.map(|persons| grown(Figure::PeopleInYear, persons));
        let parts = Consumers { accounts, persons, index, rates };
        match &self.group.usage {
            Usage::Water { metered, metered_use, norm } => {
                self.water(ledger, parts, metered_points, (metered, metered_use, norm.as_ref()))
            }
            Usage::ShareOfWater { share } => {
                let share = ledger.give(Figure::WastewaterShare, self.at, Unit::Percent, share);
                let water = self.water.map(|water| water.volume.clone()).unwrap_or_default();
                self.volume(ledger, parts, |ledger, at, year| match water.get(year) {
                    Some(&water) => ledger.product(Figure::ServiceVolume, at, &[water, share], &[]),
                    None => ledger.sum(Figure::ServiceVolume, at, Vec::new()),
                })
            }
            Usage::WastePerPerson { norm } => {
                let norm = ledger.give(Figure::WasteNorm, self.at, Unit::KilogramPerPersonYear, norm);
                let people = parts.persons.clone().unwrap_or_else(|| parts.accounts.clone());
                let over = [ledger.kilograms];
                self.volume(ledger, parts, |ledger, at, year| {
                    ledger.product_in(Unit::Tonne, Figure::ServiceVolume, at, &[people[year], norm], &over)
                })
            }
            Usage::WastePerAccount { norm } => {
                let norm = ledger.give(Figure::WasteNormAccount, self.at, Unit::Tonne, norm);
                let accounts = parts.accounts.clone();
                self.volume(ledger, parts, |ledger, at, year| {
                    ledger.product_in(Unit::Tonne, Figure::ServiceVolume, at, &[accounts[year], norm], &[])
                })
            }
            Usage::Visits { visits } => {
                let visits = ledger.give(Figure::Visits, self.at, Unit::Visit, visits);
                let index = parts.index.clone();
                self.volume(ledger, parts, |ledger, at, year| {
                    ledger.product_in(Unit::Visit, Figure::ServiceVolume, at, &[visits, index[year]], &[])
                })
            }
        }
    }

    /// A group whose use nothing splits in blocks.
    fn volume(
        &self,
        ledger: &mut Ledger<'_>,
        parts: Consumers,
        volume: impl Fn(&mut Ledger<'_>, At, usize) -> NodeId,
    ) -> (GroupDemand, Vec<NodeId>) {
        let (mut volumes, mut bills) = (Vec::new(), Vec::new());
        for (y, year) in ledger.years.clone().into_iter().enumerate() {
            let at = self.at.in_year(year);
            let volume = volume(ledger, at, y);
            let mut lines = Vec::new();
            for (number, charge) in (1..).zip(&self.group.charges) {
                let at = at.line(Line::Charge(self.number, number));
                let rate = parts.rates[usize::from(number) - 1][0][y];
                let counted = parts.counted(charge.on, y, volume);
                let months = ledger.months;
                let times: &[NodeId] = match charge.on {
                    ChargeOn::Account | ChargeOn::Person | ChargeOn::UnmeteredPerson => &[rate, counted, months],
                    ChargeOn::Volume | ChargeOn::MeteredVolume | ChargeOn::NormVolume => &[rate, counted],
                };
                lines.push(ledger.product(Figure::ChargeRevenue, at, times, &[]));
            }
            volumes.push(volume);
            bills.push(ledger.sum(FigureId::BilledRevenue, at, lines));
        }
        let Consumers { rates, .. } = parts;
        (GroupDemand { volume: volumes, metered: None, rates, uses: Vec::new(), norm: None }, bills)
    }

    /// A group that takes water: by meter, in blocks, and by norm.
    fn water(
        &self,
        ledger: &mut Ledger<'_>,
        parts: Consumers,
        metered_points: &[(i16, NodeId)],
        (metered, metered_use, norm): (&Course, &super::plan::Datum, Option<&super::plan::Datum>),
    ) -> (GroupDemand, Vec<NodeId>) {
        let years = ledger.years.clone();
        let share = ledger.course(Figure::MeteredShare, self.at, Unit::Percent, metered);
        let metered =
            raised(ledger, self.at, (Figure::MeteredWithProjects, Figure::MeteredInYear), &share, metered_points);
        let average = ledger.give(Figure::MeteredUse, self.at, Unit::CubicMetre, metered_use);
        let norm = norm.map(|norm| ledger.give(FigureId::ConsumptionNorm, self.at, Unit::LitrePerPersonDay, norm));
        let uses = self.uses(ledger, &parts, &metered, average);
        let (mut volumes, mut bills) = (Vec::new(), Vec::new());
        for (y, &year) in years.iter().enumerate() {
            let at = self.at.in_year(year);
            let accounts = parts.accounts[y];
            let (mut lines, mut metered_volume) = (Vec::new(), None);
            let by_norm = norm.zip(parts.persons.as_ref()).map(|(norm, persons)| {
                let unmetered = ledger.difference(Figure::UnmeteredInYear, at, ledger.whole, metered[y]);
                let times = [persons[y], unmetered, norm, ledger.days];
                let volume = ledger.product(Figure::NormVolume, at, &times, &[ledger.litres]);
                (unmetered, volume)
            });
            for (c, (number, charge)) in (1..).zip(&self.group.charges).enumerate() {
                let charge_at = at.line(Line::Charge(self.number, number));
                match charge.on {
                    ChargeOn::MeteredVolume => {
                        let mut volumes = Vec::new();
                        for (b, &used) in (1..).zip(&uses[y].average[c]) {
                            let at = at.line(Line::Block(self.number, number, b));
                            let times = [accounts, metered[y], used, ledger.months];
                            let volume = ledger.product(Figure::MeteredInBlock, at, &times, &[]);
                            volumes.push(volume);
                            let rate = parts.rates[c][usize::from(b) - 1][y];
                            lines.push(ledger.product(Figure::ChargeRevenue, at, &[rate, volume], &[]));
                        }
                        if metered_volume.is_none() {
                            metered_volume = Some(ledger.sum(Figure::MeteredInBlock, at, volumes));
                        }
                    }
                    ChargeOn::NormVolume => {
                        if let Some((_, volume)) = by_norm {
                            let rate = parts.rates[c][0][y];
                            lines.push(ledger.product(Figure::ChargeRevenue, charge_at, &[rate, volume], &[]));
                        }
                    }
                    ChargeOn::UnmeteredPerson => {
                        if let (Some((unmetered, _)), Some(persons)) = (by_norm, &parts.persons) {
                            let times = [parts.rates[c][0][y], persons[y], unmetered, ledger.months];
                            lines.push(ledger.product(Figure::ChargeRevenue, charge_at, &times, &[]));
                        }
                    }
                    ChargeOn::Account | ChargeOn::Person | ChargeOn::Volume => {
                        let counted = parts.counted(charge.on, y, accounts);
                        let times = [parts.rates[c][0][y], counted, ledger.months];
                        lines.push(ledger.product(Figure::ChargeRevenue, charge_at, &times, &[]));
                    }
                }
            }
            // Who is metered and pays no charge by meter still takes water.
            let metered_volume = match metered_volume {
                Some(volume) => volume,
                None => {
                    let times = [accounts, metered[y], uses[y].total, ledger.months];
                    ledger.product(Figure::MeteredInBlock, at, &times, &[])
                }
            };
            let mut parts = vec![metered_volume];
            parts.extend(by_norm.map(|(_, volume)| volume));
            volumes.push(ledger.sum(Figure::ServiceVolume, at, parts));
            bills.push(ledger.sum(FigureId::BilledRevenue, at, lines));
        }
        let Consumers { rates, .. } = parts;
        let demand = GroupDemand { volume: volumes, metered: Some(metered), rates, uses, norm };
        (demand, bills)
    }

    /// What an account with a meter uses, by year: as in the book year, moved by the price.
    fn uses(&self, ledger: &mut Ledger<'_>, parts: &Consumers, metered: &[NodeId], average: NodeId) -> Vec<Uses> {
        let years = ledger.years.clone();
        let book = self.block_uses(ledger, self.at, average, None);
        if !self.group.elasticity.counts() {
            return vec![book; years.len()];
        }
        let elasticity = ledger.give(Figure::Elasticity, self.at, Unit::Ratio, &self.group.elasticity);
        let mut first = None;
        let mut uses = Vec::new();
        for (y, &year) in years.iter().enumerate() {
            let at = self.at.in_year(year);
            let mut lines = Vec::new();
            for (c, (number, charge)) in (1..).zip(&self.group.charges).enumerate() {
                let months = ledger.months;
                match charge.on {
                    ChargeOn::MeteredVolume => {
                        for (b, &used) in (1..).zip(&book.average[c]) {
                            let at = at.line(Line::Block(self.number, number, b));
                            let rate = parts.rates[c][usize::from(b) - 1][y];
                            let times = [rate, parts.accounts[0], metered[0], used, months];
                            lines.push(ledger.product(Figure::RevenueAtBookUse, at, &times, &[]));
                        }
                    }
                    ChargeOn::Account => {
                        let at = at.line(Line::Charge(self.number, number));
                        let times = [parts.rates[c][0][y], parts.accounts[0], metered[0], months];
                        lines.push(ledger.product(Figure::RevenueAtBookUse, at, &times, &[]));
                    }
                    // Use does not move what these come to.
                    ChargeOn::Person | ChargeOn::UnmeteredPerson | ChargeOn::NormVolume | ChargeOn::Volume => {}
                }
            }
            let revenue = ledger.sum(Figure::RevenueAtBookUse, at, lines);
            let first = *first.get_or_insert(revenue);
            let deflator = ledger.indices.first().map_or(ledger.one, |index| index[y]);
            let real = ledger.product(Figure::RealRateLevel, at, &[revenue], &[first, deflator]);
            let change = ledger.difference(Figure::RealRateChange, at, real, ledger.whole);
            let moved = ledger.product(Figure::UseChange, at, &[change, elasticity], &[]);
            let moved = ledger.sum(Figure::UseBeforeLimit, at, vec![ledger.whole, moved]);
            let level = ledger.derive(Figure::UseLevel, at, Formula::Within { of: moved, above: None, upto: None });
            uses.push(self.block_uses(ledger, at, average, Some(level)));
        }
        uses
    }

    /// What an account uses: on average, in each block of each charge by meter, and in each band.
    fn block_uses(&self, ledger: &mut Ledger<'_>, at: At, average: NodeId, level: Option<NodeId>) -> Uses {
        let plan = ledger.plan;
        let households = self.group.group == Group::Population && !plan.bands.is_empty();
        let mut uses = Uses { total: average, average: Vec::new(), bands: Vec::new() };
        if let Some(level) = level {
            uses.total = ledger.product(Figure::MovedUse, at, &[average, level], &[]);
        }
        for (number, charge) in (1..).zip(&self.group.charges) {
            let (mut averages, mut bands) = (Vec::new(), Vec::new());
            let blocks = if charge.on == ChargeOn::MeteredVolume { charge.blocks.as_slice() } else { &[] };
            let mut above = None;
            for (b, block) in (1..).zip(blocks) {
                let line = Line::Block(self.number, number, b);
                let limit = block.upto.as_ref().map(|limit| {
                    let at = self.at.line(line);
                    ledger
                        .find(Figure::PlanBlockLimit, at)
                        .unwrap_or_else(|| ledger.give(Figure::PlanBlockLimit, at, Unit::CubicMetre, limit))
                });
                let formula = |of: NodeId| {
                    (above.is_some() || limit.is_some()).then_some(Formula::Within { of, above, upto: limit })
                };
                if households {
                    let (mut parts, mut in_bands) = (Vec::new(), Vec::new());
                    for (n, band) in (1..).zip(&plan.bands) {
                        let share = find_or(ledger, Figure::BandShare, n, Unit::Percent, &band.share);
                        let relative = find_or(ledger, Figure::BandUse, n, Unit::Percent, &band.relative_use);
                        let band_at = at.line(Line::GroupBand(self.number, n));
                        let total = match ledger.find(Figure::BandMonthlyUse, band_at) {
                            Some(total) => total,
                            None => ledger.product(Figure::BandMonthlyUse, band_at, &[uses.total, relative], &[]),
                        };
                        let at = at.line(Line::GroupBandBlock(self.number, number, b, n));
                        let within = match formula(total) {
                            Some(formula) => ledger.derive(Figure::BandBlockUse, at, formula),
                            None => total,
                        };
                        in_bands.push(within);
                        parts.push(ledger.product(Figure::WeightedUse, at, &[within, share], &[]));
                    }
                    averages.push(ledger.sum(Figure::AverageBlockUse, at.line(line), parts));
                    bands.push(in_bands);
                } else {
                    averages.push(match formula(uses.total) {
                        Some(formula) => ledger.derive(Figure::AverageBlockUse, at.line(line), formula),
                        None => uses.total,
                    });
                }
                above = limit;
            }
            uses.average.push(averages);
            uses.bands.push(bands);
        }
        uses
    }

    /// What is paid, of the bills of the year and of older debts.
    fn payment(&self, ledger: &mut Ledger<'_>, bills: &[NodeId], points: &[(i16, NodeId)]) -> Vec<NodeId> {
        let years = ledger.years.clone();
        let rate = ledger.course(FigureId::CollectionRate, self.at, Unit::Percent, &self.group.collection);
        let rate = raised(ledger, self.at, (Figure::CollectionWithProjects, Figure::CollectionInYear), &rate, points);
        let debts: Vec<(Age, NodeId, NodeId)> = self
            .group
            .arrears
            .iter()
            .map(|arrears| {
                let at = self.at.line(Line::GroupAge(self.number, arrears.age));
                let opening = ledger.give(Figure::OpeningArrears, at, Unit::Som, &arrears.amount);
                let recovery = ledger.give(Figure::Recovery, at, Unit::Percent, &arrears.recovery);
                (arrears.age, opening, recovery)
            })
            .collect();
        // Debts at the end of the year before, by age.
        let mut owed: Vec<(Age, NodeId)> = debts.iter().map(|&(age, opening, _)| (age, opening)).collect();
        let mut paid = Vec::new();
        for (y, &year) in years.iter().enumerate() {
            let at = self.at.in_year(year);
            let of_year = ledger.product(Figure::PaidOfYear, at, &[bills[y], rate[y]], &[]);
            let unpaid = ledger.difference(FigureId::UnpaidRevenue, at, bills[y], of_year);
            // The debts of the book year stand as they are told.
            if y == 0 {
                paid.push(ledger.sum(FigureId::CollectedRevenue, at, vec![of_year]));
                continue;
            }
            let (mut received, mut left) = (vec![of_year], Vec::new());
            for &(age, before) in &owed {
                let Some(&(_, _, recovery)) = debts.iter().find(|&&(known, _, _)| known == age) else { continue };
                let at = at.line(Line::GroupAge(self.number, age));
                let recovered = ledger.product(Figure::RecoveredArrears, at, &[before, recovery], &[]);
                received.push(recovered);
                left.push((age, ledger.difference(Figure::LeftArrears, at, before, recovered)));
            }
            owed.clear();
            for age in Age::ALL {
                if debts.is_empty() {
                    break;
                }
                let from = |wanted: Age| left.iter().find(|&&(age, _)| age == wanted).map(|&(_, node)| node);
                let parts: Vec<NodeId> = match age {
                    Age::First => vec![unpaid],
                    Age::Second => from(Age::First).into_iter().collect(),
                    Age::Third => from(Age::Second).into_iter().collect(),
                    Age::Older => from(Age::Third).into_iter().chain(from(Age::Older)).collect(),
                };
                let at = at.line(Line::GroupAge(self.number, age));
                owed.push((age, ledger.sum(Figure::Arrears, at, parts)));
            }
            let total = owed.iter().map(|&(_, node)| node).collect::<Vec<_>>();
            if !total.is_empty() {
                ledger.sum(Figure::Arrears, at, total);
            }
            paid.push(ledger.sum(FigureId::CollectedRevenue, at, received));
        }
        paid
    }
}

/// A datum of a band, given once for the whole plan.
pub(super) fn find_or(
    ledger: &mut Ledger<'_>,
    figure: Figure,
    band: u8,
    unit: Unit,
    datum: &super::plan::Datum,
) -> NodeId {
    let at = At::MUNICIPALITY.line(Line::Band(band));
    match ledger.find(figure, at) {
        Some(node) => node,
        None => ledger.give(figure, at, unit, datum),
    }
}

/// The consumers of a group and their rates, by year.
struct Consumers {
    accounts: Vec<NodeId>,
    persons: Option<Vec<NodeId>>,
    index: Vec<NodeId>,
    rates: Vec<Vec<Vec<NodeId>>>,
}

impl Consumers {
    /// What a charge counts where nothing is metered.
    fn counted(&self, on: ChargeOn, year: usize, volume: NodeId) -> NodeId {
        match on {
            ChargeOn::Account => self.accounts[year],
            ChargeOn::Person | ChargeOn::UnmeteredPerson => {
                self.persons.as_ref().map_or(self.accounts[year], |persons| persons[year])
            }
            ChargeOn::Volume | ChargeOn::MeteredVolume | ChargeOn::NormVolume => volume,
        }
    }
}

/// What an account with a meter uses.
#[derive(Clone)]
pub(super) struct Uses {
    /// In all, cubic metres a month.
    total: NodeId,
    /// On average in a block: charge, block.
    average: Vec<Vec<NodeId>>,
    /// In a band of households: charge, block, band.
    pub bands: Vec<Vec<Vec<NodeId>>>,
}
