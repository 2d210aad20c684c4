//! From the shape to a plan: every rule, every broken one told.

use super::read::{Checker, RISE, Span, WHOLE};
use super::{
    ArrearsEntry, AssetEntry, BandEntry, BlockEntry, ChargeEntry, ComponentEntry, CostEntry, EnergyEntry, FORM,
    GroupEntry, HaulageEntry, LoanEntry, LossesEntry, NeglectEntry, PlanFault, PlanFile, PlanRule, ProjectEntry,
    ProjectLoanEntry, ServiceEntry, StaffEntry, UpkeepEntry, UsageEntry, WaterEntry,
};
use crate::finance::{
    Age, Arrears, Asset, Band, Cause, ChargeOn, Component, ConsumerGroup, CostBasis, CostKind, CostLine, Course, Datum,
    Index, LifeCycle, Loan, Losses, Neglect, Plan, PlanBlock, PlanCharge, Project, Repayment, ServicePlan, Usage,
};
use crate::legal::Evidence;
use crate::service::Service;
use crate::tariff::Group;
use crate::unit::Unit;
use crate::wire::tariff::decimal::text;

/// Limits of a file.
pub mod limits {
    /// Characters of a title.
    pub const TITLE: usize = 300;
    /// Characters of a name.
    pub const NAME: usize = 80;
    /// Characters of a source or a reason.
    pub const TEXT: usize = 1_000;
    /// Years of a course.
    pub const YEARS: usize = 31;
    /// Indices.
    pub const INDICES: usize = 20;
    /// Bands of households.
    pub const BANDS: usize = 20;
    /// Lines of costs of a service.
    pub const COSTS: usize = 100;
    /// Assets of a service.
    pub const ASSETS: usize = 200;
    /// Loans of a service.
    pub const LOANS: usize = 50;
    /// Projects of a service.
    pub const PROJECTS: usize = 50;
    /// Groups of consumers of a service.
    pub const GROUPS: usize = 20;
    /// Charges of a group.
    pub const CHARGES: usize = 10;
    /// Blocks of a charge.
    pub const BLOCKS: usize = 10;
    /// The book year lies between these.
    pub const BOOK_YEAR: (i64, i64) = (1990, 2100);
    /// Years of projection.
    pub const PROJECTION: (i64, i64) = (1, 30);
    /// The earliest year that an asset or a loan can be of.
    pub const EARLIEST: i16 = 1900;
    /// Years of useful life.
    pub const LIFE: (i64, i64) = (1, 200);
    /// Years of repayment.
    pub const TERM: (i64, i64) = (1, 60);
    /// Years in which only interest is paid.
    pub const GRACE: (i64, i64) = (0, 30);
    /// Figures of a plan beside doing nothing, as they are estimated: a second's work.
    pub const FIGURES: usize = 350_000;
}

impl PlanFile {
    /// The plan of the file.
    ///
    /// # Errors
    /// Every broken rule, not only the first.
    pub fn check(&self) -> Result<Plan, Vec<PlanFault>> {
        let plain = if self.fictional == Some(true) { Evidence::Fictional } else { Evidence::Entered };
        let mut checker = Checker { faults: Vec::new(), plain, years: None, indices: Vec::new() };
        let plan = checker.plan(self);
        if checker.faults.is_empty() { Ok(plan) } else { Err(checker.faults) }
    }
}

impl Checker {
    fn plan(&mut self, file: &PlanFile) -> Plan {
        let PlanFile {
            schema: _,
            form,
            title,
            fictional,
            book_year,
            years,
            neglected,
            indices,
            income_index,
            discount,
            households,
            bands,
            services,
        } = file;
        match *form {
            None => self.fault("/form", PlanRule::Missing),
            Some(FORM) => {}
            Some(found) => self.fault("/form", PlanRule::Form { found, known: FORM }),
        }
        let title = self.text("/title", title, limits::TITLE);
        let fictional = self.said("/fictional", *fictional, false);
        let found = self.faults.len();
        let book = self.whole("/book_year", *book_year, limits::BOOK_YEAR);
        let years = self.count("/years", *years, limits::PROJECTION);
        let book_year = i16::try_from(book).unwrap_or(0);
        if self.faults.len() == found {
            self.years = Some((book_year, book_year + i16::from(years)));
        }

        if indices.is_empty() {
            self.fault("/indices", PlanRule::Empty);
        }
        self.at_most("/indices", limits::INDICES, indices.len());
        let mut read = Vec::new();
        for (number, entry) in indices.iter().enumerate().take(limits::INDICES) {
            let at = format!("/indices/{number}");
            let name = self.index_name(&format!("{at}/name"), &entry.name);
            let rise = self.needed_course(&format!("{at}/rise"), entry.rise.as_ref(), Unit::Percent, RISE);
            read.push(Index { name, rise });
        }
        let discount = self.needed("/discount", discount.as_ref(), Unit::Percent, Span::Between(0, 1_000_000));
        let income_index = match income_index {
            Some(name) => self.index("/income_index", name),
            None if bands.is_empty() => 0,
            None => {
                self.fault("/income_index", PlanRule::Missing);
                0
            }
        };
        let households = if bands.is_empty() {
            let none = self.none();
            self.or("/households", households.as_ref(), Unit::Household, Span::NotNegative, none)
        } else {
            self.needed("/households", households.as_ref(), Unit::Household, Span::Positive)
        };
        let bands = self.bands(bands);
        let plan = Plan {
            title,
            fictional,
            book_year,
            years,
            indices: read,
            income_index,
            discount,
            households,
            neglected: *neglected,
            services: self.services(services, !bands.is_empty()),
            bands,
        };
        let figures = figures(&plan);
        if figures > limits::FIGURES {
            self.fault("/years", PlanRule::TooMuch { figures, limit: limits::FIGURES });
        }
        plan
    }

