//! A plan of one water service over ten years, and the bill of every one of 10,000 homes: one price
//! changes, one index of prices changes. One line of JSON for each measurement, as in `register.rs`.
//!
//! With `AIMAK_PEERS` the same plan goes as cells into `<folder>/sheet.json`, with what comes out, for
//! programs that others wrote. Runs natively and in WebAssembly (`wasm32-wasip1`).

mod support;

use aimak_core::explain::{NodeId, Program, Scratch, Study};
use aimak_core::figure::{AffordabilityLine, FigureId, Subject};
use aimak_core::finance::homes::{HomeBills, Homes, Prices};
use aimak_core::finance::sheet::{Book, Content, Frame, plain};
use aimak_core::finance::{self, At, ChargeOn, Course, Datum, Figure, Line, Plan, PlanBlock, PlanCharge, sample};
use aimak_core::service::Service;
use fastrand::Rng;
use serde_json::{Value, json};
use std::hint::black_box;
use std::path::PathBuf;
use support::tell;

/// How many homes.
const HOMES: usize = 10_000;
/// The first year of the projection: its rates bill the homes.
const YEAR: i16 = 2027;
/// Changes that the peers make, one after the other.
const CHANGES: i64 = 12;

fn plan() -> Plan {
    let mut plan = sample::plan(20_261_123, &[Service::DrinkingWater], 10);
    let block = |upto: Option<i64>, price: i64| PlanBlock {
        upto: upto.map(Datum::entered),
        today: Datum::entered(price),
        proposed: Datum::entered(price),
    };
    let blocks = vec![block(Some(5_000_000), 850), block(Some(15_000_000), 1_225), block(None, 2_000)];
    let charges = [(ChargeOn::MeteredVolume, blocks), (ChargeOn::Account, vec![block(None, 3_500)])];
    let service = &mut plan.services[0];
    service.groups[0].charges = charges.map(|(on, blocks)| PlanCharge { on, blocks }).into();
    service.phase_in = Course::flat(Datum::entered(10_000));
    service.rate_rise = Course::flat(Datum::entered(0));
    plan.indices[0].rise = Course::flat(Datum::entered(600));
    plan
}

fn find(study: &Study, figure: Figure, at: At) -> NodeId {
    study.find(figure.into(), Subject::Plan(at)).unwrap_or_else(|| panic!("{figure:?} of {}", at.code()))
}

/// The figures that the homes' bills rest on: fixed charge, prices and limits of the blocks.
struct Rates {
    fixed: NodeId,
    prices: [NodeId; 3],
    limits: [NodeId; 2],
}

impl Rates {
    fn of(study: &Study) -> Self {
        let at = At::service(Service::DrinkingWater);
        let rate =
            |charge, block| find(study, Figure::RateInYear, at.line(Line::Block(1, charge, block)).in_year(YEAR));
        let limit = |block| find(study, Figure::PlanBlockLimit, at.line(Line::Block(1, 1, block)));
        Self { fixed: rate(2, 1), prices: [1, 2, 3].map(|block| rate(1, block)), limits: [1, 2].map(limit) }
    }

    fn prices(&self, amount: impl Fn(NodeId) -> i64) -> Prices {
        let tyiyn = |id| u32::try_from(amount(id)).expect("a price");
        let litres = |id| u32::try_from(amount(id) / 1_000).expect("a limit");
        let from = [0, litres(self.limits[0]), litres(self.limits[1])];
        Prices { fixed: tyiyn(self.fixed), blocks: from.into_iter().zip(self.prices.map(tyiyn)).collect() }
    }
}

/// Uses of about 12 m³ and incomes of 8,000 to 48,000 som a month, as many as there are homes.
fn homes() -> (Vec<u32>, Vec<u32>) {
    let random = &mut Rng::with_seed(12);
    let uses = (0..HOMES).map(|_| (0..6).map(|_| random.u32(0..4_000)).sum());
    let uses = uses.collect();
    (uses, (0..HOMES).map(|_| random.u32(800_000..4_800_000)).collect())
}

/// The model that a slider moves: one datum of the plan, every figure, every home.
struct Model {
    program: Program,
    scratch: Scratch,
    rates: Rates,
    homes: Homes,
    bills: HomeBills,
}

impl Model {
    fn new(study: &Study, datum: NodeId) -> Self {
        let targets: Vec<NodeId> = study.nodes().map(|(id, _)| id).collect();
        let (uses, incomes) = homes();
        Self {
            program: Program::new(study, &[datum], &targets),
            scratch: Scratch::default(),
            rates: Rates::of(study),
            homes: Homes::new(uses, incomes).expect("incomes"),
            bills: HomeBills::default(),
        }
    }

    /// Every figure of the plan.
    fn project(&mut self, amount: i64) -> u64 {
        let figures = self.program.run(&mut self.scratch, &[amount]);
        figures.iter().fold(0, |sum, figure| sum.wrapping_add(figure.unwrap_or_default().cast_unsigned()))
    }

