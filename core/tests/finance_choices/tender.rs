//! The tender annex: valid by the standard's own schemas, and the figures of the comparison.

use crate::small_plan::small_plan;
use aimak_core::figure::FigureId;
use aimak_core::finance::delivery::{Compared, Delivery, Way, WayKind, compare};
use aimak_core::finance::{ContractRisk, Datum, Figure};
use aimak_core::lang::Lang;
use aimak_core::period::Date;
use aimak_core::service::Service;
use aimak_core::unit::Unit;
use aimak_core::wire::ocds::{NoTender, Notice, tender};
use serde_json::{Value, json};

fn compared() -> Compared {
    let contractor = Way {
        fee_per_unit: Datum::entered(562),
        fixed_fee: Datum::entered(1_000_050),
        risks: vec![(ContractRisk::EnergyPrice, Datum::entered(0)), (ContractRisk::Failure, Datum::entered(5_000))],
        ..Way::plain(WayKind::Contractor)
    };
    let lease = Way { rent: Datum::entered(2_000_000), revenue: Datum::entered(10_000), ..Way::plain(WayKind::Lease) };
    let delivery = Delivery {
        service: Service::DrinkingWater,
        first_year: 2027,
        years: 2,
        index: 0,
        risks: ContractRisk::ALL.map(|risk| (risk, Datum::entered(100_000))).to_vec(),
        own: Way::plain(WayKind::OwnCrew),
        ways: vec![contractor, lease],
    };
    compare(&small_plan(), &delivery).expect("compared")
}

fn annex(compared: &Compared, way: u8, release: &str) -> Result<Value, NoTender> {
    let notice = Notice {
        ocid: "ocds-abc123-water-2027",
        release,
        uri: "https://example.org/tender.json",
        date: Date { year: 2026, month: 11, day: 23 },
        lang: Lang::Ky,
        buyer: ("KG-1", "«Үлгү» айыл аймагы"),
        title: "Суу менен \"камсыздоо\"",
        description: "Эки жыл",
        figure: &|figure| figure.code().to_owned(),
        unit: &|unit: Unit| unit.code().to_owned(),
        risk: &|risk, share| [risk.code().to_owned(), format!("{share}")],
    };
    let text = tender(compared, way, &notice)?;
    Ok(serde_json::from_str(&text).expect("JSON"))
}

/// A schema with an extension laid over it (RFC 7396).
fn merge(into: &mut Value, patch: Value) {
    match (into, patch) {
        (Value::Object(into), Value::Object(patch)) => {
            for (key, value) in patch {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, patch) => *into = patch,
    }
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("a schema")
}

fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).expect("a schema");
    validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

fn release_schema() -> Value {
    let mut schema = read(include_str!("../ocds/release-schema.json"));
    merge(&mut schema, read(include_str!("../ocds/lots.json")));
    merge(&mut schema, read(include_str!("../ocds/metrics.json")));
    merge(&mut schema, read(include_str!("../ocds/risk-allocation.json")));
    // Before there is a contract the risks stand with the tender, in the same shape.
    let risks = schema["definitions"]["Contract"]["properties"]["riskAllocation"].clone();
    schema["definitions"]["Tender"]["properties"]["riskAllocation"] = risks;
    schema
}

