//! 安置方式 (SO-27) and the grounds for placement (SO-29). Every mode is looked at, so that an answer tells all that is open to a
//! person; one fact that settles a mode settles it, whatever else is not known.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month, Term};

use super::error::VeteranError;
use super::policy::{Regime, VeteranPolicy};
use super::rules::{SO_27, SO_29};
use super::service::{Cause, Lost, Rank, Service, Span};
use super::{programmes, questions, terms};
use crate::open::Open;

worded! {
    /// 安置方式.
    #[doc(alias = "安置方式")]
    Mode {
        /// 国家供养.
        Support = "support", "国家供养", "support for life";
        /// 退休.
        Retirement = "retirement", "退休", "retirement";
        /// 安排工作.
        Placement = "placement", "安排工作", "job placement";
        /// 逐月领取退役金.
        Monthly = "monthly", "逐月领取退役金", "monthly money";
        /// 自主就业.
        SelfEmployment = "self-employment", "自主就业", "self-employment";
    }
}

/// A yes or no with the step that says so.
pub(super) type Flag = Option<(bool, StepRef)>;

/// What is found of the modes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Modes {
    pub(super) support: Flag,
    pub(super) retirement: Flag,
    pub(super) placement: Flag,
    pub(super) own: Flag,
    /// The mode; the inner `None` is none at all.
    pub(super) mode: Option<(Option<Mode>, StepRef)>,
    pub(super) open: Open,
}

pub(super) struct Desk<'a> {
    pub(super) service: &'a Service,
    pub(super) policy: &'a VeteranPolicy,
}

