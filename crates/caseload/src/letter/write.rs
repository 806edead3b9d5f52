//! A letter as sections of plain text in one language.

use minzheng_core_types::explain::{FigureRow, GroundRow, StepRow, ValueRow};
use minzheng_core_types::finding::Period;
use minzheng_core_types::{Citation, Lang, Money, Month};
use minzheng_welfare::between::pays;
use minzheng_welfare::{catalogues, every_rule, rules};

use super::words::{self, Veil};
use super::{Altered, Granted, Letter, Matter, Stopped};
use crate::approval::FormOptions;
use crate::paper::{Paper, Part, Say, Section};

pub(super) fn paper(letter: &Letter, options: FormOptions) -> Paper {
    let (say, matter) = (Say(options.lang), letter.matter());
    let veil = Veil::new(matter, options);
    let steps = words::resting_on(&matter.document, matter.programme.id);
    let mut sections = vec![household(matter, &veil, say, options), decided(letter, &veil, say)];
    sections.extend(match letter {
        Letter::Granted(_) if !pays(matter.programme) => Vec::new(),
        Letter::Granted(_) => vec![components(matter, &veil, &steps, say)],
        Letter::Altered(letter) => {
            vec![causes(letter, &veil, say), components(matter, &veil, &steps, say)]
        }
        Letter::Refused(_) | Letter::Stopped(_) => vec![grounds(matter, &veil, &steps, say)],
    });
    sections.push(clauses(letter, &steps, say));
    sections.extend(figures(matter, &steps, say));
    sections.extend(assumed(matter, say));
    sections.push(remedies(letter, say));
    let decided = matter.decision.decided();
    Paper {
        title: letter.title(options.lang).to_owned(),
        under: match options.lang {
            Lang::Zh => format!("{} 户编号 {}", matter.programme.label.zh, matter.addressee.number),
            Lang::En => format!("{}, household {}", matter.programme.label.en, matter.addressee.number),
        },
        statement: say.own(
            "本书按审核人签署的决定生成,加盖决定机关印章后送达;未盖章的只是草稿。",
            "Made from the decision that a reviewer signed; it is served under the authority's seal and is a draft without it.",
        ),
        sections,
        foot: vec![
            (say.own("决定日期", "decided on"), decided.to_string()),
            (say.own("参数摘要", "figures"), matter.document.pack.clone()),
            (say.own("说明摘要", "digest of the explanation"), matter.document.digest.to_string()),
        ],
    }
}

fn household(matter: &Matter, veil: &Veil<'_>, say: Say, options: FormOptions) -> Section {
    let reviewer = if options.reveal { matter.decision.reviewer().reveal() } else { "***" };
    let pairs = vec![
        (say.own("户主", "head"), veil.head()),
        (say.own("户编号", "household"), matter.addressee.number.clone()),
        (say.own("属地", "place"), matter.addressee.area.name()),
        (say.own("项目", "programme"), matter.programme.label.get(say.0).to_owned()),
        (say.own("决定机关", "authority"), matter.authority.name().to_owned()),
        (say.own("审核人", "reviewer"), reviewer.to_owned()),
    ];
    Section { title: say.own("送达对象", "To"), parts: vec![Part::Pairs(pairs)] }
}

