//! The facts that facilities may have to ask for.

questions! {
    HOUSEHOLDS = "fa-households", "communities[].households", "有多少户?", "how many households are there?";
    GENERAL = "fa-general", "communities[].general", "综合服务设施可用面积多少?", "how much usable area have the service facilities?";
    ELDERLY = "fa-elderly", "communities[].elderly", "养老服务用房可用面积多少?", "how much usable area have the elderly rooms?";
    ESTATE_GENERAL = "fa-estate-general", "estates[].general", "配建综合服务用房多少?", "how much general room is built?";
    ESTATE_ELDERLY = "fa-estate-elderly", "estates[].elderly", "配建养老服务用房多少?", "how much elderly room is built?";
    HANDED = "fa-handed", "estates[].handed", "何时移交?", "when was it handed over?";
}
