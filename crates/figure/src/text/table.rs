//! The numbers behind a figure.

use crate::draw::svg;
use crate::text::cell::{Cell, Missing};
use crate::text::format;
use model::order;

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name of the row, as readers see it.
    pub name: String,
    /// The name for a machine: 2024-11-07, 2024-W45, 2024-11, 2024-Q4, 2024, or a name.
    pub code: String,
    /// The cells, one for each of [`Table::columns`].
    pub cells: Vec<Cell>,
}

/// A table: the first column holds the rows' names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heading of the column of names.
    pub names: String,
    /// The headings of the other columns, with their units.
    pub columns: Vec<String>,
    /// The rows, in the table's own order.
    pub rows: Vec<Row>,
}

/// How a reader has the rows ordered and picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableState {
    /// The column to sort by, 0 for that of the names, and whether from the highest down. None is the table's own
    /// order.
    pub sort: Option<(usize, bool)>,
    /// Only rows whose name or cells contain this text are shown, whatever the case of English letters; spaces around
    /// it do not count. Empty shows all.
    pub search: String,
}

impl TableState {
    /// Sorts by a column, 0 for that of the names: from the highest down first, then up, then in the table's own order
    /// again.
    pub fn turn(&mut self, column: usize) {
        self.sort = match self.sort {
            Some((sorted, true)) if sorted == column => Some((column, false)),
            Some((sorted, false)) if sorted == column => None,
            _ => Some((column, true)),
        };
    }
}

impl Table {
    /// The rows that a reader asks for, in the order asked for. Cells without a number come last, and rows with the
    /// same number keep their order; an unknown column has no numbers.
    pub fn visible_rows(&self, state: &TableState) -> Vec<&Row> {
        let wanted = state.search.trim().to_ascii_lowercase();
        let has = |text: &str| text.to_ascii_lowercase().contains(&wanted);
        let found = |row: &&Row| {
            wanted.is_empty() || has(&row.name) || row.cells.iter().any(|cell| has(&cell.text()))
        };
        let rows: Vec<&Row> = self.rows.iter().filter(found).collect();
        let Some((column, down)) = state.sort else { return rows };
        let key = |(i, row): (usize, &&Row)| {
            let value = match column.checked_sub(1) {
                // The rows stand in the order of their names already.
                None => Some(i as i64),
                Some(column) => row.cells.get(column).and_then(Cell::millionths),
            };
            (value.map_or(i64::MAX, |value| if down { -value } else { value }), i)
        };
        let mut order: Vec<(i64, usize)> = rows.iter().enumerate().map(key).collect();
        order::sort(&mut order);
        order.into_iter().filter_map(|(_, i)| rows.get(i).copied()).collect()
    }

    /// The table for a machine: the caption, the headings, and each row's code, name and cells, a line each, with tabs
    /// between them and no line break at the end. It has all rows in the table's own order. The codes have no heading.
    /// Where numbers say what they come from, each column is followed by one that has that.
    pub fn to_lines(&self) -> String {
        let is_backed = self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.backing().is_some());
        let mut lines = [self.caption.as_str(), "\n", &self.names].concat();
        let mut field = |before: char, text: &str| {
            lines.push(before);
            lines.push_str(text);
        };
        for column in &self.columns {
            field('\t', column);
            if is_backed {
                field('\t', column);
                field(':', " from");
            }
        }
        for row in &self.rows {
            field('\n', &row.code);
            field('\t', &row.name);
            for cell in &row.cells {
                field('\t', &cell.plain());
                if is_backed {
                    field('\t', cell.backing().unwrap_or(Missing::NoValue.word()));
                }
            }
        }
        lines
    }

    /// The table as HTML, every text escaped: the rows of [`Self::visible_rows`], and in the caption how many they are.
    /// The headings are buttons that sort; `data-sort` holds the column, 0 for that of the names.
    pub fn to_html(&self, state: &TableState) -> String {
        let rows = self.visible_rows(state);
        let mut html = String::with_capacity(64 * (rows.len() + 4));
        let mut tag = |open: &str, text: &str, close: &str| {
            html.push_str(open);
            svg::escape(text, &mut html);
            html.push_str(close);
        };
        let count = match (rows.len(), self.rows.len()) {
            (shown, all) if shown == all => format!("{} rows", format::thousands(all as u32)),
            (shown, all) => {
                format!("{} of {} rows", format::thousands(shown as u32), format::thousands(all as u32))
            }
        };
        tag("<table><caption>", &self.caption, "");
        tag(" <span class=\"rows\">", &count, "</span></caption><thead><tr>");
        for (i, column) in std::iter::once(&self.names).chain(&self.columns).enumerate() {
            let order = match state.sort {
                Some((sorted, true)) if sorted == i => " aria-sort=\"descending\"",
                Some((sorted, false)) if sorted == i => " aria-sort=\"ascending\"",
                _ => "",
            };
            tag(
                &format!("<th scope=\"col\"{order}><button type=\"button\" data-sort=\"{i}\">"),
                column,
                "</button></th>",
            );
        }
        tag("</tr></thead><tbody>", "", "");
        for row in rows {
            tag("<tr><th scope=\"row\">", &row.name, "</th>");
            for cell in &row.cells {
                tag("<td>", &cell.text(), "</td>");
            }
            tag("</tr>", "", "");
        }
        tag("</tbody></table>", "", "");
        html
    }
}

