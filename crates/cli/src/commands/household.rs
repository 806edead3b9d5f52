//! `minzheng household`: a household splits, merges, moves, changes its head or its payee.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use minzheng::caseload::life::{
    Desk, Determined, Effect, HeadOrder, LifeError, MergeOrder, MoveOrder, PayeeOrder, Preview, PreviewLine,
    SplitOrder, change_head, change_payee, merge, move_to, preview, split,
};
use minzheng::caseload::{HouseholdEntry, Payee as Draws, PersonName, Register, files};
use minzheng::core_types::ids::AccountNumber;
use minzheng::core_types::{MonthRange, Pack};
use minzheng::welfare::CATALOGUE;
use minzheng::welfare::facts::Relation;
use serde_json::json;

use crate::args::{Changed, Common, Format, Household, HouseholdChange, RowNumber, Stated};
use crate::failure::Failure;
use crate::months::unwritten;
use crate::registers::{create, read_whole_register};
use crate::{cases, clock, print};

/// Misuse is told in the language asked for; what does not fit is an error of computing.
fn refused(common: &Common) -> impl Fn(LifeError) -> Failure {
    let lang = common.lang();
    move |why| match why {
        LifeError::Money(_) => Failure::Computing(why.text(lang)),
        other => Failure::Input(other.text(lang)),
    }
}

/// The register before, the entries that change, and those that are new.
struct Outcome {
    changed: Vec<HouseholdEntry>,
    new: Vec<HouseholdEntry>,
    effect: Effect,
}

pub(crate) fn run(common: &Common, asked: &Household) -> Result<(), Failure> {
    let (changed, first) = match &asked.change {
        HouseholdChange::Split(split) => (&split.changed, None),
        HouseholdChange::Merge(merge) => (&merge.changed, None),
        HouseholdChange::Move(moves) => (&moves.changed, moves.first.first),
        HouseholdChange::Head(head) => (&head.changed, head.first.first),
        HouseholdChange::Payee(payee) => (&payee.changed, payee.first.first),
    };
    let as_of = changed.as_of.unwrap_or_else(clock::today);
    let before = read_whole_register(common, &changed.register, as_of)?;
    let pack = cases::pack(common)?;
    let desk = Desk { pack: &pack, decided: changed.decided, first };
    let outcome = outcome(common, &before, changed, &asked.change, &desk)?;
    let (entries, new): (Vec<_>, Vec<_>) = (outcome.changed.iter().collect(), outcome.new.iter().collect());
    let after = before.with_changes(&entries, &new).map_err(refused(common))?;
    show(common, &before, &after, &pack, changed, &outcome)?;
    write(common, &after, changed)
}

fn outcome(
    common: &Common,
    register: &Register,
    changed: &Changed,
    change: &HouseholdChange,
    desk: &Desk<'_>,
) -> Result<Outcome, Failure> {
    let told = refused(common);
    let entry = register.entry_of(&changed.case).map_err(&told)?;
    let one = |(next, effect)| Outcome { changed: vec![next], new: Vec::new(), effect };
    Ok(match change {
        HouseholdChange::Split(asked) => {
            let determined = |income| {
                let window = asked.window?;
                Some(Determined { counted_income: income?, window })
            };
            let rows = |rows: &[RowNumber]| rows.iter().map(|row| row.0).collect();
            let names_assets = asked.assets_stay || !asked.assets.is_empty();
            let order = SplitOrder {
                number: asked.number.clone(),
                members: rows(&asked.members),
                head: asked.head.0,
                staying_head: asked.staying_head.map(|row| row.0),
                relations: relations(&asked.relation),
                assets: names_assets.then(|| rows(&asked.assets)),
                staying: determined(asked.staying_income),
                leaving: determined(asked.leaving_income),
                property: asked.property.map(|found| found.0),
                street: asked.street.clone(),
                community: asked.community.clone(),
                account: account(asked.account.as_deref())?,
                case: None,
            };
            let out = split(&entry, &order, desk).map_err(&told)?;
            Outcome { changed: vec![out.staying], new: vec![out.leaving], effect: out.effect }
        }
        HouseholdChange::Merge(asked) => {
            let determined = asked.income.zip(asked.window);
            let order = MergeOrder {
                relations: relations(&asked.relation),
                determined: determined.map(|(counted_income, window)| Determined { counted_income, window }),
                property: asked.property.map(|found| found.0),
            };
            let with = register.entry_of(&asked.with).map_err(&told)?;
            let out = merge(&entry, &with, &order, desk).map_err(&told)?;
            Outcome { changed: vec![out.into, out.from], new: Vec::new(), effect: out.effect }
        }
        HouseholdChange::Move(asked) => {
            let (street, community) = (asked.street.clone(), asked.community.clone());
            one(move_to(&entry, &MoveOrder { place: asked.place, street, community }, desk).map_err(&told)?)
        }
        HouseholdChange::Head(asked) => {
            let order = HeadOrder { head: asked.head.0, relations: relations(&asked.relation) };
            one(change_head(&entry, &order, desk).map_err(&told)?)
        }
        HouseholdChange::Payee(asked) => {
            let by_name = asked.name.as_deref().map(|name| Draws::Other(PersonName::new(name)));
            let payee = asked.member.map(|row| Draws::Member(row.0)).or(by_name);
            let order = PayeeOrder { payee, account: account(asked.account.as_deref())? };
            one(change_payee(&entry, &order, desk).map_err(&told)?)
        }
    })
}

