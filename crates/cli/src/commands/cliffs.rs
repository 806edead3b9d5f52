//! `minzheng cliffs`: where earning more leaves less.

use std::io::Write;
use std::path::Path;

use minzheng::caseload::cliffs::{
    Cliff, CliffError, Curve, Incomes, NearCliff, RegisterCliffs, RuleTally, Segment, Sweep, near_cliffs,
};
use minzheng::caseload::report::curve_page;
use minzheng::caseload::{LawTable, Run};
use minzheng::core_types::{Lang, Money, MonthRange};
use minzheng::welfare::programmes::PROGRAMMES;
use minzheng::welfare::{CATALOGUE, Law, Policy};
use serde::Serialize;

use crate::args::{Cliffs, Common, Format};
use crate::failure::Failure;
use crate::registers::{bar, create, read_register, show};
use crate::{cases, clock, print};

impl From<CliffError> for Failure {
    fn from(why: CliffError) -> Self {
        match why {
            CliffError::Household(why) => Self::Input(why.to_string()),
            other => Self::Computing(other.to_string()),
        }
    }
}

/// The machine form of one household.
#[derive(Serialize)]
struct Document<'d> {
    #[serde(flatten)]
    curve: &'d Curve,
    /// The hash of the figures.
    pack: &'d str,
}

pub(crate) fn run(common: &Common, asked: &Cliffs) -> Result<(), Failure> {
    // Wrong incomes are told before anything long is done.
    let told = |why: CliffError| Failure::Input(why.text(common.lang()));
    let incomes = Incomes::new(Money::ZERO, asked.max, asked.step).map_err(told)?;
    let _within = Incomes::new(Money::ZERO, asked.within, asked.step).map_err(told)?;
    match &asked.register {
        Some(path) => register(common, asked, path, incomes),
        None => file(common, asked, incomes),
    }
}

fn file(common: &Common, asked: &Cliffs, incomes: Incomes) -> Result<(), Failure> {
    let case = cases::case(asked.file.as_deref().unwrap_or("-"), common.lang())?;
    let pack = cases::pack(common)?;
    let in_month = Policy::at(&pack, case.place, case.month);
    let at_application = Policy::at(&pack, case.place, case.month_of_application());
    let law = Law { at_application: &at_application, in_month: &in_month };
    let household = case.household().map_err(CliffError::from)?;
    let sweep = Sweep::new(&household, case.standing(), law, case.month);
    let curve = sweep.map_err(|why| Failure::Input(why.text(common.lang())))?.curve(incomes)?;
    let of = [Lang::Zh, Lang::En].map(|lang| print::place_in(lang, case.place));
    one(common, asked, &curve, &of, &pack.hash().to_string())
}

fn register(common: &Common, asked: &Cliffs, path: &Path, incomes: Incomes) -> Result<(), Failure> {
    let register = read_register(common, path, asked.strict, clock::today())?;
    let Some(month) = asked.month else {
        return Err(Failure::Input(common.say("请写 --month", "name --month").to_owned()));
    };
    let pack = cases::pack(common)?;
    let laws = LawTable::new(&pack, &register, MonthRange::single(month));
    let run = Run::new(&register, &laws);
    let Some(wanted) = &asked.case else {
        if asked.chart.is_some() {
            let why =
                common.say("--chart 画一户的曲线;请加 --case", "--chart draws one household; add --case");
            return Err(Failure::Input(why.to_owned()));
        }
        let bar = bar();
        let found =
            near_cliffs(&run, month, (asked.within, asked.step), &mut |progress| show(&bar, progress));
        bar.finish_and_clear();
        return near(common, &found?);
    };
    let index = register.position(wanted).ok_or_else(|| {
        let why = common.say("台账中没有这一户", "no such household in the register");
        Failure::Input(format!("{wanted}: {why}"))
    })?;
    match run.sweep(index, month)? {
        Some(sweep) => {
            let of = [wanted.clone(), wanted.clone()];
            one(common, asked, &sweep.curve(incomes)?, &of, &pack.hash().to_string())
        }
        None => {
            let why = common.say("该月不在保", "not on the roll in that month");
            Err(Failure::Input(format!("{wanted} {month}: {why}")))
        }
    }
}

