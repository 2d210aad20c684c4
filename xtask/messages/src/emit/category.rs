/// The plural category of a whole number (CLDR, cardinal).
fn category(lang: Lang, n: i64) -> &'static str {
    let n = n.unsigned_abs();
    match lang {
        Lang::Ky | Lang::En if n == 1 => "one",
        Lang::Ky | Lang::En => "other",
        Lang::Ru => match (n % 10, n % 100) {
            (1, tens) if tens != 11 => "one",
            (2..=4, tens) if !(12..=14).contains(&tens) => "few",
            _ => "many",
        },
    }
}
