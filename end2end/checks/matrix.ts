// Which screens are checked, in which language, colours and size.
import { languages, routes, type Route } from '../routes';
import type { Lang } from '../support/messages';

/** Colours of a screen as a person chooses them. */
export const colours = ['light', 'dark', 'contrast'] as const;
/** Phone, tablet, laptop. */
export const windows = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
] as const;

/** One screen as somebody sees it. */
export interface Cell {
  route: Route;
  lang: Lang;
  theme: (typeof colours)[number];
  size: (typeof windows)[number];
}

/** A cell in words, for the name of its test. */
export const named = ({ route, lang, theme, size }: Cell) => `${route.name} ${lang} ${theme} ${size.width}`;

/** Every route in every language, theme and size. */
export const all: readonly Cell[] = routes.flatMap((route) =>
  languages.flatMap((lang) => colours.flatMap((theme) => windows.map((size) => ({ route, lang, theme, size })))),
);

/** Every route once. Of nine routes one after the other, every two values of different kinds meet once. */
export const some: readonly Cell[] = routes.map((route, at) => {
  const [one, two] = [at % 3, Math.floor(at / 3) % 3];
  return { route, lang: languages[one]!, theme: colours[two]!, size: windows[(one + two) % 3]! };
});
