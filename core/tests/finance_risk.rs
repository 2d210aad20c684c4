//! Risk: a future is a study with other data, parts are the whole, and what is told of the futures is
//! what counting them gives.

use aimak_core::explain::{Formula, Gap, NodeId, Origin, Provenance, Study};
use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::risk::{
    self, Bound, Futures, Held, Join, Lasting, Outcome, PERCENTILES, Part, Question, Scratch, Series, Shape, Tornado,
    Uncertain, Years,
};
use aimak_core::finance::{self, At, Course, Datum, DatumRange, Figure, Line, Model, Plan, sample};
use aimak_core::service::Service;
use aimak_core::unit::Unit;

const THREE: [Service; 3] = [Service::DrinkingWater, Service::WasteRemoval, Service::PublicSpaces];

/// Made-up plans whose books do not close with a gap of their own.
fn plans() -> impl Iterator<Item = Plan> {
    (0..12).map(|seed| {
        let mut plan = sample::plan(seed, &THREE, 3 + u8::try_from(seed).expect("a small number"));
        plan.neglected = seed % 5 == 4;
        plan
    })
}

/// A datum may be a tenth less or a fifth more.
fn spread(datum: &mut Datum) {
    datum.range = Some((datum.amount - datum.amount.abs() / 10, datum.amount + datum.amount.abs() / 5));
}

fn spread_course(course: &mut Course) {
    spread(&mut course.first);
    course.later.iter_mut().for_each(|(_, datum)| spread(datum));
}

/// Ranges for what is least known: rises of prices, losses, collection, growth, elasticity, costs.
fn spread_plan(plan: &mut Plan) {
    plan.indices.iter_mut().for_each(|index| spread_course(&mut index.rise));
    for service in &mut plan.services {
        if let Some(losses) = &mut service.losses {
            spread_course(&mut losses.real);
        }
        for group in &mut service.groups {
            spread_course(&mut group.collection);
            spread_course(&mut group.growth);
            group.elasticity.range = Some((group.elasticity.amount - 2_000, group.elasticity.amount));
            spread(&mut group.accounts);
        }
        spread_course(&mut service.subsidy);
        spread(&mut service.cash);
    }
}

fn all_uncertain(model: &Model) -> Vec<Uncertain> {
    risk::uncertain(&model.study, &model.ranges, Shape::Triangular, Years::Together)
}

/// Cash of the municipality, coverage of each service, and the share of the poorest.
fn series(study: &Study, plan: &Plan) -> Vec<Series> {
    let over = |figure: FigureId, at: At| risk::over_years(study, figure, at, plan.all_years()).expect("every year");
    let whole = At::MUNICIPALITY;
    let mut series = vec![Series { figures: over(Figure::ClosingCash.into(), whole), bound: Some(Bound::AtLeast(0)) }];
    series.extend(plan.services.iter().map(|service| Series {
        figures: over(FigureId::CostCoverage, At::service(service.service)),
        bound: Some(Bound::AtLeast(8_000)),
    }));
    series.push(Series { figures: over(Figure::WeakestShare.into(), whole), bound: Some(Bound::AtMost(400)) });
    series.push(Series { figures: vec![low_point(study)], bound: None });
    series
}

fn low_point(study: &Study) -> NodeId {
    study.find(Figure::CashLowPoint.into(), Subject::Plan(At::MUNICIPALITY)).expect("every plan has one")
}

fn question(plan: &Plan, model: &Model, count: u32) -> Question {
    Question { seed: 20_261_123, count, uncertain: all_uncertain(model), series: series(&model.study, plan) }
}

fn figures(question: &Question) -> Vec<NodeId> {
    question.series.iter().flat_map(|series| &series.figures).copied().collect()
}

fn whole(futures: &Futures<'_>, count: u32) -> Part {
    futures.part(&mut Scratch::default(), 0..count)
}

