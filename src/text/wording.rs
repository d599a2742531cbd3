//! Every sentence a learner reads, by key, in the language of the interface (Project Fluent).
//!
//! Pure modules return enums and numbers; whoever faces a person puts them into words here. Values
//! that go into a sentence are made safe to show on the way, and isolated where the sentence goes
//! through the layer that orders text for the screen: elsewhere isolates would be strange signs.

use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::text::{
    bidi::Direction,
    digits::Digits,
    functions::{arabic_indic, between, code, plural},
    isolate::{self, FIRST_STRONG, LEFT_TO_RIGHT},
    lang::Lang,
    sanitize::Shown,
    value::Value,
};

const ENGLISH: &str = include_str!("en.ftl");
const ARABIC: &str = include_str!("ar.ftl");

/// The sentences of one language.
pub struct Wording {
    lang: Lang,
    digits: Digits,
    is_isolating: bool,
    sentences: Rc<FluentResource>,
    bundle: FluentBundle<Rc<FluentResource>>,
}

impl Wording {
    /// Returns the sentences of a language, their numbers in some digits; nothing is isolated.
    pub fn of(lang: Lang, digits: Digits) -> Wording {
        Wording::read(lang, digits, false)
    }

    /// Returns the sentences of a language with their values isolated, for text that is ordered for a
    /// screen.
    pub fn for_screen(lang: Lang, digits: Digits) -> Wording {
        Wording::read(lang, digits, true)
    }

    fn read(lang: Lang, digits: Digits, is_isolating: bool) -> Wording {
        let sentences = match lang {
            Lang::English => ENGLISH,
            Lang::Arabic => ARABIC,
        };
        let sentences = FluentResource::try_new(sentences.to_string())
            .expect("the built-in sentences parse: a test reads them");
        Wording::with(lang, digits, Rc::new(sentences), is_isolating)
    }

    /// Returns the English sentences; nothing is isolated.
    pub fn english() -> Wording {
        Wording::of(Lang::English, Digits::Latin)
    }

    /// Returns the same sentences with nothing added to their values, for pipes, files and programs.
    /// Isolates that an author wrote in a value stay.
    pub fn not_isolating(&self) -> Wording {
        Wording::with(self.lang, self.digits, Rc::clone(&self.sentences), false)
    }

    fn with(
        lang: Lang,
        digits: Digits,
        sentences: Rc<FluentResource>,
        is_isolating: bool,
    ) -> Wording {
        let tag = lang.tag().parse().expect("the tags of the interface are well-formed");
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(is_isolating);
        if digits == Digits::ArabicIndic {
            bundle.set_formatter(Some(arabic_indic));
            // What is Latin in Arabic sentences stands in strings, so that their digits are amounts.
            if lang == Lang::Arabic {
                bundle.set_transform(Some(|it| Digits::ArabicIndic.text(it)));
            }
        }
        bundle
            .add_function("CODE", move |parts, _| code(parts, is_isolating))
            .expect("no key has the name of the function");
        bundle
            .add_function("PLURAL", |of, _| plural(of))
            .expect("no key has the name of the function");
        bundle.add_resource(Rc::clone(&sentences)).expect("no key stands twice: a test reads them");
        Wording { lang, digits, is_isolating, sentences, bundle }
    }

    /// Returns the language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the way the sentences run.
    pub fn direction(&self) -> Direction {
        self.lang.direction()
    }

    /// Returns the digits of numbers.
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// Tells whether values are isolated.
    pub fn is_isolating(&self) -> bool {
        self.is_isolating
    }

    /// Returns the sentence of a key with its values filled in.
    ///
    /// A missing sentence must not take a session down: its key is shown, and a test that compares
    /// keys in the code with those in the file keeps it from happening.
    pub fn say(&self, key: &str, values: &[(&str, Value)]) -> Shown {
        self.fill(key, None, values).unwrap_or_else(|| Shown::new(key))
    }

