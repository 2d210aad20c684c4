//! The words of choices: each question is asked, each assumption has a name and a reason of its own.

use aimak_core::finance::appraisal::{NotAppraised, Undefined};
use aimak_core::finance::delivery::NotDelivered;
use aimak_core::finance::village::{Assumption, NoPlan, Question, Source};
use aimak_core::lang::Lang;
use aimak_words::choice;
use std::collections::BTreeSet;

/// Letters that have no place in a text of a language.
fn foreign(lang: Lang, text: &str) -> bool {
    text.chars().any(|letter| match lang {
        Lang::Ky => letter.is_ascii_alphabetic() || "іїәқғұһўҳҷ".contains(letter),
        Lang::Ru => letter.is_ascii_alphabetic() || "ңөүҢӨҮ".contains(letter),
        Lang::En => ('\u{400}'..='\u{52f}').contains(&letter),
    })
}

#[test]
fn every_assumption_has_a_name_and_a_reason_of_its_own() {
    for lang in Lang::ALL {
        let mut told = BTreeSet::new();
        for assumption in Assumption::ALL {
            let (name, reason) =
                (choice::assumption_name(lang, assumption), choice::assumption_reason(lang, assumption));
            let what = format!("{} {}: {name} {reason}", lang.code(), assumption.code());
            assert!(told.insert(name) && told.insert(reason), "{what}");
            assert!(!name.ends_with('.') && reason.ends_with('.'), "{what}");
            assert!(!foreign(lang, name) && !foreign(lang, reason), "{what}");
            // Plans keep the code, whoever reads them sees the words; what people wrote stays.
            assert_eq!(choice::reason(lang, &assumption.code().into()), reason);
            assert_eq!(choice::reason(lang, &name.into()), name);
        }
    }
}

#[test]
fn the_twelve_questions_are_asked_in_every_language() {
    for lang in Lang::ALL {
        let asked: BTreeSet<&str> = Question::ALL.into_iter().map(|of| choice::question(lang, of)).collect();
        assert_eq!(asked.len(), 12, "{}", lang.code());
        for question in asked {
            assert!(question.contains('?') && !foreign(lang, question), "{question}");
        }
        assert_ne!(choice::source_name(lang, Source::Spring), choice::source_name(lang, Source::Pump));
        let people = choice::question(lang, Question::People);
        assert!(choice::no_plan(lang, NoPlan::TooLow(Question::People)).contains(people));
    }
}

#[test]
fn every_refusal_says_what_to_do_in_a_sentence_of_its_own() {
    for lang in Lang::ALL {
        let undefined = [Undefined::NoOutlay, Undefined::NeverEarned, Undefined::ComesAndGoes, Undefined::BeyondLimit];
        let mut told: Vec<String> = NotDelivered::ALL.map(|reason| choice::not_delivered(lang, reason)).to_vec();
        told.extend(NotAppraised::ALL.map(|reason| choice::not_appraised(lang, reason).to_owned()));
        told.extend(undefined.map(|reason| choice::undefined(lang, reason).expect("words").to_owned()));
        told.push(choice::too_many_candidates(lang, 17));
        let distinct: BTreeSet<&String> = told.iter().collect();
        assert_eq!(distinct.len(), told.len(), "{}", lang.code());
        for sentence in &told {
            assert!(sentence.ends_with('.') && !foreign(lang, sentence), "{sentence}");
        }
        assert!(told.last().is_some_and(|told| told.contains("16") && told.contains("17")), "{told:?}");
    }
}
