//! The words of election files.

use super::worded::worded;

worded! {
    /// 选举方式 (CG-06).
    #[doc(alias = "选举方式")]
    Mode {
        /// 全体有选举权的居民.
        AllVoters = "all-voters", "全体有选举权的居民", "all residents with the right to vote";
        /// 每户派代表.
        Households = "households", "每户派代表", "a representative of each household";
        /// 居民代表; before 2026 those of residents' groups.
        Representatives = "representatives", "居民代表(2026年前为居民小组代表)", "residents' representatives";
    }
}

worded! {
    /// 职务, the highest first.
    #[doc(alias = "职务")]
    Post {
        /// 主任.
        Chair = "chair", "主任", "chair";
        /// 副主任.
        Vice = "vice", "副主任", "vice-chair";
        /// 委员.
        Member = "member", "委员", "member";
    }
}

worded! {
    /// 整张选票的问题 (CG-15).
    Defect {
        /// 无法辨认.
        Illegible = "illegible", "无法辨认", "illegible";
        /// 有标记.
        Marked = "marked", "有可辨认身份的标记", "identifying marks";
        /// 不是发出的选票: not a ballot at all.
        NotIssued = "not-issued", "非本次发出的选票", "not an issued paper";
    }
}

worded! {
    /// 投票: which vote a round is.
    VoteKind {
        /// 第一次投票.
        First = "first", "第一次投票", "first ballot";
        /// 票数相等者的再次投票 (CG-19).
        Tie = "tie", "票数相等者再次投票", "second vote among the tied";
        /// 妇女委员名额的投票 (CG-24).
        Women = "women", "妇女委员名额投票", "vote for the women's seat";
        /// 另行选举 (CG-20).
        Supplementary = "supplementary", "另行选举", "supplementary election";
    }
}

worded! {
    /// 亲属关系 (CG-04).
    #[doc(alias = "近亲属")]
    Relation {
        /// 配偶.
        Spouse = "spouse", "配偶", "spouse";
        /// 父母子女.
        ParentChild = "parent-child", "父母子女", "parent and child";
        /// 兄弟姐妹.
        Sibling = "sibling", "兄弟姐妹", "siblings";
        /// 祖孙、外祖孙.
        Grandparent = "grandparent", "祖父母、外祖父母与孙子女、外孙子女", "grandparent and grandchild";
        /// 其他直系亲属.
        Lineal = "lineal", "其他直系亲属", "other lineal relatives";
    }
}

impl Post {
    /// 0 for the chair.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Chair => 0,
            Self::Vice => 1,
            Self::Member => 2,
        }
    }
}
