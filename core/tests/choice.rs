//! Scenarios of plans: what is moved, and what travels.

use aimak_core::figure::{FigureId, Subject};
use aimak_core::finance::At;
use aimak_core::finance::control::{Control, ControlKind, moved, rates_kept};
use aimak_core::finance::{Figure, Plan, study};
use aimak_core::service::Service;
use aimak_core::wire::choice::{BaseEntry, ChoiceFault, ChoiceFile, FORM, mark, moves, written};
use aimak_core::wire::plan::PlanFile;

const BOOKS: &str = include_str!("../../docs/worked/scenarios/ulgu-three-services.json");
const WATER: &str = include_str!("../../docs/worked/scenarios/ulgu-water.json");
const BLOCKS: &str = include_str!("../../docs/worked/scenarios/town-blocks-and-wastewater.json");

fn file(text: &str) -> PlanFile {
    serde_json::from_str(text).expect("a shipped plan is JSON")
}

fn plan(text: &str) -> Plan {
    file(text).check().expect("a shipped plan keeps the rules")
}

fn control(service: Service, kind: ControlKind) -> Control {
    Control { service, kind }
}

const RATE: Control =
    Control { service: Service::DrinkingWater, kind: ControlKind::Rate { group: 1, charge: 1, block: 1 } };

#[test]
fn every_control_has_an_amount_within_its_reach_and_setting_it_changes_nothing() {
    for text in [BOOKS, WATER, BLOCKS] {
        let books = plan(text);
        for service in &books.services {
            assert!(Control::simple(service).len() >= 3, "{:?}", service.service);
            for control in Control::all(service) {
                let reach = control.reach(&books).expect("it is of these books");
                let amount = control.amount(&books).expect("it is of these books");
                assert!((reach.min..=reach.max).contains(&amount), "{control:?} {amount} {reach:?}");
                assert!(reach.far <= reach.max && reach.far >= amount.min(reach.far), "{control:?} {reach:?}");
                assert_eq!(moved(&books, &[(control, amount)]), books, "{control:?}");
                assert_eq!(Control::from_code(&books, &control.code()), Some(control));
            }
        }
    }
}

#[test]
fn what_is_moved_is_what_the_plan_then_has() {
    for text in [BOOKS, WATER, BLOCKS] {
        let books = plan(text);
        for service in &books.services {
            for control in Control::all(service) {
                let reach = control.reach(&books).expect("it is of these books");
                for amount in [reach.min, reach.min + reach.step, reach.far, reach.max] {
                    let plan = moved(&books, &[(control, amount)]);
                    assert_eq!(control.amount(&plan), Some(amount), "{control:?}");
                    // The way back leads to the books themselves.
                    let mut back = plan;
                    control.set(&books, &mut back, control.amount(&books).expect("it is of these books"));
                    if !matches!(control.kind, ControlKind::Rate { .. }) {
                        assert_eq!(back, books, "{control:?}");
                    }
                }
                // A file of what was moved is a plan too.
                let plan = moved(&books, &[(control, reach.far)]);
                assert_eq!(PlanFile::of(&plan).check(), Ok(plan), "{control:?}");
            }
        }
    }
}

#[test]
fn homes_with_and_without_a_meter_that_pay_the_same_rate_move_together() {
    let books = plan(WATER);
    let plan = moved(&books, &[(RATE, 2_050)]);
    let water = plan.service(Service::DrinkingWater).expect("the books have water");
    let rates = |group: usize| water.groups[group].charges[0].blocks[0].proposed.amount;
    assert_eq!((rates(0), rates(1)), (2_050, 2_050));
    assert_ne!(rates(water.groups.len() - 1), 2_050);
    // A block of its own moves alone.
    let books = plan_of_blocks();
    let second = control(Service::DrinkingWater, ControlKind::Rate { group: 1, charge: 2, block: 2 });
    let plan = moved(&books, &[(second, 1_900)]);
    let blocks = &plan.services[0].groups[0].charges[1].blocks;
    assert_eq!(blocks.iter().map(|block| block.proposed.amount).collect::<Vec<_>>(), [1_100, 1_900, 2_600, 3_800]);
}

fn plan_of_blocks() -> Plan {
    plan(BLOCKS)
}

#[test]
fn a_ramp_keeps_its_shape_and_a_level_share_gets_three_steps() {
    let books = plan(BOOKS);
    let collection = control(Service::DrinkingWater, ControlKind::Collection);
    let course = |plan: &Plan| plan.services[0].groups[0].collection.clone();
    let before = course(&books);
    let after = course(&moved(&books, &[(collection, 9_800)]));
    assert_eq!(after.first, before.first);
    assert_eq!(after.later.len(), before.later.len());
    assert_eq!(after.later.last().map(|(_, datum)| datum.amount), Some(9_800));
    let losses = control(Service::DrinkingWater, ControlKind::RealLosses);
    let plan = moved(&books, &[(losses, 1_800)]);
    let real = &plan.services[0].losses.as_ref().expect("water has losses").real;
    assert_eq!(real.later.iter().map(|(_, datum)| datum.amount).collect::<Vec<_>>(), [2_200, 2_000, 1_800]);
}

