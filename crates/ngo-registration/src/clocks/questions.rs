//! The facts that clocks may have to ask for.

questions! {
    CHARITY = "nc-charity", "application.charity", "是否慈善组织?", "is it a charity?";
    CHARTER = "nc-charter", "assets.charter", "章程是否规定剩余财产的去向?", "does the charter say where the remaining assets go?";
    RESOLUTION = "nc-resolution", "assets.resolution", "权力机构是否有决议?", "is there a resolution of the competent organ?";
    PUBLIC = "nc-public-benefit", "assets.public_benefit", "是否为公益目的设立?", "was it set up for public benefit?";
    ASSETS_CHARITY = "nc-assets-charity", "assets.charity", "是否慈善组织?", "is it a charity?";
}
