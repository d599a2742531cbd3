//! Wrong options for a card that has none of its own: drawn from answers of its deck that look like
//! its answer, by the session's seed. Nothing here asks the deck; candidates are handed in.

use std::collections::HashSet;

use crate::{
    card::{
        Card, CardId, Prompt, Text,
        grading::Grading,
        kind::{Answer, Numeric},
        mode::Mode,
    },
    grade::{
        judge,
        others::Others,
        reply::Reading,
        shape::{Looks, Quantity},
        verdict::Verdict,
    },
    random::Random,
    session::likeness::{Likeness, is_within},
    text::normalize::caseless,
};

/// An answer of another card of the deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Whose answer it is.
    pub card: CardId,
    /// The answer as written.
    pub text: Text,
    /// What else its card answers.
    pub also: Vec<Text>,
    /// The normal forms of its card's tags.
    pub tags: Vec<String>,
    /// Whether its card asks the same question.
    pub asks_the_same: bool,
    /// Whether its card's question begins alike: `Which state …`.
    pub asks_alike: bool,
}

/// Wrong options that a card should have.
pub const WISHED: usize = 3;

/// Wrong options without which a card is asked another way: one of two is guessed too often.
pub const FEWEST: usize = 2;

/// Candidates among which chance decides, so that another session shows other options.
const MOST_TO_CHOOSE_FROM: usize = 7;

/// A tag is rare that no more than one candidate of so many has.
const RARE: usize = 4;

/// How much less like the answer a candidate may be than the [`WISHED`] best ones to stand beside
/// them.
const SLACK: u32 = 1;

/// Returns the one text that answers a card as a whole; `None` where several do, or options.
pub fn only_answer(answer: &Answer) -> Option<&Text> {
    match answer {
        Answer::Basic(it) | Answer::Choice { right: it, .. } => Some(&it.answer),
        Answer::Numeric(it) => Some(&it.text),
        Answer::Cloze(holes) => match holes.as_slice() {
            [only] => Some(only),
            _ => None,
        },
        Answer::Multiple { .. }
        | Answer::TrueFalse(_)
        | Answer::List { .. }
        | Answer::Ordering(_)
        | Answer::Matching(_) => None,
    }
}

/// Returns what the answer of a card looks like; `None` where it is not one text.
pub fn looks(answer: &Answer) -> Option<Looks> {
    let looks = Looks::of(only_answer(answer)?.raw());
    Some(match (answer, looks) {
        // With a unit it is no year.
        (Answer::Numeric(Numeric { unit: Some(_), .. }), Looks::Number(it)) => {
            Looks::Number(Quantity { may_be_year: false, ..it })
        }
        (_, looks) => looks,
    })
}

/// Returns the wrong options that the author of a card gave.
pub fn n_own(answer: &Answer) -> usize {
    match answer {
        Answer::Choice { distractors, .. } => distractors.len(),
        Answer::Basic(_)
        | Answer::Multiple { .. }
        | Answer::TrueFalse(_)
        | Answer::Cloze(_)
        | Answer::List { .. }
        | Answer::Numeric(_)
        | Answer::Ordering(_)
        | Answer::Matching(_) => 0,
    }
}

/// Tells whether wrong options are to be drawn for a card: it is wished asked by options, and its
/// author gave too few. Where nobody wishes it, one that stands alone is as its author meant it.
pub fn is_wanted(card: &Card, wish: Mode) -> bool {
    wish == Mode::Choice
        && card.extra.grading != Grading::Myself
        && only_answer(&card.answer).is_some()
        && n_own(&card.answer) < FEWEST
}

/// Draws wrong options for a card: [`WISHED`] together with its author's, or as many as there are;
/// none where they would be fewer than [`FEWEST`].
///
/// Candidates that share a tag come first, those whose question begins alike before the others, and
/// of them those most like the answer; those without a tag in common fill up. None equals the answer
/// or another option, or answers the card too.
pub fn draw(card: &Card, candidates: &[Candidate], mut random: Random) -> Vec<Text> {
    let Some(likeness) = Likeness::of(card) else { return Vec::new() };
    let n_own = n_own(&card.answer);
    let ranked = ranked(card, candidates, &likeness);
    let mut taken = Taken::of(card);
    let mut drawn = Vec::new();
    for group in ranked {
        let n_missing = WISHED.saturating_sub(n_own + drawn.len());
        let mut fitting = fitting(card, &group, &taken, n_missing);
        random.shuffle(&mut fitting);
        for candidate in fitting {
            if n_own + drawn.len() < WISHED && taken.take(candidate) {
                drawn.push(candidate.text.clone());
            }
        }
    }
    if n_own + drawn.len() < FEWEST { Vec::new() } else { drawn }
}

