//! 慈善组织认定和公开募捐资格 (NR-28).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::{Fact, Month};
use serde::{Deserialize, Serialize};

use super::credit::CreditStatus;
use super::desk::Desk;
use super::policy::SupervisionPolicy;
use super::report::Organisation;
use super::rules::NR_28;
use super::years::Years;
use super::{programmes, questions, terms};
use crate::OrgKind;
use crate::ratio::kind_word;

/// 慈善法公布之日: before the amendment only organisations founded earlier could be recognised.
const PUBLISHED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2016, 3, 16);
/// 慈善法修正施行之日.
const AMENDED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2024, 9, 5);

/// The month whose law holds on a day: the first days of September 2024 are still under the law of 2016.
pub(crate) fn law_month(day: NaiveDate) -> Month {
    let month = Month::of(day);
    let before = AMENDED.is_some_and(|amended| Month::of(amended) == month && day < amended);
    if before { month.previous() } else { month }
}

worded! {
    /// 作出申请决定的机构.
    DecidingBody {
        /// 会员(代表)大会.
        Members = "members", "会员(代表)大会", "members' (representatives') meeting";
        /// 理事会.
        Council = "council", "理事会", "council";
    }
}

/// 申请认定为慈善组织.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recognition {
    /// 申请日.
    pub applied: NaiveDate,
    /// 具备法人条件.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub legal_person: Fact<bool>,
    /// 宗旨和业务范围符合慈善法第三条.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub aim: Fact<bool>,
    /// 上年支出和管理费用达标 (NR-27).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub ratios: Fact<bool>,
    /// 不分配利润.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub nothing_distributed: Fact<bool>,
    /// 章程符合慈善法第十一条,剩余财产用于慈善.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charter: Fact<bool>,
    /// 财务制度健全,薪酬合理.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub accounts: Fact<bool>,
    /// 负责人合格.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub officers: Fact<bool>,
    /// 最近一次行政处罚之日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub penalty: Fact<NaiveDate>,
    /// 作出决定的机构.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub decided_by: Fact<DecidingBody>,
}

/// 申请公开募捐资格.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Raising {
    /// 申请日.
    pub applied: NaiveDate,
    /// 成为慈善组织之日.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charity_since: Fact<NaiveDate>,
    /// 内部治理健全.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub sound: Fact<bool>,
    /// 资格被吊销之日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub revoked: Fact<NaiveDate>,
}

/// What is found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct CharityFound {
    /// 可认定.
    pub recognition: Option<bool>,
    /// 可申请公开募捐资格之日.
    pub raise_from: Option<NaiveDate>,
    /// 可取得公开募捐资格.
    pub raising: Option<bool>,
}

/// Conditions told one after the other: what failed, what is open.
#[derive(Default)]
pub(super) struct Conditions {
    first: Option<StepRef>,
    count: usize,
    failed: bool,
    open: bool,
}

impl Conditions {
    pub(super) fn tell(&mut self, ok: bool, step: StepRef) {
        self.first.get_or_insert(step);
        self.count = self.count.saturating_add(1);
        self.failed |= !ok;
    }

    pub(super) fn lack(&mut self) {
        self.open = true;
    }

    /// One failed condition decides; otherwise all have to be known.
    pub(super) fn decided(&self) -> Option<bool> {
        (self.failed || !self.open).then_some(!self.failed)
    }

    pub(super) fn facts(&self, facts: &mut Facts<'_>) {
        facts.from_each(&terms::OK, self.first.unwrap_or(StepRef::NONE), self.count);
        facts.gives(&terms::VERDICT, if self.failed { "refused" } else { "may" });
    }
}

pub(super) fn recognise<X: Explain>(
    asked: &Recognition,
    organisation: &Organisation,
    credit: Option<&CreditStatus>,
    policy: &SupervisionPolicy,
    explain: &mut X,
) -> Option<bool> {
    let mut desk = Desk::new(explain, law_month(asked.applied));
    NR_28.variant("condition", desk.month())?;
    // The period after a penalty is told first: the conditions stand together.
    let bar = penalty_bar(asked, policy, &mut desk);
    let mut all = Conditions::default();
    let told = [
        (asked.legal_person, "recognition.legal_person"),
        (asked.aim, "recognition.aim"),
        (asked.ratios, "recognition.ratios"),
        (asked.nothing_distributed, "recognition.nothing_distributed"),
        (asked.charter, "recognition.charter"),
        (asked.accounts, "recognition.accounts"),
        (asked.officers, "recognition.officers"),
    ];
    for (fact, field) in told {
        condition((fact, field, "condition", questions::CONDITION), &mut all, &mut desk);
    }
    founded(asked, organisation, &mut all, &mut desk);
    unpunished(asked, bar, &mut all, &mut desk);
    unlisted(credit, &mut all, &mut desk);
    decided_inside(asked, organisation, &mut all, &mut desk);
    let decided = all.decided();
    if decided.is_some() {
        desk.step(&NR_28, "recognition", |facts| all.facts(facts));
    }
    desk.end(&programmes::RECOGNITION, decided)
}

