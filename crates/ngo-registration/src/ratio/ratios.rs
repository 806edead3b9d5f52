//! The comparisons of NR-27.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{Setting, Used};
use minzheng_core_types::{Money, Month, Rate, Rounding, RoundingMode, RoundingUnit, Term};

use super::file::{RatioError, RatioFile};
use super::rules::NR_27;
use super::tiers::Tiers;
use crate::OrgKind;
use crate::supervise::desk::Desk;
use crate::supervise::{SupervisionPolicy, programmes, questions, terms};

worded! {
    /// 适用的规定.
    Layer {
        /// 基金会管理条例.
        F04 = "f04", "基金会管理条例", "the regulation of foundations";
        /// 189号文.
        Sp189 = "sp189", "慈善组织(189号文)", "charities (notice 189)";
        /// 没有比例要求.
        NoRatio = "no-ratio", "没有比例要求", "no ratio is asked for";
    }
}

worded! {
    /// 是否达标.
    Verdict {
        /// 达标.
        Met = "met", "达标", "met";
        /// 低于20万元,不受上限.
        Exempt = "exempt", "不受比例限制", "exempt from the ceiling";
        /// 首年:报告并公开.
        Excused = "excused", "首年未达,应报告并公开", "first year: report and publish";
        /// 未达标.
        Breach = "breach", "未达标", "breach";
    }
}

/// 支出.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spending {
    /// Is the floor reached? `None` where the first year is open.
    pub verdict: Option<Verdict>,
    /// 最少支出: the least spending in whole fen that reaches it.
    pub least: Money,
    /// 尚缺.
    pub lacks: Money,
}

/// What a year comes to; `None` is open, or not asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RatioReport {
    /// 适用的规定.
    pub layer: Option<Layer>,
    /// 净资产档次, 1 the highest; none where net assets do not matter.
    pub tier: Option<u32>,
    /// 净资产为负: the part of the floor that rests on them is nought.
    pub negative_assets: bool,
    /// 支出.
    pub spending: Option<Spending>,
    /// 管理费用.
    pub management: Option<Verdict>,
}

const TO_THE_FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Up };

/// A ceiling, and the step that chose it; none where the figure stands by itself.
type Ceiling<'p> = (Used<&'p Rate>, Option<StepRef>);

/// A sum over one year or three, with the step that tells it.
#[derive(Clone, Copy)]
struct Base {
    sum: Money,
    years: u32,
    step: StepRef,
}

/// A floor over a base.
#[derive(Clone, Copy)]
struct Floor<'p> {
    share: Used<&'p Rate>,
    /// The step that chose it; none where the figure stands by itself.
    chosen: Option<StepRef>,
    base: Base,
}

pub(super) fn assess<X: Explain>(
    file: &RatioFile,
    month: Month,
    policy: &SupervisionPolicy,
    explain: &mut X,
) -> Result<RatioReport, RatioError> {
    let mut desk = Desk::new(explain, month);
    let mut report = RatioReport { layer: layer(file, &mut desk), ..RatioReport::default() };
    match report.layer {
        Some(Layer::F04) => f04(file, policy, &mut report, &mut desk)?,
        Some(Layer::Sp189) => sp189(file, policy, &mut report, &mut desk)?,
        Some(Layer::NoRatio) | None => {}
    }
    Ok(report)
}

fn layer<X: Explain>(file: &RatioFile, desk: &mut Desk<'_, X>) -> Option<Layer> {
    let charity = desk.fact(file.charity, false, questions::CHARITY);
    let layer = charity.map(|charity| {
        let layer = match (charity, file.kind) {
            (true, _) => Layer::Sp189,
            (false, OrgKind::Foundation) => Layer::F04,
            (false, _) => Layer::NoRatio,
        };
        desk.step(&NR_27, "layer", |facts| {
            facts
                .input(&terms::RA_CHARITY, charity, Field::new("charity"))
                .input(&terms::RA_KIND, kind_word(file.kind), Field::new("kind"))
                .gives(&terms::RA_LAYER, layer.word());
        });
        layer
    });
    desk.end(&programmes::LAYER, layer)
}

