//! The sentences of a language as the parser of Fluent reads them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use daris::text::lang::Lang;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser::parse,
};

use super::src;

/// What a sentence, or an attribute of one, is made of.
#[derive(Default)]
pub(super) struct Sentence {
    /// The text around what is filled in.
    pub(super) texts: Vec<String>,
    /// The names of the values that it shows or picks by.
    pub(super) values: BTreeSet<String>,
    pub(super) selects: Vec<Select>,
}

/// A place where one of several texts is picked.
pub(super) struct Select {
    /// The name of the value that picks.
    pub(super) by: String,
    pub(super) variants: BTreeSet<String>,
    /// Whether it is our own rule of plurals that picks.
    pub(super) is_by_form: bool,
}

/// Values that pick by a word of the code; all others that pick are numbers.
const WORDS: [&str; 2] = ["advice", "case"];

impl Select {
    /// Tells whether a number picks, by the plural forms of the language.
    pub(super) fn is_plural(&self) -> bool {
        !WORDS.contains(&&*self.by)
    }
}

/// Returns the sentences of a language by key; those of attributes by `key.attribute`.
pub(super) fn sentences(lang: Lang) -> BTreeMap<String, Sentence> {
    let path = src().join(format!("text/{}.ftl", lang.tag()));
    let text = fs::read_to_string(path).unwrap();
    let resource = parse(&*text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut sentences = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|it| (format!("{key}.{}", it.id.name), &it.value));
        let value = message.value.iter().map(|it| (key.to_string(), it));
        for (name, pattern) in value.chain(attributes) {
            let mut sentence = Sentence::default();
            sentence.read(pattern);
            assert!(sentences.insert(name.clone(), sentence).is_none(), "{name} stands twice");
        }
    }
    sentences
}

impl Sentence {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push((*value).to_string()),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        self.inline(selector);
        let picks = if let InlineExpression::FunctionReference { arguments, .. } = selector {
            &arguments.positional[0]
        } else {
            selector
        };
        let InlineExpression::VariableReference { id } = picks else { panic!("a value picks") };
        let name = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => {
                (*name).to_string()
            }
        };
        let is_by_form = matches!(
            selector,
            InlineExpression::FunctionReference { id, .. } if id.name == "PLURAL"
        );
        let by = id.name.to_string();
        let names = variants.iter().map(|it| name(&it.key)).collect();
        self.selects.push(Select { by, variants: names, is_by_form });
        for variant in variants {
            self.read(&variant.value);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_string());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                assert!(["CODE", "PLURAL"].contains(&id.name) && arguments.named.is_empty());
                arguments.positional.iter().for_each(|it| self.inline(it));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => (),
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                panic!("sentences don't refer to others")
            }
        }
    }
}
