//! 遗体处理 (SO-15): what the area asks, clocks of the place, certificates.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month};
use serde::{Deserialize, Serialize};

use super::error::FuneralError;
use super::law::{law, open_under_new_law};
use super::rules::SO_15;
use super::{programmes, questions, terms};
use crate::marriage::asked::{Asked, Ruling, holds, must};

worded! {
    /// 区域.
    Area {
        /// 火葬区.
        Cremation = "cremation", "火葬区", "cremation area";
        /// 土葬改革区.
        Burial = "burial", "土葬改革区", "burial area";
    }
}

worded! {
    /// 处理方式.
    Disposal {
        /// 火化,骨灰寄存.
        AshesStored = "ashes-stored", "火化,骨灰寄存", "cremated, ashes stored";
        /// 火化,骨灰节地安葬.
        AshesBuried = "ashes-buried", "火化,骨灰节地安葬", "cremated, ashes buried saving land";
        /// 遗体葬于公墓.
        Cemetery = "body-cemetery", "遗体葬于公墓", "body buried in a cemetery";
        /// 遗体葬于农村公益性墓地.
        Graveyard = "body-graveyard", "遗体葬于农村公益性墓地", "body buried in a rural graveyard";
        /// 遗体葬于其他地方.
        Elsewhere = "body-elsewhere", "遗体葬于其他地方", "body buried elsewhere";
    }
}

/// 遗体.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// 处理日.
    pub on: NaiveDate,
    /// 区域, as the province drew it.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub area: Fact<Area>,
    /// 处理方式.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub disposal: Fact<Disposal>,
    /// 属于有土葬习俗的少数民族.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub minority_burial: Fact<bool>,
    /// 公安或者医疗机构的死亡证明; asked only where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub death_certificate: Option<Fact<bool>>,
    /// 死亡后几小时通知.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified_hours: Option<u32>,
    /// 通知后几小时接运.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected_hours: Option<u32>,
    /// 到馆日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<NaiveDate>,
}

/// What was found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BodyFound {
    /// 合规.
    pub lawful: Option<bool>,
    /// 责令改正.
    pub order: Option<bool>,
    /// 可以强制执行.
    pub forced: Option<bool>,
    /// 可以火化.
    pub may_cremate: Option<bool>,
    /// 按时通知.
    pub notice_in_time: Option<bool>,
    /// 按时接运.
    pub collected_in_time: Option<bool>,
    /// 火化最后一日.
    pub cremate_by: Option<NaiveDate>,
}

impl Body {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<BodyFound, FuneralError> {
        let mut found = BodyFound::default();
        let at = At::month(Month::of(self.on));
        let Some((new, policy)) = law(asked, self.on)? else {
            asked.open(&programmes::LAWFUL, &[], Reading::default());
            return Ok(found);
        };
        if new {
            open_under_new_law(asked, &programmes::LAWFUL);
        } else if self.area.known().is_some() || self.disposal.known().is_some() {
            self.area_rule(asked, &mut found);
        }
        if let Some(certificate) = self.death_certificate {
            if new {
                open_under_new_law(asked, &programmes::CREMATE);
            } else {
                let words = [&terms::CONDITION, &terms::BAR, &terms::MET];
                let ruling = Ruling {
                    rule: &SO_15,
                    form: "certificate",
                    day: self.on,
                    programme: &programmes::CREMATE,
                    words,
                };
                let certificate = must(certificate, "body.death_certificate", questions::CERTIFICATE);
                found.may_cremate = asked.all(ruling, &[certificate]);
            }
        }
        found.notice_in_time = hours(
            asked,
            at,
            self.notified_hours,
            "body.notified_hours",
            &policy.notice_hours,
            &programmes::NOTICE,
        );
        found.collected_in_time = hours(
            asked,
            at,
            self.collected_hours,
            "body.collected_hours",
            &policy.collection_hours,
            &programmes::COLLECTED,
        );
        if let Some(arrived) = self.arrived {
            let mut reading = Reading::default();
            let Some(days) = policy.cremation_days.read(&mut reading) else {
                asked.open(&programmes::CREMATE_BY, &[], reading);
                return Ok(found);
            };
            let day = arrived.checked_add_days(Days::new(u64::from(*days.value)));
            let day = day.ok_or(FuneralError::OutOfRange)?;
            asked.explain.step(&SO_15, at.variant("cremate-by"), |facts| {
                facts
                    .input(&terms::ARRIVED, arrived, Field::new("body.arrived"))
                    .clause(&terms::THAT_DAY, day)
                    .figure(&terms::DAYS, days)
                    .gives(&terms::DUE, day);
            });
            asked.explain.concluded(&programmes::CREMATE_BY, reading.assumed);
            found.cremate_by = Some(day);
        }
        Ok(found)
    }

