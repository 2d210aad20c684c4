//! What is wanted, what may be moved for it, and what an answer makes of the scenario.

use super::super::model::{Draft, payers};
use crate::format::amount_in_words;
use crate::messages;
use aimak_core::finance::control::{Control, ControlKind};
use aimak_core::finance::solve::{Coverage, Lever, Moved, Reached, Target, reached};
use aimak_core::finance::{Course, Datum, Plan, ServicePlan};
use aimak_core::format;
use aimak_core::lang::Lang;
use aimak_core::number::multiply_divide;
use aimak_core::period::Period;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::targets::{GiveEntry, LeverValue, SolveResult, TargetsFile};
use aimak_words::finance::consumer_group_name;
use std::sync::Arc;

/// 100 %.
const WHOLE: i64 = 10_000;

/// Something that a council may want.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// What is paid, over all costs, from a year on.
    Coverage,
    /// What bills take of the income of any group of households.
    Share,
    /// Money at the end of each year.
    Cash,
    /// How much any rate rises in a year.
    Rise,
    /// The rates of other groups over those of the population.
    Ratio,
    /// What the budget gives in a year.
    Subsidy,
}

impl Goal {
    /// All, in the order in which they are asked.
    pub const ALL: [Self; 6] = [Self::Coverage, Self::Share, Self::Cash, Self::Rise, Self::Ratio, Self::Subsidy];

    /// Stable name, for ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Share => "share",
            Self::Cash => "cash",
            Self::Rise => "rise",
            Self::Ratio => "ratio",
            Self::Subsidy => "subsidy",
        }
    }

    /// What its number is, for the field.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Coverage => messages::solve_coverage_name(lang),
            Self::Share => messages::solve_share_name(lang),
            Self::Cash => messages::solve_cash_name(lang),
            Self::Rise => messages::solve_rise_name(lang),
            Self::Ratio => messages::solve_ratio_name(lang),
            Self::Subsidy => messages::solve_subsidy_name(lang),
        }
    }

    /// The largest number that may be wanted, and one step.
    pub const fn reach(self) -> (i64, i64) {
        match self {
            Self::Coverage => (20_000, 100),
            Self::Share => (WHOLE, 10),
            Self::Cash | Self::Subsidy => (100_000_000_000, 10_000_000),
            Self::Rise => (100_000, 100),
            Self::Ratio => (1_000_000, 1_000),
        }
    }

    const fn of(target: Target) -> Option<Self> {
        match target {
            Target::Coverage { of: Coverage::AllCosts, .. } => Some(Self::Coverage),
            Target::IncomeShare { .. } => Some(Self::Share),
            Target::Cash { .. } => Some(Self::Cash),
            Target::Rise { .. } => Some(Self::Rise),
            Target::ClassRatio { .. } => Some(Self::Ratio),
            Target::Subsidy { .. } => Some(Self::Subsidy),
            Target::Coverage { of: Coverage::OperatingCosts, .. } | Target::SubsidyNeed { .. } => None,
        }
    }
}

/// Something that is wanted, with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// What.
    pub goal: Goal,
    /// Whether it is to hold.
    pub on: bool,
    /// Its number, in the smallest steps of its unit.
    pub limit: i64,
    /// From this year on, for coverage.
    pub from: i16,
}

impl Want {
    /// The target that it is.
    pub const fn target(self, service: Service) -> Target {
        let Self { limit, from, .. } = self;
        match self.goal {
            Goal::Coverage => Target::Coverage { of: Coverage::AllCosts, service, from, at_least: limit },
            Goal::Share => Target::IncomeShare { at_most: limit },
            Goal::Cash => Target::Cash { service: Some(service), at_least: limit },
            Goal::Rise => Target::Rise { service: Some(service), at_most: limit },
            Goal::Ratio => Target::ClassRatio { service, at_most: limit },
            Goal::Subsidy => Target::Subsidy { service: Some(service), at_most: limit },
        }
    }
}

/// Something that may be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// All rates together.
    Rates,
    /// The rates of one group.
    Group(u8),
    /// How fast the new rates come.
    Pace,
    /// What the budget gives.
    Subsidy,
}

