//! What can be wrong with the file of a plan, and where.

use crate::wire::problem::Violation;

/// A broken rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// A JSON Pointer into the file (RFC 6901), for instance `/services/0/groups/1/collection`.
    pub pointer: String,
    /// The rule.
    pub rule: PlanRule,
}

impl PlanFault {
    /// The fault as it travels: pointer, code and figures, without words.
    #[must_use]
    pub fn violation(&self) -> Violation {
        let values = self.rule.values().into_iter().map(|(name, value)| (name.to_owned(), value));
        Violation {
            pointer: self.pointer.clone(),
            code: self.rule.code().to_owned(),
            values: values.collect(),
            detail: String::new(),
        }
    }
}

/// The rules of a plan: each with its code, and the values that its sentence names.
macro_rules! rules {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident: $code:literal $( { $( $(#[doc = $field_doc:literal])+ $field:ident: $kind:ty ),+ $(,)? } )?;
    )+) => {
        /// The rules of the file of a plan.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum PlanRule {
            $( $(#[doc = $doc])+ $name $( { $( $(#[doc = $field_doc])+ $field: $kind ),+ } )?, )+
        }

        impl PlanRule {
            /// Codes of all rules.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// Stable name, for messages.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )+ }
            }

            /// The values of the rule, by name.
            #[must_use]
            pub fn values(&self) -> Vec<(&'static str, String)> {
                match self {
                    $( Self::$name $( { $($field),+ } )? => vec![ $( $( (stringify!($field), $field.to_string()) ),+ )? ], )+
                }
            }
        }
    };
}

rules! {
    /// Something that must be said is left out.
    Missing: "plan-missing";
    /// Nothing was written where something is needed.
    Empty: "plan-empty";
    /// The form of the file is another one.
    Form: "plan-form" {
        /// The form that was written.
        found: i64,
        /// The form that is read.
        known: i64,
    };
    /// A text in languages that lacks one of them.
    LanguageMissing: "plan-language-missing";
    /// A text with more characters than the limit.
    TooLong: "plan-too-long" {
        /// The length that was written.
        length: usize,
        /// The largest length allowed.
        limit: usize,
    };
    /// A list with more entries than the limit.
    TooMany: "plan-too-many" {
        /// The number that was written.
        count: usize,
        /// The largest number allowed.
        limit: usize,
    };
    /// A plan of more figures than are computed in a moment.
    TooMuch: "plan-too-much" {
        /// About how many figures there would be.
        figures: usize,
        /// The largest number allowed.
        limit: usize,
    };
    /// A character that cannot be seen.
    ControlCharacter: "plan-control-character" {
        /// Which character it is, counted from 1.
        position: usize,
    };
    /// A word that is none of the list.
    UnknownWord: "plan-unknown-word" {
        /// What was written.
        value: String,
        /// What may stand here.
        known: String,
    };
    /// An index that the file does not define.
    UnknownIndex: "plan-unknown-index" {
        /// What was written.
        value: String,
        /// The indices of the file.
        known: String,
    };
    /// Not a decimal text such as `19.50`.
    NotADecimal: "plan-not-a-decimal" {
        /// What was written.
        value: String,
    };
    /// More digits after the point than are kept.
    TooFine: "plan-too-fine" {
        /// What was written.
        value: String,
        /// How many are kept.
        decimals: u32,
    };
    /// More than can be computed exactly.
    TooLarge: "plan-too-large" {
        /// What was written.
        value: String,
    };
    /// Below zero.
    Negative: "plan-negative" {
        /// What was written.
        value: String,
    };
    /// Nothing or less, where something is needed.
    NotPositive: "plan-not-positive" {
        /// What was written.
        value: String,
    };
    /// A share of more than 100 %.
    AboveWhole: "plan-above-whole" {
        /// What was written.
        value: String,
    };
    /// A number that cannot be: a useful life below a year, a rise of less than −100 %.
    OutOfRange: "plan-out-of-range" {
        /// What was written.
        value: String,
        /// The least that may be.
        low: String,
        /// The most that may be.
        high: String,
    };
    /// Not a year in four digits.
    NotAYear: "plan-not-a-year" {
        /// What was written.
        value: String,
    };
    /// A year that does not belong here: before the projection or after it.
    YearOutside: "plan-year-outside" {
        /// What was written.
        value: i64,
        /// The first year that may be.
        first: i64,
        /// The last year that may be.
        last: i64,
    };
    /// Years of `by_year` that are missing.
    YearsMissing: "plan-years-missing" {
        /// The years.
        years: String,
    };
    /// Several forms of an amount over the years at once.
    CourseForms: "plan-course-forms";
    /// A lowest without a highest, or the other way round.
    RangeHalf: "plan-range-half";
    /// The lowest is not the lowest, or the highest not the highest.
    RangeOrder: "plan-range-order" {
        /// The lowest.
        low: String,
        /// The amount.
        value: String,
        /// The highest.
        high: String,
    };
    /// An assumption without a reason.
    ReasonMissing: "plan-reason-missing";
    /// An amount that would follow from what it changes itself.
    Circular: "plan-circular" {
        /// The figure.
        figure: String,
    };
    /// An amount that would follow from another figure.
    NotDerived: "plan-not-derived" {
        /// The figure.
        figure: String,
    };
    /// Shares of bands that are not 100 % together.
    SharesSum: "plan-shares-sum" {
        /// What they sum to, percent.
        sum: String,
    };
    /// Use of the bands that is not 100 % on average.
    UseAverage: "plan-use-average" {
        /// The average, percent.
        sum: String,
    };
    /// Bands that do not stand in order of income.
    BandOrder: "plan-band-order";
    /// Grant and loan together are more than the project.
    FinanceOver: "plan-finance-over" {
        /// What they sum to, percent.
        sum: String,
    };
    /// A loan without years of repayment.
    LoanWithoutTerm: "plan-loan-without-term";
    /// Losses of 100 % or more together.
    LossesTogether: "plan-losses-together" {
        /// The first year in which they are.
        year: i16,
        /// What they sum to, percent.
        sum: String,
    };
    /// Losses that reach 100 % when nothing is done.
    NeglectTogether: "plan-neglect-together" {
        /// The first year in which they do.
        year: i16,
        /// What they sum to, percent.
        sum: String,
    };
    /// Said before.
    Twice: "plan-twice" {
        /// Where, as a JSON Pointer.
        first: String,
    };
    /// Two groups of the population, with bands of households.
    PopulationTwice: "plan-population-twice" {
        /// Where the first one is, as a JSON Pointer.
        first: String,
    };
    /// A block other than the last has no end.
    BlockWithoutEnd: "plan-block-without-end";
    /// The last block has an end.
    LastBlockEnds: "plan-last-block-ends";
    /// A block does not end above the one before it.
    BlockOrder: "plan-block-order";
    /// Blocks of what is not counted by a meter.
    BlocksUnfit: "plan-blocks-unfit" {
        /// What the charge counts.
        on: &'static str,
    };
    /// Both a rate and blocks.
    RateAndBlocks: "plan-rate-and-blocks";
    /// None, or more than one, of several fields of which one is needed.
    Choice: "plan-choice" {
        /// How many there are.
        count: usize,
        /// The fields.
        known: &'static str,
    };
    /// Something that the service does not have.
    Unfit: "plan-unfit" {
        /// The field.
        field: &'static str,
        /// The service.
        service: &'static str,
    };
    /// A charge that such a use cannot have.
    ChargeUnfit: "plan-charge-unfit" {
        /// What it counts.
        on: &'static str,
        /// What it may count.
        known: String,
    };
    /// An effect of a project on what the service does not have.
    EffectUnfit: "plan-effect-unfit" {
        /// The field that is missing.
        needs: &'static str,
    };
    /// A component that the basis does not hold.
    ComponentOutside: "plan-component-outside" {
        /// The component.
        component: &'static str,
        /// The basis.
        basis: &'static str,
    };
    /// A share of water without water before it.
    WaterMissing: "plan-water-missing";
    /// A share of water of another group.
    WaterGroup: "plan-water-group" {
        /// The group of water at the same place; empty when there is none.
        group: &'static str,
    };
    /// Ages of debts that are missing.
    AgesMissing: "plan-ages-missing" {
        /// The ages.
        ages: String,
    };
    /// A cost that moves with a volume, where there is none.
    NoVolume: "plan-no-volume";
    /// A rate is to change, and nothing says when.
    PhaseInMissing: "plan-phase-in-missing";
}
