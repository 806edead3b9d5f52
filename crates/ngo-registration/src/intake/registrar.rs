//! 登记管辖、登记方式、一业多会 (NR-01 to NR-04).

use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::DivisionCode;
use minzheng_core_types::{Fact, ParameterSet, ShortText};

use super::answer::IntakeReport;
use super::facts::{Area, Category, FoundationType};
use super::file::IntakeError;
use super::policy::{Direct, FoundationPilot, Industry, Reach};
use super::rules::{NR_01, NR_02, NR_03, NR_04};
use super::{Desk, Open, programmes, questions, terms, truth};
use crate::version::{SG26_SEEN, unverified_version};
use crate::{OrgKind, Regime};

fn word(code: DivisionCode) -> Option<ShortText> {
    ShortText::new(&code.to_string())
}

impl Desk<'_> {
    pub(super) fn version<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        let (Some(warning), Some(seen)) = (unverified_version(self.file.kind, self.file.as_of), SG26_SEEN)
        else {
            return;
        };
        report.warnings.push(warning);
        explain.step(&NR_02, self.at, |facts| {
            facts
                .input(&terms::AS_OF, self.file.as_of, Field::new("as_of"))
                .clause(&terms::SEEN, seen)
                .gives(&terms::UNVERIFIED, true);
        });
        explain.concluded(&programmes::VERSION, ParameterSet::EMPTY);
    }

    /// The division that was applied to.
    fn here(&self) -> Result<DivisionCode, IntakeError> {
        match self.file.place {
            Place::Division(code) => Ok(code),
            Place::Zone(_) => Err(IntakeError::NoDivision),
        }
    }

    pub(super) fn registrar<X: Explain>(
        &self,
        report: &mut IntakeReport,
        explain: &mut X,
    ) -> Result<(), IntakeError> {
        let mut open = Open::default();
        report.registrar = match (self.file.kind, &self.file.area, &self.file.foundation) {
            (OrgKind::SocialGroup, Some(area), _) => self.of_group(area, &mut open, explain)?,
            (OrgKind::ServiceOrg, Some(area), _) => {
                self.of_service((area, report.regime), &mut open, explain)?
            }
            (OrgKind::Foundation, _, Some(_)) => self.of_foundation(&mut open, explain)?,
            _ => return Ok(()),
        };
        match report.registrar {
            Some(_) => explain.concluded(&programmes::REGISTRAR, open.reading.assumed),
            None => explain.outcome(&programmes::REGISTRAR, &open.finding()),
        }
        Ok(())
    }

    fn of_group<X: Explain>(
        &self,
        area: &Area,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<DivisionCode>, IntakeError> {
        let national = truth(area.national).or_else(|| (!area.divisions.is_empty()).then_some(false));
        let common = area.divisions.iter().copied().reduce(DivisionCode::common_ancestor);
        let Some(national) = national else {
            open.ask(questions::AREA);
            return Ok(None);
        };
        let Some(common) = common.or_else(|| national.then_some(DivisionCode::NATIONAL)) else {
            open.ask(questions::AREA);
            return Ok(None);
        };
        let registrar = if national { DivisionCode::NATIONAL } else { common };
        let (common, code) =
            (word(common).ok_or(IntakeError::OutOfRange)?, word(registrar).ok_or(IntakeError::OutOfRange)?);
        explain.step(&NR_01, self.at.variant("area"), |facts| {
            facts
                .input(&terms::NATIONAL, national, Field::new("area.national"))
                .clause(&terms::COMMON, common);
            if registrar == DivisionCode::NATIONAL {
                facts.gives(&terms::REGISTRAR, "ministry");
            } else {
                facts.gives(&terms::REGISTRAR, code);
            }
        });
        Ok(Some(registrar))
    }

    fn of_service<X: Explain>(
        &self,
        (area, regime): (&Area, Option<Regime>),
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<DivisionCode>, IntakeError> {
        let direct = regime == Some(Regime::Direct);
        let (registrar, form, term, field) = match area.sponsor {
            Fact::Known(sponsor) if !direct => {
                (sponsor, "sponsor", &terms::SPONSOR, Field::new("area.sponsor"))
            }
            _ if direct => (self.here()?, "direct", &terms::PLACE, Field::new("place")),
            _ => {
                open.ask(questions::SPONSOR);
                return Ok(None);
            }
        };
        let code = word(registrar).ok_or(IntakeError::OutOfRange)?;
        explain.step(&NR_01, self.at.variant(form), |facts| {
            facts.input(term, code, field).gives(&terms::REGISTRAR, code);
        });
        Ok(Some(registrar))
    }

    fn of_foundation<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<DivisionCode>, IntakeError> {
        let Some(foundation) = &self.file.foundation else { return Ok(None) };
        let here = self.here()?;
        let of = foundation.of.known();
        let [abroad, applied, overseas] =
            [foundation.representative_abroad, foundation.applied_to_ministry, foundation.overseas_office]
                .map(truth);
        let fund = self.file.conditions.as_ref().map_or(Fact::NotEstablished, |conditions| conditions.fund);
        let fund = match fund {
            Fact::Absent => Some(minzheng_core_types::Money::ZERO),
            fund => fund.known(),
        };
        if of.is_none() {
            open.ask(questions::FUND_TYPE);
        }
        if abroad.is_none() || applied.is_none() || overseas.is_none() {
            open.ask(questions::MINISTRY);
        }
        if fund.is_none() {
            open.ask(questions::FUNDS);
        }
        let over = self.policy.ministry_over.read(&mut open.reading);
        let pilot = self.policy.pilot.read(&mut open.reading);
        let (Some(of), Some(abroad), Some(applied), Some(overseas), Some(fund), Some(over), Some(pilot)) =
            (of, abroad, applied, overseas, fund, over, pilot)
        else {
            return Ok(None);
        };
        let national = of == FoundationType::PublicNational;
        let non_public = of == FoundationType::NonPublic;
        let ministry = national || abroad || overseas || non_public && applied && fund > *over.value;
        let province = here.province();
        let registrar = if ministry {
            DivisionCode::NATIONAL
        } else if non_public && *pilot.value == FoundationPilot::Local {
            here
        } else {
            province
        };
        let code = |division| word(division).ok_or(IntakeError::OutOfRange);
        let (place, above, found) = (code(here)?, code(province)?, code(registrar)?);
        explain.step(&NR_01, self.at.variant("foundation"), |facts| {
            facts
                .input(&terms::TYPE, of.word(), Field::new("foundation.type"))
                .input(&terms::REP_ABROAD, abroad, Field::new("foundation.representative_abroad"))
                .input(&terms::OVERSEAS, overseas, Field::new("foundation.overseas_office"))
                .input(&terms::APPLIED_MINISTRY, applied, Field::new("foundation.applied_to_ministry"))
                .input(&terms::FUND, fund, Field::new("conditions.fund"))
                .figure(&terms::OVER, over)
                .chosen(&terms::PILOT, pilot.value.word(), pilot.figure)
                .input(&terms::PLACE, place, Field::new("place"))
                .clause(&terms::PROVINCE, above);
            if ministry {
                facts.gives(&terms::REGISTRAR, "ministry");
            } else {
                facts.gives(&terms::REGISTRAR, found);
            }
        });
        Ok(Some(registrar))
    }

    pub(super) fn regime<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        report.regime = self.file.regime.known();
        let Some(case) = &self.file.direct else { return };
        let mut open = Open::default();
        let category = match case.category {
            Fact::Absent => Some(Category::Other),
            category => category.known(),
        };
        if category.is_none() {
            open.ask(questions::CATEGORY);
        }
        let policy = self.policy.direct.read(&mut open.reading);
        let reach = self.policy.reach.read(&mut open.reading);
        let within = truth(case.within);
        let wide = reach.is_some_and(|reach| *reach.value == Reach::Wide);
        if within.is_none() && reach.is_some() && !wide {
            open.ask(questions::WITHIN);
        }
        let (Some(category), Some(policy), Some(reach), true) =
            (category, policy, reach, wide || within.is_some())
        else {
            explain.outcome(&programmes::REGIME, &open.finding());
            return;
        };
        let four =
            matches!(category, Category::Trade | Category::Science | Category::Charity | Category::Community);
        // Under the wide reading it is not looked at.
        let within = within.unwrap_or(false);
        let direct = *policy.value == Direct::Pilot && four && (wide || within);
        let regime = if direct { Regime::Direct } else { Regime::Dual };
        explain.step(&NR_03, self.at, |facts| {
            facts
                .chosen(&terms::POLICY, policy.value.word(), policy.figure)
                .input(&terms::CATEGORY, category.word(), Field::new("direct.category"))
                .chosen(&terms::READING, reach.value.word(), reach.figure)
                .input(&terms::WITHIN, within, Field::new("direct.within"))
                .gives(&terms::REGIME, if direct { "direct" } else { "dual" });
        });
        explain.concluded(&programmes::REGIME, open.reading.assumed);
        report.regime = report.regime.or(Some(regime));
    }

    pub(super) fn industry<X: Explain>(&self, report: &mut IntakeReport, explain: &mut X) {
        let Some(case) = &self.file.industry else { return };
        let mut open = Open::default();
        let shares = truth(case.shares);
        let same = [case.same_link, case.same_mode, case.same_service].map(truth);
        let policy = self.policy.industry.read(&mut open.reading);
        if shares.is_none() {
            open.ask(questions::SHARES);
        }
        let multiple = policy.is_some_and(|policy| *policy.value == Industry::Multiple);
        let settled =
            shares == Some(false) || !multiple || same.contains(&Some(false)) || !same.contains(&None);
        if !settled {
            open.ask(questions::SAME);
        }
        let (Some(shares), Some(policy), true) = (shares, policy, settled) else {
            explain.outcome(&programmes::INDUSTRY, &open.finding());
            return;
        };
        // One that differs settles it; the others are then told as the same.
        let [link, mode, service] = same.map(|same| same.unwrap_or(true));
        let allowed = !shares || multiple && !(link && mode && service);
        let verdict = if allowed { "allow" } else { "judgment" };
        explain.step(&NR_04, self.at, |facts| {
            facts
                .input(&terms::SHARES, shares, Field::new("industry.shares"))
                .chosen(&terms::POLICY, policy.value.word(), policy.figure)
                .input(&terms::SAME_LINK, link, Field::new("industry.same_link"))
                .input(&terms::SAME_MODE, mode, Field::new("industry.same_mode"))
                .input(&terms::SAME_SERVICE, service, Field::new("industry.same_service"))
                .gives(&terms::INDUSTRY, verdict);
        });
        explain.concluded(&programmes::INDUSTRY, open.reading.assumed);
        report.industry = Some(verdict);
    }
}
