//! A few results as exact bits: whoever computes them on another device, or builds them otherwise,
//! gets these very bits or sees the difference here.

use aimak_statistics::Amount;
use aimak_statistics::inequality::{Sample, suits};
use aimak_statistics::intervals::{Confidence, Method, Proportion};
use aimak_statistics::time_value::{Due, annuity_schedule, fv, irr, mirr, nper, npv, pmt, sum_of_years};

fn results() -> Vec<(String, f64)> {
    let flows = [-480_938.83, 232_933.02, -1_439.77, 139_402.96, 234_039.84];
    let lent = [-480_938.83, 232_933.02, 1_439.77, 139_402.96, 234_039.84];
    let incomes = [12_000.0, 3_400.5, 7_800.0, 0.0, 55_123.25, 9_100.0, 7_800.0];
    let payments = [300.0, 150.0, 150.0, 40.0, 900.0, 310.5, 275.25];
    let weights = [3.0, 4.5, 1.25, 2.0, 1.0, 6.0, 2.5];
    let sample = Sample::new(&incomes, &weights).expect("a sample");
    let amount = |found: Amount| found.unrounded();
    let mut list = vec![
        ("npv", npv(0.077, &flows).map(amount).expect("an amount")),
        ("irr", irr(&lent).expect("a rate")),
        ("mirr", mirr(&flows, 0.09, 0.045).expect("a rate")),
        ("pmt", pmt(0.0119, 287.0, 5e6, 1e5, Due::Begin).map(amount).expect("an amount")),
        ("fv", fv(0.0981, 24.0, -7_977.14, -850_600.98, Due::End).map(amount).expect("an amount")),
        ("nper", nper(0.0425, -57_255.5, 181_728.87, 0.0, Due::End).expect("a time")),
        (
            "annuity_schedule",
            annuity_schedule(0.0649, 24, 8_150_432.69).expect("a schedule").periods[7].closing.unrounded(),
        ),
        ("sum_of_years", sum_of_years(709_843.52, 12_345.6, 14).expect("amounts")[4].unrounded()),
        ("gini", sample.gini().expect("an index")),
        ("suits", suits(&incomes, &payments, &weights).expect("an index")),
        ("mean", sample.mean().map(amount).expect("an amount")),
        ("quantile_interpolated", sample.quantile_interpolated(0.75).map(amount).expect("an amount")),
        ("s80_s20", sample.s80_s20().expect("a ratio")),
        ("poverty_rate", sample.poverty_rate(0.6).expect("a rate")),
    ]
    .into_iter()
    .map(|(name, found)| (name.to_owned(), found))
    .collect::<Vec<_>>();
    for method in Method::ALL {
        let confidence = Confidence::new(0.975).expect("between 0 and 1");
        for (successes, trials) in [(0, 17), (154, 385)] {
            let found = Proportion::new(successes, trials).expect("counts").interval(method, confidence);
            list.push((format!("{} {successes}, lower", method.code()), found.lower));
            list.push((format!("{} {successes}, upper", method.code()), found.upper));
        }
    }
    list
}

const EXPECTED: [(&str, u64); 34] = [
    ("npv", 0x40d3_2e15_2aa9_6a70),
    ("irr", 0x3fb8_c8be_a18f_58f8),
    ("mirr", 0x3fb3_5fd9_8fa1_6563),
    ("pmt", 0xc0ed_ba2d_b787_e0aa),
    ("fv", 0x4160_a423_ec5c_4e0b),
    ("nper", 0x400b_da09_3c77_7203),
    ("annuity_schedule", 0x4159_5256_a8d5_4ba0),
    ("sum_of_years", 0x40f0_37c5_f92c_5f93),
    ("gini", 0x3fdb_b9ba_99a6_03de),
    ("suits", 0xbfc5_fcf8_c822_1420),
    ("mean", 0x40c2_5a29_161f_9add),
    ("quantile_interpolated", 0x40c4_364e_38e3_8e39),
    ("s80_s20", 0x4017_d1cf_466f_8714),
    ("poverty_rate", 0x3fd4_8b0f_cd6e_9e06),
    ("wilson 0, lower", 0x0000_0000_0000_0000),
    ("wilson 0, upper", 0x3fcd_32bc_0a35_4861),
    ("wilson 154, lower", 0x3fd6_1f7f_a4e8_c64d),
    ("wilson 154, upper", 0x3fdd_3de8_e5a6_a28b),
    ("clopper_pearson 0, lower", 0x0000_0000_0000_0000),
    ("clopper_pearson 0, upper", 0x3fcd_15ae_7dcb_bbf2),
    ("clopper_pearson 154, lower", 0x3fd6_0338_8868_9905),
    ("clopper_pearson 154, upper", 0x3fdd_5024_f623_8276),
    ("agresti_coull 0, lower", 0x0000_0000_0000_0000),
    ("agresti_coull 0, upper", 0x3fd1_0421_c64c_b09a),
    ("agresti_coull 154, lower", 0x3fd6_1f41_e4b3_4e01),
    ("agresti_coull 154, upper", 0x3fdd_3e26_a5dc_1ad7),
    ("wald 0, lower", 0x0000_0000_0000_0000),
    ("wald 0, upper", 0x0000_0000_0000_0000),
    ("wald 154, lower", 0x3fd6_04b6_eb4b_9b07),
    ("wald 154, upper", 0x3fdd_2e7c_47e7_982d),
    ("jeffreys 0, lower", 0x3edd_d684_796a_8a70),
    ("jeffreys 0, upper", 0x3fc5_2ae5_26b2_2998),
    ("jeffreys 154, lower", 0x3fd6_17cd_00bb_1be4),
    ("jeffreys 154, upper", 0x3fdd_3a94_7ff9_cb10),
];

#[test]
fn results_have_the_same_bits_on_every_device() {
    let found: Vec<(String, u64)> = results().into_iter().map(|(name, found)| (name, found.to_bits())).collect();
    let expected: Vec<(String, u64)> = EXPECTED.iter().map(|&(name, bits)| (name.to_owned(), bits)).collect();
    assert_eq!(found, expected);
}
