//! The sheets of a register and their columns: the one table that reading, writing and the documentation use.

mod assistance;
mod elders;
mod table;

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
    /// 临时救助: one case a row. No sheet of a register.
    Temporary,
    /// 医疗救助: one person-time a row. No sheet of a register.
    Medical,
    /// 优抚: one total a row. No sheet of a register.
    SpecialCare,
    /// 老年人: one elder a row. No sheet of a register.
    Elders,
    /// 老年人事项: one event a row. No sheet of a register.
    ElderEvents,
    /// 导出说明: why and on what basis a ledger was written out. No sheet of a register.
    ElderExport,
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
    ReviewClass,
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
    Number,
    Ground,
    Persons,
    Status,
    InScope,
    OutOfScope,
    FirstRound,
    SecondRound,
    Programme,
    Ledger,
    Nationality,
    Education,
    Religion,
    Marital,
    Living,
    Payers,
    Livelihoods,
    SocialNumber,
    Guardian,
    Informant,
    Contact,
    Diseases,
    Medicines,
    Risks,
    PressureInjury,
    Wounds,
    SpecialNeeds,
    Pain,
    Teeth,
    Swallowing,
    Malnutrition,
    Airway,
    Coma,
    Wants,
    InsuredFirst,
    InsuredLast,
    Entry,
    Happened,
    Recorded,
    ElderStatus,
    Service,
    Scale,
    Grade,
    Until,
    Corrects,
    Purpose,
    Basis,
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
    /// The sheets of assistance granted beside the roll (救助台账), in the order in which they are read.
    pub const ASSISTANCE: [Self; 3] = [Self::Temporary, Self::Medical, Self::SpecialCare];

    /// The sheets of an elder ledger (老年人台账), in the order in which they are read.
    pub const ELDERS: [Self; 3] = [Self::Elders, Self::ElderEvents, Self::ElderExport];

    /// Every sheet of a register, in the order in which they are read.
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
            Self::Temporary => "temporary.csv",
            Self::Medical => "medical.csv",
            Self::SpecialCare => "special-care.csv",
            Self::Elders => "elders.csv",
            Self::ElderEvents => "elder-events.csv",
            Self::ElderExport => "elder-export.csv",
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
            Self::Temporary => "临时救助.csv",
            Self::Medical => "医疗救助.csv",
            Self::SpecialCare => "优抚.csv",
            Self::Elders => "老年人.csv",
            Self::ElderEvents => "老年人事项.csv",
            Self::ElderExport => "导出说明.csv",
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
            Self::Temporary => Text::new("临时救助", "temporary assistance"),
            Self::Medical => Text::new("医疗救助", "medical assistance"),
            Self::SpecialCare => Text::new("优抚", "special care"),
            Self::Elders => Text::new("老年人", "elders"),
            Self::ElderEvents => Text::new("老年人事项", "elder events"),
            Self::ElderExport => Text::new("导出说明", "purpose of the export"),
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
            Self::Households => table::HOUSEHOLDS,
            Self::Members => table::MEMBERS,
            Self::Incomes => table::INCOMES,
            Self::Deductions => table::DEDUCTIONS,
            Self::Assets => table::ASSETS,
            Self::Expenses => table::EXPENSES,
            Self::Supporters => table::SUPPORTERS,
            Self::Determinations => table::DETERMINATIONS,
            Self::Moves => table::MOVES,
            Self::Payees => table::PAYEES,
            Self::Heads => table::HEADS,
            Self::Stops => table::STOPS,
            Self::Temporary => assistance::TEMPORARY,
            Self::Medical => assistance::MEDICAL,
            Self::SpecialCare => assistance::SPECIAL_CARE,
            Self::Elders => elders::ELDERS,
            Self::ElderEvents => elders::EVENTS,
            Self::ElderExport => elders::EXPORT,
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
        for sheet in Sheet::ALL.into_iter().chain(Sheet::ASSISTANCE).chain(Sheet::ELDERS) {
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
