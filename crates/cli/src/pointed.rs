//! Errors in case files: line, column, the place itself, and what to do.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use minzheng::core_types::text::mask_numbers;
use minzheng::core_types::{Lang, Text};
use minzheng::welfare::HouseholdError;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A sort of file: what an error of it is called, and where its fields are told.
pub(crate) struct Sort {
    title: Text,
    fields: Text,
}

/// A household's case.
pub(crate) static CASE: Sort = Sort {
    title: Text::new("案件文件有误", "the case file cannot be read"),
    fields: Text::new(
        "字段见 `minzheng assess --schema`,例子见 docs/examples",
        "`minzheng assess --schema` tells the fields; docs/examples has examples",
    ),
};

/// The assessments of an elder.
pub(crate) static ELDER: Sort = Sort {
    title: Text::new("评估表有误", "the form cannot be read"),
    fields: Text::new(
        "字段见 `minzheng elder assess --schema`,例子见 docs/examples",
        "`minzheng elder assess --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about accident insurance.
pub(crate) static INSURANCE: Sort = Sort {
    title: Text::new("保险档案有误", "the file of insurance cannot be read"),
    fields: Text::new(
        "字段见 `minzheng elder insure --schema`,例子见 docs/examples",
        "`minzheng elder insure --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about the virtual nursing home.
pub(crate) static SERVICE: Sort = Sort {
    title: Text::new("服务档案有误", "the file cannot be read"),
    fields: Text::new(
        "字段见 `minzheng elder order check --schema`,例子见 docs/examples",
        "`minzheng elder order check --schema` tells the fields; docs/examples has examples",
    ),
};

/// An election.
pub(crate) static ELECTION: Sort = Sort {
    title: Text::new("选举档案有误", "the file of the election cannot be read"),
    fields: Text::new(
        "字段见 `minzheng election count --schema`,例子见 docs/examples",
        "`minzheng election count --schema` tells the fields; docs/examples has examples",
    ),
};

/// A recall.
pub(crate) static RECALL: Sort = Sort {
    title: Text::new("罢免档案有误", "the file of the recall cannot be read"),
    fields: Text::new(
        "字段见 `minzheng election recall --schema`,例子见 docs/examples",
        "`minzheng election recall --schema` tells the fields; docs/examples has examples",
    ),
};

/// The contract of an operator.
pub(crate) static CONTRACT: Sort = Sort {
    title: Text::new("合同文件有误", "the contract cannot be read"),
    fields: Text::new(
        "字段见 docs/elder-order.md,例子见 docs/examples/order-contract.toml",
        "docs/elder-order.md tells the fields; docs/examples/order-contract.toml is an example",
    ),
};

/// What is asked of day care.
pub(crate) static DAY_CARE: Sort = Sort {
    title: Text::new("日间照料文件有误", "the file on day care cannot be read"),
    fields: Text::new(
        "字段见 `minzheng elder daycare ask --schema`,例子见 docs/examples",
        "`minzheng elder daycare ask --schema` tells the fields; docs/examples has examples",
    ),
};

/// A day's visits, and plans for them.
pub(crate) static DISPATCH: Sort = Sort {
    title: Text::new("派单文件有误", "the dispatch file cannot be used"),
    fields: Text::new(
        "字段见 `minzheng elder dispatch plan --schema` 和 docs/elder-dispatch.md,例子见 docs/examples",
        "`minzheng elder dispatch plan --schema` and docs/elder-dispatch.md tell the fields; docs/examples has examples",
    ),
};

/// Estates, and what is asked of communities.
pub(crate) static COMMUNITIES: Sort = Sort {
    title: Text::new("小区文件有误", "the file of estates cannot be used"),
    fields: Text::new(
        "字段见 `minzheng communities plan --schema` 和 docs/communities.md,例子见 docs/examples",
        "`minzheng communities plan --schema` and docs/communities.md tell the fields; docs/examples has examples",
    ),
};

/// An elder in a month, for home care.
pub(crate) static HOME_CARE: Sort = Sort {
    title: Text::new("老人当月情况有误", "the elder's month cannot be read"),
    fields: Text::new(
        "字段见 `minzheng elder entitle --schema`,例子见 docs/examples",
        "`minzheng elder entitle --schema` tells the fields; docs/examples has examples",
    ),
};

/// The counts behind ageing indicators.
pub(crate) static INDICATORS: Sort = Sort {
    title: Text::new("指标数字有误", "the counts cannot be read"),
    fields: Text::new(
        "例子见 docs/examples/indicators-2015.toml",
        "docs/examples/indicators-2015.toml is an example",
    ),
};

/// What is asked about residents' services and satisfaction.
pub(crate) static SATISFACTION: Sort = Sort {
    title: Text::new("满意度文件有误", "the file on satisfaction cannot be read"),
    fields: Text::new(
        "字段见 `minzheng satisfaction --schema`,例子见 docs/examples",
        "`minzheng satisfaction --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about a purchase of services.
pub(crate) static PURCHASE: Sort = Sort {
    title: Text::new("购买服务文件有误", "the file on the purchase cannot be read"),
    fields: Text::new(
        "字段见 `minzheng purchase --schema`,例子见 docs/examples",
        "`minzheng purchase --schema` tells the fields; docs/examples has examples",
    ),
};

/// Applications and their clocks.
pub(crate) static CLOCKS: Sort = Sort {
    title: Text::new("办理档案有误", "the file of the application cannot be read"),
    fields: Text::new(
        "字段见 `minzheng ngo deadline --schema`,例子见 docs/examples",
        "`minzheng ngo deadline --schema` tells the fields; docs/examples has examples",
    ),
};

/// The name of an organisation.
pub(crate) static NGO_NAME: Sort = Sort {
    title: Text::new("名称档案有误", "the file on a name cannot be read"),
    fields: Text::new(
        "字段见 `minzheng ngo name --schema`,例子见 docs/examples",
        "`minzheng ngo name --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about a marriage.
pub(crate) static MARRIAGE: Sort = Sort {
    title: Text::new("婚姻登记文件有误", "the file on the marriage cannot be read"),
    fields: Text::new(
        "字段见 `minzheng marriage --schema`,例子见 docs/examples",
        "`minzheng marriage --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about a rescue.
pub(crate) static RESCUE: Sort = Sort {
    title: Text::new("救助文件有误", "the file on the rescue cannot be read"),
    fields: Text::new(
        "字段见 `minzheng rescue --schema`,例子见 docs/examples",
        "`minzheng rescue --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about a funeral.
pub(crate) static FUNERAL: Sort = Sort {
    title: Text::new("殡葬文件有误", "the file on the funeral cannot be read"),
    fields: Text::new(
        "字段见 `minzheng funeral --schema`,例子见 docs/examples",
        "`minzheng funeral --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about tasks of communities.
pub(crate) static TASKS: Sort = Sort {
    title: Text::new("准入档案有误", "the file on tasks cannot be read"),
    fields: Text::new(
        "字段见 `minzheng tasks check --schema`,例子见 docs/examples",
        "`minzheng tasks check --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about a registered social organisation.
pub(crate) static NGO_SUPERVISION: Sort = Sort {
    title: Text::new("监管档案有误", "the file on the organisation cannot be read"),
    fields: Text::new(
        "字段见 `minzheng ngo supervise --schema`,例子见 docs/examples",
        "`minzheng ngo supervise --schema` tells the fields; docs/examples has examples",
    ),
};

/// A year's spending of a social organisation.
pub(crate) static NGO_RATIO: Sort = Sort {
    title: Text::new("比例档案有误", "the file on spending cannot be read"),
    fields: Text::new(
        "字段见 `minzheng ngo ratio --schema`,例子见 docs/examples",
        "`minzheng ngo ratio --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about the registration of a social organisation.
pub(crate) static NGO_INTAKE: Sort = Sort {
    title: Text::new("登记档案有误", "the file on the registration cannot be read"),
    fields: Text::new(
        "字段见 `minzheng ngo check --schema`,例子见 docs/examples",
        "`minzheng ngo check --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked about facilities of communities.
pub(crate) static FACILITIES: Sort = Sort {
    title: Text::new("设施档案有误", "the file on facilities cannot be read"),
    fields: Text::new(
        "字段见 `minzheng facilities gap --schema`、`minzheng facilities schedule --schema`,例子见 docs/examples",
        "`minzheng facilities gap --schema` and `minzheng facilities schedule --schema` tell the fields; docs/examples has examples",
    ),
};

/// What is asked by `minzheng placename`.
pub(crate) static PLACENAME: Sort = Sort {
    title: Text::new("地名档案有误", "the file on place names cannot be read"),
    fields: Text::new(
        "字段见 `minzheng placename --schema`,例子见 docs/examples",
        "`minzheng placename --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked by `minzheng employer`.
pub(crate) static EMPLOYER: Sort = Sort {
    title: Text::new("用人单位档案有误", "the file on the employer cannot be read"),
    fields: Text::new(
        "字段见 `minzheng employer --schema`,例子见 docs/examples",
        "`minzheng employer --schema` tells the fields; docs/examples has examples",
    ),
};

/// What is asked by `minzheng veteran`.
pub(crate) static VETERAN: Sort = Sort {
    title: Text::new("退役军人档案有误", "the file on the veteran cannot be read"),
    fields: Text::new(
        "字段见 `minzheng veteran --schema`,例子见 docs/examples",
        "`minzheng veteran --schema` tells the fields; docs/examples has examples",
    ),
};

/// How alike a name must be to be offered.
const ALIKE: f64 = 0.75;

/// An error of a JSON file.
pub(crate) fn json(path: &str, text: &str, why: &serde_json::Error, sort: &Sort, lang: Lang) -> String {
    let message = why.to_string();
    // serde's own "at line … column …" is left out: the snippet shows the place.
    let plain = message.rsplit_once(" at line ").map_or(message.as_str(), |(plain, _)| plain);
    let before: usize = text.split_inclusive('\n').take(why.line().saturating_sub(1)).map(str::len).sum();
    let at = before.saturating_add(why.column().saturating_sub(1));
    pointed((path, text), token(text, at), plain, sort, lang)
}

/// A TOML file. Dates may stand without quotes, as TOML has them.
pub(crate) fn toml<T: DeserializeOwned>(
    path: &str,
    text: &str,
    sort: &Sort,
    lang: Lang,
) -> Result<T, String> {
    let fail =
        |span: Option<Range<usize>>, why: &str| pointed((path, text), span.unwrap_or(0..0), why, sort, lang);
    let mut dates = Vec::new();
    match DeTable::parse(text) {
        Ok(table) => table.get_ref().values().for_each(|value| find_dates(value, &mut dates)),
        Err(why) => return Err(fail(why.span(), why.message())),
    }
    dates.sort_unstable_by_key(|span| span.start);
    let mut quoted = String::new();
    let mut done = 0;
    for span in &dates {
        quoted.push_str(text.get(done..span.start).unwrap_or_default());
        quoted.push_str(&format!("\"{}\"", text.get(span.clone()).unwrap_or_default()));
        done = span.end;
    }
    quoted.push_str(text.get(done..).unwrap_or_default());
    toml::from_str(&quoted).map_err(|why| {
        let span = why.span().map(|span| unquoted(span.start, &dates)..unquoted(span.end, &dates));
        fail(span, why.message())
    })
}

fn find_dates(value: &Spanned<DeValue<'_>>, dates: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::Datetime(_) => dates.push(value.span()),
        DeValue::Array(entries) => entries.iter().for_each(|entry| find_dates(entry, dates)),
        DeValue::Table(fields) => fields.values().for_each(|field| find_dates(field, dates)),
        _ => {}
    }
}

/// Where a byte stood before the dates were put into quotes.
fn unquoted(at: usize, dates: &[Range<usize>]) -> usize {
    let quotes = |count: usize, span: &Range<usize>| {
        let start = span.start.saturating_add(count);
        let end = span.end.saturating_add(count).saturating_add(1);
        count.saturating_add(usize::from(at > start)).saturating_add(usize::from(at > end))
    };
    at.saturating_sub(dates.iter().fold(0, quotes))
}

/// The word, number or quoted text that ends or stands at a byte: serde_json says where it stopped reading.
fn token(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len().saturating_sub(1));
    let bytes = text.as_bytes();
    let byte = |place: usize| bytes.get(place).copied().unwrap_or(b'\n');
    let line = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end.saturating_add(1));
    if byte(at) == b'"' {
        let quotes = (line..at).filter(|place| quote(bytes, *place));
        if let Some(opening) = quotes.clone().next_back().filter(|_| quotes.count() % 2 == 1) {
            return opening..at.saturating_add(1);
        }
    }
    let word =
        |place: &usize| byte(*place).is_ascii_alphanumeric() || matches!(byte(*place), b'-' | b'.' | b'_');
    let start = (line..at).rev().take_while(word).last().filter(|_| word(&at)).unwrap_or(at);
    let end = (at..text.len()).take_while(word).last().map_or(at, |last| last).saturating_add(1);
    start..end
}

/// A quotation mark that is not escaped.
fn quote(bytes: &[u8], place: usize) -> bool {
    let before = bytes.get(..place).unwrap_or_default();
    let slashes = before.iter().rev().take_while(|byte| **byte == b'\\').count();
    bytes.get(place) == Some(&b'"') && slashes % 2 == 0
}

/// A fault with the place it stands at. Whoever put the number of a person where it does not belong finds the place, and
/// the number is not repeated.
fn pointed((path, text): (&str, &str), span: Range<usize>, why: &str, sort: &Sort, lang: Lang) -> String {
    let (text, why) = (&*mask_numbers(text), &*mask_numbers(why));
    let start = floor(text, span.start);
    // A table that spans many lines is pointed at by its first one.
    let line = text
        .get(start..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |end| start.saturating_add(end));
    let end = floor(text, span.end).min(line).max(start);
    let title = sort.title.get(lang);
    let name = if path == "-" { Text::new("标准输入", "standard input").get(lang) } else { path };
    let snippet = Snippet::source(text)
        .path(name)
        .annotation(AnnotationKind::Primary.span(start..end).label(said(why, lang)));
    let mut report = vec![Level::ERROR.primary_title(title).element(snippet)];
    report.push(Group::with_title(Level::HELP.secondary_title(help(why, sort, lang))));
    Renderer::plain().render(&report)
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    at
}

/// Messages of the libraries by how they begin, in both languages. What chrono says of a date is said anew.
const SAID: [(&str, Text); 18] = [
    ("input is out of range", NOT_A_DAY),
    ("input contains invalid characters", NOT_A_DAY),
    ("premature end of input", NOT_A_DAY),
    ("trailing input", NOT_A_DAY),
    ("not an amount of money", Text::new("不是金额;请写元,最多两位小数,如 \"600.00\"", "")),
    ("the amount has a part", Text::new("金额有不足一分的部分;请先按规则取整", "")),
    ("not a month", Text::new("不是月份;请写年月,如 \"2014-04\"", "")),
    ("the month is out of range", Text::new("月份超出范围;月份为 01 至 12", "")),
    ("not a place", Text::new("不是地方;请写六位区划代码,如 \"370203\",或 zone: 加名称", "")),
    ("the range ends in", Text::new("末月早于首月;请对调", "")),
    ("a standing `applying`", Text::new("`applying`(申请中)只写 `applied`", "")),
    ("a standing `on-roll`", Text::new("`on-roll`(在保)写 `since` 和 `determination`,不写别的", "")),
    ("a standing `grace`", Text::new("`grace`(渐退期)写 `decided`、`kept` 和 `ground`,不写别的", "")),
    ("a standing `ended`", Text::new("`ended`(已停保)写 `last`,可写 `ground`,不写别的", "")),
    ("not a diagnosis code", Text::new("不是诊断编码;请写字母加两位数字,可加点和细目,如 \"F03.9\"", "")),
    ("not a number of minutes", Text::new("不是分钟数;请写数字,最多六位小数,不超过 100000", "")),
    ("not a time of the day", Text::new("不是钟点;请写 \"08:30\" 的样子", "")),
    ("a household has at least", Text::new("一户至少有一人;请写上申请人", "")),
];

const NOT_A_DAY: Text =
    Text::new("不是日期;请写 \"2014-05-06\" 的样子", "not a day; write it like \"2014-05-06\"");

/// What serde says in English where a value is of the wrong kind, and the Chinese for it.
const EXPECTED: [(&str, &str); 3] = [
    ("a string of yuan such as", "加引号的金额,如 \"600.00\""),
    ("a formatted date string", "加引号的日期,如 \"2014-05-06\""),
    ("a month such as", "加引号的月份,如 \"2014-04\""),
];

/// A message in the language asked for; where there is no Chinese for it the English stays.
fn said(why: &str, lang: Lang) -> String {
    let known = SAID.iter().find(|(lead, _)| why.starts_with(lead)).map(|(_, text)| text.get(lang));
    match known.filter(|text| !text.is_empty()) {
        Some(text) => text.to_owned(),
        None if lang == Lang::En => why.to_owned(),
        None => in_chinese(why).unwrap_or_else(|| why.to_owned()),
    }
}

fn in_chinese(why: &str) -> Option<String> {
    let names = |names: &str| names.trim_start_matches("one of ").replace(", ", "、");
    let expected = |expected: &str| {
        let known = EXPECTED.iter().find(|(lead, _)| expected.starts_with(lead));
        known.map_or(expected, |(_, text)| text).to_owned()
    };
    if let Some(name) = why.strip_prefix("missing field ") {
        return Some(format!("缺少字段 {name}"));
    }
    if let Some((answered, allowed)) = why.split_once(" is no answer to it; write one of ") {
        let (item, found) = answered.rsplit_once(": ")?;
        return Some(format!("{item}:不能填 {found};可填 {}", allowed.replace(", ", "、")));
    }
    let (said, right) = why.split_once(", expected ")?;
    let (lead, wrong) = [
        ("unknown field ", "没有字段"),
        ("unknown variant ", "没有这个词:"),
        ("invalid type: ", "类型不对,写的是"),
        ("invalid value: ", "值不对,写的是"),
    ]
    .into_iter()
    .find_map(|(english, chinese)| Some((chinese, said.strip_prefix(english)?)))?;
    if said.starts_with("unknown") {
        Some(format!("{lead} {wrong};可写 {}", names(right)))
    } else {
        Some(format!("{lead} {wrong},应为{}", expected(right)))
    }
}

/// Facts that make no household: the index of a member who is not there, pointed at where it stands.
pub(crate) fn household(path: &str, text: &str, why: HouseholdError, lang: Lang) -> String {
    let (key, line) = match why {
        HouseholdError::NoSuchEarner { line, .. } => ("earner", line),
        HouseholdError::NoSuchPayer { line, .. } => ("payer", line),
        HouseholdError::NoSuchDependant { line, .. } => ("of", line),
        HouseholdError::EmptySupporter { line } => ("dependants", line),
        _ => ("members", 0),
    };
    // Each income has one earner and each deduction one payer, in order.
    let key_at = |at: &usize| {
        let after = text.get(at.saturating_add(key.len())..).unwrap_or_default();
        after.trim_start_matches(['"', ' ', '\t']).starts_with([':', '=', ']'])
    };
    let at = text.match_indices(key).map(|(at, _)| at).filter(key_at).nth(line);
    let span = at.map_or(0..0, |at| at..at.saturating_add(key.len()));
    let said = match (why, lang) {
        (
            HouseholdError::NoSuchEarner { earner: member, .. }
            | HouseholdError::NoSuchPayer { payer: member, .. }
            | HouseholdError::NoSuchDependant { of: member, .. },
            Lang::Zh,
        ) => {
            format!("没有第 {member} 号成员;成员从 0 数起")
        }
        (HouseholdError::EmptySupporter { .. }, Lang::Zh) => {
            "义务人家庭人口、需赡养人数至少各为 1".to_owned()
        }
        (HouseholdError::TooManyMembers(count), Lang::Zh) => format!("一户最多 64 人,现有 {count} 人;请分户"),
        _ => why.to_string(),
    };
    pointed((path, text), span, &said, &CASE, lang)
}

/// What does not fit in a file that could be read, pointed at the last place where the id stands that it is about.
pub(crate) fn named(
    (path, text): (&str, &str),
    id: Option<&str>,
    why: &str,
    sort: &Sort,
    lang: Lang,
) -> String {
    let quoted = id.map(|id| format!("\"{id}\""));
    let at = quoted.as_ref().and_then(|quoted| text.rfind(quoted.as_str()));
    let span = at.map_or(0..0, |at| at..at.saturating_add(quoted.as_ref().map_or(0, String::len)));
    pointed((path, text), span, why, sort, lang)
}

/// What to do: the likeliest name where one is near, else where the fields are told.
fn help(why: &str, sort: &Sort, lang: Lang) -> String {
    let mut names = why.split('`').skip(1).step_by(2);
    let unknown = why.starts_with("unknown ");
    let nearest = names.next().filter(|_| unknown).and_then(|written| {
        let alike = names.map(|name| (strsim::jaro_winkler(written, name), name));
        alike.filter(|(score, _)| *score >= ALIKE).max_by(|one, other| one.0.total_cmp(&other.0))
    });
    match (nearest, lang) {
        (Some((_, name)), Lang::Zh) => format!("是否想写 `{name}`?"),
        (Some((_, name)), Lang::En) => format!("did you mean `{name}`?"),
        (None, lang) => sort.fields.get(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_that_was_read_last_is_found() {
        let text = "{\"a\": \"x\\\"y\", \"b\": 12.50}\n";
        let found = |at: usize| text.get(token(text, at)).unwrap();
        assert_eq!(found(text.find("\",").unwrap()), "\"x\\\"y\"");
        assert_eq!(found(text.find("0}").unwrap()), "12.50");
        assert_eq!(found(text.find('}').unwrap()), "}");
        assert_eq!(found(text.find("\"b").unwrap()), "\"", "an opening quotation mark stands alone");
        assert_eq!(token("", 0), 0..1);
    }

    #[test]
    fn the_number_of_a_person_is_not_repeated() {
        #[derive(Debug, serde::Deserialize)]
        struct Case {
            #[expect(dead_code, reason = "only read")]
            counted: bool,
        }
        let text = "counted = \"37020319340506997X\"\n";
        let told = toml::<Case>("case.toml", text, &CASE, Lang::En).unwrap_err();
        assert!(told.contains("case.toml:1:11") && told.contains("370**************X"), "{told}");
        assert!(!told.contains("19340506"), "{told}");
        let text = "{ \"counted\": 370203193405069979 }";
        let why = serde_json::from_str::<Case>(text).unwrap_err();
        let told = json("case.json", text, &why, &CASE, Lang::Zh);
        assert!(told.contains("370***************") && !told.contains("19340506"), "{told}");
    }

    #[test]
    fn dates_need_no_quotes_and_errors_still_point_at_their_place() {
        #[derive(Debug, serde::Deserialize)]
        struct Days {
            first: chrono::NaiveDate,
            last: chrono::NaiveDate,
            count: u8,
        }
        let days: Days =
            toml("days.toml", "first = 2014-05-06\nlast = \"2014-05-07\"\ncount = 2", &CASE, Lang::En)
                .unwrap();
        assert_eq!(
            (days.first.to_string(), days.last.to_string(), days.count),
            ("2014-05-06".into(), "2014-05-07".into(), 2)
        );
        let wrong = |text: &str| toml::<Days>("days.toml", text, &CASE, Lang::En).unwrap_err();
        let told = wrong("first = 2014-05-06\nlast = 2014-05-07\ncount = 700");
        assert!(told.contains("days.toml:3:9"), "{told}");
        let told = wrong("first = 2014-05-06\nlast = 2014-05-07T10:00:00\ncount = 7");
        assert!(told.contains("days.toml:2:8") && told.contains("^^^^^^^^^^^^^^^^^^^ "), "{told}");
    }
}
