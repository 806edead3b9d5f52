//! 发放表工作簿: the payment roll, the persons, the findings in words and the statistics as one workbook, ready to print
//! and sign.

use std::io::{Seek, Write};

use minzheng_core_types::figures::PackHash;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Finding, Lang, Money, Month, MonthRange, Text};
use minzheng_welfare::programmes::{PROGRAMMES, paying, pays};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::activity::activity_measures;
use super::roll::{finding_label, found, short};
use super::split::PerPerson;
use super::tables::{Figure, Measure, measures};
use super::totals::Totals;
use super::words::words_of;
use super::{Form, OutputError};
use crate::activity::Activity;
use crate::entry::PersonName;
use crate::run::{MonthRow, Run, Status};
use crate::sheets::{self, Look, Page, ROWS, Value};
use crate::statistics::{MonthStatistics, age_at_end};

const ROLL: Text = Text::new("发放表", "payment roll");
const PERSONS: Text = Text::new("人员明细", "persons");
const DECISIONS: Text = Text::new("认定意见", "findings");
const STATISTICS: Text = Text::new("统计", "statistics");
const SIGN: Text = Text::new(
    "制表:                    审核:                    负责人:                    日期:",
    "prepared by:                    checked by:                    head:                    date:",
);
const PROPOSAL: Text = Text::new(
    "本表为按规则计算的意见,不是行政机关的决定",
    "computed by rule: a proposal, not the authority's decision",
);
const MASKED: Text = Text::new("姓名、账号已遮盖", "names and accounts are masked");
const YUAN: Text = Text::new("单位:元", "in yuan");
const FIGURES: Text = Text::new("参数摘要", "figures");
const TOTAL: Text = Text::new("合计", "total");
/// Rows that a sheet must keep free below the last household: totals and signatures.
const BELOW: u32 = 400;

const MONTH: Text = Text::new("月份", "month");
const HOUSEHOLD: Text = Text::new("户编号", "household");
const ROLL_BEFORE: [Text; 6] = [
    MONTH,
    HOUSEHOLD,
    Text::new("街道", "street"),
    Text::new("社区", "community"),
    Text::new("户主", "head"),
    Text::new("人数", "persons"),
];
const ROLL_AFTER: [Text; 6] = [
    TOTAL,
    Text::new("低保意见", "allowance finding"),
    Text::new("依据推定", "rests on assumptions"),
    Text::new("需人工", "needs a person"),
    Text::new("领款人", "payee"),
    Text::new("收款账号", "account"),
];
const PERSONS_BEFORE: [Text; 5] = [
    MONTH,
    HOUSEHOLD,
    Text::new("成员序号", "member"),
    Text::new("姓名", "name"),
    Text::new("月末年龄", "age at the end of the month"),
];
const DECISIONS_BEFORE: [Text; 4] =
    [MONTH, HOUSEHOLD, Text::new("户主", "head"), Text::new("状态", "standing")];
const DECISIONS_AFTER: [Text; 4] = [
    TOTAL,
    Text::new("不符合的理由", "grounds of what is not due"),
    Text::new("待查事项", "open questions"),
    Text::new("依据推定的参数", "figures assumed"),
];
const MEASURE: Text = Text::new("指标", "measure");

fn failed(why: XlsxError) -> OutputError {
    OutputError::Write { what: "workbook", why: std::io::Error::other(why) }
}

/// 发放表工作簿: what a run puts out, as a workbook. It goes into [`super::Outputs::workbook`]; after the run
/// [`RollBook::write`] writes it.
///
/// Names and accounts are masked unless [`super::Outputs::reveal`] asks for them.
pub struct RollBook {
    workbook: Workbook,
    about: About,
    begun: Option<Begun>,
}

impl std::fmt::Debug for RollBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RollBook").field("about", &self.about).finish_non_exhaustive()
    }
}

/// What the workbook is about.
#[derive(Debug, Clone, Copy)]
struct About {
    place: Text,
    months: MonthRange,
    pack: PackHash,
}

/// The sheets, once it is known in which language.
struct Begun {
    head: Head,
    roll: Page,
    persons: Series,
    decisions: Series,
    totals: Totals,
}

/// The rows of the workbook for one household and month.
#[derive(Debug, Default)]
pub(super) struct BookRows {
    /// Nothing for an application, which is not paid.
    roll: Option<Vec<Value>>,
    persons: Vec<Vec<Value>>,
    decisions: Vec<Value>,
}

