//! The program as it looks in a real terminal: keys in, screen out.

mod dropping;
mod guard;
mod inquiry;
mod play;
mod quiz;
mod reports;
mod study;
mod window;
