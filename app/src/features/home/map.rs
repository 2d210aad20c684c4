//! The schematic map: where outlines, points and names stand in the drawing.
//!
//! Whole numbers only: the drawing is 360 by 190 units, about one unit for a pixel of a phone. The
//! whole country shows the places whose tariffs are known; an oblast, drawn larger, shows all.

use crate::format::is_city;
use aimak_core::lang::Lang;
use aimak_core::place::{self, Place, Point};

/// Width of the drawing.
pub(super) const WIDTH: i32 = 360;
/// Height of the drawing.
pub(super) const HEIGHT: i32 = 190;

/// Hundredths of a unit, for moving points apart without losing them to rounding.
const FINE: i32 = 100;
/// Least distance between two points, units: their targets are then 24 pixels wide and more.
const APART: i32 = 27;
/// Radius of a point's target where nothing is near: 44 pixels wide.
const REACH: i32 = 22;
/// Height of a name, units.
const LINE: i32 = 14;
/// Width of one letter of a name, units, on average.
const LETTER: i32 = 7;
/// The same of an oblast's name, which is thinner, hundredths of a unit.
const THIN_LETTER: i32 = 650;
/// Longest name that is written out, letters; a longer one would cover the neighbours.
const LONGEST: i32 = 16;
/// Half of the square that a point and its edge fill.
const DOT: i32 = 7;

/// Space between the outlines and the edge of the drawing, units.
const MARGIN: i32 = 6;
/// Hundredths of a unit for one degree east, when the whole country is shown.
const WHOLE: i32 = 3_150;
/// A degree north is longer than a degree east at 41.5 degrees by this, in thousandths.
const NORTH: i32 = 1_335;

/// The part of the country that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// The oblast that is drawn larger.
    oblast: Option<&'static str>,
    /// What stands in the middle.
    middle: Point,
    /// Hundredths of a unit for one degree east.
    scale: i32,
}

impl Frame {
    /// The whole country, or one oblast as large as it fits, up to four times.
    pub(super) fn of(oblast: Option<&'static str>) -> Self {
        let outlines = || {
            let chosen = place::oblasts().iter().filter(move |known| oblast.is_none_or(|code| code == known.code));
            chosen.flat_map(|known| known.outline)
        };
        let span = |of: fn(&Point) -> i32| {
            let low = outlines().map(of).min().unwrap_or_default();
            let high = outlines().map(of).max().unwrap_or_default();
            (low.midpoint(high), (high - low).max(1))
        };
        let (longitude, wide) = span(|point| point.longitude);
        let (latitude, high) = span(|point| point.latitude);
        let fits = |room: i32, degrees: i32| (room - 2 * MARGIN) * FINE * 100 / (degrees / 100).max(1);
        let scale = fits(WIDTH, wide).min(fits(HEIGHT, high) * 1_000 / NORTH);
        Self { oblast, middle: Point { latitude, longitude }, scale: scale.min(4 * WHOLE) }
    }

    /// A point of the earth in hundredths of the drawing's units.
    const fn fine(self, point: Point) -> (i32, i32) {
        let x = (point.longitude - self.middle.longitude) / 10 * (self.scale / 10) / 100;
        let y = (self.middle.latitude - point.latitude) / 10 * (self.scale / 10) / 100 * NORTH / 1_000;
        (WIDTH * FINE / 2 + x, HEIGHT * FINE / 2 + y)
    }

    /// A point of the earth in the drawing.
    const fn project(self, point: Point) -> (i32, i32) {
        let (x, y) = self.fine(point);
        (x / FINE, y / FINE)
    }

    /// The outline of an oblast as the `d` of a path.
    pub(super) fn path(self, outline: &[Point]) -> String {
        let mut text = String::with_capacity(outline.len() * 8);
        for &point in outline {
            let (x, y) = self.project(point);
            text.push(if text.is_empty() { 'M' } else { 'L' });
            text.push_str(&x.to_string());
            text.push(' ');
            text.push_str(&y.to_string());
        }
        text.push('Z');
        text
    }

    fn shows(self, place: &Place) -> bool {
        self.oblast.map_or(!place.decisions.is_empty(), |oblast| place.oblast == Some(oblast))
    }

