//! 公布的统计表 (EC-62): persons by street or community, in parts that divide them, without small cells.

use std::collections::BTreeMap;

use minzheng_core_types::Month;
use minzheng_core_types::Text;
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_eldercare::ledger::LedgerPolicy;
use minzheng_eldercare::ledger::published::{Published, Table, publish};

use super::query::{Asked, Standing, Standings};

/// 分组: what the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// 街道.
    Street,
    /// 社区.
    Community,
}

impl Rows {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Street => Text::new("街道", "street"),
            Self::Community => Text::new("社区", "community"),
        }
    }
}

/// 分类: into what the persons of a row are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// Nothing: the number of elders.
    Elders,
    /// 年龄段.
    Age,
    /// 购买居家养老服务.
    Service,
    /// 失能或残疾.
    Need,
}

const ELDERS: &[Text] = &[Text::new("老年人", "elders")];
const AGE: &[Text] = &[
    Text::new("60–69周岁", "60 to 69"),
    Text::new("70–79周岁", "70 to 79"),
    Text::new("80周岁以上", "80 and more"),
    Text::new("不满60周岁或不详", "under 60, or not known"),
];
const SERVICE: &[Text] = &[Text::new("享受服务", "served"), Text::new("未享受服务", "not served")];
const NEED: &[Text] =
    &[Text::new("失能或残疾", "unable or disabled"), Text::new("均无", "neither"), Text::new("待查", "open")];

impl Parts {
    /// The columns. Nobody stands in two of them.
    #[must_use]
    pub const fn columns(self) -> &'static [Text] {
        match self {
            Self::Elders => ELDERS,
            Self::Age => AGE,
            Self::Service => SERVICE,
            Self::Need => NEED,
        }
    }

    fn column(self, standing: &Standing<'_>) -> usize {
        match self {
            Self::Elders => 0,
            Self::Age => match standing.age {
                Some(60..=69) => 0,
                Some(70..=79) => 1,
                Some(80..) => 2,
                _ => 3,
            },
            Self::Service => usize::from(!standing.is_served()),
            Self::Need => match standing.is_incapable() {
                Some(true) => 0,
                Some(false) => 1,
                None => 2,
            },
        }
    }
}

/// 统计表: what may be shown, under its columns. A column in which nobody of the whole ledger stands is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTable {
    /// What the rows are.
    pub rows: Rows,
    /// The columns.
    pub columns: Vec<Text>,
    /// The cells. The rows are named by street, or street and community.
    pub shown: Published<String>,
    /// Cells of fewer persons are not shown.
    pub least: u32,
}

/// The table of the elders that are on the ledger; `None` where the place has not said how many persons a cell needs.
#[must_use]
pub fn public_table(
    standings: &Standings<'_>,
    (rows, parts): (Rows, Parts),
    (pack, place): (&Pack, Place),
    asked: Asked,
) -> Option<PublicTable> {
    let policy = LedgerPolicy::at(pack, place, Month::of(asked.on));
    let least = *policy.least_cell.read(&mut Reading::default())?.value;
    let here = || standings.told.iter().filter(|standing| standing.view.is_here());
    let mut used = vec![0_u32; parts.columns().len()];
    let mut counted: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for standing in here() {
        let elder = standing.elder;
        let name = match rows {
            Rows::Street => elder.street.clone(),
            Rows::Community => format!("{} {}", elder.street, elder.community).trim().to_owned(),
        };
        let column = parts.column(standing);
        let row = counted.entry(name).or_insert_with(|| vec![0; parts.columns().len()]);
        for cells in [row, &mut used] {
            if let Some(cell) = cells.get_mut(column) {
                *cell = cell.saturating_add(1);
            }
        }
    }
    let kept: Vec<bool> = used.iter().map(|count| *count > 0).collect();
    let of_kept = |cells: Vec<u32>| -> Vec<u32> {
        cells.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell).collect()
    };
    let columns: Vec<Text> =
        parts.columns().iter().zip(&kept).filter(|(_, kept)| **kept).map(|(text, _)| *text).collect();
    let mut table = Table::new(columns.len());
    for (name, cells) in counted {
        table.row(name, of_kept(cells));
    }
    Some(PublicTable { rows, columns, shown: publish(table, least), least })
}
