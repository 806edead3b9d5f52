//! 婚姻登记机关等级 (SO-10): a grade is held only if every clause of it is met.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::{Fact, Finding, Month, OpenQuestions};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::asked::{Asked, holds};
use super::policy::MarriagePolicy;
use super::rules::SO_10;
use super::{programmes, questions, terms};

worded! {
    /// 等级.
    #[doc(alias = "国家3A级婚姻登记机关")]
    OfficeGrade {
        /// 3A.
        ThreeA = "3a", "3A级", "3A";
        /// 4A.
        FourA = "4a", "4A级", "4A";
        /// 5A.
        FiveA = "5a", "5A级", "5A";
    }
}

worded! {
    /// 机关所在.
    OfficeKind {
        /// 市辖区.
        District = "district", "市辖区", "district";
        /// 县、县级市.
        County = "county", "县、县级市", "county or county-level city";
    }
}

worded! {
    /// 条款. The number is that of a 3A office; 4A and 5A have the same under their chapter.
    Clause {
        /// x.1.1.
        BudgetFinanced = "budget-financed", "机构、人员由财政全额保障", "body and staff paid from the budget";
        /// x.1.3.2.
        Registrars = "registrars", "登记员人数", "number of registrars";
        /// x.1.3.3.
        ForeignRegistrars = "foreign-registrars", "涉外登记员人数", "number of foreign-related registrars";
        /// x.1.3.4.
        College = "college", "大专以上学历并持证", "college degree and certificate";
        /// x.1.3.4.
        FullTimeCollege = "full-time-college", "2011年后聘用的为全日制大专以上", "hired after 2011: full-time college";
        /// x.1.3.5.
        Training = "training", "每两年参加省级培训", "provincial training every two years";
        /// x.2.1.
        WaitingHall = "waiting-hall", "候登大厅", "waiting hall";
        /// x.2.2.
        MarriageArea = "marriage-area", "结婚登记区", "marriage area";
        /// x.2.3.
        DivorceRoom = "divorce-room", "独立的离婚登记室", "separate divorce room";
        /// x.2.4.
        CounsellingRoom = "counselling-room", "婚姻家庭辅导室", "counselling room";
        /// x.2.5.
        CeremonyHall = "ceremony-hall", "颁证厅", "ceremony hall";
        /// x.2.6.
        Archive = "archive", "档案室", "archive";
        /// x.2.
        FloorAreas = "floor-areas", "面积、座位、窗口", "floor areas, seats, windows";
        /// x.2.8.
        ToiletsBuilding = "toilets-building", "所在建筑有卫生间", "toilets in the building";
        /// x.2.8.
        ToiletsFloor = "toilets-floor", "同层有卫生间", "toilets on the floor";
        /// x.2.8.
        ToiletsInside = "toilets-inside", "机关内有卫生间", "toilets inside the office";
        /// x.2.8.
        AccessibleOrService = "accessible-or-service", "无障碍通道或者服务", "accessible path or service";
        /// x.2.8.
        AccessiblePath = "accessible-path", "无障碍通道", "accessible path";
        /// x.2.9.
        Equipment = "equipment", "复印、扫描、每窗口电脑打印机、读卡器、评价器、监控", "copier, scanner, PC and printer a window, ID reader, rating device, cameras";
        /// x.2.9.
        Queue = "queue", "排队叫号系统", "queue system";
        /// x.3.2.5.
        NoComplaint = "no-complaint", "三年无有效投诉和败诉", "three years without valid complaint or lost case";
        /// x.3.2.5.
        AllCorrect = "all-correct", "登记合格率100%", "registrations all correct";
        /// x.3.3.
        Online = "online", "与省级联网", "online with the province";
        /// x.3.3.
        NationalExchange = "national-exchange", "全国联网交换", "national exchange";
        /// x.3.3.
        Booking = "booking", "网上预约比例", "share of web bookings";
        /// x.3.5.4.
        ArchivesElectronic = "archives-electronic", "档案电子化年限", "archives electronic since";
        /// x.3.3.
        WeekendHalf = "weekend-half", "周末半天服务", "weekend service, half a day";
        /// x.3.3.
        WeekendDay = "weekend-day", "周末一天服务", "weekend service, one day";
    }
}

impl Clause {
    /// Does a grade ask for it?
    #[must_use]
    pub const fn asked_of(self, grade: OfficeGrade) -> bool {
        use OfficeGrade::{FiveA, FourA, ThreeA};
        match self {
            Self::FullTimeCollege | Self::NationalExchange => matches!(grade, FourA | FiveA),
            Self::ToiletsBuilding => matches!(grade, ThreeA),
            Self::ToiletsFloor | Self::AccessibleOrService | Self::WeekendHalf => matches!(grade, FourA),
            Self::ToiletsInside | Self::AccessiblePath | Self::WeekendDay => matches!(grade, FiveA),
            _ => true,
        }
    }
}

