//! 批准、备案、公告和罚则 (SO-21, SO-22).

use chrono::{Days, Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Place, Used};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{DivisionCode, Fact, Money, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::error::NameError;
use super::name::Kind;
use super::policy::{Delegation, NamePolicy, Roll};
use super::rules::{SO_21, SO_22};
use super::{programmes, questions, terms};
use crate::open::Open;

worded! {
    /// 批准的是谁.
    Authority {
        /// 政府.
        Government = "government", "人民政府", "a government";
        /// 地名部门.
        PlaceNames = "place-names", "地名主管部门", "the place-name department";
        /// 其他部门.
        Department = "department", "其他部门", "another department";
    }
}

worded! {
    /// 申请材料.
    Paper {
        /// 申请书.
        Application = "application", "申请书(理由、位置、规模、性质)", "application with reasons, position, scale and nature";
        /// 评估报告.
        Evaluation = "evaluation", "综合评估报告", "evaluation report";
        /// 专家论证报告.
        Experts = "experts", "专家论证报告", "expert report";
        /// 征求意见报告.
        Opinions = "opinions", "征求意见报告", "report on opinions";
    }
}

worded! {
    /// 罚款的事由.
    FineKind {
        /// 逾期不改正的责任人员.
        Person = "person", "逾期不改正的责任人员", "a responsible person who does not correct";
        /// 损毁地名标志.
        Sign = "sign", "损毁地名标志", "a damaged sign";
        /// 严重虚假的第三方评估.
        ThirdParty = "third-party", "严重虚假的第三方评估", "a grave false report of a third party";
    }
}

/// 批准的经过.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// 类别.
    pub kind: Kind,
    /// 批准日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<NaiveDate>,
    /// 批准的是谁.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Authority>,
    /// 备案日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub filed: Fact<NaiveDate>,
    /// 公告日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub published: Fact<NaiveDate>,
    /// 已交材料, all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<Vec<Paper>>,
}

/// 处罚.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fine {
    /// 事由.
    pub kind: FineKind,
    /// 认定日.
    pub on: NaiveDate,
    /// 罚款; nothing for a third party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// What is found of an approval.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ApprovalFound {
    /// 批准机关, by its word.
    pub authority: Option<&'static str>,
    /// The division whose government approves a street.
    pub division: Option<DivisionCode>,
    /// 缺的材料.
    pub lacking: Vec<Paper>,
    /// 备案最后一日, by the setting of the place; and as it would be behind rest days.
    pub file_by: Option<NaiveDate>,
    /// The same day behind rest days, where the calendar knows it.
    pub file_by_rolled: Option<NaiveDate>,
    /// 按期备案.
    pub filed_in_time: Option<bool>,
    /// 公告最后一日.
    pub publish_by: Option<NaiveDate>,
    /// 按期公告.
    pub published_in_time: Option<bool>,
}

pub(super) struct Desk<'a> {
    pub(super) place: Place,
    pub(super) as_of: NaiveDate,
    pub(super) policy: &'a NamePolicy,
    pub(super) calendar: &'a WorkdayCalendar,
}

/// A term that runs from a day.
struct Term<'p> {
    from: NaiveDate,
    within: Used<&'p u32>,
    roll: Used<&'p Roll>,
    form: &'static str,
    field: &'static str,
}