/// Fields that a schema does not know: the standard allows any, so a typo would pass in silence.
fn unknown_fields(schema: &Value, of: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let of = match of.get("$ref").and_then(Value::as_str) {
        Some(reference) => schema.pointer(reference.trim_start_matches('#')).expect("a definition"),
        None => of,
    };
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match of["properties"].get(key) {
                    Some(of) => unknown_fields(schema, of, value, &format!("{path}/{key}"), found),
                    None => found.push(format!("{path}/{key}")),
                }
            }
        }
        Value::Array(parts) => {
            parts.iter().for_each(|part| unknown_fields(schema, &of["items"], part, path, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_annex_is_valid_by_the_schemas_of_the_standard() {
    let compared = compared();
    let schema = release_schema();
    for way in [2, 3] {
        let package = annex(&compared, way, "release-1").expect("an annex");
        let release = &package["releases"][0];
        assert_eq!(faults(&schema, release), Vec::<String>::new());
        let mut unknown = Vec::new();
        unknown_fields(&schema, &schema, release, "", &mut unknown);
        assert_eq!(unknown, Vec::<String>::new());
        // Of the package all but the releases, whose schema stands elsewhere.
        let mut outer = read(include_str!("../ocds/release-package-schema.json"));
        outer["properties"]["releases"]["items"] = json!({});
        assert_eq!(faults(&outer, &package), Vec::<String>::new());
    }
    // The check finds what is wrong.
    let mut wrong = annex(&compared, 2, "release-1").expect("an annex")["releases"][0].clone();
    wrong["tender"]["value"]["currency"] = json!("SOM");
    wrong["tender"]["riskAllocation"][0]["allocation"] = json!("nobody");
    assert_eq!(faults(&schema, &wrong).len(), 2);
    wrong["tender"]["lots"][0]["titel"] = json!("");
    let mut unknown = Vec::new();
    unknown_fields(&schema, &schema, &wrong, "", &mut unknown);
    assert_eq!(unknown, ["/tender/lots/titel"]);
}

#[test]
fn the_annex_says_the_figures_of_the_comparison() {
    let compared = compared();
    let package = annex(&compared, 2, "release-1").expect("an annex");
    let release = &package["releases"][0];
    assert_eq!(release["language"], "ky");
    assert_eq!(release["buyer"]["name"], "«Үлгү» айыл аймагы");
    let tender = &release["tender"];
    assert_eq!(tender["title"], "Суу менен \"камсыздоо\"");
    // 12,000 m³ at 5.62 som and 10,000.50 som, for two years.
    assert_eq!(tender["value"], json!({ "amount": 2 * 67_440 + 20_001, "currency": "KGS" }));
    let period = json!({
        "startDate": "2027-01-01T00:00:00+06:00",
        "endDate": "2028-12-31T23:59:59+06:00",
        "durationInDays": 365 + 366,
    });
    assert_eq!(tender["contractPeriod"], period);
    let item = &tender["items"][0];
    assert_eq!(item["quantity"], 24_000);
    assert_eq!(item["relatedLot"], tender["lots"][0]["id"]);
    assert_eq!(
        item["unit"],
        json!({
            "name": "cubic-metre", "scheme": "UNCEFACT", "id": "MTQ",
            "value": { "amount": 5.62, "currency": "KGS" },
        })
    );
    let targets = tender["targets"].as_array().expect("targets");
    let names: Vec<&str> = targets.iter().filter_map(|of| of["id"].as_str()).collect();
    assert_eq!(names, ["hours-in-year", "real-losses-in-year", "non-revenue-water", "collection-efficiency"]);
    let hours = &targets[0]["observations"][1];
    assert_eq!((&hours["id"], &hours["measure"]), (&json!("hours-in-year-2028"), &json!(12)));
    assert_eq!(targets[1]["observations"][0]["measure"], 20);
    let risks: Vec<(&str, &str, &str)> = tender["riskAllocation"]
        .as_array()
        .expect("risks")
        .iter()
        .map(|of| [&of["category"], &of["allocation"], &of["notes"]].map(|text| text.as_str().expect("a text")))
        .map(|[category, bearer, notes]| (category, bearer, notes))
        .collect();
    let expected = [
        ("revenue", "publicAuthority", "10000"),
        ("inflationAndFx", "privateParty", "0"),
        ("availabilityAndQuality", "undefined", "5000"),
        ("otherRevenue", "publicAuthority", "10000"),
    ];
    assert_eq!(risks, expected);
    // Whoever leases promises a rent.
    let lease = annex(&compared, 3, "release-1").expect("an annex");
    let targets = lease["releases"][0]["tender"]["targets"].as_array().expect("targets").clone();
    let rent = targets.last().expect("a target");
    assert_eq!(rent["id"], FigureId::from(Figure::RentInYear).code());
    assert_eq!(rent["observations"][0]["value"], json!({ "amount": 20_000, "currency": "KGS" }));
}

#[test]
fn only_what_can_be_tendered_has_an_annex() {
    let compared = compared();
    assert_eq!(annex(&compared, 1, "release-1"), Err(NoTender::NotTendered), "the own crew");
    assert_eq!(annex(&compared, 0, "release-1"), Err(NoTender::NotTendered));
    assert_eq!(annex(&compared, 4, "release-1"), Err(NoTender::NotTendered));
    assert_eq!(annex(&compared, 2, "release#1"), Err(NoTender::Identifier));
    assert_eq!(annex(&compared, 2, ""), Err(NoTender::Identifier));
}