    /// The places to show that have a point, moved apart so that each can be pressed.
    pub(super) fn marks(self) -> Vec<Mark> {
        let mut points: Vec<(&'static Place, (i32, i32))> = place::all()
            .iter()
            .filter(|place| self.shows(place))
            .filter_map(|place| place.point.map(|point| (place, inside(self.fine(point)))))
            .collect();
        for _ in 0..80 {
            for second in 1..points.len() {
                for first in 0..second {
                    let (a, b) = push_apart(points[first].1, points[second].1);
                    points[first].1 = inside(a);
                    points[second].1 = inside(b);
                }
            }
        }
        let centres: Vec<(i32, i32)> = points.iter().map(|(_, (x, y))| (x / FINE, y / FINE)).collect();
        points
            .iter()
            .zip(&centres)
            .enumerate()
            .map(|(at, (&(place, _), &(x, y)))| {
                let others = centres.iter().enumerate().filter(|&(other, _)| other != at);
                let nearest = others.map(|(_, &other)| distance((x, y), other)).min().unwrap_or(2 * REACH);
                Mark { place, x, y, reach: (nearest / 2).min(REACH) }
            })
            .collect()
    }
}

/// A place in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Which place.
    pub place: &'static Place,
    /// Centre.
    pub x: i32,
    /// Centre.
    pub y: i32,
    /// Radius of the target; targets never overlap.
    pub reach: i32,
}

/// Whole distance of two points, rounded down.
fn distance((ax, ay): (i32, i32), (bx, by): (i32, i32)) -> i32 {
    ((ax - bx).pow(2) + (ay - by).pow(2)).isqrt()
}

/// Two points that are too close, each moved by half of what is missing.
fn push_apart(a: (i32, i32), b: (i32, i32)) -> ((i32, i32), (i32, i32)) {
    let wanted = (APART + 1) * FINE;
    let have = distance(a, b);
    if have >= wanted {
        return (a, b);
    }
    let (dx, dy) = if have == 0 { (FINE, 0) } else { (b.0 - a.0, b.1 - a.1) };
    let length = have.max(FINE);
    let half = (wanted - have) / 2 + 1;
    let (sx, sy) = (dx * half / length, dy * half / length);
    ((a.0 - sx, a.1 - sy), (b.0 + sx, b.1 + sy))
}

/// A point moved so far in that its target is within the drawing.
fn inside((x, y): (i32, i32)) -> (i32, i32) {
    let edge = APART / 2 * FINE;
    (x.clamp(edge, WIDTH * FINE - edge), y.clamp(edge, HEIGHT * FINE - edge))
}

/// Where a name is anchored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The text begins here.
    Start,
    /// The text's middle.
    Middle,
    /// The text ends here.
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A name in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Anchor.
    pub x: i32,
    /// Base line.
    pub y: i32,
    /// Side.
    pub anchor: Anchor,
    /// Whether it stands free; a crowded name is shown only while its point is pointed at.
    pub free: bool,
}

#[derive(Clone, Copy, Debug)]
struct Area {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Area {
    const fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    const fn within_drawing(&self) -> bool {
        self.left >= 0 && self.top >= 0 && self.right <= WIDTH && self.bottom <= HEIGHT
    }

    fn of_text(width: i32, x: i32, y: i32, anchor: Anchor) -> Self {
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2,
            Anchor::End => x - width,
        };
        Self { left, top: y - LINE + 3, right: left + width, bottom: y + 3 }
    }
}

/// Names of places and, where they fit, of oblasts.
pub(super) struct Labels {
    /// One for each mark.
    pub places: Vec<Label>,
    /// One for each oblast; `None` where there is no room.
    pub oblasts: Vec<Option<(i32, i32)>>,
}

