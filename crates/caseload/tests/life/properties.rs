//! Properties over the sample district.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::common::{day, month, months, register};
use minzheng_caseload::files::{ReadOptions, read_folder, read_jsonl, write_folder, write_jsonl};
use minzheng_caseload::life::{
    Desk, HeadOrder, LifeError, MergeOrder, MoveOrder, PayeeOrder, SplitOrder, change_head, change_payee,
    merge, move_to, split,
};
use minzheng_caseload::{HouseholdEntry, LawTable, MonthRow, Register, Run, sample};
use minzheng_core_types::{Month, Silent};
use minzheng_welfare::facts::Relation;

use crate::{PACK, desk, rows};

const DECIDED: [&str; 4] = ["2014-03-01", "2014-03-31", "2014-04-15", "2014-04-30"];

static SAMPLE: LazyLock<Register> = LazyLock::new(|| sample::district(11).unwrap());

/// Households of the sample that can be split on a day, with an order for it.
fn splits() -> Vec<(HouseholdEntry, SplitOrder, Desk<'static>)> {
    let mut all = Vec::new();
    for (place, record) in SAMPLE.households().iter().enumerate() {
        let entry = SAMPLE.entry(record);
        let at = desk(DECIDED[place % DECIDED.len()]);
        let here: Vec<usize> = (0..entry.members.len())
            .filter(|index| {
                let facts = &entry.members[*index].facts;
                facts.left.is_none() && facts.died.is_none() && facts.entered.is_none()
            })
            .collect();
        if here.len() < 2 {
            continue;
        }
        let leaving: BTreeSet<usize> = here.iter().copied().skip(1 + place % (here.len() - 1)).collect();
        let Some(head) = leaving.first().copied() else { continue };
        let assets = (0..entry.assets.len()).filter(|thing| thing % 2 == 1).collect();
        let relations = leaving.iter().map(|member| (*member, Relation::Other)).collect();
        let order = SplitOrder {
            number: format!("X-{place}"),
            members: leaving,
            head,
            relations,
            assets: Some(assets),
            ..SplitOrder::default()
        };
        all.push((entry, order, at));
    }
    all
}

/// Who draws the allowance in a month, by identity number or name, with how often.
fn drawing(run: &Run<'_>, month: Month) -> BTreeMap<String, u32> {
    let mut all: BTreeMap<String, u32> = BTreeMap::new();
    for row in rows(run, month) {
        let persons = run.register().persons(row.record);
        for index in row.findings.members.iter() {
            let person = &persons[index];
            let name = person.id.map_or(person.name.reveal().to_owned(), |id| id.reveal().to_owned());
            *all.entry(name).or_default() += 1;
        }
    }
    all
}

/// Nobody is lost or doubled, nobody is paid twice, earlier months stay, the members come back, by both ways through files.
#[test]
fn splitting_and_merging_back_keeps_everybody_and_every_month_before() {
    let mut tried = 0;
    let mut not_explained = 0;
    let range = months("2014-02", "2014-06");
    for (entry, order, at) in splits() {
        let out = match split(&entry, &order, &at) {
            Ok(out) => out,
            Err(LifeError::IncomeNotExplained { .. }) => {
                not_explained += 1;
                continue;
            }
            Err(LifeError::NotOnRoll | LifeError::OutOfOrder { .. }) => continue,
            Err(other) => panic!("{}: {other}", entry.number),
        };
        tried += 1;
        if tried > 400 {
            break;
        }
        let before = register([entry.clone()]);
        let after = before.with_changes(&[&out.staying], &[&out.leaving]).unwrap();
        let (old_laws, new_laws) =
            (LawTable::new(&PACK, &before, range), LawTable::new(&PACK, &after, range));
        let (old, new) = (Run::new(&before, &old_laws), Run::new(&after, &new_laws));
        for month in range.iter() {
            let (then, now) = (drawing(&old, month), drawing(&new, month));
            assert_eq!(then.keys().collect::<Vec<_>>(), now.keys().collect::<Vec<_>>(), "{month}");
            assert!(now.values().all(|times| *times == 1), "{}: somebody twice in {month}", entry.number);
            if month < out.effect.first {
                let [was, is] = [&old, &new].map(|run| run.one(0, month, &mut Silent).unwrap());
                if month < Month::of(at.decided) {
                    assert!(was.map(|row| row.findings) == is.map(|row| row.findings), "{month}");
                }
                // In the month of the decision the answer rests on the rule of the place, and says so.
                let known =
                    |row: Option<MonthRow<'_>>| row.map(|row| (row.total().unwrap(), row.findings.members));
                assert_eq!(known(was), known(is), "{month}");
                assert!(new.one(1, month, &mut Silent).unwrap().is_none());
            }
        }
        assert!(after.duplicate_persons().is_empty());
        let determined = |entry: &HouseholdEntry| entry.determinations.last().unwrap().counted_income;
        let both = determined(&out.staying).plus(determined(&out.leaving)).unwrap();
        assert_eq!(both, determined(&entry), "income is neither lost nor made");

        merge_back(&entry, &out, &order);
    }
    assert!(tried > 150, "{tried} tried, {not_explained} not explained by the incomes listed");
}

