//! What was found, for people and for machines.

use minzheng::community_governance::facilities::PremisesFound;
use minzheng::community_governance::size::{
    Border, Community, Fault, Found, Limits, Measures, PlanError, SizeError, SizeFile, SizeStatus, borders,
    hundredths,
};
use minzheng::core_types::Lang;
use serde_json::{Value, json};

use super::Answer;
use super::say::{fault_text, held_text, held_word, places, signed, status_text};
use super::table::table as markdown_table;
use crate::args::{Common, Format, Wishes};
use crate::failure::Failure;
use crate::print;

const SCHEMA: &str = "minzheng.communities/1";

/// The names of the communities of an answer, by their places in the measures: of the plan in the file, of the old one that
/// is carried on, or a number.
pub(super) fn names(answer: &Answer) -> Vec<String> {
    let Some(measures) = &answer.report.measures else { return Vec::new() };
    let estates = &answer.read.file.estates;
    let name = |(place, community): (usize, &Community)| {
        let first = community.estates.first().and_then(|at| estates.get(*at));
        let given = answer.read.file.plan.as_ref().zip(first).and_then(|(plan, row)| plan.get(&row.id));
        let number = || format!("N{:02}", place.saturating_add(1));
        given.cloned().or_else(|| community.carries_on.clone()).unwrap_or_else(number)
    };
    measures.communities.iter().enumerate().map(name).collect()
}

/// Estate and community, as a table that `measure --plan` reads.
pub(super) fn plan_csv(common: &Common, answer: &Answer) -> String {
    let names = names(answer);
    let mut text = format!("{},{}\n", common.say("小区", "estate"), common.say("社区", "community"));
    let places = answer.report.plan.as_ref().map(|plan| plan.places()).unwrap_or_default();
    for (row, place) in answer.read.file.estates.iter().zip(places) {
        let name = names.get(place).map_or("", String::as_str);
        let quote = |cell: &str| {
            let plain = !cell.contains([',', '"', '\n', '\r']);
            if plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
        };
        text.push_str(&format!("{},{}\n", quote(&row.id), quote(name)));
    }
    text
}

pub(super) fn show(common: &Common, answer: &Answer, wishes: &Wishes) -> Result<(), Failure> {
    let told = Told::new(common, answer);
    match common.format {
        Format::Json => print::json(&told.machine(wishes.explain)),
        Format::Csv => print::csv(&told.heading(), &told.rows()),
        Format::Text | Format::Markdown => {
            told.page()?;
            match common.format {
                _ if !wishes.explain => Ok(()),
                format => {
                    let lang = common.lang();
                    let more = answer.need.as_ref().map(|(_, document)| document);
                    std::iter::once(&answer.document).chain(more).try_for_each(|document| {
                        let text = if format == Format::Markdown {
                            document.markdown(lang)
                        } else {
                            document.text(lang)
                        };
                        print::out(&format!("\n{text}"))
                    })
                }
            }
        }
    }
}

/// Everything that is told of an answer.
pub(super) struct Told<'a> {
    common: &'a Common,
    answer: &'a Answer,
    names: Vec<String>,
    borders: Vec<Border>,
}

impl<'a> Told<'a> {
    pub(super) fn new(common: &'a Common, answer: &'a Answer) -> Self {
        let report = &answer.report;
        let limits = answer.read.file.limits().unwrap_or_else(|_| Limits::none());
        let all = || {
            let district = answer.read.file.district().ok()?;
            let (plan, targets) = report.plan.as_ref().zip(report.targets)?;
            Some(borders(&district, targets, &limits, report.weights?, plan))
        };
        Self { common, answer, names: names(answer), borders: all().unwrap_or_default() }
    }

    fn measures(&self) -> Option<&Measures> {
        self.answer.report.measures.as_ref()
    }

    pub(super) fn borders(&self) -> &[Border] {
        &self.borders
    }

