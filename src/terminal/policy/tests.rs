//! Who orders text, by what a person asks for and what the terminal is.

use super::*;

const LOCAL: Ink = Ink::Terminal { has_paths: false, has_isolates: true };
const PATHS: Ink = Ink::Terminal { has_paths: true, has_isolates: true };
const MLTERM: Ink = Ink::Terminal { has_paths: false, has_isolates: false };

/// Reads `TERM=xterm TMUX=…` as an environment.
fn environment(variables: &str) -> Environment {
    Environment::of(variables.split_whitespace().map(|it| it.split_once('=').unwrap()))
}

#[test]
fn words_name_policies() {
    for (policy, word) in POLICIES {
        assert_eq!(Policy::from_word(word), Some(policy));
        assert_eq!(policy.word(), word);
    }
    assert_eq!(Policy::default().word(), "auto");
    for word in ["", "Auto", "on", "App "] {
        assert_eq!(Policy::from_word(word), None, "{word}");
    }
}

#[test]
fn terminals_known_by_name_are_not_asked() {
    fn check(variables: &str, expected: Ink) {
        let environment = environment(variables);
        for policy in [Policy::Auto, Policy::Terminal, Policy::App] {
            assert!(!must_ask(policy, &environment, true), "{variables}");
        }
        // A reply, which nobody asked for, changes nothing.
        for reply in [None, Some(Reply::Implicit)] {
            let decision = decide(Policy::Auto, &environment, true, reply);
            assert_eq!(decision, Decision { ink: expected, bdsm: None }, "{variables}");
        }
    }
    check("TERM=dumb", Ink::Off);
    check("TERM=dumb MLTERM=3.9.0", Ink::Off);
    check("TERM=mlterm MLTERM=3.9.0", MLTERM);
    check("TERM=xterm-256color TERM_PROGRAM=Apple_Terminal", LOCAL);
    check("TERM=xterm TERM_PROGRAM=mintty", LOCAL);
    check("TERM=xterm-256color KONSOLE_VERSION=221203", LOCAL);
    check("TERM=xterm-kitty", Ink::Words);
    check("TERM=xterm-256color KITTY_WINDOW_ID=1", Ink::Words);
    check("TERM=tmux-256color TMUX=/tmp/tmux-0/default,1,0", Ink::App);
    check("TERM=screen STY=1.pts-0.host", Ink::App);
    check("TERM=screen.xterm-256color", Ink::App);
    check("TERM=tmux-256color", Ink::App);
    check("TERM=tmux-256color TMUX=x VTE_VERSION=7006", LOCAL);
    check("TERM=screen STY=x KONSOLE_VERSION=221203", LOCAL);
    check("TERM=screen TMUX=x MLTERM=3.9.0", MLTERM);
}

#[test]
fn other_terminals_are_asked() {
    fn check(variables: &str, reply: Option<Reply>, ink: Ink, bdsm: Option<Bdsm>) {
        let environment = environment(variables);
        assert!(must_ask(Policy::Auto, &environment, true), "{variables}");
        let decision = decide(Policy::Auto, &environment, true, reply);
        assert_eq!(decision, Decision { ink, bdsm }, "{variables} {reply:?}");
    }
    let xterm = "TERM=xterm-256color";
    check(xterm, Some(Reply::Implicit), PATHS, Some(Bdsm::Implicit));
    check(xterm, Some(Reply::Explicit), PATHS, Some(Bdsm::Explicit));
    check(xterm, Some(Reply::AlwaysImplicit), PATHS, None);
    check(xterm, Some(Reply::AlwaysExplicit), Ink::App, None);
    check(xterm, Some(Reply::Unknown), Ink::App, None);
    check(xterm, None, Ink::App, None);
    check("TERM=xterm WT_SESSION=x", Some(Reply::Unknown), Ink::App, None);
    check("TERM=xterm TERM_PROGRAM=vscode", Some(Reply::Unknown), Ink::App, None);
    check("TERM=xterm TMUX= MLTERM= KONSOLE_VERSION=", None, Ink::App, None);
    // The variable counts only where the terminal says nothing: others inherit it.
    check("TERM=xterm VTE_VERSION=7006", Some(Reply::Unknown), Ink::App, None);
    check("TERM=xterm VTE_VERSION=7006", None, PATHS, Some(Bdsm::Implicit));
    check("TERM=xterm VTE_VERSION=5800", None, PATHS, Some(Bdsm::Implicit));
    check("TERM=xterm VTE_VERSION=5602", None, Ink::App, None);
    check("TERM=xterm VTE_VERSION=x", None, Ink::App, None);
}

#[test]
fn a_person_is_obeyed() {
    fn check(policy: Policy, variables: &str, reply: Option<Reply>, ink: Ink) {
        let decision = decide(policy, &environment(variables), true, reply);
        assert_eq!(decision.ink, ink, "{policy:?} {variables} {reply:?}");
    }
    let (plain, mlterm) = ("TERM=xterm", "TERM=mlterm MLTERM=3.9.0");
    let implicit = Some(Reply::Implicit);
    check(Policy::Terminal, plain, implicit, PATHS);
    check(Policy::Terminal, plain, Some(Reply::Unknown), LOCAL);
    check(Policy::Terminal, plain, None, LOCAL);
    check(Policy::Terminal, mlterm, None, MLTERM);
    check(Policy::Terminal, "TERM=tmux TMUX=x", implicit, LOCAL);
    check(Policy::Terminal, "TERM=dumb", None, LOCAL);
    check(Policy::App, plain, implicit, Ink::App);
    check(Policy::App, mlterm, None, Ink::App);
    check(Policy::App, "TERM=dumb", None, Ink::App);
    check(Policy::Words, plain, implicit, Ink::Words);
    check(Policy::Off, plain, implicit, Ink::Off);
}

#[test]
fn only_who_needs_the_reply_asks() {
    let asks = |policy, is_terminal| must_ask(policy, &environment("TERM=xterm"), is_terminal);
    for (policy, expected) in [
        (Policy::Auto, true),
        (Policy::Terminal, true),
        (Policy::App, true),
        (Policy::Words, false),
        (Policy::Off, false),
    ] {
        assert_eq!(asks(policy, true), expected, "{policy:?}");
        assert!(!asks(policy, false), "{policy:?}");
    }
}

#[test]
fn no_terminal_gets_logical_text() {
    for (policy, _) in POLICIES {
        let decision = decide(policy, &environment("MLTERM=3"), false, Some(Reply::Implicit));
        assert_eq!(decision, Decision::default(), "{policy:?}");
    }
}

#[test]
fn what_is_switched_is_switched_back() {
    fn check(ink: Ink, bdsm: Option<Bdsm>, start: &str, end: &str) {
        let decision = Decision { ink, bdsm };
        assert_eq!((decision.start(), decision.end()), (start, end), "{decision:?}");
    }
    let (implicit, explicit) = (Some(Bdsm::Implicit), Some(Bdsm::Explicit));
    check(Ink::App, implicit, "\x1b[8l", "\x1b[8h");
    check(Ink::App, explicit, "", "");
    check(Ink::App, None, "", "");
    check(PATHS, implicit, "", "\x1b[0 k");
    check(PATHS, explicit, "\x1b[8h", "\x1b[0 k\x1b[8l");
    check(PATHS, None, "", "\x1b[0 k");
    check(LOCAL, None, "", "");
    check(MLTERM, None, "", "");
    check(Ink::Words, implicit, "", "");
    check(Ink::Off, implicit, "", "");
}