/// The cells of the workbook for one household and month; the shares of persons where it is paid.
pub(super) fn rows(
    run: &Run<'_>,
    row: &MonthRow<'_>,
    form: Form,
    shares: Option<&PerPerson>,
) -> Result<BookRows, OutputError> {
    let persons = shares.map(|shares| person_rows(run, row, form, shares)).transpose()?;
    Ok(BookRows {
        roll: if row.status == Status::OnRoll { Some(roll_row(run, row, form)?) } else { None },
        persons: persons.unwrap_or_default(),
        decisions: decision_row(run, row, form)?,
    })
}

fn text(text: impl ToString) -> Value {
    Value::Text(text.to_string())
}

fn count(number: u32) -> Value {
    Value::Count(number.into())
}

fn name(name: Option<&PersonName>, form: Form) -> Value {
    match name {
        Some(name) if form.reveal => text(name.reveal()),
        Some(name) => text(name),
        None => Value::Blank,
    }
}

fn roll_row(run: &Run<'_>, row: &MonthRow<'_>, form: Form) -> Result<Vec<Value>, OutputError> {
    let (record, findings, lang) = (row.record, &row.findings, form.lang);
    let (register, month, stay) = (run.register(), findings.month, record.stay_in(findings.month));
    let mut cells = vec![
        text(month),
        text(&record.number),
        text(stay.street),
        text(stay.community),
        head(run, row, form),
        count(findings.members.len()),
    ];
    let mut assumed = false;
    let mut open = Vec::new();
    for (programme, finding) in findings.each() {
        let amount = match finding {
            // Not nothing, but not known.
            Finding::NeedsPerson(_) => {
                open.push(programme.label.get(lang));
                Value::Blank
            }
            Finding::Entitled(award) => {
                assumed |= !award.assumed().is_empty();
                Value::Money(award.total())
            }
            Finding::NotEntitled(_) => Value::Money(Money::ZERO),
        };
        // A status has no amount; it stands with the finding.
        if pays(programme) {
            cells.push(amount);
        }
    }
    let yes_no = if assumed { Text::new("是", "yes") } else { Text::new("否", "no") };
    cells.extend([
        Value::Money(row.total()?),
        text(found(findings, lang)),
        text(yes_no.get(lang)),
        text(open.join(Text::new("、", "; ").get(lang))),
        name(register.payee_in(record, month), form),
        match record.paid_to(month).account {
            Some(account) if form.reveal => text(account.reveal()),
            Some(account) => text(account),
            None => Value::Blank,
        },
    ]);
    Ok(cells)
}

/// The head of the household in the month.
fn head(run: &Run<'_>, row: &MonthRow<'_>, form: Form) -> Value {
    let register = run.register();
    let head = register.persons(row.record).get(register.head_in(row.record, row.findings.month));
    name(head.map(|person| &person.name), form)
}

fn person_rows(
    run: &Run<'_>,
    row: &MonthRow<'_>,
    form: Form,
    shares: &PerPerson,
) -> Result<Vec<Vec<Value>>, OutputError> {
    let register = run.register();
    let each = shares.iter().map(|(index, amounts)| {
        let member = register.members(row.record).get(*index);
        let age = member.and_then(|member| age_at_end(member, row.findings.month));
        let mut cells = vec![
            text(row.findings.month),
            text(&row.record.number),
            // As the register counts the members of a household.
            Value::Count(u64::try_from(index.saturating_add(1)).unwrap_or(u64::MAX)),
            name(register.persons(row.record).get(*index).map(|person| &person.name), form),
            age.map_or(Value::Blank, count),
        ];
        cells.extend(amounts.iter().map(|amount| Value::Money(*amount)));
        cells.push(Value::Money(Money::sum(amounts.iter().copied())?));
        Ok(cells)
    });
    each.collect()
}

fn decision_row(run: &Run<'_>, row: &MonthRow<'_>, form: Form) -> Result<Vec<Value>, OutputError> {
    let (findings, lang) = (&row.findings, form.lang);
    let standing = match row.status {
        Status::Applying => Text::new("申请中", "applying"),
        Status::OnRoll => Text::new("在保", "on the roll"),
    };
    let mut cells =
        vec![text(findings.month), text(&row.record.number), head(run, row, form), text(standing.get(lang))];
    cells.extend(findings.each().iter().map(|(_, finding)| text(finding_label(finding).get(lang))));
    let words = words_of(findings.each(), lang);
    cells.extend([Value::Money(row.total()?), text(words.grounds), text(words.open), text(words.assumed)]);
    Ok(cells)
}

/// What stands above every sheet.
struct Head {
    look: Look,
    lang: Lang,
    about: About,
    masked: bool,
}

impl Head {
    /// The row of the headings: below the title and a line about the sheet.
    const HEADINGS: u32 = 2;

