//! 结构 (NR-15).

use std::sync::Arc;

use chrono::Datelike;
use minzheng_core_types::Fact;
use minzheng_core_types::ShortText;
use minzheng_core_types::explain::{Explain, FactValue, Field};
use minzheng_core_types::figures::{ListEntry, Setting};
use minzheng_core_types::ids::{DIVISIONS, Existence, SHIBEI_STREETS_2023, exists_in};

use super::assess::{Desk, PartsFound, yes_no};
use super::error::NameError;
use super::file::Unit;
use super::parse::{self, Middle, Prefix};
use super::policy::PublicName;
use super::rules::NR_15;
use super::text::{is_han, normalised};
use super::verdict::{Code, Grade};
use super::{questions, terms};
use crate::kind::OrgKind;

impl<X: Explain> Desk<'_, X> {
    pub(super) fn year(&self) -> u16 {
        u16::try_from(self.file.as_of.year()).unwrap_or_default()
    }

    pub(super) fn structure(&mut self) -> Result<PartsFound, NameError> {
        let file = self.file;
        if file.name.trim() != self.name {
            self.says(Code::Normalised, Grade::Pass, self.name.to_owned());
        }
        let others = u32::try_from(file.others.len()).unwrap_or(u32::MAX);
        if others > 0 && self.order_69() {
            self.graded(&NR_15, "one-name", Grade::Fail, |facts| {
                facts.input(&terms::OTHERS, others, Field::new("others"));
            });
            self.says(Code::OneName, Grade::Fail, file.others.join("、"));
        }
        if let Some(unit) = file.unit {
            self.unit(unit);
            return Ok(PartsFound { between: self.name.to_owned(), ..PartsFound::default() });
        }
        let (prefix, rest) =
            parse::prefix(self.name, self.registrar, file.registrar_name.as_deref(), self.year());
        self.division(prefix);
        let rest = self.below(rest)?;
        let written = self.name.len().saturating_sub(rest.len());
        let mut parts = PartsFound {
            prefix: self.name.get(..written).unwrap_or_default().to_owned(),
            ..PartsFound::default()
        };
        if let Some(home) = file.homeland.as_deref().map(normalised).filter(|_| self.order_69()) {
            let fits = rest.strip_prefix(home.as_str()) == Some("商会");
            let grade = if fits { Grade::Pass } else { Grade::Fail };
            self.graded(&NR_15, "homeland", grade, |facts| {
                facts.input(&terms::HOMELAND, fits, Field::new("homeland"));
            });
            if !fits {
                self.says(Code::Homeland, grade, rest.to_owned());
            }
            parts.middle = Middle { distinctive: Some(String::new()), field: Some(home.clone()) };
            (parts.form, parts.between) = ("商会".to_owned(), home);
            return Ok(parts);
        }
        // Without the list of forms nothing further can be told apart.
        let Some(between) = self.form(rest, &mut parts)? else { return Ok(parts) };
        parts.between = between.to_owned();
        self.middle(between, &mut parts)?;
        Ok(parts)
    }

    /// The division part.
    fn division(&mut self, prefix: Prefix) {
        let (code, grade, about) = match prefix {
            Prefix::Own | Prefix::Stated | Prefix::NoneAtMinistry => (None, Grade::Pass, ""),
            Prefix::AtMinistry => (Some(Code::DivMinistry), Grade::NeedsJudgment, ""),
            Prefix::Short(row) => (Some(Code::DivShort), Grade::NeedsJudgment, row.name.zh),
            Prefix::NotCovered => (Some(Code::DivNotCovered), Grade::NeedsJudgment, ""),
            Prefix::Missing => (Some(Code::DivMissing), Grade::Fail, ""),
            Prefix::CityMissing => (Some(Code::DivCityMissing), Grade::Fail, ""),
            Prefix::Ended(row) => (Some(Code::DivEnded), Grade::Fail, row.name.zh),
            Prefix::NotYet(row) => (Some(Code::DivNotYet), Grade::Fail, row.name.zh),
            Prefix::Other(row) => (Some(Code::DivOther), Grade::Fail, row.name.zh),
        };
        self.graded(&NR_15, "prefix", grade, |facts| {
            facts.input(&terms::PREFIX, prefix.word(), Field::new("name.division"));
        });
        if let Some(code) = code {
            self.says(code, grade, about);
        }
    }

    /// What follows street and community, where they are stated or known.
    fn below<'t>(&self, rest: &'t str) -> Result<&'t str, NameError> {
        let mut rest = rest;
        for stated in [&self.file.street, &self.file.community].into_iter().flatten() {
            rest = rest.strip_prefix(normalised(stated).as_str()).ok_or(NameError::Parts)?;
        }
        if self.file.street.is_none() {
            let street = SHIBEI_STREETS_2023.iter().filter(|street| street.code.division() == self.registrar);
            let known =
                street.filter_map(|street| rest.strip_prefix(street.name)?.strip_prefix("街道")).next();
            rest = known.unwrap_or(rest);
        }
        Ok(rest)
    }

    /// The forms of a kind: the list and its figure.
    fn forms(&mut self, kind: OrgKind) -> Option<(Vec<ListEntry>, minzheng_core_types::figures::FigureRef)> {
        let policy = self.policy;
        let setting = match kind {
            OrgKind::SocialGroup => &policy.forms_group,
            OrgKind::ServiceOrg => &policy.forms_service,
            OrgKind::Foundation => &policy.forms_foundation,
        };
        let used = setting.read_limit(&mut self.reading)?;
        Some((used.value.to_vec(), used.figure))
    }

    /// The form of an organisation, as the lists have it; of its own kind first.
    pub(super) fn form_of(&mut self, text: &str, kind: OrgKind) -> Option<String> {
        let (list, _) = self.forms(kind)?;
        parse::ending(text, &list).map(|entry| entry.zh.clone())
    }

    /// The form; gives what stands before it.
    fn form<'t>(&mut self, rest: &'t str, parts: &mut PartsFound) -> Result<Option<&'t str>, NameError> {
        let kind = self.file.kind;
        let stated = self.file.form.as_deref().map(normalised);
        if stated.as_deref().is_some_and(|form| !rest.ends_with(form)) {
            return Err(NameError::Parts);
        }
        let Some((list, figure)) = self.forms(kind) else { return Ok(None) };
        let listed = match &stated {
            Some(form) => list.iter().find(|entry| entry.zh == *form),
            None => parse::ending(rest, &list),
        };
        if let Some(entry) = listed {
            parts.form.clone_from(&entry.zh);
            let code = ShortText::new(&entry.code);
            self.graded(&NR_15, "form", Grade::Pass, |facts| {
                facts.list(&terms::FORMS, figure);
                if let Some(code) = code {
                    facts.input(&terms::FORM, code, Field::new("name.form"));
                }
            });
            return Ok(Some(rest.strip_suffix(entry.zh.as_str()).unwrap_or(rest)));
        }
        let mut other = None;
        for kind in [OrgKind::Foundation, OrgKind::SocialGroup, OrgKind::ServiceOrg] {
            if kind != self.file.kind && other.is_none() {
                other = self.form_of(rest, kind);
            }
        }
        let (word, code, grade) = match (kind, &other, &stated) {
            (OrgKind::Foundation, ..) => ("none", Code::FormFoundation, Grade::Fail),
            (_, Some(_), _) => ("other-kind", Code::FormOtherKind, Grade::NeedsJudgment),
            (_, None, Some(_)) => ("stated", Code::FormUnlisted, Grade::NeedsJudgment),
            (_, None, None) => ("unlisted", Code::FormUnlisted, Grade::NeedsJudgment),
        };
        self.graded(&NR_15, "form-open", grade, |facts| {
            facts.input(&terms::FORM_FOUND, word, Field::new("name.form"));
        });
        let form = stated.or(other).unwrap_or_default();
        self.says(code, grade, form.clone());
        let before = rest.strip_suffix(form.as_str()).unwrap_or(rest);
        parts.form = form;
        Ok(Some(before))
    }

    /// Distinctive name and field.
    fn middle(&mut self, between: &str, parts: &mut PartsFound) -> Result<(), NameError> {
        let file = self.file;
        let used = self.policy.fields.read_limit(&mut minzheng_core_types::figures::Reading::default());
        let fields = used.map(|used| used.value.to_vec()).unwrap_or_default();
        let told =
            parse::ending(between, &fields).filter(|_| file.distinctive.is_none() && file.field.is_none());
        if let (Some(used), Some(code)) = (used, told.and_then(|entry| ShortText::new(&entry.code))) {
            self.explain.step(&NR_15, self.at().variant("field"), |facts| {
                facts
                    .list(&terms::FIELDS, used.figure)
                    .input(&terms::FIELD, code, Field::new("name.field"))
                    .gives(&terms::FIELD_TOLD, true);
            });
        }
        let group = file.kind == OrgKind::SocialGroup;
        let found = parse::middle(between, file.distinctive.as_deref(), file.field.as_deref(), &fields);
        let mut found = found.ok_or(NameError::Parts)?;
        if group && found.field.is_none() && !between.is_empty() {
            // A group has no distinctive name: all of it is the field or the membership.
            found = Middle { distinctive: Some(String::new()), field: Some(between.to_owned()) };
        }
        let least = self.policy.least.read(&mut self.reading);
        let short = |text: &str| least.is_some_and(|least| han(text) < *least.value);
        // Of so few characters no part can have enough.
        if !group && found.distinctive.is_none() && short(between) {
            found = Middle { distinctive: Some(between.to_owned()), field: None };
        }
        let (distinctive, field) = (found.distinctive.as_deref(), found.field.as_deref());
        let (word, code, grade) = match (distinctive, field) {
            (None, _) => ("open", Some(Code::PartsOpen), Grade::NeedsJudgment),
            (Some(""), Some("")) | (_, Some("")) | (Some(_), None) => {
                ("no-field", Some(Code::FieldMissing), Grade::NeedsJudgment)
            }
            (Some(""), Some(_)) if group => ("complete", None, Grade::Pass),
            (Some(_), Some(_)) if group => {
                ("distinctive-in-group", Some(Code::DistinctiveInGroup), Grade::Pass)
            }
            (Some(""), Some(_)) if file.kind == OrgKind::Foundation => ("", None, Grade::Pass),
            (Some(""), Some(_)) => ("no-distinctive", Some(Code::DistinctiveMissing), Grade::Fail),
            (Some(_), Some(_)) => ("complete", None, Grade::Pass),
        };
        if word.is_empty() {
            self.without_distinctive();
        } else {
            self.graded(&NR_15, "parts", grade, |facts| {
                facts.input(&terms::PARTS, word, Field::new("name.parts"));
            });
        }
        if word == "open" {
            self.questions.insert(questions::PARTS);
        }
        if let Some(code) = code {
            let about =
                if code == Code::DistinctiveInGroup { distinctive.unwrap_or_default() } else { between };
            self.says(code, grade, about.to_owned());
        }
        if let Some(distinctive) = distinctive.filter(|text| !text.is_empty()) {
            self.distinctive(distinctive, least);
        }
        parts.middle = found;
        Ok(())
    }

    /// A foundation without a distinctive name: public ones could once do without.
    fn without_distinctive(&mut self) {
        let Some(rule) = self.policy.public_name.read(&mut self.reading) else { return };
        let public = self.file.public;
        let grade = match (rule.value, public) {
            (PublicName::Required, _) | (_, Fact::Known(false) | Fact::Absent) => Grade::Fail,
            (PublicName::Optional, Fact::Known(true)) => Grade::Pass,
            (PublicName::Optional, Fact::NotEstablished) => {
                self.questions.insert(questions::PUBLIC);
                Grade::NeedsJudgment
            }
        };
        self.graded(&NR_15, "public", grade, |facts| {
            facts.chosen(&terms::PUBLIC_RULE, rule.value.word(), rule.figure).input(
                &terms::PUBLIC,
                yes_no(public),
                Field::new("public"),
            );
        });
        self.says(Code::DistinctiveMissing, grade, "");
    }

    /// Long enough, and no division.
    fn distinctive(&mut self, distinctive: &str, least: Option<minzheng_core_types::figures::Used<&u32>>) {
        let year = self.year();

        if let Some(least) = least {
            let length = han(distinctive);
            let grade = if length < *least.value { Grade::Fail } else { Grade::Pass };
            self.graded(&NR_15, "least", grade, |facts| {
                facts
                    .input(&terms::LENGTH, length, Field::new("name.distinctive"))
                    .figure(&terms::LEAST, least);
            });
            if grade == Grade::Fail {
                self.says(Code::DistinctiveShort, grade, distinctive.to_owned());
            }
        }
        let named = DIVISIONS.iter().any(|row| {
            exists_in(row.code, year) == Existence::Known
                && (row.name.zh == distinctive || parse::short_name(row) == Some(distinctive))
        });
        let other = self.means_otherwise(distinctive);
        let grade = if named && !other { Grade::Fail } else { Grade::Pass };
        self.graded(&NR_15, "division-name", grade, |facts| {
            facts.input(&terms::IS_DIVISION, named, Field::new("name.distinctive.division")).input(
                &terms::OTHER_MEANING,
                other,
                Field::new("other_meaning"),
            );
        });
        if grade == Grade::Fail {
            self.says(Code::DistinctiveDivision, grade, distinctive.to_owned());
        }
    }

    /// Has somebody determined that a word means something else here?
    pub(super) fn means_otherwise(&self, word: &str) -> bool {
        self.file.other_meaning.iter().any(|said| normalised(said) == word)
    }

    /// A branch, office or internal unit.
    fn unit(&mut self, unit: Unit) {
        let policy = self.policy;
        if !self.order_69() {
            self.graded(&NR_15, "form-open", Grade::NeedsJudgment, |facts| {
                facts.input(&terms::FORM_FOUND, "unlisted", Field::new("name.form"));
            });
            return self.says(Code::UnitUnlisted, Grade::NeedsJudgment, "");
        }
        let kinds = match (unit, self.file.kind) {
            (Unit::Branch | Unit::Internal, OrgKind::Foundation) => &policy.forms_fund,
            (Unit::Branch | Unit::Internal, _) => &policy.forms_branch,
            (Unit::Representative, _) => &policy.forms_office,
        };
        if unit == Unit::Internal {
            for list in [kinds, &policy.forms_office] {
                if self.ends(list, self.name, "unit-like") == Some(true) {
                    return self.says(Code::UnitLooksLike, Grade::Fail, "");
                }
            }
            if self.ends(&policy.forms_internal, self.name, "unit-form") == Some(false) {
                self.says(Code::UnitUnlisted, Grade::NeedsJudgment, "");
            }
            return;
        }
        let parent = self.file.parent.as_deref().map(normalised).filter(|parent| !parent.is_empty());
        let name = self.name;
        let own = parent.and_then(|parent| name.strip_prefix(parent.as_str()));
        let grade = if own.is_some() { Grade::Pass } else { Grade::Fail };
        self.graded(&NR_15, "unit-parent", grade, |facts| {
            facts.input(&terms::WITH_PARENT, grade == Grade::Pass, Field::new("parent"));
        });
        match own {
            None => self.says(Code::UnitParent, grade, ""),
            Some(own) => {
                if self.ends(kinds, own, "unit-form") == Some(false) {
                    self.says(Code::UnitUnlisted, Grade::NeedsJudgment, "");
                }
            }
        }
    }

    /// Does a name end in an entry of a list? A step; `None` where there is no list.
    fn ends(&mut self, list: &Setting<Arc<[ListEntry]>>, name: &str, form: &'static str) -> Option<bool> {
        let used = list.read_limit(&mut self.reading)?;
        let found = parse::ending(name, used.value);
        let grade = match (found, form) {
            (Some(_), "unit-like") => Grade::Fail,
            (None, "unit-form") => Grade::NeedsJudgment,
            _ => Grade::Pass,
        };
        let code = found.and_then(|entry| ShortText::new(&entry.code));
        // Each list asks another question of the name.
        let field = Field::of("name.endings[]", self.endings);
        self.endings = self.endings.saturating_add(1);
        self.graded(&NR_15, form, grade, |facts| {
            facts.list(&terms::FORMS, used.figure).input(
                &terms::FORM,
                code.map_or(FactValue::Word("none"), FactValue::Code),
                field,
            );
        });
        Some(found.is_some())
    }
}

/// How many Chinese characters.
fn han(text: &str) -> u32 {
    u32::try_from(text.chars().filter(|c| is_han(*c)).count()).unwrap_or(u32::MAX)
}
