//! Lines that come in: a reply, a rating, a command.

use serde_json::Value;

use crate::{
    grade::reply::{Given, Reply},
    history::Rating,
    session::Input,
    text::{sanitize::Shown, wording::Wording},
};

/// What a line asks for.
#[derive(Debug, PartialEq)]
pub(super) enum Line {
    /// An input of the session.
    Input(Input),
    /// To leave.
    Quit,
}

/// Why a line can't be understood.
#[derive(Debug, PartialEq)]
pub(super) enum Misread {
    /// It is not JSON.
    NotJson(String),
    /// It is no object.
    NoObject,
    /// It has a field that means nothing.
    UnknownField(String),
    /// It holds not just one of a reply, a rating and a command.
    NotOne,
    /// The rating is none.
    BadRating,
    /// The reply is neither text nor number nor a list of these.
    BadReply,
    /// There is no such command.
    UnknownCommand,
    /// The line is too long.
    TooLong,
}

impl Misread {
    /// Puts it into words.
    pub(super) fn said(&self, words: &Wording) -> Shown {
        match self {
            Misread::NotJson(reason) => words.say("json-not-json", &[("reason", reason.into())]),
            Misread::NoObject => words.say("json-no-object", &[]),
            Misread::UnknownField(field) => {
                words.say("json-unknown-field", &[("field", field.into())])
            }
            Misread::NotOne => words.say("json-not-one", &[]),
            Misread::BadRating => words.say("json-bad-rating", &[]),
            Misread::BadReply => words.say("json-bad-reply", &[]),
            Misread::UnknownCommand => words.say("json-unknown-command", &[]),
            Misread::TooLong => words.say("lines-too-long", &[]),
        }
    }
}

/// Reads a line.
pub(super) fn parse(line: &str) -> Result<Line, Misread> {
    let value: Value = serde_json::from_str(line).map_err(|it| Misread::NotJson(it.to_string()))?;
    let Value::Object(fields) = value else { return Err(Misread::NoObject) };
    let known = ["reply", "rating", "command"];
    if let Some(unknown) = fields.keys().find(|it| !known.contains(&it.as_str())) {
        return Err(Misread::UnknownField(unknown.clone()));
    }
    let rating = fields.get("rating").map(parse_rating).transpose()?;
    match (fields.get("reply"), rating, fields.get("command")) {
        (Some(reply), rating, None) => Ok(Line::Input(Input::Reply(parse_reply(reply)?, rating))),
        (None, Some(rating), None) => Ok(Line::Input(Input::Rate(rating))),
        (None, None, Some(command)) => parse_command(command),
        _ => Err(Misread::NotOne),
    }
}

fn parse_rating(value: &Value) -> Result<Rating, Misread> {
    value.as_i64().and_then(Rating::from_number).ok_or(Misread::BadRating)
}

fn parse_reply(value: &Value) -> Result<Reply, Misread> {
    if let Value::Array(items) = value {
        return Ok(Reply::Several(items.iter().map(parse_given).collect::<Result<_, _>>()?));
    }
    parse_given(value).map(Reply::One)
}

fn parse_given(value: &Value) -> Result<Given, Misread> {
    match value {
        Value::String(text) => Ok(Given::Text(text.clone())),
        Value::Number(number) => {
            let position = number.as_u64().and_then(|it| usize::try_from(it).ok());
            let position = position.filter(|it| *it > 0).map(Given::Position);
            // What can't be a position is a number all the same: a card may ask for one.
            Ok(position.unwrap_or_else(|| Given::Text(number.to_string())))
        }
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => Err(Misread::BadReply),
    }
}

fn parse_command(value: &Value) -> Result<Line, Misread> {
    Ok(Line::Input(match value.as_str() {
        Some("show") => Input::Show,
        Some("hint") => Input::Hint,
        Some("options") => Input::Options,
        Some("skip") => Input::Skip,
        Some("undo") => Input::Undo,
        Some("accept") => Input::Accept,
        Some("reject") => Input::Reject,
        Some("suspend") => Input::Suspend,
        Some("finish") => Input::Finish,
        Some("quit") => return Ok(Line::Quit),
        _ => return Err(Misread::UnknownCommand),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_read() {
        fn check(line: &str, expected: Input) {
            assert_eq!(parse(line), Ok(Line::Input(expected)), "{line}");
        }
        let text = |it: &str| Given::Text(it.to_string());
        check(r#"{"reply":"a"}"#, Input::Reply(Reply::One(text("a")), None));
        check(r#"{"reply":2}"#, Input::Reply(Reply::One(Given::Position(2)), None));
        check(
            r#"{"reply":["a",2],"rating":4}"#,
            Input::Reply(Reply::Several(vec![text("a"), Given::Position(2)]), Some(Rating::Easy)),
        );
        check(r#"{"reply":-3.5}"#, Input::Reply(Reply::One(text("-3.5")), None));
        check(r#"{"reply":0}"#, Input::Reply(Reply::One(text("0")), None));
        check(r#"{"rating":1}"#, Input::Rate(Rating::Again));
        check(r#"{"command":"undo"}"#, Input::Undo);
        assert_eq!(parse(r#"{"command":"quit"}"#), Ok(Line::Quit));
    }

    #[test]
    fn what_is_no_message_is_told_in_words() {
        fn check(line: &str, expected: &str) {
            let said = parse(line).unwrap_err().said(&Wording::english());
            assert!(said.as_str().starts_with(expected), "{line}: {said}");
        }
        check("", "That line is not JSON");
        check("x", "That line is not JSON");
        check("[]", "A message is a JSON object");
        check("{}", "A message holds one of");
        check(r#"{"reply":"a","command":"undo"}"#, "A message holds one of");
        check(r#"{"reply":null}"#, "A reply is");
        check(r#"{"rating":5}"#, "A rating is");
        check(r#"{"command":"fly"}"#, "A command is one of");
        check(r#"{"replay":"a"}"#, "There is no field replay");
    }
}
