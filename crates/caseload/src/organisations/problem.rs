//! What only a register of organisations can have wrong.

use minzheng_core_types::ids::{CreditCodeVerdict, CreditCodeWarning};
use minzheng_core_types::{Lang, Text};

use crate::table::{OwnTrouble, TableProblem};

/// 问题: one thing wrong in a register of organisations, and where.
pub type OrganisationProblem = TableProblem<OrganisationTrouble>;

/// What is wrong. Only the first three leave a row out; the others are findings that a person looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OrganisationTrouble {
    /// No year.
    NotAYear,
    /// It ended before it was registered.
    EndBeforeStart,
    /// The workbook cannot be read.
    Workbook,
    /// The code: what is wrong with it, gravest first.
    Code(CreditCodeVerdict),
    /// The code: what is doubtful.
    Doubt(CreditCodeWarning),
    /// There is no code.
    NoCode,
    /// The kind in the code is another.
    KindDiffers,
    /// The registrar in the code is another.
    RegistrarDiffers,
    /// A code that stands in another row, by its number.
    CodeTwice(u64),
    /// A name that stands in another row of the same registrar, by its number.
    NameTwice(u64),
    /// It ended, but the day is not stated.
    EndWithoutDay,
    /// It is registered and has a day of its end.
    DayWithoutEnd,
    /// A day after the day of the register.
    StillToCome,
}

impl OwnTrouble for OrganisationTrouble {
    const PAGE: &'static str = "docs/ngo-register.md";

    fn is_error(&self) -> bool {
        matches!(self, Self::NotAYear | Self::EndBeforeStart | Self::Workbook)
    }

    fn text(&self, lang: Lang) -> String {
        let plain = match self {
            Self::NotAYear => Text::new("不是年份;请写成 2014", "not a year; write it as 2014"),
            Self::EndBeforeStart => Text::new(
                "注销、撤销日早于成立登记日;请更正",
                "it ended before it was registered; correct the days",
            ),
            Self::Workbook => Text::new(
                "工作簿读不了;请另存为 .xlsx 或 CSV",
                "the workbook cannot be read; save it as .xlsx or CSV",
            ),
            Self::Code(verdict) => return verdict_text(*verdict, lang),
            Self::Doubt(warning) => return warning_text(*warning, lang),
            Self::NoCode => Text::new("提示:没有统一社会信用代码", "remark: there is no credit code"),
            Self::KindDiffers => Text::new(
                "提示:代码第1、2位与类别不一致;请核对证书",
                "remark: places 1 and 2 of the code are another kind; compare the certificate",
            ),
            Self::RegistrarDiffers => Text::new(
                "提示:代码第3至8位与登记管理机关不一致;请核对证书",
                "remark: places 3 to 8 of the code are another registrar; compare the certificate",
            ),
            Self::CodeTwice(row) => {
                return match lang {
                    Lang::Zh => format!("提示:代码与第{row}行相同"),
                    Lang::En => format!("remark: row {row} has the same code"),
                };
            }
            Self::NameTwice(row) => {
                return match lang {
                    Lang::Zh => format!("提示:名称与第{row}行相同(统一字形、全半角和标点后)"),
                    Lang::En => {
                        format!("remark: row {row} has the same name, script, width and punctuation aside")
                    }
                };
            }
            Self::EndWithoutDay => {
                Text::new("提示:已注销或者撤销而没有日期", "remark: it ended, and the day is not stated")
            }
            Self::DayWithoutEnd => {
                Text::new("提示:在册而有注销日期", "remark: it is registered, and has a day of its end")
            }
            Self::StillToCome => {
                Text::new("提示:日期在统计日之后", "remark: the day lies after the day asked about")
            }
        };
        plain.get(lang).to_owned()
    }
}

/// The finding in one language.
fn verdict_text(verdict: CreditCodeVerdict, lang: Lang) -> String {
    if lang == Lang::En {
        return format!("remark: {verdict}");
    }
    let zh = match verdict {
        CreditCodeVerdict::Valid => "代码有效",
        CreditCodeVerdict::FormatError(_) => "代码位数或者字符不对",
        CreditCodeVerdict::UnknownKind => "代码第1、2位不是已知类别",
        CreditCodeVerdict::UnknownDivision => "代码第3至8位不是行政区划",
        CreditCodeVerdict::OrgCheckMismatch => "代码第17位(主体标识码校验位)不符",
        CreditCodeVerdict::CheckMismatch => "代码第18位校验码不符;证书如此印的,注明后可用",
    };
    format!("提示:{zh};请核对证书")
}

/// The doubt in one language.
fn warning_text(warning: CreditCodeWarning, lang: Lang) -> String {
    if lang == Lang::En {
        return format!("remark: {warning}");
    }
    let zh = match warning {
        CreditCodeWarning::DivisionEnded { .. } => "登记机关所在区划在有代码以前已撤销",
        CreditCodeWarning::DivisionNotCovered => "登记机关所在区划只核对到省",
        CreditCodeWarning::Level => "基金会不在县级登记(基金会管理条例第六条)",
        CreditCodeWarning::KindNotPublished => "该类别未在公布的表中",
        CreditCodeWarning::AlsoIdentityNumber => "同时是有效的身份证号",
        _ => "有疑点",
    };
    format!("提示:{} {zh}", warning.code())
}
