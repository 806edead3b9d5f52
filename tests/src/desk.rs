//! The desk: what everything here works on: the embedded figures, the example places, and policies made once.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use crate::law;
use minzheng_core_types::explain::Document;
use minzheng_core_types::figures::{Pack, PackHash, Place};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Explain, Explanation, Fact, Month, Silent};
use minzheng_welfare::case::CaseError;
use minzheng_welfare::medical::{self, MedicalPolicy};
use minzheng_welfare::relief::Asked;
use minzheng_welfare::temporary::{self, TemporaryPolicy};
use minzheng_welfare::{CATALOGUE, CaseFile, FIGURES, Law, MonthFindings, Policy, assess_month};

/// The folder of this crate.
#[must_use]
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The workspace's folder.
#[must_use]
pub fn workspace() -> PathBuf {
    folder().parent().expect("the crate lies in the workspace").to_path_buf()
}

static EMBEDDED: LazyLock<Pack> =
    LazyLock::new(|| minzheng_policies::embedded(FIGURES).unwrap_or_else(|errors| panic!("{errors}")));

static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    minzheng_policies::embedded_with(&law::files("cases/law"), FIGURES)
        .unwrap_or_else(|errors| panic!("{errors}"))
});

/// The figures that are built in.
#[must_use]
pub fn pack() -> &'static Pack {
    &EMBEDDED
}

/// The figures that are built in, with those of `cases/law`: places of the rulebook that settle what Qingdao leaves
/// open.
#[must_use]
pub fn examples() -> &'static Pack {
    &EXAMPLES
}

/// Policies made so far. A policy takes thousands of look-ups and never changes.
type Made = BTreeMap<(PackHash, Place, Month), Arc<Policy>>;
static POLICIES: LazyLock<Mutex<Made>> = LazyLock::new(Mutex::default);

/// The policy of a place and month.
#[must_use]
pub fn policy(pack: &Pack, place: Place, month: Month) -> Arc<Policy> {
    let key = (pack.hash(), place, month);
    let mut made = POLICIES.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(made.entry(key).or_insert_with(|| Arc::new(Policy::at(pack, place, month))))
}

/// [`CaseFile::assess`] with policies made once.
///
/// # Errors
/// As [`CaseFile::assess`].
pub fn assess_with<X: Explain>(
    case: &CaseFile,
    pack: &Pack,
    explain: &mut X,
) -> Result<MonthFindings, CaseError> {
    let in_month = policy(pack, case.place, case.month);
    let at_application = policy(pack, case.place, case.month_of_application());
    let law = Law { at_application: &at_application, in_month: &in_month };
    Ok(assess_month(&case.household()?, case.standing(), law, case.month, explain)?)
}

/// Temporary and medical assistance, each with a policy of its own that is made once.
type Assisting = (TemporaryPolicy, MedicalPolicy);
type MadeOfThem = BTreeMap<(PackHash, Place, Month), Arc<Assisting>>;
static ASSISTING: LazyLock<Mutex<MadeOfThem>> = LazyLock::new(Mutex::default);

fn assisting(case: &CaseFile, pack: &Pack) -> Arc<Assisting> {
    let key = (pack.hash(), case.place, case.month);
    let mut made = ASSISTING.lock().unwrap_or_else(PoisonError::into_inner);
    let view = pack.at(case.place, case.month);
    let make = || Arc::new((TemporaryPolicy::new(&view), MedicalPolicy::new(&view)));
    Arc::clone(made.entry(key).or_insert_with(make))
}

/// What temporary assistance finds of a case whose status is as it states.
///
/// # Errors
/// As [`CaseFile::assess`].
pub fn temporary<X: Explain>(case: &CaseFile, pack: &Pack, explain: &mut X) -> Result<Finding, CaseError> {
    let household = case.household()?;
    let (needs, status) = (&case.needs, case.needs.status);
    let asked = Asked {
        household: &household,
        needs,
        standing: case.standing(),
        status,
        drawing: Fact::NotEstablished,
        month: case.month,
    };
    let [found] = temporary::assess(&asked, &assisting(case, pack).0, explain)?;
    Ok(found)
}

/// What medical assistance finds of a case whose status is as it states.
///
/// # Errors
/// As [`CaseFile::assess`].
pub fn medical<X: Explain>(case: &CaseFile, pack: &Pack, explain: &mut X) -> Result<Finding, CaseError> {
    let household = case.household()?;
    let (needs, status) = (&case.needs, case.needs.status);
    let asked = Asked {
        household: &household,
        needs,
        standing: case.standing(),
        status,
        drawing: Fact::NotEstablished,
        month: case.month,
    };
    let [found] = medical::assess(&asked, &assisting(case, pack).1, explain)?;
    Ok(found)
}

/// The findings under the embedded figures, silently.
///
/// # Panics
/// When the case makes no household or its amounts do not fit: generated cases do.
#[must_use]
pub fn assess(case: &CaseFile) -> MonthFindings {
    assess_with(case, pack(), &mut Silent).unwrap_or_else(|error| panic!("{error}"))
}

/// The findings and the whole explanation.
///
/// # Errors
/// As [`CaseFile::assess`].
pub fn explain_with(case: &CaseFile, pack: &Pack) -> Result<(MonthFindings, Document), CaseError> {
    let mut why = Explanation::default();
    let found = assess_with(case, pack, &mut why)?;
    Ok((found, why.document(case.case, case.place, case.month, &CATALOGUE)))
}

/// The findings and the whole explanation under the embedded figures.
///
/// # Panics
/// As [`assess`].
#[must_use]
pub fn explain(case: &CaseFile) -> (MonthFindings, Document) {
    explain_with(case, pack()).unwrap_or_else(|error| panic!("{error}"))
}

/// Is writing reference texts anew asked for?
#[must_use]
pub fn blessing() -> bool {
    std::env::var("MINZHENG_BLESS").is_ok_and(|word| word == "1")
}

/// Compares a text with a file of the workspace, or writes the file when asked to.
///
/// # Panics
/// When they differ.
pub fn matches_file(path: &std::path::Path, text: &str) {
    if blessing() {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("the folder can be made");
        }
        std::fs::write(path, text).expect("the file can be written");
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if kept == text {
        return;
    }
    let differs = kept.lines().zip(text.lines()).position(|(old, new)| old != new);
    let line = differs.unwrap_or_else(|| kept.lines().count().min(text.lines().count()));
    panic!(
        "{} differs from line {}:\n  kept: {}\n  now:  {}\nIf the new text is right, write it with \
         `MINZHENG_BLESS=1 cargo test -p minzheng-tests` and commit it.",
        path.display(),
        line + 1,
        kept.lines().nth(line).unwrap_or("(end)"),
        text.lines().nth(line).unwrap_or("(end)")
    );
}
