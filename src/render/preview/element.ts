import { hiddenShown } from '../../basics/hidden-characters.ts';

/**
 * Pieces of a page as data. Playbook text is untrusted: it only ever becomes text or an attribute,
 * here by escaping, in the page by textContent and setAttribute.
 */

export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: Child[];
}

export type Child = Element | string;

/** Attributes by name; `true` stands alone, `false` and `undefined` leave it out. */
type Attributes = Record<string, string | number | boolean | undefined>;

/** A piece of a page. */
export function el(tag: string, attributes: Attributes = {}, ...children: (Child | undefined | false)[]): Element {
  const kept = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
  );
  return {
    tag,
    attributes: Object.fromEntries(kept) as Record<string, string>,
    children: children.filter((child) => child !== undefined && child !== false),
  };
}

/** An address as an id in the page and, after `#`, as a link to it. */
export function linkTo(address: string): string {
  return `#${encodeURIComponent(address).replaceAll('%2F', '/')}`;
}

const VOID: ReadonlySet<string> = new Set(['meta', 'input']);
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand in HTML, between tags or in an attribute's quotes. */
export function escape(text: string): string {
  return hiddenShown(text, () => '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A piece of a page, written out. */
export function html(child: Child): string {
  if (typeof child === 'string') return escape(child);
  const { tag, attributes, children } = child;
  const open = `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(html).join('')}</${tag}>`;
}

/** Data as it may stand in a script element that is not run. */
export function json(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
