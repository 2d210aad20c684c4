//! The row with the heads of the columns.

use std::ops::ControlFlow;

use super::mapping::IGNORED;
use super::row::{Kind, Row, Table, letters};
use super::words::{Words, fold};
use super::{ColumnName, FaultRule, Field, Mapping, limits};

/// The heads of a table.
#[derive(Clone, Debug)]
pub struct Header {
    /// The row they stand in.
    pub row: u32,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// How many things are told apart.
    known: usize,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What people find it by.
    pub name: ColumnName,
    /// What it holds; `None` when it is not read.
    pub field: Option<Field>,
}

impl Header {
    /// The header of a table: of its first rows, the one that names the account and most other
    /// things. `None` when there is none.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn find(table: &mut dyn Table, words: &Words, mapping: &Mapping) -> Result<Option<Self>, FaultRule> {
        let mapped: Vec<(String, Option<Field>)> = mapping
            .columns
            .iter()
            .map(|(head, code)| (fold(head), Field::from_code(code).filter(|_| code != IGNORED)))
            .collect();
        let mut best: Option<Self> = None;
        let mut looked = 0;
        table.each(&mut |row| {
            if row.is_empty() {
                return ControlFlow::Continue(());
            }
            let header = Self::of(row, words, &mapped);
            let names_account = header.columns.iter().any(|column| column.field == Some(Field::Account));
            if names_account && header.known > best.as_ref().map_or(1, |best| best.known) {
                best = Some(header);
            }
            looked += 1;
            if looked == limits::HEADER_ROWS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(best)
    }

    fn of(row: &Row, words: &Words, mapped: &[(String, Option<Field>)]) -> Self {
        let columns: Vec<Column> = row
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                let folded = fold(cell.text);
                let own = mapped.iter().find(|(head, _)| !folded.is_empty() && *head == folded);
                let field = match own {
                    Some(&(_, field)) => field,
                    None if cell.kind == Kind::Error => None,
                    None => words.column(cell.text),
                };
                let head = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
                Column { name: ColumnName { letters: letters(at), head }, field }
            })
            .collect();
        let mut fields: Vec<Field> = columns.iter().filter_map(|column| column.field).collect();
        fields.sort_unstable();
        fields.dedup();
        Self { row: row.number, columns, known: fields.len() }
    }

    /// How well the table was understood: for choosing between ways of reading it.
    #[must_use]
    pub const fn known(&self) -> usize {
        self.known
    }

    /// The column of a field, counted from 0.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    /// Columns that hold what an earlier one holds: their place and that of the earlier one. The
    /// use of every month and that of one month hold the same.
    pub fn twice(&self) -> Vec<(usize, usize)> {
        let same = |one: Field, other: Field| {
            one == other || matches!((one, other), (Field::Use, Field::Month(_)) | (Field::Month(_), Field::Use))
        };
        let mut twice = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let Some(field) = column.field else { continue };
            let earlier =
                self.columns.iter().take(at).position(|column| column.field.is_some_and(|other| same(field, other)));
            twice.extend(earlier.map(|first| (at, first)));
        }
        twice
    }

    /// Whether a row only numbers the columns, as forms do: 1, 2, 3 …
    #[must_use]
    pub fn is_numbering(&self, row: &Row) -> bool {
        let mut filled = 0;
        for (at, cell) in row.iter().enumerate() {
            if cell.text.is_empty() {
                continue;
            }
            if cell.text != (at + 1).to_string() {
                return false;
            }
            filled += 1;
        }
        filled >= 3
    }
}
