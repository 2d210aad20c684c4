//! Files made small once, at build time, so that the server only sends bytes.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::shell::{self, Doing, Fault};

/// Bytes of a file and of its compressed companions.
#[derive(Debug, Clone)]
pub struct Sizes {
    /// Path under the site's folder.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// Brotli, level 11; none for files that are compressed in themselves.
    pub brotli: Option<usize>,
    /// Gzip, level 9.
    pub gzip: Option<usize>,
}

/// Whether a file of that name gains by compression.
pub fn worthwhile(path: &Path) -> bool {
    path.extension().and_then(|end| end.to_str()).is_some_and(|end| {
        matches!(end, "html" | "js" | "css" | "wasm" | "svg" | "json" | "txt" | "xml" | "webmanifest" | "ico")
    })
}

/// The companion of a file: its name with one more ending.
pub fn companion(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Writes `.br` and `.gz` beside a file. What is already there is kept when `fresh` is true,
/// which is right for names that carry a hash of their content.
///
/// # Errors
/// When a file cannot be read or written.
pub fn beside(file: &Path, name: String, keep_existing: bool) -> Result<Sizes, Fault> {
    let bytes = std::fs::read(file).doing(format!("{} could not be read", file.display()))?;
    let mut sizes = Sizes { name, raw: bytes.len(), brotli: None, gzip: None };
    if !worthwhile(file) {
        return Ok(sizes);
    }
    sizes.brotli = Some(one(&companion(file, "br"), keep_existing, || brotli_11(&bytes))?);
    sizes.gzip = Some(one(&companion(file, "gz"), keep_existing, || gzip_9(&bytes))?);
    Ok(sizes)
}

fn one(path: &Path, keep: bool, make: impl FnOnce() -> std::io::Result<Vec<u8>>) -> Result<usize, Fault> {
    if let (true, Ok(facts)) = (keep, std::fs::metadata(path))
        && let Ok(size) = usize::try_from(facts.len())
        && size > 0
    {
        return Ok(size);
    }
    let packed = make().doing(format!("{} could not be compressed", path.display()))?;
    // Named whole only when it is whole: an interrupted build leaves no half file behind.
    let part = companion(path, "part");
    shell::write(&part, &packed)?;
    std::fs::rename(&part, path).doing(format!("{} could not be named", path.display()))?;
    Ok(packed.len())
}

/// Brotli at its best.
///
/// # Errors
/// Those of writing to memory: none in practice.
pub fn brotli_11(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let settings =
        BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings)?;
    Ok(packed)
}

fn gzip_9(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_companion_keeps_the_whole_name() {
        assert_eq!(companion(Path::new("a/app-1.js"), "br"), PathBuf::from("a/app-1.js.br"));
    }

    #[test]
    fn pictures_and_fonts_are_left_as_they_are() {
        assert!(worthwhile(Path::new("app.wasm")));
        assert!(!worthwhile(Path::new("onest.woff2")));
        assert!(!worthwhile(Path::new("studio.png")));
    }

    #[test]
    fn packing_loses_nothing() {
        let text = "сууга тариф ".repeat(50).into_bytes();
        let packed = brotli_11(&text).expect("memory is writable");
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut back).expect("what we packed");
        assert_eq!(back, text);
        assert!(packed.len() < text.len() / 4);
    }
}
