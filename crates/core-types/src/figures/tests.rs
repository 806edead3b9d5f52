//! Tests of figures: the look-up of what is in force, and packs that contradict themselves.

mod conflicts;
mod hash;
mod lookup;

use super::*;
use crate::ids::DivisionCode;
use crate::law::Confidence;
use crate::sets::ShortText;
use crate::text::Text;

const fn parameter(id: &'static str, kind: ValueKind, inherit: Inherit) -> Parameter {
    Parameter { id, label: Text::new("标准", "standard"), unit: Text::new("元", "yuan"), kind, inherit }
}

static STANDARD: Parameter = parameter("t.standard", ValueKind::Money, Inherit::Override);
static FLOORED: Parameter = parameter("t.floored", ValueKind::Money, Inherit::RaiseFloor);
static PARTS: Parameter = parameter("t.parts", ValueKind::Money, Inherit::Add);
static ILLS: Parameter = parameter("t.ills", ValueKind::List, Inherit::Override);

fn month(text: &str) -> crate::Month {
    text.parse().unwrap()
}

fn code(number: u32) -> DivisionCode {
    DivisionCode::new(number).unwrap()
}

fn shibei() -> Place {
    Place::Division(code(370203))
}

fn zone(name: &str) -> Place {
    Place::Zone(ShortText::new(name).unwrap())
}

/// A figure of the whole area of an authority, from a month on.
fn figure(parameter: &'static Parameter, authority: u32, amount: &str, from: &str) -> Figure {
    Figure {
        parameter,
        authority: code(authority),
        scope: Scope::Everywhere,
        value: FigureValue::Money(amount.parse().unwrap()),
        bound: Bound::Exact,
        from: month(from),
        from_latest: month(from),
        until: None,
        published: None,
        replaces: None,
        confidence: Confidence::Official,
        source: Source {
            key: "Q1".to_owned(),
            title: "通知".to_owned(),
            number: String::new(),
            publisher: String::new(),
            clause: String::new(),
        },
        note: String::new(),
        origin: String::new(),
    }
}

impl Figure {
    fn bound(mut self, bound: Bound) -> Self {
        self.bound = bound;
        self
    }

    fn until(mut self, last: &str) -> Self {
        self.until = Some(month(last));
        self
    }

    fn published(mut self, day: &str) -> Self {
        self.published = Some(day.parse().unwrap());
        self
    }

    fn replacing(mut self, id: &str) -> Self {
        self.replaces = Some(id.to_owned());
        self
    }

    fn scope(mut self, scope: Scope) -> Self {
        self.scope = scope;
        self
    }
}

/// A scope of places, each a member from one month to another; blanks leave a side open.
fn places(name: &str, members: &[(Place, &str, &str)]) -> Scope {
    let members = members
        .iter()
        .map(|(place, from, until)| ScopeMember {
            place: *place,
            from: from.parse().ok(),
            until: until.parse().ok(),
        })
        .collect();
    Scope::Places { name: name.to_owned(), members }
}

fn gap(parameter: &'static Parameter, authority: u32, from: &str, until: &str) -> Gap {
    Gap {
        parameter,
        authority: code(authority),
        scope: Scope::Everywhere,
        from: month(from),
        until: until.parse().ok(),
        why: "未找到通知".to_owned(),
        origin: "made up".to_owned(),
    }
}

fn pack(figures: Vec<Figure>) -> Pack {
    Pack::new(figures, vec![], vec![]).unwrap()
}

/// What a look-up gives, in a word: the amount, a limit in brackets, `gap`, or a dash.
fn says(found: Found<'_>) -> String {
    match found {
        Found::Value(figure, _) => figure.value.to_string(),
        Found::Limit(figure, _) => format!("[{}]", figure.value),
        Found::Gap(_) => "gap".to_owned(),
        Found::Nothing => "–".to_owned(),
    }
}
