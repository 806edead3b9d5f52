//! The sheets of a register and their columns: the one table that reading, writing and the documentation use.

use minzheng_core_types::Text;
use minzheng_core_types::text::half_width;

use super::words::WordList;

/// 表: one file of a register's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// 家庭: one household a row.
    Households,
    /// 成员: one member a row.
    Members,
    /// 收入: one source of income a row.
    Incomes,
    /// 扣减: one deduction a row.
    Deductions,
    /// 财产: one thing owned a row.
    Assets,
    /// 支出: one rigid expenditure a row.
    Expenses,
    /// 义务人: one relative who owes maintenance a row.
    Supporters,
    /// 核定: one determination a row.
    Determinations,
    /// 迁移: one former place a row.
    Moves,
    /// 领款: one former payee a row.
    Payees,
    /// 户主: the kinship of one member to a former head a row.
    Heads,
    /// 停保: one earlier end of payment a row.
    Stops,
}

/// What a column means, in whichever sheet it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the headings below say what each column is")]
pub enum Column {
    Household,
    Case,
    Place,
    Street,
    Community,
    Register,
    Applied,
    Ended,
    Stop,
    Property,
    LostOnlyChild,
    ThreeNos,
    IncomesComplete,
    AssetsComplete,
    Payee,
    Account,
    Name,
    Id,
    Birth,
    Relation,
    DisabilityKind,
    DisabilityGrade,
    DisabilityCertificate,
    IllnessApproved,
    IllnessCode,
    IllnessValidUntil,
    LoneElder,
    AbilityGrade,
    NursingSubsidy,
    Schooling,
    UnableToLiveAlone,
    Supported,
    Away,
    Counted,
    Entered,
    Left,
    Died,
    Member,
    Kind,
    Amount,
    Per,
    First,
    Last,
    Decided,
    CountedIncome,
    WindowFirst,
    WindowLast,
    Alone,
    AloneMarginal,
    AloneRegister,
    AloneMonths,
    Band,
    ExpensesComplete,
    GraceDecided,
    GraceGround,
    GraceKept,
    Sex,
    Employment,
    MajorIllness,
    Refusals,
    Circumstances,
    Duty,
    SupporterIncome,
    SupporterHousehold,
    Dependants,
    Children,
    SupporterStatus,
    Agreed,
    Received,
}

/// Must a sheet have the column?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The column, and a value in every row.
    Required,
    /// The column; a cell may be blank.
    Column,
    /// The sheet has one of the two columns that name a member, and every row a value in one of them.
    NamesMember,
    /// The whole column may be missing.
    Optional,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Any text.
    Text,
    /// A UUID.
    Uuid,
    /// A division code, or `zone:` and a name.
    Place,
    /// A day.
    Day,
    /// A day, or yes.
    DayOrYes,
    /// A month.
    Month,
    /// Yuan.
    Money,
    /// A whole number.
    Number,
    /// A code of up to 14 plain characters.
    Code,
    /// The number of a person.
    Identity,
    /// The number of a disability certificate.
    Certificate,
    /// The number of an account.
    Account,
    /// The number of a member, or the name of somebody else.
    Payee,
    /// A whole number from that one.
    Whole(u32),
    /// One of a list of words.
    Word(WordList),
    /// Several of a list of words.
    Words(WordList),
}

impl Need {
    /// The need in words.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Required => Text::new("必填", "required"),
            Self::Column => Text::new("须有此列", "column required"),
            Self::NamesMember => Text::new("二者填其一", "one of the two"),
            Self::Optional => Text::new("可无", "optional"),
        }
    }
}

