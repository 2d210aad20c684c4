//! Formulas of fields: numbers, names, `+ - * / ^`, parentheses. Nothing is executed: a formula is
//! parsed once into a list of steps, and the steps are counted.

use super::exact::{self, Exact, NotNumber, Uncountable};
use super::refusal::Reason;

/// The longest formula that is read, in characters.
pub(crate) const MAX_LENGTH: usize = 2000;
/// How deep parentheses, signs and powers may nest.
pub(crate) const MAX_DEPTH: usize = 48;

/// A parsed formula: steps in the order in which a pocket calculator with a stack does them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Formula {
    steps: Vec<Step>,
    /// Whether a factor or power is rounded before it is used, so that the result may be far from
    /// what the text seems to say.
    pub(crate) rounds_factors: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Number(Exact),
    Name(String),
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Negate,
    Round,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Number(Exact),
    Name(String),
    Sign(Sign),
    Open,
    /// An opening that rounds what stands inside.
    OpenRound,
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
    Times,
    Over,
    Power,
}

impl Formula {
    /// Parses a formula. With `rounded`, every operand between `+`, `*` and `^` is rounded first,
    /// as formulas of fields whose name contains `budget` are.
    pub(crate) fn parse(text: &str, rounded: bool) -> Result<Self, Reason> {
        if text.chars().count() > MAX_LENGTH {
            return Err(Reason::FormulaTooLong { limit: MAX_LENGTH });
        }
        let mut tokens = tokens(text)?;
        let rounds_factors =
            rounded && tokens.iter().any(|token| matches!(token, Token::Sign(Sign::Times | Sign::Power)));
        if rounded {
            tokens = with_rounded_operands(tokens);
        }
        let mut parser = Parser { tokens: tokens.into_iter().peekable(), steps: Vec::new() };
        parser.expression(0, 0)?;
        match parser.tokens.next() {
            None => Ok(Self { steps: parser.steps, rounds_factors }),
            Some(token) => Err(Reason::FormulaUnexpected { found: token.text() }),
        }
    }

    /// The names that the formula asks for, in order; a name may come more than once.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().filter_map(|step| match step {
            Step::Name(name) => Some(name.as_str()),
            Step::Number(_)
            | Step::Add
            | Step::Subtract
            | Step::Multiply
            | Step::Divide
            | Step::Power
            | Step::Negate
            | Step::Round => None,
        })
    }

    /// The name, when the formula is one name and nothing else.
    pub(crate) fn only_name(&self) -> Option<&str> {
        let mut steps = self.steps.iter().filter(|step| **step != Step::Round);
        let Some(Step::Name(name)) = steps.next() else { return None };
        steps.next().is_none().then_some(name)
    }

    /// How many steps it takes.
    pub(crate) fn length(&self) -> usize {
        self.steps.len()
    }

    /// Counts. `value` gives the value of a name; its refusal ends the count. What cannot be
    /// counted is `Err(Ok(…))`.
    pub(crate) fn count<E>(
        &self,
        mut value: impl FnMut(&str) -> Result<Exact, E>,
    ) -> Result<Exact, Result<Uncountable, E>> {
        let mut stack: Vec<Exact> = Vec::new();
        for step in &self.steps {
            let result = match step {
                Step::Number(number) => number.clone(),
                Step::Name(name) => value(name).map_err(Err)?,
                Step::Negate => pop(&mut stack).negate(),
                Step::Round => pop(&mut stack).round_half_even(),
                Step::Add | Step::Subtract | Step::Multiply | Step::Divide | Step::Power => {
                    let right = pop(&mut stack);
                    let left = pop(&mut stack);
                    step.apply(&left, &right).map_err(Ok)?
                }
            };
            stack.push(result);
        }
        Ok(pop(&mut stack))
    }
}

/// The parser writes operands before what uses them, so that the stack is never empty here.
fn pop(stack: &mut Vec<Exact>) -> Exact {
    stack.pop().unwrap_or_default()
}

impl Step {
    fn apply(&self, left: &Exact, right: &Exact) -> Result<Exact, Uncountable> {
        match self {
            Self::Add => left.add(right),
            Self::Subtract => left.subtract(right),
            Self::Multiply => left.multiply(right),
            Self::Divide => left.divide(right),
            Self::Power => left.power(right),
            Self::Number(_) | Self::Name(_) | Self::Negate | Self::Round => Ok(right.clone()),
        }
    }
}

impl Token {
    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.plain(),
            Self::Name(name) => name.clone(),
            Self::Sign(sign) => sign.text().to_owned(),
            Self::Open | Self::OpenRound => "(".to_owned(),
            Self::Close => ")".to_owned(),
        }
    }
}

