//! From arguments to a listening server, and its end.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::assets::Site;
use crate::boundary;
use crate::config::{Limits, ServeArgs};
use crate::halls::{self, Halls};
use crate::printer::{self, Printer};
use crate::router::{Parts, router};
use crate::start::StartError;
use crate::store::sqlite::SqliteStore;

/// How long running requests may take to finish once the server is asked to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until the process is asked to stop (ctrl-c or SIGTERM); running requests are finished.
///
/// # Errors
/// Something is in the way of starting; nothing was changed.
pub async fn run(args: &ServeArgs) -> Result<(), StartError> {
    let file = args.database_file()?;
    let site = Arc::new(built_app(args.site.as_deref())?);
    args.prepare_data()?;
    let unreachable = |reason: String| StartError::Listen { address: args.listen.to_string(), reason };
    let listener = TcpListener::bind(args.listen).await.map_err(|error| unreachable(error.to_string()))?;
    let address = listener.local_addr().map_err(|error| unreachable(error.to_string()))?;
    let store = Arc::new(SqliteStore::open(&file).await?);
    let limits = Limits::default();
    let (tell, told) = watch::channel(false);
    let reached = halls::reached(args.address.as_deref(), address, args.behind_tls);
    let halls = Halls::new(Arc::clone(&store) as _, &limits, told.clone(), reached);
    let parts = Parts {
        store: Arc::clone(&store) as _,
        halls: halls.clone(),
        printer: printer(args, address),
        site: Arc::clone(&site),
        limits,
        behind_tls: args.behind_tls,
    };
    tracing::info!(
        %address,
        database = %file.display(),
        files = site.len(),
        "serving at http://{address}"
    );
    let forgetting = tokio::spawn(halls.forget_old());
    let served = serve(listener, router(parts), tell, told).await;
    forgetting.abort();
    store.close().await;
    served.map_err(|error| unreachable(error.to_string()))
}

/// What prints papers: a Chromium that opens this very server.
fn printer(args: &ServeArgs, listens: SocketAddr) -> Printer {
    let Some(program) = printer::find(args.chromium.as_deref()) else {
        let named = args.chromium.as_deref().unwrap_or(Path::new("chromium")).display();
        tracing::warn!("{named} is not there: papers are printed in browsers alone, and not made as PDF files");
        return Printer::none();
    };
    let ip = if !listens.ip().is_unspecified() {
        listens.ip()
    } else if listens.is_ipv4() {
        IpAddr::V4(Ipv4Addr::LOCALHOST)
    } else {
        IpAddr::V6(Ipv6Addr::LOCALHOST)
    };
    let origin = format!("http://{}", SocketAddr::new(ip, listens.port()));
    Printer::new(program, origin, args.data.join("print"), printer::PRINT)
}

async fn serve(
    listener: TcpListener,
    router: axum::Router,
    tell: watch::Sender<bool>,
    told: watch::Receiver<bool>,
) -> std::io::Result<()> {
    tokio::spawn(async move {
        asked_to_stop().await;
        tracing::info!("stopping");
        tell.send_replace(true);
    });
    let server =
        axum::serve(boundary::prompt(listener), router).with_graceful_shutdown(stop(told.clone(), Duration::ZERO));
    tokio::select! {
        served = server.into_future() => served,
        () = stop(told, GRACE) => {
            tracing::warn!("requests were still running when the server stopped");
            Ok(())
        }
    }
}

/// Ends when stopping was asked for and `later` has passed.
pub(crate) async fn stop(mut told: watch::Receiver<bool>, later: Duration) {
    if told.wait_for(|stop| *stop).await.is_err() {
        // The task that listens for signals is gone: serve on.
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(later).await;
}

async fn asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! {
                    () = interrupted() => {}
                    _ = terminate.recv() => {}
                }
            }
            Err(_) => interrupted().await,
        }
    }
    #[cfg(not(unix))]
    interrupted().await;
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without signals the server can only be ended by force.
        std::future::pending::<()>().await;
    }
}

#[cfg(not(feature = "embed"))]
pub(crate) fn built_app(folder: Option<&Path>) -> Result<Site, StartError> {
    Site::from_folder(folder.unwrap_or(Path::new("target/site")))
}

#[cfg(feature = "embed")]
pub(crate) fn built_app(folder: Option<&Path>) -> Result<Site, StartError> {
    match folder {
        Some(folder) => Site::from_folder(folder),
        None => Site::from_binary(),
    }
}
