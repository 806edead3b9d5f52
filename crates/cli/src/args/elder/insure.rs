//! Arguments of `minzheng elder insure`.

use chrono::NaiveDate;
use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng elder insure docs/examples/insurance-claims-2019.toml
  minzheng elder insure docs/examples/insurance-claims-2019.toml --explain
  minzheng elder insure docs/examples/insurance-list-2018.toml --format csv
  minzheng elder insure docs/examples/insurance-yinling-2019.toml
  cat file.json | minzheng elder insure - --format json
  minzheng elder insure --schema > insurance.schema.json
文件不含姓名和号码。各节各问一事:person 是否参保、claims 各次事故给付多少、course 理赔进度、list 名单筛查、premium 保费、yinling 银龄安康、
loss 赔付指标。同一人的各次事故按先后写在一起,年度限额连续计算;没写的事实按未查实处理,合同未载的问人。
¦
Examples:
  minzheng elder insure docs/examples/insurance-claims-2019.toml
  minzheng elder insure docs/examples/insurance-claims-2019.toml --explain
  minzheng elder insure docs/examples/insurance-list-2018.toml --format csv
  minzheng elder insure docs/examples/insurance-yinling-2019.toml
  cat file.json | minzheng elder insure - --format json
  minzheng elder insure --schema > insurance.schema.json
A file holds no names or numbers. Each section asks one thing: person (insured?), claims (what each accident pays), course (the stage
of a claim), list (screening), premium, yinling (Yinling Ankang), loss (figures of losses). All accidents of a person stand
together in order, for caps run over the term; what is not stated is not established, and what no contract tells is asked.")]
pub(crate) struct ElderInsure {
    /// 保险档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 按哪天查询(默认为文件中的 as_of) ¦ The day asked about (else as_of of the file)
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印保险档案的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
