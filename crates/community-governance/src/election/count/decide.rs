//! The course of a count (CG-31): the first ballot, ties, the women's seat, relatives, the supplementary election.

use minzheng_core_types::{Fact, Rule, ShortText};

use super::super::policy::{Acting, Avoidance, Contest, Denominator, Quorum, Women, WomenSeat};
use super::super::rules;
use super::super::words::{Post, VoteKind};
use super::course::{Bar, Course, Halt, Stop, Win};
use super::election::Election;
use super::error::CountError;
use super::tally::{Tally, totals};
use super::transcript::yes;
use super::verdict::{Ground, Note, State, Verdict};

/// 计票结果: the verdict and the transcript from which it can be derived again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The verdict.
    pub verdict: Verdict,
    /// The transcript.
    pub transcript: String,
    /// The tallies, a vote each.
    pub tallies: Vec<Tally>,
}

/// Counts an election: like papers together.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{ElectionFile, State, count, verify}};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let file: ElectionFile = serde_json::from_str(r#"{
///     "place": "370203", "election_day": "2026-12-20", "mode": "all-voters", "roll": 100,
///     "seats": { "chair": 1, "vice": 1, "member": 3 }, "open_ballot": true,
///     "persons": [ { "id": "B", "woman": true, "eligible": true } ],
///     "rounds": [ { "kind": "first", "issued": 60, "papers": [
///         { "count": 51, "chair": ["A"], "vice": ["B"], "member": ["C", "D", "E"] } ] } ] }"#)?;
/// let counted = count(&file.prepare(&pack)?)?;
/// assert_eq!(counted.verdict.state, State::Complete);
/// assert_eq!(counted.verdict.elects("B").map(|one| (one.votes, one.base)), Some((51, 51)));
/// assert!(verify(&counted.transcript)?.agrees());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`CountError`]: what is entered does not fit together. An invalid election is an answer, not an error.
#[doc(alias = "计票")]
pub fn count(election: &Election) -> Result<Counted, CountError> {
    run(election, false)
}

/// The same, paper by paper: another way to the same verdict and the same transcript.
///
/// # Errors
/// As [`count`].
pub fn count_each(election: &Election) -> Result<Counted, CountError> {
    run(election, true)
}

fn run(election: &Election, one_by_one: bool) -> Result<Counted, CountError> {
    let mut course = Course::new(election, one_by_one);
    course.out.heading(election);
    if election.straddles {
        course.notes.push(Note::Straddles);
    }
    let state = match decide(&mut course) {
        Ok(()) => closing(&mut course),
        Err(Stop::Halt(Halt::Pending(pending))) => {
            course.pending_line(&pending);
            State::Pending(pending)
        }
        Err(Stop::Halt(Halt::Invalid(ground))) => {
            course.elected.clear();
            State::Invalid(ground)
        }
        Err(Stop::Error(why)) => return Err(why),
    };
    course.nothing_follows()?;
    course.taint();
    match &state {
        State::Invalid(ground) => course.out.line(format_args!("verdict invalid {ground}")),
        other => course.out.line(format_args!("verdict {}", other.word())),
    }
    let vacant = if matches!(state, State::Short) { course.vacant() } else { [0; 3] };
    let Course { out, elected, acting, tests, notes, tallies, .. } = course;
    let elected = elected.iter().filter_map(|win| win.told(election)).collect();
    let assumed = election.settings.assumed().collect();
    let verdict = Verdict { state, elected, vacant, acting, tests, notes, assumed };
    Ok(Counted { verdict, transcript: out.closed(), tallies })
}

fn decide(course: &mut Course<'_>) -> Result<(), Stop> {
    let passing = first(course)?;
    relatives(course, &passing, 0, &rules::CG_18)?;
    let reserved = women(course)?;
    supplementary(course, reserved)
}

/// 第一次投票 (CG-16 to CG-19). Gives who reached the share, by post.
fn first(course: &mut Course<'_>) -> Result<[Vec<(usize, u32)>; 3], Stop> {
    let election = course.election;
    let Some(round) = election.rounds.first() else { return Err(CountError::NoRound.into()) };
    if round.kind != VoteKind::First {
        let expected = Some(VoteKind::First);
        return Err(CountError::Unexpected { round: 1, found: round.kind, expected }.into());
    }
    let contested = contested(course);
    let tally = course.poll(0, election.seats, None)?;
    if !contested {
        return Err(Halt::Invalid(Ground::ContestRuleViolated).into());
    }
    if let Some(ground) = course.void(0, &tally, true)? {
        return Err(Halt::Invalid(ground).into());
    }
    let base = base(course, 0, &tally);
    course.out.line(format_args!("CG-18 base={base}"));
    let all = totals(&tally.votes, election.settings.cascade);
    course.totals.clone_from(&all);
    let mut passing: [Vec<(usize, u32)>; 3] = Default::default();
    for (post, pool) in Post::ALL.iter().zip(&mut passing) {
        if election.seats.get(post.index()).is_none_or(|seats| *seats == 0) {
            continue;
        }
        let voted = course.voted(*post, &all);
        course.vote_lines(*post, &voted, &tally, &all);
        let share = election.settings.winning;
        *pool = course.reaching(*post, &voted, &all, Bar { share, base, rule: &rules::CG_18, round: 0 });
    }
    for (post, pool) in Post::ALL.iter().zip(&passing) {
        let free: Vec<(usize, u32)> =
            pool.iter().filter(|(person, _)| !course.is_elected(*person)).copied().collect();
        let seats = election.seats.get(post.index()).copied().unwrap_or(0);
        let share = election.settings.winning;
        course.fill(*post, free, seats, Bar { share, base, rule: &rules::CG_18, round: 0 })?;
    }
    Ok(passing)
}