/// A candidate, and how unlike the answer it is.
type Rated<'c> = (u32, &'c Candidate);

/// Returns the candidates that look like the answer, the most alike first, in four groups: those
/// that share a tag before those that don't, and of each those that ask alike before the others.
fn ranked<'c>(
    card: &Card,
    candidates: &'c [Candidate],
    likeness: &Likeness,
) -> [Vec<Rated<'c>>; 4] {
    let own = own_tags(card, candidates);
    let is_reverse = card.id.as_str().ends_with("#reverse");
    let mut groups: [Vec<Rated<'c>>; 4] = Default::default();
    for it in candidates {
        let is_other_side = it.card.as_str().ends_with("#reverse") != is_reverse;
        if it.card.entry() == card.id.entry() || it.asks_the_same || is_other_side {
            continue;
        }
        let Some(unlike) = likeness.unlike(it.text.raw()) else { continue };
        let missed: Vec<u32> =
            own.iter().filter(|(tag, _)| !it.tags.contains(tag)).map(|it| it.1).collect();
        let shares_none = missed.len() == own.len();
        let group = 2 * usize::from(shares_none) + usize::from(!it.asks_alike);
        groups[group].push((unlike + missed.iter().sum::<u32>(), it));
    }
    for group in &mut groups {
        group.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.card.cmp(&b.1.card)));
    }
    groups
}

/// Returns the tags of a card that tell, each with what it weighs to lack it: not those which all
/// candidates have, such as the deck's; and a rare one tells more than one that most have.
fn own_tags(card: &Card, candidates: &[Candidate]) -> Vec<(String, u32)> {
    let weighed = |tag: String| {
        let n_with = candidates.iter().filter(|it| it.tags.contains(&tag)).count();
        let weight = if n_with * RARE <= candidates.len() { 3 } else { 1 };
        (n_with < candidates.len()).then_some((tag, weight))
    };
    let tags = card.extra.tags.iter().map(|it| caseless(it.raw()));
    tags.filter_map(weighed).collect()
}

/// Returns the best of a ranked group that are wrong for the card, among which chance decides.
fn fitting<'c>(
    card: &Card,
    group: &[Rated<'c>],
    taken: &Taken,
    n_wished: usize,
) -> Vec<&'c Candidate> {
    let mut fitting = Vec::new();
    let mut seen = HashSet::new();
    let mut worst = u32::MAX;
    for (unlike, candidate) in group {
        if n_wished == 0 || fitting.len() == MOST_TO_CHOOSE_FROM || *unlike > worst {
            break;
        }
        let is_new = !taken.holds(candidate) && seen.insert(caseless(candidate.text.raw()));
        if !is_new || answers_too(card, candidate) {
            continue;
        }
        fitting.push(*candidate);
        if fitting.len() == n_wished {
            worst = unlike.saturating_add(SLACK);
        }
    }
    fitting
}

/// Tells whether a candidate, or what else its card answers, would be right for the card, or
/// nearly.
fn answers_too(card: &Card, candidate: &Candidate) -> bool {
    let others = Others::default();
    let is_wrong = |it: &Text| {
        let reading = Reading::Texts(vec![it.raw().to_string()]);
        judge(card, &reading, &others).verdict == Verdict::Wrong
    };
    !std::iter::once(&candidate.text).chain(&candidate.also).all(is_wrong)
}

/// The options that a card has already, and what else is right.
struct Taken {
    forms: Vec<String>,
}

impl Taken {
    fn of(card: &Card) -> Taken {
        let mut forms: Vec<String> = Vec::new();
        forms.extend(card.answer.right_texts(&card.language).iter().map(|it| caseless(it.raw())));
        if let Answer::Choice { distractors, .. } = &card.answer {
            forms.extend(distractors.iter().map(|it| caseless(it.text.raw())));
        }
        Taken { forms }
    }

    /// Tells whether a candidate, or what its card answers too, is an option already, or says one
    /// with more or fewer words.
    fn holds(&self, candidate: &Candidate) -> bool {
        let text = caseless(candidate.text.raw());
        self.forms.iter().any(|it| is_within(it, &text) || is_within(&text, it))
            || candidate.also.iter().any(|it| self.forms.contains(&caseless(it.raw())))
    }

    fn take(&mut self, candidate: &Candidate) -> bool {
        if self.holds(candidate) {
            return false;
        }
        self.forms.push(caseless(candidate.text.raw()));
        true
    }
}

/// Returns how a question begins, which mostly names what is asked for: `Which state`.
pub fn opening(question: &str) -> &str {
    let mut words = question.match_indices(' ').map(|it| it.0);
    &question[..words.nth(1).unwrap_or(question.len())]
}

