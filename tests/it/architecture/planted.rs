//! The rules on planted faults: each is found, named exactly, and what only looks like one is not.

use super::*;

/// Checks that all rules together find these faults in a file and no others.
fn check(file: &str, text: &str, expected: &[&str]) {
    let source = Source::new(file, text);
    let rules = [imports, purity, owners, serde, places, marks];
    let found: Vec<String> = rules.iter().flat_map(|rule| rule(&source)).collect();
    let expected: Vec<String> = expected.iter().map(|it| format!("{file}: {it}")).collect();
    assert_eq!(found, expected, "\n{text}");
}

/// Checks which paths are read from the text of `src/card/kind.rs`.
fn check_paths(text: &str, expected: &[&str]) {
    let found = paths::paths(text, &["card", "kind"]);
    assert_eq!(found, expected.iter().map(ToString::to_string).collect(), "\n{text}");
}

#[test]
fn imports_are_unfolded() {
    check_paths("use std::{env, fs};", &["std::env", "std::fs"]);
    check_paths(
        "use std::{\n    env,\n    io::{self, Write as _},\n};",
        &["std::env", "std::io", "std::io::Write"],
    );
    check_paths("pub(crate) use crate::{text, time::*,};", &["crate::text", "crate::time::*"]);
    check_paths("use ::clap; extern crate zip; extern crate fsrs as f;", &["clap", "fsrs", "zip"]);
    check_paths("use {a::b, c::{d::{e}, f}};", &["a::b", "c::d::e", "c::f"]);
    check_paths("fn f() -> impl Iterator + use<'_, T> { a::b }", &["a::b"]);
}

#[test]
fn self_and_super_are_counted_from_the_module() {
    check_paths("use self::a; self::b::c()", &["crate::card::kind::a", "crate::card::kind::b::c"]);
    check_paths("use super::a; use super::super::b;", &["crate::b", "crate::card::a"]);
    check_paths(
        "mod a { use super::super::b; mod c; } use super::d;",
        &["crate::card::b", "crate::card::d", "crate::card::kind::a", "crate::card::kind::a::c"],
    );
    check_paths("mod a; a::b()", &["crate::card::kind::a", "crate::card::kind::a::b"]);
}

#[test]
fn imported_names_are_traced_back() {
    check_paths("use std::fs; fs::read(x)", &["std::fs", "std::fs::read"]);
    check_paths("use std as s; s::env::var(x)", &["std", "std::env::var"]);
    check_paths("use a::b as c; use c::d as e; e::f", &["a::b", "a::b::d", "a::b::d::f"]);
    check_paths("use crate as root; root::deck::x()", &["crate", "crate::deck::x"]);
    check_paths("use std::println as say; say!()", &["std::println", "std::println!"]);
    check_paths("use zip::zip; zip::a()", &["zip::a", "zip::zip"]);
    check_paths("mod a; use ::a::b; ::a::c()", &["a::b", "a::c", "crate::card::kind::a"]);
}

#[test]
fn paths_are_read_whole_and_alone() {
    check_paths("fn f(x: &a::B) -> ::c::D { e::f::<g::H>(x) }", &["a::B", "c::D", "e::f", "g::H"]);
    check_paths("<a::B as c::D>::e::f(0..g::H, Vec::<u8>::new())", &["a::B", "c::D", "g::H"]);
    check_paths("impl<T> ::a::B for C<D<T>> { fn f() { D::<D<u8>>::g::h() } }", &["a::B"]);
    check_paths("x.unzip::<a::B>().zip::<C>(); my_crate::d()", &["a::B", "my_crate::d"]);
    check_paths(
        "#[derive(a::B)] pub(in crate::card) struct C(pub(crate) u8);",
        &["a::B", "crate::card"],
    );
    check_paths("print!(a::b); c::d![]; e != f", &["a::b", "c::d!", "print!"]);
    check_paths("macro_rules! m { () => { $crate::a::b() } }", &["crate::a::b", "macro_rules!"]);
    check_paths("\"a::b\"; // c::d\n/* e::f */ r#\"g::h\"#; '\"'; i::j; '\"'", &["i::j"]);
    check_paths("r#try::a; crate /* up */ ::\n b", &["crate::b", "try::a"]);
}

