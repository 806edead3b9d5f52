//! 福利企业资格 (SO-23): may a certificate be issued.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::{Fact, Month, Rate};
use serde::{Deserialize, Serialize};

use super::error::EmployerError;
use super::policy::{CertificateState, EmployerPolicy};
use super::rules::SO_23;
use super::{programmes, questions, terms};
use crate::open::Open;

/// 申请福利企业证书.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Enterprise {
    /// 申请日.
    pub applied: NaiveDate,
    /// 在职职工.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub staff: Fact<u32>,
    /// 全日制残疾职工.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub disabled: Fact<u32>,
}

/// A number; "none" is nought.
pub(super) fn number(fact: Fact<u32>) -> Option<u32> {
    match fact {
        Fact::Absent => Some(0),
        other => other.known(),
    }
}

/// `disabled ≥ ratio × staff`, exact.
pub(super) fn reaches(disabled: u32, ratio: Rate, staff: u32) -> Result<bool, EmployerError> {
    Ok(Rate::ONE.times(disabled)? >= ratio.times(staff)?)
}

/// Whether a certificate is issued; `None` where that is open.
pub(super) fn assess<X: Explain>(
    asked: &Enterprise,
    policy: &EmployerPolicy,
    explain: &mut X,
) -> Result<Option<bool>, EmployerError> {
    let at = At::month(Month::of(asked.applied));
    let mut open = Open::default();
    let Some(state) = policy.certificate.read(&mut open.reading) else {
        explain.outcome(&programmes::CERTIFICATE, &open.finding());
        return Ok(None);
    };
    if *state.value == CertificateState::Abolished {
        explain.step(&SO_23, at.variant("abolished"), |facts| {
            facts
                .chosen(&terms::CERTIFICATE_STATE, state.value.word(), state.figure)
                .gives(&terms::STATUS, false);
        });
        explain.concluded(&programmes::CERTIFICATE, open.assumed());
        return Ok(Some(false));
    }
    let (staff, disabled) = (number(asked.staff), number(asked.disabled));
    if staff.is_none() {
        open.questions.insert(questions::ENTERPRISE_STAFF);
    }
    if disabled.is_none() {
        open.questions.insert(questions::ENTERPRISE_DISABLED);
    }
    let ratio = policy.enterprise_ratio.read(&mut open.reading);
    let (Some(staff), Some(disabled), Some(ratio)) = (staff, disabled, ratio) else {
        explain.outcome(&programmes::CERTIFICATE, &open.finding());
        return Ok(None);
    };
    if disabled > staff {
        return Err(EmployerError::MoreThanStaff);
    }
    let met = reaches(disabled, *ratio.value, staff)?;
    let step = explain.step(&SO_23, at.variant("ratio"), |facts| {
        facts
            .input(&terms::DISABLED, disabled, Field::new("enterprise.disabled"))
            .figure(&terms::RATIO, ratio)
            .input(&terms::STAFF, staff, Field::new("enterprise.staff"))
            .gives(&terms::RATIO_MET, met);
    });
    explain.step(&SO_23, at, |facts| {
        facts
            .chosen(&terms::CERTIFICATE_STATE, state.value.word(), state.figure)
            .from(&terms::RATIO_MET, met, step)
            .gives(&terms::STATUS, met);
    });
    explain.concluded(&programmes::CERTIFICATE, open.assumed());
    Ok(Some(met))
}
