//! 大救助: the programmes beside the allowance, each a family with figures, questions and rules of its own, over one set
//! of facts. A family has a catalogue of its own, so that the allowance's silent path stays small.

use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Parameter, Place, Slot, View};
use minzheng_core_types::finding::{Award, Finding, Grounds, Programme};
use minzheng_core_types::{Fact, Family, MemberSet, Month};

use crate::assess::{AssessError, MonthFindings};
use crate::facts::Household;
use crate::needs::{Needs, Status};
use crate::standing::Standing;
use crate::{
    accident_insurance, extreme_hardship, medical, price_subsidy, rigid_household, special_care, temporary,
};

/// Every family, in the order in which one application is looked at: statuses first, then what depends on them.
pub static FAMILIES: [&Family; 7] = [
    &extreme_hardship::FAMILY,
    &rigid_household::FAMILY,
    &temporary::FAMILY,
    &medical::FAMILY,
    &special_care::FAMILY,
    &price_subsidy::FAMILY,
    &accident_insurance::FAMILY,
];

/// 大救助政策: what is local for every family, for one place and month. Made once, shared by all cases.
#[derive(Debug, Clone)]
pub struct ReliefPolicy {
    /// 特困供养.
    pub extreme_hardship: extreme_hardship::ExtremeHardshipPolicy,
    /// 刚性支出困难家庭.
    pub rigid: rigid_household::RigidPolicy,
    /// 临时救助.
    pub temporary: temporary::TemporaryPolicy,
    /// 医疗救助.
    pub medical: medical::MedicalPolicy,
    /// 优抚.
    pub special_care: special_care::SpecialCarePolicy,
    /// 价格临时补贴.
    pub price: price_subsidy::PricePolicy,
    /// 老年人意外伤害保险.
    pub accident_insurance: accident_insurance::AccidentInsurancePolicy,
}

impl ReliefPolicy {
    /// The policies of a place in a month, as known today.
    #[must_use]
    pub fn at(pack: &Pack, place: Place, month: Month) -> Self {
        Self::new(&pack.at(place, month))
    }

    /// The policies of a view.
    #[must_use]
    pub fn new(view: &View<'_>) -> Self {
        Self {
            extreme_hardship: extreme_hardship::ExtremeHardshipPolicy::new(view),
            rigid: rigid_household::RigidPolicy::new(view),
            temporary: temporary::TemporaryPolicy::new(view),
            medical: medical::MedicalPolicy::new(view),
            special_care: special_care::SpecialCarePolicy::new(view),
            price: price_subsidy::PricePolicy::new(view),
            accident_insurance: accident_insurance::AccidentInsurancePolicy::new(view),
        }
    }

    /// The same figures, asked in another month. For comparisons of months, never for what anybody is paid.
    #[must_use]
    pub fn in_month(&self, month: Month) -> Self {
        Self {
            extreme_hardship: self.extreme_hardship.in_month(month),
            rigid: self.rigid.in_month(month),
            temporary: self.temporary.in_month(month),
            medical: self.medical.in_month(month),
            special_care: self.special_care.in_month(month),
            price: self.price.in_month(month),
            accident_insurance: self.accident_insurance.in_month(month),
        }
    }
}

/// Calls `$what!(field, module)` for the policy of every family.
macro_rules! each_policy {
    ($what:ident) => {
        $what!(extreme_hardship, extreme_hardship);
        $what!(rigid, rigid_household);
        $what!(temporary, temporary);
        $what!(medical, medical);
        $what!(special_care, special_care);
        $what!(price, price_subsidy);
        $what!(accident_insurance, accident_insurance);
    };
}

impl ReliefPolicy {
    /// The parameters, in the order of the families, for which other policies of the same pack have something else. One
    /// that several families read stands once.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<&'static Parameter> {
        let mut different: Vec<&'static Parameter> = Vec::new();
        macro_rules! compare {
            ($field:ident, $module:ident) => {
                let of = self.$field.differences(&other.$field);
                for parameter in of.into_iter().filter_map(|index| $module::PARAMETERS.get(index)) {
                    if different.iter().all(|known| known.id != parameter.id) {
                        different.push(parameter);
                    }
                }
            };
        }
        each_policy!(compare);
        different
    }

    /// Takes what other policies of the same pack have for one parameter, in every family that reads it.
    pub fn take(&mut self, other: &Self, parameter: &str) {
        macro_rules! take {
            ($field:ident, $module:ident) => {
                if let Some(index) = $module::PARAMETERS.iter().position(|known| known.id == parameter) {
                    self.$field.take(&other.$field, index);
                }
            };
        }
        each_policy!(take);
    }

    /// What they have for a parameter; `None` where no family reads it.
    #[must_use]
    pub fn state_of(&self, parameter: &str) -> Option<Slot<()>> {
        macro_rules! look {
            ($field:ident, $module:ident) => {
                if let Some(index) = $module::PARAMETERS.iter().position(|known| known.id == parameter) {
                    return Some(self.$field.state_of(index));
                }
            };
        }
        each_policy!(look);
        None
    }
}

