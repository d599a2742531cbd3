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

/// Returns what VTE would have replied, where it could not be asked: in the background, or while
/// somebody types.
///
/// The variable alone would not do: programs started from such a terminal inherit it, another
/// terminal among them. That one replies for itself.
fn guess(environment: &Environment) -> Option<Reply> {
    let version: u32 = environment.text("VTE_VERSION")?.parse().ok()?;
    (version >= FIRST_VTE).then_some(Reply::Implicit)
}

#[cfg(test)]
mod tests;
