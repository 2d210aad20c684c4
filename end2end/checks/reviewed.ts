// What axe could not decide by itself, and what a person found there. Anything else fails the check.

/** The part of axe's answer that is needed here. */
interface Node {
  html: string;
  target: unknown[];
  any: { message: string }[];
}

/** A rule, what its part looks like, and why it is right. */
interface Review {
  rule: string;
  part: RegExp;
  why: string;
}

const reviews: readonly Review[] = [
  {
    rule: 'color-contrast',
    part: /class="oblast-map__(label|name)"/,
    why: 'names on the map: dark words with a light edge 3 to 4 px wide on light ground; the list beside it has them all',
  },
  {
    rule: 'aria-required-children',
    part: /<ul class="[a-z_-]+" role="list">(<!---->)*<\/ul>/,
    why: 'a list of what somebody kept, still empty; the sentence above it says what goes there',
  },
  {
    rule: 'color-contrast',
    part: /<td data-numeric="">\d(<!---->)*<\/td>/,
    why: 'a single digit, which axe does not measure; the cells beside it have the same colours',
  },
  {
    rule: 'th-has-data-cells',
    part: /paper-rates/,
    why: 'a row that names a group of consumers spans all columns; the rows below it have the rates',
  },
  {
    rule: 'color-contrast',
    part: /class="dock__/,
    why: 'a bar above the page, on a ground of its own: axe asks what lies beneath it',
  },
];

/** Whether somebody has looked at this kind of place. */
export const reviewed = (rule: string, node: Node): boolean =>
  reviews.some((review) => review.rule === rule && review.part.test(`${node.target.join(' ')} ${node.html}`));
