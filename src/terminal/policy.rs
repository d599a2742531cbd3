//! Who orders right-to-left text: some terminals do it themselves, some leave it to the program.
//! Pure rules from what a person asks for, what the environment tells of the terminal, and what
//! the terminal replied. Nothing here asks; `inquiry` does.

use crate::trainer::environment::Environment;

/// What a person asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// Whatever fits the terminal.
    #[default]
    Auto,
    /// The terminal orders and shapes.
    Terminal,
    /// We order and shape.
    App,
    /// We order words, the terminal orders the letters in them.
    Words,
    /// Nothing is done.
    Off,
}

/// What is done with text on a stream, once it is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// Logical text, nothing added.
    #[default]
    Off,
    /// The terminal orders and shapes.
    Terminal {
        /// Whether it can be told the direction of a paragraph (`CSI 2 SP k`).
        has_paths: bool,
        /// Whether it understands isolates.
        has_isolates: bool,
    },
    /// We order, shape and mirror.
    App,
    /// We order words alone.
    Words,
}

/// What a terminal says of its mode BDSM (ECMA-48, mode 8): whether it orders text itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It knows no such mode.
    Unknown,
    /// It orders now, and can be told not to.
    Implicit,
    /// It does not order now, and can be told to.
    Explicit,
    /// It always orders.
    AlwaysImplicit,
    /// It never orders.
    AlwaysExplicit,
}

/// How right-to-left text gets onto a terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// What is done with text.
    pub ink: Ink,
    /// Whether the terminal orders text itself now; `None` where that can't be switched.
    pub bdsm: Option<Bdsm>,
}

/// A state of BDSM that can be switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bdsm {
    /// The terminal orders text.
    Implicit,
    /// It does not.
    Explicit,
}

/// First version of VTE that orders text, 0.58, as `VTE_VERSION` has it.
const FIRST_VTE: u32 = 5800;

const POLICIES: [(Policy, &str); 5] = [
    (Policy::Auto, "auto"),
    (Policy::Terminal, "terminal"),
    (Policy::App, "app"),
    (Policy::Words, "words"),
    (Policy::Off, "off"),
];

impl Policy {
    /// Reads a word of `--bidi`, `DARIS_BIDI` or the settings.
    pub fn from_word(word: &str) -> Option<Policy> {
        POLICIES.iter().find(|(_, it)| *it == word).map(|(policy, _)| *policy)
    }

    /// Returns the word for it.
    pub fn word(self) -> &'static str {
        POLICIES.iter().find(|(it, _)| *it == self).map_or("auto", |(_, word)| word)
    }
}

impl Decision {
    /// Returns what is written before text is, at the start of a line.
    pub fn start(self) -> &'static str {
        match (self.ink, self.bdsm) {
            (Ink::App, Some(Bdsm::Implicit)) => "\x1b[8l",
            (Ink::Terminal { .. }, Some(Bdsm::Explicit)) => "\x1b[8h",
            (Ink::App | Ink::Terminal { .. } | Ink::Words | Ink::Off, _) => "",
        }
    }

    /// Returns what gives the terminal back as it was, at the start of a fresh line: VTE keeps
    /// mode and direction with each line, and changes those of the cursor's only there.
    pub fn end(self) -> &'static str {
        match (self.ink, self.bdsm) {
            (Ink::App, Some(Bdsm::Implicit)) => "\x1b[8h",
            (Ink::Terminal { .. }, Some(Bdsm::Explicit)) => "\x1b[0 k\x1b[8l",
            (Ink::Terminal { has_paths: true, .. }, _) => "\x1b[0 k",
            (Ink::App | Ink::Terminal { .. } | Ink::Words | Ink::Off, _) => "",
        }
    }
}

/// A terminal as its environment names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Dumb,
    Mlterm,
    /// Apple's Terminal, mintty, Konsole.
    Orders,
    Kitty,
    /// tmux or screen in a terminal that orders, VTE.
    SharedOrders,
    /// tmux or screen elsewhere.
    Shared,
    Nothing,
}