/// 决定: what is decided, in a sentence or two.
fn decided(letter: &Letter, veil: &Veil<'_>, say: Say) -> Section {
    let matter = letter.matter();
    let programme = matter.programme.label.get(say.0);
    let mut parts = Vec::new();
    match letter {
        Letter::Granted(letter) => parts.push(Part::Said(granted(letter, programme, say))),
        Letter::Refused(_) => parts.push(Part::Said(match say.0 {
            Lang::Zh => format!("经审核,你户不符合享受{programme}的条件,决定不予批准。理由见下表。"),
            Lang::En => format!("Your household does not meet the conditions of the {programme}; it is refused. The grounds are below."),
        })),
        Letter::Altered(letter) => parts.push(Part::Said(altered(letter, programme, say))),
        Letter::Stopped(letter) => {
            let Stopped { last, written, .. } = letter;
            let ground = written.ground().map(|ground| ground.label().get(say.0));
            let first = month(last.next(), say);
            let reason = match (ground, say.0) {
                (Some(ground), Lang::Zh) => format!("停发事由:{ground}。理由见下表。"),
                (Some(ground), Lang::En) => format!(" Reason: {ground}. The grounds are below."),
                (None, _) => say.own("理由见下表。", " The grounds are below."),
            };
            let stops = match (pays(matter.programme), say.0) {
                (true, Lang::Zh) => format!("经核查,决定自{first}起停发{programme},最后一个发放月份为{}。", month(*last, say)),
                (true, Lang::En) => format!("The {programme} stops: it is last paid for {last}, and not from {first} on."),
                (false, Lang::Zh) => format!("经核查,你户不再符合条件,决定自{first}起不再认定为{programme}。"),
                (false, Lang::En) => format!("The conditions are no longer met: from {first} on the household is not recognised as a {programme}."),
            };
            parts.push(Part::Said(format!("{stops}{reason}")));
            if !written.reveal().is_empty() {
                let lead = say.it("书面说明:", "In writing: ");
                parts.push(Part::Said(format!("{lead}{}", veil.text(written.reveal()))));
            }
        }
    }
    Section { title: say.own("决定", "Decision"), parts }
}

fn month(month: Month, say: Say) -> String {
    match say.0 {
        Lang::Zh => format!("{}年{}月", month.year(), month.number()),
        Lang::En => month.to_string(),
    }
}

fn granted(letter: &Granted, programme: &str, say: Say) -> String {
    let (amount, from) = (letter.amount, month(letter.first, say));
    if !pays(letter.matter.programme) {
        return match say.0 {
            Lang::Zh => format!("经审核,你户符合条件,决定自{from}起认定为{programme}。"),
            Lang::En => {
                format!("Your household qualifies: from {from} on it is recognised as a {programme}.")
            }
        };
    }
    match (letter.matter.programme.per, say.0) {
        (Period::Once, Lang::Zh) => format!(
            "经审核,你户符合条件,决定发给{programme}{amount}元(人民币{}),于{from}一次发放。",
            amount.capital()
        ),
        (Period::Once, Lang::En) => {
            format!("Your household qualifies: the {programme} of {amount} yuan is paid once, in {from}.")
        }
        (Period::Month, Lang::Zh) => format!(
            "经审核,你户符合条件,决定自{from}起发给{programme},每月{amount}元(人民币{}),至下次核定变更或者停发为止。",
            amount.capital()
        ),
        (Period::Month, Lang::En) => format!(
            "Your household qualifies: the {programme} of {amount} yuan a month is paid from {from} on, until it is next changed or stopped."
        ),
    }
}

fn altered(letter: &Altered, programme: &str, say: Say) -> String {
    let (before, after) = (letter.changed.before(), letter.changed.after());
    let (from, last) = (month(letter.from, say), month(letter.from.previous(), say));
    match say.0 {
        Lang::Zh => format!(
            "决定自{from}起将你户的{programme}由每月{before}元调整为每月{after}元(人民币{});原金额发至{last}。变更原因见下表。",
            after.capital()
        ),
        Lang::En => format!(
            "From {from} on your {programme} is {after} yuan a month instead of {before}; the earlier amount is paid up to {last}. The causes are below."
        ),
    }
}

/// The sentences of a rule's steps.
fn computed(steps: &[&StepRow], rule: &str, matter: &Matter, veil: &Veil<'_>, say: Say) -> String {
    let of = steps.iter().filter(|step| step.rule == rule);
    let sentences: Vec<String> =
        of.map(|step| veil.text(&step.sentence_with(say.0, &matter.document.words))).collect();
    sentences.join("\n")
}

fn by(steps: &[&StepRow], rule: &str, say: Say) -> String {
    let own: Vec<&StepRow> = steps.iter().copied().filter(|step| step.rule == rule).collect();
    let applied = words::clauses(&own, say.0);
    applied.into_iter().flat_map(|applied| applied.clauses).collect::<Vec<_>>().join("\n")
}

/// The title of a rule.
fn title(id: &str, say: Say) -> &'static str {
    every_rule().find(|rule| rule.id == id).map_or("", |rule| rule.title.get(say.0))
}

