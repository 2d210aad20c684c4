// The points of a screenshot: 8 bits a channel, not interlaced, as Chromium writes them.
import { inflateSync } from 'node:zlib';

/** A picture: `at(x, y)` gives red, green and blue from 0 to 255. */
export interface Picture {
  width: number;
  height: number;
  at: (x: number, y: number) => readonly [number, number, number];
}

/** Reads a PNG file. */
export function decode(file: Buffer): Picture {
  const [width, height, depth, kind] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24], file[25]];
  const channels = kind === 2 ? 3 : kind === 6 ? 4 : 0;
  if (depth !== 8 || !channels || file[28] !== 0) throw new Error(`a PNG of kind ${kind} with ${depth} bits is not read here`);
  const parts: Buffer[] = [];
  for (let from = 8; from < file.length; ) {
    const length = file.readUInt32BE(from);
    if (file.toString('latin1', from + 4, from + 8) === 'IDAT') parts.push(file.subarray(from + 8, from + 8 + length));
    from += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const points = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const left = x >= channels ? points[y * row + x - channels]! : 0;
      const up = y > 0 ? points[(y - 1) * row + x]! : 0;
      const corner = x >= channels && y > 0 ? points[(y - 1) * row + x - channels]! : 0;
      const add = filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      points[y * row + x] = raw[y * (row + 1) + 1 + x]! + add;
    }
  }
  return {
    width,
    height,
    at: (x, y) => {
      const from = (y * width + x) * channels;
      return [points[from]!, points[from + 1]!, points[from + 2]!];
    },
  };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

type Colour = readonly [number, number, number];

const linear = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);

/** Contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrast(one: Colour, two: Colour): number {
  const light = ([red, green, blue]: Colour) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
  const [a, b] = [light(one), light(two)];
  return Math.max(a, b) / Math.min(a, b);
}

/** A colour as the eye weighs it: CIELAB under D65. */
function lab([red, green, blue]: Colour): readonly [number, number, number] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const bend = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours look: CIEDE2000, after Sharma, Wu and Dalal (2005). */
export function difference(one: Colour, two: Colour): number {
  return differenceOfLab(lab(one), lab(two));
}

/** The same for colours of CIELAB, in which the published examples are written. */
export function differenceOfLab([l1, a1, b1]: Colour, [l2, a2, b2]: Colour): number {
  const turn = Math.PI * 2;
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const grey = 1 + 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * grey, b1), Math.hypot(a2 * grey, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) + turn) % turn);
  const [h1, h2] = [hue(a1 * grey, b1), hue(a2 * grey, b2)];
  let apart = c1 * c2 === 0 ? 0 : h2 - h1;
  if (apart > Math.PI) apart -= turn;
  if (apart < -Math.PI) apart += turn;
  let between = h1 + h2;
  if (c1 * c2 !== 0) between = Math.abs(h1 - h2) <= Math.PI ? between / 2 : (between + (between < turn ? turn : -turn)) / 2;
  const [light, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const degrees = (angle: number) => (angle * Math.PI) / 180;
  const weight =
    1 -
    0.17 * Math.cos(between - degrees(30)) +
    0.24 * Math.cos(2 * between) +
    0.32 * Math.cos(3 * between + degrees(6)) -
    0.2 * Math.cos(4 * between - degrees(63));
  const byLight = (l2 - l1) / (1 + (0.015 * (light - 50) ** 2) / Math.sqrt(20 + (light - 50) ** 2));
  const byChroma = (c2 - c1) / (1 + 0.045 * chroma);
  const byHue = (2 * Math.sqrt(c1 * c2) * Math.sin(apart / 2)) / (1 + 0.015 * chroma * weight);
  const rotation = -Math.sin(degrees(60) * Math.exp(-((((between * 180) / Math.PI - 275) / 25) ** 2))) * 2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  return Math.sqrt(byLight ** 2 + byChroma ** 2 + byHue ** 2 + rotation * byChroma * byHue);
}