pub(crate) const fn kind_word(kind: OrgKind) -> &'static str {
    match kind {
        OrgKind::SocialGroup => "social-group",
        OrgKind::ServiceOrg => "service-org",
        OrgKind::Foundation => "foundation",
    }
}

/// The regulation of foundations, art. 29.
fn f04<X: Explain>(
    file: &RatioFile,
    policy: &SupervisionPolicy,
    report: &mut RatioReport,
    desk: &mut Desk<'_, X>,
) -> Result<(), RatioError> {
    let public = desk.fact(file.may_raise, false, questions::MAY_RAISE);
    let floor = match public {
        Some(true) => {
            let base = first(file.income.first().map(|year| year.actual), questions::INCOME, desk);
            desk.read(&policy.f04_public).zip(base)
        }
        Some(false) => {
            let base = first(file.assets.first().copied(), questions::ASSETS, desk);
            desk.read(&policy.f04_balance).zip(base)
        }
        None => None,
    };
    let field = if public == Some(true) { "income[0].actual" } else { "assets[0]" };
    report.negative_assets =
        public == Some(false) && file.assets.first().is_some_and(|sum| sum.is_negative());
    let floor = floor.map(|(share, sum)| Floor {
        share,
        chosen: None,
        base: Base { sum, years: 1, step: StepRef::NONE },
    });
    report.spending = spending(file, ("spending-f04", field), floor, None, desk)?;
    let ceiling = desk.read(&policy.f04_cost).map(|share| (share, None));
    report.management = management(file, ("management-f04", ceiling), None, desk)?;
    Ok(())
}

fn first<X: Explain>(value: Option<Money>, question: usize, desk: &mut Desk<'_, X>) -> Option<Money> {
    if value.is_none() {
        desk.ask(question);
    }
    value
}

/// Notice 189.
fn sp189<X: Explain>(
    file: &RatioFile,
    policy: &SupervisionPolicy,
    report: &mut RatioReport,
    desk: &mut Desk<'_, X>,
) -> Result<(), RatioError> {
    let foundation = file.kind == OrgKind::Foundation;
    let raises = desk.fact(file.may_raise, false, questions::MAY_RAISE);
    match raises {
        None => {
            desk.end::<()>(&programmes::SPENDING, None);
            desk.ask(questions::MAY_RAISE);
            desk.end::<()>(&programmes::MANAGEMENT, None);
        }
        Some(true) => {
            let share = desk.read(&policy.raising_floor);
            // Without the figure there is no such law yet, and nothing to tell.
            let base = if share.is_some() { income(file, desk)? } else { None };
            let floor = share.zip(base).map(|(share, base)| Floor { share, chosen: None, base });
            report.spending = spending(file, ("spending", ""), floor, None, desk)?;
            let setting = if foundation { &policy.raising_foundation } else { &policy.raising_other };
            let ceiling = desk.read(setting).map(|share| (share, None));
            report.management = management(file, ("management", ceiling), Some(policy), desk)?;
        }
        Some(false) => {
            let tiers = if foundation { Tiers::of_foundations(policy) } else { Tiers::of_others(policy) };
            let tier = tier(file, &tiers, desk)?;
            report.tier = tier.map(|(tier, _, _)| tier);
            report.negative_assets = tier.is_some_and(|(_, base, _)| base.sum.is_negative());
            let kept = desk.kept();
            let chosen = choose(tier, tiers.floors, ("floor", &terms::RA_FLOOR), desk);
            let floor = chosen.zip(tier).map(|((share, step), (_, base, _))| Floor {
                share,
                chosen: Some(step),
                base,
            });
            let beside = if !foundation && report.tier == Some(4) {
                let base = income(file, desk)?;
                let share = desk.read(&policy.other_income);
                Some(share.zip(base).map(|(share, base)| Floor { share, chosen: None, base }))
            } else {
                None
            };
            report.spending = spending(file, ("spending", ""), floor, beside, desk)?;
            desk.resume(kept);
            let ceiling = choose(tier, tiers.ceilings, ("ceiling", &terms::RA_CEILING), desk)
                .map(|(share, step)| (share, Some(step)));
            report.management = management(file, ("management", ceiling), Some(policy), desk)?;
        }
    }
    Ok(())
}