/// What every family is asked: the facts of one household in one month.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The household.
    pub household: &'a Household<'a>,
    /// What only some programmes ask about.
    pub needs: &'a Needs,
    /// Applying, on the roll of the allowance, or off it.
    pub standing: Standing<'a>,
    /// 身份: which of the exclusive statuses the household has in the month; absent where it has none.
    pub status: Fact<Status>,
    /// 保障人员: the members who draw the allowance or extreme-hardship support in the month; absent where nobody does,
    /// not established where it is not known who.
    pub drawing: Fact<MemberSet>,
    /// The month.
    pub month: Month,
}

/// Who draws what the status gives: those that the allowance counts and those that extreme-hardship support pays.
fn drawing(status: Fact<Status>, month: &MonthFindings, hardship: &Finding) -> Fact<MemberSet> {
    let supported = match hardship {
        Finding::Entitled(award) => supported(award),
        Finding::NotEntitled(_) | Finding::NeedsPerson(_) => MemberSet::EMPTY,
    };
    let drawing = match (status, month.allowance) {
        (Fact::Known(Status::Allowance), Finding::Entitled(_)) => month.members.union(supported),
        (Fact::Known(Status::Allowance), _) | (Fact::NotEstablished, _) => return Fact::NotEstablished,
        (Fact::Known(Status::ExtremeHardship), _) if supported.is_empty() => return Fact::NotEstablished,
        (Fact::Known(_) | Fact::Absent, _) => supported,
    };
    if drawing.is_empty() { Fact::Absent } else { Fact::Known(drawing) }
}

/// The members that extreme-hardship support pays.
pub(crate) fn supported(award: &Award) -> MemberSet {
    award.components().fold(MemberSet::EMPTY, |of, component| of.union(component.members))
}

/// 身份 as far as is found: the first of the exclusive statuses that holds; absent where none of them does; not
/// established where one that comes before, or might, is open.
#[must_use]
pub fn status(found: &[(Status, &Finding)]) -> Fact<Status> {
    for (status, finding) in found {
        match finding {
            Finding::Entitled(_) => return Fact::Known(*status),
            Finding::NotEntitled(_) => {}
            Finding::NeedsPerson(_) => return Fact::NotEstablished,
        }
    }
    Fact::Absent
}

/// Is the award for every one of the members?
pub(crate) fn covers(award: &Award, members: MemberSet) -> bool {
    let of = supported(award);
    members.iter().all(|member| of.contains(member))
}

/// Asks every family in order, and reports what each of its programmes finds, with the listener as it then stands. A
/// status that is not recorded is found on the way: extreme hardship, the allowance, marginal, rigid expenditure.
///
/// # Errors
/// [`AssessError`] of the first family that fails.
pub fn assess_all<X: Explain>(
    asked: Asked<'_>,
    month: &MonthFindings,
    policy: &ReliefPolicy,
    explain: &mut X,
    mut report: impl FnMut(&'static Family, &'static Programme, Finding, &mut X),
) -> Result<Fact<Status>, AssessError> {
    let mut asked = asked;
    macro_rules! family {
        ($family:ident, $policy:ident) => {{
            let found = $family::assess(&asked, &policy.$policy, explain)?;
            for (programme, finding) in $family::programmes::PROGRAMMES.iter().zip(found) {
                report(&$family::FAMILY, programme, finding, explain);
            }
            found
        }};
    }
    let recorded = asked.status;
    let [hardship, ..] = family!(extreme_hardship, extreme_hardship);
    // Who is supported for extreme hardship does not count in the household of the others: its status is theirs.
    let of_others = matches!(&hardship, Finding::Entitled(award) if !covers(award, month.members));
    let refused = Finding::NotEntitled(Grounds::default());
    let mut found = [
        (Status::ExtremeHardship, if of_others { &refused } else { &hardship }),
        (Status::Allowance, &month.allowance),
        (Status::Marginal, &month.marginal),
        (Status::Rigid, &refused),
    ];
    if recorded == Fact::NotEstablished {
        asked.status = status(found.get(..3).unwrap_or_default());
    }
    let [rigid, ..] = family!(rigid_household, rigid);
    if recorded == Fact::NotEstablished {
        if let Some(last) = found.last_mut() {
            last.1 = &rigid;
        }
        asked.status = status(&found);
    }
    asked.drawing = drawing(asked.status, month, &hardship);
    let [..] = family!(temporary, temporary);
    let [..] = family!(medical, medical);
    let [..] = family!(special_care, special_care);
    let [..] = family!(price_subsidy, price);
    let [..] = family!(accident_insurance, accident_insurance);
    Ok(asked.status)
}
