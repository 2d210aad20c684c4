//! Building the server and running it, for people and for tests.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::shell::{self, Doing, Fault, Root};
use crate::site::{self, Mode};

/// Builds everything and serves until interrupted.
///
/// # Errors
/// When a build fails or the server ends.
pub fn start(root: &Root, port: u16, mode: Mode) -> Result<(), Fault> {
    // Said before the build, not after minutes of it.
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    if TcpListener::bind(address).is_err() {
        return Err(Fault::new(format!(
            "Port {port} is taken, perhaps by an earlier start: end that one, or choose another with `cargo xtask start --port 8312`."
        )));
    }
    site::build(root, mode)?;
    let binary = build_server(root)?;
    let data = root.join("data");
    std::fs::create_dir_all(&data).doing("the folder data/ could not be made")?;
    let mut server = Server::spawn(root, &binary, address, &data, Stdio::inherit())?;
    server.wait_until_ready()?;
    shell::say(format!("Aimak is at http://{address} (stop with Ctrl-C)"));
    let status = server.child.wait().doing("the server could not be watched")?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("The server ended with {status}."))) }
}

/// Builds the server for this machine; gives the program's file.
///
/// # Errors
/// When cargo fails.
pub fn build_server(root: &Root) -> Result<PathBuf, Fault> {
    shell::say("Building the server");
    // With the features of the whole workspace, so that `test` finds the same packages built.
    shell::run(root.cargo().args(["build", "--workspace", "--bin", "aimak"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("debug").join(format!("aimak{}", std::env::consts::EXE_SUFFIX)))
}

/// A running server; it is stopped when this value goes.
pub struct Server {
    child: Child,
    address: SocketAddr,
    folder: Option<PathBuf>,
}

impl Server {
    /// Starts on a free port with a fresh data folder that goes with the server.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn fresh(root: &Root, binary: &Path) -> Result<Self, Fault> {
        let address = TcpListener::bind(("127.0.0.1", 0))
            .and_then(|listener| listener.local_addr())
            .doing("no free port was found")?;
        let data = root.join("target/test-data").join(address.port().to_string());
        if data.exists() {
            std::fs::remove_dir_all(&data).doing("old test data could not be removed")?;
        }
        std::fs::create_dir_all(&data).doing("the folder for test data could not be made")?;
        let log = std::fs::File::create(data.join("server.log")).doing("the server's log could not be made")?;
        let mut server = Self::spawn(root, binary, address, &data, Stdio::from(log))?;
        server.folder = Some(data.clone());
        match server.wait_until_ready() {
            Ok(()) => Ok(server),
            Err(fault) => {
                let log = std::fs::read_to_string(data.join("server.log")).unwrap_or_default();
                Err(Fault::new(format!("{fault}\n{log}")))
            }
        }
    }

    /// The address to open.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    fn spawn(root: &Root, binary: &Path, address: SocketAddr, data: &Path, output: Stdio) -> Result<Self, Fault> {
        let child = root
            .program(binary)
            .arg("serve")
            .args(["--listen", &address.to_string()])
            .arg("--data")
            .arg(data)
            .arg("--site")
            .arg(site::folder(root))
            // A database named in the environment of this terminal is not for tests.
            .env_remove("AIMAK_DATABASE_URL")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(output)
            .spawn()
            .doing("the server could not be started")?;
        Ok(Self { child, address, folder: None })
    }

    fn wait_until_ready(&mut self) -> Result<(), Fault> {
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_secs(30) {
            if let Some(status) = self.child.try_wait().doing("the server could not be watched")? {
                return Err(Fault::new(format!("The server ended at once with {status}.")));
            }
            if answers(self.address) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(Fault::new("The server did not answer within 30 seconds."))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A server that is gone already is as good as one that we stop.
        let _gone = self.child.kill();
        let _gone = self.child.wait();
        if let Some(folder) = self.folder.take() {
            let _kept = std::fs::remove_dir_all(folder);
        }
    }
}

/// Whether `/readyz` answers with 200.
fn answers(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut line = TcpStream::connect_timeout(&address, Duration::from_millis(500))?;
        line.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(line, "GET /readyz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        line.take(4096).read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}
