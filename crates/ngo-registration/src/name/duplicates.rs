//! 重复 (NR-17): the name against the register of its registrar.

use chrono::{Months, NaiveDate};
use minzheng_core_types::Fact;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Reading;

use super::assess::{Desk, PartsFound};
use super::error::NameError;
use super::file::{ListedName, Standing};
use super::parse;
use super::policy::Anniversary;
use super::rules::NR_17;
use super::text::normalised;
use super::verdict::{Code, Grade};
use super::{questions, terms};

/// Is another name the same?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Same {
    Yes,
    Open,
    No,
}

impl Same {
    const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Open => "open",
            Self::No => "no",
        }
    }
}

/// A name of the register in its parts.
struct Other {
    name: String,
    between: String,
    distinctive: Option<String>,
    field: Option<String>,
    form: String,
}

impl<X: Explain> Desk<'_, X> {
    pub(super) fn duplicates(&mut self, parts: &PartsFound) -> Result<(), NameError> {
        let register = self.file.register.as_ref();
        let complete = register.is_some_and(|register| register.complete == Fact::Known(true));
        let grade = if complete { Grade::Pass } else { Grade::NeedsJudgment };
        self.graded(&NR_17, "compared", grade, |facts| {
            let word = if complete { "yes" } else { "open" };
            facts.input(&terms::COMPARED, word, Field::new("register.complete"));
        });
        if !complete {
            self.says(Code::RegisterOpen, grade, "");
            self.questions.insert(questions::REGISTER);
        }
        for (index, listed) in
            register.into_iter().flat_map(|register| register.organisations.iter().enumerate())
        {
            // Another registrar: any name may be the same.
            if listed.registrar.unwrap_or(self.registrar) == self.registrar {
                self.compare(parts, listed, index)?;
            }
        }
        Ok(())
    }

    fn other(&mut self, listed: &ListedName) -> Other {
        let name = normalised(&listed.name);
        let year = self.year();
        let (_, rest) = parse::prefix(&name, self.registrar, self.file.registrar_name.as_deref(), year);
        let form = self.form_of(rest, listed.kind.unwrap_or(self.file.kind)).unwrap_or_default();
        let between = rest.strip_suffix(form.as_str()).unwrap_or(rest).to_owned();
        let fields = self.policy.fields.read_limit(&mut Reading::default());
        let fields = fields.map(|used| used.value.to_vec()).unwrap_or_default();
        // Parts of the register that do not make up the name are not taken.
        let middle = parse::middle(&between, listed.distinctive.as_deref(), listed.field.as_deref(), &fields);
        let middle = middle.unwrap_or_default();
        Other { between, distinctive: middle.distinctive, field: middle.field, form, name }
    }

    /// Name or distinctive name the same, with the same field and form.
    fn same(&self, parts: &PartsFound, other: &Other, listed: &ListedName) -> (Same, bool) {
        if other.name == self.name {
            return (Same::Yes, false);
        }
        if other.form != parts.form {
            return (Same::No, false);
        }
        if !parts.between.is_empty() && other.between == parts.between {
            return (Same::Yes, false);
        }
        let own = (parts.middle.distinctive.as_deref(), parts.middle.field.as_deref());
        let coded = self.file.field_code.zip(listed.field_code).map(|(own, other)| own == other);
        match (own, (other.distinctive.as_deref(), other.field.as_deref())) {
            ((Some(own), field), (Some(distinctive), other_field)) => {
                if own.is_empty() || own != distinctive {
                    return (Same::No, false);
                }
                match (coded, field.zip(other_field)) {
                    (Some(true), _) => (Same::Yes, false),
                    (Some(false), _) => (Same::No, false),
                    (None, Some((field, other))) => (if field == other { Same::Yes } else { Same::No }, true),
                    (None, None) => (Same::Open, false),
                }
            }
            ((Some(own), _), (None, _)) if !own.is_empty() && other.between.starts_with(own) => {
                (Same::Open, false)
            }
            ((None, _), (Some(distinctive), _))
                if !distinctive.is_empty() && parts.between.starts_with(distinctive) =>
            {
                (Same::Open, false)
            }
            _ => (Same::No, false),
        }
    }

    fn compare(&mut self, parts: &PartsFound, listed: &ListedName, index: usize) -> Result<(), NameError> {
        let other = self.other(listed);
        let (same, by_text) = self.same(parts, &other, listed);
        if same == Same::No {
            self.near(parts, &other, listed, index);
            // One step for each name that is told apart would drown the others.
            return Ok(());
        }
        if by_text {
            self.says(Code::FieldByText, Grade::Pass, listed.name.clone());
        }
        let told = |same: Same| match same {
            Same::Yes => Grade::Fail,
            Same::Open => Grade::NeedsJudgment,
            Same::No => Grade::Pass,
        };
        if same == Same::Open {
            self.questions.insert(questions::OTHER_FIELD);
        }
        let field = Field::of("register.organisations[].name", index);
        if !self.order_69() {
            self.graded(&NR_17, "earlier", Grade::NeedsJudgment, |facts| {
                facts.input(&terms::SAME, same.word(), field);
            });
            self.says(Code::DuplicateEarlier, Grade::NeedsJudgment, listed.name.clone());
            return Ok(());
        }
        let (code, years) = match listed.standing {
            Standing::Registered => {
                let grade = told(same);
                self.graded(&NR_17, "registered", grade, |facts| {
                    facts.input(&terms::SAME, same.word(), field);
                });
                let code = if same == Same::Yes { Code::Registered } else { Code::DuplicateOpen };
                self.says(code, grade, listed.name.clone());
                return Ok(());
            }
            Standing::Former => (Code::Former, &self.policy.bar_former),
            Standing::Deregistered => (Code::Deregistered, &self.policy.bar_former),
            Standing::Revoked => (Code::Revoked, &self.policy.bar_revoked),
            Standing::Refused => (Code::Refused, &self.policy.bar_refused),
        };
        let Some(years) = years.read(&mut self.reading) else {
            self.says(code, Grade::NeedsJudgment, listed.name.clone());
            return Ok(());
        };
        let Some(event) = listed.on else {
            self.questions.insert(questions::EVENT);
            self.graded(&NR_17, "compared", Grade::NeedsJudgment, |facts| {
                facts.input(&terms::COMPARED, "open", Field::of("register.organisations[].on", index));
            });
            self.says(Code::EventOpen, Grade::NeedsJudgment, listed.name.clone());
            return Ok(());
        };
        let ends = anniversary(event, *years.value)?;
        let on = Field::of("register.organisations[].on", index);
        let step = self.explain.step(&NR_17, self.at().variant("ends").member(index), |facts| {
            facts.input(&terms::EVENT, event, on).figure(&terms::YEARS, years).gives(&terms::ENDS, ends);
        });
        let as_of = self.file.as_of;
        let mut convention = None;
        if as_of == ends {
            // Asked only where it makes a difference.
            convention = self.policy.anniversary.read(&mut self.reading);
            if convention.is_none() {
                self.says(code, Grade::NeedsJudgment, listed.name.clone());
                return Ok(());
            }
        }
        let strict = convention.is_some_and(|used| *used.value == Anniversary::DayAfter);
        let barred = as_of < ends || strict;
        let form = if convention.is_some() { "barred-on-the-day" } else { "barred" };
        let bar = self.explain.step(&NR_17, self.at().variant(form).member(index), |facts| {
            facts.input(&terms::AS_OF, as_of, Field::new("as_of")).from(&terms::ENDS, ends, step);
            if let Some(used) = convention {
                facts.chosen(&terms::ANNIVERSARY, used.value.word(), used.figure);
            }
            facts.gives(&terms::BARRED, barred);
        });
        let grade = if barred { told(same) } else { Grade::Pass };
        self.graded(&NR_17, "bar", grade, |facts| {
            facts.from(&terms::BARRED, barred, bar).input(&terms::SAME, same.word(), field);
        });
        let until = format!("{} ({event} → {ends})", listed.name);
        self.says(if barred { code } else { Code::BarOver }, grade, until);
        Ok(())
    }

    /// Near names of registered organisations are told, whatever their form and field.
    fn near(&mut self, parts: &PartsFound, other: &Other, listed: &ListedName, index: usize) {
        if listed.standing != Standing::Registered {
            return;
        }
        let distinctive = parts.middle.distinctive.as_deref().filter(|text| !text.is_empty());
        let alike = distinctive.is_some() && distinctive == other.distinctive.as_deref();
        let whole = |between: &str, form: &str| format!("{between}{form}");
        let (own, its) = (whole(&parts.between, &parts.form), whole(&other.between, &other.form));
        let near = self.policy.near.read(&mut Reading::default());
        let distance = u32::try_from(strsim::levenshtein(&own, &its)).unwrap_or(u32::MAX);
        // Two short names always differ by little.
        let long = |most: u32| u32::try_from(own.chars().count()).unwrap_or(0) > most.saturating_mul(3);
        let close = near.filter(|near| *near.value > 0 && long(*near.value) && distance <= *near.value);
        if let Some(near) = close {
            self.explain.step(&NR_17, self.at().variant("near").member(index), |facts| {
                facts
                    .input(&terms::DISTANCE, distance, Field::of("register.organisations[].distance", index))
                    .figure(&terms::NEAR_MOST, near)
                    .gives(&terms::NEAR, true);
            });
        }
        if alike || close.is_some() {
            self.says(Code::Near, Grade::Pass, listed.name.clone());
        }
    }
}

/// The same day so many years later; 29 February becomes 28 February.
fn anniversary(event: NaiveDate, years: u32) -> Result<NaiveDate, NameError> {
    let months = years.checked_mul(12).ok_or(NameError::Calendar)?;
    event.checked_add_months(Months::new(months)).ok_or(NameError::Calendar)
}
