//! Text with holes: `أعلنت استقلالها عام {{1912}} في {{28 نوفمبر::اليوم والشهر}}`.
//!
//! Anki's `{{c1::text::hint}}` is read too. Holes of one number are hidden together; a hole
//! without a number is hidden alone.

use std::collections::BTreeMap;

use crate::card::Text;

/// A text with at least one hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cloze {
    parts: Vec<Part>,
}

/// A stretch of a cloze.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that is always shown.
    Plain(String),
    /// Text that is hidden when its number is asked.
    Hole(Hole),
}

/// A hole: what it hides and under which number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// The number; holes that share one are one card.
    pub number: u32,
    /// What is hidden.
    pub text: Text,
    /// What is shown instead.
    pub hint: Option<Text>,
}

/// What is wrong with the text of a cloze, and the byte where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClozeFault {
    /// There is no `{{…}}`.
    NoHole,
    /// A `{{` has no `}}` behind it.
    NotClosed {
        /// Byte of the `{{`.
        at: usize,
    },
    /// Nothing, or only blanks, stands between the braces.
    Empty {
        /// Byte of the `{{`.
        at: usize,
    },
}

impl Cloze {
    /// Reads a text with holes.
    ///
    /// # Errors
    /// All faults of the text, in order.
    pub fn parse(text: &str) -> Result<Cloze, Vec<ClozeFault>> {
        let mut raw = Vec::new();
        let mut faults = Vec::new();
        let mut at = 0;
        while let Some(open) = text[at..].find("{{").map(|it| at + it) {
            let Some(close) = closing(text, open + 2) else {
                faults.push(ClozeFault::NotClosed { at: open });
                break;
            };
            if let Some(inner) = text[open + 2..close].find("{{") {
                faults.push(ClozeFault::NotClosed { at: open });
                at = open + 2 + inner;
                continue;
            }
            raw.push(RawPart::Plain(&text[at..open]));
            let hole = RawHole::parse(&text[open + 2..close]);
            if hole.text.trim().is_empty() {
                faults.push(ClozeFault::Empty { at: open });
            }
            raw.push(RawPart::Hole(hole));
            at = close + 2;
        }
        raw.push(RawPart::Plain(&text[at..]));
        if raw.len() == 1 && faults.is_empty() {
            faults.push(ClozeFault::NoHole);
        }
        if faults.is_empty() { Ok(Cloze { parts: numbered(raw) }) } else { Err(faults) }
    }

    /// Returns the stretches of the text, in order.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Returns the texts of the holes by their number, those of one number in order.
    pub fn holes_by_number(&self) -> BTreeMap<u32, Vec<Text>> {
        let mut holes: BTreeMap<u32, Vec<Text>> = BTreeMap::new();
        for hole in self.all_holes() {
            holes.entry(hole.number).or_default().push(hole.text.clone());
        }
        holes
    }

