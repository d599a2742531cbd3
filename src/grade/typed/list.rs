//! Several typed answers: in order, or in any order.

use std::collections::{HashMap, HashSet};

use crate::{
    card::{Text, grading::Rules, kind::Spelled},
    grade::{
        reason::Reason,
        terms::Terms,
        trail::Trail,
        typed::{self, form::Form, joined},
        verdict::{Judged, Verdict},
    },
    text::normalize::collapse,
};

/// Most comparisons of replies that equal no item with the items that are left.
const MAX_NEAR: usize = 20_000;

/// Replies that equal no item and are always compared, however short the list.
const MIN_NEAR: usize = 8;

/// Compares texts with answers one by one: the first with the first.
///
/// Right when all are; the share is those that are right.
pub fn judge_in_order(
    right: &[Text],
    given: &[String],
    terms: &Terms<'_>,
    trail: &mut Trail,
) -> Judged {
    // A single hole takes the reply whole, separators and all.
    if let [only] = right {
        return judge_item(only, &given.join(" "), terms, trail);
    }
    let pairs = right.iter().zip(given);
    let found: Vec<Judged> = pairs.map(|(a, b)| judge_item(a, b, terms, trail)).collect();
    let n_right = found.iter().filter(|it| it.verdict.is_right()).count();
    let n_asked = right.len();
    if given.len() > n_asked && n_right == n_asked {
        return surplus(given.len() - n_asked, n_asked);
    }
    let first = |verdict| found.iter().find(|it| it.verdict == verdict);
    let share = n_right as f64 / n_asked.max(1) as f64;
    if given.len() == n_asked && first(Verdict::Wrong).is_none() {
        let noticed = first(Verdict::Almost).or(first(Verdict::Noted));
        return noticed.map_or_else(Judged::correct, |it| Judged { share, ..it.clone() });
    }
    Judged::part(n_right, n_asked).or_different(n_right)
}

/// Compares texts with a list in any order; the same item given twice counts once, or as often as
/// the list holds it.
///
/// Right when enough items are right and none is wrong; almost where none is wrong and some are
/// still to come. The share is the right items among those asked for, less one for each wrong item
/// that was given beyond their number.
pub fn judge_list(
    items: &[Text],
    required: usize,
    given: &[String],
    terms: &Terms<'_>,
    trail: &mut Trail,
) -> Judged {
    let found = Found::of(items, &parted(items, given, terms), terms, trail);
    let (n_right, n_wrong) = (found.right.len(), found.wrong.len());
    let counted = n_right.min(required);
    let missing = || {
        let is_left = |i: &usize| !found.is_used[*i];
        let left = (0..items.len()).filter(is_left).map(|it| items[it].clone());
        // Where nothing was named the answer says it all.
        if (1..required).contains(&n_right) { left.collect() } else { Vec::new() }
    };
    let share = counted as f64 / required.max(1) as f64;
    if n_wrong == 0 {
        let incomplete = Reason::Incomplete { n_right: counted, n_asked: required };
        return match (&found.almost, &found.noted) {
            // A slip in more than was asked for takes nothing away.
            (Some(reason), _)
                if n_right < required && n_right + found.almost_items.len() >= required =>
            {
                Judged { share, missing: missing(), ..Judged::almost(reason.clone()) }
            }
            _ if n_right < required => {
                Judged { share, missing: missing(), ..Judged::almost(incomplete) }
            }
            (_, Some(reason)) => Judged::noted(reason.clone()),
            (_, None) => Judged::correct(),
        };
    }
    if n_right >= required {
        return surplus(n_wrong, required);
    }
    let n_surplus = (n_right + n_wrong).saturating_sub(required).min(n_wrong);
    let share = counted.saturating_sub(n_surplus) as f64 / required.max(1) as f64;
    let judged = Judged::part(counted, required).or_different(counted);
    Judged { share, missing: missing(), ..judged }
}

/// Returns what stays of a reply when the list is completed: each item that was named, once.
///
/// An item with a slip stays where nobody was told of the slip: where more was missing.
pub fn named(items: &[Text], required: usize, given: &[String], terms: &Terms<'_>) -> Vec<String> {
    let given = parted(items, given, terms);
    let found = Found::of(items, &given, terms, &mut Trail::none());
    let n_named = found.right.len() + found.almost_items.len();
    let is_told = n_named >= required;
    let with_slips = found.almost_items.iter().map(|it| items[*it].raw().to_string());
    let mut named: Vec<String> = found.right.iter().map(|it| given[*it].clone()).collect();
    named.extend(with_slips.filter(|_| !is_told));
    named
}

