//! Corrections of a case: two case files, in every programme.

use std::path::{Path, PathBuf};

use minzheng::caseload::correction::{
    Act, AsDue, CORRECTION_SCHEMA, CaseCorrection, CorrectionError, LedgerFirst, PaidLog, Recovered, claims,
    recovered_beside,
};
use minzheng::core_types::{Lang, Month, Silent};
use minzheng::welfare::Policy;

use super::{
    ClaimBeside, Document, causes, conduct_of, enter, every_act_named_is_there, knowledge, ledger_of, told,
    totals,
};
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
    let ledger = ledger_of(common, asked)?;
    let corrections = match &asked.payments {
        Some(log) => {
            let or = PaidLog::of(&read_log(common, log)?)?;
            of.months(asked.months, &LedgerFirst { ledger: &ledger, or })
        }
        None => of.months(asked.months, &LedgerFirst { ledger: &ledger, or: AsDue }),
    };
    let corrections = corrections.map_err(|why| refused(common, why))?;
    every_act_named_is_there(common, asked, &corrections)?;
    let decided = asked.decided.unwrap_or_else(clock::today);
    let policy = Policy::at(&pack, now.place, Month::of(decided));
    let stated = |act: &Act| conduct_of(asked, act);
    let claimed = claims(&corrections, stated, &policy, &mut Silent)?;
    let entered = match &asked.ledger {
        Some(path) => Some(enter(common, (path, &ledger), &corrections, decided)?),
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

/// What a case file cannot tell, in the language asked for.
fn refused(common: &Common, why: CorrectionError) -> Failure {
    match (common.lang(), &why) {
        (Lang::Zh, CorrectionError::Standing { month }) => Failure::Input(format!(
            "{month}:两份案件文件未说明该月依哪次决定;请用台账更正,台账载有历次核定和停保"
        )),
        (Lang::Zh, CorrectionError::PaidNotKnown { month, programme, .. }) => Failure::Input(format!(
            "{month}:付款日志没有 {programme} 这一项目,实发多少不明;请先登记到更正台账并用 --ledger 指明,确已足额发放的不写 --payments"
        )),
        _ => why.into(),
    }
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