    /// Returns the numbers that occur, ascending.
    pub fn numbers(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.all_holes().map(|it| it.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// Returns the text with nothing hidden.
    pub fn whole(&self) -> String {
        self.text(|hole| hole.text.raw().to_string())
    }

    /// Returns the text with the holes of one number replaced by what `blank` makes of them.
    pub fn hiding(&self, number: u32, blank: impl Fn(&Hole) -> String) -> String {
        self.text(|it| if it.number == number { blank(it) } else { it.text.raw().to_string() })
    }

    fn text(&self, of_hole: impl Fn(&Hole) -> String) -> String {
        let of_part = |it: &Part| match it {
            Part::Plain(text) => text.clone(),
            Part::Hole(hole) => of_hole(hole),
        };
        self.parts.iter().map(of_part).collect()
    }

    fn all_holes(&self) -> impl Iterator<Item = &Hole> {
        self.parts.iter().filter_map(|it| match it {
            Part::Hole(hole) => Some(hole),
            Part::Plain(_) => None,
        })
    }
}

enum RawPart<'a> {
    Plain(&'a str),
    Hole(RawHole<'a>),
}

struct RawHole<'a> {
    number: Option<u32>,
    text: &'a str,
    hint: Option<&'a str>,
}

impl<'a> RawHole<'a> {
    fn parse(inside: &'a str) -> RawHole<'a> {
        let anki = inside.strip_prefix('c').and_then(|it| it.split_once("::"));
        let anki = anki.and_then(|(number, rest)| Some((number.parse::<u32>().ok()?, rest)));
        let (number, rest) = match anki {
            Some((number, rest)) => (Some(number), rest),
            None => (None, inside),
        };
        let (text, hint) = match rest.split_once("::") {
            Some((text, hint)) => (text, Some(hint.trim()).filter(|it| !it.is_empty())),
            None => (rest, None),
        };
        RawHole { number, text, hint }
    }
}

/// Finds the `}}` that closes a hole; of a longer run of braces its last two, so that a hole may
/// end in a brace of its own.
fn closing(text: &str, from: usize) -> Option<usize> {
    let close = from + text[from..].find("}}")?;
    let run = text[close..].bytes().take_while(|it| *it == b'}').count();
    Some(close + run - 2)
}

/// Gives each hole without a number the next one that is free.
fn numbered(raw: Vec<RawPart<'_>>) -> Vec<Part> {
    let taken = raw.iter().filter_map(|it| match it {
        RawPart::Hole(hole) => hole.number,
        RawPart::Plain(_) => None,
    });
    let mut next = taken.max().map_or(1, |it| it.saturating_add(1));
    let mut number = |wished: Option<u32>| {
        wished.unwrap_or_else(|| {
            next = next.saturating_add(1);
            next - 1
        })
    };
    let part = |it: RawPart<'_>| match it {
        RawPart::Plain(text) => (!text.is_empty()).then(|| Part::Plain(text.to_string())),
        RawPart::Hole(hole) => Some(Part::Hole(Hole {
            number: number(hole.number),
            text: hole.text.trim().into(),
            hint: hole.hint.map(Text::from),
        })),
    };
    raw.into_iter().filter_map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holes(text: &str) -> Vec<(u32, String, Option<String>)> {
        let cloze = Cloze::parse(text).unwrap();
        let all = cloze.all_holes();
        all.map(|it| (it.number, it.text.0.clone(), it.hint.clone().map(|it| it.0))).collect()
    }

    #[test]
    fn holes_are_numbered_in_order_unless_they_number_themselves() {
        fn check(text: &str, expected: &[(u32, &str, Option<&str>)]) {
            let expected: Vec<_> = expected
                .iter()
                .map(|(n, text, hint)| (*n, (*text).to_string(), hint.map(str::to_string)))
                .collect();
            assert_eq!(holes(text), expected, "{text}");
        }
        check("{{a}} b {{c::d}}", &[(1, "a", None), (2, "c", Some("d"))]);
        check(
            "{{c2::a::h}} {{c1::b}} {{c2::c}}",
            &[(2, "a", Some("h")), (1, "b", None), (2, "c", None)],
        );
        check("{{c3::a}} {{b}}", &[(3, "a", None), (4, "b", None)]);
        check("{{cat}}", &[(1, "cat", None)]);
        check("{{ a :: }}", &[(1, "a", None)]);
        check("{{x{y}}}", &[(1, "x{y}", None)]);
        check("{{28 نوفمبر::اليوم والشهر}}", &[(1, "28 نوفمبر", Some("اليوم والشهر"))]);
    }

    #[test]
    fn faults_are_named_with_their_place() {
        fn check(text: &str, expected: &[ClozeFault]) {
            assert_eq!(Cloze::parse(text), Err(expected.to_vec()), "{text}");
        }
        check("plain", &[ClozeFault::NoHole]);
        check("a {{b", &[ClozeFault::NotClosed { at: 2 }]);
        check("a {{b {{c}} d}}", &[ClozeFault::NotClosed { at: 2 }]);
        check("{{}} {{ ::h}}", &[ClozeFault::Empty { at: 0 }, ClozeFault::Empty { at: 5 }]);
    }

    #[test]
    fn one_number_is_hidden_and_the_rest_shown() {
        let cloze = Cloze::parse("in {{1912}} on {{28 Nov::day}}").unwrap();
        assert_eq!(cloze.hiding(2, |_| "[…]".to_string()), "in 1912 on […]");
        assert_eq!(cloze.whole(), "in 1912 on 28 Nov");
        assert_eq!(cloze.numbers(), [1, 2]);
    }

    #[test]
    fn holes_of_one_number_are_hidden_together_in_their_order() {
        let cloze = Cloze::parse("{{c2::b}} {{c1::z}} {{c2::a}}").unwrap();
        let expected = [(1, vec!["z".into()]), (2, vec!["b".into(), "a".into()])];
        assert_eq!(cloze.holes_by_number(), BTreeMap::from(expected));
    }
}
