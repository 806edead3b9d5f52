//! From one policy to another, one parameter at a time.

mod common;

use common::pack;
use minzheng_core_types::Month;
use minzheng_core_types::figures::{Place, Slot};
use minzheng_welfare::{PARAMETERS, Policy};

/// Taking every parameter that differs, and no other, leads from the law of one month to that of the next.
#[test]
fn the_differences_taken_one_by_one_lead_to_the_other_policy() {
    let (pack, place) = (pack(), "370203".parse::<Place>().unwrap());
    let (march, april) =
        (Policy::at(&pack, place, Month::at(2014, 3)), Policy::at(&pack, place, Month::at(2014, 4)));
    let mut now = march.in_month(april.month);
    assert_eq!((now.month, now.last_day), (april.month, april.last_day));
    assert!(march.differences(&now).is_empty(), "another month on the calendar, the same figures");
    let different = march.differences(&april);
    assert_eq!(different, april.differences(&march));
    let ids: Vec<&str> = different.iter().map(|index| PARAMETERS[*index].id).collect();
    assert!(ids.contains(&"sa.standard.urban") && ids.contains(&"ha.programme"), "{ids:?}");
    assert!(!ids.contains(&"sa.lookback-months"), "{ids:?}");
    for (taken, index) in different.iter().enumerate() {
        assert_eq!(now.differences(&april), different[taken..]);
        now.take(&april, *index);
        assert_eq!(now.state_of(*index), april.state_of(*index));
    }
    assert!(now.differences(&april).is_empty());
    now.take(&march, PARAMETERS.len());
    assert!(now.differences(&april).is_empty(), "there is no parameter beyond the list");
    assert_eq!(now.state_of(PARAMETERS.len()), Slot::Unset);
}
