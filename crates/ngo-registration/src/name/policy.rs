//! What names leave to dated figures and lists of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{choice, policy};

choice! {
    /// 公募基金会的字号.
    pub enum PublicName {
        /// 应当有.
        Required = "required",
        /// 可以没有.
        Optional = "optional",
    }
}

choice! {
    /// 含其他组织名称 (NR-16, W5).
    pub enum OtherName {
        /// 经其同意可以用.
        WithConsent = "with-consent",
        /// 由人判断.
        Judged = "judged",
    }
}

choice! {
    /// 周年: when is a period of years over?
    pub enum Anniversary {
        /// 对应日届满.
        OnDay = "on-day",
        /// 对应日次日届满.
        DayAfter = "day-after",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct NamePolicy {
        /// NR-15.
        forms_group: Arc<[ListEntry]> = "ngo.name.forms.group", Add, "社会团体组织形式", "forms of social groups", "", "";
        /// NR-15.
        forms_service: Arc<[ListEntry]> = "ngo.name.forms.service", Add, "社会服务机构组织形式", "forms of service organisations", "", "";
        /// NR-15.
        forms_foundation: Arc<[ListEntry]> = "ngo.name.forms.foundation", Add, "基金会组织形式", "forms of foundations", "", "";
        /// NR-15.
        forms_branch: Arc<[ListEntry]> = "ngo.name.forms.branch", Add, "分支机构名称后缀", "endings of branches", "", "";
        /// NR-15.
        forms_fund: Arc<[ListEntry]> = "ngo.name.forms.fund", Add, "基金会分支机构名称后缀", "endings of branches of foundations", "", "";
        /// NR-15.
        forms_office: Arc<[ListEntry]> = "ngo.name.forms.office", Add, "代表机构名称后缀", "endings of representative offices", "", "";
        /// NR-15.
        forms_internal: Arc<[ListEntry]> = "ngo.name.forms.internal", Add, "内设机构名称后缀", "endings of internal offices", "", "";
        /// NR-15.
        fields: Arc<[ListEntry]> = "ngo.name.fields", Add, "业务领域字样", "words of fields", "", "";
        /// NR-15.
        least: u32 = "ngo.name.distinctive.least", Override, "字号最少汉字数", "least characters of a distinctive name", "字", "characters";
        /// NR-15.
        public_name: PublicName = "ngo.name.distinctive.public", Override, "公募基金会字号", "distinctive name of a public-raising foundation", "", "";
        /// NR-16, W1.
        reserved: Arc<[ListEntry]> = "ngo.name.words.reserved", Add, "冠用须批准的字样", "words in front that need approval", "", "";
        /// NR-16, W2.
        inside: Arc<[ListEntry]> = "ngo.name.words.inside", Add, "只能限定业务领域的字样", "words that may only qualify the field", "", "";
        /// NR-16, W3.
        misleading: Arc<[ListEntry]> = "ngo.name.words.misleading", Add, "误导字样", "misleading words", "", "";
        /// NR-16, W5.
        other_name: OtherName = "ngo.name.organisation", Override, "含其他组织名称", "the name of another organisation", "", "";
        /// NR-16, W6.
        script: Arc<[ListEntry]> = "ngo.name.script", Add, "不得使用的文字", "scripts that may not be used", "", "";
        /// NR-16, W6 to W8.
        prohibited: Arc<[ListEntry]> = "ngo.name.words.prohibited", Add, "禁用字样", "prohibited words", "", "";
        /// NR-16, W6 to W8.
        topics: Arc<[ListEntry]> = "ngo.name.topics", Add, "由人审看的禁用内容", "prohibited matter that a person looks for", "", "";
        /// NR-17.
        bar_former: u32 = "ngo.name.bar.former", Override, "变更或者注销后名称保留", "how long a former or deregistered name is barred", "年", "years";
        /// NR-17.
        bar_revoked: u32 = "ngo.name.bar.revoked", Override, "撤销登记后名称保留", "how long a revoked name is barred", "年", "years";
        /// NR-17.
        bar_refused: u32 = "ngo.name.bar.refused", Override, "不予登记后名称保留", "how long a refused name is barred", "年", "years";
        /// NR-17.
        anniversary: Anniversary = "ngo.name.anniversary", Override, "周年计算", "how an anniversary counts", "", "";
        /// NR-17.
        near: u32 = "ngo.name.near", Override, "近似名称最多相差字数", "by how many characters near names differ at most", "字", "characters";
    }
}