fn relations(stated: &[Stated]) -> BTreeMap<usize, Relation> {
    stated.iter().map(|stated| (stated.member.0, stated.relation)).collect()
}

fn account(text: Option<&str>) -> Result<Option<AccountNumber>, Failure> {
    let read = text.map(str::parse::<AccountNumber>).transpose();
    read.map_err(|why| Failure::Input(format!("--account: {why}")))
}

/// What changes from which month. Goes to standard error where the register goes to standard output.
fn show(
    common: &Common,
    before: &Register,
    after: &Register,
    pack: &Pack,
    changed: &Changed,
    outcome: &Outcome,
) -> Result<(), Failure> {
    let first = outcome.effect.first;
    let months = MonthRange::new(first.previous(), first.next());
    let months = months.map_err(|why| Failure::Computing(why.to_string()))?;
    let numbers: Vec<&str> =
        outcome.changed.iter().chain(&outcome.new).map(|entry| entry.number.as_str()).collect();
    let lines = preview(before, after, pack, &numbers, months)?;
    let assumed: Vec<&str> = CATALOGUE
        .parameters_in(outcome.effect.assumed)
        .map(|parameter| parameter.label.get(common.lang()))
        .collect();
    if changed.out == Path::new("-") {
        eprint!("{}", text(common, first, &assumed, &lines));
        return Ok(());
    }
    match common.format {
        Format::Json => print::json(&json!({
            "first": first,
            "assumed": assumed,
            "lines": lines.iter().map(|line| json!({
                "household": line.number, "month": line.month,
                "before": line.before.map(|told| as_json(&told)), "after": line.after.map(|told| as_json(&told)),
            })).collect::<Vec<_>>(),
        })),
        Format::Csv => print::csv(&heading(common), &rows(common, &lines)),
        Format::Text | Format::Markdown => {
            print::out(&text(common, first, &assumed, &lines))?;
            match account_may_be_another(before, after, outcome) {
                true => print::line(common.say(
                    "提示:收款账号没有变更;如属原户主,请再用 household payee 变更",
                    "note: the account has not changed; if it is the former head's, change it with household payee",
                )),
                false => Ok(()),
            }
        }
    }
}

/// Is there another head, and an account that was there before?
fn account_may_be_another(before: &Register, after: &Register, outcome: &Outcome) -> bool {
    let first = outcome.effect.first;
    outcome.changed.iter().any(|entry| {
        let (Some(old), Some(new)) = (before.find(&entry.number), after.find(&entry.number)) else {
            return false;
        };
        let another = before.head_in(old, first) != after.head_in(new, first);
        another && new.payee.is_none() && new.account.is_some()
    })
}

fn as_json(told: &Preview) -> serde_json::Value {
    json!({ "place": told.place, "members": told.members, "amount": told.amount, "needs_person": told.open })
}

fn heading(common: &Common) -> [&'static str; 4] {
    [
        common.say("户编号", "household"),
        common.say("月份", "month"),
        common.say("变更前", "before"),
        common.say("变更后", "after"),
    ]
}

fn rows(common: &Common, lines: &[PreviewLine]) -> Vec<Vec<String>> {
    let told = |told: Option<Preview>| match told {
        None => common.say("不在册", "not on the roll").to_owned(),
        Some(Preview { place, members, amount, open }) => {
            let people = common.say("人", "persons");
            let open = if open {
                common.say(",另有需人工的项目", ", some programme needs a person")
            } else {
                ""
            };
            format!("{}: {members} {people}, {amount}{open}", print::place(common, place))
        }
    };
    let row = |line: &PreviewLine| {
        vec![line.number.clone(), line.month.to_string(), told(line.before), told(line.after)]
    };
    lines.iter().map(row).collect()
}

fn text(
    common: &Common,
    first: minzheng::core_types::Month,
    assumed: &[&str],
    lines: &[PreviewLine],
) -> String {
    let mut out = format!("{} {first}\n", common.say("变更自何月起:", "in effect from"));
    if !assumed.is_empty() {
        let lead = common.say("其中推定(当地没有规定):", "assumed, since the place has settled nothing:");
        out.push_str(&format!("{lead} {}\n", assumed.join(", ")));
    }
    out.push_str(&print::table_text(&heading(common), &rows(common, lines)));
    out
}

/// The register as it is afterwards, in the form that the path names.
fn write(common: &Common, after: &Register, changed: &Changed) -> Result<(), Failure> {
    let out = &changed.out;
    if out == Path::new("-") {
        let mut lines = Vec::new();
        files::write_jsonl(after, &mut lines, None).map_err(unwritten("-"))?;
        return print::out(&String::from_utf8_lossy(&lines));
    }
    let is_lines = out.extension().is_some_and(|extension| extension == "jsonl" || extension == "ndjson");
    if is_lines {
        let mut file = create(out)?;
        files::write_jsonl(after, &mut file, None).map_err(unwritten(&out.display().to_string()))?;
        file.flush().map_err(Failure::file(out.display()))?;
    } else if files::is_workbook(out) {
        files::write_xlsx(after, out)?;
    } else {
        files::write_folder(after, out)?;
    }
    if common.format == Format::Text {
        let wrote = common.say("户已写入", "households written to");
        print::line(format!("{} {wrote} {}", after.len(), out.display()))?;
    }
    Ok(())
}
