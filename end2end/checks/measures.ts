// What is measured inside a page. Each function runs in the browser by itself, so it uses nothing from
// outside, and tells faults in words; none is good.

/** Targets: 44 px wide and high, none over another. Links and numbers within sentences are as high as their
 * line (WCAG 2.2, 2.5.8: inline); the numbers stand in strips and tables as well. */
export function smallTargets(): string[] {
  const faults: string[] = [];
  const boxes: { name: string; control: Element; box: DOMRect }[] = [];
  for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    // Close points of the map are 24 px: the list beside it has the same places.
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('svg, .skip-link')) continue;
    let block: HTMLElement | null = control.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    // A button is never quite inline: one without a frame or room of its own, between words, is.
    const look = getComputedStyle(control);
    const plain = look.borderTopWidth === '0px' && look.paddingTop === '0px' && look.paddingBottom === '0px';
    const words = [...(control.parentElement?.childNodes ?? [])].some((node) => node instanceof Text && /\p{L}{2}/u.test(node.data));
    const inline = look.display === 'inline' || (look.display === 'inline-block' && plain && words);
    if (inline && block?.textContent.trim() !== control.textContent.trim()) continue;
    // What is drawn by its label is pressed by its label.
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    const around = label?.contains(control) ? label : control;
    const both = [control, around].map((part) => part.getBoundingClientRect());
    const [width, height] = [Math.max(...both.map((box) => box.width)), Math.max(...both.map((box) => box.height))];
    const name = `${control.tagName} ${control.getAttribute('aria-label') ?? (around.textContent.trim().slice(0, 40) || control.id)}`;
    if (width < 43.9 || height < 43.9) faults.push(`${name} is ${width.toFixed(1)} × ${height.toFixed(1)} px`);
    boxes.push({ name, control: around, box: around.getBoundingClientRect() });
  }
  // What stands above the page lies over whatever is below it just now.
  const layer = (control: Element) => {
    for (let at: Element | null = control; at; at = at.parentElement) if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at;
    return null;
  };
  for (const [at, one] of boxes.entries()) {
    for (const two of boxes.slice(at + 1)) {
      if (layer(one.control) !== layer(two.control)) continue;
      if (one.control.contains(two.control) || two.control.contains(one.control)) continue;
      const over = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      const under = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
      if (over > 1 && under > 1) faults.push(`${one.name} and ${two.name} lie over each other by ${over.toFixed(1)} × ${under.toFixed(1)} px`);
    }
  }
  return faults;
}

/** One first heading, no level left out, one of each landmark, and a title. */
export function brokenOutline(): string[] {
  const faults: string[] = [];
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
  const firsts = headings.filter((heading) => heading.tagName === 'H1').length;
  if (firsts !== 1) faults.push(`${firsts} first headings`);
  let level = 0;
  for (const heading of headings) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) faults.push(`${heading.tagName} "${heading.textContent.trim().slice(0, 40)}" follows level ${level}`);
    level = own;
  }
  for (const landmark of ['main', 'body > header, body > div > header', 'body > footer, body > div > footer']) {
    const count = [...document.querySelectorAll(landmark)].filter((part) => part.checkVisibility()).length;
    if (count !== 1) faults.push(`${count} of ${landmark}`);
  }
  if (!document.title.trim()) faults.push('no title');
  return faults;
}

/** The page says its language, and words of another script or with Kyrgyz letters say theirs. */
export function foreignWords(lang: string): string[] {
  const faults: string[] = [];
  if (document.documentElement.lang !== lang) faults.push(`the page says ${document.documentElement.lang}`);
  // Names of places are names, and stay as they are.
  const own = (text: string) => text.replaceAll(/Үлгү( айыл аймагы)?/g, '');
  // Words, not letters that a sentence is about.
  const strange = lang === 'en' ? /\p{Script=Cyrillic}{2}/u : lang === 'ru' ? /[ңөүҢӨҮ]\p{L}|\p{L}[ңөүҢӨҮ]/u : undefined;
  if (!strange) return faults;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement!;
    // A chart's source is one text with the title in it: known, see docs/testing.md.
    if (parent.closest('.chart-frame__source')) continue;
    if (!strange.test(own(node.textContent!)) || !parent.checkVisibility()) continue;
    if (parent.closest('[lang]')!.getAttribute('lang') === lang) faults.push(node.textContent!.trim().slice(0, 60));
  }
  return faults;
}

