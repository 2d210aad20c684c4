//! A sentence whose numbers open their origin.

use leptos::prelude::*;

/// The first of the signs that stand for a number while a message is put together; no text has them.
const FIRST_MARK: u32 = 0xE000;

/// A sentence with numbers, each of which says what it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence<T> {
    text: String,
    numbers: Vec<(String, T)>,
}

/// Numbers for a message: each gets a sign that goes into the message in its place.
#[derive(Clone, Debug)]
pub struct Numbers<T>(Vec<(String, T)>);

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Numbers<T> {
    /// Takes in a number as it is read and what it opens; gives its sign.
    pub fn mark(&mut self, shown: String, opens: T) -> String {
        let at = u32::try_from(self.0.len()).unwrap_or(0);
        self.0.push((shown, opens));
        char::from_u32(FIRST_MARK + at).map(String::from).unwrap_or_default()
    }

    /// The message with these numbers.
    pub fn sentence(self, text: String) -> Sentence<T> {
        Sentence { text, numbers: self.0 }
    }
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece<T> {
    Text(String),
    Number(String, T),
}

impl<T: Copy> Sentence<T> {
    fn pieces(&self) -> Vec<Piece<T>> {
        let mut pieces = Vec::new();
        let mut text = String::new();
        for letter in self.text.chars() {
            let number = u32::from(letter).checked_sub(FIRST_MARK).and_then(|at| self.numbers.get(at as usize));
            match number {
                Some((shown, opens)) => {
                    if !text.is_empty() {
                        pieces.push(Piece::Text(std::mem::take(&mut text)));
                    }
                    pieces.push(Piece::Number(shown.clone(), *opens));
                }
                None => text.push(letter),
            }
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        pieces
    }

    /// The sentence as it is read.
    #[cfg(test)]
    pub fn read(&self) -> String {
        let piece = |piece| match piece {
            Piece::Text(text) | Piece::Number(text, _) => text,
        };
        self.pieces().into_iter().map(piece).collect()
    }

    /// What its numbers open, in their order.
    #[cfg(test)]
    pub fn opens(&self) -> Vec<T> {
        self.numbers.iter().map(|&(_, opens)| opens).collect()
    }
}

/// The words of a sentence with its numbers as buttons.
pub fn sentence<T: Copy + Send + Sync + 'static>(
    sentence: &Sentence<T>,
    is_open: Callback<T, bool>,
    open: Callback<T>,
) -> AnyView {
    let piece = |piece: Piece<T>| match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Number(shown, opens) => view! {
            <button
                class="number"
                type="button"
                aria-controls="explanation"
                aria-expanded=move || if is_open.run(opens) { "true" } else { "false" }
                on:click=move |_| open.run(opens)
            >
                {shown}
            </button>
        }
        .into_any(),
    };
    sentence.pieces().into_iter().map(piece).collect_view().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_read_with_its_numbers_where_the_message_has_them() {
        let mut numbers = Numbers::default();
        let (one, two) = (numbers.mark("5 сом".to_owned(), 'a'), numbers.mark("7".to_owned(), 'b'));
        let said = numbers.sentence(["Эң аз ", &two, ", эң көп ", &one, "."].concat());
        assert_eq!(said.read(), "Эң аз 7, эң көп 5 сом.");
        assert_eq!(said.opens(), ['a', 'b']);
        assert_eq!(said.pieces()[1], Piece::Number("7".to_owned(), 'b'));
        assert_eq!(said.pieces().len(), 5);
    }
}
