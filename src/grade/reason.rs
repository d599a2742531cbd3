//! Why a verdict was found: told to the learner in words, and to programs by a stable code.

/// Why a verdict was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The reply is the answer.
    Same,
    /// The reply is the same number, written in another way.
    SameNumber,
    /// The reply is the same date, written in another way.
    SameDate,
    /// The answer is spelled differently, in these ways; never none.
    Spelled(Vec<Slip>),
    /// Letters are wrong, missing, too many or swapped.
    Typo {
        /// How many.
        n_letters: usize,
    },
    /// Capital and small letters differ, and count.
    Case,
    /// One word is too many.
    ExtraWord {
        /// Which.
        word: String,
    },
    /// One word is missing.
    MissingWord,
    /// Day, month or year of a date is missing.
    DatePart,
    /// The unit is missing.
    UnitMissing,
    /// There is a unit, and none belongs there.
    UnitExtra {
        /// Which.
        unit: String,
    },
    /// The article is missing or too much, and counts.
    ArticleRequired,
    /// A hamza is missing or sits elsewhere, and counts.
    HamzaRequired,
    /// Vowel marks are missing, and count.
    MarksMissing,
    /// As it is spelled it may mean this answer or another.
    Ambiguous,
    /// What is there is right, and more is asked for.
    Incomplete {
        /// Parts that are right.
        n_right: usize,
        /// Parts asked for.
        n_asked: usize,
    },
    /// Nothing was given.
    Empty,
    /// The reply is something else.
    Different,
    /// Another option is the right one.
    OtherOption,
    /// The reply is the answer of another card.
    OtherAnswer,
    /// The reply is nearer to the answer of another card, or as near.
    NearerOther,
    /// The reply is another date.
    OtherDate,
    /// The reply is a date of another calendar.
    OtherCalendar,
    /// The reply holds other numbers.
    OtherNumber,
    /// The reply has another unit.
    OtherUnit,
    /// The reply says the opposite.
    Negation,
    /// The reply names several answers.
    Alternatives,
    /// Vowel marks that were typed make it another word.
    Marks,
    /// The reply is not a number.
    NotANumber,
    /// Some of it is right.
    Part {
        /// Parts that are right.
        n_right: usize,
        /// Parts asked for.
        n_asked: usize,
    },
    /// Everything asked for is there, and something wrong beside it.
    Surplus {
        /// Parts that are wrong.
        n_wrong: usize,
    },
    /// The time for the card was up before it was answered.
    TimeUp,
    /// The learner judged.
    SelfRated,
    /// The learner overrode the grader.
    Overridden,
}

/// A way in which a spelling differs that is forgiven and told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A hamza is missing, too much or on another seat; the letter as the deck writes it.
    Hamza(char),
    /// ى and ي; the letter as the deck writes it.
    Ya(char),
    /// ة and ه; the letter as the deck writes it.
    TaMarbuta(char),
    /// The article, which the deck writes or leaves out.
    Article,
    /// Marks on Latin letters.
    Accent,
    /// Words written together or apart.
    Spacing,
    /// Raised or lowered signs and fractions.
    Script,
}

impl Slip {
    /// Returns the code of the slip in JSON: stable.
    pub fn code(&self) -> &'static str {
        match self {
            Slip::Hamza(_) => "hamza",
            Slip::Ya(_) => "ya",
            Slip::TaMarbuta(_) => "ta_marbuta",
            Slip::Article => "article",
            Slip::Accent => "accent",
            Slip::Spacing => "spacing",
            Slip::Script => "script",
        }
    }

    /// Returns the letter as the deck writes it, where one letter differs.
    pub fn letter(&self) -> Option<char> {
        match self {
            Slip::Hamza(letter) | Slip::Ya(letter) | Slip::TaMarbuta(letter) => Some(*letter),
            Slip::Article | Slip::Accent | Slip::Spacing | Slip::Script => None,
        }
    }
}

impl Reason {
    /// Returns the code of the reason in JSON: stable. Of several slips the first counts.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Same => "same",
            Reason::SameNumber => "same_number",
            Reason::SameDate => "same_date",
            Reason::Spelled(slips) => slips.first().map_or("spelled", Slip::code),
            Reason::Typo { .. } => "typo",
            Reason::Case => "case",
            Reason::ExtraWord { .. } => "extra_word",
            Reason::MissingWord => "missing_word",
            Reason::DatePart => "date_part",
            Reason::UnitMissing => "unit_missing",
            Reason::UnitExtra { .. } => "unit_extra",
            Reason::ArticleRequired => "article_required",
            Reason::HamzaRequired => "hamza_required",
            Reason::MarksMissing => "tashkeel_missing",
            Reason::Ambiguous => "ambiguous",
            Reason::Incomplete { .. } => "incomplete",
            Reason::Empty => "empty",
            Reason::Different => "different",
            Reason::OtherOption => "other_option",
            Reason::OtherAnswer => "other_answer",
            Reason::NearerOther => "nearer_other",
            Reason::OtherDate => "other_date",
            Reason::OtherCalendar => "other_calendar",
            Reason::OtherNumber => "other_number",
            Reason::OtherUnit => "other_unit",
            Reason::Negation => "negation",
            Reason::Alternatives => "alternatives",
            Reason::Marks => "tashkeel",
            Reason::NotANumber => "not_a_number",
            Reason::Part { .. } => "part",
            Reason::Surplus { .. } => "surplus",
            Reason::TimeUp => "time_up",
            Reason::SelfRated => "self_rated",
            Reason::Overridden => "overridden",
        }
    }

    /// Tells whether only spelling or unit was off: what an almost that is then right is rated by.
    pub fn is_spelling(&self) -> bool {
        match self {
            Reason::Spelled(_)
            | Reason::Typo { .. }
            | Reason::Case
            | Reason::UnitMissing
            | Reason::UnitExtra { .. }
            | Reason::ArticleRequired
            | Reason::HamzaRequired
            | Reason::MarksMissing => true,
            Reason::Same
            | Reason::SameNumber
            | Reason::SameDate
            | Reason::ExtraWord { .. }
            | Reason::MissingWord
            | Reason::DatePart
            | Reason::Ambiguous
            | Reason::Incomplete { .. }
            | Reason::Empty
            | Reason::Different
            | Reason::OtherOption
            | Reason::OtherAnswer
            | Reason::NearerOther
            | Reason::OtherDate
            | Reason::OtherCalendar
            | Reason::OtherNumber
            | Reason::OtherUnit
            | Reason::Negation
            | Reason::Alternatives
            | Reason::Marks
            | Reason::NotANumber
            | Reason::Part { .. }
            | Reason::Surplus { .. }
            | Reason::TimeUp
            | Reason::SelfRated
            | Reason::Overridden => false,
        }
    }
}
