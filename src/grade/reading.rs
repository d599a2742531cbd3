//! How a reply is read: numbers pick options, separators part several.

use crate::{
    card::{
        Card, Text,
        grading::Rules,
        kind::{Answer, list_comma},
    },
    grade::{
        choice::truth,
        parting::items,
        picking::{OnShow, twice},
        reply::{Given, Reading, Reply, Unclear},
    },
    text::{
        normalize::{caseless, collapse},
        sanitize::Shown,
    },
};

/// Reads a reply to a card; `options` are those on show, in their order.
///
/// # Errors
/// A reply that names no option on show, or the wrong number of them.
pub fn read(card: &Card, options: Option<&[Text]>, reply: &Reply) -> Result<Reading, Unclear> {
    if is_empty(reply) {
        return Ok(Reading::Empty);
    }
    if let Some(whole) = whole_answer(card, reply) {
        return Ok(Reading::Texts(whole));
    }
    let texts = match (options.map(OnShow::new), &card.answer) {
        (Some(options), Answer::Multiple { .. }) => several(&options, reply)?,
        (Some(options), Answer::Ordering(items)) => exactly(&options, reply, items.len())?,
        (Some(options), Answer::Matching(pairs)) => exactly(&options, reply, pairs.len())?,
        (Some(options), Answer::TrueFalse(_)) => one_truth(&options, reply)?,
        (Some(options), _) => one(&options, reply)?,
        (None, answer) => typed(answer, reply)?,
    };
    Ok(if texts.iter().all(|it| caseless(it).is_empty()) {
        Reading::Empty
    } else {
        Reading::Texts(texts)
    })
}

fn is_empty(reply: &Reply) -> bool {
    let is_blank = |it: &Given| matches!(it, Given::Text(text) if caseless(text).is_empty());
    match reply {
        Reply::One(given) => is_blank(given),
        Reply::Several(given) => given.iter().all(is_blank),
    }
}

/// Takes the answer as it was shown, as one text or part by part: sent back, it is right, whatever
/// commas and unseen characters it holds.
fn whole_answer(card: &Card, reply: &Reply) -> Option<Vec<String>> {
    let rules = card.rules();
    let parts = card.answer.texts(&card.language);
    // What was typed stays as it was typed, where that is the same.
    let part = |part: &Text, given: &Given| match given {
        Given::Text(text) if is_same(part.raw(), text, &rules) => Some(text.clone()),
        Given::Text(text) if is_same(part.shown().as_str(), text, &rules) => Some(part.0.clone()),
        Given::Text(_) | Given::Position(_) => None,
    };
    match (reply, parts.as_slice()) {
        (Reply::One(given), [only]) => Some(vec![part(only, given)?]),
        (Reply::One(Given::Text(text)), several) => {
            let several: Vec<&str> = several.iter().map(Text::raw).collect();
            let joined = Shown::new(&several.join(list_comma(&card.language)));
            let is_shown = is_same(joined.as_str(), text, &rules);
            is_shown.then(|| parts.into_iter().map(|it| it.0).collect())
        }
        (Reply::Several(given), _) if given.len() == parts.len() => {
            parts.iter().zip(given).map(|(own, given)| part(own, given)).collect()
        }
        (Reply::One(Given::Position(_)) | Reply::Several(_), _) => None,
    }
}

/// Tells whether a text is what was shown: equal after NFC and blank collapsing, and, unless the
/// rules say otherwise, without case.
fn is_same(shown: &str, given: &str, rules: &Rules) -> bool {
    let form = |it: &str| {
        if rules.verbatim || rules.case_sensitive { collapse(it) } else { caseless(it) }
    };
    let given = form(given);
    !given.is_empty() && form(shown) == given
}

fn one(options: &OnShow<'_>, reply: &Reply) -> Result<Vec<String>, Unclear> {
    match reply {
        Reply::One(given) => Ok(vec![options.pick(given)?]),
        Reply::Several(given) => match given.as_slice() {
            [only] => Ok(vec![options.pick(only)?]),
            _ => Err(Unclear::WrongCount { n_given: given.len(), n_asked: 1 }),
        },
    }
}

/// Takes a word for right or wrong of either language, beside the options on show.
fn one_truth(options: &OnShow<'_>, reply: &Reply) -> Result<Vec<String>, Unclear> {
    match reply {
        Reply::One(Given::Text(text)) if truth(text).is_some() => Ok(vec![text.clone()]),
        Reply::One(_) | Reply::Several(_) => one(options, reply),
    }
}

fn several(options: &OnShow<'_>, reply: &Reply) -> Result<Vec<String>, Unclear> {
    match reply {
        Reply::One(Given::Text(text)) => options.part(text),
        Reply::One(given) => Ok(vec![options.pick(given)?]),
        Reply::Several(given) => options.pick_all(given),
    }
}

