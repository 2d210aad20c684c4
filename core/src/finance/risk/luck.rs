//! Random numbers that anybody can compute again: the same on every machine, in any order.
//!
//! Philox4x32-10 (J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: Parallel random numbers: as
//! easy as 1, 2, 3. SC'11, 2011, doi:10.1145/2063384.2063405) makes four random words of a counter
//! and a key, and keeps nothing between two calls. No crate of it is maintained; it is short.

/// What the words are multiplied by (the paper, table 2).
const MULTIPLIERS: [u32; 2] = [0xd251_1f53, 0xcd9e_8d57];

/// What the key grows by in each round: the golden ratio, and the root of three less one.
const GROWTH: [u32; 2] = [0x9e37_79b9, 0xbb67_ae85];

/// How often the words are mixed.
const ROUNDS: u32 = 10;

/// The words of a counter and a key, for as many counters side by side as there are lanes.
#[inline]
pub(super) fn philox<const L: usize>(mut counter: [[u32; L]; 4], mut key: [u32; 2]) -> [[u32; L]; 4] {
    for _ in 0..ROUNDS {
        let [first, second, third, fourth] = counter;
        for lane in 0..L {
            let (high_first, low_first) = product(MULTIPLIERS[0], first[lane]);
            let (high_third, low_third) = product(MULTIPLIERS[1], third[lane]);
            counter[0][lane] = high_third ^ second[lane] ^ key[0];
            counter[1][lane] = low_third;
            counter[2][lane] = high_first ^ fourth[lane] ^ key[1];
            counter[3][lane] = low_first;
        }
        key = [key[0].wrapping_add(GROWTH[0]), key[1].wrapping_add(GROWTH[1])];
    }
    counter
}

#[inline]
fn product(a: u32, b: u32) -> (u32, u32) {
    let product = u64::from(a) * u64::from(b);
    #[expect(clippy::cast_possible_truncation, reason = "the halves of 64 bits")]
    let halves = ((product >> 32) as u32, product as u32);
    halves
}

/// A short number of a name (FNV-1a, 64 bits), so that a datum keeps its luck wherever it stands.
pub(super) fn key(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// A number as its lower and its upper 32 bits.
pub(super) const fn words(number: u64) -> [u32; 2] {
    #[expect(clippy::cast_possible_truncation, reason = "the halves of 64 bits")]
    let halves = [number as u32, (number >> 32) as u32];
    halves
}

/// How the amounts of a datum spread between its lowest and its highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Today's amount is the likeliest, and the ends are nearly never met.
    Triangular,
    /// Every amount is as likely as any other.
    Uniform,
}

impl Shape {
    /// All shapes.
    pub const ALL: [Self; 2] = [Self::Triangular, Self::Uniform];

    /// Stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Triangular => "triangular",
            Self::Uniform => "uniform",
        }
    }

    /// The amounts that pairs of random words stand for; `low` ≤ `today` ≤ `high`, all of them met.
    ///
    /// Of two random parts of one, u and v, the smaller one times (high - today) and the larger one
    /// times (today - low) are together a triangular distance from `low` (W. E. Stein and
    /// M. F. Keblis: A new method to simulate the triangular distribution. Mathematical and Computer
    /// Modelling 49, 2009): integers without a root. A word w stands for the middle of its part,
    /// (2 w + 1) / 2^33; the distance is rounded, from the middle up.
    #[inline]
    pub(super) fn draw<const L: usize>(self, (low, today, high): (i64, i64, i64), luck: [[u32; L]; 2]) -> [i64; L] {
        let (before, after) = (today.abs_diff(low), high.abs_diff(today));
        let width = high.abs_diff(low);
        let [first, second] = luck;
        match self {
            Self::Triangular if width < 1 << 30 => std::array::from_fn(|lane| {
                // Nothing here reaches 2^64: twice the width times 2^32, and less than 2^33.
                let (small, large) = (first[lane].min(second[lane]), first[lane].max(second[lane]));
                let parts = after.wrapping_mul(u64::from(small)).wrapping_add(before.wrapping_mul(u64::from(large)));
                let distance = parts.wrapping_mul(2).wrapping_add(width).wrapping_add(1 << 32) >> 33;
                low.wrapping_add_unsigned(distance)
            }),
            Self::Triangular => std::array::from_fn(|lane| {
                let (small, large) = (first[lane].min(second[lane]), first[lane].max(second[lane]));
                let parts = u128::from(after) * u128::from(small) + u128::from(before) * u128::from(large);
                moved(low, (parts * 2 + u128::from(width) + (1 << 32)) >> 33)
            }),
            Self::Uniform => std::array::from_fn(|lane| {
                let luck = u128::from(first[lane]) << 32 | u128::from(second[lane]);
                moved(low, (luck * (u128::from(width) + 1)) >> 64)
            }),
        }
    }
}

