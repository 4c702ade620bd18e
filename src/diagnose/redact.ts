/** Strikes out who took part: names, e-mail addresses, numbers. */
import type { Call } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NUMBER = /\d+(?:[.,:/-]\d+)*/g;

/**
 * The same call without names, addresses and numbers. Speakers become Rep, Prospect, Speaker,
 * numbered where there are several; times and line numbers stay.
 */
export function redact(call: Call): Call {
  const counts = new Map<string, number>();
  const renamed = call.speakers.map((speaker) => {
    const title = speaker.role === 'rep' ? 'Rep' : speaker.role === 'prospect' ? 'Prospect' : 'Speaker';
    const number = (counts.get(title) ?? 0) + 1;
    counts.set(title, number);
    return { speaker, name: number === 1 ? title : `${title} ${number}` };
  });
  const nameOf = new Map(renamed.flatMap(({ speaker, name }) => speaker.names.map((known) => [known, name] as const)));
  const parts = [...nameOf].flatMap(([known, name]) => known.split(/[^\p{L}'-]+/u).filter((part) => part.length > 2).map((part) => [part.toLowerCase(), name] as const));
  const partOf = new Map(parts);
  // A name is struck out only where it is written as one, so that "will" and "mark" stay words.
  const strike = (text: string) =>
    text
      .replace(EMAIL, '[e-mail]')
      .replace(NUMBER, '#')
      .replace(/\p{Lu}[\p{L}'-]+/gu, (word) => (partOf.has(word.toLowerCase()) ? `[${partOf.get(word.toLowerCase())}]` : word));
  const evidence = <T extends Evidence>(item: T): T => ({
    ...item,
    speaker: nameOf.get(item.speaker) ?? (item.speaker === '' ? '' : 'Speaker'),
    quote: strike(item.quote),
    text: strike(item.text),
    // Words shared with an example are written small, so a name among them does not show as one.
    because: 'shared' in item.because ? { ...item.because, shared: item.because.shared.filter((word) => !partOf.has(word.toLowerCase()) && !/\d/.test(word)) } : item.because,
  });
  return {
    ...call,
    speakers: renamed.map(({ speaker, name }) => ({ ...speaker, name, names: [name], why: strike(speaker.why) })),
    heard: { ...call.heard, findings: call.heard.findings.map(evidence), nearly: call.heard.nearly.map(evidence) },
  };
}
