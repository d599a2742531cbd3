//! Comma-separated values (RFC 4180), safe to open in a spreadsheet.

use serde_json::Value;

use crate::text::sanitize::Shown;

/// Signs with which spreadsheets take a text for a formula (OWASP, CSV injection).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Returns a head of columns, and a row for each object with a field for each column.
pub(super) fn rows(columns: &[&str], objects: impl Iterator<Item = Value>) -> Vec<Shown> {
    let line = |fields: Vec<String>| Shown::line(&fields.join(","));
    let mut rows = vec![line(columns.iter().map(|it| text(it)).collect())];
    rows.extend(objects.map(|object| line(columns.iter().map(|it| field(&object[*it])).collect())));
    rows
}

fn field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(it) => text(it),
        Value::Array(values) => {
            let texts: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            text(&texts.join(" "))
        }
        Value::Object(_) => text(&value.to_string()),
    }
}

/// A text that would be a formula gets an apostrophe before it, which spreadsheets take for the sign
/// of a text, and is quoted.
fn text(text: &str) -> String {
    let is_formula = text.starts_with(FORMULA);
    if !is_formula && !text.contains([',', '"', '\n', '\r']) {
        return text.to_string();
    }
    let mark = if is_formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_be_and_formulas_are_none() {
        fn check(value: &Value, expected: &str) {
            assert_eq!(field(value), expected, "{value}");
        }
        check(&json!(null), "");
        check(&json!(true), "true");
        check(&json!(-0.5), "-0.5");
        check(&json!("a b"), "a b");
        check(&json!("ألبانيا"), "ألبانيا");
        check(&json!("a,b"), "\"a,b\"");
        check(&json!("say \"a\""), "\"say \"\"a\"\"\"");
        check(&json!("=1+1"), "\"'=1+1\"");
        check(&json!("-deck"), "\"'-deck\"");
        check(&json!("@a"), "\"'@a\"");
        check(&json!("+a"), "\"'+a\"");
        check(&json!(["a", "b"]), "a b");
        check(&json!(["-a", "b"]), "\"'-a b\"");
        check(&json!([]), "");
    }
}
