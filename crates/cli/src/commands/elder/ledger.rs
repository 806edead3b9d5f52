//! `minzheng elder ledger`: who is on the elder ledger, who waits for what, tables for the public, indicators.

use chrono::NaiveDate;
use minzheng::caseload::elders::{
    Asked, ElderCount, ElderId, Ledger, Parts, PublicTable, Rows, Standing, Standings, by_community,
    indicator_file, masked_number, public_table, show, show_sensitive, standings, visits_due,
};
use minzheng::caseload::files::{self, ReadOptions};
use minzheng::core_types::{Pack, Place, Text};
use minzheng::eldercare::indicators::IndicatorFile;
use minzheng::eldercare::ledger::PARAMETERS;
use minzheng::eldercare::ledger::privacy::{Basis, Purpose};
use serde_json::json;
use uuid::Uuid;

use super::results;
use crate::args::{BasisWord, Common, ElderLedger, Format, TableParts, TableRows};
use crate::failure::Failure;
use crate::registers::read_elders;
use crate::{cases, clock, print};

/// Names and versions of the machine forms.
const COUNTS: &str = "minzheng.elder-ledger/1";
const LIST: &str = "minzheng.elder-list/1";
const ELDER: &str = "minzheng.elder/1";
const TABLE: &str = "minzheng.elder-table/1";
const INDICATORS: &str = "minzheng.elder-indicators/1";

/// How many rows put together are named.
const NAMED: usize = 12;

/// The place of an empty ledger.
const NOBODY: Text = Text::new("台账里没有人", "nobody is on the ledger");

pub(super) fn run(common: &Common, asked: &ElderLedger) -> Result<(), Failure> {
    let today = clock::today();
    let on = asked.on.unwrap_or(today);
    let options = ReadOptions { strict: asked.strict, as_of: today };
    let Some(path) = &asked.ledger else { return alone(common, asked) };
    let ledger = read_elders(common, path, &options)?;
    let purpose = purpose(asked)?;
    if let (Some(path), Some(purpose)) = (&asked.asked.export, &purpose) {
        files::write_elders(&ledger, purpose, path)?;
        let wrote = common.say("名老年人已写入", "elders written to");
        return print::line(format!("{} {wrote} {}", ledger.elders.len(), path.display()));
    }
    let Some(place) = ledger.elders.first().map(|elder| elder.place) else {
        return Err(Failure::Input(NOBODY.get(common.lang()).to_owned()));
    };
    let pack = cases::pack(common)?;
    let days = Asked { on, known: asked.known.unwrap_or(NaiveDate::MAX) };
    let standings = standings(&ledger, &pack, days);
    for why in &standings.untold {
        eprintln!("{}", why.text(common.lang()));
    }
    let all = All { common, asked, ledger: &ledger, standings: &standings, pack: &pack, place, days };
    let question = &asked.asked;
    if let Some(id) = &question.elder {
        return all.one(id, purpose.as_ref());
    }
    if question.entitled_not_served {
        // Who is entitled or not is open of some: a list may be short of them.
        return all.list("entitled-not-served", |standing| match standing.home_care.verdict() {
            None if standing.view.is_here() && !standing.is_served() => None,
            _ => Some(standing.is_waiting()),
        });
    }
    if question.stale_assessments {
        return all.list("stale-assessments", |standing| standing.is_stale(on));
    }
    if question.visits_due {
        return all.visits();
    }
    if question.by_community {
        return all.communities();
    }
    if let Some(rows) = question.table {
        return all.table(rows);
    }
    if question.indicators {
        return all.indicators();
    }
    all.counts()
}

/// Indicators of a file of counts, without a ledger.
fn alone(common: &Common, asked: &ElderLedger) -> Result<(), Failure> {
    let file = cases::indicators(asked.counts.as_deref().unwrap_or("-"), common.lang())?;
    reckon(common, asked, &file, &cases::pack(common)?)
}