    /// The name of the community with a label.
    pub(super) fn name(&self, label: usize) -> &str {
        let place = self.measures().and_then(|all| all.communities.iter().position(|one| one.label == label));
        place.and_then(|place| self.names.get(place)).map_or("", String::as_str)
    }

    /// What room a community needs.
    fn need(&self, place: usize) -> Option<&PremisesFound> {
        self.answer.need.as_ref().and_then(|(need, _)| need.communities.get(place))
    }

    fn estate(&self, at: usize) -> &str {
        self.answer.read.file.estates.get(at).map_or("", |row| row.id.as_str())
    }

    pub(super) fn heading(&self) -> [&'static str; 13] {
        let say = |zh, en| self.common.say(zh, en);
        [
            say("社区", "community"),
            say("户数", "households"),
            say("有物业%", "managed %"),
            say("目标", "target"),
            say("偏差", "deviation"),
            say("偏差%", "in %"),
            say("小区数", "estates"),
            say("相邻社区", "neighbours"),
            say("法定规模", "legal size"),
            say("改属户数", "moved"),
            say("紧凑度%", "compactness %"),
            say("设施m²", "rooms m²"),
            say("养老用房m²", "elderly m²"),
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let lang = self.common.lang();
        let some = |value: Option<u64>| value.map_or_else(String::new, |value| value.to_string());
        let percent = |value: Option<u64>| value.map_or_else(String::new, places);
        let communities = self.measures().map_or(&[][..], |measures| &measures.communities);
        let row = |(place, community): (usize, &Community)| {
            let status = self.answer.report.statuses.get(place).copied().flatten();
            let target = community.target.map(u64::from);
            let managed = (community.managed.open == 0)
                .then(|| hundredths(community.managed.sure, community.households))
                .flatten();
            vec![
                self.names.get(place).cloned().unwrap_or_default(),
                community.households.to_string(),
                percent(managed),
                some(target),
                some(community.deviation),
                percent(community.deviation.zip(target).and_then(|(part, whole)| hundredths(part, whole))),
                community.estates.len().to_string(),
                community.neighbours.len().to_string(),
                status.map_or_else(String::new, |status| status_text(status).get(lang).to_owned()),
                some(community.moved),
                percent(community.compactness.map(u64::from)),
                self.need(place)
                    .and_then(|need| need.general.required)
                    .map_or_else(String::new, |area| area.to_string()),
                self.need(place)
                    .and_then(|need| need.elderly.required)
                    .map_or_else(String::new, |area| area.to_string()),
            ]
        };
        communities.iter().enumerate().map(row).collect()
    }

    fn page(&self) -> Result<(), Failure> {
        let (common, report) = (self.common, &self.answer.report);
        let file = &self.answer.read.file;
        print::line(format!("{} {}", print::place(common, file.place), file.on))?;
        if let Some(measures) = self.measures() {
            for line in self.summary(measures) {
                print::line(line)?;
            }
            print::line("")?;
            let (heading, rows) = filled(&self.heading(), self.rows());
            markdown_table(common, &heading, &rows)?;
            print::line("")?;
            self.why()?;
        }
        if !report.faults.is_empty() {
            let lead =
                common.say("违反可行条件(CG-52):", "conditions of a feasible plan that are broken (CG-52):");
            print::line(format!("\n{lead}"))?;
            for fault in &report.faults {
                print::line(format!("  {}", self.fault(*fault)))?;
            }
        }
        for line in self.open() {
            print::line(line)?;
        }
        print::line(common.say("这是计算结果,不是决定。", "This is a calculation, not a decision."))
    }

    /// The whole in a few lines.
    fn summary(&self, measures: &Measures) -> Vec<String> {
        let (zh, report) = (self.common.lang() == Lang::Zh, &self.answer.report);
        let mut lines = Vec::new();
        let found = match report.found {
            Some(Found::Optimum) => {
                self.common.say("最优:看过全部可行方案", "the optimum: every feasible plan was seen")
            }
            Some(Found::Search) => {
                self.common.say("搜索所得,已经独立校验", "by search, checked by an independent validator")
            }
            None => self.common.say("按给定方案计算", "the plan as given"),
        };
        let (count, households) = (measures.communities.len(), measures.households);
        lines.push(if zh {
            format!("{count}个社区,{households}户({found})")
        } else {
            format!("{count} communities, {households} households ({found})")
        });
        let (cut, edges) = (measures.cut, measures.edges);
        if let (Some(sum), Some(mean), Some(largest)) =
            (measures.deviation, measures.mean(), measures.largest())
        {
            let (mean, largest) = (places(mean), places(largest));
            lines.push(if zh {
                format!("总偏差 {sum} 户,平均 {mean}%,最大 {largest}%;切边 {cut} / {edges}(CG-53)")
            } else {
                format!("total deviation {sum} households, mean {mean} %, largest {largest} %; cut edges {cut} of {edges} (CG-53)")
            });
        }
        if let Some(counts) = measures.histogram() {
            let bands = ["<1%", "1–2%", "2–5%", "5–10%", "10–20%", "≥20%"];
            let counts = bands.iter().zip(counts).filter(|(_, count)| *count > 0);
            let counts: Vec<String> = counts.map(|(band, count)| format!("{band}: {count}")).collect();
            let lead = self.common.say("偏差分布", "deviations");
            lines.push(format!("{lead} {}", counts.join(", ")));
        }
        if let Some(moved) = &measures.moved {
            let (households, estates, total) = (moved.households, moved.estates.len(), measures.households);
            let ended = if moved.ended.is_empty() { "–".to_owned() } else { moved.ended.join(", ") };
            lines.push(if zh {
                format!("改属社区 {households} / {total} 户,{estates} 个小区;不再有的社区:{ended}")
            } else {
                format!("{households} of {total} households and {estates} estates change community; communities that end: {ended}")
            });
        }
        if let Some(objective) = report.objective {
            let lead = self.common.say("目标函数值 J", "objective J");
            lines.push(format!("{lead} = {objective}"));
        }
        if let Some(decides) = report.decides {
            let word = decides.word();
            let words = minzheng::community_governance::size::rules::WORDS;
            let text = words
                .iter()
                .find(|(known, _)| *known == word)
                .map_or(word, |(_, text)| text.get(self.common.lang()));
            lines.push(match self.common.lang() {
                Lang::Zh => format!("程序:{text}(CG-50)"),
                Lang::En => format!("procedure: {text} (CG-50)"),
            });
        }
        lines
    }

    /// Why each border.
    fn why(&self) -> Result<(), Failure> {
        if self.borders.is_empty() {
            return Ok(());
        }
        let say = |zh, en| self.common.say(zh, en);
        let heading = [
            say("边界", "border"),
            say("之间", "between"),
            say("若合并", "if merged"),
            say("最小改动", "least bad step"),
            say("不能移动的小区", "estates that cannot go over"),
        ];
        let row = |border: &Border| {
            vec![
                format!("{} | {}", self.name(border.one), self.name(border.other)),
                self.between(border),
                self.merged(border),
                self.step(border),
                self.held(border),
            ]
        };
        let rows: Vec<Vec<String>> = self.borders.iter().map(row).collect();
        markdown_table(self.common, &heading, &rows)
    }

    fn between(&self, border: &Border) -> String {
        let say = |zh, en| self.common.say(zh, en);
        let counts = [
            (border.crossings, say("处可步行", "walkable")),
            (border.streets, say("处街道界", "sub-district border")),
            (border.barriers, say("处阻隔", "barrier")),
        ];
        let counts = counts.iter().filter(|(count, _)| *count > 0);
        let counts: Vec<String> = counts.map(|(count, what)| format!("{count} {what}")).collect();
        counts.join(", ")
    }

    fn merged(&self, border: &Border) -> String {
        let Some(merger) = border.merger else {
            return self.common.say("不可合并", "cannot be").to_owned();
        };
        let change = merger.deviation.map_or_else(String::new, |change| format!(", ΔD {}", signed(change)));
        let mut text = format!("{} {}{change}", merger.households, self.common.say("户", "households"));
        if !merger.allowed {
            text.push_str(self.common.say(",超出限制", ", beyond the limits"));
        }
        text
    }

    fn step(&self, border: &Border) -> String {
        border.best.map_or_else(String::new, |best| {
            let change = best.deviation.map_or_else(String::new, |change| format!(" ΔD {}", signed(change)));
            format!("{} → {}:{change} ΔK {}", self.estate(best.estate), self.name(best.to), signed(best.cut))
        })
    }

    fn held(&self, border: &Border) -> String {
        let lang = self.common.lang();
        let held = border.held.iter().map(|(held, count)| format!("{count} {}", held_text(*held).get(lang)));
        held.collect::<Vec<_>>().join(", ")
    }

    /// A border in one line, for the map.
    pub(super) fn reason(&self, border: &Border) -> String {
        let (merged, step, held) = (self.merged(border), self.step(border), self.held(border));
        let say = |zh, en| self.common.say(zh, en);
        let mut parts = vec![
            format!("{} | {}: {}", self.name(border.one), self.name(border.other), self.between(border)),
            format!("{}: {merged}", say("若合并", "if merged")),
        ];
        for (what, text) in [(say("最小改动", "least bad step"), step), (say("不能移动", "held"), held)]
        {
            if !text.is_empty() {
                parts.push(format!("{what}: {text}"));
            }
        }
        parts.join("\n")
    }

    fn fault(&self, fault: Fault) -> String {
        fault_text(self.common, &|label| self.name(label).to_owned(), &|at| self.estate(at).to_owned(), fault)
    }

    /// Questions, gaps and what was assumed.
    fn open(&self) -> Vec<String> {
        let (common, lang) = (self.common, self.common.lang());
        let outcomes = &self.answer.document.outcomes;
        let mut lines = Vec::new();
        for open in outcomes.iter().flat_map(|outcome| &outcome.open) {
            let line = format!("? {}", open.text.get(lang));
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let mut assumed: Vec<&str> =
            outcomes.iter().flat_map(|one| &one.assumed).map(String::as_str).collect();
        assumed.sort_unstable();
        assumed.dedup();
        if !assumed.is_empty() {
            let lead = common.say("⚠ 依赖推定参数", "⚠ rests on assumed figures");
            lines.push(format!("{lead} {}", assumed.join(", ")));
        }
        lines
    }

    fn machine(&self, explain: bool) -> Value {
        let (file, report) = (&self.answer.read.file, &self.answer.report);
        let ids = |places: &[usize]| places.iter().map(|at| self.estate(*at)).collect::<Vec<_>>();
        let communities = self.measures().map_or(&[][..], |measures| &measures.communities);
        let community = |(place, one): (usize, &Community)| {
            json!({
                "community": self.names.get(place), "estates": ids(&one.estates), "households": one.households,
                "managed": one.managed.sure, "managed_open": one.managed.open, "target": one.target,
                "deviation": one.deviation,
                "neighbours": one.neighbours.iter().map(|label| self.name(*label)).collect::<Vec<_>>(),
                "cut": one.cut, "carries_on": one.carries_on, "moved": one.moved,
                "compactness_percent": one.compactness.map(|one| places(u64::from(one))),
                "general_m2": self.need(place).and_then(|need| need.general.required),
                "elderly_m2": self.need(place).and_then(|need| need.elderly.required),
                "size_status": report.statuses.get(place).copied().flatten().map(SizeStatus::word),
            })
        };
        let border = |border: &Border| {
            json!({
                "between": [self.name(border.one), self.name(border.other)], "crossings": border.crossings,
                "streets": border.streets, "barriers": border.barriers,
                "merger": border.merger.map(|merger| json!({
                    "households": merger.households, "deviation": merger.deviation, "allowed": merger.allowed })),
                "best": border.best.map(|best| json!({
                    "estate": self.estate(best.estate), "to": self.name(best.to), "deviation": best.deviation,
                    "cut": best.cut })),
                "held": border.held.iter().map(|(held, count)| json!({
                    "why": held_word(*held), "text": print::both(held_text(*held)), "estates": count })).collect::<Vec<_>>(),
            })
        };
        let fault = |fault: &Fault| json!({ "rule": "CG-52", "text": self.fault(*fault) });
        let places_of = report.plan.as_ref().map(|plan| plan.places()).unwrap_or_default();
        let plan = file.estates.iter().zip(places_of).map(|(row, place)| {
            (row.id.clone(), Value::from(self.names.get(place).cloned().unwrap_or_default()))
        });
        json!({
            "schema": SCHEMA, "case": file.case, "place": file.place, "on": file.on,
            "found": report.found.map(|found| match found { Found::Optimum => "optimum", Found::Search => "search" }),
            "plan": report.plan.as_ref().map(|_| Value::Object(plan.collect())),
            "measures": self.measures().map(|measures| json!({
                "households": measures.households, "targets": measures.targets, "deviation": measures.deviation,
                "mean_percent": measures.mean().map(places), "largest_percent": measures.largest().map(places),
                "histogram": measures.histogram(), "cut": measures.cut, "edges": measures.edges,
                "moved": measures.moved.as_ref().map(|moved| json!({
                    "households": moved.households, "matched": moved.matched, "estates": ids(&moved.estates),
                    "unknown": ids(&moved.unknown), "ended": moved.ended })),
                "objective": report.objective,
            })),
            "communities": communities.iter().enumerate().map(community).collect::<Vec<_>>(),
            "borders": self.borders.iter().map(border).collect::<Vec<_>>(),
            "faults": report.faults.iter().map(fault).collect::<Vec<_>>(),
            "decides": report.decides.map(|decides| decides.word()),
            "open": self.answer.document.outcomes.iter().flat_map(|outcome| &outcome.open).collect::<Vec<_>>(),
            "assumed": self.answer.document.outcomes.iter().flat_map(|one| &one.assumed).collect::<std::collections::BTreeSet<_>>(),
            "explanation": explain.then_some(&self.answer.document),
            "explanation_of_rooms": self.answer.need.as_ref().filter(|_| explain).map(|(_, document)| document),
        })
    }
}

/// The columns in which something stands.
fn filled<'h>(heading: &[&'h str], rows: Vec<Vec<String>>) -> (Vec<&'h str>, Vec<Vec<String>>) {
    let stands = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()));
    let kept: Vec<usize> = (0..heading.len()).filter(|at| stands(*at)).collect();
    let cells = |row: &Vec<String>| kept.iter().filter_map(|at| row.get(*at).cloned()).collect();
    let rows = rows.iter().map(cells).collect();
    (kept.iter().filter_map(|at| heading.get(*at).copied()).collect(), rows)
}

/// What the nearest plan breaks, or which estates are open, behind an error.
pub(super) fn unkept(common: &Common, file: &SizeFile, why: &SizeError) -> Vec<String> {
    let estate = |at: usize| file.estates.get(at).map_or_else(String::new, |row| row.id.clone());
    match why {
        SizeError::Plan(PlanError::NotFound { faults, .. }) => {
            faults.iter().map(|fault| fault_text(common, &estate, &estate, *fault)).collect()
        }
        SizeError::Plan(PlanError::NotEstablished(estates) | PlanError::NoPoint(estates)) => {
            estates.iter().map(|at| estate(*at)).collect()
        }
        _ => Vec::new(),
    }
}
