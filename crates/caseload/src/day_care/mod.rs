//! 日间照料台账: the stays and the waiting list of a centre in from files, its calendar of beds and how it is booked.
//!
//! The form of the files stands in `docs/elder-daycare.md`. The rules are those of [`minzheng_eldercare::day_care`].
//!
//! ```
//! use minzheng_caseload::day_care::read_stays;
//! use minzheng_core_types::Lang;
//! use minzheng_eldercare::day_care::{Calendar, Period};
//! let file = "编号,方式,占用,首日,末日,取消\nT1,月托,全日,2014-05-12,,\nT2,周托,半日,2014-06-09,,\n";
//! let read = read_stays(file.as_bytes(), "托养.csv", Calendar::new(1, 2));
//! assert_eq!(read.left_out, 1);
//! let told = read.problems[0].text(Lang::Zh);
//! assert!(told.contains("第3行") && told.contains("2014-06-09 位置不足:余 0"), "{told}");
//! let may = Period::new("2014-05-01".parse()?, "2014-05-31".parse()?).ok_or("no days")?;
//! let booked = read.booked(may, |_| true).ok_or("too many")?;
//! assert_eq!((booked.open_days, booked.whole), (31, 20));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod problem;
mod stays;
mod waiting;

pub use problem::{DayCareProblem, DayCareTrouble};
pub use stays::{ReadStays, STAY_COLUMNS, StayRow, read_stays, write_stays};
pub use waiting::{ReadWaiting, WAITING_COLUMNS, read_waiting};
