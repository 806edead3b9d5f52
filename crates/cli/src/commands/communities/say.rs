//! Faults, reasons and numbers in words.

use minzheng::community_governance::size::{Fault, Held, SizeStatus};
use minzheng::core_types::{Lang, Text};

use crate::args::Common;

/// How a community or an estate is called.
pub(super) type Named<'n> = &'n dyn Fn(usize) -> String;

pub(super) fn fault_text(common: &Common, community: Named<'_>, estate: Named<'_>, fault: Fault) -> String {
    let zh = common.lang() == Lang::Zh;
    match fault {
        Fault::Estates { planned, estates } if zh => format!("方案有{planned}个小区,应为{estates}个"),
        Fault::Estates { planned, estates } => format!("the plan has {planned} estates of {estates}"),
        Fault::Broken { community: at, parts, estate: cut } => {
            let (name, cut) = (community(at), estate(cut));
            if zh {
                format!("社区 {name} 断成{parts}片,如小区 {cut}")
            } else {
                format!("community {name} is in {parts} parts; {cut} is cut off")
            }
        }
        Fault::Streets { community: at, one, other } => {
            let (name, one, other) = (community(at), estate(one), estate(other));
            if zh {
                format!("社区 {name} 跨街道:{one}、{other}")
            } else {
                format!("community {name} lies in two sub-districts: {one}, {other}")
            }
        }
        Fault::TooFew { community: at, households, least, component_too_small } => {
            let name = community(at);
            let more = match (zh, component_too_small) {
                (_, false) => "",
                (true, true) => ";整片不足下限,可用 --waive-small-parts",
                (false, true) => "; the whole part is below it, see --waive-small-parts",
            };
            if zh {
                format!("社区 {name} {households}户,低于下限{least}户{more}")
            } else {
                format!("community {name} has {households} households, fewer than {least}{more}")
            }
        }
        Fault::TooMany { community: at, households, most } => {
            let name = community(at);
            if zh {
                format!("社区 {name} {households}户,高于上限{most}户")
            } else {
                format!("community {name} has {households} households, more than {most}")
            }
        }
        Fault::Communities { planned, asked } if zh => format!("{planned}个社区,要求{asked}个"),
        Fault::Communities { planned, asked } => format!("{planned} communities, {asked} are asked"),
        Fault::Parted { one, other } => {
            let (one, other) = (estate(one), estate(other));
            if zh {
                format!("{one}、{other} 须同属一个社区而分开")
            } else {
                format!("{one} and {other} stay together and are parted")
            }
        }
        Fault::Joined { one, other } => {
            let (one, other) = (estate(one), estate(other));
            if zh {
                format!("{one}、{other} 不得同属一个社区而同属")
            } else {
                format!("{one} and {other} stay apart and are joined")
            }
        }
        Fault::NoCentre { community: at } => {
            let name = community(at);
            if zh {
                format!("社区 {name} 没有各小区都可达的服务中心")
            } else {
                format!("community {name} has no service centre within reach of every estate")
            }
        }
        _ => String::new(),
    }
}

pub(super) fn status_text(status: SizeStatus) -> Text {
    match status {
        SizeStatus::Below => Text::new("低于", "below"),
        SizeStatus::Usual => Text::new("一般", "usual"),
        SizeStatus::Above => Text::new("高于", "above"),
    }
}

pub(super) const fn held_word(held: Held) -> &'static str {
    match held {
        Held::Alone => "alone",
        Held::Breaks => "breaks",
        Held::Limits => "limits",
    }
}

pub(super) fn held_text(held: Held) -> Text {
    match held {
        Held::Alone => Text::new("是社区唯一的小区", "all that the community has"),
        Held::Breaks => Text::new("移走会断开", "its community would fall apart"),
        Held::Limits => Text::new("受限制", "held by the limits"),
    }
}

/// Hundredths, with the point.
pub(super) fn places(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths.div_euclid(100), hundredths.rem_euclid(100))
}

pub(super) fn signed(value: i64) -> String {
    if value > 0 { format!("+{value}") } else { value.to_string() }
}
