//! 结果: a value, or what is open.

use minzheng_core_types::explain::{Explain, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;

/// What was found of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer<T> {
    /// A result.
    Found {
        /// The result.
        value: T,
        /// Parameters that it had to assume.
        assumed: ParameterSet,
    },
    /// A person is needed.
    Open(OpenQuestions),
}

impl<T: Copy> Answer<T> {
    /// The result, if there is one.
    #[must_use]
    pub const fn found(&self) -> Option<T> {
        match self {
            Self::Found { value, .. } => Some(*value),
            Self::Open(_) => None,
        }
    }
}

/// A value and the step that gave it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Traced<T> {
    pub(crate) value: T,
    pub(crate) step: StepRef,
}

/// Says that the last step was a result.
pub(crate) fn concluded<T, X: Explain>(
    value: T,
    assumed: ParameterSet,
    programme: &'static Programme,
    explain: &mut X,
) -> Answer<T> {
    explain.concluded(programme, assumed);
    Answer::Found { value, assumed }
}

/// Says that a person is needed.
pub(crate) fn asked<T, X: Explain>(
    open: OpenQuestions,
    reading: Reading,
    programme: &'static Programme,
    explain: &mut X,
) -> Answer<T> {
    let parameters = open.parameters.union(reading.missing);
    let open = OpenQuestions { parameters, assumed: open.assumed.union(reading.assumed), ..open };
    explain.outcome(programme, &Finding::NeedsPerson(open));
    Answer::Open(open)
}

/// Asks one question.
pub(crate) fn one(question: usize) -> OpenQuestions {
    let mut open = OpenQuestions::default();
    open.ask(question, None);
    open
}

/// A number to divide by: a figure of nothing is none.
pub(crate) fn divisor<'p>(setting: &'p Setting<u32>, reading: &mut Reading) -> Option<Used<&'p u32>> {
    let used = setting.read(reading)?;
    if *used.value == 0 {
        reading.missing = reading.missing.union(ParameterSet::single(setting.parameter));
        return None;
    }
    Some(used)
}
