//! 配建和移交 (CG-61): what a new estate has to build, and by when its elderly rooms are handed over.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Setting;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Rate, Term};
use serde::{Deserialize, Serialize};

use super::error::FacilityError;
use super::gap::{Desk, Open, area};
use super::rules::CG_61;
use super::{programmes, questions, terms};

/// 新建住宅小区: at its full number of households, whatever the phases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Estate {
    /// 名称.
    pub name: String,
    /// 全部户数.
    pub households: u32,
    /// 配建综合服务用房.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub general: Fact<Rate>,
    /// 配建养老服务用房.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub elderly: Fact<Rate>,
    /// 竣工验收日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<NaiveDate>,
    /// 移交日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub handed: Fact<NaiveDate>,
}

/// What is found of an estate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EstateFound {
    /// 综合服务用房应建面积, and whether it suffices.
    pub general: (Option<Rate>, Option<bool>),
    /// 养老服务用房应建面积, and whether it suffices.
    pub elderly: (Option<Rate>, Option<bool>),
    /// 移交最后一日.
    pub handover_due: Option<NaiveDate>,
    /// 按期移交.
    pub in_time: Option<bool>,
}

impl<X: Explain> Desk<'_, X> {
    pub(super) fn estate(&mut self, estate: &Estate, index: usize) -> Result<EstateFound, FacilityError> {
        let policy = self.policy;
        let general =
            (&policy.general, estate.general, "general", "estates[].general", questions::ESTATE_GENERAL);
        let elderly =
            (&policy.elderly_new, estate.elderly, "elderly", "estates[].elderly", questions::ESTATE_ELDERLY);
        let mut found = EstateFound {
            general: self.suffices(estate.households, index, general, &programmes::ESTATE_GENERAL)?,
            elderly: self.suffices(estate.households, index, elderly, &programmes::ESTATE_ELDERLY)?,
            ..EstateFound::default()
        };
        let Some(accepted) = estate.accepted else { return Ok(found) };
        let mut open = Open::default();
        let Some(months) = policy.handover.read(&mut open.reading) else {
            self.explain.outcome(&programmes::HANDOVER, &open.finding());
            return Ok(found);
        };
        let due = accepted.checked_add_months(Months::new(*months.value)).ok_or(FacilityError::Calendar)?;
        let step = self.explain.step(&CG_61, self.at().variant("due").member(index), |facts| {
            facts
                .input(&terms::ACCEPTED, accepted, Field::of("estates[].accepted", index))
                .figure(&terms::MONTHS, months)
                .gives(&terms::DUE, due);
        });
        self.explain.concluded(&programmes::HANDOVER, open.reading.assumed);
        found.handover_due = Some(due);
        let (day, form, name, field): (_, _, &'static Term, _) = match estate.handed {
            Fact::Known(day) => (day, "handed", &terms::HANDED, Field::of("estates[].handed", index)),
            Fact::Absent => (self.file.as_of, "not-handed", &terms::AS_OF, Field::new("as_of")),
            Fact::NotEstablished => {
                open.questions.insert(questions::HANDED);
                self.explain.outcome(&programmes::HANDED, &open.finding());
                return Ok(found);
            }
        };
        let in_time = day <= due;
        self.explain.step(&CG_61, self.at().variant(form).member(index), |facts| {
            facts.input(name, day, field).from(&terms::DUE, due, step).gives(&terms::IN_TIME, in_time);
        });
        self.explain.concluded(&programmes::HANDED, open.reading.assumed);
        found.in_time = Some(in_time);
        Ok(found)
    }

    fn suffices(
        &mut self,
        households: u32,
        index: usize,
        (rate, usable, form, field, question): (
            &Setting<Rate>,
            Fact<Rate>,
            &'static str,
            &'static str,
            usize,
        ),
        programme: &'static Programme,
    ) -> Result<(Option<Rate>, Option<bool>), FacilityError> {
        let mut open = Open::default();
        let named = (form, "estates[].households", index);
        let needed = self.required(rate, Some(households), named, &mut open)?;
        let usable = area(usable)?;
        if usable.is_none() {
            open.questions.insert(question);
        }
        let required = needed.map(|(area, _)| area);
        let (Some((area, step)), Some(usable)) = (needed, usable) else {
            self.explain.outcome(programme, &open.finding());
            return Ok((required, None));
        };
        let enough = usable >= area;
        self.explain.step(&CG_61, self.at().variant("suffices").member(index), |facts| {
            facts
                .input(&terms::USABLE, usable, Field::of(field, index))
                .from(&terms::REQUIRED, area, step)
                .gives(&terms::SUFFICES, enough);
        });
        self.explain.concluded(programme, open.reading.assumed);
        Ok((required, Some(enough)))
    }
}
