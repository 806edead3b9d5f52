//! The columns of the sheets of an elder ledger (EC-60): form A of GB/T 42195 and what the district keeps beside it.

use super::super::words::WordList as L;
use super::table::{COMMUNITY, NUMBER, PLACE, STREET};
use super::{Cell, Column as C, Heading, Need};

const LEDGER: Heading = Heading::new(C::Ledger, "台账编号", "ledger", Cell::Uuid)
    .need(Need::Required)
    .also(&["编号", "ledger_id"]);
const YES_NO: Cell = Cell::Word(L::YesNo);

const fn word(column: C, zh: &'static str, en: &'static str, list: L) -> Heading {
    Heading::new(column, zh, en, Cell::Word(list)).fact()
}

const fn words(column: C, zh: &'static str, en: &'static str, list: L) -> Heading {
    Heading::new(column, zh, en, Cell::Words(list)).fact()
}

const fn yes_no(column: C, zh: &'static str, en: &'static str) -> Heading {
    Heading::new(column, zh, en, YES_NO).fact()
}

const fn text(column: C, zh: &'static str, en: &'static str) -> Heading {
    Heading::new(column, zh, en, Cell::Text)
}

pub(super) const ELDERS: &[Heading] = &[
    LEDGER,
    Heading { need: Need::Optional, ..NUMBER },
    text(C::Name, "姓名", "name"),
    Heading::new(C::Id, "身份证号", "id", Cell::Identity).also(&[
        "公民身份号码",
        "身份证号码",
        "身份证件号码",
        "identity_number",
    ]),
    Heading::new(C::Birth, "出生日期", "birth", Cell::Day).fact().also(&["出生年月日", "birth_date"]),
    word(C::Sex, "性别", "sex", L::Sex),
    PLACE,
    STREET,
    COMMUNITY,
    text(C::SocialNumber, "社会保障卡号", "social_security").also(&["社保号"]),
    text(C::Nationality, "民族", "nationality"),
    word(C::Education, "教育程度", "education", L::Education).also(&["文化程度"]),
    text(C::Religion, "宗教信仰", "religion"),
    word(C::Marital, "婚姻状况", "marital", L::Marital),
    word(C::Living, "居住状况", "living", L::Living).also(&["居住情况"]),
    words(C::Payers, "医疗费用支付方式", "medical_payers", L::Payers),
    words(C::Livelihoods, "经济来源", "livelihoods", L::ElderIncome),
    word(C::DisabilityKind, "残疾类别", "disability_kind", L::DisabilityKind),
    word(C::DisabilityGrade, "残疾等级", "disability_grade", L::DisabilityGrade),
    Heading::new(C::DisabilityCertificate, "残疾证号", "disability_certificate", Cell::Certificate)
        .also(&["残疾人证号"])
        .only_read(),
    words(C::Diseases, "疾病", "diseases", L::Disease).also(&["疾病诊断"]),
    text(C::Medicines, "用药", "medicines").also(&["用药情况"]),
    words(C::Risks, "近30天风险事件", "risks", L::Risk),
    Heading::new(C::PressureInjury, "压力性损伤分期", "pressure_injury", Cell::Whole(0)).fact(),
    yes_no(C::Wounds, "伤口", "wounds"),
    words(C::SpecialNeeds, "特殊护理", "special_care", L::Care),
    yes_no(C::Pain, "疼痛", "pain"),
    yes_no(C::Teeth, "牙齿缺失", "teeth_missing"),
    yes_no(C::Swallowing, "吞咽困难", "swallowing"),
    yes_no(C::Malnutrition, "营养不良", "malnutrition"),
    yes_no(C::Airway, "清理呼吸道无效", "airway"),
    yes_no(C::Coma, "昏迷", "coma"),
    text(C::Guardian, "监护人", "guardian"),
    text(C::Informant, "信息提供者", "informant"),
    text(C::Contact, "联系人", "contact"),
    yes_no(C::Wants, "愿意接受服务", "wants_service"),
    Heading::new(C::InsuredFirst, "意外险起", "insured_first", Cell::Day),
    Heading::new(C::InsuredLast, "意外险止", "insured_last", Cell::Day),
];

pub(super) const EVENTS: &[Heading] = &[
    LEDGER,
    Heading::new(C::Entry, "记录序号", "entry", Cell::Whole(1)).need(Need::Required).also(&["序号"]),
    Heading::new(C::Kind, "事项", "event", Cell::Word(L::ElderEvent)).need(Need::Required),
    Heading::new(C::Happened, "发生日期", "happened", Cell::Day).need(Need::Required),
    Heading::new(C::Recorded, "记录日期", "recorded", Cell::Day).need(Need::Required),
    Heading::new(C::ElderStatus, "身份", "status", Cell::Word(L::ElderStatus)),
    Heading::new(C::Service, "服务", "service", Cell::Word(L::Service)),
    Heading::new(C::Scale, "评估标准", "scale", Cell::Word(L::Scale)),
    Heading::new(C::Grade, "等级", "grade", Cell::Whole(0)),
    Heading::new(C::Until, "截止日期", "until", Cell::Day).fact().also(&["有效期至", "出院日期"]),
    Heading::new(C::Corrects, "更正序号", "corrects", Cell::Whole(1)),
];

pub(super) const EXPORT: &[Heading] =
    &[text(C::Purpose, "处理目的", "purpose"), text(C::Basis, "处理依据", "basis")];
