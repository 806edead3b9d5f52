//! Events, stages and actors, as files and people name them.

worded! {
    /// 事项: what happens on a day.
    #[doc(alias = "办理事项")]
    EventKind {
        /// 申请筹备 (NR-22).
        PreparationFiled = "preparation-filed", "申请筹备", "preparation applied for";
        /// 同意筹备.
        PreparationApproved = "preparation-approved", "批准筹备", "preparation approved";
        /// 不予批准筹备.
        PreparationRefused = "preparation-refused", "不予批准筹备", "preparation refused";
        /// 召开成立大会.
        FoundingMeeting = "founding-meeting", "召开成立大会", "founding meeting held";
        /// 提交申请.
        Filed = "filed", "提交申请", "filed";
        /// 不予受理: not this authority's matter.
        NotAccepted = "not-accepted", "不予受理", "not accepted";
        /// 一次性告知补正: one notice of everything.
        SupplementRequested = "supplement-requested", "告知补正", "supplement requested";
        /// 补正.
        Supplied = "supplied", "补正材料", "supplied";
        /// 受理.
        Accepted = "accepted", "受理", "accepted";
        /// 逾期不告知,视为受理: by law, from the day of the filing.
        DeemedAccepted = "deemed-accepted", "逾期不告知,视为受理", "accepted by silence";
        /// 容缺受理.
        AcceptedWithDefects = "accepted-with-defects", "容缺受理", "accepted with defects";
        /// 补齐容缺材料.
        DefectsSupplied = "defects-supplied", "补齐容缺材料", "defects supplied";
        /// 中止: hearing, inspection, testing, appraisal or expert review begins; the day is not counted any more.
        Excluded = "excluded", "听证、检验、检测、鉴定、专家评审", "hearing, inspection, testing, appraisal or review";
        /// 恢复: the last day that is not counted.
        ExcludedEnded = "excluded-ended", "听证、检验等结束", "end of the hearing or review";
        /// 延长.
        Extended = "extended", "延长期限", "extended";
        /// 准予登记.
        Approved = "approved", "准予", "approved";
        /// 不予登记.
        Refused = "refused", "不予", "refused";
        /// 撤回.
        Withdrawn = "withdrawn", "撤回申请", "withdrawn";
        /// 发给证书: the certificate or the decision was delivered.
        Certified = "certified", "颁发送达证书", "certificate delivered";
        /// 开始活动: seal and account are on file.
        Activated = "activated", "开始活动", "active";
        /// 开展活动.
        Activity = "activity", "开展活动", "an activity";
        /// 业务主管单位同意变更, or the resolution of a direct registrant.
        Consented = "consented", "变更经同意", "change consented";
        /// 申请变更.
        ChangeFiled = "change-filed", "申请变更", "change applied for";
        /// 变更核准.
        ChangeApproved = "change-approved", "准予变更", "change approved";
        /// 不予变更.
        ChangeRefused = "change-refused", "不予变更", "change refused";
        /// 列入活动异常名录.
        ListedAbnormal = "listed-abnormal", "列入活动异常名录", "listed as abnormal";
        /// 移出活动异常名录.
        RemovedAbnormal = "removed-abnormal", "移出活动异常名录", "removed from the abnormal list";
        /// 列入严重违法失信名单.
        ListedSerious = "listed-serious", "列入严重违法失信名单", "listed for serious violation";
        /// 移出严重违法失信名单.
        RemovedSerious = "removed-serious", "移出严重违法失信名单", "removed from the serious list";
        /// 限期停止活动.
        Suspended = "suspended", "限期停止活动", "suspended for a time";
        /// 恢复活动.
        Resumed = "resumed", "恢复活动", "resumed";
        /// 终止事由出现.
        LiquidationTriggered = "liquidation-triggered", "终止事由出现", "a ground to end arose";
        /// 撤销登记.
        Revoked = "revoked", "撤销登记", "revoked";
        /// 成立清算组.
        LiquidationGroup = "liquidation-group", "成立清算组", "liquidation group set up";
        /// 通知债权人.
        CreditorsTold = "creditors-told", "通知债权人", "creditors told";
        /// 公告.
        CreditorsNotice = "creditors-notice", "公告债权人", "notice to creditors";
        /// 清算结束.
        LiquidationEnded = "liquidation-ended", "清算结束", "liquidation ended";
        /// 申请注销.
        DeregistrationFiled = "deregistration-filed", "申请注销登记", "deregistration applied for";
        /// 注销.
        Deregistered = "deregistered", "注销", "deregistered";
    }
}

