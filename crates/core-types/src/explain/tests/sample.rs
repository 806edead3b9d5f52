//! A programme made up for these tests: a grant to households, a meal for children, a loan that nobody gets.

use chrono::NaiveDate;

use super::*;
use crate::figures::{
    Bound, Figure, FigureValue, Found, Gap, Inherit, Pack, Parameter, Place, Reading, Scope, Setting, Source,
    ValueKind,
};
use crate::finding::{
    Award, Catalogue, Finding, Grounds, Measure, OpenQuestions, Period, Programme, Question,
};
use crate::ids::DivisionCode;
use crate::law::{Citation, Confidence, Document as Instrument};
use crate::month::Month;
use crate::rule::{Rule, Term, Variant};
use crate::sets::{MemberSet, ParameterSet};
use crate::text::Text;
use crate::{Money, Rate, Rounding};

static ORDER: Instrument = Instrument {
    key: "T",
    title: Text::new("试验补助办法", "Measures for Test Grants"),
    number: Text::new("试发〔2014〕1号", "Test 2014 No. 1"),
    from: None,
};
const ART_2: &[Citation] = &[Citation { document: &ORDER, clause: Text::new("第二条", "art. 2") }];
const ART_3: &[Citation] = &[
    Citation { document: &ORDER, clause: Text::new("第三条", "art. 3") },
    Citation { document: &ORDER, clause: Text::new("", "") },
];

macro_rules! rule {
    ($name:ident, $id:literal, $zh:literal, $en:literal, $($variant:literal: $formula:literal),+) => {
        pub(super) static $name: Rule = Rule {
            id: $id,
            title: Text::new($zh, $en),
            statement: Text::new($zh, $en),
            confidence: Confidence::Official,
            variants: &[$(Variant::new($variant, $formula, if $variant.is_empty() { ART_2 } else { ART_3 })),+],
        };
    };
}
rule!(TEST, "T-01", "收入条件", "income test",
    "": "{eligible} = {income} < {standard} × {members} and {register} = 'urban'",
    "sum": "{income} = sum({income_line})",
    "line": "{income_line} = {given} × months(max({first}, {window_first}), {last})");
rule!(GRANT, "T-02", "补助金额", "amount of the grant",
    "": "{amount} = round({share} × ({standard} × {members} − {income}), {rounding})",
    "handed-on": "{due} = {amount}");
rule!(MEAL, "T-03", "儿童餐补", "meals of children",
    "": "{eligible} = any({is_child})",
    "child": "{is_child} = age({birth}, last_day({month}), 'on-birthday/last-of-february') < {least}");
rule!(LOAN, "T-04", "贷款起始月份", "first month of the loan",
    "": "{first} = add_months(month({decided}), choose({start_rule}, 'month-after-decision', 1, 0))",
    "listed": "{listed} = has({list}, 'goat')");

macro_rules! terms {
    ($($name:ident = $key:literal, $zh:literal, $en:literal;)+) => {
        $(static $name: Term = Term::new($key, $zh, $en);)+
    };
}
terms! {
    AMOUNT = "amount", "金额", "amount";
    BIRTH = "birth", "出生日期", "date of birth";
    DECIDED = "decided", "决定日期", "day of decision";
    DUE = "due", "应发", "due";
    ELIGIBLE = "eligible", "符合条件", "eligible";
    FIRST = "first", "首月", "first month";
    GIVEN = "given", "申报金额", "amount stated";
    INCOME = "income", "家庭收入", "income";
    INCOME_LINE = "income_line", "各项收入", "incomes";
    IS_CHILD = "is_child", "是儿童", "is a child";
    LAST = "last", "末月", "last month";
    LEAST = "least", "起始年龄", "least age";
    LIST = "list", "目录", "list";
    LISTED = "listed", "列入目录", "listed";
    MEMBERS = "members", "人数", "members";
    MONTH = "month", "所属月份", "month";
    REGISTER = "register", "户籍类别", "register";
    ROUNDING = "rounding", "取整方式", "rounding";
    SHARE = "share", "比例", "share";
    STANDARD = "standard", "保障标准", "standard";
    START_RULE = "start_rule", "起发规则", "rule of the first month";
    WINDOW_FIRST = "window_first", "核算期首月", "first month of the window";
}

const fn parameter(id: &'static str, zh: &'static str, en: &'static str, kind: ValueKind) -> Parameter {
    Parameter {
        id,
        label: Text::new(zh, en),
        unit: Text::new("元/人·月", "yuan per person and month"),
        kind,
        inherit: Inherit::Override,
    }
}

