//! What a file says of an organisation: sections, each of which may be left out.

use chrono::NaiveDate;
use minzheng_core_types::ids::DivisionCode;
use minzheng_core_types::{Fact, Money, ShortText};
use serde::{Deserialize, Serialize};

macro_rules! section {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, default)]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)+ }
    };
}

worded! {
    /// 直接登记类别 (NR-03): a judgment of the officer, never taken from the name.
    Category {
        /// 行业协会商会.
        Trade = "trade", "行业协会商会", "trade association or chamber";
        /// 科技类.
        Science = "science", "科技类", "science and technology";
        /// 公益慈善类.
        Charity = "charity", "公益慈善类", "public-benefit charity";
        /// 城乡社区服务类.
        Community = "community", "城乡社区服务类", "community services";
        /// 政治法律类.
        Political = "political", "政治法律类", "political or legal";
        /// 宗教类.
        Religious = "religious", "宗教类", "religious";
        /// 境外非政府组织代表机构.
        Overseas = "overseas", "境外非政府组织代表机构", "office of an overseas organisation";
        /// 其他.
        Other = "other", "其他", "other";
    }
}

worded! {
    /// 基金会类型 (NR-01, NR-07).
    FoundationType {
        /// 全国性公募.
        PublicNational = "public-national", "全国性公募", "national public-raising";
        /// 地方性公募.
        PublicLocal = "public-local", "地方性公募", "local public-raising";
        /// 非公募.
        NonPublic = "non-public", "非公募", "non-public";
    }
}

worded! {
    /// 材料状态 (NR-09).
    Paper {
        /// 合格.
        Valid = "valid", "合格", "valid";
        /// 可当场更正.
        Correctable = "correctable", "可当场更正", "correctable on the spot";
        /// 不合格.
        Invalid = "invalid", "不合格", "not valid";
        /// 缺.
        Missing = "missing", "缺", "missing";
    }
}

worded! {
    /// 事项 (NR-08, NR-20, NR-21, NR-23): what is applied for.
    Act {
        /// 成立.
        Establish = "establish", "成立登记", "establishment";
        /// 名称变更.
        ChangeName = "change-name", "名称变更", "change of name";
        /// 住所变更.
        ChangeDomicile = "change-domicile", "住所变更", "change of domicile";
        /// 宗旨、业务范围变更.
        ChangeScope = "change-scope", "宗旨、业务范围变更", "change of aim or scope";
        /// 法定代表人变更.
        ChangeRepresentative = "change-representative", "法定代表人变更", "change of legal representative";
        /// 资金变更.
        ChangeFunds = "change-funds", "资金变更", "change of funds";
        /// 业务主管单位变更.
        ChangeSupervisor = "change-supervisor", "业务主管单位变更", "change of supervisor";
        /// 注销.
        Deregister = "deregister", "注销登记", "deregistration";
        /// 分支机构.
        Branch = "branch", "分支机构登记", "registration of a branch";
    }
}

section! {
    /// 活动区域 (NR-01).
    pub struct Area {
        /// 涉及的行政区划.
        divisions: Vec<DivisionCode>,
        /// 全国性.
        national: Fact<bool>,
        /// 业务主管单位所在区划, of a service organisation.
        sponsor: Fact<DivisionCode>,
    }
}

section! {
    /// 基金会 (NR-01, NR-07).
    pub struct Foundation {
        /// 类型.
        #[serde(rename = "type")]
        of: Fact<FoundationType>,
        /// 法定代表人非内地居民.
        representative_abroad: Fact<bool>,
        /// 向民政部申请.
        applied_to_ministry: Fact<bool>,
        /// 境外基金会代表机构.
        overseas_office: Fact<bool>,
    }
}

section! {
    /// 直接登记 (NR-03).
    pub struct DirectCase {
        /// 类别.
        category: Fact<Category>,
        /// 认定理由.
        reason: String,
        /// 在从严范围内.
        within: Fact<bool>,
    }
}

section! {
    /// 同业组织 (NR-04).
    pub struct IndustryCase {
        /// 已有同业组织.
        shares: Fact<bool>,
        /// 同一产业链环节.
        same_link: Fact<bool>,
        /// 同一经营方式.
        same_mode: Fact<bool>,
        /// 同一服务类型.
        same_service: Fact<bool>,
    }
}

section! {
    /// 条件 (NR-05 to NR-07). Members are counted once each.
    pub struct Conditions {
        /// 个人会员, distinct by identity number.
        individuals: Fact<u32>,
        /// 单位会员, distinct by credit code.
        units: Fact<u32>,
        /// 单位会员中没有国家机关.
        no_state_organs: Fact<bool>,
        /// 发起人数.
        founders: Fact<u32>,
        /// 资金(元); of a foundation: cash that has arrived.
        fund: Fact<Money>,
        /// 名称规范、组织机构完备.
        name_and_organs: Fact<bool>,
        /// 固定住所、必要场所.
        premises: Fact<bool>,
        /// 专职人员、从业人员.
        staff: Fact<bool>,
        /// 独立承担民事责任.
        liability: Fact<bool>,
        /// 特定公益目的, of a foundation.
        public_benefit: Fact<bool>,
        /// 非国有资产为主, of a service organisation.
        non_state_assets: Fact<bool>,
        /// 在社区内开展活动 (NR-36).
        community: Fact<bool>,
    }
}

