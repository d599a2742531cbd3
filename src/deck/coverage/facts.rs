//! A file of facts: a Markdown table or list whose rows have ids.

use std::collections::{HashMap, HashSet};

use crate::{
    card::is_valid_id,
    deck::{
        coverage::{
            ids,
            markdown::{self, Item, Table},
        },
        problem::Problem,
        source::decode,
    },
    text::normalize::caseless,
};

/// A fact of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its id, as written.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Its line in the file, from 1.
    pub line: u32,
}

/// The facts of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// One for each id, as they stand in the file.
    pub all: Vec<Fact>,
    /// Facts whose id another had before; they are not among `all`.
    pub twice: Vec<Twice>,
    /// Lines of rows and items without an id, where most beside them have one.
    pub without_id: Vec<u32>,
}

/// A fact whose id another had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The fact.
    pub fact: Fact,
    /// The line of the other.
    pub first_line: u32,
}

impl Facts {
    /// Reads a file of facts.
    ///
    /// Which column of a table holds ids, and what an item begins with, is decided in `ids`. An item
    /// that begins with the id of a row of a table speaks of that row.
    ///
    /// # Errors
    /// Bytes that are not UTF-8, or too many.
    pub fn read(bytes: &[u8], path: &str) -> Result<Facts, Box<Problem>> {
        let text = decode(bytes).map_err(|(_, fault)| Box::new(Problem::of_file(path, fault)))?;
        let (tables, mut items) = markdown::read(text);
        let mut facts = Facts::default();
        let mut lines = HashMap::new();
        for table in &tables {
            facts.add_table(table, &mut lines);
        }
        let in_tables: HashSet<String> = lines.keys().cloned().collect();
        let is_of_row = |id: &str| in_tables.contains(&caseless(id));
        items.sort_by_key(|it| it.list);
        for list in items.chunk_by(|a, b| a.list == b.list) {
            facts.add_list(list, is_of_row, &mut lines);
        }
        facts.all.sort_by_key(|it| it.line);
        facts.without_id.sort_unstable();
        Ok(facts)
    }

    /// Tells whether no id stands twice, and none is missing.
    pub fn is_clear(&self) -> bool {
        self.twice.is_empty() && self.without_id.is_empty()
    }

    fn add_list(
        &mut self,
        items: &[Item],
        is_of_row: impl Fn(&str) -> bool,
        lines: &mut HashMap<String, u32>,
    ) {
        let mut n_facts = 0;
        let mut without_id = Vec::new();
        for item in items {
            match ids::of_item(item) {
                Some((id, _)) if is_of_row(id) => (),
                Some((id, text)) => {
                    n_facts += 1;
                    let (id, text) = (id.to_string(), text.to_string());
                    self.add(Fact { id, text, line: item.line }, lines);
                }
                None => without_id.push(item.line),
            }
        }
        if n_facts > without_id.len() {
            self.without_id.append(&mut without_id);
        }
    }

    fn add_table(&mut self, table: &Table, lines: &mut HashMap<String, u32>) {
        let Some(column) = ids::column(table) else { return };
        for row in &table.rows {
            let cell = row.cells.get(column).map_or("", |it| ids::bare(it));
            if !is_valid_id(cell) {
                self.without_id.push(row.line);
                continue;
            }
            let others = row.cells.iter().enumerate().filter(|(i, _)| *i != column);
            // What is said is longer than the names and numbers beside it.
            let text = others.map(|(_, it)| it).max_by_key(|it| it.chars().count());
            let text = text.cloned().unwrap_or_default();
            self.add(Fact { id: cell.to_string(), text, line: row.line }, lines);
        }
    }

