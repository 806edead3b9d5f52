//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const fn unlooked(parameter: &'static str, example: &'static str) -> Guide {
    const BY_A_PERSON: Omitted =
        Omitted::GoesOn(Text::new("不按表查找,由人审看", "no list is searched; a person reads the name"));
    Guide { parameter, rules: &["NR-16"], omitted: BY_A_PERSON, example }
}

const NO_FIELDS: Omitted =
    Omitted::GoesOn(Text::new("业务领域由申请人写明", "the field is stated by the applicant"));
const NOT_NEAR: Omitted = Omitted::GoesOn(Text::new("不提示近似名称", "near names are not told"));

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("ngo.name.forms.group", &["NR-15"], "协会"),
    asks("ngo.name.forms.service", &["NR-15"], "中心"),
    asks("ngo.name.forms.foundation", &["NR-15"], "基金会"),
    asks("ngo.name.forms.branch", &["NR-15"], "分会"),
    asks("ngo.name.forms.fund", &["NR-15"], "专项基金管理委员会"),
    asks("ngo.name.forms.office", &["NR-15"], "代表处"),
    asks("ngo.name.forms.internal", &["NR-15"], "部"),
    Guide { parameter: "ngo.name.fields", rules: &["NR-15"], omitted: NO_FIELDS, example: "社区服务" },
    asks("ngo.name.distinctive.least", &["NR-15"], "2"),
    asks("ngo.name.distinctive.public", &["NR-15"], "required"),
    asks("ngo.name.words.reserved", &["NR-16"], "中国"),
    unlooked("ngo.name.words.inside", "国际"),
    unlooked("ngo.name.words.misleading", "第一"),
    asks("ngo.name.organisation", &["NR-16"], "with-consent"),
    unlooked("ngo.name.script", "latin"),
    unlooked("ngo.name.words.prohibited", "禁用字样"),
    unlooked("ngo.name.topics", "discrimination"),
    asks("ngo.name.bar.former", &["NR-17"], "1"),
    asks("ngo.name.bar.revoked", &["NR-17"], "3"),
    asks("ngo.name.bar.refused", &["NR-17"], "1"),
    asks("ngo.name.anniversary", &["NR-17"], "on-day"),
    Guide { parameter: "ngo.name.near", rules: &["NR-17"], omitted: NOT_NEAR, example: "1" },
];
