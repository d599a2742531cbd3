//! The forms of a character: joined to its neighbours, taken into a ligature, mirrored. What is
//! drawn comes from Unicode's Arabic Presentation Forms A and B, which terminals and fonts show as
//! they are.

use crate::text::bidi::mirror::mirror;

/// Sides of a letter, in bits.
pub(super) type Sides = u8;
/// The side where a right-to-left reader comes from.
pub(super) const RIGHT: Sides = 1;
/// The side where such a reader goes to.
pub(super) const LEFT: Sides = 2;

/// Letters that have forms: the letter, its first form, and how many there are.
///
/// The forms of one letter follow each other: isolated, final (joined on the right), initial
/// (joined on the left), medial. By [`RIGHT`] and [`LEFT`] that is counting from 0 to 3. A hamza
/// joins nothing and stays itself, as with fribidi.
#[rustfmt::skip]
const FORMS: &[(char, char, u8)] = &[
    ('\u{622}', '\u{fe81}', 2), ('\u{623}', '\u{fe83}', 2), ('\u{624}', '\u{fe85}', 2),
    ('\u{625}', '\u{fe87}', 2), ('\u{626}', '\u{fe89}', 4), ('\u{627}', '\u{fe8d}', 2),
    ('\u{628}', '\u{fe8f}', 4), ('\u{629}', '\u{fe93}', 2), ('\u{62a}', '\u{fe95}', 4),
    ('\u{62b}', '\u{fe99}', 4), ('\u{62c}', '\u{fe9d}', 4), ('\u{62d}', '\u{fea1}', 4),
    ('\u{62e}', '\u{fea5}', 4), ('\u{62f}', '\u{fea9}', 2), ('\u{630}', '\u{feab}', 2),
    ('\u{631}', '\u{fead}', 2), ('\u{632}', '\u{feaf}', 2), ('\u{633}', '\u{feb1}', 4),
    ('\u{634}', '\u{feb5}', 4), ('\u{635}', '\u{feb9}', 4), ('\u{636}', '\u{febd}', 4),
    ('\u{637}', '\u{fec1}', 4), ('\u{638}', '\u{fec5}', 4), ('\u{639}', '\u{fec9}', 4),
    ('\u{63a}', '\u{fecd}', 4), ('\u{641}', '\u{fed1}', 4), ('\u{642}', '\u{fed5}', 4),
    ('\u{643}', '\u{fed9}', 4), ('\u{644}', '\u{fedd}', 4), ('\u{645}', '\u{fee1}', 4),
    ('\u{646}', '\u{fee5}', 4), ('\u{647}', '\u{fee9}', 4), ('\u{648}', '\u{feed}', 2),
    ('\u{64a}', '\u{fef1}', 4), ('\u{671}', '\u{fb50}', 2), ('\u{677}', '\u{fbdd}', 1),
    ('\u{679}', '\u{fb66}', 4), ('\u{67a}', '\u{fb5e}', 4), ('\u{67b}', '\u{fb52}', 4),
    ('\u{67e}', '\u{fb56}', 4), ('\u{67f}', '\u{fb62}', 4), ('\u{680}', '\u{fb5a}', 4),
    ('\u{683}', '\u{fb76}', 4), ('\u{684}', '\u{fb72}', 4), ('\u{686}', '\u{fb7a}', 4),
    ('\u{687}', '\u{fb7e}', 4), ('\u{688}', '\u{fb88}', 2), ('\u{68c}', '\u{fb84}', 2),
    ('\u{68d}', '\u{fb82}', 2), ('\u{68e}', '\u{fb86}', 2), ('\u{691}', '\u{fb8c}', 2),
    ('\u{698}', '\u{fb8a}', 2), ('\u{6a4}', '\u{fb6a}', 4), ('\u{6a6}', '\u{fb6e}', 4),
    ('\u{6a9}', '\u{fb8e}', 4), ('\u{6ad}', '\u{fbd3}', 4), ('\u{6af}', '\u{fb92}', 4),
    ('\u{6b1}', '\u{fb9a}', 4), ('\u{6b3}', '\u{fb96}', 4), ('\u{6ba}', '\u{fb9e}', 2),
    ('\u{6bb}', '\u{fba0}', 4), ('\u{6be}', '\u{fbaa}', 4), ('\u{6c0}', '\u{fba4}', 2),
    ('\u{6c1}', '\u{fba6}', 4), ('\u{6c5}', '\u{fbe0}', 2), ('\u{6c6}', '\u{fbd9}', 2),
    ('\u{6c7}', '\u{fbd7}', 2), ('\u{6c8}', '\u{fbdb}', 2), ('\u{6c9}', '\u{fbe2}', 2),
    ('\u{6cb}', '\u{fbde}', 2), ('\u{6cc}', '\u{fbfc}', 4), ('\u{6d0}', '\u{fbe4}', 4),
    ('\u{6d2}', '\u{fbae}', 2), ('\u{6d3}', '\u{fbb0}', 2),
];

