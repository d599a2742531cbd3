//! Spellings that a fair reader takes for the same word and would still mark: hamza, ى and ي, ة and
//! ه, the article, marks on Latin letters, words written together.
//!
//! Everything here takes [normal forms](crate::text::normal::normal).

use std::borrow::Cow;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Letters that must be left for `ال` to count as the article of a word.
const MIN_LETTERS_BEHIND_ARTICLE: usize = 3;

/// Returns the note form of a normal form: letters that are often mixed up made one, raised and
/// lowered signs made plain. Where `keeps_hamza`, letters with a hamza stay what they are.
pub fn folded(normal: &str, keeps_hamza: bool) -> String {
    if normal.is_ascii() && !normal.contains(['&', '^']) {
        return normal.to_string();
    }
    letters(normal, keeps_hamza).into_iter().map(|(it, _)| it).collect()
}

/// Returns text with Arabic letters that are often mixed up made one, all else as it is: the form in
/// which tables of words are looked up.
pub fn arabic(text: &str) -> Cow<'_, str> {
    if text.chars().all(|it| arabic_letter(it) == it) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(arabic_letter).collect())
}

fn arabic_letter(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' => 'ي',
        'ة' => 'ه',
        _ => c,
    }
}

/// Tells whether an Arabic letter carries a hamza or a wasla, or is a hamza.
pub fn has_hamza(c: char) -> bool {
    matches!(c, 'ء' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ؤ' | 'ئ')
}

/// Returns the letters of the note form, each with the character it comes from.
pub fn letters(normal: &str, keeps_hamza: bool) -> Vec<(char, char)> {
    let mut out: Vec<(char, char)> = Vec::with_capacity(normal.len());
    let mut is_raised = false;
    // A mark that could not compose with its letter goes first: what follows stands beside that.
    let mut chars = normal.chars().filter(|it| !is_latin_mark(*it)).peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let mut put = |text: &str| out.extend(text.chars().map(|it| (it, c)));
        if let Some(plain) = superscript(c) {
            if !is_raised && !is_charge(before, std::iter::once(plain).chain(chars.clone())) {
                put("^");
            }
            put(plain.encode_utf8(&mut [0; 4]));
            (is_raised, before) = (true, c);
            continue;
        }
        is_raised = false;
        match c {
            _ if has_hamza(c) && keeps_hamza => put(c.encode_utf8(&mut [0; 4])),
            // A hamza or madda that does not compose with its letter.
            '\u{653}'..='\u{655}' if !keeps_hamza => (),
            '&' => put("and"),
            '^' if is_charge(before, chars.clone()) => (),
            'ø' => put("o"),
            'đ' | 'ð' => put("d"),
            'þ' => put("th"),
            'ł' => put("l"),
            'ı' => put("i"),
            'æ' => put("ae"),
            'œ' => put("oe"),
            '\u{2080}'..='\u{2089}'
                if before.is_alphabetic() && !chars.peek().is_some_and(char::is_ascii_digit) =>
            {
                let digit = char::from(b'0' + (c as u32 - 0x2080) as u8);
                put(digit.encode_utf8(&mut [0; 4]));
            }
            _ => match fraction(c) {
                Some(plain) => {
                    if before.is_ascii_digit() {
                        put(" ");
                    }
                    put(plain);
                }
                None => put(base(arabic_letter(c)).encode_utf8(&mut [0; 4])),
            },
        }
        before = out.last().map_or(' ', |(it, _)| *it);
    }
    out
}

/// Tells whether a charge follows, which is written raised or not: the `²⁺` of `Ca²⁺`.
fn is_charge(before: char, chars: impl Iterator<Item = char>) -> bool {
    let mut rest = chars.map(|it| superscript(it).unwrap_or(it)).skip_while(char::is_ascii_digit);
    let is_sign = matches!(rest.next(), Some('+' | '-'));
    before.is_alphanumeric() && is_sign && rest.next().is_none_or(|it| it == ' ')
}

/// Returns a Latin letter without its marks; all else stays.
fn base(c: char) -> char {
    if c.is_ascii() || !('\u{c0}'..'\u{250}').contains(&c) && !('\u{1e00}'..'\u{1f00}').contains(&c)
    {
        return c;
    }
    let mut first = None;
    decompose_canonical(c, |it| first = first.or(Some(it)));
    first.filter(char::is_ascii_alphabetic).unwrap_or(c)
}

/// Tells whether a character is a mark of the kind that Latin letters carry.
fn is_latin_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}') && is_combining_mark(c)
}

fn superscript(c: char) -> Option<char> {
    Some(match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '\u{2070}' | '\u{2074}'..='\u{2079}' => char::from(b'0' + (c as u32 - 0x2070) as u8),
        'ⁿ' => 'n',
        '⁺' => '+',
        '⁻' => '-',
        _ => return None,
    })
}

fn fraction(c: char) -> Option<&'static str> {
    Some(match c {
        '½' => "1/2",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '¼' => "1/4",
        '¾' => "3/4",
        '⅕' => "1/5",
        '⅖' => "2/5",
        '⅗' => "3/5",
        '⅘' => "4/5",
        '⅙' => "1/6",
        '⅚' => "5/6",
        '⅐' => "1/7",
        '⅛' => "1/8",
        '⅜' => "3/8",
        '⅝' => "5/8",
        '⅞' => "7/8",
        '⅑' => "1/9",
        '⅒' => "1/10",
        _ => return None,
    })
}

