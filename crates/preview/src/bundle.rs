//! What the edge function is built with, as one file: where the site stands, its data, and what its other pages are called.
//! It is written by the build of the pages and read by the function, which are so of one mind.

use anyhow::Result;
use figure::stance::Expert;
use model::Tables;
use model::stance::StanceTables;
use serde::{Deserialize, Serialize};

/// All of it.
#[derive(Serialize, Deserialize)]
pub struct Bundle {
    /// The whole address of the site.
    pub url: String,
    /// The names of the files that the pages of this build have their data from: that of the charts, that of the stance map.
    pub files: [String; 2],
    /// The published data.
    pub tables: Tables,
    /// The statements, and the rows of the experts' survey.
    pub stance: (StanceTables, Vec<[u16; 4]>),
    /// The pages that have no views.
    pub pages: Vec<Page>,
}

/// A page that has no views.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its folder, `claim/ID/`.
    pub folder: String,
    /// Its title.
    pub title: String,
    /// The page in a sentence.
    pub description: String,
    /// The folder of its pictures, empty for the article's.
    pub pictures: String,
    /// Where it can be framed: the folder, and the size of its wide drawing in pixels.
    pub frame: Option<(String, (i32, i32))>,
    /// Whether it is a reader's own, and so nobody's to embed.
    pub is_private: bool,
}

impl Bundle {
    /// The bundle as bytes.
    ///
    /// # Errors
    /// Where memory ends.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        Ok(postcard::to_stdvec(self)?)
    }

    /// The bundle of these bytes.
    ///
    /// # Errors
    /// Where they are no bundle.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        Ok(postcard::from_bytes(bytes)?)
    }
}

/// Rows of the survey as numbers.
pub(crate) fn experts(rows: &[[u16; 4]]) -> Vec<Expert> {
    let expert = |[party, policy, salience, dissent]: [u16; 4]| Expert { party, policy, salience, dissent };
    rows.iter().copied().map(expert).collect()
}
