use super::*;
use crate::{grade::reply::Reply, session::Refusal, trainer::keep::Undone};

/// The reviews of a card, as (rating, undone, overridden).
fn reviews(trainer: &Trainer, card: &str) -> Vec<(Rating, bool, bool)> {
    let told = trainer.store.history(Some(&CardId::new(card)), None).unwrap();
    told.iter()
        .filter_map(|it| match &it.event.what {
            What::Review(review) => Some((review.rating, it.is_undone, review.is_override)),
            What::Undo { .. }
            | What::Suspend { .. }
            | What::DeckStart { .. }
            | What::DeckStop { .. }
            | What::QuizStart(_)
            | What::QuizAnswer(_)
            | What::QuizLeave { .. }
            | What::QuizEnd { .. } => None,
        })
        .collect()
}

#[test]
fn an_overruled_answer_is_taken_back_and_kept_anew() {
    let world = World::new();
    world.deck("own", 2);
    let mut trainer = world.open();
    let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
    rate(&mut sitting, Rating::Again);
    assert!(matches!(sitting.input(&Input::Accept), Ok(Outcome::Kept(_))));
    assert!(matches!(sitting.input(&Input::Accept), Ok(Outcome::Unchanged(_))));
    let expected = [(Rating::Again, true, false), (Rating::Good, false, true)];
    assert_eq!(reviews(&trainer, "own/a"), expected);
    let state = trainer.store.state(&CardId::new("own/a")).unwrap().unwrap();
    assert_eq!((state.n_reviews, state.n_misses_today), (1, 0));
}

const PORTS: &str = "
cards:
  - {id: a, question: Which port lies west?, answer: Durazzo}
  - {id: b, question: Which port lies south?, answer: Saranda}
";

/// A reply to the second card that is almost right.
fn almost() -> Input {
    Input::Reply(Reply::text("sarand"), None)
}

#[test]
fn an_almost_that_is_settled_by_a_word_is_an_override_and_replaces_nothing() {
    for (word, rating) in [(Input::Accept, Rating::Good), (Input::Reject, Rating::Again)] {
        let world = World::new();
        world.write("data/decks/own.yaml", PORTS);
        let mut trainer = world.open();
        let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
        rate(&mut sitting, Rating::Good);
        sitting.view().unwrap();
        assert_eq!(sitting.input(&almost()).unwrap(), Outcome::Almost);
        assert!(matches!(sitting.input(&word), Ok(Outcome::Kept(_))));
        assert_eq!(reviews(&trainer, "own/a"), [(Rating::Good, false, false)]);
        assert_eq!(reviews(&trainer, "own/b"), [(rating, false, true)]);
    }
}

#[test]
fn an_undo_takes_an_open_try_back_before_what_is_kept() {
    let world = World::new();
    world.write("data/decks/own.yaml", PORTS);
    let mut trainer = world.open();
    let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
    rate(&mut sitting, Rating::Good);
    sitting.view().unwrap();
    assert_eq!(sitting.input(&almost()).unwrap(), Outcome::Almost);
    for card in ["own/b", "own/a"] {
        let undone = sitting.input(&Input::Undo).unwrap();
        assert_eq!(undone, Outcome::Undone(CardId::new(card)));
    }
    assert_eq!(reviews(&trainer, "own/a"), [(Rating::Good, true, false)]);
}

#[test]
fn a_session_takes_back_its_own_answers_and_no_others() {
    let world = World::new();
    world.deck("own", 3);
    let mut trainer = world.open();
    rate(&mut trainer.study(&wish(&["own"])).unwrap().0, Rating::Good);
    let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
    rate(&mut sitting, Rating::Good);
    assert!(
        matches!(sitting.input(&Input::Undo), Ok(Outcome::Undone(card)) if card.as_str() == "own/b")
    );
    let refused = sitting.input(&Input::Undo);
    let is_refused = matches!(refused, Err(sitting::SittingError::Refused(Refusal::NothingBefore)));
    assert!(is_refused, "{refused:?}");
    let Some(Undone::Event(undone)) = trainer.undo_last().unwrap() else { panic!("an answer") };
    assert_eq!(undone.what.card().map(CardId::as_str), Some("own/a"));
    assert_eq!(trainer.undo_last().unwrap(), None);
}

