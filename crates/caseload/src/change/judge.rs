//! What a path goes through: a law that is replaced parameter by parameter, and what is found under it. The allowance and
//! what is paid with it are one such law, every programme of a screening another.

use minzheng_core_types::figures::{Parameter, Slot};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Finding, MemberSet, Money, Month, Pack, Rule, Silent};
use minzheng_welfare::between::every_programme;
use minzheng_welfare::programmes::PROGRAMMES;
use minzheng_welfare::screen::{Answer, Screening, WholeLaw, screen_under};
use minzheng_welfare::{CATALOGUE, CaseFile, Law, PARAMETERS, Policy, assess_month};

use super::ChangeError;
use super::ends::{Outcome, Row};

/// 所依之法: what is in force in a month, replaced one parameter at a time.
pub(super) trait Judge: Clone {
    /// What is found under it.
    type Found: Found;
    /// The month.
    fn month(&self) -> Month;
    /// The figures it comes from.
    fn pack(&self) -> &Pack;
    /// The same figures in another month.
    fn moved(&self, month: Month) -> Self;
    /// The parameters for which another law has something else.
    fn differing(&self, other: &Self) -> Vec<&'static Parameter>;
    /// Takes one parameter from another law.
    fn replace(&mut self, other: &Self, parameter: &'static Parameter);
    /// What it has for a parameter.
    fn state(&self, parameter: &'static Parameter) -> Slot<()>;
    /// What is found where nobody is listed.
    fn nobody() -> Self::Found;
    /// What is found of a case; `pays` says whether the household is paid, or would be.
    fn judge(&self, case: &CaseFile, pays: bool, at_application: &Policy)
    -> Result<Self::Found, ChangeError>;
}

/// 所见: what is found of a case, programme by programme.
pub(super) trait Found: Clone {
    /// The programmes, in order.
    fn programmes() -> impl Iterator<Item = &'static Programme>;
    /// How a programme stands, and what it pays.
    fn row(&self, programme: &str) -> Row;
    /// How many count.
    fn persons(&self) -> u32;
    /// For how many a programme pays; a household's own amount counts all its members.
    fn paid_for(&self, programme: &str) -> u32;
    /// The same answers, whatever they rest on?
    fn same(&self, other: &Self) -> bool;
    /// The rule behind the answer: that of the first failed condition, or of the first amount.
    fn rule(&self, programme: &str) -> Option<&'static Rule>;

    /// All that is paid.
    fn total(&self) -> Result<Money, ChangeError> {
        Ok(Money::sum(Self::programmes().map(|programme| self.row(programme.id).1))?)
    }
}

/// The rule behind a finding.
fn rule_of(finding: Finding) -> Option<&'static Rule> {
    match finding {
        Finding::NotEntitled(grounds) => grounds.iter().next().map(|ground| ground.rule),
        Finding::Entitled(award) => award.components().next().map(|component| component.rule),
        Finding::NeedsPerson(_) => None,
    }
}

/// For how many members a finding pays, where `members` count.
fn paid_for(finding: Finding, members: MemberSet) -> u32 {
    let Finding::Entitled(award) = finding else { return 0 };
    let all = award.components().fold(MemberSet::EMPTY, |all, component| {
        all.union(if component.members.is_empty() { members } else { component.members })
    });
    all.len()
}

fn place(parameter: &'static Parameter) -> usize {
    PARAMETERS.iter().position(|known| known.id == parameter.id).unwrap_or(PARAMETERS.len())
}

impl Judge for Policy {
    type Found = Outcome;

    fn month(&self) -> Month {
        self.month
    }

    fn pack(&self) -> &Pack {
        &self.pack
    }

    fn moved(&self, month: Month) -> Self {
        self.in_month(month)
    }

    fn differing(&self, other: &Self) -> Vec<&'static Parameter> {
        let of = self.differences(other);
        of.into_iter().filter_map(|index| PARAMETERS.get(index)).collect()
    }

    fn replace(&mut self, other: &Self, parameter: &'static Parameter) {
        self.take(other, place(parameter));
    }

    fn state(&self, parameter: &'static Parameter) -> Slot<()> {
        self.state_of(place(parameter))
    }

    fn nobody() -> Outcome {
        Outcome { findings: None, pays: false }
    }

    fn judge(&self, case: &CaseFile, pays: bool, at_application: &Policy) -> Result<Outcome, ChangeError> {
        let law = Law { at_application, in_month: self };
        let findings = assess_month(&case.household()?, case.standing(), law, self.month, &mut Silent)?;
        Ok(Outcome { findings: Some(findings), pays })
    }
}

