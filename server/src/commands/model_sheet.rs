//! `aimak model sheet`: a plan as a workbook with live formulas, for an accountant to check and change.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use aimak_core::explain::{Node, NodeId, Origin, Study};
use aimak_core::finance::sheet::{Book, Content, Frame, Row, plain, shown};
use aimak_core::finance::{self, Plan};
use aimak_core::lang::Lang;
use aimak_core::legal::Evidence;
use aimak_core::unit::Unit;
use aimak_words::figure::figure_name;
use aimak_words::finance::line_name;
use aimak_words::service::service_name;
use aimak_words::unit::{period_name, unit_name};
use clap::Args;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError};

use super::model::{self, language};
use super::model_explain::evidence;
use super::{by_refusals, usage};
use crate::messages;

/// Arguments of `aimak model sheet`.
#[derive(Clone, Debug, Args)]
pub struct SheetArgs {
    /// The plan: a JSON file («aimak model schema» prints its form).
    #[arg(value_name = "SCENARIO.json")]
    pub scenario: PathBuf,
    /// Where the workbook goes: every figure of every year as a cell, computed ones as formulas.
    #[arg(long, value_name = "BOOK.xlsx")]
    pub out: PathBuf,
    /// The language of the workbook: ky, ru or en; that of the terminal when left out.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
}

/// Writes the workbook of a plan; says on `out` how large it is.
///
/// # Errors
/// When `out` cannot be written.
pub fn run(args: &SheetArgs, lang: Lang, out: &mut impl Write) -> io::Result<ExitCode> {
    let lang = args.lang.unwrap_or(lang);
    let plan = match model::read(&args.scenario, lang) {
        Ok(plan) => plan,
        Err(code) => return Ok(code),
    };
    let study = finance::picture(&plan).study;
    let file = args.out.display().to_string();
    let unwritable = |reason: String| usage(&messages::model_out_unwritable(lang, &file, &reason));
    let bytes = match workbook(&plan, &study, lang) {
        Ok(bytes) => bytes,
        Err(error) => return Ok(unwritable(error.to_string())),
    };
    if let Err(error) = std::fs::write(&args.out, bytes) {
        return Ok(unwritable(error.to_string()));
    }
    let figures = i64::try_from(study.len()).unwrap_or(i64::MAX);
    writeln!(out, "{}", messages::sheet_written(lang, figures, &file))?;
    Ok(by_refusals(0))
}

/// Rows above the figures: the title and the heads.
const ROWS_ABOVE: usize = 2;
/// Columns before the figures: figure, line, unit, where it comes from.
const COLUMNS_LEFT: usize = 4;
/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;

/// The workbook of a plan as an XLSX file: first a sheet that says what it is, then one for the
/// municipality and one for each service. The same plan, language and version give the same bytes.
///
/// # Errors
/// When the workbook is larger than the format allows: more than 1,048,576 rows or 16,384 columns.
pub fn workbook(plan: &Plan, study: &Study, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let book = Book::of(study);
    let about = sheet_name(messages::sheet_about_name(lang), &[]);
    let mut names = vec![about.clone()];
    for sheet in &book.sheets {
        let name = sheet.service.map_or(messages::sheet_municipality_name(lang), |service| service_name(lang, service));
        names.push(sheet_name(name, &names));
    }
    names.remove(0);
    let mut file = Workbook::new();
    // A workbook says when it was made; ours follows from its content alone.
    let properties = DocProperties::new().set_title(plan.title.get(lang)).set_creation_datetime(
        &rust_xlsxwriter::ExcelDateTime::from_ymd(
            u16::try_from(plan.book_year).unwrap_or(1900).clamp(1900, 9999),
            1,
            1,
        )?,
    );
    file.set_properties(&properties);
    write_about(file.add_worksheet().set_name(about)?, plan, study, lang)?;
    let frame = Frame { names: &names, rows_above: ROWS_ABOVE, columns_left: COLUMNS_LEFT };
    let writer = Writer { plan, study, lang, book: &book, frame };
    for (sheet, name) in names.iter().enumerate() {
        writer.sheet(file.add_worksheet().set_name(name)?, sheet)?;
    }
    file.save_to_buffer()
}