#[test]
fn a_range_of_the_plan_reaches_its_datum() {
    let mut plan = plans().next().expect("a plan");
    assert_eq!(finance::model(&plan).ranges, []);
    assert_eq!(finance::model(&plan).study, finance::study(&plan));
    spread_plan(&mut plan);
    let model = finance::model(&plan);
    assert!(model.ranges.windows(2).all(|pair| pair[0].datum < pair[1].datum), "each datum once, in order");
    let uncertain = all_uncertain(&model);
    for of in &uncertain {
        assert!(!of.values.is_empty());
        for value in &of.values {
            let node = model.study.node(value.datum);
            assert_eq!(node.amount, Ok(value.today));
            assert!(matches!(node.origin, Origin::Given(_)));
            assert!(value.low <= value.today && value.today <= value.high && value.low < value.high);
        }
    }
    // A course is one uncertain thing, whose values each year are drawn with one luck.
    let rise = |line| At::MUNICIPALITY.line(Line::Index(line));
    for (line, index) in (1..).zip(&plan.indices) {
        let of: Vec<_> = uncertain
            .iter()
            .filter(|of| {
                of.values.iter().any(|value| {
                    let node = model.study.node(value.datum);
                    let Subject::Plan(at) = node.subject else { return false };
                    node.figure == Figure::IndexRise.into() && at.line == rise(line).line
                })
            })
            .collect();
        let last = plan.book_year + i16::from(plan.years);
        let within = index.rise.later.iter().filter(|(year, _)| *year <= last).count();
        assert_eq!(of.len(), 1, "index {line}");
        assert_eq!(of[0].values.len(), within + 1, "index {line}");
    }
}

#[test]
fn the_last_range_of_a_datum_counts_and_holds_todays_amount() {
    let plan = plans().next().expect("a plan");
    let model = finance::model(&plan);
    let cash = model.study.find(Figure::OpeningCash.into(), Subject::Plan(At::service(THREE[0]))).expect("cash");
    let today = plan.services[0].cash.amount;
    let range = |low, high| DatumRange { datum: cash, low, high };
    let of = |ranges: &[DatumRange]| risk::uncertain(&model.study, ranges, Shape::Uniform, Years::Apart);
    let [uncertain] = of(&[range(0, 1), range(today + 5, today + 9)]).try_into().expect("one");
    assert_eq!(
        (uncertain.values[0].low, uncertain.values[0].today, uncertain.values[0].high),
        (today, today, today + 9)
    );
    assert_eq!(of(&[range(today, today)]), [], "what can only be as it is, is not uncertain");
    assert_eq!(of(&[DatumRange { datum: low_point(&model.study), low: -1, high: 1 }]), [], "only data are uncertain");
    let around = risk::around(&model.study, Figure::OpeningCash, 1_000, 2_500);
    assert_eq!(around.len(), plan.services.len());
    assert_eq!(around[0], range(today - today.abs() / 10, today + today.abs() * 25 / 100));
}

#[test]
fn an_elasticity_of_nothing_with_a_range_changes_no_figure_and_can_be_varied() {
    for plan in plans().filter(|plan| !plan.neglected) {
        let mut plan = plan;
        plan.services[0].groups[0].elasticity = Datum::entered(0);
        let before = finance::study(&plan);
        plan.services[0].groups[0].elasticity.range = Some((-3_000, 0));
        let model = finance::model(&plan);
        for (_, node) in before.nodes() {
            let same = model.study.find(node.figure, node.subject).map(|id| model.study.node(id).amount);
            assert_eq!(same, Some(node.amount), "{} {}", node.figure.code(), node.subject.code());
        }
        assert_eq!(model.ranges.len(), 1);
        let tornado = Tornado::new(&model.study, &all_uncertain(&model), &figures(&question(&plan, &model, 1)));
        assert_eq!(tornado.bars.len(), 1);
        assert!((0..tornado.today.len()).any(|target| tornado.swing(&tornado.bars[0], target) != Some(0)));
    }
}

