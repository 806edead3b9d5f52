//! Arguments of `minzheng template`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng template --out 台账模板.xlsx
填好后:
  minzheng roll --register 台账模板.xlsx --months 2014-05 --out out/roll --strict
每列有下拉列表或提示,号码各列已设为文本;第一张表是填写说明。
¦
Examples:
  minzheng template --out register.xlsx
When it is filled in:
  minzheng roll --register register.xlsx --months 2014-05 --out out/roll --strict
Every column has a drop-down or a message, numbers of people are formatted as text; the first sheet says how.")]
pub(crate) struct Template {
    /// 要写的工作簿(.xlsx) ¦ The workbook to write (.xlsx)
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}
