//! 管辖 (SO-03) and 补领 (SO-09): which office, and who comes.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Place, Reading, Slot};
use minzheng_core_types::{Fact, Month};

use super::asked::{Asked, Ruling, listed, must};
use super::error::MarriageError;
use super::people::{Party, PartyKind};
use super::policy::MarriagePolicy;
use super::rules::{SO_03, SO_09};
use super::{programmes, questions, terms};

/// The day named by the only entry of a list.
pub(super) fn day_of(
    setting: &minzheng_core_types::figures::Setting<
        std::sync::Arc<[minzheng_core_types::figures::ListEntry]>,
    >,
    name: &'static str,
    reading: &mut Reading,
) -> Result<Option<NaiveDate>, MarriageError> {
    let Some(list) = setting.read(reading) else { return Ok(None) };
    let day = list.value.first().map(|entry| entry.code.parse());
    day.transpose().map_err(|_| MarriageError::NoDay(name))
}

/// Is the regulation of 2025 in force on the day? `None` where the place has no such day.
pub(super) fn revised<X: Explain>(
    asked: &Asked<'_, X>,
    on: NaiveDate,
    reading: &mut Reading,
) -> Result<Option<bool>, MarriageError> {
    let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(on));
    Ok(day_of(&policy.revised, "so.marriage.revised", reading)?.map(|day| on >= day))
}

/// Is the place of an office that of a residence? The office of a county or district serves the county or district.
fn serves(office: Place, residence: Place) -> bool {
    match (office, residence) {
        (Place::Division(office), Place::Division(residence)) => {
            office == residence || office.contains(residence)
        }
        (office, residence) => office == residence,
    }
}

/// 管辖: what was found; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OfficeFound {
    /// 双方到场.
    pub in_person: Option<bool>,
    /// 有管辖权.
    pub competent: Option<bool>,
}

pub(super) struct Competence<'a> {
    pub(super) on: NaiveDate,
    pub(super) man: &'a Party,
    pub(super) woman: &'a Party,
    pub(super) designated: Fact<bool>,
}

/// At least one of two facts, three-valued.
fn either(facts: [Option<bool>; 2]) -> Option<bool> {
    match facts {
        [Some(true), _] | [_, Some(true)] => Some(true),
        [Some(false), Some(false)] => Some(false),
        _ => None,
    }
}

impl Competence<'_> {
    pub(super) fn assess<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<OfficeFound, MarriageError> {
        let words = [&terms::CONDITION, &terms::BAR, &terms::MET];
        let ruling = Ruling {
            rule: &SO_03,
            form: "in-person",
            day: self.on,
            programme: &programmes::IN_PERSON,
            words,
        };
        let here = |party: &Party, field| must(party.in_person, field, questions::IN_PERSON);
        let in_person = if SO_03.variant("in-person", Month::of(self.on)).is_some() {
            asked.all(ruling, &[here(self.man, "man.in_person"), here(self.woman, "woman.in_person")])
        } else {
            None
        };
        Ok(OfficeFound { in_person, competent: self.competent(asked)? })
    }

    fn competent<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<Option<bool>, MarriageError> {
        let mut reading = Reading::default();
        let Some(revised) = revised(asked, self.on, &mut reading)? else {
            asked.open(&programmes::COMPETENT, &[], reading);
            return Ok(None);
        };
        let kinds = [self.man.kind.known(), self.woman.kind.known()];
        let mainland = kinds.map(|kind| kind.map(|kind| kind == PartyKind::Mainland));
        let [Some(man), Some(woman)] = mainland else {
            asked.open(&programmes::COMPETENT, &[questions::KIND], reading);
            return Ok(None);
        };
        match (man, woman, revised) {
            (true, true, true) => Ok(Some(self.told(asked, "nationwide", true, true))),
            (true, true, false) => Ok(self.at_home(asked, reading)),
            (false, false, _) => {
                // The regulation speaks of a mainland resident and another.
                asked.open(&programmes::COMPETENT, &[questions::BOTH_OUTSIDE], reading);
                Ok(None)
            }
            (man, _, revised) => Ok(self.designated(asked, if man { self.man } else { self.woman }, revised)),
        }
    }

    fn told<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
        form: &'static str,
        fact: bool,
        found: bool,
    ) -> bool {
        asked.explain.step(&SO_03, At::month(Month::of(self.on)).variant(form), |facts| {
            facts.input(&terms::FITS, fact, Field::new("place.fits")).gives(&terms::COMPETENT, found);
        });
        asked.explain.concluded(&programmes::COMPETENT, Reading::default().assumed);
        found
    }

    fn at_home<X: Explain>(&self, asked: &mut Asked<'_, X>, mut reading: Reading) -> Option<bool> {
        let office = asked.place;
        let fits = |place: Fact<Place>| match place {
            Fact::Known(place) => Some(serves(office, place)),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        let home = either([fits(self.man.residence), fits(self.woman.residence)]);
        if home == Some(true) {
            return Some(self.told(asked, "residence", true, true));
        }
        let permit = either([fits(self.man.permit), fits(self.woman.permit)]);
        if SO_03.variant("pilot", Month::of(self.on)).is_none() || permit == Some(false) {
            return match home {
                Some(home) => Some(self.told(asked, "residence", home, home)),
                None => {
                    asked.open(&programmes::COMPETENT, &[questions::RESIDENCE], reading);
                    None
                }
            };
        }
        let policy = MarriagePolicy::at(asked.pack, office, Month::of(self.on));
        let province = match office {
            Place::Division(code) => Some(code.province().to_string()),
            Place::Zone(_) => None,
        };
        let listed = |list| province.as_deref().is_some_and(|province| listed(list, province));
        let complete = matches!(policy.pilots.slot, Slot::Value(..));
        let (list, pilot) = match policy.pilots.read_limit(&mut reading) {
            Some(list) => (list, listed(list)),
            None => {
                asked.open(&programmes::COMPETENT, &[], reading);
                return None;
            }
        };
        // Of an incomplete list only the presence of an entry says something.
        if !pilot && !complete {
            reading.missing =
                reading.missing.union(minzheng_core_types::ParameterSet::single(policy.pilots.parameter));
            asked.open(&programmes::COMPETENT, &[], reading);
            return None;
        }
        let Some(permit) = (if pilot { permit } else { Some(false) }) else {
            asked.open(&programmes::COMPETENT, &[questions::PERMIT], reading);
            return None;
        };
        if !permit && home.is_none() {
            asked.open(&programmes::COMPETENT, &[questions::RESIDENCE], reading);
            return None;
        }
        let code = province.and_then(|province| minzheng_core_types::ShortText::new(&province));
        asked.explain.step(&SO_03, At::month(Month::of(self.on)).variant("pilot"), |facts| {
            if let Some(code) = code {
                facts.input(&terms::PROVINCE, code, Field::new("place"));
            } else {
                facts.clause(&terms::PROVINCE, "none");
            }
            facts
                .list(&terms::PILOTS, list.figure)
                .input(&terms::FITS, permit, Field::new("permit.fits"))
                .gives(&terms::COMPETENT, permit);
        });
        asked.explain.concluded(&programmes::COMPETENT, reading.assumed);
        Some(permit)
    }

    fn designated<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
        mainland: &Party,
        revised: bool,
    ) -> Option<bool> {
        let words = [&terms::CONDITION, &terms::BAR, &terms::COMPETENT];
        let form = if revised { "designated-anywhere" } else { "designated" };
        let ruling = Ruling { rule: &SO_03, form, day: self.on, programme: &programmes::COMPETENT, words };
        let designated = must(self.designated, "designated", questions::DESIGNATED);
        if revised {
            return asked.all(ruling, &[designated]);
        }
        // Within the province that designates it, for residents there.
        let province = |place: Place| match place {
            Place::Division(code) => Some(code.province()),
            Place::Zone(_) => None,
        };
        let here = match mainland.residence {
            Fact::Known(home) => match (province(asked.place), province(home)) {
                (Some(office), Some(home)) => Fact::Known(office == home),
                _ => Fact::NotEstablished,
            },
            Fact::Absent => Fact::Known(false),
            Fact::NotEstablished => Fact::NotEstablished,
        };
        asked.all(ruling, &[designated, must(here, "residence", questions::RESIDENCE)])
    }
}

