//! Corrections of a case: two case files, in every programme.

use std::path::{Path, PathBuf};

use minzheng::caseload::correction::{
    Act, AsDue, CORRECTION_SCHEMA, CaseCorrection, PaidLog, Recovered, claims, recovered_beside,
};
use minzheng::core_types::{Lang, Month, Silent};
use minzheng::welfare::Policy;

use super::{ClaimBeside, Document, causes, conduct_of, enter, knowledge, told, totals};
use crate::args::{Common, Correct};
use crate::commands::pay::read_log;
use crate::failure::Failure;
use crate::{cases, clock};

pub(super) fn document(
    common: &Common,
    asked: &Correct,
    [before, after]: [&PathBuf; 2],
) -> Result<Document, Failure> {
    let read = |path: &Path| cases::case(&path.display().to_string(), common.lang());
    let (then, now) = (read(before)?, read(after)?);
    if then.month != now.month {
        let (then, now) = (then.month, now.month);
        return Err(Failure::Input(match common.lang() {
            Lang::Zh => format!("--before 是 {then} 的案件,--after 是 {now} 的;请写同一月份"),
            Lang::En => format!("--before is a case of {then}, --after of {now}; state both for one month"),
        }));
    }
    let number = match (&asked.case, now.case) {
        (Some(number), _) => number.clone(),
        (None, _) if asked.ledger.is_some() || asked.payments.is_some() => {
            let why = common.say("请用 --case 写户编号", "name the household with --case");
            return Err(Failure::Input(why.to_owned()));
        }
        (None, Some(case)) => case.to_string(),
        (None, None) => "-".to_owned(),
    };
    let pack = cases::pack(common)?;
    let known = knowledge(common, asked, &pack, Some(now.place))?;
    let of = CaseCorrection::new(&number, [&then, &now], &pack, known)?;
    let corrections = match &asked.payments {
        Some(log) => of.months(asked.months, &PaidLog::of(&read_log(common, log)?)?)?,
        None => of.months(asked.months, &AsDue)?,
    };
    let decided = asked.decided.unwrap_or_else(clock::today);
    let policy = Policy::at(&pack, now.place, Month::of(decided));
    let stated = |_: &Act| asked.conduct.map(|conduct| conduct_of(conduct, asked.grave));
    let claimed = claims(&corrections, stated, &policy, &mut Silent)?;
    let entered = match &asked.ledger {
        Some(path) => Some(enter(common, path, &corrections, decided)?),
        None => None,
    };
    Ok(Document {
        schema: CORRECTION_SCHEMA,
        months: asked.months,
        known_on: asked.known_on,
        totals: totals(&corrections)?,
        causes: causes(&corrections)?,
        claims: told(&claimed),
        conduct_not_stated: claimed.unstated,
        claims_beside: beside(recovered_beside(&corrections, stated)?),
        not_looked_at: Vec::new(),
        corrections,
        entered,
        pack: pack.hash().to_string(),
    })
}

fn beside(of: Recovered) -> Vec<ClaimBeside> {
    let parts = [
        (Some("error"), of.error),
        (Some("late-report"), of.late_report),
        (Some("deception"), of.deception),
        (None, of.unstated),
    ];
    let parts = parts.into_iter().filter(|(_, amount)| !amount.is_zero());
    parts.map(|(conduct, recoverable)| ClaimBeside { conduct, recoverable }).collect()
}
