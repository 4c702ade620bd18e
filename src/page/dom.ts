/** Pieces of a page → the page. Text becomes text and nothing else. */
import type { Child } from '../render/preview/element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes the nodes of a piece. */
export function node(child: Child, inSvg = false): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const isSvg = inSvg || child.tag === 'svg';
  const made = isSvg ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
  for (const [name, value] of Object.entries(child.attributes)) made.setAttribute(name, value);
  made.append(...child.children.map((each) => node(each, isSvg)));
  return made;
}

/** All elements of a kind, under another one. */
export function all(selector: string, under: ParentNode = document): HTMLElement[] {
  return [...under.querySelectorAll<HTMLElement>(selector)];
}
