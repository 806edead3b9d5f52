//! What a member's bills of the year come to.

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting, Slot, Used};
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::{Fact, Money, Rule, ShortText, Silent, Term};

use super::facts::Costs;
use super::policy::{IllnessGate, MedicalPolicy};
use super::{fields, questions, rules, terms};
use crate::allowance::Traced;
use crate::assess::AssessError;
use crate::facts::Register;
use crate::relief::Asked;
use crate::serious_illness::code_lies_in;
use crate::terms as shared;

/// A patient while what is due is reckoned.
pub(super) struct Patient<'c, X> {
    pub(super) asked: &'c Asked<'c>,
    pub(super) policy: &'c MedicalPolicy,
    pub(super) member: usize,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) explain: &'c mut X,
}

/// Something that bills state in money.
#[derive(Clone, Copy)]
pub(super) struct Column {
    rule: &'static Rule,
    form: &'static str,
    of: fn(&Costs) -> Fact<Money>,
    path: &'static str,
    bill: &'static Term,
    total: &'static Term,
    question: usize,
}

pub(super) static IN_SCOPE: Column = Column {
    rule: &rules::MA_01,
    form: "cost",
    of: |costs| costs.in_scope,
    path: fields::IN_SCOPE,
    bill: &terms::IN_SCOPE_BILL,
    total: &terms::IN_SCOPE_COST,
    question: questions::IN_SCOPE,
};
pub(super) static OUTSIDE: Column = Column {
    rule: &rules::MA_02,
    form: "outside-cost",
    of: |costs| costs.out_of_scope,
    path: fields::OUT_OF_SCOPE,
    bill: &terms::OUTSIDE_BILL,
    total: &terms::OUTSIDE_COST,
    question: questions::OUT_OF_SCOPE,
};
pub(super) static ASSISTED_FIRST: Column = assisted(|costs| costs.assisted_first, fields::ASSISTED_FIRST);
pub(super) static ASSISTED_SECOND: Column = assisted(|costs| costs.assisted_second, fields::ASSISTED_SECOND);
pub(super) static ASSISTED_OUTSIDE: Column =
    assisted(|costs| costs.assisted_outside, fields::ASSISTED_OUTSIDE);

const fn assisted(of: fn(&Costs) -> Fact<Money>, path: &'static str) -> Column {
    Column {
        rule: &rules::MA_02,
        form: "assisted",
        of,
        path,
        bill: &terms::ASSISTED_BILL,
        total: &terms::ASSISTED_BEFORE,
        question: questions::ASSISTED,
    }
}

/// Does a bill count?
enum Counts {
    Yes,
    No,
    /// By a recorded finding, or by its code.
    Found(bool),
    Looked(bool),
    Open,
}

impl<'c, X> Patient<'c, X> {
    pub(super) fn at(&self, form: &'static str) -> At {
        At::month(self.asked.month).variant(form).member(self.member)
    }

    pub(super) fn ask(&mut self, question: usize) {
        self.open.ask(question, Some(self.member));
    }

    /// The member's lines with their positions.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &'c Costs)> + use<'c, X> {
        let member = self.member;
        let lines = self.asked.needs.medical.iter().enumerate();
        lines.filter(move |(_, costs)| costs.member == member)
    }

    /// What the member's lines say of the person, where none contradicts another; and where that stands.
    pub(super) fn person(&self, of: fn(&Costs) -> Fact<bool>) -> (Fact<bool>, usize) {
        let mut found = (Fact::NotEstablished, 0);
        for (line, costs) in self.lines() {
            match (found.0, of(costs)) {
                (_, Fact::NotEstablished) => {}
                (Fact::NotEstablished, stated) => found = (stated, line),
                (before, stated) if before == stated => {}
                _ => return (Fact::NotEstablished, line),
            }
        }
        found
    }

    /// The setting of the household's register, where the place has one for rural residents.
    pub(super) fn of_register<T>(
        &mut self,
        all: &'c Setting<T>,
        rural: &'c Setting<T>,
    ) -> Option<&'c Setting<T>> {
        if rural.is_unset() {
            return Some(all);
        }
        match self.asked.household.facts().register {
            Fact::Known(Register::Rural) => Some(rural),
            Fact::Known(Register::Urban) => Some(all),
            Fact::Absent | Fact::NotEstablished => {
                self.open.ask(questions::REGISTER, None);
                None
            }
        }
    }

    fn gate(&mut self) -> Result<Option<Used<&'c IllnessGate>>, ()> {
        let policy = self.policy;
        let setting = self.of_register(&policy.illness_gate, &policy.illness_gate_rural).ok_or(())?;
        if setting.is_unset() {
            return Ok(None);
        }
        let gate = setting.read(&mut self.reading).ok_or(())?;
        Ok((*gate.value == IllnessGate::Listed).then_some(gate))
    }

    fn counts(&mut self, gate: Option<Used<&IllnessGate>>, costs: &Costs) -> Counts {
        if gate.is_none() {
            return Counts::Yes;
        }
        match (costs.listed, costs.illness) {
            (Fact::Known(listed), _) => Counts::Found(listed),
            (Fact::Absent, _) => Counts::Found(false),
            (Fact::NotEstablished, Fact::Known(code)) => {
                match self.policy.illnesses.read(&mut self.reading) {
                    Some(list) => Counts::Looked(
                        list.value.iter().any(|entry| code_lies_in(code.as_str(), &entry.code)),
                    ),
                    None => Counts::Open,
                }
            }
            (Fact::NotEstablished, Fact::Absent) => Counts::No,
            (Fact::NotEstablished, Fact::NotEstablished) => {
                self.ask(questions::LISTED);
                Counts::Open
            }
        }
    }

    fn is_counted(&mut self, gate: Option<Used<&IllnessGate>>, costs: &Costs) -> bool {
        matches!(self.counts(gate, costs), Counts::Yes | Counts::Found(true) | Counts::Looked(true))
    }
}