#[test]
fn an_answer_given_elsewhere_meanwhile_is_reckoned_with() {
    let world = World::new();
    world.deck("own", 1);
    let (mut here, mut there) = (world.open(), world.open());
    let (mut first, _) = here.study(&wish(&["own"])).unwrap();
    let (mut second, _) = there.study(&wish(&["own"])).unwrap();
    assert_eq!(first.open_card().unwrap(), second.open_card().unwrap());
    rate(&mut first, Rating::Again);
    rate(&mut second, Rating::Good);
    let state = here.store.state(&CardId::new("own/a")).unwrap().unwrap();
    assert_eq!((state.n_reviews, state.rating), (2, Rating::Good));
    assert_eq!(here.store.cache_faults().unwrap(), [""; 0]);
}

#[test]
fn a_card_recalled_elsewhere_meanwhile_is_not_asked_again() {
    let world = World::new();
    world.deck("own", 3);
    let (mut here, mut there) = (world.open(), world.open());
    let (mut first, _) = here.study(&wish(&["own"])).unwrap();
    let (mut second, _) = there.study(&wish(&["own"])).unwrap();
    rate(&mut first, Rating::Good);
    rate(&mut first, Rating::Again);
    // a is recalled; b was missed, and is due still.
    assert_eq!(second.open_card().unwrap(), Some(CardId::new("own/b")));
}

#[test]
fn two_sessions_at_once_take_no_more_new_cards_than_a_day_has() {
    let world = World::new();
    world.deck("first", 3);
    world.deck("second", 3);
    let (mut here, mut there) = (world.open(), world.open());
    let two = |deck| StudyWish { n_new: Some(2), ..wish(&[deck]) };
    let (mut first, _) = here.study(&two("first")).unwrap();
    let (mut second, _) = there.study(&two("second")).unwrap();
    rate(&mut first, Rating::Good);
    rate(&mut second, Rating::Good);
    assert_eq!(first.open_card().unwrap(), None);
    assert_eq!(second.open_card().unwrap(), None);
}

#[test]
fn a_card_suspended_elsewhere_meanwhile_is_passed_over() {
    let world = World::new();
    world.deck("own", 3);
    let (mut here, mut there) = (world.open(), world.open());
    let (mut first, _) = here.study(&wish(&["own"])).unwrap();
    assert_eq!(first.open_card().unwrap(), Some(CardId::new("own/a")));
    let (mut second, _) = there.study(&wish(&["own"])).unwrap();
    second.view().unwrap();
    second.input(&Input::Skip).unwrap();
    second.view().unwrap();
    assert!(matches!(second.input(&Input::Suspend), Ok(Outcome::Suspended(_))));
    rate(&mut first, Rating::Good);
    assert_eq!(first.open_card().unwrap(), Some(CardId::new("own/c")));
}

#[test]
fn a_card_asks_for_help_at_its_third_miss_of_a_day() {
    let world = World::new();
    world.deck("own", 1);
    let mut trainer = world.open();
    let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
    let leeches: Vec<bool> = (0..5).map(|_| rate(&mut sitting, Rating::Again).is_leech).collect();
    assert_eq!(leeches, [false, false, true, false, false]);
}

#[test]
fn what_is_promised_is_what_was_shown() {
    let mut world = World::new();
    world.deck("own", 4);
    for now in [MORNING, "2026-12-24T09:00:00Z"] {
        world.now = now;
        let mut trainer = world.open();
        let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
        for rating in [Rating::Easy, Rating::Good, Rating::Hard, Rating::Again] {
            let View::Ask(question) = sitting.view().unwrap() else { panic!("a question") };
            let shown = question.asked.intervals[usize::from(rating.number()) - 1];
            let kept = rate(&mut sitting, rating);
            assert_eq!(kept.interval, shown, "{rating:?}");
            let days = if rating == Rating::Again { 0 } else { shown };
            assert_eq!(kept.due, sitting.today().plus(days), "{rating:?}");
        }
    }
}

#[test]
fn what_is_due_next_is_told_of_the_decks_of_the_session() {
    let world = World::new();
    world.deck("one", 1);
    world.deck("two", 1);
    let mut trainer = world.open();
    let (mut sitting, _) = trainer.study(&wish(&["one"])).unwrap();
    assert_eq!(sitting.due_next().unwrap(), None);
    let due = rate(&mut sitting, Rating::Easy).due;
    assert_eq!(sitting.due_next().unwrap(), Some((due, 1)));
    let (mut sitting, _) = trainer.study(&wish(&["two"])).unwrap();
    rate(&mut sitting, Rating::Again);
    assert_eq!(sitting.due_next().unwrap(), Some((sitting.today(), 1)));
}