/// A yes or no that a fact states.
pub(super) const fn truth(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(yes) => Some(yes),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

impl Desk<'_> {
    pub(super) fn at(&self) -> At {
        At::month(Month::of(self.service.discharged))
    }

    pub(super) fn span(&self) -> Result<Option<Span>, VeteranError> {
        match self.service.span {
            Fact::Known(span) if span.months > 11 || span.days > 30 => Err(VeteranError::Span),
            Fact::Known(span) => Ok(Some(span)),
            Fact::Absent | Fact::NotEstablished => Ok(None),
        }
    }

    /// Cause and grade; without a disability the grade is nought.
    fn disability(&self) -> Result<Option<(&'static str, u32)>, VeteranError> {
        match self.service.disability {
            Fact::Known(known) if !(1..=10).contains(&known.grade) => Err(VeteranError::Grade),
            Fact::Known(known) => Ok(Some((known.cause.word(), known.grade))),
            Fact::Absent => Ok(Some(("none", 0))),
            Fact::NotEstablished => Ok(None),
        }
    }

    pub(super) fn modes<X: Explain>(&self, explain: &mut X) -> Result<Modes, VeteranError> {
        let mut found = Modes::default();
        let mut open = Open::default();
        let Some(regime) = self.policy.regime.read(&mut open.reading) else {
            for programme in [
                &programmes::SUPPORT,
                &programmes::RETIREMENT,
                &programmes::PLACEMENT,
                &programmes::SELF,
                &programmes::MODE,
            ] {
                explain.outcome(programme, &open.finding());
            }
            found.open = open;
            return Ok(found);
        };
        let mut all = open;
        found.support =
            tell(&programmes::SUPPORT, |open, explain| self.support(open, explain), open, &mut all, explain)?;
        found.retirement = tell(
            &programmes::RETIREMENT,
            |open, explain| self.retirement(open, explain),
            open,
            &mut all,
            explain,
        )?;
        found.placement = tell(
            &programmes::PLACEMENT,
            |open, explain| self.placement(open, explain),
            open,
            &mut all,
            explain,
        )?;
        found.own = tell(
            &programmes::SELF,
            |open, explain| self.own(regime, open, explain),
            open,
            &mut all,
            explain,
        )?;
        self.mode(&mut found, *regime.value, all, explain);
        Ok(found)
    }

    fn rank(&self) -> Field {
        Field::new("service.rank")
    }

    fn support<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Result<Flag, VeteranError> {
        let rank = self.service.rank.known();
        let disability = self.disability()?;
        let young = rank.map(|rank| rank != Rank::Senior);
        let heavy = disability.map(|(_, grade)| (1..=4).contains(&grade));
        let (form, holds) = match (young, heavy) {
            (Some(young), Some(heavy)) => ("support", young && heavy),
            (Some(false), None) => ("support-rank", false),
            (None, Some(false)) => ("support-grade", false),
            _ => {
                if rank.is_none() {
                    open.questions.insert(questions::RANK);
                }
                if disability.is_none() {
                    open.questions.insert(questions::DISABILITY);
                }
                return Ok(None);
            }
        };
        let step = explain.step(&SO_27, self.at().variant(form), |facts| {
            if let (true, Some(rank)) = (form != "support-grade", rank) {
                facts.input(&terms::RANK, rank.word(), self.rank());
            }
            if let (true, Some((_, grade))) = (form != "support-rank", disability) {
                facts.input(&terms::GRADE, grade, Field::new("service.disability"));
            }
            facts.gives(&terms::SUPPORT, holds);
        });
        Ok(Some((holds, step)))
    }

    fn retirement<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Result<Flag, VeteranError> {
        let Some(rank) = self.service.rank.known() else {
            open.questions.insert(questions::RANK);
            return Ok(None);
        };
        if rank != Rank::Senior {
            let step = explain.step(&SO_27, self.at().variant("retire-rank"), |facts| {
                facts.input(&terms::RANK, rank.word(), self.rank()).gives(&terms::RETIREMENT, false);
            });
            return Ok(Some((false, step)));
        }
        let mut lacking = Open::default();
        let age = self.by_number(
            (self.service.age.known(), self.policy.retire_age.read(&mut lacking.reading)),
            ("by-age", &terms::AGE, "service.age", &terms::RETIRE_AGE, &terms::BY_AGE),
            explain,
        );
        let years = self.span()?.map(|span| span.years);
        let served = self.by_number(
            (years, self.policy.retire_service.read(&mut lacking.reading)),
            ("by-service", &terms::YEARS, "service.span", &terms::RETIRE_SERVICE, &terms::BY_SERVICE),
            explain,
        );
        let hurt = self.disability()?.map(|(cause, grade)| {
            let holds = matches!(cause, "war" | "duty") && (1..=6).contains(&grade);
            let step = explain.step(&SO_27, self.at().variant("by-disability"), |facts| {
                self.hurt(facts, cause, grade).gives(&terms::BY_DISABILITY, holds);
            });
            (holds, step)
        });
        let unable = truth(self.service.incapable).map(|unable| {
            let step = explain.step(&SO_27, self.at().variant("by-incapable"), |facts| {
                facts
                    .input(&terms::INCAPABLE, unable, Field::new("service.incapable"))
                    .gives(&terms::BY_INCAPABLE, unable);
            });
            (unable, step)
        });
        let each = [
            (age, &terms::BY_AGE, questions::AGE),
            (served, &terms::BY_SERVICE, questions::SPAN),
            (hurt, &terms::BY_DISABILITY, questions::DISABILITY),
            (unable, &terms::BY_INCAPABLE, questions::INCAPABLE),
        ];
        let any = each.iter().any(|(flag, _, _)| matches!(flag, Some((true, _))));
        if each.iter().any(|(flag, _, _)| flag.is_none()) {
            *open = open.with(lacking);
            for (_, _, question) in each.iter().filter(|(flag, _, _)| flag.is_none()) {
                open.questions.insert(*question);
            }
            return Ok(None);
        }
        let step = explain.step(&SO_27, self.at().variant("retire"), |facts| {
            facts.input(&terms::RANK, rank.word(), self.rank());
            for (flag, term, _) in each {
                if let Some((holds, step)) = flag {
                    facts.from(term, holds, step);
                }
            }
            facts.gives(&terms::RETIREMENT, any);
        });
        Ok(Some((any, step)))
    }

    fn hurt<'f, 'e>(
        &self,
        facts: &'f mut minzheng_core_types::explain::Facts<'e>,
        cause: &'static str,
        grade: u32,
    ) -> &'f mut minzheng_core_types::explain::Facts<'e> {
        facts.input(&terms::CAUSE, cause, Field::new("service.disability.cause")).input(
            &terms::GRADE,
            grade,
            Field::new("service.disability"),
        )
    }

    fn by_number<X: Explain>(
        &self,
        (number, least): (Option<u32>, Option<Used<&u32>>),
        (form, term, field, figure, gives): (
            &'static str,
            &'static Term,
            &'static str,
            &'static Term,
            &'static Term,
        ),
        explain: &mut X,
    ) -> Flag {
        let (number, least) = number.zip(least)?;
        let holds = number >= *least.value;
        let step = explain.step(&SO_27, self.at().variant(form), |facts| {
            facts.input(term, number, Field::new(field)).figure(figure, least).gives(gives, holds);
        });
        Some((holds, step))
    }

    /// Is there a ground for placement, and was it not lost (SO-29)?
    fn placement<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Result<Flag, VeteranError> {
        let Some((ground, step)) = self.ground(open, explain)? else { return Ok(None) };
        if !ground {
            let step = explain.step(&SO_29, self.at().variant("placement-none"), |facts| {
                facts.from(&terms::GROUND, false, step).gives(&terms::PLACEMENT, false);
            });
            return Ok(Some((false, step)));
        }
        let word = match self.service.lost {
            Fact::Known(lost) => lost.word(),
            Fact::Absent => "none",
            Fact::NotEstablished => {
                open.questions.insert(questions::LOST);
                return Ok(None);
            }
        };
        let old =
            matches!(self.policy.regime.slot, minzheng_core_types::figures::Slot::Value(Regime::Rs11, _));
        let both = [Lost::Criminal.word(), Lost::Refusal.word()];
        let gone = if old { both.contains(&word) } else { word != "none" };
        let lost = explain.step(&SO_29, self.at().variant("lost"), |facts| {
            facts.input(&terms::LOST, word, Field::new("service.lost")).gives(&terms::GONE, gone);
        });
        let step = explain.step(&SO_29, self.at().variant("placement"), |facts| {
            facts
                .from(&terms::GROUND, true, step)
                .from(&terms::GONE, gone, lost)
                .gives(&terms::PLACEMENT, !gone);
        });
        Ok(Some((!gone, step)))
    }

    fn ground<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Result<Flag, VeteranError> {
        let mut lacking = Open::default();
        let least = self.policy.placed_service.read(&mut lacking.reading);
        let rank = self.service.rank.known();
        let span = self.span()?;
        let long = rank.zip(span).zip(least).map(|((rank, span), least)| {
            let holds = rank != Rank::Conscript && span.years >= *least.value;
            let step = explain.step(&SO_29, self.at().variant("long"), |facts| {
                facts
                    .input(&terms::RANK, rank.word(), self.rank())
                    .input(&terms::YEARS, span.years, Field::new("service.span"))
                    .figure(&terms::PLACED_SERVICE, least)
                    .gives(&terms::LONG, holds);
            });
            (holds, step)
        });
        let wounded = self.disability()?.map(|(cause, grade)| {
            let holds = cause == Cause::War.word() && (5..=8).contains(&grade);
            let step = explain.step(&SO_29, self.at().variant("wounded"), |facts| {
                self.hurt(facts, cause, grade).gives(&terms::WOUNDED, holds);
            });
            (holds, step)
        });
        let martyr = truth(self.service.martyr_child).map(|martyr| {
            let step = explain.step(&SO_29, self.at().variant("martyr"), |facts| {
                facts
                    .input(&terms::MARTYR, martyr, Field::new("service.martyr_child"))
                    .gives(&terms::OF_MARTYR, martyr);
            });
            (martyr, step)
        });
        let decorated = self.decorated(explain);
        let first = decorated.map(|(holds, first, _)| (holds, first));
        let each = [
            (long, &terms::LONG, "ground-long"),
            (wounded, &terms::WOUNDED, "ground-wounded"),
            (martyr, &terms::OF_MARTYR, "ground-martyr"),
            (first, &terms::DECORATED, "ground-decorated"),
        ];
        let settled = each.iter().all(|(flag, _, _)| flag.is_some());
        let holding = each.iter().find(|(flag, _, _)| matches!(flag, Some((true, _))));
        if !settled && holding.is_none() {
            *open = open.with(lacking);
            let asked = [
                (rank.is_none(), questions::RANK),
                (span.is_none(), questions::SPAN),
                (wounded.is_none(), questions::DISABILITY),
                (martyr.is_none(), questions::MARTYR),
                (decorated.is_none(), questions::AWARDS),
            ];
            for (_, question) in asked.into_iter().filter(|(is, _)| *is) {
                open.questions.insert(question);
            }
            return Ok(None);
        }
        let form = if settled { "ground" } else { holding.map_or("ground", |(_, _, form)| *form) };
        let step = explain.step(&SO_29, self.at().variant(form), |facts| {
            for (flag, term, of) in &each {
                let Some((holds, step)) = flag else { continue };
                if !settled && *of != form {
                    continue;
                }
                match decorated.filter(|_| *of == "ground-decorated") {
                    Some((_, first, count)) => facts.from_each(term, first, count),
                    None => facts.from(term, *holds, *step),
                };
            }
            facts.gives(&terms::GROUND, holding.is_some());
        });
        Ok(Some((holding.is_some(), step)))
    }

    /// Does an award count: whether one does, the first step and how many there are.
    fn decorated<X: Explain>(&self, explain: &mut X) -> Option<(bool, StepRef, usize)> {
        let words: Vec<&'static str> = match &self.service.awards {
            Fact::Known(awards) if !awards.is_empty() => awards.iter().map(|award| award.word()).collect(),
            Fact::Known(_) | Fact::Absent => vec!["none"],
            Fact::NotEstablished => return None,
        };
        let old =
            matches!(self.policy.regime.slot, minzheng_core_types::figures::Slot::Value(Regime::Rs11, _));
        let mut first = StepRef::NONE;
        let mut any = false;
        for (index, word) in words.iter().enumerate() {
            let counts = match *word {
                "merit-1" | "merit-2" | "war-1" | "war-2" | "war-3" => true,
                "medal" | "honorary" | "commendation-1" => !old,
                _ => false,
            };
            any |= counts;
            let field = if *word == "none" {
                Field::new("service.awards")
            } else {
                Field::of("service.awards[]", index)
            };
            let step = explain.step(&SO_29, self.at().variant("decorated"), |facts| {
                facts.input(&terms::AWARD_WORD, *word, field).gives(&terms::DECORATED, counts);
            });
            if index == 0 {
                first = step;
            }
        }
        Some((any, first, words.len()))
    }

    /// May the person be self-employed?
    fn own<X: Explain>(
        &self,
        regime: Used<&Regime>,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Flag, VeteranError> {
        if *regime.value == Regime::Rs24 {
            let step = explain.step(&SO_27, self.at().variant("self"), |facts| {
                facts.chosen(&terms::REGIME, regime.value.word(), regime.figure).gives(&terms::SELF, true);
            });
            return Ok(Some((true, step)));
        }
        let least = self.policy.placed_service.read(&mut open.reading);
        let (rank, span) = (self.service.rank.known(), self.span()?);
        if rank.is_none() {
            open.questions.insert(questions::RANK);
        }
        if span.is_none() {
            open.questions.insert(questions::SPAN);
        }
        let (Some(rank), Some(span), Some(least)) = (rank, span, least) else { return Ok(None) };
        let holds = rank == Rank::Conscript || span.years < *least.value;
        let step = explain.step(&SO_27, self.at().variant("self"), |facts| {
            facts
                .chosen(&terms::REGIME, regime.value.word(), regime.figure)
                .input(&terms::RANK, rank.word(), self.rank())
                .input(&terms::YEARS, span.years, Field::new("service.span"))
                .figure(&terms::PLACED_SERVICE, least)
                .gives(&terms::SELF, holds);
        });
        Ok(Some((holds, step)))
    }

    fn mode<X: Explain>(&self, found: &mut Modes, regime: Regime, mut open: Open, explain: &mut X) {
        let chosen = self.service.chosen == Fact::Known(Mode::SelfEmployment);
        let sergeant = self.service.rank.known().is_none_or(|rank| rank != Rank::Conscript);
        let monthly = match (regime, sergeant) {
            (Regime::Rs24, true) => truth(self.service.monthly_money),
            _ => Some(false),
        };
        let is = |flag: Flag| flag.map(|(holds, _)| holds);
        // Whoever chose self-employment has it where it is open; while that is not known, nothing is settled.
        if chosen && found.own.is_none() {
            found.open = open;
            return explain.outcome(&programmes::MODE, &open.finding());
        }
        let (mode, form) = if chosen && is(found.own) == Some(true) {
            (Some(Mode::SelfEmployment), "mode-chosen")
        } else {
            match (is(found.support), is(found.retirement), is(found.placement)) {
                (Some(true), _, _) => (Some(Mode::Support), "mode-support"),
                (Some(false), Some(true), _) => (Some(Mode::Retirement), "mode-retirement"),
                (Some(false), Some(false), Some(true)) => (Some(Mode::Placement), "mode-placement"),
                (Some(false), Some(false), Some(false)) if is(found.own).is_some() => match monthly {
                    Some(true) => (Some(Mode::Monthly), ""),
                    Some(false) if is(found.own) == Some(true) => (Some(Mode::SelfEmployment), ""),
                    Some(false) => (None, ""),
                    None => {
                        open.questions.insert(questions::MONTHLY);
                        found.open = open;
                        return explain.outcome(&programmes::MODE, &open.finding());
                    }
                },
                _ => {
                    found.open = open;
                    return explain.outcome(&programmes::MODE, &open.finding());
                }
            }
        };
        let step = explain.step(&SO_27, self.at().variant(form), |facts| {
            let flags = [
                (found.support, &terms::SUPPORT, form != "mode-chosen"),
                (
                    found.retirement,
                    &terms::RETIREMENT,
                    matches!(form, "" | "mode-retirement" | "mode-placement"),
                ),
                (found.placement, &terms::PLACEMENT, matches!(form, "" | "mode-placement")),
                (found.own, &terms::SELF, matches!(form, "" | "mode-chosen")),
            ];
            for (flag, term, told) in flags {
                if let (Some((holds, step)), true) = (flag, told) {
                    facts.from(term, holds, step);
                }
            }
            if form == "mode-chosen" {
                facts.input(&terms::CHOSEN, Mode::SelfEmployment.word(), Field::new("service.chosen"));
            }
            if form.is_empty() {
                let monthly = monthly.unwrap_or(false);
                match (regime, sergeant) {
                    (Regime::Rs24, true) => {
                        facts.input(&terms::MONTHLY, monthly, Field::new("service.monthly_money"))
                    }
                    _ => facts.clause(&terms::MONTHLY, false),
                };
            }
            facts.gives(&terms::MODE, mode.map_or("none", Mode::word));
        });
        explain.concluded(&programmes::MODE, open.assumed());
        found.mode = Some((mode, step));
        found.open = Open {
            reading: minzheng_core_types::figures::Reading { assumed: open.assumed(), ..Default::default() },
            ..Open::default()
        };
    }
}

/// Tells one mode: its result, or what is open.
fn tell<X: Explain>(
    programme: &'static Programme,
    look: impl FnOnce(&mut Open, &mut X) -> Result<Flag, VeteranError>,
    regime: Open,
    all: &mut Open,
    explain: &mut X,
) -> Result<Flag, VeteranError> {
    let mut open = regime;
    let flag = look(&mut open, explain)?;
    match flag {
        Some(_) => explain.concluded(programme, open.assumed()),
        None => {
            *all = all.with(open);
            explain.outcome(programme, &open.finding());
        }
    }
    Ok(flag)
}
