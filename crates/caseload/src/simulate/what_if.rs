//! 假设参数: figures for a simulation, each marked as an assumption so that every answer resting on one says so.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::figures::{
    Bound, Figure, FigureValue, Pack, PackError, Parameter, Place, Scope, ScopeMember, Source, ValueKind,
};
use minzheng_core_types::{Confidence, DivisionCode, Lang, Money, MoneyError, Month, MonthRange, RateError};
use thiserror::Error;

/// Key of the source that a what-if figure names.
pub const WHAT_IF_SOURCE: &str = "what-if";

/// Why a what-if figure cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum WhatIfError {
    /// Not of the form.
    #[error(
        "`{0}` is not of the form `sa.standard.urban=650` or `sa.standard.urban=650@370203`; write the id, `=`, the value"
    )]
    Form(String),
    /// No parameter has the id.
    #[error("no rule reads a parameter `{id}`{nearest}; `minzheng parameters` lists them")]
    Unknown {
        /// The id.
        id: String,
        /// A known id that begins alike, with words around it.
        nearest: String,
    },
    /// Not an amount.
    #[error("`{id}` takes an amount of money such as `650.00`: {why}")]
    Money {
        /// The parameter.
        id: &'static str,
        /// Why.
        why: MoneyError,
    },
    /// An amount below zero.
    #[error("`{id}` takes an amount of money that is not below zero")]
    Negative {
        /// The parameter.
        id: &'static str,
    },
    /// Not a rate.
    #[error("`{id}` takes a multiple such as `0.60`: {why}")]
    Rate {
        /// The parameter.
        id: &'static str,
        /// Why.
        why: RateError,
    },
    /// Not a whole number.
    #[error("`{id}` takes a whole number such as `12`")]
    Count {
        /// The parameter.
        id: &'static str,
    },
    /// Not one of the words.
    #[error("`{id}` takes one of: {words}")]
    Word {
        /// The parameter.
        id: &'static str,
        /// The words.
        words: String,
    },
    /// A list.
    #[error("`{id}` is a list; write it in a file of figures and name its folder as the new pack")]
    List {
        /// The parameter.
        id: &'static str,
    },
    /// The place is none.
    #[error("`{0}` is not a place; write a division code such as `370203`, or `zone:` and a name")]
    Place(String),
    /// The register has no household there.
    #[error(
        "no household of the register is in `{0}`; name a place that contains one, or none for all of them"
    )]
    Elsewhere(Place),
    /// The zone is not in the pack.
    #[error("the figures do not say where `{0}` lies; add the zone to a file of figures")]
    NoZone(Place),
    /// Two values of one parameter for one place.
    #[error("`{id}` is set twice for `{place}`; keep one of the two")]
    Twice {
        /// The parameter.
        id: &'static str,
        /// The place.
        place: Place,
    },
    /// The figures cannot stand beside each other.
    #[error("the what-if figures cannot be laid over the others: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Pack(Vec<PackError>),
}

impl WhatIfError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Form(text) => {
                format!("`{text}` 写法不对;应写成 `sa.standard.urban=650` 或 `sa.standard.urban=650@370203`")
            }
            Self::Unknown { id, nearest } => {
                let nearest = nearest.replace("did you mean", "是不是");
                format!("没有规则用到参数 `{id}`{nearest};编号见 `minzheng parameters`")
            }
            Self::Money { id, .. } => format!("`{id}` 应为金额,如 `650.00`,最多两位小数"),
            Self::Negative { id } => format!("`{id}` 应为不小于零的金额"),
            Self::Rate { id, .. } => format!("`{id}` 应为倍数,如 `0.60`"),
            Self::Count { id } => format!("`{id}` 应为整数,如 `12`"),
            Self::Word { id, words } => format!("`{id}` 应为以下之一:{words}"),
            Self::List { id } => format!("`{id}` 是名录;请写成参数文件,用其所在目录作为新的一边"),
            Self::Place(text) => format!("`{text}` 不是地方;请写行政区划代码如 `370203`,或 `zone:` 加名称"),
            Self::Elsewhere(place) => {
                format!("台账中没有 `{place}` 的户;请写包含它们的地方,或不写地方表示全部")
            }
            Self::NoZone(place) => format!("参数文件没有说 `{place}` 在哪里;请把这个功能区加到参数文件"),
            Self::Twice { id, place } => format!("`{id}` 在 `{place}` 写了两次;请只留一个"),
            Self::Pack(_) => format!("假设参数与其他参数冲突:{self}"),
        }
    }
}

