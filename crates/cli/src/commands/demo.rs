//! `minzheng demo`: the main job on the sample district, the way any bureau would do it.

use chrono::NaiveDate;
use minzheng::caseload::activity::Limits;
use minzheng::caseload::files::ReadOptions;
use minzheng::caseload::organisations::{OrganisationStatistics, read_organisations};
use minzheng::caseload::report::{CompareInputs, ComparisonRow, compare};
use minzheng::caseload::{Raise, Register, files, sample};
use minzheng::core_types::{Month, MonthRange, Text};

use crate::args::{Common, Demo, Format};
use crate::commands::district::write_sample_elders;
use crate::elder_services::read_services;
use crate::failure::Failure;
use crate::months::{Beside, PublishedRaise, Wanted, elders_part, place_of, say_owed, summary, write_page};
use crate::registers::{read_assistance, read_elders, read_register};
use crate::{cases, clock, months, print};

/// The half year of the report, the raise of April 2014, paid from June on, and the day it was published.
const FIRST: Month = Month::at(2014, 1);
const LAST: Month = Month::at(2014, 6);
const EFFECTIVE: Month = Month::at(2014, 4);
const PUBLISHED: (i32, u32, u32) = (2014, 3, 28);

const FITTED: Text = Text::new(
    "样例的临时救助、医疗救助案件按原报告所印总数编成,优抚为所印总额,因此与印数相符不说明任何问题。",
    "The sample's cases of temporary and medical assistance were made to sum up to the printed totals, and special care is \
     those totals, so that they agree is no evidence of anything.",
);

const ELDERS: Text = Text::new(
    "样例的老年人台账按所印的 1,300、390、321 人编成,相符不说明任何问题;原报告的 321 人含不一定享受低保的三无老人,样例中均享受低保。",
    "The sample's elder ledger was made to the printed 1,300, 390 and 321, so that they agree is no evidence; the 321 of the \
     report include persons without support who need not be on the allowance, those of the sample are.",
);

/// The register of organisations of the sample; it is an example of its form too.
const ORGANISATIONS: &str = include_str!("../../../../docs/examples/ngo-register.csv");

const DIRECT: Text = Text::new(
    "样例的社会组织台账按所印的直接登记 12 家编成,相符不说明任何问题。",
    "The sample's register of organisations was made to the printed 12 registered directly, so that they agree is no evidence.",
);

const FICTITIOUS: Text = Text::new(
    "本页的人员均为虚构,台账由种子生成。",
    "The persons of this page are fictitious; the register is made from a seed.",
);

/// The register is written, read back as any user's, and run.
pub(crate) fn run(common: &Common, asked: &Demo) -> Result<(), Failure> {
    let computing = |why: &dyn std::fmt::Display| Failure::Computing(why.to_string());
    let folder = asked.out.join("register");
    let made = sample::district(asked.seed).map_err(|why| computing(&why))?;
    files::write_folder(&made, &folder)?;
    let register = read_register(common, &folder, true, clock::today())?;
    let granted = asked.out.join("assistance");
    files::write_assistance_folder(&sample::assistance(asked.seed, &made), &granted)?;
    let options = ReadOptions { strict: true, as_of: clock::today() };
    let of_elders = asked.out.join("elders");
    write_sample_elders(asked.seed, &made, &of_elders)?;
    let sheet = asked.out.join("ngo.csv");
    std::fs::write(&sheet, ORGANISATIONS).map_err(Failure::file(sheet.display()))?;
    let beside = Beside {
        organisations: Some(read_organisations(ORGANISATIONS.as_bytes(), "ngo.csv")),
        assistance: Some(read_assistance(common, &granted, &register, &options)?),
        elders: Some(read_elders(common, &of_elders, &options)?),
        services: read_services(common, &of_elders, true)?,
        limits: Limits::default(),
    };
    let pack = cases::pack(common)?;
    let (year, month, day) = PUBLISHED;
    let wanted = Wanted {
        beside: &beside,
        months: MonthRange::new(FIRST, LAST).map_err(|why| computing(&why))?,
        threads: asked.threads,
        reveal: false,
        digests: true,
        workbook: false,
        out: &asked.out,
        raise: Some(PublishedRaise {
            raise: Raise { effective: EFFECTIVE, implemented: LAST },
            published: NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default(),
        }),
    };
    let ran = months::run(common, &register, &pack, &wanted)?;
    let elders = elders_part((&register, &pack), wanted.months, &beside)?;
    let days = (wanted.months.first().first_day(), wanted.months.last().last_day());
    let organisations =
        beside.organisations.as_ref().map(|read| OrganisationStatistics::of(read, days.0, days.1));
    let comparison = match place_of(&register) {
        Some((place, _)) => {
            let mut inputs = CompareInputs::of(&pack, place).with_activity(&ran.activity);
            if let Some(told) = &organisations {
                inputs = inputs.with_organisations(told);
            }
            compare(
                &ran.statistics,
                &CompareInputs { elders: elders.as_ref().map(|part| part.count), ..inputs },
            )
        }
        None => Vec::new(),
    };
    let page = asked.out.join("report.html");
    let notes = [FICTITIOUS, FITTED, ELDERS, DIRECT];
    write_page(
        common,
        &page,
        (&register, &pack),
        &ran,
        (&comparison, elders.as_ref(), organisations.as_ref()),
        &notes,
    )?;
    match common.format {
        Format::Json => summary(common, &ran.statistics),
        Format::Csv => comparison_table(common, &comparison),
        Format::Text | Format::Markdown => {
            summary(common, &ran.statistics)?;
            say_owed(common, &ran)?;
            print::line(common.say(
                "\n2014 年上半年原报告所印数字与本处计算(原文数字有损,已复原):",
                "\nThe figures printed in the report of the first half of 2014, restored, beside those computed:",
            ))?;
            comparison_table(common, &comparison)?;
            what_next(common, asked, &register)
        }
    }
}