#[test]
fn a_tornado_is_the_plan_with_one_datum_changed() {
    /// Where a plan has a datum.
    type Place = fn(&mut Plan) -> &mut Datum;
    let places: [(&str, Place); 8] = [
        ("prices", |plan| &mut plan.indices[0].rise.first),
        ("wages", |plan| &mut plan.indices[1].rise.first),
        ("collection", |plan| &mut plan.services[0].groups[0].collection.first),
        ("growth", |plan| &mut plan.services[1].groups[0].growth.first),
        ("elasticity", |plan| &mut plan.services[0].groups[0].elasticity),
        ("losses", |plan| &mut plan.services[0].losses.as_mut().expect("water").real.first),
        ("accounts", |plan| &mut plan.services[2].groups[0].accounts),
        ("cash", |plan| &mut plan.services[0].cash),
    ];
    for plan in plans() {
        let mut plan = plan;
        for (_, place) in places {
            let datum = place(&mut plan);
            datum.range = Some((datum.amount - 1_500, datum.amount + 700));
        }
        let model = finance::model(&plan);
        let uncertain = all_uncertain(&model);
        assert_eq!(uncertain.len(), places.len());
        let targets = figures(&question(&plan, &model, 1));
        let tornado = Tornado::new(&model.study, &uncertain, &targets);
        let mut seen = vec![false; uncertain.len()];
        for (name, place) in places {
            let today = place(&mut plan).amount;
            let of_plan = |amount: i64| {
                let mut plan = plan.clone();
                place(&mut plan).amount = amount;
                finance::study(&plan)
            };
            let (low, high) = (of_plan(today - 1_500), of_plan(today + 700));
            // Which one it is, by the only datum in which the rebuilt studies differ from today's.
            let at = uncertain
                .iter()
                .position(|of| low.node(of.values[0].datum).amount == Ok(today - 1_500) && of.values[0].today == today)
                .expect(name);
            seen[at] = true;
            let bar = &tornado.bars[at];
            assert_eq!(bar.uncertain, at);
            for (target, &id) in targets.iter().enumerate() {
                assert_eq!(bar.low[target], low.node(id).amount, "{name} low: {}", low.node(id).figure.code());
                assert_eq!(bar.high[target], high.node(id).amount, "{name} high: {}", high.node(id).figure.code());
                assert_eq!(tornado.today[target], model.study.node(id).amount);
            }
        }
        assert_eq!(seen, vec![true; places.len()]);
        for target in 0..targets.len() {
            let swings: Vec<_> = tornado.sorted(target).iter().map(|bar| tornado.swing(bar, target)).collect();
            assert_eq!(swings.len(), uncertain.len());
            let known = swings.iter().skip_while(|swing| swing.is_none()).copied().collect::<Option<Vec<u64>>>();
            assert!(known.expect("gaps come first").windows(2).all(|pair| pair[0] >= pair[1]));
        }
    }
}

#[test]
fn a_future_is_the_study_with_its_data() {
    for plan in plans() {
        let mut plan = plan;
        spread_plan(&mut plan);
        let model = finance::model(&plan);
        let mut question = question(&plan, &model, 37);
        // Every figure of the study, not only those that are told.
        question.series = model.study.nodes().map(|(id, _)| Series { figures: vec![id], bound: None }).collect();
        let futures = Futures::new(&model.study, &question);
        let part = whole(&futures, 37);
        for future in [0, 1, 15, 16, 31, 36] {
            let study = model.study.changed(&futures.data(future));
            for (id, node) in study.nodes() {
                let amount = part.amounts(id.position()).nth(future as usize).expect("a future");
                assert_eq!(amount, node.amount.ok(), "{} {}", node.figure.code(), node.subject.code());
            }
        }
    }
}

#[test]
fn draws_stay_within_their_ranges_and_are_the_same_wherever_a_datum_stands() {
    let mut plan = plans().next().expect("a plan");
    spread_plan(&mut plan);
    let model = finance::model(&plan);
    let question = question(&plan, &model, 500);
    let futures = Futures::new(&model.study, &question);
    let mut apart = question.clone();
    apart.uncertain.reverse();
    apart.uncertain.truncate(3);
    let fewer = Futures::new(&model.study, &apart);
    let mut moved = 0;
    for future in 0..500 {
        let data = futures.data(future);
        let values = question.uncertain.iter().flat_map(|of| &of.values);
        for (value, &(datum, amount)) in values.zip(&data) {
            assert_eq!(value.datum, datum);
            assert!((value.low..=value.high).contains(&amount));
            moved += u32::from(amount != value.today);
        }
        assert!(fewer.data(future).iter().all(|of| data.contains(of)), "the other data do not matter");
    }
    assert!(moved > 1_000);
    // What nothing done brings is met by the same prices.
    plan.neglected = true;
    let neglected = finance::model(&plan);
    let other = Question { uncertain: all_uncertain(&neglected), series: Vec::new(), ..question.clone() };
    let rise = |study: &Study, data: Vec<(NodeId, i64)>| -> Vec<i64> {
        let rises = data.into_iter().filter(|&(id, _)| study.node(id).figure == Figure::IndexRise.into());
        rises.map(|(_, amount)| amount).collect()
    };
    for future in 0..20 {
        let done = rise(&model.study, futures.data(future));
        assert!(!done.is_empty());
        assert_eq!(done, rise(&neglected.study, Futures::new(&neglected.study, &other).data(future)));
    }
    let other = Question { seed: question.seed + 1, ..question.clone() };
    assert_ne!(futures.data(0), Futures::new(&model.study, &other).data(0));
}

