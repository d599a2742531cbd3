//! Markdown → its tables and the items of its lists, as plain text with their lines.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::deck::source::line_starts;

/// A table: what stands at its head, and the rows below.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    pub(super) line: u32,
}

/// An item of a list: its first paragraph, without the lists in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) text: String,
    pub(super) line: u32,
    /// How its first words are set.
    pub(super) mark: Mark,
    /// How many bytes of the text are set so.
    pub(super) n_marked: usize,
    /// Which list it is in, counted from 1.
    pub(super) list: usize,
}

/// How a word is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Plain,
    Emphasis,
    Code,
}

/// Reads all tables and items as they come; an item of a list in a list is one of its own.
///
/// It is `CommonMark` with the tables and tasks of GitHub Flavored Markdown (its sections 4.10 and
/// 5.3).
pub(super) fn read(text: &str) -> (Vec<Table>, Vec<Item>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    let starts = line_starts(text);
    let mut walk = Walk::default();
    for (event, at) in Parser::new_ext(text, options).into_offset_iter() {
        let line = starts.partition_point(|it| *it <= at.start);
        walk.step(event, u32::try_from(line).unwrap_or(u32::MAX));
    }
    walk.items.sort_by_key(|it| it.line);
    (walk.tables, walk.items)
}

/// What was read up to here.
#[derive(Default)]
struct Walk {
    tables: Vec<Table>,
    items: Vec<Item>,
    /// The items that are not over, the innermost last; each with whether its first paragraph is.
    open: Vec<(Item, bool)>,
    /// The lists that are not over, the innermost last.
    lists: Vec<usize>,
    n_lists: usize,
    place: Place,
}

/// Where text goes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    Head,
    Row,
    #[default]
    Elsewhere,
}

impl Walk {
    fn step(&mut self, event: Event<'_>, line: u32) {
        match event {
            Event::Start(tag) => self.start(&tag, line),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.add(&text),
            Event::Code(text) => {
                self.mark(Mark::Code);
                self.add(&text);
                self.end_mark();
            }
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.add(" "),
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => (),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, line: u32) {
        match tag {
            Tag::Table(_) => {
                self.end_paragraph();
                self.tables.push(Table::default());
            }
            Tag::TableHead => self.place = Place::Head,
            Tag::TableRow => {
                self.place = Place::Row;
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Row { line, ..Row::default() });
                }
            }
            Tag::TableCell => {
                if let Some(cells) = self.cells() {
                    cells.push(String::new());
                }
            }
            Tag::List(_) => {
                self.end_paragraph();
                self.n_lists += 1;
                self.lists.push(self.n_lists);
            }
            Tag::Item => {
                let list = self.lists.last().copied().unwrap_or_default();
                let text = String::new();
                self.open.push((Item { text, line, mark: Mark::Plain, n_marked: 0, list }, false));
            }
            Tag::Strong | Tag::Emphasis => self.mark(Mark::Emphasis),
            Tag::Heading { .. }
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::MetadataBlock(_) => self.end_paragraph(),
            Tag::Paragraph
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => (),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::TableHead | TagEnd::TableRow) {
            self.place = Place::Elsewhere;
        } else if tag == TagEnd::Item {
            self.items.extend(self.open.pop().map(|(item, _)| item));
        } else if matches!(tag, TagEnd::List(_)) {
            self.lists.pop();
        } else if matches!(tag, TagEnd::Paragraph | TagEnd::Heading(_)) {
            self.end_paragraph();
        } else if matches!(tag, TagEnd::Strong | TagEnd::Emphasis) {
            self.end_mark();
        }
    }

    /// Ends the first paragraph of the open item, where that has begun.
    fn end_paragraph(&mut self) {
        if let Some((item, is_over)) = self.open.last_mut() {
            *is_over |= !item.text.is_empty();
        }
    }

    fn mark(&mut self, mark: Mark) {
        if let Some((item, false)) = self.open.last_mut()
            && item.text.is_empty()
        {
            item.mark = mark;
        }
    }

    fn end_mark(&mut self) {
        if let Some((item, false)) = self.open.last_mut()
            && item.n_marked == 0
        {
            item.n_marked = item.text.len();
        }
    }

    fn add(&mut self, text: &str) {
        let into = match self.place {
            Place::Head | Place::Row => self.cells().and_then(|it| it.last_mut()),
            Place::Elsewhere => match self.open.last_mut() {
                Some((item, false)) => Some(&mut item.text),
                Some((_, true)) | None => None,
            },
        };
        if let Some(into) = into {
            into.push_str(text);
        }
    }

    /// Returns the cells of the head or row that is read.
    fn cells(&mut self) -> Option<&mut Vec<String>> {
        let table = self.tables.last_mut()?;
        match self.place {
            Place::Head => Some(&mut table.head),
            Place::Row => table.rows.last_mut().map(|it| &mut it.cells),
            Place::Elsewhere => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_cell_by_cell() {
        let (tables, items) = read("text\n\n| **a** | `b` |\n|---|:-:|\n| c \\| d | |\n| e |\n");
        let row = |cells: [&str; 2], line| Row { cells: cells.map(String::from).to_vec(), line };
        let rows = vec![row(["c | d", ""], 5), row(["e", ""], 6)];
        assert_eq!(tables, [Table { head: vec!["a".into(), "b".into()], rows }]);
        assert_eq!(items, []);
    }

    #[test]
    fn items_are_read_up_to_what_stands_in_them() {
        fn check(text: &str, expected: &[(&str, u32, Mark)]) {
            let (tables, items) = read(text);
            let found: Vec<_> = items.iter().map(|it| (&*it.text, it.line, it.mark)).collect();
            assert_eq!((found.as_slice(), tables.len()), (expected, 0), "{text:?}");
        }
        check(
            "- a **b**\n  c\n\n  d\n- `e` f\r\n",
            &[("a b c", 1, Mark::Plain), ("e f", 5, Mark::Code)],
        );
        check(
            "1. *a*\n   1. b\n\n   c\n2. [x] d\n",
            &[("a", 1, Mark::Emphasis), ("b", 2, Mark::Plain), ("d", 5, Mark::Plain)],
        );
        check("- [ ] a\n- <b>b</b>\n", &[("a", 1, Mark::Plain), ("b", 2, Mark::Plain)]);
    }
}
