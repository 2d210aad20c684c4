//! A study as a spreadsheet: the formulas as they are written, read back and computed by separate code
//! in big fractions, give every figure of the study to its smallest step.

use aimak_core::explain::{Gap, NodeId, Study};
use aimak_core::finance::sheet::{Book, Content, Frame};
use aimak_core::finance::{self, Plan, sample};
use aimak_core::service::Service;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed as _, Zero as _};
use std::collections::HashMap;

/// An error of a cell, such as a division by zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct CellError;

type Value = Result<BigRational, CellError>;

/// A cell by its sheet, row and column from 1.
type Address = (String, usize, usize);

#[derive(Default)]
struct Sheets {
    cells: HashMap<Address, Content>,
    known: HashMap<Address, Value>,
}

impl Sheets {
    fn of(study: &Study) -> (Self, Vec<Address>) {
        let book = Book::of(study);
        let names: Vec<String> = (0..book.sheets.len()).map(|number| format!("Sheet 1's part {number}")).collect();
        let frame = Frame { names: &names, rows_above: 2, columns_left: 4 };
        let mut sheets = Self::default();
        let addresses: Vec<Address> = study
            .nodes()
            .map(|(id, _)| {
                let place = book.place(id);
                let row = &book.sheets[place.sheet].rows[place.row];
                assert_eq!(row.cells[place.column], Some(id), "the row has the figure");
                assert_eq!((row.figure, row.unit), (study.node(id).figure, study.node(id).unit));
                let address = (names[place.sheet].clone(), place.row + 3, place.column + 5);
                let before = sheets.cells.insert(address.clone(), book.content(study, id, &frame));
                assert_eq!(before, None, "a cell of its own");
                address
            })
            .collect();
        (sheets, addresses)
    }

    fn value(&mut self, address: &Address) -> Value {
        if let Some(value) = self.known.get(address) {
            return value.clone();
        }
        let value = match self.cells.get(address).unwrap_or_else(|| panic!("{address:?} is empty")).clone() {
            Content::Number(text) => Ok(number(&text)),
            Content::Formula(text) => {
                let mut reader = Reader { sheets: self, sheet: &address.0, text: &text };
                let value = reader.comparison();
                assert_eq!(reader.text, "", "all of {text} is read");
                value
            }
        };
        self.known.insert(address.clone(), value.clone());
        value
    }
}

fn number(text: &str) -> BigRational {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole}{fraction}").parse().expect("digits");
    BigRational::new(digits, BigInt::from(10).pow(u32::try_from(fraction.len()).expect("few digits")))
}

/// To so many decimals, from the middle away from zero, as `ROUND` of a spreadsheet.
fn rounded(value: &BigRational, decimals: u32) -> BigRational {
    let scale = BigRational::from(BigInt::from(10).pow(decimals));
    let half = BigRational::new(BigInt::from(1), BigInt::from(2));
    let up = ((value * &scale).abs() + half).floor() / scale;
    if value.is_negative() { -up } else { up }
}

/// Reads a formula from left to right.
struct Reader<'a> {
    sheets: &'a mut Sheets,
    sheet: &'a str,
    text: &'a str,
}

