//! What can be wrong in the files of a register, in Chinese and English.

use std::sync::Arc;

use minzheng_core_types::ids::{BankNumberError, DisabilityCertificateError, PersonIdError};
use minzheng_core_types::{Lang, MoneyError};

use super::headings::Heading;
use super::kinds_ids::{account_texts, certificate_texts, identity_texts};
use super::kinds_records::RecordProblem;
use super::problem::Level;
use super::words::WordList;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// With a sheet as a whole.
    Sheet(SheetProblem),
    /// With the text of a cell.
    Cell(CellProblem),
    /// With what two cells say together.
    Facts(FactsProblem),
    /// With a household.
    Household(HouseholdProblem),
    /// With a line of JSON.
    Line(LineProblem),
    /// With a record of assistance.
    Record(RecordProblem),
}

/// A sheet that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SheetProblem {
    /// A column that must be there is not.
    MissingHeading(&'static Heading),
    /// Two columns mean the same.
    DoubleHeading,
    /// A column that nothing reads.
    UnknownColumn,
    /// A sheet of a workbook that nothing reads.
    UnknownSheet,
}

/// A cell that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellProblem {
    /// Blank, where a value is needed.
    Blank,
    /// The characters were lost before.
    Undecodable,
    /// A value under no heading.
    NoHeading,
    /// No day.
    NotADay,
    /// A year or month without the day.
    IncompleteDay,
    /// A day that the calendar does not have.
    NoSuchDay,
    /// A day counted since 1900, as spreadsheets store it.
    SpreadsheetDay,
    /// A day that is still to come.
    StillToCome,
    /// No month.
    NotAMonth,
    /// Not one of the words.
    NotAWord(WordList),
    /// No amount.
    NotMoney(MoneyError),
    /// No whole number from 1.
    NotANumber,
    /// No whole number from 0.
    NotACount,
    /// No place.
    NotAPlace,
    /// No UUID.
    NotACase,
    /// No short code.
    NotACode,
    /// No number of a person.
    Identity(PersonIdError),
    /// No number of a disability certificate.
    Certificate(DisabilityCertificateError),
    /// No account number.
    Account(BankNumberError),
    /// In a workbook: the number of a person, certificate or account that a spreadsheet keeps as a quantity.
    StoredAsNumber,
    /// In a workbook: a quantity with more digits than a spreadsheet keeps.
    TooManyDigits,
    /// In a workbook: text that a spreadsheet has turned into a date.
    TurnedIntoDate,
    /// In a workbook: a formula that has failed.
    FailedFormula,
    /// In a workbook: a cell of which only another, merged with it, holds the value.
    Merged,
}

/// Cells that contradict each other or need each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactsProblem {
    /// The birth date is not that of the identity number. The birth date counts.
    BirthDiffers,
    /// The sex is not that of the identity number. The column counts.
    SexDiffers,
    /// Kind or grade is not that of the certificate.
    CertificateDiffers,
    /// The certificate is somebody else's.
    CertificateOfAnother,
    /// A kind of disability without a grade, or the other way round.
    DisabilityIncomplete,
    /// Known to be absent, and yet a code or a certificate.
    IllnessContradicted,
    /// The last month lies before the first.
    RangeBackwards,
    /// Decided before it was applied for.
    DecidedBeforeApplied,
    /// Neither number in the household nor identity number.
    NoMemberNamed,
    /// The household has no such member.
    NoSuchMember {
        /// How many it has.
        members: usize,
    },
    /// Number in the household and identity number are of two members.
    TwoMembersNamed,
    /// A ground to stop, and no last month.
    GroundWithoutEnd,
    /// Two rows of a household's past end in the same month.
    LastMonthTwice,
    /// What concerns an application of one person, and no such application.
    NotAlone,
    /// A grace period of which this is missing: day, ground and amount belong together.
    GraceIncomplete,
}

/// A household that cannot be taken in as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HouseholdProblem {
    /// The sheet of households does not have the number.
    Unknown,
    /// The number stands in the sheet twice.
    TwiceListed {
        /// The row of the first.
        first: u64,
    },
    /// Nobody in it.
    NoMembers,
    /// More than 64.
    TooManyMembers {
        /// How many.
        members: usize,
    },
    /// Two applicants at a time.
    TwoApplicants {
        /// The row of the first.
        first: u64,
    },
    /// No applicant.
    NoApplicant,
    /// The payee is no member.
    NoSuchPayee {
        /// How many it has.
        members: usize,
    },
    /// The same identity number twice within the household.
    PersonTwice {
        /// The row of the first.
        first: u64,
    },
    /// The same identity number in another household.
    DuplicatePerson {
        /// The file of the other row.
        file: Arc<str>,
        /// The other row.
        row: u64,
    },
    /// Left out because of other problems.
    LeftOut {
        /// How many of its problems are listed.
        problems: usize,
        /// How many of its rows in all sheets are left out.
        rows: usize,
    },
}