/// 差额 (CG-12).
fn contested(course: &mut Course<'_>) -> bool {
    let election = course.election;
    if election.open_ballot {
        return true;
    }
    let mut held = true;
    for (post, seats) in Post::ALL.iter().zip(election.seats).filter(|(_, seats)| *seats > 0) {
        let candidates = election.persons.iter().filter(|one| one.post == Some(*post) && !one.barred());
        let candidates = u32::try_from(candidates.count()).unwrap_or(u32::MAX);
        let enough = match election.settings.contest {
            Contest::MustExceed => candidates > seats,
            Contest::MayEqual => candidates >= seats,
        };
        held &= enough;
        course.out.line(format_args!("CG-12 {post} candidates={candidates} seats={seats} {}", yes(enough)));
    }
    held
}

/// 基数 (CG-18).
pub(super) fn base(course: &Course<'_>, round: usize, tally: &Tally) -> u32 {
    let base = match course.election.settings.denominator {
        Denominator::Collected => tally.collected,
        Denominator::ValidOnly => tally.valid,
        Denominator::Issued => course.election.rounds.get(round).map_or(0, |round| u64::from(round.issued)),
    };
    u32::try_from(base).unwrap_or(u32::MAX)
}

/// 任职回避 (CG-23): the stronger stays, the next who reached the share comes in.
fn relatives(
    course: &mut Course<'_>,
    passing: &[Vec<(usize, u32)>; 3],
    round: usize,
    rule: &'static Rule,
) -> Result<(), Stop> {
    let election = course.election;
    if election.settings.relatives == Avoidance::NotAsked {
        return Ok(());
    }
    let (fresh, earlier): (Vec<Win>, Vec<Win>) =
        std::mem::take(&mut course.elected).into_iter().partition(|win| win.rule == rule);
    course.elected = earlier;
    let left = course.settle(fresh)?;
    if left.is_empty() {
        return Ok(());
    }
    let mut barred = left;
    for (post, pool) in Post::ALL.iter().zip(passing) {
        loop {
            let missing = course.missing(*post);
            let free = |person: usize, course: &Course<'_>| {
                !course.is_elected(person) && !barred.contains(&person) && !course.conflicts(person)
            };
            let next: Vec<(usize, u32)> =
                pool.iter().filter(|(person, _)| free(*person, course)).copied().collect();
            if missing == 0 || next.is_empty() {
                break;
            }
            let chosen = course.choose(*post, next, missing, round)?;
            let base = course.base_of(round);
            let wins = chosen
                .into_iter()
                .map(|(person, votes)| Win { post: *post, person, votes, base, rule: &rules::CG_23, round })
                .collect::<Vec<_>>();
            if wins.is_empty() {
                break;
            }
            for win in &wins {
                course.elected_line(win);
            }
            barred.extend(course.settle(wins)?);
        }
    }
    Ok(())
}

/// 妇女成员 (CG-24): is a member seat left to a vote among women?
fn women(course: &mut Course<'_>) -> Result<bool, Stop> {
    let election = course.election;
    if election.settings.women == Women::NotAsked {
        return Ok(false);
    }
    let committee = course.committee();
    let known = |person: &usize| election.persons.get(*person).map(|person| person.woman);
    if committee.iter().filter_map(known).any(|woman| woman == Fact::Known(true)) {
        course.out.line("CG-24 woman=yes");
        return Ok(false);
    }
    if committee.iter().filter_map(known).any(|woman| woman == Fact::NotEstablished) {
        course.out.line("CG-24 woman=unknown");
        course.notes.push(Note::WomenNotEstablished);
        return Ok(false);
    }
    course.out.line("CG-24 woman=no");
    let missing = course.missing(Post::Member);
    match election.settings.women_seat {
        WomenSeat::Reserve | WomenSeat::Line if missing > 0 => {
            course.out.line("CG-24 reserved");
            Ok(true)
        }
        WomenSeat::Reserve => Ok(course.leave_last_member()),
        WomenSeat::Line | WomenSeat::Report => Ok(false),
    }
}

