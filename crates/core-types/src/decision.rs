//! Decisions: a finding becomes one only through a person who answers for it.

use std::fmt;

use chrono::NaiveDate;
use thiserror::Error;

use crate::explain::Digest;
use crate::figures::PackHash;
use crate::finding::Finding;

/// 审核人: the person who decides. No rule can make one: it takes a name that only the caller has.
#[derive(Clone, PartialEq, Eq)]
#[doc(alias = "审核人")]
pub struct Reviewer(String);

/// Not a reviewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a decision needs the reviewer's name or staff number; blanks do not do")]
pub struct ReviewerError;

impl Reviewer {
    /// The reviewer with that name or staff number.
    ///
    /// # Errors
    /// [`ReviewerError`] when blank.
    pub fn signing_as(name: &str) -> Result<Self, ReviewerError> {
        let name = name.trim();
        if name.is_empty() { Err(ReviewerError) } else { Ok(Self(name.to_owned())) }
    }

    /// The name or number, for the file.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Reviewer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reviewer(***)")
    }
}

/// Why a finding cannot be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DecisionError {
    /// Questions are open.
    #[error("questions are still open; answer them and assess again before deciding")]
    StillOpen,
}

/// 决定: a finding that a reviewer has taken responsibility for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "决定")]
pub struct Decision {
    finding: Finding,
    reviewer: Reviewer,
    decided: NaiveDate,
    law: PackHash,
    explanation: Option<Digest>,
}

impl Decision {
    /// The only way to a decision: a finding, who decides it, when, under which figures, and with which explanation.
    ///
    /// # Errors
    /// [`DecisionError::StillOpen`] while questions are open.
    pub fn new(
        finding: Finding,
        reviewer: Reviewer,
        decided: NaiveDate,
        law: PackHash,
        explanation: Option<Digest>,
    ) -> Result<Self, DecisionError> {
        match finding {
            Finding::NeedsPerson(_) => Err(DecisionError::StillOpen),
            Finding::Entitled(_) | Finding::NotEntitled(_) => {
                Ok(Self { finding, reviewer, decided, law, explanation })
            }
        }
    }

    /// What was found.
    pub const fn finding(&self) -> &Finding {
        &self.finding
    }

    /// Who decided.
    #[must_use]
    pub const fn reviewer(&self) -> &Reviewer {
        &self.reviewer
    }

    /// When.
    #[must_use]
    pub const fn decided(&self) -> NaiveDate {
        self.decided
    }

    /// The hash of the figures.
    #[must_use]
    pub const fn law(&self) -> PackHash {
        self.law
    }

    /// The digest of the explanation that was kept.
    #[must_use]
    pub const fn explanation(&self) -> Option<Digest> {
        self.explanation
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Pack;
    use crate::finding::{Award, OpenQuestions};
    use crate::sets::ParameterSet;

    #[test]
    fn only_a_named_person_decides_and_only_what_is_settled() {
        assert_eq!(Reviewer::signing_as(" "), Err(ReviewerError));
        let law = Pack::new(vec![], vec![], vec![]).unwrap().hash();
        let day = NaiveDate::from_ymd_opt(2014, 4, 30).unwrap();
        let reviewer = Reviewer::signing_as("王某 0417").unwrap();
        let open = Finding::NeedsPerson(OpenQuestions::default());
        assert_eq!(Decision::new(open, reviewer.clone(), day, law, None), Err(DecisionError::StillOpen));
        let award = Finding::Entitled(Award::new(ParameterSet::EMPTY));
        let decision = Decision::new(award, reviewer, day, law, None).unwrap();
        assert_eq!(decision.decided(), day);
        assert!(!format!("{decision:?}").contains("王某"));
    }

    #[test]
    fn a_decision_keeps_what_it_was_made_from() {
        let law = Pack::new(vec![], vec![], vec![]).unwrap().hash();
        let day = NaiveDate::from_ymd_opt(2014, 4, 30).unwrap();
        let digest: Digest = "0f".repeat(32).parse().unwrap();
        let reviewer = Reviewer::signing_as("  王某 0417\u{3000}").unwrap();
        assert_eq!(reviewer.reveal(), "王某 0417");
        let refusal = Finding::NotEntitled(crate::finding::Grounds::default());
        let decision = Decision::new(refusal, reviewer.clone(), day, law, Some(digest)).unwrap();
        assert_eq!(decision.finding(), &refusal);
        assert_eq!(decision.reviewer(), &reviewer);
        assert_eq!((decision.law(), decision.explanation()), (law, Some(digest)));
        for blank in ["", "\t", "\u{3000}"] {
            assert_eq!(Reviewer::signing_as(blank), Err(ReviewerError));
        }
    }
}