impl<'a> Reader<'a> {
    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.text.strip_prefix(sign);
        self.text = rest.unwrap_or(self.text);
        rest.is_some()
    }

    fn comparison(&mut self) -> Value {
        let left = self.sum();
        let compared: Option<fn(&BigRational, &BigRational) -> bool> = if self.takes(">") {
            Some(|left, right| left > right)
        } else if self.takes("=") {
            Some(|left, right| left == right)
        } else {
            None
        };
        let Some(holds) = compared else { return left };
        let right = self.sum();
        Ok(BigRational::from(BigInt::from(i32::from(holds(&left?, &right?)))))
    }

    fn sum(&mut self) -> Value {
        let mut value = self.product();
        loop {
            let plus = self.takes("+");
            if !plus && !self.takes("-") {
                return value;
            }
            let more = self.product();
            value = value.and_then(|value| Ok(if plus { value + more? } else { value - more? }));
        }
    }

    fn product(&mut self) -> Value {
        let mut value = self.factor();
        loop {
            let times = self.takes("*");
            if !times && !self.takes("/") {
                return value;
            }
            let by = self.factor();
            value = value.and_then(|value| match by? {
                by if times => Ok(value * by),
                by if by.is_zero() => Err(CellError),
                by => Ok(value / by),
            });
        }
    }

    fn factor(&mut self) -> Value {
        if self.takes("-") {
            return Ok(-self.factor()?);
        }
        if self.takes("(") {
            let value = self.comparison();
            assert!(self.takes(")"));
            return value;
        }
        let digits = self.text.len()
            - self.text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.').len();
        if digits > 0 {
            let (text, rest) = self.text.split_at(digits);
            self.text = rest;
            return Ok(number(text));
        }
        match ["ROUND", "SUM", "MIN", "MAX", "IF", "INT", "ABS", "NA"]
            .into_iter()
            .find(|name| self.text.strip_prefix(name).is_some_and(|rest| rest.starts_with('(')))
        {
            Some(name) => self.call(name),
            None => {
                let address = self.address();
                self.sheets.value(&address)
            }
        }
    }

    fn call(&mut self, name: &str) -> Value {
        assert!(self.takes(name) && self.takes("("));
        let mut values: Vec<Value> = Vec::new();
        while !self.takes(")") {
            let before = self.text;
            // A range, where there is one.
            let letters = before.trim_start_matches(|letter: char| !",():".contains(letter));
            if letters.starts_with(':') {
                let from = self.address();
                assert!(self.takes(":"));
                let (_, last_row, last_column) = self.address();
                for row in from.1..=last_row {
                    for column in from.2..=last_column {
                        values.push(self.sheets.value(&(from.0.clone(), row, column)));
                    }
                }
            } else {
                values.push(self.comparison());
            }
            self.takes(",");
        }
        if name == "IF" {
            let [condition, then, otherwise] = values.try_into().expect("three");
            return if condition?.is_zero() { otherwise } else { then };
        }
        let values = values.into_iter().collect::<Result<Vec<_>, _>>()?;
        let one = |values: Vec<BigRational>| values.into_iter().next().ok_or(CellError);
        match name {
            "ROUND" => {
                let decimals = values[1].to_integer().try_into().expect("a few decimals");
                Ok(rounded(&values[0], decimals))
            }
            "SUM" => Ok(values.into_iter().sum()),
            "MIN" => values.into_iter().min().ok_or(CellError),
            "MAX" => values.into_iter().max().ok_or(CellError),
            "INT" => Ok(one(values)?.floor()),
            "ABS" => Ok(one(values)?.abs()),
            "NA" => Err(CellError),
            _ => panic!("{name} is not known"),
        }
    }

    /// `'Sheet'!$E12`; of the own sheet without its name.
    fn address(&mut self) -> Address {
        let mut sheet = self.sheet.to_owned();
        if self.takes("'") {
            sheet.clear();
            loop {
                let (part, rest) = self.text.split_once('\'').expect("the name ends");
                sheet.push_str(part);
                self.text = rest;
                if !self.takes("'") {
                    break;
                }
                sheet.push('\'');
            }
            assert!(self.takes("!"));
        }
        self.takes("$");
        let letters = self.text.len() - self.text.trim_start_matches(|letter: char| letter.is_ascii_uppercase()).len();
        let (column, rest) = self.text.split_at(letters);
        let column = column.bytes().fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1);
        let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let (row, rest) = rest.split_at(digits);
        self.text = rest;
        (sheet, row.parse().unwrap_or_else(|_| panic!("a row before {rest:?}")), column)
    }
}

fn same(study: &Study, what: &str) -> usize {
    let (mut sheets, addresses) = Sheets::of(study);
    let mut gaps = 0;
    for ((_, node), address) in study.nodes().zip(&addresses) {
        let value = sheets.value(address);
        let name = || {
            format!(
                "{what}: {}.{} in {address:?}: {:?}",
                node.figure.code(),
                node.subject.code(),
                sheets.cells[address]
            )
        };
        match node.amount {
            Ok(amount) => {
                let expected = BigRational::new(amount.into(), node.unit.scale().into());
                assert_eq!(value, Ok(expected), "{}", name());
            }
            Err(Gap::TooLarge) => {}
            Err(Gap::NotKnown | Gap::Needs | Gap::DivisionByZero) => {
                gaps += 1;
                assert_eq!(value, Err(CellError), "{}", name());
            }
        }
    }
    gaps
}

#[test]
fn the_formulas_of_the_sheets_give_every_figure() {
    let mut gaps = 0;
    for seed in 0..12 {
        let services = &Service::ALL[..1 + seed as usize % 4];
        let plan = sample::plan(seed, services, 1 + u8::try_from(seed).expect("small") % 12);
        gaps += same(&finance::study(&plan), &format!("plan {seed}"));
        let plan = Plan { neglected: true, ..plan };
        gaps += same(&finance::study(&plan), &format!("neglected plan {seed}"));
        // Nobody is served: what is for one unit has no value.
        let mut nobody = plan;
        for group in nobody.services.iter_mut().flat_map(|service| &mut service.groups) {
            group.accounts.amount = 0;
            group.persons.iter_mut().for_each(|persons| persons.amount = 0);
        }
        gaps += same(&finance::study(&nobody), &format!("plan {seed} without consumers"));
    }
    assert!(gaps > 0, "gaps were among them");
}

#[test]
fn an_amount_that_changes_changes_what_rests_on_it() {
    let plan = sample::plan(3, &[Service::DrinkingWater, Service::Wastewater], 10);
    let study = finance::study(&plan);
    let data: Vec<(NodeId, i64)> = study
        .nodes()
        .filter(|(_, node)| ["rate-proposed", "index-rise"].contains(&node.figure.code()))
        .filter_map(|(id, node)| Some((id, node.amount.ok()? + 37)))
        .collect();
    assert!(data.len() > 3);
    let changed = study.changed(&data);
    // The formulas are those of the study before the change; only the numbers are others.
    let (before, addresses) = Sheets::of(&study);
    let (mut after, _) = Sheets::of(&changed);
    for address in &addresses {
        if let Content::Formula(text) = &before.cells[address] {
            assert_eq!(Content::Formula(text.clone()), after.cells[address]);
        }
    }
    let different = study
        .nodes()
        .zip(&addresses)
        .filter(|((id, node), address)| {
            let value = after.value(address);
            if let Ok(amount) = changed.node(*id).amount {
                assert_eq!(value, Ok(BigRational::new(amount.into(), node.unit.scale().into())));
            }
            node.amount != changed.node(*id).amount
        })
        .count();
    assert!(different > 200, "{different} figures changed");
}
