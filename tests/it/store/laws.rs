//! What holds of every history, whatever clocks, devices and people do.

use daris::{
    history::{EventId, Rating},
    memory::State,
    store::days::DayCount,
    time::Day,
};
use proptest::prelude::*;

use super::*;

const CARDS: [&str; 3] = ["d/a", "d/a#2", "d/b"];

/// Something that is done.
#[derive(Clone, Debug)]
enum Deed {
    Review {
        card: usize,
        rating: i64,
        interval: u32,
    },
    Suspend {
        card: usize,
        is_on: bool,
    },
    Quiz {
        card: usize,
    },
    /// Of the last event that can be taken back, or of any.
    UndoLast,
    Undo {
        n: usize,
    },
}

/// A deed, the device it is done on, and how far its clock has moved since the deed before.
fn deed() -> impl Strategy<Value = (Deed, u8, i64)> {
    let deed = prop_oneof![
        6 => (0..CARDS.len(), 1..=4_i64, 1..40_u32)
            .prop_map(|(card, rating, interval)| Deed::Review { card, rating, interval }),
        1 => (0..CARDS.len(), any::<bool>()).prop_map(|(card, is_on)| Deed::Suspend { card, is_on }),
        1 => (0..CARDS.len()).prop_map(|card| Deed::Quiz { card }),
        1 => Just(Deed::UndoLast),
        1 => any::<prop::sample::Index>().prop_map(|it| Deed::Undo { n: it.index(20) }),
    ];
    let hour = 3_600_000_i64;
    let minutes = prop_oneof![
        3 => 0..3 * hour,
        2 => -hour / 6..hour / 6,
        2 => -100 * hour..200 * hour,
        1 => Just(0),
    ];
    (deed, 0..3_u8, minutes)
}

/// All that is folded from the events.
#[derive(Debug, PartialEq)]
struct Caches {
    states: Vec<Option<State>>,
    suspended: Vec<bool>,
    days: Vec<DayCount>,
    fresh: Vec<String>,
}

struct World {
    disk: OnDisk,
    store: Store,
    clock_ms: i64,
}

impl World {
    fn new() -> World {
        let disk = OnDisk::new();
        let mut store = disk.open();
        put(&mut store, &[deck("d", &["a", "a#2", "b"])]);
        World { disk, store, clock_ms: 0 }
    }

    fn now(&self) -> Now {
        now(100, self.clock_ms)
    }

    fn take_device(&self, device: u8) {
        let sql = "INSERT INTO meta VALUES ('device', ?1)
                   ON CONFLICT DO UPDATE SET value = excluded.value";
        self.disk.raw().execute(sql, [[device; 16]]).unwrap();
    }

    fn act(&mut self, deed: &Deed) {
        let what = match deed {
            Deed::Review { card, rating, interval } => {
                review(CARDS[*card], Rating::from_number(*rating).unwrap(), *interval)
            }
            Deed::Suspend { card, is_on } => suspend(CARDS[*card], *is_on),
            Deed::Quiz { card } => quizzes::answer(1, CARDS[*card], 1.0),
            Deed::UndoLast => match self.store.last_undoable(None).unwrap() {
                Some(event) => What::Undo { target: event.id },
                None => return,
            },
            Deed::Undo { n } => match self.store.history(None, None).unwrap().get(*n) {
                Some(told) => What::Undo { target: told.event.id },
                None => return,
            },
        };
        let now = self.now();
        let mut writing = self.store.begin().unwrap();
        match writing.append(what, now) {
            Ok(_) | Err(StoreError::NotUndoable { .. }) => writing.commit().unwrap(),
            Err(error) => panic!("{error:?}"),
        }
    }

    fn caches(&self) -> Caches {
        let cards = CARDS.map(card);
        Caches {
            states: cards.iter().map(|it| self.store.state(it).unwrap()).collect(),
            suspended: cards.iter().map(|it| self.store.is_suspended(it).unwrap()).collect(),
            days: self.store.days(Day(i32::MIN), Day(i32::MAX)).unwrap(),
            fresh: fresh(&self.store, "d", None, 9),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn caches_are_always_the_fold_of_the_events(deeds in prop::collection::vec(deed(), 1..30)) {
        let mut world = World::new();
        for (deed, device, ms) in &deeds {
            world.take_device(*device);
            world.clock_ms += ms;
            world.act(deed);
        }
        prop_assert_eq!(faults(&world.store), [""; 0]);
        let before = world.caches();
        world.store.rebuild().unwrap();
        prop_assert_eq!(world.caches(), before);
    }

    #[test]
    fn taking_back_the_newest_gives_the_former_caches(
        deeds in prop::collection::vec(deed(), 0..12),
        last in deed(),
    ) {
        let mut world = World::new();
        for (deed, device, ms) in &deeds {
            world.take_device(*device);
            world.clock_ms += ms;
            world.act(deed);
        }
        let known: Vec<EventId> = ids(&world.store);
        let before = world.caches();
        world.clock_ms += last.2;
        world.act(&last.0);
        let new: Vec<EventId> =
            ids(&world.store).into_iter().filter(|it| !known.contains(it)).collect();
        let is_undo = matches!(last.0, Deed::UndoLast | Deed::Undo { .. });
        if let ([event], false) = (new.as_slice(), is_undo) {
            undo(&mut world.store, *event, now(100, world.clock_ms));
            prop_assert_eq!(world.caches(), before);
        }
    }
}

fn ids(store: &Store) -> Vec<EventId> {
    store.history(None, None).unwrap().iter().map(|it| it.event.id).collect()
}
