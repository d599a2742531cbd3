//! How strictly a typed answer is compared: the options of `grading:` in a deck or on a card.

/// Who judges, and how.
#[derive(Clone, Debug, PartialEq)]
pub enum Grading {
    /// The learner: the card is asked as flip only.
    Myself,
    /// The grader, by these rules.
    By(Rules),
}

impl Default for Grading {
    fn default() -> Grading {
        Grading::By(Rules::default())
    }
}

/// What the grader forgives.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// Whether vowel marks count.
    pub tashkeel: Tashkeel,
    /// Whether letters of another case are another answer.
    pub case_sensitive: bool,
    /// Whether the article may be left out.
    pub article: Article,
    /// How `3/4/1912` is read.
    pub date_order: DateOrder,
    /// What becomes of a slip of the finger.
    pub typos: Typos,
    /// Whether the seat of a hamza may be wrong.
    pub hamza: Hamza,
    /// Whether what stands in brackets may be left out.
    pub parens_optional: bool,
    /// Whether the unit may be left out.
    pub unit: Unit,
    /// How far a number may be off, where the card says nothing itself.
    pub tolerance: Option<f64>,
    /// Whether the answer must be typed to the letter.
    pub verbatim: bool,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            tashkeel: Tashkeel::IfTyped,
            case_sensitive: false,
            article: Article::Optional,
            date_order: DateOrder::DayFirst,
            typos: Typos::Ask,
            hamza: Hamza::Note,
            parens_optional: true,
            unit: Unit::Ask,
            tolerance: None,
            verbatim: false,
        }
    }
}

impl Rules {
    /// `exact`: to the letter.
    pub fn exact() -> Rules {
        Rules { verbatim: true, case_sensitive: true, typos: Typos::Reject, ..Rules::default() }
    }

    /// `lenient`: slips are noted, a unit may be left out.
    pub fn lenient() -> Rules {
        Rules { typos: Typos::Accept, unit: Unit::Optional, ..Rules::default() }
    }
}

/// Whether vowel marks count (`tashkeel`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tashkeel {
    /// `if-typed`: only marks that were typed and contradict.
    IfTyped,
    /// `ignore`: never.
    Ignore,
    /// `required`: always.
    Required,
}

/// Whether the article may be left out (`article`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Article {
    /// `optional`.
    Optional,
    /// `required`.
    Required,
}

/// How a date in digits is read (`date_order`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `dmy`.
    DayFirst,
    /// `mdy`.
    MonthFirst,
}

/// What becomes of a slip of the finger (`typos`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typos {
    /// `ask`: one more try.
    Ask,
    /// `accept`: right, and noted.
    Accept,
    /// `reject`: wrong.
    Reject,
}

/// Whether the seat of a hamza may be wrong (`hamza`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hamza {
    /// `note`: right, and noted.
    Note,
    /// `strict`: it may not.
    Strict,
}

/// Whether a unit may be left out (`unit`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// `ask`: one more try.
    Ask,
    /// `optional`: it may.
    Optional,
}