#[test]
fn an_import_that_goes_up_or_sideways_is_found() {
    let fault = "`crate::deck::Deck` is not on a lower floor";
    check("src/card/kind.rs", "use super::super::deck::Deck;", &[fault]);
    check("src/card/mod.rs", "use super::deck::Deck;", &[fault]);
    check("src/card.rs", "fn f() -> crate::deck::Deck {}", &[fault]);
    check(
        "src/store/log.rs",
        "pub(crate) use crate::{\n    card::{self, Card},\n    deck::Deck,\n};",
        &[fault],
    );
    check(
        "src/time.rs",
        "mod inner { use super::super::deck as d; type D = d::Deck; }",
        &["`crate::deck` is not on a lower floor", fault],
    );
    check("src/exam/plan.rs", "use crate::*;", &["`crate::*` is not on a lower floor"]);
    check("src/cli/mod.rs", "use crate::Card;", &["`crate::Card` is not on a lower floor"]);
    check("src/util.rs", "use crate::cli;", &["module `util` stands on no floor"]);
}

#[test]
fn an_import_that_goes_down_is_none() {
    check("src/card/kind.rs", "use super::cloze; use crate::{card::Card, text::bidi};", &[]);
    check("src/card/mod.rs", "mod deck; use self::deck::Pile; deck::shuffle();", &[]);
    check("src/card/mod.rs", "// crate::deck\nlet s = \"crate::cli\"; my_crate::deck();", &[]);
    check("src/card/mod.rs", "#[cfg(test)]\nmod tests { use crate::deck; }\nuse crate::time;", &[]);
    check("src/lib.rs", "pub mod cli; pub use card::Card; pub use crate::deck::Deck;", &[]);
    check("src/main.rs", "fn main() -> ExitCode { daris::cli::run(std::env::args_os()) }", &[]);
}

#[test]
fn what_touches_the_world_is_found_in_the_core() {
    let check = |text, paths: &[&str]| {
        let faults: Vec<_> = paths.iter().map(|it| format!("`{it}` is not pure")).collect();
        check("src/session/study.rs", text, &faults.iter().map(String::as_str).collect::<Vec<_>>());
    };
    check("use std::{fs, io::{self, Write}};", &["std::fs", "std::io", "std::io::Write"]);
    check("use std as s; s::thread::spawn(f)", &["std::thread::spawn"]);
    check("use std::time::{Duration, Instant};", &["std::time::Instant"]);
    check("std::time::UNIX_EPOCH.elapsed()", &["std::time::UNIX_EPOCH"]);
    check("jiff::tz::TimeZone::get(x)", &["jiff::tz::TimeZone::get"]);
    check("getrandom::fill(x)", &["getrandom::fill"]);
    check("#[cfg(test)] mod tests { use std::io; } use std::fs;", &["std::fs"]);
}

#[test]
fn hidden_chance_is_found_even_in_the_owner_of_rand() {
    let check = |text, path| check("src/random.rs", text, &[&format!("`{path}` is not pure")]);
    check("rand::rng()", "rand::rng");
    check("use rand as r; r::random::<u8>()", "rand::random");
    check("rand::random_range(0..6)", "rand::random_range");
    check("use rand::rngs::ThreadRng;", "rand::rngs::ThreadRng");
    check("use rand::prelude::*;", "rand::prelude::*");
    check("rand::thread_rng()", "rand::thread_rng");
}

#[test]
fn a_look_alike_of_the_world_is_none() {
    check("src/session/study.rs", "use std::{fmt, collections::BTreeMap, time::Duration};", &[]);
    check(
        "src/session/study.rs",
        "mod fs; fs::read(); self.env.io(); env!(\"X\"); thread::f()",
        &[],
    );
    check(
        "src/session/study.rs",
        "let now = input.now; let s = \"std::fs\"; write!(f, \"x\")",
        &[],
    );
    check("src/random.rs", "use rand::{Rng, SeedableRng}; use rand_chacha::ChaCha8Rng;", &[]);
    check("src/store/mod.rs", "use std::{fs, io::{self, Read}, thread};", &[]);
}

#[test]
fn a_crate_outside_its_owner_is_found() {
    check("src/trainer/mod.rs", "use clap;", &["`clap` belongs to cli"]);
    check(
        "src/terminal/mod.rs",
        "#[derive(clap::Args)] struct A;",
        &["`clap::Args` belongs to cli"],
    );
    check("src/cli/mod.rs", "extern crate fsrs as f;", &["`fsrs` belongs to memory"]);
    check(
        "src/deck/read.rs",
        "fn f() -> ::rusqlite::Result<()> {}",
        &["`rusqlite::Result` belongs to exchange, store"],
    );
    check("src/main.rs", "use clap::Parser;", &["`clap::Parser` belongs to cli"]);
    check(
        "src/session/quiz.rs",
        "uuid::Uuid::now_v7()",
        &["`uuid::Uuid::now_v7` is not pure", "`uuid::Uuid::now_v7` belongs to store"],
    );
    check(
        "src/card/mod.rs",
        "use serde::Serialize;",
        &["`serde::Serialize` belongs to cli, deck, exchange, store, terminal, trainer, web"],
    );
}