worded! {
    /// 状态: where an application or an organisation stands (NR-34).
    #[doc(alias = "登记状态")]
    Stage {
        /// 拟办.
        Draft = "draft", "尚未申请", "draft";
        /// 已申请筹备.
        PreparationFiled = "preparation-filed", "已申请筹备", "preparation applied for";
        /// 已批准筹备.
        PreparationApproved = "preparation-approved", "筹备中", "in preparation";
        /// 已开成立大会.
        FoundingMeetingHeld = "founding-meeting-held", "已开成立大会", "founding meeting held";
        /// 已提交.
        Filed = "filed", "已提交,待受理", "filed";
        /// 不予受理.
        NotAccepted = "not-accepted", "不予受理", "not accepted";
        /// 待补正.
        SupplementRequested = "supplement-requested", "待补正", "waiting for the supplement";
        /// 已受理.
        Accepted = "accepted", "已受理", "accepted";
        /// 容缺受理.
        AcceptedWithDefects = "accepted-with-defects", "容缺受理", "accepted with defects";
        /// 准予,待发证.
        Approved = "approved", "准予,待送达", "approved, to be delivered";
        /// 不予.
        Refused = "refused", "不予登记", "refused";
        /// 已撤回.
        Withdrawn = "withdrawn", "已撤回", "withdrawn";
        /// 已送达: the end of an application other than that of founding.
        Delivered = "delivered", "已送达,办结", "delivered";
        /// 已登记.
        Registered = "registered", "已登记", "registered";
        /// 正常活动.
        Active = "active", "正常活动", "active";
        /// 变更办理中.
        ChangePending = "change-pending", "变更办理中", "a change is pending";
        /// 活动异常.
        Abnormal = "abnormal", "活动异常", "on the abnormal list";
        /// 严重违法失信.
        Serious = "serious", "严重违法失信", "on the serious list";
        /// 限期停止活动.
        Suspended = "suspended", "限期停止活动", "suspended for a time";
        /// 待清算.
        LiquidationPending = "liquidation-pending", "待清算", "liquidation pending";
        /// 清算中.
        Liquidating = "liquidating", "清算中", "in liquidation";
        /// 已申请注销.
        DeregistrationFiled = "deregistration-filed", "已申请注销", "deregistration applied for";
        /// 已撤销登记.
        Revoked = "revoked", "已撤销登记", "revoked";
        /// 已注销.
        Deregistered = "deregistered", "已注销", "deregistered";
    }
}

worded! {
    /// 行为人: who acted.
    Actor {
        /// 申请人、社会组织.
        Applicant = "applicant", "申请人", "applicant";
        /// 登记管理机关.
        Registrar = "registrar", "登记管理机关", "registration authority";
        /// 业务主管单位.
        Supervisor = "supervisor", "业务主管单位", "supervisory unit";
        /// 清算组.
        Liquidators = "liquidators", "清算组", "liquidation group";
        /// 法律规定: nobody acted, the law made it so.
        Law = "law", "依法产生", "by law";
    }
}

impl Stage {
    /// Nothing follows it (NR-34, ■).
    #[must_use]
    #[doc(alias = "终结状态")]
    pub const fn is_terminal(self) -> bool {
        matches!(
            self,
            Self::NotAccepted | Self::Refused | Self::Withdrawn | Self::Delivered | Self::Deregistered
        )
    }

    /// Does it hold a certificate, or did it?
    #[must_use]
    pub const fn is_registered(self) -> bool {
        matches!(
            self,
            Self::Registered
                | Self::Active
                | Self::ChangePending
                | Self::Abnormal
                | Self::Serious
                | Self::Suspended
                | Self::LiquidationPending
                | Self::Liquidating
                | Self::DeregistrationFiled
                | Self::Revoked
                | Self::Deregistered
        )
    }

    /// May it carry on its activities (NR-22, NR-23, NR-34)?
    #[must_use]
    pub const fn may_act(self) -> bool {
        matches!(self, Self::Active | Self::ChangePending | Self::Abnormal | Self::Serious)
    }
}

impl EventKind {
    /// Who usually acts, where the log does not say.
    #[must_use]
    pub const fn usual_actor(self) -> Actor {
        match self {
            Self::PreparationFiled
            | Self::FoundingMeeting
            | Self::Filed
            | Self::Supplied
            | Self::DefectsSupplied
            | Self::Withdrawn
            | Self::Activated
            | Self::Activity
            | Self::ChangeFiled
            | Self::LiquidationTriggered
            | Self::DeregistrationFiled => Actor::Applicant,
            Self::Consented => Actor::Supervisor,
            Self::LiquidationGroup | Self::CreditorsTold | Self::CreditorsNotice | Self::LiquidationEnded => {
                Actor::Liquidators
            }
            Self::DeemedAccepted => Actor::Law,
            _ => Actor::Registrar,
        }
    }
}