const FROM: [&Term; 3] = [&terms::RA_FROM_1, &terms::RA_FROM_2, &terms::RA_FROM_3];
const SHARES: [&Term; 4] = [&terms::RA_SHARE_1, &terms::RA_SHARE_2, &terms::RA_SHARE_3, &terms::RA_SHARE_4];

/// The income of last year, or of three years for their average; open where a year or a part of it is not established.
fn income<X: Explain>(file: &RatioFile, desk: &mut Desk<'_, X>) -> Result<Option<Base>, RatioError> {
    let years: u32 = if file.average.income { 3 } else { 1 };
    let wanted = if file.average.income { 3 } else { 1 };
    let mut incomes = [Money::ZERO; 3];
    let mut told: [(Money, Money); 3] = [(Money::ZERO, Money::ZERO); 3];
    let mut open = file.income.len() < wanted;
    for ((year, income), told) in file.income.iter().take(wanted).zip(&mut incomes).zip(&mut told) {
        let restricted = desk.fact(year.restricted, Money::ZERO, questions::RESTRICTED);
        let released = desk.fact(year.released, Money::ZERO, questions::RELEASED);
        match (restricted, released) {
            (Some(restricted), Some(released)) => {
                *income = year.actual.less(restricted)?.plus(released)?;
                *told = (restricted, released);
            }
            _ => open = true,
        }
    }
    if file.income.len() < wanted {
        desk.ask(questions::INCOME);
    }
    if open {
        return Ok(None);
    }
    let mut from = StepRef::NONE;
    for (index, ((year, income), (restricted, released))) in
        file.income.iter().take(wanted).zip(incomes).zip(told).enumerate()
    {
        let step = desk.step(&NR_27, "income", |facts| {
            facts
                .input(&terms::RA_ACTUAL, year.actual, Field::of("income[].actual", index))
                .input(&terms::RA_RESTRICTED, restricted, Field::of("income[].restricted", index))
                .input(&terms::RA_RELEASED, released, Field::of("income[].released", index))
                .gives(&terms::RA_INCOME, income);
        });
        if index == 0 {
            from = step;
        }
    }
    let sum = Money::sum(incomes)?;
    let step = desk.step(&NR_27, "base", |facts| {
        facts.from_each(&terms::RA_INCOME, from, wanted).gives(&terms::RA_BASE, sum);
    });
    Ok(Some(Base { sum, years, step }))
}

/// The tier by last year's net assets or their average; it carries the base with it.
fn tier<X: Explain>(
    file: &RatioFile,
    tiers: &Tiers<'_>,
    desk: &mut Desk<'_, X>,
) -> Result<Option<(u32, Base, StepRef)>, RatioError> {
    let (years, wanted) = if file.average.assets { (3_u32, 3) } else { (1, 1) };
    if file.assets.len() < wanted {
        desk.ask(questions::ASSETS);
    }
    let from = tiers.from.map(|setting| desk.read(setting));
    let [Some(one), Some(two), Some(three)] = from else { return Ok(None) };
    if file.assets.len() < wanted {
        return Ok(None);
    }
    let assets = || file.assets.iter().take(wanted);
    let sum = Money::sum(assets().copied())?;
    let net = desk.step(&NR_27, "net", |facts| {
        for (index, net) in assets().enumerate() {
            facts.input(&terms::RA_NET, *net, Field::of("assets[]", index));
        }
        facts.gives(&terms::RA_ASSETS, sum);
    });
    let mut tier = 4;
    for (number, limit) in [(3, three), (2, two), (1, one)] {
        if sum >= limit.value.times(years)? {
            tier = number;
        }
    }
    let step = desk.step(&NR_27, "tier", |facts| {
        facts.from(&terms::RA_ASSETS, sum, net).clause(&terms::RA_YEARS, years);
        for (name, limit) in FROM.into_iter().zip([one, two, three]) {
            facts.figure(name, limit);
        }
        facts.gives(&terms::RA_TIER, tier);
    });
    Ok(Some((tier, Base { sum, years, step: net }, step)))
}