impl May {
    /// Stable name, for ids.
    pub fn code(self) -> String {
        match self {
            Self::Rates => "rates".to_owned(),
            Self::Group(group) => format!("group-{group}"),
            Self::Pace => "pace".to_owned(),
            Self::Subsidy => "subsidy".to_owned(),
        }
    }

    /// What is moved, in words.
    pub fn label(self, lang: Lang, plan: &Plan, service: Service) -> String {
        match self {
            Self::Rates => messages::solve_may_rates(lang).to_owned(),
            Self::Group(number) => {
                let groups = plan.service(service).map(|service| service.groups.as_slice()).unwrap_or_default();
                let group = usize::from(number).checked_sub(1).and_then(|number| groups.get(number));
                group
                    .map_or_else(String::new, |group| messages::solve_may_group(lang, consumer_group_name(lang, group)))
            }
            Self::Pace => messages::solve_may_pace(lang).to_owned(),
            Self::Subsidy => messages::solve_may_subsidy(lang).to_owned(),
        }
    }
}

/// What a person wants and allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// What may be wanted of this service.
    pub wants: Vec<Want>,
    /// What may be moved, and whether it is allowed.
    pub may: Vec<(May, bool)>,
}

impl Wishes {
    /// What may be wanted and moved of a service of a plan, as it is asked first.
    pub fn of(plan: &Plan, service: Service) -> Self {
        let from = plan.book_year + i16::from(plan.years).min(2);
        let given = Control { service, kind: ControlKind::Subsidy }.amount(plan).unwrap_or(0);
        let wants = Goal::ALL.map(|goal| {
            let (on, limit) = match goal {
                Goal::Coverage => (true, 9_000),
                Goal::Share => (true, 300),
                Goal::Cash => (true, 0),
                Goal::Rise => (false, 1_500),
                Goal::Ratio => (false, 30_000),
                Goal::Subsidy => (false, given),
            };
            Want { goal, on, limit, from }
        });
        let targets = wants.map(|want| want.target(service));
        let known = reached(plan, &targets);
        let wants = wants.into_iter().zip(known).filter(|(_, known)| known.value.is_some()).map(|(want, _)| want);
        let mut may = Vec::new();
        if let Some(plan) = plan.service(service).filter(|plan| !plan.groups.is_empty()) {
            may.push((May::Rates, true));
            let groups: Vec<May> = (1..)
                .take(plan.groups.len())
                .filter(|&group| moves_alone(group, &rates(plan)))
                .map(May::Group)
                .collect();
            if plan.groups.len() > 1 {
                may.extend(groups.into_iter().map(|group| (group, false)));
            }
            may.push((May::Pace, false));
        }
        may.push((May::Subsidy, false));
        Self { wants: wants.collect(), may }
    }

    /// Allows something to be moved, or no longer: all rates together, or those of some groups.
    pub fn allow(&mut self, what: May, on: bool) {
        for (may, allowed) in &mut self.may {
            let instead = match (what, *may) {
                (May::Rates, May::Group(_)) | (May::Group(_), May::Rates) => on,
                (_, may) if may == what => {
                    *allowed = on;
                    false
                }
                (May::Rates | May::Group(_) | May::Pace | May::Subsidy, _) => false,
            };
            if instead {
                *allowed = false;
            }
        }
    }

    /// What is to hold.
    pub fn targets(&self, service: Service) -> Vec<Target> {
        self.wants.iter().filter(|want| want.on).map(|want| want.target(service)).collect()
    }

    /// What may be moved in a plan, for a search: rates by a thousandth of the proposed ones.
    pub fn levers(&self, plan: &Plan, service: Service) -> Vec<Lever> {
        self.each(
            |may| match may {
                May::Rates | May::Group(_) => (0, 50_000, 10),
                May::Pace => (1_000, WHOLE, 500),
                May::Subsidy => subsidy(plan, service, 30_000, 100),
            },
            plan,
            service,
        )
    }