impl Cell {
    /// What a cell holds, in words.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Text => Text::new("文字", "text"),
            Self::Uuid => Text::new("UUID", "UUID"),
            Self::Place => Text::new("六位区划代码,或 zone:名称", "six digits, or zone:name"),
            Self::Day => Text::new("日期", "day"),
            Self::DayOrYes => Text::new("日期;只知患病填“是”", "day; “yes” where only the illness is known"),
            Self::Month => Text::new("月份", "month"),
            Self::Money => Text::new("元", "yuan"),
            Self::Number => Text::new("从 1 起的序号", "number from 1"),
            Self::Code => Text::new("1 至 14 个英文字符", "1 to 14 plain characters"),
            Self::Identity => Text::new("身份证件号码", "identity number"),
            Self::Certificate => Text::new("残疾证号 20 位", "certificate, 20 places"),
            Self::Account => Text::new("账号", "account number"),
            Self::Payee => Text::new("成员序号,或他人姓名", "number of a member, or another's name"),
            Self::Whole(0) => Text::new("0 或正整数", "whole number, 0 or more"),
            Self::Whole(_) => Text::new("正整数", "whole number, 1 or more"),
            Self::Word(list) | Self::Words(list) => list.title(),
        }
    }
}

/// 列: one column of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub struct Heading {
    /// What it means.
    pub column: Column,
    /// The Chinese heading, which is written.
    pub zh: &'static str,
    /// The English heading.
    pub en: &'static str,
    /// Other headings that are understood.
    pub aliases: &'static [&'static str],
    /// Must it be there?
    pub need: Need,
    /// Is a blank cell, `无` or `none` a fact (not established, known to be absent)?
    pub fact: bool,
    /// Is it written? Two columns are only read, since what they say is written in others.
    pub written: bool,
    /// Is it written only into a register where some household has it?
    pub when_used: bool,
    /// What a cell holds.
    pub cell: Cell,
}

impl Heading {
    const fn new(column: Column, zh: &'static str, en: &'static str, cell: Cell) -> Self {
        Self {
            column,
            zh,
            en,
            aliases: &[],
            need: Need::Optional,
            fact: false,
            written: true,
            when_used: false,
            cell,
        }
    }

    const fn need(mut self, need: Need) -> Self {
        self.need = need;
        self
    }

    const fn fact(mut self) -> Self {
        self.fact = true;
        self
    }

    const fn only_read(mut self) -> Self {
        self.written = false;
        self
    }

    const fn when_used(mut self) -> Self {
        self.when_used = true;
        self
    }

    const fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// Must every row have a value in it?
    #[must_use]
    pub const fn is_required(&self) -> bool {
        matches!(self.need, Need::Required)
    }

    /// The heading as it stands in the table, when the text is one of its forms.
    fn matching(&'static self, text: &str) -> Option<&'static str> {
        [self.zh, self.en].into_iter().chain(self.aliases.iter().copied()).find(|form| *form == text)
    }
}

impl Sheet {
    /// Every sheet, in the order in which they are read.
    pub const ALL: [Self; 12] = [
        Self::Households,
        Self::Members,
        Self::Incomes,
        Self::Deductions,
        Self::Assets,
        Self::Expenses,
        Self::Supporters,
        Self::Determinations,
        Self::Moves,
        Self::Payees,
        Self::Heads,
        Self::Stops,
    ];