#[test]
fn parts_in_any_order_are_the_whole() {
    let mut plan = plans().nth(3).expect("a plan");
    spread_plan(&mut plan);
    let model = finance::model(&plan);
    let question = question(&plan, &model, 200);
    let futures = Futures::new(&model.study, &question);
    let all = whole(&futures, 200);
    let scratch = &mut Scratch::default();
    for cuts in [vec![0, 200], vec![0, 1, 17, 33, 160, 200], vec![0, 100, 100, 200, 999], (0..=200).collect()] {
        let mut parts: Vec<Part> = cuts.windows(2).map(|cut| futures.part(scratch, cut[0]..cut[1])).collect();
        parts.reverse();
        assert_eq!(Part::join(parts), Ok(all.clone()));
    }
    let mut part = |from, to| futures.part(scratch, from..to);
    assert_eq!(Part::join(vec![part(150, 200), part(0, 100)]), Err(Join::Missing(100..150)));
    assert_eq!(Part::join(vec![part(0, 101), part(100, 200)]), Err(Join::Twice(100..101)));
    assert_eq!(Part::join(vec![part(7, 7)]), Err(Join::Nothing));
    let mut fewer = question.clone();
    fewer.series.truncate(1);
    let other = Futures::new(&model.study, &fewer).part(scratch, 100..200);
    assert_eq!(Part::join(vec![futures.part(scratch, 0..100), other]), Err(Join::Different));
    // A question of more futures keeps the first ones.
    let more = Question { count: 1_000, ..question.clone() };
    assert_eq!(Futures::new(&model.study, &more).part(scratch, 0..200), all);
}

#[test]
fn what_is_told_is_what_counting_gives() {
    for plan in plans() {
        let mut plan = plan;
        spread_plan(&mut plan);
        let model = finance::model(&plan);
        let question = question(&plan, &model, 333);
        let part = whole(&Futures::new(&model.study, &question), 333);
        let outcomes = part.outcomes(&question);
        let mut figure = 0;
        for (series, outcomes) in question.series.iter().zip(&outcomes) {
            let mut through = vec![true; 333];
            assert_eq!(outcomes.len(), series.figures.len());
            for outcome in outcomes {
                let amounts: Vec<Option<i64>> = part.amounts(figure).collect();
                figure += 1;
                let mut sorted: Vec<i64> = amounts.iter().flatten().copied().collect();
                sorted.sort_unstable();
                assert_eq!(outcome.without as usize, 333 - sorted.len());
                assert_eq!(outcome.futures, 333);
                let expected = (!sorted.is_empty()).then(|| {
                    PERCENTILES.map(|percent| {
                        let enough = |amount: &&i64| {
                            let upto = sorted.iter().filter(|other| other <= amount).count();
                            upto * 100 >= sorted.len() * usize::from(percent)
                        };
                        *sorted.iter().find(enough).expect("the largest is not exceeded")
                    })
                });
                assert_eq!(outcome.percentiles, expected);
                let held = series.bound.map(|bound| {
                    let keeps = |amount: Option<i64>| match bound {
                        Bound::AtLeast(bound) => amount.is_some_and(|amount| amount >= bound),
                        Bound::AtMost(bound) => amount.is_some_and(|amount| amount <= bound),
                    };
                    through.iter_mut().zip(&amounts).for_each(|(all, &amount)| *all &= keeps(amount));
                    let count = |kept: usize| u32::try_from(kept).expect("a small number");
                    Held {
                        here: count(amounts.iter().filter(|&&amount| keeps(amount)).count()),
                        through: count(through.iter().filter(|&&all| all).count()),
                    }
                });
                assert_eq!(outcome.held, held);
            }
        }
        // The least cash of all years is below zero just where the cash does not last to the end.
        let cash = outcomes[0].last().and_then(|outcome| outcome.held).expect("a bound");
        let low = part.amounts(figure - 1).filter(|amount| amount.is_some_and(|amount| amount >= 0)).count();
        assert_eq!(cash.through as usize, low);
    }
}

