//! Who counts (SA-02, SA-03, SA-22), how old they are, and the high-age subsidy (HA-01 to HA-03).

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::{DisabilityGrade, DisabilityKind, Fact};
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Away, Cohabitation, Member, Relation, Schooling};

use super::beside::add_up;
use super::{Count, Figures, Verdict, count_of, last_day, month_of};

/// The age on a day by one convention: count birthdays, each on its day or the day after.
fn age_by(rule: &str, birth: NaiveDate, on: NaiveDate) -> i64 {
    let (when, leap) = rule.split_once('/').expect("two parts");
    let mut age = 0;
    for year in birth.year() + 1..=on.year() {
        let birthday = NaiveDate::from_ymd_opt(year, birth.month(), birth.day()).unwrap_or_else(|| {
            let (month, day) = if leap == "first-of-march" { (3, 1) } else { (2, 28) };
            NaiveDate::from_ymd_opt(year, month, day).expect("a day")
        });
        let reached =
            if when == "day-after-birthday" { birthday.succ_opt().expect("a day") } else { birthday };
        age += i64::from(reached <= on);
    }
    age
}

/// The age on a day, when the answer to a question about it is the same by every convention or the place has one.
pub(super) fn ask_age<T: PartialEq>(
    birth: NaiveDate,
    on: NaiveDate,
    here: &Figures,
    question: impl Fn(i64) -> T,
) -> Option<T> {
    let early = question(age_by("on-birthday/last-of-february", birth, on));
    let late = question(age_by("day-after-birthday/first-of-march", birth, on));
    if early == late {
        return Some(early);
    }
    Some(question(age_by(&here.word("ha.age-rule")?, birth, on)))
}

/// For each member: counts, does not, or open.
pub(super) fn count(case: &CaseFile, here: &Figures) -> Vec<Option<bool>> {
    let family = !matches!(case.alone, Fact::Known(_));
    case.members
        .iter()
        .enumerate()
        .map(|(index, member)| match (family, index) {
            (true, _) => counts(case, member, here),
            // SA-04: nobody but the applicant counts when applying alone. Clergy live apart for that very reason.
            (false, 0) => {
                let clergy = matches!(member.away, Fact::Known(Away::Clergy(_)));
                let away = if clergy { Fact::Absent } else { member.away };
                counts(case, &Member { away, ..*member }, here)
            }
            (false, _) => Some(false),
        })
        .collect()
}

/// 1 is the severest.
pub(super) fn grade(grade: DisabilityGrade) -> u32 {
    match grade {
        DisabilityGrade::First => 1,
        DisabilityGrade::Second => 2,
        DisabilityGrade::Third => 3,
        DisabilityGrade::Fourth => 4,
    }
}

fn counts(case: &CaseFile, member: &Member, here: &Figures) -> Option<bool> {
    let month = count_of(case.month);
    // SA-22: out after the event, in before it; in its month by the local rule.
    let ends = [
        (member.died, "sa.death-stop", "month-after-death"),
        (member.left, "sa.change", "month-after-decision"),
    ];
    for (day, rule, still) in ends {
        let Some(day) = day else { continue };
        if month_of(day) < month {
            return Some(false);
        }
        if month_of(day) == month {
            return Some(here.word(rule)? == still);
        }
    }
    if let Some(day) = member.entered {
        if month < month_of(day) {
            return Some(false);
        }
        if month == month_of(day) {
            return Some(here.word("sa.change")? == "month-of-decision");
        }
    }
    let applied = match case.standing {
        StandingFile::Applying { applied } => applied,
        StandingFile::OnRoll { .. } | StandingFile::Grace { .. } | StandingFile::Ended { .. } => {
            return Some(!matches!(member.counted, Fact::Known(false) | Fact::Absent));
        }
    };
    match member.counted {
        Fact::Known(found) => return Some(found),
        Fact::Absent => return Some(false),
        Fact::NotEstablished => {}
    }
    // SA-03.
    match member.away {
        Fact::NotEstablished => return None,
        Fact::Known(Away::Prison | Away::Detoxification | Away::DeclaredMissing) => return Some(false),
        Fact::Known(Away::Clergy(months)) => {
            if months >= here.number("sa.clergy-months")? {
                return Some(false);
            }
        }
        Fact::Known(Away::Conscript) => {
            if here.word("sa.conscripts")? == "not-counted" {
                return Some(false);
            }
        }
        Fact::Absent | Fact::Known(Away::PretrialDetention | Away::CommunityCorrection) => {}
    }
    // SA-02.
    match member.relation {
        Relation::Applicant | Relation::Spouse => Some(true),
        Relation::Child => {
            let Fact::Known(birth) = member.birth else { return None };
            if birth > last_day(month) {
                return None;
            }
            if ask_age(birth, applied.max(birth), here, |age| age < 18)? {
                return Some(true);
            }
            let student = matches!(member.schooling, Fact::Known(Schooling::FullTimeUpToBachelor));
            let unable = member.unable_to_live_alone == Fact::Known(true);
            if student || unable {
                return Some(true);
            }
            let settled = !member.schooling.is_open() && !member.unable_to_live_alone.is_open();
            settled.then_some(false)
        }
        _ => match member.supported {
            Fact::NotEstablished => None,
            Fact::Absent => Some(false),
            Fact::Known(Cohabitation::Permanent) => Some(true),
            Fact::Known(Cohabitation::Months(months)) => {
                Some(months >= here.number("sa.cohabitation-months")?)
            }
        },
    }
}

