//! Ends of intervals for few and for very many trials, as computed with 40 digits (mpmath 1.3.0, the
//! continued fraction DLMF 8.17.22 and Newton's steps).

use aimak_statistics::intervals::{Confidence, Method, Proportion};

const REFERENCES: [(Method, u64, u64, f64, f64); 11] = [
    (Method::ClopperPearson, 3, 10, 0.066_739_511_177_734_5, 0.652_452_850_059_997_2),
    (Method::ClopperPearson, 7, 1_000_000, 2.814_367_534_302_22e-6, 1.442_262_183_433_103e-5),
    (Method::ClopperPearson, 300_000, 1_000_000, 0.299_101_911_933_582_16, 0.300_899_246_642_253_7),
    (Method::ClopperPearson, 3, 1_000_000_000, 6.186_721_233_228_96e-10, 8.767_273_044_460_696e-9),
    (Method::ClopperPearson, 400_000_000, 1_000_000_000, 0.399_969_636_157_987_7, 0.400_030_364_420_886_14),
    (Method::Jeffreys, 3, 10, 0.092_694_593_938_153_19, 0.605_818_318_148_671_3),
    (Method::Jeffreys, 0, 1_000_000, 4.910_344_357_084_471e-10, 2.511_939_310_746_783_6e-6),
    (Method::Jeffreys, 1_000_000, 1_000_000, 0.999_997_488_060_689_2, 0.999_999_999_508_965_6),
    (Method::Jeffreys, 300_000, 1_000_000, 0.299_102_411_504_436_3, 0.300_898_746_216_003_45),
    (Method::Jeffreys, 3, 1_000_000_000, 8.449_345_910_378_886e-10, 8.006_382_115_271_56e-9),
    (Method::Jeffreys, 0, 10_000_000_000, 4.910_345_585_753_409e-14, 2.511_943_093_279_152e-10),
];

#[test]
fn ends_of_intervals_are_right_to_fifteen_decimals() {
    let mut worst: f64 = 0.0;
    for (method, successes, trials, lower, upper) in REFERENCES {
        let found = Proportion::new(successes, trials).expect("counts").interval(method, Confidence::P95);
        let off = (found.lower - lower).abs().max((found.upper - upper).abs());
        eprintln!("{}: {successes} of {trials}: off by {off:.1e}", method.code());
        worst = worst.max(off);
    }
    assert!(worst <= 1e-15, "off by {worst:e}");
}

/// 1.959963984540054 standard errors of 0.05 to each side of a half.
#[test]
fn the_normal_distribution_is_exact_to_the_last_digit() {
    let found = Proportion::new(50, 100).expect("counts").interval(Method::Wald, Confidence::P95);
    assert!((found.upper - 0.597_998_199_227_002_7).abs() <= 2e-16, "{found:?}");
    assert!((found.lower - 0.402_001_800_772_997_3).abs() <= 2e-16, "{found:?}");
}
