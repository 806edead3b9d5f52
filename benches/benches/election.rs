//! A million papers for nine seats, from papers in memory to the verdict and its transcript, on one core:
//! `cargo bench -p minzheng-benches --bench election`. Processor time of one thread, best of seven; exit code 1 when it takes
//! longer than the bar.
use std::hint::black_box;
use std::process::ExitCode;

use cpu_time::ThreadTime;
use minzheng_community_governance::FIGURES;
use minzheng_community_governance::election::{
    Election, ElectionFile, Head, Mark, Mode, Papers, PersonRow, Post, RoundRow, Seats, State, VoteKind,
    count, verify,
};
use minzheng_core_types::Fact;

const PAPERS: u32 = 1_000_000;
const ROUNDS: usize = 7;
/// The bar, in milliseconds.
const BAR: u128 = 100;

/// Choices that repeat.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33).checked_rem(bound).unwrap_or(0)
    }
}

/// One chair of two, two vice-chairs of three, six members of eight, no two voters quite alike.
fn election() -> Option<Election> {
    let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES).ok()?;
    let named = [(Post::Chair, 2), (Post::Vice, 3), (Post::Member, 8)];
    let person = |post: Post, at: u32| PersonRow {
        id: format!("{post}-{at}"),
        post: Some(post),
        woman: Fact::Known(at == 1),
        eligible: Fact::Known(true),
    };
    let persons = named.iter().flat_map(|(post, most)| (0..*most).map(move |at| person(*post, at))).collect();
    let file = ElectionFile {
        case: None,
        place: "370203".parse().ok()?,
        election_day: "2026-12-20".parse().ok()?,
        prepared: None,
        mode: Mode::AllVoters,
        roll: PAPERS.saturating_add(200_000),
        seats: Seats { chair: 1, vice: 2, member: 6 },
        open_ballot: false,
        persons,
        sitting: Vec::new(),
        relatives: Vec::new(),
        options: Default::default(),
        rounds: vec![RoundRow {
            kind: VoteKind::First,
            issued: PAPERS,
            collected: None,
            tainted: 0,
            papers: Vec::new(),
        }],
    };
    let mut election = file.prepare(&pack).ok()?;
    let mut draw = Draw(1);
    let mut papers = Papers::with_capacity(usize::try_from(PAPERS).ok()?, 9);
    let mut marks = Vec::new();
    for _ in 0..PAPERS {
        marks.clear();
        let skipped = [draw.below(10), draw.below(3), draw.below(8), draw.below(8)];
        let [chair, vice, member, other] = skipped;
        for (person, known) in election.persons.iter().enumerate() {
            let post = known.post?;
            let at: u64 = known.code.as_str().rsplit('-').next()?.parse().ok()?;
            let chosen = match post {
                Post::Chair => at == u64::from(chair < 4),
                Post::Vice => at != vice,
                Post::Member => at != member && at != other,
            };
            marks.extend(chosen.then(|| Mark::new(person, post, false)).flatten());
        }
        papers.push(1, Head::default(), &marks);
    }
    election.rounds.first_mut()?.papers = papers;
    Some(election)
}

fn main() -> ExitCode {
    let Some(election) = election() else {
        eprintln!("the election cannot be made");
        return ExitCode::FAILURE;
    };
    let mut best = u128::MAX;
    let mut lines = 0;
    for _ in 0..ROUNDS {
        let start = ThreadTime::now();
        let counted = black_box(count(black_box(&election)));
        let taken = start.elapsed().as_micros();
        let Ok(counted) = counted else { return ExitCode::FAILURE };
        let whole = counted.verdict.state == State::Complete || counted.verdict.elected.len() > 2;
        if !whole || !verify(&counted.transcript).is_ok_and(|verified| verified.agrees()) {
            eprintln!("the count does not verify");
            return ExitCode::FAILURE;
        }
        best = best.min(taken);
        lines = counted.transcript.lines().count();
    }
    let (whole, part) = (best.checked_div(1_000).unwrap_or(0), best.checked_rem(1_000).unwrap_or(0));
    println!("election/1m_papers/9_seats: {whole}.{part:03} ms, {lines} lines of transcript, bar {BAR} ms");
    if whole < BAR { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