const STARTS: ValueKind = ValueKind::Choice(&["month-after-decision", "month-of-decision"]);
pub(super) static PARAMETERS: [Parameter; 6] = [
    parameter("t.standard", "保障标准", "standard", ValueKind::Money),
    parameter("t.share", "补助比例", "share", ValueKind::Rate),
    parameter("t.start", "起发月份", "first month", STARTS),
    parameter("t.rate", "贷款额度", "size of the loan", ValueKind::Money),
    parameter("t.list", "牲畜目录", "list of animals", ValueKind::List),
    parameter("t.later", "下限", "floor", ValueKind::Money),
];

static GRANT_PROGRAMME: Programme =
    Programme { id: "grant", label: Text::new("补助", "grant"), per: Period::Month };
static MEAL_PROGRAMME: Programme =
    Programme { id: "meal", label: Text::new("餐补", "meals"), per: Period::Month };
static LOAN_PROGRAMME: Programme =
    Programme { id: "loan", label: Text::new("贷款", "loan"), per: Period::Month };

pub(super) static CATALOGUE: Catalogue = Catalogue {
    rules: &[&TEST, &GRANT, &MEAL, &LOAN],
    parameters: &PARAMETERS,
    questions: &[
        Question {
            id: "register", text: Text::new("户籍类别是什么?", "which register?"), field: "register"
        },
        Question {
            id: "herd", text: Text::new("有多少牲畜?", "how many animals?"), field: "members[].herd"
        },
    ],
    programmes: &[GRANT_PROGRAMME, MEAL_PROGRAMME, LOAN_PROGRAMME],
    words: &[("goat", Text::new("山羊", "goat")), ("urban", Text::new("城镇", "of the town"))],
};

pub(super) const APRIL: Month = Month::at(2014, 4);

pub(super) fn place() -> Place {
    Place::Division(DivisionCode::new(370_203).unwrap())
}

fn figure(index: usize, value: FigureValue, from: Month) -> Figure {
    Figure {
        parameter: &PARAMETERS[index],
        authority: DivisionCode::new(370_200).unwrap(),
        scope: Scope::Everywhere,
        value,
        bound: Bound::Exact,
        from,
        from_latest: from,
        until: None,
        published: NaiveDate::from_ymd_opt(2014, 3, 20),
        replaces: None,
        confidence: Confidence::Official,
        source: Source {
            key: "T1".to_owned(),
            title: "试验通知".to_owned(),
            number: "试〔2014〕2号".to_owned(),
            publisher: "青岛日报".to_owned(),
            clause: "第一条".to_owned(),
        },
        note: String::new(),
        origin: String::new(),
    }
}

pub(super) fn pack() -> Pack {
    let money = |text: &str| FigureValue::Money(text.parse().unwrap());
    let entry = |code: &str, zh: &str| crate::figures::ListEntry {
        code: code.to_owned(),
        zh: zh.to_owned(),
        en: String::new(),
    };
    let mut share = figure(1, FigureValue::Rate("0.5".parse().unwrap()), APRIL);
    share.confidence = Confidence::Assumed;
    share.published = None;
    share.note = "未见原文".to_owned();
    let mut start = figure(2, FigureValue::Choice("month-after-decision"), Month::at(2013, 1));
    start.from_latest = Month::at(2015, 1);
    let list = FigureValue::List([entry("goat", "山羊"), entry("", "骡子")].into());
    let figures = vec![
        figure(0, money("600.00"), APRIL),
        share,
        start,
        figure(3, money("9000"), Month::at(2012, 1)),
        figure(3, money("9500"), Month::at(2016, 1)),
        figure(4, list, APRIL),
        Figure { bound: Bound::AtLeast, ..figure(5, money("50"), APRIL) },
    ];
    let gap = Gap {
        parameter: &PARAMETERS[3],
        authority: DivisionCode::new(370_200).unwrap(),
        scope: Scope::Everywhere,
        from: Month::at(2014, 1),
        until: Some(Month::at(2015, 12)),
        why: "未找到通知".to_owned(),
        origin: String::new(),
    };
    Pack::new(figures, vec![gap], vec![]).unwrap()
}

fn used<T: crate::figures::FromFigure>(pack: &Pack, index: usize) -> Setting<T> {
    let found = pack.at(place(), APRIL).look_up(&PARAMETERS[index]);
    assert!(matches!(found, Found::Value(..)));
    Setting::new(found, index)
}

const INCOMES: [(&str, Month); 2] = [("300.00", Month::at(2014, 3)), ("50.25", Month::at(2013, 9))];

