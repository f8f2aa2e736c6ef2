//! The places of parameters in a path.

/// Where a parameter stands in a path, which decides how it is encoded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Placing {
    /// It is a segment: `/calls/{callId}`.
    Segment,
    /// It is an argument of a function, in quotes: `usage(period='{period}')`.
    Quoted,
    /// It is an argument of a function, without quotes: `itemAt(index={index})`.
    Literal,
}
