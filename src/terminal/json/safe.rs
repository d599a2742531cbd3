//! JSON that is safe to show: the only road by which it leaves the program.

use serde_json::Value;

use crate::text::sanitize::Shown;

/// Returns JSON as one line; every text in it is made safe, and every name of a field.
///
/// Escapes alone would not do: whoever reads the JSON and shows a text has the raw one again.
pub fn shown(value: &Value) -> Shown {
    Shown::new(&safe(value).to_string())
}

fn safe(value: &Value) -> Value {
    match value {
        Value::String(text) => Shown::new(text).as_str().into(),
        Value::Array(values) => values.iter().map(safe).collect(),
        Value::Object(fields) => {
            let field = |(name, it): (&String, &Value)| (Shown::new(name).to_string(), safe(it));
            Value::Object(fields.iter().map(field).collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_text_and_no_name_stays_raw_however_deep() {
        fn check(value: &Value, expected: &str) {
            assert_eq!(shown(value).as_str(), expected, "{value:?}");
        }
        check(&json!("\u{1b}[2J"), r#""␛[2J""#);
        check(&json!({"a\u{9b}": [{"b": "\u{202e}c\u{7}"}]}), "{\"a␛[\":[{\"b\":\"c␇\"}]}");
        check(&json!("a\n\"دارِس\""), r#""a\n\"دارِس\"""#);
        check(&json!([null, true, 1.5, u64::MAX]), "[null,true,1.5,18446744073709551615]");
    }
}