/// Tells whether the terminal must be asked before [`decide`] can tell.
pub fn must_ask(policy: Policy, environment: &Environment, is_terminal: bool) -> bool {
    let asks = matches!(policy, Policy::Auto | Policy::Terminal | Policy::App);
    asks && is_terminal && named(environment) == Named::Nothing
}

/// Decides for a stream; `reply` is what its terminal said, where it was asked and said anything.
pub fn decide(
    policy: Policy,
    environment: &Environment,
    is_terminal: bool,
    reply: Option<Reply>,
) -> Decision {
    if !is_terminal {
        return Decision::default();
    }
    let named = named(environment);
    let reply = if named == Named::Nothing { reply.or(guess(environment)) } else { None };
    let ink = match policy {
        Policy::Auto => by_itself(named, reply),
        Policy::Terminal => terminal(named, reply),
        Policy::App => Ink::App,
        Policy::Words => Ink::Words,
        Policy::Off => Ink::Off,
    };
    Decision { ink, bdsm: reply.and_then(switchable) }
}

fn by_itself(named: Named, reply: Option<Reply>) -> Ink {
    match (named, reply) {
        (Named::Dumb, _) => Ink::Off,
        (Named::Mlterm | Named::Orders | Named::SharedOrders, _)
        | (Named::Nothing, Some(Reply::Implicit | Reply::Explicit | Reply::AlwaysImplicit)) => {
            terminal(named, reply)
        }
        (Named::Kitty, _) => Ink::Words,
        (Named::Shared, _)
        | (Named::Nothing, None | Some(Reply::Unknown | Reply::AlwaysExplicit)) => Ink::App,
    }
}

fn terminal(named: Named, reply: Option<Reply>) -> Ink {
    let knows = |it| matches!(it, Reply::Implicit | Reply::Explicit | Reply::AlwaysImplicit);
    // To mlterm isolates are letters that it has no picture of.
    Ink::Terminal { has_paths: reply.is_some_and(knows), has_isolates: named != Named::Mlterm }
}

fn switchable(reply: Reply) -> Option<Bdsm> {
    match reply {
        Reply::Implicit => Some(Bdsm::Implicit),
        Reply::Explicit => Some(Bdsm::Explicit),
        Reply::Unknown | Reply::AlwaysImplicit | Reply::AlwaysExplicit => None,
    }
}

fn named(environment: &Environment) -> Named {
    let has = |name| environment.text(name).is_some();
    let term = environment.text("TERM").unwrap_or_default();
    let program = environment.text("TERM_PROGRAM").unwrap_or_default();
    if term == "dumb" {
        Named::Dumb
    } else if has("MLTERM") {
        Named::Mlterm
    } else if ["Apple_Terminal", "mintty"].contains(&program.as_str()) || has("KONSOLE_VERSION") {
        Named::Orders
    } else if has("KITTY_WINDOW_ID") || term == "xterm-kitty" {
        Named::Kitty
    } else if has("TMUX") || has("STY") || term.starts_with("tmux") || term.starts_with("screen") {
        // What is shared keeps directions and modes from the terminal, and replies itself.
        if has("VTE_VERSION") { Named::SharedOrders } else { Named::Shared }
    } else {
        Named::Nothing
    }
}

/// Returns what VTE would have replied, where it could not be asked (in the background, or while
/// somebody types) or its line is slow.
///
/// The variable alone would not do: programs started from such a terminal inherit it, another
/// terminal among them. That one replies for itself.
fn guess(environment: &Environment) -> Option<Reply> {
    let version: u32 = environment.text("VTE_VERSION")?.parse().ok()?;
    (version >= FIRST_VTE).then_some(Reply::Implicit)
}

#[cfg(test)]
mod tests {
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
}
