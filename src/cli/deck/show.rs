//! `daris deck show`

use clap::Args;

use crate::{
    card::{Card, Head, Text, kind::list_comma, mode::Mode},
    cli::{
        Context,
        failure::{Exit, Failure},
    },
    memory::{State, schedule::retrievability},
    random::Random,
    session::{
        asking::way,
        drawing::{draw, is_wanted},
    },
    terminal::{phrase, telling},
    text::{sanitize::Shown, value::Value, wording::Wording},
    time::Day,
};

/// Show the cards of a deck: how each is asked, its answer and its state
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Show {
    /// The deck's id, or its file
    #[arg(value_name = "DECK|FILE")]
    deck: String,
    /// One card: its id in the deck, or its whole name
    #[arg(value_name = "CARD")]
    card: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  daris deck show albania-turkey
  daris deck show albania-turkey pasha-liman";

impl Show {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        let (decks, _) = trainer.decks_named(&self.deck)?;
        let mut n_shown = 0;
        for deck in &decks {
            if self.card.is_none() {
                context.out.lines(&head(&context.words, &trainer.head_of(deck)?))?;
            }
            let ids = match &self.card {
                Some(card) => trainer.siblings_named(&deck.id, card)?,
                None => trainer.store.card_ids_of(&deck.id)?,
            };
            for id in ids {
                let Some(card) = trainer.read_card(&id)? else { continue };
                let state = trainer.store.state(&id)?;
                let wish = card.mode.or(trainer.settings.mode).unwrap_or_default();
                let drawn = if is_wanted(&card, wish) {
                    draw(&card, &trainer.candidates(&card)?, Random::new(0))
                } else {
                    Vec::new()
                };
                let mode = way(&card, wish, state.as_ref(), &drawn).mode;
                let mut lines = shown(&context.words, &card, mode);
                lines.push(memory(&context.words, state.as_ref(), trainer.today()));
                if trainer.store.is_suspended(&id)? || card.extra.is_suspended {
                    lines.push(context.words.say("show-suspended", &[]));
                }
                if n_shown > 0 {
                    context.out.line(&Shown::default())?;
                }
                context.out.lines(&lines)?;
                n_shown += 1;
            }
        }
        Ok(Exit::Done)
    }
}

/// Returns the title of a deck and what it is derived from, with the blank line behind it.
fn head(words: &Wording, head: &Head) -> Vec<Shown> {
    let direction = head.language.direction();
    let line = |it: &Text| words.line_in_direction(&it.shown(), direction);
    let mut lines = vec![line(&head.title)];
    if let Some(source) = &head.source {
        let parts = [Some(&source.title), source.licence.as_ref(), source.url.as_ref()];
        let parts = parts.into_iter().flatten().map(|it| words.isolated(&it.shown().into()));
        let parts: Vec<Shown> = parts.collect();
        lines.push(words.say("show-source", &[("text", phrase::joined(&parts, " · ").into())]));
        lines.extend(source.note.as_ref().map(line));
    }
    lines.push(Shown::default());
    lines
}

fn shown(words: &Wording, card: &Card, mode: Mode) -> Vec<Shown> {
    let place = format!("{}:{}", card.place.path, card.place.line);
    let mut lines = vec![
        words.say(
            "show-card",
            &[
                ("card", Value::code(card.id.as_str())),
                ("kind", words.say(&format!("kind-{}", card.kind().word()), &[]).into()),
                ("mode", telling::mode(words, mode).into()),
            ],
        ),
        words.say("show-place", &[("place", Value::code(place))]),
        telling::line_of_card(words, &telling::prompt(card, telling::ellipsis), card),
    ];
    lines.extend(telling::answer_lines(words, card));
    lines.extend(telling::wrong_options(words, card));
    lines.extend(telling::hint(words, card));
    let explanation = card.extra.explanation.iter();
    lines.extend(explanation.map(|it| telling::line_of_card(words, &it.shown(), card)));
    lines.extend(telling::reference(words, card));
    if !card.extra.tags.is_empty() {
        let tags: Vec<Shown> = card.extra.tags.iter().map(Text::shown).collect();
        let tags = phrase::joined(&tags, list_comma(&card.language));
        let tags = telling::of_card(words, &tags, card);
        lines.push(words.say("show-tags", &[("text", tags.into())]));
    }
    lines
}

fn memory(words: &Wording, state: Option<&State>, today: Day) -> Shown {
    let Some(state) = state else { return words.say("show-new", &[]) };
    let percent = (100.0 * retrievability(&state.memory, today)).round();
    let rounded = |it: f32| (f64::from(it) * 10.0).round() / 10.0;
    words.say(
        "show-state",
        &[
            ("due", Value::code(state.due.to_string())),
            ("stability", rounded(state.memory.stability).into()),
            ("difficulty", rounded(state.memory.difficulty).into()),
            ("percent", percent.into()),
            ("reviews", state.n_reviews.into()),
            ("lapses", state.n_lapses.into()),
        ],
    )
}