/// Alef maksura, the one letter whose forms stand in two places: it ends words in Arabic and
/// is joined on the left in Uyghur alone.
const ALEF_MAKSURA: (char, [char; 4]) =
    ('\u{649}', ['\u{feef}', '\u{fef0}', '\u{fbe8}', '\u{fbe9}']);

/// Final forms of alef, and the isolated form of the ligature with a lam before it; its final form
/// is the next character.
const LAM_ALEF: [(char, char); 4] = [
    ('\u{fe82}', '\u{fef5}'),
    ('\u{fe84}', '\u{fef7}'),
    ('\u{fe88}', '\u{fef9}'),
    ('\u{fe8e}', '\u{fefb}'),
];

/// Returns the form of a letter that is joined on these sides; itself where there is none.
pub(super) fn shaped(letter: char, joined: Sides) -> char {
    if letter == ALEF_MAKSURA.0 {
        return ALEF_MAKSURA.1[usize::from(joined)];
    }
    FORMS
        .binary_search_by_key(&letter, |it| it.0)
        .ok()
        .map(|it| FORMS[it])
        .filter(|(_, _, n_forms)| joined < *n_forms)
        .and_then(|(_, first, _)| char::from_u32(u32::from(first) + u32::from(joined)))
        .unwrap_or(letter)
}

/// Returns the ligature of a lam joined to an alef on its left, both shaped.
pub(super) fn lam_alef(lam: char, alef: char) -> Option<char> {
    let (_, isolated) = LAM_ALEF.into_iter().find(|it| it.0 == alef)?;
    match lam {
        '\u{fedf}' => Some(isolated),
        '\u{fee0}' => char::from_u32(u32::from(isolated) + 1),
        _ => None,
    }
}

/// Returns what is seen of a character on its level: brackets and the like open the other way from
/// right to left, and what ends lines or jumps to a column is a blank.
pub(super) fn seen(c: char, level: u8) -> char {
    match c {
        '\u{2028}' | '\u{2029}' => ' ',
        _ if c.is_control() => ' ',
        _ if level % 2 == 1 => mirror(c).unwrap_or(c),
        _ => c,
    }
}

/// Returns the ASCII digit of an Arabic-Indic or Persian one, the ASCII sign of those that stand in
/// numbers with them, and any other character as it is.
pub(super) fn ascii_figure(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '٪' => return '%',
        '٫' => return '.',
        '٬' => return ',',
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn plain(c: char) -> String {
        c.nfkd().collect()
    }

    #[test]
    fn each_form_decomposes_to_its_letter() {
        let letters = FORMS.iter().map(|it| (it.0, it.2)).chain([(ALEF_MAKSURA.0, 4)]);
        for (letter, n_forms) in letters {
            for joined in 0..n_forms {
                let form = shaped(letter, joined);
                assert_ne!(form, letter);
                assert_eq!(plain(form), plain(letter), "{letter} {joined}");
            }
        }
    }

    #[test]
    fn each_ligature_decomposes_to_a_lam_and_its_alef() {
        for alef in ['آ', 'أ', 'إ', 'ا'] {
            for lam in [shaped('ل', LEFT), shaped('ل', LEFT | RIGHT)] {
                let ligature = lam_alef(lam, shaped(alef, RIGHT)).unwrap();
                assert_eq!(plain(ligature), plain('ل') + &plain(alef));
            }
            assert_eq!(lam_alef('ل', alef), None);
        }
        assert_eq!(lam_alef(shaped('ل', LEFT), shaped('ٱ', RIGHT)), None);
    }

    #[test]
    fn letters_are_in_order_and_what_has_no_form_is_itself() {
        assert!(FORMS.is_sorted_by(|a, b| a.0 < b.0));
        for (c, joined) in [('ء', 0), ('ـ', 3), ('a', 0), ('ں', LEFT), ('د', LEFT), ('ݐ', 0)] {
            assert_eq!(shaped(c, joined), c);
        }
    }
}