    /// What may be moved in a plan, for options side by side: not too far from it.
    pub fn spread(&self, plan: &Plan, service: Service) -> Vec<Lever> {
        self.each(
            |may| match may {
                May::Rates | May::Group(_) => (5_000, 20_000, 10),
                May::Pace => (1_000, WHOLE, 1_000),
                May::Subsidy => subsidy(plan, service, 20_000, 500),
            },
            plan,
            service,
        )
    }

    fn each(&self, range: impl Fn(May) -> (i64, i64, i64), plan: &Plan, service: Service) -> Vec<Lever> {
        let allowed = self.may.iter().filter(|(_, allowed)| *allowed);
        allowed
            .map(|&(may, _)| {
                let (low, high, step) = range(may);
                let moved = match may {
                    May::Rates => Moved::Rates { service },
                    May::Group(group) => Moved::GroupRates { service, group },
                    May::Pace => Moved::Pace { service },
                    May::Subsidy if is_level(plan, service) => Moved::Subsidy { service },
                    May::Subsidy => Moved::SubsidyShare { service },
                };
                Lever { moved, low, high, step }
            })
            .collect()
    }
}

/// The controls of a service's rates.
fn rates(plan: &ServicePlan) -> Vec<(Control, Vec<u8>)> {
    let controls = Control::all(plan).into_iter().filter(|control| matches!(control.kind, ControlKind::Rate { .. }));
    controls.map(|control| (control, control.rates(plan).into_iter().map(|(group, ..)| group).collect())).collect()
}

/// Whether no rate of a group is one with a rate of another group: only then it can be moved alone.
fn moves_alone(group: u8, rates: &[(Control, Vec<u8>)]) -> bool {
    let mut own = rates.iter().filter(|(_, groups)| groups.contains(&group)).peekable();
    own.peek().is_some() && own.all(|(_, groups)| groups.iter().all(|&other| other == group))
}

/// Whether the budget gives the same each year of the projection, or nothing at first: then a control
/// sets the same for all years.
fn is_level(plan: &Plan, service: Service) -> bool {
    let Some(service) = plan.service(service) else { return true };
    let mut amounts = plan.all_years().skip(1).map(|year| service.subsidy.at(year).1.amount);
    let first = amounts.next().unwrap_or(0);
    first == 0 || amounts.all(|amount| amount == first)
}

/// The values of a subsidy: som where it is level, otherwise percent of the planned one.
fn subsidy(plan: &Plan, service: Service, high: i64, step: i64) -> (i64, i64, i64) {
    let control = Control { service, kind: ControlKind::Subsidy };
    match control.reach(plan).filter(|_| is_level(plan, service)) {
        Some(reach) => (0, reach.far, reach.step),
        None => (0, high, step),
    }
}

/// What was asked: of which scenario, what may be moved, what is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The scenario.
    pub draft: Draft,
    /// The plan that it makes.
    pub plan: Arc<Plan>,
    /// What may be moved.
    pub levers: Vec<Lever>,
    /// What is to hold; nothing for options side by side.
    pub targets: Vec<Target>,
}

impl Question {
    /// As it is sent to the thread.
    pub fn file(&self) -> TargetsFile {
        TargetsFile::of(&self.plan, &self.levers, &self.targets)
    }

    /// The scenario with these values of the levers: in the controls that a person moves; a way to the
    /// new rates that no number of years describes is written into the books.
    pub fn taken(&self, values: &[i64]) -> Draft {
        let mut next = self.draft.clone();
        for (lever, &value) in self.levers.iter().zip(values) {
            let Some(service) = self.plan.service(lever.moved.service()) else { continue };
            let scaled = |next: &Draft, control: Control| {
                let amount = control.amount(&self.plan).unwrap_or(0);
                next.with(control, multiply_divide(amount, value, i128::from(WHOLE)).unwrap_or(amount))
            };
            let budget = Control { service: service.service, kind: ControlKind::Subsidy };
            match lever.moved {
                Moved::Rates { .. } => next = rates(service).iter().fold(next, |next, (rate, _)| scaled(&next, *rate)),
                Moved::GroupRates { group, .. } => {
                    let own = rates(service).into_iter().filter(|(_, groups)| groups.contains(&group));
                    next = own.fold(next, |next, (rate, _)| scaled(&next, rate));
                }
                Moved::Rate { group, charge, block, .. } => {
                    let kind = ControlKind::Rate { group, charge, block };
                    next = next.with(Control { service: service.service, kind }, value);
                }
                Moved::Pace { .. } => next = paced(&next, service.service, value),
                Moved::Subsidy { .. } => next = next.with(budget, value),
                Moved::SubsidyShare { .. } => next = scaled(&next, budget),
                // A single year of the way is never offered.
                Moved::PhaseIn { .. } => {}
            }
        }
        next
    }
}

