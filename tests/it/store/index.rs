//! What is found in the index.

use daris::{
    card::kind::Kind,
    history::Rating::*,
    store::{
        counts::Counts,
        index::{
            file::{Asks, FileId},
            near::Near,
        },
        scope::Scope,
    },
    time::{Day, Moment},
};

use super::*;

/// Returns what the basic cards of deck `d` answer.
fn answers(store: &Store) -> Vec<String> {
    let mut found = Vec::new();
    let visit = &mut |card: &str, form: String, _, _: &str| found.push(format!("{card}: {form}"));
    store.answers_of("d", Kind::Basic, visit).unwrap();
    found
}

#[test]
fn a_file_is_known_as_it_was_put() {
    both(|store| {
        let file = FileRow { n_problems: 2, ..deck("d", &["a"]) };
        put(store, &[file.clone(), deck("c", &[])]);
        let known = store.known_files("/decks").unwrap();
        assert_eq!(store.known_files("/elsewhere").unwrap(), []);
        assert_eq!(known.iter().map(|it| it.deck.as_str()).collect::<Vec<_>>(), ["c", "d"]);
        let found = known[1].clone();
        assert_eq!((found.path, found.size, found.mtime_ns), (file.path, 10, 1_000_000_007));
        assert_eq!((found.hash, found.parser, found.checked_at), (vec![1, 2], 1, Moment(5)));
        assert_eq!((found.line, found.column, found.n_problems), (2, 7, 2));
        assert!(known.iter().all(|it| it.is_whole));
    });
}

#[test]
fn a_file_takes_the_place_of_its_former_self() {
    both(|store| {
        put(store, &[deck("d", &["a", "b"])]);
        let id = store.known_files("/decks").unwrap()[0].id;
        put(store, &[deck("d", &["c"])]);
        let known = store.known_files("/decks").unwrap();
        assert_eq!((known.len(), known[0].id), (1, id));
        assert_eq!(fresh(store, "d", None, 9), ["d/c"]);
        assert_eq!(answers(store).len(), 1);
        assert_eq!(store.card(&card("d/a")).unwrap(), None);
    });
}

#[test]
fn a_file_is_touched_and_removed() {
    both(|store| {
        put(store, &[deck("d", &["a"])]);
        let id = store.known_files("/decks").unwrap()[0].id;
        let mut writing = store.begin().unwrap();
        writing.touch_file(id, 11, 8, Moment(9)).unwrap();
        writing.commit().unwrap();
        let known = store.known_files("/decks").unwrap();
        assert_eq!((known[0].size, known[0].mtime_ns, known[0].checked_at), (11, 8, Moment(9)));
        let mut writing = store.begin().unwrap();
        writing.remove_file(id).unwrap();
        writing.commit().unwrap();
        assert_eq!(store.known_files("/decks").unwrap(), []);
        assert_eq!(fresh(store, "d", None, 9), [""; 0]);
        assert_eq!(answers(store), [""; 0]);
    });
}

#[test]
fn a_card_is_found_with_all_that_parsing_it_needs() {
    both(|store| {
        put(store, &[FileRow { head: "{\"x\":1}".to_string(), ..deck("d", &["a", "b"]) }]);
        append(store, suspend("d/b", true), now(1, 0));
        let found = store.card(&card("d/b")).unwrap().unwrap();
        assert_eq!((found.id, found.kind, found.position), (card("d/b"), Kind::Basic, 1));
        assert_eq!((found.line, found.column), (3, 5));
        assert_eq!((found.root.as_str(), found.path.as_str()), ("/decks", "/decks/d.yaml"));
        assert_eq!((found.deck.as_str(), found.language.as_str()), ("d", "ar"));
        assert_eq!((found.head.as_str(), found.source.as_str()), ("{\"x\":1}", "- {id: b}"));
        assert!(found.is_suspended);
        let mut names = Vec::new();
        store
            .cards_of("d", &mut |it| {
                names.push(it.id.to_string());
                true
            })
            .unwrap();
        assert_eq!(names, ["d/a", "d/b"]);
        assert_eq!(store.card_ids_of("d").unwrap()[..1], [CardId::new("d/a")]);
    });
}

#[test]
fn only_files_in_force_are_seen_under_the_name_given() {
    both(|store| {
        let mut own = deck("d", &["own"]);
        own.path = "/home/d.yaml".to_string();
        put(store, &[deck("d", &["shipped"]), own.clone()]);
        let known = store.known_files("/decks").unwrap();
        let id = known.iter().find(|it| it.path == own.path).unwrap().id;
        store.set_force(&[(id, "d".to_string()), (id, "twice".to_string())]).unwrap();
        assert_eq!(fresh(store, "d", None, 9), ["d/own"]);
        assert_eq!(store.card(&card("d/shipped")).unwrap(), None);
        assert_eq!(answers(store).len(), 1);
        let decks: Vec<FileId> = store.decks().unwrap().into_iter().map(|it| it.file).collect();
        assert_eq!(decks, [id]);
        append(store, review("d/shipped", Good, 1), now(1, 0));
        assert_eq!(due(store, &everything(), 2), [""; 0]);
        assert_eq!(store.counts(&everything(), Day(2)).unwrap().cards, 1);
        store.set_force(&[]).unwrap();
        assert_eq!(store.counts(&everything(), Day(2)).unwrap(), Counts::default());
    });
}

