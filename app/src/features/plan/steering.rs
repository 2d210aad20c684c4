//! What a tablet sends to a projector: always the newest picture, one sending at a time, each with a
//! larger order than the one before, so that a sending that was late changes nothing.

use aimak_core::wire::hall::{HallPicture, Screen};

/// The pictures of a tablet on their way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// The largest order that the hall is known to have.
    known: u32,
    /// What the hall should show.
    wanted: Option<(String, Screen)>,
    /// What it is known to show of ours.
    shown: Option<(String, Screen)>,
    /// What is on its way.
    sending: Option<HallPicture>,
}

impl Sender {
    /// A tablet that joins a hall that shows a picture of this order, or none yet (0).
    pub fn joined(known: u32) -> Self {
        Self { known, ..Self::default() }
    }

    /// What the hall should show from now on.
    pub fn want(&mut self, link: String, screen: Screen) {
        self.wanted = Some((link, screen));
    }

    /// What to send now; nothing while something is on its way, or the hall shows it already.
    pub fn next(&mut self) -> Option<HallPicture> {
        if self.sending.is_some() || self.wanted == self.shown {
            return None;
        }
        let (link, screen) = self.wanted.clone()?;
        let picture = HallPicture { order: self.known.saturating_add(1), screen, link };
        self.sending = Some(picture.clone());
        Some(picture)
    }

    /// The hall shows what was sent.
    pub fn arrived(&mut self) {
        if let Some(HallPicture { order, screen, link }) = self.sending.take() {
            self.known = self.known.max(order);
            self.shown = Some((link, screen));
        }
    }

    /// Somebody else was faster: the hall has this order. What was sent is still wanted.
    pub fn overtaken(&mut self, order: u32) {
        self.known = self.known.max(order);
        self.sending = None;
        self.shown = None;
    }

    /// No answer came, or none that helps; what is wanted by then is sent again.
    pub fn failed(&mut self) {
        self.sending = None;
    }

    /// The hall refuses what was sent: it is not sent again.
    pub fn refused(&mut self) {
        if let Some(HallPicture { screen, link, .. }) = self.sending.take() {
            self.shown = Some((link, screen));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(sender: &mut Sender) -> Option<(u32, String)> {
        sender.next().map(|picture| (picture.order, picture.link))
    }

    fn sent(at: u32, link: &str) -> Option<(u32, String)> {
        Some((at, link.to_owned()))
    }

    #[test]
    fn only_the_newest_is_sent_one_at_a_time() {
        let mut tablet = Sender::joined(0);
        assert_eq!(order(&mut tablet), None);
        tablet.want("a".into(), Screen::Compare);
        assert_eq!(order(&mut tablet), sent(1, "a"));
        tablet.want("b".into(), Screen::Compare);
        tablet.want("c".into(), Screen::Compare);
        assert_eq!(order(&mut tablet), None, "one is on its way");
        tablet.arrived();
        assert_eq!(order(&mut tablet), sent(2, "c"));
        tablet.arrived();
        tablet.want("c".into(), Screen::Compare);
        assert_eq!(order(&mut tablet), None, "the hall shows it");
        tablet.want("c".into(), Screen::Money);
        assert_eq!(order(&mut tablet), sent(3, "c"), "another screen");
    }

    #[test]
    fn the_newest_is_sent_when_the_connection_is_back() {
        let mut tablet = Sender::joined(4);
        tablet.want("a".into(), Screen::Compare);
        assert_eq!(order(&mut tablet), sent(5, "a"));
        tablet.failed();
        tablet.want("b".into(), Screen::Compare);
        assert_eq!(order(&mut tablet), sent(5, "b"));
        // The first had arrived after all: the server says so, and the second follows it.
        tablet.overtaken(5);
        assert_eq!(order(&mut tablet), sent(6, "b"));
    }

    #[test]
    fn of_two_tablets_the_last_move_stays() {
        let mut tablet = Sender::joined(0);
        tablet.want("a".into(), Screen::Compare);
        tablet.next();
        tablet.arrived();
        tablet.want("b".into(), Screen::Compare);
        tablet.next();
        tablet.overtaken(9);
        assert_eq!(order(&mut tablet), sent(10, "b"));
    }

    #[test]
    fn what_is_refused_is_not_sent_again() {
        let mut tablet = Sender::joined(0);
        tablet.want("a".into(), Screen::Compare);
        tablet.next();
        tablet.refused();
        assert_eq!(order(&mut tablet), None);
        tablet.want("b".into(), Screen::Compare);
        assert_eq!(order(&mut tablet), sent(1, "b"));
    }
}
