//! 求助人员 (SO-11, SO-12): who may be helped, and what comes first.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month, Rule, ShortText, Term};
use serde::{Deserialize, Serialize};

use super::policy::RescuePolicy;
use super::rules::{SO_11, SO_12, SO_14};
use super::{programmes, questions, terms};
use crate::marriage::asked::{Asked, Ruling, bar, every, holds, listed, must};

worded! {
    /// 引导护送.
    Duty {
        /// 告知.
        Tell = "tell", "告知求助", "tell of the station";
        /// 护送.
        Escort = "escort", "引导、护送", "escort to the station";
    }
}

worded! {
    /// 先行处置.
    FirstStep {
        /// 报公安.
        Police = "police", "报公安机关", "to the police";
        /// 送医.
        Hospital = "hospital", "送医", "to hospital";
        /// 入站.
        Admit = "admit", "入站", "admit";
    }
}

worded! {
    /// 说明情况与救助.
    Telling {
        /// 不予或者终止.
        NoHelp = "none", "不予或者终止救助", "no help, or its end";
        /// 先行救助.
        HelpFirst = "help-first", "先行救助", "help first";
        /// 救助.
        Help = "help", "救助", "help";
    }
}

worded! {
    /// 登记事项.
    Record {
        /// 姓名.
        Name = "name", "姓名", "name";
        /// 年龄.
        Age = "age", "年龄", "age";
        /// 身份证件.
        Identity = "identity", "身份证件", "identity";
        /// 随身物品.
        Belongings = "belongings", "随身物品", "belongings";
        /// 低保、五保情况.
        Relief = "relief", "低保、五保情况", "allowance and five guarantees";
        /// 求助原因.
        Reasons = "reasons", "求助原因", "reasons";
        /// 亲属.
        Relatives = "relatives", "亲属", "relatives";
    }
}

worded! {
    /// 救助站的行为.
    StationAct {
        /// 食物.
        Food = "food", "食物", "food";
        /// 住处.
        Lodging = "lodging", "住处", "lodging";
        /// 急病救治.
        UrgentCare = "urgent-care", "突发急病救治", "urgent care";
        /// 联系亲属.
        Contact = "contact", "联系亲属", "contact with relatives";
        /// 乘车凭证.
        Voucher = "fare-voucher", "乘车凭证", "travel voucher";
        /// 收取费用.
        Fee = "fee", "收取费用", "charging fees";
        /// 组织劳动.
        Labour = "labour", "组织劳动", "making people work";
        /// 限制人身自由.
        Detention = "detention", "限制人身自由", "detention";
        /// 扣押证件.
        KeepingDocuments = "keeping-documents", "扣押证件", "keeping documents";
    }
}

/// 求助人员的情况.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// 出生日期.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// 自身无力解决食宿.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub no_board_lodging: Fact<bool>,
    /// 无亲友投靠.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub no_helpers: Fact<bool>,
    /// 享受城市低保或者农村五保.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub on_relief: Fact<bool>,
    /// 正在流浪乞讨度日.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub vagrant: Fact<bool>,
    /// 离家在外.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub away_from_home: Fact<bool>,
    /// 即将流浪乞讨.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub about_to_be: Fact<bool>,
    /// 残疾.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub disabled: Fact<bool>,
    /// 疑似精神障碍.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub mental_disorder: Fact<bool>,
    /// 行动不便.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub immobile: Fact<bool>,
    /// 老年人.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub old: Fact<bool>,
    /// 未成年人.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub minor: Fact<bool>,
    /// 无法说明情况.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub unable_to_tell: Fact<bool>,
    /// 拒不提供或者提供虚假情况.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub refuses_or_false: Fact<bool>,
    /// 外伤、疑似疾病.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub wounded_or_ill: Fact<bool>,
    /// 有危险或者被通缉.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub dangerous_or_wanted: Fact<bool>,
}

/// 救助站: what it did and recorded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Station {
    /// 已登记的事项; left out where nobody has looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records: Option<Vec<Record>>,
    /// 行为.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<StationAct>,
    /// 热线录音日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded: Option<NaiveDate>,
    /// 已拒绝救助 and there is a complaint.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub refused: Fact<bool>,
}

/// What was found; `None` is open, or no rule of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PersonFound {
    /// 应予救助.
    pub eligible: Option<bool>,
    /// 依2003年标准, beside that of 2014.
    pub by_2003: Option<bool>,
    /// 引导护送.
    pub duty: Option<Duty>,
    /// 先行处置.
    pub first: Option<FirstStep>,
    /// 说明情况.
    pub telling: Option<Telling>,
    /// 投诉成立.
    pub wrongly_refused: Option<bool>,
}

