//! What the YAML parser stumbles over, in the terms of whoever writes a deck.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::deck::{
    detail::{Forbidden, Syntax, TooMuch},
    fault::Fault,
    finding::Finding,
    source::line_starts,
};

/// Turns an error of the parser into a finding; `base` is added to its offset.
pub(super) fn finding(error: &ScanError, text: &str, base: usize) -> Finding {
    let at = error.marker().byte_offset().unwrap_or_default().min(text.len());
    let rest = text.get(at..).unwrap_or_default();
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    let fault = fault(error.kind(), word);
    if !matches!(fault, Fault::TooMuch(_))
        && let Some(tab) = tab_in_indentation(text, at, is_about_tabs(error.kind()))
    {
        return Finding::new(base + tab, Fault::Tab);
    }
    Finding::new(base + at, fault)
}

#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's kinds are many and not exhaustive; those that people run into are named"
)]
fn fault(kind: &ErrorKind, word: &str) -> Fault {
    use ErrorKind as Kind;
    let syntax = match kind {
        Kind::InvalidTagTerminator
        | Kind::InvalidTagEscape
        | Kind::UnclosedVerbatimTag
        | Kind::UndeclaredTagHandle
        | Kind::MissingTagUri => {
            return Fault::Forbidden(Forbidden::Tag { name: word.to_string() });
        }
        Kind::MissingAnchorOrAliasName if word.starts_with('*') => {
            return Fault::Forbidden(Forbidden::Alias { name: word.to_string() });
        }
        Kind::MissingAnchorOrAliasName => {
            return Fault::Forbidden(Forbidden::Anchor { name: word.replacen('&', "", 1) });
        }
        Kind::RecursionLimitExceeded => return Fault::TooMuch(TooMuch::Depth),
        Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar => Syntax::Quote,
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            Syntax::AfterQuote
        }
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidUnicodeEscape
        | Kind::UnpairedLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::InvalidLowSurrogate
        | Kind::InvalidLowSurrogateHexEscape => Syntax::Escape,
        Kind::UnclosedFlowCollection { .. }
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::MisplacedFlowCollectionEnd
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofFlowSequence
        // A field in the next line, taken for an item of brackets left open.
        | Kind::InvalidColonPlacement => Syntax::Bracket,
        Kind::MappingValueNotAllowed => Syntax::Colon,
        Kind::UnexpectedCharacter { character } if character.is_control() => {
            Syntax::Control { sign: *character }
        }
        Kind::UnexpectedCharacter { character } => Syntax::Sign { sign: *character },
        Kind::CommentInterceptedScalar | Kind::CommentNotSeparated => Syntax::Comment,
        Kind::InvalidIndentation
        | Kind::ExpectedBlockMappingKey
        | Kind::ExpectedBlockSequenceEntry
        | Kind::BlockSequenceEntryNotAllowed
        | Kind::BlockEntryInFlowCollection
        | Kind::SimpleKeyExpected
        | Kind::InvalidBlockScalarIndent => Syntax::Layout,
        other => Syntax::Other { detail: other.to_string() },
    };
    Fault::Syntax(syntax)
}

fn is_about_tabs(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::TabInPlainScalar
            | ErrorKind::InvalidBlockEntryWhitespace
            | ErrorKind::InvalidMappingValueWhitespace
    )
}

/// Finds the tab that indents a line up to the one behind an error: authors see no difference
/// between tabs and spaces, so it explains most of what is odd in such a place.
///
/// Where the parser did not complain of a tab itself, only a line that begins with one counts: a
/// tab behind spaces may be code in a block of text.
fn tab_in_indentation(text: &str, at: usize, is_about_tabs: bool) -> Option<usize> {
    let starts = line_starts(text);
    let last = starts.partition_point(|it| *it <= at);
    let tab = |start: &usize| {
        let line = &text[*start..];
        let n_spaces = line.len() - line.trim_start_matches(' ').len();
        let rest = &line[n_spaces..];
        let is_indentation = rest.starts_with('\t')
            && rest.trim_start_matches([' ', '\t']).starts_with(|it: char| !it.is_whitespace());
        (is_indentation && (is_about_tabs || n_spaces == 0)).then_some(start + n_spaces)
    };
    starts.iter().take(last + 1).find_map(tab)
}