impl Desk<'_> {
    pub(super) fn approval<X: Explain>(
        &self,
        asked: &Approval,
        explain: &mut X,
    ) -> Result<ApprovalFound, NameError> {
        let mut found = ApprovalFound::default();
        let month = Month::of(asked.approved.unwrap_or(self.as_of));
        let at = At::month(month);
        if month < Month::at(2022, 5) {
            // Only the regulation of 2022 is covered.
            let mut open = Open::default();
            let _ = self.policy.file_within.read(&mut open.reading);
            explain.outcome(&programmes::AUTHORITY, &open.finding());
            return Ok(found);
        }
        self.authority(asked.kind, at, &mut found, explain);
        self.papers(asked, at, &mut found, explain);
        let Some(approved) = asked.approved else { return Ok(found) };
        let early = |fact: Fact<NaiveDate>| fact.known().is_some_and(|day| day < approved);
        if early(asked.filed) || early(asked.published) {
            return Err(NameError::Order);
        }
        let mut open = Open::default();
        let (within, roll) =
            (self.policy.file_within.read(&mut open.reading), self.policy.roll.read(&mut open.reading));
        if let (Some(within), Some(roll)) = (within, roll) {
            let term = Term { from: approved, within, roll, form: "file", field: "approval.approved" };
            let (last, rolled, step) = self.term(&term, at, explain)?;
            explain.concluded(&programmes::FILE_BY, open.assumed());
            (found.file_by, found.file_by_rolled) = (Some(last), rolled);
            let done = (asked.filed, "approval.filed", questions::FILED);
            found.filed_in_time = self.in_time((last, step), done, at, (&programmes::FILED, open), explain);
        } else {
            explain.outcome(&programmes::FILE_BY, &open.finding());
        }
        self.publication(asked, approved, at, &mut found, explain)?;
        Ok(found)
    }

    fn authority<X: Explain>(&self, kind: Kind, at: At, found: &mut ApprovalFound, explain: &mut X) {
        let mut open = Open::default();
        let kind_field = Field::new("approval.kind");
        if kind != Kind::Street {
            let word = match kind {
                Kind::FamousFeature | Kind::MajorFeature => "state-council",
                Kind::Sea => "natural-resources",
                Kind::Feature | Kind::Committee => "province-provides",
                Kind::Residential => "housing",
                Kind::Facility => "sector",
                Kind::County | Kind::Township | Kind::Street => "own-regulations",
            };
            explain.step(&SO_21, at, |facts| {
                facts.input(&terms::KIND, kind.word(), kind_field).gives(&terms::AUTHORITY, word);
            });
            explain.concluded(&programmes::AUTHORITY, open.assumed());
            found.authority = Some(word);
            return;
        }
        let Place::Division(code) = self.place else { return };
        let number = code.number();
        // Districts of a city have 01 to 20 in their last two digits, or the like of 71 where a zone is one.
        let last = number.checked_rem(100).unwrap_or(0);
        let district = (1..=20).contains(&last);
        let place = Field::new("place");
        if !district {
            explain.step(&SO_21, at.variant("street-county"), |facts| {
                facts.input(&terms::DISTRICT, false, place).gives(&terms::AUTHORITY, "county-government");
            });
            explain.concluded(&programmes::AUTHORITY, open.assumed());
            (found.authority, found.division) = (Some("county-government"), Some(code));
            return;
        }
        let Some(delegation) = self.policy.delegation.read(&mut open.reading) else {
            explain.outcome(&programmes::AUTHORITY, &open.finding());
            return;
        };
        let city = if code.province().is_municipality() { Some(code.province()) } else { code.parent() };
        let (word, division) = match delegation.value {
            Delegation::City => ("city", city),
            Delegation::District => ("district", Some(code)),
        };
        explain.step(&SO_21, at.variant("street"), |facts| {
            facts
                .input(&terms::DISTRICT, true, place)
                .chosen(&terms::DELEGATION, delegation.value.word(), delegation.figure)
                .gives(&terms::AUTHORITY, word);
        });
        explain.concluded(&programmes::AUTHORITY, open.assumed());
        (found.authority, found.division) = (Some(word), division);
    }

    fn papers<X: Explain>(&self, asked: &Approval, at: At, found: &mut ApprovalFound, explain: &mut X) {
        let Some(papers) = &asked.papers else {
            let mut open = Open::default();
            open.questions.insert(questions::PAPERS);
            return explain.outcome(&programmes::PAPERS, &open.finding());
        };
        found.lacking = Paper::ALL.iter().copied().filter(|paper| !papers.contains(paper)).collect();
        let complete = found.lacking.is_empty();
        explain.step(&SO_21, at.variant("papers"), |facts| {
            for (index, paper) in Paper::ALL.iter().enumerate() {
                facts.input(&terms::PAPER, papers.contains(paper), Field::of("approval.papers[]", index));
            }
            facts.gives(&terms::COMPLETE, complete);
        });
        explain.concluded(&programmes::PAPERS, minzheng_core_types::ParameterSet::EMPTY);
    }

    /// The last day of a term, the same behind rest days, and the step.
    fn term<X: Explain>(
        &self,
        term: &Term<'_>,
        at: At,
        explain: &mut X,
    ) -> Result<(NaiveDate, Option<NaiveDate>, StepRef), NameError> {
        let day = term.from.checked_add_days(Days::new(u64::from(*term.within.value)));
        let day = day.ok_or(NameError::Calendar)?;
        let rolled = self.calendar.roll_forward(day).ok();
        let moves = *term.roll.value == Roll::Roll;
        let last = if moves { rolled.ok_or(NameError::Calendar)? } else { day };
        let from = if term.form == "publish-filed" { &terms::FILED } else { &terms::APPROVED };
        let step = explain.step(&SO_22, at.variant(term.form), |facts| {
            facts
                .input(from, term.from, Field::new(term.field))
                .clause(&terms::DAY, day)
                .figure(&terms::WITHIN, term.within)
                .chosen(&terms::ROLL, term.roll.value.word(), term.roll.figure)
                .clause(&terms::ROLLED, last)
                .gives(&terms::LAST, last);
        });
        Ok((last, rolled, step))
    }

    fn in_time<X: Explain>(
        &self,
        (last, step): (NaiveDate, StepRef),
        (fact, field, question): (Fact<NaiveDate>, &'static str, usize),
        at: At,
        (programme, mut open): (&'static Programme, Open),
        explain: &mut X,
    ) -> Option<bool> {
        let (day, field) = match fact {
            Fact::Known(day) => (day, field),
            Fact::Absent => (self.as_of, "as_of"),
            Fact::NotEstablished => {
                open.questions.insert(question);
                explain.outcome(programme, &open.finding());
                return None;
            }
        };
        let in_time = day <= last;
        explain.step(&SO_22, at.variant("in-time"), |facts| {
            facts
                .input(&terms::DONE, day, Field::new(field))
                .from(&terms::LAST, last, step)
                .gives(&terms::IN_TIME, in_time);
        });
        explain.concluded(programme, open.assumed());
        Some(in_time)
    }

    /// Publication runs from the approval, or from the filing where another department approved.
    fn publication<X: Explain>(
        &self,
        asked: &Approval,
        approved: NaiveDate,
        at: At,
        found: &mut ApprovalFound,
        explain: &mut X,
    ) -> Result<(), NameError> {
        let Some(by) = asked.by else { return Ok(()) };
        let mut open = Open::default();
        let (within, roll) =
            (self.policy.publish_within.read(&mut open.reading), self.policy.roll.read(&mut open.reading));
        let from = match (by, asked.filed) {
            (Authority::Department, Fact::Known(filed)) => Some((filed, "publish-filed", "approval.filed")),
            (Authority::Department, _) => {
                open.questions.insert(questions::FILED);
                None
            }
            _ => Some((approved, "publish", "approval.approved")),
        };
        let (Some((from, form, field)), Some(within), Some(roll)) = (from, within, roll) else {
            explain.outcome(&programmes::PUBLISH_BY, &open.finding());
            return Ok(());
        };
        let (last, _, step) = self.term(&Term { from, within, roll, form, field }, at, explain)?;
        explain.concluded(&programmes::PUBLISH_BY, open.assumed());
        found.publish_by = Some(last);
        let done = (asked.published, "approval.published", questions::PUBLISHED);
        found.published_in_time =
            self.in_time((last, step), done, at, (&programmes::PUBLISHED, open), explain);
        Ok(())
    }
}

/// Is a fine within its limits, or until when is a third party barred?
pub(super) fn fine<X: Explain>(
    fine: &Fine,
    policy: &NamePolicy,
    explain: &mut X,
) -> Result<(Option<bool>, Option<NaiveDate>), NameError> {
    let at = At::month(Month::of(fine.on));
    let mut open = Open::default();
    if fine.kind == FineKind::ThirdParty {
        let Some(years) = policy.ban.read(&mut open.reading) else {
            explain.outcome(&programmes::BAN, &open.finding());
            return Ok((None, None));
        };
        let until =
            years.value.checked_mul(12).and_then(|months| fine.on.checked_add_months(Months::new(months)));
        let until = until.ok_or(NameError::Calendar)?;
        explain.step(&SO_22, at.variant("ban"), |facts| {
            facts
                .input(&terms::FOUND_ON, fine.on, Field::new("fine.on"))
                .figure(&terms::YEARS, years)
                .gives(&terms::UNTIL, until);
        });
        explain.concluded(&programmes::BAN, open.assumed());
        return Ok((None, Some(until)));
    }
    let Some(amount) = fine.amount else { return Ok((None, None)) };
    let (least, most) = match fine.kind {
        FineKind::Person => (&policy.fine_least, &policy.fine_most),
        FineKind::Sign | FineKind::ThirdParty => (&policy.sign_least, &policy.sign_most),
    };
    let (Some(least), Some(most)) = (least.read(&mut open.reading), most.read(&mut open.reading)) else {
        explain.outcome(&programmes::FINE, &open.finding());
        return Ok((None, None));
    };
    let holds = amount >= *least.value && amount <= *most.value;
    explain.step(&SO_22, at.variant("fine"), |facts| {
        facts
            .input(&terms::FINE, amount, Field::new("fine.amount"))
            .figure(&terms::LEAST, least)
            .figure(&terms::MOST, most)
            .gives(&terms::HOLDS, holds);
    });
    explain.concluded(&programmes::FINE, open.assumed());
    Ok((Some(holds), None))
}