    fn page(&self, workbook: &mut Workbook, name: &str, headings: &[String]) -> Result<Page, XlsxError> {
        let mut page = Page::new(workbook, name)?;
        let (lang, about) = (self.lang, self.about);
        let (first, last) = (about.months.first(), about.months.last());
        let in_words = |month: Month| match lang {
            Lang::Zh => format!("{}年{}月", month.year(), month.number()),
            Lang::En => month.to_string(),
        };
        let mut months = in_words(first);
        if first != last {
            months = format!("{months}{}{}", Text::new("至", " to ").get(lang), in_words(last));
        }
        let title = match lang {
            Lang::Zh => format!("{}{months}{name}", about.place.zh),
            Lang::En => format!("{}, {months}: {name}", about.place.en),
        };
        page.title(workbook, &title, headings.len(), &self.look)?;
        let mut notes = vec![YUAN.get(lang), PROPOSAL.get(lang)];
        if self.masked {
            notes.push(MASKED.get(lang));
        }
        let figures = format!("{} {}", FIGURES.get(lang), short(about.pack));
        notes.push(&figures);
        page.line(workbook, &notes.join(Text::new(";", "; ").get(lang)), &self.look)?;
        let headings: Vec<(String, &Format)> =
            headings.iter().map(|heading| (heading.clone(), &self.look.heading)).collect();
        page.headings(workbook, &headings)?;
        Ok(page)
    }

    /// Closes a sheet whose last row of data is given; those who answer for it sign below.
    fn close(&self, workbook: &mut Workbook, page: &mut Page, last: u32) -> Result<(), XlsxError> {
        page.close(workbook, (Self::HEADINGS, last), self.lang)?;
        page.row = page.row.saturating_add(1);
        page.line(workbook, SIGN.get(self.lang), &self.look)
    }
}

/// A sheet that goes on in another of its name when it is full.
struct Series {
    title: Text,
    headings: Vec<String>,
    page: Page,
    pages: u32,
}

impl Series {
    fn new(
        workbook: &mut Workbook,
        title: Text,
        headings: Vec<String>,
        head: &Head,
    ) -> Result<Self, XlsxError> {
        let page = head.page(workbook, title.get(head.lang), &headings)?;
        Ok(Self { title, headings, page, pages: 1 })
    }

    fn add(&mut self, workbook: &mut Workbook, row: &[Value], head: &Head) -> Result<(), XlsxError> {
        if self.page.row >= ROWS.saturating_sub(BELOW) {
            self.close(workbook, head)?;
            self.pages = self.pages.saturating_add(1);
            let name = format!("{} {}", self.title.get(head.lang), self.pages);
            self.page = head.page(workbook, &name, &self.headings)?;
        }
        self.page.add(workbook, row, &head.look)
    }

    fn close(&mut self, workbook: &mut Workbook, head: &Head) -> Result<(), XlsxError> {
        let last = self.page.row.saturating_sub(1);
        head.close(workbook, &mut self.page, last)
    }
}

/// The first column of the roll that is summed; all from there to the total are.
const SUMMED: usize = ROLL_BEFORE.len() - 1;

/// The headings of a sheet with a column for each of the programmes.
fn headings<'p>(
    before: &[Text],
    programmes: impl Iterator<Item = &'p Programme>,
    after: &[Text],
    lang: Lang,
) -> Vec<String> {
    let programmes = programmes.map(|programme| programme.label);
    let all = before.iter().copied().chain(programmes).chain(after.iter().copied());
    all.map(|text| text.get(lang).to_owned()).collect()
}

impl RollBook {
    /// An empty workbook for a place and months; `pack` is the hash of the figures that the run uses.
    ///
    /// # Errors
    /// [`OutputError::Write`] when it cannot be made.
    pub fn new(place: Text, months: MonthRange, pack: PackHash) -> Result<Self, OutputError> {
        let workbook = sheets::workbook(ROLL.zh).map_err(failed)?;
        Ok(Self { workbook, about: About { place, months, pack }, begun: None })
    }

    /// Makes the sheets with their headings.
    pub(super) fn begin(&mut self, form: Form) -> Result<(), OutputError> {
        self.made(form).map_err(failed)
    }

