/** Strikes out who took part and who was spoken of: names, e-mail addresses, numbers. */
import type { Call } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NUMBER = /\d+(?:[.,:/-]\d+)*/g;
const CAPITAL = /\p{Lu}[\p{L}'’-]+/gu;
/** A capital amid a sentence: most likely a name. Where it begins a sentence, it counts if it stands amid another. */
const AMID = /(?<=[\p{Ll}\p{N},;:] )\p{Lu}[\p{L}'’-]+/gu;
/** Words with a capital that are no names of people, firms or places. */
const PLAIN = new Set(
  "I'm I'd I'll I've I’m I’d I’ll I’ve Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter Thanksgiving Mr Mrs Ms Dr OK".split(
    ' ',
  ),
);

const WORD = /(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]+/gu;
/** First names that are everyday words too, and what labels say beside a name: written small, these are no names. */
const ALSO_WORDS = new Set(
  'will mark may rose bill grant chase sue pat frank grace hope joy dean rob jack art guy rich faith summer dawn april june ray drew miles penny ruby amber harry rep agent sales customer client caller prospect speaker manager buyer seller lead owner host guest unknown'.split(
    ' ',
  ),
);

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
  const parts = [...nameOf].flatMap(([known, name]) =>
    known
      .split(/[^\p{L}'-]+/u)
      .filter((part) => part.length > 2)
      .map((part) => [part.toLowerCase(), name] as const),
  );
  const partOf = new Map(parts);
  const speakerFor = (word: string) => (partOf.has(word.toLowerCase()) ? `[${partOf.get(word.toLowerCase())}]` : word);
  const { findings, perhaps, nearly, replies, ending, moment } = call.heard;
  const spokenOf = new Set(
    [...findings, ...perhaps, ...nearly]
      .map(({ text }) => text)
      .concat(
        replies.map(({ at }) => at.text),
        ending?.quote ?? [],
        moment?.quote ?? [],
      )
      .flatMap((text) => [...text.matchAll(AMID)].map(([word]) => word))
      .filter((word) => !PLAIN.has(word)),
  );
  // Captions write all words small: who takes part is struck out there too, but where it may be a word: "will", "mark".
  const strike = (text: string) =>
    text
      .replace(EMAIL, '[e-mail]')
      .replace(NUMBER, '#')
      .replace(CAPITAL, (word) => (spokenOf.has(word) && !partOf.has(word.toLowerCase()) ? '[name]' : speakerFor(word)))
      .replace(WORD, (word) => (ALSO_WORDS.has(word) ? word : speakerFor(word)));
  const named = (speaker: string) => nameOf.get(speaker) ?? (speaker === '' ? '' : 'Speaker');
  const evidence = <T extends Evidence>(item: T): T => ({
    ...item,
    speaker: named(item.speaker),
    quote: strike(item.quote),
    text: strike(item.text),
    // Words that told are written small, so a name among them does not show as one.
    because:
      'words' in item.because
        ? {
            ...item.because,
            words: item.because.words.filter((word) => !partOf.has(word.toLowerCase()) && !/\d/.test(word)),
          }
        : item.because,
  });
  return {
    ...call,
    speakers: renamed.map(({ speaker, name }) => ({
      ...speaker,
      name,
      names: [name],
      why: speaker.why.replace(CAPITAL, speakerFor),
    })),
    heard: {
      ...call.heard,
      findings: findings.map(evidence),
      perhaps: perhaps.map(evidence),
      nearly: nearly.map((item) => ({
        ...evidence(item),
        stoppedBy:
          'words' in item.stoppedBy ? { ...item.stoppedBy, words: strike(item.stoppedBy.words) } : item.stoppedBy,
      })),
      replies: replies.map((reply) => ({
        ...reply,
        at: { ...reply.at, speaker: named(reply.at.speaker), text: strike(reply.at.text) },
      })),
      ...(ending && { ending: { ...ending, quote: strike(ending.quote) } }),
      ...(moment && { moment: { ...moment, quote: strike(moment.quote) } }),
    },
  };
}
