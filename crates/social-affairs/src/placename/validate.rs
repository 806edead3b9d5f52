//! 命名审查 (SO-19, SO-20): every test of a name; those that fail are named, with how grave each is.

use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::Setting;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month, Rate};

use super::name::{Kind, Proposal};
use super::policy::{NamePolicy, Regime};
use super::register::{Register, scope_of};
use super::rules::{SO_19, SO_20};
use super::{programmes, questions, terms};
use crate::open::Open;

worded! {
    /// 审查项.
    Test {
        /// 专名和通名.
        N1 = "N1", "专名和通名齐备", "a specific and a generic part";
        /// 含义.
        N2 = "N2", "含义健康", "a healthy meaning";
        /// 通名.
        N3 = "N3", "通名与规模、性质相符", "the generic part fits";
        /// 用字.
        N4 = "N4", "用字规范", "standard characters";
        /// 领导人.
        N5 = "N5", "不含国家领导人姓名", "no state leader";
        /// 人名.
        N6 = "N6", "一般不用人名", "as a rule no person";
        /// 外国名.
        N7 = "N7", "不含外国人名、地名", "no foreign name";
        /// 企业名.
        N8 = "N8", "不含企业名、商标名", "no enterprise or trademark";
        /// 重名.
        N9 = "N9", "范围内不重名", "not duplicate in scope";
        /// 同音.
        N9Sound = "N9-sound", "范围内避免同音", "homophones avoided in scope";
        /// 域外名胜.
        N10 = "N10", "区划名不取自域外名胜", "a division not named after something beyond its area";
        /// 设施.
        N11 = "N11", "设施一般与当地地名一致", "a facility as a rule named as the place";
    }
}

worded! {
    /// 轻重.
    Severity {
        /// 不得使用.
        Error = "error", "不得使用", "error";
        /// 须说明理由.
        Warning = "warning", "须说明理由", "warning, reasons needed";
    }
}

worded! {
    /// 审查结论.
    Verdict {
        /// 符合.
        Passes = "passes", "符合命名规则", "passes";
        /// 须说明理由.
        ReasonsNeeded = "reasons-needed", "须说明理由", "reasons needed";
        /// 不符合.
        Refused = "refused", "不符合命名规则", "refused";
    }
}

impl Test {
    /// How grave it is to fail.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::N4 | Self::N6 | Self::N9Sound | Self::N11 => Severity::Warning,
            _ => Severity::Error,
        }
    }

    const fn programme(self) -> &'static Programme {
        match self {
            Self::N1 => &programmes::N1,
            Self::N2 => &programmes::N2,
            Self::N3 => &programmes::N3,
            Self::N4 => &programmes::N4,
            Self::N5 => &programmes::N5,
            Self::N6 => &programmes::N6,
            Self::N7 => &programmes::N7,
            Self::N8 => &programmes::N8,
            Self::N9 => &programmes::N9,
            Self::N9Sound => &programmes::N9_SOUND,
            Self::N10 => &programmes::N10,
            Self::N11 => &programmes::N11,
        }
    }
}

/// What is found of a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameFound {
    /// Each test that the regulation has for such a name: does it hold?
    pub tests: Vec<(Test, Option<bool>)>,
    /// The whole.
    pub verdict: Option<Verdict>,
    /// 通名 that would fit where the chosen one does not.
    pub would_fit: Vec<&'static str>,
}

/// A test that was told: whether it holds, with its step.
type Told = Option<(bool, StepRef)>;

struct Desk<'a, X> {
    name: &'a Proposal,
    policy: &'a NamePolicy,
    month: Month,
    open: Open,
    found: NameFound,
    steps: Vec<(Test, bool, StepRef)>,
    explain: &'a mut X,
}

/// Does the specific part hold a word of the list?
fn listed(list: &[String], specific: &str) -> bool {
    list.iter().any(|word| !word.is_empty() && specific.contains(word.as_str()))
}

/// A stated fact, or one that a list settles.
fn stated(fact: Fact<bool>, list: &[String], specific: &str) -> Option<bool> {
    match fact {
        Fact::Known(yes) => Some(yes || listed(list, specific)),
        Fact::Absent => Some(listed(list, specific)),
        Fact::NotEstablished => listed(list, specific).then_some(true),
    }
}