/// The curve of one household, and whose it is in both languages.
fn one(
    common: &Common,
    asked: &Cliffs,
    curve: &Curve,
    [zh, en]: &[String; 2],
    pack: &str,
) -> Result<(), Failure> {
    if let Some(path) = &asked.chart {
        let mut file = create(path)?;
        let page = curve_page(curve, (zh, en), pack);
        file.write_all(page.as_bytes()).and_then(|()| file.flush()).map_err(Failure::file(path.display()))?;
    }
    match common.format {
        Format::Json => print::json(&Document { curve, pack }),
        Format::Csv => print::csv(&heading(common), &rows(common, &curve.cliffs)),
        Format::Text | Format::Markdown => {
            people(common, curve, if common.lang() == Lang::Zh { zh } else { en })
        }
    }
}

fn people(common: &Common, curve: &Curve, of: &str) -> Result<(), Failure> {
    print::line(format!("{of}  {}", curve.month))?;
    let swept = match curve.swept {
        "wage" => common.say("申请人月工资", "monthly wage of the applicant"),
        _ => common.say("核定月收入", "counted monthly income"),
    };
    let step = common.say("步长", "step");
    print::line(format!("{swept} {}–{}, {step} {}", curve.from, curve.to, curve.step))?;
    if let (Some(present), Some(benefits)) = (curve.present, curve.present_benefits) {
        let (here, paid) = (common.say("目前", "at present"), common.say("待遇", "benefits"));
        let marginal = curve.present_marginal_tenths.map_or_else(String::new, |tenths| {
            format!(
                ", {} {}",
                common.say("再多一步的税率", "marginal rate of one step more"),
                rate(Some(tenths))
            )
        });
        print::line(format!("{here} {present}, {paid} {benefits}{marginal}"))?;
    }
    if curve.cliffs.is_empty() {
        print::line(common.say("\n没有悬崖。", "\nNo cliff."))?;
    } else {
        print::line(common.say("\n悬崖:多挣一分,所余反而减少", "\nCliffs: one fen more leaves less"))?;
        print::table(&heading(common), &rows(common, &curve.cliffs))?;
    }
    print::line(common.say(
        "\n有效边际税率(多挣一元减少的待遇)",
        "\nEffective marginal rate (benefits lost of one yuan more)",
    ))?;
    let heading = [
        common.say("月收入", "income"),
        common.say("起点待遇", "benefits at the start"),
        common.say("终点待遇", "benefits at the end"),
        common.say("税率", "rate"),
    ];
    let segments: Vec<Vec<String>> = curve.segments.iter().map(segment).collect();
    print::table(&heading, &segments)?;
    if !curve.open.is_empty() {
        let lead = common.say("需人工核定、金额计为零:", "need a person and count as zero:");
        let open: Vec<String> = curve.open.iter().map(|id| programme(common, id)).collect();
        print::line(format!("{lead} {}", open.join(", ")))?;
    }
    Ok(())
}

fn segment(segment: &Segment) -> Vec<String> {
    let range = format!("{} – {}", segment.from, segment.to);
    let (from, to) = (segment.benefits_from.to_string(), segment.benefits_to.to_string());
    vec![range, from, to, rate(segment.marginal_tenths)]
}

/// Tenths of a percent.
fn rate(tenths: Option<i64>) -> String {
    let Some(tenths) = tenths else { return "–".to_owned() };
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{}.{}%", tenths / 10, tenths % 10)
}

fn programme(common: &Common, id: &str) -> String {
    let known = PROGRAMMES.iter().find(|programme| programme.id == id);
    known.map_or(id, |programme| programme.label.get(common.lang())).to_owned()
}

