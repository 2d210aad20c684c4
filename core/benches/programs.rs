//! A study's formulas recomputed with other data, one set at a time and side by side: one line of
//! JSON for each measurement, as in `register.rs`. The study is of the kind and size of a projection
//! over 15 years: indices, costs of items, revenues of groups, cash, ratios.

mod support;

use aimak_core::explain::{Formula, LANES, NodeId, Program, Provenance, Scratch, Study};
use aimak_core::figure::{ChargeLine, FigureId, Subject};
use aimak_core::unit::Unit;
use support::{measure, tell};

/// How many futures a risk run looks at.
const FUTURES: usize = 10_000;

/// A study, its data that vary and its figures that are asked for.
struct Projection {
    study: Study,
    varied: Vec<NodeId>,
    targets: Vec<NodeId>,
}

impl Projection {
    fn name(&self) -> Subject {
        let at = self.study.len();
        let number = |at| u16::try_from(at).expect("a small study");
        Subject::Charge(ChargeLine { charge: number(at / 100), block: number(at % 100), term: 0 })
    }

    fn give(&mut self, unit: Unit, amount: i64) -> NodeId {
        let name = self.name();
        self.study.give(FigureId::BookCost, name, unit, Some(amount), Provenance::ENTERED)
    }

    fn vary(&mut self, unit: Unit, amount: i64) -> NodeId {
        let id = self.give(unit, amount);
        self.varied.push(id);
        id
    }

    fn derive(&mut self, unit: Unit, formula: Formula) -> NodeId {
        let name = self.name();
        self.study.derive_in(unit, FigureId::TotalCost, name, formula)
    }

    fn product(&mut self, unit: Unit, times: &[NodeId], over: &[NodeId]) -> NodeId {
        self.derive(unit, Formula::Product { times: times.to_vec(), over: over.to_vec() })
    }
}

fn projection(years: usize, items: i64) -> Projection {
    let mut at = Projection { study: Study::with_room(4_000), varied: Vec::new(), targets: Vec::new() };
    let whole = at.give(Unit::Percent, 10_000);
    let losses = at.vary(Unit::Percent, 2_900);
    let growth = at.vary(Unit::Percent, 150);
    let collection = at.vary(Unit::Percent, 9_120);
    let rates = [2_150, 3_900, 4_400].map(|rate| at.vary(Unit::SomPerCubicMetre, rate));
    let sold = [310_000_000_000, 95_000_000_000, 41_000_000_000].map(|sold| at.vary(Unit::CubicMetre, sold));
    let inflation: Vec<NodeId> = (0..3).map(|kind| at.vary(Unit::Percent, 540 + kind * 110)).collect();
    let discount = at.vary(Unit::Percent, 800);
    let book: Vec<NodeId> = (0..items).map(|item| at.vary(Unit::Som, 91_234_567 + item * 37_654_321)).collect();
    let of_volume: Vec<NodeId> = (0..items).map(|item| at.give(Unit::Percent, item * 700)).collect();
    let one = at.give(Unit::Factor, 1_000_000_000_000);
    let sum = Formula::Sum;
    let growing = at.derive(Unit::Percent, sum(vec![whole, growth]));
    let discounting = at.derive(Unit::Percent, sum(vec![whole, discount]));
    let delivered = at.derive(Unit::Percent, Formula::Difference { from: whole, less: losses });
    let rising: Vec<NodeId> = inflation.iter().map(|&rise| at.derive(Unit::Percent, sum(vec![whole, rise]))).collect();
    let mut indices = vec![one; rising.len()];
    let (mut volume, mut present, mut cash, mut worth) = (one, one, None, Vec::new());
    let book_volume = at.give(Unit::CubicMetre, 631_000_000_000);
    for _ in 0..years {
        volume = at.product(Unit::Factor, &[volume, growing], &[]);
        present = at.product(Unit::Factor, &[present], &[discounting]);
        for (index, &rise) in indices.iter_mut().zip(&rising) {
            *index = at.product(Unit::Factor, &[*index, rise], &[]);
        }
        let billed = sold.map(|sold| at.product(Unit::CubicMetre, &[sold, volume], &[]));
        let all_billed = at.derive(Unit::CubicMetre, sum(billed.to_vec()));
        let produced = at.product(Unit::CubicMetre, &[all_billed], &[delivered]);
        let mut costs = Vec::new();
        for (item, (&book, &share)) in book.iter().zip(&of_volume).enumerate() {
            let moving = at.product(Unit::Som, &[book, share], &[]);
            let fixed = at.derive(Unit::Som, Formula::Difference { from: book, less: moving });
            let moved = at.product(Unit::Som, &[moving, produced], &[book_volume]);
            let together = at.derive(Unit::Som, sum(vec![fixed, moved]));
            costs.push(at.product(Unit::Som, &[together, indices[item % indices.len()]], &[]));
        }
        let cost = at.derive(Unit::Som, sum(costs));
        let revenue: Vec<NodeId> = billed
            .iter()
            .zip(rates)
            .map(|(&billed, rate)| {
                let rate = at.product(Unit::SomPerCubicMetre, &[rate, indices[0]], &[]);
                at.product(Unit::Som, &[billed, rate], &[])
            })
            .collect();
        let revenue = at.derive(Unit::Som, sum(revenue));
        let collected = at.product(Unit::Som, &[revenue, collection], &[]);
        let surplus = at.derive(Unit::Som, Formula::Difference { from: collected, less: cost });
        let shortfall = at.derive(Unit::Som, Formula::Within { of: cost, above: Some(collected), upto: None });
        let coverage = at.product(Unit::Percent, &[collected], &[cost]);
        let cash_now = cash.map_or(surplus, |before| at.derive(Unit::Som, sum(vec![before, surplus])));
        let lowest = at.derive(Unit::Som, Formula::Least(vec![cash_now, surplus]));
        let counted = Formula::Exceeds { of: cost, limit: collected, then: shortfall };
        let counted = at.derive(Unit::Som, counted);
        worth.push(at.product(Unit::Som, &[surplus, present], &[]));
        at.targets.extend([coverage, cash_now, lowest, counted]);
        cash = Some(cash_now);
    }
    let total = at.derive(Unit::Som, sum(worth));
    at.targets.push(total);
    at
}