    fn made(&mut self, form: Form) -> Result<(), XlsxError> {
        let lang = form.lang;
        let head = Head { look: Look::new(), lang, about: self.about, masked: !form.reveal };
        let workbook = &mut self.workbook;
        let roll =
            head.page(workbook, ROLL.get(lang), &headings(&ROLL_BEFORE, paying(), &ROLL_AFTER, lang))?;
        let mut persons = headings(&PERSONS_BEFORE, paying(), &[TOTAL], lang);
        if let Some(allowance) = persons.get_mut(PERSONS_BEFORE.len()) {
            // The split is a convention, which the column names.
            *allowance = format!("{allowance} {}", form.split.label().get(lang));
        }
        let persons = Series::new(workbook, PERSONS, persons, &head)?;
        let decisions = headings(&DECISIONS_BEFORE, PROGRAMMES.iter(), &DECISIONS_AFTER, lang);
        let decisions = Series::new(workbook, DECISIONS, decisions, &head)?;
        self.begun = Some(Begun { head, roll, persons, decisions, totals: Totals::new(SUMMED) });
        Ok(())
    }

    /// Adds the rows of a household and month.
    pub(super) fn put(&mut self, month: Month, rows: &BookRows) -> Result<(), OutputError> {
        let Some(Begun { head, roll, persons, decisions, totals }) = &mut self.begun else { return Ok(()) };
        if let Some(row) = &rows.roll {
            if roll.row >= ROWS.saturating_sub(BELOW) {
                let why = std::io::Error::other("more rows than a sheet holds; take fewer months at a time");
                return Err(OutputError::Write { what: "workbook", why });
            }
            totals.add(month, roll.row, row)?;
            roll.add(&mut self.workbook, row, &head.look).map_err(failed)?;
        }
        for row in &rows.persons {
            persons.add(&mut self.workbook, row, head).map_err(failed)?;
        }
        decisions.add(&mut self.workbook, &rows.decisions, head).map_err(failed)?;
        Ok(())
    }

    /// Adds totals, the statistics that the run gave, those of the whole period where they were counted, and the lines to sign on, and writes the workbook. The same run
    /// always gives the same bytes.
    ///
    /// # Errors
    /// [`OutputError`] when it cannot be written or sums do not fit.
    pub fn write(
        mut self,
        statistics: &[MonthStatistics],
        period: Option<&Activity>,
        writer: impl Write + Seek + Send,
    ) -> Result<(), OutputError> {
        if let Some(Begun { head, mut roll, persons, decisions, totals }) = self.begun.take() {
            let last = roll.row.saturating_sub(1);
            for row in totals.rows(head.lang)? {
                roll.add(&mut self.workbook, &row, &head.look).map_err(failed)?;
            }
            let workbook = &mut self.workbook;
            let close = || {
                head.close(workbook, &mut roll, last)?;
                [persons, decisions].iter_mut().try_for_each(|series| series.close(workbook, &head))?;
                statistics_page(workbook, statistics, period, &head)
            };
            close().map_err(failed)?;
        }
        self.workbook.save_to_writer(writer).map_err(failed)
    }
}

/// The statistics: a row for each measure, a column for each month, and one for the whole period where it was counted.
fn statistics_page(
    workbook: &mut Workbook,
    months: &[MonthStatistics],
    period: Option<&Activity>,
    head: &Head,
) -> Result<(), XlsxError> {
    let mut headings = vec![MEASURE.get(head.lang).to_owned()];
    headings.extend(months.iter().map(|month| month.month.to_string()));
    headings.extend(period.map(|period| period.months.to_string()));
    let mut page = head.page(workbook, STATISTICS.get(head.lang), &headings)?;
    let mut rows: Vec<(String, Vec<Value>)> = Vec::new();
    let columns = months.iter().map(measures).chain(period.map(activity_measures));
    for (column, measures) in (1_usize..).zip(columns) {
        put_column(&mut rows, column, measures, headings.len(), head.lang);
    }
    for (_, row) in &rows {
        page.add(workbook, row, &head.look)?;
    }
    let last = page.row.saturating_sub(1);
    head.close(workbook, &mut page, last)
}

/// A measure that no column before had stands behind the one that is told before it.
fn put_column(
    rows: &mut Vec<(String, Vec<Value>)>,
    column: usize,
    measures: Vec<Measure>,
    width: usize,
    lang: Lang,
) {
    let mut place = 0_usize;
    for measure in measures {
        place = rows.iter().position(|(id, _)| *id == measure.id).unwrap_or_else(|| {
            let label = if lang == Lang::Zh { measure.zh } else { measure.en };
            let mut cells = vec![Value::Blank; width];
            if let Some(first) = cells.first_mut() {
                *first = Value::Text(label);
            }
            rows.insert(place, (measure.id, cells));
            place
        });
        if let Some(cell) = rows.get_mut(place).and_then(|(_, cells)| cells.get_mut(column)) {
            *cell = match measure.value {
                Figure::Count(count) => Value::Count(count.into()),
                Figure::Money(money) => Value::Money(money),
            };
        }
        place = place.saturating_add(1);
    }
}