/// A choice between words by two lists of facts.
struct Sorting<'a> {
    rule: &'static Rule,
    form: &'static str,
    programme: &'static Programme,
    gives: &'static Term,
    conditions: &'a [(Fact<bool>, &'static str, usize)],
    bars: &'a [(Fact<bool>, &'static str, usize)],
    /// The words where a bar holds, where a condition holds, and else.
    words: [&'static str; 3],
}

/// At least one of three-valued facts.
fn any(facts: &[(Fact<bool>, &'static str, usize)]) -> Option<bool> {
    let none = every(facts.iter().map(|(fact, ..)| holds(*fact).map(|holds| !holds)));
    none.map(|none| !none)
}

impl Sorting<'_> {
    /// Which of the three: bars before conditions. What is open matters only where it could change the word.
    fn run<X: Explain>(&self, on: NaiveDate, asked: &mut Asked<'_, X>) -> Option<usize> {
        self.rule.variant(self.form, Month::of(on))?;
        let which = match (any(self.bars), any(self.conditions)) {
            (Some(true), _) => Some(0),
            (Some(false), Some(true)) => Some(1),
            (Some(false), Some(false)) => Some(2),
            _ => None,
        };
        let Some(which) = which else {
            let all = self.bars.iter().chain(self.conditions);
            for_open(
                asked,
                self.programme,
                all.filter(|(fact, ..)| fact.is_open()).map(|(.., question)| *question),
            );
            return None;
        };
        let word = self.words.get(which).copied().unwrap_or("");
        asked.explain.step(self.rule, At::month(Month::of(on)).variant(self.form), |facts| {
            for (list, term) in [(self.bars, &terms::BAR), (self.conditions, &terms::CONDITION)] {
                let mut told = false;
                for (fact, field, _) in list {
                    if let Some(value) = holds(*fact) {
                        facts.input(term, value, Field::new(field));
                        told = true;
                    }
                }
                // A form without bars does not speak of them.
                if !told && !list.is_empty() {
                    facts.clause(term, false);
                }
            }
            facts.gives(self.gives, word);
        });
        asked.explain.concluded(self.programme, Reading::default().assumed);
        Some(which)
    }
}

fn for_open<X: Explain>(
    asked: &mut Asked<'_, X>,
    programme: &'static Programme,
    questions: impl Iterator<Item = usize>,
) {
    let mut open = minzheng_core_types::OpenQuestions::default();
    for question in questions {
        open.ask(question, None);
    }
    asked.explain.outcome(programme, &minzheng_core_types::Finding::NeedsPerson(open));
}

impl Person {
    pub(super) fn assess<X: Explain>(
        &self,
        on: NaiveDate,
        station: &Station,
        asked: &mut Asked<'_, X>,
    ) -> PersonFound {
        let (eligible, by_2003) = self.eligible(on, asked);
        let duty = Sorting {
            rule: &SO_12,
            form: "duty",
            programme: &programmes::DUTY,
            gives: &terms::DUTY,
            conditions: &[
                (self.disabled, "person.disabled", questions::DISABLED),
                (self.minor, "person.minor", questions::MINOR),
                (self.old, "person.old", questions::OLD_AGE),
                (self.immobile, "person.immobile", questions::IMMOBILE),
            ],
            bars: &[],
            words: ["", "escort", "tell"],
        };
        let first = Sorting {
            rule: &SO_12,
            form: "first",
            programme: &programmes::FIRST,
            gives: &terms::FIRST,
            conditions: &[(self.wounded_or_ill, "person.wounded_or_ill", questions::ILL)],
            bars: &[(self.dangerous_or_wanted, "person.dangerous_or_wanted", questions::DANGER)],
            words: ["police", "hospital", "admit"],
        };
        let telling = Sorting {
            rule: &SO_12,
            form: "given",
            programme: &programmes::GIVEN,
            gives: &terms::GIVEN,
            conditions: &[(self.unable_to_tell, "person.unable_to_tell", questions::UNABLE)],
            bars: &[(self.refuses_or_false, "person.refuses_or_false", questions::FALSE_FACTS)],
            words: ["none", "help-first", "help"],
        };
        PersonFound {
            eligible: eligible.map(|(eligible, _)| eligible),
            by_2003,
            duty: duty.run(on, asked).map(|which| if which == 1 { Duty::Escort } else { Duty::Tell }),
            first: first.run(on, asked).and_then(|which| FirstStep::ALL.get(which).copied()),
            telling: telling.run(on, asked).and_then(|which| Telling::ALL.get(which).copied()),
            wrongly_refused: complaint(on, eligible, station, asked),
        }
    }

    /// 救助对象 (SO-11): the test of the day; from 2014 on the older one beside it.
    fn eligible<X: Explain>(
        &self,
        on: NaiveDate,
        asked: &mut Asked<'_, X>,
    ) -> (Option<(bool, StepRef)>, Option<bool>) {
        let month = Month::of(on);
        let old = [
            must(self.no_board_lodging, "person.no_board_lodging", questions::BOARD),
            must(self.no_helpers, "person.no_helpers", questions::HELPERS),
            bar(self.on_relief, "person.on_relief", questions::RELIEF),
            must(self.vagrant, "person.vagrant", questions::VAGRANT),
        ];
        let ruling = |form, programme, gives| Ruling {
            rule: &SO_11,
            form,
            day: on,
            programme,
            words: [&terms::CONDITION, &terms::BAR, gives],
        };
        if SO_11.variant("2003", month).is_some() {
            return (asked.all_step(ruling("2003", &programmes::ELIGIBLE, &terms::ELIGIBLE), &old), None);
        }
        if SO_11.variant("2014", month).is_none() {
            return (None, None);
        }
        let new = self.by_2014(on, asked);
        let beside = asked.all_step(ruling("2003-beside", &programmes::OLD_TEST, &terms::OLD), &old);
        if let (Some((new, step)), Some((old, old_step))) = (new, beside) {
            asked.explain.step(&SO_11, At::month(month).variant("same"), |facts| {
                facts
                    .from(&terms::ELIGIBLE, new, step)
                    .from(&terms::OLD, old, old_step)
                    .gives(&terms::SAME, new == old);
            });
            asked.explain.concluded(&programmes::SAME, Reading::default().assumed);
        }
        (new, beside.map(|(old, _)| old))
    }

    fn by_2014<X: Explain>(&self, on: NaiveDate, asked: &mut Asked<'_, X>) -> Option<(bool, StepRef)> {
        let conditions = [
            (self.away_from_home, "person.away_from_home", questions::AWAY),
            (self.no_board_lodging, "person.no_board_lodging", questions::BOARD),
        ];
        let needs = [
            (self.vagrant, "person.vagrant", questions::VAGRANT),
            (self.about_to_be, "person.about_to_be", questions::ABOUT),
        ];
        let need = any(&needs);
        let result = every(conditions.iter().map(|(fact, ..)| holds(*fact)).chain([need]));
        let Some(eligible) = result else {
            let needs = needs.iter().filter(|_| need.is_none());
            let open = conditions.iter().chain(needs).filter(|(fact, ..)| fact.is_open());
            for_open(asked, &programmes::ELIGIBLE, open.map(|(.., question)| *question));
            return None;
        };
        let step = asked.explain.step(&SO_11, At::month(Month::of(on)).variant("2014"), |facts| {
            let mut told = false;
            for (fact, field, _) in &conditions {
                if let Some(value) = holds(*fact) {
                    facts.input(&terms::CONDITION, value, Field::new(field));
                    told = true;
                }
            }
            if !told {
                facts.clause(&terms::CONDITION, true);
            }
            // Where the need is open a condition has failed, and the need does not matter.
            let mut told = false;
            for (fact, field, _) in needs.iter().filter(|_| need.is_some()) {
                if let Some(value) = holds(*fact) {
                    facts.input(&terms::NEED, value, Field::new(field));
                    told = true;
                }
            }
            if !told {
                facts.clause(&terms::NEED, true);
            }
            facts.gives(&terms::ELIGIBLE, eligible);
        });
        asked.explain.concluded(&programmes::ELIGIBLE, Reading::default().assumed);
        Some((eligible, step))
    }
}

/// 投诉 (SO-14).
fn complaint<X: Explain>(
    on: NaiveDate,
    eligible: Option<(bool, StepRef)>,
    station: &Station,
    asked: &mut Asked<'_, X>,
) -> Option<bool> {
    SO_14.variant("", Month::of(on))?;
    let refused = holds(station.refused)?;
    let Some((eligible, step)) = eligible else {
        asked.open(&programmes::COMPLAINT, &[questions::BOARD], Reading::default());
        return None;
    };
    let wrong = eligible && refused;
    asked.explain.step(&SO_14, At::month(Month::of(on)), |facts| {
        facts
            .from(&terms::ELIGIBLE, eligible, step)
            .input(&terms::CONDITION, refused, Field::new("station.refused"))
            .gives(&terms::WRONG, wrong);
    });
    asked.explain.concluded(&programmes::COMPLAINT, Reading::default().assumed);
    Some(wrong)
}

/// What was found of a station; `None` is open or not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StationFound {
    /// 未登记的事项, by their codes.
    pub lacking: Option<Vec<String>>,
    /// 录音保存到.
    pub kept_to: Option<NaiveDate>,
    /// 行为合法.
    pub lawful: Option<bool>,
}

