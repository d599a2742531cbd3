//! Which letters join their neighbours, and what each is drawn as: the cursive joining of the
//! Unicode Standard (section 9.2), with the choices of GNU fribidi where the standard leaves room.

use unicode_joining_type::{JoiningType, get_joining_type};

use crate::text::bidi::{
    form::{LEFT, RIGHT, Sides, lam_alef, seen, shaped},
    levels::Sign,
};

/// Returns what each character is drawn as: `None` for a lam that the alef after it takes in.
pub(super) fn shapes(signs: &[Sign]) -> Vec<Option<char>> {
    let mut shapes: Vec<Option<char>> = joined(signs)
        .into_iter()
        .zip(signs)
        .map(|(sides, sign)| Some(seen(shaped(sign.c, sides), sign.level)))
        .collect();
    // Only neighbours: a mark between them keeps lam and alef apart.
    for i in 1..signs.len() {
        if let (Some(lam), Some(alef)) = (shapes[i - 1], shapes[i])
            && signs[i].level % 2 == 1
            && let Some(ligature) = lam_alef(lam, alef)
        {
            (shapes[i - 1], shapes[i]) = (None, Some(ligature));
        }
    }
    shapes
}

/// Finds the sides on which each character is joined.
fn joined(signs: &[Sign]) -> Vec<Sides> {
    let mut joined = vec![0; signs.len()];
    // The last character that is no mark, until something comes that it does not reach.
    let mut last: Option<usize> = None;
    for (i, sign) in signs.iter().enumerate() {
        let joining = get_joining_type(sign.c);
        last = last.filter(|it| is_one_level(&signs[*it], sign));
        if joining == JoiningType::Transparent {
            continue;
        }
        let (before, after) = around(sign);
        if let Some(it) = last
            && joinable(joining) & before != 0
        {
            joined[it] |= around(&signs[it]).1;
            joined[i] |= before;
        }
        last = (joinable(joining) & after != 0).then_some(i);
    }
    joined
}

/// Tells whether nothing in the levels keeps two characters apart; what rule X9 takes out has none.
fn is_one_level(a: &Sign, b: &Sign) -> bool {
    a.level == b.level || a.is_removed() || b.is_removed()
}

/// Returns the sides on which what comes before a character stands, and what comes after it.
fn around(sign: &Sign) -> (Sides, Sides) {
    if sign.level % 2 == 1 { (RIGHT, LEFT) } else { (LEFT, RIGHT) }
}

/// Returns the sides on which a character can join.
fn joinable(joining: JoiningType) -> Sides {
    if [JoiningType::DualJoining, JoiningType::JoinCausing].contains(&joining) {
        RIGHT | LEFT
    } else if joining == JoiningType::RightJoining {
        RIGHT
    } else if joining == JoiningType::LeftJoining {
        LEFT
    } else {
        0
    }
}
