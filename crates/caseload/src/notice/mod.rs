//! 公示与承诺 (DB-05): what is published of a household, by types that can hold nothing else; and the pledge of integrity
//! that an applicant signs (阳光低保).

pub mod page;
pub mod period;
pub mod pledge;
pub mod policy;
pub mod public;

use std::collections::BTreeMap;

use minzheng_core_types::{Month, Place};

pub use page::{notice_csv, notice_html};
pub use period::{PeriodError, Published};
pub use pledge::{Pledge, pledge_html, pledge_markdown};
pub use policy::{NoticePolicy, PARAMETERS};
pub use public::{ComplaintPhone, HeadName, NoticeKind, NoticePlace, PublicNotice, Withheld};

use crate::run::{Run, RunError, Status};

/// 公示表: everything published of one month, by street and community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeSheet {
    /// Which kind.
    pub kind: NoticeKind,
    /// The month of the amounts.
    pub month: Month,
    /// From when to when it is published.
    pub published: Published,
    /// 监督电话.
    pub phone: ComplaintPhone,
    /// The households, by street and community, within one in the order of the register.
    pub notices: BTreeMap<NoticePlace, Vec<PublicNotice>>,
    /// Applications or households on the roll that are not published, since they are not found entitled.
    pub not_shown: u32,
}

impl NoticeSheet {
    /// The notices of a month.
    ///
    /// # Errors
    /// [`RunError`] of the run.
    pub fn new(
        run: &Run<'_>,
        kind: NoticeKind,
        month: Month,
        published: Published,
        phone: ComplaintPhone,
    ) -> Result<Self, RunError> {
        let mut notices: BTreeMap<NoticePlace, Vec<PublicNotice>> = BTreeMap::new();
        let mut not_shown = 0_u32;
        run.month(month, |row| {
            let wanted = matches!(
                (kind, row.status),
                (NoticeKind::Proposed, Status::Applying) | (NoticeKind::Listing, Status::OnRoll)
            );
            match PublicNotice::of(kind, run.register(), row, &phone) {
                Some(notice) => notices.entry(notice.place().clone()).or_default().push(notice),
                None if wanted => not_shown = not_shown.saturating_add(1),
                None => {}
            }
        })?;
        Ok(Self { kind, month, published, phone, notices, not_shown })
    }

    /// The sheet of one household.
    #[must_use]
    pub fn of_one(kind: NoticeKind, notice: PublicNotice, published: Published) -> Self {
        let (month, phone) = (notice.period(), notice.complaint_phone().clone());
        let notices = BTreeMap::from([(notice.place().clone(), vec![notice])]);
        Self { kind, month, published, phone, notices, not_shown: 0 }
    }

    /// How many households are published.
    #[must_use]
    pub fn len(&self) -> usize {
        self.notices.values().map(Vec::len).sum()
    }

    /// Is nobody published?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.notices.is_empty()
    }

    /// The places whose law applies, each once.
    #[must_use]
    pub fn divisions(&self) -> Vec<Place> {
        let mut all: Vec<Place> = self.notices.keys().map(|place| place.division).collect();
        all.dedup();
        all
    }

    /// How many households stand in a street or community whose name is not shown, since it looks like an address.
    #[must_use]
    pub fn unnamed_places(&self) -> usize {
        let unnamed =
            |place: &NoticePlace| place.street.shown().is_none() || place.community.shown().is_none();
        self.notices.iter().filter(|(place, _)| unnamed(place)).map(|(_, notices)| notices.len()).sum()
    }

    /// How many heads are not named, by reason.
    #[must_use]
    pub fn withheld(&self) -> BTreeMap<Withheld, usize> {
        let mut all = BTreeMap::new();
        for why in self.notices.values().flatten().filter_map(|notice| notice.head().shown().err()) {
            let count: &mut usize = all.entry(why).or_default();
            *count = count.saturating_add(1);
        }
        all
    }
}
