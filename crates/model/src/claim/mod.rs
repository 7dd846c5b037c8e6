//! Claims and numbers: small expressions over the series, which the host parses and the browser evaluates.

mod evaluate;
mod expr;

pub use evaluate::{Unknown, Value, evaluate};
pub use expr::{
    Arithmetic, Base, Comparison, Expr, Issue, Logic, Number, NumberFormat, Quantity, RelativeDay,
    RelativeSpan,
};
