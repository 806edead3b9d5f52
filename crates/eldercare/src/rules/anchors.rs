//! EC-18 and EC-19: the scales that the world compares by.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::documents::{KATZ, MORRIS_1994, MORRIS_1999, NURSING, cite};

const WARD: &[Citation] = &[cite(&NURSING, "", "")];
const INDEX: &[Citation] = &[cite(&KATZ, "", "")];
const HIERARCHY: &[Citation] = &[cite(&MORRIS_1999, "", "")];
const SCALE: &[Citation] = &[cite(&MORRIS_1994, "", "")];

/// Barthel, Katz.
pub static EC_18: Rule = Rule {
    id: "EC-18",
    title: Text::new("Barthel 指数和 Katz 指数", "Barthel and Katz"),
    statement: Text::new(
        "Barthel 十项0至100分,WS/T 431读作:100无需依赖,61至99轻度,41至60中度,40以下重度依赖;Katz 六项由A至G,不合C至F的记“其他”",
        "Barthel: ten items, 0 to 100, read by WS/T 431 as none at 100, mild at 61 to 99, moderate at 41 to 60, heavy at 40 and \
         below; Katz: six items give A to G, or `other` where two or more dependent items fit none of C to F",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new(
            "barthel",
            "{barthel_total} = {barthel_eating} + {barthel_bathing} + {barthel_grooming} + {barthel_dressing} + {barthel_bowels} + {barthel_bladder} + {barthel_toilet} + {barthel_transfer} + {barthel_walking} + {barthel_stairs}",
            WARD,
        ),
        Variant::new(
            "barthel-reading",
            "{barthel_reading} = lookup({barthel_total}, 0, 'barthel-heavy', 41, 'barthel-moderate', 61, 'barthel-mild', 100, 'barthel-none')",
            WARD,
        ),
        Variant::new(
            "katz-count",
            "{katz_dependent} = (if {katz_bathing} = 'dependent' then 1 else 0) + (if {katz_dressing} = 'dependent' then 1 else 0) + (if {katz_toileting} = 'dependent' then 1 else 0) + (if {katz_transfer} = 'dependent' then 1 else 0) + (if {katz_continence} = 'dependent' then 1 else 0) + (if {katz_feeding} = 'dependent' then 1 else 0)",
            INDEX,
        ),
        Variant::new(
            "katz",
            "{katz_letter} = if {katz_dependent} = 0 then 'A' else if {katz_dependent} = 1 then 'B' else if {katz_dependent} = 6 then 'G' else if {katz_bathing} ≠ 'dependent' then 'katz-other' else if {katz_dependent} = 2 then 'C' else if {katz_dressing} ≠ 'dependent' then 'katz-other' else if {katz_dependent} = 3 then 'D' else if {katz_toileting} ≠ 'dependent' then 'katz-other' else if {katz_dependent} = 4 then 'E' else if {katz_transfer} = 'dependent' then 'F' else 'katz-other'",
            INDEX,
        ),
    ],
};

/// interRAI.
pub static EC_19: Rule = Rule {
    id: "EC-19",
    title: Text::new("interRAI ADL 层级和 CPS", "interRAI ADL hierarchy and CPS"),
    statement: Text::new(
        "由个人卫生、如厕、移动、进食得ADL层级0至6;由决策、短期记忆、表达、进食得CPS 0至6;只用数字计分,不含量表文本",
        "hygiene, toilet use, locomotion and eating give the ADL hierarchy 0 to 6; decisions, short-term memory, making oneself \
         understood and eating give the CPS 0 to 6; numbers only, without the text of the forms",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new(
            "hygiene",
            "{adl_hygiene_level} = choose({adl_hierarchy_hygiene}, 0, 0, 1, 0, 2, 1, 3, 2, 4, 3, 5, 3, 6, 4, 8, 4)",
            HIERARCHY,
        ),
        Variant::new(
            "toilet",
            "{adl_toilet_level} = choose({adl_hierarchy_toilet}, 0, 0, 1, 0, 2, 1, 3, 2, 4, 3, 5, 3, 6, 4, 8, 4)",
            HIERARCHY,
        ),
        Variant::new(
            "locomotion",
            "{adl_locomotion_level} = choose({adl_hierarchy_locomotion}, 0, 0, 1, 0, 2, 1, 3, 2, 4, 3, 5, 3, 6, 4, 8, 4)",
            HIERARCHY,
        ),
        Variant::new(
            "eating",
            "{adl_eating_level} = choose({adl_hierarchy_eating}, 0, 0, 1, 0, 2, 1, 3, 2, 4, 3, 5, 3, 6, 4, 8, 4)",
            HIERARCHY,
        ),
        Variant::new(
            "hierarchy",
            "{adl_hierarchy} = if min({adl_hygiene_level}, {adl_toilet_level}, {adl_locomotion_level}, {adl_eating_level}) = 4 then 6 else if max({adl_eating_level}, {adl_locomotion_level}) = 4 then 5 else if max({adl_eating_level}, {adl_locomotion_level}) = 3 then 4 else if max({adl_hygiene_level}, {adl_toilet_level}) ≥ 3 then 3 else max({adl_hygiene_level}, {adl_toilet_level}, {adl_locomotion_level}, {adl_eating_level})",
            HIERARCHY,
        ),
        Variant::new(
            "cps-impairments",
            "{cps_impairments} = (if {cps_decisions} ≥ 1 then 1 else 0) + (if {cps_memory} = 1 then 1 else 0) + (if {cps_understood} ≥ 1 then 1 else 0)",
            SCALE,
        ),
        Variant::new(
            "cps-severe",
            "{cps_severe} = (if {cps_decisions} = 3 then 1 else 0) + (if {cps_understood} ≥ 3 then 1 else 0)",
            SCALE,
        ),
        Variant::new(
            "cps",
            "{cps_grade} = if {cps_decisions} = 5 then 6 else if {cps_decisions} = 4 then (if {cps_eating} = 6 or {cps_eating} = 8 then 6 else 5) else if {cps_impairments} ≤ 1 then {cps_impairments} else 2 + {cps_severe}",
            SCALE,
        ),
    ],
};
