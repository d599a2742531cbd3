//! Writes decks and a store with a long history, to measure on. The same arguments give the same
//! cards and reviews, but for the ids of events.
//!
//! ```text
//! cargo run --release --example generate -- --cards 100000 --reviews 1000000 --due 200 DIR
//! DARIS_NOW=2026-11-24T09:00:00Z daris --data DIR --decks DIR/decks study
//! ```
#![allow(clippy::print_stderr, reason = "an example speaks for itself")]

use std::{error::Error, fmt::Write, fs, path::PathBuf};

use clap::Parser;
use daris::{
    card::{CardId, mode::Mode},
    grade::verdict::Verdict,
    history::{Rating, Review, SessionId, What},
    memory::schedule::{Retention, Scheduler},
    random::Random,
    store::Store,
    time::{Day, Moment, Now, Offset},
};

/// Write decks and a store with a long history, to measure on
#[derive(Parser)]
struct Args {
    /// Cards in all
    #[arg(long, default_value_t = 1000)]
    cards: u64,
    /// Reviews in all, spread evenly over the cards
    #[arg(long, default_value_t = 10_000)]
    reviews: u64,
    /// Cards that are due at 2026-11-24
    #[arg(long, default_value_t = 200)]
    due: u64,
    /// Seed of all chance
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Folder to write to: `decks/` and `daris.db`
    dir: PathBuf,
}

/// 2026-11-24T09:00:00Z
const NOW: Moment = Moment(1_795_510_800_000);
const CARDS_A_DECK: u64 = 500;
const MS_PER_DAY: u64 = 86_400_000;
/// Days over which all reviews are spread; the last of them end the day before.
const DAYS: u64 = 300;
/// Reviews in one transaction.
const BATCH: u64 = 20_000;

fn main() -> Result<(), Box<dyn Error>> {
    let args = Args::parse();
    let decks = args.dir.join("decks");
    fs::create_dir_all(&decks)?;
    for deck in 0..args.cards.div_ceil(CARDS_A_DECK) {
        fs::write(decks.join(format!("deck-{deck:04}.yaml")), deck_text(&args, deck)?)?;
    }
    eprintln!("{} cards written", args.cards);
    write_history(&args)
}

fn deck_text(args: &Args, deck: u64) -> Result<String, std::fmt::Error> {
    let mut text =
        format!("deck: {{id: deck-{deck:04}, title: Deck {deck}, language: en}}\ncards:\n");
    let first = deck * CARDS_A_DECK;
    for card in first..(first + CARDS_A_DECK).min(args.cards) {
        writeln!(text, "  - id: card-{card}")?;
        writeln!(text, "    question: Which word stands at place {card} of the long list?")?;
        writeln!(text, "    answer: word {card} كلمة")?;
        writeln!(text, "    explanation: It follows the word at place {card} minus one.")?;
        writeln!(text, "    tags: [t{}]", card % 7)?;
    }
    Ok(text)
}

fn card_id(card: u64) -> CardId {
    CardId::new(&format!("deck-{:04}/card-{card}", card / CARDS_A_DECK))
}

fn write_history(args: &Args) -> Result<(), Box<dyn Error>> {
    let scheduler = Scheduler::new(Retention::default());
    let mut store = Store::open(&args.dir.join("daris.db"), scheduler)?;
    let mut random = Random::new(args.seed);
    let today = Day::of(NOW, Offset(0));
    let start = NOW.0 - ((DAYS + 1) * MS_PER_DAY).cast_signed();
    for batch in 0..args.reviews.div_ceil(BATCH) {
        let mut writing = store.begin()?;
        for i in batch * BATCH..((batch + 1) * BATCH).min(args.reviews) {
            let moment = Moment(start + (i * DAYS * MS_PER_DAY / args.reviews).cast_signed());
            let day = Day::of(moment, Offset(0));
            let now = Now { moment, offset: Offset(0), day, monotonic: std::time::Duration::ZERO };
            let card = i % args.cards;
            let is_last = i + args.cards >= args.reviews;
            let interval = if is_last && card < args.due {
                today.since(day).max(1)
            } else {
                today.since(day) + 1 + random.below(60) as u32
            };
            writing.append(What::Review(review(card, interval, &mut random, is_last)), now)?;
        }
        writing.commit()?;
    }
    store.checkpoint()?;
    eprintln!("{} reviews written; {} cards are due at {today}", args.reviews, args.due);
    Ok(())
}

fn review(card: u64, interval: u32, random: &mut Random, is_last: bool) -> Review {
    let is_miss = !is_last && random.below(10) == 0;
    Review {
        card: card_id(card),
        rating: if is_miss { Rating::Again } else { Rating::Good },
        verdict: if is_miss { Verdict::Wrong } else { Verdict::Correct },
        reply: None,
        mode: Mode::Flip,
        is_hinted: false,
        took_ms: 2000 + random.below(8000) as u32,
        interval,
        retention: 0.9,
        parameters: 0,
        session: SessionId(u128::from(card / 200)),
        is_override: false,
    }
}
