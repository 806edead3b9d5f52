//! The table itself: the columns of each sheet, in the order in which they are written.

use super::super::words::WordList;
use super::{Cell, Column, Heading, Need};

pub(super) const NUMBER: Heading = Heading::new(Column::Household, "户编号", "household", Cell::Text)
    .need(Need::Required)
    .also(&["户号", "家庭编号", "household_number"]);
const ID: Heading = Heading::new(Column::Id, "身份证号", "id", Cell::Identity).also(&[
    "公民身份号码",
    "身份证号码",
    "身份证件号码",
    "证件号码",
    "identity_number",
]);
const MEMBER: Heading =
    Heading::new(Column::Member, "成员序号", "member", Cell::Number).need(Need::NamesMember).also(&["序号"]);
const MEMBER_ID: Heading = Heading { need: Need::NamesMember, written: false, ..ID };
const AMOUNT: Heading = Heading::new(Column::Amount, "金额", "amount", Cell::Money).need(Need::Column).fact();
const PER: Heading = Heading::new(Column::Per, "计量", "per", Cell::Word(WordList::Per))
    .need(Need::Required)
    .also(&["计量方式"]);
pub(super) const FIRST: Heading = Heading::new(Column::First, "起始月", "first", Cell::Month)
    .need(Need::Required)
    .also(&["起始月份", "first_month"]);
pub(super) const LAST: Heading = Heading::new(Column::Last, "终止月", "last", Cell::Month)
    .need(Need::Required)
    .also(&["终止月份", "last_month"]);
const ENDED: Heading = Heading::new(Column::Ended, "停保末月", "ended", Cell::Month);
const STOP: Heading =
    Heading::new(Column::Stop, "停保原因", "stop", Cell::Word(WordList::Stop)).also(&["停发原因"]);
const PAYEE: Heading = Heading::new(Column::Payee, "领款人", "payee", Cell::Payee);
const ACCOUNT: Heading =
    Heading::new(Column::Account, "收款账号", "account", Cell::Account).also(&["银行账号", "银行卡号"]);
pub(super) const DECIDED: Heading =
    Heading::new(Column::Decided, "决定日期", "decided", Cell::Day).need(Need::Required);
pub(super) const PLACE: Heading = Heading::new(Column::Place, "区划代码", "place", Cell::Place)
    .need(Need::Required)
    .also(&["行政区划代码", "行政区划", "division"]);
pub(super) const STREET: Heading =
    Heading::new(Column::Street, "街道", "street", Cell::Text).also(&["乡镇街道", "街道办事处"]);
pub(super) const COMMUNITY: Heading =
    Heading::new(Column::Community, "社区", "community", Cell::Text).also(&["村居", "社区居委会"]);
const RELATION: Heading =
    Heading::new(Column::Relation, "与申请人关系", "relation", Cell::Word(WordList::Relation))
        .need(Need::Required)
        .also(&["与户主关系", "关系"]);
const YES_NO: Cell = Cell::Word(WordList::YesNo);

pub(super) const HOUSEHOLDS: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Case, "案件号", "case", Cell::Uuid),
    PLACE,
    STREET,
    COMMUNITY,
    Heading::new(Column::Register, "户籍类别", "register", Cell::Word(WordList::Register))
        .fact()
        .also(&["城乡"]),
    Heading::new(Column::Applied, "申请日期", "applied", Cell::Day),
    ENDED,
    STOP.when_used(),
    Heading::new(Column::Property, "财产核定", "property", Cell::Word(WordList::Property)).fact(),
    Heading::new(Column::LostOnlyChild, "失独", "lost_only_child", YES_NO).fact(),
    Heading::new(Column::ThreeNos, "三无", "three_nos", YES_NO).fact(),
    Heading::new(Column::IncomesComplete, "收入已查全", "incomes_complete", YES_NO),
    Heading::new(Column::AssetsComplete, "财产已查全", "assets_complete", YES_NO),
    Heading::new(Column::ExpensesComplete, "支出已查全", "expenses_complete", YES_NO).when_used(),
    Heading::new(Column::Alone, "单独申请", "alone", YES_NO).fact().when_used().also(&["单人保"]),
    Heading::new(Column::AloneMarginal, "低保边缘家庭成员", "alone_family_marginal", YES_NO)
        .fact()
        .when_used(),
    Heading::new(Column::AloneRegister, "单独立户", "alone_own_register", YES_NO).fact().when_used(),
    Heading::new(Column::AloneMonths, "宗教场所居住月数", "alone_religious_months", Cell::Whole(0))
        .fact()
        .when_used(),
    Heading::new(Column::Band, "救助档次", "band", Cell::Word(WordList::Band)).fact().when_used(),
    Heading::new(Column::ReviewClass, "核查类别", "review_class", Cell::Word(WordList::ReviewClass))
        .fact()
        .when_used(),
    Heading::new(Column::GraceDecided, "渐退决定日期", "grace_decided", Cell::Day).when_used(),
    Heading::new(Column::GraceGround, "渐退原因", "grace_ground", Cell::Word(WordList::Stop)).when_used(),
    Heading::new(Column::GraceKept, "渐退金额", "grace_kept", Cell::Money).when_used(),
    PAYEE.when_used(),
    ACCOUNT,
];

