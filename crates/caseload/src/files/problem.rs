//! What is wrong with a register, where, and what to do. Never a name, a number or any other value of a person.

use std::fmt;

use minzheng_core_types::Lang;
use minzheng_core_types::ids::PersonIdError;
use minzheng_welfare::HouseholdError;

use super::words::WordList;

/// 问题: one thing wrong, at a place that a spreadsheet shows too. `Display` is the Chinese text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// The row as a spreadsheet counts it: the heading is row 1. 0 for the file as a whole.
    pub row: usize,
    /// The heading of the column; empty for the row as a whole.
    pub column: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A column that must be there is missing.
    MissingColumn,
    /// A column that nobody reads.
    UnknownColumn,
    /// A cell that must not be blank.
    Blank,
    /// Not a day.
    NotADay,
    /// Not a month.
    NotAMonth,
    /// The last month lies before the first.
    MonthsReversed,
    /// Not an amount.
    NotMoney,
    /// Not a whole number.
    NotANumber,
    /// Not a word of the list.
    NotAWord(WordList),
    /// Not a place.
    NotAPlace,
    /// Not a UUID.
    NotACase,
    /// Not a short code.
    NotACode,
    /// The identity number is wrong.
    Identity(PersonIdError),
    /// The number of the disability certificate is wrong.
    Certificate,
    /// Certificate and columns say different things.
    CertificateContradicts,
    /// The account is wrong.
    Account,
    /// Birth and identity number say different things.
    BirthContradictsNumber,
    /// No household has that number.
    UnknownHousehold,
    /// The number stands twice.
    DuplicateHousehold,
    /// The household has no such member.
    NoSuchMember,
    /// The person stands in another household too, at that row.
    DuplicatePerson {
        /// The other row.
        other_row: usize,
    },
    /// The household is left out because of the rows named.
    HouseholdRefused,
    /// The parts make no household.
    NoHousehold(HouseholdError),
    /// The row cannot be read as CSV.
    NotCsv,
    /// The line is not JSON of the documented form.
    NotJson,
}

impl ProblemKind {
    /// Does it only warn? The row counts all the same.
    #[must_use]
    pub const fn is_warning(&self) -> bool {
        matches!(self, Self::UnknownColumn | Self::BirthContradictsNumber | Self::DuplicatePerson { .. })
    }

    fn text(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::MissingColumn => ("缺少此列;请补上表头", "the column is missing; add the heading"),
            Self::UnknownColumn => (
                "不认识的列,未读取;如有用请改用说明中的表头",
                "unknown column, not read; use a heading of the documentation",
            ),
            Self::Blank => ("不能为空;请填写", "must not be blank; fill it in"),
            Self::NotADay => ("不是日期;请写 2014-05-06", "not a day; write 2014-05-06"),
            Self::NotAMonth => ("不是月份;请写 2014-05", "not a month; write 2014-05"),
            Self::MonthsReversed => {
                ("末月早于首月;请对调", "the last month lies before the first; exchange them")
            }
            Self::NotMoney => {
                ("不是金额;请写元,最多两位小数", "not an amount; write yuan with at most two decimals")
            }
            Self::NotANumber => ("不是整数;请写数字", "not a whole number; write digits"),
            Self::NotAPlace => {
                ("不是区划代码;请写六位代码,如 370203", "not a division; write six digits such as 370203")
            }
            Self::NotACase => {
                ("不是案件号(UUID);不用时留空", "not a case identifier (UUID); leave it blank if unused")
            }
            Self::NotACode => {
                ("不是疾病编码;请写 ICD-10 编码,如 C34.1", "not a diagnosis code; write ICD-10 such as C34.1")
            }
            Self::Certificate => (
                "残疾证号不对;应为20位,请核对证件",
                "wrong certificate number; it has 20 places, check the card",
            ),
            Self::CertificateContradicts => (
                "残疾证号与残疾类别、等级不一致;请核对",
                "the certificate and the kind or grade differ; check the card",
            ),
            Self::Account => ("账号不对;请只写数字", "wrong account; write digits only"),
            Self::BirthContradictsNumber => (
                "出生日期与身份证号不一致;按出生日期计算,请核对",
                "birth and identity number differ; the birth is used, check both",
            ),
            Self::UnknownHousehold => (
                "户编号不在家庭表中;请补上该户或改正编号",
                "no household has this number; add it or correct the number",
            ),
            Self::DuplicateHousehold => {
                ("户编号重复;请合并或改号", "the number stands twice; merge or renumber")
            }
            Self::NoSuchMember => {
                ("该户没有这名成员;序号从1起", "the household has no such member; they count from 1")
            }
            Self::HouseholdRefused => (
                "该户因有错行未纳入;改正后重新读取",
                "the household is left out because of bad rows; mend them and read again",
            ),
            Self::NotCsv => ("该行不是CSV;请检查引号和编码", "the row is not CSV; check quotes and encoding"),
            Self::NotJson => (
                "该行不是说明中的JSON;请对照说明改正",
                "the line is not JSON of the documented form; compare it with the documentation",
            ),
            Self::NotAWord(list) => return not_a_word(*list, lang),
            Self::Identity(why) => {
                return match lang {
                    Lang::Zh => format!("身份证号不对({why});请核对,并把该列设为文本格式"),
                    Lang::En => format!("wrong identity number: {why}"),
                };
            }
            Self::NoHousehold(why) => {
                return match lang {
                    Lang::Zh => format!("不能成户:{why}"),
                    Lang::En => format!("no household: {why}"),
                };
            }
            Self::DuplicatePerson { other_row } => {
                return match lang {
                    Lang::Zh => format!("同一身份证号还在第 {other_row} 行;请核对是否重复享受"),
                    Lang::En => format!(
                        "the same identity number stands in row {other_row}; check for double payment"
                    ),
                };
            }
        };
        match lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}

fn not_a_word(list: WordList, lang: Lang) -> String {
    let words: Vec<&str> = list.words().iter().map(|word| word.get(lang)).collect();
    match lang {
        Lang::Zh => format!("不在词表中;可写:{}", words.join("、")),
        Lang::En => format!("not in the list; write one of: {}", words.join(", ")),
    }
}

impl Problem {
    /// The problem in one language: file, row, column, what is wrong and what to do.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let what = self.kind.text(lang);
        let Self { file, row, column, .. } = self;
        match (lang, column.is_empty()) {
            (Lang::Zh, false) => format!("{file} 第 {row} 行「{column}」:{what}"),
            (Lang::Zh, true) => format!("{file} 第 {row} 行:{what}"),
            (Lang::En, false) => format!("{file}, row {row}, `{column}`: {what}"),
            (Lang::En, true) => format!("{file}, row {row}: {what}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::Zh))
    }
}