impl Sign {
    const fn text(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Over => "/",
            Self::Power => "^",
        }
    }

    /// How strongly it binds to the left and to the right: `^` groups from the right, the others
    /// from the left.
    const fn strength(self) -> (u8, u8) {
        match self {
            Self::Plus | Self::Minus => (1, 2),
            Self::Times | Self::Over => (3, 4),
            Self::Power => (8, 7),
        }
    }

    const fn step(self) -> Step {
        match self {
            Self::Plus => Step::Add,
            Self::Minus => Step::Subtract,
            Self::Times => Step::Multiply,
            Self::Over => Step::Divide,
            Self::Power => Step::Power,
        }
    }
}

/// How strongly a sign before a value binds: weaker than `^`, so that `-2^2` is −4, stronger than
/// `*`.
const SIGN_BEFORE: u8 = 5;

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    steps: Vec<Step>,
}

impl Parser {
    fn expression(&mut self, weakest: u8, depth: usize) -> Result<(), Reason> {
        if depth > MAX_DEPTH {
            return Err(Reason::FormulaTooDeep { limit: MAX_DEPTH });
        }
        match self.tokens.next().ok_or(Reason::FormulaEndsEarly)? {
            Token::Number(number) => self.steps.push(Step::Number(number)),
            Token::Name(name) => self.steps.push(Step::Name(name)),
            Token::Sign(Sign::Minus) => {
                self.expression(SIGN_BEFORE, depth + 1)?;
                self.steps.push(Step::Negate);
            }
            Token::Sign(Sign::Plus) => self.expression(SIGN_BEFORE, depth + 1)?,
            token @ (Token::Open | Token::OpenRound) => {
                self.expression(0, depth + 1)?;
                match self.tokens.next() {
                    Some(Token::Close) => {}
                    Some(other) => return Err(Reason::FormulaUnexpected { found: other.text() }),
                    None => return Err(Reason::FormulaEndsEarly),
                }
                if token == Token::OpenRound {
                    self.steps.push(Step::Round);
                }
            }
            token @ (Token::Sign(Sign::Times | Sign::Over | Sign::Power) | Token::Close) => {
                return Err(Reason::FormulaUnexpected { found: token.text() });
            }
        }
        while let Some(Token::Sign(sign)) = self.tokens.peek() {
            let sign = *sign;
            let (left, right) = sign.strength();
            if left < weakest {
                break;
            }
            self.tokens.next();
            self.expression(right, depth + 1)?;
            self.steps.push(sign.step());
        }
        Ok(())
    }
}

fn tokens(text: &str) -> Result<Vec<Token>, Reason> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, length) = if first.is_ascii_digit() || first == '.' {
            let length = number_length(rest);
            let (digits, _) = rest.split_at(length);
            let number = exact::read(digits).map_err(|fault| match fault {
                NotNumber::TooLarge => Reason::NumberTooLarge,
                NotNumber::Other => Reason::FormulaUnexpected { found: digits.to_owned() },
            })?;
            (Token::Number(number.value), length)
        } else if first.is_alphabetic() || first == '_' {
            let part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '.';
            let length = rest.find(|sign| !part(sign)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(length);
            if after.trim_start().starts_with('(') {
                return Err(Reason::FormulaFunction { name: name.to_owned() });
            }
            (Token::Name(name.to_owned()), length)
        } else {
            match first {
                '(' => (Token::Open, 1),
                ')' => (Token::Close, 1),
                '+' => (Token::Sign(Sign::Plus), 1),
                '-' => (Token::Sign(Sign::Minus), 1),
                '*' if rest.starts_with("**") => (Token::Sign(Sign::Power), 2),
                '*' => (Token::Sign(Sign::Times), 1),
                '/' => (Token::Sign(Sign::Over), 1),
                '^' => (Token::Sign(Sign::Power), 1),
                found => return Err(Reason::FormulaCharacter { found }),
            }
        };
        tokens.push(token);
        rest = rest.split_at(length).1.trim_start();
    }
    Ok(tokens)
}

/// The length of the number at the beginning: digits, marks, and a power of ten when digits follow.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits =
        |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
    let mantissa = digits(0);
    if !matches!(bytes.get(mantissa), Some(b'e' | b'E')) {
        return mantissa;
    }
    let sign = usize::from(matches!(bytes.get(mantissa + 1), Some(b'+' | b'-')));
    match digits(mantissa + 1 + sign) {
        0 => mantissa,
        power => mantissa + 1 + sign + power,
    }
}