/// Returns an Arabic word without its article, where it has one: `ال` with three letters behind it,
/// alone or behind و ف ب ك, and `لل`.
pub fn without_article(word: &str) -> Option<Cow<'_, str>> {
    let has_enough = |it: &&str| it.chars().count() >= MIN_LETTERS_BEHIND_ARTICLE;
    if let Some(rest) = word.strip_prefix("ال").filter(has_enough) {
        return Some(Cow::Borrowed(rest));
    }
    if let Some(rest) = word.strip_prefix("لل").filter(has_enough) {
        return Some(Cow::Owned(format!("ل{rest}")));
    }
    let before = word.chars().next().filter(|it| matches!(it, 'و' | 'ف' | 'ب' | 'ك'))?;
    let rest = word[before.len_utf8()..].strip_prefix("ال").filter(has_enough)?;
    Some(Cow::Owned(format!("{before}{rest}")))
}

/// Tells whether a word of a text is an English article: `the` before another word, `a` and `an`
/// at the start. The A of "Vitamin A" is none.
pub fn is_english_article(word: &str, is_first: bool, is_last: bool) -> bool {
    let is = |it: &str| word.eq_ignore_ascii_case(it);
    !is_last && (is("the") || (is_first && (is("a") || is("an"))))
}

/// Returns the words of a text without English articles; never none of several.
pub fn content_words(text: &str) -> Vec<&str> {
    parted(text).filter(|(_, is_article)| !is_article).map(|(word, _)| word).collect()
}

/// Returns the English articles of a text, in their order.
pub fn english_articles(text: &str) -> impl Iterator<Item = &str> {
    parted(text).filter(|(_, is_article)| *is_article).map(|(word, _)| word)
}

/// Returns the words of a text, each with whether it is an English article.
fn parted(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut words = text.split(' ').filter(|it| !it.is_empty()).peekable();
    let mut is_first = true;
    std::iter::from_fn(move || {
        let word = words.next()?;
        let is_article = is_english_article(word, is_first, words.peek().is_none());
        is_first = false;
        Some((word, is_article))
    })
}

/// Returns the key by which near spellings of a normal form are found: its note form without
/// articles and blanks; a blank between two digits stays.
pub fn key(normal: &str) -> String {
    let folded = folded(normal, false);
    let mut out = String::with_capacity(folded.len());
    for word in content_words(&folded) {
        let bare = without_article(word).unwrap_or(Cow::Borrowed(word));
        let has_digits_between =
            out.ends_with(char::is_numeric) && bare.starts_with(char::is_numeric);
        if has_digits_between {
            out.push(' ');
        }
        out.push_str(&bare);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal;

    #[test]
    fn spellings_of_one_word_share_their_key() {
        fn check(a: &str, b: &str) {
            assert_eq!(key(&normal(a)), key(&normal(b)), "{a:?} {b:?}");
        }
        check("إسماعيل كمالي", "اسماعيل كمالي");
        check("مكتبة", "مكتبه");
        check("مستشفى", "مستشفي");
        check("بيئة", "بيية");
        check("القاهرة", "قاهرة");
        check("والقاهرة", "وقاهرة");
        check("للجمهورية", "لجمهورية");
        check("ألمانيا", "المانيا");
        check("عبدالله", "عبد الله");
        check("well-known", "wellknown");
        check("Vlorë", "vlore");
        check("İstanbul", "istanbul");
        check("Tromsø", "tromso");
        check("The Beatles", "Beatles");
        check("H₂O", "h2o");
        check("10²", "10^2");
        check("Na⁺", "Na+");
        check("Ca²⁺", "Ca2+");
        check("SO₄²⁻", "SO42-");
        check("SO₄²⁻", "SO4^2-");
        check("Þingvellir", "Thingvellir");
        check("1½", "1 1/2");
        check("Johnson & Johnson", "Johnson and Johnson");
    }

    #[test]
    fn what_is_another_word_has_another_key() {
        fn check(a: &str, b: &str) {
            assert_ne!(key(&normal(a)), key(&normal(b)), "{a:?} {b:?}");
        }
        check("The", "");
        check("Vitamin A", "Vitamin");
        check("10²", "102");
        check("x²", "x2");
        check("10⁻²", "10-2");
        check("x²+1", "x2+1");
        check("log₂8", "log28");
        check("1 2", "12");
        check("الم", "م");
        check("لون", "لن");
        check("й", "и");
    }

    #[test]
    fn the_article_is_three_letters_before_the_end_at_least() {
        fn check(word: &str, expected: Option<&str>) {
            assert_eq!(without_article(word).as_deref(), expected, "{word}");
        }
        check("الكويت", Some("كويت"));
        check("بالكويت", Some("بكويت"));
        check("للكويت", Some("لكويت"));
        check("الم", None);
        check("الله", None);
        check("كويت", None);
        check("", None);
    }

    #[test]
    fn a_strict_hamza_stays() {
        assert_eq!(folded("أحمد", true), "أحمد");
        assert_eq!(folded("مكتبة", true), "مكتبه");
    }
}
