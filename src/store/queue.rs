//! Which cards can be asked: due, not due yet, or never asked before.
//!
//! Only cards of the files in force are seen, and none that its author or the learner suspended.

use rusqlite::{Connection, ToSql, named_params};

use crate::{
    card::{CardId, kind::Kind},
    memory::State,
    store::{
        Store, StoreError, row,
        scope::{Limits, Scope},
    },
    time::Day,
};

/// A card that can be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its name.
    pub id: CardId,
    /// Its kind.
    pub kind: Kind,
    /// Its memory; `None` where it has had no review.
    pub state: Option<State>,
}

impl Store {
    /// Hands out the cards that are due, the most retrievable first, until `visit` returns `false`.
    ///
    /// Their order is ascending elapsed days ÷ stability, of which retrievability is a falling
    /// function; equals stand in file order.
    pub fn due(
        &self,
        scope: &Scope,
        today: Day,
        visit: &mut dyn FnMut(Candidate) -> bool,
    ) -> Result<(), StoreError> {
        self.ask(|it| visit_states(it, include_str!("sql/due.sql"), scope, today, visit))
    }

    /// Hands out the cards that are not due yet, the least retrievable first, until `visit` returns
    /// `false`.
    pub fn ahead(
        &self,
        scope: &Scope,
        today: Day,
        visit: &mut dyn FnMut(Candidate) -> bool,
    ) -> Result<(), StoreError> {
        self.ask(|it| visit_states(it, include_str!("sql/ahead.sql"), scope, today, visit))
    }

    /// Hands out the cards of a scope that can be asked, in file order, until `visit` returns `false`.
    pub fn askable_in(
        &self,
        scope: &Scope,
        visit: &mut dyn FnMut(CardId, Kind) -> bool,
    ) -> Result<(), StoreError> {
        let limits = Limits::of(scope);
        self.ask(|it| visit_cards(it, include_str!("sql/askable_in.sql"), &limits, &[], visit))
    }

    /// Hands out the cards of a deck, new or not, in file order, until `visit` returns `false`.
    pub fn askable(
        &self,
        deck: &str,
        tags: &[String],
        visit: &mut dyn FnMut(CardId, Kind) -> bool,
    ) -> Result<(), StoreError> {
        self.visit_deck(include_str!("sql/askable.sql"), deck, tags, visit)
    }

    /// Hands out the cards of a deck that never had a review, in file order, until `visit` returns
    /// `false`.
    pub fn fresh(
        &self,
        deck: &str,
        tags: &[String],
        visit: &mut dyn FnMut(Candidate) -> bool,
    ) -> Result<(), StoreError> {
        let visit = &mut |id, kind| visit(Candidate { id, kind, state: None });
        self.visit_deck(include_str!("sql/fresh.sql"), deck, tags, visit)
    }

    fn visit_deck(
        &self,
        sql: &str,
        deck: &str,
        tags: &[String],
        visit: &mut dyn FnMut(CardId, Kind) -> bool,
    ) -> Result<(), StoreError> {
        let limits = Limits::of(&Scope { decks: None, tags: tags.to_vec() });
        self.ask(|it| visit_cards(it, sql, &limits, &[(":deck", &deck)], visit))
    }
}

/// Reads cards one by one.
fn visit_cards(
    connection: &Connection,
    sql: &str,
    limits: &Limits,
    others: &[(&str, &dyn ToSql)],
    visit: &mut dyn FnMut(CardId, Kind) -> bool,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(&limits.apply(sql))?;
    let mut rows = statement.query(limits.params(others).as_slice())?;
    while let Some(row) = rows.next()? {
        let id = CardId::new(row.get_ref(0)?.as_str()?);
        if let Some(kind) = Kind::from_word(row.get_ref(1)?.as_str()?)
            && !visit(id, kind)
        {
            break;
        }
    }
    Ok(())
}

/// Sorts rows by number and reads what they hold one by one, so that a long backlog takes little
/// room and what is not wanted is not read.
fn visit_states(
    connection: &Connection,
    sql: &str,
    scope: &Scope,
    today: Day,
    visit: &mut dyn FnMut(Candidate) -> bool,
) -> rusqlite::Result<()> {
    let limits = Limits::of(scope);
    let mut sorted = connection.prepare_cached(&limits.apply(sql))?;
    let mut numbers = sorted.query(limits.params(&[(":today", &today.0)]).as_slice())?;
    let mut candidate = connection.prepare_cached(include_str!("sql/candidate.sql"))?;
    while let Some(row) = numbers.next()? {
        let (card, state): (i64, i64) = (row.get(0)?, row.get(1)?);
        let mut rows = candidate.query(named_params! { ":card": card, ":state": state })?;
        let Some(row) = rows.next()? else { continue };
        let id = CardId::new(row.get_ref(0)?.as_str()?);
        // A kind of a later version can't be asked.
        let Some(kind) = Kind::from_word(row.get_ref(1)?.as_str()?) else { continue };
        if !visit(Candidate { id, kind, state: Some(row::state(row, 2)?) }) {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::schedule::{Retention, Scheduler};

    /// Returns the steps in which `SQLite` answers a statement.
    fn plan(sql: &str) -> Vec<String> {
        let store = Store::in_memory(Scheduler::new(Retention::default())).unwrap();
        let mut plan = store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        for i in 1..=plan.parameter_count() {
            plan.raw_bind_parameter(i, 1).unwrap();
        }
        let mut rows = plan.raw_query();
        let mut steps = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get(3).unwrap());
        }
        steps
    }

    #[test]
    fn new_cards_are_read_in_order_and_learned_ones_not_at_all() {
        let steps = [
            "SEARCH f USING INDEX force_deck (deck=?)",
            "SEARCH c USING INDEX card_fresh (file=?)",
        ];
        assert_eq!(plan(include_str!("sql/fresh.sql")), steps);
    }

    #[test]
    fn the_cards_of_a_deck_are_read_in_order() {
        let steps = plan(include_str!("sql/askable.sql"));
        assert_eq!(steps[0], "SEARCH f USING INDEX force_deck (deck=?)");
        assert!(steps[1].starts_with("SEARCH c USING INDEX"), "{steps:?}");
        assert!(!steps.iter().any(|it| it.starts_with("SCAN")), "{steps:?}");
    }

    #[test]
    fn answers_near_a_card_are_found_by_its_place() {
        let steps = plan(include_str!("sql/near_answers.sql"));
        let by_place = "answer_shape (file=? AND shape=? AND position";
        assert_eq!(steps.iter().filter(|it| it.contains(by_place)).count(), 3, "{steps:?}");
        // What is left to walk through are the few rows that were found.
        let walks = steps.iter().filter(|it| it.starts_with("SCAN"));
        assert!(walks.clone().all(|it| it.contains("subquery") || it == "SCAN n"), "{steps:?}");
    }

    #[test]
    fn due_cards_are_found_by_their_day() {
        fn check(sql: &str, expected: &str) {
            let steps = plan(sql);
            assert_eq!(steps[0], expected);
            assert!(!steps.iter().any(|it| it.starts_with("SCAN")), "{steps:?}");
        }
        check(include_str!("sql/due.sql"), "SEARCH s USING INDEX state_due (due<?)");
        check(include_str!("sql/due_next.sql"), "SEARCH s USING INDEX state_due (due>?)");
    }
}