/// A line of JSON that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineProblem {
    /// Not UTF-8.
    NotUtf8,
    /// Not JSON.
    NotJson,
    /// A field that must be there is not.
    MissingField(&'static str),
    /// A field that is not known, stands twice, or holds something else.
    NotAHousehold,
}

impl ProblemKind {
    /// How grave it is.
    #[must_use]
    pub const fn level(&self) -> Level {
        match self {
            Self::Sheet(SheetProblem::UnknownColumn | SheetProblem::UnknownSheet)
            | Self::Facts(FactsProblem::BirthDiffers | FactsProblem::SexDiffers)
            | Self::Household(HouseholdProblem::NoApplicant | HouseholdProblem::DuplicatePerson { .. })
            | Self::Record(RecordProblem::NotInRegister) => Level::Warning,
            _ => Level::Error,
        }
    }

    /// Fault and remedy, in Chinese and English.
    pub(super) fn texts(&self) -> (String, String) {
        match self {
            Self::Sheet(problem) => problem.texts(),
            Self::Cell(problem) => problem.texts(),
            Self::Facts(problem) => problem.texts(),
            Self::Household(problem) => problem.texts(),
            Self::Line(problem) => problem.texts(),
            Self::Record(problem) => problem.texts(),
        }
    }
}

macro_rules! from {
    ($($kind:ident($problem:ident))+) => {$(
        impl From<$problem> for ProblemKind {
            fn from(problem: $problem) -> Self {
                Self::$kind(problem)
            }
        }
    )+};
}
from!(Sheet(SheetProblem) Cell(CellProblem) Facts(FactsProblem) Household(HouseholdProblem) Line(LineProblem) Record(RecordProblem));

pub(super) fn both(zh: &str, en: &str) -> (String, String) {
    (zh.to_owned(), en.to_owned())
}

impl SheetProblem {
    fn texts(self) -> (String, String) {
        match self {
            Self::MissingHeading(heading) => (
                format!("缺少“{}”列;请在标题行补上", heading.zh),
                format!("there is no column “{}”; add its heading to this row", heading.en),
            ),
            Self::DoubleHeading => both(
                "另有一列是同样的内容;请只保留一列",
                "another column has the same meaning; keep one of the two",
            ),
            Self::UnknownColumn => both(
                "不认识这一列的标题,这一列没有读取;请改正标题或删除该列",
                "the heading is not known and the column was not read; correct the heading or remove the column",
            ),
            Self::UnknownSheet => both(
                "不认识这张表的名称,这张表没有读取;请改正表名或删除该表",
                "the name of the sheet is not known and it was not read; correct the name or remove the sheet",
            ),
        }
    }
}

impl CellProblem {
    fn texts(self) -> (String, String) {
        match self {
            Self::Blank => both("不能空白;请填写", "must not be blank; fill it in"),
            Self::Undecodable => both(
                "有乱码;请从原系统重新导出,保存为 UTF-8 或 GB18030",
                "characters have been lost; export the file again as UTF-8 or GB18030",
            ),
            Self::NoHeading => both(
                "上方没有标题;该行可能错位,请对齐各列或补上标题",
                "has no heading above it; the row may have shifted, align its cells or add the heading",
            ),
            Self::NotAMonth => both("不是月份;请写成 2014-05", "not a month; write it like 2014-05"),
            Self::NotAWord(list) => (
                format!("不是可用的词;请填写{}之一", joined(list, Lang::Zh)),
                format!("not one of the words; write one of {}", joined(list, Lang::En)),
            ),
            Self::NotMoney(error) => (money_zh(error).to_owned(), error.to_string()),
            Self::NotANumber => both("不是从 1 起的整数;请填写整数", "not a whole number from 1; correct it"),
            Self::NotACount => both("不是整数;请填写 0 或正整数", "not a whole number; write 0 or more"),
            Self::NotAPlace => both(
                "不是区划代码;请填写六位代码,例如 370203",
                "not a place; write a division code of six digits such as 370203, or `zone:` and a name",
            ),
            Self::NotACase => both(
                "不是案件号(UUID);请改正或留空",
                "not a case identifier (UUID); correct it or leave it blank",
            ),
            Self::NotACode => both(
                "不是编码;请填写 1 至 14 个英文字符,例如 C50.9",
                "not a code; write 1 to 14 plain characters such as C50.9",
            ),
            Self::NotADay
            | Self::IncompleteDay
            | Self::NoSuchDay
            | Self::SpreadsheetDay
            | Self::StillToCome => self.day_texts(),
            Self::Identity(error) => identity_texts(error),
            Self::Certificate(error) => certificate_texts(error),
            Self::Account(error) => account_texts(error),
            Self::StoredAsNumber
            | Self::TooManyDigits
            | Self::TurnedIntoDate
            | Self::FailedFormula
            | Self::Merged => self.workbook_texts(),
        }
    }