/// Reckons the indicators of a file and prints them.
fn reckon(common: &Common, asked: &ElderLedger, file: &IndicatorFile, pack: &Pack) -> Result<(), Failure> {
    let found = file.explained(pack);
    let (_, document) = found.map_err(|why| Failure::Input(why.text(common.lang())))?;
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| results::row(common, &document, outcome)).collect();
    match common.format {
        Format::Json => {
            return print::json(&json!({
                "schema": INDICATORS, "place": file.place, "as_of": file.as_of, "counts": file,
                "findings": results::results(&document), "pack": document.pack,
                "explanation": asked.explain.then_some(&document),
            }));
        }
        Format::Csv => return print::csv(&results::heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    print::table(&results::heading(common), &rows)?;
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

fn purpose(asked: &ElderLedger) -> Result<Option<Purpose>, Failure> {
    let basis = match asked.basis {
        Some(BasisWord::Consent) => Basis::SeparateConsent,
        Some(BasisWord::Duty) => Basis::StatutoryDuty,
        None => return Ok(None),
    };
    let text = asked.purpose.as_deref().unwrap_or_default();
    Purpose::new(text, basis).map(Some).map_err(|why| Failure::Input(format!("--purpose: {why}")))
}

/// What was read and is asked about.
struct All<'a> {
    common: &'a Common,
    asked: &'a ElderLedger,
    ledger: &'a Ledger,
    standings: &'a Standings<'a>,
    pack: &'a Pack,
    place: Place,
    days: Asked,
}

impl All<'_> {
    fn write(
        &self,
        heading: &[&str],
        rows: &[Vec<String>],
        machine: impl FnOnce() -> serde_json::Value,
    ) -> Result<(), Failure> {
        match self.common.format {
            Format::Json => print::json(&machine()),
            Format::Csv => print::csv(heading, rows),
            Format::Text | Format::Markdown => {
                self.title()?;
                print::table(heading, rows)
            }
        }
    }

    fn title(&self) -> Result<(), Failure> {
        print::line(format!("{} {}", print::place(self.common, self.place), self.days.on))
    }

    /// The counts of the whole ledger, for staff.
    fn counts(&self) -> Result<(), Failure> {
        let count = ElderCount::of(self.standings, self.days.on);
        let open = self.common.say("待查", "open");
        let number = |count: u32, of: u32| match of {
            0 => count.to_string(),
            of => format!("{count} (+{of} {open})"),
        };
        let rows: Vec<Vec<String>> = measures(&count)
            .into_iter()
            .map(|(label, count, of)| vec![label.get(self.common.lang()).to_owned(), number(count, of)])
            .collect();
        let heading = [self.common.say("项目", "measure"), self.common.say("人数", "persons")];
        self.write(&heading, &rows, || {
            json!({
                "schema": COUNTS, "place": self.place, "as_of": self.days.on, "elders": self.ledger.elders.len(),
                "counts": count, "pack": self.pack.hash().to_string(),
            })
        })
    }

    fn one(&self, id: &str, purpose: Option<&Purpose>) -> Result<(), Failure> {
        let lang = self.common.lang();
        let found = Uuid::parse_str(id)
            .ok()
            .and_then(|id| self.standings.told.iter().find(|standing| standing.elder.id == ElderId(id)));
        let Some(standing) = found else {
            let why = self.common.say("台账中没有这个编号", "nobody on the ledger has this identifier");
            return Err(Failure::Input(format!("--elder: {why}")));
        };
        let mut shown = show(standing, lang);
        if let Some(purpose) = purpose {
            shown.extend(show_sensitive(standing, purpose, lang));
        }
        let rows: Vec<Vec<String>> =
            shown.iter().map(|(label, text)| vec![label.get(lang).to_owned(), text.clone()]).collect();
        let heading = [self.common.say("项目", "what"), self.common.say("内容", "is")];
        self.write(&heading, &rows, || {
            let lines: Vec<_> = shown
                .iter()
                .map(|(label, text)| json!({ "label": print::both(*label), "text": text }))
                .collect();
            json!({ "schema": ELDER, "as_of": self.days.on, "lines": lines })
        })
    }

    /// Elders of a kind, masked; with how many of whom it is open.
    fn list(&self, what: &str, is_meant: impl Fn(&Standing<'_>) -> Option<bool>) -> Result<(), Failure> {
        let told = &self.standings.told;
        let found: Vec<&Standing<'_>> =
            told.iter().filter(|standing| is_meant(standing) == Some(true)).collect();
        let open = told.iter().filter(|standing| is_meant(standing).is_none()).count();
        let common = self.common;
        let rows: Vec<Vec<String>> = found.iter().map(|standing| self.row(standing, None)).collect();
        self.write(&list_heading(common), &rows, || {
            json!({
                "schema": LIST, "what": what, "as_of": self.days.on, "count": found.len(),
                "elders": found.iter().map(|standing| self.line(standing, None)).collect::<Vec<_>>(),
                "open": open,
            })
        })?;
        if open > 0 {
            let text = self.common.say("人待查,未列入", "elders of whom it is open are not listed");
            eprintln!("{open} {text}");
        }
        self.how_many(found.len())
    }

    fn how_many(&self, count: usize) -> Result<(), Failure> {
        match self.common.format {
            Format::Text | Format::Markdown => {
                print::line(format!("{count} {}", self.common.say("人", "elders")))
            }
            Format::Json | Format::Csv => Ok(()),
        }
    }

    fn visits(&self) -> Result<(), Failure> {
        let (due, missing) = visits_due(&self.standings.told, self.days.on);
        let rows: Vec<Vec<String>> =
            due.iter().map(|(day, standing)| self.row(standing, Some(*day))).collect();
        let of = |index: usize| PARAMETERS.get(index).map(|parameter| parameter.id);
        let figures: Vec<&str> = missing.parameters.iter().filter_map(of).collect();
        self.write(&list_heading(self.common), &rows, || {
            json!({
                "schema": LIST, "what": "visits-due", "as_of": self.days.on, "count": due.len(),
                "elders": due.iter().map(|(day, standing)| self.line(standing, Some(*day))).collect::<Vec<_>>(),
                "open": missing.elders, "missing": figures,
            })
        })?;
        if missing.elders > 0 {
            let text = self.common.say(
                "人的应探访日待定:当地没有规定探访间隔,请在参数文件 elder-ledger.toml 中填写",
                "elders have no day: the place has set no interval between visits; write it into a figure file elder-ledger.toml:",
            );
            eprintln!("{} {text} {}", missing.elders, figures.join(", "));
        }
        self.how_many(due.len())
    }

    /// A row of a list: nothing sensitive is in it.
    fn row(&self, standing: &Standing<'_>, due: Option<NaiveDate>) -> Vec<String> {
        let elder = standing.elder;
        let assessed = standing.view.assessed().map_or_else(String::new, |it| {
            let until = it.until.known().map_or_else(String::new, |day| format!(" – {day}"));
            format!("{}{until}", it.on)
        });
        vec![
            elder.id.to_string(),
            elder.person.name.to_string(),
            masked_number(standing),
            standing.age.map_or_else(String::new, |age| age.to_string()),
            elder.street.clone(),
            elder.community.clone(),
            assessed,
            due.or(standing.view.visited).map_or_else(String::new, |day| day.to_string()),
        ]
    }

    fn line(&self, standing: &Standing<'_>, due: Option<NaiveDate>) -> serde_json::Value {
        let (elder, view) = (standing.elder, &standing.view);
        json!({
            "ledger": elder.id.0, "name": elder.person.name.to_string(), "id": masked_number(standing),
            "age": standing.age, "street": elder.street, "community": elder.community,
            "assessed": view.assessed().map(|it| it.on), "valid_until": view.assessed().map(|it| it.until),
            "visited": view.visited, "visit_due": due,
        })
    }

    fn communities(&self) -> Result<(), Failure> {
        let counted = by_community(&self.standings.told, self.days.on);
        let common = self.common;
        let rows: Vec<Vec<String>> = counted
            .iter()
            .map(|((street, community), count)| {
                let numbers = [
                    count.listed,
                    count.allowance,
                    count.incapable,
                    count.eligible,
                    count.served,
                    count.waiting,
                ];
                [street.clone(), community.clone()]
                    .into_iter()
                    .chain(numbers.iter().map(ToString::to_string))
                    .collect()
            })
            .collect();
        let heading = [
            common.say("街道", "street"),
            common.say("社区", "community"),
            common.say("在册", "listed"),
            common.say("低保", "on the allowance"),
            common.say("失能或残疾", "unable or disabled"),
            common.say("符合条件", "eligible"),
            common.say("享受服务", "served"),
            common.say("未服务", "waiting"),
        ];
        self.write(&heading, &rows, || {
            let lines: Vec<_> = counted
                .iter()
                .map(|((street, community), count)| {
                    json!({ "street": street, "community": community, "counts": count })
                })
                .collect();
            json!({ "schema": COUNTS, "as_of": self.days.on, "communities": lines })
        })?;
        self.note(Text::new(
            "供内部使用,不得公布;公布用 --table。",
            "For staff, not for publication; --table is.",
        ))
    }

    fn note(&self, text: Text) -> Result<(), Failure> {
        match self.common.format {
            Format::Text | Format::Markdown => print::line(text.get(self.common.lang())),
            Format::Json | Format::Csv => Ok(()),
        }
    }

    /// A table for the public.
    fn table(&self, rows: TableRows) -> Result<(), Failure> {
        let rows = match rows {
            TableRows::Street => Rows::Street,
            TableRows::Community => Rows::Community,
        };
        let parts = match self.asked.parts {
            TableParts::Elders => Parts::Elders,
            TableParts::Age => Parts::Age,
            TableParts::Service => Parts::Service,
            TableParts::Need => Parts::Need,
        };
        let made = public_table(self.standings, (rows, parts), (self.pack, self.place), self.days);
        let Some(table) = made else {
            let why = self.common.say(
                "当地没有规定统计表每格最少人数(ec.ledger.least-cell),不公布",
                "the place has not said how many persons a cell needs (ec.ledger.least-cell), so nothing is published",
            );
            return Err(Failure::Input(why.to_owned()));
        };
        self.public(&table)
    }

    fn public(&self, table: &PublicTable) -> Result<(), Failure> {
        let (common, lang, shown) = (self.common, self.common.lang(), &table.shown);
        let mut heading = vec![table.rows.label().get(lang)];
        heading.extend(table.columns.iter().map(|column| column.get(lang)));
        let line = |name: &str, cells: &[u32]| -> Vec<String> {
            std::iter::once(name.to_owned()).chain(cells.iter().map(ToString::to_string)).collect()
        };
        let mut rows: Vec<Vec<String>> = shown.rows.iter().map(|(name, cells)| line(name, cells)).collect();
        let count = shown.together.len();
        let together = match common.say("zh", "en") {
            "zh" => format!("合并 {count} 个"),
            _ => format!("{count} together"),
        };
        rows.extend(shown.sum.iter().map(|cells| line(&together, cells)));
        rows.extend(shown.total.iter().map(|cells| line(common.say("合计", "all"), cells)));
        self.write(&heading, &rows, || {
            json!({
                "schema": TABLE, "place": self.place, "as_of": self.days.on, "least": table.least,
                "columns": table.columns.iter().map(|column| print::both(*column)).collect::<Vec<_>>(),
                "rows": shown.rows.iter().map(|(name, cells)| json!({ "name": name, "cells": cells })).collect::<Vec<_>>(),
                "together": { "names": shown.together, "cells": shown.sum }, "total": shown.total, "all": shown.all,
            })
        })?;
        if shown.total.is_none() {
            let all = shown
                .all
                .map_or_else(|| common.say("不公布", "not published").to_owned(), |all| all.to_string());
            return self.note_text(format!(
                "{}: {all}",
                common.say("人数过少,不列表;共", "too few persons for a table; all")
            ));
        }
        if shown.together.is_empty() {
            return Ok(());
        }
        let lead = common.say("有一格少于", "put together, since a cell would have fewer than");
        let tail = common.say("人的各行合并列示", "persons");
        // Of many rows the machine form tells the names.
        let names = match shown.together.len() {
            0..=NAMED => format!(": {}", shown.together.join(common.say("、", ", "))),
            _ => String::new(),
        };
        self.note_text(format!("{lead} {} {tail}{names}", table.least))
    }

    fn note_text(&self, text: String) -> Result<(), Failure> {
        match self.common.format {
            Format::Text | Format::Markdown => print::line(text),
            Format::Json | Format::Csv => Ok(()),
        }
    }

    fn indicators(&self) -> Result<(), Failure> {
        let common = self.common;
        let beside = match &self.asked.counts {
            Some(path) => Some(cases::indicators(path, common.lang())?),
            None => None,
        };
        let count = ElderCount::of(self.standings, self.days.on);
        let file = indicator_file(&count, self.place, self.days, beside)
            .map_err(|why| Failure::Input(format!("--counts: {}", why.text(common.lang()))))?;
        reckon(common, self.asked, &file, self.pack)
    }
}

fn list_heading(common: &Common) -> [&'static str; 8] {
    [
        common.say("台账编号", "ledger"),
        common.say("姓名", "name"),
        common.say("身份证号", "id"),
        common.say("周岁", "age"),
        common.say("街道", "street"),
        common.say("社区", "community"),
        common.say("评估日及有效期", "assessed, valid"),
        common.say("探访日", "visit"),
    ]
}

/// Each measure, how many, and of how many more it is open.
fn measures(count: &ElderCount) -> [(Text, u32, u32); 19] {
    let open = &count.not_established;
    [
        (Text::new("在册", "on the ledger"), count.listed, 0),
        (Text::new("60周岁以上", "of 60 and more"), count.from_60, open.age),
        (
            Text::new("60周岁以上低保老年人", "of 60 and more, on the allowance"),
            count.allowance,
            open.age_on_allowance,
        ),
        (Text::new("80周岁以上", "of 80 and more"), count.from_80, open.age),
        (Text::new("三无", "without support"), count.three_nos, 0),
        (
            Text::new("不应在册(EC-60)", "on the ledger without belonging (EC-60)"),
            count.not_belonging,
            open.belongs,
        ),
        (Text::new("失能", "unable to care for themselves"), count.unable, open.unable),
        (Text::new("持残疾证", "holding a disability certificate"), count.disabled, open.disabled),
        (Text::new("失能或残疾", "unable or disabled"), count.incapable, open.incapable),
        (Text::new("其中不愿接受服务", "of them not wanting the service"), count.unwilling, open.wish),
        (Text::new("其中入住机构", "of them in an institution"), count.institution, 0),
        (Text::new("符合购买居家养老服务条件", "eligible for home care"), count.eligible, count.open),
        (Text::new("是否符合待查", "of whom it is open"), count.open, 0),
        (Text::new("享受购买居家养老服务", "served by home care"), count.served, 0),
        (Text::new("符合条件尚未服务", "eligible, not yet served"), count.waiting, 0),
        (Text::new("有有效评估", "with a valid assessment"), count.assessed, open.assessed),
        (Text::new("特殊困难", "in special difficulty"), count.special, 0),
        (Text::new("其中本月已探访", "of them visited in the month"), count.visited, 0),
        (Text::new("无法得出", "of whom nothing can be told"), open.untold, 0),
    ]
}