    /// Every figure of the plan, then every bill.
    fn all(&mut self, amount: i64) -> u64 {
        let figures = self.program.run(&mut self.scratch, &[amount]);
        let prices = self.rates.prices(|id| figures[id.position()].expect("a rate"));
        self.homes.bill(&prices, AffordabilityLine::Line30, &mut self.bills).expect("bills");
        self.bills.billed.wrapping_add(u64::from(self.bills.above))
    }

    /// Every bill alone.
    fn bills(&mut self, study: &Study) -> u64 {
        let prices = self.rates.prices(|id| study.node(id).amount.expect("a rate"));
        self.homes.bill(&prices, AffordabilityLine::Line30, &mut self.bills).expect("bills");
        self.bills.billed
    }
}

/// What the peers need: the cells, the homes, which cells change and what comes out.
fn told(study: &Study, price: NodeId, index: NodeId) -> Value {
    let book = Book::of(study);
    let names: Vec<String> = (0..book.sheets.len()).map(|number| format!("Plan{number}")).collect();
    let frame = Frame { names: &names, rows_above: 0, columns_left: 0 };
    let place = |id| {
        let place = book.place(id);
        json!([names[place.sheet], place.row, place.column])
    };
    let cells: Vec<Value> = study
        .nodes()
        .map(|(id, _)| {
            let text = match book.content(study, id, &frame) {
                Content::Number(number) => number,
                Content::Formula(formula) => format!("={formula}"),
            };
            json!([place(id), text, study.node(id).unit.power()])
        })
        .collect();
    let rates = Rates::of(study);
    let mut of_price = Model::new(study, price);
    let mut changes = |datum: NodeId| -> Vec<Value> {
        let first = study.node(datum).amount.expect("a datum");
        (0..CHANGES)
            .map(|step| {
                let amount = first + step * 25;
                let changed = study.changed(&[(datum, amount)]);
                let figures: Vec<Option<String>> =
                    changed.nodes().map(|(_, node)| Some(plain(node.amount.ok()?, node.unit))).collect();
                of_price.bills(&changed);
                let bills = &of_price.bills;
                json!({
                    "typed": plain(amount, study.node(datum).unit),
                    "figures": figures,
                    "bills": bills.bills,
                    "shares": bills.shares,
                    "billed": bills.billed,
                    "above": bills.above,
                })
            })
            .collect()
    };
    let (uses, incomes) = homes();
    json!({
        "sheets": names,
        "cells": cells,
        "uses": uses,
        "incomes": incomes,
        "fixed": place(rates.fixed),
        "prices": rates.prices.map(place),
        "limits": rates.limits.map(place),
        "price": { "cell": place(price), "changes": changes(price) },
        "index": { "cell": place(index), "changes": changes(index) },
    })
}

/// The median of many runs, nanoseconds; the amount goes up by one at each.
fn measure(mut run: impl FnMut(i64) -> u64) -> f64 {
    let mut step = 0;
    let (_, median) = support::measure(501, || {
        step += 1;
        black_box(run(black_box(step % 100)));
    });
    median
}

fn main() {
    let plan = plan();
    let study = finance::study(&plan);
    let at = At::service(Service::DrinkingWater).line(Line::Block(1, 1, 1));
    let price = find(&study, Figure::RateProposed, at);
    let index = find(&study, Figure::IndexRise, At::MUNICIPALITY.line(Line::Index(1)));
    if let Some(folder) = std::env::var_os("AIMAK_PEERS").map(PathBuf::from) {
        let text = told(&study, price, index).to_string();
        std::fs::write(folder.join("sheet.json"), text).expect("the disk takes the sheet");
    }
    let amount = |id: NodeId| study.node(id).amount.expect("a datum");
    let mut of_price = Model::new(&study, price);
    let mut of_index = Model::new(&study, index);
    assert_eq!(of_price.all(amount(price)), {
        let billed = of_index.bills(&study);
        billed + u64::from(of_index.bills.above)
    });
    let revenue = study.find(FigureId::BilledRevenue, Subject::Plan(At::MUNICIPALITY.in_year(YEAR)));
    assert!(revenue.is_some(), "the plan bills something");
    let places = format!("{} of {} figures", of_price.program.steps(), study.len());
    let time = measure(|step| of_price.all(amount(price) + step));
    tell(&format!("homes: price changes, {places}, {HOMES} bills"), &format!("{:.4} ms", time / 1e6), "1 ms");
    let places = format!("{} of {} figures", of_index.program.steps(), study.len());
    let time = measure(|step| of_index.project(amount(index) + step));
    tell(&format!("homes: index changes, {places}"), &format!("{:.4} ms", time / 1e6), "");
    let time = measure(|_| of_index.bills(&study));
    tell(&format!("homes: {HOMES} bills alone"), &format!("{:.4} ms", time / 1e6), "");
    let time = measure(|step| {
        let mut other = plan.clone();
        other.indices[0].rise = Course::flat(Datum::entered(600 + step));
        finance::study(&other).len() as u64
    });
    tell(&format!("homes: the study of {} figures anew", study.len()), &format!("{:.4} ms", time / 1e6), "");
}
