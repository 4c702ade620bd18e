/** Makes lessons of examples and of labelled calls, and has them learnt. */
import type { Lesson } from '../classifier/train.ts';
import { learn } from '../classifier/train.ts';
import type { Weights } from '../classifier/scorer.ts';
import { shower } from '../classifier/sentence-features.ts';
import { soFar, type Before } from '../model/before.ts';
import type { Signal } from '../model/signal.ts';
import { namesOf, phraseHearer, type PhraseIndex } from '../phrases/hearing.ts';
import type { LabelledCall } from './calls.ts';

type Speaker = Signal['heardFrom'];

/** A signal with fewer lessons is heard by its phrases, and in words very close to one of its examples. */
const ENOUGH = 25;
/** Every so-manieth call is kept apart when thresholds are chosen. */
const APART = 5;

/** Learns what each of the two says; nothing of a speaker who has no signal with enough lessons. */
export function learnFrom(
  signals: readonly Signal[],
  calls: readonly LabelledCall[],
  index: PhraseIndex,
): { prospect?: Weights; rep?: Weights } {
  const numbers = new Map(signals.map(({ id }, nth) => [id, nth]));
  const looked = new Set(calls.flatMap(({ turns }) => turns.flatMap(({ labels }) => labels)));
  const read = sentencesOf(index);
  const learnt = (speaker: Speaker): Weights | undefined => {
    const lessons = [
      ...signals.flatMap((signal, nth) => (signal.heardFrom === speaker ? exampleLessons(signal, nth, read) : [])),
      ...calls.flatMap((call, nth) => callLessons(call, nth, speaker)),
    ];
    const taught = signals.flatMap(({ heardFrom }, nth) =>
      heardFrom === speaker && lessons.filter(({ right }) => right.has(nth)).length >= ENOUGH ? [nth] : [],
    );
    return taught.length === 0 ? undefined : learn(lessons, taught, (nth) => signals[nth]?.objection === true);
  };
  function callLessons({ turns }: LabelledCall, call: number, speaker: Speaker): Lesson[] {
    const talk = soFar();
    return turns.flatMap(({ role, labels, text }, turn): Lesson[] => {
      // Examples do not know what was said before; every other turn does without it too, or it would tell calls from
      // examples. And not all resistance is heard.
      const before = (call + (turn >> 1)) % 2 === 0 ? {} : talk.before(role);
      talk.said(
        role,
        text,
        labels.some((label) => signals[numbers.get(label) ?? -1]?.objection),
      );
      if (role !== speaker) return [];
      const right = new Set(labels.flatMap((label) => numbers.get(label) ?? []));
      const denies = (signal: number) => looked.has(signals[signal]?.id ?? '');
      return [{ sentences: read(text, role, before, true).sentences, right, denies, isApart: call % APART === 0 }];
    });
  }
  const prospect = learnt('prospect');
  const rep = learnt('rep');
  return { ...(prospect && { prospect }), ...(rep && { rep }) };
}

/** Reads the sentences of a text as features, with or without what phrases hear in them. */
type Read = (
  text: string,
  role: Speaker,
  before: Before,
  phrased: boolean,
) => { sentences: number[][]; hears: boolean };

function sentencesOf(index: PhraseIndex): Read {
  const { sentence, read, hear } = phraseHearer(index);
  const names = namesOf(index);
  const show = shower(index.book.lexicon);
  return (text, role, before, phrased) => {
    const sentences: number[][] = [];
    let hears = false;
    const last = text.trimEnd().length;
    for (let at = 0; at < text.length; ) {
      at = read(text, at);
      if (sentence.count === 0) continue;
      const heard = [...hear(role).findings.keys()];
      hears ||= heard.length > 0;
      const { features } = show(
        sentence,
        sentences.length === 0,
        at >= last,
        before,
        phrased ? heard.map((nth) => names[nth] as number) : [],
      );
      sentences.push([...features]);
    }
    return { sentences, hears };
  };
}

/**
 * The lessons of a signal's examples. Its phrases were made to fit these, so they are shown in every other one only:
 * their words are learnt too, and calls, which no phrase was fitted to, say how far a phrase can be trusted.
 */
function exampleLessons({ heardFrom, examples }: Signal, nth: number, read: Read): Lesson[] {
  const lessonOf = (text: string, place: number, counts: boolean): Lesson => {
    const { sentences, hears } = read(text, heardFrom, {}, place % 2 === 0);
    // What does not count as this signal, and is not heard as any, is nothing.
    const denies = (signal: number) => signal === nth || (heardFrom === 'prospect' && (counts || !hears));
    return { sentences, right: new Set(counts ? [nth] : []), denies, isApart: false };
  };
  return [
    ...examples.counts.map((text, place) => lessonOf(text, place, true)),
    ...examples.notCounts.map((text, place) => lessonOf(text, place, false)),
  ];
}
