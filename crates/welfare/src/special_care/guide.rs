//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::Guide;
use minzheng_core_types::figures::Omitted::Asks;

const fn guide(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("sc.regulations", &["SC-01"], "order-413"),
    guide("sc.rounding", &["SC-01", "SC-02"], "fen/half-up"),
    guide("sc.death-stop", &["SC-02"], "month-after-death"),
    guide("sc.disabled.war.1", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.2", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.3", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.4", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.5", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.6", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.7", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.8", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.9", &["SC-02"], "43630.00"),
    guide("sc.disabled.war.10", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.1", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.2", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.3", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.4", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.5", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.6", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.7", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.8", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.9", &["SC-02"], "43630.00"),
    guide("sc.disabled.duty.10", &["SC-02"], "43630.00"),
    guide("sc.disabled.illness.1", &["SC-02"], "43630.00"),
    guide("sc.disabled.illness.2", &["SC-02"], "43630.00"),
    guide("sc.disabled.illness.3", &["SC-02"], "43630.00"),
    guide("sc.disabled.illness.4", &["SC-02"], "43630.00"),
    guide("sc.disabled.illness.5", &["SC-02"], "43630.00"),
    guide("sc.disabled.illness.6", &["SC-02"], "43630.00"),
    guide("sc.dependant.martyr.urban", &["SC-02"], "43630.00"),
    guide("sc.dependant.martyr.rural", &["SC-02"], "43630.00"),
    guide("sc.dependant.duty.urban", &["SC-02"], "43630.00"),
    guide("sc.dependant.duty.rural", &["SC-02"], "43630.00"),
    guide("sc.dependant.illness.urban", &["SC-02"], "43630.00"),
    guide("sc.dependant.illness.rural", &["SC-02"], "43630.00"),
    guide("sc.veteran.sick", &["SC-02"], "320.00"),
    guide("sc.veteran.war", &["SC-02"], "320.00"),
    guide("sc.veteran.rural", &["SC-02"], "35.00"),
    guide("sc.average-wage", &["SC-01"], "4000.00"),
    guide("sc.disposable-income", &["SC-01"], "43630.00"),
    guide("sc.second-lieutenant-pay", &["SC-01"], "4000.00"),
];
