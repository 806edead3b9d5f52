//! Reading a register of organisations: one a row. A row whose name, kind or day of registration cannot be read is left out and
//! told; everything else that is wrong is told and the row goes through.

use std::collections::BTreeMap;

use minzheng_core_types::ids::{CreditCode, CreditCodeVerdict, DivisionCode};
use minzheng_core_types::{Fact, ShortText};
use minzheng_ngo_registration::name::normalised;
use minzheng_ngo_registration::{OrgKind, Regime};

use super::problem::OrganisationTrouble;
use super::{OrgStatus, Organisation, ReadOrganisations};
use crate::files::cells::day;
use crate::table::{Row, Trouble, columns};

type Table = crate::table::Table<OrganisationTrouble>;

columns! {
    /// The columns of a register of organisations, in the order of the example.
    ORGANISATION_COLUMNS:
    CODE = "code", "统一社会信用代码", "credit code", false;
    NAME = "name", "名称", "name", true;
    KIND = "kind", "类别", "kind", true;
    REGIME = "regime", "登记方式", "regime", false;
    REGISTRAR = "registrar", "登记管理机关", "registrar", false;
    REGISTERED = "registered", "成立登记日", "registered", true;
    STATUS = "status", "状态", "status", false;
    ENDED = "ended", "注销撤销日", "ended", false;
    CHARITY = "charity", "慈善组织", "charity", false;
    RAISE = "may_raise", "公开募捐资格", "may raise", false;
    YEAR = "reported_year", "年报年度", "reported year", false;
    REPORTED = "reported", "年报报送日", "reported", false;
    FORMER = "former_name", "曾用名", "former name", false;
    RENAMED = "renamed", "更名日", "renamed", false;
    DISTINCTIVE = "distinctive", "字号", "distinctive name", false;
    FIELD = "field", "业务领域", "field", false;
    FIELD_CODE = "field_code", "业务领域编码", "field code", false;
}

const KINDS: &str = "社会团体/social-group, 社会服务机构/service-org, 基金会/foundation";
const REGIMES: &str = "双重管理/dual, 直接登记/direct";
const STATES: &str = "在册/registered, 注销/deregistered, 撤销/revoked";

fn kind(text: &str) -> Option<OrgKind> {
    Some(match text {
        "社会团体" | "社团" => OrgKind::SocialGroup,
        "社会服务机构" | "民办非企业单位" | "民非" => OrgKind::ServiceOrg,
        "基金会" => OrgKind::Foundation,
        _ if text.eq_ignore_ascii_case("social-group") => OrgKind::SocialGroup,
        _ if text.eq_ignore_ascii_case("service-org") => OrgKind::ServiceOrg,
        _ if text.eq_ignore_ascii_case("foundation") => OrgKind::Foundation,
        _ => return None,
    })
}

fn regime(text: &str) -> Option<Regime> {
    Some(match text {
        "双重管理" => Regime::Dual,
        "直接登记" => Regime::Direct,
        _ if text.eq_ignore_ascii_case("dual") => Regime::Dual,
        _ if text.eq_ignore_ascii_case("direct") => Regime::Direct,
        _ => return None,
    })
}

fn status(text: &str) -> Option<OrgStatus> {
    Some(match text {
        "在册" | "正常" => OrgStatus::Registered,
        "注销" | "已注销" => OrgStatus::Deregistered,
        "撤销" | "被撤销" | "撤销登记" => OrgStatus::Revoked,
        _ => return OrgStatus::ALL.into_iter().find(|status| text.eq_ignore_ascii_case(status.word())),
    })
}

/// Reads a register of organisations: CSV, a workbook (XLSX, its first sheet with these headings), JSON Lines, or a JSON list. UTF-8,
/// and for CSV GB18030 as well. Credit codes are graded (ID-07), never a reason to leave a row out.
///
/// ```
/// use minzheng_caseload::organisations::read_organisations;
/// use minzheng_core_types::Lang;
/// let file = "统一社会信用代码,名称,类别,登记方式,成立登记日\n\
///     52370203MJX0000267,青岛市市北区海韵社区服务中心,社会服务机构,直接登记,2014-03-05\n\
///     51370203MJX000018G,青岛市市北区餐饮协会,社会团体,双重管理,2009-03-02\n\
///     ,青岛市市北区某会,协会,,2010-01-01\n";
/// let read = read_organisations(file.as_bytes(), "台账.csv");
/// assert_eq!((read.organisations.len(), read.left_out), (2, 1));
/// let told: Vec<String> = read.problems.iter().map(|problem| problem.text(Lang::En)).collect();
/// assert!(told[0].contains("row 3") && told[0].contains("place 18"), "{told:?}");
/// assert!(told[1].contains("row 4") && told[1].contains("`类别`"), "{told:?}");
/// ```
#[must_use]
pub fn read_organisations(bytes: &[u8], file: &str) -> ReadOrganisations {
    let mut table = Table::read_any(bytes, file, ORGANISATION_COLUMNS, OrganisationTrouble::Workbook);
    let mut read = ReadOrganisations { left_out: table.dropped.len(), ..ReadOrganisations::default() };
    let rows = std::mem::take(&mut table.rows);
    for row in &rows {
        match organisation(&mut table, row) {
            Some(organisation) => read.organisations.push(organisation),
            None => read.left_out = read.left_out.saturating_add(1),
        }
    }
    twice(&mut table, &read.organisations);
    read.problems = table.told();
    read
}

