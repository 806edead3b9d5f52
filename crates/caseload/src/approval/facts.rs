//! The household, its members, incomes and property as the register has them. Columns come from the table of the sheets,
//! so that a new fact stands on the form by itself.

use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::division;
use minzheng_core_types::{Fact, Lang, Month};
use minzheng_welfare::Standing;
use minzheng_welfare::facts::{Member, Register as UrbanRural};

use super::{Approval, FormOptions};
use crate::entry::{Person, PersonName};
use crate::files::{Cell, Column, Heading, Sheet, asset_cell, deduction_cell, income_cell, member_cell};
use crate::paper::{Part, Say, Section};
use crate::statistics::age_at_end;

/// What cells say for a fact that is known to be absent, and for one that nobody has established.
const NONE: [&str; 2] = ["无", "否"];

pub(super) fn sections(approval: &Approval<'_>, options: FormOptions) -> Vec<Section> {
    vec![household(approval, options), members(approval, options), listed(approval, options)]
}

pub(super) fn shown(name: &PersonName, options: FormOptions) -> String {
    if options.reveal { name.reveal().to_owned() } else { name.to_string() }
}

fn household(approval: &Approval<'_>, options: FormOptions) -> Section {
    let say = Say(options.lang);
    let (register, record, month) = (approval.register, approval.row.record, approval.month());
    let stay = record.stay_in(month);
    let place = match stay.place {
        Place::Division(code) => {
            let name = division(code).map_or("", |known| known.name.get(options.lang));
            format!("{code} {name}").trim().to_owned()
        }
        Place::Zone(_) => stay.place.to_string(),
    };
    let where_ = [place.as_str(), stay.street, stay.community].join(" ").trim().to_owned();
    let urban = match record.register() {
        Fact::Known(UrbanRural::Urban) => say.own("城市", "urban"),
        Fact::Known(UrbanRural::Rural) => say.own("农村", "rural"),
        Fact::Absent | Fact::NotEstablished => say.own("未查", "not established"),
    };
    let head = register.persons(record).get(register.head_in(record, month));
    let paid = record.paid_to(month);
    let account = paid.account.map(|account| match options.reveal {
        true => account.reveal().to_owned(),
        false => account.to_string(),
    });
    let count = register.members(record).len();
    let counted = approval.row.findings.members.len();
    let people = match options.lang {
        Lang::Zh => format!("{count} 人(计入 {counted} 人)"),
        Lang::En => format!("{count} listed, {counted} counted"),
    };
    let pairs = [
        (say.own("户编号", "household"), record.number.clone()),
        (say.own("案件号", "case"), record.case.to_string()),
        (say.own("属地", "place"), where_),
        (say.own("户籍类别", "register"), urban),
        (say.own("户主", "head"), head.map(|person| shown(&person.name, options)).unwrap_or_default()),
        (say.own("家庭成员", "members"), people),
        (say.own("状态", "standing"), standing(approval, say)),
        (say.own("核算月份", "month"), month.to_string()),
        (
            say.own("领款人", "payee"),
            register.payee_in(record, month).map(|name| shown(name, options)).unwrap_or_default(),
        ),
        (say.own("收款账号", "account"), account.unwrap_or_default()),
    ];
    Section { title: say.own("基本情况", "The household"), parts: vec![Part::Pairs(pairs.into())] }
}

fn standing(approval: &Approval<'_>, say: Say) -> String {
    match approval.standing {
        Some(Standing::Applying { on }) => format!("{} {on}", say.it("申请中,申请日期", "applying since")),
        Some(Standing::OnRoll { since, basis }) => format!(
            "{} {since}{} {}",
            say.it("在保,自", "on the roll since"),
            say.it(" 起;最近核定", "; last determined on"),
            basis.decided
        ),
        _ => String::new(),
    }
}

fn members(approval: &Approval<'_>, options: FormOptions) -> Section {
    let say = Say(options.lang);
    let (register, record, month) = (approval.register, approval.row.record, approval.month());
    let counted = approval.row.findings.members;
    let facts = register.members_in(record, month).iter().zip(register.persons(record));
    let row = |(index, (facts, person)): (usize, (&Member, &Person))| {
        let id = person.id.map(|id| if options.reveal { id.reveal().to_owned() } else { id.to_string() });
        let counts = if counted.contains(index) { say.it("是", "yes") } else { say.it("否", "no") };
        let (special, open) = particulars(facts, person, options.lang);
        let open = if open.is_empty() {
            String::new()
        } else {
            format!("{} {}", say.it("未查:", "open:"), say.list(&open))
        };
        let special = [say.list(&special), open].join("\n");
        vec![
            index.saturating_add(1).to_string(),
            shown(&person.name, options),
            id.unwrap_or_default(),
            member_text(Column::Relation, facts, person, options.lang),
            facts.birth.known().map(|day| day.to_string()).unwrap_or_default(),
            age_at_end(facts, month).map(|age| age.to_string()).unwrap_or_default(),
            counts.to_owned(),
            special.trim().to_owned(),
        ]
    };
    let heads = vec![
        say.own("序号", "no."),
        say.own("姓名", "name"),
        say.own("身份证号", "identity number"),
        say.own("与户主关系", "kinship"),
        say.own("出生日期", "born"),
        say.own("周岁", "age"),
        say.own("计入", "counted"),
        say.own("有关情况", "particulars"),
    ];
    let rows = facts.enumerate().map(row).collect();
    let parts = vec![Part::Table { heads, widths: &[5, 9, 19, 9, 12, 6, 6, 34], rows }];
    Section { title: say.own("共同生活的家庭成员", "Members living together"), parts }
}

