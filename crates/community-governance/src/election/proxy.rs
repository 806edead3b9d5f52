//! 委托投票 (CG-14): which mandates are accepted, in the order in which they were filed.

use std::collections::BTreeMap;

use minzheng_core_types::figures::Reading;
use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::policy::{ElectionPolicy, Returns};
use super::rules;
use super::worded::worded;
use super::words::Mode;

/// 委托: one mandate, in the order of filing. Persons are codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// 委托人.
    pub principal: String,
    /// 受托人.
    pub proxy: String,
    /// 书面.
    pub written: bool,
    /// 委托人是登记选民,选举期间外出.
    pub principal_away: bool,
    /// 受托人是本社区登记选民.
    pub proxy_voter: bool,
    /// 受托人是候选人.
    #[serde(default)]
    pub proxy_candidate: bool,
    /// 已公布.
    pub published: bool,
    /// 委托人在受托人投票前到场.
    #[serde(default)]
    pub principal_returned: bool,
}

worded! {
    /// 不接受的原因.
    Refused {
        /// 居民代表不得委托.
        Mode = "mode", "居民代表不得委托", "representatives have no proxies";
        /// 未书面.
        NotWritten = "not-written", "没有书面委托", "not in writing";
        /// 委托人不合条件.
        Principal = "principal", "委托人不是外出的登记选民", "the principal is no registered voter who is away";
        /// 受托人不合条件.
        Proxy = "proxy", "受托人不是本社区登记选民", "the proxy is no registered voter here";
        /// 本人.
        OneSelf = "self", "不能委托自己", "a mandate to oneself";
        /// 候选人.
        Candidate = "candidate", "受托人是候选人", "the proxy is a candidate";
        /// 未公布.
        NotPublished = "not-published", "没有公布", "not published";
        /// 重复.
        Twice = "twice", "已委托他人", "the principal has given a mandate already";
        /// 转委托.
        Passed = "passed", "受托人已委托他人投票", "the proxy has given away the own vote: no sub-delegation";
        /// 超过上限.
        TooMany = "too-many", "受托人已达上限", "the proxy holds as many as allowed";
        /// 已失效.
        Lapsed = "lapsed", "委托人到场,委托失效", "the principal turned up: the mandate lapses";
    }
}

/// Accepts mandates in order of filing: each is accepted or has its reason.
///
/// ```
/// use minzheng_community_governance::{FIGURES, election::{Mandate, Mode, Refused, Regime, accept_mandates}};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let policy = Regime::at(&pack, "370203".parse()?, "2026-12-20".parse()?, None)?.policy;
/// let mandate = |principal: &str| Mandate {
///     principal: principal.into(), proxy: "X".into(), written: true, principal_away: true, proxy_voter: true,
///     proxy_candidate: false, published: true, principal_returned: false };
/// let filed: Vec<Mandate> = ["P1", "P2", "P3", "P4"].map(mandate).into();
/// let found = accept_mandates(&filed, Mode::AllVoters, &policy).value.ok_or("open")?;
/// assert_eq!(found, [None, None, None, Some(Refused::TooMany)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn accept_mandates(
    filed: &[Mandate],
    mode: Mode,
    policy: &ElectionPolicy,
) -> Answer<Vec<Option<Refused>>> {
    let mut reading = Reading::default();
    let most = policy.proxy_most.read(&mut reading).map(|used| *used.value);
    let among = policy.proxy_representatives.read(&mut reading).map(|used| used.value.yes());
    let candidates = policy.proxy_candidates.read(&mut reading).map(|used| used.value.yes());
    let published = policy.proxy_published.read(&mut reading).map(|used| used.value.yes());
    let returns = policy.proxy_returns.read(&mut reading).map(|used| *used.value);
    let (Some(most), Some(among), Some(candidates), Some(published), Some(returns)) =
        (most, among, candidates, published, returns)
    else {
        return Answer::new(None, reading, &rules::CG_14);
    };
    let mut held: BTreeMap<&str, u32> = BTreeMap::new();
    let mut given: Vec<&str> = Vec::new();
    let mut found = Vec::with_capacity(filed.len());
    for mandate in filed {
        let (principal, proxy) = (mandate.principal.as_str(), mandate.proxy.as_str());
        let own = held.get(proxy).copied().unwrap_or(0);
        let refused = match () {
            () if mode == Mode::Representatives && !among => Some(Refused::Mode),
            () if !mandate.written => Some(Refused::NotWritten),
            () if principal == proxy => Some(Refused::OneSelf),
            () if !mandate.principal_away => Some(Refused::Principal),
            () if !mandate.proxy_voter => Some(Refused::Proxy),
            () if mandate.proxy_candidate && !candidates => Some(Refused::Candidate),
            () if published && !mandate.published => Some(Refused::NotPublished),
            () if given.contains(&principal) => Some(Refused::Twice),
            () if given.contains(&proxy) || held.contains_key(principal) => Some(Refused::Passed),
            () if mandate.principal_returned && returns == Returns::Lapses => Some(Refused::Lapsed),
            () if own >= most => Some(Refused::TooMany),
            () => None,
        };
        if refused.is_none() {
            held.insert(proxy, own.saturating_add(1));
            given.push(principal);
        }
        found.push(refused);
    }
    Answer::new(Some(found), reading, &rules::CG_14)
}

/// How many papers a proxy may hand in: the own one and those of accepted mandates.
#[must_use]
pub fn papers_of(proxy: &str, filed: &[Mandate], found: &[Option<Refused>]) -> u32 {
    let own =
        filed.iter().zip(found).filter(|(mandate, refused)| mandate.proxy == proxy && refused.is_none());
    u32::try_from(own.count()).unwrap_or(u32::MAX).saturating_add(1)
}
