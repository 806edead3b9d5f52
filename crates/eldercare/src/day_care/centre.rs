//! 建设类别和面积, 照护比和位置 (EC-40 to EC-42).

use minzheng_core_types::explain::{At, Explain, Facts, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Month, Rate, Term};
use rust_decimal::{Decimal, RoundingStrategy};

use super::answer::{Answer, Traced, asked, concluded, divisor, one};
use super::error::DayCareError;
use super::facts::{Centre, Day};
use super::policy::DayCarePolicy;
use super::{programmes, questions, rules, terms};

/// 类别: the class of a centre by the people of its community (EC-40).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[doc(alias = "一类")]
pub enum Class {
    /// 一类: 30,000 to 50,000.
    One,
    /// 二类: 15,000 to 29,999.
    Two,
    /// 三类: 10,000 to 14,999.
    Three,
}

impl Class {
    /// The class for so many people; `None` out of the table: nothing is extrapolated.
    ///
    /// ```
    /// use minzheng_eldercare::day_care::Class;
    /// assert_eq!(Class::of(18_000), Some(Class::Two));
    /// assert_eq!(Class::of(50_001), None);
    /// ```
    #[must_use]
    pub const fn of(population: u32) -> Option<Self> {
        match population {
            30_000..=50_000 => Some(Self::One),
            15_000..=29_999 => Some(Self::Two),
            10_000..=14_999 => Some(Self::Three),
            _ => None,
        }
    }

    /// The word used in formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::One => "class-1",
            Self::Two => "class-2",
            Self::Three => "class-3",
        }
    }

    /// m².
    fn area(self) -> Decimal {
        Decimal::from(match self {
            Self::One => 1600,
            Self::Two => 1085,
            Self::Three => 750,
        })
    }

    /// m² for each elder.
    fn index(self) -> Decimal {
        Decimal::new(
            match self {
                Self::One => 26,
                Self::Two => 32,
                Self::Three => 39,
            },
            2,
        )
    }
}

/// A group of rooms, with its share of the usable area in tenths of a per cent by class (EC-41).
struct Rooms {
    form: &'static str,
    term: &'static Term,
    programme: &'static Programme,
    shares: [i64; 3],
}

static ROOMS: [Rooms; 4] = [
    Rooms { form: "living", term: &terms::LIVING, programme: &programmes::LIVING, shares: [430, 393, 357] },
    Rooms { form: "health", term: &terms::HEALTH, programme: &programmes::HEALTH, shares: [119, 162, 203] },
    Rooms {
        form: "recreation",
        term: &terms::RECREATION,
        programme: &programmes::RECREATION,
        shares: [183, 162, 155],
    },
    Rooms {
        form: "auxiliary",
        term: &terms::AUXILIARY,
        programme: &programmes::AUXILIARY,
        shares: [268, 283, 285],
    },
];

impl Rooms {
    fn share(&self, class: Class) -> Decimal {
        let [one, two, three] = self.shares;
        Decimal::new(
            match class {
                Class::One => one,
                Class::Two => two,
                Class::Three => three,
            },
            3,
        )
    }
}

/// 中心报告: areas in m².
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CentreReport {
    /// The class; `None` out of the table.
    pub class: Answer<Option<Class>>,
    /// 建筑面积指标.
    pub area: Option<Answer<Rate>>,
    /// Is the floor area built at least that?
    pub reached: Option<Answer<bool>>,
    /// 按人均指标的面积.
    pub index_area: Option<Answer<Rate>>,
    /// 使用面积.
    pub usable: Option<Answer<Rate>>,
    /// Living service, health and rehabilitation, recreation, auxiliary rooms.
    pub rooms: [Option<Answer<Rate>>; 4],
}

/// The first month of the building standard.
const IN_FORCE: Month = Month::at(2011, 3);
const POPULATION: Field = Field::new("centre.population");
const ELDERS: Field = Field::new("centre.elders");
pub(super) const AREA: Field = Field::new("centre.area");

fn rate(value: Option<Decimal>) -> Result<Rate, DayCareError> {
    value.and_then(|value| Rate::new(value).ok()).ok_or(DayCareError::Range)
}

/// The class by itself, with its step: the subsidy asks for it too.
pub(super) fn class<X: Explain>(
    centre: &Centre,
    month: Month,
    explain: &mut X,
) -> Result<Traced<Option<Class>>, usize> {
    if month < IN_FORCE {
        return Err(questions::IN_FORCE);
    }
    let Fact::Known(population) = centre.population else { return Err(questions::POPULATION) };
    let class = Class::of(population);
    let step = explain.step(&rules::EC_40, At::month(month).variant("class"), |facts| {
        facts
            .input(&terms::POPULATION, population, POPULATION)
            .gives(&terms::CLASS, class.map_or("out-of-table", Class::word));
    });
    Ok(Traced { value: class, step })
}

