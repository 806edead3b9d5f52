//! 条件和不予登记 (NR-05 to NR-07, NR-13, NR-36).

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{Setting, Used};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Money, Rule, Term, Text};

use super::answer::{IntakeReport, Point};
use super::facts::{Conditions, FoundationType};
use super::file::against;
use super::rules::{NR_05, NR_06, NR_07, NR_13, NR_36};
use super::{Desk, Open, programmes, questions, terms, truth};
use crate::OrgKind;
use crate::version::Warning;

/// Individuals and units together: a single individual makes the members mixed.
pub static MIXED_LITERAL: Warning = Warning {
    code: "W-MIXED-LITERAL",
    text: Text::new(
        "单位会员本已够数,因有个人会员而按混合会员计;此为字面理解,请核对",
        "the units alone would be enough; with individual members they count as mixed, read literally: check it",
    ),
};

/// Points with the steps that told them.
#[derive(Default)]
pub(super) struct Points {
    pub(super) points: Vec<Point>,
    steps: Vec<(bool, StepRef)>,
    pub(super) open: Open,
}

impl Points {
    pub(super) fn tell(
        &mut self,
        rule: &'static Rule,
        what: Text,
        officer: Option<usize>,
        is: bool,
        step: StepRef,
    ) {
        self.points.push(Point { rule, what, officer, against: Some(is) });
        self.steps.push((is, step));
    }

    pub(super) fn lack(
        &mut self,
        rule: &'static Rule,
        what: Text,
        officer: Option<usize>,
        question: Option<usize>,
    ) {
        if let Some(question) = question {
            self.open.ask(question);
        }
        self.points.push(Point { rule, what, officer, against: None });
    }

    /// Ends with whether any stands in the way; one that does settles it.
    pub(super) fn close<X: Explain>(
        &self,
        desk: &Desk<'_>,
        rule: &'static Rule,
        programme: &'static Programme,
        explain: &mut X,
    ) -> (Option<bool>, StepRef) {
        let found = against(&self.points);
        let Some(any) = found else {
            explain.outcome(programme, &self.open.finding());
            return (None, StepRef::NONE);
        };
        let step = explain.step(rule, desk.at.variant("any"), |facts| {
            for (is, step) in &self.steps {
                facts.from(&terms::GROUND, *is, *step);
            }
            facts.gives(&terms::AGAINST, any);
        });
        explain.concluded(programme, self.open.reading.assumed);
        (found, step)
    }
}

/// A number of a condition against its least.
struct Least<'d, T> {
    rule: &'static Rule,
    form: &'static str,
    what: Text,
    term: &'static Term,
    field: Field,
    question: usize,
    least: &'d Setting<T>,
}

