//! `minzheng election`: elections of residents' committees.

use minzheng::community_governance::election::{
    Answer, CalendarFile, Counted, Elected, ElectionFile, RecallFile, RecallFound, RecallTest, State,
    Verdict, count, count_each, read_papers, schedule_forward, verify,
};
use minzheng::community_governance::every_rule;
use minzheng::core_types::{Lang, Month, WorkdayCalendar};
use serde_json::{Value, json};

use crate::args::{
    Common, Election, ElectionCalendarArgs, ElectionCount, ElectionRecall, ElectionTask, ElectionVerify,
    Format,
};
use crate::failure::Failure;
use crate::{cases, clock, pointed, print};

/// Names and versions of the machine forms.
const CALENDAR: &str = "minzheng.election-calendar/1";
const COUNT: &str = "minzheng.election-count/1";
const VERIFY: &str = "minzheng.election-verify/1";
const RECALL: &str = "minzheng.election-recall/1";

pub(crate) fn run(common: &Common, asked: &Election) -> Result<(), Failure> {
    match &asked.task {
        ElectionTask::Calendar(asked) => calendar(common, asked),
        ElectionTask::Count(asked) => counted(common, asked),
        ElectionTask::Verify(asked) => verified(common, asked),
        ElectionTask::Recall(asked) => recall(common, asked),
    }
}