/// A value in place of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The parameter.
    pub parameter: &'static Parameter,
    /// The value.
    pub value: FigureValue,
    /// Where; everywhere in the register when `None`.
    pub place: Option<Place>,
}

impl WhatIf {
    /// Reads `sa.standard.urban=650`, or with a place behind it `sa.standard.urban=650@370203`.
    ///
    /// ```
    /// use minzheng_caseload::simulate::WhatIf;
    /// use minzheng_welfare::PARAMETERS;
    /// let raise = WhatIf::read("sa.standard.urban=650@370203", PARAMETERS)?;
    /// assert_eq!(raise.value.to_string(), "650.00");
    /// let wrong = WhatIf::read("sa.standard.urbn=650", PARAMETERS).map_err(|why| why.to_string());
    /// assert!(wrong.is_err_and(|why| why.contains("did you mean `sa.standard.urban`")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`WhatIfError`] when the form, the id, the value or the place is wrong.
    pub fn read(text: &str, parameters: &'static [Parameter]) -> Result<Self, WhatIfError> {
        let (id, value) = text.split_once('=').ok_or_else(|| WhatIfError::Form(text.to_owned()))?;
        let (value, place) = match value.rsplit_once('@') {
            None => (value, None),
            Some((value, place)) => {
                let parsed = place.trim().parse().map_err(|_| WhatIfError::Place(place.to_owned()))?;
                (value, Some(parsed))
            }
        };
        let id = id.trim();
        let parameter = parameters.iter().find(|parameter| parameter.id == id);
        let parameter = parameter.ok_or_else(|| unknown(id, parameters))?;
        Ok(Self { parameter, value: parse(parameter, value.trim())?, place })
    }
}

/// Names the known id that shares the longest beginning with what was written.
fn unknown(id: &str, parameters: &'static [Parameter]) -> WhatIfError {
    let shared =
        |known: &str| known.bytes().zip(id.bytes()).take_while(|(known, typed)| known == typed).count();
    let nearest = parameters.iter().rev().max_by_key(|parameter| shared(parameter.id));
    let nearest = nearest.filter(|parameter| shared(parameter.id) > "sa.".len());
    let nearest =
        nearest.map_or_else(String::new, |parameter| format!(" (did you mean `{}`?)", parameter.id));
    WhatIfError::Unknown { id: id.to_owned(), nearest }
}

fn parse(parameter: &'static Parameter, text: &str) -> Result<FigureValue, WhatIfError> {
    let id = parameter.id;
    match parameter.kind {
        ValueKind::Money => match text.parse::<Money>() {
            Ok(money) if money.is_negative() => Err(WhatIfError::Negative { id }),
            Ok(money) => Ok(FigureValue::Money(money)),
            Err(why) => Err(WhatIfError::Money { id, why }),
        },
        ValueKind::Rate => text.parse().map(FigureValue::Rate).map_err(|why| WhatIfError::Rate { id, why }),
        ValueKind::Count => text.parse().map(FigureValue::Count).map_err(|_| WhatIfError::Count { id }),
        ValueKind::Choice(words) => match words.iter().find(|word| **word == text) {
            Some(word) => Ok(FigureValue::Choice(word)),
            None => Err(WhatIfError::Word { id, words: words.join(", ") }),
        },
        ValueKind::List => Err(WhatIfError::List { id }),
    }
}

