//! Units that are known under several names, English and Arabic.

/// Units: a sign, and the names it has beside, parted by `|`. All stand in the form that
/// [`folded`](crate::text::fold::folded) gives.
const UNITS: &[(&str, &str)] = &[
    ("%", "percent|per cent|pct|بالميه|بالمايه|في الميه|في المايه|بالميءه"),
    ("‰", "per mille|permille|بالالف|في الالف"),
    ("km", "kilometer|kilometers|kilometre|kilometres|كم|كيلومتر|كيلومترا|كيلومترات"),
    (
        "km^2",
        "km2|sq km|square kilometers|square kilometres|كم^2|كم2|كم مربع|كيلومتر مربع|\
         كيلومترا مربعا|كيلومترات مربعه",
    ),
    ("m", "meter|meters|metre|metres|م|متر|مترا|امتار"),
    ("m^2", "m2|sq m|square meters|square metres|م^2|م2|متر مربع|مترا مربعا|امتار مربعه"),
    (
        "cm",
        "centimeter|centimeters|centimetre|centimetres|سم|سنتيمتر|سنتيمترا|سنتيمترات|\
         سنتمتر|سنتمترا",
    ),
    ("mm", "millimeter|millimeters|millimetre|millimetres|مم|ملم|مليمتر|مليمترا|مليمترات"),
    ("m^3", "m3|cubic meters|cubic metres|م^3|م3|متر مكعب|مترا مكعبا|امتار مكعبه"),
    ("cm^3", "cm3|cc|cubic centimeters|cubic centimetres"),
    ("m/s", "meters per second|metres per second|م/ث"),
    (
        "km/h",
        "kph|kmh|kilometers per hour|kilometres per hour|كم/س|كم/ساعه|كيلومتر في الساعه|\
         كيلومترا في الساعه",
    ),
    ("mph", "miles per hour"),
    ("ft", "foot|feet"),
    ("mi", "mile|miles|ميل|ميلا|اميال"),
    (
        "kg",
        "kilo|kilos|kilogram|kilograms|كغ|كغم|كجم|كيلو|كيلوغرام|كيلوغراما|كيلوغرامات|\
         كيلوجرام|كيلوجراما|كيلوجرامات",
    ),
    ("g", "gram|grams|غ|غم|غرام|غراما|جرام|غرامات|جراما|جرامات"),
    ("mg", "milligram|milligrams|ملغ|ملغم|ملجم"),
    ("lb", "lbs"),
    ("t", "ton|tons|tonne|tonnes|طن|طنا|اطنان"),
    ("l", "liter|liters|litre|litres|لتر|لترا|ل|لترات"),
    ("ml", "milliliter|milliliters|millilitre|millilitres|مل|مليلتر"),
    ("v", "volt|volts|فولت"),
    ("a", "amp|amps|ampere|amperes|امبير"),
    ("w", "watt|watts|واط"),
    ("kw", "kilowatt|kilowatts"),
    ("kwh", "kilowatt hour|kilowatt hours"),
    ("j", "joule|joules"),
    ("n", "newton|newtons"),
    ("pa", "pascal|pascals"),
    ("hz", "hertz|هرتز"),
    ("khz", "kilohertz"),
    ("mhz", "megahertz"),
    ("ghz", "gigahertz"),
    ("kb", "kilobyte|kilobytes"),
    ("mb", "megabyte|megabytes"),
    ("gb", "gigabyte|gigabytes"),
    ("tb", "terabyte|terabytes"),
    ("kbps", "kbit/s"),
    ("mbps", "mbit/s"),
    ("gbps", "gbit/s"),
    ("h", "hour|hours|hr|hrs|ساعه|ساعات"),
    ("min", "minute|minutes|mins|دقيقه|دقايق"),
    ("s", "second|seconds|sec|ثانيه|ثواني|ثوان"),
    ("d", "day|days|يوم|يوما|ايام"),
    ("wk", "week|weeks|اسبوع|اسبوعا|اسابيع"),
    ("mo", "month|months|شهر|شهرا|اشهر|شهور"),
    ("yr", "year|years|yrs|سنه|سنوات|سنين|عام|عاما|اعوام"),
    ("°", "degree|degrees|deg|درجه|درجات"),
    ("°c", "c|celsius|degree celsius|degrees celsius|degree c|degrees c|درجه ميويه|درجات ميويه|°م"),
    ("°f", "f|fahrenheit|degree fahrenheit|degrees fahrenheit|degree f|degrees f"),
    ("k", "kelvin|kelvins"),
    ("$", "dollar|dollars|usd|دولار|دولارا|دولارات"),
    ("€", "euro|euros|eur|يورو"),
    ("£", "pound|pounds|gbp"),
    ("in", "inch|inches|بوصه"),
    ("oz", "ounce|ounces"),
    ("ha", "hectare|hectares|هكتار|هكتارا"),
    ("mw", "megawatt|megawatts|ميغاواط"),
];

/// Returns the sign of the unit that a folded text names.
pub(super) fn sign(folded: &str) -> Option<&'static str> {
    let names =
        |it: &&(&'static str, &str)| it.0 == folded || it.1.split('|').any(|it| it == folded);
    UNITS.iter().find(names).map(|(sign, _)| *sign)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::text::{fold::folded, normal::normal};

    #[test]
    fn each_name_is_folded_and_means_one_unit() {
        let mut seen = HashSet::new();
        for (sign, names) in UNITS {
            for name in names.split('|').chain([*sign]) {
                assert_eq!(folded(&normal(name), false), name, "{sign}");
                assert!(seen.insert(name), "{name}");
            }
        }
    }
}
