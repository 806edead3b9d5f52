//! 情况: what the ledger keeps of an elder beside the course of events (EC-60). No rule reads these; they are for the people who
//! look after the elder, and most of them are sensitive.

use std::fmt;

use minzheng_core_types::{Fact, Text};
use minzheng_eldercare::ledger::privacy::Sensitive;

use crate::entry::PersonName;
use crate::files::words::{Word, Worded, word};

/// Declares a list of words: its names, its words in files, and other words that are understood.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($variant:ident = $en:literal, $zh:literal $(, $more:literal)*;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = concat!($zh, ".")] $variant,)+
        }

        impl $name {
            /// Each of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name.
            #[must_use]
            pub const fn label(self) -> Text {
                match self {
                    $(Self::$variant => Text::new($zh, $en),)+
                }
            }
        }

        impl Worded for $name {
            const WORDS: &'static [Word<Self>] = &[$(word(Self::$variant, $zh, $en, &[$($more),*])),+];
        }
    };
}

words! {
    /// 教育程度.
    Education {
        None = "no-schooling", "未受教育", "文盲";
        Primary = "primary", "小学";
        Lower = "lower-secondary", "初中";
        Upper = "upper-secondary", "高中", "中专", "技校", "职高";
        Tertiary = "tertiary", "大专及以上", "大专", "本科";
    }
}

words! {
    /// 婚姻状况.
    Marital {
        Unmarried = "unmarried", "未婚";
        Married = "married", "已婚";
        Widowed = "widowed", "丧偶";
        Divorced = "divorced", "离婚";
    }
}

words! {
    /// 居住状况.
    Living {
        Alone = "alone", "独居";
        Spouse = "spouse", "与配偶居住";
        Children = "children", "与子女居住";
        Parents = "parents", "与父母居住";
        Siblings = "siblings", "与兄弟姐妹居住";
        Kin = "other-kin", "与其他亲属居住";
        Others = "non-kin", "与非亲属居住";
        Institution = "institution", "养老机构";
    }
}

words! {
    /// 医疗费用支付方式.
    Payer {
        Employee = "employee", "职工基本医疗保险", "职工医保";
        Resident = "resident", "城乡居民基本医疗保险", "居民医保";
        Own = "self", "自费";
        CivilServant = "civil-servant-supplement", "公务员补助";
        Enterprise = "enterprise-supplement", "企业补充保险";
        Public = "public", "公费医疗";
        Assistance = "medical-assistance", "医疗救助";
        CriticalIllness = "critical-illness", "大病保险";
    }
}

words! {
    /// 经济来源.
    Livelihood {
        Pension = "pension", "退休金", "养老金";
        Children = "children", "子女补贴";
        Relatives = "relatives", "亲友资助";
        Allowance = "allowance", "社会救助", "低保";
        Other = "other", "其他补贴", "其他";
    }
}

words! {
    /// 疾病: groups of diagnoses.
    Disease {
        Hypertension = "hypertension", "高血压病", "高血压";
        Coronary = "coronary-disease", "冠心病";
        Diabetes = "diabetes", "糖尿病";
        Pneumonia = "pneumonia", "肺炎";
        Copd = "copd", "慢性阻塞性肺疾病", "慢阻肺";
        Haemorrhage = "cerebral-haemorrhage", "脑出血";
        Infarct = "cerebral-infarct", "脑梗塞", "脑梗死";
        UrinaryInfection = "urinary-infection", "尿路感染";
        Parkinson = "parkinson", "帕金森综合征", "帕金森病";
        Kidney = "kidney-failure", "慢性肾衰竭";
        Cirrhosis = "cirrhosis", "肝硬化";
        Stomach = "peptic-ulcer", "消化性溃疡";
        Tumour = "tumour", "肿瘤";
        Amputation = "amputation", "截肢";
        Fracture = "fracture", "骨折";
        Epilepsy = "epilepsy", "癫痫";
        Thyroid = "hypothyroidism", "甲状腺功能减退症";
        Cataract = "cataract", "白内障";
        Glaucoma = "glaucoma", "青光眼";
        Osteoporosis = "osteoporosis", "骨质疏松症";
        Dementia = "dementia", "痴呆";
        Mental = "other-mental-disorder", "其他精神和行为障碍";
    }
}

