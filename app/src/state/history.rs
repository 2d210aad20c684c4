//! Steps back and forth of something that a person changes.

/// Values in the order in which a person made them. `K` names what is being moved: all moves of one
/// thing until [`History::settle`] are one step.
#[derive(Clone, Debug)]
pub struct History<T, K> {
    /// Never empty.
    steps: Vec<T>,
    at: usize,
    /// What is being moved: its next change belongs to the same step.
    moving: Option<K>,
    /// Steps back that are kept.
    most: usize,
}

impl<T: PartialEq, K: PartialEq> History<T, K> {
    /// A history that begins here and keeps so many steps back.
    pub fn new(first: T, most: usize) -> Self {
        Self { steps: vec![first], at: 0, moving: None, most }
    }

    /// The value in view.
    pub fn current(&self) -> &T {
        &self.steps[self.at]
    }

    /// A step made in one go. Steps that were taken back are dropped.
    pub fn make(&mut self, next: T) {
        self.moving = None;
        self.push(next);
    }

    /// A step that is still being made: all moves of one thing until [`History::settle`] are one.
    pub fn shift(&mut self, next: T, moved: K) {
        if self.moving.as_ref() == Some(&moved) && self.at > 0 && self.at + 1 == self.steps.len() {
            if self.steps[self.at - 1] == next {
                // Moved back to where it began: no step at all.
                self.steps.pop();
                self.at -= 1;
                self.moving = None;
            } else {
                self.steps[self.at] = next;
            }
        } else {
            self.push(next);
            self.moving = Some(moved);
        }
    }

    /// The move is over: the next one is a step of its own.
    pub fn settle(&mut self) {
        self.moving = None;
    }

    fn push(&mut self, next: T) {
        if next == *self.current() {
            return;
        }
        self.steps.truncate(self.at + 1);
        self.steps.push(next);
        if self.steps.len() > self.most + 1 {
            self.steps.remove(0);
        }
        self.at = self.steps.len() - 1;
    }

    /// Whether there is a step to take back.
    pub const fn can_undo(&self) -> bool {
        self.at > 0
    }

    /// Whether there is a step to make again.
    pub const fn can_redo(&self) -> bool {
        self.at + 1 < self.steps.len()
    }

    /// Takes a step back; nothing when there is none.
    pub fn undo(&mut self) {
        self.moving = None;
        self.at = self.at.saturating_sub(1);
    }

    /// Makes a step again; nothing when there is none.
    pub fn redo(&mut self) {
        self.moving = None;
        if self.can_redo() {
            self.at += 1;
        }
    }
}
