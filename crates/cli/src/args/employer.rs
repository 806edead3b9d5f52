//! Arguments of `minzheng employer`.

use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng employer docs/examples/employer-2024.toml
  minzheng employer docs/examples/employer-2024.toml --explain
  minzheng employer --schema > employer.schema.json
文件不含姓名。各节各问一事:enterprise 福利企业证书,refund 一年逐月的增值税退税,levy 残疾人就业保障金,wages 税前扣除。说明见 docs/employers.md。
¦
Examples:
  minzheng employer docs/examples/employer-2024.toml
  minzheng employer docs/examples/employer-2024.toml --explain
  minzheng employer --schema > employer.schema.json
A file holds no names. Each section asks one thing: enterprise (the certificate), refund (a year of VAT refunds by month), levy (the
employment-security fund), wages (deduction). See docs/employers.md.")]
pub(crate) struct Employer {
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