/// The day on which the years after a penalty are complete; `Some(None)` where there was none.
type Bar = Option<Option<(NaiveDate, StepRef)>>;

fn penalty_bar<X: Explain>(asked: &Recognition, policy: &SupervisionPolicy, desk: &mut Desk<'_, X>) -> Bar {
    let Some(day) = desk.perhaps(asked.penalty, questions::PENALTY)? else { return Some(None) };
    let length = desk.read(&policy.penalty_years);
    let (length, anniversary) = length.zip(desk.read(&policy.anniversary))?;
    let years = Years { rule: &NR_28, form: "penalty-years", result: &terms::FULL, length, anniversary };
    Some(Some(years.tell(day, desk, |facts| {
        facts.input(&terms::BEGINS, day, Field::new("recognition.penalty"));
    })))
}

/// Before the amendment only organisations founded before the law's publication; since then any.
fn founded<X: Explain>(
    asked: &Recognition,
    organisation: &Organisation,
    all: &mut Conditions,
    desk: &mut Desk<'_, X>,
) {
    let Some(published) = PUBLISHED else { return all.lack() };
    let registered = organisation.registered;
    let amended = is_amended(desk.month());
    let ok = if amended { registered <= asked.applied } else { registered < published };
    let step = desk.step(&NR_28, "founded", |facts| {
        facts.input(&terms::REGISTERED, registered, Field::new("organisation.registered"));
        if amended {
            facts.input(&terms::APPLIED, asked.applied, Field::new("recognition.applied"));
        } else {
            facts.clause(&terms::PUBLISHED, published);
        }
        facts.gives(&terms::OK, ok);
    });
    all.tell(ok, step);
}

/// Is the amended law that of the month?
fn is_amended(month: Month) -> bool {
    NR_28.variant("wait-2024", month).is_some()
}

fn unpunished<X: Explain>(asked: &Recognition, bar: Bar, all: &mut Conditions, desk: &mut Desk<'_, X>) {
    match bar {
        None => all.lack(),
        Some(None) => {
            let step = desk.step(&NR_28, "no-penalty", |facts| {
                facts.gives(&terms::OK, true);
            });
            all.tell(true, step);
        }
        Some(Some((full, from))) => {
            let ok = asked.applied >= full;
            let step = desk.step(&NR_28, "penalty", |facts| {
                facts
                    .input(&terms::APPLIED, asked.applied, Field::new("recognition.applied"))
                    .from(&terms::FULL, full, from)
                    .gives(&terms::OK, ok);
            });
            all.tell(ok, step);
        }
    }
}

/// Before the amendment only the abnormal list stood in the way.
fn unlisted<X: Explain>(credit: Option<&CreditStatus>, all: &mut Conditions, desk: &mut Desk<'_, X>) {
    let Some(status) = credit else {
        desk.ask(questions::CREDIT);
        return all.lack();
    };
    let amended = is_amended(desk.month());
    let ok = match status {
        CreditStatus::Normal => true,
        CreditStatus::Abnormal { .. } => false,
        CreditStatus::Serious { .. } => !amended,
    };
    let step = desk.step(&NR_28, "listed", |facts| {
        facts.input(&terms::CREDIT, status.word(), Field::new("credit")).gives(&terms::OK, ok);
    });
    all.tell(ok, step);
}

/// The members' meeting of a group, the council of the others.
fn decided_inside<X: Explain>(
    asked: &Recognition,
    organisation: &Organisation,
    all: &mut Conditions,
    desk: &mut Desk<'_, X>,
) {
    let Some(body) = desk.perhaps(asked.decided_by, questions::BODY) else { return all.lack() };
    let wanted = match organisation.kind {
        OrgKind::SocialGroup => DecidingBody::Members,
        OrgKind::ServiceOrg | OrgKind::Foundation => DecidingBody::Council,
    };
    let word = body.map_or("nobody", DecidingBody::word);
    let step = desk.step(&NR_28, "body", |facts| {
        facts
            .input(&terms::BODY, word, Field::new("recognition.decided_by"))
            .input(&terms::KIND, kind_word(organisation.kind), Field::new("organisation.kind"))
            .gives(&terms::OK, body == Some(wanted));
    });
    all.tell(body == Some(wanted), step);
}