/// A scenario whose new rates come by so much of the way each year.
fn paced(draft: &Draft, service: Service, pace: i64) -> Draft {
    let control = Control { service, kind: ControlKind::PhaseIn };
    let book = draft.books.book_year;
    let way = |year: i16| pace.saturating_mul(i64::from(year - book)).min(WHOLE);
    let parts = (WHOLE + pace - 1).checked_div(pace).unwrap_or(1).max(1);
    // Equal parts are what the control says in years.
    let even = draft.with(control, parts * 100);
    let same = |plan: &Plan| {
        let course = plan.service(service).map(|service| &service.phase_in);
        course.is_some_and(|course| plan.all_years().skip(1).all(|year| course.at(year).1.amount == way(year)))
    };
    if same(&even.plan()) {
        return even;
    }
    let mut books = (*draft.books).clone();
    let years: Vec<i16> = books.all_years().skip(1).take(usize::try_from(parts).unwrap_or(1)).collect();
    for known in books.services.iter_mut().filter(|known| known.service == service) {
        let later = years.iter().map(|&year| (year, Datum::entered(way(year)))).collect();
        known.phase_in = Course { first: known.phase_in.first.clone(), later };
    }
    Draft { books: Arc::new(books), moves: draft.without(control).moves }
}

/// A target with what a scenario reaches of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What is to hold.
    pub target: Target,
    /// The worst of it, by the figures of the scenario itself.
    pub reached: Reached,
}

impl Kept {
    /// Whether it holds.
    pub fn holds(&self) -> bool {
        self.reached.value.is_some_and(|value| self.target.is_met_by(value))
    }
}

/// A scenario that may be taken over, and what it reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The scenario.
    pub draft: Draft,
    /// The plan that it makes.
    pub plan: Arc<Plan>,
    /// The values of the levers.
    pub values: Vec<i64>,
    /// What it reaches, from a study of its own.
    pub kept: Vec<Kept>,
}

/// What one of the targets would have to give so that the others of a conflict can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Give {
    /// The target as it was wanted.
    pub wanted: Target,
    /// With the strictest number that would do; none where only to go without it helps.
    pub instead: Option<Target>,
    /// Whether the targets outside of the conflict hold then.
    pub others_hold: bool,
    /// What that would be; none where the search has no values.
    pub way: Option<Way>,
}

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// All targets hold; `true` when it is proven that nothing lower does.
    Solved(Way, bool),
    /// These cannot all hold; `true` when it is proven.
    Conflict(Vec<Give>, bool),
    /// The search ended before it was sure.
    Undecided,
}