    /// Returns the `.help` that belongs to a sentence, where there is one.
    pub fn help(&self, key: &str, values: &[(&str, Value)]) -> Option<Shown> {
        self.fill(key, Some("help"), values)
    }

    /// Returns the sentence of a key if it is whole without values; `None` where one is missing, or
    /// there is no such sentence.
    pub fn say_bare(&self, key: &str) -> Option<Shown> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = Shown::new(&self.bundle.format_pattern(pattern, None, &mut errors));
        errors.is_empty().then_some(said)
    }

    /// Returns a value as it stands in a sentence, for text that is put together without one.
    pub fn isolated(&self, value: &Value) -> Shown {
        match value {
            Value::Text(text) => self.between(FIRST_STRONG, text.as_str()),
            Value::Code(text) => self.between(LEFT_TO_RIGHT, text.as_str()),
            Value::Figure(text) => self.between(FIRST_STRONG, &self.digits.figure(text.as_str())),
            Value::Number(number) => {
                self.between(FIRST_STRONG, &self.digits.figure(&number.to_string()))
            }
        }
    }

    /// Returns text of another language, such as a deck's, as it stands in a sentence: with the
    /// direction of that language, whatever letter it begins with.
    pub fn in_direction(&self, text: &Shown, direction: Direction) -> Shown {
        let start = isolate::start(direction);
        let lines = text.as_str().split('\n').map(|it| between(start, it, self.is_isolating));
        Shown::new(&lines.collect::<Vec<_>>().join("\n"))
    }

    /// Returns text of another language as a line of its own, among lines of sentences.
    pub fn line_in_direction(&self, text: &Shown, direction: Direction) -> Shown {
        if direction == self.direction() {
            text.clone()
        } else {
            self.in_direction(text, direction)
        }
    }

    /// Returns a line of a file, or what stands under one: read from left to right, in the columns
    /// where it stands.
    pub fn code_line(&self, text: &str) -> Shown {
        self.between(LEFT_TO_RIGHT, Shown::line(text).as_str())
    }

    /// Returns values one after the other, with the comma of the language between them.
    pub fn list(&self, values: impl IntoIterator<Item = Value>) -> Shown {
        let comma = self.say("list-comma", &[]);
        let mut list = Shown::default();
        for (i, value) in values.into_iter().enumerate() {
            if i > 0 {
                list.push(&comma);
            }
            list.push(&self.isolated(&value));
        }
        list
    }

    /// Tells whether there is a sentence of that key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn between(&self, start: char, text: &str) -> Shown {
        Shown::new(&between(start, text, self.is_isolating))
    }

    fn fill(&self, key: &str, part: Option<&str>, values: &[(&str, Value)]) -> Option<Shown> {
        let message = self.bundle.get_message(key)?;
        let pattern = match part {
            None => message.value()?,
            Some(part) => message.get_attribute(part)?.value(),
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, self.fluent(value));
        }
        let mut errors = Vec::new();
        Some(Shown::new(&self.bundle.format_pattern(pattern, Some(&args), &mut errors)))
    }

    /// Returns a value for Fluent, which isolates all but those that stand alone.
    fn fluent(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Text(text) => text.to_string().into(),
            Value::Code(text) => between(LEFT_TO_RIGHT, text.as_str(), self.is_isolating).into(),
            Value::Number(number) => (*number).into(),
            Value::Figure(text) => self.digits.figure(text.as_str()).into_owned().into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_filled_in_and_made_safe() {
        let words = Wording::english();
        let said = words.say("days", &[("n", 1_u32.into())]);
        assert_eq!(said.as_str(), "1 day");
        assert_eq!(words.say("days", &[("n", 12_u32.into())]).as_str(), "12 days");
        assert_eq!(Value::from("a\u{1b}\nb"), Value::Text(Shown::new("a␛ b")));
        assert_eq!(Value::code("a\u{1b}\nb"), Value::Code(Shown::new("a␛ b")));
    }

    #[test]
    fn a_sentence_is_said_without_values_only_where_it_needs_none() {
        fn check(key: &str, expected: Option<&str>) {
            let said = Wording::english().say_bare(key);
            assert_eq!(said.as_ref().map(Shown::as_str), expected, "{key}");
        }
        check("reason-empty", Some("Nothing was given."));
        check("reason-typo", None);
        check("reason-part", None);
        check("reason-hamza", None);
        check("no-such-key", None);
    }

    #[test]
    fn a_missing_sentence_shows_its_key() {
        assert_eq!(Wording::english().say("no-such-key", &[]).as_str(), "no-such-key");
    }

    #[test]
    fn values_are_isolated_where_that_is_wished_and_nowhere_else() {
        fn check(key: &str, values: &[(&str, Value)], expected: &str) {
            let words = Wording::for_screen(Lang::English, Digits::Latin);
            let said = words.say(key, values);
            let shown = said.as_str().replace('\u{2066}', "<").replace('\u{2068}', "(");
            assert_eq!(shown.replace('\u{2069}', ")"), expected);
            let bare = expected.replace(['<', '(', ')'], "");
            assert_eq!(words.not_isolating().say(key, values).as_str(), bare);
            assert_eq!(Wording::english().say(key, values).as_str(), bare);
        }
        check("session-answer", &[("text", "قلعة".into())], "Answer: (قلعة)");
        let due = [("n", 3_u32.into()), ("day", Value::code("2026-11-27"))];
        check("session-due-in", &due, "Again in ((3) days), on (<2026-11-27)).");
        // What stands alone needs no isolate, and picks its variant as before.
        check("show-place", &[("place", Value::code("a.yaml:3"))], "<a.yaml:3)");
        check("e112", &[("case", "utf16".into())], "this file is UTF-16, not UTF-8");
        check("list-comma", &[], ", ");
    }

    #[test]
    fn isolates_that_an_author_wrote_stay() {
        let text = Value::from("a \u{2067}ب\u{2069}");
        let said = Wording::english().say("session-hint", &[("text", text)]);
        assert_eq!(said.as_str(), "Hint: a \u{2067}ب\u{2069}");
    }

    #[test]
    fn commands_in_arabic_sentences_are_isolated_too() {
        let words = Wording::of(Lang::Arabic, Digits::Latin);
        let command = "\u{2066}daris study\u{2069}";
        let said = Wording::for_screen(Lang::Arabic, Digits::Latin).say("dash-next-study", &[]);
        assert!(said.as_str().contains(command), "{said:?}");
        let said = words.say("dash-next-study", &[]);
        assert!(said.as_str().ends_with("daris study"), "{said:?}");
    }

    #[test]
    fn a_list_has_the_comma_of_its_language() {
        fn check(lang: Lang, expected: &str) {
            let values = [Value::code("a"), "ب".into(), 2.5.into()];
            assert_eq!(Wording::of(lang, Digits::Latin).list(values).as_str(), expected);
        }
        check(Lang::English, "a, ب, 2.5");
        check(Lang::Arabic, "a، ب، 2.5");
    }

    #[test]
    fn numbers_are_shown_in_the_digits_that_are_asked_for() {
        fn check(lang: Lang, key: &str, values: &[(&str, Value)], expected: &str) {
            let words = Wording::of(lang, Digits::ArabicIndic);
            assert_eq!(words.say(key, values).as_str(), expected);
        }
        check(Lang::English, "days", &[("n", 12_u32.into())], "١٢ days");
        check(Lang::English, "score-percent", &[("percent", 66.7.into())], "٦٦٫٧ %");
        check(
            Lang::English,
            "screen-time-left",
            &[("time", Value::figure("9:58"))],
            "Time left: ٩:٥٨",
        );
        check(Lang::Arabic, "days", &[("n", 12_u32.into())], "١٢ يومًا");
        // What is to be typed again stays as it is typed.
        check(Lang::English, "show-place", &[("place", Value::code("a1:2"))], "a1:2");
        check(Lang::Arabic, "dash-next-study", &[], "التالي: daris study");
    }
}
