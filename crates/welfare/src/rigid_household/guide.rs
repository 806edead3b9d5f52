//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

use crate::guide::{AS_WAGES, NO_FLAT, NO_GROUP, WHERE_GROUPS, WHERE_IMPUTED, WHERE_NOTIONAL, guide};
use Omitted::Asks;

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("li.rigid", &["LI-02"], Asks, "running"),
    guide("li.rigid.share", &["LI-02"], Asks, "0.60"),
    guide(
        "li.rigid.kinds",
        &["SA-08", "LI-02"],
        Asks,
        "[{ code = \"medical\", zh = \"医疗\", en = \"medical\" }]",
    ),
    guide("sa.standard.urban", &["LI-02"], Asks, "600.00"),
    guide("sa.standard.rural", &["LI-02"], Asks, "350.00"),
    guide("sa.lump-sum-spread", &["LI-02"], Asks, "12"),
    guide("sa.business-loss", &["LI-02"], Asks, "counts-as-zero"),
    guide("sa.cohabitation-months", &["LI-02"], Asks, "12"),
    guide("sa.clergy-months", &["LI-02"], Asks, "36"),
    guide("sa.conscripts", &["LI-02"], Asks, "not-counted"),
    guide("sa.residents-pension", &["LI-02"], Asks, "not-counted"),
    guide("sa.change", &["LI-02"], Asks, "month-after-decision"),
    guide("sa.death-stop", &["LI-02"], Asks, "month-after-death"),
    guide("sa.employment-cost.share", &["LI-02"], Asks, "0.30"),
    guide("sa.employment-cost.full-share", &["LI-02"], WHERE_GROUPS, "1.00"),
    guide(
        "sa.employment-cost.full-groups",
        &["LI-02"],
        NO_GROUP,
        "[{ code = \"pregnant\", zh = \"孕期妇女\", en = \"pregnant women\" }]",
    ),
    guide("sa.employment-cost.flat", &["LI-02"], NO_FLAT, "870.00"),
    guide("sa.employment-cost.auxiliary", &["LI-02"], AS_WAGES, "above-standard"),
    guide("sa.disposable-income", &["LI-02"], Asks, "45000.00"),
    guide("sa.notional", &["LI-02"], Asks, "open"),
    guide("sa.notional.wage", &["LI-02"], WHERE_NOTIONAL, "1720.00"),
    guide("sa.notional.full-share", &["LI-02"], WHERE_NOTIONAL, "1"),
    guide("sa.notional.full-until-men", &["LI-02"], WHERE_NOTIONAL, "50"),
    guide("sa.notional.full-until-women", &["LI-02"], WHERE_NOTIONAL, "45"),
    guide("sa.notional.part-share", &["LI-02"], WHERE_NOTIONAL, "0.50"),
    guide("sa.notional.part-until-men", &["LI-02"], WHERE_NOTIONAL, "60"),
    guide("sa.notional.part-until-women", &["LI-02"], WHERE_NOTIONAL, "55"),
    guide("sa.notional.trader-share", &["LI-02"], WHERE_NOTIONAL, "1.50"),
    guide("sa.notional.graduate-months", &["LI-02"], WHERE_NOTIONAL, "6"),
    guide("sa.maintenance", &["LI-02"], Asks, "not-imputed"),
    guide("sa.maintenance.child-share", &["LI-02"], WHERE_IMPUTED, "0.25"),
    guide("sa.maintenance.child-cap", &["LI-02"], WHERE_IMPUTED, "0.50"),
    guide(
        "sa.maintenance.exempt",
        &["LI-02"],
        Asks,
        "[{ code = \"allowance\", zh = \"低保对象\", en = \"drawing the allowance\" }]",
    ),
    guide("li.marginal-line", &["LI-02"], Asks, "1.5"),
    guide("ha.age-rule", &["LI-02"], Asks, "on-birthday/last-of-february"),
];