/// Class and areas (EC-40, EC-41).
///
/// # Errors
/// [`DayCareError::Range`].
pub(super) fn assess<X: Explain>(
    centre: &Centre,
    month: Month,
    explain: &mut X,
) -> Result<CentreReport, DayCareError> {
    let none = ParameterSet::EMPTY;
    let nothing = |class| CentreReport {
        class,
        area: None,
        reached: None,
        index_area: None,
        usable: None,
        rooms: [None; 4],
    };
    let class = match class(centre, month, explain) {
        Ok(class) => class,
        Err(question) => {
            let open = asked(one(question), Reading::default(), &programmes::CLASS, explain);
            return Ok(nothing(open));
        }
    };
    let mut report = nothing(concluded(class.value, none, &programmes::CLASS, explain));
    let Some(of) = class.value else {
        let open = one(questions::OUT_OF_TABLE);
        report.area = Some(asked(open, Reading::default(), &programmes::AREA, explain));
        return Ok(report);
    };
    let class = Traced { value: of, step: class.step };
    let told = |facts: &mut Facts<'_>| {
        facts.from(&terms::CLASS, of.word(), class.step);
    };
    let at = |form| At::month(month).variant(form);
    let value = rate(Some(of.area()))?;
    let step = explain.step(&rules::EC_40, at("area"), |facts| {
        told(facts);
        facts.gives(&terms::AREA, value);
    });
    let area = Traced { value, step };
    report.area = Some(concluded(value, none, &programmes::AREA, explain));
    report.reached = reached(centre, month, area, explain);
    report.index_area = index(centre, month, class, explain)?;
    let value = rate(of.area().checked_mul(Decimal::new(65, 2)))?;
    let step = explain.step(&rules::EC_41, at("usable"), |facts| {
        facts.from(&terms::AREA, area.value, area.step).gives(&terms::USABLE, value);
    });
    let usable = Traced { value, step };
    report.usable = Some(concluded(value, none, &programmes::USABLE, explain));
    for (place, rooms) in report.rooms.iter_mut().zip(&ROOMS) {
        let exact = usable.value.to_decimal().checked_mul(rooms.share(of));
        let rounded =
            exact.map(|exact| exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero));
        let value = rate(rounded)?;
        explain.step(&rules::EC_41, at(rooms.form), |facts| {
            facts.from(&terms::USABLE, usable.value, usable.step);
            told(facts);
            facts.gives(rooms.term, value);
        });
        *place = Some(concluded(value, none, rooms.programme, explain));
    }
    Ok(report)
}

/// Is what was built at least the area of the class? Nothing is said of a plan.
fn reached<X: Explain>(
    centre: &Centre,
    month: Month,
    area: Traced<Rate>,
    explain: &mut X,
) -> Option<Answer<bool>> {
    let programme = &programmes::AREA_REACHED;
    match centre.area {
        Fact::Absent => None,
        Fact::NotEstablished => Some(asked(one(questions::AREA), Reading::default(), programme, explain)),
        Fact::Known(built) => {
            let reached = built >= area.value;
            explain.step(&rules::EC_40, At::month(month).variant("reached"), |facts| {
                facts
                    .input(&terms::BUILT, built, AREA)
                    .from(&terms::AREA, area.value, area.step)
                    .gives(&terms::REACHED, reached);
            });
            Some(concluded(reached, ParameterSet::EMPTY, programme, explain))
        }
    }
}

fn index<X: Explain>(
    centre: &Centre,
    month: Month,
    class: Traced<Class>,
    explain: &mut X,
) -> Result<Option<Answer<Rate>>, DayCareError> {
    let programme = &programmes::INDEX_AREA;
    let elders = match centre.elders {
        Fact::Absent => return Ok(None),
        Fact::NotEstablished => {
            return Ok(Some(asked(one(questions::ELDERS), Reading::default(), programme, explain)));
        }
        Fact::Known(elders) => elders,
    };
    let value = rate(class.value.index().checked_mul(Decimal::from(elders)))?;
    explain.step(&rules::EC_40, At::month(month).variant("index"), |facts| {
        facts
            .from(&terms::CLASS, class.value.word(), class.step)
            .input(&terms::ELDERS, elders, ELDERS)
            .gives(&terms::INDEX_AREA, value);
    });
    Ok(Some(concluded(value, ParameterSet::EMPTY, programme, explain)))
}

/// 当日报告.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayReport {
    /// Are the clients within the places?
    pub places: Answer<bool>,
    /// Are the carers enough? Nothing where staff was not asked about.
    pub staff: Option<Answer<bool>>,
}