#[test]
fn with_rates_kept_no_rate_moves_and_everything_else_does() {
    let books = plan(BOOKS);
    let (planned, kept) = (study(&books), study(&rates_kept(&books)));
    let last = books.book_year + i16::from(books.years);
    let at = Subject::Plan(At::service(Service::DrinkingWater).in_year(last));
    let amount = |study: &aimak_core::explain::Study, figure: FigureId| {
        study.node(study.find(figure, at).expect("water has it")).amount
    };
    assert!(amount(&kept, FigureId::BilledRevenue).ok() < amount(&planned, FigureId::BilledRevenue).ok());
    assert_eq!(amount(&kept, Figure::HoursInYear.into()), amount(&planned, Figure::HoursInYear.into()));
}

fn choice(books: &Plan, moved: &[(Control, i64)], base: &str) -> ChoiceFile {
    ChoiceFile {
        form: FORM,
        place: "ulgu".to_owned(),
        service: "drinking-water".to_owned(),
        base: BaseEntry::Books(mark(base)),
        name: Some("Экинчи жол".to_owned()),
        books: written(&plan(base), books),
        moves: moves(books, moved),
        seen: None,
    }
}

#[test]
fn a_scenario_travels_as_text_and_comes_back_as_it_was() {
    for text in [BOOKS, WATER, BLOCKS] {
        let mut books = plan(text);
        books.services[0].cash.amount += 12_345;
        books.indices[0].rise.first.amount += 150;
        let all: Vec<(Control, i64)> = books
            .services
            .iter()
            .flat_map(Control::all)
            .map(|control| (control, control.reach(&books).expect("it is of these books").far))
            .collect();
        let sent = choice(&books, &all, text);
        let wire = serde_json::to_string(&sent).expect("a scenario is JSON");
        let came: ChoiceFile = serde_json::from_str(&wire).expect("what was written can be read");
        assert_eq!(came, sent);
        let opened = came.read(Some(text)).expect("nothing is wrong with it");
        assert_eq!(opened.books, books);
        assert_eq!(opened.moves.len(), all.len());
        assert_eq!(moved(&opened.books, &opened.moves), moved(&books, &all));
        assert!(!opened.outdated);
    }
}

#[test]
fn other_books_are_told_and_what_cannot_be_is_refused_with_all_reasons() {
    let books = plan(BOOKS);
    let mut sent = choice(&books, &[(RATE, 2_000)], BOOKS);
    sent.base = BaseEntry::Books("00000000".to_owned());
    assert!(sent.read(Some(BOOKS)).expect("it can still be read").outdated);
    assert_eq!(sent.read(None), Err(vec![ChoiceFault::NoBooks { place: "ulgu".to_owned() }]));
    sent.moves.insert("drinking-water.moon".to_owned(), "1".to_owned());
    sent.moves.insert("drinking-water.collection".to_owned(), "101".to_owned());
    sent.books.insert("/services/77/cash".to_owned(), "1".into());
    let codes: Vec<&str> = sent.read(Some(BOOKS)).expect_err("much is wrong").iter().map(ChoiceFault::code).collect();
    assert_eq!(codes, ["no-place", "amount", "no-control"]);
    let mut sent = choice(&books, &[], BOOKS);
    sent.books.insert("/services/0/groups/0/collection".to_owned(), "120".into());
    let faults = sent.read(Some(BOOKS)).expect_err("nobody pays more than all");
    assert!(
        matches!(&faults[..], [ChoiceFault::Books(broken)] if broken[0].pointer.contains("/collection")),
        "{faults:?}"
    );
}

#[test]
fn every_entry_of_the_books_is_a_datum_of_the_study_and_can_be_written() {
    use aimak_core::finance::books::{entries, write};
    for text in [BOOKS, WATER, BLOCKS] {
        let books = plan(text);
        let study = study(&books);
        let mut known = 0;
        for service in &books.services {
            let all = entries(&books, service.service);
            for entry in &all {
                if let Some(id) = study.find(entry.figure, Subject::Plan(entry.at)) {
                    let node = study.node(id);
                    assert_eq!((node.amount, node.unit), (Ok(entry.datum.amount), entry.unit), "{entry:?}");
                    known += 1;
                }
                let mut changed = books.clone();
                assert!(write(&mut changed, service.service, (entry.figure, entry.at), entry.datum.amount + 100));
                let again = entries(&changed, service.service);
                let differs = all.iter().zip(&again).filter(|(one, two)| one.datum.amount != two.datum.amount);
                assert_eq!(differs.count(), 1, "{entry:?} is one entry");
            }
            let mut names: Vec<_> = all.iter().map(|entry| (entry.figure, entry.at)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all.len());
        }
        assert!(known > 50, "{known}");
    }
}