impl Station {
    pub(super) fn assess<X: Explain>(&self, on: NaiveDate, asked: &mut Asked<'_, X>) -> StationFound {
        let policy = RescuePolicy::at(asked.pack, asked.place, Month::of(on));
        StationFound {
            lacking: self.records(on, &policy, asked),
            kept_to: self.recording(asked),
            lawful: self.lawful(on, &policy, asked),
        }
    }

    fn records<X: Explain>(
        &self,
        on: NaiveDate,
        policy: &RescuePolicy,
        asked: &mut Asked<'_, X>,
    ) -> Option<Vec<String>> {
        let records = self.records.as_ref()?;
        let mut reading = Reading::default();
        let Some(list) = policy.records.read(&mut reading) else {
            asked.open(&programmes::RECORDS, &[], reading);
            return None;
        };
        let at = At::month(Month::of(on));
        let mut lacking = Vec::new();
        let mut first = None;
        for (index, entry) in list.value.iter().enumerate() {
            let held = records.iter().any(|record| record.word() == entry.code);
            if !held {
                lacking.push(entry.code.clone());
            }
            let code = ShortText::new(&entry.code);
            let step = asked.explain.step(&SO_12, at.variant("record"), |facts| {
                facts.list(&terms::REQUIRED, list.figure);
                if let Some(code) = code {
                    facts.clause(&terms::ITEM, code);
                }
                facts
                    .input(&terms::HELD, held, Field::of("station.records[]", index))
                    .gives(&terms::LACKS, u32::from(!held));
            });
            first = first.or(Some(step));
        }
        let count = u32::try_from(lacking.len()).unwrap_or(u32::MAX);
        asked.explain.step(&SO_12, at.variant("records"), |facts| {
            facts
                .from_each(&terms::LACKS, first.unwrap_or(StepRef::NONE), list.value.len())
                .gives(&terms::LACKING, count);
        });
        asked.explain.concluded(&programmes::RECORDS, reading.assumed);
        Some(lacking)
    }