/// Returns the question of a card; empty for a cloze.
pub fn question(card: &Card) -> &str {
    match &card.prompt {
        Prompt::Question(text) => text.raw(),
        Prompt::Holes { .. } => "",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::card::{
        Extra, Place,
        kind::{Distractor, Spelled},
        language::Language,
    };

    fn card(answer: Answer, tags: &[&str]) -> Card {
        let tags = tags.iter().map(|it| Text::from(*it)).collect();
        Card {
            id: CardId::new("d/own"),
            language: Language::default(),
            mode: None,
            prompt: Prompt::Question("Which town?".into()),
            answer,
            place: Place { path: "d.yaml".into(), line: 3, column: 3 },
            extra: Arc::new(Extra { tags, ..Extra::default() }),
        }
    }

    fn basic(answer: &str, accept: &[&str]) -> Answer {
        let accept = accept.iter().map(|it| Text::from(*it)).collect();
        Answer::Basic(Spelled { answer: answer.into(), accept })
    }

    fn number(text: &str, tolerance: Option<f64>) -> Answer {
        let value = text.parse().unwrap();
        Answer::Numeric(Numeric { text: text.into(), value, tolerance, unit: Some("men".into()) })
    }

    fn choice(answer: &str, distractors: &[&str]) -> Answer {
        let distractor =
            |it: &&str| Distractor { text: (*it).into(), feedback: None, is_last: false };
        Answer::Choice {
            right: Spelled { answer: answer.into(), accept: Vec::new() },
            distractors: distractors.iter().map(distractor).collect(),
        }
    }

    /// A candidate as `text`, `text = also`, `text #tag` or both.
    fn candidate(said: &str) -> Candidate {
        let (said, tags) = said.split_once(" #").unwrap_or((said, ""));
        let (text, also) = said.split_once(" = ").map_or((said, None), |it| (it.0, Some(it.1)));
        Candidate {
            card: CardId::new(&format!("d/{text}")),
            text: text.into(),
            also: also.into_iter().map(Text::from).collect(),
            tags: tags.split(' ').map(str::to_string).collect(),
            asks_the_same: false,
            asks_alike: false,
        }
    }

    fn candidates(said: &[&str]) -> Vec<Candidate> {
        said.iter().map(|it| candidate(it)).collect()
    }

    /// All that any of many seeds draws, in order.
    fn drawn(card: &Card, candidates: &[Candidate]) -> Vec<String> {
        let draws = (0..50).flat_map(|it| draw(card, candidates, Random::new(it)));
        let mut all: Vec<String> = draws.map(|it| it.0).collect();
        all.sort();
        all.dedup();
        all
    }

    #[test]
    fn like_is_drawn_beside_like() {
        fn check(answer: Answer, said: &[&str], expected: &[&str]) {
            let told = format!("{answer:?} {said:?}");
            assert_eq!(drawn(&card(answer, &[]), &candidates(said)), expected, "{told}");
        }
        let dates = ["1 May 1990", "1912-11-28", "4 April 2009", "Vlora", "1912", "3 June 1991"];
        let alike = ["1 May 1990", "3 June 1991", "4 April 2009"];
        check(basic("29 July 1992", &[]), &dates, &alike);
        let years = ["1992", "1996", "2009", "800", "1912-11-28", "1389"];
        check(basic("1997", &[]), &years, &["1992", "1996", "2009"]);
        let counts = ["750", "1200", "3", "1912", "12", "900"];
        check(number("800", None), &counts, &["1200", "750", "900"]);
        check(number("1200", None), &["800", "750", "3"], &["750", "800"]);
        let names = ["Durres", "Vlora", "the sea", "a rather long answer", "تيرانا", "Berat"];
        check(basic("Tirana", &[]), &names, &["Berat", "Durres", "Vlora"]);
        let flights = ["Apollo 12", "Apollo 13", "Apollo 17", "11", "11 km"];
        check(basic("Apollo 11", &[]), &flights, &["Apollo 12", "Apollo 13", "Apollo 17"]);
        check(basic("5 km", &[]), &["7 km", "8 km", "6 kg", "9 km"], &["7 km", "8 km", "9 km"]);
    }

    #[test]
    fn nothing_that_answers_too_is_drawn() {
        fn check(answer: Answer, said: &[&str], expected: &[&str]) {
            let told = format!("{answer:?} {said:?}");
            assert_eq!(drawn(&card(answer, &[]), &candidates(said)), expected, "{told}");
        }
        let (own, rest) = (|| basic("Tirana", &["Tirane"]), ["Vlora", "Berat"]);
        for other in ["tirana", "TIRANE", "Kruja = Tirana", "Tirama", "Old Tirana", "vlora"] {
            check(own(), &[rest[0], rest[1], other], &["Berat", "Vlora"]);
        }
        check(number("800", Some(50.0)), &["850", "750", "700", "900"], &["700", "900"]);
    }

    #[test]
    fn fewer_than_two_are_none() {
        fn check(answer: Answer, said: &[&str], n_expected: usize) {
            let told = format!("{answer:?} {said:?}");
            let drawn = draw(&card(answer, &[]), &candidates(said), Random::new(1));
            assert_eq!(drawn.len(), n_expected, "{told}");
        }
        check(basic("Tirana", &[]), &[], 0);
        check(basic("Tirana", &[]), &["Vlora"], 0);
        check(basic("Tirana", &[]), &["Vlora", "Berat"], 2);
        check(basic("Tirana", &[]), &["Vlora", "Berat", "Kruja", "Durres"], 3);
        // The author's own come first.
        check(choice("Tirana", &["Rome"]), &["Vlora"], 1);
        check(choice("Tirana", &["Rome"]), &["Vlora", "Berat", "rome"], 2);
        check(choice("Tirana", &["Rome", "Bonn", "Oslo"]), &["Vlora", "Berat"], 0);
        check(Answer::TrueFalse(true), &["Vlora", "Berat"], 0);
        check(Answer::Cloze(vec!["Tirana".into()]), &["Vlora", "Berat"], 2);
        check(Answer::Cloze(vec!["Tirana".into(), "sea".into()]), &["Vlora", "Berat"], 0);
    }

    #[test]
    fn answers_with_the_same_tag_come_first_and_the_deck_s_own_tag_tells_nothing() {
        fn check(tags: &[&str], said: &[&str], expected: &[&str]) {
            let card = card(basic("Tirana", &[]), tags);
            assert_eq!(drawn(&card, &candidates(said)), expected, "{tags:?} {said:?}");
        }
        let said = ["Vlora #d town", "Berat #d town", "Kruja #d town", "Serbia #d", "Greece #d"];
        check(&["d", "town"], &said, &["Berat", "Kruja", "Vlora"]);
        check(&["d"], &said, &["Berat", "Greece", "Kruja", "Serbia", "Vlora"]);
        // Too few of the tag: the rest of the deck fills up.
        check(&["town"], &["Vlora #town", "Serbia", "Greece"], &["Greece", "Serbia", "Vlora"]);
    }

    #[test]
    fn siblings_the_other_side_and_the_same_question_are_passed_over() {
        let mut all = candidates(&["Vlora", "Berat", "Kruja", "Durres", "Korca"]);
        all[0].card = CardId::new("d/own#2");
        all[1].card = CardId::new("d/x#reverse");
        all[2].asks_the_same = true;
        assert_eq!(drawn(&card(basic("Tirana", &[]), &[]), &all), ["Durres", "Korca"]);
    }

    #[test]
    fn who_is_asked_for_alike_comes_first() {
        let mut all = candidates(&["Vlora", "Berat", "Kruja", "Durres", "Korca"]);
        all[3].asks_alike = true;
        for seed in 0..20 {
            let drawn = draw(&card(basic("Tirana", &[]), &[]), &all, Random::new(seed));
            assert!(drawn.contains(&"Durres".into()), "{seed} {drawn:?}");
        }
        assert_eq!(opening("Which state fought?"), "Which state");
        assert_eq!(opening("عاصمة تركيا"), "عاصمة تركيا");
        assert_eq!(opening(""), "");
    }

    #[test]
    fn a_seed_draws_the_same_options_and_another_one_others() {
        let all = candidates(&["Vlora", "Berat", "Kruja", "Durres", "Korca"]);
        let own = card(basic("Tirana", &[]), &[]);
        let draws: Vec<_> = (0..20).map(|it| draw(&own, &all, Random::new(it))).collect();
        let again: Vec<_> = (0..20).map(|it| draw(&own, &all, Random::new(it))).collect();
        assert_eq!(draws, again);
        assert!(draws.iter().any(|it| *it != draws[0]));
    }

    #[test]
    fn candidates_are_wanted_only_where_options_are_wished_and_lacking() {
        fn check(answer: Answer, wish: Mode, expected: bool) {
            let told = format!("{answer:?} {wish:?}");
            assert_eq!(is_wanted(&card(answer, &[]), wish), expected, "{told}");
        }
        check(basic("a", &[]), Mode::Choice, true);
        check(basic("a", &[]), Mode::Auto, false);
        check(basic("a", &[]), Mode::Typed, false);
        check(number("800", None), Mode::Choice, true);
        check(choice("a", &["b", "c"]), Mode::Choice, false);
        check(choice("a", &["b"]), Mode::Choice, true);
        check(choice("a", &["b"]), Mode::Auto, false);
        check(choice("a", &["b"]), Mode::Flip, false);
        check(Answer::TrueFalse(true), Mode::Choice, false);
    }
}
