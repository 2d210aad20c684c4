//! What is wrong with a packed link, in words.

use aimak_core::lang::Lang;
use aimak_core::wire::link::LinkFault;
use aimak_words::link::fault;

#[test]
fn every_fault_of_a_packed_link_is_a_sentence_of_its_own_with_its_values() {
    let faults = [
        (LinkFault::TooLong { length: 90_001, limit: 87_636 }, vec!["90001", "87636"]),
        (LinkFault::NotPacked, vec![]),
        (LinkFault::OtherVersion { found: "p7".to_owned() }, vec!["p7"]),
        (LinkFault::CutOff, vec![]),
        (LinkFault::Character { position: 41, found: ' ' }, vec!["41", "U+0020"]),
        (LinkFault::Character { position: 5, found: 'ж' }, vec!["5", "ж"]),
        (LinkFault::Changed, vec![]),
        (LinkFault::TooLarge { limit: 65_536 }, vec!["64"]),
    ];
    for lang in Lang::ALL {
        let mut told = Vec::new();
        for (found, values) in &faults {
            let text = fault(lang, found);
            assert!(text.chars().count() > 40 && text.ends_with('.') && !text.contains('!'), "{text}");
            for value in values {
                assert!(text.contains(value), "{value}: {text}");
            }
            told.push(text);
        }
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len(), faults.len(), "{}", lang.code());
    }
}
