//! How a quiz starts: dealt anew, dealt again, or taken up where it was left; and how one that was
//! left is handed in.

mod dealing;
mod wrong;

use std::{collections::BTreeSet, path::PathBuf, time::Duration};

use crate::{
    card::CardId,
    history::{QuizAnswer, QuizRules, QuizStart, SessionId},
    memory::schedule::Scheduler,
    session::quiz::{Quiz, leaving::Left},
    store::{id::new_id, quizzes, scope::Scope},
    trainer::{
        Trainer, TrainerError,
        cards::CardReader,
        keep::quiz::keep_quiz_end,
        print::{Printed, Printing, print},
        results::WholeResult,
        sitting::{Seat, Sitting},
        start::Notice,
    },
};

/// What a quiz was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizWish {
    /// One that is dealt anew.
    Deal(DealWish),
    /// That of a paper.
    Paper(PaperWish),
    /// The one with a number once more: the same cards, seed and rules.
    Again(u32),
    /// The one with a number, or the last, that was left before its end.
    Resume(Option<u32>),
}

/// What a quiz that is dealt anew was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct DealWish {
    /// Decks, paths and tags.
    pub names: Vec<String>,
    /// Tags (`--tag`).
    pub tags: Vec<String>,
    /// How many cards.
    pub n: Option<usize>,
    /// Seed of the draw and every shuffle.
    pub seed: Option<u64>,
    /// Whether only cards are drawn that were not right in the last result.
    pub is_wrong: bool,
    /// Whether only cards are drawn that have had no review.
    pub is_unseen: bool,
    /// What holds for it.
    pub rules: QuizRules,
}

/// What the quiz of a paper was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperWish {
    /// The paper's file.
    pub path: PathBuf,
    /// Another seed than the paper's.
    pub seed: Option<u64>,
    /// Whether memory learns from it, where the paper does not say otherwise.
    pub is_learned_from: bool,
}

/// Cards of a quiz, where nobody says otherwise.
pub const CARDS_A_QUIZ: usize = 20;

impl Trainer {
    /// Starts a quiz: what was dealt is durable when this returns.
    ///
    /// # Errors
    /// A name that means nothing, a number that no quiz has, one that is over, a store that can't
    /// be written.
    pub fn quiz(&mut self, wish: &QuizWish) -> Result<(Sitting<'_>, Vec<Notice>), TrainerError> {
        self.store.check_writable()?;
        match wish {
            QuizWish::Deal(wish) => {
                let (start, notices) = self.deal(wish)?;
                self.keep_dealt(&start)?;
                let sitting = self.sit_at(&start, None);
                Ok((sitting, notices))
            }
            QuizWish::Paper(wish) => {
                let (start, notices) = self.deal_paper(wish)?;
                self.keep_dealt(&start)?;
                let sitting = self.sit_at(&start, None);
                Ok((sitting, notices))
            }
            QuizWish::Again(number) => {
                let (start, notices) = self.deal_again(*number)?;
                self.keep_dealt(&start)?;
                let sitting = self.sit_at(&start, None);
                Ok((sitting, notices))
            }
            QuizWish::Resume(number) => {
                let quiz = self.left(*number)?;
                let given: Vec<QuizAnswer> =
                    quiz.answers.iter().map(|it| it.answer.clone()).collect();
                let notices = self.check_left(&quiz, &given)?;
                let left = Left {
                    given: &given,
                    elapsed: Duration::from_millis(quiz.elapsed_ms),
                    standing: &quiz.standing,
                };
                let sitting = self.sit_at(&quiz.start, Some(left));
                Ok((sitting, notices))
            }
        }
    }

    /// Deals a quiz and writes it into files to print, without taking it.
    ///
    /// # Errors
    /// As [`quiz`](Trainer::quiz), and a file that can't be written.
    pub fn print_quiz(
        &mut self,
        wish: &QuizWish,
        printing: &Printing,
    ) -> Result<(Printed, Vec<Notice>), TrainerError> {
        let (start, notices) = match wish {
            QuizWish::Deal(wish) => self.deal(wish)?,
            QuizWish::Paper(wish) => self.deal_paper(wish)?,
            QuizWish::Again(number) => (self.deal_again(*number)?.0, Vec::new()),
            QuizWish::Resume(number) => (self.left(*number)?.start, Vec::new()),
        };
        let files =
            if start.cards.is_empty() { Vec::new() } else { print(self, &start, printing)? };
        Ok((Printed { files, seed: start.seed }, notices))
    }

