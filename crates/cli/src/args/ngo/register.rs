//! Arguments of `minzheng ngo register`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo register docs/examples/ngo-register.csv --from 2014-01-01 --on 2014-06-30
  minzheng ngo register docs/examples/ngo-register.csv --on 2014-06-10 --year 2013
  minzheng ngo register 台账.xlsx --strict
台账形式见 docs/ngo-register.md。问题和提示写到标准错误输出。
¦
Examples:
  minzheng ngo register docs/examples/ngo-register.csv --from 2014-01-01 --on 2014-06-30
  minzheng ngo register docs/examples/ngo-register.csv --on 2014-06-10 --year 2013
  minzheng ngo register register.xlsx --strict
The form of the register stands in docs/ngo-register.md. Problems and remarks go to standard error.")]
pub(crate) struct NgoRegister {
    /// 社会组织台账:CSV、工作簿、JSON Lines,- 为标准输入 ¦ The register: CSV, workbook, JSON Lines, or - for standard input
    pub(crate) file: PathBuf,
    /// 统计日;不写时为今天 ¦ The day of the statistics; today where left out
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// 期初,成立、注销从这天计起;不写时为统计日当年1月1日 ¦ First day of the period; else 1 January of the year
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    /// 年报年度:列出谁应报、谁逾期 ¦ The year reported on: lists who must report and who is late
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<u16>,
    /// 年报最后一日;不写时按类别和登记方式推算(NR-25) ¦ The last day to report; else by kind and regime (NR-25)
    #[arg(long, value_name = "DATE", requires = "year")]
    pub(crate) due: Option<NaiveDate>,
    /// 有错行就不统计 ¦ Count nothing where a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
}
