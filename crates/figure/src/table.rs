//! The numbers behind a figure.

use model::Count;

use crate::{format, svg};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A count, or one of the two ways in which there is none.
    Count(Count),
    /// A number that was computed, written out.
    Computed(String),
}

impl Cell {
    /// What the cell says.
    pub fn text(&self) -> String {
        match self {
            Self::Count(Count::Published(number)) => format::thousands(*number),
            Self::Count(Count::NotPublished) => "not published".into(),
            Self::Count(Count::NotYet) => "no data yet".into(),
            Self::Computed(text) => text.clone(),
        }
    }
}

/// One row: what it stands for, and its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub name: String,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A table: the first column holds the rows' names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heading of the column of names.
    pub names: String,
    /// The headings of the other columns, with their units.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// The table as HTML, every text escaped.
    pub fn to_html(&self) -> String {
        let mut html = String::with_capacity(64 * (self.rows.len() + 4));
        let mut tag = |open: &str, text: &str, close: &str| {
            html.push_str(open);
            svg::escape(text, &mut html);
            html.push_str(close);
        };
        tag("<table><caption>", &self.caption, "</caption>");
        tag("<thead><tr><th scope=\"col\">", &self.names, "</th>");
        for column in &self.columns {
            tag("<th scope=\"col\">", column, "</th>");
        }
        tag("</tr></thead><tbody>", "", "");
        for row in &self.rows {
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
