//! What is appended: kept as it is, and folded.

use daris::{
    history::{EventId, Rating::*, SessionId, What},
    store::{
        StoreError,
        days::DayCount,
        told::{DeckWish, Told},
    },
    time::{Day, Moment},
};

use super::*;

#[test]
fn an_event_is_read_back_as_it_was_appended() {
    both(|store| {
        let mut events = vec![append(store, review("d/e#2", Hard, 4), now(10, 0))];
        events.push(append(store, suspend("d/e", true), now(10, 1)));
        let start = What::DeckStart { deck: "d".to_string(), path: Some("/x y.yaml".to_string()) };
        events.push(append(store, start, now(10, 2)));
        events.push(append(store, What::DeckStop { deck: "d".to_string() }, now(10, 3)));
        let target = events[0].id;
        events.push(append(store, What::Undo { target }, now(10, 4)));
        let told = store.history(None, None).unwrap();
        let is_undone: Vec<bool> = told.iter().map(|it| it.is_undone).collect();
        assert_eq!(is_undone, [true, false, false, false, false]);
        assert_eq!(told.into_iter().map(|it| it.event).collect::<Vec<_>>(), events);
        assert_eq!(events.iter().map(|it| it.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        assert!(events.iter().all(|it| it.device == events[0].device));
        assert_eq!((events[1].day, events[1].at), (Day(10), now(10, 1).moment));
    });
}

#[test]
fn history_ends_with_the_newest_and_can_be_of_one_card() {
    both(|store| {
        for (day, name) in [(0, "d/a"), (1, "d/b"), (2, "d/a")] {
            append(store, review(name, Good, 1), now(day, 0));
        }
        let days = |told: Vec<Told>| told.iter().map(|it| it.event.day.0).collect::<Vec<_>>();
        assert_eq!(days(store.history(None, Some(2)).unwrap()), [1, 2]);
        assert_eq!(days(store.history(None, Some(0)).unwrap()), [0; 0]);
        assert_eq!(days(store.history(Some(&card("d/a")), None).unwrap()), [0, 2]);
        assert_eq!(days(store.history(Some(&card("d/a")), Some(1)).unwrap()), [2]);
    });
}

#[test]
fn a_review_makes_a_state_and_an_undo_gives_the_former_one_back() {
    both(|store| {
        let card = card("d/e");
        assert_eq!(store.state(&card).unwrap(), None);
        let first = append(store, review("d/e", Good, 3), now(10, 0));
        let before = store.state(&card).unwrap();
        assert_eq!(before.unwrap().due, Day(13));
        let second = append(store, review("d/e", Again, 1), now(13, 0));
        assert_eq!(store.state(&card).unwrap().unwrap().n_lapses, 1);
        undo(store, second.id, now(13, 1));
        assert_eq!(store.state(&card).unwrap(), before);
        assert_eq!(store.reviews_of(&card).unwrap(), std::slice::from_ref(&first));
        undo(store, first.id, now(13, 2));
        assert_eq!(store.state(&card).unwrap(), None);
        assert_eq!(store.days(Day(0), Day(99)).unwrap(), []);
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn only_reviews_and_suspensions_are_taken_back_and_only_once() {
    both(|store| {
        let kept = append(store, review("d/e", Good, 3), now(1, 0));
        let taken = append(store, review("d/e", Good, 3), now(2, 0));
        let start = What::DeckStart { deck: "d".to_string(), path: None };
        let start = append(store, start, now(2, 1));
        let undo = append(store, What::Undo { target: taken.id }, now(2, 2));
        for target in [taken.id, start.id, undo.id, EventId(1)] {
            let mut writing = store.begin().unwrap();
            let refused = writing.append(What::Undo { target }, now(3, 0));
            assert!(matches!(refused, Err(StoreError::NotUndoable { id }) if id == target));
            writing.commit().unwrap();
        }
        assert_eq!(store.history(None, None).unwrap().len(), 4);
        assert_eq!(store.last_undoable(None).unwrap(), Some(kept));
    });
}

#[test]
fn a_card_is_suspended_until_the_last_word_says_otherwise() {
    both(|store| {
        let is_suspended = |store: &Store| store.is_suspended(&card("d/e")).unwrap();
        append(store, suspend("d/e", true), now(1, 0));
        assert!(is_suspended(store));
        let off = append(store, suspend("d/e", false), now(1, 1));
        assert!(!is_suspended(store));
        undo(store, off.id, now(1, 2));
        assert!(is_suspended(store));
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn the_last_undoable_is_the_newest_that_still_counts() {
    both(|store| {
        assert_eq!(store.last_undoable(None).unwrap(), None);
        let reviewed = append(store, review("d/a", Good, 1), now(1, 0));
        let suspended = append(store, suspend("d/b", true), now(1, 1));
        append(store, What::DeckStop { deck: "d".to_string() }, now(1, 2));
        assert_eq!(store.last_undoable(None).unwrap(), Some(suspended.clone()));
        assert_eq!(store.last_undoable(Some(SessionId(7))).unwrap(), Some(reviewed.clone()));
        assert_eq!(store.last_undoable(Some(SessionId(8))).unwrap(), None);
        undo(store, suspended.id, now(1, 3));
        assert_eq!(store.last_undoable(None).unwrap(), Some(reviewed.clone()));
        undo(store, reviewed.id, now(1, 4));
        assert_eq!(store.last_undoable(None).unwrap(), None);
    });
}

#[test]
fn a_clock_that_went_back_is_raised_or_the_card_is_folded_again() {
    both(|store| {
        let minute = 60_000;
        let later = append(store, review("d/e", Good, 3), now(5, 0));
        let raised = append(store, review("d/e", Again, 1), now(5, -4 * minute));
        assert_eq!(raised.at, later.at);
        assert_eq!(store.reviews_of(&card("d/e")).unwrap(), [later.clone(), raised.clone()]);
        let believed = append(store, review("d/e", Good, 2), now(3, 0));
        assert_eq!(believed.at, now(3, 0).moment);
        assert_eq!(store.reviews_of(&card("d/e")).unwrap(), [believed, later, raised]);
        assert_eq!(store.state(&card("d/e")).unwrap().unwrap().due, Day(5));
        let next = append(store, review("d/f", Good, 2), now(3, 1));
        assert_eq!(next.at, Moment(now(3, 0).moment.0 + 1));
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn what_is_not_committed_never_happened() {
    both(|store| {
        let mut writing = store.begin().unwrap();
        writing.append(review("d/e", Good, 3), now(1, 0)).unwrap();
        assert!(writing.state(&card("d/e")).unwrap().is_some());
        drop(writing);
        assert_eq!(store.state(&card("d/e")).unwrap(), None);
        assert_eq!(store.history(None, None).unwrap(), []);
        assert_eq!(append(store, review("d/e", Good, 3), now(1, 0)).seq, 1);
    });
}

#[test]
fn an_override_takes_back_and_appends_at_once() {
    both(|store| {
        let wrong = append(store, review("d/e", Again, 1), now(1, 0));
        let mut writing = store.begin().unwrap();
        writing.append(What::Undo { target: wrong.id }, now(1, 1)).unwrap();
        writing.append(review("d/e", Good, 3), now(1, 1)).unwrap();
        writing.commit().unwrap();
        let day = store.days(Day(1), Day(1)).unwrap();
        assert_eq!((day[0].n_reviews, day[0].n_new), (1, 1));
        assert_eq!(store.state(&card("d/e")).unwrap().unwrap().due, Day(4));
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn days_count_reviews_new_and_recalled() {
    both(|store| {
        append(store, review("d/a", Good, 1), now(1, 0));
        append(store, review("d/b", Again, 1), now(1, 1));
        append(store, review("d/a", Again, 1), now(4, 0));
        append(store, review("d/a", Good, 1), now(4, 1));
        append(store, review("d/b", Good, 1), now(4, 2));
        let count = |day, n_reviews, n_new, n_checked, n_recalled| DayCount {
            day: Day(day),
            n_reviews,
            n_new,
            n_checked,
            n_recalled,
            took_ms: u64::from(n_reviews) * 1500,
        };
        let days = store.days(Day(1), Day(4)).unwrap();
        assert_eq!(days, [count(1, 2, 2, 0, 0), count(4, 3, 0, 2, 1)]);
        assert_eq!(store.days(Day(2), Day(3)).unwrap(), []);
    });
}

#[test]
fn a_streak_lasts_until_a_day_without_review_is_over() {
    both(|store| {
        assert_eq!(store.streak(Day(5)).unwrap(), 0);
        for day in [1, 3, 4, 5, 9] {
            append(store, review("d/a", Good, 1), now(day, 0));
        }
        for (today, expected) in [(5, 3), (6, 3), (7, 0), (3, 1), (2, 1), (1, 1), (0, 0)] {
            assert_eq!(store.streak(Day(today)).unwrap(), expected, "{today}");
        }
    });
}

#[test]
fn an_entry_is_answered_on_the_day_of_its_last_review() {
    both(|store| {
        append(store, review("d/a#2", Good, 1), now(1, 0));
        append(store, review("d/b", Good, 1), now(1, 1));
        let taken = append(store, review("d/c", Good, 1), now(2, 2));
        append(store, review("d/b", Good, 1), now(2, 3));
        undo(store, taken.id, now(2, 4));
        let entries = |day| {
            let mut entries: Vec<_> =
                store.answered_entries(Day(day)).unwrap().into_iter().collect();
            entries.sort();
            entries
        };
        assert_eq!(entries(1), ["d/a"]);
        assert_eq!(entries(2), ["d/b"]);
    });
}

#[test]
fn decks_are_wished_for_as_last_said_and_their_paths_are_remembered() {
    both(|store| {
        let start = |deck: &str, path: Option<&str>| What::DeckStart {
            deck: deck.to_string(),
            path: path.map(ToString::to_string),
        };
        let stop = |deck: &str| What::DeckStop { deck: deck.to_string() };
        let said = [
            start("b", Some("/old")),
            start("a", None),
            start("b", Some("/new")),
            stop("b"),
            stop("c"),
            start("a", None),
            start("b", Some("/old")),
            stop("b"),
        ];
        for (ms, what) in (0..).zip(said) {
            append(store, what, now(1, ms));
        }
        let wish = |deck: &str, is_on, paths: &[&str]| DeckWish {
            deck: deck.to_string(),
            is_on,
            paths: paths.iter().map(ToString::to_string).collect(),
        };
        let expected =
            [wish("a", true, &[]), wish("b", false, &["/new", "/old"]), wish("c", false, &[])];
        assert_eq!(store.deck_wishes().unwrap(), expected);
    });
}

#[test]
fn what_was_said_last_counts_though_the_clock_went_back() {
    both(|store| {
        let start = What::DeckStart { deck: "d".to_string(), path: None };
        append(store, start, now(25, 0));
        append(store, What::DeckStop { deck: "d".to_string() }, now(24, 0));
        let wishes = store.deck_wishes().unwrap();
        assert_eq!((wishes.len(), wishes[0].is_on), (1, false));
        let first = append(store, review("d/a", Good, 1), now(25, 1));
        let second = append(store, review("d/b", Good, 1), now(24, 1));
        for session in [None, Some(SessionId(7))] {
            assert_eq!(store.last_undoable(session).unwrap(), Some(second.clone()));
        }
        undo(store, second.id, now(24, 2));
        assert_eq!(store.last_undoable(None).unwrap(), Some(first));
        assert_eq!(faults(store), [""; 0]);
    });
}

#[test]
fn events_of_other_devices_count_by_time_and_are_taken_back_last() {
    let disk = OnDisk::new();
    let mut store = disk.open();
    let own = append(&mut store, review("d/a", Good, 1), now(1, 0));
    append(&mut store, What::DeckStop { deck: "d".to_string() }, now(5, 0));
    // Its clock went back; what it says now is no older than what it said before.
    append(&mut store, What::DeckStop { deck: "e".to_string() }, now(2, 0));
    let add = "INSERT INTO event (id, device, seq, at, offset_s, day, kind, card, rating, data)
               SELECT randomblob(16), zeroblob(16), seq, ?1, 0, day, ?2, card, rating, data
               FROM event WHERE seq = ?3 AND device <> zeroblob(16)";
    let raw = disk.raw();
    raw.execute(add, (now(9, 0).moment.0, "review", 1)).unwrap();
    raw.execute(add, (now(4, 0).moment.0, "deck_start", 2)).unwrap();
    raw.execute(add, (now(4, 0).moment.0, "deck_start", 3)).unwrap();
    let wishes = store.deck_wishes().unwrap();
    assert_eq!(wishes.iter().map(|it| it.is_on).collect::<Vec<_>>(), [false, false]);
    assert_eq!(store.last_undoable(None).unwrap(), Some(own.clone()));
    undo(&mut store, own.id, now(9, 1));
    assert_eq!(store.last_undoable(None).unwrap().unwrap().at, now(9, 0).moment);
}

#[test]
fn events_of_a_later_version_are_passed_over() {
    let disk = OnDisk::new();
    let mut store = disk.open();
    let known = append(&mut store, review("d/e", Good, 3), now(1, 0));
    let add = "INSERT INTO event (id, device, seq, at, offset_s, day, kind, card, rating, data)
               SELECT randomblob(16), device, seq + ?1, at + ?1, 0, day, ?2, card, 3, ?3
               FROM event WHERE seq = 1";
    let raw = disk.raw();
    raw.execute(add, (1, "dream", r#"{"of": "electric sheep"}"#)).unwrap();
    raw.execute(add, (2, "review", r#"{"interval": 4}"#)).unwrap();
    raw.execute(add, (3, "suspend", r#"{"until": 9}"#)).unwrap();
    drop(raw);
    assert_eq!(store.history(None, None).unwrap().len(), 1);
    assert_eq!(store.last_undoable(None).unwrap(), Some(known.clone()));
    assert_eq!(faults(&store), [""; 0]);
    assert_eq!(append(&mut store, review("d/e", Good, 3), now(2, 0)).seq, 5);
    assert_eq!(faults(&store), [""; 0]);
}

#[test]
fn numbers_of_a_memory_are_kept_to_the_last_bit() {
    both(|store| {
        let mut expected = None;
        for day in 0..40 {
            let rating = [Good, Hard, Again, Easy][day as usize % 4];
            append(store, review("d/e", rating, 1), now(day * day, 0));
            let past = daris::memory::replay::Past { day: Day(day * day), rating, interval: 1 };
            expected = Some(daris::memory::replay::step(&scheduler(), expected.as_ref(), past));
            assert_eq!(store.state(&card("d/e")).unwrap(), expected);
        }
    });
}