/// A name that a sheet may have: at most 31 characters, none of those that formulas use, no two alike.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let allowed = |letter: &char| !"[]:*?/\\'".contains(*letter);
    let name: String = wanted.chars().filter(allowed).take(LONGEST_NAME).collect();
    if !taken.contains(&name) {
        return name;
    }
    let name: String = name.chars().take(LONGEST_NAME - 3).collect();
    (2..).map(|number| format!("{name} {number}")).find(|name| !taken.contains(name)).unwrap_or(name)
}

/// The looks of cells by what they hold.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Given, to be changed here.
    Given,
    /// Given, and no more than assumed, drafted, not confirmed or made up.
    Weak,
    /// Computed, or a constant such as the months of a year.
    Fixed,
}

impl Look {
    fn of(node: &Node) -> Self {
        match &node.origin {
            Origin::Computed(_) => Self::Fixed,
            Origin::Given(_) if node.evidence == Evidence::Convention => Self::Fixed,
            Origin::Given(_) if is_weak(node.evidence) => Self::Weak,
            Origin::Given(_) => Self::Given,
        }
    }

    fn format(self) -> Format {
        let format = Format::new();
        match self {
            Self::Given => format.set_font_color(0x00_1F_4E_9E).set_background_color(0x00_EA_F2_FB),
            Self::Weak => format.set_font_color(0x00_8A_3B_00).set_background_color(0x00_FD_F0_DC).set_italic(),
            Self::Fixed => format,
        }
    }
}

/// What a reader must be told about at the number itself.
const fn is_weak(evidence: Evidence) -> bool {
    match evidence {
        Evidence::Assumed | Evidence::Draft | Evidence::NotYetConfirmed | Evidence::Fictional => true,
        Evidence::Convention
        | Evidence::Measured
        | Evidence::Decided
        | Evidence::Statistic
        | Evidence::Modelled
        | Evidence::Entered => false,
    }
}

/// How a spreadsheet shows numbers of a unit. Cells hold all digits.
const fn number_format(unit: Unit) -> &'static str {
    match (unit, unit.decimals()) {
        (Unit::Percent, _) => "0.00%",
        (Unit::Factor, _) => "0.000000",
        (_, 0) => "#,##0",
        (_, 2) => "#,##0.00",
        (_, 4) => "#,##0.0000",
        (_, _) => "#,##0.000",
    }
}

fn write_about(sheet: &mut Worksheet, plan: &Plan, study: &Study, lang: Lang) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, 100)?.write_string_with_format(0, 0, plan.title.get(lang), &title())?;
    let fictional =
        if plan.fictional { messages::sheet_about_fictional(lang) } else { messages::sheet_about_entered(lang) };
    let year = plan.book_year.to_string();
    let check = format!("{:08x}", study.fingerprint());
    let mut lines = vec![messages::sheet_about_purpose(lang).to_owned(), fictional.to_owned()];
    if plan.neglected {
        lines.push(messages::sheet_about_neglected(lang).to_owned());
    }
    lines.extend([
        messages::sheet_about_prices(lang, &year),
        messages::sheet_about_tax(lang).to_owned(),
        messages::sheet_about_rounding(lang).to_owned(),
        messages::sheet_about_whole(lang).to_owned(),
        messages::sheet_about_gaps(lang).to_owned(),
        messages::sheet_about_version(lang, env!("CARGO_PKG_VERSION"), &check),
    ]);
    let mut row = 2;
    for line in lines {
        sheet.write_string_with_format(row, 0, line, &wrapped)?;
        row += 1;
    }
    row += 1;
    for (look, words) in [
        (Look::Given, messages::sheet_legend_given(lang)),
        (Look::Weak, messages::sheet_legend_weak(lang)),
        (Look::Fixed, messages::sheet_legend_fixed(lang)),
    ] {
        sheet.write_string_with_format(row, 0, words, &look.format().set_text_wrap())?;
        row += 1;
    }
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn title() -> Format {
    Format::new().set_bold().set_font_size(14)
}

/// Writes the sheets of figures.
struct Writer<'a> {
    plan: &'a Plan,
    study: &'a Study,
    lang: Lang,
    book: &'a Book,
    frame: Frame<'a>,
}

