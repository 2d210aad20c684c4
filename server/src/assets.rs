//! The built app, held in memory: one look-up for a request, and no way from an address to the
//! file system.

#[cfg(feature = "embed")]
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest as _, Sha256};

use crate::extract::hex;
use crate::language::weighted;
use crate::start::StartError;

const PAGE: &str = "/index.html";
/// The page of the citizen's entry: the calculator alone, a fraction of the whole app.
const CALCULATOR: &str = "/calculator.html";
const ASSETS: &str = "/assets/";

const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const NO_CACHE: HeaderValue = HeaderValue::from_static("no-cache");
const BY_ENCODING: HeaderValue = HeaderValue::from_static("Accept-Encoding");

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Brotli,
    Gzip,
    Identity,
}

impl Coding {
    /// The smallest first.
    const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Identity => "",
        }
    }
}

/// One packing of a file.
#[derive(Clone, Debug)]
struct Packed {
    coding: Coding,
    bytes: Bytes,
    etag: HeaderValue,
}

/// A file of the built app.
#[derive(Clone, Debug)]
pub struct File {
    content_type: HeaderValue,
    /// Its name tells its content (a hash is part of it): it never changes.
    immutable: bool,
    /// In the order of [`Coding::ALL`]; the last is always there.
    packed: Vec<Packed>,
}

/// The built app.
#[derive(Clone, Debug)]
pub struct Site {
    files: HashMap<String, File>,
}

impl Site {
    /// Reads a folder whole.
    ///
    /// # Errors
    /// The folder cannot be read or has no `index.html`.
    pub fn from_folder(folder: &Path) -> Result<Self, StartError> {
        let mut files = Vec::new();
        let read = if folder.join("index.html").is_file() { read_folder(folder, "", &mut files) } else { Ok(()) };
        read.map_err(|error| StartError::Site { path: folder.to_owned(), reason: error.to_string() })?;
        Self::new(files).ok_or_else(|| StartError::SiteMissing { path: folder.to_owned() })
    }

    /// The app inside the binary.
    ///
    /// # Errors
    /// The binary was built without it.
    #[cfg(feature = "embed")]
    pub fn from_binary() -> Result<Self, StartError> {
        let files = Embedded::iter()
            .filter_map(|name| {
                let file = Embedded::get(&name)?;
                let content = match file.data {
                    Cow::Borrowed(content) => Bytes::from_static(content),
                    Cow::Owned(content) => Bytes::from(content),
                };
                Some((format!("/{name}"), content))
            })
            .collect();
        Self::new(files).ok_or_else(|| StartError::SiteMissing { path: PathBuf::from("aimak") })
    }

    /// From addresses and contents; a name that ends with `.br` or `.gz` is another packing of the
    /// file without that ending. `None` without a page.
    fn new(contents: Vec<(String, Bytes)>) -> Option<Self> {
        let contents: HashMap<String, Bytes> = contents.into_iter().collect();
        let packing_of = |name: &str| {
            Coding::ALL.into_iter().any(|coding| {
                coding != Coding::Identity
                    && name.strip_suffix(coding.ending()).is_some_and(|plain| contents.contains_key(plain))
            })
        };
        let files: HashMap<String, File> = contents
            .keys()
            .filter(|name| !packing_of(name))
            .map(|name| (name.clone(), File::new(name, &contents)))
            .collect();
        files.contains_key(PAGE).then_some(Self { files })
    }

    /// How many files there are, packings not counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is nothing; never so, since a site has its page.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The file at a path; the page for paths that a page of the app can have (without a dot, not
    /// under `/api` and `/assets`).
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&File> {
        let under =
            |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if let Some(file) = self.files.get(path) {
            Some(file)
        } else if under("/api") || under("/assets") || path.contains('.') {
            None
        } else if is_calculator(path) {
            self.files.get(CALCULATOR).or_else(|| self.files.get(PAGE))
        } else {
            self.files.get(PAGE)
        }
    }
}

/// `/{place}/calculator` of a place that exists; for another the whole app helps to find it.
fn is_calculator(path: &str) -> bool {
    let mut parts = path.trim_end_matches('/').split('/').skip(1);
    parts.next().is_some_and(|place| aimak_core::place::find(place).is_some())
        && parts.next() == Some("calculator")
        && parts.next().is_none()
}

#[cfg(feature = "embed")]
#[derive(rust_embed::Embed)]
#[folder = "../target/site"]
struct Embedded;

