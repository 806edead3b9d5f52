//! Arguments of `minzheng marriage`, `minzheng rescue` and `minzheng funeral`.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng marriage docs/examples/marriage-couple.toml
  minzheng marriage docs/examples/marriage-cousins.toml --explain
  minzheng marriage docs/examples/marriage-divorce.toml
  minzheng marriage docs/examples/marriage-office.toml
  cat file.json | minzheng marriage - --format json
  minzheng marriage --schema > marriage.schema.json
文件不含姓名和号码。各节各问一事:marry 能否结婚、机关、材料,divorce 协议离婚和冷静期,nullity 无效和可撤销,de_facto 事实婚姻和补办,replacement 补领,
office 机关等级。说明见 docs/marriage.md。
¦
Examples:
  minzheng marriage docs/examples/marriage-couple.toml
  minzheng marriage docs/examples/marriage-cousins.toml --explain
  minzheng marriage docs/examples/marriage-divorce.toml
  minzheng marriage docs/examples/marriage-office.toml
  cat file.json | minzheng marriage - --format json
  minzheng marriage --schema > marriage.schema.json
A file holds no names or numbers. Each section asks one thing: marry (may they, office, papers), divorce (by agreement, with its
periods), nullity (void and voidable), de_facto (and late registration), replacement, office (its grade). See docs/marriage.md.")]
pub(crate) struct Marriage {
    /// 文件(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 另加放假安排(CSV) ¦ A further holiday notice (CSV)
    #[arg(long, value_name = "FILE")]
    pub(crate) workdays: Option<PathBuf>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng rescue docs/examples/rescue-stay.toml
  minzheng rescue docs/examples/rescue-stay.toml --explain
  cat file.json | minzheng rescue - --format json
  minzheng rescue --schema > rescue.schema.json
文件不含姓名和号码。person 为求助人员,station 为救助站的登记和行为,events 为经过,leaving 为离站。说明见 docs/rescue.md。
¦
Examples:
  minzheng rescue docs/examples/rescue-stay.toml
  minzheng rescue docs/examples/rescue-stay.toml --explain
  cat file.json | minzheng rescue - --format json
  minzheng rescue --schema > rescue.schema.json
A file holds no names or numbers: the person, what the station recorded and did, the log of events, and leaving. See docs/rescue.md.")]
pub(crate) struct Rescue {
    /// 文件(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng funeral docs/examples/funeral-relief.toml
  minzheng funeral docs/examples/funeral-grave.toml --explain
  cat file.json | minzheng funeral - --format json
  minzheng funeral --schema > funeral.schema.json
文件不含姓名和号码。body 为遗体处理,niche 为出售格位,grave 为墓穴,relief 为惠民殡葬,facility 为设施。说明见 docs/funeral.md。
¦
Examples:
  minzheng funeral docs/examples/funeral-relief.toml
  minzheng funeral docs/examples/funeral-grave.toml --explain
  cat file.json | minzheng funeral - --format json
  minzheng funeral --schema > funeral.schema.json
A file holds no names or numbers: the body, a niche sold, a grave, relief of costs, a facility. See docs/funeral.md.")]
pub(crate) struct Funeral {
    /// 文件(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
