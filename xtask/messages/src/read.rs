//! Files to catalogues: syntax, names of files and keys, doubles, lost blanks.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind as IoErrorKind;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Attribute, Entry, Pattern};
use fluent_syntax::parser::{self, ErrorKind};

use crate::{Fault, LANGUAGES};

/// One message file as text.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) language: usize,
    pub(crate) stem: String,
    pub(crate) text: String,
}

impl Source {
    /// The line, counted from 1, of a byte offset.
    fn line_at(&self, offset: usize) -> usize {
        let end = offset.min(self.text.len());
        1 + self.text.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count()
    }

    /// The line of `part`, a slice of this source's text.
    pub(crate) fn line_of(&self, part: &str) -> usize {
        self.line_at((part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }
}

/// A line of a file; `source` is its index among the sources.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) source: usize,
    pub(crate) line: usize,
}

impl Place {
    pub(crate) fn fault(self, sources: &[Source], sentence: String) -> Fault {
        Fault::new(&sources[self.source].path, self.line, sentence)
    }
}

/// The text of a message or a term, and where it stands.
pub(crate) struct Entity<'s> {
    pub(crate) pattern: Pattern<&'s str>,
    pub(crate) place: Place,
}

/// All messages and terms of one language.
#[derive(Default)]
pub(crate) struct Catalogue<'s> {
    pub(crate) messages: BTreeMap<&'s str, Entity<'s>>,
    pub(crate) terms: BTreeMap<&'s str, Entity<'s>>,
    /// Keys that are there but could not be read; their fault is already told.
    pub(crate) broken: BTreeSet<&'s str>,
}

/// Reads the `.ftl` files of all languages, in the order of language and name.
pub(crate) fn sources(locales_dir: &Path, faults: &mut Vec<Fault>) -> Vec<Source> {
    let mut sources = Vec::new();
    for (language, folder) in LANGUAGES.iter().enumerate() {
        let folder = locales_dir.join(folder);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == IoErrorKind::NotFound => continue,
            Err(error) => {
                faults.push(Fault::new(&folder, 1, format!("cannot be read: {error}")));
                continue;
            }
        };
        let mut paths: Vec<PathBuf> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
            .collect();
        paths.sort();
        for path in paths {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if !is_dashed(&stem) {
                faults.push(Fault::new(
                    &path,
                    1,
                    "a file's name is small Latin letters, digits and single dashes".to_owned(),
                ));
                continue;
            }
            match fs::read_to_string(&path) {
                Ok(text) => sources.push(Source { path, language, stem, text: text.replace("\r\n", "\n") }),
                Err(error) => {
                    faults.push(Fault::new(&path, 1, format!("cannot be read: {error}")));
                }
            }
        }
    }
    sources
}

/// Parses the sources into one catalogue for each language.
pub(crate) fn catalogues<'s>(sources: &'s [Source], faults: &mut Vec<Fault>) -> [Catalogue<'s>; LANGUAGES.len()] {
    let mut catalogues: [Catalogue<'s>; LANGUAGES.len()] = Default::default();
    for (index, source) in sources.iter().enumerate() {
        let mut say = |line, sentence| faults.push(Fault::new(&source.path, line, sentence));
        lost_blanks(source, &mut say);
        let resource = match parser::parse(source.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let sentence = if let ErrorKind::ExpectedMessageField { entry_id } = &error.kind {
                        format!("`{entry_id}` is empty")
                    } else if let ErrorKind::ExpectedTermField { entry_id } = &error.kind {
                        format!("`-{entry_id}` is empty")
                    } else {
                        format!("not Fluent syntax: {}", error.kind)
                    };
                    // An unfinished entry is noticed at the next one; its own last line is meant.
                    let entry = error.slice.map_or(0, |slice| slice.start);
                    let before = source.text.get(..error.pos.start).unwrap_or(&source.text);
                    say(source.line_at(before.trim_end().len().max(entry)), sentence);
                }
                resource
            }
        };
        let catalogue = &mut catalogues[source.language];
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name;
                    let line = source.line_of(key);
                    attributes(source, key, &message.attributes, &mut say);
                    let Some(pattern) = message.value else {
                        say(line, format!("`{key}` is empty"));
                        catalogue.broken.insert(key);
                        continue;
                    };
                    if !is_key(key) {
                        say(
                            line,
                            format!(
                                "the key `{key}` is not of the form feature-element-role \
                                 (small Latin letters, digits, single dashes)"
                            ),
                        );
                    } else if key.strip_prefix(&source.stem).is_none_or(|rest| !rest.starts_with('-')) {
                        say(
                            line,
                            format!(
                                "the key `{key}` does not begin with its file's name: \
                                 expected `{}-…`",
                                source.stem
                            ),
                        );
                    }
                    let place = Place { source: index, line };
                    if let Some(first) = catalogue.messages.get(key) {
                        say(line, doubled(sources, key, first.place));
                    } else {
                        catalogue.messages.insert(key, Entity { pattern, place });
                    }
                }
                Entry::Term(term) => {
                    let key = term.id.name;
                    let line = source.line_of(key);
                    attributes(source, &format!("-{key}"), &term.attributes, &mut say);
                    let place = Place { source: index, line };
                    if let Some(first) = catalogue.terms.get(key) {
                        say(line, doubled(sources, &format!("-{key}"), first.place));
                    } else {
                        let pattern = term.value;
                        catalogue.terms.insert(key, Entity { pattern, place });
                    }
                }
                Entry::Junk { content } => {
                    let end = content.find([' ', '=', '\n']).unwrap_or(content.len());
                    catalogue.broken.insert(&content[..end]);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    catalogues
}

/// `a`, `a1-b2`: small Latin letters and digits in parts joined by single dashes.
pub(crate) fn is_dashed(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn is_key(key: &str) -> bool {
    is_dashed(key) && key.contains('-')
}

fn doubled(sources: &[Source], key: &str, first: Place) -> String {
    format!("`{key}` is already at {}:{}", sources[first.source].path.display(), first.line)
}

fn attributes(source: &Source, key: &str, attributes: &[Attribute<&str>], say: &mut impl FnMut(usize, String)) {
    for attribute in attributes {
        say(
            source.line_of(attribute.id.name),
            format!("`{key}` has the attribute `.{}`; write a message of its own instead", attribute.id.name),
        );
    }
}

/// Blanks at the ends of a text, which Fluent drops without a word.
fn lost_blanks(source: &Source, say: &mut impl FnMut(usize, String)) {
    for (index, line) in source.text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let leading = line
            .split_once('=')
            .filter(|(key, _)| is_dashed(key.trim_end().trim_start_matches('-')))
            .is_some_and(|(_, text)| text.starts_with("  "));
        if leading {
            say(index + 1, "extra blanks before the text would be lost".to_owned());
        }
        if line.ends_with(' ') {
            say(index + 1, "a blank at the end of the line would be lost".to_owned());
        }
    }
}