/// 另行选举 (CG-20), the women's seat first.
fn supplementary(course: &mut Course<'_>, reserved: bool) -> Result<(), Stop> {
    let election = course.election;
    let mut after = [0_u32; 3];
    if reserved {
        let pool = course.best_women();
        vote_more(course, VoteKind::Women, [0, 0, 1], pool)?;
        // A reserved seat that no woman wins stays vacant: nobody else takes it.
        if course.committee_has_no_woman() {
            after = [0, 0, 1];
        }
    }
    let missing = |post: Post| {
        let held = after.get(post.index()).copied().unwrap_or(0);
        course.missing(post).saturating_sub(held)
    };
    let seats = [missing(Post::Chair), missing(Post::Vice), missing(Post::Member)];
    if seats == [0; 3] {
        return Ok(());
    }
    let pool = course.best(seats, election.settings.extra);
    vote_more(course, VoteKind::Supplementary, seats, pool)
}

/// A further vote for seats that are not filled: most votes, and the lower share.
fn vote_more(
    course: &mut Course<'_>,
    kind: VoteKind,
    mut seats: [u32; 3],
    stand: [Vec<usize>; 3],
) -> Result<(), Stop> {
    let rule: &'static Rule = if kind == VoteKind::Women { &rules::CG_24 } else { &rules::CG_20 };
    for ((post, seats), pool) in Post::ALL.iter().zip(&mut seats).zip(&stand) {
        if *seats > 0 && pool.is_empty() {
            course.out.line(format_args!("CG-20 nobody-stands {post}"));
            course.notes.push(Note::NoCandidates(*post));
            *seats = 0;
        } else if *seats > 0 && pool.len() <= usize::try_from(*seats).unwrap_or(usize::MAX) {
            course.out.line(format_args!("CG-20 not-contested {post}"));
            course.notes.push(Note::NotContested(*post));
        }
    }
    if seats == [0; 3] {
        return Ok(());
    }
    let quorum = course.election.settings.quorum == Quorum::Same;
    let (round, tally) = course.hold(kind, seats, &stand, quorum)?;
    let base = base(course, round, &tally);
    course.out.line(format_args!("CG-20 base={base}"));
    let share = course.election.settings.floor;
    let mut passing: [Vec<(usize, u32)>; 3] = Default::default();
    for (((post, seats), pool), passing) in Post::ALL.iter().zip(seats).zip(&stand).zip(&mut passing) {
        if seats == 0 {
            continue;
        }
        course.vote_lines(*post, pool, &tally, &tally.votes);
        *passing = course.reaching(*post, pool, &tally.votes, Bar { share, base, rule, round });
    }
    for ((post, seats), pool) in Post::ALL.iter().zip(seats).zip(&passing) {
        let free = pool.iter().filter(|(person, _)| !course.is_elected(*person)).copied().collect();
        course.fill(*post, free, seats, Bar { share, base, rule, round })?;
    }
    relatives(course, &passing, round, rule)
}

/// What is left to say when no further vote is due.
fn closing(course: &mut Course<'_>) -> State {
    let election = course.election;
    let vacant = course.vacant();
    for (post, seats) in Post::ALL.iter().zip(vacant).filter(|(_, seats)| *seats > 0) {
        course.out.line(format_args!("CG-21 vacant {post} {seats}"));
    }
    let committee = course.committee();
    let size = u32::try_from(committee.len()).unwrap_or(u32::MAX);
    if size < election.settings.size_least {
        course.out.line(format_args!("CG-21 below {size}<{}", election.settings.size_least));
        course.notes.push(Note::BelowStatutoryMinimum(size, election.settings.size_least));
    }
    if election.settings.women == Women::Required && course.committee_has_no_woman() {
        course.out.line("CG-24 unfilled");
        course.notes.push(Note::WomenSeatUnfilled);
    }
    let open: Vec<ShortText> = course
        .elected
        .iter()
        .filter_map(|win| election.persons.get(win.person))
        .filter(|person| person.eligible == Fact::NotEstablished)
        .map(|person| person.code)
        .collect();
    for code in open {
        course.out.line(format_args!("CG-15 eligibility-open {}", code.as_str()));
        course.notes.push(Note::EligibilityOpen(code));
    }
    acting(course, vacant);
    if vacant == [0; 3] { State::Complete } else { State::Short }
}

/// 主持工作 (CG-21), where there is no chair and the place says who acts.
fn acting(course: &mut Course<'_>, vacant: [u32; 3]) {
    let Some(how) =
        course.election.settings.acting.filter(|_| vacant.first().is_some_and(|seats| *seats > 0))
    else {
        return;
    };
    let most = |post: Post| {
        let own = course.elected.iter().filter(move |win| win.post == post);
        let most = own.clone().map(|win| win.votes).max();
        let mut best = own.filter(|win| Some(win.votes) == most);
        // Of two with as many votes the text says nothing.
        best.next().filter(|_| best.next().is_none()).map(|win| win.person)
    };
    let has_vice = course.elected.iter().any(|win| win.post == Post::Vice);
    let acting = match how {
        _ if has_vice => most(Post::Vice),
        Acting::MostVotes => most(Post::Member),
        Acting::Meeting => None,
    };
    let person = acting.and_then(|person| course.election.persons.get(person));
    course.acting = person.map(|person| person.code);
    let code = course.acting.map_or("by-meeting".to_owned(), |code| code.as_str().to_owned());
    course.out.line(format_args!("CG-21 acting {code}"));
}
