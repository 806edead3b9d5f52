//! 变动原因: why a household came, went or draws another amount, each with the rule that says so.

use minzheng_core_types::figures::{Setting, Slot};
use minzheng_core_types::finding::{Award, Programme};
use minzheng_core_types::{Fact, Finding, Lang, Money, Month};
use minzheng_welfare::facts::Register as UrbanRural;
use minzheng_welfare::standing::{Determination, StopGround};
use minzheng_welfare::{Standing, programmes, rules};

use crate::register::HouseholdRecord;
use crate::run::{MonthRow, Run};

/// 变动原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// 新批准: a first determination.
    Admitted,
    /// 再次批准: a determination after an end.
    Readmitted,
    /// 恢复: on the roll before, and entitled again; with the rule that stood against it, where one did.
    EntitledAgain(Option<&'static str>),
    /// 迁移: another place, street or community runs the case.
    Moved,
    /// 增员.
    MembersIn,
    /// 减员.
    MembersOut,
    /// 死亡减员.
    Death,
    /// 重新核定: another determination counts.
    Redetermined,
    /// 标准调整: another standard.
    Standard,
    /// Another amount of a programme beside the allowance, with the rule that pays or paid it.
    Programme(&'static Programme, &'static str),
    /// 停保: payment has ended, with the ground where it was recorded.
    Ended(Option<StopGround>),
    /// 不符合: not entitled any more, with the rule of the first ground.
    NotEntitled(Option<&'static str>),
    /// 需人工: something is open, so that nothing can be said to be due.
    NeedsPerson,
    /// 其他: other figures or facts.
    Other,
}

impl Reason {
    /// The word used in files.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Admitted => "admitted",
            Self::Readmitted => "readmitted",
            Self::EntitledAgain(_) => "entitled-again",
            Self::Moved => "moved",
            Self::MembersIn => "members-in",
            Self::MembersOut => "members-out",
            Self::Death => "death",
            Self::Redetermined => "redetermined",
            Self::Standard => "standard",
            Self::Programme(programme, _) => programme.id,
            Self::Ended(_) => "ended",
            Self::NotEntitled(_) => "not-entitled",
            Self::NeedsPerson => "needs-person",
            Self::Other => "other",
        }
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> Option<&'static str> {
        match self {
            Self::Admitted | Self::Readmitted => Some(rules::SA_19.id),
            Self::EntitledAgain(rule) | Self::NotEntitled(rule) => *rule,
            Self::Moved | Self::Standard => Some(rules::SA_27.id),
            Self::MembersIn | Self::MembersOut | Self::Death => Some(rules::SA_22.id),
            Self::Redetermined => Some(rules::SA_05.id),
            Self::Programme(_, rule) => Some(rule),
            Self::Ended(_) => Some(rules::SA_25.id),
            Self::NeedsPerson => None,
            Self::Other => Some(rules::SA_12.id),
        }
    }

    /// What people say.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let plain = |zh: &'static str, en: &'static str| match lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        };
        match self {
            Self::Admitted => plain("新批准", "admitted"),
            Self::Readmitted => plain("停保后再次批准", "admitted again after an end"),
            Self::EntitledAgain(Some(_)) => plain("重新符合条件", "entitled again"),
            Self::EntitledAgain(None) => plain("待查事项已查明", "open questions settled"),
            Self::Moved => plain("迁移", "moved"),
            Self::MembersIn => plain("增员", "members joined"),
            Self::MembersOut => plain("减员", "members left"),
            Self::Death => plain("死亡减员", "death of a member"),
            Self::Redetermined => plain("收入重新核定", "income determined anew"),
            Self::Standard => plain("标准调整", "another standard"),
            Self::Programme(programme, _) => programme.label.get(lang).to_owned(),
            Self::Ended(Some(ground)) => match lang {
                Lang::Zh => format!("停保:{}", ground.label().zh),
                Lang::En => format!("ended: {}", ground.label().en),
            },
            Self::Ended(None) => plain("停保(原因未记)", "ended (no ground recorded)"),
            Self::NotEntitled(_) => plain("不再符合条件", "no longer entitled"),
            Self::NeedsPerson => plain("有待查事项,需人工", "open questions: needs a person"),
            Self::Other => plain("其他参数变化", "other figures"),
        }
    }
}

/// A household in two months.
pub(super) struct Seen<'s, 'r> {
    pub(super) run: &'s Run<'r>,
    pub(super) index: usize,
    pub(super) record: &'s HouseholdRecord,
    pub(super) month: Month,
    pub(super) then: Option<&'s MonthRow<'r>>,
    pub(super) now: Option<&'s MonthRow<'r>>,
}

pub(super) fn needs_person(row: &MonthRow<'_>) -> bool {
    row.findings.each().into_iter().any(|(_, finding)| matches!(finding, Finding::NeedsPerson(_)))
}