impl<'c, X: Explain> Patient<'c, X> {
    /// How many bills count; `None` while that is open.
    pub(super) fn counted(&mut self) -> Option<usize> {
        let Ok(gate) = self.gate() else { return None };
        let (mut count, mut open) = (0_usize, false);
        for (line, costs) in self.lines() {
            let counts = self.counts(gate, costs);
            let gated = match counts {
                Counts::Yes => None,
                Counts::No => Some((false, None)),
                Counts::Found(listed) => Some((listed, None)),
                Counts::Looked(listed) => Some((listed, costs.illness.known())),
                Counts::Open => {
                    open = true;
                    continue;
                }
            };
            if let (Some((listed, code)), Some(gate)) = (gated, gate) {
                self.tell_gate(gate, line, listed, code);
            }
            count = count.saturating_add(usize::from(gated.is_none_or(|(listed, _)| listed)));
        }
        (!open).then_some(count)
    }

    fn tell_gate(&mut self, gate: Used<&IllnessGate>, line: usize, listed: bool, code: Option<ShortText>) {
        let list = match self.policy.illnesses.slot {
            Slot::Value(_, figure) => Some(figure),
            _ => None,
        };
        let looked = code.zip(list);
        let at = self.at(if looked.is_some() { "listed" } else { "found" });
        self.explain.step(&rules::MA_02, at, |facts| {
            facts.chosen(&terms::GATE_RULE, gate.value.word(), gate.figure);
            match looked {
                Some((code, list)) => facts
                    .input(&shared::CODE, code, Field::of(fields::ILLNESS, line))
                    .list(&shared::LIST, list),
                None => facts.input(&shared::RECORDED, listed, Field::of(fields::LISTED, line)),
            };
            facts.gives(&terms::ILLNESS_LISTED, listed);
        });
    }

    /// The sum of a column over the bills that count; `None` where one of them does not say.
    pub(super) fn total(&mut self, column: Column) -> Result<Option<Traced<Money>>, AssessError> {
        let Ok(gate) = self.gate() else { return Ok(None) };
        let mut total = Money::ZERO;
        let mut known = true;
        for (_, costs) in self.lines() {
            if !self.is_counted(gate, costs) {
                continue;
            }
            match (column.of)(costs) {
                Fact::Known(amount) if !amount.is_negative() => total = total.plus(amount)?,
                Fact::Absent => {}
                Fact::Known(_) | Fact::NotEstablished => known = false,
            }
        }
        if !known {
            self.ask(column.question);
            return Ok(None);
        }
        let (policy, asked, member, at) = (self.policy, self.asked, self.member, self.at(column.form));
        let step = self.explain.step(column.rule, at, |facts| {
            // Only listeners come here: the bills are walked a second time for what they state.
            let mut again = Patient {
                asked,
                policy,
                member,
                reading: Reading::default(),
                open: OpenQuestions::default(),
                explain: &mut Silent,
            };
            for (line, costs) in again.lines() {
                if again.is_counted(gate, costs) {
                    let amount = (column.of)(costs).known().unwrap_or(Money::ZERO);
                    facts.input(column.bill, amount, Field::of(column.path, line));
                }
            }
            facts.gives(column.total, total);
        });
        Ok(Some(Traced { value: total, step }))
    }
}
