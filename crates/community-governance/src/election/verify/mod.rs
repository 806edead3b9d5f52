//! 复核 (CG-31): the verdict again, from the text of a transcript. It reads words and counts by itself; nothing of the count is
//! used, so an error there would show as a difference here.

mod choose;
mod derive;
mod read;
mod tell;

use minzheng_core_types::{Digest, Lang};
use thiserror::Error;

use derive::{Again, End};

/// Name and version of the form that is read.
const FORM: &str = "minzheng.election-transcript/1";

/// How many differences are told.
const SHOWN: usize = 20;

/// A line of the transcript that does not follow from what went in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The line, from 1; nothing where the transcript lacks it.
    pub line: Option<usize>,
    /// What stands there.
    pub told: Option<String>,
    /// What follows.
    pub derived: Option<String>,
}

/// 复核结果.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The verdict that follows: `complete`, `short`, `pending`, or `invalid` with its ground.
    pub verdict: String,
    /// Who is elected, by post and code, in the order of election.
    pub elected: Vec<(String, String)>,
    /// Lines that do not follow, the first twenty.
    pub differences: Vec<Difference>,
    /// Does the digest fit the text?
    pub digest_fits: bool,
}

impl Verified {
    /// Every line follows and the digest fits.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.differences.is_empty() && self.digest_fits
    }
}

/// Why a transcript cannot be verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// Not a transcript, or of another version.
    #[error("not a transcript of the form `{FORM}`; write one with `minzheng election count`")]
    Form,
    /// A line that cannot be read.
    #[error("line {line} cannot be read; the transcript was changed or cut off")]
    Line {
        /// From 1.
        line: usize,
    },
    /// The rounds are not those that the votes lead to.
    #[error("the rounds are not those that the votes lead to; the transcript was changed or cut off")]
    Rounds,
}

impl VerifyError {
    /// What is wrong, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Form, Lang::Zh) => {
                format!("不是 `{FORM}` 形式的计票记录;请用 `minzheng election count` 生成")
            }
            (Self::Line { line }, Lang::Zh) => format!("第 {line} 行无法读取;记录被改动或不完整"),
            (Self::Rounds, Lang::Zh) => "各次投票与票数不合;记录被改动或不完整".to_owned(),
        }
    }
}

/// Derives the verdict of a transcript again and compares every line.
///
/// # Errors
/// [`VerifyError`]: what is no transcript. A transcript that is wrong is an answer, see [`Verified::agrees`].
#[doc(alias = "复核")]
pub fn verify(transcript: &str) -> Result<Verified, VerifyError> {
    if transcript.lines().next() != Some(FORM) {
        return Err(VerifyError::Form);
    }
    let (input, told) = read::parts(transcript)?;
    let mut again = Again::new(&input);
    let verdict = again.run().map_err(|end| match end {
        End::Rounds | End::Said(_) => VerifyError::Rounds,
    })?;
    let mut differences = Vec::new();
    for index in 0..told.len().max(again.lines.len()) {
        let (told, derived) = (told.get(index), again.lines.get(index));
        if told.map(|(_, text)| text) != derived && differences.len() < SHOWN {
            differences.push(Difference {
                line: told.map(|(line, _)| *line),
                told: told.map(|(_, text)| text.clone()),
                derived: derived.cloned(),
            });
        }
    }
    let elected = again.seats.iter().map(|seat| (seat.post.clone(), seat.who.clone())).collect();
    Ok(Verified { verdict: verdict.to_owned(), elected, differences, digest_fits: digest_fits(transcript) })
}

/// The last line is the digest of all before it.
fn digest_fits(transcript: &str) -> bool {
    let body = transcript.strip_suffix('\n').unwrap_or(transcript);
    let Some((before, last)) = body.rsplit_once('\n') else { return false };
    let Some(told) = last.strip_prefix("digest ") else { return false };
    let mut text = before.to_owned();
    text.push('\n');
    told == Digest::of(text.as_bytes()).to_string()
}
