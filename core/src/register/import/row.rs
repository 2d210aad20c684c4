//! A row of a table, and tables as rows.

use std::ops::ControlFlow;

use super::FaultRule;

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, as a person wrote it.
    Text,
    /// A number of a spreadsheet: digits with a point.
    Number,
    /// The result of a formula that failed, `#N/A` for instance.
    Error,
}

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'r> {
    /// What stands in it, without spaces around it.
    pub text: &'r str,
    /// What it is.
    pub kind: Kind,
}

/// A row: one buffer that is filled again and again.
#[derive(Debug, Default)]
pub struct Row {
    /// Its number in the file, counted from 1.
    pub number: u32,
    text: String,
    cells: Vec<(usize, Kind)>,
}

impl Row {
    /// Begins anew.
    pub fn begin(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.cells.clear();
    }

    /// Adds a cell on the right.
    pub fn push(&mut self, text: &str, kind: Kind) {
        self.text.push_str(text);
        self.cells.push((self.text.len(), kind));
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// The cell of a column, counted from 0; an empty one to the right of the last.
    pub fn get(&self, column: usize) -> Cell<'_> {
        let Some(&(end, kind)) = self.cells.get(column) else { return Cell { text: "", kind: Kind::Text } };
        let start = column.checked_sub(1).and_then(|before| self.cells.get(before)).map_or(0, |&(end, _)| end);
        // A zero-width no-break space is a byte order mark that was copied along.
        let text = self.text.get(start..end).unwrap_or("").trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        Cell { text, kind }
    }

    /// The cells, from the left.
    pub fn iter(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.len()).map(|column| self.get(column))
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.iter().all(|cell| cell.text.is_empty())
    }
}

/// Looks at a row; says whether to go on.
pub type Look<'l> = dyn FnMut(&Row) -> ControlFlow<()> + 'l;

/// A table whose rows can be gone through more than once.
pub trait Table {
    /// Goes through the rows from the first on.
    ///
    /// # Errors
    /// What is wrong with the file.
    fn each(&mut self, look: &mut Look<'_>) -> Result<(), FaultRule>;
}

/// The letters of a column, counted from 0, as spreadsheets show them.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        rest /= 26;
    }
    letters.iter().rev().map(|&letter| char::from(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_back_without_spaces() {
        let mut row = Row::default();
        row.begin(7);
        row.push("\u{feff} a ", Kind::Text);
        row.push("", Kind::Text);
        row.push("12", Kind::Number);
        let texts: Vec<&str> = row.iter().map(|cell| cell.text).collect();
        assert_eq!(texts, ["a", "", "12"]);
        assert_eq!(row.get(9), Cell { text: "", kind: Kind::Text });
        row.begin(8);
        assert!(row.is_empty());
    }

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
        }
    }
}