    /// Adds a fact; `lines` holds the lines of the ids before it.
    fn add(&mut self, fact: Fact, lines: &mut HashMap<String, u32>) {
        let key = caseless(&fact.id);
        if let Some(first_line) = lines.get(&key).copied() {
            self.twice.push(Twice { fact, first_line });
        } else {
            lines.insert(key, fact.line);
            self.all.push(fact);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists facts as `LINE ID TEXT`.
    fn check(text: &str, expected: &[&str]) -> Facts {
        let facts = Facts::read(text.as_bytes(), "facts.md").unwrap();
        let line = |it: &Fact| format!("{} {} {}", it.line, it.id, it.text);
        assert_eq!(facts.all.iter().map(line).collect::<Vec<_>>(), expected, "{text}");
        facts
    }

    #[test]
    fn rows_of_a_table_are_facts() {
        check(
            "| fact | section | what is stated |\n|---|---|---|\n| F01. | a | One \\| two |\n| F02 | b | **Three** |\n",
            &["3 F01 One | two", "4 F02 Three"],
        );
        // The ids need not stand first, nor have a digit under a head that says so.
        check(
            "| n | no. |\n|-|-|\n| long words | 1.1 |\n| more words | 1.2 |\n",
            &["3 1.1 long words", "4 1.2 more words"],
        );
        check(
            "المعرّف | النص\n--|--\nالاستقلال | أعلنته\n`ح٢` | ثانية\n",
            &["3 الاستقلال أعلنته", "4 ح٢ ثانية"],
        );
        check(
            "| fact | Fact ID |\n|-|-|\n| It is so. | so |\n| It is not. | not |\n",
            &["3 so It is so.", "4 not It is not."],
        );
        // A column of texts is none, though they are of one word, where another has ids.
        check(
            "| no | fact |\n|-|-|\n| F01 | Tirana |\n| F02 | Vlora |\n",
            &["3 F01 Tirana", "4 F02 Vlora"],
        );
        check(
            "| fact | text | key terms |\n|-|-|-|\n| F01 | One day. | Tirana |\n",
            &["3 F01 One day."],
        );
        check("| Fact ID | text |\n|-|-|\n| gulf-money | It came. |\n", &["3 gulf-money It came."]);
        check("| # | id | text |\n|-|-|-|\n| 1 | F01 | One. |\n", &["3 F01 One."]);
        check("| Year | Event |\n|-|-|\n| 1912 | One |\n| 1990 | Two |\n", &[]);
        check("| Country | Code |\n|-|-|\n| Albania | AL |\n", &[]);
        check("| Country | Capital |\n|-|-|\n| Albania | Tirana |\n", &[]);
    }

    #[test]
    fn items_of_a_list_are_facts() {
        check(
            "# Facts\n\n- F01 one\n- **F02**: two\n  more\n- `three` — three\n\n1. [4] four\n2. 5: five\n",
            &["3 F01 one", "4 F02 two more", "6 three three", "8 4 four", "9 5 five"],
        );
        check(
            "- A1 outer\n  - A1a inner\n- [ ] A2 to do\n",
            &["1 A1 outer", "2 A1a inner", "3 A2 to do"],
        );
        check("- F01:one\n- F02—two\n- F03 - three\n", &["1 F01 one", "2 F02 two", "3 F03 three"]);
        check("- \u{200f}F01 one\n- \u{200f} **F02** two\n", &["1 F01 one", "2 F02 two"]);
        check("- 10:30 breakfast\n", &[]);
        check("- **28 November** 1912\n- `cargo test` runs\n", &[]);
        check("- 28 November 1912\n- The end\n- **Note**: no\n- (see above)\n", &[]);
    }

    #[test]
    fn what_speaks_of_a_row_is_no_fact_and_what_stands_twice_is_told() {
        let text = "| id | x |\n|-|-|\n| F1 | a |\n| f1 | b |\n| | c |\n\n1. F1 and F2 hold\n- F2 z\n- F2 y\n";
        let facts = check(text, &["3 F1 a", "8 F2 z"]);
        assert_eq!(facts.without_id, [5]);
        let twice: Vec<_> = facts.twice.iter().map(|it| (it.fact.line, it.first_line)).collect();
        assert_eq!(twice, [(4, 3), (9, 8)]);
    }

    #[test]
    fn a_row_without_an_id_is_told_where_the_head_promises_one() {
        let facts =
            check("| id | x |\n|-|-|\n| F1 | a |\n| F 2 | b |\n| | c |\nMore text.\n", &["3 F1 a"]);
        assert_eq!(facts.without_id, [4, 5, 6]);
        let facts = check(
            "- F1 a\n- F2 b\n- 3 c\n\ntext\n\n- d\n- F4 e\n",
            &["1 F1 a", "2 F2 b", "8 F4 e"],
        );
        assert_eq!(facts.without_id, [3]);
    }

    #[test]
    fn what_is_no_text_is_told() {
        let code = |bytes: &[u8]| Facts::read(bytes, "f").unwrap_err().code();
        assert_eq!(code(b"- F1 \xff"), "E112");
        assert_eq!(Facts::read(b"\xef\xbb\xbf- F1 a", "f").unwrap().all.len(), 1);
        assert_eq!(Facts::read(b"", "f").unwrap(), Facts::default());
    }
}