fn read_folder(folder: &Path, address: &str, files: &mut Vec<(String, Bytes)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path: PathBuf = entry.path();
        let address = format!("{address}/{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            read_folder(&path, &address, files)?;
        } else {
            files.push((address, Bytes::from(std::fs::read(path)?)));
        }
    }
    Ok(())
}

impl File {
    fn new(name: &str, contents: &HashMap<String, Bytes>) -> Self {
        let packed = Coding::ALL
            .into_iter()
            .filter_map(|coding| {
                let bytes = contents.get(&format!("{name}{}", coding.ending()))?.clone();
                let etag = etag(&bytes);
                Some(Packed { coding, bytes, etag })
            })
            .collect();
        Self { content_type: HeaderValue::from_static(content_type(name)), immutable: name.starts_with(ASSETS), packed }
    }

    /// The answer to a GET or HEAD request.
    #[must_use]
    pub fn answer(&self, method: &Method, asked: &HeaderMap) -> Response {
        let Some(packed) = self.choose(asked) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.insert(header::VARY, BY_ENCODING);
        headers.insert(header::ETAG, packed.etag.clone());
        headers.insert(header::CACHE_CONTROL, if self.immutable { IMMUTABLE } else { NO_CACHE });
        if known(asked, &packed.etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(header::CONTENT_TYPE, self.content_type.clone());
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(packed.bytes.len()));
        if packed.coding != Coding::Identity {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(packed.coding.name()));
        }
        if method != Method::HEAD {
            *response.body_mut() = Body::from(packed.bytes.clone());
        }
        response
    }

    /// The packing with the highest weight, the smallest among equals. A packing that the visitor
    /// refuses is sent only when there is no other.
    fn choose(&self, asked: &HeaderMap) -> Option<&Packed> {
        let accepted: Vec<&str> = asked
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        let mut best: Option<(&Packed, u32)> = None;
        for packed in &self.packed {
            let weight = weight_of(packed.coding, &accepted);
            if weight > 0 && best.is_none_or(|(_, found)| weight > found) {
                best = Some((packed, weight));
            }
        }
        best.map(|(packed, _)| packed).or(self.packed.last())
    }
}

/// The weight of a coding (RFC 9110, 12.5.3). The plain file needs no naming: it is taken when
/// nothing better is asked for.
fn weight_of(coding: Coding, accepted: &[&str]) -> u32 {
    let named = |wanted: &str| {
        accepted
            .iter()
            .map(|item| weighted(item))
            .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
            .map(|(_, weight)| weight)
    };
    let unnamed = if coding == Coding::Identity { 1 } else { 0 };
    named(coding.name()).or_else(|| named("*")).unwrap_or(unnamed)
}

/// Whether the visitor has this content already (`If-None-Match`).
fn known(asked: &HeaderMap, etag: &HeaderValue) -> bool {
    let Ok(etag) = etag.to_str() else { return false };
    asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

fn etag(bytes: &[u8]) -> HeaderValue {
    let hash = hex(&Sha256::digest(bytes)[..12]);
    HeaderValue::try_from(format!("\"{hash}\"")).unwrap_or(HeaderValue::from_static("\"0\""))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml",
        Some(_) | None => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_weight_wins_and_the_smallest_among_equals() {
        let contents: HashMap<String, Bytes> =
            ["/a.js", "/a.js.br", "/a.js.gz"].into_iter().map(|name| (name.to_owned(), Bytes::from(name))).collect();
        let file = File::new("/a.js", &contents);
        let cases = [
            (None, Coding::Identity),
            (Some(""), Coding::Identity),
            (Some("gzip, deflate, br, zstd"), Coding::Brotli),
            (Some("gzip, deflate"), Coding::Gzip),
            (Some("br;q=0.5, gzip"), Coding::Gzip),
            (Some("br;q=0, gzip;q=0.2"), Coding::Gzip),
            (Some("br;q=0, *"), Coding::Gzip),
            (Some("*"), Coding::Brotli),
            (Some("*;q=0"), Coding::Identity),
            (Some("identity;q=1, br;q=0.5"), Coding::Identity),
            (Some("BR"), Coding::Brotli),
            (Some("zstd"), Coding::Identity),
        ];
        for (accepted, coding) in cases {
            let mut asked = HeaderMap::new();
            if let Some(accepted) = accepted {
                asked.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
            }
            let chosen = file.choose(&asked).map(|packed| packed.coding);
            assert_eq!(chosen, Some(coding), "{accepted:?}");
        }
    }

    #[test]
    fn a_site_needs_its_page() {
        assert!(Site::new(vec![("/a.js".to_owned(), Bytes::new())]).is_none());
    }
}
