//! Why the command stopped, and the exit code that says so.

use std::io;

use minzheng::caseload::RunError;
use minzheng::welfare::case::CaseError;
use thiserror::Error;

/// A reason to stop.
#[derive(Debug, Error)]
pub(crate) enum Failure {
    /// A file or pipe could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The path, or `-`.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// What was read is not what was asked for; the text points at the place.
    #[error("{0}")]
    Input(String),
    /// `--strict`, and there are problems; they have been printed.
    #[error(
        "{0} problem(s) with --strict: nothing was computed; mend the rows named above, or run without --strict"
    )]
    Strict(usize),
    /// A saved explanation does not follow; the faults have been printed.
    #[error("{0} fault(s): this explanation does not follow from itself")]
    Faulty(usize),
    /// The case could not be computed.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The run over a register stopped.
    #[error(transparent)]
    Run(#[from] RunError),
}

impl Failure {
    pub(crate) fn file(path: impl std::fmt::Display) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_string();
        move |source| Self::File { path, source }
    }

    /// As told in `minzheng --help`.
    pub(crate) const fn code(&self) -> u8 {
        match self {
            Self::Faulty(_) => 1,
            Self::File { .. } | Self::Input(_) => 3,
            Self::Strict(_) => 4,
            Self::Case(_) | Self::Run(_) => 5,
        }
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::File { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }
}
