//! Reading dispatch files and plans, of our own form and of the public one.

use std::collections::BTreeMap;

use minzheng::core_types::Lang;
use minzheng::eldercare::dispatch::{
    Constraint, DispatchFile, Fault, Instance, Minutes, Plan, PlanError, PlanFile, Problem, Solution,
};
use serde::Serialize;
use serde::de::IgnoredAny;

use crate::args::Common;
use crate::cases::{is_json, parsed, read};
use crate::failure::Failure;
use crate::pointed::{self, DISPATCH};

/// A file of either form.
pub(super) enum Form {
    Own(DispatchFile),
    Public,
}

/// The day to be planned, and the form of its file.
pub(super) struct Day {
    pub(super) problem: Problem,
    pub(super) form: Form,
}

/// The public form has patients where ours has clients.
fn is_public(path: &str, text: &str) -> bool {
    let fields = serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text);
    is_json(path, text) && fields.is_ok_and(|fields| fields.contains_key("patients"))
}

pub(super) fn day(common: &Common, path: &str) -> Result<Day, Failure> {
    let (text, lang) = (read(path, common.lang())?, common.lang());
    let (problem, form) = if is_public(path, &text) {
        (parsed::<Instance>(path, &text, &DISPATCH, lang)?.problem(), Form::Public)
    } else {
        let file: DispatchFile = parsed(path, &text, &DISPATCH, lang)?;
        (file.problem(), Form::Own(file))
    };
    let problem = problem.map_err(|why| {
        Failure::Input(pointed::named((path, &text), why.id(), &why.text(lang), &DISPATCH, lang))
    })?;
    Ok(Day { problem, form })
}

impl Day {
    /// A plan of the form of this file.
    pub(super) fn plan(&self, path: &str, lang: Lang) -> Result<Plan, Failure> {
        let text = read(path, lang)?;
        let plan = match &self.form {
            Form::Own(_) => parsed::<PlanFile>(path, &text, &DISPATCH, lang)?.plan(&self.problem),
            Form::Public => parsed::<Solution>(path, &text, &DISPATCH, lang)?.plan(&self.problem),
        };
        plan.map_err(|why: PlanError| {
            let said = pointed::named((path, &text), Some(why.id()), &why.text(lang), &DISPATCH, lang);
            Failure::Input(said)
        })
    }

    /// A plan, in the form of this file.
    pub(super) fn written(&self, plan: &Plan) -> Written {
        match &self.form {
            Form::Own(file) => Written::Own(file.plan_file(&self.problem, plan)),
            Form::Public => Written::Public(Solution::of(&self.problem, plan)),
        }
    }

    pub(super) fn visit(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.problem.visits.get(at)).map_or("", |visit| &visit.id)
    }

    pub(super) fn service(&self, visit: Option<usize>, part: Option<usize>) -> &str {
        let visit = visit.and_then(|at| self.problem.visits.get(at));
        visit.and_then(|visit| visit.parts.get(part?)).map_or("", |part| &part.service)
    }

    pub(super) fn caregiver(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.problem.caregivers.get(at)).map_or("", |who| &who.id)
    }

    /// Whom a fault is about.
    pub(super) fn client(&self, fault: &Fault) -> &str {
        let of_visit = || fault.visit.and_then(|at| self.problem.visits.get(at)).map(|visit| visit.client);
        let client = fault.client.or_else(of_visit).and_then(|at| self.problem.clients.get(at));
        client.map_or("", |client| &client.id)
    }

    /// A time of the day: a clock in our form, minutes in the public one.
    pub(super) fn time(&self, minutes: Minutes) -> String {
        match (&self.form, minutes.as_whole()) {
            (Form::Own(_), Some(whole)) if whole >= 0 => {
                format!("{:02}:{:02}", whole.div_euclid(60), whole.rem_euclid(60))
            }
            _ => minutes.to_string(),
        }
    }

    /// What a fault measured: a length of time or a time of the day.
    pub(super) fn measured(&self, constraint: Constraint, minutes: Option<Minutes>) -> String {
        let length = matches!(constraint, Constraint::Gap | Constraint::Limit | Constraint::Entitlement);
        minutes.map_or_else(
            String::new,
            |minutes| {
                if length { minutes.to_string() } else { self.time(minutes) }
            },
        )
    }
}

/// A plan in one of the two forms.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Written {
    Own(PlanFile),
    Public(Solution),
}