    /// Hands in a quiz that was left: the one with a number, or the last. Returns its result.
    ///
    /// # Errors
    /// A number that no quiz has, or one that is over.
    pub fn finish_quiz(&mut self, number: Option<u32>) -> Result<WholeResult, TrainerError> {
        self.store.check_writable()?;
        let quiz = self.left(number)?;
        let elapsed = Duration::from_millis(quiz.elapsed_ms);
        let now = self.now();
        keep_quiz_end(&mut self.store, quiz.start.quiz, elapsed, now)?;
        self.whole_result(quiz.number)
    }

    /// Returns the quizzes that were left before their end, in the order in which they were dealt.
    ///
    /// # Errors
    /// What the store says.
    pub fn left_quizzes(&self) -> Result<Vec<quizzes::Quiz>, TrainerError> {
        Ok(self.store.unfinished()?)
    }

    /// Looks where the decks of a quiz were found that were named by a path: it put none in study.
    pub(super) fn look_where_dealt(&mut self, start: &QuizStart) -> Result<(), TrainerError> {
        for path in &start.paths {
            let path = PathBuf::from(path);
            if path.exists() && self.may_look_in(&path) {
                self.look_in(path)?;
            }
        }
        Ok(())
    }

    fn sit_at(&mut self, start: &QuizStart, left: Option<Left<'_>>) -> Sitting<'_> {
        let now = self.now();
        let quiz = match left {
            None => Quiz::new(start, now),
            Some(left) => Quiz::resume(start, left, now),
        };
        let seat = Seat {
            scheduler: Scheduler::new(self.retention),
            course: quiz.into(),
            session: start.quiz,
            seed: start.seed,
            n_new: u32::MAX,
            scope: Scope::default(),
            now,
        };
        Sitting::new(&mut self.store, &self.clock, seat)
    }

    /// Deals a quiz once more: only what memory expects of its cards is another.
    fn deal_again(&mut self, number: u32) -> Result<(QuizStart, Vec<Notice>), TrainerError> {
        let before = self.store.quiz(number)?.ok_or(TrainerError::NoQuiz { number })?.start;
        self.look_where_dealt(&before)?;
        let now = self.now();
        let mut start = QuizStart { quiz: SessionId(new_id(now.moment)), ..before };
        let mut reader = CardReader::default();
        let (mut n, of) = (0, start.cards.len());
        for dealt in &mut start.cards {
            match reader.read_askable(&self.store, &dealt.card)? {
                Some(card) => {
                    dealt.expected = self.expected(&card, &start.rules, start.seed, now)?;
                }
                None => n += 1,
            }
        }
        if n == of {
            return Err(TrainerError::QuizGone { number, is_over: true });
        }
        Ok((start, lacks(n, of, false)))
    }

    /// Finds a quiz that was left.
    fn left(&self, number: Option<u32>) -> Result<quizzes::Quiz, TrainerError> {
        match number {
            None => self.store.unfinished()?.pop().ok_or(TrainerError::NoneLeft),
            Some(number) => match self.store.quiz(number)? {
                None => Err(TrainerError::NoQuiz { number }),
                Some(quiz) if quiz.is_ended => Err(TrainerError::QuizOver { number }),
                Some(quiz) => Ok(quiz),
            },
        }
    }

    /// Makes sure that a quiz that was left can go on: the decks of the cards that wait are at hand,
    /// for a card that can't be asked would be over at once, and lost. Cards that are suspended, or
    /// that a deck at hand holds no more, won't come back by waiting; they are told of.
    fn check_left(
        &mut self,
        quiz: &quizzes::Quiz,
        given: &[QuizAnswer],
    ) -> Result<Vec<Notice>, TrainerError> {
        self.look_where_dealt(&quiz.start)?;
        let is_given = |it: &CardId| given.iter().any(|given| given.card == *it);
        let waiting: Vec<&CardId> =
            quiz.start.cards.iter().map(|it| &it.card).filter(|it| !is_given(it)).collect();
        let decks: BTreeSet<&str> = waiting.iter().map(|it| it.deck()).collect();
        let gone: Vec<String> = (decks.into_iter())
            .filter(|it| self.deck(it).is_none())
            .map(ToString::to_string)
            .collect();
        if !gone.is_empty() {
            return Err(TrainerError::QuizLacks { number: quiz.number, decks: gone });
        }
        let mut reader = CardReader::default();
        let mut n = 0;
        for card in &waiting {
            n += usize::from(reader.read_askable(&self.store, card)?.is_none());
        }
        if n > 0 && n == waiting.len() {
            return Err(TrainerError::QuizGone { number: quiz.number, is_over: false });
        }
        Ok(lacks(n, waiting.len(), true))
    }
}

/// Returns what is told of cards that can't be asked any more.
fn lacks(n: usize, of: usize, is_left: bool) -> Vec<Notice> {
    (n > 0).then_some(Notice::Lacks { n, of, is_left }).into_iter().collect()
}
