//! Numbers in words are read, and what is no number stays.

use proptest::prelude::*;

use super::{
    speller::{Gender, arabic, english},
    *,
};

fn check(text: &str, expected: &str) {
    assert_eq!(in_digits(text), expected, "{text:?}");
}

#[test]
fn english_numbers_become_digits() {
    check("zero", "0");
    check("one", "1");
    check("seven", "7");
    check("fifteen", "15");
    check("fifty", "50");
    check("twenty one", "21");
    check("a hundred", "100");
    check("hundred", "100");
    check("one hundred five", "105");
    check("one hundred and five", "105");
    check("nineteen hundred", "1900");
    check("nineteen hundred and twelve", "1912");
    check("a thousand", "1000");
    check("a thousand and one", "1001");
    check("one thousand nine hundred and twelve", "1912");
    check("twenty five thousand", "25000");
    check("one hundred and two thousand", "102000");
    check("a million", "1000000");
    check("two million and three hundred thousand", "2300000");
    check("three billion", "3000000000");
    check("3 million", "3000000");
    check("12 thousand five hundred", "12500");
    check("1.5 million", "1500000");
    check("0.25 thousand", "250");
    check("about 2.75 billion", "about 2750000000");
    check("1.5 مليون", "1500000");
    check("1.2345 thousand", "1.2345 1000");
}

#[test]
fn a_number_may_be_negative_or_roman() {
    check("minus five", "-5");
    check("negative 40 degrees", "-40 degrees");
    check("minus", "minus");
    check("ten minus five", "10 minus 5");
    check("world war ii", "world war 2");
    check("world war i", "world war 1");
    check("henry viii of england", "henry 8 of england");
    check("malcolm x", "malcolm x");
    check("xi jinping", "xi jinping");
}

#[test]
fn ordinals_and_roman_numerals_are_known_in_one_word() {
    for word in ["first", "seventh", "eleventh", "twentieth", "hundredth", "millionth", "vii"] {
        assert!(is_ordinal_word(word), "{word}");
    }
    for word in ["forth", "month", "andth", "th", "seven", ""] {
        assert!(!is_ordinal_word(word), "{word}");
    }
}

#[test]
fn english_years_are_read_in_two_groups() {
    check("nineteen twelve", "1912");
    check("nineteen sixty seven", "1967");
    check("twenty twelve", "2012");
    check("ten sixty six", "1066");
    check("november nineteen twelve", "november 1912");
    check("twenty nineteen twelve", "20 19 12");
    check("nineteen five", "19 5");
    check("thirty forty", "30 40");
}

#[test]
fn arabic_numbers_become_digits() {
    check("صفر", "0");
    check("خمسة", "5");
    check("خمس", "5");
    check("ثماني", "8");
    check("ثمانية عشر", "18");
    check("أحد عشر", "11");
    check("احد عشر", "11");
    check("إحدى عشرة", "11");
    check("مئة وأحد عشر", "111");
    check("مئة واحد عشر", "111");
    check("ألف وأحد عشر", "1011");
    check("ألف واحد وعشرون", "1021");
    check("مئة وواحد وعشرون", "121");
    check("مئة وإحدى عشرة", "111");
    check("احدي عشره", "11");
    check("اثنا عشر", "12");
    check("اثنتي عشرة", "12");
    check("ثلاث عشرة", "13");
    check("خمسة وعشرون", "25");
    check("خمسة و عشرون", "25");
    check("واحد وعشرين", "21");
    check("إحدى وعشرون", "21");
    check("مئة", "100");
    check("مائة", "100");
    check("مية", "100");
    check("مئتان", "200");
    check("مائتين", "200");
    check("ثلاثمئة", "300");
    check("ثلاث مئة", "300");
    check("ثمانمائة وخمسة", "805");
    check("ألف وتسعمئة واثنا عشر", "1912");
    check("ألفا وتسعمائة واثني عشر", "1912");
    check("اثنتي عشرة وتسعمئة وألف", "1912");
    check("ألفان", "2000");
    check("ألفي جندي", "2000 جندي");
    check("ثلاثة آلاف", "3000");
    check("ثلاثة الاف ومئتان", "3200");
    check("خمسة عشر ألفا", "15000");
    check("مئتا ألف", "200000");
    check("مئة واثنان ألف", "102000");
    check("مئة ألف وألفان", "102000");
    check("مليون ومئة ألف وخمسة آلاف", "1105000");
    check("مليونا", "مليونا");
    check("ثلاثة ملايين", "3000000");
    check("2 مليون", "2000000");
    check("5 آلاف", "5000");
}