fn organisation(table: &mut Table, row: &Row) -> Option<Organisation> {
    let before = table.errors();
    let name = table.needed(row, NAME, Trouble::Empty, |text| Some(text.to_owned()));
    let kind = table.needed(row, KIND, Trouble::NotAWord(KINDS), kind);
    let registered = table.day(row, REGISTERED);
    let regime = table.optional(row, REGIME, Trouble::NotAWord(REGIMES), regime);
    let stated: Option<DivisionCode> =
        table.optional(row, REGISTRAR, Trouble::NotAPlace, |text| text.parse().ok());
    let status = table.optional(row, STATUS, Trouble::NotAWord(STATES), status);
    let a_day = |text: &str| day(text).ok();
    let ended = table.optional(row, ENDED, Trouble::NotADate, a_day);
    let charity = table.fact(row, CHARITY);
    let may_raise = table.fact(row, RAISE);
    let reported_year = table.optional(row, YEAR, OrganisationTrouble::NotAYear, |text| {
        let year = text.strip_suffix('年').unwrap_or(text);
        year.parse::<u16>().ok().filter(|year| (1950..=2200).contains(year))
    });
    let reported = table.optional(row, REPORTED, Trouble::NotADate, a_day);
    let renamed = table.optional(row, RENAMED, Trouble::NotADate, a_day);
    let text = |column: usize| Some(row.cell(column).to_owned()).filter(|text| !text.is_empty());
    let field_code = table.optional(row, FIELD_CODE, Trouble::NotAWord("A01, Q85 … (ASCII)"), ShortText::new);
    if table.errors() > before {
        return None;
    }
    let (name, kind, registered) = (name?, kind?, registered?);
    let status = status.unwrap_or(OrgStatus::Registered);
    match (status, ended) {
        (_, Some(ended)) if ended < registered => {
            table.problem(row.number, Some(ENDED), OrganisationTrouble::EndBeforeStart);
            return None;
        }
        (OrgStatus::Registered, Some(_)) => {
            table.problem(row.number, Some(ENDED), OrganisationTrouble::DayWithoutEnd);
        }
        (OrgStatus::Registered, None) | (_, Some(_)) => {}
        (_, None) => table.problem(row.number, Some(ENDED), OrganisationTrouble::EndWithoutDay),
    }
    let code = text(CODE);
    let checked = code.as_deref().map(CreditCode::examine);
    match &checked {
        None => table.problem(row.number, Some(CODE), OrganisationTrouble::NoCode),
        Some(report) => {
            for finding in report.findings() {
                table.problem(row.number, Some(CODE), OrganisationTrouble::Code(*finding));
            }
            for warning in report.warnings() {
                table.problem(row.number, Some(CODE), OrganisationTrouble::Doubt(*warning));
            }
        }
    }
    let valid = code.as_deref().and_then(|code| code.parse::<CreditCode>().ok());
    let in_code = valid.map(|code| code.registrar());
    if let (Some(stated), Some(in_code)) = (stated, in_code)
        && stated != in_code
    {
        table.problem(row.number, Some(REGISTRAR), OrganisationTrouble::RegistrarDiffers);
    }
    let kind_places = match kind {
        OrgKind::SocialGroup => "51",
        OrgKind::ServiceOrg => "52",
        OrgKind::Foundation => "53",
    };
    if valid.and_then(|code| code.kind()).is_some_and(|found| found.places != kind_places) {
        table.problem(row.number, Some(KIND), OrganisationTrouble::KindDiffers);
    }
    Some(Organisation {
        row: row.number,
        code,
        checked,
        name,
        kind,
        regime: regime.map_or(Fact::NotEstablished, Fact::Known),
        registrar: stated.or(in_code),
        registered,
        status,
        ended,
        charity: charity.unwrap_or(Fact::NotEstablished),
        may_raise: may_raise.unwrap_or(Fact::NotEstablished),
        reported_year,
        reported,
        former: text(FORMER).map(|name| (name, renamed)),
        distinctive: text(DISTINCTIVE),
        field: text(FIELD),
        field_code,
    })
}

/// Codes and names that stand there twice: each later row names the first.
fn twice(table: &mut Table, organisations: &[Organisation]) {
    let mut codes: BTreeMap<String, u64> = BTreeMap::new();
    let mut names: BTreeMap<(Option<DivisionCode>, String), u64> = BTreeMap::new();
    for organisation in organisations {
        let row = organisation.row;
        // Written with or without blanks and hyphens, it is the same code.
        let plain = |code: &String| {
            let kept = minzheng_core_types::text::half_width(code);
            kept.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase()
        };
        if let Some(code) = organisation.code.as_ref().map(plain) {
            let first = *codes.entry(code).or_insert(row);
            if first != row {
                table.problem(row, Some(CODE), OrganisationTrouble::CodeTwice(first));
            }
        }
        // One that ended may have left its name to another.
        if organisation.status == OrgStatus::Registered {
            let key = (organisation.registrar, normalised(&organisation.name));
            let first = *names.entry(key).or_insert(row);
            if first != row {
                table.problem(row, Some(NAME), OrganisationTrouble::NameTwice(first));
            }
        }
    }
}

impl Organisation {
    /// Is the code there and without fault?
    #[must_use]
    pub fn has_valid_code(&self) -> bool {
        self.checked.as_ref().is_some_and(|report| report.verdict() == CreditCodeVerdict::Valid)
    }
}
