//! From a plan to the shape of its file. What a file may leave out is left out.

use super::read::{Checker, WHOLE};
use super::result::written;
use super::{
    ArrearsEntry, AssetEntry, BandEntry, BlockEntry, ChargeEntry, ComponentEntry, CostEntry, CourseEntry, CourseObject,
    DatumEntry, DatumObject, EnergyEntry, FORM, GroupEntry, HaulageEntry, IndexEntry, LoanEntry, LossesEntry,
    NeglectEntry, PlanFile, ProjectEntry, ProjectLoanEntry, ServiceEntry, StaffEntry, TextEntry, UpkeepEntry,
    UsageEntry, WaterEntry, YearsEntry,
};
use crate::finance::{
    Arrears, Asset, Band, Cause, ConsumerGroup, CostLine, Course, Datum, Index, LifeCycle, Loan, Losses, Neglect, Plan,
    PlanBlock, PlanCharge, Project, ServicePlan, Usage,
};
use crate::lang::Lang;
use crate::legal::Evidence;
use crate::unit::Unit;

impl PlanFile {
    /// The file of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let plain = if plan.fictional { Evidence::Fictional } else { Evidence::Entered };
        Writer { plain, indices: &plan.indices }.plan(plan)
    }
}

struct Writer<'a> {
    /// How sure an amount is that says nothing of it.
    plain: Evidence,
    indices: &'a [Index],
}

