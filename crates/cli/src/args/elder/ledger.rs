//! Arguments of `minzheng elder ledger`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

/// Rows of a published table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableRows {
    /// 街道 ¦ Streets
    Street,
    /// 社区 ¦ Communities
    Community,
}

/// Columns of a published table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableParts {
    /// 人数 ¦ Elders
    Elders,
    /// 年龄段 ¦ Age bands
    Age,
    /// 购买居家养老服务 ¦ Home care
    Service,
    /// 失能或残疾 ¦ Unable or disabled
    Need,
}

/// On what basis sensitive data is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum BasisWord {
    /// 取得单独同意 ¦ Separate consent
    Consent,
    /// 履行法定职责 ¦ Statutory duty
    Duty,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30 --entitled-not-served
  minzheng elder ledger --ledger out/demo/elders --on 2014-12-31 --stale-assessments --format csv
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30 --table street --parts service
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30 --indicators
  minzheng elder ledger --indicators --counts docs/examples/indicators-2015.toml
  minzheng elder ledger --ledger out/demo/elders --elder 编号 --purpose 入户核查 --basis duty
  minzheng elder ledger --ledger out/demo/elders --export out/台账.xlsx --purpose 移交新系统 --basis duty
姓名遮盖,号码只显示末四位;敏感信息须写明目的和依据才显示;--table 是对外公布的表,人数过少的行合并,不能由合计推出。
¦
Examples:
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30 --entitled-not-served
  minzheng elder ledger --ledger out/demo/elders --on 2014-12-31 --stale-assessments --format csv
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30 --table street --parts service
  minzheng elder ledger --ledger out/demo/elders --on 2014-06-30 --indicators
  minzheng elder ledger --indicators --counts docs/examples/indicators-2015.toml
  minzheng elder ledger --ledger out/demo/elders --elder ID --purpose \"home visit\" --basis duty
  minzheng elder ledger --ledger out/demo/elders --export out/elders.xlsx --purpose \"new system\" --basis duty
Names are masked and numbers show their last four places; sensitive data needs a purpose and a basis; --table is for the
public: rows with too few persons stand together, so that none follows from the totals.")]
pub(crate) struct ElderLedger {
    /// 老年人台账:CSV 表所在目录、工作簿(.xlsx)或 .jsonl 文件 ¦ The ledger: a folder of CSV sheets, a workbook (.xlsx) or a .jsonl file
    #[arg(long, value_name = "PATH", required_unless_present = "counts")]
    pub(crate) ledger: Option<PathBuf>,
    /// 查询日(默认今天) ¦ The day asked about (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// 按哪天所知(默认全部) ¦ As it was known on that day (everything)
    #[arg(long, value_name = "DATE")]
    pub(crate) known: Option<NaiveDate>,
    /// 有一行错误就全部拒绝 ¦ Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
    #[command(flatten)]
    pub(crate) asked: ElderQuestion,
    /// 公布的统计表的分类 ¦ Into what the rows of the published table are divided
    #[arg(long, value_enum, default_value = "elders", requires = "table", hide_default_value = true)]
    pub(crate) parts: TableParts,
    /// 指标所需的其他数字(人口、床位等),JSON 或 TOML ¦ Other counts for the indicators (population, beds): JSON or TOML
    #[arg(long, value_name = "FILE", requires = "indicators")]
    pub(crate) counts: Option<String>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long, requires = "indicators")]
    pub(crate) explain: bool,
    /// 处理敏感信息的目的 ¦ Why sensitive data is shown or exported
    #[arg(long, value_name = "TEXT", requires = "basis")]
    pub(crate) purpose: Option<String>,
    /// 处理敏感信息的依据 ¦ On what basis
    #[arg(long, value_enum, requires = "purpose")]
    pub(crate) basis: Option<BasisWord>,
}

// What is asked of a ledger; without any, its counts.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(crate) struct ElderQuestion {
    /// 查看一名老年人 ¦ Show one elder
    #[arg(long, value_name = "ID")]
    pub(crate) elder: Option<String>,
    /// 符合条件尚未服务的 ¦ Who is entitled to home care and not served yet
    #[arg(long)]
    pub(crate) entitled_not_served: bool,
    /// 没有有效评估的 ¦ Whose assessment is missing or stale
    #[arg(long)]
    pub(crate) stale_assessments: bool,
    /// 应探访的 ¦ Who is to be visited by the day
    #[arg(long)]
    pub(crate) visits_due: bool,
    /// 按社区计数,供内部使用 ¦ Counts by community, for staff
    #[arg(long)]
    pub(crate) by_community: bool,
    /// 对外公布的统计表 ¦ A table for the public
    #[arg(long, value_enum, value_name = "ROWS")]
    pub(crate) table: Option<TableRows>,
    /// 老龄指标 ¦ Ageing indicators
    #[arg(long)]
    pub(crate) indicators: bool,
    /// 全部写出到:目录,或以 .xlsx、.jsonl 结尾的文件 ¦ Write everything to: a folder, or a file ending in .xlsx or .jsonl
    #[arg(long, value_name = "PATH", requires = "purpose")]
    pub(crate) export: Option<PathBuf>,
}
