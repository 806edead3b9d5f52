//! The findings of extreme-hardship support and of rigid expenditure, with policies made once.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use minzheng_core_types::explain::Document;
use minzheng_core_types::figures::{PackHash, Place};
use minzheng_core_types::finding::{Catalogue, Finding};
use minzheng_core_types::{Explain, Explanation, Fact, Month, Pack, Silent};
use minzheng_welfare::relief::{Asked, ReliefPolicy};
use minzheng_welfare::{AssessError, CaseFile, extreme_hardship, rigid_household};

type Made = BTreeMap<(PackHash, Place, Month), Arc<ReliefPolicy>>;
static POLICIES: LazyLock<Mutex<Made>> = LazyLock::new(Mutex::default);

/// The policies of a place and month.
fn policy(pack: &Pack, place: Place, month: Month) -> Arc<ReliefPolicy> {
    let mut made = POLICIES.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (pack.hash(), place, month);
    Arc::clone(made.entry(key).or_insert_with(|| Arc::new(ReliefPolicy::at(pack, place, month))))
}

fn assess<X: Explain, const N: usize>(
    case: &CaseFile,
    pack: &Pack,
    explain: &mut X,
    of: impl FnOnce(&Asked<'_>, &ReliefPolicy, &mut X) -> Result<[Finding; N], AssessError>,
) -> Result<[Finding; N], AssessError> {
    let household = case.household().unwrap_or_else(|error| panic!("{error}"));
    let asked = Asked {
        drawing: Fact::NotEstablished,
        household: &household,
        needs: &case.needs,
        standing: case.standing(),
        status: case.needs.status,
        month: case.month,
    };
    of(&asked, &policy(pack, case.place, case.month), explain)
}

/// Support and funeral; the status is what the case states.
///
/// # Errors
/// [`AssessError`] when amounts do not fit, or the persons are not those of the household.
pub fn hardship_with<X: Explain>(
    case: &CaseFile,
    pack: &Pack,
    explain: &mut X,
) -> Result<[Finding; 2], AssessError> {
    assess(case, pack, explain, |asked, policy, explain| {
        extreme_hardship::assess(asked, &policy.extreme_hardship, explain)
    })
}

/// Support and funeral.
///
/// # Panics
/// When the case cannot be assessed: generated ones can.
pub fn hardship(case: &CaseFile, pack: &Pack) -> [Finding; 2] {
    hardship_with(case, pack, &mut Silent).unwrap_or_else(|error| panic!("{error}"))
}

/// The status by rigid expenditure.
///
/// # Panics
/// When the case cannot be assessed: generated ones can.
pub fn rigid(case: &CaseFile, pack: &Pack) -> Finding {
    let found = assess(case, pack, &mut Silent, |asked, policy, explain| {
        rigid_household::assess(asked, &policy.rigid, explain)
    });
    let [found] = found.unwrap_or_else(|error| panic!("{error}"));
    found
}

/// The findings of both, explained.
///
/// # Panics
/// When the case cannot be assessed: generated ones can.
#[must_use]
pub fn explained(case: &CaseFile, pack: &Pack) -> (Vec<Finding>, Vec<Document>) {
    let document = |why: &Explanation, of: &Catalogue| why.document(None, case.place, case.month, of);
    let mut why = Explanation::default();
    let support = hardship_with(case, pack, &mut why).unwrap_or_else(|error| panic!("{error}"));
    let first = document(&why, &extreme_hardship::CATALOGUE);
    why.clear();
    let status = assess(case, pack, &mut why, |asked, policy, explain| {
        rigid_household::assess(asked, &policy.rigid, explain)
    });
    let status = status.unwrap_or_else(|error| panic!("{error}"));
    let second = document(&why, &rigid_household::CATALOGUE);
    (support.into_iter().chain(status).collect(), vec![first, second])
}