#[test]
fn few_values_have_percentiles_too() {
    let mut study = Study::new();
    let datum = study.give(FigureId::BookCost, Subject::Whole, Unit::Som, Some(10), Provenance::ENTERED);
    let ranges = [DatumRange { datum, low: 0, high: 1_000 }];
    let uncertain = risk::uncertain(&study, &ranges, Shape::Uniform, Years::Together);
    for count in 0..12 {
        let series = vec![Series { figures: vec![datum], bound: None }];
        let question = Question { seed: 1, count, uncertain: uncertain.clone(), series };
        let part = whole(&Futures::new(&study, &question), 99);
        assert_eq!(part.futures(), 0..count);
        let mut sorted: Vec<i64> = part.amounts(0).flatten().collect();
        sorted.sort_unstable();
        let expected = (count > 0)
            .then(|| PERCENTILES.map(|percent| sorted[(sorted.len() * usize::from(percent)).div_ceil(100) - 1]));
        assert_eq!(part.outcomes(&question)[0][0].percentiles, expected, "{count} values");
    }
}

#[test]
fn futures_without_a_value_are_told() {
    let mut study = Study::new();
    let subject = |service| Subject::Plan(At::service(service));
    let mut give = |service, amount| {
        study.give(FigureId::BookCost, subject(service), Unit::Som, Some(amount), Provenance::ENTERED)
    };
    let (above, below) = (give(THREE[0], 600), give(THREE[1], 2));
    let formula = Formula::Product { times: vec![above], over: vec![below] };
    let share = study.derive(FigureId::CostCoverage, Subject::Whole, formula);
    let ranges = [DatumRange { datum: below, low: 0, high: 3 }];
    let uncertain = risk::uncertain(&study, &ranges, Shape::Uniform, Years::Together);
    let series = vec![Series { figures: vec![share, above], bound: Some(Bound::AtLeast(0)) }];
    let question = Question { seed: 5, count: 1_000, uncertain: uncertain.clone(), series };
    let futures = Futures::new(&study, &question);
    let part = whole(&futures, 1_000);
    let zeros: Vec<bool> = (0..1_000).map(|future| futures.data(future)[0].1 == 0).collect();
    let without = u32::try_from(zeros.iter().filter(|&&zero| zero).count()).expect("a small number");
    assert!((150..350).contains(&without), "a quarter of the futures divide by zero: {without}");
    assert_eq!(part.amounts(0).map(|amount| amount.is_none()).collect::<Vec<_>>(), zeros);
    let [outcomes] = part.outcomes(&question).try_into().expect("one series");
    assert_eq!((outcomes[0].without, outcomes[1].without), (without, 0));
    let kept = 1_000 - without;
    assert_eq!(outcomes[0].held, Some(Held { here: kept, through: kept }));
    assert_eq!(outcomes[1].held, Some(Held { here: 1_000, through: kept }), "what is not known has not lasted");
    let least = outcomes[0].percentiles.expect("most futures have a value")[0];
    assert_eq!(least, 2_000_000, "600 / 3: a gap is no zero");
    // In parts that begin elsewhere the gaps stay where they are.
    let scratch = &mut Scratch::default();
    let parts = [(501, 1_000), (0, 7), (7, 501)].map(|(from, to)| futures.part(scratch, from..to));
    assert_eq!(parts[0].amounts(0).map(|amount| amount.is_none()).collect::<Vec<_>>(), zeros[501..]);
    assert_eq!(Part::join(parts.into()), Ok(part));
    let tornado = Tornado::new(&study, &uncertain, &[share, above]);
    assert_eq!(tornado.bars[0].low, [Err(Gap::DivisionByZero), Ok(600)]);
    assert_eq!(tornado.swing(&tornado.bars[0], 0), None);
    assert_eq!(tornado.swing(&tornado.bars[0], 1), Some(0));
}

