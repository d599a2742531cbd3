//! A file of facts: a Markdown table or list whose rows have ids.

use std::collections::{HashMap, HashSet};

use crate::{
    card::is_valid_id,
    deck::{
        coverage::markdown::{self, Item, Mark, Table},
        problem::Problem,
        source::decode,
    },
    text::{normal::normal, normalize::caseless},
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
    /// Facts whose id another had before, and the line of that one; they are not among `all`.
    pub twice: Vec<(Fact, u32)>,
    /// Lines of rows without an id, in tables whose other rows have one.
    pub without_id: Vec<u32>,
}

/// Words at the head of a column that holds ids, whatever these look like; in normal form.
const ID_HEADS: &[&str] =
    &["#", "code", "fact", "id", "key", "الحقيقة", "الرمز", "المعرف", "حقيقة", "رمز", "معرف"];

impl Facts {
    /// Reads a file of facts.
    ///
    /// In a table the ids stand in the first column that is headed so (`id`, `fact`, `code`, `#`) and
    /// has one word in most rows, else in the first where most have a word with a digit. In a list an
    /// item begins with its id; one that begins with the id of a row of a table speaks of that row.
    ///
    /// # Errors
    /// Bytes that are not UTF-8, or too many.
    pub fn read(bytes: &[u8], path: &str) -> Result<Facts, Box<Problem>> {
        let text = decode(bytes).map_err(|(_, fault)| Box::new(Problem::of_file(path, fault)))?;
        let (tables, items) = markdown::read(text);
        let mut facts = Facts::default();
        let mut lines = HashMap::new();
        for table in &tables {
            facts.add_table(table, &mut lines);
        }
        let in_tables = lines.clone();
        for fact in items.iter().filter_map(of_item) {
            if !in_tables.contains_key(&caseless(&fact.id)) {
                facts.add(fact, &mut lines);
            }
        }
        facts.all.sort_by_key(|it| it.line);
        Ok(facts)
    }

    fn add_table(&mut self, table: &Table, lines: &mut HashMap<String, u32>) {
        let Some(column) = id_column(table) else { return };
        for row in &table.rows {
            let cell = row.cells.get(column).map_or("", |it| bare(it));
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
        if let Some(first) = lines.get(&key) {
            self.twice.push((fact, *first));
        } else {
            lines.insert(key, fact.line);
            self.all.push(fact);
        }
    }
}

/// Finds the column of a table that holds ids.
fn id_column(table: &Table) -> Option<usize> {
    let is_most = |n: usize| n * 2 > table.rows.len();
    let is_headed = |column: &usize| {
        let head = normal(&table.head[*column]);
        head.split_whitespace().any(|it| ID_HEADS.contains(&it))
            && is_most(cells(table, *column).filter(|it| is_valid_id(it)).count())
    };
    let is_numbered = |column: &usize| {
        // A column of years repeats itself sooner or later; one of ids hardly ever.
        let ids: HashSet<&str> = cells(table, *column).filter(|it| is_numbered_id(it)).collect();
        is_most(ids.len())
    };
    let columns = 0..table.head.len();
    columns.clone().find(is_headed).or_else(|| columns.clone().find(is_numbered))
}

fn cells(table: &Table, column: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().filter_map(move |it| it.cells.get(column)).map(|it| bare(it))
}

/// Returns an id without the brackets around it and the signs behind it.
fn bare(word: &str) -> &str {
    let word = word.trim().trim_start_matches(['[', '(']);
    word.trim_end_matches([':', '.', ',', ';', '،', '؛', ')', ']', '—', '–', '-'])
}

fn is_numbered_id(word: &str) -> bool {
    is_valid_id(word) && word.chars().any(char::is_numeric)
}

/// Reads an item as a fact; `None` where it does not begin with an id.
///
/// A word with a letter first and a digit is one. Any other with a digit must be set apart: by
/// emphasis, as code, in brackets, by a sign or a dash behind it; code needs no digit either.
fn of_item(item: &Item) -> Option<Fact> {
    let (first, rest) = item.text.split_once(char::is_whitespace).unwrap_or((&item.text, ""));
    let id = bare(first);
    let rest = rest.trim_start();
    let behind = rest.trim_start_matches(['—', '–', '-', ':', '|', '·', '=', '→', '←']);
    let is_apart = item.mark != Mark::Plain || id != first || behind != rest;
    let has_letter_first = id.starts_with(char::is_alphabetic);
    let is_id = match item.mark {
        Mark::Code => is_valid_id(id),
        Mark::Plain | Mark::Emphasis => is_numbered_id(id) && (has_letter_first || is_apart),
    };
    let text = behind.trim_start().to_string();
    is_id.then(|| Fact { id: id.to_string(), text, line: item.line })
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
        check("- 28 November 1912\n- The end\n- **Note**: no\n- (see above)\n", &[]);
    }

    #[test]
    fn what_speaks_of_a_row_is_no_fact_and_what_stands_twice_is_told() {
        let text = "| id | x |\n|-|-|\n| F1 | a |\n| f1 | b |\n| | c |\n\n1. F1 and F2 hold\n- F2 z\n- F2 y\n";
        let facts = check(text, &["3 F1 a", "8 F2 z"]);
        assert_eq!(facts.without_id, [5]);
        let twice: Vec<_> = facts.twice.iter().map(|(it, first)| (it.line, *first)).collect();
        assert_eq!(twice, [(4, 3), (9, 8)]);
    }

    #[test]
    fn what_is_no_text_is_told() {
        let code = |bytes: &[u8]| Facts::read(bytes, "f").unwrap_err().code();
        assert_eq!(code(b"- F1 \xff"), "E112");
        assert_eq!(Facts::read(b"\xef\xbb\xbf- F1 a", "f").unwrap().all.len(), 1);
        assert_eq!(Facts::read(b"", "f").unwrap(), Facts::default());
    }
}