/// Puts a rounding pair around what stands between `+`, `*` and `^`, whatever the parentheses say:
/// `(a+b)*c` becomes `round((a)+round(b))*round(c)`, as the reference evaluator does it.
fn with_rounded_operands(tokens: Vec<Token>) -> Vec<Token> {
    let mut result = Vec::with_capacity(tokens.len() * 3);
    let mut operand = false;
    for token in tokens {
        let between = matches!(token, Token::Sign(Sign::Plus | Sign::Times | Sign::Power));
        if between && operand {
            result.push(Token::Close);
        } else if !between && !operand {
            result.push(Token::OpenRound);
        }
        operand = !between;
        result.push(token);
    }
    if operand {
        result.push(Token::Close);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str, rounded: bool) -> Result<String, Reason> {
        let formula = Formula::parse(text, rounded)?;
        let value = |name: &str| match name {
            "half" => Ok(Exact::parse("0.5").expect("a number")),
            "use" => Ok(Exact::parse("12.5").expect("a number")),
            "three" => Ok(Exact::whole(3)),
            other => Err(other.to_owned()),
        };
        match formula.count(value) {
            Ok(number) => Ok(number.plain()),
            Err(Ok(uncountable)) => Err(Reason::from(uncountable)),
            Err(Err(name)) => Err(Reason::NameUnknown { name, similar: None }),
        }
    }

    #[test]
    fn formulas_follow_the_usual_precedence() {
        let cases = [
            ("1+2*3", "7"),
            ("(1+2)*3", "9"),
            ("10-4-3", "3"),
            ("24/4/3", "2"),
            ("2^3^2", "512"),
            ("2**3", "8"),
            ("-2^2", "-4"),
            ("(-2)^2", "4"),
            ("2^-1", "0.5"),
            ("2*-3", "-6"),
            ("- - 2", "2"),
            ("+2", "2"),
            (" 1.5e1 * use ", "187.5"),
            ("three*use*(1/748)", "0.0501336898"),
            ("0.375*(use+half)", "4.875"),
            ("1/3+1/3+1/3", "1"),
            ("use_ed", ""),
        ];
        for (text, expected) in cases {
            if expected.is_empty() {
                let unknown = Reason::NameUnknown { name: text.to_owned(), similar: None };
                assert_eq!(count(text, false), Err(unknown), "{text}");
            } else {
                assert_eq!(count(text, false), Ok(expected.to_owned()), "{text}");
            }
        }
    }

    #[test]
    fn operands_of_budgets_are_rounded_first() {
        let cases = [
            ("half+use", "12"),
            ("use+three", "15"),
            ("use * 0.93", "12"),
            ("half", "0"),
            ("use/three+half", "4"),
            ("(use+half)*half", "0"),
            ("(half+1.5)*1", "2"),
            ("+use", "12"),
        ];
        for (text, expected) in cases {
            assert_eq!(count(text, true), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_formula_says_why() {
        let unexpected = |found: &str| Err(Reason::FormulaUnexpected { found: found.to_owned() });
        let cases = [
            ("", Err(Reason::FormulaEndsEarly)),
            ("1+", Err(Reason::FormulaEndsEarly)),
            ("(1", Err(Reason::FormulaEndsEarly)),
            ("1)", unexpected(")")),
            ("*2", unexpected("*")),
            ("()", unexpected(")")),
            ("1 2", unexpected("2")),
            ("three use", unexpected("use")),
            ("1.2.3", unexpected("1.2.3")),
            ("use > 3", Err(Reason::FormulaCharacter { found: '>' })),
            ("$2.50", Err(Reason::FormulaCharacter { found: '$' })),
            ("system(1)", Err(Reason::FormulaFunction { name: "system".to_owned() })),
            ("min (1, 2)", Err(Reason::FormulaFunction { name: "min".to_owned() })),
            ("1/0", Err(Reason::DivisionByZero)),
            ("4^half", Err(Reason::PowerFractional)),
            ("2^2^2^2^2", Err(Reason::NumberTooLarge)),
            ("9^9^9^9^9^9", Err(Reason::NumberTooLarge)),
        ];
        for (text, expected) in cases {
            assert_eq!(count(text, false), expected, "{text}");
        }
    }

    #[test]
    fn depth_and_length_are_bounded() {
        let nested = |depth: usize| format!("{}1{}", "(".repeat(depth), ")".repeat(depth));
        assert_eq!(count(&nested(MAX_DEPTH), false), Ok("1".to_owned()));
        assert_eq!(count(&nested(MAX_DEPTH + 1), false), Err(Reason::FormulaTooDeep { limit: MAX_DEPTH }));
        assert_eq!(count(&"-".repeat(1500), false), Err(Reason::FormulaTooDeep { limit: MAX_DEPTH }));
        assert_eq!(count(&format!("1{}", "+1".repeat(999)), false), Ok("1000".to_owned()));
        assert_eq!(count(&"1+".repeat(1001), false), Err(Reason::FormulaTooLong { limit: MAX_LENGTH }));
    }
}
