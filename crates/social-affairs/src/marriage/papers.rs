//! 证件和受理 (SO-04): which papers under which version of the regulation, and the fee.

use std::sync::Arc;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{ListEntry, Reading, Setting};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Money, Month, ShortText};
use serde::{Deserialize, Serialize};

use super::asked::{Asked, Ruling, must};
use super::error::MarriageError;
use super::people::{Party, PartyKind};
use super::place::revised;
use super::policy::MarriagePolicy;
use super::rules::SO_04;
use super::{programmes, questions, terms};

/// 为何事出示.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Marriage,
    Divorce,
    Replacement,
}

/// What lacks: codes of the list, one each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PapersFound {
    /// 男方所缺; `None` is open.
    pub man: Option<Vec<String>>,
    /// 女方所缺; `None` is open.
    pub woman: Option<Vec<String>>,
    /// 结婚证的出示(离婚); `None` is open or not asked.
    pub certificates: Option<bool>,
    /// 登记费; `None` is open.
    pub fee: Option<Money>,
}

/// 结婚证: of a couple that divorces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Certificates {
    /// 出示的结婚证本数: of two.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub shown: Fact<u32>,
    /// 遗失的书面声明.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub loss_statement: Fact<bool>,
    /// 加盖印章的档案复印件.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub archive_copy: Fact<bool>,
}

fn list(
    policy: &MarriagePolicy,
    purpose: Purpose,
    revised: bool,
    kind: PartyKind,
) -> Option<&Setting<Arc<[ListEntry]>>> {
    use PartyKind::{Foreigner, HkMacaoTaiwan, Mainland, OverseasChinese};
    Some(match (purpose, revised, kind) {
        (Purpose::Marriage, false, Mainland) => &policy.papers_mainland_2003,
        (Purpose::Marriage, false, HkMacaoTaiwan) => &policy.papers_hkmt_2003,
        (Purpose::Marriage, false, OverseasChinese) => &policy.papers_overseas_2003,
        (Purpose::Marriage, false, Foreigner) => &policy.papers_foreign_2003,
        (Purpose::Marriage, true, Mainland) => &policy.papers_mainland_2025,
        (Purpose::Marriage, true, HkMacaoTaiwan) => &policy.papers_hkmt_2025,
        (Purpose::Marriage, true, OverseasChinese) => &policy.papers_overseas_2025,
        (Purpose::Marriage, true, Foreigner) => &policy.papers_foreign_2025,
        (Purpose::Divorce, false, Mainland) => &policy.divorce_papers_mainland_2003,
        (Purpose::Divorce, true, Mainland) => &policy.divorce_papers_mainland_2025,
        (Purpose::Divorce, true, HkMacaoTaiwan) => &policy.divorce_papers_hkmt_2025,
        (Purpose::Divorce, true, OverseasChinese | Foreigner) => &policy.divorce_papers_other_2025,
        (Purpose::Replacement, false, Mainland) => &policy.replace_papers_2003,
        (Purpose::Replacement, true, Mainland) => &policy.replace_papers_2025,
        (Purpose::Divorce, false, _) | (Purpose::Replacement, ..) => return None,
    })
}

pub(super) struct Papers<'a> {
    pub(super) on: NaiveDate,
    pub(super) purpose: Purpose,
    pub(super) man: &'a Party,
    pub(super) woman: &'a Party,
}

/// One of the two, for errors and origins.
struct Side<'a> {
    party: &'a Party,
    field: &'static str,
    programme: &'static Programme,
}