/// 通名 of estates that say how much green there is, and the test of each.
const GREEN: [&str; 3] = ["花园", "园", "苑"];
const GENERICS: [&str; 5] = ["小区", "花园", "园", "苑", "别墅"];

pub(super) fn assess<X: Explain>(
    name: &Proposal,
    register: Option<&Register>,
    (policy, month): (&NamePolicy, Month),
    explain: &mut X,
) -> NameFound {
    let mut open = Open::default();
    let regime = policy.regime.read(&mut open.reading).map(|regime| *regime.value);
    let Some(regime) = regime else {
        explain.outcome(&programmes::VERDICT, &open.finding());
        return NameFound::default();
    };
    let found = NameFound::default();
    let mut desk = Desk { name, policy, month, open, found, steps: Vec::new(), explain };
    let new = regime == Regime::Pn22;
    if new {
        desk.parts();
        desk.good(Test::N2, "n2", name.healthy, "proposal.healthy", questions::HEALTHY);
        desk.generic();
    }
    let specific = name.specific.as_str();
    let lists = &name.lists;
    desk.stated(Test::N4, ("n4", "n4"), stated(name.rare, &[], specific), ("proposal.rare", questions::RARE));
    let leader = stated(name.leader, &lists.leaders, specific);
    desk.stated(Test::N5, ("n5", "n5"), leader, ("proposal.leader", questions::LEADER));
    let person = stated(name.person, &lists.persons, specific);
    let except = if new { "n6-except" } else { "n6" };
    desk.stated(Test::N6, ("n6", except), person, ("proposal.person", questions::PERSON));
    if new {
        let foreign = stated(name.foreign, &lists.foreign, specific);
        desk.stated(Test::N7, ("n7", "n7"), foreign, ("proposal.foreign", questions::FOREIGN));
        let brand = stated(name.brand, &lists.brands, specific);
        desk.stated(Test::N8, ("n8", "n8-except"), brand, ("proposal.brand", questions::BRAND));
    }
    desk.alone(register, regime);
    if new && matches!(name.kind, Kind::County | Kind::Township) {
        let elsewhere = stated(name.from_elsewhere, &[], specific);
        let asked = ("proposal.from_elsewhere", questions::ELSEWHERE);
        desk.stated(Test::N10, ("n10", "n10"), elsewhere, asked);
    }
    if name.kind == Kind::Facility {
        let same =
            name.local_name.as_deref().map_or(Fact::NotEstablished, |local| Fact::Known(local == specific));
        desk.good(Test::N11, "n11", same, "proposal.local_name", questions::LOCAL);
    }
    desk.verdict()
}

