//! 诚信承诺书 (阳光低保): the page that an applicant signs. It holds blanks, and at most the head's name.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Text};

use super::page::{begin, both, end};
use super::public::HeadName;
use crate::report::html::escape;

/// 承诺书: for whom it is made out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pledge {
    head: Option<HeadName>,
}

impl Pledge {
    /// A form with blanks only.
    #[must_use]
    pub const fn blank() -> Self {
        Self { head: None }
    }

    /// A form with the head's name in it.
    #[must_use]
    pub const fn of(head: HeadName) -> Self {
        Self { head: Some(head) }
    }

    /// A minor's name is left for the guardian to write.
    fn name(&self) -> Option<&str> {
        self.head.as_ref().and_then(|head| head.shown().ok())
    }
}

const TITLE: Text = Text::new("申请社会救助诚信承诺书", "Pledge of integrity for social assistance");

/// What is declared, authorised, promised, and what follows from a false statement.
const POINTS: [(Text, Text); 5] = [
    (
        Text::new("如实申报", "Declaration"),
        Text::new(
            "本人及共同生活的家庭成员已如实申报家庭人口、收入、财产状况,所交材料真实、完整。",
            "I and the members of my household have truthfully declared our members, income and property; what we hand in is \
             true and complete.",
        ),
    ),
    (
        Text::new("授权核对", "Authorisation"),
        Text::new(
            "本人及共同生活的家庭成员授权民政部门及其委托的机构,为本次申请和领取期间的复核,查询、核对上述情况。",
            "I and the members of my household authorise the civil affairs authority, and whom it charges with it, to verify \
             these for this application and for reviews while we draw assistance.",
        ),
    ),
    (
        Text::new("及时报告", "Duty to report"),
        Text::new(
            "家庭人口、收入、财产状况发生变化的,及时告知(《社会救助暂行办法》第十三条)。",
            "We report changes of members, income and property without delay (Order 649, art. 13).",
        ),
    ),
    (
        Text::new("知悉公示", "Publicity"),
        Text::new(
            "本人知悉户主姓名、家庭人口和保障金额依法公示,其他个人信息应当保密(《社会救助暂行办法》第十一条、第六十一条)。",
            "I know that the head's name, the number of persons and the amount are published by law, and that other personal \
             data is confidential (Order 649, arts. 11 and 61).",
        ),
    ),
    (
        Text::new("法律后果", "Consequences"),
        Text::new(
            "采取虚报、隐瞒、伪造等手段骗取社会救助的,停止救助,责令退回,可以处非法获取数额1倍以上3倍以下的罚款(《社会救助暂行办法》第六十八条)。",
            "Who obtains assistance by deception loses it, pays it back, and may be fined one to three times the amount \
             unlawfully obtained (Order 649, art. 68).",
        ),
    ),
];

const SIGNATURES: [Text; 6] = [
    Text::new("申请人签名(按手印)", "Signature of the applicant (or fingerprint)"),
    Text::new("日期", "Date"),
    Text::new("共同生活的成年家庭成员签名", "Signatures of adult members"),
    Text::new("监护人签名(户主未成年的)", "Signature of the guardian (where the head is a minor)"),
    Text::new("经办人签名", "Received by"),
    Text::new("日期", "Date"),
];

const HEAD: Text = Text::new("申请人(户主)", "Applicant (head of household)");
const BASIS: Text = Text::new(
    "本承诺书由申请人阅读后签名,一式两份,申请人和受理机关各执一份。",
    "Read before signing; two copies, one for the applicant and one for the authority.",
);

/// The pledge as one self-contained page, Chinese with a switch to English, for print on A4.
#[must_use]
pub fn pledge_html(pledge: &Pledge) -> String {
    let mut out = begin(TITLE);
    let name = pledge.name().map_or(String::new(), escape);
    let _ = write!(
        out,
        "<p class=\"lead\">{}: <span class=\"blank\">{name}</span></p><ol class=\"points\">",
        both(HEAD)
    );
    for (title, text) in POINTS {
        let _ = write!(out, "<li><b>{}</b><br/>{}</li>", both(title), both(text));
    }
    out.push_str("</ol><div class=\"sign\">");
    for label in SIGNATURES {
        let _ = write!(out, "<div>{}: <span class=\"blank\"></span></div>", both(label));
    }
    let _ = writeln!(out, "</div><div class=\"small\"><p>{}</p></div>", both(BASIS));
    end(&mut out);
    out
}

/// The pledge as Markdown in one language.
#[must_use]
pub fn pledge_markdown(pledge: &Pledge, lang: Lang) -> String {
    const BLANK: &str = "________________";
    let colon = Text::new(":", ": ").get(lang);
    let name = pledge
        .name()
        .map_or(BLANK.to_owned(), |name| escape(name).replace(['*', '_', '`', '[', ']', '|'], " "));
    let mut out = format!("# {}\n\n{}{colon}{name}\n\n", TITLE.get(lang), HEAD.get(lang));
    for ((title, text), number) in POINTS.iter().zip(1_u32..) {
        let _ = writeln!(out, "{number}. **{}**{colon}{}", title.get(lang), text.get(lang));
    }
    out.push('\n');
    for label in SIGNATURES {
        let _ = writeln!(out, "{}{colon}{BLANK}\n", label.get(lang));
    }
    let _ = writeln!(out, "{}", BASIS.get(lang));
    out
}
