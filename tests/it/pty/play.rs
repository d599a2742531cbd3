//! A little program that only holds the terminal, reads lines and names keys. It is this test
//! program, started again with its one test and a word in the environment.

use std::{io, thread, time::Duration};

use daris::{
    terminal::{
        editor::Line,
        guard::Terminal,
        keys::Key,
        layout::row,
        passage::Passage,
        picker::{Picker, Pressed, Way},
        policy::Ink,
        row::Row,
        screen::{Region, Screen, Spot},
        theme::Theme,
    },
    text::bidi::Direction,
};

use crate::pty::window::Window;

const NAME: &str = "DARIS_TEST_PLAYS";

/// Opens a window with the program in it, and waits until it shows its keys.
pub(crate) fn open(what: &str, size: (u16, u16)) -> Window {
    let program = std::env::current_exe().unwrap();
    let args = ["--exact", "pty::play::plays_when_asked_to", "--nocapture", "-q"];
    let window = Window::open(&program, &args, &[(NAME, what)], size);
    window.wait_for(if what == "pick" { "↓" } else { "keys" });
    window
}

#[test]
fn plays_when_asked_to() {
    #[allow(clippy::disallowed_methods, reason = "how this program knows that it is the played")]
    let Ok(what) = std::env::var(NAME) else { return };
    let code = match what.as_str() {
        "lines" => read_lines(),
        "stuck" => be_stuck(),
        _ => pick(),
    };
    println!("over");
    #[allow(clippy::exit, reason = "the code is what is tested")]
    std::process::exit(code.into());
}

fn read_lines() -> u8 {
    let mut terminal = Terminal::enter().unwrap();
    let mut screen = Screen::new(io::stdout(), Theme::colored(), Ink::Off, terminal.size());
    let mut line = Line::new();
    let print = |screen: &mut Screen<io::Stdout>, text: &str| {
        screen.print(&Passage::plain(&text.into()), 0).unwrap();
    };
    print(&mut screen, "\nready");
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

fn be_stuck() -> u8 {
    let terminal = Terminal::enter().unwrap();
    let mut screen = Screen::new(io::stdout(), Theme::plain(), Ink::Off, terminal.size());
    let rows = vec![plain("ready"), plain("keys")];
    screen.paint(&Region { rows, cursor: Some(Spot { row: 0, column: 5 }), focus: 0 }).unwrap();
    thread::sleep(Duration::from_secs(30));
    99
}

fn pick() -> u8 {
    let mut terminal = Terminal::enter().unwrap();
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
