//! The options on show and which of them were picked: by text or by number, one or several.

use std::collections::{HashMap, HashSet};

use crate::{
    card::Text,
    grade::{
        parting::split,
        reply::{Given, Unclear},
    },
    text::normalize::{caseless, number},
};

/// The options on show, in their order, found by their text.
pub(super) struct OnShow<'o> {
    options: &'o [Text],
    /// Where the option with a normal form stands: as written, or as it is shown.
    places: HashMap<String, usize>,
    /// Most separators that one option holds.
    n_inside: usize,
}

const SEPARATORS: [char; 4] = [',', '،', ';', '؛'];

impl<'o> OnShow<'o> {
    pub(super) fn new(options: &'o [Text]) -> OnShow<'o> {
        let mut places = HashMap::new();
        for (place, option) in options.iter().enumerate() {
            for form in [caseless(option.raw()), caseless(option.shown().as_str())] {
                places.entry(form).or_insert(place);
            }
        }
        let n_inside = places.keys().map(|it| it.matches(SEPARATORS).count()).max();
        OnShow { options, places, n_inside: n_inside.unwrap_or(0) }
    }

    /// Returns the text of the option that was given: by its text, else by its number.
    pub(super) fn pick(&self, given: &Given) -> Result<String, Unclear> {
        match given {
            Given::Text(text) => self.pick_text(text),
            Given::Position(position) => self.pick_place(Some(*position), &position.to_string()),
        }
    }

    /// Returns the texts of the options that were given one by one.
    pub(super) fn pick_all(&self, given: &[Given]) -> Result<Vec<String>, Unclear> {
        self.gathered(given.iter().map(|it| self.pick(it)))
    }

    /// Parts a line into options: by separators, or by blanks where all parts are numbers. Options
    /// that hold a separator themselves are recognised whole.
    pub(super) fn part(&self, text: &str) -> Result<Vec<String>, Unclear> {
        let mut by_blanks = text.split_whitespace();
        if !text.contains(SEPARATORS) && by_blanks.all(|it| position(it).is_some()) {
            return self.gathered(text.split_whitespace().map(|it| self.pick_text(it)));
        }
        let pieces = split(text, |_, _| true);
        let mut rest = pieces.as_slice();
        self.gathered(std::iter::from_fn(|| {
            let (from, to) = *rest.first()?;
            // No longer run can be an option, whatever the line holds.
            let n_most = rest.len().min(self.n_inside + 1);
            let whole = |n: usize| Some((self.find(&text[from..rest[n - 1].1])?, n));
            let (pick, n) = match (1..=n_most).rev().find_map(whole) {
                Some((option, n)) => (Ok(option.raw().to_string()), n),
                None => (self.pick_text(&text[from..to]), 1),
            };
            rest = &rest[n..];
            Some(pick)
        }))
    }

    fn pick_text(&self, text: &str) -> Result<String, Unclear> {
        match self.find(text) {
            Some(option) => Ok(option.raw().to_string()),
            None => self.pick_place(position(text), text),
        }
    }

    fn pick_place(&self, position: Option<usize>, said: &str) -> Result<String, Unclear> {
        let found = position.and_then(|it| self.options.get(it.checked_sub(1)?));
        found.map(|it| it.raw().to_string()).ok_or_else(|| Unclear::NoSuchOption {
            given: said.to_string(),
            n_options: self.options.len(),
        })
    }

    fn find(&self, text: &str) -> Option<&'o Text> {
        self.places.get(&caseless(text)).map(|it| &self.options[*it])
    }

    /// Takes picks, of a long line no more than tell that one option is there twice.
    fn gathered(
        &self,
        picks: impl Iterator<Item = Result<String, Unclear>>,
    ) -> Result<Vec<String>, Unclear> {
        let n_options = self.options.len();
        let picks: Vec<String> = picks.take(n_options + 1).collect::<Result<_, _>>()?;
        match twice(&picks).filter(|_| picks.len() > n_options) {
            Some(given) => Err(Unclear::Twice { given: given.to_string() }),
            None => Ok(picks),
        }
    }
}

/// Returns the first pick that is there already.
pub(super) fn twice(picks: &[String]) -> Option<&str> {
    let mut seen = HashSet::new();
    picks.iter().find(|it| !seen.insert(caseless(it))).map(String::as_str)
}

/// Reads a position in any digits.
fn position(text: &str) -> Option<usize> {
    let value = number(text)?;
    (value.fract() == 0.0 && (1.0..1e6).contains(&value)).then_some(value as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(options: &[&str], text: &str) -> Result<Vec<String>, Unclear> {
        let options: Vec<Text> = options.iter().map(|it| Text::from(*it)).collect();
        OnShow::new(&options).part(text)
    }

    #[test]
    fn options_are_picked_by_number_or_text() {
        fn check(text: &str, expected: &[&str]) {
            let options = ["كرواتيا", "Bonn, Germany", "10"];
            assert_eq!(part(&options, text).unwrap(), expected, "{text}");
        }
        check("1 3", &["كرواتيا", "10"]);
        check("١،٣", &["كرواتيا", "10"]);
        check("2;1", &["Bonn, Germany", "كرواتيا"]);
        check("bonn, germany, 10", &["Bonn, Germany", "10"]);
        check("1 1", &["كرواتيا", "كرواتيا"]);
    }

    #[test]
    fn a_line_of_many_pieces_is_read_at_once() {
        let options = ["a", "Bonn, Germany", "c"];
        let twice = Err(Unclear::Twice { given: "a".to_string() });
        let n_most = 100_000;
        assert_eq!(part(&options, &"a,".repeat(n_most)), twice);
        assert_eq!(part(&options, &"1 ".repeat(n_most)), twice);
        let none = Unclear::NoSuchOption { given: "x".to_string(), n_options: 3 };
        assert_eq!(part(&options, &"x;".repeat(n_most)), Err(none));
        let line = format!("a{}", ",".repeat(n_most));
        assert_eq!(part(&options, &line), Ok(vec!["a".to_string()]));
    }
}