fn heading(common: &Common) -> [&'static str; 7] {
    [
        common.say("月收入", "income"),
        common.say("此时待遇", "benefits"),
        common.say("多一分后", "one fen on"),
        common.say("少得", "lost"),
        common.say("挣到多少才补回", "regained at"),
        common.say("规则", "rules"),
        common.say("减少的项目", "programmes that pay less"),
    ]
}

fn rows(common: &Common, cliffs: &[Cliff]) -> Vec<Vec<String>> {
    let row = |cliff: &Cliff| {
        let lost: Vec<String> = cliff
            .programmes
            .iter()
            .map(|lost| format!("{} {} → {}", programme(common, lost.programme), lost.before, lost.after))
            .collect();
        vec![
            cliff.income.to_string(),
            cliff.benefits.to_string(),
            cliff.benefits_beyond.to_string(),
            cliff.lost.to_string(),
            cliff.regained_at.map_or_else(|| "–".to_owned(), |income| income.to_string()),
            rules(common, cliff),
            lost.join("\n"),
        ]
    };
    cliffs.iter().map(row).collect()
}

/// The rules that make a cliff, with the limit that is met.
fn rules(common: &Common, cliff: &Cliff) -> String {
    let said = |rule: &&'static str| {
        let title = CATALOGUE.rule(rule).map_or("", |rule| rule.title.get(common.lang()));
        let reasons = cliff.programmes.iter().flat_map(|lost| &lost.reasons);
        let limit = reasons.into_iter().find(|reason| reason.rule == *rule && reason.limit != "true");
        let limit = limit.map_or_else(String::new, |reason| {
            format!(" ({} {})", common.say("界限", "limit"), reason.limit)
        });
        format!("{rule} {title}{limit}")
    };
    cliff.rules.iter().map(said).collect::<Vec<_>>().join("\n")
}

fn near(common: &Common, found: &RegisterCliffs) -> Result<(), Failure> {
    let heading = [
        common.say("户编号", "household"),
        common.say("人数", "persons"),
        common.say("月收入", "income"),
        common.say("离悬崖", "distance"),
        common.say("悬崖处收入", "cliff at"),
        common.say("少得", "lost"),
        common.say("规则", "rules"),
    ];
    let row = |near: &NearCliff| {
        vec![
            near.household.clone(),
            near.persons.to_string(),
            near.income.to_string(),
            near.distance.to_string(),
            near.cliff.income.to_string(),
            near.cliff.lost.to_string(),
            near.cliff.rules.join(" "),
        ]
    };
    match common.format {
        Format::Json => print::json(found),
        Format::Csv => print::csv(&heading, &found.near.iter().map(row).collect::<Vec<_>>()),
        Format::Text | Format::Markdown => {
            let within = found.within;
            print::line(format!(
                "{}  {} {}; {} {within} {}: {} {}, {} {}",
                found.month,
                found.households,
                common.say("户在保", "households on the roll"),
                common.say("月收入", "of monthly income within"),
                common.say("元以内", "yuan"),
                found.ahead,
                common.say("户前方有悬崖", "with a cliff ahead"),
                found.beyond,
                common.say("户刚越过", "just beyond one")
            ))?;
            tally(common, &found.rules)?;
            print::line(common.say("各户见 --format csv。", "The households are listed by --format csv."))
        }
    }
}

fn tally(common: &Common, rules: &[RuleTally]) -> Result<(), Failure> {
    let heading = [
        common.say("规则", "rule"),
        common.say("前方有悬崖(户)", "ahead (households)"),
        common.say("人", "persons"),
        common.say("刚越过(户)", "just beyond"),
        common.say("最少少得", "least lost"),
        common.say("最多少得", "most lost"),
    ];
    let row = |line: &RuleTally| {
        vec![
            format!("{} {}", line.rule, line.title.get(common.lang())),
            line.ahead.to_string(),
            line.ahead_persons.to_string(),
            line.beyond.to_string(),
            line.least.to_string(),
            line.most.to_string(),
        ]
    };
    print::table(&heading, &rules.iter().map(row).collect::<Vec<_>>())
}
