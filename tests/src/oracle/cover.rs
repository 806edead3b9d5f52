//! Accident insurance from PE-02, naively.

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::Fact;
use minzheng_welfare::CaseFile;
use minzheng_welfare::accident_insurance::facts::Claim;
use minzheng_welfare::facts::Member;

use super::care::{Share, every, exact, stated, together, when};
use super::{Count, Fen, Figures, Verdict, month_of, round};

pub(super) struct Cover<'c, 'p> {
    pub(super) case: &'c CaseFile,
    pub(super) here: &'c Figures<'p>,
    pub(super) month: Count,
}

impl Cover<'_, '_> {
    fn start(&self) -> Option<NaiveDate> {
        let first = Count::from(self.here.number("ai.start")?) - 1;
        let mut month = self.month;
        while month.rem_euclid(12) != first {
            month -= 1;
        }
        NaiveDate::from_ymd_opt(month.div_euclid(12) as i32, month.rem_euclid(12) as u32 + 1, 1)
    }

    fn household(&self) -> Option<bool> {
        let scope = match self.here.word("ai.scope").as_deref() {
            Some("all-elders") => Some(true),
            Some(_) => match self.case.needs.status {
                Fact::Known(status) => Some(status.word() == "allowance"),
                Fact::Absent => Some(false),
                Fact::NotEstablished => None,
            },
            None => None,
        };
        every(&[scope, stated(self.case.needs.accident_insurance.registered)])
    }

    /// 60 on the first day of the policy year and alive on it.
    fn insured(&self, member: &Member, start: NaiveDate) -> Option<bool> {
        if member.died.is_some_and(|died| died < start) {
            return Some(false);
        }
        let (birth, least) = (member.birth.known()?, self.here.number("ai.age")?);
        // The first day of a month is no leap day: only whose birthday it is depends on the convention.
        let birthday = (birth.month(), birth.day()) == (start.month(), start.day());
        let years = start.year()
            - birth.year()
            - i32::from((birth.month(), birth.day()) > (start.month(), start.day()));
        let least = i32::try_from(least).expect("small");
        if birthday && years == least {
            return self.here.word("ha.age-rule").map(|rule| rule.starts_with("on-birthday"));
        }
        Some(years >= least)
    }

    pub(super) fn premium(&self) -> Verdict {
        let household = self.household();
        let Some(start) = self.start() else {
            return if household == Some(false) { Verdict::NotEntitled } else { Verdict::NeedsPerson };
        };
        let insured: Vec<Option<bool>> =
            self.case.members.iter().map(|member| self.insured(member, start)).collect();
        let due = Some(month_of(start) == self.month);
        let anybody =
            every(&insured.iter().map(|one| one.map(|one| !one)).collect::<Vec<_>>()).map(|none| !none);
        let count = insured.iter().copied().collect::<Option<Vec<bool>>>();
        let count = count.map(|all| all.iter().filter(|one| **one).count() as i128);
        let amount = count.zip(self.here.money("ai.premium")).map(|(count, each)| count * i128::from(each));
        together(&[when(every(&[household, due, anybody]), amount)])
    }

    pub(super) fn benefit(&self) -> Verdict {
        let household = self.household();
        let claims = &self.case.needs.accident_insurance.claims;
        if household == Some(false) || *claims == Fact::Absent {
            return Verdict::NotEntitled;
        }
        let Fact::Known(claims) = claims else { return Verdict::NeedsPerson };
        if claims.is_empty() {
            return Verdict::NotEntitled;
        }
        let Some(start) = self.start() else { return Verdict::NeedsPerson };
        let shares: Vec<Share> = claims
            .iter()
            .map(|claim| {
                if claims.iter().filter(|other| other.member == claim.member).count() > 1 {
                    return Share::Open;
                }
                let Some(member) = self.case.members.get(claim.member) else { return Share::Open };
                let within = claim.accident.known().map(|day| day >= start && month_of(day) <= self.month);
                let holds = every(&[household, self.insured(member, start), within]);
                match (when(holds, Some(0)), self.parts(claim)) {
                    (Share::No, _) | (_, Some(0)) => Share::No,
                    (Share::Pay(_), Some(amount)) => Share::Pay(amount),
                    _ => Share::Open,
                }
            })
            .collect();
        together(&shares)
    }

    fn parts(&self, claim: &Claim) -> Option<i128> {
        let money = |id: &str| self.here.money(id).map(i128::from);
        let death = match claim.death {
            Fact::Known(true) => money("ai.death")?,
            Fact::Known(false) | Fact::Absent => 0,
            Fact::NotEstablished => return None,
        };
        let disability = match claim.disability {
            Fact::Known(share) if exact(share) > Fen::from(1) => return None,
            Fact::Known(share) => round(exact(share) * Fen::from(money("ai.disability")?), "fen/half-up"),
            Fact::Absent => 0,
            Fact::NotEstablished => return None,
        };
        let medical = match claim.medical {
            Fact::Absent => 0,
            Fact::NotEstablished => return None,
            Fact::Known(cost) => {
                let before = match claim.medical_before {
                    Fact::Known(before) => i128::from(before.fen()),
                    Fact::Absent => 0,
                    Fact::NotEstablished => return None,
                };
                i128::from(cost.fen()).min(money("ai.medical")? - before).max(0)
            }
        };
        let hospital = match claim.hospital_days {
            Fact::Absent => 0,
            Fact::NotEstablished => return None,
            Fact::Known(days) => {
                let before = match claim.hospital_days_before {
                    Fact::Known(before) => i128::from(before),
                    Fact::Absent => 0,
                    Fact::NotEstablished => return None,
                };
                let most = i128::from(self.here.number("ai.hospital-days")?);
                i128::from(days).min((most - before).max(0)) * money("ai.hospital")?
            }
        };
        Some(death + disability + medical + hospital)
    }
}
