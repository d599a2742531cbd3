//! How the events of a quiz are written as JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    card::{CardId, mode::Mode},
    grade::verdict::Verdict,
    history::{Dealt, Feedback, QuizAnswer, QuizRules, QuizStanding, QuizStart, SessionId, What},
    store::row::{is_default, session},
};

#[derive(Serialize, Deserialize)]
pub(super) struct StartData {
    quiz: String,
    seed: u64,
    rules: RulesData,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    paths: Vec<String>,
    sections: Vec<String>,
    cards: Vec<DealtData>,
}

#[derive(Serialize, Deserialize)]
struct RulesData {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time_s: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    card_s: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pass: Option<f64>,
    #[serde(default, skip_serializing_if = "is_default")]
    penalty: f64,
    feedback: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mode: Option<String>,
    learn: bool,
}

#[derive(Serialize, Deserialize)]
struct DealtData {
    card: String,
    #[serde(default, skip_serializing_if = "is_default")]
    section: usize,
    points: f64,
    expected: f64,
}

#[derive(Serialize, Deserialize)]
pub(super) struct AnswerData {
    quiz: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reply: Option<String>,
    verdict: String,
    reason: String,
    points: f64,
    mode: String,
    took_ms: u32,
    elapsed_ms: u64,
    #[serde(default, rename = "override", skip_serializing_if = "is_default")]
    is_override: bool,
}

/// Time used of a quiz when it was left, and where it stood.
#[derive(Serialize, Deserialize)]
pub(super) struct LeaveData {
    quiz: String,
    elapsed_ms: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    skipped: Vec<usize>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    used_ms: BTreeMap<usize, u64>,
}

/// Time used of a quiz when it ended.
#[derive(Serialize, Deserialize)]
pub(super) struct UsedData {
    quiz: String,
    elapsed_ms: u64,
}

impl StartData {
    pub(super) fn of(start: &QuizStart) -> StartData {
        let dealt = |it: &Dealt| DealtData {
            card: it.card.as_str().to_string(),
            section: it.section,
            points: it.points,
            expected: it.expected,
        };
        StartData {
            quiz: start.quiz.to_string(),
            seed: start.seed,
            rules: RulesData::of(&start.rules),
            title: start.title.clone(),
            paths: start.paths.clone(),
            sections: start.sections.clone(),
            cards: start.cards.iter().map(dealt).collect(),
        }
    }

    /// `None` where a word is of a later version.
    pub(super) fn start(self) -> Option<QuizStart> {
        let dealt = |it: DealtData| Dealt {
            card: CardId::new(&it.card),
            section: it.section,
            points: it.points,
            expected: it.expected,
        };
        Some(QuizStart {
            quiz: session(&self.quiz)?,
            seed: self.seed,
            rules: self.rules.rules()?,
            title: self.title,
            paths: self.paths,
            sections: self.sections,
            cards: self.cards.into_iter().map(dealt).collect(),
        })
    }
}

impl RulesData {
    fn of(rules: &QuizRules) -> RulesData {
        RulesData {
            time_s: rules.time_s,
            card_s: rules.card_s,
            pass: rules.pass,
            penalty: rules.penalty,
            feedback: rules.feedback.word().to_string(),
            mode: rules.mode.map(|it| it.word().to_string()),
            learn: rules.is_learned_from,
        }
    }

    fn rules(self) -> Option<QuizRules> {
        let mode = match self.mode {
            None => None,
            Some(word) => Some(Mode::from_word(&word)?),
        };
        Some(QuizRules {
            time_s: self.time_s,
            card_s: self.card_s,
            pass: self.pass,
            penalty: self.penalty,
            feedback: Feedback::from_word(&self.feedback)?,
            mode,
            is_learned_from: self.learn,
        })
    }
}

impl AnswerData {
    pub(super) fn of(answer: &QuizAnswer) -> AnswerData {
        AnswerData {
            quiz: answer.quiz.to_string(),
            reply: answer.reply.clone(),
            verdict: answer.verdict.word().to_string(),
            reason: answer.reason.clone(),
            points: answer.points,
            mode: answer.mode.word().to_string(),
            took_ms: answer.took_ms,
            elapsed_ms: answer.elapsed_ms,
            is_override: answer.is_override,
        }
    }

    /// `None` where a word is of a later version.
    pub(super) fn answer(self, card: CardId) -> Option<QuizAnswer> {
        Some(QuizAnswer {
            quiz: session(&self.quiz)?,
            card,
            reply: self.reply,
            verdict: Verdict::from_word(&self.verdict)?,
            reason: self.reason,
            points: self.points,
            mode: Mode::from_word(&self.mode)?,
            took_ms: self.took_ms,
            elapsed_ms: self.elapsed_ms,
            is_override: self.is_override,
        })
    }
}

impl LeaveData {
    pub(super) fn of(quiz: SessionId, elapsed_ms: u64, standing: &QuizStanding) -> LeaveData {
        LeaveData {
            quiz: quiz.to_string(),
            elapsed_ms,
            skipped: standing.skipped.clone(),
            used_ms: standing.used_ms.clone(),
        }
    }