impl Disease {
    /// Its codes of ICD-10, as form A of GB/T 42195 groups them; empty where the form goes by time.
    #[must_use]
    pub const fn codes(self) -> &'static str {
        match self {
            Self::Hypertension => "I10-I15",
            Self::Coronary => "I25",
            Self::Diabetes => "E10-E14",
            Self::Pneumonia => "J12-J18",
            Self::Copd => "J44",
            Self::Haemorrhage => "I60-I62",
            Self::Infarct => "I63",
            Self::Parkinson => "G20-G22",
            Self::Kidney => "N18-N19",
            Self::Cirrhosis => "K74",
            Self::Stomach => "K20-K31",
            Self::Tumour => "C00-D48",
            Self::Fracture => "M84",
            Self::Epilepsy => "G40",
            Self::Thyroid => "E01-E03",
            Self::Cataract => "H25-H26",
            Self::Glaucoma => "H40-H42",
            Self::Osteoporosis => "M80-M82",
            Self::Dementia => "F00-F03",
            Self::Mental => "F04-F99",
            Self::UrinaryInfection | Self::Amputation => "",
        }
    }
}

words! {
    /// 近30天风险事件.
    Risk {
        Fall = "fall", "跌倒";
        Choking = "choking", "噎食";
        SelfHarm = "self-harm", "自杀、自伤", "自杀", "自伤";
        Lost = "lost", "走失";
        Other = "other", "其他";
    }
}

words! {
    /// 特殊护理.
    SpecialNeed {
        GastricTube = "gastric-tube", "胃管";
        Catheter = "catheter", "尿管";
        Tracheotomy = "tracheotomy", "气管切开";
        Stoma = "stoma", "造瘘", "胃、肠、膀胱造瘘";
        Ventilator = "ventilator", "无创呼吸机";
        Dialysis = "dialysis", "透析";
    }
}

words! {
    /// 事项: the kind of an event, as files have it.
    EventKind {
        Registered = "registered", "建档";
        StatusBegins = "status-begins", "身份认定";
        StatusEnds = "status-ends", "身份终止";
        Assessed = "assessed", "能力评估", "评估";
        Hospitalised = "hospitalised", "住院";
        MovedIn = "moved-in", "迁入";
        MovedOut = "moved-out", "迁出";
        Died = "died", "死亡";
        ServiceStarted = "service-started", "服务开始";
        ServiceEnded = "service-ended", "服务结束";
        Visited = "visited", "探访";
        Withdrawn = "withdrawn", "撤销";
    }
}

/// 健康情况: sensitive as a whole, and not printed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Health {
    /// 疾病.
    pub diseases: Fact<Vec<Disease>>,
    /// 用药.
    pub medicines: String,
    /// 近30天风险事件.
    pub risks: Fact<Vec<Risk>>,
    /// 压力性损伤分期.
    pub pressure_injury: Fact<u32>,
    /// 伤口.
    pub wounds: Fact<bool>,
    /// 特殊护理.
    pub special: Fact<Vec<SpecialNeed>>,
    /// 疼痛.
    pub pain: Fact<bool>,
    /// 牙齿缺失.
    pub teeth_missing: Fact<bool>,
    /// 吞咽困难.
    pub swallowing: Fact<bool>,
    /// 营养不良.
    pub malnutrition: Fact<bool>,
    /// 清理呼吸道无效.
    pub airway: Fact<bool>,
    /// 昏迷.
    pub coma: Fact<bool>,
}

impl fmt::Debug for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[sensitive]")
    }
}

/// 基本情况: not printed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Background {
    /// 社会保障卡号.
    pub social_security: Sensitive<String>,
    /// 民族.
    pub nationality: Sensitive<String>,
    /// 教育程度.
    pub education: Fact<Education>,
    /// 宗教信仰.
    pub religion: Sensitive<String>,
    /// 婚姻状况.
    pub marital: Fact<Marital>,
    /// 居住状况.
    pub living: Fact<Living>,
    /// 医疗费用支付方式.
    pub payers: Fact<Vec<Payer>>,
    /// 经济来源.
    pub livelihoods: Fact<Vec<Livelihood>>,
}

impl fmt::Debug for Background {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[background]")
    }
}

/// 联系: people around the elder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    /// 监护人.
    pub guardian: PersonName,
    /// 信息提供者.
    pub informant: PersonName,
    /// 联系人.
    pub contact: PersonName,
}
