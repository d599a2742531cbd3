use super::*;

/// Answers all that a session asks, each right; returns how many that were.
fn answer_all(trainer: &mut Trainer, wish: &StudyWish) -> usize {
    let (mut sitting, _) = trainer.study(wish).unwrap();
    let mut n = 0;
    while let View::Ask(_) = sitting.view().unwrap() {
        rate(&mut sitting, Rating::Good);
        n += 1;
    }
    n
}

#[test]
fn new_cards_are_limited_by_the_day_over_all_sessions_and_undo_gives_one_back() {
    let mut world = World::new();
    world.deck("one", 5);
    world.deck("two", 5);
    let few = |name| StudyWish { n_new: Some(3), ..wish(&[name]) };
    let mut trainer = world.open();
    assert_eq!(answer_all(&mut trainer, &StudyWish { limit: Some(2), ..few("one") }), 2);
    assert_eq!(answer_all(&mut trainer, &few("two")), 1);
    assert_eq!(answer_all(&mut trainer, &few("one")), 0);
    trainer.undo_last().unwrap();
    assert_eq!(asked(&mut trainer, &few("one")), ["one/c"]);
    assert_eq!(trainer.n_new_left(9).unwrap(), 9, "20 a day where nobody says otherwise");
    world.now = NEXT_DAY;
    assert_eq!(answer_all(&mut world.open(), &few("one")), 3);
}

#[test]
fn flags_win_over_settings_and_those_over_what_is_usual() {
    let world = World::new();
    world.deck("own", 26);
    let n = |wish: &StudyWish| asked(&mut world.open(), wish).len();
    assert_eq!(n(&wish(&["own"])), 20);
    world.write("config/daris/config.yaml", "new: 7\nlimit: 5\nmode: typed\nretention: 0.8\n");
    assert_eq!(n(&wish(&["own"])), 5);
    assert_eq!(n(&StudyWish { limit: Some(99), ..wish(&["own"]) }), 7);
    assert_eq!(n(&StudyWish { n_new: Some(2), ..wish(&["own"]) }), 2);
    assert_eq!(n(&StudyWish { n_new: Some(0), ..wish(&["own"]) }), 0);
    let mut trainer = world.open();
    assert!((trainer.retention.fraction() - 0.8).abs() < 1e-9);
    let (mut sitting, _) = trainer.study(&wish(&["own"])).unwrap();
    let View::Ask(question) = sitting.view().unwrap() else { panic!("a question") };
    assert_eq!(question.mode.word(), "typed");
}

#[test]
fn ahead_goes_on_with_cards_not_yet_due() {
    let mut world = World::new();
    world.deck("own", 3);
    let mut trainer = world.open();
    assert_eq!(answer_all(&mut trainer, &wish(&["own"])), 3);
    world.now = NEXT_DAY;
    let mut trainer = world.open();
    assert_eq!(asked(&mut trainer, &wish(&["own"])), [""; 0]);
    let ahead = StudyWish { is_ahead: true, ..wish(&["own"]) };
    assert_eq!(asked(&mut trainer, &ahead).len(), 3);
}

#[test]
fn a_deck_without_a_good_card_is_refused_where_it_is_named_and_told_where_it_is_not() {
    let world = World::new();
    world.deck("own", 1);
    world.write("data/decks/bad.yaml", "cards: [{front: q}]");
    let mut trainer = world.open();
    let refused = trainer.study(&wish(&["bad"])).map(|it| it.1);
    assert!(matches!(refused, Err(TrainerError::NoGoodCard { .. })), "{refused:?}");
    let path = world.path("data/decks").to_str().unwrap().to_string();
    let (_, notices) = trainer.study(&wish(&[&path])).unwrap();
    assert!(
        matches!(notices.as_slice(), [Notice::ShippedLeft(_), Notice::HasProblems(deck)] if deck.id == "bad")
    );
}

#[test]
fn names_that_mean_nothing_come_with_the_nearest() {
    let world = World::new();
    world.deck("history", 1);
    let mut trainer = world.open();
    let mut nearest = |wish: &StudyWish| match trainer.study(wish).map(|_| ()) {
        Err(TrainerError::UnknownName { what, nearest, .. }) => (what, nearest),
        other => panic!("{other:?}"),
    };
    let tag = |it: &str| StudyWish { tags: vec![it.to_string()], ..wish(&[]) };
    assert_eq!(nearest(&wish(&["histroy"])), (Sought::Any, Some("history".to_string())));
    assert_eq!(nearest(&tag("xxxxxxxx")), (Sought::Tag, None));
}

#[test]
fn the_same_seed_deals_the_same_session() {
    let world = World::new();
    world.deck("own", 12);
    let mut trainer = world.open();
    answer_all(&mut trainer, &wish(&["own"]));
    let ahead = |seed| StudyWish { is_ahead: true, seed: Some(seed), ..wish(&["own"]) };
    let first = asked(&mut trainer, &ahead(7));
    assert_eq!(asked(&mut trainer, &ahead(7)), first);
    assert_eq!(trainer.study(&ahead(7)).unwrap().0.seed(), 7);
}
