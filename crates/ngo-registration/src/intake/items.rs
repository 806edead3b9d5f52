//! 章程、登记事项、变更、分支机构 (NR-18 to NR-21).

use chrono::Months;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::{Fact, ParameterSet, Rule};

use super::answer::IntakeReport;
use super::facts::Item;
use super::file::IntakeError;
use super::policy::BranchWay;
use super::rules::{NR_18, NR_19, NR_20, NR_21};
use super::{Desk, Open, programmes, questions, statute, terms, truth};
use crate::{OrgKind, Regime};

impl Desk<'_> {
    fn form(&self) -> &'static str {
        match self.file.kind {
            OrgKind::SocialGroup => "group",
            OrgKind::ServiceOrg => "service",
            OrgKind::Foundation => "foundation",
        }
    }

    /// The items asked for that are not held, told as counts.
    fn items<X: Explain>(
        &self,
        rule: &'static Rule,
        (asked, held, field): (&[Item], &[Item], &'static str),
        explain: &mut X,
    ) -> Vec<Item> {
        let missing: Vec<Item> = asked.iter().copied().filter(|item| !held.contains(item)).collect();
        let count = |items: usize| i64::try_from(items).unwrap_or(i64::MAX);
        let there = asked.len().saturating_sub(missing.len());
        explain.step(rule, self.at.variant(self.form()), |facts| {
            facts
                .clause(&terms::ASKED, count(asked.len()))
                .input(&terms::HELD, count(there), Field::new(field))
                .gives(&terms::MISSING, count(missing.len()));
        });
        missing
    }

    pub(super) fn charter<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        let Some(held) = &self.file.charter else { return };
        let asked = statute::charter_items(self.file.kind, self.file.charity);
        report.charter = Some(self.items(&NR_18, (&asked, held, "charter"), explain));
        explain.concluded(&programmes::CHARTER, ParameterSet::EMPTY);
    }

    pub(super) fn registered<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        let Some(stated) = &self.file.registered else { return };
        let direct = report.regime == Some(Regime::Direct);
        let asked: Vec<Item> = statute::particulars(self.file.kind)
            .iter()
            .copied()
            .filter(|item| !(direct && *item == Item::Supervisor))
            .collect();
        let held = (&asked[..], &stated.particulars[..], "registered.particulars");
        report.particulars = Some(self.items(&NR_19, held, explain));
        explain.concluded(&programmes::PARTICULARS, ParameterSet::EMPTY);
        let Some(certificate) = stated.certificate else { return };
        if self.file.kind == OrgKind::ServiceOrg {
            return;
        }
        let mut open = Open::default();
        let months = self.policy.inactive_months.read(&mut open.reading);
        let active = truth(stated.active);
        if active.is_none() {
            open.ask(questions::ACTIVE);
        }
        let end = months.and_then(|months| certificate.checked_add_months(Months::new(*months.value)));
        let (Some(months), Some(active), Some(end)) = (months, active, end) else {
            explain.outcome(&programmes::INACTIVE, &open.finding());
            return;
        };
        let inactive = !active && self.file.as_of >= end;
        explain.step(&NR_19, self.at.variant("inactive"), |facts| {
            facts
                .input(&terms::ACTIVE, active, Field::new("registered.active"))
                .input(&terms::AS_OF, self.file.as_of, Field::new("as_of"))
                .input(&terms::CERTIFICATE, certificate, Field::new("registered.certificate"))
                .figure(&terms::MONTHS, months)
                .gives(&terms::INACTIVE, inactive);
        });
        explain.concluded(&programmes::INACTIVE, open.reading.assumed);
        report.inactive = Some(inactive);
    }

    pub(super) fn change<X: Explain>(
        &self,
        report: &mut IntakeReport,
        explain: &mut X,
    ) -> Result<(), IntakeError> {
        let Some(stated) = &self.file.change else { return Ok(()) };
        // A foundation has no limit.
        if self.file.kind == OrgKind::Foundation {
            return Ok(());
        }
        let mut open = Open::default();
        let days = self.policy.apply_days.read(&mut open.reading);
        if stated.consent.known().is_none() {
            open.ask(questions::CONSENT);
        }
        if report.regime.is_none() {
            open.ask(questions::REGIME);
        }
        let (Some(days), Some(consent), Some(regime)) = (days, stated.consent.known(), report.regime) else {
            explain.outcome(&programmes::APPLY_BY, &open.finding());
            return Ok(());
        };
        let end =
            self.calendar.end_of_period_days(consent, *days.value).map_err(|_| IntakeError::Calendar)?;
        let by = if *days.value == 0 { consent } else { end.day };
        let form = if regime == Regime::Direct { "direct" } else { "apply-by" };
        let step = explain.step(&NR_20, self.at.variant(form), |facts| {
            facts
                .figure(&terms::DAYS, days)
                .input(&terms::RECEIVED, consent, Field::new("change.consent"))
                .clause(&terms::DAY, end.day)
                .gives(&terms::APPLY_BY, by);
        });
        explain.concluded(&programmes::APPLY_BY, open.reading.assumed);
        report.apply_by = Some(by);
        let (applied, field) = match stated.applied {
            Fact::Known(day) => (day, Field::new("change.applied")),
            Fact::Absent => (self.file.as_of, Field::new("as_of")),
            Fact::NotEstablished => {
                open.ask(questions::APPLIED);
                explain.outcome(&programmes::LATE, &open.finding());
                return Ok(());
            }
        };
        let late = applied > by;
        explain.step(&NR_20, self.at.variant("late"), |facts| {
            facts
                .input(&terms::APPLIED_ON, applied, field)
                .from(&terms::APPLY_BY, by, step)
                .gives(&terms::LATE, late);
        });
        explain.concluded(&programmes::LATE, open.reading.assumed);
        report.late = Some(late);
        Ok(())
    }

    pub(super) fn branch<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        let Some(stated) = &self.file.branch else { return };
        let mut open = Open::default();
        if self.file.kind == OrgKind::ServiceOrg {
            explain.step(&NR_21, self.at.variant("service"), |facts| {
                facts
                    .input(&terms::KIND, "service-org", Field::new("kind"))
                    .gives(&terms::BRANCH, "forbidden");
            });
            explain.concluded(&programmes::BRANCH, ParameterSet::EMPTY);
            report.branch = Some("forbidden");
            return;
        }
        let national = self.file.area.as_ref().and_then(|area| truth(area.national)).unwrap_or(false);
        let setting = match (self.file.kind, national) {
            (OrgKind::Foundation, _) => &self.policy.branch_foundation,
            (_, true) => &self.policy.branch_national,
            (_, false) => &self.policy.branch_group,
        };
        let way = setting.read(&mut open.reading);
        let (depth, regional, inside) =
            (stated.depth.known(), truth(stated.regional), truth(stated.in_scope));
        if depth.is_none() || regional.is_none() || inside.is_none() {
            open.ask(questions::BRANCH);
        }
        let (Some(way), Some(depth), Some(regional), Some(inside)) = (way, depth, regional, inside) else {
            explain.outcome(&programmes::BRANCH, &open.finding());
            return;
        };
        let verdict = if depth > 1 || regional || !inside {
            "forbidden"
        } else if *way.value == BranchWay::Registered {
            "register"
        } else {
            "own"
        };
        explain.step(&NR_21, self.at.variant(self.form()), |facts| {
            facts
                .input(&terms::DEPTH, depth, Field::new("branch.depth"))
                .input(&terms::REGIONAL, regional, Field::new("branch.regional"))
                .input(&terms::IN_SCOPE, inside, Field::new("branch.in_scope"))
                .chosen(&terms::WAY, way.value.word(), way.figure)
                .gives(&terms::BRANCH, verdict);
        });
        explain.concluded(&programmes::BRANCH, open.reading.assumed);
        report.branch = Some(verdict);
    }
}