#[test]
fn due_cards_come_most_retrievable_first() {
    both(|store| {
        put(store, &[deck("d", &["weak", "strong", "later", "new", "same", "kept"])]);
        append(store, review("d/kept", Good, 1), now(1, 0));
        append(store, suspend("d/kept", true), now(1, 1));
        append(store, review("d/weak", Again, 1), now(1, 2));
        append(store, review("d/strong", Easy, 1), now(1, 3));
        append(store, review("d/later", Good, 9), now(1, 4));
        append(store, review("d/same", Easy, 1), now(1, 5));
        assert_eq!(due(store, &everything(), 1), ["d/weak"]);
        assert_eq!(due(store, &everything(), 2), ["d/strong", "d/same", "d/weak"]);
        assert_eq!(due(store, &everything(), 10), ["d/strong", "d/same", "d/later", "d/weak"]);
        // A clock that went back makes no retrievability above one.
        assert_eq!(due(store, &everything(), 0), [""; 0]);
        assert_eq!(store.due_next(&everything(), Day(1)).unwrap(), Some((Day(2), 2)));
        assert_eq!(store.due_next(&everything(), Day(2)).unwrap(), Some((Day(10), 1)));
        assert_eq!(store.due_next(&everything(), Day(10)).unwrap(), None);
    });
}

#[test]
fn cards_ahead_come_least_retrievable_first_and_whoever_looks_may_stop() {
    both(|store| {
        put(store, &[deck("d", &["a", "b", "c", "due"])]);
        append(store, review("d/a", Easy, 9), now(1, 0));
        append(store, review("d/b", Hard, 9), now(1, 1));
        append(store, review("d/c", Good, 9), now(1, 2));
        append(store, review("d/due", Good, 1), now(1, 3));
        let mut seen = Vec::new();
        let mut visit = |it: Candidate| {
            assert_eq!(it.kind, Kind::Basic);
            assert_eq!(it.state, store.state(&it.id).unwrap());
            seen.push(it.id.to_string());
            seen.len() < 2
        };
        store.ahead(&everything(), Day(3), &mut visit).unwrap();
        assert_eq!(seen, ["d/b", "d/c"]);
    });
}

