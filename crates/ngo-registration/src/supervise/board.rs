//! 基金会治理: whole-number tests of a council and its resolutions (NR-26).

use minzheng_core_types::Month;
use minzheng_core_types::explain::{Explain, Facts, Field};
use minzheng_core_types::finding::Programme;
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::SuperviseError;
use super::policy::SupervisionPolicy;
use super::rules::NR_26;
use super::{programmes, terms};

/// 理事会; what is left out is not asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "理事会")]
pub struct Board {
    /// 全体理事.
    pub size: u32,
    /// 任期, years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<u32>,
    /// 一年会议次数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meetings: Option<u32>,
    /// 出席理事.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// 一般决议同意票.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinary: Option<u32>,
    /// 重要决议同意票: charter, elections, major fund-raising and investment, split and merger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub special: Option<u32>,
    /// 慈善组织重大投资方案的同意票, of all members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub investment: Option<u32>,
    /// 领取报酬的理事.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid: Option<u32>,
    /// 相互间有近亲属关系的理事.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relatives: Option<u32>,
    /// 用私人财产设立的非公募基金会?
    pub private: bool,
    /// 是理事、近亲属、财会人员或者领取报酬的监事.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barred_supervisors: Option<u32>,
}

/// One test of a council: the programme and what it came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardTest {
    /// What was tested.
    pub programme: &'static Programme,
    /// Does it hold? `None` where a figure is missing.
    pub holds: Option<bool>,
}

/// 法定人数: the least number that is two thirds.
#[must_use]
pub const fn two_thirds(of: u32) -> u32 {
    (of as u64).saturating_mul(2).div_ceil(3) as u32
}

/// 过半数: the least number that is more than half.
#[must_use]
pub const fn majority(of: u32) -> u32 {
    (of / 2).saturating_add(1)
}

const fn reaches_two_thirds(part: u32, of: u32) -> bool {
    (part as u64).saturating_mul(3) >= (of as u64).saturating_mul(2)
}

pub(super) fn assess<X: Explain>(
    board: &Board,
    foundation: bool,
    policy: &SupervisionPolicy,
    month: Month,
    explain: &mut X,
) -> Result<Vec<BoardTest>, SuperviseError> {
    check(board, foundation)?;
    let mut desk = Desk::new(explain, month);
    let mut tests = Vec::new();
    if foundation && NR_26.variant("size", month).is_some() {
        council(board, policy, &mut desk, &mut tests);
        meeting(board, &mut desk, &mut tests);
        people(board, &mut desk, &mut tests);
    }
    if let Some(yes) = board.investment
        && NR_26.variant("investment", month).is_some()
    {
        let test = Plain { form: "investment", programme: &programmes::INVESTMENT };
        let size = board.size;
        tests.push(test.tell(reaches_two_thirds(yes, size), &mut desk, |facts| {
            facts.input(&terms::YES, yes, Field::new("board.investment")).input(
                &terms::SIZE,
                size,
                Field::new("board.size"),
            );
        }));
    }
    Ok(tests)
}

fn check(board: &Board, foundation: bool) -> Result<(), SuperviseError> {
    let Board { size, present, ordinary, special, paid, relatives, .. } = *board;
    let others = [board.term, board.meetings, present, ordinary, special, paid, relatives];
    if !foundation && others.iter().chain([&board.barred_supervisors]).any(Option::is_some) {
        return Err(SuperviseError::NoFoundation);
    }
    let attended = present.unwrap_or(size);
    let limits = [
        (present, size, "present"),
        (paid, size, "paid"),
        (relatives, size, "relatives"),
        (board.investment, size, "investment"),
        (ordinary, attended, "ordinary"),
        (special, attended, "special"),
    ];
    match limits.iter().find(|(number, most, _)| number.is_some_and(|number| number > *most)) {
        Some((_, _, field)) => Err(SuperviseError::TooMany(field)),
        None => Ok(()),
    }
}

/// A test that reads no figure.
struct Plain {
    form: &'static str,
    programme: &'static Programme,
}