    /// The name of the file that is written, and read.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Households => "households.csv",
            Self::Members => "members.csv",
            Self::Incomes => "incomes.csv",
            Self::Deductions => "deductions.csv",
            Self::Assets => "assets.csv",
            Self::Expenses => "expenses.csv",
            Self::Supporters => "supporters.csv",
            Self::Determinations => "determinations.csv",
            Self::Moves => "moves.csv",
            Self::Payees => "payees.csv",
            Self::Heads => "heads.csv",
            Self::Stops => "stops.csv",
        }
    }

    /// The Chinese name of the file, which is read too.
    #[must_use]
    pub const fn chinese_file_name(self) -> &'static str {
        match self {
            Self::Households => "家庭.csv",
            Self::Members => "成员.csv",
            Self::Incomes => "收入.csv",
            Self::Deductions => "扣减.csv",
            Self::Assets => "财产.csv",
            Self::Expenses => "支出.csv",
            Self::Supporters => "义务人.csv",
            Self::Determinations => "核定.csv",
            Self::Moves => "迁移.csv",
            Self::Payees => "领款.csv",
            Self::Heads => "户主.csv",
            Self::Stops => "停保.csv",
        }
    }

    /// What the sheet lists.
    #[must_use]
    pub const fn title(self) -> Text {
        match self {
            Self::Households => Text::new("家庭", "households"),
            Self::Members => Text::new("成员", "members"),
            Self::Incomes => Text::new("收入", "incomes"),
            Self::Deductions => Text::new("扣减", "deductions"),
            Self::Assets => Text::new("财产", "property"),
            Self::Expenses => Text::new("支出", "expenditure"),
            Self::Supporters => Text::new("义务人", "supporters"),
            Self::Determinations => Text::new("核定", "determinations"),
            Self::Moves => Text::new("迁移(以前的属地)", "former places"),
            Self::Payees => Text::new("领款(以前的领款人)", "former payees"),
            Self::Heads => Text::new("户主(以前的户主)", "former heads"),
            Self::Stops => Text::new("停保(以前的停保)", "earlier ends"),
        }
    }

    /// Must a folder have it? Of the others, a missing sheet lists nothing.
    #[must_use]
    pub const fn is_required(self) -> bool {
        matches!(self, Self::Households | Self::Members)
    }

    /// Its columns, in the order in which they are written.
    #[must_use]
    pub const fn headings(self) -> &'static [Heading] {
        match self {
            Self::Households => HOUSEHOLDS,
            Self::Members => MEMBERS,
            Self::Incomes => INCOMES,
            Self::Deductions => DEDUCTIONS,
            Self::Assets => ASSETS,
            Self::Expenses => EXPENSES,
            Self::Supporters => SUPPORTERS,
            Self::Determinations => DETERMINATIONS,
            Self::Moves => MOVES,
            Self::Payees => PAYEES,
            Self::Heads => HEADS,
            Self::Stops => STOPS,
        }
    }

    /// Is it written only for a register that has something to put into it? The others always are.
    #[must_use]
    pub const fn when_used(self) -> bool {
        matches!(
            self,
            Self::Expenses | Self::Supporters | Self::Moves | Self::Payees | Self::Heads | Self::Stops
        )
    }

    /// The column of a heading as people write it, and the form of the heading that was recognised.
    #[must_use]
    pub fn heading(self, text: &str) -> Option<(&'static Heading, &'static str)> {
        let plain = plain_heading(text);
        self.headings().iter().find_map(|heading| Some((heading, heading.matching(&plain)?)))
    }

    /// The heading of one of its columns.
    #[must_use]
    pub fn of_column(self, column: Column) -> Option<&'static Heading> {
        self.headings().iter().find(|heading| heading.column == column)
    }
}

/// Half-width, lower case, without blanks and without a note in brackets: `金额 (元)` is `金额`.
fn plain_heading(text: &str) -> String {
    let half = half_width(text);
    let name = half.split('(').next().unwrap_or_default().trim();
    name.chars()
        .map(|c| if c == ' ' || c == '-' { '_' } else { c.to_ascii_lowercase() })
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '\u{200b}' | '\u{feff}'))
        .collect()
}

const NUMBER: Heading = Heading::new(Column::Household, "户编号", "household", Cell::Text)
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
const FIRST: Heading = Heading::new(Column::First, "起始月", "first", Cell::Month)
    .need(Need::Required)
    .also(&["起始月份", "first_month"]);
const LAST: Heading = Heading::new(Column::Last, "终止月", "last", Cell::Month)
    .need(Need::Required)
    .also(&["终止月份", "last_month"]);
const ENDED: Heading = Heading::new(Column::Ended, "停保末月", "ended", Cell::Month);
const STOP: Heading =
    Heading::new(Column::Stop, "停保原因", "stop", Cell::Word(WordList::Stop)).also(&["停发原因"]);
const PAYEE: Heading = Heading::new(Column::Payee, "领款人", "payee", Cell::Payee);
const ACCOUNT: Heading =
    Heading::new(Column::Account, "收款账号", "account", Cell::Account).also(&["银行账号", "银行卡号"]);
const DECIDED: Heading = Heading::new(Column::Decided, "决定日期", "decided", Cell::Day).need(Need::Required);
const PLACE: Heading = Heading::new(Column::Place, "区划代码", "place", Cell::Place)
    .need(Need::Required)
    .also(&["行政区划代码", "行政区划", "division"]);
const STREET: Heading =
    Heading::new(Column::Street, "街道", "street", Cell::Text).also(&["乡镇街道", "街道办事处"]);