fn condition<X: Explain>(
    (fact, field, form, question): (Fact<bool>, &'static str, &'static str, usize),
    all: &mut Conditions,
    desk: &mut Desk<'_, X>,
) {
    match desk.fact(fact, false, question) {
        None => all.lack(),
        Some(ok) => {
            let step = desk.step(&NR_28, form, |facts| {
                facts.input(&terms::TOLD, ok, Field::new(field)).gives(&terms::OK, ok);
            });
            all.tell(ok, step);
        }
    }
}

/// The day from which the qualification can be applied for, and whether it can be on the day of the application.
pub(super) fn raise<X: Explain>(
    asked: &Raising,
    policy: &SupervisionPolicy,
    found: &mut CharityFound,
    explain: &mut X,
) {
    let mut desk = Desk::new(explain, law_month(asked.applied));
    if NR_28.variant("sound", desk.month()).is_none() {
        return;
    }
    let from = raise_from(asked, policy, &mut desk);
    let kept = desk.kept();
    found.raise_from = desk.end(&programmes::RAISE_FROM, from.map(|(day, _)| day));
    desk.resume(kept);
    let bar = bar(asked, policy, &mut desk);
    let mut all = Conditions::default();
    for waited in [from.map(Some), bar] {
        match waited {
            None => all.lack(),
            Some(None) => {}
            Some(Some((full, from))) => {
                let ok = asked.applied >= full;
                let step = desk.step(&NR_28, "waited", |facts| {
                    facts
                        .input(&terms::APPLIED, asked.applied, Field::new("raising.applied"))
                        .from(&terms::FULL, full, from)
                        .gives(&terms::OK, ok);
                });
                all.tell(ok, step);
            }
        }
    }
    condition((asked.sound, "raising.sound", "sound", questions::GOVERNANCE), &mut all, &mut desk);
    let decided = all.decided();
    if decided.is_some() {
        desk.step(&NR_28, "raising", |facts| all.facts(facts));
    }
    found.raising = desk.end(&programmes::RAISING, decided);
}

fn raise_from<X: Explain>(
    asked: &Raising,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<(NaiveDate, StepRef)> {
    let since = desk.perhaps(asked.charity_since, questions::RECOGNISED)?;
    let Some(since) = since else {
        desk.ask(questions::RECOGNISED);
        return None;
    };
    let begins = |facts: &mut Facts<'_>| {
        facts.input(&terms::BEGINS, since, Field::new("raising.charity_since"));
    };
    let anniversary = desk.read(&policy.anniversary);
    let length = desk.read(&policy.wait_2016);
    let old = length.zip(anniversary).map(|(length, anniversary)| {
        let form = "wait-2016";
        let years = Years { rule: &NR_28, form, result: &terms::FULL_2016, length, anniversary };
        years.tell(since, desk, begins)
    });
    if NR_28.variant("wait-2024", desk.month()).is_none() {
        let (day, from) = old?;
        let step = desk.step(&NR_28, "raise-from", |facts| {
            facts.from(&terms::FULL_2016, day, from).gives(&terms::FULL, day);
        });
        return Some((day, step));
    }
    let length = desk.read(&policy.wait_2024);
    let new = length.zip(anniversary).map(|(length, anniversary)| {
        let form = "wait-2024";
        let years = Years { rule: &NR_28, form, result: &terms::FULL_2024, length, anniversary };
        years.tell(since, desk, begins)
    });
    let ((old, from_old), (new, from_new), amended) = (old?, new?, AMENDED?);
    let day = if old < amended { old } else { new.max(amended) };
    let step = desk.step(&NR_28, "raise-from", |facts| {
        facts
            .from(&terms::FULL_2016, old, from_old)
            .from(&terms::FULL_2024, new, from_new)
            .clause(&terms::NEW_LAW, amended)
            .gives(&terms::FULL, day);
    });
    Some((day, step))
}

/// After a revocation: the day the bar ends; `Some(None)` where there was none, or no such clause yet.
fn bar<X: Explain>(asked: &Raising, policy: &SupervisionPolicy, desk: &mut Desk<'_, X>) -> Bar {
    if NR_28.variant("bar-years", desk.month()).is_none() {
        return Some(None);
    }
    let Some(revoked) = desk.perhaps(asked.revoked, questions::BARRED)? else { return Some(None) };
    let length = desk.read(&policy.bar_years);
    let (length, anniversary) = length.zip(desk.read(&policy.anniversary))?;
    let years = Years { rule: &NR_28, form: "bar-years", result: &terms::FULL, length, anniversary };
    Some(Some(years.tell(revoked, desk, |facts| {
        facts.input(&terms::BEGINS, revoked, Field::new("raising.revoked"));
    })))
}
