// Every screen there is, for the runs that look at all of them.
import { today } from './support/studio';

/** A screen: a short name for files, and its address. */
export interface Route {
  name: string;
  path: string;
}

export const routes: readonly Route[] = [
  { name: 'home', path: '/' },
  { name: 'place', path: '/ulgu' },
  { name: 'place-real', path: '/naryn' },
  { name: 'calculator', path: '/ulgu/calculator' },
  { name: 'studio', path: '/ulgu/drinking-water/studio' },
  { name: 'studio-year', path: `/ulgu/drinking-water/studio#${today}` },
  { name: 'studio-real', path: '/naryn/drinking-water/studio' },
  { name: 'papers', path: '/ulgu/drinking-water/papers/brief' },
  { name: 'studio-waste', path: '/ulgu/waste-removal/studio' },
  { name: 'studio-spaces', path: '/ulgu/public-spaces/studio' },
  { name: 'delivery', path: '/ulgu/drinking-water/delivery' },
  { name: 'tender', path: '/ulgu/drinking-water/tender' },
  { name: 'village', path: '/naryn/drinking-water/village' },
  { name: 'tour', path: '/tour' },
  { name: 'tariff', path: '/ulgu/drinking-water/tariff' },
  { name: 'tariff-waste', path: '/ulgu/waste-removal/tariff' },
  { name: 'method', path: '/method' },
  { name: 'method-figure', path: '/method/cost-coverage' },
  { name: 'problem', path: '/problems/not-found' },
  { name: 'unknown', path: '/no-such-place' },
];

/** The languages of the app. */
export const languages = ['ky', 'ru', 'en'] as const;

/** Phone, tablet, laptop, projector. */
export const sizes = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/** Themes as a person chooses them, and paper. */
export const themes = ['light', 'dark', 'contrast', 'print'] as const;
