//! Texts packed for a link: what is packed is read again to the byte, and what was cut, changed or
//! doubled on the way is never taken for another text.

use aimak_core::wire::link::{LinkFault, MAX_LINK_BYTES, MAX_TEXT_BYTES, is_packed, pack, unpack};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A scenario of twelve changes with a Cyrillic name, as a plan's studio shares it.
fn usual() -> String {
    let changes = json!({
        "/services/0/groups/0/charges/1/blocks/0/proposed": "16.50",
        "/services/0/groups/0/charges/1/blocks/1/proposed": "24.00",
        "/services/0/groups/1/charges/0/proposed": "31.00",
        "/services/0/groups/2/charges/0/blocks/0/proposed": "29.50",
        "/services/0/groups/0/collection/later/2029": "96",
        "/services/0/phase_in/first": "40",
        "/services/0/losses/physical/later/2030": "24",
        "/services/0/costs/1/energy/intensity": "0.48",
        "/services/1/rate_rise/first": "12",
        "/services/1/groups/0/collection/value": "91",
        "/services/2/subsidy/value": "1250000",
        "/indices/1/rise": "8.5",
    });
    let base = json!({ "plan": "ulgu-three-services", "hash": "0x1a2b3c4d" });
    json!({ "form": 1, "base": base, "name": "Үч жылдык жол: өлчөгүчтөр 2028-жылга чейин", "changes": changes })
        .to_string()
}

/// Any JSON, as compact text.
fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        "[а-яёңөү ]{0,40}".prop_map(Value::from),
    ];
    let tree = leaf.prop_recursive(5, 120, 12, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..12).prop_map(Value::from),
            prop::collection::btree_map("[a-z/0-9]{1,30}", inner, 0..12)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    });
    tree.prop_map(|value| value.to_string())
}

fn fault(link: &str) -> LinkFault {
    unpack(link).expect_err("a faulty link")
}

/// A link of our own around any bytes, with the check of a text.
fn around(deflated: &[u8], text: &[u8]) -> String {
    format!("p1.{}.{:08x}", URL_SAFE_NO_PAD.encode(deflated), crc32fast::hash(text))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_read_as_it_was_packed(text in any_json()) {
        let link = pack(&text);
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)), "{link}");
        prop_assert!(link.ends_with(|end: char| end.is_ascii_alphanumeric()));
        prop_assert!(is_packed(&link));
        let read = unpack(&link);
        prop_assert_eq!(read.as_deref(), Ok(text.as_str()));
        prop_assert_eq!(unpack(&["#", &link].concat()), Ok(text));
    }

    #[test]
    fn any_text_at_all_is_read_as_it_was_packed(text in any::<String>()) {
        prop_assert_eq!(unpack(&pack(&text)), Ok(text));
    }

    #[test]
    fn two_places_changed_never_give_another_text(
        text in any_json(), first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>(),
        letters in "[A-Za-z0-9_.-]{2}",
    ) {
        let mut link = pack(&text).into_bytes();
        for (at, letter) in [first, second].into_iter().zip(letters.bytes()) {
            let at = at.index(link.len());
            link[at] = letter;
        }
        let link = String::from_utf8(link).expect("letters");
        if let Ok(read) = unpack(&link) {
            prop_assert_eq!(read, text);
        }
    }

    #[test]
    fn no_text_brings_the_reader_down(text in any::<String>(), body in "[A-Za-z0-9_-]{0,400}", check in "[0-9a-f]{8}") {
        prop_assert!(unpack(&text).is_err());
        // A random check is right once in four thousand million.
        let noise = ["p1.", &body, ".", &check].concat();
        prop_assert!(unpack(&noise).is_err());
        prop_assert!(unpack(&["p1.", &text].concat()).is_err());
    }

    #[test]
    fn no_bytes_bring_the_unpacking_down(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(unpack(&around(&bytes, &bytes)).is_err());
    }
}

#[test]
fn every_single_slip_is_refused_or_changes_nothing() {
    let text = usual();
    let link = pack(&text);
    let signs: Vec<u8> = (b' '..=b'~').collect();
    let mut tried = 0;
    let mut holds = |slipped: Vec<u8>, what: &str, at: usize| {
        let slipped = String::from_utf8(slipped).expect("signs of ASCII");
        tried += 1;
        if let Ok(read) = unpack(&slipped) {
            assert_eq!(read, text, "{what} at {at}: {slipped}");
        }
    };
    for at in 0..link.len() {
        let slip = |middle: &[u8]| [&link.as_bytes()[..at], middle, &link.as_bytes()[at + 1..]].concat();
        let here = link.as_bytes()[at];
        holds(slip(&[]), "missing", at);
        holds(slip(&[here, here]), "doubled", at);
        if let Some(&next) = link.as_bytes().get(at + 1) {
            holds([&link.as_bytes()[..at], &[next, here], &link.as_bytes()[at + 2..]].concat(), "swapped", at);
        }
        for &sign in signs.iter().filter(|&&sign| sign != here) {
            holds(slip(&[sign]), "changed", at);
        }
    }
    assert_eq!(tried, link.len() * (signs.len() + 2) - 1);
}

#[test]
fn a_link_cut_off_anywhere_is_refused() {
    let link = pack(&usual());
    for end in 0..link.len() {
        let found = fault(&link[..end]);
        let expected = if end < 3 { LinkFault::NotPacked } else { LinkFault::CutOff };
        assert_eq!(found, expected, "{end}");
    }
    for start in 1..link.len() {
        assert_eq!(fault(&link[start..]), LinkFault::NotPacked, "{start}");
    }
}