    fn workbook_texts(self) -> (String, String) {
        match self {
            Self::StoredAsNumber => both(
                "号码被表格软件存成了数字,第15位以后(及开头的0)已丢失;请把该列设为文本格式,对照证件重新填写",
                "a spreadsheet keeps the number as a quantity, so that digits after the 15th (and leading zeros) are \
                 lost; format the column as text and enter the number again from the papers",
            ),
            Self::TooManyDigits => both(
                "数字超过表格软件能保存的15位,末几位已不准;请把单元格设为文本格式后重新填写",
                "a spreadsheet keeps 15 digits of a number and the last ones are lost; format the cell as text and enter it again",
            ),
            Self::TurnedIntoDate => both(
                "表格软件把文字变成了日期;请把该列设为文本格式后重新填写",
                "a spreadsheet has turned the text into a date; format the column as text and enter it again",
            ),
            Self::FailedFormula => both(
                "公式出错,没有结果;请改正公式或直接填写",
                "the formula has failed and has no result; correct it or fill in the value",
            ),
            _ => both(
                "与其他单元格合并,不知是否同样适用;请取消合并,逐行填写",
                "merged with other cells, so that it is open whether it holds here too; unmerge and fill in every row",
            ),
        }
    }

    fn day_texts(self) -> (String, String) {
        match self {
            Self::IncompleteDay => both(
                "日期不完整;请写到日,例如 2014-05-06",
                "the date is incomplete; write year, month and day like 2014-05-06",
            ),
            Self::NoSuchDay => both("日历上没有这一天;请核对", "the calendar has no such day; check it"),
            Self::SpreadsheetDay => both(
                "表格软件把日期变成了数字;请把该列设为日期格式后重新导出",
                "a spreadsheet has turned the date into a number; format the column as a date and export again",
            ),
            Self::StillToCome => both("日期还没有到;请核对", "the day is still to come; check it"),
            _ => both("不是日期;请写成 2014-05-06", "not a date; write it like 2014-05-06"),
        }
    }
}

fn joined(list: WordList, lang: Lang) -> String {
    let words: Vec<&str> = list.words().into_iter().map(|word| word.get(lang)).collect();
    match lang {
        Lang::Zh => words.join("、"),
        Lang::En => words.join(", "),
    }
}

const fn money_zh(error: MoneyError) -> &'static str {
    match error {
        MoneyError::FinerThanFen => "金额小于分;请先按规定取整到分",
        MoneyError::OutOfRange => "金额超出范围;请核对",
        _ => "不是金额;请写成元,最多两位小数,例如 600.00",
    }
}

