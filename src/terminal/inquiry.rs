//! Asks the terminal who orders right-to-left text, once for a process at most, by a read of our
//! own before crossterm's reader starts. Nothing of the reply is echoed, and what comes late is
//! waited for before the program ends: it would be typed at the shell's prompt. The rules are in
//! `policy`.

mod listener;

use std::{
    io::{self, IsTerminal, Write},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::{
    terminal::{
        hold,
        inquiry::listener::{Listener, QUESTION},
        policy::{self, Decision, Policy, Reply},
        tty,
    },
    trainer::{clock::Stopwatch, environment::Environment},
};

/// How long the terminal may take to reply.
const PATIENCE: Duration = Duration::from_millis(200);

/// How long each further byte of a reply may take that has begun in that time: its rest would be
/// taken for keys.
const NEXT: Duration = Duration::from_millis(100);

/// How long after the question a reply may still come, so that the end of the program waits for
/// it; longer than any line takes on which somebody works.
const LATEST: Duration = Duration::from_secs(1);

static ASKED: Mutex<Option<Asked>> = Mutex::new(None);

/// A question that was put.
#[derive(Clone, Debug)]
struct Asked {
    since: Stopwatch,
    heard: Listener,
    /// Whether the end of the reply has come, or nobody waits for it any more.
    is_over: bool,
}

/// What is done with what a person has typed before the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    /// It stays: it is meant for the shell, and part of a command may be another command.
    Kept,
    /// It goes, as it does before every question of a session.
    Dropped,
}

/// Decides for stdout, for a command that prints and ends.
///
/// The terminal is not asked where something was typed already, which would be lost; nor is the
/// reply waited for longer than its time: [`settle`] must be called at the end. What is typed in
/// the moment between question and reply is lost.
pub fn decide(policy: Policy, environment: &Environment) -> Decision {
    decide_with(policy, environment, Typed::Kept)
}

/// Decides for stdout, for a session at the terminal, right before it starts. What was typed
/// before is lost.
pub fn decide_for_session(policy: Policy, environment: &Environment) -> Decision {
    decide_with(policy, environment, Typed::Dropped)
}

/// Waits, at the end of the program, for a reply that has not come yet.
pub fn settle() {
    let Some(mut asked) = asked().clone() else { return };
    let is_awaited = !asked.is_over && !asked.since.left_of(LATEST).is_zero();
    if is_awaited && tty::can_be_asked() && hold::quieten().is_ok() {
        listen(&mut asked, LATEST);
    }
    asked.is_over = true;
    keep(asked);
    hold::speak();
}

fn decide_with(policy: Policy, environment: &Environment, typed: Typed) -> Decision {
    let is_terminal = io::stdout().is_terminal();
    let asks = policy::must_ask(policy, environment, is_terminal);
    let reply = if asks { ask(typed) } else { None };
    policy::decide(policy, environment, is_terminal, reply)
}

/// Asks, unless it was asked before; `None` where there is nobody to ask.
fn ask(typed: Typed) -> Option<Reply> {
    let before = asked().clone();
    if let Some(before) = before {
        return Some(said(&before));
    }
    if !tty::can_be_asked() || hold::quieten().is_err() {
        return None;
    }
    if (typed == Typed::Kept && tty::has_input(Duration::ZERO)) || put().is_err() {
        hold::speak();
        return None;
    }
    let since = Stopwatch::start();
    let mut asked = Asked { since, heard: Listener::default(), is_over: false };
    listen(&mut asked, PATIENCE);
    while asked.heard.is_midway() && !asked.is_over && tty::has_input(NEXT) {
        hear(&mut asked);
    }
    let reply = said(&asked);
    let is_over = asked.is_over;
    keep(asked);
    // Without its end, more may come, and must not be echoed.
    if is_over {
        hold::speak();
    }
    Some(reply)
}

/// Returns what the terminal said; silence is that of one that knows no such mode.
fn said(asked: &Asked) -> Reply {
    asked.heard.reply().unwrap_or(Reply::Unknown)
}

/// Hears what comes until the end of the reply, or until so long after the question.
fn listen(asked: &mut Asked, until: Duration) {
    loop {
        let left = asked.since.left_of(until);
        if asked.is_over || left.is_zero() {
            return;
        }
        if tty::has_input(left) {
            hear(asked);
        }
    }
}

/// Hears one byte: what comes behind the reply is left to who reads next.
fn hear(asked: &mut Asked) {
    match tty::read() {
        Some(byte) => asked.heard.hear(byte),
        // The terminal is gone.
        None => asked.is_over = true,
    }
    asked.is_over |= asked.heard.has_ended();
}

fn put() -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(QUESTION.as_bytes())?;
    out.flush()
}

fn asked() -> MutexGuard<'static, Option<Asked>> {
    ASKED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn keep(it: Asked) {
    *asked() = Some(it);
}