#[test]
fn more_collection_never_means_less_cash() {
    for plan in plans() {
        let mut plan = plan;
        spread_plan(&mut plan);
        let model = finance::model(&plan);
        let question = question(&plan, &model, 64);
        let mut better = question.clone();
        for of in &mut better.uncertain {
            for value in &mut of.values {
                if model.study.node(value.datum).figure == FigureId::CollectionRate {
                    (value.low, value.high) = (value.today, value.today + (value.high - value.today) * 2);
                }
            }
        }
        let (plain, better) = (Futures::new(&model.study, &question), Futures::new(&model.study, &better));
        let (part, more) = (whole(&plain, 64), whole(&better, 64));
        let mut wins = 0;
        for figure in 0..question.series[0].figures.len() {
            for (less, more) in part.amounts(figure).zip(more.amounts(figure)) {
                let (less, more) = (less.expect("cash"), more.expect("cash"));
                assert!(less <= more, "the same luck, and a higher collection");
                wins += u32::from(less < more);
            }
        }
        assert!(wins > 0);
        let collection: Vec<Uncertain> = question
            .uncertain
            .iter()
            .filter(|of| model.study.node(of.values[0].datum).figure == FigureId::CollectionRate)
            .cloned()
            .collect();
        let targets = &question.series[0].figures;
        for bar in Tornado::new(&model.study, &collection, targets).bars {
            for target in 0..targets.len() {
                assert!(bar.low[target].expect("cash") <= bar.high[target].expect("cash"));
            }
        }
    }
}

#[test]
fn rises_by_year_are_the_same_plan_and_have_luck_of_their_own() {
    for plan in plans() {
        let mut plan = plan;
        plan.indices.iter_mut().for_each(|index| spread_course(&mut index.rise));
        let study = finance::study(&plan);
        let yearly = finance::model(&risk::by_year(&plan));
        for (_, node) in study.nodes() {
            if node.figure == Figure::IndexRise.into() || node.figure == Figure::YearlyGrowth.into() {
                continue;
            }
            let same = yearly.study.find(node.figure, node.subject).map(|id| yearly.study.node(id).amount);
            assert_eq!(same, Some(node.amount), "{} {}", node.figure.code(), node.subject.code());
        }
        let of = |years| risk::uncertain(&yearly.study, &yearly.ranges, Shape::Triangular, years);
        let rising = |index: &finance::Index| index.rise.first.amount > 0;
        if plan.indices.iter().all(rising) {
            assert_eq!(of(Years::Together).len(), plan.indices.len());
        }
        assert!(of(Years::Apart).len() > of(Years::Together).len());
        assert!(of(Years::Apart).iter().all(|of| of.values.len() == 1));
    }
    // What is wrong in all years adds up; luck of its own in each year makes up for itself.
    let mut plan = sample::plan(2, &THREE, 12);
    plan.indices.iter_mut().for_each(|index| {
        index.rise = Course::flat(Datum { range: Some((0, 1_600)), ..Datum::entered(800) });
    });
    let model = finance::model(&risk::by_year(&plan));
    let last = At::MUNICIPALITY.line(Line::Index(1)).in_year(plan.book_year + 12);
    let index = risk::over_years(&model.study, Figure::PriceIndex, last, last.year).expect("an index");
    let width = |years| {
        let uncertain = risk::uncertain(&model.study, &model.ranges, Shape::Triangular, years);
        let series = vec![Series { figures: index.clone(), bound: None }];
        let question = Question { seed: 8, count: 2_000, uncertain, series };
        let part = whole(&Futures::new(&model.study, &question), 2_000);
        let percentiles = part.outcomes(&question)[0][0].percentiles.expect("an index each time");
        percentiles[6] - percentiles[0]
    };
    let (together, apart) = (width(Years::Together), width(Years::Apart));
    assert!(together > 2 * apart, "{together} and {apart}: twelve years make the fan √12 times as wide");
}

#[test]
fn the_sentence_for_deputies_rounds_down() {
    let outcome = |through| Outcome {
        futures: 1_000,
        without: 0,
        percentiles: None,
        held: Some(Held { here: through, through }),
    };
    let outcomes = [1_000, 961, 899, 899, 512].map(outcome);
    let find = |of_ten| Lasting::find(&outcomes, of_ten);
    assert_eq!(find(8), Some(Lasting { year: 3, of_ten: 8, kept: 899, futures: 1_000 }), "not nine of ten");
    assert_eq!(find(9), Some(Lasting { year: 1, of_ten: 9, kept: 961, futures: 1_000 }));
    assert_eq!(find(10), Some(Lasting { year: 0, of_ten: 10, kept: 1_000, futures: 1_000 }));
    assert_eq!(find(1), Some(Lasting { year: 4, of_ten: 5, kept: 512, futures: 1_000 }));
    assert_eq!(Lasting::find(&outcomes[4..], 6), None);
    assert_eq!(Lasting::find(&[Outcome { held: None, ..outcomes[0] }], 1), None);
    assert_eq!(Lasting::find(&[], 1), None);
}