/// 机关的情况.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// 评定日.
    pub on: NaiveDate,
    /// 拟评等级.
    pub grade: OfficeGrade,
    /// 所在.
    pub kind: OfficeKind,
    /// 辖区人口.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub population: Fact<u32>,
    /// 登记员人数.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub registrars: Fact<u32>,
    /// 年涉外登记量; `"none"` where the office does not register such marriages.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub foreign_cases: Fact<u32>,
    /// 涉外登记员人数.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub foreign_registrars: Fact<u32>,
    /// 其余条款, each met or not; left out, nobody has looked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub clauses: BTreeMap<Clause, Fact<bool>>,
}

/// 评定结果: never granted while a clause is undetermined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GradeVerdict {
    /// 符合.
    Met,
    /// 不符合: the clauses that fail.
    NotMet(Vec<Clause>),
    /// 未定: the clauses that nobody can tell, for want of a figure or a fact.
    Undetermined(Vec<Clause>),
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeFound {
    /// 结果.
    pub verdict: GradeVerdict,
    /// 登记员最低人数, of a 3A office.
    pub registrars_needed: Option<u32>,
}

/// One clause: met or not with the step, or open with what is missing.
struct Told {
    clause: Clause,
    met: Option<(bool, StepRef)>,
    reading: Reading,
    question: Option<usize>,
}

