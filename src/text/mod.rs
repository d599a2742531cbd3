//! Text: how it is compared, how alike it is, how it is made safe to show, how it is
//! drawn from right to left, and the sentences a learner reads.

pub mod bidi;
pub mod digits;
pub mod distance;
pub mod fold;
mod functions;
mod grouping;
pub mod isolate;
pub mod lang;
pub mod normal;
pub mod normalize;
pub mod parens;
mod plural;
pub mod sanitize;
pub mod shell;
pub mod value;
pub mod wording;
