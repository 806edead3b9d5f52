//! 状态机: the state after an entry (NR-22, NR-34). `apply` is the whole of it; a history is only the entries in their order.

use chrono::{Months, NaiveDate};
use minzheng_core_types::CreditCode;

use super::entry::Entry;
use super::error::StageError;
use super::law::Steps;
use super::length::Act;
use super::life;
use super::words::{EventKind, Stage};
use crate::OrgKind;

/// 状态: where an application or an organisation stands. Two histories that came to the same state go on alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// 类别.
    pub kind: OrgKind,
    /// 事项.
    pub act: Act,
    /// 状态.
    pub stage: Stage,
    /// The stage to which the end of a suspension leads back.
    pub resumes: Option<Stage>,
    /// The credit code that came with the certificate.
    pub credit_code: Option<CreditCode>,
    /// Has the limit been extended? That is done once.
    pub extended: bool,
    /// Has the liquidation ended?
    pub liquidated: bool,
    /// Since when on the serious list.
    pub serious_since: Option<NaiveDate>,
    /// Has a supplement come? Silence after it is another question.
    pub supplemented: bool,
    /// The day of the latest entry.
    pub since: Option<NaiveDate>,
}

impl State {
    /// Nothing has happened yet.
    #[must_use]
    pub const fn new(kind: OrgKind, act: Act) -> Self {
        Self {
            kind,
            act,
            stage: Stage::Draft,
            resumes: None,
            credit_code: None,
            extended: false,
            liquidated: false,
            serious_since: None,
            supplemented: false,
            since: None,
        }
    }

    /// What may lawfully come next under the law of a day, in the order of the procedure.
    pub fn next(self, law: Steps) -> impl Iterator<Item = EventKind> {
        EventKind::ALL.iter().copied().filter(move |event| life::moved(self, *event, law).is_ok())
    }
}

/// The state after an entry under the law of its day. Pure: replaying the entries of a history gives the same state.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_ngo_registration::OrgKind;
/// use minzheng_ngo_registration::clocks::{Act, Entry, EventKind, Stage, State, Steps, apply};
/// let day = |d| NaiveDate::from_ymd_opt(2014, 6, d).unwrap_or_default();
/// let law =
///     Steps { preparation: Some(false), credit_code: Some(false), serious_years: Some(2), silence_after: Some(true) };
/// let draft = State::new(OrgKind::ServiceOrg, Act::Establishment);
/// let filed = apply(draft, &Entry::new(EventKind::Filed, day(9)), law)?;
/// assert_eq!(filed.stage, Stage::Filed);
/// let error = apply(filed, &Entry::new(EventKind::Approved, day(10)), law).unwrap_err();
/// assert!(error.to_string().contains("`approved`") && error.to_string().contains("`filed`"));
/// # Ok::<(), minzheng_ngo_registration::clocks::StageError>(())
/// ```
///
/// # Errors
/// [`StageError`] with state and event.
#[doc(alias = "状态机")]
pub fn apply(state: State, entry: &Entry, law: Steps) -> Result<State, StageError> {
    let (event, on, stage) = (entry.event, entry.on, state.stage);
    if let Some(last) = state.since.filter(|last| on < *last) {
        return Err(StageError::Backwards { stage, event, on, last });
    }
    if entry.through.is_some_and(|through| through < on) {
        return Err(StageError::SpanBackwards { event, on });
    }
    let mut next = life::moved(state, event, law).map_err(|why| why.on(state, event, on))?;
    match event {
        EventKind::Certified if state.act.founds() => {
            next.credit_code = code(&next, entry, law)?;
        }
        EventKind::RemovedSerious => {
            let years = law.serious_years.ok_or(StageError::NotKnown {
                stage,
                event,
                on,
                figure: "ngo.serious-years",
            })?;
            let months = years.saturating_mul(12);
            let least = state.serious_since.and_then(|since| since.checked_add_months(Months::new(months)));
            if let Some(until) = least.filter(|least| on < *least) {
                return Err(StageError::TooSoon { stage, event, on, until });
            }
            next.serious_since = None;
        }
        EventKind::ListedSerious => next.serious_since = Some(on),
        _ => {}
    }
    Ok(State { since: Some(on), ..next })
}

/// The credit code that comes with a certificate; none before there were any (NR-34).
fn code(state: &State, entry: &Entry, law: Steps) -> Result<Option<CreditCode>, StageError> {
    let (event, on) = (entry.event, entry.on);
    let Some(text) = &entry.credit_code else {
        return match law.credit_code {
            Some(false) => Ok(None),
            Some(true) => Err(StageError::NoCreditCode { on }),
            None => Err(StageError::NotKnown { stage: state.stage, event, on, figure: "ngo.credit-code" }),
        };
    };
    let code: CreditCode = text.parse().map_err(|_| StageError::WrongCreditCode { on })?;
    let places = match state.kind {
        OrgKind::SocialGroup => "51",
        OrgKind::ServiceOrg => "52",
        OrgKind::Foundation => "53",
    };
    if code.as_str().starts_with(places) { Ok(Some(code)) } else { Err(StageError::WrongCreditCode { on }) }
}