impl Writer<'_> {
    fn sheet(&self, sheet: &mut Worksheet, number: usize) -> Result<(), XlsxError> {
        let lang = self.lang;
        let head = Format::new().set_bold().set_background_color(0x00_E6_E6_E6).set_text_wrap();
        let year_head = head.clone().set_align(FormatAlign::Right);
        sheet.write_string_with_format(0, 0, &self.frame.names[number], &title())?;
        let heads = [
            messages::sheet_column_figure(lang),
            messages::sheet_column_line(lang),
            messages::sheet_column_unit(lang),
            messages::sheet_column_origin(lang),
        ];
        for (column, words) in (0..).zip(heads) {
            sheet.write_string_with_format(1, column, words, &head)?;
        }
        let first = cell_of(0, COLUMNS_LEFT)?.1;
        sheet.write_string_with_format(1, first, messages::sheet_column_all_years(lang), &year_head)?;
        for (column, year) in (first + 1..).zip(&self.book.years) {
            sheet.write_number_with_format(1, column, *year, &year_head)?;
        }
        for (row, of) in self.book.sheets[number].rows.iter().enumerate() {
            self.row(sheet, row + ROWS_ABOVE, of)?;
        }
        let (rows, columns) = cell_of(ROWS_ABOVE, COLUMNS_LEFT)?;
        for (column, width) in [(0, 38), (1, 34), (2, 16), (3, 22)] {
            sheet.set_column_width(column, width)?;
        }
        let last = cell_of(0, COLUMNS_LEFT + self.book.years.len())?.1;
        sheet.set_column_range_width(first, last, 16)?;
        sheet.set_freeze_panes(rows, columns)?;
        sheet.set_repeat_rows(0, rows - 1)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        Ok(())
    }

    fn row(&self, sheet: &mut Worksheet, row: usize, of: &Row) -> Result<(), XlsxError> {
        let lang = self.lang;
        let line = match of.subject.of_plan() {
            Some(at) => {
                let name = line_name(lang, at, Some(self.plan));
                let service = at.service.map(|service| service_name(lang, service));
                // The sheet says which service it is.
                let rest = service.and_then(|service| name.strip_prefix(service)?.strip_prefix(", "));
                rest.map(str::to_owned).unwrap_or(name)
            }
            None => of.subject.code(),
        };
        let unit = unit_name(lang, of.unit);
        let unit =
            period_name(lang, of.figure.period()).map_or_else(|| unit.to_owned(), |period| format!("{unit}, {period}"));
        let words = [figure_name(lang, of.figure).to_owned(), line, unit, self.origin(of)];
        for (column, words) in words.into_iter().enumerate() {
            let (row, column) = cell_of(row, column)?;
            sheet.write_string(row, column, words)?;
        }
        for (column, id) in of.cells.iter().enumerate() {
            if let Some(id) = *id {
                self.cell(sheet, cell_of(row, column + COLUMNS_LEFT)?, id)?;
            }
        }
        Ok(())
    }

    fn cell(&self, sheet: &mut Worksheet, (row, column): (u32, u16), id: NodeId) -> Result<(), XlsxError> {
        let node = self.study.node(id);
        let format = Look::of(node).format().set_num_format(number_format(node.unit));
        match self.book.content(self.study, id, &self.frame) {
            Content::Formula(text) => {
                let formula = Formula::new(text).set_result(shown(self.study, id));
                sheet.write_formula_with_format(row, column, formula, &format)?;
            }
            // A number of up to 15 digits passes through binary and back without loss.
            Content::Number(number) => {
                debug_assert_eq!(Ok(&number), node.amount.map(|amount| plain(amount, node.unit)).as_ref());
                sheet.write_number_with_format(row, column, number.parse::<f64>().unwrap_or(f64::NAN), &format)?;
            }
        }
        Ok(())
    }

    /// Where the figures of a row come from: each kind once.
    fn origin(&self, of: &Row) -> String {
        let mut told: Vec<String> = Vec::new();
        for id in of.cells.iter().flatten() {
            let node = self.study.node(*id);
            let sure = evidence(self.lang, node.evidence);
            let words = match &node.origin {
                Origin::Given(_) => messages::sheet_origin_given(self.lang, sure),
                Origin::Computed(_) if is_weak(node.evidence) => messages::sheet_origin_computed_on(self.lang, sure),
                Origin::Computed(_) => messages::sheet_origin_computed(self.lang).to_owned(),
            };
            if !told.contains(&words) {
                told.push(words);
            }
        }
        told.join("; ")
    }
}

/// A cell as the format counts it.
fn cell_of(row: usize, column: usize) -> Result<(u32, u16), XlsxError> {
    u32::try_from(row).ok().zip(u16::try_from(column).ok()).ok_or(XlsxError::RowColumnLimitError)
}
