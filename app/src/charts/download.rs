//! Files for people to take along: the numbers as CSV, the picture as PNG.

use super::look::Look;
use super::state::{Cell, ChartState, Fill, Key, Table};
use aimak_core::lang::Lang;
use aimak_core::unit::Unit;
use wasm_bindgen::prelude::{Closure, JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, Url};

/// The table as CSV that spreadsheets of this language open with a double click: UTF-8 with its
/// mark; semicolons and decimal commas in Kyrgyz and Russian, commas and points in English.
/// Numbers are whole and ungrouped; a missing one is an empty cell.
pub(super) fn csv(table: &Table, unit: &str, source: &str, lang: Lang) -> String {
    let comma = match lang {
        Lang::Ky | Lang::Ru => ';',
        Lang::En => ',',
    };
    let mut file = String::from('\u{feff}');
    let mut line = |cells: Vec<String>| {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                file.push(comma);
            }
            file.push_str(cell);
        }
        file.push_str("\r\n");
    };
    let head = std::iter::once(&table.head).chain(table.columns.iter().map(|column| &column.name));
    line(head.map(|text| quoted(text, comma)).collect());
    for row in &table.rows {
        let number = |cell: &Cell| cell.amount.map(|amount| plain(amount, cell.unit, lang)).unwrap_or_default();
        line(std::iter::once(quoted(&row.name, comma)).chain(row.cells.iter().map(number)).collect());
    }
    for note in [unit, source] {
        let empty = table.columns.iter().map(|_| String::new());
        line(std::iter::once(quoted(note, comma)).chain(empty).collect());
    }
    file
}

/// A text cell. One that a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(text: &str, comma: char) -> String {
    let mut cell = String::with_capacity(text.len() + 2);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        cell.push('\'');
    }
    cell.push_str(text);
    if cell.contains([comma, '"', '\n', '\r']) {
        cell = cell.replace('"', "\"\"");
        cell.insert(0, '"');
        cell.push('"');
    }
    cell
}

/// An amount as spreadsheets read it: a hyphen, digits, the language's mark, all decimals kept.
fn plain(amount: i64, unit: Unit, lang: Lang) -> String {
    let decimals = unit.decimals() as usize;
    let mut text = amount.unsigned_abs().to_string();
    while text.len() <= decimals {
        text.insert(0, '0');
    }
    if decimals > 0 {
        let mark = match lang {
            Lang::Ky | Lang::Ru => ',',
            Lang::En => '.',
        };
        text.insert(text.len() - decimals, mark);
    }
    if amount < 0 {
        text.insert(0, '-');
    }
    text
}

/// Hands the numbers of a chart to the browser as a file.
pub(super) fn save_csv(state: &ChartState, lang: Lang) -> Option<()> {
    let text = csv(&state.table, &state.unit, &state.source, lang);
    let kind = BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&JsValue::from_str(&text)), &kind).ok()?;
    save(&blob, &[state.code, ".csv"].concat())
}

/// Margin of the image, px.
const MARGIN: f64 = 20.0;
/// Points of the image for one of the screen.
const FINE: f64 = 2.0;