/// The amounts of a datum in so many futures, a tenth up and down.
fn futures(known: i64, seed: usize) -> impl Fn(usize) -> i64 {
    move |future| {
        let turn = (future * 7_919 + seed * 104_729) % 2_001;
        known + known / 10_000 * (i64::try_from(turn).expect("a small number") - 1_000)
    }
}

fn main() {
    let Projection { study, varied, targets } = projection(15, 16);
    let program = Program::new(&study, &varied, &targets);
    let known: Vec<i64> = varied.iter().map(|&id| study.node(id).amount.expect("a datum")).collect();
    let draws: Vec<_> = known.iter().enumerate().map(|(seed, &known)| futures(known, seed)).collect();
    let (nodes, steps) = (study.len(), program.steps());
    let per_step = |time: f64, sets: usize| time / (sets * steps) as f64;

    let mut scratch = Scratch::default();
    let mut data = vec![0; varied.len()];
    let mut one_by_one = |futures: usize| {
        let mut sum = 0_i64;
        for future in 0..futures {
            data.iter_mut().zip(&draws).for_each(|(amount, draw)| *amount = draw(future));
            for result in program.run(&mut scratch, &data) {
                sum = sum.wrapping_add(result.expect("an amount"));
            }
        }
        sum
    };
    let expected = one_by_one(FUTURES);
    let (time, _) = measure(5, || one_by_one(FUTURES));
    let value = format!("{:.1} ns a figure, {:.1} us a set", per_step(time, FUTURES), time / 1e3 / FUTURES as f64);
    tell(&format!("program: {steps} of {nodes} figures, one set at a time"), &value, "");

    let mut scratch = Scratch::default();
    let mut rows = vec![[0; LANES]; varied.len()];
    let mut side_by_side = || {
        let mut sum = 0_i64;
        for first in (0..FUTURES).step_by(LANES) {
            for (row, draw) in rows.iter_mut().zip(&draws) {
                *row = std::array::from_fn(|lane| draw(first + lane));
            }
            let results = program.run_many(&mut scratch, &rows);
            for target in 0..targets.len() {
                let amounts = results.amounts(target).expect("amounts in every future");
                sum = amounts.iter().fold(sum, |sum, &amount| sum.wrapping_add(amount));
            }
        }
        sum
    };
    assert_eq!(side_by_side(), expected, "side by side as one by one");
    let (time, _) = measure(5, &mut side_by_side);
    let value = format!("{:.1} ns a figure, {:.0} ms", per_step(time, FUTURES), time / 1e6);
    tell(&format!("program: {steps} figures in {FUTURES} futures side by side"), &value, "200 ms");

    let data: Vec<(NodeId, i64)> = varied.iter().zip(&draws).map(|(&id, draw)| (id, draw(3))).collect();
    let (time, _) = measure(51, || study.changed(&data).node(targets[0]).amount.expect("an amount"));
    tell(&format!("study of {nodes} figures with other data"), &format!("{:.0} us", time / 1e3), "");
    let (time, _) = measure(51, || projection(15, 16).study.len());
    tell(&format!("study of {nodes} figures built"), &format!("{:.0} us", time / 1e3), "");
    let (time, _) = measure(51, || Program::new(&study, &varied, &targets).steps());
    tell("program made from it", &format!("{:.0} us", time / 1e3), "");
    let names: Vec<_> = study.nodes().map(|(_, node)| (node.figure, node.subject)).collect();
    let find = || names.iter().filter_map(|&(figure, subject)| study.find(figure, subject)).count();
    let (time, _) = measure(51, find);
    tell(&format!("a figure found by name among {nodes}"), &format!("{:.1} ns", time / nodes as f64), "");
}
