//! Names for events, devices and sessions.

use uuid::{NoContext, Timestamp, Uuid};

use crate::time::Moment;

/// Returns a new `UUIDv7` (RFC 9562, section 5.7): the moment, then chance.
pub fn new_id(now: Moment) -> u128 {
    let ms = u64::try_from(now.0).unwrap_or(0);
    let nanos = u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(NoContext, ms / 1000, nanos)).as_u128()
}