const COMMUNITY: Heading =
    Heading::new(Column::Community, "社区", "community", Cell::Text).also(&["村居", "社区居委会"]);
const RELATION: Heading =
    Heading::new(Column::Relation, "与申请人关系", "relation", Cell::Word(WordList::Relation))
        .need(Need::Required)
        .also(&["与户主关系", "关系"]);
const YES_NO: Cell = Cell::Word(WordList::YesNo);

const HOUSEHOLDS: &[Heading] = &[
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
    Heading::new(Column::GraceDecided, "渐退决定日期", "grace_decided", Cell::Day).when_used(),
    Heading::new(Column::GraceGround, "渐退原因", "grace_ground", Cell::Word(WordList::Stop)).when_used(),
    Heading::new(Column::GraceKept, "渐退金额", "grace_kept", Cell::Money).when_used(),
    PAYEE.when_used(),
    ACCOUNT,
];

const MEMBERS: &[Heading] = &[
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

const INCOMES: &[Heading] = &[
    NUMBER,
    MEMBER,
    MEMBER_ID,
    Heading::new(Column::Kind, "收入类别", "kind", Cell::Word(WordList::Income)).need(Need::Required),
    AMOUNT,
    PER,
    FIRST,
    LAST,
];

const DEDUCTIONS: &[Heading] = &[NUMBER, MEMBER, MEMBER_ID, AMOUNT, PER, FIRST, LAST];

const ASSETS: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Kind, "财产类别", "kind", Cell::Word(WordList::Asset)).need(Need::Required),
    AMOUNT,
];

const EXPENSES: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Kind, "支出类别", "kind", Cell::Word(WordList::Expense)).need(Need::Required),
    AMOUNT,
    PER,
    FIRST,
    LAST,
];

const SUPPORTERS: &[Heading] = &[
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

const DETERMINATIONS: &[Heading] = &[
    NUMBER,
    Heading::new(Column::Applied, "申请日期", "applied", Cell::Day).need(Need::Required),
    DECIDED,
    Heading::new(Column::CountedIncome, "核定收入", "counted_income", Cell::Money).need(Need::Required),
    Heading::new(Column::WindowFirst, "核算首月", "window_first", Cell::Month).need(Need::Required),
    Heading::new(Column::WindowLast, "核算末月", "window_last", Cell::Month).need(Need::Required),
    Heading::new(Column::Property, "财产结论", "property", Cell::Word(WordList::Property))
        .need(Need::Required),
];

const MOVES: &[Heading] = &[NUMBER, DECIDED, LAST, PLACE, STREET, COMMUNITY];

const PAYEES: &[Heading] = &[NUMBER, DECIDED, LAST, PAYEE, ACCOUNT];

const HEADS: &[Heading] = &[NUMBER, DECIDED, LAST, MEMBER, MEMBER_ID, RELATION];

const STOPS: &[Heading] = &[NUMBER, Heading { need: Need::Required, ..ENDED }, STOP];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_as_people_write_them() {
        let column = |sheet: Sheet, text| sheet.heading(text).map(|(heading, _)| heading.column);
        for text in ["金额", " 金额(元)", "金额（元）", "Amount", "AMOUNT "] {
            assert_eq!(column(Sheet::Incomes, text), Some(Column::Amount), "{text}");
        }
        assert_eq!(column(Sheet::Members, "Illness valid-until"), Some(Column::IllnessValidUntil));
        assert_eq!(column(Sheet::Members, "公民身份号码"), Some(Column::Id));
        assert_eq!(column(Sheet::Members, "电话"), None);
        assert_eq!(column(Sheet::Members, ""), None);
    }

    #[test]
    fn no_heading_means_two_columns_of_a_sheet() {
        for sheet in Sheet::ALL {
            let mut seen = Vec::new();
            for heading in sheet.headings() {
                for form in [heading.zh, heading.en].into_iter().chain(heading.aliases.iter().copied()) {
                    assert_eq!(plain_heading(form), form, "the table holds plain headings");
                    assert!(!seen.contains(&form), "{form} twice in {sheet:?}");
                    seen.push(form);
                }
            }
        }
    }
}
