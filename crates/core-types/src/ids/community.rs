//! Communities over time (ID-06): codes of communities are not permanent, so each has its own validity.

use super::statistical::StatisticalCode;

/// 社区沿革: a community with the years in which it is known, and its code of a data year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[doc(alias = "社区沿革")]
pub struct Community {
    /// The name without 社区.
    pub name: &'static str,
    /// The name in the report of the first half of 2014, where that is another.
    pub written: Option<&'static str>,
    /// The street in the report, without 街道.
    pub street: Option<&'static str>,
    /// The first year in which it is attested.
    pub attested_from: u16,
    /// The last year in which it is attested.
    pub attested_to: u16,
    /// The first year in which a whole list no longer has it.
    pub gone_by: Option<u16>,
    /// Its code in the list of its data year; what took its territory where it is gone, if that is known.
    pub code: Option<StatisticalCode>,
}

/// What is known of a community in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommunityExistence {
    /// Attested, or between two years in which it is.
    Known,
    /// A whole list of that year or of one before it does not have it.
    Gone,
    /// Nothing says so.
    NotCovered,
}

impl Community {
    /// Did it exist in the year?
    ///
    /// ```
    /// use minzheng_core_types::ids::{CommunityExistence, SHIBEI_COMMUNITIES};
    /// let enbo = SHIBEI_COMMUNITIES.iter().find(|community| community.name == "恩波").ok_or("not listed")?;
    /// assert_eq!(enbo.exists_in(2014), CommunityExistence::Known);
    /// assert_eq!(enbo.exists_in(2018), CommunityExistence::NotCovered);
    /// assert_eq!(enbo.exists_in(2023), CommunityExistence::Gone);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn exists_in(&self, year: u16) -> CommunityExistence {
        match self.gone_by {
            Some(gone) if gone <= year => CommunityExistence::Gone,
            _ if self.attested_from <= year && year <= self.attested_to => CommunityExistence::Known,
            _ => CommunityExistence::NotCovered,
        }
    }

    /// Did it come to another street between the report and its code?
    #[must_use]
    pub fn moved(&self) -> bool {
        let now = self.code.and_then(|code| {
            super::statistical::SHIBEI_STREETS_2023.iter().find(|street| street.code == code.whole_street())
        });
        self.street.zip(now).is_some_and(|(before, now)| before != now.name)
    }
}

const fn found(name: &'static str, street: &'static str, of: u16, community: u16) -> Community {
    Community {
        name,
        written: None,
        street: Some(street),
        attested_from: 2014,
        attested_to: 2023,
        gone_by: None,
        code: Some(StatisticalCode::shibei(of, community)),
    }
}

const fn gone(name: &'static str) -> Community {
    Community {
        name,
        written: None,
        street: None,
        attested_from: 2014,
        attested_to: 2014,
        gone_by: Some(2023),
        code: None,
    }
}

/// 市北区社区: those that the report of the first half of 2014 names, looked up in the list of 2023 (ID-06). Four were merged in the
/// resizing that the report announces; into which others is not known.
#[doc(alias = "市北区社区")]
pub static SHIBEI_COMMUNITIES: [Community; 9] = [
    found("人和路", "登州路", 11, 9),
    found("广饶路", "登州路", 11, 3),
    found("伊春路", "敦化路", 14, 8),
    Community { written: Some("威海路步行街"), ..found("步行街", "台东", 21, 10) },
    found("大山", "河西", 35, 2),
    gone("恩波"),
    gone("新园"),
    gone("孤山"),
    gone("芙蓉"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of ID-06, and who moved.
    #[test]
    fn the_communities_of_the_report() {
        let of = |name: &str| SHIBEI_COMMUNITIES.iter().find(|community| community.name == name).unwrap();
        for (name, code, moved) in [
            ("人和路", "370203011009", false),
            ("广饶路", "370203011003", false),
            ("伊春路", "370203014008", false),
            ("步行街", "370203021010", false),
            ("大山", "370203035002", true),
        ] {
            let community = of(name);
            assert_eq!(community.code.map(StatisticalCode::digits).as_deref(), Some(code));
            assert_eq!(community.code.map(StatisticalCode::data_year), Some(2023));
            assert_eq!(community.moved(), moved, "{name}");
            assert_eq!(community.exists_in(2014), CommunityExistence::Known);
            assert_eq!(community.exists_in(2023), CommunityExistence::Known);
            assert_eq!(community.exists_in(2024), CommunityExistence::NotCovered);
            assert_eq!(community.exists_in(2013), CommunityExistence::NotCovered);
        }
        for name in ["恩波", "新园", "孤山", "芙蓉"] {
            let community = of(name);
            assert_eq!((community.code, community.exists_in(2030)), (None, CommunityExistence::Gone));
            assert_eq!(community.exists_in(2022), CommunityExistence::NotCovered);
            assert!(!community.moved());
        }
        assert_eq!(of("步行街").written, Some("威海路步行街"));
    }
}
