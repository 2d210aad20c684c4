// The words of the app, read from its own message files, so that journeys name buttons and fields
// as people see them, in any language.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { languages } from '../routes';

export type Lang = (typeof languages)[number];
type Values = Record<string, string | number>;

// The app's own, and those it shares with the command line.
const folders = ['../../app/locales', '../../core/words/locales'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
const read = new Map<Lang, Map<string, string>>();

/** All messages of a language, as written in the files. */
function messages(lang: Lang): Map<string, string> {
  let known = read.get(lang);
  if (known) return known;
  known = new Map();
  const files = folders.flatMap((folder) => readdirSync(path.join(folder, lang)).map((file) => path.join(folder, lang, file)));
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replaceAll(/^#.*\n?/gm, '');
    for (const [, key, value] of text.matchAll(/^([a-z][a-z0-9-]*) = (.*(?:\n(?:[ }]).*)*)/gm)) known.set(key!, value!.trimEnd());
  }
  read.set(lang, known);
  return known;
}

/** Every text of the app in a language, each variant by itself, with `…` for its variables. */
export function* everyText(lang: Lang): Generator<{ key: string; text: string }> {
  for (const [key, message] of messages(lang)) {
    const variants = [...message.matchAll(/^\s*\*?\[[^\]]+\] ?(.*)$/gm)].map(([, text]) => text!);
    for (const text of variants.length > 0 ? variants : [message]) yield { key, text: text.replaceAll(/\{[^}]*\}/g, '…') };
  }
}

/** Digits in groups, as the app prints counts. */
const grouped = (lang: Lang, count: number) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '\u00a0');

/** Fills the variables and chooses the variants of a message; `fill` gives the text of a variable. */
function write(lang: Lang, text: string, values: Values, fill: (name: string) => string): string {
  const choice = /\{\s*\$([a-z]+)\s*->((?:[^{}]|\{\s*\$[a-z]+\s*\})*)\}/;
  let chosen = text;
  for (let found = choice.exec(chosen); found; found = choice.exec(chosen)) {
    const [whole, name, body] = found;
    const value = values[name!];
    const plural = typeof value === 'number' ? new Intl.PluralRules(lang).select(value) : value;
    const variants = [...body!.matchAll(/^\s*(\*?)\[([^\]]+)\] ?(.*)$/gm)];
    const variant = variants.find(([, , key]) => key === plural) ?? variants.find(([, star]) => star === '*');
    if (!variant) throw new Error(`no variant of $${name} for ${String(plural)}`);
    chosen = chosen.replace(whole, () => variant[3]!);
  }
  return chosen.replaceAll(/\{\s*\$([a-z]+)\s*\}/g, (_, name: string) => fill(name));
}

function message(lang: Lang, key: string): string {
  const text = messages(lang).get(key);
  if (text === undefined) throw new Error(`${lang} has no message ${key}`);
  return text;
}

/** A message with its variables filled in. */
export function say(lang: Lang, key: string, values: Values = {}): string {
  return write(lang, message(lang, key), values, (name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} needs $${name}`);
    return typeof value === 'number' ? grouped(lang, value) : value;
  });
}

/** A pattern that fits the message whatever its other variables hold. */
export function saying(lang: Lang, key: string, values: Values = {}): RegExp {
  const open = '\u0000';
  const text = write(lang, message(lang, key), values, (name) => {
    const value = values[name];
    return value === undefined ? open : typeof value === 'number' ? grouped(lang, value) : value;
  });
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/ /g, String.raw`\s+`);
  return new RegExp(escaped.replaceAll(open, '.+'));
}
