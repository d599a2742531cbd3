use std::time::{Duration, SystemTime};

use super::*;
use crate::{card::Place, deck::folder::BUILTIN, store::scope::Scope, time::Moment};

/// Sets when a file was last written.
fn date(world: &World, name: &str, at: SystemTime) {
    let file = fs::File::options().write(true).open(world.path(name)).unwrap();
    file.set_modified(at).unwrap();
}

fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000)
}

/// When the deck of one's own was last looked into.
fn checked_at(world: &World) -> Moment {
    let trainer = world.open();
    let root = trainer.library.decks[0].root.clone();
    trainer.store.known_files(&root).unwrap()[0].checked_at
}

fn prompt(trainer: &Trainer, card: &str) -> String {
    format!("{:?}", trainer.read_card(&CardId::new(card)).unwrap().unwrap().prompt)
}

#[test]
fn a_file_is_looked_into_again_only_when_it_changed() {
    let mut world = World::new();
    world.deck("own", 1);
    date(&world, "data/decks/own.yaml", long_ago());
    let first = checked_at(&world);
    world.now = NEXT_DAY;
    assert_eq!(checked_at(&world), first);
    date(&world, "data/decks/own.yaml", long_ago() + Duration::from_secs(1));
    assert!(checked_at(&world) > first);
}

#[test]
fn a_file_whose_cards_are_lost_from_the_index_is_read_again() {
    for damage in ["DELETE FROM card", "DELETE FROM card WHERE position = 1"] {
        let world = World::new();
        world.deck("own", 2);
        date(&world, "data/decks/own.yaml", long_ago());
        drop(world.open());
        let raw = rusqlite::Connection::open(world.path("data/daris.db")).unwrap();
        raw.execute(damage, []).unwrap();
        let trainer = world.open();
        assert_eq!(trainer.store.card_ids_of("own").unwrap().len(), 2, "{damage}");
        let shipped = &trainer.library.decks.last().unwrap().id;
        assert_ne!(trainer.store.card_ids_of(shipped).unwrap(), [], "{damage}");
    }
}

/// Returns the pages of the tables and indexes of the index.
fn index_pages(store: &rusqlite::Connection) -> Vec<u32> {
    let sql = "SELECT pageno FROM dbstat WHERE name IN
               (SELECT name FROM sqlite_schema WHERE tbl_name IN ('file', 'card', 'answer', 'tag'))";
    let mut statement = store.prepare(sql).unwrap();
    let pages = statement.query_map([], |row| row.get::<_, u32>(0)).unwrap();
    pages.map(Result::unwrap).collect()
}

#[test]
fn an_index_with_a_damaged_page_is_made_anew_and_every_event_stays() {
    let world = World::new();
    let card = |it: u32| format!("  - {{question: '{it} {}', answer: {it}}}\n", "x".repeat(99));
    let cards: String = (0..100).map(card).collect();
    world.write("data/decks/own.yaml", &format!("cards:\n{cards}"));
    let store = world.path("data/daris.db");
    let mut trainer = world.open();
    rate(&mut trainer.study(&wish(&["own"])).unwrap().0, Rating::Good);
    drop(trainer);
    let raw = rusqlite::Connection::open(&store).unwrap();
    let pages = index_pages(&raw);
    drop(raw);
    let whole = fs::read(&store).unwrap();
    assert!(pages.len() > 15, "{pages:?}");
    for page in pages {
        let mut bytes = whole.clone();
        bytes[(page as usize - 1) * 4096..][..4096].fill(0x55);
        fs::write(&store, bytes).unwrap();
        // Damage is met where it is read: by a look, by a session, or by none of them.
        let studied = || {
            let mut trainer = world.open_as(&Options::default()).ok()?;
            trainer.store.counts(&Scope::default(), trainer.today()).ok()?;
            assert_eq!(trainer.store.card_ids_of("own").ok()?.len(), 100, "page {page}");
            assert_eq!(trainer.store.cache_faults().ok()?, [""; 0], "page {page}");
            let mut sitting = trainer.study(&wish(&["own"])).ok()?.0;
            sitting.view().ok()?;
            sitting.input(&Input::Rate(Rating::Good)).ok()
        };
        let tried = [(); 3].map(|()| studied().is_some());
        let n_done = tried.iter().filter(|it| **it).count();
        assert!(n_done >= 2 && tried[2], "page {page}: {tried:?}");
        let history = world.open().store.history(None, None).unwrap();
        assert_eq!(history.len(), 2 + n_done, "page {page}");
    }
}

#[test]
fn a_change_within_the_moment_of_reading_is_seen() {
    let world = World::new();
    let name = "data/decks/own.yaml";
    // The file was written in the moment in which it was read first.
    let (now, _) = Clock::parse(MORNING).unwrap();
    let at = SystemTime::UNIX_EPOCH + Duration::from_millis(now.0.unsigned_abs());
    world.write(name, "cards: [{id: a, question: old, answer: x}]");
    date(&world, name, at);
    assert!(prompt(&world.open(), "own/a").contains("old"));
    world.write(name, "cards: [{id: a, question: new, answer: x}]");
    date(&world, name, at);
    assert!(prompt(&world.open(), "own/a").contains("new"));
}

