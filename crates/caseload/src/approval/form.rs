//! The form as sections of plain text in one language, for either rendering.

use minzheng_core_types::{Lang, Money};

use super::{Approval, FormOptions, facts, findings};
use crate::paper::{Paper, Part, Say, Section};
use crate::run::RunError;

pub(super) fn of(approval: &Approval<'_>, options: FormOptions) -> Result<Paper, RunError> {
    let say = Say(options.lang);
    let mut sections = facts::sections(approval, options);
    let (before, appendix) = findings::sections(approval, options);
    sections.extend(before);
    sections.push(total(approval, say)?);
    sections.push(opinions(say));
    sections.extend(appendix);
    let month = approval.month();
    let number = &approval.row.record.number;
    Ok(Paper {
            title: say.own("最低生活保障审批表", "Subsistence allowance: form of approval"),
            under: match options.lang {
                Lang::Zh => format!("{}年{}月 户编号 {number}", month.year(), month.number()),
                Lang::En => format!("{month}, household {number}"),
            },
            statement: say.own(
                "本表由程序按规则计算填写,是计算结果,不是行政机关的决定;意见、签字、日期由人填写。",
                "This form was filled in by a calculation and is not the authority's decision; opinions, signatures and \
                 days are for people to fill in.",
            ),
            sections,
            foot: vec![
                (say.own("参数摘要", "figures"), approval.document.pack.clone()),
                (say.own("说明摘要", "digest of the explanation"), approval.document.digest.to_string()),
            ],
        })
}

/// 合计, in figures and in capital numerals.
fn total(approval: &Approval<'_>, say: Say) -> Result<Section, RunError> {
    let total: Money = approval.row.total()?;
    let mut pairs = vec![
        (say.own("小写(元)", "in figures (yuan)"), total.to_string()),
        (say.own("人民币大写", "in capital numerals"), total.capital()),
    ];
    let needs = |finding: &minzheng_core_types::Finding| {
        matches!(finding, minzheng_core_types::Finding::NeedsPerson(_))
    };
    let each = approval.row.findings.each();
    let open: Vec<String> = each
        .iter()
        .filter(|(_, finding)| needs(finding))
        .map(|(programme, _)| programme.label.get(say.0).to_owned())
        .collect();
    if !open.is_empty() {
        pairs.push((say.own("未计入(需人工)", "not in it (needs a person)"), say.list(&open)));
    }
    Ok(Section { title: say.own("每月合计", "In all, a month"), parts: vec![Part::Pairs(pairs)] })
}

/// 意见: left blank.
fn opinions(say: Say) -> Section {
    let who = [
        say.own("社区(村)居民委员会意见", "Opinion of the community"),
        say.own("街道办事处(乡镇人民政府)审核意见", "Review by the street office"),
        say.own("区(县)民政局审核确认意见", "Confirmation by the district's civil affairs bureau"),
    ];
    let lines = || {
        vec![
            say.own("经办人(签字):", "Handled by (signature):"),
            say.own("负责人(签字):", "Responsible (signature):"),
            say.own("(盖章)      年    月    日", "(seal)      day:"),
        ]
    };
    let boxes = who.into_iter().map(|title| Part::Box { title, lines: lines() });
    Section { title: say.own("审批意见", "Opinions"), parts: boxes.collect() }
}