impl Plain {
    fn tell<X: Explain>(
        self,
        holds: bool,
        desk: &mut Desk<'_, X>,
        facts: impl FnOnce(&mut Facts<'_>),
    ) -> BoardTest {
        desk.step(&NR_26, self.form, |told| {
            facts(told);
            told.gives(&terms::OK, holds);
        });
        desk.end(self.programme, Some(()));
        BoardTest { programme: self.programme, holds: Some(holds) }
    }
}

fn council<X: Explain>(
    board: &Board,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
    tests: &mut Vec<BoardTest>,
) {
    let size = board.size;
    let limits = desk.read(&policy.board_least).zip(desk.read(&policy.board_most));
    let holds = limits.map(|(least, most)| {
        let holds = *least.value <= size && size <= *most.value;
        desk.step(&NR_26, "size", |facts| {
            facts
                .input(&terms::SIZE, size, Field::new("board.size"))
                .figure(&terms::LEAST, least)
                .figure(&terms::MOST, most)
                .gives(&terms::OK, holds);
        });
        holds
    });
    tests.push(BoardTest {
        programme: &programmes::COUNCIL_SIZE,
        holds: desk.end(&programmes::COUNCIL_SIZE, holds),
    });
    if let Some(term) = board.term {
        let holds = desk.read(&policy.board_term).map(|most| {
            let holds = term <= *most.value;
            desk.step(&NR_26, "term", |facts| {
                facts
                    .input(&terms::NUMBER, term, Field::new("board.term"))
                    .figure(&terms::MOST, most)
                    .gives(&terms::OK, holds);
            });
            holds
        });
        let holds = desk.end(&programmes::COUNCIL_TERM, holds);
        tests.push(BoardTest { programme: &programmes::COUNCIL_TERM, holds });
    }
    if let Some(meetings) = board.meetings {
        let holds = desk.read(&policy.board_meetings).map(|least| {
            let holds = meetings >= *least.value;
            desk.step(&NR_26, "meetings", |facts| {
                facts
                    .input(&terms::NUMBER, meetings, Field::new("board.meetings"))
                    .figure(&terms::LEAST, least)
                    .gives(&terms::OK, holds);
            });
            holds
        });
        let holds = desk.end(&programmes::MEETINGS, holds);
        tests.push(BoardTest { programme: &programmes::MEETINGS, holds });
    }
}

fn meeting<X: Explain>(board: &Board, desk: &mut Desk<'_, X>, tests: &mut Vec<BoardTest>) {
    let size = board.size;
    desk.step(&NR_26, "quorum-needed", |facts| {
        facts.input(&terms::SIZE, size, Field::new("board.size")).gives(&terms::NEEDED, two_thirds(size));
    });
    desk.end(&programmes::QUORUM_NEEDED, Some(()));
    let Some(present) = board.present else { return };
    let here = |facts: &mut Facts<'_>| {
        facts.input(&terms::PRESENT, present, Field::new("board.present"));
    };
    let quorum = Plain { form: "quorum", programme: &programmes::QUORUM };
    tests.push(quorum.tell(reaches_two_thirds(present, size), desk, |facts| {
        here(facts);
        facts.input(&terms::SIZE, size, Field::new("board.size"));
    }));
    let needs = [
        ("ordinary-needed", &programmes::ORDINARY_NEEDED, majority(present)),
        ("special-needed", &programmes::SPECIAL_NEEDED, two_thirds(present)),
    ];
    for (form, programme, needed) in needs {
        desk.step(&NR_26, form, |facts| {
            here(facts);
            facts.gives(&terms::NEEDED, needed);
        });
        desk.end(programme, Some(()));
    }
    if let Some(yes) = board.ordinary {
        let test = Plain { form: "ordinary", programme: &programmes::ORDINARY };
        tests.push(test.tell(u64::from(yes).saturating_mul(2) > u64::from(present), desk, |facts| {
            here(facts);
            facts.input(&terms::YES, yes, Field::new("board.ordinary"));
        }));
    }
    if let Some(yes) = board.special {
        let test = Plain { form: "special", programme: &programmes::SPECIAL };
        tests.push(test.tell(reaches_two_thirds(yes, present), desk, |facts| {
            here(facts);
            facts.input(&terms::YES, yes, Field::new("board.special"));
        }));
    }
}

fn people<X: Explain>(board: &Board, desk: &mut Desk<'_, X>, tests: &mut Vec<BoardTest>) {
    let size = board.size;
    let within_a_third = |number: u32| u64::from(number).saturating_mul(3) <= u64::from(size);
    if let Some(paid) = board.paid {
        let test = Plain { form: "paid", programme: &programmes::PAID };
        tests.push(test.tell(within_a_third(paid), desk, |facts| {
            facts.input(&terms::PAID, paid, Field::new("board.paid")).input(
                &terms::SIZE,
                size,
                Field::new("board.size"),
            );
        }));
    }
    if let Some(relatives) = board.relatives {
        let private = board.private;
        let holds = if private { within_a_third(relatives) } else { relatives == 0 };
        let test = Plain { form: "relatives", programme: &programmes::RELATIVES };
        tests.push(test.tell(holds, desk, |facts| {
            facts
                .input(&terms::PRIVATE, private, Field::new("board.private"))
                .input(&terms::RELATIVES, relatives, Field::new("board.relatives"))
                .input(&terms::SIZE, size, Field::new("board.size"));
        }));
    }
    if let Some(barred) = board.barred_supervisors {
        let test = Plain { form: "supervisors", programme: &programmes::SUPERVISORS };
        tests.push(test.tell(barred == 0, desk, |facts| {
            facts.input(&terms::SUPERVISORS, barred, Field::new("board.barred_supervisors"));
        }));
    }
}