/// 金额构成: whose each yuan is.
fn components(matter: &Matter, veil: &Veil<'_>, steps: &[&StepRow], say: Say) -> Section {
    let outcome = words::outcome(&matter.document, matter.programme.id);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut total = Money::ZERO;
    if let Some(outcome) = outcome {
        total = outcome.amount;
        rows.extend(outcome.components.iter().map(|component| {
            let title = title(&component.rule, say);
            let pays: Vec<&StepRow> = steps
                .iter()
                .copied()
                .filter(|step| step.pays.as_deref() == Some(component.rule.as_str()))
                .collect();
            vec![
                format!("{} {title}", component.rule),
                component.amount.to_string(),
                computed(&pays, &component.rule, matter, veil, say),
                by(steps, &component.rule, say),
            ]
        }));
    }
    rows.push(vec![say.own("合计", "in all"), total.to_string(), String::new(), String::new()]);
    let heads = vec![
        say.own("构成", "component"),
        match matter.programme.per {
            Period::Month => say.own("每月(元)", "yuan a month"),
            Period::Once => say.own("金额(元)", "yuan"),
        },
        say.own("计算", "computed"),
        say.own("依据", "by"),
    ];
    let parts = vec![Part::Table { heads, widths: &[20, 12, 36, 32], rows }];
    Section { title: say.own("金额构成", "The amount"), parts }
}

fn causes(letter: &Altered, veil: &Veil<'_>, say: Say) -> Section {
    let signed = |amount: Money| if amount > Money::ZERO { format!("+{amount}") } else { amount.to_string() };
    let rows = letter
        .changed
        .causes()
        .map(|cause| vec![veil.text(cause.label.get(say.0)), signed(cause.amount)])
        .chain([vec![
            say.own("合计", "in all"),
            letter.changed.after().less(letter.changed.before()).map(signed).unwrap_or_default(),
        ]])
        .collect();
    let heads = vec![say.own("原因", "cause"), say.own("每月增减(元)", "yuan a month")];
    let parts = vec![Part::Table { heads, widths: &[80, 20], rows }];
    Section { title: say.own("变更原因", "Causes of the change"), parts }
}

/// 理由: every ground with what was observed, the limit, by how much it was missed, and the clause.
fn grounds(matter: &Matter, veil: &Veil<'_>, steps: &[&StepRow], say: Say) -> Section {
    let outcome = words::outcome(&matter.document, matter.programme.id);
    let measure = |text: &str| match text {
        "true" => say.own("是", "yes"),
        "false" => say.own("否", "no"),
        other => other.to_owned(),
    };
    let row = |ground: &GroundRow| {
        let rule = title(&ground.rule, say);
        vec![
            format!("{} {rule}\n{}", ground.rule, ground.statement.get(say.0)),
            measure(&ground.observed),
            measure(&ground.limit),
            ground
                .margin
                .as_deref()
                .map(|margin| margin.trim_start_matches('-').to_owned())
                .unwrap_or_default(),
            computed(steps, &ground.rule, matter, veil, say),
            by(steps, &ground.rule, say),
        ]
    };
    let rows = outcome.map(|outcome| outcome.grounds.iter().map(row).collect()).unwrap_or_default();
    let heads = vec![
        say.own("规定", "rule"),
        say.own("实际", "found"),
        say.own("界限", "limit"),
        say.own("相差", "margin"),
        say.own("计算", "computed"),
        say.own("依据", "by"),
    ];
    let parts = vec![Part::Table { heads, widths: &[24, 11, 11, 10, 23, 21], rows }];
    Section { title: say.own("理由", "Grounds"), parts }
}