/// The columns of a member that the table above has no place for: what is so, and what nobody has established.
fn particulars(facts: &Member, person: &Person, lang: Lang) -> (Vec<String>, Vec<String>) {
    const ELSEWHERE: [Column; 5] =
        [Column::Household, Column::Name, Column::Id, Column::Birth, Column::Relation];
    let (mut special, mut open) = (Vec::new(), Vec::new());
    let headings = Sheet::Members.headings().iter().filter(|heading| heading.written);
    for heading in headings.filter(|heading| !ELSEWHERE.contains(&heading.column)) {
        let raw = member_cell(heading.column, facts, person);
        if raw.is_empty() {
            // Whether somebody counts is the authority's own finding where it has one; nobody need find it out.
            if heading.fact && heading.column != Column::Counted {
                open.push(label(heading, lang).to_owned());
            }
        } else if !NONE.contains(&raw.as_str()) {
            special.push(format!("{} {}", label(heading, lang), word(heading, raw, lang)));
        }
    }
    (special, open)
}

fn member_text(column: Column, facts: &Member, person: &Person, lang: Lang) -> String {
    let raw = member_cell(column, facts, person);
    match Sheet::Members.of_column(column) {
        Some(heading) => word(heading, raw, lang),
        None => raw,
    }
}

const fn label(heading: &'static Heading, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => heading.zh,
        Lang::En => heading.en,
    }
}

/// Cells hold Chinese words; in English the word beside it in the list.
fn word(heading: &Heading, raw: String, lang: Lang) -> String {
    match (lang, heading.cell) {
        (Lang::En, Cell::Word(list)) => {
            let found = list.words().into_iter().find(|word| word.zh == raw);
            found.map_or(raw, |word| word.en.to_owned())
        }
        _ => raw,
    }
}

/// 收入、财产 as listed, before any rule.
fn listed(approval: &Approval<'_>, options: FormOptions) -> Section {
    let say = Say(options.lang);
    let (register, record) = (approval.register, approval.row.record);
    let facts = register.household(record).map(|household| *household.facts());
    let mut parts = Vec::new();
    let mut list = |sheet: Sheet, widths: &'static [u8], cells: Vec<Vec<(Column, String)>>| {
        if cells.is_empty() {
            return;
        }
        let headings: Vec<&'static Heading> = sheet
            .headings()
            .iter()
            .filter(|heading| heading.written && heading.column != Column::Household)
            .collect();
        let row = |cells: &Vec<(Column, String)>| {
            let of = |heading: &&'static Heading| {
                let raw = cells.iter().find(|(column, _)| *column == heading.column);
                let raw = raw.map(|(_, text)| text.clone()).unwrap_or_default();
                let open = heading.fact && raw.is_empty();
                if open { say.own("未查", "open") } else { word(heading, raw, options.lang) }
            };
            headings.iter().map(of).collect()
        };
        parts.push(Part::Table {
            heads: headings.iter().map(|heading| label(heading, options.lang).to_owned()).collect(),
            widths,
            rows: cells.iter().map(row).collect(),
        });
    };
    let columns = |sheet: Sheet, cell: &dyn Fn(Column) -> String| {
        sheet.headings().iter().map(|heading| (heading.column, cell(heading.column))).collect()
    };
    let incomes = register.incomes(record).iter();
    list(
        Sheet::Incomes,
        &[],
        incomes.map(|line| columns(Sheet::Incomes, &|column| income_cell(column, line))).collect(),
    );
    let deductions = register.deductions(record).iter();
    list(
        Sheet::Deductions,
        &[],
        deductions.map(|line| columns(Sheet::Deductions, &|column| deduction_cell(column, line))).collect(),
    );
    let assets = register.assets(record).iter();
    list(
        Sheet::Assets,
        &[],
        assets.map(|thing| columns(Sheet::Assets, &|column| asset_cell(column, thing))).collect(),
    );
    let complete =
        |is: bool| if is { say.it("已查全", "complete") } else { say.it("未查全", "not complete") };
    let mut pairs = Vec::new();
    if let Some(facts) = facts {
        pairs.push((say.own("收入清单", "list of incomes"), complete(facts.incomes_complete).to_owned()));
        pairs.push((say.own("财产清单", "list of property"), complete(facts.assets_complete).to_owned()));
    }
    if let Some(Standing::OnRoll { basis, .. }) = approval.standing {
        let window = basis.window;
        let span = |first: Month, last: Month| format!("{first}..{last}");
        pairs.push((
            say.own("核定收入(核算期合计,元)", "determined income (yuan over the window)"),
            format!("{} ({})", basis.counted_income, span(window.first(), window.last())),
        ));
    }
    parts.push(Part::Pairs(pairs));
    Section { title: say.own("收入和财产(台账所列)", "Incomes and property as listed"), parts }
}