impl Writer<'_> {
    fn plan(&self, plan: &Plan) -> PlanFile {
        let Plan {
            title,
            fictional,
            book_year,
            years,
            indices,
            income_index,
            discount,
            households,
            bands,
            neglected,
            services,
        } = plan;
        PlanFile {
            schema: None,
            form: Some(FORM),
            title: TextEntry::of(title),
            fictional: Some(*fictional),
            book_year: Some(i64::from(*book_year)),
            years: Some(i64::from(*years)),
            neglected: *neglected,
            indices: indices
                .iter()
                .map(|Index { name, rise }| IndexEntry {
                    name: TextEntry::of(name),
                    rise: self.course(rise, Unit::Percent),
                })
                .collect(),
            income_index: (!bands.is_empty() || *income_index != 0).then(|| self.index(*income_index)),
            discount: self.datum(discount, Unit::Percent),
            households: self.unless(households, &self.none(), Unit::Household),
            bands: bands.iter().map(|band| self.band(band)).collect(),
            services: services.iter().map(|service| self.service(service)).collect(),
        }
    }

    fn band(&self, band: &Band) -> BandEntry {
        let Band { name, share, income, relative_use, persons } = band;
        BandEntry {
            name: TextEntry::of(name),
            share: self.datum(share, Unit::Percent),
            income: self.datum(income, Unit::Som),
            relative_use: self.datum(relative_use, Unit::Percent),
            persons: self.datum(persons, Unit::Ratio),
        }
    }

    fn service(&self, plan: &ServicePlan) -> ServiceEntry {
        let ServicePlan {
            service,
            basis,
            components,
            costs,
            assets,
            loans,
            groups,
            losses,
            phase_in,
            rate_rise,
            projects,
            subsidy,
            other_income,
            profit,
            reserve,
            return_rate,
            tax,
            cash,
            hours,
            neglect,
        } = plan;
        let changes = groups.iter().flat_map(|group| &group.charges).flat_map(|charge| &charge.blocks);
        let changes = changes.into_iter().any(|block| block.today.amount != block.proposed.amount);
        let whole = Course::flat(Datum { amount: WHOLE, ..self.none() });
        let none = Course::flat(self.none());
        let assumed = Course::flat(Checker::assumed());
        let course = |course: &Course, otherwise: &Course, unit: Unit| {
            if course == otherwise { None } else { self.course(course, unit) }
        };
        let utility = matches!(basis, crate::finance::CostBasis::Utility);
        ServiceEntry {
            service: service.code().to_owned(),
            basis: basis.code().to_owned(),
            components: components
                .iter()
                .map(|(component, share)| ComponentEntry {
                    component: component.code().to_owned(),
                    share: self.datum(share, Unit::Percent),
                })
                .collect(),
            cash: self.datum(cash, Unit::Som),
            costs: costs.iter().map(|line| self.cost(line)).collect(),
            assets: assets.iter().map(|asset| self.asset(asset)).collect(),
            loans: loans.iter().map(|loan| self.loan(loan)).collect(),
            groups: groups.iter().map(|group| self.group(group)).collect(),
            losses: losses.as_ref().map(|Losses { real, apparent, unbilled }| LossesEntry {
                real: self.course(real, Unit::Percent),
                apparent: self.course(apparent, Unit::Percent),
                unbilled: self.course(unbilled, Unit::Percent),
            }),
            hours: hours.as_ref().and_then(|hours| self.datum(hours, Unit::HourPerDay)),
            phase_in: if changes {
                self.course(phase_in, Unit::Percent)
            } else {
                course(phase_in, &whole, Unit::Percent)
            },
            rate_rise: course(rate_rise, &assumed, Unit::Percent),
            projects: projects.iter().map(|project| self.project(project)).collect(),
            subsidy: course(subsidy, &none, Unit::Som),
            other_income: course(other_income, &none, Unit::Som),
            profit: course(profit, &none, Unit::Som),
            reserve: course(reserve, &none, Unit::Som),
            return_rate: if utility {
                self.datum(return_rate, Unit::Percent)
            } else {
                self.unless(return_rate, &self.none(), Unit::Percent)
            },
            tax: self.unless(tax, &Checker::assumed(), Unit::Percent),
            neglect: self.neglect(neglect),
        }
    }

    fn cost(&self, line: &CostLine) -> CostEntry {
        let CostLine { kind, name, cause, index, life_cycle } = line;
        let mut entry = CostEntry {
            kind: kind.code().to_owned(),
            name: name.as_ref().map(TextEntry::of),
            index: self.index(*index),
            life_cycle: (*life_cycle != LifeCycle::Operation).then(|| life_cycle.code().to_owned()),
            ..CostEntry::default()
        };
        match cause {
            Cause::Fixed { amount } => entry.fixed = self.datum(amount, Unit::Som),
            Cause::Variable { amount } => entry.variable = self.datum(amount, Unit::Som),
            Cause::PerUnit { price } => entry.per_unit = self.datum(price, Unit::SomPerCubicMetre),
            Cause::Energy { intensity, price } => {
                entry.energy = Some(EnergyEntry {
                    intensity: self.datum(intensity, Unit::KilowattHourPerCubicMetre),
                    price: self.datum(price, Unit::SomPerKilowattHour),
                });
            }
            Cause::Staff { posts, wage, contributions } => {
                entry.staff = Some(StaffEntry {
                    posts: self.datum(posts, Unit::Ratio),
                    wage: self.datum(wage, Unit::Som),
                    contributions: self.datum(contributions, Unit::Percent),
                });
            }
            Cause::Haulage { distance, price } => {
                entry.haulage = Some(HaulageEntry {
                    distance: self.datum(distance, Unit::Kilometre),
                    price: self.datum(price, Unit::SomPerTonneKilometre),
                });
            }
            Cause::Upkeep { area, times, price } => {
                entry.upkeep = Some(UpkeepEntry {
                    area: self.datum(area, Unit::SquareMetre),
                    times: self.datum(times, Unit::Ratio),
                    price: self.datum(price, Unit::SomPerSquareMetre),
                });
            }
        }
        entry
    }

    fn asset(&self, asset: &Asset) -> AssetEntry {
        let Asset { name, cost, since, life, renewed } = asset;
        AssetEntry {
            name: TextEntry::of(name),
            cost: self.datum(cost, Unit::Som),
            since: Some(i64::from(*since)),
            life: Some(i64::from(*life)),
            renewed: Some(*renewed),
        }
    }

    fn loan(&self, loan: &Loan) -> LoanEntry {
        let Loan { name, principal, rate, drawn, grace, term, repayment } = loan;
        LoanEntry {
            name: TextEntry::of(name),
            principal: self.datum(principal, Unit::Som),
            rate: self.datum(rate, Unit::Percent),
            drawn: Some(i64::from(*drawn)),
            grace: (*grace != 0).then(|| i64::from(*grace)),
            term: Some(i64::from(*term)),
            repayment: repayment.code().to_owned(),
        }
    }

    fn group(&self, group: &ConsumerGroup) -> GroupEntry {
        let ConsumerGroup { group, name, accounts, persons, growth, usage, elasticity, collection, arrears, charges } =
            group;
        let assumed = Checker::assumed();
        GroupEntry {
            group: group.code().to_owned(),
            name: name.as_ref().map(TextEntry::of),
            accounts: self.datum(accounts, Unit::Consumer),
            persons: persons.as_ref().and_then(|persons| self.datum(persons, Unit::Person)),
            growth: if *growth == Course::flat(assumed.clone()) { None } else { self.course(growth, Unit::Percent) },
            usage: self.usage(usage),
            elasticity: self.unless(elasticity, &assumed, Unit::Ratio),
            collection: self.course(collection, Unit::Percent),
            arrears: arrears
                .iter()
                .map(|Arrears { age, amount, recovery }| ArrearsEntry {
                    age: age.code().to_owned(),
                    amount: self.datum(amount, Unit::Som),
                    recovery: self.datum(recovery, Unit::Percent),
                })
                .collect(),
            charges: charges.iter().map(|charge| self.charge(charge)).collect(),
        }
    }

    fn usage(&self, usage: &Usage) -> UsageEntry {
        let mut entry = UsageEntry::default();
        match usage {
            Usage::Water { metered, metered_use, norm } => {
                entry.water = Some(WaterEntry {
                    metered: self.course(metered, Unit::Percent),
                    metered_use: self.datum(metered_use, Unit::CubicMetre),
                    norm: norm.as_ref().and_then(|norm| self.datum(norm, Unit::LitrePerPersonDay)),
                });
            }
            Usage::ShareOfWater { share } => entry.share_of_water = self.datum(share, Unit::Percent),
            Usage::WastePerPerson { norm } => entry.waste_per_person = self.datum(norm, Unit::KilogramPerPersonYear),
            Usage::WastePerAccount { norm } => entry.waste_per_account = self.datum(norm, Unit::Tonne),
            Usage::Visits { visits } => entry.visits = self.datum(visits, Unit::Visit),
        }
        entry
    }

    fn charge(&self, charge: &PlanCharge) -> ChargeEntry {
        let on = charge.on.code().to_owned();
        match charge.blocks.as_slice() {
            [only @ PlanBlock { upto: None, .. }] => {
                let BlockEntry { upto: _, today, proposed } = self.block(only);
                ChargeEntry { on, today, proposed, blocks: Vec::new() }
            }
            blocks => {
                let blocks = blocks.iter().map(|block| self.block(block)).collect();
                ChargeEntry { on, today: None, proposed: None, blocks }
            }
        }
    }

    fn block(&self, block: &PlanBlock) -> BlockEntry {
        let PlanBlock { upto, today, proposed } = block;
        BlockEntry {
            upto: upto.as_ref().and_then(|upto| self.datum(upto, Unit::CubicMetre)),
            today: self.datum(today, Unit::SomPerCubicMetre),
            proposed: self.unless(proposed, today, Unit::SomPerCubicMetre),
        }
    }

    fn project(&self, project: &Project) -> ProjectEntry {
        let Project {
            name,
            chosen,
            year,
            cost,
            index,
            life,
            grant,
            loan,
            loan_rate,
            loan_grace,
            loan_term,
            saving,
            losses,
            metered,
            collection,
            hours,
        } = project;
        let none = self.none();
        let lent = *loan != none || *loan_rate != none || *loan_grace != 0 || *loan_term != 0;
        ProjectEntry {
            name: TextEntry::of(name),
            chosen: Some(*chosen),
            year: Some(i64::from(*year)),
            cost: self.datum(cost, Unit::Som),
            index: self.index(*index),
            life: Some(i64::from(*life)),
            grant: self.unless(grant, &none, Unit::Percent),
            loan: lent.then(|| ProjectLoanEntry {
                share: self.datum(loan, Unit::Percent),
                rate: self.datum(loan_rate, Unit::Percent),
                grace: (*loan_grace != 0).then(|| i64::from(*loan_grace)),
                term: (*loan_term != 0).then(|| i64::from(*loan_term)),
            }),
            saving: self.unless(saving, &none, Unit::Som),
            losses: self.unless(losses, &none, Unit::Percent),
            metered: self.unless(metered, &none, Unit::Percent),
            collection: self.unless(collection, &none, Unit::Percent),
            hours: self.unless(hours, &none, Unit::HourPerDay),
        }
    }

    fn neglect(&self, neglect: &Neglect) -> NeglectEntry {
        let Neglect { losses, repair, hours } = neglect;
        let assumed = Checker::assumed();
        NeglectEntry {
            losses: self.unless(losses, &assumed, Unit::Percent),
            repair: self.unless(repair, &assumed, Unit::Percent),
            hours: self.unless(hours, &assumed, Unit::HourPerDay),
        }
    }

    /// What lines call an index; any language would do.
    fn index(&self, index: u8) -> String {
        self.indices.get(usize::from(index)).map(|index| index.name.get(Lang::En).to_owned()).unwrap_or_default()
    }

    fn none(&self) -> Datum {
        Datum { evidence: self.plain, ..Datum::entered(0) }
    }

    fn unless(&self, datum: &Datum, otherwise: &Datum, unit: Unit) -> Option<DatumEntry> {
        if datum == otherwise { None } else { self.datum(datum, unit) }
    }

    fn datum(&self, datum: &Datum, unit: Unit) -> Option<DatumEntry> {
        Some(self.entry(datum, unit))
    }

    fn entry(&self, datum: &Datum, unit: Unit) -> DatumEntry {
        let Datum { amount, evidence, range, source, reason } = datum;
        let value = written(*amount, unit);
        if *evidence == self.plain && range.is_none() && source.is_none() && reason.is_none() {
            return DatumEntry::Plain(value);
        }
        DatumEntry::Full(DatumObject {
            value,
            evidence: (*evidence != self.plain).then(|| evidence.code().to_owned()),
            low: range.map(|(low, _)| written(low, unit)),
            high: range.map(|(_, high)| written(high, unit)),
            source: source.as_ref().map(TextEntry::of),
            reason: reason.as_ref().map(TextEntry::of),
        })
    }

    fn course(&self, course: &Course, unit: Unit) -> Option<CourseEntry> {
        let first = self.entry(&course.first, unit);
        if !course.later.is_empty() {
            let later = course.later.iter().map(|(year, datum)| (year.to_string(), self.entry(datum, unit)));
            return Some(CourseEntry::Full(Box::new(CourseObject {
                first: Some(first),
                later: Some(YearsEntry(later.collect())),
                ..CourseObject::default()
            })));
        }
        Some(match first {
            DatumEntry::Plain(text) => CourseEntry::Plain(text),
            DatumEntry::Full(DatumObject { value, evidence, low, high, source, reason }) => {
                let value = Some(value);
                let rest = CourseObject::default();
                CourseEntry::Full(Box::new(CourseObject { value, evidence, low, high, source, reason, ..rest }))
            }
        })
    }
}