/// The case: two members, two incomes, an urban household.
pub(super) fn assess<X: Explain>(pack: &Pack, explain: &mut X) -> Finding {
    explain.under(pack);
    let mut reading = Reading::default();
    let standard = used::<Money>(pack, 0);
    let share = used::<Rate>(pack, 1);
    let (standard, share) = (standard.read(&mut reading).unwrap(), share.read(&mut reading).unwrap());
    let members = 2_u32;
    let window = Month::at(2014, 3);
    let mut total = Money::ZERO;
    let mut first_step = None;
    for (index, (given, from)) in INCOMES.iter().enumerate() {
        let given: Money = given.parse().unwrap();
        total = total.plus(given).unwrap();
        let step = explain.step(&TEST, At::month(APRIL).variant("line").member(index), |facts| {
            facts
                .input(&GIVEN, given, Field::of("incomes[].amount", index))
                .input(&FIRST, *from, Field::of("incomes[].first", index))
                .input(&LAST, window, Field::new("window.last"))
                .clause(&WINDOW_FIRST, window)
                .gives(&INCOME_LINE, given);
        });
        first_step.get_or_insert(step);
    }
    let first_step = first_step.unwrap();
    let income = explain.step(&TEST, At::month(APRIL).variant("sum"), |facts| {
        facts.from_each(&INCOME_LINE, first_step, INCOMES.len()).gives(&INCOME, total);
    });
    explain.step(&TEST, At::month(APRIL), |facts| {
        facts
            .from(&INCOME, total, income)
            .figure(&STANDARD, standard)
            .input(&MEMBERS, members, Field::new("members"))
            .input(&REGISTER, "urban", Field::new("register"))
            .gives(&ELIGIBLE, true);
    });
    let rounding: Rounding = "yuan/up".parse().unwrap();
    let need = standard.value.times(members).unwrap().less(total).unwrap();
    let amount = share.value.of(need, 1, rounding).unwrap();
    let step = explain.step(&GRANT, At::month(APRIL), |facts| {
        facts
            .figure(&SHARE, share)
            .figure(&STANDARD, standard)
            .input(&MEMBERS, members, Field::new("members"))
            .from(&INCOME, total, income)
            .clause(&ROUNDING, rounding)
            .gives(&AMOUNT, amount);
    });
    explain.step(&GRANT, At::month(APRIL).variant("handed-on"), |facts| {
        facts.from(&AMOUNT, amount, step).pays(&GRANT, &DUE, amount);
    });
    let mut award = Award::new(reading.assumed);
    award.add(&GRANT, MemberSet::first(2), amount).unwrap();
    let grant = Finding::Entitled(award);
    explain.outcome(&GRANT_PROGRAMME, &grant);
    refuse_and_ask(pack, explain);
    grant
}

fn refuse_and_ask<X: Explain>(pack: &Pack, explain: &mut X) {
    let birth = NaiveDate::from_ymd_opt(1960, 2, 29).unwrap();
    let child = explain.step(&MEAL, At::month(APRIL).variant("child").member(1), |facts| {
        facts
            .input(&BIRTH, birth, Field::of("members[].birth", 1))
            .input(&MONTH, APRIL, Field::new("month"))
            .clause(&LEAST, 16_u32)
            .gives(&IS_CHILD, false);
    });
    explain.step(&MEAL, At::month(APRIL), |facts| {
        facts.from_each(&IS_CHILD, child, 1).gives(&ELIGIBLE, false);
    });
    let mut grounds = Grounds::of(&MEAL, Measure::Flag(false), Measure::Flag(true));
    grounds.add(&MEAL, Measure::Count(54), Measure::Count(16));
    explain.outcome(&MEAL_PROGRAMME, &Finding::NotEntitled(grounds));

    let mut reading = Reading::default();
    let start = pack.at(place(), APRIL).look_up(&PARAMETERS[2]);
    let Found::Value(_, start) = start else { panic!("{start:?}") };
    reading.assumed.insert(2);
    let decided = NaiveDate::from_ymd_opt(2014, 3, 31).unwrap();
    explain.step(&LOAN, At::month(APRIL), |facts| {
        facts
            .input(&DECIDED, decided, Field::new("decided"))
            .chosen(&START_RULE, "month-after-decision", start)
            .gives(&FIRST, APRIL);
    });
    let Found::Value(_, list) = pack.at(place(), APRIL).look_up(&PARAMETERS[4]) else { panic!("no list") };
    explain.step(&LOAN, At::month(APRIL).variant("listed"), |facts| {
        facts.list(&LIST, list).gives(&LISTED, true);
    });
    let mut open = OpenQuestions { assumed: reading.assumed, ..OpenQuestions::default() };
    open.ask(1, Some(0));
    open.ask(1, Some(1));
    open.ask(0, None);
    open.parameters = ParameterSet::single(3);
    open.parameters.insert(5);
    open.parameters.insert(0);
    explain.outcome(&LOAN_PROGRAMME, &Finding::NeedsPerson(open));
}

pub(super) fn document() -> Document {
    let mut why = Explanation::default();
    assess(&pack(), &mut why).is_entitled().then_some(()).unwrap();
    let case = "018f4c1e-5a3b-7c2d-9e10-0123456789ab".parse().ok();
    why.document(case, place(), APRIL, &CATALOGUE)
}
