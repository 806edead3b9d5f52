//! 办理事项: what can happen in a procedure, and the stage that it leads to.

use minzheng_core_types::Text;
use serde::{Deserialize, Serialize};

use crate::standing::StopGround;

macro_rules! worded {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every one, in the order of the procedure.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// As people say it.
            #[must_use]
            pub const fn label(self) -> Text {
                match self { $(Self::$variant => Text::new($zh, $en),)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}
pub(super) use worded;

worded! {
    /// 办理类别: which procedure is followed. Its steps and clocks differ.
    #[doc(alias = "办理类别")]
    Kind {
        /// 低保 (SA-20).
        Allowance = "allowance", "低保", "subsistence allowance";
        /// 特困 (XH-04).
        ExtremeHardship = "extreme-hardship", "特困供养", "extreme-hardship support";
        /// 小额快救: no means check and no notice (TA-03).
        SmallFast = "small-fast", "小额快救", "small and fast assistance";
    }
}

worded! {
    /// 办理事项: what happens on a day of a procedure.
    #[doc(alias = "办理事项")]
    EventKind {
        /// 收件: the application came in.
        Received = "received", "提出申请", "received";
        /// 一次性告知补正: something is lacking; the applicant has been told all of it.
        SupplementAsked = "supplement-asked", "告知补正", "supplement asked";
        /// 补正: what was lacking has come.
        Supplied = "supplied", "补正材料", "supplied";
        /// 受理.
        Accepted = "accepted", "受理", "accepted";
        /// 特殊情形延长: the longer limit of special cases applies; the applicant has been told.
        Extended = "extended", "特殊情形延长", "extended";
        /// 信息核对: incomes and assets were checked against records.
        Checked = "checked", "信息核对", "checked";
        /// 入户调查.
        Surveyed = "surveyed", "入户调查", "surveyed";
        /// 审核: the township or street has given its opinion.
        Reviewed = "reviewed", "审核", "reviewed";
        /// 公示, also anew after a re-investigation.
        Published = "published", "公示", "published";
        /// 公示无异议: the notice has run without objection.
        NoticeClean = "notice-clean", "公示无异议", "notice ended clean";
        /// 公示有异议.
        Objected = "objected", "公示有异议", "objected";
        /// 重新调查.
        Reinvestigated = "reinvestigated", "重新调查", "re-investigated";
        /// 批准.
        Approved = "approved", "批准", "approved";
        /// 不予批准, with reasons in writing.
        Refused = "refused", "不予批准", "refused";
        /// 撤回申请.
        Withdrawn = "withdrawn", "撤回申请", "withdrawn";
        /// 告知决定: the decision has reached the household. The limits of appeal begin.
        Notified = "notified", "告知决定", "notified";
        /// 报告变化: a change of people, income or property was reported (SA-22).
        ChangeReported = "change-reported", "报告变化", "change reported";
        /// 定期核查开始 (SA-21).
        RecertificationDue = "recertification-due", "定期核查开始", "recertification begun";
        /// 定期核查完成,不变 (SA-21).
        RecertificationDone = "recertification-done", "定期核查完成", "recertification done";
        /// 调整决定: more, less or the same amount (SA-22).
        ChangeDecided = "change-decided", "调整决定", "change decided";
        /// 渐退决定 (SA-23).
        GraceGranted = "grace-granted", "给予渐退期", "grace granted";
        /// 停发决定, with reasons in writing and a ground (SA-25).
        Stopped = "stopped", "停发", "stopped";
        /// 申请行政复议.
        ReconsiderationAsked = "reconsideration-asked", "申请行政复议", "reconsideration asked";
        /// 复议维持, as the household was told it.
        ReconsiderationUpheld = "reconsideration-upheld", "复议维持", "upheld on reconsideration";
        /// 复议撤销: to be decided anew.
        ReconsiderationAnnulled = "reconsideration-annulled", "复议撤销", "annulled on reconsideration";
        /// 提起行政诉讼.
        LitigationFiled = "litigation-filed", "提起行政诉讼", "litigation filed";
        /// 判决维持.
        JudgmentUpheld = "judgment-upheld", "判决维持", "upheld by judgment";
        /// 判决撤销: to be decided anew.
        JudgmentAnnulled = "judgment-annulled", "判决撤销", "annulled by judgment";
    }
}

impl EventKind {
    /// Must the reasons be given in writing (SA-20, SA-25)?
    #[must_use]
    pub const fn needs_reasons(self) -> bool {
        matches!(self, Self::Refused | Self::Stopped)
    }
}

worded! {
    /// 办理阶段: where a procedure stands.
    #[doc(alias = "办理阶段")]
    Stage {
        /// 尚未申请.
        New = "new", "尚未申请", "nothing received yet";
        /// 已收件.
        Received = "received", "待受理", "received";
        /// 待补正.
        Supplementing = "supplementing", "待补正", "waiting for a supplement";
        /// 已受理.
        Accepted = "accepted", "已受理", "accepted";
        /// 已核对, not yet surveyed.
        Checked = "checked", "已核对", "checked";
        /// 已调查, not yet checked.
        Surveyed = "surveyed", "已调查", "surveyed";
        /// 已核对、已调查.
        Investigated = "investigated", "待审核", "checked and surveyed";
        /// 已审核.
        Reviewed = "reviewed", "已审核", "reviewed";
        /// 公示中.
        Published = "published", "公示中", "published";
        /// 公示无异议.
        NoticeClean = "notice-clean", "公示无异议,待决定", "notice ended clean";
        /// 有异议.
        Objected = "objected", "有异议,待重新调查", "objected";
        /// 已重新调查.
        Reinvestigated = "reinvestigated", "已重新调查", "re-investigated";
        /// 已批准,待告知.
        Approved = "approved", "已批准,待告知", "approved, to be notified";
        /// 不予批准,待告知.
        Refused = "refused", "不予批准,待告知", "refused, to be notified";
        /// 不予批准,已告知.
        RefusalNotified = "refusal-notified", "不予批准,已告知", "refused and notified";
        /// 在册.
        OnRoll = "on-roll", "在册", "on the roll";
        /// 一次性救助办结.
        Done = "done", "办结", "done";
        /// 变化待核定.
        Changing = "changing", "变化待核定", "a change is looked at";
        /// 定期核查中.
        Recertifying = "recertifying", "定期核查中", "under recertification";
        /// 已决定调整,待告知.
        ChangeDecided = "change-decided", "已决定调整,待告知", "change decided, to be notified";
        /// 已决定渐退,待告知.
        GraceGranted = "grace-granted", "已决定渐退,待告知", "grace granted, to be notified";
        /// 渐退期.
        InGrace = "in-grace", "渐退期", "in the grace period";
        /// 已停发,待告知.
        Stopped = "stopped", "已停发,待告知", "stopped, to be notified";
        /// 已停发,已告知.
        StopNotified = "stop-notified", "已停发,已告知", "stopped and notified";
        /// 已撤回.
        Withdrawn = "withdrawn", "已撤回", "withdrawn";
        /// 决定被撤销,待重新决定.
        Remitted = "remitted", "决定被撤销,待重新决定", "annulled, to be decided anew";
    }
}

worded! {
    /// 救济阶段: what has become of an appeal against the latest decision that was notified.
    #[doc(alias = "复议诉讼")]
    Appeal {
        /// 没有可争议的决定.
        None = "none", "无", "no decision to appeal";
        /// 可复议、可诉讼.
        Open = "open", "可复议、诉讼", "open";
        /// 复议中.
        Reconsidering = "reconsidering", "复议中", "under reconsideration";
        /// 复议维持,可诉讼.
        Upheld = "upheld", "复议维持,可诉讼", "upheld, litigation open";
        /// 诉讼中.
        Litigating = "litigating", "诉讼中", "in court";
        /// 判决维持.
        Closed = "closed", "判决维持", "closed";
    }
}

/// 事项: an event with what must be recorded of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// 书面理由: were the reasons given in writing?
    pub written_reasons: bool,
    /// 停发事由, of a stop.
    pub ground: Option<StopGround>,
}

impl Event {
    /// An event of which nothing more needs recording.
    #[must_use]
    pub const fn new(kind: EventKind) -> Self {
        Self { kind, written_reasons: false, ground: None }
    }

    /// 不予批准, with reasons in writing.
    #[must_use]
    pub const fn refused() -> Self {
        Self { kind: EventKind::Refused, written_reasons: true, ground: None }
    }

    /// 停发, with reasons in writing (SA-25).
    #[must_use]
    pub const fn stopped(ground: StopGround) -> Self {
        Self { kind: EventKind::Stopped, written_reasons: true, ground: Some(ground) }
    }
}

impl From<EventKind> for Event {
    fn from(kind: EventKind) -> Self {
        Self::new(kind)
    }
}
