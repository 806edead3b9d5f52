//! Arguments of `minzheng communities`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use minzheng::core_types::{Place, Rate};

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng communities plan docs/examples/communities.toml
  minzheng communities plan docs/examples/communities.geojson --place 370203 --on 2014-06-30 --map map.svg
  minzheng communities measure docs/examples/communities.csv --place 370203 --on 2014-06-30
¦
Examples:
  minzheng communities plan docs/examples/communities.toml
  minzheng communities plan docs/examples/communities.geojson --place 370203 --on 2014-06-30 --map map.svg
  minzheng communities measure docs/examples/communities.csv --place 370203 --on 2014-06-30")]
pub(crate) struct Communities {
    #[command(subcommand)]
    pub(crate) task: CommunitiesTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CommunitiesTask {
    /// 编制方案:把小区连片组成社区,接近目标户数,说明每条边界的理由 ¦ Make a plan: connected communities near the target, with the reason of each border
    Plan(Box<CommunitiesPlan>),
    /// 计算指标:给定方案或者现有社区的户数、偏差、切边、改属户数,有无不合 ¦ Measure a plan, or the communities of today: sizes, deviation, cut edges, who moves, faults
    Measure(Box<CommunitiesMeasure>),
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng communities plan docs/examples/communities.toml --explain
  minzheng communities plan docs/examples/communities.csv --place 370203 --on 2014-06-30 -o plan.csv
  minzheng communities plan docs/examples/communities.geojson --place 370203 --on 2026-03-31 --target 2500 --least 1000 --most 3000 --map map.svg
  minzheng communities plan docs/examples/communities.csv --place 370203 --on 2014-06-30 --keep prefer --format json
  minzheng communities plan --schema > communities.schema.json
同一文件、要求和种子,方案总是一样。方案都经独立校验;满足不了限制的说明原因,退出码为 3。
¦
Examples:
  minzheng communities plan docs/examples/communities.toml --explain
  minzheng communities plan docs/examples/communities.csv --place 370203 --on 2014-06-30 -o plan.csv
  minzheng communities plan docs/examples/communities.geojson --place 370203 --on 2026-03-31 --target 2500 --least 1000 --most 3000 --map map.svg
  minzheng communities plan docs/examples/communities.csv --place 370203 --on 2014-06-30 --keep prefer --format json
  minzheng communities plan --schema > communities.schema.json
The same file, wishes and seed always give the same plan. Every plan is checked by a validator of its own; where the limits cannot
be kept it says why, with exit code 3.")]
pub(crate) struct CommunitiesPlan {
    /// 小区:JSON、TOML、CSV 或者 GeoJSON,- 为标准输入(JSON、TOML) ¦ The estates: JSON, TOML, CSV or GeoJSON; - for standard input (JSON, TOML)
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    #[command(flatten)]
    pub(crate) wishes: Wishes,
    /// 把方案写到文件(CSV:小区、社区) ¦ Write the plan to a file (CSV: estate, community)
    #[arg(short, long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng communities measure docs/examples/communities.toml
  minzheng communities measure docs/examples/communities.csv --place 370203 --on 2014-06-30 --plan plan.csv --least 1000
没有 --plan 的,计算文件里的方案,没有方案的计算现有社区。有不合之处时退出码为 1。
¦
Examples:
  minzheng communities measure docs/examples/communities.toml
  minzheng communities measure docs/examples/communities.csv --place 370203 --on 2014-06-30 --plan plan.csv --least 1000
Without --plan the plan in the file is measured, or else the communities of today. The exit code is 1 where something is broken.")]
pub(crate) struct CommunitiesMeasure {
    /// 小区:JSON、TOML、CSV 或者 GeoJSON ¦ The estates: JSON, TOML, CSV or GeoJSON
    pub(crate) file: String,
    /// 方案(CSV:小区、社区) ¦ The plan (CSV: estate, community)
    #[arg(long, value_name = "FILE")]
    pub(crate) plan: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) wishes: Wishes,
}

// What goes before what the file says.
#[derive(Debug, Args)]
pub(crate) struct Wishes {
    /// 相邻关系(CSV:小区、相邻、边界米数、阻隔) ¦ Who lies beside whom (CSV: one, other, border in metres, barrier)
    #[arg(long, value_name = "FILE")]
    pub(crate) links: Option<PathBuf>,
    /// 地方(区划代码);CSV、GeoJSON 必须写 ¦ The place (division code); needed with CSV and GeoJSON
    #[arg(long)]
    pub(crate) place: Option<Place>,
    /// 时点;CSV、GeoJSON 必须写 ¦ The day; needed with CSV and GeoJSON
    #[arg(long)]
    pub(crate) on: Option<NaiveDate>,
    /// 目标户数;只写这一个的不分有无物业 ¦ The target of households; alone it holds whether managed or not
    #[arg(long)]
    pub(crate) target: Option<u32>,
    /// 物业小区多的目标户数 ¦ The target where managed estates prevail
    #[arg(long)]
    pub(crate) target_managed: Option<u32>,
    /// 物业小区多的界限,如 0.5 ¦ The share above which managed estates prevail, such as 0.5
    #[arg(long)]
    pub(crate) managed_share: Option<Rate>,
    /// 户数下限 ¦ The least households of a community
    #[arg(long)]
    pub(crate) least: Option<u64>,
    /// 户数上限 ¦ The most
    #[arg(long)]
    pub(crate) most: Option<u64>,
    /// 社区数 ¦ How many communities
    #[arg(long)]
    pub(crate) communities: Option<usize>,
    /// 整片不足下限的可单独成为社区 ¦ A part that is cut off and below the least may be a community
    #[arg(long)]
    pub(crate) waive_small_parts: bool,
    /// 到服务中心的最远距离,米 ¦ How far the service centre may be, in metres
    #[arg(long)]
    pub(crate) reach: Option<u32>,
    /// 现有社区:free 不管,prefer 尽量保留,whole 不拆 ¦ The communities of today: free, prefer to keep them, or keep them whole
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(crate) keep: Option<KeepWord>,
    /// 社区可以跨街道 ¦ Communities may lie in two sub-districts
    #[arg(long)]
    pub(crate) cross_streets: bool,
    /// 先求总偏差最小,再求切边最少 ¦ The least total deviation first, then the fewest cut edges
    #[arg(long)]
    pub(crate) size_first: bool,
    /// 偏差、切边、改属户数的权重,如 6,1,0 ¦ Weights of deviation, cut edges and moved households, such as 6,1,0
    #[arg(long, value_delimiter = ',', num_args = 3, value_name = "A,B,C")]
    pub(crate) weights: Option<Vec<u32>>,
    /// 种子 ¦ The seed
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// 搜索量(看过的小区次数) ¦ How much to search (estates looked at)
    #[arg(long)]
    pub(crate) work: Option<u64>,
    /// 把地图写到文件(SVG) ¦ Write a map to a file (SVG)
    #[arg(long, value_name = "FILE")]
    pub(crate) map: Option<PathBuf>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum KeepWord {
    Free,
    Prefer,
    Whole,
}
