//! A little program that only holds the terminal, reads lines and names keys. It is this test
//! program, started again with its one test and words in the environment: what to do, and who is
//! to order right-to-left text.

use std::{
    io::{self, Write},
    path::PathBuf,
    thread,
    time::Duration,
};

use daris::{
    terminal::{
        editor::Line,
        guard::{Printing, Terminal},
        inquiry,
        keys::Key,
        layout::row,
        passage::Passage,
        picker::{Picker, Pressed, Way},
        policy::{Decision, Ink, Policy},
        question::yes_or_no,
        row::Row,
        screen::{Region, Screen, Spot},
        theme::Theme,
    },
    text::bidi::Direction,
    trainer::environment::Environment,
};

use crate::pty::window::Window;

const NAME: &str = "DARIS_TEST_PLAYS";

const ARGS: [&str; 4] = ["--exact", "pty::play::plays_when_asked_to", "--nocapture", "-q"];

/// Opens a window with the program in it, and waits until it shows its keys.
pub(crate) fn open(what: &str, size: (u16, u16)) -> Window {
    let window = start(what, size);
    window.wait_for(if what == "pick" { "↓" } else { "keys" });
    window
}

/// Opens a window with the program in it.
pub(crate) fn start(what: &str, size: (u16, u16)) -> Window {
    Window::open(&program(), &ARGS, &[(NAME, what)], size)
}

/// Opens a window with a shell in it, which runs a script; `$PLAY` runs the program.
pub(crate) fn shell(script: &str, what: &str, size: (u16, u16)) -> Window {
    let play = [&[program().to_str().unwrap()], &ARGS[..]].concat().join(" ");
    let env = [(NAME, what), ("PLAY", &play), ("PATH", "/usr/bin:/bin")];
    Window::open(&PathBuf::from("/bin/sh"), &["-c", script], &env, size)
}

fn program() -> PathBuf {
    std::env::current_exe().unwrap()
}

#[test]
fn plays_when_asked_to() {
    #[allow(clippy::disallowed_methods, reason = "how this program knows that it is the played")]
    let Ok(what) = std::env::var(NAME) else { return };
    let mut words = what.split(' ');
    let what = words.next().unwrap_or_default();
    let policy = words.next().map_or(Policy::Off, |it| Policy::from_word(it).unwrap());
    let environment = Environment::of_process();
    let decide = || inquiry::decide_for_session(policy, &environment);
    let code = match what {
        "lines" => read_lines(decide()),
        "stuck" => be_stuck(decide()),
        "print" => print(inquiry::decide(policy, &environment), Duration::ZERO),
        "print-long" => print(inquiry::decide(policy, &environment), Duration::from_secs(30)),
        "ask" => ask(Decision::default()),
        "ask-drawn" => ask(Decision { ink: Ink::App, ..Decision::default() }),
        "drop" => drop_typed(),
        _ => pick(),
    };
    println!("over");
    inquiry::settle();
    #[allow(clippy::exit, reason = "the code is what is tested")]
    std::process::exit(code.into());
}

fn read_lines(decision: Decision) -> u8 {
    let mut terminal = Terminal::enter(decision).unwrap();
    let mut screen = Screen::new(io::stdout(), Theme::colored(), decision.ink, terminal.size());
    let mut line = Line::new();
    let print = |screen: &mut Screen<io::Stdout>, text: &str| {
        screen.print(&Passage::plain(&text.into()), 0).unwrap();
    };
    print(&mut screen, "\nready");
    if decision != Decision::default() {
        print(&mut screen, &format!("{decision:?}"));
    }
    loop {
        let mut view = line.view(&Passage::plain(&"> ".into()), screen.room());
        view.rows.push(plain("keys"));
        screen.paint(&Region { rows: view.rows, cursor: Some(view.cursor), focus: 0 }).unwrap();
        let Some(key) = terminal.read(Duration::from_secs(30)).unwrap() else { return 99 };
        #[allow(clippy::wildcard_enum_match_arm, reason = "any other key is named")]
        match key {
            Key::Quit => return 143,
            Key::CtrlC => return 130,
            Key::Enter => {
                let said = line.take();
                assert!(said != "panic", "as told");
                print(&mut screen, &format!("said: {said}"));
            }
            Key::Resize => screen.resize(terminal.size()),
            Key::Resumed => {
                screen.forget();
                print(&mut screen, "resumed");
            }
            key if line.press(&key) => (),
            key => print(&mut screen, &format!("key: {key:?}")),
        }
    }
}

fn plain(text: &str) -> Row {
    row(&Passage::plain(&text.into()), Ink::Off)
}

fn be_stuck(decision: Decision) -> u8 {
    let terminal = Terminal::enter(decision).unwrap();
    let mut screen = Screen::new(io::stdout(), Theme::plain(), decision.ink, terminal.size());
    let rows = vec![plain("ready"), plain("keys")];
    screen.paint(&Region { rows, cursor: Some(Spot { row: 0, column: 5 }), focus: 0 }).unwrap();
    thread::sleep(Duration::from_secs(30));
    99
}

fn print(decision: Decision, wait: Duration) -> u8 {
    let _printing = Printing::start(decision).unwrap();
    say(&format!("printed\n{decision:?}\n"));
    thread::sleep(wait);
    0
}

/// Takes a key, sleeps, drops what was typed meanwhile, and names the next keys.
fn drop_typed() -> u8 {
    let mut terminal = Terminal::enter(Decision::default()).unwrap();
    say("keys\r\n");
    loop {
        let key = terminal.read(Duration::from_secs(30)).unwrap();
        say(&format!("key: {key:?}\r\n"));
        match key {
            None => return 99,
            Some(Key::CtrlC) => return 130,
            Some(Key::Char('!')) => {
                thread::sleep(Duration::from_millis(300));
                terminal.drop_typed().unwrap();
                say("dropped\r\n");
            }
            Some(_) => (),
        }
    }
}

/// Asks for yes or no.
fn ask(decision: Decision) -> u8 {
    let again = || {
        say("yes or no\n");
        Ok(())
    };
    let answer = yes_or_no(&"keys".into(), Direction::Ltr, decision, again).unwrap();
    say(&format!("{answer:?}\n"));
    0
}

fn say(text: &str) {
    let mut out = io::stdout();
    out.write_all(text.as_bytes()).unwrap();
    out.flush().unwrap();
}

fn pick() -> u8 {
    let mut terminal = Terminal::enter(Decision::default()).unwrap();
    let mut screen = Screen::new(io::stdout(), Theme::colored(), Ink::Off, terminal.size());
    let options = (1..=20).map(|it| format!("option {it}").into()).collect();
    let mut picker = Picker::new(options, Way::One, Direction::Ltr);
    screen.print(&Passage::plain(&"\nready".into()), 0).unwrap();
    loop {
        let rows = picker.rows(screen.room());
        screen.paint(&Region { rows, cursor: None, focus: 0 }).unwrap();
        let Some(key) = terminal.read(Duration::from_secs(30)).unwrap() else { return 99 };
        if let Pressed::HandIn(picked) = picker.press(&key) {
            screen.print(&Passage::plain(&format!("picked {picked:?}").into()), 0).unwrap();
            return 0;
        }
    }
}