/// The pack with the what-if figures laid over it, for some places and months.
///
/// Each becomes a figure of its own, set for the very place of the households, so that it wins over whatever a city or
/// province says there; only a floor of a higher authority still binds where the parameter has floors. It begins with
/// the first month and holds to the last, whatever figure of the place would begin in between. Earlier months, such
/// as that of an application, keep their law.
///
/// # Errors
/// [`WhatIfError`] when a place has no household, a value is set twice, or the figures do not fit together.
pub fn lay_over(
    pack: &Pack,
    what_if: &[WhatIf],
    places: &BTreeSet<Place>,
    months: MonthRange,
) -> Result<Pack, WhatIfError> {
    let mut wanted: BTreeMap<(&'static str, Place), &WhatIf> = BTreeMap::new();
    for one in what_if {
        let mut any = false;
        for place in places {
            let inside = match one.place {
                None => true,
                Some(within) => {
                    *place == within || division_of(pack, *place).is_some_and(|code| lies_in(code, within))
                }
            };
            if inside {
                any = true;
                if wanted.insert((one.parameter.id, *place), one).is_some() {
                    return Err(WhatIfError::Twice { id: one.parameter.id, place: *place });
                }
            }
        }
        match one.place {
            Some(place) if !any => return Err(WhatIfError::Elsewhere(place)),
            _ => {}
        }
    }
    let mut figures = Vec::new();
    for ((_, place), one) in wanted {
        figures.extend(figures_of(pack, one, place, months)?);
    }
    pack.with(figures).map_err(WhatIfError::Pack)
}

fn division_of(pack: &Pack, place: Place) -> Option<DivisionCode> {
    match place {
        Place::Division(code) => Some(code),
        Place::Zone(name) => pack.zones().find(|zone| zone.id == name).map(|zone| zone.within),
    }
}

fn lies_in(code: DivisionCode, within: Place) -> bool {
    std::iter::successors(Some(code), |code| code.parent()).any(|code| Place::Division(code) == within)
}

/// One figure from the first month, and one more wherever another of the same authority would take over.
fn figures_of(
    pack: &Pack,
    one: &WhatIf,
    place: Place,
    months: MonthRange,
) -> Result<Vec<Figure>, WhatIfError> {
    let authority = division_of(pack, place).ok_or(WhatIfError::NoZone(place))?;
    let own = || {
        let figures = pack.figures().iter();
        figures.filter(move |figure| figure.parameter.id == one.parameter.id && figure.authority == authority)
    };
    let mut starts: BTreeSet<Month> =
        own().map(|figure| figure.from).filter(|from| months.contains(*from)).collect();
    starts.insert(months.first());
    let names_place = |scope: &Scope| match scope {
        Scope::Everywhere => false,
        Scope::Places { members, .. } => members.iter().any(|member| member.place == place),
    };
    let made = starts.into_iter().map(|from| {
        let same = own().rfind(|figure| figure.from == from && names_place(&figure.scope));
        Figure {
            parameter: one.parameter,
            authority,
            scope: Scope::Places {
                name: format!("{WHAT_IF_SOURCE}-{place}").replace(':', "-"),
                members: vec![ScopeMember { place, from: None, until: None }],
            },
            value: one.value.clone(),
            bound: Bound::Exact,
            from,
            from_latest: from,
            until: None,
            published: None,
            replaces: same.map(Figure::id),
            confidence: Confidence::Assumed,
            source: Source {
                key: WHAT_IF_SOURCE.to_owned(),
                title: "假设参数，并非法律 (what-if figure, not law)".to_owned(),
                number: String::new(),
                publisher: String::new(),
                clause: String::new(),
            },
            note: "simulation only".to_owned(),
            origin: String::new(),
        }
    });
    Ok(made.collect())
}