#[cfg(test)]
mod tests {
    use model::Count;

    use super::*;

    fn table() -> Table {
        let row = |name: &str, cell| Row { name: name.into(), code: name.into(), cells: vec![cell] };
        Table {
            caption: "Arrivals".into(),
            names: "Year".into(),
            columns: vec!["people".into()],
            rows: vec![
                row("2022", Cell::Count(Count::Published(45_755))),
                row("2023", Cell::Count(Count::Published(29_437))),
                row("2024", Cell::Count(Count::NotYet)),
                row("2025", Cell::Ratio(81_944, 2)),
            ],
        }
    }

    #[test]
    fn rows_are_sorted_and_picked() {
        let check = |sort, search: &str, expected: &[&str]| {
            let table = table();
            let rows = table.visible_rows(&TableState { sort, search: search.into() });
            assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), expected);
        };
        check(None, "", &["2022", "2023", "2024", "2025"]);
        check(Some((0, true)), "", &["2025", "2024", "2023", "2022"]);
        check(Some((1, true)), "", &["2022", "2025", "2023", "2024"]);
        check(Some((1, false)), "", &["2023", "2025", "2022", "2024"]);
        check(None, " 29,4", &["2023"]);
        check(None, "NO DATA", &["2024"]);
        check(None, "x", &[]);
    }

    #[test]
    fn machines_get_lines() {
        assert_eq!(
            table().to_lines(),
            "Arrivals\nYear\tpeople\n2022\t2022\t45755\n2023\t2023\t29437\n2024\t2024\tnot yet\n2025\t2025\t40972.0"
        );
    }

    #[test]
    fn a_number_and_what_it_comes_from_are_two_columns() {
        let row = |name: &str, cell| Row { name: name.into(), code: name.into(), cells: vec![cell] };
        let table = Table {
            caption: "Codes".into(),
            names: "Actor".into(),
            columns: vec!["P1".into()],
            rows: vec![row("a", Cell::Backed(-67, "S05 −o".into())), row("b", Cell::no_value(""))],
        };
        let expected = "Codes\nActor\tP1\tP1: from\na\ta\t-0.67\tS05 −o\nb\tb\tno value\tno value";
        assert_eq!(table.to_lines(), expected);
    }

    #[test]
    fn the_order_is_said_and_the_rows_counted() {
        let html = table().to_html(&TableState { sort: Some((1, true)), search: "202".into() });
        assert!(html.contains(
            "<th scope=\"col\" aria-sort=\"descending\"><button type=\"button\" data-sort=\"1\">people"
        ));
        assert!(html.contains(">4 rows<"));
        assert!(table().to_html(&TableState { sort: None, search: "2023".into() }).contains(">1 of 4 rows<"));
    }
}