fn comparison_table(common: &Common, comparison: &[ComparisonRow]) -> Result<(), Failure> {
    let lang = common.lang();
    let heading = [
        common.say("指标", "figure"),
        common.say("原报告", "printed"),
        common.say("本处计算", "computed"),
        common.say("结论", "verdict"),
        common.say("关系", "relation"),
    ];
    let row = |row: &ComparisonRow| {
        vec![
            row.label.get(lang).to_owned(),
            format!("{} {}", row.printed, row.unit.get(lang)),
            row.computed.clone(),
            row.verdict.text().get(lang).to_owned(),
            [row.relation, row.word].map(|text| text.get(lang)).join(" ").trim().to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = comparison.iter().map(row).collect();
    if common.format == Format::Csv { print::csv(&heading, &rows) } else { print::table(&heading, &rows) }
}

/// What was written, and what to try next.
fn what_next(common: &Common, asked: &Demo, register: &Register) -> Result<(), Failure> {
    let number = register.households().first().map_or("", |record| record.number.as_str());
    let out = asked.out.display();
    print::line(common.say("\n已写入:", "\nWritten:"))?;
    for (name, text) in [
        ("report.html", Text::new("半年工作报告,用浏览器打开", "the half-year report; open it in a browser")),
        ("register/", Text::new("台账(虚构),CSV 表", "the register (fictitious), as CSV sheets")),
        ("ngo.csv", Text::new("社会组织台账(虚构)", "the register of social organisations (fictitious)")),
        (
            "assistance/",
            Text::new(
                "救助台账(虚构):临时救助、医疗救助、优抚",
                "assistance granted (fictitious): temporary, medical, special care",
            ),
        ),
        (
            "elders/",
            Text::new(
                "老年人台账(虚构)、能力评估表、服务工单、日间照料中心",
                "the elder ledger (fictitious), forms of assessment, service orders, day-care centres",
            ),
        ),
        ("roll.csv", Text::new("发放表", "the payment roll")),
        ("persons.csv", Text::new("人员明细", "the same by person")),
        ("back-pay.csv", Text::new("提标补发", "back-pay of the raise")),
        ("statistics.csv", Text::new("月报", "the statistics of each month")),
        (
            "decisions.jsonl",
            Text::new("逐户意见,附说明摘要", "the findings, with the digest of each explanation"),
        ),
    ] {
        print::line(format!("  {out}/{name:<16} {}", text.get(common.lang())))?;
    }
    print::line(common.say("\n接着试:", "\nTry next:"))?;
    for command in [
        format!("minzheng explain --run {out} --case {number} --month 2014-05"),
        format!("minzheng roll --register {out}/register --months 2014-05 --out out/roll"),
        format!("minzheng elder ledger --ledger {out}/elders --on 2014-06-30 --entitled-not-served"),
        format!(
            "minzheng elder order report --file {out}/elders/orders.csv --contract {out}/elders/order-contract.json \
             --from 2014-06-01 --until 2014-06-30"
        ),
        "minzheng assess docs/examples/family-of-two.json --explain".to_owned(),
    ] {
        print::line(format!("  {command}"))?;
    }
    print::line(common.say(
        "  (在源码目录中,minzheng 可写作 cargo run --release --)",
        "  (within the sources, write cargo run --release -- for minzheng)",
    ))
}