    fn bands(&mut self, entries: &[BandEntry]) -> Vec<Band> {
        self.at_most("/bands", limits::BANDS, entries.len());
        let found = self.faults.len();
        let mut bands: Vec<Band> = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::BANDS) {
            let at = format!("/bands/{number}");
            let BandEntry { name, share, income, relative_use, persons } = entry;
            let band = Band {
                name: self.text(&format!("{at}/name"), name, limits::NAME),
                share: self.needed(&format!("{at}/share"), share.as_ref(), Unit::Percent, Span::Part),
                income: self.needed(&format!("{at}/income"), income.as_ref(), Unit::Som, Span::Positive),
                relative_use: self.needed(
                    &format!("{at}/relative_use"),
                    relative_use.as_ref(),
                    Unit::Percent,
                    Span::Between(0, 100 * WHOLE),
                ),
                persons: self.needed(&format!("{at}/persons"), persons.as_ref(), Unit::Ratio, Span::Positive),
            };
            if bands.last().is_some_and(|before| before.income.amount > band.income.amount) {
                self.fault(&format!("{at}/income"), PlanRule::BandOrder);
            }
            bands.push(band);
        }
        if bands.is_empty() || self.faults.len() != found {
            return bands;
        }
        let shares: i64 = bands.iter().map(|band| band.share.amount).sum();
        if shares != WHOLE {
            self.fault("/bands", PlanRule::SharesSum { sum: percent(shares) });
        } else {
            let used: i64 = bands.iter().map(|band| band.share.amount * band.relative_use.amount).sum();
            let average = used / WHOLE;
            // Shares are written with two digits: half a percent is their rounding, more is not.
            if (average - WHOLE).abs() > 50 {
                self.fault("/bands", PlanRule::UseAverage { sum: percent(average) });
            }
        }
        bands
    }

    fn services(&mut self, entries: &[ServiceEntry], bands: bool) -> Vec<ServicePlan> {
        if entries.is_empty() {
            self.fault("/services", PlanRule::Empty);
        }
        self.at_most("/services", Service::ALL.len(), entries.len());
        let mut services: Vec<ServicePlan> = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(Service::ALL.len()) {
            let at = format!("/services/{number}");
            let Some(service) = self.word(&format!("{at}/service"), &entry.service) else { continue };
            let first = entries.iter().take(number).position(|known| known.service == entry.service);
            self.once(&format!("{at}/service"), first.map(|first| format!("/services/{first}/service")));
            let water = services.iter().find(|known| known.service == Service::DrinkingWater);
            let water = water.map(|water| water.groups.iter().map(|group| group.group).collect::<Vec<_>>());
            let plan = self.service(&at, service, entry, water.as_deref(), bands);
            services.push(plan);
        }
        services
    }

    fn service(
        &mut self,
        at: &str,
        service: Service,
        entry: &ServiceEntry,
        water: Option<&[Group]>,
        bands: bool,
    ) -> ServicePlan {
        let ServiceEntry {
            service: _,
            basis,
            components,
            cash,
            costs,
            assets,
            loans,
            groups,
            losses,
            hours,
            phase_in,
            rate_rise,
            projects,
            subsidy,
            other_income,
            profit,
            reserve,
            return_rate,
            tax,
            neglect,
        } = entry;
        let found_basis = self.word::<CostBasis>(&format!("{at}/basis"), basis);
        let basis = found_basis.unwrap_or(CostBasis::CashNeeds);
        let components = self.components(at, components, found_basis);
        let costs = self.costs(at, service, costs, !groups.is_empty());
        let assets = self.assets(at, assets);
        let loans = self.loans(at, loans);
        let groups = self.groups(at, service, groups, water, bands);
        let losses = self.losses(at, service, losses.as_ref());
        let hours = hours
            .as_ref()
            .map(|entry| self.datum(&format!("{at}/hours"), entry, Unit::HourPerDay, Span::Between(0, HOURS_OF_DAY)));
        let changes = groups.iter().flat_map(|group| &group.charges).flat_map(|charge| &charge.blocks);
        let changes = changes.into_iter().any(|block| block.today.amount != block.proposed.amount);
        let pointer = format!("{at}/phase_in");
        if changes && phase_in.is_none() {
            self.fault(&pointer, PlanRule::PhaseInMissing);
        }
        let whole = Datum { amount: WHOLE, ..self.none() };
        let phase_in = self.course_or(&pointer, phase_in.as_ref(), Unit::Percent, Span::Part, whole);
        let rate_rise =
            self.course_or(&format!("{at}/rate_rise"), rate_rise.as_ref(), Unit::Percent, RISE, Self::assumed());
        let has = Has {
            losses: losses.is_some(),
            meters: groups.iter().any(|group| matches!(group.usage, Usage::Water { .. })),
            hours: hours.is_some(),
        };
        let projects = self.projects(at, projects, &has);
        let mut money = |field: &str, entry: Option<&super::CourseEntry>| {
            let none = self.none();
            self.course_or(&format!("{at}/{field}"), entry, Unit::Som, Span::NotNegative, none)
        };
        let subsidy = money("subsidy", subsidy.as_ref());
        let other_income = money("other_income", other_income.as_ref());
        let profit = money("profit", profit.as_ref());
        let reserve = money("reserve", reserve.as_ref());
        let pointer = format!("{at}/return_rate");
        let none = self.none();
        let return_rate = match basis {
            CostBasis::Utility => self.needed(&pointer, return_rate.as_ref(), Unit::Percent, Span::Part),
            CostBasis::CashNeeds | CostBasis::Resolution320 => {
                self.or(&pointer, return_rate.as_ref(), Unit::Percent, Span::Part, none)
            }
        };
        let tax = self.or(&format!("{at}/tax"), tax.as_ref(), Unit::Percent, Span::Part, Self::assumed());
        let cash = self.needed(&format!("{at}/cash"), cash.as_ref(), Unit::Som, Span::Any);
        let neglect = self.neglect(at, neglect, losses.as_ref());
        ServicePlan {
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
        }
    }

    fn components(
        &mut self,
        at: &str,
        entries: &[ComponentEntry],
        basis: Option<CostBasis>,
    ) -> Vec<(Component, Datum)> {
        self.at_most(&format!("{at}/components"), Component::ALL.len(), entries.len());
        let mut components: Vec<(Component, Datum)> = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(Component::ALL.len()) {
            let list = format!("{at}/components");
            let at = format!("{list}/{number}");
            let share = self.needed(&format!("{at}/share"), entry.share.as_ref(), Unit::Percent, Span::Part);
            let Some(component) = self.word::<Component>(&format!("{at}/component"), &entry.component) else {
                continue;
            };
            let first = entries.iter().take(number).position(|known| known.component == entry.component);
            self.once(&format!("{at}/component"), first.map(|first| format!("{list}/{first}/component")));
            if let Some(basis) = basis.filter(|&basis| !component.is_in(basis)) {
                let (component, basis) = (component.code(), basis.code());
                self.fault(&format!("{at}/component"), PlanRule::ComponentOutside { component, basis });
            }
            components.push((component, share));
        }
        components
    }

    fn costs(&mut self, at: &str, service: Service, entries: &[CostEntry], volume: bool) -> Vec<CostLine> {
        self.at_most(&format!("{at}/costs"), limits::COSTS, entries.len());
        let mut costs = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::COSTS) {
            let at = format!("{at}/costs/{number}");
            let kind = self.word::<CostKind>(&format!("{at}/kind"), &entry.kind).unwrap_or(CostKind::Other);
            let name = self.text_or_none(&format!("{at}/name"), entry.name.as_ref(), limits::NAME);
            let index = self.index(&format!("{at}/index"), &entry.index);
            let life_cycle =
                self.word_or(&format!("{at}/life_cycle"), entry.life_cycle.as_deref(), LifeCycle::Operation);
            let cause = self.cause(&at, service, entry, volume);
            costs.push(CostLine { kind, name, cause, index, life_cycle });
        }
        costs
    }

    fn cause(&mut self, at: &str, service: Service, entry: &CostEntry, volume: bool) -> Cause {
        let CostEntry { fixed, variable, per_unit, energy, staff, haulage, upkeep, .. } = entry;
        let said = [
            fixed.is_some(),
            variable.is_some(),
            per_unit.is_some(),
            energy.is_some(),
            staff.is_some(),
            haulage.is_some(),
            upkeep.is_some(),
        ];
        let count = said.into_iter().filter(|said| *said).count();
        if count != 1 {
            self.fault(
                at,
                PlanRule::Choice { count, known: "fixed, variable, per_unit, energy, staff, haulage, upkeep" },
            );
        }
        let mut cause = Cause::Fixed { amount: self.none() };
        if !volume && (variable.is_some() || per_unit.is_some() || energy.is_some() || haulage.is_some()) {
            self.fault(at, PlanRule::NoVolume);
        }
        if let Some(entry) = fixed {
            cause = Cause::Fixed { amount: self.datum(&format!("{at}/fixed"), entry, Unit::Som, Span::NotNegative) };
        }
        if let Some(entry) = variable {
            let amount = self.datum(&format!("{at}/variable"), entry, Unit::Som, Span::NotNegative);
            cause = Cause::Variable { amount };
        }
        if let Some(entry) = per_unit {
            let price = self.datum(&format!("{at}/per_unit"), entry, RATE, Span::NotNegative);
            cause = Cause::PerUnit { price };
        }
        if let Some(EnergyEntry { intensity, price }) = energy {
            let at = format!("{at}/energy");
            self.fits(&at, "energy", service, &[Service::DrinkingWater, Service::Wastewater]);
            let unit = Unit::KilowattHourPerCubicMetre;
            cause = Cause::Energy {
                intensity: self.needed(&format!("{at}/intensity"), intensity.as_ref(), unit, Span::NotNegative),
                price: self.needed(&format!("{at}/price"), price.as_ref(), Unit::SomPerKilowattHour, Span::NotNegative),
            };
        }
        if let Some(StaffEntry { posts, wage, contributions }) = staff {
            let at = format!("{at}/staff");
            cause = Cause::Staff {
                posts: self.needed(&format!("{at}/posts"), posts.as_ref(), Unit::Ratio, Span::NotNegative),
                wage: self.needed(&format!("{at}/wage"), wage.as_ref(), Unit::Som, Span::NotNegative),
                contributions: self.needed(
                    &format!("{at}/contributions"),
                    contributions.as_ref(),
                    Unit::Percent,
                    Span::Part,
                ),
            };
        }
        if let Some(HaulageEntry { distance, price }) = haulage {
            let at = format!("{at}/haulage");
            self.fits(&at, "haulage", service, &[Service::WasteRemoval]);
            let unit = Unit::SomPerTonneKilometre;
            cause = Cause::Haulage {
                distance: self.needed(&format!("{at}/distance"), distance.as_ref(), Unit::Kilometre, Span::NotNegative),
                price: self.needed(&format!("{at}/price"), price.as_ref(), unit, Span::NotNegative),
            };
        }
        if let Some(UpkeepEntry { area, times, price }) = upkeep {
            let at = format!("{at}/upkeep");
            cause = Cause::Upkeep {
                area: self.needed(&format!("{at}/area"), area.as_ref(), Unit::SquareMetre, Span::NotNegative),
                times: self.needed(&format!("{at}/times"), times.as_ref(), Unit::Ratio, Span::NotNegative),
                price: self.needed(&format!("{at}/price"), price.as_ref(), Unit::SomPerSquareMetre, Span::NotNegative),
            };
        }
        cause
    }

    fn assets(&mut self, at: &str, entries: &[AssetEntry]) -> Vec<Asset> {
        self.at_most(&format!("{at}/assets"), limits::ASSETS, entries.len());
        let mut assets = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::ASSETS) {
            let at = format!("{at}/assets/{number}");
            let span = self.years.map(|(book, _)| (limits::EARLIEST, book));
            assets.push(Asset {
                name: self.text(&format!("{at}/name"), &entry.name, limits::NAME),
                cost: self.needed(&format!("{at}/cost"), entry.cost.as_ref(), Unit::Som, Span::NotNegative),
                since: self.year(&format!("{at}/since"), entry.since, span),
                life: self.count(&format!("{at}/life"), entry.life, limits::LIFE),
                renewed: self.said(&format!("{at}/renewed"), entry.renewed, false),
            });
        }
        assets
    }

    fn loans(&mut self, at: &str, entries: &[LoanEntry]) -> Vec<Loan> {
        self.at_most(&format!("{at}/loans"), limits::LOANS, entries.len());
        let mut loans = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::LOANS) {
            let at = format!("{at}/loans/{number}");
            let LoanEntry { name, principal, rate, drawn, grace, term, repayment } = entry;
            let span = self.years.map(|(_, last)| (limits::EARLIEST, last));
            loans.push(Loan {
                name: self.text(&format!("{at}/name"), name, limits::NAME),
                principal: self.needed(&format!("{at}/principal"), principal.as_ref(), Unit::Som, Span::Positive),
                rate: self.needed(&format!("{at}/rate"), rate.as_ref(), Unit::Percent, Span::Part),
                drawn: self.year(&format!("{at}/drawn"), *drawn, span),
                grace: self.count(&format!("{at}/grace"), Some(grace.unwrap_or(0)), limits::GRACE),
                term: self.term(&format!("{at}/term"), *term),
                repayment: self.word(&format!("{at}/repayment"), repayment).unwrap_or(Repayment::Annuity),
            });
        }
        loans
    }

    /// Years of repayment of a loan.
    fn term(&mut self, at: &str, term: Option<i64>) -> u8 {
        if term.is_none_or(|term| term < 1) {
            self.fault(at, PlanRule::LoanWithoutTerm);
            return 1;
        }
        self.count(at, term, limits::TERM)
    }

    fn groups(
        &mut self,
        at: &str,
        service: Service,
        entries: &[GroupEntry],
        water: Option<&[Group]>,
        bands: bool,
    ) -> Vec<ConsumerGroup> {
        let list = format!("{at}/groups");
        self.at_most(&list, limits::GROUPS, entries.len());
        let mut groups: Vec<ConsumerGroup> = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::GROUPS) {
            let at = format!("{list}/{number}");
            let GroupEntry { group, name, accounts, persons, growth, usage, elasticity, collection, arrears, charges } =
                entry;
            let word = self.word::<Group>(&format!("{at}/group"), group);
            // Bills of bands are those of one group.
            let first = entries.iter().take(number).position(|known| known.group == *group);
            if let (true, Some(Group::Population), Some(first)) = (bands, word, first) {
                let first = format!("{list}/{first}/group");
                self.fault(&format!("{at}/group"), PlanRule::PopulationTwice { first });
            }
            let name = self.text_or_none(&format!("{at}/name"), name.as_ref(), limits::NAME);
            let other = water.map(|groups| groups.get(number).copied());
            let (usage, needs_persons) = self.usage(&format!("{at}/usage"), service, usage, word, other);
            let accounts = self.needed(&format!("{at}/accounts"), accounts.as_ref(), Unit::Consumer, Span::NotNegative);
            let charges = self.charges(&at, charges, usage.as_ref());
            let by_person = |charge: &PlanCharge| {
                matches!(charge.on, ChargeOn::Person | ChargeOn::UnmeteredPerson | ChargeOn::NormVolume)
            };
            let pointer = format!("{at}/persons");
            let persons = persons.as_ref().map(|entry| self.datum(&pointer, entry, Unit::Person, Span::NotNegative));
            if persons.is_none() && (needs_persons || charges.iter().any(by_person)) {
                self.fault(&pointer, PlanRule::Missing);
            }
            if let Some(Usage::Water { norm: None, .. }) = &usage
                && charges.iter().any(|charge| matches!(charge.on, ChargeOn::UnmeteredPerson | ChargeOn::NormVolume))
            {
                let pointer = format!("{at}/usage/water/norm");
                if !self.faults.iter().any(|fault| fault.pointer == pointer) {
                    self.fault(&pointer, PlanRule::Missing);
                }
            }
            groups.push(ConsumerGroup {
                group: word.unwrap_or(Group::Others),
                name,
                accounts,
                persons,
                growth: self.course_or(&format!("{at}/growth"), growth.as_ref(), Unit::Percent, RISE, Self::assumed()),
                usage: usage.unwrap_or_else(|| Usage::Visits { visits: Self::assumed() }),
                elasticity: self.or(
                    &format!("{at}/elasticity"),
                    elasticity.as_ref(),
                    Unit::Ratio,
                    ELASTICITY,
                    Self::assumed(),
                ),
                collection: self.needed_course(
                    &format!("{at}/collection"),
                    collection.as_ref(),
                    Unit::Percent,
                    Span::Part,
                ),
                arrears: self.arrears(&format!("{at}/arrears"), arrears),
                charges,
            });
        }
        groups
    }

    /// The use of a group, and whether it needs to know the people.
    fn usage(
        &mut self,
        at: &str,
        service: Service,
        entry: &UsageEntry,
        group: Option<Group>,
        water: Option<Option<Group>>,
    ) -> (Option<Usage>, bool) {
        let UsageEntry { water: by_meter, share_of_water, waste_per_person, waste_per_account, visits } = entry;
        let each = [share_of_water, waste_per_person, waste_per_account, visits];
        let count = usize::from(by_meter.is_some()) + each.into_iter().filter(|entry| entry.is_some()).count();
        if count != 1 {
            let known = "water, share_of_water, waste_per_person, waste_per_account, visits";
            self.fault(at, PlanRule::Choice { count, known });
        }
        let (mut usage, mut persons) = (None, false);
        if let Some(WaterEntry { metered, metered_use, norm }) = by_meter {
            let at = format!("{at}/water");
            self.fits(&at, "water", service, &[Service::DrinkingWater, Service::Wastewater]);
            let metered = self.needed_course(&format!("{at}/metered"), metered.as_ref(), Unit::Percent, Span::Part);
            let unit = Unit::CubicMetre;
            let metered_use = self.needed(&format!("{at}/metered_use"), metered_use.as_ref(), unit, Span::NotNegative);
            let pointer = format!("{at}/norm");
            let all_metered = std::iter::once(&metered.first).chain(metered.later.iter().map(|(_, datum)| datum));
            if norm.is_none() && all_metered.into_iter().any(|share| share.amount < WHOLE) {
                self.fault(&pointer, PlanRule::Missing);
            }
            let norm =
                norm.as_ref().map(|entry| self.datum(&pointer, entry, Unit::LitrePerPersonDay, Span::NotNegative));
            persons = norm.is_some();
            usage = Some(Usage::Water { metered, metered_use, norm });
        }
        if let Some(entry) = share_of_water {
            let at = format!("{at}/share_of_water");
            self.fits(&at, "share_of_water", service, &[Service::Wastewater]);
            match (water, group) {
                _ if service != Service::Wastewater => {}
                (None, _) => self.fault(&at, PlanRule::WaterMissing),
                (Some(other), Some(group)) if other != Some(group) => {
                    self.fault(&at, PlanRule::WaterGroup { group: other.map_or("", Group::code) });
                }
                (Some(_), _) => {}
            }
            let share = self.datum(&at, entry, Unit::Percent, Span::Between(0, 10 * WHOLE));
            usage = Some(Usage::ShareOfWater { share });
        }
        if let Some(entry) = waste_per_person {
            let at = format!("{at}/waste_per_person");
            self.fits(&at, "waste_per_person", service, &[Service::WasteRemoval]);
            let norm = self.datum(&at, entry, Unit::KilogramPerPersonYear, Span::NotNegative);
            persons = true;
            usage = Some(Usage::WastePerPerson { norm });
        }
        if let Some(entry) = waste_per_account {
            let at = format!("{at}/waste_per_account");
            self.fits(&at, "waste_per_account", service, &[Service::WasteRemoval]);
            let norm = self.datum(&at, entry, Unit::Tonne, Span::NotNegative);
            usage = Some(Usage::WastePerAccount { norm });
        }
        if let Some(entry) = visits {
            let at = format!("{at}/visits");
            self.fits(&at, "visits", service, &[Service::PublicSpaces]);
            usage = Some(Usage::Visits { visits: self.datum(&at, entry, Unit::Visit, Span::NotNegative) });
        }
        (usage, persons)
    }

    fn arrears(&mut self, at: &str, entries: &[ArrearsEntry]) -> Vec<Arrears> {
        self.at_most(at, Age::ALL.len(), entries.len());
        let mut arrears: Vec<Arrears> = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(Age::ALL.len()) {
            let list = at;
            let at = format!("{at}/{number}");
            let amount = self.needed(&format!("{at}/amount"), entry.amount.as_ref(), Unit::Som, Span::NotNegative);
            let recovery = self.needed(&format!("{at}/recovery"), entry.recovery.as_ref(), Unit::Percent, Span::Part);
            let Some(age) = self.word::<Age>(&format!("{at}/age"), &entry.age) else { continue };
            let first = entries.iter().take(number).position(|known| known.age == entry.age);
            self.once(&format!("{at}/age"), first.map(|first| format!("{list}/{first}/age")));
            arrears.push(Arrears { age, amount, recovery });
        }
        // Debts grow older: each age needs to know what becomes of it.
        let missing = Age::ALL.into_iter().filter(|age| arrears.iter().all(|known| known.age != *age));
        let missing: Vec<&str> = missing.map(Age::code).collect();
        if !entries.is_empty() && !missing.is_empty() {
            self.fault(at, PlanRule::AgesMissing { ages: missing.join(", ") });
        }
        arrears
    }

    fn charges(&mut self, at: &str, entries: &[ChargeEntry], usage: Option<&Usage>) -> Vec<PlanCharge> {
        self.at_most(&format!("{at}/charges"), limits::CHARGES, entries.len());
        let may: &[ChargeOn] = match usage {
            Some(Usage::Water { .. }) => &[
                ChargeOn::Account,
                ChargeOn::Person,
                ChargeOn::UnmeteredPerson,
                ChargeOn::MeteredVolume,
                ChargeOn::NormVolume,
            ],
            Some(
                Usage::ShareOfWater { .. }
                | Usage::WastePerPerson { .. }
                | Usage::WastePerAccount { .. }
                | Usage::Visits { .. },
            ) => &[ChargeOn::Account, ChargeOn::Person, ChargeOn::Volume],
            None => &ChargeOn::ALL,
        };
        let mut charges = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::CHARGES) {
            let at = format!("{at}/charges/{number}");
            let on = self.word::<ChargeOn>(&format!("{at}/on"), &entry.on);
            if let Some(on) = on.filter(|on| !may.contains(on)) {
                let known: Vec<&str> = may.iter().map(|on| on.code()).collect();
                let (on, known) = (on.code(), known.join(", "));
                self.fault(&format!("{at}/on"), PlanRule::ChargeUnfit { on, known });
            }
            let ChargeEntry { on: _, today, proposed, blocks } = entry;
            let read = if blocks.is_empty() {
                let block = BlockEntry { upto: None, today: today.clone(), proposed: proposed.clone() };
                vec![self.block(&at, &block)]
            } else {
                if today.is_some() || proposed.is_some() {
                    self.fault(&at, PlanRule::RateAndBlocks);
                }
                if let Some(on) = on.filter(|on| *on != ChargeOn::MeteredVolume) {
                    self.fault(&format!("{at}/blocks"), PlanRule::BlocksUnfit { on: on.code() });
                }
                self.blocks(&format!("{at}/blocks"), blocks)
            };
            charges.push(PlanCharge { on: on.unwrap_or(ChargeOn::Account), blocks: read });
        }
        charges
    }

    fn blocks(&mut self, at: &str, entries: &[BlockEntry]) -> Vec<PlanBlock> {
        self.at_most(at, limits::BLOCKS, entries.len());
        let mut blocks: Vec<PlanBlock> = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::BLOCKS) {
            let at = format!("{at}/{number}");
            let block = self.block(&at, entry);
            match (&block.upto, number + 1 == entries.len()) {
                (None, false) => self.fault(&at, PlanRule::BlockWithoutEnd),
                (Some(_), true) => self.fault(&format!("{at}/upto"), PlanRule::LastBlockEnds),
                (Some(upto), false) => {
                    let before = blocks.last().and_then(|block| block.upto.as_ref());
                    if before.is_some_and(|before| before.amount >= upto.amount) {
                        self.fault(&format!("{at}/upto"), PlanRule::BlockOrder);
                    }
                }
                (None, true) => {}
            }
            blocks.push(block);
        }
        blocks
    }

    fn block(&mut self, at: &str, entry: &BlockEntry) -> PlanBlock {
        let BlockEntry { upto, today, proposed } = entry;
        let upto =
            upto.as_ref().map(|entry| self.datum(&format!("{at}/upto"), entry, Unit::CubicMetre, Span::Positive));
        let today = self.needed(&format!("{at}/today"), today.as_ref(), RATE, Span::NotNegative);
        let proposed = self.or(&format!("{at}/proposed"), proposed.as_ref(), RATE, Span::NotNegative, today.clone());
        PlanBlock { upto, today, proposed }
    }

    fn losses(&mut self, at: &str, service: Service, entry: Option<&LossesEntry>) -> Option<Losses> {
        let at = format!("{at}/losses");
        let Some(LossesEntry { real, apparent, unbilled }) = entry else {
            if service == Service::DrinkingWater {
                self.fault(&at, PlanRule::Missing);
            }
            return None;
        };
        self.fits(&at, "losses", service, &[Service::DrinkingWater]);
        let found = self.faults.len();
        let mut share = |field: &str, entry: &Option<super::CourseEntry>| {
            self.needed_course(&format!("{at}/{field}"), entry.as_ref(), Unit::Percent, Span::Part)
        };
        let losses = Losses {
            real: share("real", real),
            apparent: share("apparent", apparent),
            unbilled: share("unbilled", unbilled),
        };
        if self.faults.len() == found
            && let Some((year, sum)) = self.over(&losses, 0)
        {
            self.fault(&at, PlanRule::LossesTogether { year, sum: percent(sum) });
        }
        Some(losses)
    }

    /// The first year in which losses and what each year adds to them leave nothing, and their sum.
    fn over(&self, losses: &Losses, each_year: i64) -> Option<(i16, i64)> {
        let (book, last) = self.years?;
        let Losses { real, apparent, unbilled } = losses;
        (book..=last).find_map(|year| {
            let share = |course: &Course| course.at(year).1.amount;
            let added = each_year * i64::from(year - book);
            let sum = (share(real) + added).min(WHOLE) + share(apparent) + share(unbilled);
            (sum >= WHOLE).then_some((year, sum))
        })
    }

    fn projects(&mut self, at: &str, entries: &[ProjectEntry], has: &Has) -> Vec<Project> {
        self.at_most(&format!("{at}/projects"), limits::PROJECTS, entries.len());
        let mut projects = Vec::new();
        for (number, entry) in entries.iter().enumerate().take(limits::PROJECTS) {
            let at = format!("{at}/projects/{number}");
            projects.push(self.project(&at, entry, has));
        }
        projects
    }

    fn project(&mut self, at: &str, entry: &ProjectEntry, has: &Has) -> Project {
        let ProjectEntry {
            name,
            chosen,
            year,
            cost,
            index,
            life,
            grant,
            loan,
            saving,
            losses,
            metered,
            collection,
            hours,
        } = entry;
        let none = self.none();
        let mut part = |field: &str, entry: &Option<super::DatumEntry>, unit: Unit, span: Span| {
            self.or(&format!("{at}/{field}"), entry.as_ref(), unit, span, none.clone())
        };
        let grant = part("grant", grant, Unit::Percent, Span::Part);
        let saving = part("saving", saving, Unit::Som, Span::Any);
        let losses = part("losses", losses, Unit::Percent, Span::Part);
        let metered = part("metered", metered, Unit::Percent, Span::Part);
        let collection = part("collection", collection, Unit::Percent, Span::Part);
        let hours = part("hours", hours, Unit::HourPerDay, Span::Between(0, HOURS_OF_DAY));
        let effects = [
            ("losses", &losses, has.losses, "losses"),
            ("metered", &metered, has.meters, "usage/water"),
            ("hours", &hours, has.hours, "hours"),
        ];
        for (field, datum, known, needs) in effects {
            if datum.amount != 0 && !known {
                self.fault(&format!("{at}/{field}"), PlanRule::EffectUnfit { needs });
            }
        }
        let (mut share, mut rate, mut grace, mut term) = (none.clone(), none, 0, 0);
        if let Some(ProjectLoanEntry { share: part, rate: interest, grace: years, term: of }) = loan {
            let at = format!("{at}/loan");
            share = self.needed(&format!("{at}/share"), part.as_ref(), Unit::Percent, Span::Part);
            rate = self.needed(&format!("{at}/rate"), interest.as_ref(), Unit::Percent, Span::Part);
            grace = self.count(&format!("{at}/grace"), Some(years.unwrap_or(0)), limits::GRACE);
            let pointer = format!("{at}/term");
            term = match (*of, share.amount) {
                (None, 0) => 0,
                (of, 0) => self.count(&pointer, of, (0, limits::TERM.1)),
                (of, _) => self.term(&pointer, of),
            };
        }
        let financed = grant.amount + share.amount;
        if financed > WHOLE && grant.amount <= WHOLE && share.amount <= WHOLE {
            self.fault(at, PlanRule::FinanceOver { sum: percent(financed) });
        }
        let span = self.years.map(|(book, last)| (book + 1, last));
        Project {
            name: self.text(&format!("{at}/name"), name, limits::NAME),
            chosen: self.said(&format!("{at}/chosen"), *chosen, false),
            year: self.year(&format!("{at}/year"), *year, span),
            cost: self.needed(&format!("{at}/cost"), cost.as_ref(), Unit::Som, Span::NotNegative),
            index: self.index(&format!("{at}/index"), index),
            life: self.count(&format!("{at}/life"), *life, limits::LIFE),
            grant,
            loan: share,
            loan_rate: rate,
            loan_grace: grace,
            loan_term: term,
            saving,
            losses,
            metered,
            collection,
            hours,
        }
    }

    fn neglect(&mut self, at: &str, entry: &NeglectEntry, losses: Option<&Losses>) -> Neglect {
        let at = format!("{at}/neglect");
        let NeglectEntry { losses: points, repair, hours } = entry;
        let found = self.faults.len();
        let mut more = |field: &str, entry: &Option<super::DatumEntry>, unit: Unit, span: Span| {
            self.or(&format!("{at}/{field}"), entry.as_ref(), unit, span, Self::assumed())
        };
        let neglect = Neglect {
            losses: more("losses", points, Unit::Percent, Span::Part),
            repair: more("repair", repair, Unit::Percent, Span::Between(0, 1_000_000)),
            hours: more("hours", hours, Unit::HourPerDay, Span::Between(0, HOURS_OF_DAY)),
        };
        if self.faults.len() == found
            && let Some(losses) = losses
            && self.over(losses, 0).is_none()
            && let Some((year, sum)) = self.over(losses, neglect.losses.amount)
        {
            self.fault(&format!("{at}/losses"), PlanRule::NeglectTogether { year, sum: percent(sum) });
        }
        neglect
    }

    /// Refuses what a service does not have.
    fn fits(&mut self, at: &str, field: &'static str, service: Service, services: &[Service]) {
        if !services.contains(&service) {
            self.fault(at, PlanRule::Unfit { field, service: service.code() });
        }
    }
}