pub(super) const MEMBERS: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Name, "姓名", "name", Cell::Text),
    ID,
    Heading::new(Column::Birth, "出生日期", "birth", Cell::Day).fact().also(&["出生年月日", "birth_date"]),
    RELATION,
    Heading::new(Column::Sex, "性别", "sex", Cell::Word(WordList::Sex)).fact().when_used(),
    Heading::new(Column::DisabilityKind, "残疾类别", "disability_kind", Cell::Word(WordList::DisabilityKind))
        .fact(),
    Heading::new(
        Column::DisabilityGrade,
        "残疾等级",
        "disability_grade",
        Cell::Word(WordList::DisabilityGrade),
    )
    .fact(),
    Heading::new(Column::DisabilityCertificate, "残疾证号", "disability_certificate", Cell::Certificate)
        .also(&["残疾人证号"])
        .only_read(),
    Heading::new(Column::IllnessApproved, "重症批准日期", "illness_approved", Cell::DayOrYes).fact(),
    Heading::new(Column::IllnessCode, "疾病编码", "illness_code", Cell::Code),
    Heading::new(Column::IllnessValidUntil, "重症证明至", "illness_valid_until", Cell::Month),
    Heading::new(Column::LoneElder, "社会孤老", "lone_elder", YES_NO).fact(),
    Heading::new(Column::AbilityGrade, "能力等级", "ability_grade", Cell::Word(WordList::Ability)).fact(),
    Heading::new(Column::NursingSubsidy, "护理补贴", "nursing_subsidy", Cell::Money).fact(),
    Heading::new(Column::Schooling, "就学", "schooling", Cell::Word(WordList::Schooling)).fact(),
    Heading::new(Column::UnableToLiveAlone, "不能独立生活", "unable_to_live_alone", YES_NO).fact(),
    Heading::new(Column::Supported, "长期共同居住", "supported", Cell::Word(WordList::Cohabitation)).fact(),
    Heading::new(Column::Away, "不在家情形", "away", Cell::Word(WordList::Away)).fact(),
    Heading::new(Column::Employment, "就业情况", "employment", Cell::Word(WordList::Employment))
        .fact()
        .when_used()
        .also(&["就业状况"]),
    Heading::new(Column::MajorIllness, "认定重病", "major_illness", YES_NO).fact().when_used(),
    Heading::new(Column::Refusals, "拒绝就业次数", "refusals", Cell::Whole(0)).fact().when_used(),
    Heading::new(Column::Circumstances, "困难情形", "circumstances", Cell::Words(WordList::Circumstance))
        .fact()
        .when_used(),
    Heading::new(Column::Counted, "是否计入", "counted", YES_NO).fact(),
    Heading::new(Column::Entered, "增员决定日期", "entered", Cell::Day),
    Heading::new(Column::Left, "减员决定日期", "left", Cell::Day),
    Heading::new(Column::Died, "死亡日期", "died", Cell::Day),
];

pub(super) const INCOMES: &[Heading] = &[
    NUMBER,
    MEMBER,
    MEMBER_ID,
    Heading::new(Column::Kind, "收入类别", "kind", Cell::Word(WordList::Income)).need(Need::Required),
    AMOUNT,
    PER,
    FIRST,
    LAST,
];

pub(super) const DEDUCTIONS: &[Heading] = &[NUMBER, MEMBER, MEMBER_ID, AMOUNT, PER, FIRST, LAST];

pub(super) const ASSETS: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Kind, "财产类别", "kind", Cell::Word(WordList::Asset)).need(Need::Required),
    AMOUNT,
];

pub(super) const EXPENSES: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Kind, "支出类别", "kind", Cell::Word(WordList::Expense)).need(Need::Required),
    AMOUNT,
    PER,
    FIRST,
    LAST,
];

pub(super) const SUPPORTERS: &[Heading] = &[
    NUMBER,
    MEMBER,
    MEMBER_ID,
    Heading::new(Column::Duty, "义务", "duty", Cell::Word(WordList::Duty)).need(Need::Required),
    Heading::new(Column::SupporterIncome, "家庭月收入", "income", Cell::Money)
        .need(Need::Column)
        .fact()
        .also(&["义务人家庭月收入"]),
    Heading::new(Column::SupporterHousehold, "家庭人口", "household_size", Cell::Whole(1))
        .need(Need::Required)
        .also(&["义务人家庭人口"]),
    Heading::new(Column::Dependants, "需赡养人数", "dependants", Cell::Whole(1)).need(Need::Required),
    Heading::new(Column::Children, "子女数", "children", Cell::Whole(0)),
    Heading::new(Column::SupporterStatus, "免计情形", "status", Cell::Word(WordList::Supporter)).fact(),
    Heading::new(Column::Agreed, "约定月金额", "agreed", Cell::Money).fact(),
    Heading::new(Column::Received, "实际月给付", "received", Cell::Money).fact(),
];

pub(super) const DETERMINATIONS: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Applied, "申请日期", "applied", Cell::Day).need(Need::Required),
    DECIDED,
    Heading::new(Column::CountedIncome, "核定收入", "counted_income", Cell::Money).need(Need::Required),
    Heading::new(Column::WindowFirst, "核算首月", "window_first", Cell::Month).need(Need::Required),
    Heading::new(Column::WindowLast, "核算末月", "window_last", Cell::Month).need(Need::Required),
    Heading::new(Column::Property, "财产结论", "property", Cell::Word(WordList::Property))
        .need(Need::Required),
];

pub(super) const MOVES: &[Heading] = &[NUMBER, DECIDED, LAST, PLACE, STREET, COMMUNITY];

pub(super) const PAYEES: &[Heading] = &[NUMBER, DECIDED, LAST, PAYEE, ACCOUNT];

pub(super) const HEADS: &[Heading] = &[NUMBER, DECIDED, LAST, MEMBER, MEMBER_ID, RELATION];

pub(super) const STOPS: &[Heading] = &[NUMBER, Heading { need: Need::Required, ..ENDED }, STOP];
