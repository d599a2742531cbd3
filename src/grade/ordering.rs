//! Things in order, and pairs: each place is right or wrong.

use crate::{
    card::Text,
    grade::{choice::is_option, verdict::Judged},
    text::normalize::caseless,
};

/// Compares an order with the right one, place by place.
///
/// Right when every place is; the share is the places that are.
pub fn judge(right: &[Text], given: &[String]) -> Judged {
    let pairs = right.iter().zip(given);
    let n_right = pairs.filter(|(right, given)| is_option(right, &caseless(given))).count();
    Judged::part(n_right, right.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::verdict::Verdict;

    #[test]
    fn an_order_is_right_when_every_place_is() {
        fn check(given: &[&str], verdict: Verdict, share: f64) {
            let given: Vec<String> = given.iter().map(|it| (*it).to_string()).collect();
            let judged = judge(&["a".into(), "b".into(), "c".into(), "d".into()], &given);
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?}");
        }
        check(&["a", "b", "c", "d"], Verdict::Correct, 1.0);
        check(&["a", "b", "d", "c"], Verdict::Wrong, 0.5);
        check(&["b", "a", "d", "c"], Verdict::Wrong, 0.0);
    }
}
