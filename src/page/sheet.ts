/** The sheet that a picture lies on: its size, dragging it about, bringing a box into view. */
import { all } from './dom.ts';

const SMALLEST = 0.3;
const LARGEST = 2;
/** Smaller words cannot be read; a picture that does not fit at this size is scrolled. */
const LEGIBLE = 0.92;

/** A way aside counts for so much of a way ahead, when arrows look for the next box. */
const ASIDE = 2;

/** Makes the pictures' buttons work, and lets a mouse drag a picture. */
export function sheets(): void {
  for (const figure of all('.picture')) {
    const sheet = figure.querySelector<HTMLElement>('.sheet');
    if (!sheet) continue;
    for (const button of all('[data-zoom]', figure))
      button.addEventListener('click', () => zoom(sheet, button.dataset['zoom'] ?? ''));
    sheet.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      resize(sheet, sizeOf(sheet) * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
    });
    dragging(sheet);
  }
}

/** Gives a picture that is shown for the first time a size at which it fits, or at least can be read. */
export function settle(sheet: HTMLElement): void {
  if (sheet.dataset['size'] === undefined && sheet.clientWidth > 0)
    resize(sheet, Math.min(1, Math.max(LEGIBLE, fitting(sheet))));
}

/** The size of a picture; 1 is its own. */
export const sizeOf = (sheet: HTMLElement) => Number(sheet.dataset['size'] ?? 1);

/** Gives a picture another size; what is in the middle stays there. */
export function resize(sheet: HTMLElement, wanted: number): void {
  const picture = sheet.querySelector('svg');
  if (!picture) return;
  const size = Math.min(LARGEST, Math.max(SMALLEST, wanted));
  const ratio = size / sizeOf(sheet);
  const middle = { x: sheet.scrollLeft + sheet.clientWidth / 2, y: sheet.scrollTop + sheet.clientHeight / 2 };
  picture.style.width = `${picture.viewBox.baseVal.width * size}px`;
  picture.style.height = `${picture.viewBox.baseVal.height * size}px`;
  if (sheet.dataset['size'] !== undefined)
    sheet.scrollTo(middle.x * ratio - sheet.clientWidth / 2, middle.y * ratio - sheet.clientHeight / 2);
  sheet.dataset['size'] = String(size);
}

/** Scrolls a picture, and nothing else, where a box is not in sight with some room around it. */
export function reveal(sheet: HTMLElement, box: Element): void {
  const [outer, inner] = [sheet.getBoundingClientRect(), box.getBoundingClientRect()];
  const room = 40;
  const isIn = (low: number, high: number, from: number, to: number) => low >= from + room && high <= to - room;
  const across = isIn(inner.left, inner.right, outer.left, outer.right)
    ? 0
    : inner.left - outer.left - outer.width * 0.5;
  const down = isIn(inner.top, inner.bottom, outer.top, outer.bottom)
    ? 0
    : (inner.top + inner.bottom - outer.top - outer.bottom) / 2;
  sheet.scrollBy(across, down);
}

/** The box that lies next in a direction; what lies straight ahead is nearer than what lies aside. */
export function nextBox(
  from: HTMLElement,
  [across, down]: readonly [number, number],
  boxes: readonly HTMLElement[],
): HTMLElement | undefined {
  const middle = (box: Element) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const here = middle(from);
  const way = (box: Element) => {
    const { x, y } = middle(box);
    const ahead = (x - here.x) * across + (y - here.y) * down;
    const aside = Math.abs((x - here.x) * down) + Math.abs((y - here.y) * across);
    return { ahead, far: ahead + ASIDE * aside };
  };
  const [nearest] = boxes
    .map((box) => ({ box, ...way(box) }))
    .filter(({ ahead }) => ahead > 1)
    .toSorted((one, two) => one.far - two.far);
  return nearest?.box;
}

function zoom(sheet: HTMLElement, how: string): void {
  if (how === 'fit') resize(sheet, Math.min(1, fitting(sheet)));
  else resize(sheet, sizeOf(sheet) * (how === 'in' ? 1.25 : 0.8));
}

function fitting(sheet: HTMLElement): number {
  return sheet.clientWidth / (sheet.querySelector('svg')?.viewBox.baseVal.width || 1);
}

function dragging(sheet: HTMLElement): void {
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let moved = false;
  sheet.addEventListener('pointerdown', (event) => {
    moved = false;
    // A finger scrolls by itself.
    if (event.pointerType === 'mouse' && event.button === 0)
      from = { x: event.clientX, y: event.clientY, left: sheet.scrollLeft, top: sheet.scrollTop };
  });
  sheet.addEventListener('dragstart', (event) => event.preventDefault());
  addEventListener('pointermove', (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    moved ||= Math.abs(x) + Math.abs(y) > 5;
    if (moved) sheet.scrollTo(from.left - x, from.top - y);
  });
  addEventListener('pointerup', () => (from = undefined));
  sheet.addEventListener('click', (event) => {
    if (moved) event.preventDefault();
    moved = false;
  });
}
