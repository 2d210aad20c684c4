//! Pieces of the written constants.

/// A slice of constants.
pub fn list(items: &[String]) -> String {
    format!("&[{}]", items.join(", "))
}

/// An option of a constant.
pub fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

/// Pieces of one file.
pub fn join(pieces: &[String]) -> String {
    pieces.join("\n")
}