/// The share of a tier.
fn choose<'p, X: Explain>(
    tier: Option<(u32, Base, StepRef)>,
    shares: [&'p Setting<Rate>; 4],
    (form, name): (&'static str, &'static Term),
    desk: &mut Desk<'_, X>,
) -> Option<(Used<&'p Rate>, StepRef)> {
    let [Some(one), Some(two), Some(three), Some(four)] = shares.map(|share| desk.read(share)) else {
        return None;
    };
    let (tier, _, from) = tier?;
    let share = match tier {
        1 => one,
        2 => two,
        3 => three,
        _ => four,
    };
    let step = desk.step(&NR_27, form, |facts| {
        facts.from(&terms::RA_TIER, tier, from);
        for (name, share) in SHARES.into_iter().zip([one, two, three, four]) {
            facts.figure(name, share);
        }
        facts.gives(name, *share.value);
    });
    Some((share, step))
}

impl Floor<'_> {
    /// The least whole fen that reach it; spending is in whole fen, so nothing is lost.
    fn least(&self) -> Result<Money, RatioError> {
        Ok(self.share.value.share(self.base.sum.max(Money::ZERO), 1, self.base.years, TO_THE_FEN)?)
    }
}

/// Spending against one floor, or against two.
fn spending<X: Explain>(
    file: &RatioFile,
    (form, field): (&'static str, &'static str),
    floor: Option<Floor<'_>>,
    beside: Option<Option<Floor<'_>>>,
    desk: &mut Desk<'_, X>,
) -> Result<Option<Spending>, RatioError> {
    let spent = desk.fact(file.spent, Money::ZERO, questions::SPENT);
    let beside = match beside {
        Some(None) => {
            desk.end::<()>(&programmes::SPENDING, None);
            return Ok(None);
        }
        Some(Some(beside)) => Some(beside),
        None => None,
    };
    let (Some(floor), Some(spent)) = (floor, spent) else {
        desk.end::<()>(&programmes::SPENDING, None);
        return Ok(None);
    };
    let mut least = floor.least()?;
    if let Some(beside) = beside {
        least = least.max(beside.least()?);
    }
    let met = spent >= least;
    let bases = |facts: &mut minzheng_core_types::explain::Facts<'_>| {
        match floor.chosen {
            Some(step) => facts.from(&terms::RA_FLOOR, *floor.share.value, step),
            None => facts.figure(&terms::RA_FLOOR, floor.share),
        };
        match field {
            "" => facts.from(&terms::RA_BASE, floor.base.sum, floor.base.step),
            _ => facts.input(&terms::RA_BASE, floor.base.sum, Field::new(field)),
        };
        facts.clause(&terms::RA_YEARS, floor.base.years);
        if let Some(beside) = beside {
            facts
                .figure(&terms::RA_INCOME_FLOOR, beside.share)
                .from(&terms::RA_INCOME_BASE, beside.base.sum, beside.base.step)
                .clause(&terms::RA_INCOME_YEARS, beside.base.years);
        }
    };
    let form = if beside.is_some() { "spending-both" } else { form };
    let step = desk.step(&NR_27, form, |facts| {
        facts.input(&terms::RA_SPENT, spent, Field::new("spent"));
        bases(facts);
        facts.gives(&terms::RA_MET, met);
    });
    let verdict = kept(file, "first-year-spending", (met, step), desk);
    let kept = desk.kept();
    desk.end(&programmes::SPENDING, verdict);
    desk.resume(kept);
    let form = if beside.is_some() { "least-both" } else { "least" };
    let step = desk.step(&NR_27, form, |facts| {
        bases(facts);
        facts.gives(&terms::RA_LEAST, least);
    });
    desk.end(&programmes::LEAST, Some(()));
    let lacks = least.less(spent)?.max(Money::ZERO);
    desk.step(&NR_27, "lacks", |facts| {
        facts
            .from(&terms::RA_LEAST, least, step)
            .input(&terms::RA_SPENT, spent, Field::new("spent"))
            .gives(&terms::RA_LACKS, lacks);
    });
    desk.end(&programmes::LACKS, Some(()));
    Ok(Some(Spending { verdict, least, lacks }))
}