impl Found {
    /// The answer of the thread, checked against the figures of the scenarios that it makes; `None`
    /// for an answer that is none.
    pub fn of(question: &Question, result: &SolveResult) -> Option<Self> {
        let amounts = |levers: &[LeverValue]| levers.iter().map(LeverValue::amount).collect::<Option<Vec<i64>>>();
        let way = |levers: &[LeverValue], targets: &[Target]| {
            let values = amounts(levers)?;
            let draft = question.taken(&values);
            let plan = draft.plan();
            let kept = targets.iter().zip(reached(&plan, targets));
            let kept = kept.map(|(&target, reached)| Kept { target, reached }).collect();
            Some(Way { draft, plan: Arc::new(plan), values, kept })
        };
        Some(match (&result.conflict, result.least) {
            (Some(conflict), _) => {
                let give = |give: &GiveEntry| {
                    let wanted = *question.targets.get(give.target)?;
                    let instead = give.limit(wanted).map(|limit| wanted.with_limit(limit));
                    let targets: Vec<Target> = question
                        .targets
                        .iter()
                        .enumerate()
                        .filter_map(|(number, &target)| if number == give.target { instead } else { Some(target) })
                        .collect();
                    let known = !give.levers.is_empty();
                    let way = known.then(|| way(&give.levers, &targets)).flatten();
                    Some(Give { wanted, instead, others_hold: give.others_hold, way })
                };
                let gives = conflict.gives.iter().map(give).collect::<Option<Vec<Give>>>()?;
                Self::Conflict(gives, conflict.proven)
            }
            (None, Some(least)) => Self::Solved(way(&result.levers, &question.targets)?, least),
            (None, None) => Self::Undecided,
        })
    }

    /// Whether a scenario is one of those that may be taken over.
    pub fn has(&self, draft: &Draft) -> bool {
        match self {
            Self::Solved(way, _) => way.draft == *draft,
            Self::Conflict(gives, _) => {
                gives.iter().any(|give| give.way.as_ref().is_some_and(|way| way.draft == *draft))
            }
            Self::Undecided => false,
        }
    }
}

/// A number of a target, as people read it.
pub fn number(lang: Lang, target: Target, amount: i64) -> String {
    let unit = target.unit();
    if unit == Unit::Percent {
        format::percent(lang, amount, 2)
    } else if unit != Unit::Som {
        format::decimal(lang, amount, unit.decimals(), 0, unit.decimals())
    } else if amount % 100 == 0 {
        format::money_whole(lang, amount)
    } else {
        format::money(lang, amount)
    }
}

/// A target as a sentence.
pub fn sentence(lang: Lang, target: Target) -> String {
    let limit = number(lang, target, target.limit());
    match (Goal::of(target), target) {
        (Some(Goal::Coverage), Target::Coverage { from, .. }) => {
            messages::solve_coverage_want(lang, &limit, &from.to_string())
        }
        (Some(Goal::Share), _) => messages::solve_share_want(lang, &limit),
        (Some(Goal::Cash), _) => messages::solve_cash_want(lang, &limit),
        (Some(Goal::Rise), _) => messages::solve_rise_want(lang, &limit),
        (Some(Goal::Ratio), _) => messages::solve_ratio_want(lang, &limit),
        (Some(Goal::Subsidy), _) => messages::solve_subsidy_want(lang, &limit),
        (Some(Goal::Coverage) | None, _) => String::new(),
    }
}

/// A target as a part of a sentence.
pub fn phrase(lang: Lang, target: Target) -> String {
    let limit = number(lang, target, target.limit());
    match (Goal::of(target), target) {
        (Some(Goal::Coverage), Target::Coverage { from, .. }) => {
            messages::solve_coverage_phrase(lang, &limit, &from.to_string())
        }
        (Some(Goal::Share), _) => messages::solve_share_phrase(lang, &limit),
        (Some(Goal::Cash), _) => messages::solve_cash_phrase(lang, &limit),
        (Some(Goal::Rise), _) => messages::solve_rise_phrase(lang, &limit),
        (Some(Goal::Ratio), _) => messages::solve_ratio_phrase(lang, &limit),
        (Some(Goal::Subsidy), _) => messages::solve_subsidy_phrase(lang, &limit),
        (Some(Goal::Coverage) | None, _) => String::new(),
    }
}

/// A conflict in one or two sentences: what cannot hold together, and what would have to give.
pub fn conflict(lang: Lang, gives: &[Give]) -> String {
    let wanted: Vec<String> = gives.iter().map(|give| phrase(lang, give.wanted)).collect();
    let instead: Vec<String> = gives.iter().map(|give| given(lang, give)).collect();
    match (wanted.as_slice(), instead.as_slice()) {
        ([one], [instead]) => messages::solve_conflict_one(lang, one, instead),
        ([one, two], [first, second]) => messages::solve_conflict_two(lang, one, two, first, second),
        (wanted, instead) => messages::solve_conflict_many(lang, &wanted.join("; "), &instead.join("; ")),
    }
}

