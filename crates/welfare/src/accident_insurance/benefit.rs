//! What a claim pays: a death, a disability, medical cost, days in hospital.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::finding::Measure;
use minzheng_core_types::{
    Fact, MemberSet, Money, MoneyError, Month, Rate, Rounding, RoundingMode, RoundingUnit,
};

use super::assess::{Case, Start};
use super::facts::Claim;
use super::rules::PE_02;
use super::{questions, terms};
use crate::fields;
use crate::met::Met;
use crate::terms as common;

const CLAIMS: Field = Field::new("needs.accident_insurance.claims");
const ACCIDENT: &str = "needs.accident_insurance.claims[].accident";
const DEATH: &str = "needs.accident_insurance.claims[].death";
const DISABILITY: &str = "needs.accident_insurance.claims[].disability";
const MEDICAL: &str = "needs.accident_insurance.claims[].medical";
const MEDICAL_BEFORE: &str = "needs.accident_insurance.claims[].medical_before";
const HOSPITAL: &str = "needs.accident_insurance.claims[].hospital_days";
const HOSPITAL_BEFORE: &str = "needs.accident_insurance.claims[].hospital_days_before";
const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// A claim and its place in the list.
#[derive(Clone, Copy)]
struct Entry<'a> {
    index: usize,
    claim: &'a Claim,
}

impl Entry<'_> {
    fn field(self, path: &'static str) -> Field {
        Field::of(path, self.index)
    }
}

/// What of a claim is found so far: the amount, the steps that say so, and whether anything is claimed or open.
struct Parts {
    amount: Money,
    first: StepRef,
    count: usize,
    open: bool,
}

impl Parts {
    const NONE: Self = Self { amount: Money::ZERO, first: StepRef::NONE, count: 0, open: false };

    fn add(&mut self, amount: Money, step: StepRef) -> Result<(), MoneyError> {
        self.amount = self.amount.plus(amount)?;
        self.first = self.first.min(step);
        self.count = self.count.saturating_add(1);
        Ok(())
    }
}

