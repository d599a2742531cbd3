use super::*;

fn in_study(trainer: &Trainer) -> Vec<String> {
    trainer.in_study().map(|it| it.id.clone()).collect()
}

fn n_events(trainer: &Trainer) -> usize {
    trainer.store.history(None, None).unwrap().len()
}

#[test]
fn on_a_fresh_machine_the_shipped_decks_of_the_language_start_once() {
    let mut world = World::new();
    world.deck("own", 2);
    let arabic = ["albania-introduction", "albania-overview", "albania-turkey"];
    let english = ["albania-introduction-en", "albania-overview-en", "albania-turkey-en"];
    let locales = [("", arabic), ("C", arabic), ("ar_EG.UTF-8", arabic)];
    let others = [("en_GB.UTF-8", english), ("fr_FR.UTF-8", english)];
    for (locale, expected) in locales.into_iter().chain(others) {
        world.variables = vec![("LANG", locale.into())];
        assert_eq!(in_study(&world.open()), expected, "{locale}");
    }
    world.variables.clear();
    let mut trainer = world.open();
    let (_, notices) = trainer.study(&wish(&[])).unwrap();
    assert!(matches!(notices.as_slice(), [Notice::FirstStart(_)]), "{notices:?}");
    let mut trainer = world.open();
    let (_, notices) = trainer.study(&wish(&[])).unwrap();
    assert_eq!(notices, []);
}

#[test]
fn a_named_deck_alone_is_in_study_on_a_fresh_machine() {
    let world = World::new();
    world.deck("own", 2);
    let mut trainer = world.open();
    assert_eq!(asked(&mut trainer, &wish(&["own"])), ["own/a", "own/b"]);
    assert_eq!(in_study(&world.open()), ["own"]);
}

#[test]
fn one_shipped_deck_is_stopped_and_the_others_stay() {
    let world = World::new();
    let mut trainer = world.open();
    let before = in_study(&trainer);
    let first = trainer.deck(&before[0]).unwrap().clone();
    trainer.stop_decks(&[first.id]).unwrap();
    assert_eq!(in_study(&world.open()), before[1..]);
}

#[test]
fn a_deck_that_is_not_in_study_is_not_stopped() {
    let world = World::new();
    world.deck("own", 1);
    let stop = |ids: &[&str]| {
        let mut trainer = world.open();
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        trainer.stop_decks(&ids).unwrap();
        n_events(&trainer)
    };
    assert_eq!(stop(&["own"]), 0);
    assert!(world.open().is_fresh(), "nothing was said");
    let mut trainer = world.open();
    trainer.start_decks(&[trainer.deck("own").unwrap().clone()], None).unwrap();
    drop(trainer);
    assert_eq!(stop(&["own", "own"]), 2);
    assert_eq!(stop(&["own"]), 2);
    assert_eq!(stop(&["never"]), 2);
}

#[test]
fn a_deck_named_by_its_path_is_found_from_then_on() {
    let world = World::new();
    world.write("elsewhere/mine.yaml", "cards: [{id: a, question: q, answer: a}]");
    let path = world.path("elsewhere/mine.yaml");
    let mut trainer = world.open();
    assert_eq!(asked(&mut trainer, &wish(&[path.to_str().unwrap()])), ["mine/a"]);
    let trainer = world.open();
    assert_eq!(in_study(&trainer), ["mine"]);
    let n_before = n_events(&trainer);
    let mut trainer = world.open();
    asked(&mut trainer, &wish(&[path.to_str().unwrap()]));
    assert_eq!(n_events(&trainer), n_before, "what is known is not said again");
    trainer.stop_decks(&["mine".to_string()]).unwrap();
    let trainer = world.open();
    assert_eq!(in_study(&trainer), [""; 0]);
    assert!(trainer.deck("mine").is_some(), "it is there, though not in study");
    fs::remove_dir_all(world.path("elsewhere")).unwrap();
    assert!(world.open().deck("mine").is_none());
}

#[test]
fn a_tag_puts_nothing_in_study() {
    let world = World::new();
    let deck = |tag: &str| format!("cards: [{{id: a, question: q, answer: a, tags: [{tag}]}}]");
    world.write("data/decks/one.yaml", &deck("sea"));
    world.write("data/decks/two.yaml", &deck("sea"));
    let mut trainer = world.open();
    trainer.start_decks(&[trainer.deck("one").unwrap().clone()], None).unwrap();
    assert_eq!(asked(&mut trainer, &wish(&["SEA"])), ["one/a"]);
    assert_eq!(in_study(&world.open()), ["one"]);
}

#[test]
fn of_one_folder_all_decks_are_in_study_and_nothing_is_remembered() {
    let world = World::new();
    world.write("folder/one.yaml", "cards: [{id: a, question: q, answer: a}]");
    world.write("folder/two.yaml", "cards: [{id: a, question: q, answer: a}]");
    let options = Options { decks: Some(world.path("folder")), ..Options::default() };
    let mut trainer = world.open_as(&options).unwrap();
    assert_eq!(in_study(&trainer), ["one", "two"]);
    assert_eq!(asked(&mut trainer, &wish(&[])), ["one/a", "two/a"]);
    assert_eq!(asked(&mut trainer, &wish(&["two"])), ["two/a"]);
    assert_eq!(n_events(&trainer), 0);
    assert!(matches!(trainer.check_changeable(), Err(TrainerError::OneFolder)));
    assert!(world.open().is_fresh());
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let world = World::new();
    let options = Options { decks: Some(world.path("nowhere")), ..Options::default() };
    assert!(matches!(world.open_as(&options), Err(TrainerError::NoDecksFolder(_))));
}
