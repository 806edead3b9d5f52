//! Why the command stopped, and the exit code that says so.

use std::io;

use minzheng::caseload::RunError;
use minzheng::caseload::files::FilesError;
use minzheng::core_types::Lang;
use minzheng::welfare::case::CaseError;

/// A reason to stop.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A file or pipe could not be read or written.
    File {
        /// The path, or `-`.
        path: String,
        /// Why.
        why: io::Error,
    },
    /// What was read is not what was asked for; the text points at the place.
    Input(String),
    /// A register that cannot be read or written.
    Register(FilesError),
    /// `--strict`, and there are problems; they have been printed.
    Strict(usize),
    /// What was to be checked does not hold; the faults have been printed.
    Faulty(usize),
    /// What was to be checked is not faulty for all that is known; what has to be asked has been printed.
    Open(usize),
    /// Something could not be computed.
    Computing(String),
}

impl From<RunError> for Failure {
    fn from(why: RunError) -> Self {
        Self::Computing(why.to_string())
    }
}

impl From<CaseError> for Failure {
    fn from(why: CaseError) -> Self {
        match why {
            CaseError::Household(why) => Self::Input(why.to_string()),
            _ => Self::Computing(why.to_string()),
        }
    }
}

impl Failure {
    pub(crate) fn file(path: impl std::fmt::Display) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_string();
        move |why| Self::File { path, why }
    }

    /// What stopped it and what to do.
    pub(crate) fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::File { path, why }, Lang::Zh) => format!("{path}:读写失败({why});请检查路径和权限"),
            (Self::File { path, why }, Lang::En) => {
                format!("{path}: cannot be read or written ({why}); check the path and the rights")
            }
            (Self::Input(text), _) => text.clone(),
            (Self::Register(why), lang) => why.text(lang),
            (Self::Strict(count), Lang::Zh) => {
                format!("有 {count} 处问题,--strict 下什么也没算;请改正以上各行,或去掉 --strict")
            }
            (Self::Strict(count), Lang::En) => format!(
                "{count} problem(s): with --strict nothing was computed; mend the rows above, or leave --strict out"
            ),
            (Self::Faulty(count), Lang::Zh) => format!("{count} 处差错"),
            (Self::Faulty(count), Lang::En) => format!("{count} fault(s)"),
            (Self::Open(count), Lang::Zh) => format!("{count} 处待查实"),
            (Self::Open(count), Lang::En) => format!("{count} fact(s) to be asked"),
            (Self::Computing(why), Lang::Zh) => format!("无法计算:{why}"),
            (Self::Computing(why), Lang::En) => format!("cannot be computed: {why}"),
        }
    }

    /// As told in `minzheng --help`.
    pub(crate) const fn code(&self) -> u8 {
        match self {
            Self::Faulty(_) | Self::Open(_) => 1,
            Self::File { .. } | Self::Input(_) | Self::Register(_) => 3,
            Self::Strict(_) => 4,
            Self::Computing(_) => 5,
        }
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::File { why, .. } if why.kind() == io::ErrorKind::BrokenPipe)
    }
}