impl Desk<'_> {
    /// A number at least so large; where no least is set and none is asked for, nothing is told.
    fn least<T, X>(&self, of: &Least<'_, T>, fact: Fact<T>, none: T, told: &mut Points, explain: &mut X)
    where
        T: Copy + PartialOrd + Into<minzheng_core_types::explain::FactValue>,
        X: Explain,
    {
        let value = match fact {
            Fact::Known(value) => Some(value),
            Fact::Absent => Some(none),
            Fact::NotEstablished => None,
        };
        let Some(least) = of.least.read(&mut told.open.reading) else {
            return told.lack(of.rule, of.what, None, value.is_none().then_some(of.question));
        };
        let Some(value) = value else { return told.lack(of.rule, of.what, None, Some(of.question)) };
        let short = value < *least.value;
        let step = explain.step(of.rule, self.at.variant(of.form), |facts| {
            facts.input(of.term, value, of.field).figure(&terms::LEAST, least).gives(&terms::AGAINST, short);
        });
        told.tell(of.rule, of.what, None, short, step);
    }

    fn plain<X: Explain>(
        &self,
        rule: &'static Rule,
        (fact, what, field): (Fact<bool>, Text, &'static str),
        told: &mut Points,
        explain: &mut X,
    ) {
        let Some(there) = truth(fact) else { return told.lack(rule, what, None, Some(questions::MET)) };
        let step = explain.step(rule, self.at.variant("plain"), |facts| {
            facts.input(&terms::CONDITION, there, Field::new(field)).gives(&terms::AGAINST, !there);
        });
        told.tell(rule, what, None, !there, step);
    }

    pub(super) fn conditions<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        let Some(stated) = &self.file.conditions else { return };
        let mut told = Points::default();
        let rule = match self.file.kind {
            OrgKind::SocialGroup => {
                self.members(stated, report, &mut told, explain);
                self.group_fund(stated, &mut told, explain);
                self.plain(
                    &NR_05,
                    (
                        stated.no_state_organs,
                        Text::new("没有国家机关作单位会员", "no state organ is a member"),
                        "conditions.no_state_organs",
                    ),
                    &mut told,
                    explain,
                );
                &NR_05
            }
            OrgKind::ServiceOrg => {
                if !self.policy.fund_service.is_unset() {
                    let least = self.money(&NR_06, &self.policy.fund_service);
                    self.least(&least, stated.fund, Money::ZERO, &mut told, explain);
                }
                self.plain(
                    &NR_06,
                    (
                        stated.non_state_assets,
                        Text::new("非国有资产为主", "assets not state-owned in the main"),
                        "conditions.non_state_assets",
                    ),
                    &mut told,
                    explain,
                );
                &NR_06
            }
            OrgKind::Foundation => {
                self.foundation_fund(stated, &mut told, explain);
                self.plain(
                    &NR_07,
                    (
                        stated.public_benefit,
                        Text::new("特定的公益目的", "specific public benefit"),
                        "conditions.public_benefit",
                    ),
                    &mut told,
                    explain,
                );
                &NR_07
            }
        };
        self.common(rule, stated, &mut told, explain);
        let (unmet, step) = told.close(self, rule, &programmes::CONDITIONS, explain);
        report.conditions = told.points;
        report.unmet = unmet;
        if let (Some(unmet), Some(community)) = (unmet, truth(stated.community)) {
            let filing = match (unmet, community) {
                (false, _) => "registration",
                (true, true) => "filing-only",
                (true, false) => "neither",
            };
            explain.step(&NR_36, self.at, |facts| {
                facts
                    .from(&terms::AGAINST, unmet, step)
                    .input(&terms::COMMUNITY, community, Field::new("conditions.community"))
                    .gives(&terms::FILING, filing);
            });
            explain.concluded(&programmes::FILING, told.open.reading.assumed);
            report.filing = Some(filing);
        }
    }

    fn common<X: Explain>(
        &self,
        rule: &'static Rule,
        stated: &Conditions,
        told: &mut Points,
        explain: &mut X,
    ) {
        let name = Text::new("规范的名称和组织机构", "standard name and organs");
        let premises = Text::new("固定住所、必要场所", "fixed premises");
        let staff = Text::new("相适应的工作人员", "staff fitting the work");
        let liability = Text::new("独立承担民事责任", "able to bear civil liability");
        self.plain(rule, (stated.name_and_organs, name, "conditions.name_and_organs"), told, explain);
        self.plain(rule, (stated.premises, premises, "conditions.premises"), told, explain);
        self.plain(rule, (stated.staff, staff, "conditions.staff"), told, explain);
        if self.file.kind != OrgKind::ServiceOrg {
            self.plain(rule, (stated.liability, liability, "conditions.liability"), told, explain);
        }
    }

    fn money<'d>(&self, rule: &'static Rule, least: &'d Setting<Money>) -> Least<'d, Money> {
        let what = Text::new("资金不低于最低数额", "funds are no less than the least");
        Least {
            rule,
            form: "fund",
            what,
            term: &terms::FUND,
            field: Field::new("conditions.fund"),
            question: questions::FUNDS,
            least,
        }
    }

    fn group_fund<X: Explain>(&self, stated: &Conditions, told: &mut Points, explain: &mut X) {
        let national = self.file.area.as_ref().map_or(Fact::Known(false), |area| area.national);
        let least = match (truth(national), &self.file.area) {
            (Some(true), _) => &self.policy.fund_national,
            (Some(false), _) => &self.policy.fund_local,
            (None, Some(area)) if !area.divisions.is_empty() => &self.policy.fund_local,
            (None, _) => {
                let what = Text::new("资金不低于最低数额", "funds are no less than the least");
                return told.lack(&NR_05, what, None, Some(questions::NATIONAL));
            }
        };
        let least = self.money(&NR_05, least);
        self.least(&least, stated.fund, Money::ZERO, told, explain);
        if !self.policy.founders.is_unset() {
            let what = Text::new("发起人够数", "enough founders");
            let founders = Least {
                rule: &NR_05,
                form: "founders",
                what,
                term: &terms::FOUNDERS,
                field: Field::new("conditions.founders"),
                question: questions::FOUNDERS,
                least: &self.policy.founders,
            };
            self.least(&founders, stated.founders, 0, told, explain);
        }
    }

    fn foundation_fund<X: Explain>(&self, stated: &Conditions, told: &mut Points, explain: &mut X) {
        let of = self.file.foundation.as_ref().and_then(|foundation| foundation.of.known());
        let least = match of {
            Some(FoundationType::PublicNational) => &self.policy.fund_public_national,
            Some(FoundationType::PublicLocal) => &self.policy.fund_public_local,
            Some(FoundationType::NonPublic) => &self.policy.fund_non_public,
            None => {
                let what = Text::new("原始基金不低于最低数额", "the original fund is no less than the least");
                return told.lack(&NR_07, what, None, Some(questions::FUND_TYPE));
            }
        };
        let least = self.money(&NR_07, least);
        self.least(&least, stated.fund, Money::ZERO, told, explain);
    }

    /// Individuals only, units only, or both.
    fn members<X: Explain>(
        &self,
        stated: &Conditions,
        report: &mut IntakeReport,
        told: &mut Points,
        explain: &mut X,
    ) {
        let what = Text::new("会员够数", "enough members");
        let number = |fact: Fact<u32>| match fact {
            Fact::Known(count) => Some(count),
            Fact::Absent => Some(0),
            Fact::NotEstablished => None,
        };
        let (Some(individuals), Some(units)) = (number(stated.individuals), number(stated.units)) else {
            return told.lack(&NR_05, what, None, Some(questions::MEMBERS));
        };
        let (form, setting) = match (individuals, units) {
            (_, 0) => ("individuals", &self.policy.individuals),
            (0, _) => ("units", &self.policy.units),
            _ => ("mixed", &self.policy.mixed),
        };
        let Some(least): Option<Used<&u32>> = setting.read(&mut told.open.reading) else {
            return told.lack(&NR_05, what, None, None);
        };
        let all = u64::from(individuals).saturating_add(u64::from(units));
        let short = all < u64::from(*least.value);
        let step = explain.step(&NR_05, self.at.variant(form), |facts| {
            if form != "units" {
                facts.input(&terms::INDIVIDUALS, individuals, Field::new("conditions.individuals"));
            }
            if form != "individuals" {
                facts.input(&terms::UNITS, units, Field::new("conditions.units"));
            }
            facts.figure(&terms::LEAST, least).gives(&terms::AGAINST, short);
        });
        told.tell(&NR_05, what, None, short, step);
        let mut aside = minzheng_core_types::figures::Reading::default();
        let enough = self.policy.units.read(&mut aside).is_some_and(|least| units >= *least.value);
        if form == "mixed" && short && enough {
            report.warnings.push(&MIXED_LITERAL);
        }
    }

    pub(super) fn refusal<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        let Some(stated) = &self.file.refusal else { return };
        let mut told = Points::default();
        let form = match self.file.kind {
            OrgKind::SocialGroup => "group",
            OrgKind::ServiceOrg => "service",
            OrgKind::Foundation => "foundation",
        };
        let conditions = match (&self.file.conditions, report.unmet) {
            (None, _) => Fact::Known(false),
            (Some(_), Some(unmet)) => Fact::Known(unmet),
            (Some(_), None) => Fact::NotEstablished,
        };
        let no_need = if self.file.kind == OrgKind::Foundation { Fact::Known(false) } else { stated.no_need };
        for (fact, what, field) in [
            (
                stated.unlawful,
                Text::new("宗旨、业务范围违法", "aim or scope is unlawful"),
                "refusal.unlawful",
            ),
            (
                no_need,
                Text::new(
                    "已有相同相似组织且没有必要",
                    "a same or similar one exists and another is not needed",
                ),
                "refusal.no_need",
            ),
            (
                stated.incapable,
                Text::new(
                    "发起人、负责人受剥夺政治权利或者不具有完全民事行为能力",
                    "founders or officers deprived of political rights or without full capacity",
                ),
                "refusal.incapable",
            ),
            (stated.fraud, Text::new("弄虚作假", "fraud"), "refusal.fraud"),
            (stated.prohibited, Text::new("法律禁止的其他情形", "another prohibition"), "refusal.prohibited"),
            (conditions, Text::new("条件不具备", "conditions not met"), "conditions"),
        ] {
            let Some(holds) = truth(fact) else {
                told.lack(&NR_13, what, None, Some(questions::REFUSAL));
                continue;
            };
            let step = explain.step(&NR_13, self.at.variant(form), |facts| {
                facts.input(&terms::GROUND, holds, Field::new(field)).gives(&terms::AGAINST, holds);
            });
            told.tell(&NR_13, what, None, holds, step);
        }
        report.refused = told.close(self, &NR_13, &programmes::REFUSED, explain).0;
        report.grounds = told.points;
    }
}
