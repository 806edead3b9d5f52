//! What the regulations list: charter items, registered particulars, and the documents that they name.

use minzheng_core_types::Text;

use super::facts::{Act, Item};
use crate::OrgKind;

const CHARITY: &[Item] = &[
    Item::Name,
    Item::Domicile,
    Item::Form,
    Item::Aim,
    Item::Scope,
    Item::Organs,
    Item::Supervisors,
    Item::Fund,
    Item::Assets,
    Item::Projects,
    Item::End,
];

/// 章程必备 (NR-18): the items of a kind, and with those of a charity where it is one, in the order of [`Item::ALL`].
#[must_use]
pub fn charter_items(kind: OrgKind, charity: bool) -> Vec<Item> {
    let of_kind: &[Item] = match kind {
        OrgKind::SocialGroup => &[
            Item::Name,
            Item::Domicile,
            Item::Aim,
            Item::Scope,
            Item::Area,
            Item::Members,
            Item::Organs,
            Item::Officers,
            Item::Assets,
            Item::Amendment,
            Item::End,
        ],
        OrgKind::ServiceOrg => &[
            Item::Name,
            Item::Domicile,
            Item::Aim,
            Item::Scope,
            Item::Organs,
            Item::Officers,
            Item::Assets,
            Item::Amendment,
            Item::End,
        ],
        OrgKind::Foundation => &[
            Item::Name,
            Item::Domicile,
            Item::Scope,
            Item::Organs,
            Item::Officers,
            Item::Supervisors,
            Item::Fund,
            Item::Assets,
            Item::Accounts,
            Item::End,
        ],
    };
    let asked = |item: &Item| of_kind.contains(item) || charity && CHARITY.contains(item);
    Item::ALL.iter().copied().filter(asked).collect()
}

/// 登记事项 (NR-19). A supervisor only under dual management.
#[must_use]
pub const fn particulars(kind: OrgKind) -> &'static [Item] {
    match kind {
        OrgKind::SocialGroup => &[
            Item::Name,
            Item::Domicile,
            Item::Aim,
            Item::Scope,
            Item::Area,
            Item::Representative,
            Item::Fund,
            Item::Supervisor,
        ],
        OrgKind::ServiceOrg => &[
            Item::Name,
            Item::Domicile,
            Item::Aim,
            Item::Scope,
            Item::Representative,
            Item::Fund,
            Item::Supervisor,
        ],
        OrgKind::Foundation => &[
            Item::Name,
            Item::Domicile,
            Item::Type,
            Item::Aim,
            Item::Scope,
            Item::Fund,
            Item::Representative,
        ],
    }
}

/// The documents of establishment that the regulations name themselves.
const NAMED: [&str; 6] = ["E1", "E2", "E3", "E4", "E5", "E6"];

/// Which law asks for a document.
pub(super) fn law_of(kind: OrgKind, act: Act, code: &str) -> Text {
    match (act, kind) {
        (Act::Establish, OrgKind::SocialGroup) if NAMED.contains(&code) => {
            Text::new("社会团体登记管理条例第十一条", "Regulation on Social Groups art. 11")
        }
        (Act::Establish, OrgKind::ServiceOrg) if NAMED.contains(&code) => Text::new(
            "民办非企业单位登记管理暂行条例第九条",
            "Regulation on Private Non-enterprise Units art. 9",
        ),
        (Act::Establish, OrgKind::Foundation) if NAMED.contains(&code) => {
            Text::new("基金会管理条例第九条", "Regulation on Foundations art. 9")
        }
        (Act::ChangeRepresentative, OrgKind::SocialGroup) if code == "C5" => {
            Text::new("社会团体登记管理条例第二十七条", "Regulation on Social Groups art. 27")
        }
        (Act::ChangeRepresentative, OrgKind::ServiceOrg) if code == "C5" => Text::new(
            "民办非企业单位登记管理暂行条例第二十二条",
            "Regulation on Private Non-enterprise Units art. 22",
        ),
        (Act::ChangeRepresentative, OrgKind::Foundation) if code == "C5" => {
            Text::new("基金会管理条例第三十七条", "Regulation on Foundations art. 37")
        }
        (Act::Deregister, OrgKind::SocialGroup) if matches!(code, "D1" | "D2" | "D4") => {
            Text::new("社会团体登记管理条例第二十一条", "Regulation on Social Groups art. 21")
        }
        _ => Text::new("当地材料目录(参数所载来源)", "the list of the place (the source of the figure)"),
    }
}