/// What would do instead of a target.
pub fn given(lang: Lang, give: &Give) -> String {
    give.instead.map_or_else(
        || messages::solve_conflict_without(lang, &phrase(lang, give.wanted)),
        |target| phrase(lang, target),
    )
}

/// A rate in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateRow {
    /// Whose rate.
    pub payers: String,
    /// Today, in the plan that was asked about, and in the answer.
    pub amounts: [String; 3],
}

/// The rates that an answer moves.
pub fn rate_rows(lang: Lang, question: &Question, way: &Way) -> Vec<RateRow> {
    let moved = |groups: &[u8]| {
        question.levers.iter().any(|lever| match lever.moved {
            Moved::Rates { .. } => true,
            Moved::GroupRates { group, .. } | Moved::Rate { group, .. } => groups.contains(&group),
            Moved::PhaseIn { .. } | Moved::Pace { .. } | Moved::Subsidy { .. } | Moved::SubsidyShare { .. } => false,
        })
    };
    let services = question.levers.first().and_then(|lever| question.plan.service(lever.moved.service()));
    let rows = services.into_iter().flat_map(|service| {
        rates(service).into_iter().filter(|(_, groups)| moved(groups)).filter_map(move |(control, _)| {
            let unit = control.reach(&question.draft.books)?.unit;
            let said = |amount: Option<i64>| {
                amount.map_or_else(
                    || messages::plan_missing_value(lang).to_owned(),
                    |amount| amount_in_words(lang, amount, unit, Period::None),
                )
            };
            Some(RateRow {
                payers: payers(lang, service, control),
                amounts: [
                    said(control.today(&question.draft.books)),
                    said(control.amount(&question.plan)),
                    said(control.amount(&way.plan)),
                ],
            })
        })
    });
    rows.collect()
}

/// What an answer does beside rates, a sentence each.
pub fn other_moves(lang: Lang, question: &Question, way: &Way) -> Vec<String> {
    let each = question.levers.iter().zip(&way.values).filter_map(|(lever, &value)| {
        let service = way.plan.service(lever.moved.service())?;
        match lever.moved {
            Moved::Pace { .. } => {
                let reached = way.plan.all_years().skip(1).find(|&year| service.phase_in.at(year).1.amount >= WHOLE);
                let part = format::percent(lang, value, 2);
                Some(match reached {
                    Some(year) => messages::solve_moved_pace(lang, &part, &year.to_string()),
                    None => messages::solve_moved_pace_open(lang, &part),
                })
            }
            Moved::Subsidy { .. } | Moved::SubsidyShare { .. } => {
                let year = way.plan.book_year + 1;
                let now = service.subsidy.at(year).1.amount;
                let before = question.plan.service(lever.moved.service())?.subsidy.at(year).1.amount;
                let sum = |amount| format::money_whole(lang, amount);
                Some(messages::solve_moved_subsidy(lang, &year.to_string(), &sum(now), &sum(before)))
            }
            Moved::Rates { .. } | Moved::GroupRates { .. } | Moved::Rate { .. } | Moved::PhaseIn { .. } => None,
        }
    });
    each.collect()
}