    fn area_rule<X: Explain>(&self, asked: &mut Asked<'_, X>, found: &mut BodyFound) {
        let at = At::month(Month::of(self.on));
        let (Some(area), Some(disposal)) = (self.area.known(), self.disposal.known()) else {
            let question = if self.area.known().is_none() { questions::AREA } else { questions::DISPOSAL };
            asked.open(&programmes::LAWFUL, &[question], Reading::default());
            return;
        };
        let cremated = matches!(disposal, Disposal::AshesStored | Disposal::AshesBuried);
        let disposed = |facts: &mut minzheng_core_types::explain::Facts<'_>| {
            facts.input(&terms::DISPOSAL, disposal.word(), Field::new("body.disposal"));
        };
        let (lawful, step) = match area {
            Area::Burial => {
                let lawful = disposal != Disposal::Elsewhere;
                let step = asked.explain.step(&SO_15, at.variant("burial-area"), |facts| {
                    disposed(facts);
                    facts.gives(&terms::LAWFUL, lawful);
                });
                (lawful, step)
            }
            Area::Cremation => {
                let minority = holds(self.minority_burial);
                if minority.is_none() && !cremated {
                    asked.open(&programmes::LAWFUL, &[questions::MINORITY], Reading::default());
                    return;
                }
                let lawful = cremated || minority == Some(true);
                let step = asked.explain.step(&SO_15, at.variant("cremation-area"), |facts| {
                    match minority {
                        Some(minority) => {
                            facts.input(&terms::MINORITY, minority, Field::new("body.minority_burial"))
                        }
                        // Whoever was cremated keeps to the area whatever the custom.
                        None => facts.clause(&terms::MINORITY, false),
                    };
                    disposed(facts);
                    facts.gives(&terms::LAWFUL, lawful);
                });
                (lawful, step)
            }
        };
        asked.explain.concluded(&programmes::LAWFUL, Reading::default().assumed);
        let order = !lawful;
        let step = asked.explain.step(&SO_15, at.variant("order"), |facts| {
            facts.from(&terms::LAWFUL, lawful, step).gives(&terms::ORDER, order);
        });
        asked.explain.concluded(&programmes::ORDER, Reading::default().assumed);
        let forced = order && Month::of(self.on) < Month::at(2013, 1);
        asked.explain.step(&SO_15, at.variant("forced"), |facts| {
            facts.from(&terms::ORDER, order, step).gives(&terms::FORCED, forced);
        });
        asked.explain.concluded(&programmes::FORCED, Reading::default().assumed);
        (found.lawful, found.order, found.forced) = (Some(lawful), Some(order), Some(forced));
    }
}

/// A clock in hours.
fn hours<X: Explain>(
    asked: &mut Asked<'_, X>,
    at: At,
    hours: Option<u32>,
    field: &'static str,
    limit: &Setting<u32>,
    programme: &'static Programme,
) -> Option<bool> {
    let hours = hours?;
    let mut reading = Reading::default();
    let Some(limit) = limit.read(&mut reading) else {
        asked.open(programme, &[], reading);
        return None;
    };
    let in_time = hours <= *limit.value;
    asked.explain.step(&SO_15, at.variant("hours"), |facts| {
        facts
            .input(&terms::HOURS, hours, Field::new(field))
            .figure(&terms::HOURS_MOST, limit)
            .gives(&terms::IN_TIME, in_time);
    });
    asked.explain.concluded(programme, reading.assumed);
    Some(in_time)
}

/// 出售格位、墓穴: against a certificate, under the regulation of 2025.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Niche {
    /// 出售日.
    pub on: NaiveDate,
    /// 死亡证明或者火化证明.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub certificate: Fact<bool>,
    /// 高龄、危重病人等例外.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub exception: Fact<bool>,
}

impl Niche {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<Option<bool>, FuneralError> {
        // The regulation before has no such rule.
        if !law(asked, self.on)?.is_some_and(|(new, _)| new) {
            return Ok(None);
        }
        let facts =
            [(holds(self.certificate), "niche.certificate"), (holds(self.exception), "niche.exception")];
        let known = facts.iter().filter_map(|(fact, _)| *fact);
        let may = known.clone().any(|fact| fact);
        if !may && known.count() < facts.len() {
            asked.open(&programmes::NICHE, &[questions::NICHE], Reading::default());
            return Ok(None);
        }
        asked.explain.step(&SO_15, At::month(Month::of(self.on)).variant("niche"), |out| {
            for (fact, field) in facts {
                if let Some(fact) = fact {
                    out.input(&terms::CONDITION, fact, Field::new(field));
                }
            }
            out.gives(&terms::MET, may);
        });
        asked.explain.concluded(&programmes::NICHE, Reading::default().assumed);
        Ok(Some(may))
    }
}