/// What the effects of a project can be on.
struct Has {
    losses: bool,
    meters: bool,
    hours: bool,
}

/// The steps of every rate: all units of money for one of something keep the tyiyn.
const RATE: Unit = Unit::SomPerCubicMetre;

/// Twenty-four hours.
const HOURS_OF_DAY: i64 = 2_400;

/// Nobody uses more because it costs more.
const ELASTICITY: Span = Span::Between(-50_000, 0);

/// About how many figures a plan has beside doing nothing; what a year of each line adds was counted in
/// plans that hold as many lines of one kind as a file may, and rounded up.
fn figures(plan: &Plan) -> usize {
    let bands = plan.bands.len();
    let charge = |group: &ConsumerGroup, charge: &PlanCharge| {
        let of_bands = if group.group == Group::Population { 6 * bands } else { 0 };
        9 + charge.blocks.len() * (13 + of_bands)
    };
    let group = |of: &ConsumerGroup| 60 + of.charges.iter().map(|entry| charge(of, entry)).sum::<usize>();
    let service = |of: &ServicePlan| {
        let lines = 3 * of.costs.len() + 3 * of.assets.len() + 4 * of.loans.len() + 6 * of.projects.len();
        170 + 12 * bands + lines + of.groups.iter().map(group).sum::<usize>()
    };
    (usize::from(plan.years) + 1) * plan.services.iter().map(service).sum::<usize>()
}

fn percent(amount: i64) -> String {
    text(amount, Unit::Percent.decimals(), 0)
}
