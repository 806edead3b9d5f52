//! What can be wrong in records that stand beside a register, in Chinese and English.

use minzheng_core_types::Lang;
use minzheng_eldercare::ledger::LedgerError;

use super::kinds::both;

/// What is wrong with a record of assistance, or of the elder ledger. It cannot be taken in, unless it is said that it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordProblem {
    /// The case number stands twice; both records are left out.
    NumberTwice {
        /// The row of the first.
        first: u64,
    },
    /// No household of the register has the number. The record counts all the same.
    NotInRegister,
    /// The ground is one of the other kind.
    GroundOfOtherKind,
    /// Less than nothing.
    Negative,
    /// A month of the programme is in another total already.
    MonthsTwice {
        /// The row of the other.
        first: u64,
    },
    /// The line does not say which record it is: temporary, medical or special care.
    NoRecord,
    /// A field that is not known.
    UnknownField {
        /// The which one of the line, from 1.
        place: usize,
    },
    /// A field that stands twice.
    FieldTwice,
    /// No text and no whole number: a list, an object, or a number with a fraction, which JSON does not keep exactly.
    NotAValue,
    /// The elder stands twice; both are left out.
    ElderTwice {
        /// The row of the first.
        first: u64,
    },
    /// An event of nobody on the ledger.
    UnknownElder,
    /// The scale has no such grade.
    NoSuchGrade,
    /// The first or the last day of cover is missing.
    TermIncomplete,
    /// The events of an elder make no lawful course.
    Ledger(LedgerError),
    /// The line does not say which record it is: an elder, an event or the purpose of the export.
    NoElderRecord,
}

impl RecordProblem {
    pub(super) fn texts(self) -> (String, String) {
        match self {
            Self::NumberTwice { first } => (
                format!("案号与第{first}行相同,两条都没有读入;请改正其中一条"),
                format!("the case number is that of row {first}; both were left out, correct one of them"),
            ),
            Self::NotInRegister => both(
                "台账中没有这个户编号,或该户因错没有读入;请改正,台账外的家庭请留空。本条照常计入",
                "no household of the register has this number, or it was left out of it; correct it, or leave it blank for \
                 a family outside the register. The record counts all the same",
            ),
            Self::GroundOfOtherKind => both(
                "情形不属于这一救助类型;请改正二者之一",
                "the ground belongs to the other kind of assistance; correct one of the two",
            ),
            Self::Negative => {
                both("金额小于零;请填写救助的金额,没有的填 0", "less than zero; write what was granted, or 0")
            }
            Self::MonthsTwice { first } => (
                format!("该项目的月份与第{first}行重叠,会重复计算;请改正起止月或删除一行"),
                format!(
                    "a month of the programme is in row {first} too and would count twice; correct the months or remove \
                     one row"
                ),
            ),
            Self::NoRecord => both(
                "没有注明是哪种记录;请填写 temporary、medical 或 special-care",
                "does not say what record it is; write temporary, medical or special-care",
            ),
            Self::UnknownField { place } => (
                format!("该行第{place}个字段不认识;请改正字段名或删除"),
                format!("field {place} of the line is not known; correct its name or remove it"),
            ),
            Self::FieldTwice => both("该字段出现两次;请只保留一个", "stands twice; keep one of the two"),
            Self::ElderTwice { first } => (
                format!("台账编号与第{first}行相同,两条都没有读入;请改正其中一条"),
                format!(
                    "the ledger identifier is that of row {first}; both were left out, correct one of them"
                ),
            ),
            Self::UnknownElder => both(
                "台账中没有该编号的老年人;请补上该人,或改正编号",
                "nobody on the ledger has this identifier; add the elder, or correct it",
            ),
            Self::NoSuchGrade => both(
                "该标准没有这一级;请填写该标准的等级数字",
                "the scale has no such grade; write the number of one of its grades",
            ),
            Self::TermIncomplete => both(
                "保险期缺少一头;请把起止日期都填上",
                "one end of the term is missing; write the first and the last day of cover",
            ),
            Self::Ledger(why) => (
                format!("{},该老年人没有读入", why.text(Lang::Zh)),
                format!("{}; the elder was left out", why.text(Lang::En)),
            ),
            Self::NoElderRecord => both(
                "没有注明是哪种记录;请填写 elders、elder-events 或 elder-export",
                "does not say what record it is; write elders, elder-events or elder-export",
            ),
            Self::NotAValue => both(
                "不是文字或整数;金额请写成带引号的文字,例如 \"12.50\"",
                "neither text nor a whole number; write amounts as text, such as \"12.50\"",
            ),
        }
    }
}
