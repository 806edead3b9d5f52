//! 剩余财产的去向 (NR-24): in which order, and under which clause.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{Citation, Fact, Month, ParameterSet, QuestionSet};
use serde::{Deserialize, Serialize};

use super::rules::NR_24;
use super::{programmes, questions, terms};
use crate::OrgKind;

/// 剩余财产: what decides where they go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "剩余财产")]
pub struct Assets {
    /// 类别.
    pub kind: OrgKind,
    /// 是否慈善组织.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charity: Fact<bool>,
    /// 是否为公益目的设立.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub public_benefit: Fact<bool>,
    /// 章程是否规定.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charter: Fact<bool>,
    /// 权力机构是否有决议.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub resolution: Fact<bool>,
}

worded! {
    /// 去向依据: by what the assets go.
    Way {
        /// 章程.
        Charter = "charter", "按章程", "as the charter says";
        /// 权力机构决议.
        Resolution = "resolution", "按权力机构决议", "as a resolution says";
        /// 登记管理机关安排给宗旨相同或者相近的法人.
        Registrar = "registrar", "由登记管理机关安排给宗旨相同或者相近的法人",
            "as the registrar arranges, to a legal person of the same or a similar aim";
        /// 国家有关规定.
        StateRules = "state-rules", "按国家有关规定", "by the rules of the state";
    }
}

/// 去向: one step of the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Destination {
    /// By what.
    pub way: Way,
    /// Must it be published?
    pub published: bool,
    /// May anything go to investors, founders or members?
    pub members_may: bool,
    /// The clauses.
    pub citations: &'static [Citation],
}

impl Assets {
    /// The form of the rule; `Err` with the question while a fact is open.
    const fn form(&self) -> Result<&'static str, usize> {
        match (self.charity, self.kind, self.public_benefit) {
            (Fact::Known(true), _, _) => Ok("charity"),
            (_, OrgKind::Foundation, _) => Ok("foundation"),
            (Fact::NotEstablished, _, _) => Err(questions::ASSETS_CHARITY),
            (_, _, Fact::Known(true)) => Ok("public-benefit"),
            (_, _, Fact::NotEstablished) => Err(questions::PUBLIC),
            (_, _, _) => Ok("members"),
        }
    }
}

/// The destinations in their order; none while it is open which rule applies, or where none is the law on the day.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::Fact;
/// use minzheng_ngo_registration::OrgKind;
/// use minzheng_ngo_registration::clocks::{Assets, Way, destinations};
/// let on = NaiveDate::from_ymd_opt(2022, 5, 9).unwrap_or_default();
/// let assets = Assets {
///     kind: OrgKind::ServiceOrg,
///     charity: Fact::Known(false),
///     public_benefit: Fact::Known(true),
///     charter: Fact::NotEstablished,
///     resolution: Fact::NotEstablished,
/// };
/// let order: Vec<Way> = destinations(&assets, on).iter().map(|to| to.way).collect();
/// assert_eq!(order, [Way::Charter, Way::Resolution, Way::Registrar]);
/// ```
#[must_use]
#[doc(alias = "剩余财产")]
pub fn destinations(assets: &Assets, on: NaiveDate) -> Vec<Destination> {
    let Ok(form) = assets.form() else { return Vec::new() };
    let Some(variant) = NR_24.variant(form, Month::of(on)) else { return Vec::new() };
    let ways: &[Way] = match form {
        "public-benefit" => &[Way::Charter, Way::Resolution, Way::Registrar],
        "members" => &[Way::Charter, Way::Resolution, Way::StateRules],
        _ => &[Way::Charter, Way::Registrar],
    };
    let members = form == "members";
    let one = |way: &Way| Destination {
        way: *way,
        published: !members,
        members_may: members,
        citations: variant.citations,
    };
    ways.iter().map(one).collect()
}

/// The same, with the step that says which of them is taken.
pub(super) fn told<X: Explain>(assets: &Assets, on: NaiveDate, explain: &mut X) -> Vec<Destination> {
    let order = destinations(assets, on);
    let ask = |question, explain: &mut X| {
        let questions = QuestionSet::single(question);
        let asks = OpenQuestions { questions, ..OpenQuestions::default() };
        explain.outcome(&programmes::DESTINATION, &Finding::NeedsPerson(asks));
    };
    let form = match assets.form() {
        Ok(form) => form,
        Err(question) => {
            ask(question, explain);
            return order;
        }
    };
    let gift = matches!(form, "charity" | "foundation");
    let known = |fact: Fact<bool>| match fact {
        Fact::Known(truth) => Some(truth),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    let Some(charter) = known(assets.charter) else {
        ask(questions::CHARTER, explain);
        return order;
    };
    // Where the charter provides for it, a resolution is not asked for.
    let resolution = known(assets.resolution).or(charter.then_some(false));
    let Some(resolution) = resolution.or(gift.then_some(false)) else {
        ask(questions::RESOLUTION, explain);
        return order;
    };
    let way = match (charter, resolution, form) {
        (true, _, _) => Way::Charter,
        (false, true, "public-benefit" | "members") => Way::Resolution,
        (false, _, "members") => Way::StateRules,
        (false, _, _) => Way::Registrar,
    };
    if order.is_empty() {
        return order;
    }
    explain.step(&NR_24, At::month(Month::of(on)).variant(form), |facts| {
        facts.input(&terms::CHARTER, charter, Field::new("assets.charter"));
        if !gift {
            facts.input(&terms::RESOLUTION, resolution, Field::new("assets.resolution"));
        }
        facts.gives(&terms::DESTINATION, way.word());
    });
    explain.concluded(&programmes::DESTINATION, ParameterSet::EMPTY);
    order
}