fn merge_back(entry: &HouseholdEntry, out: &minzheng_caseload::life::Splitted, order: &SplitOrder) {
    let later = desk("2014-05-31");
    let back: Vec<usize> =
        [order.head].into_iter().chain(order.members.iter().copied().filter(|m| *m != order.head)).collect();
    let relations =
        back.iter().enumerate().map(|(index, old)| (index, entry.members[*old].facts.relation)).collect();
    let merged =
        merge(&out.staying, &out.leaving, &MergeOrder { relations, ..MergeOrder::default() }, &later)
            .unwrap();
    let present = |entry: &HouseholdEntry| {
        let here = entry.members.iter().filter(|m| m.facts.left.is_none() && m.facts.died.is_none());
        let mut all: Vec<_> =
            here.map(|m| (m.person.name.reveal().to_owned(), m.person.id, m.facts.relation.word())).collect();
        all.sort();
        all
    };
    assert_eq!(present(&merged.into), present(entry), "{}", entry.number);
    assert_eq!(merged.into.incomes.len(), entry.incomes.len());
    assert_eq!(merged.into.assets.len(), entry.assets.len());
    let sum = merged.into.determinations.last().unwrap().counted_income;
    assert_eq!(sum, entry.determinations.last().unwrap().counted_income);
    let after = register([merged.into, merged.from]);
    let range = months("2014-05", "2014-07");
    let laws = LawTable::new(&PACK, &after, range);
    let run = Run::new(&after, &laws);
    for month in range.iter() {
        assert!(drawing(&run, month).values().all(|times| *times == 1), "{}: twice in {month}", entry.number);
    }
    assert!(run.standing(1, month("2014-06")).is_none(), "the household that joined has ended");
    // Through both forms of files.
    let folder = tempfile::tempdir().unwrap();
    write_folder(&after, folder.path()).unwrap();
    let options = ReadOptions { strict: false, as_of: day("2014-12-31") };
    assert_eq!(read_folder(folder.path(), &options).unwrap().register, after);
    let mut lines = Vec::new();
    write_jsonl(&after, &mut lines, None).unwrap();
    let read = read_jsonl(str::from_utf8(&lines).unwrap(), "x.jsonl", options.as_of);
    assert_eq!(read.register, after);
}

/// Moves, heads and payees of many change nothing for anybody else, and nothing before their month.
#[test]
fn what_concerns_some_changes_nothing_for_the_others() {
    let small = register(SAMPLE.households().iter().take(300).map(|record| SAMPLE.entry(record)));
    let at = desk("2014-04-30");
    let mut changed = Vec::new();
    for (place, record) in small.households().iter().enumerate().filter(|(place, _)| place % 7 == 0) {
        let entry = small.entry(record);
        let to =
            MoveOrder {
                place: "370202".parse().unwrap(), street: "甲".to_owned(), community: String::new()
            };
        let next = match place % 3 {
            0 => move_to(&entry, &to, &at),
            1 => change_payee(
                &entry,
                &PayeeOrder { payee: None, account: "6217000000000000004".parse().ok() },
                &at,
            ),
            _ => {
                let relations = (0..entry.members.len()).map(|member| (member, Relation::Other)).collect();
                change_head(&entry, &HeadOrder { head: entry.members.len() - 1, relations }, &at)
            }
        };
        match next {
            Ok((next, effect)) => {
                assert_eq!(effect.first, month("2014-05"));
                changed.push(next);
            }
            Err(
                LifeError::AlreadyHead { .. } | LifeError::NotPresent { .. } | LifeError::OutOfOrder { .. },
            ) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert!(changed.len() > 20);
    let after = small.with_changes(&changed.iter().collect::<Vec<_>>(), &[]).unwrap();
    let range = months("2014-03", "2014-06");
    let (old_laws, new_laws) = (LawTable::new(&PACK, &small, range), LawTable::new(&PACK, &after, range));
    let (old, new) = (Run::new(&small, &old_laws), Run::new(&after, &new_laws));
    let numbers: BTreeSet<&str> = changed.iter().map(|entry| entry.number.as_str()).collect();
    for month in range.iter() {
        for index in 0..small.len() {
            let [was, is] = [&old, &new].map(|run| run.one(index, month, &mut Silent).unwrap());
            let same = was.map(|row| row.findings) == is.map(|row| row.findings);
            let uninvolved = !numbers.contains(small.households()[index].number.as_str());
            assert!(same || !(uninvolved || month < crate::common::month("2014-05")), "{month} {index}");
        }
    }
}
