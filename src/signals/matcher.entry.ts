import type { Role } from '../transcript/turn.ts';
import type { SignalIndex } from './signal-index.ts';
import { mayCome, namesOf, phraseHearer, type Phrased } from './phrases/hearing.ts';
import { quotedIn } from './phrases/quoted.ts';
import { nearestIn, type Nearest } from './classifier/nearest.ts';
import { gatherer, type Said } from './classifier/said.ts';
import { scorerOf, type Scored, type Scorer, type Weights } from './classifier/scorer.ts';
import { shower, type Shown } from './classifier/sentence-features.ts';
import type { Before } from './model/before.ts';
import type { Finding, Heard } from './model/signal.ts';
import { wordsOf } from './tokens/words.ts';

export interface Matcher {
  /** The signals in what one person said. `text` may be of any length; nothing is thrown. */
  hear(text: string, role: Role, before?: Before): Finding[];
  /** The same, with what is perhaps there, and what nearly matched and what stopped it. */
  listen(text: string, role: Role, before?: Before): Heard;
  /** The same finding with the example that comes closest, if one shares a telling word: to be asked for what is printed. */
  explain(finding: Finding): Finding;
  /** What each sentence of a text sounds like, by what was learnt: the likeliest signals, even where none is heard. */
  weigh(text: string, role: Role, before?: Before): Weighed[];
}

/** What a sentence sounds like. */
export interface Weighed {
  sentence: string;
  /** The likeliest signals, the likeliest first. */
  sounds: {
    signal: string;
    /** How much it sounds like it: at 0 as likely as not, before `sure` is asked for. */
    score: number;
    /** From which score it is sure, and perhaps so. */
    sure: number;
    perhaps: number;
    /** The words that told most, with their weights. */
    words: { word: string; weight: number }[];
  }[];
}

export interface MatcherOptions {
  /** Whether more than phrases may be heard: what was learnt, and the examples. Usually yes. */
  examples?: boolean;
}

/** Examples are short; a longer text than this, in characters, says too much to be as good as one. */
const LONGEST_TWIN = 300;
/** Where a phrase stands, an objection scores so much more, */
const PHRASED = 0.6;
/** and any other signal so much, for its phrases are plainer. */
const PHRASED_ACT = 2.5;
/** From here on a sentence sounds like some objection: seven of ten that are one do, and one of five that are none. */
const RESISTS = -0.5;
/** So few words mean what was asked before makes them mean, not what they mean alone: "No." */
const FEW = 2;
/** So many of the words that told are named. */
const TOLD = 4;

/** So many of the likeliest signals are weighed. */
const WEIGHED = 3;