impl Papers<'_> {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<PapersFound, MarriageError> {
        let mut reading = Reading::default();
        let Some(revised) = revised(asked, self.on, &mut reading)? else {
            asked.open(&programmes::PAPERS_MAN, &[], reading);
            return Ok(PapersFound::default());
        };
        let man = Side { party: self.man, field: "man.papers[]", programme: &programmes::PAPERS_MAN };
        let woman = Side { party: self.woman, field: "woman.papers[]", programme: &programmes::PAPERS_WOMAN };
        Ok(PapersFound {
            man: self.side(&man, revised, asked)?,
            woman: self.side(&woman, revised, asked)?,
            certificates: None,
            fee: self.fee(asked),
        })
    }

    fn side<X: Explain>(
        &self,
        side: &Side<'_>,
        revised: bool,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<Vec<String>>, MarriageError> {
        let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(self.on));
        let mut reading = Reading::default();
        let (Some(kind), Some(held)) = (side.party.kind.known(), &side.party.papers) else {
            let question =
                if side.party.kind.known().is_none() { questions::KIND } else { questions::PAPERS };
            asked.open(side.programme, &[question], reading);
            return Ok(None);
        };
        let Some(setting) = list(&policy, self.purpose, revised, kind) else {
            // The rulebook has no list for these people under this version.
            asked.open(side.programme, &[questions::NO_LIST], reading);
            return Ok(None);
        };
        let Some(list) = setting.read(&mut reading) else {
            asked.open(side.programme, &[], reading);
            return Ok(None);
        };
        let form = if revised { "paper-2025" } else { "paper-2003" };
        let at = At::month(Month::of(self.on));
        let mut lacking = Vec::new();
        let mut first = None;
        for entry in list.value.iter() {
            let found = held.iter().enumerate().find(|(_, paper)| paper.serves(&entry.code));
            let lacks = u32::from(found.is_none());
            if lacks == 1 {
                lacking.push(entry.code.clone());
            }
            let code = ShortText::new(&entry.code);
            let step = asked.explain.step(&SO_04, at.variant(form), |facts| {
                facts.list(&terms::PAPERS_ASKED, list.figure);
                if let Some(code) = code {
                    facts.clause(&terms::PAPER, code);
                }
                match found {
                    Some((index, _)) => facts.input(&terms::SHOWN, true, Field::of(side.field, index)),
                    None => facts.input(&terms::SHOWN, false, Field::new(side.field)),
                };
                facts.gives(&terms::LACKS, lacks);
            });
            first = first.or(Some(step));
        }
        let count = u32::try_from(lacking.len()).map_err(|_| MarriageError::OutOfRange)?;
        let (entries, first) =
            (list.value.len(), first.unwrap_or(minzheng_core_types::explain::StepRef::NONE));
        asked.explain.step(&SO_04, at.variant("lacking"), |facts| {
            facts.from_each(&terms::LACKS, first, entries).gives(&terms::LACKING, count);
        });
        asked.explain.concluded(side.programme, reading.assumed);
        Ok(Some(lacking))
    }

    fn fee<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<Money> {
        let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(self.on));
        let mut reading = Reading::default();
        let Some(fee) = policy.fee.read(&mut reading) else {
            asked.open(&programmes::FEE, &[], reading);
            return None;
        };
        asked.explain.step(&SO_04, At::month(Month::of(self.on)).variant("fee"), |facts| {
            facts.figure(&terms::FEE_RATE, fee).gives(&terms::FEE, *fee.value);
        });
        asked.explain.concluded(&programmes::FEE, reading.assumed);
        Some(*fee.value)
    }
}

impl Certificates {
    /// 结婚证: one lost needs a statement, both lost the copy from the archive too.
    pub(super) fn assess<X: Explain>(
        &self,
        on: NaiveDate,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<bool>, MarriageError> {
        let words = [&terms::CONDITION, &terms::BAR, &terms::MET];
        let programme = &programmes::CERTIFICATES;
        let Some(shown) = self.shown.known().or((self.shown == Fact::Absent).then_some(0)) else {
            asked.open(programme, &[questions::CERTIFICATES], Reading::default());
            return Ok(None);
        };
        let statement = must(self.loss_statement, "certificates.loss_statement", questions::LOSS);
        let copy = must(self.archive_copy, "certificates.archive_copy", questions::COPY);
        let all = must(Fact::Known(true), "certificates.shown", questions::CERTIFICATES);
        let ruling = |form| Ruling { rule: &SO_04, form, day: on, programme, words };
        if shown < 2 && SO_04.variant("one-lost", Month::of(on)).is_none() {
            // What served before the notice of 2020 was not read.
            asked.open(programme, &[questions::CERTIFICATES], Reading::default());
            return Ok(None);
        }
        Ok(match shown {
            2 => asked.all(ruling("both-shown"), &[all]),
            1 => asked.all(ruling("one-lost"), &[statement]),
            0 => asked.all(ruling("both-lost"), &[statement, copy]),
            _ => return Err(MarriageError::Certificates),
        })
    }
}