/** Nothing is wider than the window, nothing is cut off, no text leaves its box; a field may scroll its own text when that is spaced. */
export function cutOff(spaced = false): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.scrollingElement!;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`);
  const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll<HTMLElement>('main, main *, header *, footer *')) {
    if (element.closest('.visually-hidden, svg, canvas') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    // Clipped away whole: only for those who listen.
    if (style.clipPath !== 'none' && style.position === 'absolute') continue;
    const words = element instanceof HTMLInputElement ? element.value : element.textContent.trim().slice(0, 40);
    if (spaced && element instanceof HTMLInputElement) continue;
    const hides = [style.overflowX, style.overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
    if (hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      faults.push(`${element.tagName}.${element.className} cuts off "${words}"`);
    }
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
    if (texts.length === 0) continue;
    let box: Element = element;
    while (getComputedStyle(box).display === 'inline' && box.parentElement) box = box.parentElement;
    // A table that scrolls in its own box shows all of it.
    let scroller: Element | null = box;
    while (scroller && !scrolls(scroller)) scroller = scroller.parentElement;
    if (scroller && scroller !== document.documentElement) continue;
    const edge = box.getBoundingClientRect();
    for (const node of texts) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width > 1 && (text.right > edge.right + 1.5 || text.left < edge.left - 1.5)) {
        faults.push(`"${node.textContent!.trim().slice(0, 40)}" is ${text.width.toFixed(0)} px in ${box.tagName}.${box.className} of ${edge.width.toFixed(0)} px`);
      }
    }
  }
  return [...new Set(faults)];
}

/** The spacing that WCAG 1.4.12 lets people set; gives the way back. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}

/** Takes the spacing away. */
export function unspaceText(): void {
  document.adoptedStyleSheets = [];
}

/** Makes every word of letters 35 % longer, with ң, ө and ү in it; numbers stay. */
export function lengthenWords(): void {
  const held = globalThis as typeof globalThis & { words?: Map<Node, string> };
  held.words = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.textContent!;
    // Names of the app and of languages are never translated.
    if (!/\p{L}{3}/u.test(text) || node.parentElement!.closest('svg, script, style, .header__brand, .segmented[data-size=small]')) continue;
    held.words.set(node, text);
    let owed = 0;
    node.textContent = text.replaceAll(/\p{L}+/gu, (word) => {
      owed += word.length * 0.35;
      // Short words stay short, as in any language; the longer ones carry what they owe.
      const more = word.length < 4 ? 0 : Math.min(Math.round(owed), Math.ceil(word.length * 0.5));
      owed -= more;
      const spelled = word.replaceAll('н', 'ң').replaceAll('о', 'ө').replaceAll('у', 'ү');
      return spelled.slice(0, 2) + 'үңө'.repeat(8).slice(0, more) + spelled.slice(2);
    });
  }
}

/** Gives the words back. */
export function shortenWords(): void {
  const held = globalThis as typeof globalThis & { words?: Map<Node, string> };
  for (const [node, text] of held.words ?? []) node.textContent = text;
}

/** With the focus on each control in turn, something lies over it. */
export function coveredControls(): string[] {
  const faults: string[] = [];
  const before = document.activeElement as HTMLElement | null;
  for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (!control.checkVisibility({ visibilityProperty: true }) || (control as HTMLButtonElement).disabled) continue;
    control.focus();
    if (document.activeElement !== control) continue;
    const box = control.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const name = `${control.tagName} "${control.textContent.trim().slice(0, 40) || control.id}"`;
    if (box.bottom <= 0 || box.top >= innerHeight) {
      faults.push(`${name} stays out of the window`);
      continue;
    }
    const label = (control as HTMLInputElement).labels?.[0];
    const over = (y: number) => {
      const top = document.elementFromPoint(box.x + box.width / 2, y);
      return top && !control.contains(top) && !top.contains(control) && !label?.contains(top) ? top : undefined;
    };
    // Of what is as high as the window a part must be free; of anything else its middle.
    const points = box.height > innerHeight / 2 ? [0.1, 0.3, 0.5, 0.7, 0.9] : [0.5];
    const tops = points.map((part) => over(Math.min(Math.max(box.y + box.height * part, 1), innerHeight - 1)));
    if (tops.every(Boolean)) faults.push(`${name} lies under ${tops[0]!.tagName}.${tops[0]!.getAttribute('class') ?? ''}`);
  }
  before?.focus();
  scrollTo(0, 0);
  return faults;
}

/** What would move although less motion was asked for; what began before that may come to its end. */
export async function moving(): Promise<string[]> {
  const faults = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    for (const part of [undefined, '::before', '::after']) {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part);
      const seconds = [animationName === 'none' ? '0s' : animationDuration, transitionDuration].flatMap((text) => text.split(',').map(Number.parseFloat));
      if (seconds.some((time) => time > 0)) faults.add(`${element.tagName}.${element.getAttribute('class') ?? ''}${part ?? ''}`);
    }
  }
  const runs = () => document.getAnimations().some((one) => Number(one.effect?.getComputedTiming().duration) > 0);
  for (let wait = 0; wait < 10 && runs(); wait++) await new Promise((done) => setTimeout(done, 100));
  if (runs()) faults.add('an animation runs');
  return [...faults];
}

/** Rules that show something only under a mouse. */
export function hoverOnly(): string[] {
  const faults: string[] = [];
  const shows = ['display', 'visibility', 'opacity', 'content', 'clip-path', 'clip', 'height', 'max-height', 'block-size', 'max-block-size'];
  const read = (rules: CSSRuleList) => {
    for (const rule of rules) {
      // Names on the map: the list beside it has them all.
      if (rule instanceof CSSStyleRule && rule.selectorText.includes('.oblast-map__name')) continue;
      if (rule instanceof CSSStyleRule && rule.selectorText.includes(':hover') && shows.some((name) => rule.style.getPropertyValue(name))) faults.push(rule.cssText);
      if ('cssRules' in rule) read(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  return faults;
}

/** Controls that a screen with its own few colours would not show. */
export function unseenInForcedColours(): string[] {
  const faults: string[] = [];
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  // Under words outside buttons the browser lays a ground of its own.
  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement!;
    if (!node.textContent!.trim() || parent.closest('svg, button, script, style, .visually-hidden') || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(parent);
    if (style.getPropertyValue('forced-color-adjust') !== 'none' && style.color === canvas) faults.push(`"${node.textContent!.trim().slice(0, 40)}" has the colour of its ground`);
  }
  for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || control.closest('svg, .skip-link')) continue;
    // A slider's handle and track are no elements: its picture is looked at instead.
    if (control instanceof HTMLInputElement && ['range', 'radio', 'checkbox', 'file'].includes(control.type)) continue;
    const style = getComputedStyle(control);
    const name = `${control.tagName} "${control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 40)}"`;
    const field = control.matches('input, select, textarea');
    const seen = [control, ...control.querySelectorAll('*')].some((part) => {
      const { color, stroke, fill } = getComputedStyle(part);
      const under = ground(part);
      if (part instanceof SVGElement) return [stroke, fill, color].some((ink) => ink !== 'none' && ink !== under);
      return color !== under && (field || part.textContent.trim() !== '');
    });
    if (!seen) faults.push(`${name}: neither words nor icon`);
    // Where to type: a frame of its own or of the part around it.
    const frames = [style, ...[1, 2].map((up) => getComputedStyle((up === 1 ? control.parentElement : control.parentElement?.parentElement) ?? control))];
    if (field && !frames.some((frame) => Number.parseFloat(frame.borderBottomWidth) >= 1 && frame.borderBottomStyle !== 'none')) faults.push(`${name}: no frame`);
  }
  return faults;
}

/** Sliders without another way to the same number. */
export function dragOnly(): string[] {
  const faults: string[] = [];
  for (const slider of document.querySelectorAll<HTMLElement>('input[type=range], [role=slider]')) {
    if (!slider.checkVisibility()) continue;
    if (slider.tabIndex < 0) faults.push(`slider ${slider.getAttribute('aria-label') ?? slider.id} is not reached by keyboard`);
    let around: Element | null = slider;
    // The nearest part of the page that holds a field for typing holds the same question.
    while (around && !around.querySelector('input[inputmode], input[type=text], input:not([type])')) around = around.parentElement;
    if (!around || around.matches('main, body')) faults.push(`slider ${slider.getAttribute('aria-label') ?? slider.id} has no field beside it`);
  }
  for (const part of document.querySelectorAll('[draggable=true]')) {
    // What can be dragged somewhere has a button beside it that does the same.
    if (!part.parentElement?.querySelector('button, a[href]')) faults.push(`${part.tagName} "${part.textContent.trim().slice(0, 40)}" is only dragged`);
  }
  return faults;
}

/** Listens to the Tab key: before the focus goes on, what it was on is written down. */
export function listenToTabs(): void {
  interface Stop {
    name: string;
    order: number;
    ring: boolean;
    contrast: number;
    covered: string;
    mark: string;
  }
  const held = globalThis as typeof globalThis & { stops?: (Stop | undefined)[] };
  const stops: (Stop | undefined)[] = [];
  held.stops = stops;
  const rgb = (text: string) => (/[\d.]+/.test(text) ? text.match(/[\d.]+/g)!.map(Number) : [0, 0, 0]);
  const light = (text: string) => {
    const [r, g, b] = rgb(text).map((value) => (value / 255 <= 0.03928 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05;
  };
  const ratio = (one: string, two: string) => Math.max(light(one), light(two)) / Math.min(light(one), light(two));
  const ground = (element: Element | null) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab') return;
      const here = document.activeElement as HTMLElement | null;
      if (!here || here === document.body) {
        stops.push(undefined);
        return;
      }
      // The ring is the control's own, or of the part that draws it: a field's frame, a choice's label.
      const parts = [here, here.parentElement!, ...here.parentElement!.children];
      const ringed = parts.find((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const box = here.getBoundingClientRect();
      // Of what is as high as the window a part must be free; of anything else its middle.
      const points = box.height > innerHeight / 2 ? [0.1, 0.3, 0.5, 0.7, 0.9] : [0.5];
      const tops = points.map((part) => document.elementFromPoint(box.x + box.width / 2, box.y + box.height * part));
      const free = (top: Element | null) => top === null || here.contains(top) || top.contains(here) || (here as HTMLInputElement).labels?.[0]?.contains(top);
      const clear = box.width <= 1 || tops.some(free);
      const out = box.width > 1 && (box.bottom <= 0 || box.top >= innerHeight);
      const mark = `stop-${stops.length}`;
      here.setAttribute('data-stop', mark);
      stops.push({
        mark,
        name: `${here.tagName} ${here.id} ${here.getAttribute('aria-label') ?? here.textContent.trim().slice(0, 40)}`,
        order: [...document.querySelectorAll('*')].indexOf(here),
        ring: ringed !== undefined,
        contrast: ringed ? ratio(getComputedStyle(ringed).outlineColor, ground(ringed.parentElement)) : 0,
        covered: out ? 'out of the window' : clear ? '' : `under ${tops[0]!.tagName}.${tops[0]!.getAttribute('class') ?? ''}`,
      });
    },
    { capture: true },
  );
}

/** Controls that Tab should have reached and did not. */
export function unreached(): string[] {
  const faults: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')) {
    if (control.tabIndex < 0 || control.hasAttribute('data-stop') || (control as HTMLButtonElement).disabled || !control.checkVisibility({ visibilityProperty: true })) continue;
    // Of a group of choices Tab reaches one; arrows reach the others.
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(control.name)}"]`)];
      if (group.some((one) => one.hasAttribute('data-stop'))) continue;
    }
    faults.push(`${control.tagName} ${control.id} ${control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 40)}`);
  }
  return faults;
}
