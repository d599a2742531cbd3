//! What goes into a sentence: text, code, numbers.

use crate::text::sanitize::Shown;

/// A value that goes into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, already safe.
    Text(Shown),
    /// What is read from left to right whatever it holds: a command, a path, a place, an id, a
    /// date as `2026-11-24`.
    Code(Shown),
    /// A number; it decides plural forms.
    Number(f64),
    /// A figure that decides none, such as the time on a clock; shown in the digits of numbers.
    Figure(Shown),
}

impl Value {
    /// Makes code of a text: it is put on one line.
    pub fn code(text: impl AsRef<str>) -> Value {
        Value::Code(Shown::line(text.as_ref()))
    }

    /// Makes a figure of digits.
    pub fn figure(text: impl AsRef<str>) -> Value {
        Value::Figure(Shown::line(text.as_ref()))
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