/// Parts a reply at "and" where everything between is an item; where that can't be, an item with a
/// slip, or without what stands in brackets; and where the whole is no such item, around the items.
fn parted(items: &[Text], given: &[String], terms: &Terms<'_>) -> Vec<String> {
    if !given.iter().any(|it| joined::holds_and(it)) {
        return given.to_vec();
    }
    let forms = items.iter().map(|it| form(it.raw(), terms.rules));
    let known: HashSet<String> = forms.collect();
    let n_words = items.iter().map(|it| it.raw().split_whitespace().count()).max().unwrap_or(0) + 1;
    let mut n_left = MAX_NEAR;
    let is_known = |text: &str| known.contains(&form(text, terms.rules));
    let mut is_near = |text: &str| {
        let n_before = n_left;
        n_left = n_left.saturating_sub(items.len());
        let is_near = |it| {
            let judged = judge_item(it, text, terms, &mut Trail::none());
            judged.verdict.is_right() || judged.reason.is_spelling()
        };
        is_known(text) || (n_left < n_before && items.iter().any(is_near))
    };
    let mut parts = |text: &String| {
        if is_known(text) || !joined::holds_and(text) {
            return vec![text.clone()];
        }
        joined::parted(text, n_words, &mut |it| is_known(it))
            .or_else(|| joined::parted(text, n_words, &mut is_near))
            .or_else(|| {
                let loosely = || joined::parted_loosely(text, n_words, is_known);
                if is_near(text) { None } else { loosely() }
            })
            .unwrap_or_else(|| vec![text.clone()])
    };
    given.iter().flat_map(&mut parts).collect()
}

fn judge_item(item: &Text, given: &str, terms: &Terms<'_>, trail: &mut Trail) -> Judged {
    let right = Spelled { answer: item.clone(), accept: Vec::new() };
    typed::judge(&right, given, terms, trail)
}

/// What was found of a list.
#[derive(Default)]
struct Found {
    /// Which items were named, right or almost.
    is_used: Vec<bool>,
    /// Places of the replies that are right.
    right: Vec<usize>,
    /// How the first that is spelled differently is.
    noted: Option<Reason>,
    /// The items that were named with a slip.
    almost_items: Vec<usize>,
    /// Why the first that is almost right is only that.
    almost: Option<Reason>,
    /// Forms of the replies that are no item.
    wrong: HashSet<String>,
}

impl Found {
    /// Sets each reply beside the item that it is, equal ones first.
    fn of(items: &[Text], given: &[String], terms: &Terms<'_>, trail: &mut Trail) -> Found {
        let mut by_form: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, item) in items.iter().enumerate().rev() {
            by_form.entry(form(item.raw(), terms.rules)).or_default().push(i);
        }
        let mut found = Found { is_used: vec![false; items.len()], ..Found::default() };
        let mut unequal = Vec::new();
        for (place, text) in given.iter().enumerate() {
            match by_form.get_mut(&form(text, terms.rules)) {
                // One that was named before is named once more.
                Some(left) => {
                    if let Some(item) = left.pop() {
                        let judged = judge_item(&items[item], text, terms, trail);
                        found.take(item, place, text, &judged);
                    }
                }
                None => unequal.push(place),
            }
        }
        // Who names more than twice as many is guessing.
        let n_most = (MAX_NEAR / items.len().max(1)).min(2 * items.len() + MIN_NEAR);
        for (n, place) in unequal.into_iter().enumerate() {
            let text = &given[place];
            if n < n_most {
                found.take_nearest(items, place, text, terms, trail);
            } else {
                found.wrong.insert(form(text, terms.rules));
            }
        }
        found
    }

    fn take_nearest(
        &mut self,
        items: &[Text],
        place: usize,
        text: &str,
        terms: &Terms<'_>,
        trail: &mut Trail,
    ) {
        let judged = items.iter().map(|it| judge_item(it, text, terms, trail)).enumerate();
        let near = judged.filter(|(_, it)| it.verdict != Verdict::Wrong);
        // An item that is still to be named before one that was: that one is a repetition.
        let rank = |(i, it): &(usize, Judged)| (self.is_used[*i], it.verdict == Verdict::Almost);
        match near.min_by_key(rank) {
            Some((item, _)) if self.is_used[item] => (),
            Some((item, judged)) => self.take(item, place, text, &judged),
            None => _ = self.wrong.insert(form(text, terms.rules)),
        }
    }

    fn take(&mut self, item: usize, place: usize, text: &str, judged: &Judged) {
        match judged.verdict {
            Verdict::Correct => self.right.push(place),
            Verdict::Noted => {
                self.right.push(place);
                self.noted.get_or_insert_with(|| judged.reason.clone());
            }
            Verdict::Almost => {
                self.almost_items.push(item);
                self.almost.get_or_insert_with(|| judged.reason.clone());
            }
            Verdict::Wrong => {
                self.wrong.insert(text.to_string());
                return;
            }
        }
        self.is_used[item] = judged.verdict.is_right();
    }
}