impl Seen<'_, '_> {
    pub(super) fn entry(&self) -> Vec<Reason> {
        let came_back = || self.record.ends().any(|end| end.last < self.month);
        vec![match self.then.map(|row| &row.findings.allowance) {
            Some(Finding::NotEntitled(grounds)) if self.was_on_roll() => {
                Reason::EntitledAgain(grounds.iter().next().map(|ground| ground.rule.id))
            }
            Some(Finding::NeedsPerson(_)) if self.was_on_roll() => Reason::EntitledAgain(None),
            _ if came_back() => Reason::Readmitted,
            _ => Reason::Admitted,
        }]
    }

    fn was_on_roll(&self) -> bool {
        self.basis(self.month.previous()).is_some()
    }

    pub(super) fn stop(&self) -> Vec<Reason> {
        let before = self.month.previous();
        let standing = self.run.standing(self.index, self.month);
        let is_on_roll = matches!(standing, Some(Standing::OnRoll { .. } | Standing::Grace { .. }));
        vec![match self.now.map(|row| &row.findings.allowance).filter(|_| is_on_roll) {
            Some(Finding::NotEntitled(grounds)) => {
                Reason::NotEntitled(grounds.iter().next().map(|ground| ground.rule.id))
            }
            Some(_) => Reason::NeedsPerson,
            None => {
                let end = self.record.ends().find(|end| end.last == before);
                Reason::Ended(end.and_then(|end| end.ground))
            }
        }]
    }

    /// Why it left its area, and why it came to the other; what changed besides is told where it is paid now.
    pub(super) fn moved(&self) -> [Vec<Reason>; 2] {
        let mut into = vec![Reason::Moved];
        into.extend(self.causes());
        [vec![Reason::Moved], into]
    }

    pub(super) fn change(&self) -> Vec<Reason> {
        let causes = self.causes();
        if causes.is_empty() { vec![Reason::Other] } else { causes }
    }

    fn causes(&self) -> Vec<Reason> {
        let (Some(then), Some(now)) = (self.then, self.now) else { return Vec::new() };
        let mut reasons = Vec::new();
        self.of_members(then, now, &mut reasons);
        if self.basis(self.month) != self.basis(self.month.previous()) {
            reasons.push(Reason::Redetermined);
        }
        let differs = then.findings.allowance.amount() != now.findings.allowance.amount();
        if differs && self.standard(self.month) != self.standard(self.month.previous()) {
            reasons.push(Reason::Standard);
        }
        for ((programme, old), (_, new)) in then.findings.each().into_iter().zip(now.findings.each()) {
            if old.amount() != new.amount() && programme.id != programmes::ALLOWANCE.id {
                let rule = rule_of(new).or_else(|| rule_of(old)).unwrap_or_default();
                reasons.push(Reason::Programme(programme, rule));
            }
        }
        reasons
    }

    fn of_members(&self, then: &MonthRow<'_>, now: &MonthRow<'_>, reasons: &mut Vec<Reason>) {
        let (old, new) = (then.findings.members, now.findings.members);
        if new.iter().any(|member| !old.contains(member)) {
            reasons.push(Reason::MembersIn);
        }
        let members = self.run.register().members(self.record);
        let gone = old.iter().filter(|member| !new.contains(*member));
        let died = |index: &usize| members.get(*index).is_some_and(|member| member.died.is_some());
        let (dead, left): (Vec<usize>, Vec<usize>) = gone.partition(died);
        if !dead.is_empty() {
            reasons.push(Reason::Death);
        }
        if !left.is_empty() {
            reasons.push(Reason::MembersOut);
        }
    }

    fn basis(&self, month: Month) -> Option<&Determination> {
        match self.run.standing(self.index, month)? {
            Standing::OnRoll { basis, .. } => Some(basis),
            Standing::Applying { .. } | Standing::Grace { .. } | Standing::Ended { .. } => None,
        }
    }

    /// The standard of the household's register where it lives in a month.
    fn standard(&self, month: Month) -> Option<Money> {
        let policy = self.run.laws().get(self.record.stay_in(month).place, month)?;
        let value = |setting: &Setting<Money>| match &setting.slot {
            Slot::Value(amount, _) => Some(*amount),
            _ => None,
        };
        match self.record.register() {
            Fact::Known(UrbanRural::Rural) => value(&policy.standard_rural),
            _ => value(&policy.standard_urban),
        }
    }
}

/// The rule that pays.
fn rule_of(finding: &Finding) -> Option<&'static str> {
    match finding {
        Finding::Entitled(award) => first_rule(award),
        Finding::NotEntitled(_) | Finding::NeedsPerson(_) => None,
    }
}

fn first_rule(award: &Award) -> Option<&'static str> {
    award.components().next().map(|component| component.rule.id)
}
