//! The words around the questions of a printed paper: in Arabic where most of its cards are, else
//! as the interface says them.
//!
//! Readers of a paper may not be those of the interface, so Arabic stands here until there is an
//! `ar.ftl`. Sentences are labels before a number, which ask for no plural.

use crate::{
    card::{Card, Text, language::Language},
    exchange::paper::markup::{direction_word, escaped, tag},
    text::wording::Wording,
};

/// The words of one paper.
pub(super) struct Words<'a> {
    /// The language of most of its cards.
    pub(super) language: Language,
    wording: &'a Wording,
}

impl<'a> Words<'a> {
    pub(super) fn new(language: Language, wording: &'a Wording) -> Words<'a> {
        Words { language, wording }
    }

    /// Returns the tag of the language the words are in.
    pub(super) fn tag(&self) -> &'static str {
        if self.language.is_arabic() { "ar" } else { "en" }
    }

    /// Returns the direction of the page: that of most cards, whatever the words are in.
    pub(super) fn direction(&self) -> &'static str {
        direction_word(self.language.is_right_to_left())
    }

    /// Returns the words for what belongs to a card: in its language, as its question is.
    pub(super) fn beside(&self, card: &Card) -> Words<'a> {
        Words { language: card.language.clone(), wording: self.wording }
    }

    /// Sets markup made of words apart from what stands around it.
    pub(super) fn set(&self, inside: &str) -> String {
        let dir = direction_word(self.language.is_arabic());
        tag("bdi", &format!(" lang=\"{}\" dir=\"{dir}\"", self.tag()), inside)
    }

    /// Returns a word, as markup.
    pub(super) fn say(&self, key: &str) -> String {
        let arabic = if self.language.is_arabic() { arabic(key) } else { None };
        let word = arabic.map_or_else(|| self.wording.say(key, &[]).to_string(), str::to_string);
        escaped(&Text(word))
    }

    /// Returns a label and what it labels, as markup.
    pub(super) fn labelled(&self, key: &str, value: &str) -> String {
        let value = if value.is_empty() { String::new() } else { tag("bdi", "", value) };
        format!("{}: {value}", self.say(key))
    }
}

fn arabic(key: &str) -> Option<&'static str> {
    Some(match key {
        "sheet-title" => "اختبار",
        "sheet-name" => "الاسم",
        "sheet-date" => "التاريخ",
        "sheet-version" => "النموذج",
        "sheet-total" => "مجموع الدرجات",
        "sheet-time" => "الزمن بالدقائق",
        "sheet-pass" => "النجاح من",
        "sheet-penalty" => "يُخصم من درجة السؤال عن الاختيار الخاطئ",
        "sheet-points" => "الدرجة",
        "sheet-several" => "ضع علامة على كل إجابة صحيحة.",
        "sheet-order" => "رقّم العناصر بالترتيب الصحيح.",
        "sheet-match" => "اكتب أمام كل عنصر حرف ما يناسبه.",
        "sheet-picture" => "صورة",
        "sheet-key" => "نموذج الإجابة",
        "sheet-seed" => "بذرة السحب العشوائي",
        "sheet-also" => "يُقبل أيضًا",
        "sheet-needed" => "المطلوب",
        "sheet-source" => "المصدر",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_both_languages() {
        let text = include_str!("words.rs");
        let is_key = |it: &&str| {
            let is_plain = it.bytes().all(|it| it.is_ascii_lowercase() || it == b'-');
            is_plain && it.starts_with("sheet") && it.contains('-')
        };
        let keys: Vec<&str> = text.split('"').filter(is_key).collect();
        assert!(keys.len() > 15);
        let wording = Wording::english();
        for key in keys {
            assert!(arabic(key).is_some() && wording.has(key), "{key}");
        }
        assert_eq!(Words::new(Language::new("fr"), &wording).say("sheet-key"), "Answer key");
    }
}
