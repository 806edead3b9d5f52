//! 形状: points, outlines and how compact a community is.

/// A point on a plane, in decimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Point {
    /// To the east.
    pub x: i64,
    /// To the north.
    pub y: i64,
}

impl Point {
    /// The square of the straight line to another point.
    #[must_use]
    pub fn square_to(self, other: Self) -> u128 {
        let side = |one: i64, other: i64| {
            let side = u128::from(one.abs_diff(other));
            side.saturating_mul(side)
        };
        side(self.x, other.x).saturating_add(side(self.y, other.y))
    }
}

/// An area and the length of its outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shape {
    /// In square decimetres.
    pub area: u64,
    /// In decimetres.
    pub outline: u64,
}

/// π × 10^12, cut off.
const PI: u128 = 3_141_592_653_589;
const PI_SCALE: u128 = 1_000_000_000_000;

impl Shape {
    /// 紧凑度: 4π × area ÷ outline², in ten-thousandths, cut off; a disc has 10000 (Polsby and Popper).
    ///
    /// ```
    /// use minzheng_community_governance::size::Shape;
    /// assert_eq!(Shape { area: 100, outline: 40 }.compactness(), Some(7853)); // a square: π ÷ 4
    /// ```
    #[must_use]
    #[doc(alias = "紧凑度")]
    pub fn compactness(self) -> Option<u32> {
        let square = u128::from(self.outline).checked_mul(u128::from(self.outline))?;
        let above = u128::from(self.area).checked_mul(PI)?.checked_mul(40_000)?;
        let ratio = above.checked_div(square.checked_mul(PI_SCALE)?)?;
        u32::try_from(ratio).ok().map(|ratio| ratio.min(10_000))
    }
}
