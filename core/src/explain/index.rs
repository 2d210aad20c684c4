//! Where a figure stands in its study, by name.

use super::{Node, NodeId};
use crate::figure::{FigureId, Subject};
use std::hash::{Hash, Hasher};

/// An open table from names to places: the first figure of a name is the one that is found. Half
/// of its seats at most are taken. Nothing ever reads it in its own order, so where a name sits
/// shows nowhere.
///
/// A study of few figures has no table: they are gone through sooner than a table is filled.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    seats: Vec<Seat>,
    taken: usize,
}

/// Where a name sits: most other names are told from it without a look at its figure.
#[derive(Clone, Copy, Debug)]
struct Seat {
    /// The upper half of the name's hash.
    mark: u32,
    /// The place of its figure; [`NOBODY`] while the seat is free.
    place: u32,
}

/// The place of no figure.
const NOBODY: u32 = u32::MAX;

/// A seat that nobody has taken.
const FREE: Seat = Seat { mark: 0, place: NOBODY };

/// The most figures that are gone through one by one.
const FEW: usize = 128;

impl Index {
    /// A table for so many names.
    pub(super) fn with_room(names: usize) -> Self {
        let seats = if names > FEW { (names * 2).next_power_of_two() } else { 0 };
        Self { seats: vec![FREE; seats], taken: 0 }
    }

    /// The first figure of this name.
    pub(super) fn find(&self, nodes: &[Node], figure: FigureId, subject: Subject) -> Option<NodeId> {
        if nodes.len() <= FEW {
            let mut named = (0..).map(NodeId).zip(nodes);
            return named.find(|(_, node)| node.figure == figure && node.subject == subject).map(|(id, _)| id);
        }
        let place = self.seats[self.seat(nodes, mark(figure, subject), (figure, subject))].place;
        (place != NOBODY).then_some(NodeId(place))
    }

    /// Takes in the last of the figures, unless an earlier one has its name.
    pub(super) fn add(&mut self, nodes: &[Node]) {
        match nodes.len() {
            0..=FEW => {}
            // The first that are too many bring all others with them.
            all if self.taken == 0 => (0..all).for_each(|at| self.seat_one(nodes, at)),
            all => self.seat_one(nodes, all - 1),
        }
    }

    fn seat_one(&mut self, nodes: &[Node], at: usize) {
        if (self.taken + 1) * 2 > self.seats.len() {
            self.grow();
        }
        let node = &nodes[at];
        let mark = mark(node.figure, node.subject);
        let seat = self.seat(nodes, mark, (node.figure, node.subject));
        if self.seats[seat].place == NOBODY {
            self.seats[seat] = Seat { mark, place: u32::try_from(at).expect("a figure has a place already") };
            self.taken += 1;
        }
    }

    /// Twice as many seats; those who have one are all different.
    fn grow(&mut self) {
        let old = std::mem::take(&mut self.seats);
        self.seats = vec![FREE; (old.len() * 2).max(FEW * 4)];
        let last = self.seats.len() - 1;
        for taken in old.into_iter().filter(|seat| seat.place != NOBODY) {
            let mut seat = first(taken.mark, last);
            while self.seats[seat].place != NOBODY {
                seat = (seat + 1) & last;
            }
            self.seats[seat] = taken;
        }
    }

    /// Where this name sits, or would sit.
    fn seat(&self, nodes: &[Node], mark: u32, name: (FigureId, Subject)) -> usize {
        let last = self.seats.len() - 1;
        let mut seat = first(mark, last);
        loop {
            let taken = self.seats[seat];
            if taken.place == NOBODY {
                return seat;
            }
            if taken.mark == mark {
                let node = &nodes[NodeId(taken.place).position()];
                if (node.figure, node.subject) == name {
                    return seat;
                }
            }
            seat = (seat + 1) & last;
        }
    }
}

/// The upper half of a name's hash, which is mixed best.
fn mark(figure: FigureId, subject: Subject) -> u32 {
    let mut hasher = Mix(0);
    (figure, subject).hash(&mut hasher);
    (hasher.finish() >> 32) as u32
}

/// The first seat to look at, of as many as a power of two: the upper bits of names that differ little
/// lie apart.
const fn first(mark: u32, last: usize) -> usize {
    // A study has less than four thousand million figures: a table's last seat fits 32 bits.
    (mark >> (last as u32).leading_zeros()) as usize
}

/// Mixes the few numbers of a name: add, multiply by an odd number, turn. Without any secret, for
/// names are the program's own.
struct Mix(u64);

impl Mix {
    const fn add(&mut self, part: u64) {
        // The multiplier of Fibonacci hashing: 2^64 divided by the golden ratio.
        self.0 = (self.0.rotate_left(26) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.add(u64::from(byte)));
    }

    fn write_u8(&mut self, part: u8) {
        self.add(u64::from(part));
    }

    fn write_u16(&mut self, part: u16) {
        self.add(u64::from(part));
    }

    fn write_u32(&mut self, part: u32) {
        self.add(u64::from(part));
    }

    fn write_u64(&mut self, part: u64) {
        self.add(part);
    }

    fn write_usize(&mut self, part: usize) {
        self.add(part as u64);
    }

    fn write_isize(&mut self, part: isize) {
        self.add(part.cast_unsigned() as u64);
    }
}
