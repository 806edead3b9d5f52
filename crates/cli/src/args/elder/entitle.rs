//! Arguments of `minzheng elder entitle`.

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder entitle docs/examples/home-care-2014.toml
  minzheng elder entitle docs/examples/home-care-2014.toml --unverified --explain
  minzheng elder entitle docs/examples/voucher-2026.toml
  cat file.json | minzheng elder entitle - --format json
  minzheng elder entitle --schema > home-care.schema.json
文件是一位老人一个月的情况,不含姓名和号码。没写的事实按未查实处理;青岛等地的小时数没有找到文件,默认询问,--unverified 才使用常见的说法,
结果注明依赖推定参数。
¦
Examples:
  minzheng elder entitle docs/examples/home-care-2014.toml
  minzheng elder entitle docs/examples/home-care-2014.toml --unverified --explain
  minzheng elder entitle docs/examples/voucher-2026.toml
  cat file.json | minzheng elder entitle - --format json
  minzheng elder entitle --schema > home-care.schema.json
A file is one elder in one month, without names or numbers. A fact that is not stated counts as not established. Of the hours of
Qingdao no text was found: the answer asks, and uses what is often quoted only with --unverified, saying that it rests on
assumed figures.")]
pub(crate) struct ElderEntitle {
    /// 老人当月情况(JSON 或 TOML),- 为标准输入 ¦ An elder in a month (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 使用未经核实的参数,结果注明 ¦ Use figures that nobody has verified; the answer says so
    #[arg(long)]
    pub(crate) unverified: bool,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
