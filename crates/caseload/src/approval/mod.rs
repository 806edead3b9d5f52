//! 审批表: the form on which a household's case is approved, filled in as far as a calculation can.
//!
//! What people decide stays blank: opinions, signatures, days, seals. A finding becomes a decision only through
//! [`Approval::decide`], which takes the person who answers for it.

mod facts;
mod findings;
mod form;

use chrono::NaiveDate;
use minzheng_core_types::decision::{Decision, DecisionError, Reviewer};
use minzheng_core_types::{ExplanationDocument, Finding, Lang, Month};
use minzheng_welfare::Standing;

use crate::notice::{ComplaintPhone, HeadName, NoticeKind, Pledge, PublicNotice};
use crate::register::Register;
use crate::run::{MonthRow, Run, RunError, Status};

/// How a form is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FormOptions {
    /// The language of the form.
    pub lang: Lang,
    /// Shall names, identity numbers and accounts be shown in full? Whoever sets it answers for it.
    pub reveal: bool,
}

/// 审批表: a household in a month, what was found, and why.
#[derive(Debug)]
pub struct Approval<'r> {
    register: &'r Register,
    row: MonthRow<'r>,
    standing: Option<Standing<'r>>,
    document: ExplanationDocument,
}

/// The form of a household for a month; `None` when it is neither on the roll nor applying.
///
/// # Errors
/// [`RunError`] as [`Run::one`].
#[doc(alias = "审批表")]
pub fn approval<'r>(run: &Run<'r>, index: usize, month: Month) -> Result<Option<Approval<'r>>, RunError> {
    let found = run.explain(index, month)?;
    let standing = run.standing(index, month);
    Ok(found.map(|(row, document)| Approval { register: run.register(), row, standing, document }))
}

impl Approval<'_> {
    /// The month.
    #[must_use]
    pub const fn month(&self) -> Month {
        self.row.findings.month
    }

    /// The explanation that the form rests on; its digest stands on the form.
    #[must_use]
    pub const fn explanation(&self) -> &ExplanationDocument {
        &self.document
    }

    /// What a programme found, by its id.
    #[must_use]
    pub fn finding(&self, programme: &str) -> Option<&Finding> {
        let mut each = self.row.findings.each().into_iter();
        each.find(|(known, _)| known.id == programme).map(|(_, finding)| finding)
    }

    /// 决定: what a person decides of a programme's finding, with the figures and the explanation of this form. `None`
    /// when there is no such programme.
    ///
    /// # Errors
    /// [`DecisionError::StillOpen`] while questions are open.
    pub fn decide(
        &self,
        programme: &str,
        reviewer: Reviewer,
        decided: NaiveDate,
    ) -> Result<Option<Decision>, DecisionError> {
        let Some(finding) = self.finding(programme) else { return Ok(None) };
        let (law, digest) = (self.row.findings.law, self.document.digest);
        Decision::new(*finding, reviewer, decided, law, Some(digest)).map(Some)
    }

    /// 公示: what is published of the same month of the household; `None` where nothing is. The kind follows from its
    /// standing: a proposal while it applies, the listing while it is on the roll.
    #[must_use]
    pub fn public_notice(&self, phone: &ComplaintPhone) -> Option<PublicNotice> {
        PublicNotice::of(self.notice_kind(), self.register, &self.row, phone)
    }

    /// The kind of notice that the household's standing calls for.
    #[must_use]
    pub const fn notice_kind(&self) -> NoticeKind {
        match self.row.status {
            Status::Applying => NoticeKind::Proposed,
            Status::OnRoll => NoticeKind::Listing,
        }
    }

    /// 诚信承诺书: made out for the head of the household.
    #[must_use]
    pub fn pledge(&self) -> Pledge {
        Pledge::of(HeadName::of(self.register, self.row.record, self.month()))
    }

    /// The form as one self-contained page that prints on A4.
    ///
    /// # Errors
    /// [`RunError::Money`] when sums do not fit.
    pub fn html(&self, options: FormOptions) -> Result<String, RunError> {
        Ok(form::of(self, options)?.html(options.lang))
    }

    /// The form as Markdown.
    ///
    /// # Errors
    /// [`RunError::Money`] when sums do not fit.
    pub fn markdown(&self, options: FormOptions) -> Result<String, RunError> {
        Ok(form::of(self, options)?.markdown(options.lang))
    }
}