#[test]
fn words_that_are_no_single_number_stay_apart() {
    check("five six", "5 6");
    check("five six hundred", "5 600");
    check("one hundred two hundred", "100 200");
    check("one and two", "1 and 2");
    check("one hundred and", "100 and");
    check("two thousand three thousand", "2000 3000");
    check("twenty thirteen twelve", "20 13 12");
    check("خمسة ستة", "5 6");
    check("خمسة وستة", "5 و6");
    check("خمسة و ستة", "5 و 6");
    check("خمسة ستة عشر", "5 16");
    check("مئة واحد", "100 1");
    check("مئة وألف", "100 و1000");
    check("ألف ومئة ألف", "1000 و100000");
    check("واحد ألف", "1 1000");
    check("عشرون خمسة", "20 5");
    check("عشرون وخمسة", "20 و5");
}

#[test]
fn other_words_stay() {
    check("", "");
    check("paris", "paris");
    check("a cat", "a cat");
    check("and", "and");
    check("apollo eleven", "apollo 11");
    check("the one and only", "the 1 and only");
    check("  kept  as  it is ", "  kept  as  it is ");
    check("millions", "millions");
    check("1912", "1912");
    check("7 2", "7 2");
    check("وطن", "وطن");
    check("غزوة أحد", "غزوة أحد");
    check("القرن الثامن عشر", "القرن الثامن عشر");
    check("الليلة الثانية عشرة", "الليلة الثانية عشرة");
    check("الخمسة عشر", "الخمسة عشر");
    check("الطلاب عشرة", "الطلاب 10");
    check("آلاف السكان", "آلاف السكان");
    check("ألفا", "ألفا");
    check("ألف ليلة وليلة", "1000 ليلة وليلة");
}

#[test]
fn safar_is_a_month_beside_a_day_or_a_year() {
    check("درجة صفر", "درجة 0");
    check("12 صفر 1400", "12 صفر 1400");
    check("خمسة صفر", "5 صفر");
    check("الثاني من صفر سنة 1400", "الثاني من صفر سنة 1400");
    check("شهر صفر", "شهر صفر");
}

#[test]
fn every_spelled_number_is_read() {
    let samples = [
        9_999,
        10_000,
        11_011,
        12_345,
        99_999,
        100_000,
        101_000,
        102_000,
        102_002,
        110_010,
        199_999,
        200_000,
        200_200,
        203_000,
        300_003,
        999_999,
        1_000_000,
        1_000_001,
        1_001_001,
        2_000_000,
        2_002_002,
        3_000_000,
        10_000_000,
        11_000_011,
        12_345_678,
        100_000_000,
        102_003_004,
        123_456_789,
        200_000_000,
        202_202_202,
        999_999_999,
    ];
    // A step that shares no factor with the bases of the spelling reaches every ending.
    let steps = (2_000..1_000_000_000).step_by(1_234_577);
    for n in (0..=2_000).chain(samples).chain(steps) {
        for text in [english(n, " "), english(n, " and "), arabic(n, Gender::Masculine)]
            .into_iter()
            .chain([arabic(n, Gender::Feminine)])
        {
            check(&text, &n.to_string());
        }
    }
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC*") {
        drop(in_digits(&text));
    }

    #[test]
    fn number_words_in_any_order_neither_panic_nor_overflow(
        words in prop::collection::vec(prop::sample::select(WORDS), 0..60)
    ) {
        let text = words.join(" ");
        let digits = in_digits(&text).into_owned();
        prop_assert_eq!(in_digits(&digits), digits.as_str(), "a second reading changes nothing");
    }
}

const WORDS: &[&str] = &[
    "one",
    "twelve",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "billion",
    "and",
    "a",
    "zero",
    "999",
    "خمسة",
    "وخمسة",
    "و",
    "عشر",
    "وعشرون",
    "أحد",
    "مئة",
    "ومئة",
    "ثلاثمئة",
    "ألف",
    "وألف",
    "ألفان",
    "آلاف",
    "ألفا",
    "مليون",
    "مليار",
    "صفر",
    "x",
];