/// Is somebody still paid in the month, as far as death goes?
pub(super) fn alive_enough(member: &Member, month: Count, here: &Figures, rule: &str) -> Option<bool> {
    match member.died {
        Some(day) if month_of(day) == month => Some(here.word(rule)? == "month-after-death"),
        _ => Some(true),
    }
}

fn band(age: i64) -> Option<&'static str> {
    match age {
        ..60 => None,
        60..80 => Some("ha.60-79"),
        80..90 => Some("ha.80-89"),
        90..100 => Some("ha.90-99"),
        _ => Some("ha.100"),
    }
}

/// The band on a day of reckoning that is itself a question of convention.
fn band_in(birth: NaiveDate, month: Count, here: &Figures) -> Option<Option<&'static str>> {
    let (end, before) = (last_day(month), last_day(month - 1));
    let conventions = ["on-birthday/last-of-february", "day-after-birthday/first-of-march"];
    let all: Vec<_> = [end, before]
        .iter()
        .flat_map(|day| conventions.map(|rule| band(age_by(rule, birth, *day))))
        .collect();
    if all.iter().all(|band| *band == all[0]) {
        return Some(all[0]);
    }
    let day = if here.word("ha.band-change")? == "month-after-birthday" { before } else { end };
    ask_age(birth, day, here, band)
}

/// HA-01 to HA-03.
pub(super) fn high_age(case: &CaseFile, here: &Figures, drawing: &[usize]) -> Verdict {
    let month = count_of(case.month);
    match here.word("ha.programme").as_deref() {
        None => return Verdict::NeedsPerson,
        Some("not-yet") => return Verdict::NotEntitled,
        Some(_) => {}
    }
    add_up(drawing.iter().map(|index| {
        let member = &case.members[*index];
        let Fact::Known(birth) = member.birth else { return None };
        if birth > last_day(month) {
            return None;
        }
        let Some(band) = band_in(birth, month, here)? else { return Some(None) };
        if band == "ha.60-79" && !here.is_spoken_of(band) {
            return Some(None);
        }
        if !alive_enough(member, month, here, "ha.death-stop")? {
            return Some(None);
        }
        let amount = i128::from(here.money(band)?);
        addition(member, here).map(|more| Some(amount + more))
    }))
}

/// HA-02: the addition for those unable to care for themselves or severely disabled.
fn addition(member: &Member, here: &Figures) -> Option<i128> {
    if !here.is_spoken_of("ha.care-addition") {
        return Some(0);
    }
    let unable = matches!(member.ability_grade, Fact::Known(2..));
    let severe = member.disability.known().is_some_and(|disability| {
        matches!(disability.grade, DisabilityGrade::First | DisabilityGrade::Second)
            && matches!(
                disability.kind,
                DisabilityKind::Intellectual | DisabilityKind::Mental | DisabilityKind::Physical
            )
    });
    if !unable && !severe {
        let settled = !member.ability_grade.is_open() && !member.disability.is_open();
        return settled.then_some(0);
    }
    let amount = here.money("ha.care-addition")?;
    match member.nursing_subsidy {
        Fact::NotEstablished => None,
        Fact::Known(drawn) if drawn.fen() >= amount => Some(0),
        Fact::Known(_) | Fact::Absent => Some(i128::from(amount)),
    }
}