impl<X: Explain> Desk<'_, X> {
    fn at(&self, form: &'static str) -> At {
        At::month(self.month).variant(form)
    }

    fn told(&mut self, test: Test, told: Told, open: Open) {
        match told {
            Some((holds, step)) => {
                self.explain.concluded(test.programme(), open.assumed());
                self.steps.push((test, holds, step));
            }
            None => self.explain.outcome(test.programme(), &open.finding()),
        }
        self.open = self.open.with(open);
        self.found.tests.push((test, told.map(|(holds, _)| holds)));
    }

    fn ask(&mut self, test: Test, question: usize) {
        let mut open = Open::default();
        open.questions.insert(question);
        self.told(test, None, open);
    }

    fn parts(&mut self) {
        let [specific, generic] =
            [&self.name.specific, &self.name.generic].map(|part| !part.trim().is_empty());
        let step = self.explain.step(&SO_19, At::month(self.month).variant("n1"), |facts| {
            facts
                .input(&terms::SPECIFIC, specific, Field::new("proposal.specific"))
                .input(&terms::GENERIC, generic, Field::new("proposal.generic"))
                .gives(&terms::HOLDS, specific && generic);
        });
        self.told(Test::N1, Some((specific && generic, step)), Open::default());
    }

    fn good(
        &mut self,
        test: Test,
        form: &'static str,
        fact: Fact<bool>,
        field: &'static str,
        question: usize,
    ) {
        let Fact::Known(good) = fact else {
            if fact == Fact::Absent {
                return self.good(test, form, Fact::Known(false), field, question);
            }
            return self.ask(test, question);
        };
        let at = self.at(form);
        let step = self.explain.step(&SO_19, at, |facts| {
            facts.input(&terms::GOOD, good, Field::new(field)).gives(&terms::HOLDS, good);
        });
        self.told(test, Some((good, step)), Open::default());
    }

    /// Something that should not be so. Where it is, an exception may be read.
    fn stated(
        &mut self,
        test: Test,
        (form, except): (&'static str, &'static str),
        is: Option<bool>,
        (field, question): (&'static str, usize),
    ) {
        let Some(is) = is else { return self.ask(test, question) };
        let mut open = Open::default();
        let used = if is && except != form { self.policy.exceptions.read(&mut open.reading) } else { None };
        if !open.reading.missing.is_empty() {
            return self.told(test, None, open);
        }
        let at = self.at(if used.is_some() { except } else { form });
        let step = self.explain.step(&SO_19, at, |facts| {
            facts.input(&terms::STATED, is, Field::new(field));
            if let Some(used) = used {
                facts.chosen(&terms::EXCEPTIONS, used.value.word(), used.figure);
            }
            facts.gives(&terms::HOLDS, !is);
        });
        self.told(test, Some((!is, step)), open);
    }

    /// The generic part against the numbers of the place, or as a person judges it.
    fn generic(&mut self) {
        let name = self.name;
        let policy = self.policy;
        let twice = policy.estate.is_set() && GENERICS.iter().any(|word| name.specific.ends_with(word));
        if twice {
            let at = self.at("n3-two");
            let step = self.explain.step(&SO_19, at, |facts| {
                facts
                    .input(&terms::STATED, true, Field::new("proposal.specific"))
                    .gives(&terms::HOLDS, false);
            });
            return self.told(Test::N3, Some((false, step)), Open::default());
        }
        match name.generic.trim() {
            "小区" if policy.estate.is_set() => {
                let mut open = Open::default();
                let limit = policy.estate.read(&mut open.reading);
                let (Some(households), Some(limit)) = (name.households.known(), limit) else {
                    return self.ask(Test::N3, questions::SCALE);
                };
                let holds = households >= *limit.value;
                self.measured("n3-least", holds, open, |facts| {
                    facts
                        .input(&terms::MEASURE, households, Field::new("proposal.households"))
                        .figure(&terms::LIMIT, limit);
                });
            }
            "花园" if policy.garden.is_set() => {
                self.rated("n3-least", &policy.garden, name.green, "proposal.green")
            }
            "园" | "苑" if policy.court.is_set() => {
                self.rated("n3-least", &policy.court, name.green, "proposal.green");
            }
            "别墅" if policy.villa.is_set() => {
                self.rated("n3-most", &policy.villa, name.floor_ratio, "proposal.floor_ratio");
            }
            _ => {
                return self.good(
                    Test::N3,
                    "n3",
                    name.generic_fits,
                    "proposal.generic_fits",
                    questions::FITS,
                );
            }
        }
        if let (Some(&(Test::N3, Some(false))), Some(green)) = (self.found.tests.last(), name.green.known()) {
            let fits = |setting: &Setting<Rate>| {
                setting.read(&mut Default::default()).is_some_and(|limit| green >= *limit.value)
            };
            for word in GREEN {
                let setting = if word == "花园" { &policy.garden } else { &policy.court };
                if word != name.generic && fits(setting) {
                    self.found.would_fit.push(word);
                }
            }
        }
    }

    fn rated(&mut self, form: &'static str, limit: &Setting<Rate>, fact: Fact<Rate>, field: &'static str) {
        let mut open = Open::default();
        let (Some(measure), Some(limit)) = (fact.known(), limit.read(&mut open.reading)) else {
            return self.ask(Test::N3, questions::SCALE);
        };
        let holds = if form == "n3-most" { measure <= *limit.value } else { measure >= *limit.value };
        self.measured(form, holds, open, |facts| {
            facts.input(&terms::MEASURE, measure, Field::new(field)).figure(&terms::LIMIT, limit);
        });
    }

    fn measured(&mut self, form: &'static str, holds: bool, open: Open, tell: impl FnOnce(&mut Facts<'_>)) {
        let at = self.at(form);
        let step = self.explain.step(&SO_19, at, |facts| {
            tell(facts);
            facts.gives(&terms::HOLDS, holds);
        });
        self.told(Test::N3, Some((holds, step)), open);
    }

    /// Is the name alone in its scope, and does none sound like it (SO-20)?
    fn alone(&mut self, register: Option<&Register>, regime: Regime) {
        let name = self.name;
        let (word, id) = scope_of(name.kind, regime, &name.scope);
        if word == "none" {
            return;
        }
        let mut open = Open::default();
        let used = self.policy.regime.read(&mut open.reading);
        let at = self.at("scope");
        let scope = self.explain.step(&SO_20, at, |facts| {
            if let Some(used) = used {
                facts.chosen(&terms::REGIME, used.value.word(), used.figure);
            }
            facts
                .input(&terms::KIND, name.kind.word(), Field::new("proposal.kind"))
                .gives(&terms::SCOPE, word);
        });
        if id.is_none() {
            self.ask(Test::N9, questions::SCOPE);
            return self.ask(Test::N9Sound, questions::SCOPE);
        }
        let empty = Register::default();
        let register = register.unwrap_or(&empty);
        let complete = register.complete == Fact::Known(true);
        let own = (name.kind, name.specific.as_str(), name.generic.as_str());
        let alike = register.alike(own, name.pinyin.as_deref(), (regime, id.as_deref()));
        let same = match (alike.names, complete) {
            (0, true) if !alike.unknown_scope => Ok(true),
            (0, true) => Err(questions::SCOPE),
            (0, false) => Err(questions::REGISTER),
            _ => Ok(false),
        };
        self.counted(Test::N9, same, (alike.names, scope, word));
        let sound = match (alike.sounds, complete) {
            (1.., _) => Ok(false),
            (0, _) if name.pinyin.is_none() || alike.unknown_sound => Err(questions::PINYIN),
            (0, true) => Ok(true),
            (0, false) => Err(questions::REGISTER),
        };
        self.counted(Test::N9Sound, sound, (alike.sounds, scope, word));
    }

    fn counted(
        &mut self,
        test: Test,
        holds: Result<bool, usize>,
        (count, scope, word): (u32, StepRef, &'static str),
    ) {
        let holds = match holds {
            Ok(holds) => holds,
            Err(question) => return self.ask(test, question),
        };
        let (form, term) = if test == Test::N9 { ("n9", &terms::SAME) } else { ("n9-sound", &terms::SOUNDS) };
        let field = if test == Test::N9 { "register.entries" } else { "register.entries.pinyin" };
        let at = self.at(form);
        let step = self.explain.step(&SO_20, at, |facts| {
            facts
                .input(term, count, Field::new(field))
                .from(&terms::SCOPE, word, scope)
                .gives(&terms::HOLDS, holds);
        });
        self.told(test, Some((holds, step)), Open::default());
    }

    fn verdict(mut self) -> NameFound {
        let grave = |severity| move |(test, _, _): &&(Test, bool, StepRef)| test.severity() == severity;
        let steps = std::mem::take(&mut self.steps);
        let failed = steps.iter().filter(grave(Severity::Error)).any(|(_, holds, _)| !holds);
        let whole = self.found.tests.iter().all(|(_, holds)| holds.is_some());
        if !failed && !whole {
            self.explain.outcome(&programmes::VERDICT, &self.open.finding());
            return self.found;
        }
        let warned = steps.iter().filter(grave(Severity::Warning)).any(|(_, holds, _)| !holds);
        let verdict = match (failed, warned) {
            (true, _) => Verdict::Refused,
            (false, true) => Verdict::ReasonsNeeded,
            (false, false) => Verdict::Passes,
        };
        let at = self.at(if failed { "refused" } else { "verdict" });
        self.explain.step(&SO_19, at, |facts| {
            for (_, holds, step) in steps.iter().filter(grave(Severity::Error)) {
                facts.from(&terms::ERRORS, *holds, *step);
            }
            if !failed {
                for (_, holds, step) in steps.iter().filter(grave(Severity::Warning)) {
                    facts.from(&terms::WARNINGS, *holds, *step);
                }
            }
            facts.gives(&terms::VERDICT, verdict.word());
        });
        self.explain.concluded(&programmes::VERDICT, self.open.assumed());
        self.found.verdict = Some(verdict);
        self.found
    }
}