/// Finds room for the names of one language: first the places, right of the point, left, above,
/// below; then the oblasts, near where they belong. A city of an oblast's rank is named as a place.
pub(super) fn labels(lang: Lang, frame: Frame, marks: &[Mark]) -> Labels {
    let mut taken: Vec<Area> = marks
        .iter()
        .map(|mark| Area { left: mark.x - DOT, top: mark.y - DOT, right: mark.x + DOT, bottom: mark.y + DOT })
        .collect();
    let places = marks
        .iter()
        .map(|mark| {
            let letters = letters(mark.place.names.get(lang));
            let right = (mark.x + DOT + 3, mark.y + 5, Anchor::Start);
            let choices = [
                right,
                (mark.x - DOT - 3, mark.y + 5, Anchor::End),
                (mark.x, mark.y - DOT - 3, Anchor::Middle),
                (mark.x, mark.y + DOT + LINE - 2, Anchor::Middle),
            ];
            let found = choices.into_iter().find_map(|(x, y, anchor)| {
                let area = Area::of_text(letters * LETTER, x, y, anchor);
                let free = letters <= LONGEST && area.within_drawing() && !taken.iter().any(|other| other.meets(&area));
                free.then_some((Label { x, y, anchor, free }, area))
            });
            if let Some((label, area)) = found {
                taken.push(area);
                return label;
            }
            let anchor = if mark.x > WIDTH / 2 { Anchor::End } else { Anchor::Start };
            Label { x: mark.x, y: mark.y - DOT - 3, anchor, free: false }
        })
        .collect();
    // Nearest first; a long name moves along its line more freely than up or down.
    let mut shifts: Vec<(i32, i32)> = (-42..=42).flat_map(|along| (-32..=32).map(move |down| (along, down))).collect();
    shifts.sort_by_key(|(along, down)| along.abs() / 2 + down.abs());
    let oblasts = place::oblasts()
        .iter()
        .map(|oblast| {
            let (x, y) = frame.project(oblast.label);
            let city = is_city(oblast.code);
            let letters = letters(oblast.names.get(lang));
            let found = shifts.iter().filter(|_| !city).find_map(|&(along, down)| {
                let area = Area::of_text(letters * THIN_LETTER / FINE, x + along, y + down, Anchor::Middle);
                let free = area.within_drawing() && !taken.iter().any(|other| other.meets(&area));
                free.then_some(((x + along, y + down), area))
            });
            found.map(|(at, area)| {
                taken.push(area);
                at
            })
        })
        .collect();
    Labels { places, oblasts }
}

fn letters(name: &str) -> i32 {
    i32::try_from(name.chars().count()).unwrap_or(i32::MAX / LETTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames() -> impl Iterator<Item = Frame> {
        std::iter::once(None).chain(place::oblasts().iter().map(|oblast| Some(oblast.code))).map(Frame::of)
    }

    #[test]
    fn the_whole_country_is_within_the_drawing() {
        let frame = Frame::of(None);
        for oblast in place::oblasts() {
            for &point in oblast.outline {
                let (x, y) = frame.project(point);
                assert!((0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y), "{} at {x}, {y}", oblast.code);
            }
        }
    }

    #[test]
    fn each_place_can_be_pressed() {
        for frame in frames() {
            let marks = frame.marks();
            for mark in &marks {
                assert!(mark.reach >= 12, "{} has a target of only {} in {frame:?}", mark.place.slug, mark.reach);
            }
            for (at, a) in marks.iter().enumerate() {
                for b in &marks[at + 1..] {
                    assert!(
                        distance((a.x, a.y), (b.x, b.y)) >= a.reach + b.reach,
                        "{} and {}",
                        a.place.slug,
                        b.place.slug
                    );
                }
            }
        }
    }

    #[test]
    fn the_whole_country_names_its_cities_and_oblasts() {
        let frame = Frame::of(None);
        let marks = frame.marks();
        for lang in Lang::ALL {
            let labels = labels(lang, frame, &marks);
            for (mark, label) in marks.iter().zip(&labels.places) {
                assert!(
                    label.free || !mark.place.oblast.is_some_and(is_city),
                    "{} in {}",
                    mark.place.slug,
                    lang.code()
                );
            }
            // All seven; the two cities are named as places.
            assert_eq!(labels.oblasts.iter().flatten().count(), 7, "{}", lang.code());
        }
    }

    #[test]
    fn names_do_not_cover_each_other() {
        for frame in frames() {
            let marks = frame.marks();
            for lang in Lang::ALL {
                let labels = labels(lang, frame, &marks);
                let areas: Vec<Area> = marks
                    .iter()
                    .zip(&labels.places)
                    .filter(|(_, label)| label.free)
                    .map(|(mark, label)| {
                        Area::of_text(letters(mark.place.names.get(lang)) * LETTER, label.x, label.y, label.anchor)
                    })
                    .collect();
                for (at, a) in areas.iter().enumerate() {
                    assert!(!areas[at + 1..].iter().any(|b| a.meets(b)));
                }
            }
        }
    }
}