impl Outcome {
    fn finding(&self, programme: &str) -> Option<Finding> {
        let each = self.findings.as_ref()?.each();
        each.into_iter().find(|(of, _)| of.id == programme).map(|(_, finding)| *finding)
    }
}

impl Found for Outcome {
    fn programmes() -> impl Iterator<Item = &'static Programme> {
        PROGRAMMES.iter()
    }

    fn row(&self, programme: &str) -> Row {
        match self.finding(programme) {
            None => ("not-on-roll", Money::ZERO),
            Some(_) if !self.pays => ("applying", Money::ZERO),
            Some(finding) => (finding.name(), finding.amount()),
        }
    }

    fn persons(&self) -> u32 {
        self.findings.map_or(0, |findings| findings.members.len())
    }

    fn paid_for(&self, programme: &str) -> u32 {
        match (self.finding(programme), self.findings) {
            (Some(finding), Some(findings)) => paid_for(finding, findings.members),
            _ => 0,
        }
    }

    fn same(&self, other: &Self) -> bool {
        let findings = |outcome: &Self| {
            outcome.findings.map(|found| (found.members, found.each().map(|(_, finding)| *finding)))
        };
        self.pays == other.pays && findings(self) == findings(other)
    }

    fn rule(&self, programme: &str) -> Option<&'static Rule> {
        rule_of(self.finding(programme)?)
    }
}

/// What every programme finds.
#[derive(Debug, Clone)]
pub(super) struct Screened {
    screening: Option<Screening>,
    /// Is the household on the roll of the allowance? Else the allowance and what goes with it is not paid.
    draws: bool,
}

impl Screened {
    fn answer(&self, programme: &str) -> Option<&Answer> {
        self.screening.as_ref()?.answers.iter().find(|answer| answer.programme.id == programme)
    }

    fn of_roll(programme: &str) -> bool {
        CATALOGUE.programmes.iter().any(|known| known.id == programme)
    }

    /// What is paid; nothing where a person is needed.
    pub(super) fn amount(&self, programme: &str) -> Option<Money> {
        match self.row(programme) {
            ("needs-person", _) => None,
            (_, amount) => Some(amount),
        }
    }
}

impl Judge for WholeLaw {
    type Found = Screened;

    fn month(&self) -> Month {
        self.in_month.month
    }

    fn pack(&self) -> &Pack {
        &self.in_month.pack
    }

    fn moved(&self, month: Month) -> Self {
        Self::moved(self, month)
    }

    fn differing(&self, other: &Self) -> Vec<&'static Parameter> {
        self.differences(other)
    }

    fn replace(&mut self, other: &Self, parameter: &'static Parameter) {
        self.take(other, parameter.id);
    }

    fn state(&self, parameter: &'static Parameter) -> Slot<()> {
        self.state_of(parameter.id)
    }

    fn nobody() -> Screened {
        Screened { screening: None, draws: false }
    }

    fn judge(&self, case: &CaseFile, _: bool, at_application: &Policy) -> Result<Screened, ChangeError> {
        let screening = screen_under(case, self, at_application)?;
        Ok(Screened { screening: Some(screening), draws: case.draws() })
    }
}

impl Found for Screened {
    fn programmes() -> impl Iterator<Item = &'static Programme> {
        every_programme()
    }

    fn row(&self, programme: &str) -> Row {
        match self.answer(programme) {
            None => ("not-on-roll", Money::ZERO),
            Some(_) if !self.draws && Self::of_roll(programme) => ("applying", Money::ZERO),
            Some(answer) if answer.excluded_by.is_some() => ("not-entitled", Money::ZERO),
            Some(answer) => (answer.finding.name(), answer.finding.amount()),
        }
    }

    fn persons(&self) -> u32 {
        self.screening.as_ref().map_or(0, |screening| screening.month.members.len())
    }

    fn paid_for(&self, programme: &str) -> u32 {
        match (self.answer(programme), &self.screening) {
            (Some(answer), Some(screening)) => paid_for(answer.finding, screening.month.members),
            _ => 0,
        }
    }

    fn same(&self, other: &Self) -> bool {
        let told = |of: &Self| {
            let answers = of.screening.as_ref().map(|screening| {
                let told = |answer: &Answer| (answer.finding, answer.excluded_by.map(|held| held.id));
                (screening.month.members, screening.answers.iter().map(told).collect::<Vec<_>>())
            });
            (of.draws, answers)
        };
        told(self) == told(other)
    }

    fn rule(&self, programme: &str) -> Option<&'static Rule> {
        rule_of(self.answer(programme)?.finding)
    }
}