#[test]
fn a_look_alike_of_a_crate_is_none() {
    check("src/cli/mod.rs", "use clap::{Args, Parser}; use serde_json::json;", &[]);
    check("src/card/mod.rs", "a.iter().unzip::<Vec<_>>(); a.zip::<B>(b); Iterator::zip(a, b)", &[]);
    check("src/card/mod.rs", "mod zip; zip::open(); my_clap::x(); Rand::rand(); clap_like!()", &[]);
    check("src/deck/mod.rs", "use include_dir::{include_dir, Dir}; include_dir!(\"x\")", &[]);
}

#[test]
fn printing_exiting_the_environment_and_the_clock_are_found_outside_their_places() {
    let talk = |path| format!("`{path}` belongs to cli, main, terminal");
    for name in ["print!", "println!", "eprint!", "eprintln!", "dbg!"] {
        check("src/deck/read.rs", &format!("fn f() {{ {name}(\"x\"); }}"), &[&talk(name)]);
    }
    check("src/deck/read.rs", "use std::process; process::exit(1)", &[&talk("std::process::exit")]);
    check("src/deck/read.rs", "use std::process::*;", &[&talk("std::process::*")]);
    check("src/deck/read.rs", "io::stdout(); use std::io;", &[&talk("std::io::stdout")]);
    check(
        "src/terminal/mod.rs",
        "use std::{env, fs};",
        &["`std::env` belongs to cli, main, trainer"],
    );
    check(
        "src/trainer/mod.rs",
        "std::env::args_os()",
        &["`std::env::args_os` belongs to cli, main"],
    );
    for now in ["Timestamp::now", "Zoned::now", "ZonedDateTime::now", "tz::TimeZone::system"] {
        let text = format!("use jiff::*; {now}()");
        check(
            "src/time.rs",
            &text,
            &["`jiff::*` is not pure", &format!("`{now}` belongs to trainer::clock")],
        );
    }
    check(
        "src/trainer/sitting.rs",
        "use std::time::Instant as I; f(I::now)",
        &["`std::time::Instant::now` belongs to trainer::clock"],
    );
}

#[test]
fn printing_exiting_the_environment_and_the_clock_are_fine_in_their_places() {
    check("src/terminal/keys.rs", "println!(); anstream::eprintln!(); std::io::stdout()", &[]);
    check("src/main.rs", "std::process::exit(daris::cli::run(std::env::args_os()))", &[]);
    check("src/trainer/clock.rs", "use jiff::Timestamp; Timestamp::now(); Instant::now()", &[]);
    check("src/trainer/paths.rs", "use std::env; env::var_os(x)", &[]);
    check("src/deck/read.rs", "let print = dbg; print != exit; crate::card::exit()", &[]);
}

#[test]
fn unit_tests_without_their_mark_are_found() {
    let fault = "`crate::card::tests` lacks its #[cfg(test)]";
    check("src/card/mod.rs", "mod tests;", &[fault]);
    check("src/card/mod.rs", "#[allow(dead_code)] mod tests { fn f() {} }", &[fault]);
    check("src/card/mod.rs", "#[cfg(test)] #[allow(dead_code)] mod tests { fn f() {} }", &[]);
    check("src/card/mod.rs", "#[allow(dead_code)] #[cfg(test)] mod tests;", &[]);
}

#[test]
fn a_module_that_the_map_hides_is_found() {
    let sources = ["src/lib.rs", "src/card/mod.rs", "src/card/kind.rs", "src/time.rs"]
        .map(|file| Source::new(file, ""));
    let check = |map, expected: &[&str]| assert_eq!(unmapped(map, &sources), expected, "{map}");
    check("1  card     what is asked\n0  time  text     ground\n", &[]);
    check("| 1 | `card` |\n| 0 | `text`, `time` |\n", &[]);
    check("1  cards, one card_id\n0  time\n", &["ARCHITECTURE.md: `card` is not shown on floor 1"]);
    check("1  time card\n", &["ARCHITECTURE.md: `time` is not shown on floor 0"]);
}

#[test]
fn the_whole_tree_is_read_but_for_unit_tests() {
    let root = tempfile::tempdir().unwrap();
    for file in
        ["lib.rs", "card/mod.rs", "card/a/b.rs", "card/tests.rs", "card/tests/c.rs", "x.sql"]
    {
        let path = root.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "use std::fs;").unwrap();
    }
    let found = sources(root.path());
    let modules: Vec<&str> = found.iter().map(|it| it.module.as_str()).collect();
    assert_eq!(modules, ["card::a::b", "card", "lib"]);
    assert!(found.iter().all(|it| it.paths.contains("std::fs")));
}