fn calendar(common: &Common, asked: &ElectionCalendarArgs) -> Result<(), Failure> {
    let pack = cases::pack(common)?;
    let failed = |why: minzheng::community_governance::election::CalendarFailed| {
        Failure::Input(why.text(common.lang()))
    };
    if let Some(from) = asked.earliest_from {
        let day = schedule_forward(&pack, asked.place, from, asked.until_roll).map_err(failed)?;
        return match common.format {
            Format::Json => {
                print::json(&json!({ "schema": CALENDAR, "place": asked.place, "earliest": day }))
            }
            _ => print::line(format!("{} {day}", common.say("最早的选举日", "earliest election day"))),
        };
    }
    let Some(election_day) = asked.day else {
        return Err(Failure::Input(common.say("请写 --day", "give --day").to_owned()));
    };
    let file = CalendarFile {
        place: asked.place,
        election_day,
        prepared: asked.prepared,
        roll_published: asked.roll_published,
        announced: asked.announced,
    };
    let workdays = WorkdayCalendar::embedded().map_err(|why| Failure::Input(why.to_string()))?;
    let made = file.schedule_backward(&pack, &workdays).map_err(failed)?;
    let today = asked.today.unwrap_or_else(clock::today);
    let lang = common.lang();
    let heading = [
        common.say("最晚日", "latest"),
        common.say("事项", "what"),
        common.say("余地(日)", "days left"),
        common.say("依据", "rule"),
        common.say("参数", "figure"),
    ];
    let rows: Vec<Vec<String>> = made
        .lines
        .iter()
        .map(|line| {
            let sure = if line.confidence.needs_saying() { " ⚠" } else { "" };
            vec![
                line.latest.to_string(),
                line.what.label().get(lang).to_owned(),
                line.slack(today).to_string(),
                line.rule.id.to_owned(),
                format!("{}{sure}", line.figure),
            ]
        })
        .collect();
    match common.format {
        Format::Json => {
            let lines: Vec<Value> = made
                .lines
                .iter()
                .map(|line| {
                    json!({ "what": line.what, "label": print::both(line.what.label()), "latest": line.latest,
                            "slack": line.slack(today), "days": line.days, "counted_from": line.counted_from,
                            "rule": line.rule.id, "figure": line.figure, "confidence": line.confidence })
                })
                .collect();
            let lacking: Vec<Value> =
                made.lacking.iter().map(|(what, id)| json!({ "what": what, "parameter": id })).collect();
            return print::json(&json!({
                "schema": CALENDAR, "place": asked.place, "election_day": election_day, "law": made.regime.name(),
                "straddles": made.regime.straddles, "lines": lines, "lacking": lacking, "roll_late": made.roll_late,
            }));
        }
        Format::Csv => return print::csv(&heading, &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {election_day} {}", print::place(common, asked.place), made.regime.name()))?;
    print::table(&heading, &rows)?;
    if let Some(days) = made.roll_late {
        let late = common.say("⚠ 名单公布晚了(日):", "⚠ days the roll was published too late:");
        print::line(format!("{late} {days}"))?;
    }
    if made.regime.straddles {
        let flag = common.say("⚠ 筹备始于前一法律期间", "⚠ preparation began under the law before");
        print::line(flag)?;
    }
    let lead = common.say("无规定(待当地参数):", "no rule (left to the place):");
    made.lacking
        .iter()
        .try_for_each(|(what, id)| print::line(format!("{lead} {} ({id})", what.label().get(lang))))
}

fn counted(common: &Common, asked: &ElectionCount) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(ElectionFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let lang = common.lang();
    let mut file: ElectionFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::ELECTION, lang)?;
    for (round, papers) in &asked.papers {
        let rows = read_papers(&cases::read(papers, lang)?)
            .map_err(|why| Failure::Input(format!("{papers}: {}", why.text(lang))))?;
        let found = round.checked_sub(1).and_then(|at| file.rounds.get_mut(at));
        let Some(found) = found else {
            let none = common.say("档案中没有这一次投票", "the file has no such round");
            return Err(Failure::Input(format!("--papers {round}: {none}")));
        };
        found.papers.extend(rows);
    }
    let failed = |why: minzheng::community_governance::election::CountError| {
        Failure::Input(format!("{path}: {}", why.text(lang)))
    };
    let election = file.prepare(&cases::pack(common)?).map_err(failed)?;
    let counted = if asked.each { count_each(&election) } else { count(&election) }.map_err(failed)?;
    if let Some(out) = &asked.transcript {
        std::fs::write(out, &counted.transcript).map_err(Failure::file(out.display()))?;
    }
    let agrees = verify(&counted.transcript).is_ok_and(|verified| verified.agrees());
    let verdict = &counted.verdict;
    let (heading, rows) = elected_table(common, verdict);
    match common.format {
        Format::Json => {
            return print::json(&count_json(&file, &counted, election.regime, agrees, asked.explain));
        }
        Format::Csv => return print::csv(&heading, &rows),
        Format::Text | Format::Markdown => {}
    }
    let law = format!("R{}", election.regime);
    let place = print::place(common, file.place);
    print::line(format!("{place} {} {law}: {}", file.election_day, state_text(verdict, lang)))?;
    if !rows.is_empty() {
        print::table(&heading, &rows)?;
    }
    pending_lines(common, verdict)?;
    for note in &verdict.notes {
        print::line(format!("⚠ {} ({})", note.text().get(lang), note.rule().id))?;
    }
    if !verdict.assumed.is_empty() {
        let lead = common.say(
            "依赖推定参数(可在 [options] 中确认):",
            "rests on assumed figures (confirm them in [options]):",
        );
        print::line(format!("{lead} {}", verdict.assumed.join(", ")))?;
    }
    let checked = if agrees {
        common.say("复核:仅凭记录得出同样的结论", "verified: the transcript alone gives the same verdict")
    } else {
        common.say("复核不符", "the transcript does not verify")
    };
    print::line(checked)?;
    if asked.explain {
        explain(&counted, Month::of(file.election_day), lang)?;
    }
    if agrees { Ok(()) } else { Err(Failure::Faulty(1)) }
}

fn state_text(verdict: &Verdict, lang: Lang) -> String {
    let label = verdict.state.label().get(lang);
    match &verdict.state {
        State::Invalid(ground) => format!("{label}: {} ({})", ground.label().get(lang), ground.rule().id),
        _ => label.to_owned(),
    }
}

fn elected_table(common: &Common, verdict: &Verdict) -> ([&'static str; 6], Vec<Vec<String>>) {
    let heading = [
        common.say("职务", "post"),
        common.say("代号", "code"),
        common.say("得票", "votes"),
        common.say("基数", "of"),
        common.say("第几次投票", "round"),
        common.say("依据", "rule"),
    ];
    let row = |one: &Elected| {
        vec![
            one.post.label().get(common.lang()).to_owned(),
            one.code.as_str().to_owned(),
            one.votes.to_string(),
            one.base.to_string(),
            one.round.to_string(),
            one.rule.id.to_owned(),
        ]
    };
    (heading, verdict.elected.iter().map(row).collect())
}

fn pending_lines(common: &Common, verdict: &Verdict) -> Result<(), Failure> {
    let lang = common.lang();
    if let State::Pending(pending) = &verdict.state {
        for (post, seats, stand) in &pending.posts {
            let codes: Vec<&str> = stand.iter().map(|code| code.as_str()).collect();
            let (kind, post) = (pending.kind.label().get(lang), post.label().get(lang));
            print::line(match lang {
                Lang::Zh => format!("待{kind}:{post} {seats} 名,候选人 {}", codes.join("、")),
                Lang::En => format!("due: {kind}, {post}, {seats} seat(s), standing {}", codes.join(", ")),
            })?;
        }
    }
    if let Some(acting) = verdict.acting {
        print::line(format!("{} {}", common.say("主持工作:", "acting:"), acting.as_str()))?;
    }
    Ok(())
}

/// The transcript, and what each rule in it says, with its clauses.
fn explain(counted: &Counted, month: Month, lang: Lang) -> Result<(), Failure> {
    print::out(&format!("\n{}\n", counted.transcript))?;
    for rule in every_rule().filter(|rule| counted.transcript.contains(rule.id)) {
        print::line(format!("{} {}: {}", rule.id, rule.title.get(lang), rule.statement.get(lang)))?;
        for variant in rule.variants.iter().filter(|variant| variant.in_force(month)) {
            let clauses: Vec<String> = variant.citations.iter().map(|one| one.text(lang)).collect();
            print::line(format!("    {}  {}", variant.formula, clauses.join("; ")))?;
        }
    }
    Ok(())
}

fn count_json(file: &ElectionFile, counted: &Counted, law: u32, agrees: bool, explain: bool) -> Value {
    let verdict = &counted.verdict;
    let elected = |one: &Elected| {
        json!({ "post": one.post, "code": one.code, "votes": one.votes, "base": one.base, "round": one.round,
                "rule": one.rule.id })
    };
    let pending = match &verdict.state {
        State::Pending(pending) => json!({ "kind": pending.kind, "posts": pending.posts.iter()
            .map(|(post, seats, stand)| json!({ "post": post, "seats": seats, "standing": stand }))
            .collect::<Vec<_>>() }),
        _ => Value::Null,
    };
    let ground = match &verdict.state {
        State::Invalid(ground) => json!({ "ground": ground, "rule": ground.rule().id }),
        _ => Value::Null,
    };
    let tests: Vec<Value> = verdict
        .tests
        .iter()
        .map(|test| {
            json!({ "rule": test.rule.id, "round": test.round, "post": test.of.map(|(post, _)| post),
                    "code": test.of.map(|(_, code)| code), "share": test.share.word(), "part": test.part,
                    "whole": test.whole, "held": test.held })
        })
        .collect();
    let notes: Vec<Value> = verdict
        .notes
        .iter()
        .map(|note| json!({ "rule": note.rule().id, "text": print::both(note.text()) }))
        .collect();
    let [chair, vice, member] = verdict.vacant;
    json!({
        "schema": COUNT, "case": file.case, "place": file.place, "election_day": file.election_day,
        "law": format!("R{law}"), "state": verdict.state.word(), "invalid": ground, "pending": pending,
        "elected": verdict.elected.iter().map(elected).collect::<Vec<_>>(),
        "vacant": { "chair": chair, "vice": vice, "member": member }, "acting": verdict.acting,
        "tests": tests, "notes": notes, "assumed": verdict.assumed, "verified": agrees,
        "transcript": explain.then_some(&counted.transcript),
    })
}

fn verified(common: &Common, asked: &ElectionVerify) -> Result<(), Failure> {
    let path = &asked.transcript;
    let text = cases::read(path, common.lang())?;
    let found =
        verify(&text).map_err(|why| Failure::Input(format!("{path}: {}", why.text(common.lang()))))?;
    let heading = [common.say("行", "line"), common.say("记录", "told"), common.say("推得", "derived")];
    let rows: Vec<Vec<String>> = found
        .differences
        .iter()
        .map(|one| {
            let line = one.line.map_or("-".to_owned(), |line| line.to_string());
            vec![line, one.told.clone().unwrap_or_default(), one.derived.clone().unwrap_or_default()]
        })
        .collect();
    match common.format {
        Format::Json => {
            let differences: Vec<Value> = found
                .differences
                .iter()
                .map(|one| json!({ "line": one.line, "told": one.told, "derived": one.derived }))
                .collect();
            let elected: Vec<Value> =
                found.elected.iter().map(|(post, code)| json!({ "post": post, "code": code })).collect();
            print::json(&json!({ "schema": VERIFY, "verdict": found.verdict, "elected": elected,
                "agrees": found.agrees(), "digest_fits": found.digest_fits, "differences": differences }))?;
        }
        Format::Csv => print::csv(&heading, &rows)?,
        Format::Text | Format::Markdown => {
            print::line(format!("{} {}", common.say("推得的结论:", "derived verdict:"), found.verdict))?;
            if !rows.is_empty() {
                print::table(&heading, &rows)?;
            }
            if !found.digest_fits {
                print::line(common.say("摘要与记录不符", "the digest does not fit the text"))?;
            }
            if found.agrees() {
                print::line(common.say("逐行相符,摘要相符", "every line follows and the digest fits"))?;
            }
        }
    }
    let faults = found.differences.len().saturating_add(usize::from(!found.digest_fits));
    if faults == 0 { Ok(()) } else { Err(Failure::Faulty(faults)) }
}

fn recall(common: &Common, asked: &ElectionRecall) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(RecallFile));
    }
    let path = asked.file.as_deref().unwrap_or("-");
    let lang = common.lang();
    let file: RecallFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::RECALL, lang)?;
    let found = file
        .assess(&cases::pack(common)?)
        .map_err(|why| Failure::Input(format!("{path}: {}", why.text(lang))))?;
    let tests = [
        (common.say("联名", "petition"), Some(&found.petition)),
        (common.say("参加人数", "turnout"), found.turnout.as_ref()),
        (common.say("同意罢免", "in favour"), found.passes.as_ref()),
    ];
    let heading = [
        common.say("项目", "what"),
        common.say("人数", "number"),
        common.say("总数", "of"),
        common.say("至少", "at least"),
        common.say("达到", "reached"),
        common.say("依据", "rule"),
    ];
    let rows: Vec<Vec<String>> = tests
        .iter()
        .filter_map(|(what, answer)| answer.map(|answer| test_row(common, what, answer)))
        .collect();
    match common.format {
        Format::Json => return print::json(&recall_json(&file, &found)),
        Format::Csv => return print::csv(&heading, &rows),
        Format::Text | Format::Markdown => {}
    }
    let open = common.say("需人工核定", "needs a person");
    let state = found.state.map_or(open, |state| state.label().get(lang));
    print::line(format!("{} {} {}: {state}", print::place(common, file.place), file.petitioned, found.law))?;
    print::table(&heading, &rows)?;
    let days = [
        (common.say("投票期限", "vote by"), found.vote_by),
        (common.say("街道办事处组织投票期限", "the sub-district office holds it by"), found.steps_in_by),
        (common.say("同一事由不得早于", "the same facts not before"), found.not_before),
    ];
    for (what, day) in days {
        if let Some(day) = day {
            print::line(format!("{what} {day}"))?;
        }
    }
    if found.base_differs {
        let flag = common.say(
            "⚠ 名单人数与有选举权居民人数不同,基数为推定",
            "⚠ the roll and the head-count differ; which is the base is assumed",
        );
        print::line(flag)?;
    }
    Ok(())
}

