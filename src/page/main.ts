/** The preview's page: choosing a step, walking, and keeping the place when the page is loaded anew. */
import { own } from '../basics/own.ts';
import { addressOf, standing, type Session } from '../walk/session.ts';
import type { PageData } from '../render/preview/data.ts';
import { linkTo } from '../render/preview/element.ts';
import { all } from './dom.ts';
import { nextBox, resize, reveal, settle, sheets, sizeOf } from './sheet.ts';
import { fresh, takenUp, walkIn, type Walk } from './walk.ts';

const { library, serial } = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData;
const panel = document.getElementById('walk') as HTMLElement;
const sections = all('.playbook');
const KEPT = 'coach-preview';

/** What is kept from one loading to the next. */
interface Place {
  address?: string | undefined;
  walk?: { session: Session; draft: string } | undefined;
  sheets: Record<string, { size: number; left: number; top: number }>;
  scroll: number;
  side: number;
}

let here: string | undefined;
let walk: Walk | undefined;

const current = () => sections.find((section) => section.classList.contains('current'));
const sheetOf = (section: HTMLElement | undefined) => section?.querySelector<HTMLElement>('.sheet') ?? undefined;
const sideOf = (section: HTMLElement | undefined) => section?.querySelector<HTMLElement>('.side') ?? undefined;

/** Shows a step's playbook, and marks the step in the picture and in the list. */
function show(address: string): void {
  const playbook = address.slice(0, address.indexOf('/'));
  const section = sections.find((each) => each.dataset['playbook'] === playbook);
  if (!section) return;
  here = address;
  for (const each of sections) each.classList.toggle('current', each === section);
  for (const link of all('nav [data-playbook]'))
    link.toggleAttribute('aria-current', link.dataset['playbook'] === playbook);
  for (const each of all('.here')) each.classList.remove('here');
  const sheet = sheetOf(section);
  if (sheet) settle(sheet);
  document.getElementById(address)?.classList.add('here');
  const boxes = all('.box', section).filter((box) => box.dataset['step'] === address);
  const box = boxes.find((each) => !each.classList.contains('pointer')) ?? boxes[0];
  box?.classList.add('here');
  if (sheet && box) reveal(sheet, box);
}

/** Marks the way that a walk took. */
function trace(session: Session): void {
  const path = standing(library, session).path.map(({ place }) => addressOf(place));
  const ways = new Set([...path, here ?? ''].map((to, at) => `${path[at - 1]} ${to}`));
  for (const box of all('.box:not(.pointer)')) box.classList.toggle('walked', path.includes(box.dataset['step'] ?? ''));
  for (const edge of all('.edge'))
    edge.classList.toggle('walked', ways.has(`${edge.dataset['from']} ${edge.dataset['to']}`));
}

function startWalk(session: Session, draft = ''): void {
  document.body.classList.add('walking');
  panel.hidden = false;
  walk = walkIn(panel, library, session, { onStep, onLeave: leave }, draft);
  trace(walk.session());
}

function onStep(address: string): void {
  show(address);
  const side = sideOf(current());
  if (side && panel.parentElement !== side) {
    const focused = document.activeElement as HTMLElement | null;
    side.prepend(panel);
    focused?.focus({ preventScroll: true });
  }
  if (walk) trace(walk.session());
  history.replaceState(null, '', linkTo(address));
}

function leave(): void {
  walk = undefined;
  document.body.classList.remove('walking');
  panel.hidden = true;
  for (const each of all('.walked')) each.classList.remove('walked');
  const article = document.getElementById(here ?? '');
  article?.scrollIntoView({ block: 'nearest' });
  article?.focus({ preventScroll: true });
}

function fromHash(): string | undefined {
  try {
    const address = decodeURIComponent(location.hash.slice(1));
    return document.getElementById(address)?.tagName === 'ARTICLE' ? address : undefined;
  } catch {
    return undefined;
  }
}

addEventListener('hashchange', () => {
  const address = fromHash();
  if (address === undefined) return;
  if (walk) leave();
  show(address);
  document.getElementById(address)?.scrollIntoView({ block: 'start' });
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-walk]') : null;
  if (button) startWalk(fresh(button.dataset['walk'] ?? ''));
});

document.addEventListener('keydown', (event) => {
  const isOurs = panel.contains(document.activeElement) || document.activeElement === document.body;
  if (!walk || !isOurs || event.ctrlKey || event.metaKey || event.altKey) return;
  if (walk.key(event.key)) event.preventDefault();
});

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

document.addEventListener('keydown', (event) => {
  const box = document.activeElement?.closest<HTMLElement>('.box');
  const arrow = own(ARROWS, event.key);
  const section = current();
  if (!box || !arrow || !section || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  nextBox(box, arrow, all('.box', section))?.focus();
});

addEventListener('pagehide', () => {
  const place: Place = {
    address: here,
    walk: walk && { session: walk.session(), draft: walk.draft() },
    sheets: Object.fromEntries(
      sections.flatMap((section) => {
        const sheet = sheetOf(section);
        return sheet?.dataset['size'] === undefined
          ? []
          : [
              [
                section.dataset['playbook'] ?? '',
                { size: sizeOf(sheet), left: sheet.scrollLeft, top: sheet.scrollTop },
              ],
            ];
      }),
    ),
    scroll: scrollY,
    side: sideOf(current())?.scrollTop ?? 0,
  };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(place));
  } catch {
    // Where a browser keeps nothing, the page starts at the top again.
  }
});

function kept(): Place | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Place | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function restore(place: Place): void {
  if (place.walk && own(library.playbooks, place.walk.session.playbook))
    startWalk(takenUp(library, place.walk.session), place.walk.draft);
  for (const section of sections) {
    const before = own(place.sheets, section.dataset['playbook'] ?? '');
    const sheet = sheetOf(section);
    if (!before || !sheet) continue;
    resize(sheet, before.size);
    if (section === current()) sheet.scrollTo(before.left, before.top);
  }
  sideOf(current())?.scrollTo(0, place.side);
  scrollTo(0, place.scroll);
}

/** Loads the page anew when its playbooks were saved; the stream names the newest page. */
function follow(): void {
  const status = document.querySelector('.live');
  const say = (text: string) => status && (status.textContent = text);
  const stream = new EventSource('/events');
  stream.addEventListener('message', ({ data }) => {
    if (data === String(serial)) say('Shows every save');
    else location.reload();
  });
  stream.addEventListener('trouble', ({ data }: MessageEvent<string>) =>
    say(`${JSON.parse(data)} This is how it last was.`),
  );
  stream.addEventListener('error', () => say('coach is not running any more'));
}

document.documentElement.classList.add('scripted');
sheets();
const first = sections[0]?.querySelector('article')?.id;
const place = kept();
const start = fromHash() ?? place?.address ?? first;
if (start !== undefined && document.getElementById(start)) show(start);
else if (first !== undefined) show(first);
if (place && (location.hash === '' || fromHash() === place.address)) restore(place);
if (serial !== undefined) follow();
