//! Open readings and local choices: what places, or callers, settle.

use minzheng_core_types::choice;

choice! {
    /// 跨期选举: the law of an election whose preparation began under the law before (CG-01).
    pub enum Straddle {
        /// That of the election day.
        ElectionDay = "election-day",
        /// That of the day on which preparation began.
        Preparation = "preparation",
    }
}

choice! {
    /// 任期起算 (CG-05).
    pub enum TermStart {
        /// From the day the result is announced.
        Announced = "announced",
        /// From the election day.
        ElectionDay = "election-day",
    }
}

choice! {
    /// 退出选举委员会 (CG-07).
    pub enum Leaves {
        /// Whoever is nominated.
        OnlySelf = "self",
        /// Whoever is nominated or has a close relative nominated.
        SelfOrRelative = "self-or-relative",
    }
}

choice! {
    /// 周岁算法: whether the birthday counts, and when somebody born on 29 February has it (CG-08).
    pub enum AgeWord {
        /// On the birthday; 1 March.
        OnFirstOfMarch = "on-birthday/first-of-march",
        /// On the birthday; 28 February.
        OnLastOfFebruary = "on-birthday/last-of-february",
        /// On the day after; 1 March.
        AfterFirstOfMarch = "day-after-birthday/first-of-march",
        /// On the day after; 28 February.
        AfterLastOfFebruary = "day-after-birthday/last-of-february",
    }
}

choice! {
    /// 不能表达意志者 (CG-08).
    pub enum Incapable {
        /// Stays on the roll: no other ground than age and judgment counts.
        Stays = "stays",
        /// Is left off the roll.
        LeftOff = "left-off",
    }
}

choice! {
    /// 满月数的截止日 (CG-09).
    pub enum CountedTo {
        /// The day of registration.
        Registration = "registration",
        /// The election day.
        ElectionDay = "election-day",
    }
}

choice! {
    /// 重复登记 (CG-09).
    pub enum Double {
        /// Is allowed and told.
        Warn = "warn",
        /// Is refused.
        Forbid = "forbid",
    }
}

choice! {
    /// 逾期异议 (CG-11).
    pub enum Late {
        /// Is rejected.
        Reject = "reject",
        /// Is decided all the same.
        Accept = "accept",
    }
}

choice! {
    /// 差额 (CG-12).
    pub enum Contest {
        /// More candidates than seats for every post.
        MustExceed = "must-exceed",
        /// As many candidates as seats are enough.
        MayEqual = "may-equal",
    }
}

choice! {
    /// 退出后不足差额 (CG-12).
    pub enum Withdrawn {
        /// The next by nomination votes stands; where there is none the election is put off.
        NextNominee = "next-nominee",
        /// The election is put off.
        Postpone = "postpone",
    }
}

choice! {
    /// 委托人到场 (CG-14).
    pub enum Returns {
        /// The mandate lapses.
        Lapses = "lapses",
        /// The mandate stands; the proxy votes.
        Stands = "stands",
    }
}

choice! {
    /// 多选的计算范围 (CG-15).
    pub enum Scope {
        /// Each post by itself.
        PerPost = "per-post",
        /// The whole paper.
        WholePaper = "whole-paper",
    }
}

choice! {
    /// 一个职务多选的后果 (CG-15).
    pub enum Overvote {
        /// That post only.
        Section = "section",
        /// The whole paper.
        Paper = "paper",
    }
}

choice! {
    /// 同一人选两职 (CG-15).
    pub enum DoubleChoice {
        /// The paper is invalid.
        Invalid = "invalid",
        /// Each choice counts.
        Allowed = "allowed",
    }
}

choice! {
    /// 另选无被选举权的人 (CG-15).
    pub enum Ineligible {
        /// That mark is void, the rest stands.
        VoidMark = "void-mark",
        /// The paper is invalid.
        VoidPaper = "void-paper",
    }
}

choice! {
    /// 当选票数的基数 (CG-18).
    pub enum Denominator {
        /// The papers cast, spoiled and blank ones among them.
        Collected = "collected",
        /// The papers handed out.
        Issued = "issued",
        /// Valid papers only. It lowers the bar.
        ValidOnly = "valid-only",
    }
}

choice! {
    /// 候选人并列 (CG-20).
    pub enum Cut {
        /// All of the tied stand.
        AllTied = "all-tied",
        /// None of the tied stands, where the rest is still contested.
        LeaveOut = "leave-out",
    }
}

choice! {
    /// 另行选举的参加人数 (CG-20).
    pub enum Quorum {
        /// The turnout of the first ballot is needed again.
        Same = "same",
        /// None is needed.
        NoQuorum = "none",
    }
}

choice! {
    /// 主任暂缺的主持人 (CG-21).
    pub enum Acting {
        /// The vice-chair with most votes; without one, a member chosen by the representatives' meeting.
        Meeting = "meeting",
        /// The vice-chair with most votes; without one, the member with most votes.
        MostVotes = "most-votes",
    }
}

choice! {
    /// 任职回避 (CG-23).
    pub enum Avoidance {
        /// Close relatives do not serve together.
        Avoid = "avoid",
        /// The law of the day does not ask for it.
        NotAsked = "none",
    }
}

choice! {
    /// 妇女成员 (CG-24).
    pub enum Women {
        /// At least one woman.
        Required = "required",
        /// The law of the day does not ask for it.
        NotAsked = "none",
    }
}

choice! {
    /// 妇女名额的补足 (CG-24).
    pub enum WomenSeat {
        /// The last member seat is left to a vote among women.
        Reserve = "reserve",
        /// A women's line in the supplementary election, where there is one.
        Line = "line",
        /// It is reported; nobody is replaced.
        Report = "report",
    }
}

choice! {
    /// 罢免联名的基数 (CG-27).
    pub enum RecallBase {
        /// The last roll.
        LastRoll = "last-roll",
        /// All residents with the right to vote.
        Adults = "adults",
    }
}

choice! {
    /// 连续 (CG-28).
    pub enum RatingsRow {
        /// Next to each other in time, whatever the year.
        NextRating = "next-rating",
        /// In two calendar years, one after the other.
        NextYear = "next-year",
    }
}
