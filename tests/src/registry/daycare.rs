//! Day-care centres (EC-40 to EC-47).

use super::Property;
use crate::properties::elder_daycare;

properties! { DAYCARE:
    "P-DC-01", 1500, [], None, elder_daycare::no_sequence_overbooks,
        "预订、续托、提前离开、取消无论怎样先后,任何一天都不会超过位置总数;拒绝时指出哪一天、余几个位置。",
        "Whatever the order of bookings, extensions, early leaves and cancellations, no day ever has more than the places; a refusal names the day and what is left.",
        notices "a booking checked on its first day only, or a leaving day that is free again";
}
