//! 负责人 (NR-14): bars by kind, each officer for himself.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Setting;
use minzheng_core_types::{Fact, Term, Text};

use super::answer::IntakeReport;
use super::conditions::Points;
use super::facts::{FoundationType, Officer};
use super::policy::Anniversary;
use super::rules::NR_14;
use super::{Desk, programmes, questions, terms, truth};
use crate::OrgKind;

/// 周年: has a bar of so many years ended? On the anniversary or the day after; 29 February is 28 February in a common year.
#[must_use]
pub fn bar_over(ended: NaiveDate, years: u32, convention: Anniversary, as_of: NaiveDate) -> Option<bool> {
    let free = ended.checked_add_months(Months::new(years.checked_mul(12)?))?;
    Some(match convention {
        Anniversary::OnDay => as_of >= free,
        Anniversary::DayAfter => as_of > free,
    })
}

/// One officer under examination.
struct Seat<'p> {
    index: usize,
    told: &'p mut Points,
}

impl Seat<'_> {
    fn lack(&mut self, what: Text) {
        self.told.lack(&NR_14, what, Some(self.index), Some(questions::OFFICER));
    }
}

impl Desk<'_> {
    pub(super) fn officers<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        if self.file.officers.is_empty() {
            return;
        }
        let mut told = Points::default();
        for (index, officer) in self.file.officers.iter().enumerate() {
            let mut seat = Seat { index, told: &mut told };
            match self.file.kind {
                OrgKind::SocialGroup => self.of_a_group(officer, &mut seat, explain),
                OrgKind::ServiceOrg => {}
                OrgKind::Foundation => self.of_a_foundation(officer, &mut seat, explain),
            }
            if self.file.charity {
                self.of_a_charity(officer, &mut seat, explain);
            }
        }
        if told.points.is_empty() {
            return;
        }
        report.barred = told.close(self, &NR_14, &programmes::OFFICERS, explain).0;
        report.officers = told.points;
    }

    fn of_a_group<X: Explain>(&self, officer: &Officer, seat: &mut Seat<'_>, explain: &mut X) {
        if officer.legal_representative {
            let what = Text::new("任其他社会团体法定代表人", "represents another social group");
            self.fact(
                "group",
                (officer.represents_group, false, what, "officers[].represents_group"),
                seat,
                explain,
            );
        }
        let age = (Text::new("超过最高任职年龄", "above the highest age"), &terms::AGE, "officers[].age");
        self.at_most("age", officer.age, age, &self.policy.age, seat, explain);
        let terms_held =
            (Text::new("超过连任届数", "too many terms in a row"), &terms::TERMS_HELD, "officers[].terms");
        self.at_most("terms", officer.terms, terms_held, &self.policy.terms, seat, explain);
    }

    fn of_a_foundation<X: Explain>(&self, officer: &Officer, seat: &mut Seat<'_>, explain: &mut X) {
        if officer.legal_representative {
            let what = Text::new("任其他组织法定代表人", "represents another organisation");
            self.fact(
                "foundation",
                (officer.represents_other, false, what, "officers[].represents_other"),
                seat,
                explain,
            );
            let of = self.file.foundation.as_ref().and_then(|foundation| foundation.of.known());
            let what =
                Text::new("公募基金会法定代表人不是内地居民", "legal representative is no mainland resident");
            match of {
                Some(FoundationType::NonPublic) => {}
                Some(_) => {
                    let mainland = (officer.mainland, true, what, "officers[].mainland");
                    self.fact("foundation", mainland, seat, explain);
                }
                // A mainland resident may represent a foundation of any type.
                None if truth(officer.mainland) == Some(true) => {}
                None => seat.told.lack(&NR_14, what, Some(seat.index), Some(questions::FUND_TYPE)),
            }
        }
        let state = Text::new("现职国家工作人员", "serving state personnel");
        self.fact(
            "foundation",
            (officer.state_personnel, false, state, "officers[].state_personnel"),
            seat,
            explain,
        );
        let deprived = Text::new("受或者曾受剥夺政治权利", "deprived of political rights now or ever");
        self.fact("foundation", (officer.deprived, false, deprived, "officers[].deprived"), seat, explain);
        let sentence = Text::new("刑期满未逾规定年数", "too soon after a sentence");
        self.bar(
            "bar",
            (officer.sentence_ended, sentence, "officers[].sentence_ended", "foundation"),
            seat,
            explain,
        );
        let revoked =
            Text::new("所任基金会被撤销未逾规定年数", "too soon after the revocation of a foundation");
        self.bar("bar", (officer.revoked, revoked, "officers[].revoked", "foundation"), seat, explain);
        match truth(officer.mainland) {
            Some(true) => {}
            None => seat.lack(Text::new("是否内地居民", "is a mainland resident")),
            Some(false) => self.months(officer.months, seat, explain),
        }
    }

    fn of_a_charity<X: Explain>(&self, officer: &Officer, seat: &mut Seat<'_>, explain: &mut X) {
        let capable = Text::new("无或者限制民事行为能力", "no or limited capacity");
        self.fact("charity", (officer.capable, true, capable, "officers[].capable"), seat, explain);
        let crime = Text::new("故意犯罪刑满未逾规定年数", "too soon after an intentional crime");
        let crime = (officer.intentional_ended, crime, "officers[].intentional_ended", "charity");
        self.bar("charity-bar", crime, seat, explain);
        let banned = Text::new(
            "所任组织被吊销、取缔未逾规定年数",
            "too soon after an organisation was revoked or banned",
        );
        self.bar("charity-bar", (officer.banned, banned, "officers[].banned", "charity"), seat, explain);
    }

    /// A truth that bars; `wanted` is what it should be.
    fn fact<X: Explain>(
        &self,
        form: &'static str,
        (fact, wanted, what, field): (Fact<bool>, bool, Text, &'static str),
        seat: &mut Seat<'_>,
        explain: &mut X,
    ) {
        let Some(is) = truth(fact) else { return seat.lack(what) };
        let barred = is != wanted;
        let step = explain.step(&NR_14, self.at.variant(form).member(seat.index), |facts| {
            facts.input(&terms::GROUND, barred, Field::of(field, seat.index)).gives(&terms::AGAINST, barred);
        });
        seat.told.tell(&NR_14, what, Some(seat.index), barred, step);
    }

    /// An event after which so many years have to pass.
    fn bar<X: Explain>(
        &self,
        form: &'static str,
        (event, what, field, plain): (Fact<NaiveDate>, Text, &'static str, &'static str),
        seat: &mut Seat<'_>,
        explain: &mut X,
    ) {
        let ended = match event {
            Fact::NotEstablished => return seat.lack(what),
            Fact::Absent => return self.fact(plain, (Fact::Known(false), false, what, field), seat, explain),
            Fact::Known(ended) => ended,
        };
        let years = self.policy.bar_years.read(&mut seat.told.open.reading);
        let convention = self.policy.anniversary.read(&mut seat.told.open.reading);
        let over = years.zip(convention).and_then(|(years, convention)| {
            bar_over(ended, *years.value, *convention.value, self.file.as_of)
        });
        let (Some(years), Some(convention), Some(over)) = (years, convention, over) else {
            return seat.told.lack(&NR_14, what, Some(seat.index), None);
        };
        let step = explain.step(&NR_14, self.at.variant(form).member(seat.index), |facts| {
            facts
                .chosen(&terms::ANNIVERSARY, convention.value.word(), convention.figure)
                .input(&terms::AS_OF, self.file.as_of, Field::new("as_of"))
                .input(&terms::ENDED, ended, Field::of(field, seat.index))
                .figure(&terms::BAR_YEARS, years)
                .gives(&terms::AGAINST, !over);
        });
        seat.told.tell(&NR_14, what, Some(seat.index), !over, step);
    }

    fn at_most<X: Explain>(
        &self,
        form: &'static str,
        fact: Fact<u32>,
        (what, term, field): (Text, &'static Term, &'static str),
        most: &Setting<u32>,
        seat: &mut Seat<'_>,
        explain: &mut X,
    ) {
        let Some(most) = most.read(&mut seat.told.open.reading) else {
            return seat.told.lack(&NR_14, what, Some(seat.index), None);
        };
        let Fact::Known(value) = fact else { return seat.lack(what) };
        let over = value > *most.value;
        let step = explain.step(&NR_14, self.at.variant(form).member(seat.index), |facts| {
            facts
                .input(term, value, Field::of(field, seat.index))
                .figure(&terms::MOST, most)
                .gives(&terms::AGAINST, over);
        });
        seat.told.tell(&NR_14, what, Some(seat.index), over, step);
    }

    fn months<X: Explain>(&self, fact: Fact<u32>, seat: &mut Seat<'_>, explain: &mut X) {
        let what = Text::new("每年在内地时间不足", "too few months in the mainland");
        let Some(least) = self.policy.mainland_months.read(&mut seat.told.open.reading) else {
            return seat.told.lack(&NR_14, what, Some(seat.index), None);
        };
        let months = match fact {
            Fact::Known(months) => months,
            Fact::Absent => 0,
            Fact::NotEstablished => return seat.lack(what),
        };
        let short = months < *least.value;
        let step = explain.step(&NR_14, self.at.variant("mainland").member(seat.index), |facts| {
            facts
                .input(&terms::MONTHS, months, Field::of("officers[].months", seat.index))
                .figure(&terms::LEAST, least)
                .gives(&terms::AGAINST, short);
        });
        seat.told.tell(&NR_14, what, Some(seat.index), short, step);
    }
}