fn test_row(common: &Common, what: &str, answer: &Answer<RecallTest>) -> Vec<String> {
    let Some(test) = answer.value else {
        let missing: Vec<&str> = answer.missing().collect();
        let open = format!("? {}", missing.join(", "));
        return vec![
            what.to_owned(),
            String::new(),
            String::new(),
            String::new(),
            open,
            answer.rule.id.to_owned(),
        ];
    };
    let held = if test.held { common.say("是", "yes") } else { common.say("否", "no") };
    vec![
        what.to_owned(),
        test.part.to_string(),
        test.whole.to_string(),
        test.least.to_string(),
        held.to_owned(),
        answer.rule.id.to_owned(),
    ]
}

fn recall_json(file: &RecallFile, found: &RecallFound) -> Value {
    let test = |answer: &Answer<RecallTest>| {
        json!({ "share": answer.value.map(|test| test.share.word()), "part": answer.value.map(|test| test.part),
                "whole": answer.value.map(|test| test.whole), "least": answer.value.map(|test| test.least),
                "held": answer.value.map(|test| test.held), "missing": answer.missing().collect::<Vec<_>>(),
                "assumed": answer.assumed().collect::<Vec<_>>() })
    };
    json!({
        "schema": RECALL, "place": file.place, "petitioned": file.petitioned, "law": found.law, "state": found.state,
        "petition": test(&found.petition), "turnout": found.turnout.as_ref().map(test),
        "passes": found.passes.as_ref().map(test), "vote_by": found.vote_by, "steps_in_by": found.steps_in_by,
        "not_before": found.not_before, "base_differs": found.base_differs,
    })
}
