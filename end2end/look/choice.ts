// What `cargo xtask look` was asked for; all of it when nothing is said.
import path from 'node:path';
import { languages, routes, sizes, themes } from '../routes';

const asked = (key: string) =>
  (process.env[`AIMAK_LOOK_${key}`] ?? '').split(',').map((text) => text.trim()).filter(Boolean);
const wanted = (list: string[], ...names: string[]) =>
  list.length === 0 || names.some((name) => list.includes(name));

/** Where pictures and sheets go. */
export const out = path.resolve(process.env.AIMAK_LOOK_OUT ?? 'target/look');

const named = routes.filter((route) => wanted(asked('ROUTE'), route.name, route.path));
const address = asked('ROUTE').find((text) => text.startsWith('/'));

/** The screens: those named, or one given as an address that is not in the list. */
export const chosenRoutes =
  named.length === 0 && address
    ? [{ name: address.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home', path: address }]
    : named;
export const chosenLanguages = languages.filter((lang) => wanted(asked('LANG'), lang));
export const chosenSizes = sizes.filter((size) => wanted(asked('SIZE'), String(size.width), `${size.width}x${size.height}`));
export const chosenThemes = themes.filter((theme) => wanted(asked('THEME'), theme));

/** The file of one picture. */
export const picture = (route: string, lang: string, width: number, theme: string) =>
  path.join(out, route, `${lang}-${width}-${theme}.png`);

/** What was noticed while taking it. */
export const remarks = (route: string, lang: string, width: number, theme: string) =>
  path.join(out, route, `${lang}-${width}-${theme}.txt`);