/// Places and staff on a day (EC-42).
///
/// # Errors
/// [`DayCareError::Range`].
pub(super) fn day<X: Explain>(
    day: &Day,
    month: Month,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<DayReport, DayCareError> {
    Ok(DayReport { places: places(day, month, policy, explain)?, staff: staff(day, month, policy, explain)? })
}

fn places<X: Explain>(
    day: &Day,
    month: Month,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<Answer<bool>, DayCareError> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    let mut number = |fact: Fact<u32>, question| match fact {
        Fact::Known(number) => Some(number),
        Fact::Absent => Some(0),
        Fact::NotEstablished => {
            open.ask(question, None);
            None
        }
    };
    let whole = number(day.whole, questions::WHOLE);
    let half = number(day.half, questions::HALF);
    let places = number(day.places, questions::PLACES);
    let each = divisor(&policy.halves, &mut reading);
    let programme = &programmes::PLACES;
    let (Some(whole), Some(half), Some(places), Some(each)) = (whole, half, places, each) else {
        return Ok(asked(open, reading, programme, explain));
    };
    let each_place = u64::from(*each.value);
    let parts = |places: u32| u64::from(places).checked_mul(each_place).ok_or(DayCareError::Range);
    let taken = parts(whole)?.checked_add(u64::from(half)).ok_or(DayCareError::Range)?;
    let kept = taken <= parts(places)?;
    explain.step(&rules::EC_42, At::month(month).variant("places"), |facts| {
        facts
            .input(&terms::WHOLE, whole, Field::new("day.whole"))
            .input(&terms::HALF, half, Field::new("day.half"))
            .figure(&terms::HALVES, each)
            .input(&terms::PLACES, places, Field::new("day.places"))
            .gives(&terms::PLACES_KEPT, kept);
    });
    Ok(concluded(kept, reading.assumed, programme, explain))
}

static CLIENTS: [(&Term, &Term, Field); 5] = [
    (&terms::CLIENTS_0, &terms::RATIO_0, Field::new("day.clients.intact")),
    (&terms::CLIENTS_1, &terms::RATIO_1, Field::new("day.clients.mild")),
    (&terms::CLIENTS_2, &terms::RATIO_2, Field::new("day.clients.moderate")),
    (&terms::CLIENTS_3, &terms::RATIO_3, Field::new("day.clients.severe")),
    (&terms::CLIENTS_4, &terms::RATIO_4, Field::new("day.clients.complete")),
];

fn staff<X: Explain>(
    day: &Day,
    month: Month,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<Option<Answer<bool>>, DayCareError> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    let settings: [&Setting<u32>; 5] =
        [&policy.ratio_0, &policy.ratio_1, &policy.ratio_2, &policy.ratio_3, &policy.ratio_4];
    let clients = match day.clients {
        Fact::Absent => return Ok(None),
        Fact::Known(clients) => Some(clients.each()),
        Fact::NotEstablished => {
            open.ask(questions::CLIENTS, None);
            None
        }
    };
    let carers = match day.carers {
        Fact::Known(carers) => Some(carers),
        Fact::Absent => Some(0),
        Fact::NotEstablished => {
            open.ask(questions::CARERS, None);
            None
        }
    };
    // A grade without clients needs nobody: its ratio is not read.
    let read = clients.map(|clients| {
        let mut grades = clients.into_iter().zip(settings);
        [(); 5].map(|()| {
            let (count, setting) = grades.next()?;
            if count == 0 { Some(None) } else { divisor(setting, &mut reading).map(Some) }
        })
    });
    let programme = &programmes::STAFF;
    let (Some(clients), Some(carers), Some(read), true) = (clients, carers, read, reading.missing.is_empty())
    else {
        return Ok(Some(asked(open, reading, programme, explain)));
    };
    let ratios = read.map(Option::flatten);
    let enough = enough(clients, ratios.map(|ratio| ratio.map_or(1, |ratio| *ratio.value)), carers)?;
    explain.step(&rules::EC_42, At::month(month).variant("staff"), |facts| {
        for (((count, term), ratio), field) in
            clients.into_iter().zip(&CLIENTS).zip(ratios).map(
                |((count, (term, ratio_term, field)), ratio)| (((count, term), (ratio_term, ratio)), field),
            )
        {
            facts.input(term, count, *field);
            match ratio {
                (term, Some(ratio)) => facts.figure(term, ratio),
                (term, None) => facts.clause(term, "not-read"),
            };
        }
        facts.input(&terms::CARERS, carers, Field::new("day.carers")).gives(&terms::STAFF, enough);
    });
    Ok(Some(concluded(enough, reading.assumed, programme, explain)))
}

/// Σ clients ÷ ratio ≤ carers, exactly: over the product of the ratios.
fn enough(clients: [u32; 5], ratios: [u32; 5], carers: u32) -> Result<bool, DayCareError> {
    let product = |numbers: [u32; 5]| {
        numbers.into_iter().try_fold(1_i128, |product, number| product.checked_mul(i128::from(number)))
    };
    let exact = || {
        let over = product(ratios)?;
        let needed = clients.into_iter().zip(ratios).try_fold(0_i128, |sum, (count, ratio)| {
            sum.checked_add(i128::from(count).checked_mul(over.checked_div(i128::from(ratio))?)?)
        })?;
        Some(needed <= i128::from(carers).checked_mul(over)?)
    };
    exact().ok_or(DayCareError::Range)
}
