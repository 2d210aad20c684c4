//! Projectors that listen, and how they learn what they show.
//!
//! The picture stands in the database; nothing of it is kept here. A stream asks for a newer picture
//! four times a second and is woken at once by a picture that this process took: the hint makes it
//! quick, the asking makes it right, also where several processes share a database.

use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

use aimak_core::wire::hall::HallPicture;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast, watch};
use tokio::time::Instant;

use crate::clock;
use crate::config::Limits;
use crate::serve;
use crate::store::halls::{HallKey, HallStore};

/// How often a stream asks for a newer picture when nothing wakes it.
const ASK: Duration = Duration::from_millis(250);
/// How often a projector hears that the connection is alive.
const ALIVE: Duration = Duration::from_secs(5);
/// A hall that nobody touched for so long is deleted.
const FORGET: Duration = Duration::from_secs(24 * 60 * 60);
/// How often old halls are looked for.
const LOOK: Duration = Duration::from_secs(60 * 60);
/// Hints that a stream may fall behind by; one that misses some asks a little later.
const HINTS: usize = 64;

/// What all streams share.
#[derive(Clone)]
pub struct Halls {
    /// Where the pictures stand.
    pub store: Arc<dyn HallStore>,
    /// Where the tablets of the hall reach this server, when it can tell.
    pub address: Option<Arc<str>>,
    hints: broadcast::Sender<HallKey>,
    free: Arc<Semaphore>,
    stop: watch::Receiver<bool>,
}

/// What a projector hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// What to show from now on.
    Picture(HallPicture),
    /// The connection is alive.
    Alive,
    /// There is no such hall any more; nothing follows.
    Gone,
}

/// What a projector listens to.
pub struct Listening {
    halls: Halls,
    hall: HallKey,
    last: u32,
    hints: broadcast::Receiver<HallKey>,
    alive: Instant,
    over: bool,
    /// Given back when the projector goes.
    _place: OwnedSemaphorePermit,
}

impl Halls {
    /// Halls over a store. Streams end when `stop` says so.
    #[must_use]
    pub fn new(
        store: Arc<dyn HallStore>,
        limits: &Limits,
        stop: watch::Receiver<bool>,
        address: Option<String>,
    ) -> Self {
        let (hints, _) = broadcast::channel(HINTS);
        let free = Arc::new(Semaphore::new(limits.streams));
        Self { store, address: address.map(Arc::from), hints, free, stop }
    }

    /// Wakes the projectors of a hall.
    pub fn wake(&self, hall: HallKey) {
        // Nobody may be listening.
        drop(self.hints.send(hall));
    }

    /// The moment before which halls are forgotten.
    #[must_use]
    pub fn forgotten() -> String {
        clock::before(FORGET)
    }

    /// Listens to a hall, from the picture after `last` on; `None` when as many listen as may.
    #[must_use]
    pub fn listen(&self, hall: HallKey, last: u32) -> Option<Listening> {
        let place = Arc::clone(&self.free).try_acquire_owned().ok()?;
        let hints = self.hints.subscribe();
        let alive = Instant::now() + ALIVE;
        Some(Listening { halls: self.clone(), hall, last, hints, alive, over: false, _place: place })
    }

    /// Deletes old halls, for as long as the server runs.
    pub async fn forget_old(self) {
        loop {
            match self.store.forget_halls(&Self::forgotten()).await {
                Ok(0) => {}
                Ok(halls) => tracing::info!(halls, "forgot old halls"),
                Err(error) => tracing::warn!(?error, "old halls were not forgotten"),
            }
            tokio::time::sleep(LOOK).await;
        }
    }
}

impl Listening {
    /// What comes next; `None` at the end.
    pub async fn next(&mut self) -> Option<Heard> {
        while !self.over {
            match self.halls.store.shown(&self.hall, self.last).await {
                Ok(Some(Some(picture))) => {
                    self.last = picture.order;
                    return Some(Heard::Picture(picture));
                }
                Ok(Some(None)) => {}
                Ok(None) => {
                    self.over = true;
                    return Some(Heard::Gone);
                }
                // The database is away for a moment: the picture stays, and is asked for again.
                Err(error) => tracing::debug!(?error, "a stream could not ask"),
            }
            if self.alive <= Instant::now() {
                self.alive = Instant::now() + ALIVE;
                return Some(Heard::Alive);
            }
            tokio::select! {
                () = serve::stop(self.halls.stop.clone(), Duration::ZERO) => self.over = true,
                () = tokio::time::sleep(ASK) => {}
                () = hinted(&mut self.hints, &self.hall) => {}
            }
        }
        None
    }
}

/// Ends with a hint for this hall, or when hints were missed.
async fn hinted(hints: &mut broadcast::Receiver<HallKey>, hall: &HallKey) {
    loop {
        match hints.recv().await {
            Ok(hint) if hint != *hall => {}
            Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => return,
            Err(broadcast::error::RecvError::Closed) => std::future::pending().await,
        }
    }
}

/// Where tablets reach the server: as told, else by the address that it listens on. `None` when it
/// listens for its own machine alone, or stands behind another that has the certificate.
#[must_use]
pub fn reached(told: Option<&str>, listens: SocketAddr, behind_tls: bool) -> Option<String> {
    if let Some(told) = told {
        return Some(told.trim_end_matches('/').to_owned());
    }
    let ip = if listens.ip().is_unspecified() { own_address()? } else { listens.ip() };
    (!ip.is_loopback() && !behind_tls).then(|| format!("http://{}", SocketAddr::new(ip, listens.port())))
}

/// The machine's address in the network that it would leave by. Nothing is sent: the system only
/// chooses the way.
fn own_address() -> Option<IpAddr> {
    // An address of documentation (RFC 5737), then the usual networks of a hall without internet.
    ["192.0.2.1", "192.168.1.1", "192.168.0.1", "10.0.0.1", "172.16.0.1", "192.168.43.1", "192.168.137.1"]
        .into_iter()
        .find_map(|there| {
            let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
            socket.connect((there, 9)).ok()?;
            let ip = socket.local_addr().ok()?.ip();
            (!ip.is_loopback() && !ip.is_unspecified()).then_some(ip)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tablets_are_told_where_they_reach_the_server() {
        let listens = |text: &str| text.parse::<SocketAddr>().expect("an address");
        let lan = listens("192.168.1.5:8311");
        assert_eq!(reached(None, lan, false).as_deref(), Some("http://192.168.1.5:8311"));
        assert_eq!(reached(Some("https://aimak.kg/"), lan, true).as_deref(), Some("https://aimak.kg"));
        assert_eq!(reached(None, lan, true), None, "the name in the certificate is not known here");
        assert_eq!(reached(None, listens("127.0.0.1:8311"), false), None);
        assert_eq!(reached(None, listens("[::1]:8311"), false), None);
        let any = reached(None, listens("0.0.0.0:8311"), false);
        assert!(any.is_none_or(|found| !found.contains("0.0.0.0") && !found.contains("127.")));
    }
}