impl<X: Explain> Case<'_, X> {
    pub(super) fn benefit(&mut self) -> Result<(), MoneyError> {
        let asked = self.asked;
        let claims: &[Claim] = match &asked.needs.accident_insurance.claims {
            Fact::Known(claims) => claims,
            Fact::Absent => &[],
            Fact::NotEstablished => {
                self.open.ask(questions::CLAIMS, None);
                &[]
            }
        };
        let household = self.household();
        self.refused = household == Met::No;
        if claims.is_empty() {
            if !asked.needs.accident_insurance.claims.is_open() {
                self.explain.step(&PE_02, self.at("nobody"), |facts| {
                    facts.input(&common::RECORDED, false, CLAIMS).gives(&common::RECEIVES, false);
                });
                self.flag(false);
                self.refused = true;
            }
            return Ok(());
        }
        let Some(start) = self.start() else { return Ok(()) };
        let mut settled = true;
        for (index, claim) in claims.iter().enumerate() {
            if claims.iter().filter(|other| other.member == claim.member).count() > 1 {
                self.open.ask(questions::CLAIMED_ONCE, None);
                settled = false;
                continue;
            }
            let (open, missing) = (self.open, self.reading.missing);
            if self.claim(household, Entry { index, claim }, start)? == Met::No {
                (self.open, self.reading.missing) = (open, missing);
            } else {
                settled = false;
            }
        }
        // Where every claim fails, what is open of the household changes nothing.
        self.refused |= settled;
        Ok(())
    }

    fn claim_at(&self, variant: &'static str, entry: Entry<'_>) -> At {
        self.at(variant).member(entry.claim.member)
    }

    fn ask(&mut self, question: usize, entry: Entry<'_>) -> Met {
        self.open.ask(question, Some(entry.claim.member));
        Met::Open
    }

    fn claim(&mut self, household: Met, entry: Entry<'_>, start: Start) -> Result<Met, MoneyError> {
        let index = entry.claim.member;
        let Some(member) = self.asked.household.members().get(index) else {
            self.open.ask(questions::CLAIMANT, None);
            return Ok(Met::Open);
        };
        let insured = match self.insured(index, member, start) {
            None => Met::Open,
            Some(found) if found.holds => Met::Yes,
            Some(found) => {
                self.explain.step(&PE_02, self.claim_at("anybody", entry), |facts| {
                    facts.from(&terms::INSURED, 0_u32, found.step).gives(&common::RECEIVES, false);
                });
                match found.short {
                    Some((age, least)) => {
                        self.refuse(Measure::Count(i64::from(age)), Measure::Count(i64::from(least)))
                    }
                    None => self.flag(false),
                }
            }
        };
        let within = self.within(entry, start);
        let stands = household.and(insured).and(within);
        if stands == Met::No {
            return Ok(Met::No);
        }
        let parts = self.parts(entry)?;
        if !parts.open && parts.amount.is_zero() {
            self.nothing(entry, &parts);
            return Ok(self.flag(false));
        }
        if stands == Met::Open || parts.open {
            return Ok(Met::Open);
        }
        self.award.add(&PE_02, MemberSet::single(index), parts.amount)?;
        Ok(Met::Yes)
    }

    /// The accident lies in the policy year of the month, and not after the month.
    fn within(&mut self, entry: Entry<'_>, start: Start) -> Met {
        let Fact::Known(accident) = entry.claim.accident else {
            return self.ask(questions::ACCIDENT, entry);
        };
        let month = self.asked.month;
        let holds = accident >= start.day && Month::of(accident) <= month;
        self.explain.step(&PE_02, self.claim_at("within", entry), |facts| {
            facts
                .input(&terms::ACCIDENT, accident, entry.field(ACCIDENT))
                .from(&terms::COVER_START, start.day, start.step)
                .input(&common::MONTH, month, fields::MONTH)
                .gives(&common::RECEIVES, holds);
        });
        if holds {
            return Met::Yes;
        }
        let limit = if accident < start.day { Month::of(start.day) } else { month };
        self.refuse(Measure::Month(Month::of(accident)), Measure::Month(limit))
    }

    /// One step for each part that is claimed.
    fn parts(&mut self, entry: Entry<'_>) -> Result<Parts, MoneyError> {
        let mut parts = Parts::NONE;
        self.death(entry, &mut parts)?;
        self.disability(entry, &mut parts)?;
        self.medical(entry, &mut parts)?;
        self.hospital(entry, &mut parts)?;
        Ok(parts)
    }

    fn nothing(&mut self, entry: Entry<'_>, parts: &Parts) {
        if parts.count > 0 {
            self.explain.step(&PE_02, self.claim_at("anything", entry), |facts| {
                facts.from_each(&common::AMOUNT, parts.first, parts.count).gives(&common::RECEIVES, false);
            });
            return;
        }
        self.explain.step(&PE_02, self.claim_at("nobody", entry), |facts| {
            for path in [DEATH, DISABILITY, MEDICAL, HOSPITAL] {
                facts.input(&common::RECORDED, false, entry.field(path));
            }
            facts.gives(&common::RECEIVES, false);
        });
    }

    fn death(&mut self, entry: Entry<'_>, parts: &mut Parts) -> Result<(), MoneyError> {
        match entry.claim.death {
            Fact::Known(true) => {}
            Fact::Known(false) | Fact::Absent => return Ok(()),
            Fact::NotEstablished => {
                parts.open |= self.ask(questions::DEATH, entry) == Met::Open;
                return Ok(());
            }
        }
        let policy = self.policy;
        let Some(used) = policy.death.read(&mut self.reading) else {
            parts.open = true;
            return Ok(());
        };
        let step = self.explain.step(&PE_02, self.claim_at("death", entry), |facts| {
            facts
                .input(&terms::ACCIDENT_DEATH, true, entry.field(DEATH))
                .figure(&common::PUBLISHED, used)
                .pays(&PE_02, &common::AMOUNT, *used.value);
        });
        parts.add(*used.value, step)
    }

    fn disability(&mut self, entry: Entry<'_>, parts: &mut Parts) -> Result<(), MoneyError> {
        let policy = self.policy;
        let share = match entry.claim.disability {
            Fact::Known(share) if share <= Rate::ONE => share,
            Fact::Absent => return Ok(()),
            // More than the whole is no share.
            Fact::Known(_) | Fact::NotEstablished => {
                parts.open |= self.ask(questions::DISABILITY, entry) == Met::Open;
                return Ok(());
            }
        };
        let Some(most) = policy.disability.read(&mut self.reading) else {
            parts.open = true;
            return Ok(());
        };
        let amount = share.of(*most.value, 1, FEN)?;
        let step = self.explain.step(&PE_02, self.claim_at("disability", entry), |facts| {
            facts
                .input(&terms::DISABILITY_SHARE, share, entry.field(DISABILITY))
                .figure(&terms::MOST, most)
                .pays(&PE_02, &common::AMOUNT, amount);
        });
        parts.add(amount, step)
    }

    fn medical(&mut self, entry: Entry<'_>, parts: &mut Parts) -> Result<(), MoneyError> {
        let claim = entry.claim;
        let cost = match claim.medical {
            Fact::Known(cost) => Some(cost),
            Fact::Absent => return Ok(()),
            Fact::NotEstablished => None,
        };
        let before = match claim.medical_before {
            Fact::Known(before) if !before.is_negative() => Some(before),
            Fact::Absent => Some(Money::ZERO),
            Fact::Known(_) | Fact::NotEstablished => None,
        };
        let policy = self.policy;
        let most = policy.medical.read(&mut self.reading);
        if cost.is_none() || before.is_none() {
            self.ask(questions::MEDICAL, entry);
        }
        let (Some(cost), Some(before), Some(most)) = (cost, before, most) else {
            parts.open = true;
            return Ok(());
        };
        let amount = cost.min(most.value.less(before)?).max(Money::ZERO);
        let step = self.explain.step(&PE_02, self.claim_at("medical", entry), |facts| {
            facts
                .input(&terms::MEDICAL_COST, cost, entry.field(MEDICAL))
                .figure(&terms::MOST, most)
                .input(&terms::BEFORE, before, entry.field(MEDICAL_BEFORE))
                .pays(&PE_02, &common::AMOUNT, amount);
        });
        parts.add(amount, step)
    }

    fn hospital(&mut self, entry: Entry<'_>, parts: &mut Parts) -> Result<(), MoneyError> {
        let claim = entry.claim;
        let days = match claim.hospital_days {
            Fact::Known(days) => Some(days),
            Fact::Absent => return Ok(()),
            Fact::NotEstablished => None,
        };
        let before = match claim.hospital_days_before {
            Fact::Known(before) => Some(before),
            Fact::Absent => Some(0),
            Fact::NotEstablished => None,
        };
        let policy = self.policy;
        let most = policy.hospital_days.read(&mut self.reading);
        let each = policy.hospital.read(&mut self.reading);
        if days.is_none() || before.is_none() {
            self.ask(questions::HOSPITAL, entry);
        }
        let (Some(days), Some(before), Some(most), Some(each)) = (days, before, most, each) else {
            parts.open = true;
            return Ok(());
        };
        let paid = days.min(most.value.saturating_sub(before));
        let amount = each.value.times(paid)?;
        let step = self.explain.step(&PE_02, self.claim_at("hospital", entry), |facts| {
            facts
                .input(&terms::DAYS, days, entry.field(HOSPITAL))
                .figure(&terms::MOST, most)
                .input(&terms::BEFORE, before, entry.field(HOSPITAL_BEFORE))
                .figure(&common::PUBLISHED, each)
                .pays(&PE_02, &common::AMOUNT, amount);
        });
        parts.add(amount, step)
    }
}