section! {
    /// 不予登记的情形 (NR-13); the first and the second are judgments with a reason.
    pub struct Refusal {
        /// 宗旨、业务范围违法.
        unlawful: Fact<bool>,
        /// 已有相同相似组织且没有必要.
        no_need: Fact<bool>,
        /// 发起人、负责人受剥夺政治权利或者不具有完全民事行为能力.
        incapable: Fact<bool>,
        /// 弄虚作假.
        fraud: Fact<bool>,
        /// 法律禁止的其他情形.
        prohibited: Fact<bool>,
        /// 理由.
        reason: String,
    }
}

section! {
    /// 负责人 (NR-14), without a name.
    pub struct Officer {
        /// 法定代表人.
        legal_representative: bool,
        /// 任其他社会团体法定代表人.
        represents_group: Fact<bool>,
        /// 任其他组织法定代表人.
        represents_other: Fact<bool>,
        /// 现职国家工作人员.
        state_personnel: Fact<bool>,
        /// 管制、拘役、有期徒刑执行期满日.
        sentence_ended: Fact<NaiveDate>,
        /// 受或者曾受剥夺政治权利.
        deprived: Fact<bool>,
        /// 所任基金会因违法被撤销日,负有个人责任.
        revoked: Fact<NaiveDate>,
        /// 内地居民.
        mainland: Fact<bool>,
        /// 每年在内地月数.
        months: Fact<u32>,
        /// 完全民事行为能力.
        capable: Fact<bool>,
        /// 故意犯罪刑罚执行完毕日.
        intentional_ended: Fact<NaiveDate>,
        /// 所任组织被吊销证书、取缔日.
        banned: Fact<NaiveDate>,
        /// 任期开始时年龄.
        age: Fact<u32>,
        /// 连任届数, this one included.
        terms: Fact<u32>,
    }
}

section! {
    /// 申请材料 (NR-08 to NR-10).
    pub struct Documents {
        /// 事项.
        act: Option<Act>,
        /// 收到日.
        received: Option<NaiveDate>,
        /// 需要登记.
        needed: Fact<bool>,
        /// 属本机关管辖; told by the area where it is given.
        competent: Fact<bool>,
        /// 已交材料.
        papers: Vec<Handed>,
        /// 补正告知日.
        noticed: Fact<NaiveDate>,
        /// 补正告知列明的编号.
        noticed_codes: Vec<ShortText>,
    }
}

/// 已交的一件材料.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Handed {
    /// 编号, as in the list of the place.
    pub code: ShortText,
    /// 状态.
    #[serde(default = "valid")]
    pub state: Paper,
}

const fn valid() -> Paper {
    Paper::Valid
}

worded! {
    /// 章程和登记事项 (NR-18, NR-19).
    Item {
        /// 名称.
        Name = "name", "名称", "name";
        /// 住所.
        Domicile = "domicile", "住所", "domicile";
        /// 组织形式.
        Form = "form", "组织形式", "form";
        /// 宗旨.
        Aim = "aim", "宗旨", "aim";
        /// 业务范围.
        Scope = "scope", "业务范围", "scope";
        /// 活动地域.
        Area = "area", "活动地域", "area of activity";
        /// 会员资格、权利、义务.
        Members = "members", "会员资格、权利、义务", "members' qualification, rights and duties";
        /// 组织机构及其产生.
        Organs = "organs", "组织机构及其产生、职权、议事规则", "organs, how formed, and procedure";
        /// 负责人产生、罢免.
        Officers = "officers", "负责人或者法定代表人的产生、罢免、职责", "officers: appointment, removal, duties";
        /// 监事.
        Supervisors = "supervisors", "监事和内部监督", "supervisors, internal supervision";
        /// 原始基金.
        Fund = "fund", "原始基金、资产来源及构成", "original fund; source and composition of assets";
        /// 资产管理使用.
        Assets = "assets", "资产管理和使用", "management and use of assets";
        /// 财务会计报告.
        Accounts = "accounts", "财务会计报告", "accounting reports";
        /// 项目管理.
        Projects = "projects", "项目管理", "management of projects";
        /// 章程修改.
        Amendment = "amendment", "章程修改程序", "amendment";
        /// 终止、清算、剩余财产.
        End = "end", "终止、清算和剩余财产", "end, liquidation and remaining assets";
        /// 法定代表人.
        Representative = "representative", "法定代表人", "legal representative";
        /// 业务主管单位.
        Supervisor = "supervisor", "业务主管单位", "supervisory unit";
        /// 类型.
        Type = "type", "类型", "type";
    }
}

section! {
    /// 登记 (NR-19).
    pub struct Registered {
        /// 已有登记事项.
        particulars: Vec<Item>,
        /// 发证日.
        certificate: Option<NaiveDate>,
        /// 发证后有活动.
        active: Fact<bool>,
    }
}

section! {
    /// 变更 (NR-20).
    pub struct Change {
        /// 业务主管单位同意日; of a direct registrant: the day of its resolution.
        consent: Fact<NaiveDate>,
        /// 申请日.
        applied: Fact<NaiveDate>,
    }
}

section! {
    /// 分支机构 (NR-21).
    pub struct BranchCase {
        /// 层级: 1 for a branch of the organisation itself.
        depth: Fact<u32>,
        /// 地域性.
        regional: Fact<bool>,
        /// 在业务范围内.
        in_scope: Fact<bool>,
    }
}