#[test]
fn a_deck_of_ones_own_shadows_a_shipped_one() {
    let world = World::new();
    let shipped = world.open().library.decks;
    assert!(shipped.iter().all(Shelved::is_builtin) && !shipped.is_empty());
    world.deck(&shipped[0].id, 2);
    let library = world.open().library;
    let first = &library.decks[0];
    assert_eq!((first.id.as_str(), first.is_builtin()), (shipped[0].id.as_str(), false));
    assert_eq!((library.decks.len(), library.problems.len()), (shipped.len(), 0));
}

#[test]
fn of_two_decks_with_one_id_the_first_stays_and_both_are_named() {
    let world = World::new();
    world.deck("own", 1);
    world.write("data/decks/z.yaml", "deck: {id: own}\ncards: [{id: z, question: q, answer: a}]");
    // The places are known of files read before as well.
    for _ in 0..2 {
        let library = world.open().library;
        assert!(library.decks[0].path.ends_with("own.yaml"));
        let [problem] = library.problems.as_slice() else { panic!("one problem") };
        let at = |it: &Place| (it.line, it.column);
        assert!(problem.place.path.ends_with("z.yaml"));
        assert_eq!(at(&problem.place), (1, 12));
        assert!(problem.also[0].path.ends_with("own.yaml"));
        assert_eq!(at(&problem.also[0]), (1, 1));
    }
}

#[test]
fn a_deck_that_vanished_is_not_asked_and_its_history_stays() {
    let world = World::new();
    world.deck("own", 2);
    let mut trainer = world.open();
    rate(&mut trainer.study(&wish(&["own"])).unwrap().0, Rating::Good);
    fs::remove_file(world.path("data/decks/own.yaml")).unwrap();
    let trainer = world.open();
    assert!(trainer.deck("own").is_none());
    assert!(trainer.read_card(&CardId::new("own/a")).unwrap().is_none());
    assert!(trainer.store.state(&CardId::new("own/a")).unwrap().is_some());
    world.deck("own", 2);
    assert!(world.open().read_card(&CardId::new("own/a")).unwrap().is_some());
}

#[test]
fn folders_are_read_with_all_below_once_and_hidden_names_are_not() {
    let world = World::new();
    let deck = "cards: [{id: a, question: q, answer: a}]";
    for name in
        ["one.yaml", "in/two.yml", "in/deep/three.yaml", ".four.yaml", ".in/five.yaml", "six.txt"]
    {
        world.write(&format!("data/decks/{name}"), deck);
    }
    let folders = ["data/decks", "data/decks/in"].map(|it| world.path(it));
    let settings = format!("decks: ['{}', '{}']", folders[1].display(), folders[0].display());
    world.write("config/daris/config.yaml", &settings);
    let library = world.open().library;
    let own: Vec<&str> =
        library.decks.iter().filter(|it| !it.is_builtin()).map(|it| it.id.as_str()).collect();
    assert_eq!(own, ["three", "two", "one"]);
    assert_eq!(library.problems.len(), 0);
}

#[test]
fn files_are_read_while_others_write() {
    let world = World::new();
    world.deck("own", 1);
    date(&world, "data/decks/own.yaml", long_ago());
    let mut writer = world.open();
    world.write("data/decks/empty.yaml", "");
    let writing = writer.store.begin().unwrap();
    let library = world.open().library;
    assert_eq!((library.decks[0].id.as_str(), library.problems.len()), ("own", 1));
    drop(writing);
}

#[test]
fn many_may_look_at_new_files_at_once() {
    for _ in 0..3 {
        let world = World::new();
        let names: Vec<String> = (0..150).map(|it| format!("d{it:03}")).collect();
        for name in &names {
            world.deck(name, 2);
        }
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let trainer = world.open();
                    for name in &names {
                        let cards = trainer.store.card_ids_of(name).unwrap();
                        assert_eq!(cards.len(), 2, "{name}");
                    }
                });
            }
        });
        assert_eq!(world.open().library.problems, []);
    }
}

#[test]
fn what_was_read_of_a_folder_that_is_gone_is_dropped_and_of_one_not_looked_at_stays() {
    let world = World::new();
    let deck = "cards: [{id: a, question: q, answer: a}]";
    world.write("here/one.yaml", deck);
    world.write("gone/two.yaml", deck);
    let n_files = || {
        let store = world.open().store;
        let n_files = |it: &String| store.known_files(it).unwrap().len();
        let roots = store.known_roots().unwrap();
        roots.iter().filter(|it| *it != BUILTIN).map(n_files).sum::<usize>()
    };
    for folder in ["here", "gone"] {
        let decks = Some(world.path(folder));
        world.open_as(&Options { decks, ..Options::default() }).unwrap();
    }
    assert_eq!(n_files(), 2);
    fs::remove_dir_all(world.path("gone")).unwrap();
    assert_eq!(n_files(), 1);
}

#[test]
fn a_file_that_holds_no_deck_is_told_each_time() {
    let world = World::new();
    world.deck("own", 1);
    world.write("data/decks/empty.yaml", "");
    for _ in 0..2 {
        let library = world.open().library;
        assert_eq!((library.decks[0].id.as_str(), library.problems.len()), ("own", 1));
    }
    fs::remove_file(world.path("data/decks/empty.yaml")).unwrap();
    assert_eq!(world.open().library.problems.len(), 0);
}
