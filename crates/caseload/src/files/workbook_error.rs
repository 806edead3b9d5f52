//! Why a workbook could not be read or written, in Chinese and English.

use std::fmt;

use minzheng_core_types::Lang;

use crate::files::Sheet;

/// Why a workbook could not be read or written. Never holds what stood in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WorkbookError {
    /// Not a workbook of the form XLSX.
    NotAWorkbook,
    /// A workbook of the old form XLS, or one with a password.
    OldOrLocked,
    /// Larger than what is read, packed or unpacked.
    TooLarge,
    /// The workbook contradicts its form.
    Damaged {
        /// The sheet, where it is one.
        sheet: Option<String>,
    },
    /// A sheet that every register has is not there.
    NoSheet(Sheet),
    /// Two sheets list the same.
    SheetTwice(Sheet),
    /// More rows than a sheet of a workbook has.
    TooManyRows(Sheet),
    /// To be written under a name of another form.
    OtherForm,
    /// The program was built without workbooks.
    NotBuiltIn,
}

impl WorkbookError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let (zh, en) = self.texts();
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    fn texts(&self) -> (String, String) {
        match self {
            Self::NotAWorkbook => both(
                "不是 XLSX 工作簿;请用表格软件另存为“Excel 工作簿(.xlsx)”",
                "not a workbook; save it as “Excel workbook (.xlsx)”",
            ),
            Self::OldOrLocked => both(
                "是旧格式(.xls)或加了密码的工作簿;请去掉密码,另存为“Excel 工作簿(.xlsx)”",
                "a workbook of the old form (.xls) or with a password; save it without password as “Excel workbook (.xlsx)”",
            ),
            Self::TooLarge => both(
                "工作簿过大(压缩后 256 MiB、解开后 1 GiB 为限);请分成几个工作簿,或改用 CSV、JSON Lines",
                "the workbook is too large (at most 256 MiB packed, 1 GiB unpacked); split it, or use CSV or JSON Lines",
            ),
            Self::Damaged { sheet: None } => both(
                "工作簿已损坏;请用表格软件打开并另存",
                "the workbook is damaged; open it in a spreadsheet and save it again",
            ),
            Self::Damaged { sheet: Some(sheet) } => (
                format!("工作簿的「{sheet}」表已损坏;请用表格软件打开并另存"),
                format!(
                    "sheet {sheet} of the workbook is damaged; open it in a spreadsheet and save it again"
                ),
            ),
            Self::NoSheet(sheet) => {
                let title = sheet.title();
                (
                    format!("工作簿没有「{}」表;请补上,或改正表名", title.zh),
                    format!(
                        "the workbook has no sheet {} or {}; add it, or correct its name",
                        title.zh, title.en
                    ),
                )
            }
            Self::SheetTwice(sheet) => {
                let title = sheet.title();
                (
                    format!("工作簿有两张「{}」表;请只保留一张", title.zh),
                    format!("the workbook has two sheets of {}; keep one of the two", title.en),
                )
            }
            Self::TooManyRows(sheet) => {
                let title = sheet.title();
                (
                    format!("「{}」超过工作表的 1048576 行;请分成几个台账,或写成 CSV、JSON Lines", title.zh),
                    format!(
                        "{} has more rows than a sheet (1048576); split the register, or write CSV or JSON Lines",
                        title.en
                    ),
                )
            }
            Self::OtherForm => both(
                "工作簿只能写成 .xlsx;请改用以 .xlsx 结尾的文件名",
                "workbooks are written as .xlsx; give a name that ends so",
            ),
            Self::NotBuiltIn => both(
                "本程序未包含工作簿功能(xlsx);请改用 CSV 或 JSON Lines",
                "built without workbooks (feature `xlsx`); use CSV or JSON Lines",
            ),
        }
    }
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.texts().1)
    }
}

impl std::error::Error for WorkbookError {}

fn both(zh: &str, en: &str) -> (String, String) {
    (zh.to_owned(), en.to_owned())
}