impl FactsProblem {
    fn texts(self) -> (String, String) {
        match self {
            Self::BirthDiffers => both(
                "与身份证号中的出生日期不一致,现以本列为准;请对照证件核对",
                "is not the birth date in the identity number; this column counts, compare both with the papers",
            ),
            Self::SexDiffers => both(
                "与身份证号所示性别不一致,现以本列为准;请对照证件核对",
                "is not the sex in the identity number; this column counts, compare both with the papers",
            ),
            Self::CertificateDiffers => both(
                "与残疾证号中的类别或等级不一致;请对照残疾证改正",
                "contradicts the number of the disability certificate; correct it from the certificate",
            ),
            Self::CertificateOfAnother => both(
                "残疾证号前18位不是本人的身份证号;请对照残疾证改正",
                "the first 18 places are not this person's identity number; correct it from the certificate",
            ),
            Self::DisabilityIncomplete => both(
                "残疾类别和等级要一起填写;请补上,或两格都填“无”",
                "kind and grade of disability belong together; fill in both, or `none` in both",
            ),
            Self::IllnessContradicted => both(
                "填了“无”,但另有疾病编码或证明期限;请改正其一",
                "says none, yet there is a code or a month of validity; correct one of them",
            ),
            Self::RangeBackwards => {
                both("早于起始月;请核对两个月份", "lies before the first month; check both months")
            }
            Self::DecidedBeforeApplied => {
                both("早于申请日期;请核对两个日期", "lies before the application; check both dates")
            }
            Self::NoMemberNamed => both(
                "没有指明是哪位成员;请填写成员序号或身份证号",
                "names no member; fill in the member's number in the household or the identity number",
            ),
            Self::NoSuchMember { members } => (
                format!("该户没有这位成员,成员表中有 {members} 人;请核对"),
                format!("the household has no such member, the sheet of members lists {members}; check it"),
            ),
            Self::GroundWithoutEnd => both(
                "填了停保原因,却没有停保末月;请补上末月或删去原因",
                "a ground to stop without a last month; fill in the last month, or take the ground away",
            ),
            Self::LastMonthTwice => both(
                "本户另有一行以同月为末月;请核对月份或删去其一",
                "another row of the household ends in the same month; check the months or remove one",
            ),
            Self::NotAlone => both(
                "填了单人保的情况,却没有在“单独申请”写“是”;请填写“是”,或删去那些情况",
                "there are facts of an application of one person, yet `alone` is not yes; write yes, or take them away",
            ),
            Self::GraceIncomplete => both(
                "渐退决定日期、渐退原因、渐退金额要一起填写,这一项空缺;请补上,或三项都留空",
                "day, ground and amount of a grace period belong together and this one is missing; fill it in, or leave all three blank",
            ),
            Self::TwoMembersNamed => both(
                "成员序号与身份证号不是同一人;请改正其一",
                "the member's number and the identity number are of two people; correct one of them",
            ),
        }
    }
}

impl HouseholdProblem {
    fn texts(&self) -> (String, String) {
        match self {
            Self::Unknown => both(
                "家庭表中没有这个户编号,本行没有读入;请补上该户或改正编号",
                "no household has this number and the row was not taken in; add the household or correct the number",
            ),
            Self::TwiceListed { first } => (
                format!("与第{first}行户编号相同,两行都没有读入;请合并或改正编号"),
                format!(
                    "row {first} has the same number and neither was taken in; merge them or correct the number"
                ),
            ),
            Self::NoMembers => {
                both("该户没有成员;请在成员表中补上申请人", "the household has no members; add the applicant")
            }
            Self::TooManyMembers { members } => (
                format!("该户有 {members} 人,最多 64 人;请核对户编号或分户"),
                format!("the household has {members} members, at most 64 fit; check the numbers or split it"),
            ),
            Self::TwoApplicants { first } => (
                format!("第{first}行已是申请人本人;请改正其中一人的关系"),
                format!("row {first} is the applicant already; correct the relation of one of them"),
            ),
            Self::NoApplicant => both(
                "该户没有申请人本人;请在成员表中指明",
                "nobody in the household is the applicant; name one in the sheet of members",
            ),
            Self::NoSuchPayee { members } => (
                format!("领款人的序号不在该户 {members} 名成员之内;请核对,或填写领款人姓名"),
                format!(
                    "the payee's number is none of the household's {members} members; check it, or write the name"
                ),
            ),
            Self::PersonTwice { first } => (
                format!("与本户第{first}行是同一身份证号;请删除或改正其一"),
                format!("row {first} of this household has the same identity number; remove or correct one"),
            ),
            Self::DuplicatePerson { file, row } => (
                format!("与 {file} 第{row}行是同一身份证号,同时在两户中;请核实此人属于哪一户"),
                format!(
                    "{file} row {row} has the same identity number in another household; find out where the person belongs"
                ),
            ),
            Self::LeftOut { problems, rows } => (
                format!("该户因 {problems} 个问题没有读入,各表共 {rows} 行;请改正所列问题后重新导入"),
                format!(
                    "the household, {rows} rows in all sheets, was left out because of {problems} problems; correct those listed and read it again"
                ),
            ),
        }
    }
}

impl LineProblem {
    fn texts(self) -> (String, String) {
        match self {
            Self::NotUtf8 => {
                both("不是 UTF-8 编码;JSON 文件请用 UTF-8 保存", "not UTF-8; save JSON files as UTF-8")
            }
            Self::NotJson => both(
                "不是完整的 JSON;请检查括号、引号和逗号,每户占一行",
                "not JSON; check brackets, quotes and commas, one household a line",
            ),
            Self::MissingField(field) => {
                (format!("缺少字段 {field};请补上"), format!("the field {field} is missing; add it"))
            }
            Self::NotAHousehold => both(
                "此处的字段不认识、重复或内容不合格式;请对照 docs/register.md 改正",
                "a field here is not known, stands twice or holds something else; compare it with docs/register.md",
            ),
        }
    }
}