/// `low` and a distance that is at most the width of the range.
#[inline]
fn moved(low: i64, distance: u128) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a distance within 64 bits")]
    let distance = distance as u64;
    low.wrapping_add_unsigned(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From `kat_vectors` of Random123, which the authors publish with the paper: counter, key,
    /// words.
    const PUBLISHED: [([u32; 4], [u32; 2], [u32; 4]); 3] = [
        ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
        ([u32::MAX; 4], [u32::MAX; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
        (
            [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
            [0xa409_3822, 0x299f_31d0],
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
        ),
    ];

    #[test]
    fn words_are_the_published_ones() {
        for (counter, key, words) in PUBLISHED {
            assert_eq!(philox(counter.map(|word| [word]), key), words.map(|word| [word]));
        }
    }

    #[test]
    fn lanes_do_not_mix() {
        let counter: [[u32; 16]; 4] =
            std::array::from_fn(|word| std::array::from_fn(|lane| (word * 1_000_003 + lane * 77) as u32));
        let together = philox(counter, [5, 9]);
        for lane in 0..16 {
            assert_eq!(
                philox(counter.map(|word| [word[lane]]), [5, 9]).map(|word| word[0]),
                together.map(|word| word[lane])
            );
        }
    }

    #[test]
    fn names_have_the_published_short_numbers() {
        // From the test suite of FNV (draft-eastlake-fnv, appendix C).
        assert_eq!(key(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(key("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(key("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn draws_meet_both_ends_and_never_leave_the_range() {
        let wide = (-1_i64 << 40, 7, 1_i64 << 50);
        let whole = (i64::MIN, 0, i64::MAX);
        for range in [(0, 0, 1), (-3, 2, 2), (-3, -3, 2), (100, 140, 1 << 29), wide, whole] {
            for shape in Shape::ALL {
                let (low, _, high) = range;
                let least = shape.draw(range, [[0], [0]])[0];
                let most = shape.draw(range, [[u32::MAX], [u32::MAX]])[0];
                let near = high.abs_diff(low) >> 31;
                assert!(least >= low && least.abs_diff(low) <= near, "{shape:?} {range:?} {least}");
                assert!(most <= high && high.abs_diff(most) <= near, "{shape:?} {range:?} {most}");
            }
        }
    }

    #[test]
    fn a_triangle_has_its_mean_and_its_spread() {
        // Mean (a + b + c) / 3; variance (a² + b² + c² - ab - ac - bc) / 18. With 200,000 draws the
        // mean is sure to a few thousandths of the spread, the variance to a few hundredths.
        let count: u32 = 200_000;
        for (low, today, high) in
            [(0_i64, 0_i64, 9_000_i64), (-500, 2_500, 4_000), (-700, 300, 300), (0, 1_i64 << 35, 1_i64 << 36)]
        {
            let draws: Vec<i128> = (0..count)
                .map(|future| {
                    let [[first], [second], ..] = philox([[future], [0], [1], [2]], [3, 4]);
                    i128::from(Shape::Triangular.draw((low, today, high), [[first], [second]])[0])
                })
                .collect();
            let (a, b, c) = (i128::from(low), i128::from(today), i128::from(high));
            let sum: i128 = draws.iter().sum();
            let width = c - a;
            assert!(
                (3 * sum - i128::from(count) * (a + b + c)).abs() * 100 < i128::from(count) * width,
                "{low} {today} {high}"
            );
            let mean = sum / i128::from(count);
            let variance = draws.iter().map(|draw| (draw - mean).pow(2)).sum::<i128>() / i128::from(count);
            let expected = (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
            assert!((variance - expected).abs() * 50 < expected, "{low} {today} {high}: {variance} for {expected}");
        }
    }

    #[test]
    fn narrow_and_wide_triangles_are_one() {
        // The same words over a range below and above 2^30, each step of it 2^20 steps of the other.
        for future in 0..2_000 {
            let [[first], [second], ..] = philox([[future], [0], [7], [8]], [1, 2]);
            let narrow = Shape::Triangular.draw((-300, 100, 500), [[first], [second]])[0];
            let wide = Shape::Triangular.draw((-300 << 30, 100 << 30, 500 << 30), [[first], [second]])[0];
            assert!((wide - (narrow << 30)).abs() <= 1 << 29, "{narrow} {wide}");
        }
    }

    #[test]
    fn a_die_falls_on_every_side_alike() {
        let mut sides = [0_u32; 6];
        for future in 0..60_000 {
            let [[first], [second], ..] = philox([[future], [0], [1], [2]], [3, 4]);
            let side = Shape::Uniform.draw((1, 3, 6), [[first], [second]])[0];
            sides[usize::try_from(side - 1).expect("a side of a die")] += 1;
        }
        assert!(sides.iter().all(|&side| side.abs_diff(10_000) < 400), "{sides:?}");
    }
}