/// 补领: what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReplacementFound {
    /// 有管辖权; `None` is open.
    pub competent: Option<bool>,
    /// 可以补发; `None` is open.
    pub reissue: Option<bool>,
    /// 补发的证件写明的登记日.
    pub dated: Option<NaiveDate>,
}

/// 补领 (SO-09).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// 申请日.
    pub on: NaiveDate,
    /// 原登记日.
    pub registered: NaiveDate,
    /// 原登记地.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub registered_at: Fact<Place>,
    /// 档案可查.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub on_file: Fact<bool>,
    /// 遗失或损毁.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub lost: Fact<bool>,
}

impl Replacement {
    pub(super) fn assess<X: Explain>(
        &self,
        man: &Party,
        woman: &Party,
        asked: &mut Asked<'_, X>,
    ) -> Result<ReplacementFound, MarriageError> {
        let mut reading = Reading::default();
        let Some(revised) = revised(asked, self.on, &mut reading)? else {
            asked.open(&programmes::REPLACEMENT_OFFICE, &[], reading);
            return Ok(ReplacementFound::default());
        };
        let office = asked.place;
        let fits = |place: Fact<Place>| match place {
            Fact::Known(place) => Some(serves(office, place)),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        let (form, fit) = if revised {
            ("nationwide", Some(true))
        } else {
            let residents = either([fits(man.residence), fits(woman.residence)]);
            ("original", either([fits(self.registered_at), residents]))
        };
        if let Some(fit) = fit {
            asked.explain.step(&SO_09, At::month(Month::of(self.on)).variant(form), |facts| {
                facts.input(&terms::FITS, fit, Field::new("replacement.fits")).gives(&terms::COMPETENT, fit);
            });
            asked.explain.concluded(&programmes::REPLACEMENT_OFFICE, reading.assumed);
        } else {
            asked.open(&programmes::REPLACEMENT_OFFICE, &[questions::RESIDENCE], reading);
        }
        let words = [&terms::CONDITION, &terms::BAR, &terms::MET];
        let ruling =
            Ruling { rule: &SO_09, form: "reissue", day: self.on, programme: &programmes::REISSUE, words };
        let conditions = [
            must(self.lost, "replacement.lost", questions::LOST),
            must(self.on_file, "replacement.on_file", questions::ON_FILE),
        ];
        let reissue = asked.all(ruling, &conditions);
        let dated = (reissue == Some(true)).then_some(self.registered);
        if let Some(dated) = dated {
            asked.explain.step(&SO_09, At::month(Month::of(self.on)).variant("dated"), |facts| {
                facts
                    .input(&terms::REGISTERED, self.registered, Field::new("replacement.registered"))
                    .gives(&terms::DATED, dated);
            });
            asked.explain.concluded(&programmes::DATED, reading.assumed);
        }
        Ok(ReplacementFound { competent: fit, reissue, dated })
    }
}
