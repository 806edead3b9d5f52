//! What the bureau's report of the first half of 2014 printed: one table, with what was restored.
//!
//! The published copy replaced the digits "10" by "2023" throughout (rulebook, section 9).

use minzheng_core_types::{Confidence, Text};

/// A printed value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value {
    /// A count.
    Count(u32),
    /// Yuan, and the unit of the last digit that was printed.
    Yuan { yuan: i64, unit: i64 },
    /// Tenths of a per cent.
    Share(u32),
    /// Not printed: a relation between numbers that the printed ones imply.
    Implied,
}

/// A printed figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Printed {
    /// Its id in the comparison.
    pub(super) id: &'static str,
    /// What it is.
    pub(super) label: Text,
    /// What it counts.
    pub(super) unit: Text,
    /// Its value, restored where the copy is corrupted.
    pub(super) value: Value,
    /// The corrupted words of the copy; empty where it is intact.
    pub(super) copy: &'static str,
    /// What was restored or inferred; empty where the copy is intact.
    pub(super) restored: Text,
    /// How sure the value is.
    pub(super) confidence: Confidence,
}

const INTACT: Text = Text::new("", "");
const HOUSEHOLDS: Text = Text::new("户", "households");
const PERSONS: Text = Text::new("人", "persons");
const CASES: Text = Text::new("人次", "cases");
const ORGANISATIONS: Text = Text::new("家", "organisations");
const YUAN: Text = Text::new("元", "yuan");

const fn figure(id: &'static str, label: Text, unit: Text, value: Value) -> Printed {
    Printed { id, label, unit, value, copy: "", restored: INTACT, confidence: Confidence::Reported }
}

impl Printed {
    const fn restored(self, copy: &'static str, restored: Text) -> Self {
        Self { copy, restored, confidence: Confidence::Reconstructed, ..self }
    }

    const fn held(self, confidence: Confidence) -> Self {
        Self { confidence, ..self }
    }

    const fn inferred(self, restored: Text) -> Self {
        Self { restored, confidence: Confidence::Assumed, ..self }
    }
}

const fn ten_thousands(hundredths: i64, unit: i64) -> Value {
    Value::Yuan { yuan: hundredths.saturating_mul(100), unit }
}

/// Every figure of the report that concerns the programmes here or a named neighbour of theirs.
pub(super) const PRINTED: &[Printed] = &[
    figure(
        "households",
        Text::new("低保户数（6月底）", "households on the allowance, end of June"),
        HOUSEHOLDS,
        Value::Count(10_341),
    )
    .restored("2023341户", Text::new("“2023”还原为“10”", "2023 stands for 10")),
    figure(
        "persons",
        Text::new("低保人数（6月底）", "persons on the allowance, end of June"),
        PERSONS,
        Value::Count(18_838),
    )
    .inferred(Text::new(
        "未印；由 376.76 万元 ÷ 200 元推得，与提标款互相印证",
        "not printed; 3,767,600 yuan ÷ 200, which also fits the money of the raise",
    )),
    figure(
        "new-households",
        Text::new("新增低保户（上半年）", "new households, half year"),
        HOUSEHOLDS,
        Value::Count(480),
    ),
    figure(
        "from-60",
        Text::new("60周岁以上低保老年人", "persons of 60 and more on the allowance"),
        PERSONS,
        Value::Count(1_300),
    ),
    figure("from-80", Text::new("80–89周岁", "persons of 80 to 89"), PERSONS, Value::Count(243))
        .restored("8089周岁", Text::new("年龄段失去连接号", "the copy lost the dash of the age band")),
    figure("from-90", Text::new("90–99周岁", "persons of 90 to 99"), PERSONS, Value::Count(91))
        .restored("9099周岁", Text::new("年龄段失去连接号", "the copy lost the dash of the age band")),
    figure(
        "constant-roster",
        Text::new("第二季度增、减人数", "persons in and out, second quarter"),
        PERSONS,
        Value::Implied,
    )
    .inferred(Text::new(
        "未印；提标款 ≈ 60 × 18,838 × 3，含义为增减相抵",
        "not printed; the money of the raise fits 60 × 18,838 × 3, a roster on which as many came as went",
    )),
    figure(
        "raise",
        Text::new("低保提标款（4–6月）", "money of the raise, April to June"),
        YUAN,
        ten_thousands(34_000, 10_000),
    ),
    figure("physical-exam", Text::new("体检补助", "physical-exam subsidy"), YUAN, ten_thousands(37_676, 100)),
    figure(
        "serious-illness",
        Text::new("重症低保生活补助", "serious-illness subsidy"),
        YUAN,
        ten_thousands(11_000, 10_000),
    )
    .restored("12023万元", Text::new("“2023”还原为“10”，即110万元", "2023 stands for 10: 1,100,000 yuan")),
    figure(
        "high-age",
        Text::new("高龄津贴（累计）", "high-age subsidy, so far"),
        YUAN,
        ten_thousands(2_710, 1_000),
    )
    .held(Confidence::Assumed),
    figure(
        "total",
        Text::new("低保及各种补助金合计", "allowance and all subsidies"),
        YUAN,
        ten_thousands(702_600, 10_000),
    )
    .held(Confidence::Assumed),
    figure(
        "incapable",
        Text::new("失能或残疾的老年人（约）", "elders unable to care for themselves or disabled (about)"),
        PERSONS,
        Value::Count(390),
    ),
    figure(
        "home-care",
        Text::new("享受购买居家养老服务的老年人", "elders served by purchased home care"),
        PERSONS,
        Value::Count(321),
    ),
    figure(
        "home-care-share",
        Text::new("享受购买居家养老服务的比例", "share served by purchased home care"),
        Text::new("占60周岁以上低保老年人", "of persons of 60 and more"),
        Value::Share(246),
    ),
    figure(
        "direct-registration",
        Text::new("直接登记的社会组织（6月底）", "organisations registered directly, end of June"),
        ORGANISATIONS,
        Value::Count(12),
    ),
    figure(
        "temporary-cases",
        Text::new("临时救助人次", "temporary assistance, cases"),
        CASES,
        Value::Count(1_829),
    ),
    figure("temporary", Text::new("临时救助金", "temporary assistance"), YUAN, ten_thousands(33_700, 10_000)),
    figure(
        "medical-cases",
        Text::new("医疗救助人次", "medical assistance, cases"),
        CASES,
        Value::Count(7_100),
    )
    .restored("720230人次", Text::new("“2023”还原为“10”", "2023 stands for 10")),
    figure("medical", Text::new("医疗救助金", "medical assistance"), YUAN, ten_thousands(46_900, 10_000)),
    figure(
        "pensions",
        Text::new("优抚对象抚恤金", "special-care pensions"),
        YUAN,
        ten_thousands(180_000, 10_000),
    ),
    figure(
        "special-care-temporary",
        Text::new("优抚对象临时救助", "temporary aid to special-care persons"),
        YUAN,
        ten_thousands(700, 10_000),
    ),
    figure(
        "special-care-medical",
        Text::new("优抚对象医疗补助", "medical aid to special-care persons"),
        YUAN,
        ten_thousands(7_000, 10_000),
    ),
];