impl Office {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<GradeFound> {
        SO_10.variant("clause", Month::of(self.on))?;
        let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(self.on));
        let mut needed = None;
        let mut told = Vec::new();
        for clause in Clause::ALL.iter().copied().filter(|clause| clause.asked_of(self.grade)) {
            told.push(match clause {
                Clause::Registrars => {
                    let (one, need) = self.registrars(&policy, asked);
                    needed = need;
                    one
                }
                Clause::ForeignRegistrars => self.foreign(&policy, asked),
                _ => self.plain(clause, &policy, asked),
            });
        }
        let clauses = |wanted: Option<bool>| -> Vec<Clause> {
            let of = |one: &&Told| one.met.map(|(met, _)| met) == wanted;
            told.iter().filter(of).map(|one| one.clause).collect()
        };
        let (failed, open) = (clauses(Some(false)), clauses(None));
        let verdict = if !failed.is_empty() {
            GradeVerdict::NotMet(failed)
        } else if open.is_empty() {
            GradeVerdict::Met
        } else {
            GradeVerdict::Undetermined(open)
        };
        self.tell(asked, &told, &verdict);
        Some(GradeFound { verdict, registrars_needed: needed })
    }

    fn tell<X: Explain>(&self, asked: &mut Asked<'_, X>, told: &[Told], verdict: &GradeVerdict) {
        if matches!(verdict, GradeVerdict::Undetermined(_)) {
            let mut open = OpenQuestions::default();
            for one in told.iter().filter(|one| one.met.is_none()) {
                open.parameters = open.parameters.union(one.reading.missing);
                if let Some(question) = one.question {
                    open.ask(question, None);
                }
            }
            asked.explain.outcome(&programmes::GRADE, &Finding::NeedsPerson(open));
            return;
        }
        let met = *verdict == GradeVerdict::Met;
        asked.explain.step(&SO_10, At::month(Month::of(self.on)).variant("grade"), |facts| {
            for (clause_met, step) in told.iter().filter_map(|one| one.met) {
                facts.from(&terms::MET, clause_met, step);
            }
            facts.gives(&terms::GRADE_MET, met);
        });
        asked.explain.concluded(&programmes::GRADE, Reading::default().assumed);
    }

    fn plain<X: Explain>(&self, clause: Clause, policy: &MarriagePolicy, asked: &mut Asked<'_, X>) -> Told {
        let mut reading = Reading::default();
        // Clauses whose figure nobody has found: what was looked at cannot be held against anything.
        let setting: Option<&Setting<u32>> = match clause {
            Clause::FloorAreas => Some(&policy.floor_area),
            Clause::Booking => Some(&policy.booking_share),
            Clause::ArchivesElectronic => Some(&policy.archive_since),
            Clause::Queue if self.grade == OfficeGrade::ThreeA => Some(&policy.queue_cases),
            _ => None,
        };
        let known = setting.is_none_or(|setting| setting.read(&mut reading).is_some());
        let fact = self.clauses.get(&clause).and_then(|fact| holds(*fact));
        // What is plainly not there fails whatever the figure says.
        let fact = fact.filter(|met| known || !met);
        let index = Clause::ALL.iter().position(|known| *known == clause).unwrap_or(0);
        let met = fact.map(|met| {
            let step = asked.explain.step(&SO_10, At::month(Month::of(self.on)).variant("clause"), |facts| {
                facts
                    .clause(&terms::CLAUSE, clause.word())
                    .input(&terms::CONDITION, met, Field::of("office.clauses[]", index))
                    .gives(&terms::MET, met);
            });
            (met, step)
        });
        let question = (met.is_none() && known).then_some(questions::CLAUSES);
        Told { clause, met, reading, question }
    }

    /// x.1.3.2: so many registrars for so many people.
    fn registrars<X: Explain>(
        &self,
        policy: &MarriagePolicy,
        asked: &mut Asked<'_, X>,
    ) -> (Told, Option<u32>) {
        let clause = Clause::Registrars;
        let mut reading = Reading::default();
        let at = |form| At::month(Month::of(self.on)).variant(form);
        if self.grade != OfficeGrade::ThreeA && policy.registrars_higher.read(&mut reading).is_none() {
            return (Told { clause, met: None, reading, question: None }, None);
        }
        let step = match self.kind {
            OfficeKind::District => &policy.step_district,
            OfficeKind::County => &policy.step_county,
        };
        let figures = (
            policy.registrars_base.read(&mut reading),
            policy.population_base.read(&mut reading),
            step.read(&mut reading),
        );
        let (Some(base), Some(from), Some(step)) = figures else {
            return (Told { clause, met: None, reading, question: None }, None);
        };
        let Some(population) = self.population.known() else {
            return (Told { clause, met: None, reading, question: Some(questions::POPULATION) }, None);
        };
        let more = population.saturating_sub(*from.value).checked_div(*step.value).unwrap_or(0);
        let need = base.value.saturating_add(more);
        let needed = asked.explain.step(&SO_10, at("registrars-needed"), |facts| {
            facts
                .figure(&terms::BASE, base)
                .input(&terms::POPULATION, population, Field::new("office.population"))
                .figure(&terms::FROM, from)
                .figure(&terms::STEP, step)
                .gives(&terms::NEED, need);
        });
        let Some(registrars) = self.registrars.known().or((self.registrars == Fact::Absent).then_some(0))
        else {
            let question = Some(questions::REGISTRARS);
            return (Told { clause, met: None, reading, question }, Some(need));
        };
        let met = registrars >= need;
        let step = asked.explain.step(&SO_10, at("registrars"), |facts| {
            facts
                .input(&terms::REGISTRARS, registrars, Field::new("office.registrars"))
                .from(&terms::NEED, need, needed)
                .gives(&terms::MET, met);
        });
        (Told { clause, met: Some((met, step)), reading, question: None }, Some(need))
    }

    /// x.1.3.3: how many for foreign-related registrations.
    fn foreign<X: Explain>(&self, policy: &MarriagePolicy, asked: &mut Asked<'_, X>) -> Told {
        let clause = Clause::ForeignRegistrars;
        let mut reading = Reading::default();
        let at = At::month(Month::of(self.on)).variant("foreign");
        let open = |reading, question| Told { clause, met: None, reading, question };
        if self.foreign_cases == Fact::Absent {
            let step = asked.explain.step(&SO_10, at.variant("clause"), |facts| {
                facts
                    .clause(&terms::CLAUSE, clause.word())
                    .input(&terms::CONDITION, true, Field::new("office.foreign_cases"))
                    .gives(&terms::MET, true);
            });
            return Told { clause, met: Some((true, step)), reading, question: None };
        }
        let Some(cases) = self.foreign_cases.known() else {
            return open(reading, Some(questions::FOREIGN));
        };
        let Some(border) = policy.foreign_cases.read(&mut reading) else { return open(reading, None) };
        let few = cases < *border.value && self.grade == OfficeGrade::ThreeA;
        let setting = if few { &policy.foreign_registrars } else { &policy.foreign_registrars_more };
        let Some(need) = setting.read(&mut reading) else { return open(reading, None) };
        let held = self.foreign_registrars;
        let Some(held) = held.known().or((held == Fact::Absent).then_some(0)) else {
            return open(reading, Some(questions::FOREIGN));
        };
        let met = held >= *need.value;
        let step = asked.explain.step(&SO_10, at, |facts| {
            facts
                .input(&terms::CASES, cases, Field::new("office.foreign_cases"))
                .figure(&terms::BORDER_CASES, border)
                .input(&terms::REGISTRARS, held, Field::new("office.foreign_registrars"))
                .figure(&terms::NEED, need)
                .gives(&terms::MET, met);
        });
        Told { clause, met: Some((met, step)), reading, question: None }
    }
}