fn exactly(options: &OnShow<'_>, reply: &Reply, n_asked: usize) -> Result<Vec<String>, Unclear> {
    let texts = several(options, reply)?;
    if texts.len() != n_asked {
        return Err(Unclear::WrongCount { n_given: texts.len(), n_asked });
    }
    match twice(&texts) {
        Some(given) => Err(Unclear::Twice { given: given.to_string() }),
        None => Ok(texts),
    }
}

/// Reads what was typed from memory: one text, or several for a list and for several holes.
///
/// A position is the place of an option; where a card has none it can only be the number itself.
fn typed(answer: &Answer, reply: &Reply) -> Result<Vec<String>, Unclear> {
    if has_options(answer) && holds_position(reply) {
        return Err(Unclear::OptionsFirst);
    }
    let takes_several = match answer {
        Answer::List { .. }
        | Answer::Multiple { .. }
        | Answer::Ordering(_)
        | Answer::Matching(_) => true,
        Answer::Cloze(holes) => holes.len() > 1,
        Answer::Basic(_) | Answer::Choice { .. } | Answer::TrueFalse(_) | Answer::Numeric(_) => {
            false
        }
    };
    match reply {
        Reply::One(given) if takes_several => Ok(items(&plain(given))),
        Reply::One(given) => Ok(vec![plain(given)]),
        Reply::Several(given) if takes_several || given.len() == 1 => {
            Ok(given.iter().map(plain).collect())
        }
        Reply::Several(given) => Err(Unclear::WrongCount { n_given: given.len(), n_asked: 1 }),
    }
}

fn has_options(answer: &Answer) -> bool {
    match answer {
        Answer::Choice { .. }
        | Answer::Multiple { .. }
        | Answer::TrueFalse(_)
        | Answer::Ordering(_)
        | Answer::Matching(_) => true,
        Answer::Basic(_) | Answer::Cloze(_) | Answer::List { .. } | Answer::Numeric(_) => false,
    }
}

fn holds_position(reply: &Reply) -> bool {
    let is_position = |it: &Given| matches!(it, Given::Position(_));
    match reply {
        Reply::One(given) => is_position(given),
        Reply::Several(given) => given.iter().any(is_position),
    }
}

fn plain(given: &Given) -> String {
    match given {
        Given::Text(text) => text.clone(),
        Given::Position(number) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::kind::{Numeric, Spelled};

    fn options(texts: &[&str]) -> Vec<Text> {
        texts.iter().map(|it| Text::from(*it)).collect()
    }

    #[test]
    fn an_option_that_is_not_there_is_unclear() {
        let options = options(&["a", "b"]);
        let options = OnShow::new(&options);
        for given in ["3", "0", "x", "1.5", "-1"] {
            let unclear = Unclear::NoSuchOption { given: given.to_string(), n_options: 2 };
            assert_eq!(one(&options, &Reply::text(given)), Err(unclear));
        }
        let twice = exactly(&options, &Reply::text("1 1"), 2);
        assert_eq!(twice, Err(Unclear::Twice { given: "a".to_string() }));
        let few = exactly(&options, &Reply::text("1"), 2);
        assert_eq!(few, Err(Unclear::WrongCount { n_given: 1, n_asked: 2 }));
    }

    #[test]
    fn a_position_is_of_an_option_on_show_and_without_options_the_number_itself() {
        fn check(answer: &Answer, reply: &Reply, expected: Result<&[&str], Unclear>) {
            let texts = |it: &[&str]| it.iter().map(|it| (*it).to_string()).collect();
            assert_eq!(typed(answer, reply), expected.map(texts), "{reply:?}");
        }
        let one = Reply::One(Given::Position(1));
        let several = Reply::Several(vec![Given::Text("a".into()), Given::Position(800)]);
        let spelled = || Spelled { answer: "a".into(), accept: vec![] };
        let choice = Answer::Choice { right: spelled(), distractors: vec![] };
        check(&choice, &one, Err(Unclear::OptionsFirst));
        check(&choice, &Reply::text("1"), Ok(&["1"]));
        check(&Answer::TrueFalse(true), &one, Err(Unclear::OptionsFirst));
        check(&Answer::Ordering(vec![]), &several, Err(Unclear::OptionsFirst));
        check(&Answer::Basic(spelled()), &one, Ok(&["1"]));
        check(&Answer::List { items: vec![], required: 2 }, &several, Ok(&["a", "800"]));
        let number = Numeric { text: "1".into(), value: 1.0, tolerance: None, unit: None };
        check(&Answer::Numeric(number), &one, Ok(&["1"]));
    }
}