    fn recording<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<NaiveDate> {
        let recorded = self.recorded?;
        SO_12.variant("recording", Month::of(recorded))?;
        let policy = RescuePolicy::at(asked.pack, asked.place, Month::of(recorded));
        let mut reading = Reading::default();
        let months = policy.recording_months.read(&mut reading);
        let kept = months.and_then(|used| recorded.checked_add_months(chrono::Months::new(*used.value)));
        let (Some(months), Some(kept)) = (months, kept) else {
            asked.open(&programmes::RECORDING, &[], reading);
            return None;
        };
        asked.explain.step(&SO_12, At::month(Month::of(recorded)).variant("recording"), |facts| {
            facts
                .input(&terms::RECORDED, recorded, Field::new("station.recorded"))
                .figure(&terms::MONTHS, months)
                .gives(&terms::KEPT_TO, kept);
        });
        asked.explain.concluded(&programmes::RECORDING, reading.assumed);
        Some(kept)
    }

    fn lawful<X: Explain>(
        &self,
        on: NaiveDate,
        policy: &RescuePolicy,
        asked: &mut Asked<'_, X>,
    ) -> Option<bool> {
        if self.acts.is_empty() {
            return None;
        }
        let mut reading = Reading::default();
        let Some(list) = policy.forbidden.read(&mut reading) else {
            asked.open(&programmes::LAWFUL, &[], reading);
            return None;
        };
        let at = At::month(Month::of(on));
        let mut all = true;
        let mut first = None;
        for (index, act) in self.acts.iter().enumerate() {
            let lawful = !listed(list, act.word());
            all &= lawful;
            let step = asked.explain.step(&SO_12, at.variant("act"), |facts| {
                facts
                    .list(&terms::FORBIDDEN, list.figure)
                    .input(&terms::ITEM, act.word(), Field::of("station.acts[]", index))
                    .gives(&terms::LAWFUL, lawful);
            });
            first = first.or(Some(step));
        }
        asked.explain.step(&SO_12, at.variant("acts"), |facts| {
            facts
                .from_each(&terms::CONDITION, first.unwrap_or(StepRef::NONE), self.acts.len())
                .gives(&terms::LAWFUL, all);
        });
        asked.explain.concluded(&programmes::LAWFUL, reading.assumed);
        Some(all)
    }
}
