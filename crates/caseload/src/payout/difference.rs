//! 差异: one thing that does not fit between the file for the bank and the findings, with its place.

use minzheng_core_types::{Lang, Month, Text};

use super::Wording;

/// 文件: where a difference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// The file for the bank.
    Pay,
    /// The exceptions.
    Exceptions,
    /// The control record.
    Control,
    /// The findings.
    Findings,
}

impl Where {
    /// The word for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Pay => Text::new("发放文件", "file for the bank"),
            Self::Exceptions => Text::new("例外清单", "exceptions"),
            Self::Control => Text::new("控制记录", "control record"),
            Self::Findings => Text::new("认定意见", "findings"),
        }
    }
}

/// 差异种类.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A cell cannot be read.
    Unreadable,
    /// A programme's amount differs from the finding.
    Amount,
    /// The programmes of a line do not sum to its amount.
    Sum,
    /// A household stands twice for a month.
    Twice,
    /// Paid, but nothing of it was found.
    NotFound,
    /// Found, but neither paid nor among the exceptions.
    NotPaid,
    /// The sequence numbers do not run from 1 on.
    Sequence,
    /// A line of another batch, or an id that does not fit the lines.
    Batch,
    /// The number of lines.
    Count,
    /// The amount in all, or of a fund or programme.
    Total,
    /// The hash total over the accounts.
    Accounts,
    /// The bytes of the file.
    Bytes,
    /// A finding contradicts itself.
    Finding,
}

impl What {
    /// The words for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Unreadable => Text::new("无法读取", "cannot be read"),
            Self::Amount => Text::new("金额与认定不一致", "not the amount found"),
            Self::Sum => Text::new("分项之和不等于金额", "programmes do not sum to the amount"),
            Self::Twice => Text::new("同户同月重复", "the household stands twice for the month"),
            Self::NotFound => Text::new("无认定而列入发放", "paid without a finding"),
            Self::NotPaid => {
                Text::new("已认定而未列入发放或例外", "found, but neither paid nor among the exceptions")
            }
            Self::Sequence => Text::new("序号不连续", "sequence numbers do not run on"),
            Self::Batch => Text::new("批次号不符", "the batch does not fit"),
            Self::Count => Text::new("笔数不符", "another number of lines"),
            Self::Total => Text::new("合计不符", "another total"),
            Self::Accounts => Text::new("账号合计数不符", "another hash total of accounts"),
            Self::Bytes => Text::new("文件摘要不符", "another SHA-256 of the file"),
            Self::Finding => Text::new("认定意见自相矛盾", "the finding contradicts itself"),
        }
    }
}

/// 差异: one thing that does not fit, with its place. No name and no account stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The file.
    pub file: Where,
    /// The row or line, where it has one.
    pub row: Option<u64>,
    /// The column, where it has one.
    pub column: Wording,
    /// What kind.
    pub what: What,
    /// 户编号; empty where it concerns no household.
    pub household: String,
    /// The month.
    pub month: Option<Month>,
    /// What stands there.
    pub stands: String,
    /// What should.
    pub should: Wording,
}

impl Difference {
    pub(super) fn new(file: Where, row: Option<u64>, column: impl Into<Wording>, what: What) -> Self {
        Self {
            file,
            row,
            column: column.into(),
            what,
            household: String::new(),
            month: None,
            stands: String::new(),
            should: Wording::default(),
        }
    }

    pub(super) fn of(mut self, household: &str, month: Month) -> Self {
        household.clone_into(&mut self.household);
        self.month = Some(month);
        self
    }

    pub(super) fn stands(mut self, stands: impl ToString) -> Self {
        self.stands = stands.to_string();
        self
    }

    pub(super) fn should(mut self, should: impl ToString) -> Self {
        self.should = Wording::same(should.to_string());
        self
    }

    /// The difference in one line, with the name of its file.
    #[must_use]
    pub fn text(&self, file: &str, lang: Lang) -> String {
        let mut text = match (self.row, lang) {
            (Some(row), Lang::Zh) => format!("{file} 第{row}行"),
            (Some(row), Lang::En) => format!("{file}, row {row}"),
            (None, _) => file.to_owned(),
        };
        let column = self.column.get(lang);
        if !column.is_empty() {
            text.push_str(&match lang {
                Lang::Zh => format!("「{column}」"),
                Lang::En => format!(", `{column}`"),
            });
        }
        text.push_str(Text::new(":", ": ").get(lang));
        text.push_str(self.what.label().get(lang));
        if !self.household.is_empty() {
            let month = self.month.map_or(String::new(), |month| format!(" {month}"));
            text.push_str(&format!(" [{}{month}]", self.household));
        }
        let should = self.should.get(lang);
        match (self.stands.as_str(), should, lang) {
            ("", "", _) => {}
            ("", should, Lang::Zh) => text.push_str(&format!(",应为 {should}")),
            ("", should, Lang::En) => text.push_str(&format!("; it should be {should}")),
            (stands, "", Lang::Zh) => text.push_str(&format!(",现为 {stands}")),
            (stands, "", Lang::En) => text.push_str(&format!("; it is {stands}")),
            // Which of the two is right the totals cannot tell.
            (stands, should, Lang::Zh) if self.file == Where::Control => {
                text.push_str(&format!(",记录为 {stands},文件为 {should}"));
            }
            (stands, should, Lang::En) if self.file == Where::Control => {
                text.push_str(&format!("; the record says {stands}, the file gives {should}"));
            }
            (stands, should, Lang::Zh) => text.push_str(&format!(",现为 {stands},应为 {should}")),
            (stands, should, Lang::En) => text.push_str(&format!("; it is {stands} and should be {should}")),
        }
        text
    }
}
