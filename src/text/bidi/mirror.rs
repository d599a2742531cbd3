//! What opens the other way from right to left: brackets, quotes, comparisons.

/// Characters with their mirror images, pair by pair: Unicode's `BidiMirroring.txt`, version 15.0.
///
/// Not the crate `unicode-bidi-mirroring`: its version 0.4 searches the second of each pair as if
/// they were sorted, and so leaves `≥` and twenty others as they are.
const PAIRS: &str = "\
    ()<>[]{}«»༺༻༼༽᚛᚜‹›⁅⁆⁽⁾₍₎∈∋∉∌∊∍∕⧵∟⯾∠⦣∡⦛∢⦠∤⫮∼∽≃⋍≅≌≒≓≔≕≤≥≦≧≨≩≪≫≮≯≰≱≲≳≴≵≶≷≸≹\
    ≺≻≼≽≾≿⊀⊁⊂⊃⊄⊅⊆⊇⊈⊉⊊⊋⊏⊐⊑⊒⊘⦸⊢⊣⊦⫞⊨⫤⊩⫣⊫⫥⊰⊱⊲⊳⊴⊵⊶⊷⊸⟜⋉⋊⋋⋌⋐⋑⋖⋗⋘⋙⋚⋛⋜⋝⋞⋟⋠⋡⋢⋣⋤⋥⋦⋧⋨⋩⋪⋫\
    ⋬⋭⋰⋱⋲⋺⋳⋻⋴⋼⋶⋽⋷⋾⌈⌉⌊⌋\u{2329}\u{232a}❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟃⟄⟅⟆⟈⟉⟋⟍⟕⟖⟝⟞⟢⟣⟤⟥⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐\
    ⦎⦏⦑⦒⦓⦔⦕⦖⦗⦘⦤⦥⦨⦩⦪⦫⦬⦭⦮⦯⧀⧁⧄⧅⧏⧐⧑⧒⧔⧕⧘⧙⧚⧛⧨⧩⧸⧹⧼⧽⨫⨬⨭⨮⨴⨵⨼⨽⩤⩥⩹⩺⩻⩼⩽⩾⩿⪀⪁⪂⪃⪄⪅⪆⪇⪈⪉⪊⪋⪌⪍⪎\
    ⪏⪐⪑⪒⪓⪔⪕⪖⪗⪘⪙⪚⪛⪜⪝⪞⪟⪠⪡⪢⪦⪧⪨⪩⪪⪫⪬⪭⪯⪰⪱⪲⪳⪴⪵⪶⪷⪸⪹⪺⪻⪼⪽⪾⪿⫀⫁⫂⫃⫄⫅⫆⫇⫈⫉⫊⫋⫌⫍⫎⫏⫐⫑⫒⫓⫔⫕⫖⫬⫭⫷⫸\
    ⫹⫺⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞﹤﹥（）＜＞［］｛｝｟｠｢｣";

/// Returns the mirror image of a character, where it has one.
pub(super) fn mirror(c: char) -> Option<char> {
    // Most of what is asked for is letters and blanks.
    if c.is_alphanumeric() || c == ' ' {
        return None;
    }
    let mut pairs = PAIRS.chars();
    while let (Some(left), Some(right)) = (pairs.next(), pairs.next()) {
        if c == left {
            return Some(right);
        }
        if c == right {
            return Some(left);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_a_pair_mirrors_the_other() {
        for c in PAIRS.chars() {
            let image = mirror(c).unwrap();
            assert_ne!(image, c);
            assert_eq!(mirror(image), Some(c));
        }
        for pair in ["()", "[]", "{}", "<>", "«»", "‹›", "≤≥", "∈∋", "「」"] {
            assert!(PAIRS.contains(pair), "{pair}");
        }
    }

    #[test]
    fn curly_quotes_arrows_and_letters_have_no_mirror_image() {
        assert!("“”‘’→/\\-+%aش٣ ".chars().all(|it| mirror(it).is_none()));
    }
}