/// Met, or excused by the first year where the law of the month says so, or a breach.
fn kept<X: Explain>(
    file: &RatioFile,
    excuse: &'static str,
    (met, from): (bool, StepRef),
    desk: &mut Desk<'_, X>,
) -> Option<Verdict> {
    let charity = file.charity == minzheng_core_types::Fact::Known(true);
    if met || !charity || NR_27.variant(excuse, desk.month()).is_none() {
        let verdict = if met { Verdict::Met } else { Verdict::Breach };
        desk.step(&NR_27, "kept", |facts| {
            facts.from(&terms::RA_MET, met, from).gives(&terms::RA_VERDICT, verdict.word());
        });
        return Some(verdict);
    }
    let since = desk.perhaps(file.since, questions::SINCE)?;
    let Some(since) = since else {
        desk.ask(questions::SINCE);
        return None;
    };
    let first = since
        .checked_add_months(chrono::Months::new(12))
        .is_some_and(|anniversary| desk.month().last_day() < anniversary);
    let verdict = if first { Verdict::Excused } else { Verdict::Breach };
    let month = desk.month();
    desk.step(&NR_27, excuse, |facts| {
        facts
            .from(&terms::RA_MET, met, from)
            .input(&terms::RA_YEAR_END, month, Field::new("year"))
            .input(&terms::RA_SINCE, since, Field::new("since"))
            .gives(&terms::RA_VERDICT, verdict.word());
    });
    Some(verdict)
}

/// Management cost against the ceiling; of charities, a low cost is exempt.
fn management<X: Explain>(
    file: &RatioFile,
    (form, ceiling): (&'static str, Option<Ceiling<'_>>),
    exempting: Option<&SupervisionPolicy>,
    desk: &mut Desk<'_, X>,
) -> Result<Option<Verdict>, RatioError> {
    let cost = desk.fact(file.management, Money::ZERO, questions::MANAGEMENT);
    let total = desk.fact(file.total, Money::ZERO, questions::TOTAL);
    let (Some(cost), Some(total), Some((share, chosen))) = (cost, total, ceiling) else {
        return Ok(desk.end(&programmes::MANAGEMENT, None));
    };
    let met = share.value.covers(cost, total, 1)?;
    let step = desk.step(&NR_27, form, |facts| {
        facts.input(&terms::RA_COST, cost, Field::new("management"));
        match chosen {
            Some(step) => facts.from(&terms::RA_CEILING, *share.value, step),
            None => facts.figure(&terms::RA_CEILING, share),
        };
        facts.input(&terms::RA_TOTAL, total, Field::new("total")).gives(&terms::RA_MET, met);
    });
    if let (false, Some(policy)) = (met, exempting) {
        let Some(below) = desk.read(&policy.exempt_below) else {
            return Ok(desk.end(&programmes::MANAGEMENT, None));
        };
        if cost < *below.value {
            desk.step(&NR_27, "exempt", |facts| {
                facts
                    .from(&terms::RA_MET, met, step)
                    .input(&terms::RA_COST, cost, Field::new("management"))
                    .figure(&terms::RA_BELOW, below)
                    .gives(&terms::RA_VERDICT, Verdict::Exempt.word());
            });
            return Ok(desk.end(&programmes::MANAGEMENT, Some(Verdict::Exempt)));
        }
    }
    let verdict = kept(file, "first-year-cost", (met, step), desk);
    Ok(desk.end(&programmes::MANAGEMENT, verdict))
}
