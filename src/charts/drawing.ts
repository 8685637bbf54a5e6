import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What a reader who does not see the picture is told. */
export interface Told {
  /** Unique on its page; ids inside of the picture begin with it. */
  id: string;
  title: string;
  /** What the picture shows, with its figures. */
  description: string;
}

// The library needs a document to make elements in; this one has no browser.
const { document } = parseHTML('<!doctype html><body></body>');

/** Class of all charts; what a mark looks like stands under its own class in styles/accounts/charts.css. */
const chartClass = 'chart';

/**
 * A drawing as SVG for a page with a strict content policy: no style, no size but the view box, numbers with one
 * decimal, title and description.
 */
export function draw(options: Plot.PlotOptions, { id, title, description }: Told): string {
  const svg = Plot.plot({ ...options, document, className: chartClass });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('*')) strip(element);
  for (const name of sizes) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-description`);
  svg.prepend(
    named('title', `${id}-title`, title),
    named('desc', `${id}-description`, description),
  );
  return svg.outerHTML;
}

const sizes = ['width', 'height', 'font-size', 'font-family'];

/** Removes labels that are meant for programs, and defaults that the style sheet sets. */
const dropped = ['aria-label', 'aria-hidden', 'font-variant', 'stroke-linecap', 'stroke-linejoin'];

function strip(element: Element): void {
  for (const name of dropped) element.removeAttribute(name);
  for (const { name, value } of [...element.attributes])
    if (name !== 'class') element.setAttribute(name, roundNumbers(value));
}

/** 85.60000000000001 → 85.6 */
export const roundNumbers = (text: string): string =>
  text.replace(/-?\d+\.\d+(?!em|\d)/g, (number) =>
    String(Math.round(Number(number) * 10) / 10 + 0),
  );

function named(tag: 'title' | 'desc', id: string, text: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  element.setAttribute('id', id);
  element.textContent = text;
  return element;
}