#[test]
fn new_cards_come_in_file_order_until_they_are_reviewed() {
    both(|store| {
        let mut file = deck("d", &["z", "a", "author", "learner", "m"]);
        file.cards[2].is_suspended = true;
        append(store, suspend("d/learner", true), now(1, 0));
        put(store, &[file.clone()]);
        assert_eq!(fresh(store, "d", None, 9), ["d/z", "d/a", "d/m"]);
        assert_eq!(fresh(store, "d", None, 2), ["d/z", "d/a"]);
        let taken = append(store, review("d/z", Good, 1), now(1, 1));
        assert_eq!(fresh(store, "d", None, 9), ["d/a", "d/m"]);
        put(store, &[file]);
        assert_eq!(fresh(store, "d", None, 9), ["d/a", "d/m"]);
        undo(store, taken.id, now(1, 2));
        append(store, suspend("d/learner", false), now(1, 3));
        append(store, suspend("d/author", false), now(1, 3));
        append(store, suspend("d/a", true), now(1, 4));
        assert_eq!(fresh(store, "d", None, 9), ["d/z", "d/learner", "d/m"]);
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn a_scope_is_decks_and_a_tag_in_any_spelling() {
    both(|store| {
        let mut first = deck("d", &["a", "b"]);
        first.cards[0].tags = vec!["History".to_string(), "حرب  البلقان".to_string()];
        let mut second = deck("e", &["a"]);
        second.cards[0].tags = vec!["history".to_string()];
        put(store, &[first, second]);
        for name in ["d/a", "d/b", "e/a"] {
            append(store, review(name, Good, 1), now(1, 0));
        }
        let check = |decks: Option<&[&str]>, tag: Option<&str>, expected: &[&str]| {
            let decks = decks.map(|it| it.iter().map(ToString::to_string).collect());
            let scope = Scope { decks, tags: tag.into_iter().map(ToString::to_string).collect() };
            assert_eq!(due(store, &scope, 5), expected, "{scope:?}");
            let counts = store.counts(&scope, Day(5)).unwrap();
            let n = expected.len() as u64;
            assert_eq!(counts, Counts { cards: n, new: 0, due: n, learned: n }, "{scope:?}");
            let next = store.due_next(&scope, Day(1)).unwrap();
            assert_eq!(next, (n > 0).then_some((Day(2), n)), "{scope:?}");
        };
        check(None, None, &["d/a", "d/b", "e/a"]);
        check(None, Some("HISTORY"), &["d/a", "e/a"]);
        check(None, Some("حرب البلقان"), &["d/a"]);
        check(None, Some("حرب"), &[]);
        check(Some(&["d"]), None, &["d/a", "d/b"]);
        check(Some(&["d"]), Some("history"), &["d/a"]);
        check(Some(&["e", "d"]), None, &["d/a", "d/b", "e/a"]);
        check(Some(&[]), None, &[]);
        check(Some(&["'"]), None, &[]);
        assert_eq!(store.tags().unwrap(), ["History", "حرب  البلقان"]);
    });
}

#[test]
fn new_cards_can_be_of_a_tag() {
    both(|store| {
        let mut file = deck("d", &["a", "b", "c"]);
        file.cards[1].tags = vec!["x".to_string()];
        put(store, &[file]);
        assert_eq!(fresh(store, "d", Some("X"), 9), ["d/b"]);
        assert_eq!(fresh(store, "d", Some("y"), 9), [""; 0]);
        assert_eq!(fresh(store, "e", None, 9), [""; 0]);
    });
}

#[test]
fn suspended_cards_are_neither_new_nor_due() {
    both(|store| {
        let mut file = deck("d", &["a", "b", "c", "x", "y"]);
        file.cards[3].is_suspended = true;
        put(store, &[file, deck("e", &["a"])]);
        append(store, review("d/a", Good, 9), now(1, 0));
        append(store, review("d/b", Again, 1), now(1, 1));
        append(store, review("d/x", Good, 1), now(1, 2));
        append(store, review("d/y", Good, 1), now(1, 3));
        append(store, suspend("d/y", true), now(1, 4));
        let of_d = Counts { cards: 5, new: 1, due: 1, learned: 3 };
        let of_e = Counts { cards: 1, new: 1, due: 0, learned: 0 };
        let by_deck = store.counts_by_deck(Day(3)).unwrap();
        assert_eq!((by_deck["d"], by_deck["e"], by_deck.len()), (of_d, of_e, 2));
        let all = Counts { cards: 6, new: 2, due: 1, learned: 3 };
        assert_eq!(store.counts(&everything(), Day(3)).unwrap(), all);
    });
}

#[test]
fn answers_near_a_card_are_those_of_a_shape_with_what_else_is_right() {
    both(|store| {
        let mut file = deck("d", &["a", "b", "c", "d"]);
        file.cards[0].tags = vec!["Towns".to_string(), "x".to_string()];
        file.cards[0].asks = Asks { question: Some(1), opening: Some(2) };
        file.cards[2].asks = Asks { question: Some(-3), opening: Some(2) };
        file.answers[3].shape = "year".to_string();
        for also in ["one", "two"] {
            let (shape, normal, text) = (String::new(), also.to_string(), also.to_string());
            file.answers.push(AnswerRow { shape, normal, text, ..file.answers[0].clone() });
        }
        put(store, &[file, deck("e", &["a"])]);
        let own = store.card(&card("d/b")).unwrap().unwrap();
        let near = |shape| {
            let near = Near { shape, asks: Asks { question: Some(-3), opening: Some(2) } };
            let found = store.answers_near(&own, near).unwrap().into_iter();
            found
                .map(|it| {
                    let asks = (it.asks_the_same, it.asks_alike);
                    format!("{} {:?} {:?} {asks:?}", it.card, it.also, it.tags)
                })
                .collect::<Vec<_>>()
        };
        let first = r#"d/a ["one", "two"] ["towns", "x"] (false, true)"#;
        assert_eq!(near("word"), [first, "d/c [] [] (true, true)"]);
        assert_eq!(near("year"), ["d/d [] [] (false, false)"]);
        assert_eq!(near("number"), [""; 0]);
    });
}

#[test]
fn of_a_long_deck_only_the_answers_around_a_card_are_read() {
    both(|store| {
        let names: Vec<String> = (0..500).map(|it| it.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        put(store, &[deck("d", &names)]);
        let check = |name: &str, first: &str, last: &str, n: usize| {
            let own = store.card(&card(name)).unwrap().unwrap();
            let near = Near { shape: "word", asks: Asks::default() };
            let found = store.answers_near(&own, near).unwrap();
            let ends = (found[0].card.as_str(), found[found.len() - 1].card.as_str());
            assert_eq!((ends, found.len()), ((first, last), n), "{name}");
        };
        check("d/250", "d/150", "d/350", 200);
        check("d/0", "d/1", "d/100", 100);
        check("d/499", "d/399", "d/498", 100);
    });
}

#[test]
fn answers_are_those_of_one_deck_and_kind() {
    both(|store| {
        let mut file = deck("d", &["a", "a#reverse", "b"]);
        file.answers[2].kind = Kind::Numeric;
        file.answers.push(file.answers[0].clone());
        put(store, &[file, deck("e", &["a"])]);
        assert_eq!(answers(store), ["d/a: answer of d/a", "d/a#reverse: answer of d/a#reverse"]);
    });
}
