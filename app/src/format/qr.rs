//! A text as a QR code: one path of an SVG picture.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// White modules on each side, as the standard asks (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The largest code with correction of level M (15 % of it may be spoilt); longer texts take level
/// L (7 %), so that modules stay large enough for the camera of a cheap phone.
const LARGEST_WELL_CORRECTED: u8 = 25;

/// The longest text of a code, bytes: version 40, level L.
pub const MAX_QR_BYTES: usize = 2_953;

/// A QR code as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPicture {
    /// Modules on a side with the quiet zone: the picture's `viewBox` is `0 0 side side`.
    pub side: i32,
    /// The dark modules: the `d` of a path in units of modules.
    pub path: String,
}

/// A text as a QR code; `None` when it is longer than any code holds.
#[must_use]
pub fn qr_picture(text: &str) -> Option<QrPicture> {
    let segments = QrSegment::make_segments(text);
    let encoded = |level, largest| {
        // A higher level where it takes no larger code.
        QrCode::encode_segments_advanced(&segments, level, Version::MIN, largest, None::<Mask>, true).ok()
    };
    let code = encoded(QrCodeEcc::Medium, Version::new(LARGEST_WELL_CORRECTED))
        .or_else(|| encoded(QrCodeEcc::Low, Version::MAX))?;
    Some(QrPicture { side: code.size() + 2 * QUIET, path: path(&code) })
}

/// Dark modules that stand side by side in a row are one rectangle.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
            let width = i32::try_from(run).unwrap_or(0);
            if width > 0 {
                let (left, top) = ((x + QUIET).to_string(), (y + QUIET).to_string());
                let width = width.to_string();
                for part in ["M", &left, " ", &top, "h", &width, "v1h-", &width, "z"] {
                    path.push_str(part);
                }
            }
            x += width + 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use aimak_core::place;
    use aimak_core::scenario::Scenario;
    use aimak_core::service::Service;
    use aimak_core::wire::link::pack;

    /// The picture as dots, read from its path as a browser does.
    fn dots(picture: &QrPicture) -> Vec<Vec<bool>> {
        let side = usize::try_from(picture.side).expect("a side");
        let mut dots = vec![vec![false; side]; side];
        for part in picture.path.split_terminator('z') {
            let (corner, rest) = part.strip_prefix('M').and_then(|part| part.split_once('h')).expect("a rectangle");
            let (width, back) = rest.split_once("v1h-").expect("its height is one");
            assert_eq!(width, back, "it closes");
            let (x, y) = corner.split_once(' ').expect("a corner");
            let (x, y, width): (usize, usize, usize) =
                (x.parse().expect("x"), y.parse().expect("y"), width.parse().expect("width"));
            for dot in &mut dots[y][x..x + width] {
                assert!(!*dot, "no module is drawn twice");
                *dot = true;
            }
        }
        dots
    }

    /// What another program reads from the picture, four pixels for a module.
    fn read(picture: &QrPicture) -> String {
        const PIXELS: usize = 4;
        let dots = dots(picture);
        let side = dots.len() * PIXELS;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(
                side,
                side,
                |x, y| {
                    if dots[y / PIXELS][x / PIXELS] { 0 } else { 255 }
                },
            );
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code");
        grids[0].decode().expect("it can be read").1
    }

    #[test]
    fn another_program_reads_fifty_links_as_they_were() {
        let mut luck = fastrand::Rng::with_seed(3);
        let place = place::find("ulgu").expect("the fictional place");
        let today = Scenario::today(place, Service::DrinkingWater).expect("its decision");
        for case in 0..50_usize {
            // Links of today's studio and packed ones of every length.
            let link = if case % 2 == 0 {
                let scenario = (0..case / 4).fold(today.clone(), |scenario, _| {
                    let input = scenario.inputs()[luck.usize(..scenario.inputs().len())];
                    scenario.with(input.key, luck.i64(input.min..=input.max)).expect("within its limits")
                });
                scenario.link()
            } else {
                let noise: String = (0..case * 30).map(|_| luck.char('\u{20}'..'ө')).collect();
                pack(&noise)
            };
            let text = ["https://aimak.example.kg/ulgu/drinking-water/studio#", &link].concat();
            match qr_picture(&text) {
                Some(picture) => assert_eq!(read(&picture), text),
                None => assert!(text.len() > MAX_QR_BYTES, "{} bytes", text.len()),
            }
        }
    }

    #[test]
    fn the_quiet_zone_is_four_modules_of_white() {
        let picture = qr_picture("https://aimak.example.kg").expect("short");
        let dots = dots(&picture);
        let last = dots.len() - 1;
        for (y, row) in dots.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                let within = (4..=last - 4).contains(&x) && (4..=last - 4).contains(&y);
                assert!(within || !dark, "{x}, {y}");
            }
        }
        // The corner of the finder pattern.
        assert!(dots[4][4] && dots[4][10] && dots[10][4] && !dots[11][4]);
    }

    #[test]
    fn long_texts_take_a_lower_level_and_too_long_ones_none() {
        let side = |bytes: usize| qr_picture(&"x".repeat(bytes)).map(|picture| picture.side);
        // ISO/IEC 18004, table 7: version 25 at level M holds 997 bytes, version 22 at L 1003.
        assert_eq!(side(997), Some(17 + 4 * 25 + 8));
        assert_eq!(side(998), Some(17 + 4 * 22 + 8));
        assert_eq!(side(MAX_QR_BYTES), Some(17 + 4 * 40 + 8));
        assert_eq!(side(MAX_QR_BYTES + 1), None);
    }
}