/** Makes a matcher from compiled signals. Cheap: the index is used as it is. */
export function matcherOf(index: SignalIndex, { examples = true }: MatcherOptions = {}): Matcher {
  const phrases = phraseHearer(index);
  const nearest = examples && index.examples ? nearestIn(index.examples) : undefined;
  const prospect = examples && index.prospect ? earOf(index.prospect) : undefined;
  const rep = examples && index.rep ? earOf(index.rep) : undefined;
  const show = shower(index.book.lexicon);
  const turn = gatherer(index.book.lexicon);
  const single = gatherer(index.book.lexicon);
  const names = namesOf(index);
  const { sentence } = phrases;

  const listen = (text: string, role: Role, before: Before = {}): Heard => {
    const heard: Heard = { findings: [], perhaps: [], nearly: [], resists: false };
    const ear = role === 'rep' ? rep : prospect;
    const last = endOf(text);
    const twins = nearest !== undefined && text.length <= LONGEST_TWIN;
    if (twins) turn.clear();
    for (let at = 0, isFirst = true; at < text.length; ) {
      at = phrases.read(text, at);
      if (sentence.count === 0) continue;
      if (twins) turn.add(sentence);
      const phrased = phrases.hear(role);
      if (ear === undefined) takePhrases(phrased, heard);
      else {
        const shown = show(
          sentence,
          isFirst,
          at >= last,
          before,
          [...phrased.findings.keys()].map((nth) => names[nth] as number),
        );
        weigh(phrased, shown, ear, heard);
        heard.resists ||= ear.scorer.resistance() >= RESISTS;
      }
      isFirst = false;
    }
    if (twins) {
      const said = turn.finish();
      if (before.asked === undefined || said.words > FEW) hearTwin(nearest, text, said, role, heard);
    }
    leaveQuoted(text, heard);
    return heard;
  };

  /** Holds what phrases heard in a sentence against what was learnt: a phrase that came later decides by itself. */
  function weigh(phrased: Phrased, shown: Shown, { scorer, weights, places }: Ear, heard: Heard): void {
    const scored = scorer.score(shown);
    for (const [nth, { finding, phrase }] of phrased.findings) {
      const place = places.get(nth);
      if (place === undefined || phrase >= index.decides) {
        heard.findings.push(finding);
        continue;
      }
      // Of the objections in one sentence, those that are much weaker than the strongest were left out.
      const score =
        weights.resists[place] === 1
          ? (scored.find((one) => one.place === place)?.score ?? Number.NEGATIVE_INFINITY) + PHRASED
          : scorer.scoreAt(place) + PHRASED_ACT;
      if (score >= (weights.sure[place] as number)) heard.findings.push(finding);
      else if (score >= (weights.perhaps[place] as number)) heard.perhaps.push(finding);
      else heard.nearly.push({ ...finding, stoppedBy: { guard: 'likeness', words: finding.text.trim() } });
    }
    heard.nearly.push(...phrased.nearly.values());
    for (const { place, score } of scored) {
      const nth = weights.learnt[place] as number;
      if (phrased.findings.has(nth)) continue;
      const finding = learntFinding(nth, place, shown, scorer);
      heard[score >= (weights.sure[place] as number) ? 'findings' : 'perhaps'].push(finding);
    }
  }

  function learntFinding(nth: number, place: number, shown: Shown, scorer: Scorer): Finding {
    const { text, start, end, count, from, to } = sentence;
    const spelt = wordsOf(sentence);
    const told = scorer
      .telling(shown, place, TOLD)
      .map(({ word }) => word)
      .toSorted((a, b) => a - b);
    return {
      signal: index.signals[nth]?.id ?? '',
      quote: text.slice(from[0], to[count - 1]),
      text: text.slice(start, end),
      start: from[0] as number,
      because: { words: [...new Set(told.map((at) => spelt[at]?.text ?? ''))] },
    };
  }

  function explain(finding: Finding): Finding {
    const { because } = finding;
    if (!('words' in because) || because.example !== undefined || nearest === undefined) return finding;
    single.clear();
    for (let at = 0; at < finding.text.length; ) {
      at = phrases.read(finding.text, at);
      if (sentence.count > 0) single.add(sentence);
    }
    const nth = index.signals.findIndex(({ id }) => id === finding.signal);
    const example = nearest.closest(single.finish(), nth);
    return example === undefined ? finding : { ...finding, because: { ...because, example } };
  }

  /** A text that is as good as an example goes by it. */
  function hearTwin(near: Nearest, text: string, said: Said, role: Role, heard: Heard): void {
    const twin = near.twin(said, (nth) => mayCome(index.signals[nth]?.heardFrom ?? 'prospect', role));
    if (!twin) return;
    const signal = index.signals[twin.signal]?.id ?? '';
    const isIt = (finding: Finding): boolean => finding.signal === signal;
    if (!twin.counts) {
      const stoppedBy = { guard: 'example', words: twin.example };
      heard.nearly.push(...heard.findings.filter(isIt).map((finding) => ({ ...finding, stoppedBy })));
      heard.findings = heard.findings.filter((finding) => !isIt(finding));
    } else if (!heard.findings.some(isIt)) {
      heard.findings.push({
        signal,
        quote: text.slice(said.start, said.end),
        text: text.trim(),
        start: said.start,
        because: { words: [], example: twin.example },
      });
    }
    heard.perhaps = heard.perhaps.filter((finding) => !isIt(finding));
  }

  function weighSentences(text: string, role: Role, before: Before = {}): Weighed[] {
    const ear = role === 'rep' ? rep : prospect;
    const found: Weighed[] = [];
    if (ear === undefined) return found;
    const last = endOf(text);
    for (let at = 0; at < text.length; ) {
      at = phrases.read(text, at);
      if (sentence.count === 0) continue;
      const phrased = [...phrases.hear(role).findings.keys()].map((nth) => names[nth] as number);
      const shown = show(sentence, found.length === 0, at >= last, before, phrased);
      const spelt = wordsOf(sentence);
      found.push({
        sentence: sentence.text.slice(sentence.start, sentence.end),
        sounds: ear.scorer.scoreAll(shown, WEIGHED).map(({ place, score }) => ({
          signal: index.signals[ear.weights.learnt[place] as number]?.id ?? '',
          score,
          sure: ear.weights.sure[place] as number,
          perhaps: ear.weights.perhaps[place] as number,
          words: ear.scorer
            .telling(shown, place, TOLD)
            .map(({ word, weight }) => ({ word: spelt[word]?.text ?? '', weight })),
        })),
      });
    }
    return found;
  }

  return { listen, explain, weigh: weighSentences, hear: (text, role, before) => listen(text, role, before).findings };
}

/** What was learnt for one speaker, ready to be asked. */
interface Ear {
  scorer: Scorer;
  weights: Weights;
  /** A signal's number → its place among those that were learnt. */
  places: ReadonlyMap<number, Scored['place']>;
}

const earOf = (weights: Weights): Ear => ({
  scorer: scorerOf(weights),
  weights,
  places: new Map(weights.learnt.map((nth, place) => [nth, place])),
});

/** What a speaker quotes is not their own word. */
function leaveQuoted(text: string, heard: Heard): void {
  const isQuoted = quotedIn(text);
  if (isQuoted === undefined) return;
  const quoted = heard.findings.filter(isQuoted);
  heard.nearly.push(...quoted.map((finding) => ({ ...finding, stoppedBy: { guard: 'quoted', words: finding.quote } })));
  heard.findings = heard.findings.filter((finding) => !isQuoted(finding));
  heard.perhaps = heard.perhaps.filter((finding) => !isQuoted(finding));
}

function takePhrases({ findings, nearly }: Phrased, heard: Heard): void {
  heard.findings.push(...[...findings.values()].map(({ finding }) => finding));
  heard.nearly.push(...nearly.values());
}

/** Where a text ends, without the space behind it. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}