/// Returns the form by which replies find the items that they equal.
fn form(text: &str, rules: &Rules) -> String {
    if rules.verbatim { collapse(text) } else { Form::new(text, rules).bare }
}

/// Everything is there, but so are wrong parts: each takes one from the share.
fn surplus(n_wrong: usize, n_asked: usize) -> Judged {
    let share = n_asked.saturating_sub(n_wrong) as f64 / n_asked.max(1) as f64;
    Judged { share, ..Judged::wrong(Reason::Surplus { n_wrong }) }
}

impl Judged {
    /// Says "something else" where nothing is right, instead of "0 of 3".
    fn or_different(self, n_right: usize) -> Judged {
        if n_right == 0 && self.verdict == Verdict::Wrong {
            return Judged { reason: Reason::Different, ..self };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::others::Others;

    fn list(items: &[Text], required: usize, given: &[String], rules: &Rules) -> Judged {
        let terms = Terms { rules, others: &Others::default(), card: "", distractors: &[] };
        judge_list(items, required, given, &terms, &mut Trail::none())
    }

    fn texts(words: &[&str]) -> Vec<Text> {
        words.iter().map(|it| Text::from(*it)).collect()
    }

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|it| (*it).to_string()).collect()
    }

    #[test]
    fn a_list_takes_any_order_and_needs_enough_right_items() {
        fn check(given: &[&str], required: usize, verdict: Verdict, share: f64) {
            let items = texts(&["a", "b", "c"]);
            let judged = list(&items, required, &strings(given), &Rules::default());
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?} {required}");
        }
        check(&["c", "a", "b"], 3, Verdict::Correct, 1.0);
        check(&["b", "B"], 2, Verdict::Almost, 0.5);
        check(&["b", "c"], 2, Verdict::Correct, 1.0);
        check(&["b", "c", "a"], 2, Verdict::Correct, 1.0);
        check(&["b", "x"], 2, Verdict::Wrong, 0.5);
        check(&["b", "c", "x"], 2, Verdict::Wrong, 0.5);
        check(&["b", "x", "y"], 2, Verdict::Wrong, 0.0);
        check(&["x"], 3, Verdict::Wrong, 0.0);
    }

    #[test]
    fn a_slip_counts_only_where_its_item_is_needed() {
        fn check(given: &[&str], required: usize, verdict: Verdict, share: f64) {
            let items = texts(&["alpha", "beta", "gamma"]);
            let judged = list(&items, required, &strings(given), &Rules::default());
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?} {required}");
        }
        check(&["beta", "gamma", "alpah"], 3, Verdict::Almost, 2.0 / 3.0);
        check(&["beta", "gamma", "alpah"], 2, Verdict::Correct, 1.0);
        check(&["beta", "alpah", "alhpa"], 3, Verdict::Almost, 1.0 / 3.0);
        check(&["beta", "beat", "gamma"], 3, Verdict::Almost, 2.0 / 3.0);
    }

    #[test]
    fn items_may_be_joined_by_and() {
        fn check(given: &[&str], verdict: Verdict) {
            let items = texts(&["Greece", "كوسوفو", "Bosnia and Herzegovina"]);
            let judged = list(&items, 3, &strings(given), &Rules::default());
            assert_eq!(judged.verdict, verdict, "{given:?} {:?}", judged.reason);
        }
        check(&["Greece and كوسوفو", "Bosnia and Herzegovina"], Verdict::Correct);
        check(&["Bosnia and Herzegovina", "Greece وكوسوفو"], Verdict::Correct);
        check(&["Greece", "Bosnia and Herzegovina", "and كوسوفو"], Verdict::Correct);
        check(&["Greece", "Bosnia and Herzegovina", "وكوسوفو"], Verdict::Correct);
        check(&["Bosnia and Herzegovina and Greece and كوسوفو"], Verdict::Correct);
        check(&["Greece and Rome", "كوسوفو"], Verdict::Wrong);
        check(&["Greece", "and"], Verdict::Wrong);
        check(&["and"], Verdict::Wrong);
        check(&["Bosnia and Hercegovina", "Greece and كوسوفو"], Verdict::Almost);
    }

    #[test]
    fn what_and_joins_may_lack_what_stands_in_brackets_or_hold_a_slip() {
        fn check(items: &[&str], given: &str, verdict: Verdict) {
            let judged = list(&texts(items), items.len(), &strings(&[given]), &Rules::default());
            assert_eq!(judged.verdict, verdict, "{given} {:?}", judged.reason);
        }
        check(&["officers", "commandos (units)"], "commandos and officers", Verdict::Correct);
        check(&["كندا", "الولايات المتحدة (الأمريكية)"], "كندا والولايات المتحدة", Verdict::Correct);
        check(&["واشنطن", "لندن"], "واشنطن ولندن", Verdict::Correct);
        let ministries = ["وزارة الخارجية", "وزارة الدفاع"];
        check(&ministries, "وزارة الخارجية ووزارة الدفاع", Verdict::Correct);
        check(&ministries, "وزارة الخارجية و وزارة الدفاع", Verdict::Correct);
        check(&["Greece", "Montenegro"], "Greece and Montenegor", Verdict::Almost);
        check(&["Greece", "Kosovo"], "and Greece and Kosovo", Verdict::Correct);
        check(&["Greece", "Montenegro"], "Greece and Monaco", Verdict::Wrong);
        check(&["تركيا", "إسرائيل"], "تركيا وإيران", Verdict::Wrong);
        check(&["تركيا", "إسرائيل"], "تركيا وإيران وإسرائيل", Verdict::Wrong);
    }

    #[test]
    fn what_was_named_stays_when_a_list_is_completed() {
        fn check(given: &[&str], expected: &[&str]) {
            let items = texts(&["Greece", "Kosovo", "Montenegro"]);
            let rules = Rules::default();
            let others = Others::default();
            let terms = Terms { rules: &rules, others: &others, card: "", distractors: &[] };
            assert_eq!(named(&items, 3, &strings(given), &terms), expected, "{given:?}");
        }
        check(&["Greece"], &["Greece"]);
        check(&["greece", "Greece"], &["greece"]);
        // That is told as incomplete: nobody hears of the slip.
        check(&["Greece", "Kosvo"], &["Greece", "Kosovo"]);
        // That is told as a slip, which is to be mended.
        check(&["Greece", "Kosvo", "Montenegro"], &["Greece", "Montenegro"]);
    }

    #[test]
    fn items_that_are_equal_are_each_found() {
        fn check(given: &[&str], rules: &Rules, verdict: Verdict, share: f64) {
            let items = texts(&["x", "X", "y", "z"]);
            let judged = list(&items, 4, &strings(given), rules);
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?}");
        }
        let standard = Rules::default();
        check(&["x", "X", "y", "z"], &standard, Verdict::Correct, 1.0);
        check(&["x", "x", "x", "y"], &standard, Verdict::Almost, 0.75);
        check(&["y", "z", "x"], &standard, Verdict::Almost, 0.75);
        check(&["X", "y", "z", "x"], &Rules::exact(), Verdict::Correct, 1.0);
        check(&["x", "x", "y", "z"], &Rules::exact(), Verdict::Almost, 0.75);
        check(&["x", "X", "y", "Z"], &Rules::exact(), Verdict::Wrong, 0.75);
    }

    #[test]
    fn a_long_reply_to_a_long_list_is_judged_at_once() {
        let words: Vec<String> = (0..20_000).map(|it| it.to_string()).collect();
        let items: Vec<Text> = words.iter().map(|it| Text::from(it.as_str())).collect();
        let judged = list(&items, items.len(), &words, &Rules::default());
        assert_eq!(judged, Judged::correct());
    }

    #[test]
    fn holes_are_answered_in_order() {
        fn check(given: &[&str], verdict: Verdict, share: f64) {
            let holes = texts(&["1912", "28"]);
            let rules = Rules::default();
            let terms =
                Terms { rules: &rules, others: &Others::default(), card: "", distractors: &[] };
            let judged = judge_in_order(&holes, &strings(given), &terms, &mut Trail::none());
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?}");
        }
        check(&["1912", "28"], Verdict::Correct, 1.0);
        check(&["28", "1912"], Verdict::Wrong, 0.0);
        check(&["1912"], Verdict::Wrong, 0.5);
        check(&["1912", "28", "x"], Verdict::Wrong, 0.5);
    }
}