#[test]
fn each_fault_is_told_from_the_others() {
    let link = pack(&usual());
    let version = |mark: &str| link.replacen("p1", mark, 1);
    let space = format!("{} {}", &link[..40], &link[40..]);
    let packed = URL_SAFE_NO_PAD.decode(&link[3..link.len() - 9]).expect("base64");
    let cases = [
        ("", LinkFault::NotPacked),
        ("v1&base=2024-03-14&check=1a2b3c4d", LinkFault::NotPacked),
        (&version("P1"), LinkFault::NotPacked),
        (&version("p"), LinkFault::NotPacked),
        (&version("p123456"), LinkFault::NotPacked),
        (&version("p2"), LinkFault::OtherVersion { found: "p2".to_owned() }),
        (&version("p01"), LinkFault::OtherVersion { found: "p01".to_owned() }),
        (&space, LinkFault::Character { position: 41, found: ' ' }),
        (&link.replacen('.', ".ж", 1), LinkFault::Character { position: 4, found: 'ж' }),
        (&link.to_lowercase(), LinkFault::Changed),
        (&[&link, "0"].concat(), LinkFault::Changed),
        (&[&link, ".0"].concat(), LinkFault::Changed),
        // A right check, and something behind the end of what is packed.
        (&around(&[packed, vec![0]].concat(), usual().as_bytes()), LinkFault::Changed),
        // Bytes that are no text, with a right check.
        (&around(&[1, 1, 0, 254, 255, 0xff], &[0xff]), LinkFault::Changed),
        (&"p".repeat(MAX_LINK_BYTES + 1), LinkFault::TooLong { length: MAX_LINK_BYTES + 1, limit: MAX_LINK_BYTES }),
    ];
    for (link, expected) in cases {
        assert_eq!(fault(link), expected, "{}", link.chars().take(60).collect::<String>());
    }
}

#[test]
fn what_unpacks_to_too_much_is_refused_and_all_up_to_it_is_read() {
    let zeros = "0".repeat(MAX_TEXT_BYTES);
    let link = pack(&zeros);
    assert!(link.len() < 200, "{}", link.len());
    assert_eq!(unpack(&link), Ok(zeros));
    assert_eq!(fault(&pack(&"0".repeat(MAX_TEXT_BYTES + 1))), LinkFault::TooLarge { limit: MAX_TEXT_BYTES });
    assert_eq!(fault(&pack(&"0".repeat(50_000_000))), LinkFault::TooLarge { limit: MAX_TEXT_BYTES });
    // Nothing of this can be packed shorter: six bits of luck in each letter of eight.
    let mut luck = fastrand::Rng::with_seed(7);
    let noise: String = std::iter::repeat_with(|| luck.char('\u{20}'..'\u{7e}')).take(MAX_TEXT_BYTES).collect();
    let link = pack(&noise);
    assert!(link.len() <= MAX_LINK_BYTES, "{}", link.len());
    assert_eq!(unpack(&link), Ok(noise));
}

#[test]
fn a_usual_scenario_takes_less_than_two_thousand_letters() {
    let text = usual();
    let link = pack(&text);
    println!("a scenario of twelve changes: {} bytes, its link {} letters", text.len(), link.len());
    assert!(link.len() <= 1_000, "{} of {}", link.len(), text.len());
}

/// Whoever packs on another device, or with another version of the library, gets these very bytes or
/// sees the difference here.
#[test]
fn the_same_text_gives_the_same_link_everywhere() {
    let words = ["/services/", "\"proposed\":", "тариф ", "12.50", "2029", ",", "{}"];
    // The steps of a well-known generator (Park and Miller): the same on devices of 32 bits.
    let next = |luck: &u64| Some(luck * 48_271 % 0x7fff_ffff);
    let steps = std::iter::successors(Some(11), next).take(8_000);
    let long: String = steps.map(|luck| words[usize::try_from(luck % 7).expect("below seven")]).collect();
    assert_eq!(pack(""), "p1.AwA.00000000");
    assert_eq!(pack("{\"name\":\"Үлгү\"}"), "p1.q1bKS8xNVbJSurTuwu4Lmy-tV6oFAA.71027667");
    let scenario = concat!(
        "p1.jZLRbsIgFIZfxXCtpWBdbF_G0BZbMoQGWrPGmCy76cWexJttiduyzWzPQPWFBmZr1GkyLggc_u8_HA4LEBNNQbQAOdE5iIB_gwiOh0",
        "mQgj4oOBE2VvGsGpS5onSgqZqzhGqw7IMkJyKzSwtDJlIXhggq5vzA2BtZA_irhz5MpC6dgAqqstoSJRWalbVL6gXjE3WmZFXssZyobO8c",
        "c5lcu1ChZCE1TS2JrryR_28UHaI48PzLqOScJiWTAnJSUgWxj0MLhVfnCdQlO7reEF3MgQ-Ic5Xh8G9lXGptF0Vea5YQ3l1t6O_rOVEXtq",
        "V0wgScMqVLqwiO_dDZcueEV66BIToRK5ts4rrb-SF8JMFQV7Fmad15IDzy7XCfZSrVDESoDwSZuaPtQ9v0zGt7bzbm2c4fdmO-zCbq7VZm",
        "0zZ2Xm8f26a9263a2559_vHgR742T722MS_m3byZT7D8Bg.dae5dc59",
    );
    assert_eq!(pack(&usual()), scenario);
    assert_eq!(crc32fast::hash(pack(&long).as_bytes()), 0x3b3e_2f46);
}