/// What an option is, in a few words: what each lever is at.
pub fn option_name(lang: Lang, question: &Question, values: &[i64]) -> String {
    let share = |value| format::percent(lang, value, 2);
    let each = question.levers.iter().zip(values).map(|(lever, &value)| match lever.moved {
        Moved::Rates { .. } => messages::solve_option_rates(lang, &share(value)),
        Moved::GroupRates { service, group } => {
            let groups = question.plan.service(service).map(|service| service.groups.as_slice()).unwrap_or_default();
            let group = usize::from(group).checked_sub(1).and_then(|number| groups.get(number));
            let name = group.map_or("", |group| consumer_group_name(lang, group));
            messages::solve_option_group(lang, name, &share(value))
        }
        Moved::Pace { .. } => messages::solve_option_pace(lang, &share(value)),
        Moved::SubsidyShare { .. } => messages::solve_option_subsidy(lang, &share(value)),
        Moved::Subsidy { .. } => messages::solve_option_budget(lang, &format::money_whole(lang, value)),
        // Options are not spread over single rates or years.
        Moved::Rate { .. } | Moved::PhaseIn { .. } => String::new(),
    });
    each.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::super::model::Base;
    use super::*;
    use aimak_core::finance::solve::pareto::Options;

    const BOOKS: &str = include_str!("../../../../../docs/worked/scenarios/ulgu-three-services.json");
    const WATER: &str = include_str!("../../../../../docs/worked/scenarios/ulgu-water.json");

    fn draft(text: &str) -> Draft {
        Draft::of(&Base::books(text).expect("the shipped books keep the rules"))
    }

    fn asked(draft: &Draft, wishes: &Wishes, service: Service) -> Question {
        let plan = Arc::new(draft.plan());
        let levers = wishes.levers(&plan, service);
        Question { draft: draft.clone(), plan, levers, targets: wishes.targets(service) }
    }

    fn answer(question: &Question) -> (SolveResult, Found) {
        let solver = question.file().solver(&question.plan).expect("what is offered fits");
        let result = SolveResult::of(&solver, &solver.solve());
        let found = Found::of(question, &result).expect("an answer");
        (result, found)
    }

    /// Everything that may be allowed: the rates together or of each group, with pace and subsidy or not.
    fn allowances(wishes: &Wishes) -> Vec<Wishes> {
        let mut all = Vec::new();
        for &(rates, _) in &wishes.may {
            for (pace, subsidy) in [(false, false), (true, false), (false, true)] {
                let mut wishes = wishes.clone();
                wishes.allow(May::Rates, false);
                wishes.allow(rates, true);
                wishes.allow(May::Pace, pace);
                wishes.allow(May::Subsidy, subsidy);
                all.push(wishes);
            }
        }
        all
    }

    #[test]
    fn an_answer_taken_over_reaches_in_the_studio_what_the_solver_said() {
        let (mut solved, mut conflicts) = (0, 0);
        for text in [BOOKS, WATER] {
            let books = draft(text);
            for service in books.books.services.iter().map(|service| service.service) {
                // Also of a scenario in which something was moved.
                let moved = books.with(Control { service, kind: ControlKind::PhaseIn }, 400);
                for draft in [&books, &moved] {
                    for wishes in allowances(&Wishes::of(&draft.plan(), service)) {
                        let question = asked(draft, &wishes, service);
                        if question.levers.is_empty() {
                            continue;
                        }
                        let (result, found) = answer(&question);
                        match found {
                            Found::Solved(way, _) => {
                                assert!(
                                    way.kept.iter().all(Kept::holds),
                                    "{service:?} {:?} {:?}",
                                    question.levers,
                                    way.kept
                                );
                                let told: Vec<_> = result.targets.iter().map(|target| target.reached.clone()).collect();
                                let solver = question.file().solver(&question.plan).expect("it fits");
                                let own = solver.reached(&way.values);
                                let here: Vec<_> = way.kept.iter().map(|kept| kept.reached).collect();
                                assert_eq!(here, own, "{service:?} {:?} {told:?}", question.levers);
                                solved += 1;
                            }
                            Found::Conflict(gives, _) => {
                                for give in gives.iter().filter(|give| give.others_hold) {
                                    let way = give.way.as_ref().expect("values with which the others hold");
                                    assert!(
                                        way.kept.iter().all(Kept::holds),
                                        "{service:?} {:?} {:?}",
                                        question.levers,
                                        way.kept
                                    );
                                }
                                conflicts += 1;
                            }
                            Found::Undecided => {}
                        }
                    }
                }
            }
        }
        assert!(solved > 8 && conflicts > 4, "{solved} solved, {conflicts} conflicts");
    }

    #[test]
    fn an_option_taken_over_is_the_plan_that_was_compared() {
        let books = draft(BOOKS);
        for service in books.books.services.iter().map(|service| service.service) {
            let mut wishes = Wishes::of(&books.plan(), service);
            wishes.allow(May::Pace, true);
            wishes.allow(May::Subsidy, true);
            let plan = Arc::new(books.plan());
            let levers = wishes.spread(&plan, service);
            let question = Question { draft: books.clone(), plan, levers, targets: Vec::new() };
            let options = Options::new(&question.plan, &question.levers, 60).expect("what is offered fits");
            let targets: Vec<Target> = wishes.wants.iter().map(|want| want.target(service)).collect();
            for number in 0..60 {
                let taken = question.taken(&options.values(number)).plan();
                assert_eq!(reached(&taken, &targets), reached(&options.plan(number), &targets), "{service:?} {number}");
            }
        }
    }

    #[test]
    fn rates_are_moved_together_or_by_group() {
        let books = draft(BOOKS);
        let mut wishes = Wishes::of(&books.plan(), Service::DrinkingWater);
        let allowed = |wishes: &Wishes| -> Vec<May> {
            wishes.may.iter().filter(|(_, allowed)| *allowed).map(|(may, _)| *may).collect()
        };
        assert_eq!(allowed(&wishes), [May::Rates]);
        wishes.allow(May::Pace, true);
        wishes.allow(May::Group(2), true);
        assert_eq!(allowed(&wishes), [May::Group(2), May::Pace]);
        wishes.allow(May::Group(1), true);
        assert_eq!(allowed(&wishes), [May::Group(1), May::Group(2), May::Pace]);
        wishes.allow(May::Rates, true);
        assert_eq!(allowed(&wishes), [May::Rates, May::Pace]);
    }

    #[test]
    fn a_group_whose_rate_is_that_of_another_group_is_not_offered_alone() {
        let plan = draft(WATER).plan();
        let wishes = Wishes::of(&plan, Service::DrinkingWater);
        assert!(!wishes.may.iter().any(|(may, _)| matches!(may, May::Group(1 | 2))), "{:?}", wishes.may);
        assert!(wishes.may.iter().any(|(may, _)| matches!(may, May::Group(_))), "{:?}", wishes.may);
    }

    #[test]
    fn only_what_a_service_has_is_asked() {
        let plan = draft(BOOKS).plan();
        let goals = |service| Wishes::of(&plan, service).wants.into_iter().map(|want| want.goal).collect::<Vec<_>>();
        assert_eq!(goals(Service::DrinkingWater), Goal::ALL);
        // A person's rate and a shop's by volume have no ratio.
        assert!(!goals(Service::WasteRemoval).contains(&Goal::Ratio));
        // Without bands of households nobody's income is known.
        let plan = draft(WATER).plan();
        assert!(!Wishes::of(&plan, Service::DrinkingWater).wants.iter().any(|want| want.goal == Goal::Share));
    }

    #[test]
    fn a_conflict_is_told_with_both_numbers_in_every_language() {
        let books = draft(BOOKS);
        let mut wishes = Wishes::of(&books.plan(), Service::DrinkingWater);
        for want in &mut wishes.wants {
            want.on = matches!(want.goal, Goal::Coverage | Goal::Share);
            if want.goal == Goal::Share {
                want.limit = 200;
            }
        }
        let (_, found) = answer(&asked(&books, &wishes, Service::DrinkingWater));
        let Found::Conflict(gives, true) = found else { panic!("{found:?}") };
        assert_eq!(gives.len(), 2);
        for lang in Lang::ALL {
            let text = conflict(lang, &gives);
            for give in &gives {
                let instead = give.instead.expect("a number would do");
                assert!(text.contains(&number(lang, instead, instead.limit())), "{text}");
                assert!(text.contains(&number(lang, give.wanted, give.wanted.limit())), "{text}");
            }
        }
        let english = conflict(Lang::En, &gives);
        assert!(english.contains("90%") && english.contains("2028") && english.contains("2%"), "{english}");
    }
}
