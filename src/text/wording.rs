//! Every sentence a learner reads, by key, in the interface language (Project Fluent).
//!
//! Pure modules return enums and numbers; whoever faces a person puts them into words here. Values
//! that go into a sentence are made safe to show on the way.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::text::{bidi::Direction, sanitize::Shown};

const ENGLISH: &str = include_str!("en.ftl");

/// The sentences of one language.
pub struct Wording {
    bundle: FluentBundle<FluentResource>,
}

/// A value that goes into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, already safe.
    Text(Shown),
    /// A number; it decides plural forms.
    Number(f64),
}

impl Wording {
    /// Returns the English sentences.
    pub fn english() -> Wording {
        let resource = FluentResource::try_new(ENGLISH.to_string())
            .expect("the built-in sentences parse: a test reads them");
        let mut bundle = FluentBundle::new(vec!["en".parse().expect("en is a language tag")]);
        // Isolates around values belong to the layer that orders text for the screen; until text
        // passes one, they would only show as strange signs.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no key stands twice: a test reads them");
        Wording { bundle }
    }

    /// Returns the direction of its language.
    pub fn direction(&self) -> Direction {
        Direction::Ltr
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

    /// Tells whether there is a sentence of that key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn fill(&self, key: &str, part: Option<&str>, values: &[(&str, Value)]) -> Option<Shown> {
        let message = self.bundle.get_message(key)?;
        let pattern = match part {
            None => message.value()?,
            Some(part) => message.get_attribute(part)?.value(),
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        Some(Shown::new(&self.bundle.format_pattern(pattern, Some(&args), &mut errors)))
    }
}

impl From<Value> for FluentValue<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Text(text) => FluentValue::String(text.to_string().into()),
            Value::Number(number) => FluentValue::from(number),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(Shown::line(text))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(Shown::line(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(Shown::line(&text))
    }
}

impl From<Shown> for Value {
    fn from(text: Shown) -> Value {
        Value::Text(text)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(f64::from(number))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Value {
        Value::Number(number as f64)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number as f64)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Number(number)
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
}