/// 依据: every rule and clause that the finding rests on, and those of the kind of letter.
fn clauses(letter: &Letter, steps: &[&StepRow], say: Say) -> Section {
    let matter = letter.matter();
    let row = |applied: words::Applied<'_>| {
        let mark =
            if applied.assumed { say.it("\n⚠ 推定的规则", "\n⚠ an assumed rule") } else { "" };
        vec![format!("{} {}{mark}", applied.rule, applied.title), applied.clauses.join("\n")]
    };
    let mut rows: Vec<Vec<String>> = words::clauses(steps, say.0).into_iter().map(row).collect();
    // The clause on the kind of decision itself, where no step has told it. What is beside the allowance tells its own.
    let own = match letter {
        Letter::Granted(_) if matter.is_of_roll() => Some((&rules::SA_19, "")),
        Letter::Stopped(_) if matter.is_of_roll() => Some((&rules::SA_25, "ended")),
        Letter::Granted(_) | Letter::Stopped(_) | Letter::Refused(_) | Letter::Altered(_) => None,
    };
    let decided = Month::of(matter.decision.decided());
    if let Some((rule, name)) = own.filter(|(rule, _)| !steps.iter().any(|step| step.rule == rule.id)) {
        let cited = rule.variant(name, decided).map(|form| form.citations).unwrap_or_default();
        let texts: Vec<String> = cited.iter().map(|cited: &Citation| cited.text(say.0)).collect();
        rows.push(vec![format!("{} {}", rule.id, rule.title.get(say.0)), texts.join("\n")]);
    }
    let heads = vec![say.own("规则", "rule"), say.own("条款", "clauses")];
    let parts = vec![Part::Table { heads, widths: &[35, 65], rows }];
    Section { title: say.own("依据的规则和条款", "Rules and clauses"), parts }
}

fn figures(matter: &Matter, steps: &[&StepRow], say: Say) -> Option<Section> {
    let row = |figure: &&FigureRow| {
        let value = match &figure.value {
            ValueRow::Text(text) => {
                let known = matter.document.words.iter().find(|row| row.word == *text);
                known.map_or_else(|| figure.value.text(say.0), |row| row.label.get(say.0).to_owned())
            }
            ValueRow::List(_) => figure.value.text(say.0),
            other => format!("{} {}", other.text(say.0), figure.unit.get(say.0)),
        };
        let sure = figure.confidence.text().get(say.0);
        let sure = if figure.confidence.needs_saying() { format!("⚠ {sure}") } else { sure.to_owned() };
        vec![
            format!("{}\n{}", figure.label.get(say.0), figure.id),
            value,
            figure.from.to_string(),
            sure,
            figure.source.clone(),
        ]
    };
    let rows: Vec<Vec<String>> = words::figures(&matter.document, steps).iter().map(row).collect();
    let heads = vec![
        say.own("标准、参数", "figure"),
        say.own("数值", "value"),
        say.own("自何月起", "since"),
        say.own("可信度", "confidence"),
        say.own("来源", "source"),
    ];
    (!rows.is_empty()).then(|| Section {
        title: say.own("所用标准和参数", "Figures used"),
        parts: vec![Part::Table { heads, widths: &[32, 18, 11, 12, 27], rows }],
    })
}

fn assumed(matter: &Matter, say: Say) -> Option<Section> {
    let outcome = words::outcome(&matter.document, matter.programme.id)?;
    let named: Vec<String> = outcome
        .assumed
        .iter()
        .map(|id| {
            let known = catalogues().flat_map(|of| of.parameters).find(|parameter| parameter.id == *id);
            known.map_or_else(|| id.clone(), |parameter| parameter.label.get(say.0).to_owned())
        })
        .collect();
    (!named.is_empty()).then(|| Section {
        title: say.own("推定", "Assumptions"),
        parts: vec![Part::Said(format!(
            "{}{}",
            say.it(
                "⚠ 本决定依据推定的标准或做法:",
                "⚠ The decision rests on assumed figures or conventions: "
            ),
            say.list(&named)
        ))],
    })
}

/// 救济途径, and below it who decided and when.
fn remedies(letter: &Letter, say: Say) -> Section {
    let matter = letter.matter();
    let lead = say.own("对本决定不服的,可以:", "Whoever disagrees with this decision may seek:");
    let mut parts = vec![Part::Said(lead)];
    let each = letter.remedies().iter().enumerate();
    parts.extend(each.map(|(index, remedy)| {
        let number = index.saturating_add(1);
        Part::Said(match say.0 {
            Lang::Zh => format!("{number}. {}。", remedy.text(say.0)),
            Lang::En => format!("{number}. {}.", remedy.text(say.0)),
        })
    }));
    parts.push(Part::Seal(vec![
        matter.authority.name().to_owned(),
        say.own("(印章)", "(seal)"),
        matter.decision.decided().to_string(),
    ]));
    Section { title: say.own("救济途径和期限", "What can be done, and until when"), parts }
}
