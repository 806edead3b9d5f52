//! 统计: organisations of a day by kind, status and regime, and what came and went in a period.

use minzheng_core_types::ids::CreditCodeVerdict;
use minzheng_core_types::{Fact, NaiveDate};
use minzheng_ngo_registration::{OrgKind, Regime};

use super::{KINDS, OrgStatus, Organisation, ReadOrganisations};

/// Numbers of one kind, or of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KindCount {
    /// 在册 on the day.
    pub registered: u32,
    /// Of those: 双重管理.
    pub dual: u32,
    /// Of those: 直接登记.
    pub direct: u32,
    /// Of those: the regime is not stated.
    pub regime_open: u32,
    /// Of those: 慈善组织.
    pub charities: u32,
    /// 期内成立登记.
    pub new: u32,
    /// Of those: 直接登记.
    pub new_direct: u32,
    /// 期内注销.
    pub deregistered: u32,
    /// 期内撤销.
    pub revoked: u32,
    /// Ended on a day that is not stated: in no other number.
    pub end_open: u32,
}

impl KindCount {
    fn add(&mut self, organisation: &Organisation, first: NaiveDate, last: NaiveDate) {
        let tally = |place: &mut u32| *place = place.saturating_add(1);
        let within = |day: NaiveDate| first <= day && day <= last;
        let direct = organisation.regime == Fact::Known(Regime::Direct);
        match organisation.stands(last) {
            Some(true) => {
                tally(&mut self.registered);
                match organisation.regime {
                    Fact::Known(Regime::Dual) => tally(&mut self.dual),
                    Fact::Known(Regime::Direct) => tally(&mut self.direct),
                    Fact::Absent | Fact::NotEstablished => tally(&mut self.regime_open),
                }
                if organisation.charity == Fact::Known(true) {
                    tally(&mut self.charities);
                }
            }
            Some(false) => {}
            None => tally(&mut self.end_open),
        }
        if within(organisation.registered) {
            tally(&mut self.new);
            if direct {
                tally(&mut self.new_direct);
            }
        }
        if organisation.ended.is_some_and(within) {
            match organisation.status {
                OrgStatus::Registered => {}
                OrgStatus::Deregistered => tally(&mut self.deregistered),
                OrgStatus::Revoked => tally(&mut self.revoked),
            }
        }
    }
}

/// 社会组织统计 of a period, as of its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrganisationStatistics {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, on which the register is counted.
    pub last: NaiveDate,
    /// In the order of [`KINDS`].
    pub kinds: [KindCount; 3],
    /// All kinds together.
    pub all: KindCount,
    /// Codes without fault, of those registered on the last day.
    pub valid_codes: u32,
    /// Codes with a fault.
    pub faulty_codes: u32,
    /// Without a code.
    pub no_code: u32,
    /// Rows that could not be read.
    pub left_out: usize,
}

impl OrganisationStatistics {
    /// Counts a register.
    #[must_use]
    pub fn of(read: &ReadOrganisations, first: NaiveDate, last: NaiveDate) -> Self {
        let mut told = Self {
            first,
            last,
            kinds: [KindCount::default(); 3],
            all: KindCount::default(),
            valid_codes: 0,
            faulty_codes: 0,
            no_code: 0,
            left_out: read.left_out,
        };
        for organisation in &read.organisations {
            told.all.add(organisation, first, last);
            for (kind, count) in KINDS.into_iter().zip(&mut told.kinds) {
                if kind == organisation.kind {
                    count.add(organisation, first, last);
                }
            }
            if organisation.stands(last) != Some(true) {
                continue;
            }
            let place = match organisation.checked.as_ref().map(|report| report.verdict()) {
                None => &mut told.no_code,
                Some(CreditCodeVerdict::Valid) => &mut told.valid_codes,
                Some(_) => &mut told.faulty_codes,
            };
            *place = place.saturating_add(1);
        }
        told
    }

    /// The numbers of a kind.
    #[must_use]
    pub fn kind(&self, kind: OrgKind) -> KindCount {
        KINDS
            .into_iter()
            .zip(self.kinds)
            .find(|(known, _)| *known == kind)
            .map_or_else(KindCount::default, |(_, count)| count)
    }
}
