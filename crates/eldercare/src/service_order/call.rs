//! 来电: calls to the hotline (EC-38). Caller and client stay with whoever keeps the records.

use chrono::NaiveDateTime;

use super::worded::worded;

worded! {
    /// 来电类别 (EC-38).
    #[doc(alias = "来电类别")]
    CallKind {
        /// 下单.
        Order = "order", "下单", "order";
        /// 咨询.
        Enquiry = "enquiry", "咨询", "enquiry";
        /// 投诉.
        Complaint = "complaint", "投诉", "complaint";
        /// 紧急.
        Emergency = "emergency", "紧急", "emergency";
    }
}

/// 来电: one call that was offered to the hotline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "来电")]
pub struct Call {
    /// When.
    pub at: NaiveDateTime,
    /// What about; of a call that nobody answered mostly not known.
    pub kind: Option<CallKind>,
    /// 接通: was it answered?
    pub answered: bool,
}

/// 来电数 by kind, of the calls whose kind is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CallCounts {
    /// 下单.
    pub order: u64,
    /// 咨询.
    pub enquiry: u64,
    /// 投诉.
    pub complaint: u64,
    /// 紧急.
    pub emergency: u64,
}

impl CallCounts {
    /// One more.
    pub(super) fn add(&mut self, kind: CallKind) {
        let place = match kind {
            CallKind::Order => &mut self.order,
            CallKind::Enquiry => &mut self.enquiry,
            CallKind::Complaint => &mut self.complaint,
            CallKind::Emergency => &mut self.emergency,
        };
        *place = place.saturating_add(1);
    }

    /// All of them (EC-38).
    #[must_use]
    pub const fn total(self) -> u64 {
        self.order.saturating_add(self.enquiry).saturating_add(self.complaint).saturating_add(self.emergency)
    }
}
