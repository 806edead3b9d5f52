//! A file to fill in for a new place.

use std::fmt::Write as _;

use minzheng_core_types::figures::{Figure, FigureRef, Found, Guide, Pack, Parameter, ValueKind};
use minzheng_core_types::ids::division;
use minzheng_core_types::{DivisionCode, Lang, Month, Text};

use crate::check::{Guided, asked, asks_if_unknown, pairs};

/// 参数模板: every parameter with its meaning, and which of them a place has to fill in.
#[derive(Debug, Clone)]
#[doc(alias = "参数模板")]
pub struct Template<'p> {
    /// The place.
    pub place: DivisionCode,
    /// The first month that is to be filled in.
    pub from: Month,
    /// A line for each parameter, in their order.
    pub blanks: Vec<Blank<'p>>,
    words: Vec<&'static [(&'static str, Text)]>,
}

/// One parameter of a template.
#[derive(Debug, Clone, Copy)]
pub struct Blank<'p> {
    /// The parameter.
    pub parameter: &'static Parameter,
    /// What is known of it.
    pub guide: &'static Guide,
    /// What the place has of it from elsewhere: another authority's value.
    pub inherited: Option<(&'p Figure, FigureRef)>,
    /// Does it have to be filled in, lest a person be asked?
    pub needed: bool,
}

impl<'p> Template<'p> {
    /// The template of a place from a month on. `pack` holds what the place inherits; `words` say choices as people do:
    /// of two meanings of a word the first list's counts.
    #[must_use]
    pub fn new(
        pack: &'p Pack,
        (place, from): (DivisionCode, Month),
        parameters: &[&'static [Parameter]],
        guides: &[&'static [Guide]],
        words: &[&'static [(&'static str, Text)]],
    ) -> Self {
        let view = pack.at(place.into(), from);
        let guided = pairs(parameters, guides);
        let blank = |(parameter, guide): &Guided| {
            let (inherited, unknown) = match view.look_up(parameter) {
                Found::Value(figure, used) => (Some((figure, used)), false),
                Found::Limit(..) | Found::Gap(_) => (None, asks_if_unknown(guide)),
                Found::Nothing => (None, false),
            };
            let needed = inherited.is_none() && (unknown || asked(&view, &guided, guide));
            Blank { parameter, guide, inherited, needed }
        };
        let blanks = guided.iter().map(blank).collect();
        Self { place, from, blanks, words: words.to_vec() }
    }

    /// The file: TOML that loads as it is, with Chinese and English comments. What has to be filled in stands as a
    /// declared gap, everything else behind `#`.
    #[must_use]
    pub fn toml(&self) -> String {
        let mut text = self.head();
        for blank in &self.blanks {
            text.push('\n');
            text.push_str(&self.block(blank));
        }
        text
    }

    fn head(&self) -> String {
        let (place, from) = (self.place, self.from);
        let name = division(place).map_or_else(String::new, |division| {
            format!(" {} ¦ {}", division.name.get(Lang::Zh), division.name.get(Lang::En))
        });
        let needed = self.blanks.iter().filter(|blank| blank.needed).count();
        format!(
            "# {place}{name}\n\
             # 本地参数。格式见 crates/policies/places/README.md。带“待填”的 {needed} 项必须填写,其余按需填写。\n\
             # Figures of this place; the form is told in crates/policies/places/README.md. The {needed} blocks that \
             say\n\
             # \"to be filled in\" have to be filled in, the others where the place has such a figure.\n\
             # 填法:删去 gap 一行,去掉 value 行首的 #,例值换成文件上的数字;查不到的,把 why 改成查不到的原因。\n\
             # How: take out the line `gap`, take the # off the line `value`, and put the figure of the notice in \
             the place of\n\
             # the example. What cannot be found stays a gap: write the reason into `why`.\n\
             # 可信度 ¦ confidence: official 机关原文 the authority's own text, reported 报道或转载 press or reprint,\n\
             #   settled 公认 well known, convention 本项目约定 our convention, assumed 推定 assumed\n\
             # 只适用于部分地区的 ¦ for parts of the area only: applies-to = [\"370202\", \"370203\"]\n\
             # 起月不确定 ¦ start uncertain: from-latest; 有截止月 ¦ ends: until; 只有上下限 ¦ limit only: \
             bound = \"at-least\"\n\
             # 查漏 ¦ what lacks: minzheng policies check DIR\n\
             authority = \"{place}\"\n\
             \n\
             # 文件 ¦ the notice the figures are read in; one such block for each notice\n\
             [documents.notice]\n\
             title = \"\"\n\
             # number = \"〔{}〕号\"\n\
             # publisher = \"\"\n\
             # date = {}\n",
            from.year(),
            from.first_day(),
        )
    }

    fn block(&self, blank: &Blank<'_>) -> String {
        let Blank { parameter, guide, inherited, needed } = *blank;
        let mut text = String::new();
        let both = |text: Text| format!("{} ¦ {}", text.zh, text.en);
        let mut comment = |line: String| {
            let _written = writeln!(text, "# {line}");
        };
        comment(format!("--- {} ---", parameter.id));
        comment(both(parameter.label));
        comment(format!("单位 ¦ unit: {}", both(parameter.unit)));
        if let ValueKind::Choice(choices) = parameter.kind {
            for word in choices {
                let meaning = self.words.iter().copied().flatten().find(|(known, _)| known == word);
                let meaning =
                    meaning.map_or_else(String::new, |(_, meaning)| format!("  {}", both(*meaning)));
                comment(format!("可写 ¦ allowed: \"{word}\"{meaning}"));
            }
        }
        if !guide.rules.is_empty() {
            comment(format!("规则 ¦ read by: {}", guide.rules.join(", ")));
        }
        comment(format!("不写 ¦ if left out: {}", both(guide.omitted.text())));
        if let Some((figure, used)) = inherited {
            comment(format!(
                "已有 ¦ inherited: {} ({}, {})",
                figure.value,
                figure.authority,
                both(used.confidence.text())
            ));
        }
        let hidden = if needed { "" } else { "# " };
        let from = self.from;
        let _written = writeln!(text, "{hidden}[[parameter]]");
        let _written = writeln!(text, "{hidden}id = \"{}\"", parameter.id);
        if needed {
            let _written =
                writeln!(text, "gap = [{{ from = \"{from}\", why = \"待填 ¦ to be filled in\" }}]");
        }
        let _written = writeln!(text, "# value = [{}]", example(parameter, guide, from));
        text
    }
}

/// A value as it stands in a file.
fn example(parameter: &Parameter, guide: &Guide, from: Month) -> String {
    let value = match parameter.kind {
        ValueKind::List if guide.example.starts_with('[') => format!("entries = {}", guide.example),
        ValueKind::List => {
            let code = guide.example;
            format!("entries = [{{ code = \"{code}\", zh = \"{code}\", en = \"{code}\" }}]")
        }
        ValueKind::Money | ValueKind::Rate | ValueKind::Count | ValueKind::Choice(_) => {
            format!("amount = \"{}\"", guide.example)
        }
    };
    format!("{{ {value}, from = \"{from}\", confidence = \"official\", source = \"notice\", clause = \"\" }}")
}