    /// Returns what happened.
    pub(super) fn leave(self) -> Option<What> {
        Some(What::QuizLeave {
            quiz: session(&self.quiz)?,
            elapsed_ms: self.elapsed_ms,
            standing: QuizStanding { skipped: self.skipped, used_ms: self.used_ms },
        })
    }
}

impl UsedData {
    pub(super) fn of(quiz: SessionId, elapsed_ms: u64) -> UsedData {
        UsedData { quiz: quiz.to_string(), elapsed_ms }
    }

    /// Returns the quiz and the milliseconds.
    pub(super) fn used(self) -> Option<(SessionId, u64)> {
        Some((session(&self.quiz)?, self.elapsed_ms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::row::tests::check;

    const NAME: &str = "00000000-0000-0000-0000-000000000001";

    #[test]
    fn quizzes_are_written_in_words_that_stay() {
        let dealt =
            |section| Dealt { card: CardId::new("d/e"), section, points: 2.0, expected: 0.5 };
        let rules = QuizRules {
            time_s: None,
            card_s: None,
            pass: None,
            penalty: 0.0,
            feedback: Feedback::Each,
            mode: None,
            is_learned_from: true,
        };
        let bare = QuizStart {
            quiz: SessionId(1),
            seed: u64::MAX,
            rules: rules.clone(),
            title: None,
            paths: Vec::new(),
            sections: vec![String::new()],
            cards: vec![dealt(0)],
        };
        let full = QuizStart {
            rules: QuizRules {
                time_s: Some(600),
                card_s: Some(30),
                pass: Some(60.0),
                penalty: 0.25,
                feedback: Feedback::End,
                mode: Some(Mode::Typed),
                is_learned_from: false,
            },
            title: Some("t".to_string()),
            paths: vec!["/p".to_string()],
            sections: vec!["a".to_string(), "b".to_string()],
            cards: vec![dealt(1)],
            ..bare.clone()
        };
        check(
            &What::QuizStart(Box::new(bare)),
            &format!(
                r#"quiz_start {{"quiz":"{NAME}","seed":18446744073709551615,"rules":{{"feedback":"each","learn":true}},"sections":[""],"cards":[{{"card":"d/e","points":2.0,"expected":0.5}}]}}"#
            ),
        );
        check(
            &What::QuizStart(Box::new(full)),
            &format!(
                r#"quiz_start {{"quiz":"{NAME}","seed":18446744073709551615,"rules":{{"time_s":600,"card_s":30,"pass":60.0,"penalty":0.25,"feedback":"end","mode":"typed","learn":false}},"title":"t","paths":["/p"],"sections":["a","b"],"cards":[{{"card":"d/e","section":1,"points":2.0,"expected":0.5}}]}}"#
            ),
        );
    }

    #[test]
    fn answers_of_quizzes_and_their_ends_are_written_in_words_that_stay() {
        let answer = QuizAnswer {
            quiz: SessionId(1),
            card: CardId::new("d/e"),
            reply: None,
            verdict: Verdict::Wrong,
            reason: "empty".to_string(),
            points: -0.5,
            mode: Mode::Choice,
            took_ms: 5,
            elapsed_ms: 9,
            is_override: false,
        };
        let given =
            QuizAnswer { reply: Some("r".to_string()), is_override: true, ..answer.clone() };
        check(
            &What::QuizAnswer(answer),
            &format!(
                r#"quiz_answer {{"quiz":"{NAME}","verdict":"wrong","reason":"empty","points":-0.5,"mode":"choice","took_ms":5,"elapsed_ms":9}}"#
            ),
        );
        check(
            &What::QuizAnswer(given),
            &format!(
                r#"quiz_answer {{"quiz":"{NAME}","reply":"r","verdict":"wrong","reason":"empty","points":-0.5,"mode":"choice","took_ms":5,"elapsed_ms":9,"override":true}}"#
            ),
        );
        check(
            &What::QuizLeave {
                quiz: SessionId(1),
                elapsed_ms: 7,
                standing: QuizStanding::default(),
            },
            &format!(r#"quiz_leave {{"quiz":"{NAME}","elapsed_ms":7}}"#),
        );
        let standing = QuizStanding {
            skipped: vec![3, 1, 3],
            used_ms: [(1, 20), (4, 5)].into_iter().collect(),
        };
        check(
            &What::QuizLeave { quiz: SessionId(1), elapsed_ms: 7, standing },
            &format!(
                r#"quiz_leave {{"quiz":"{NAME}","elapsed_ms":7,"skipped":[3,1,3],"used_ms":{{"1":20,"4":5}}}}"#
            ),
        );
        check(
            &What::QuizEnd { quiz: SessionId(1), elapsed_ms: 8 },
            &format!(r#"quiz_end {{"quiz":"{NAME}","elapsed_ms":8}}"#),
        );
    }
}
