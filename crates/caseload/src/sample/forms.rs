//! Forms of MZ/T 039-2013 that come to a given grade: points are taken off until the band of the grade is reached.

use minzheng_core_types::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_eldercare::ElderFile;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::SampleError;
use super::draw::Draws;

/// Items of daily living with the most points of each; every answer is a multiple of five.
const DAILY: [(&str, u32); 10] = [
    ("eating", 10),
    ("bathing", 5),
    ("grooming", 5),
    ("dressing", 10),
    ("bowels", 10),
    ("bladder", 10),
    ("toilet", 10),
    ("transfer", 15),
    ("walking", 15),
    ("stairs", 10),
];
const SOCIAL: [&str; 5] = ["living", "working", "orientation", "person", "social"];

/// The least and the most.
type Between = (u32, u32);

/// The bands of a grade, intact to severe: steps of five points taken off daily living, the worst of vision and hearing, the
/// most points of social participation. Mental state stays below 2, so it never changes the combination (EC-08, EC-09).
const BANDS: [(Between, u32, Between); 4] =
    [((0, 0), 1, (0, 2)), ((1, 7), 2, (1, 7)), ((8, 11), 3, (3, 12)), ((12, 19), 4, (6, 18))];

/// A form that comes to a grade.
pub(super) fn form(
    case: Uuid,
    place: Place,
    birth: NaiveDate,
    assessed: NaiveDate,
    grade: u8,
    draws: &mut Draws,
) -> Result<ElderFile, SampleError> {
    let band = BANDS.get(usize::from(grade)).ok_or(SampleError::Form)?;
    let ((least, most), senses, (social_least, social_most)) = *band;
    let mut items = Map::new();
    for (key, points) in taken(&DAILY, draws.between(least, most), draws) {
        items.insert(key.to_owned(), json!(points));
    }
    let mental = if grade == 0 { 0 } else { draws.below(2) };
    let of_mental = draws.below(3);
    for (key, at) in ["cognition", "aggression", "depression"].into_iter().zip(0_u32..) {
        items.insert(key.to_owned(), json!(if at == of_mental { mental } else { 0 }));
    }
    items.insert("consciousness".to_owned(), json!("alert"));
    // Grade 1 of perception at the most, but for the severe.
    let most = senses.min(if grade == 3 { 3 } else { 2 });
    items.insert("vision".to_owned(), json!(draws.below(most.saturating_add(1))));
    items.insert("hearing".to_owned(), json!(draws.below(most.saturating_add(1))));
    items.insert("communication".to_owned(), json!(if grade == 0 { 0 } else { draws.below(2) }));
    let social = SOCIAL.map(|key| (key, 4_u32));
    let off = draws.between(social_least, social_most);
    for (key, points) in spread(&social, off, draws) {
        items.insert(key.to_owned(), json!(points));
    }
    let form = json!({
        "case": case, "place": place, "birth": birth, "as_of": assessed,
        "mzt039": {
            "assessed": assessed, "items": Value::Object(items), "diagnosed": false, "events": "none",
            "process": {
                "reason": "first", "recognised": true, "body_assessors": 6, "assessors": 2, "signed": true,
                "informant_signed": true,
            },
        },
    });
    serde_json::from_value(form).map_err(|_| SampleError::Form)
}

/// The points that are left when so many steps of five have been taken off, a drawn item at a time.
fn taken<'k>(items: &[(&'k str, u32)], steps: u32, draws: &mut Draws) -> Vec<(&'k str, u32)> {
    let mut left: Vec<(&str, u32)> = items.to_vec();
    for _ in 0..steps {
        let open: Vec<usize> =
            left.iter().enumerate().filter(|(_, (_, points))| *points >= 5).map(|(at, _)| at).collect();
        let at = draws.pick(&open);
        if let Some((_, points)) = at.and_then(|at| left.get_mut(at)) {
            *points = points.saturating_sub(5);
        }
    }
    left
}

/// So many points, spread over items one by one.
fn spread<'k>(items: &[(&'k str, u32)], points: u32, draws: &mut Draws) -> Vec<(&'k str, u32)> {
    let mut given: Vec<(&str, u32)> = items.iter().map(|(key, _)| (*key, 0)).collect();
    for _ in 0..points {
        let open: Vec<usize> = given
            .iter()
            .zip(items)
            .enumerate()
            .filter(|(_, ((_, now), (_, most)))| now < most)
            .map(|(at, _)| at)
            .collect();
        let at = draws.pick(&open);
        if let Some((_, now)) = at.and_then(|at| given.get_mut(at)) {
            *now = now.saturating_add(1);
        }
    }
    given
}
