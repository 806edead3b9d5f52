//! Arguments of `minzheng ngo name`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use minzheng::core_types::Place;
use minzheng::ngo_registration::OrgKind;

/// The words of kinds.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum KindWord {
    SocialGroup,
    ServiceOrg,
    Foundation,
}

impl KindWord {
    pub(crate) const fn kind(self) -> OrgKind {
        match self {
            Self::SocialGroup => OrgKind::SocialGroup,
            Self::ServiceOrg => OrgKind::ServiceOrg,
            Self::Foundation => OrgKind::Foundation,
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng ngo name 青岛市市北区海韵社区服务中心 --kind service-org --place 370203 --on 2024-06-01
  minzheng ngo name --file docs/examples/ngo-name.toml --explain
  minzheng ngo name --file docs/examples/ngo-name.toml --register docs/examples/ngo-register.csv --complete
  minzheng ngo name --schema
没有写明的不当作没有:含不含人名、其他组织名称,登记簿是否齐全。名称不通过时退出码为 1。
¦
Examples:
  minzheng ngo name 青岛市市北区海韵社区服务中心 --kind service-org --place 370203 --on 2024-06-01
  minzheng ngo name --file docs/examples/ngo-name.toml --explain
  minzheng ngo name --file docs/examples/ngo-name.toml --register docs/examples/ngo-register.csv --complete
  minzheng ngo name --schema
What is not stated is not taken for settled: names of persons and of other organisations, whether the register is complete.
The exit code is 1 where the name fails.")]
pub(crate) struct NgoName {
    /// 拟登记名称 ¦ The proposed name
    #[arg(required_unless_present_any = ["file", "schema"], conflicts_with = "file", requires = "kind")]
    pub(crate) name: Option<String>,
    /// 名称档案(JSON 或 TOML),- 为标准输入 ¦ A file on the name (JSON or TOML), or - for standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) file: Option<String>,
    /// 类别:social-group、service-org、foundation ¦ Kind: social-group, service-org, foundation
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(crate) kind: Option<KindWord>,
    /// 登记管理机关所在行政区划 ¦ The division of the registrar
    #[arg(long, value_name = "CODE", requires = "name", required_unless_present_any = ["file", "schema"])]
    pub(crate) place: Option<Place>,
    /// 查询日;不写时为今天 ¦ The day; today where left out
    #[arg(long, value_name = "DATE", requires = "name")]
    pub(crate) on: Option<NaiveDate>,
    /// 业务领域 ¦ The field
    #[arg(long, requires = "name")]
    pub(crate) field: Option<String>,
    /// 名称不含自然人姓名 ¦ It has no name of a natural person
    #[arg(long)]
    pub(crate) no_person: bool,
    /// 名称不含其他组织名称 ¦ It has no name of another organisation
    #[arg(long)]
    pub(crate) no_organisation: bool,
    /// 社会组织台账:与之比对 ¦ The register of organisations to compare with
    #[arg(long, value_name = "FILE")]
    pub(crate) register: Option<PathBuf>,
    /// 台账齐全:本机关的名称都在内 ¦ The register is complete: it has every name of the registrar
    #[arg(long, requires = "register")]
    pub(crate) complete: bool,
    /// 附上计算说明 ¦ Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}