/// Hands the picture to the browser as an image that can stand alone: with finding, unit, key and
/// source.
pub(super) fn save_image(state: &ChartState, picture: &HtmlCanvasElement, look: &Look) -> Option<()> {
    let image: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let pen: CanvasRenderingContext2d = image.get_context("2d").ok()??.dyn_into().ok()?;
    // The first round only measures; the second one draws on a canvas of that height.
    let height = compose(state, picture, look, &pen)?;
    let (width, height) = ((look.area.0 + 2.0 * MARGIN) * FINE, height * FINE);
    image.set_width(whole(width));
    image.set_height(whole(height));
    pen.set_fill_style_str(&look.ground);
    pen.fill_rect(0.0, 0.0, width, height);
    pen.scale(FINE, FINE).ok()?;
    compose(state, picture, look, &pen)?;
    let name = [state.code, ".png"].concat();
    let done = Closure::once_into_js(move |blob: Option<Blob>| {
        blob.and_then(|blob| save(&blob, &name));
    });
    image.to_blob(done.unchecked_ref()).ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of a picture on a screen")]
fn whole(length: f64) -> u32 {
    length.ceil() as u32
}

/// Writes and draws everything from top to bottom; gives the height.
fn compose(
    state: &ChartState,
    picture: &HtmlCanvasElement,
    look: &Look,
    pen: &CanvasRenderingContext2d,
) -> Option<f64> {
    let mut y = MARGIN;
    y = write(pen, look, &state.finding, (600, look.size * 1.4), &look.text, y)?;
    y = write(pen, look, &state.unit, (400, look.size), &look.text_2, y)?;
    y = write_key(pen, look, &state.key, y + look.size * 0.5)?;
    pen.draw_image_with_html_canvas_element_and_dw_and_dh(picture, MARGIN, y, look.area.0, look.area.1).ok()?;
    y += look.area.1 + look.size * 0.5;
    y = write(pen, look, &state.source, (400, look.size), &look.text_2, y)?;
    Some(y + MARGIN)
}

fn font(look: &Look, (weight, size): (u16, f64)) -> String {
    [&weight.to_string(), " ", &size.to_string(), "px ", &look.font].concat()
}

/// A paragraph; gives where the next one begins.
fn write(
    pen: &CanvasRenderingContext2d,
    look: &Look,
    text: &str,
    letters: (u16, f64),
    colour: &str,
    from: f64,
) -> Option<f64> {
    pen.set_font(&font(look, letters));
    pen.set_fill_style_str(colour);
    let mut y = from;
    let mut line = String::new();
    for word in text.split(' ') {
        let longer = if line.is_empty() { word.to_owned() } else { [&line, " ", word].concat() };
        if !line.is_empty() && pen.measure_text(&longer).ok()?.width() > look.area.0 {
            y += letters.1 * 1.4;
            pen.fill_text(&line, MARGIN, y - letters.1 * 0.35).ok()?;
            word.clone_into(&mut line);
        } else {
            line = longer;
        }
    }
    y += letters.1 * 1.4;
    pen.fill_text(&line, MARGIN, y - letters.1 * 0.35).ok()?;
    Some(y)
}

/// The key as squares with names; gives where the picture begins.
fn write_key(pen: &CanvasRenderingContext2d, look: &Look, key: &[Key], from: f64) -> Option<f64> {
    let (side, line) = (look.size * 0.8, look.size * 1.5);
    let (mut x, mut y) = (MARGIN, from);
    pen.set_font(&font(look, (400, look.size)));
    pen.set_line_width(1.0);
    for Key { fill, line: thin, name } in key {
        let fill = *fill;
        let wide = side + look.size * 0.5 + pen.measure_text(name).ok()?.width();
        if x > MARGIN && x + wide > MARGIN + look.area.0 {
            (x, y) = (MARGIN, y + line);
        }
        if *thin {
            pen.set_fill_style_str(look.colour(fill));
            pen.fill_rect(x, y + line / 2.0 - 1.5, side, 3.0);
        } else {
            pen.set_fill_style_str(if fill == Fill::Today { &look.ground } else { look.colour(fill) });
            pen.fill_rect(x, y + (line - side) / 2.0, side, side);
            pen.set_stroke_style_str(if fill == Fill::Today { look.colour(fill) } else { &look.edge });
            pen.stroke_rect(x, y + (line - side) / 2.0, side, side);
        }
        pen.set_fill_style_str(&look.text);
        pen.fill_text(name, x + side + look.size * 0.5, y + line * 0.7).ok()?;
        x += wide + look.size * 1.2;
    }
    Some(y + line + look.size * 0.5)
}

/// Hands a file to the browser.
pub(super) fn save(blob: &Blob, name: &str) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = web_sys::window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the file when the click returns.
    Url::revoke_object_url(&address).ok()
}

#[cfg(test)]
mod tests {
    use super::super::state::{Column, Row};
    use super::*;
    use aimak_core::figure::FigureId;

    fn table(name: &str) -> Table {
        let row = Row::of(FigureId::SurplusOrGap, name, Unit::Som, vec![None, Some(-123_456_705)]);
        Table::new("A", vec![Column::new("B"), Column::new("C")], vec![row])
    }

    #[test]
    fn numbers_follow_the_language_and_missing_ones_are_empty() {
        let russian = csv(&table("Разрыв"), "сом", "книга", Lang::Ru);
        assert!(russian.starts_with('\u{feff}'));
        assert!(russian.contains("Разрыв;;-1234567,05\r\n"));
        let english = csv(&table("Gap"), "KGS", "book", Lang::En);
        assert!(english.contains("Gap,,-1234567.05\r\n"));
    }

    #[test]
    fn a_text_is_never_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+a", "'+a"),
            ("-a", "'-a"),
            ("@a", "'@a"),
            ("a;b", "\"a;b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
        ] {
            assert_eq!(quoted(text, ';'), cell);
        }
        assert_eq!(quoted("a,b", ';'), "a,b");
    }

    #[test]
    fn small_amounts_keep_their_zeros() {
        assert_eq!(plain(5, Unit::Som, Lang::En), "0.05");
        assert_eq!(plain(0, Unit::Som, Lang::Ky), "0,00");
        assert_eq!(plain(7, Unit::Person, Lang::Ky), "7");
    }
}
