//! What the page says of social organisations: by kind, regime and movement (the half-year report counts those registered
//! directly).

use minzheng_core_types::Text;

use super::html::{Cell, Head, Row, both, table};
use super::sections::{Sections, remark};
use crate::organisations::{KINDS, KindCount, OrganisationStatistics, kind_label};

/// 社会组织.
pub(super) fn organisations(
    out: &mut String,
    sections: &mut Sections,
    told: Option<&OrganisationStatistics>,
) {
    let Some(told) = told else { return };
    sections.begin(out, Text::new("社会组织", "Social organisations"));
    let cells = |count: KindCount| {
        let numbers = [
            count.registered,
            count.dual,
            count.direct,
            count.charities,
            count.new,
            count.new_direct,
            count.deregistered,
            count.revoked,
        ];
        numbers.into_iter().map(Cell::count).collect::<Vec<_>>()
    };
    let mut rows: Vec<Row> = KINDS
        .into_iter()
        .zip(told.kinds)
        .map(|(kind, count)| Row::new(both(kind_label(kind)), cells(count)))
        .collect();
    rows.push(Row::total(both(Text::new("合计", "All")), cells(told.all)));
    let mut heads = vec![Head::text(Text::new("类别", "kind"))];
    heads.extend(
        [
            Text::new("期末在册", "registered at the end"),
            Text::new("双重管理", "dual management"),
            Text::new("直接登记", "registered directly"),
            Text::new("慈善组织", "charities"),
            Text::new("期内成立", "new"),
            Text::new("其中直接登记", "of those directly"),
            Text::new("期内注销", "deregistered"),
            Text::new("期内撤销", "revoked"),
        ]
        .map(Head::number),
    );
    table(out, "narrow", Text::new("社会组织台账", "The register of social organisations"), &heads, &rows);
    if told.all.regime_open > 0 || told.all.end_open > 0 || told.left_out > 0 {
        remark(
            out,
            Text::new(
                "有组织的登记方式或者注销日未写明，或者有行未能读入，不计入有关数字。",
                "Of some organisations the regime or the day of their end is not stated, or rows could not be read; they are not in those numbers.",
            ),
        );
    }
    if told.faulty_codes > 0 {
        remark(
            out,
            Text::new(
                "有统一社会信用代码校验不符（GB 32100），请与证书核对。",
                "Some credit codes do not pass their checks (GB 32100); compare them with the certificates.",
            ),
        );
    }
}
