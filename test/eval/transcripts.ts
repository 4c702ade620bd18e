import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matcher } from '../../src/signals/matcher.entry.ts';
import { readTranscript } from '../../src/transcript/read/read.ts';
import { conversation } from '../../src/signals/conversation.ts';
import type { Finding } from '../../src/signals/model/signal.ts';
import { LABELS } from './score.ts';

/** A call of `index.jsonl`: who the prospects are, and what they object in which words. */
interface Call {
  file: string;
  sales: boolean;
  prospect: string | string[];
  labels: { turn_quote: string; label: string; also: string[] }[];
}

export interface CallScore {
  file: string;
  prospectTurns: number;
  /** Quotes with an objection, and how many were heard in their turn. */
  quotes: number;
  found: number;
  /** Reports in prospects' turns that no quote there accounts for. */
  wrong: number;
  faults: string[];
}

/** Scores every sales call of a folder that has an `index.jsonl`. */
export function scoreCalls(folder: string, matcher: Matcher): CallScore[] {
  const index = readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return index
    .map((line) => JSON.parse(line) as Call)
    .filter((call) => call.sales)
    .map((call) => scoreCall(folder, call, matcher));
}

function scoreCall(folder: string, call: Call, matcher: Matcher): CallScore {
  const reading = readTranscript(readFileSync(join(folder, call.file), 'utf8'));
  const turns = 'transcript' in reading ? reading.transcript.turns : [];
  const names = [call.prospect].flat().map(fold);
  const theirs = turns.filter((turn) => names.some((name) => isSame(fold(turn.speaker ?? ''), name)));
  const score: CallScore = { file: call.file, prospectTurns: theirs.length, quotes: 0, found: 0, wrong: 0, faults: [] };
  const resistance = new Set<string>(LABELS);
  const talk = conversation(matcher, (signal) => resistance.has(signal));
  for (const turn of turns) {
    const isTheirs = theirs.includes(turn);
    const heard = talk.listen(turn.text, isTheirs ? 'prospect' : 'rep');
    if (!isTheirs) continue;
    const said = fold(turn.text);
    scoreTurn(
      score,
      call.labels.filter((quote) => said.includes(fold(quote.turn_quote))),
      heard.findings,
    );
  }
  for (const quote of call.labels) {
    if (quote.label === 'none' || theirs.some((turn) => fold(turn.text).includes(fold(quote.turn_quote)))) continue;
    score.quotes++;
    score.faults.push(`NO TURN ${quote.label} | ${quote.turn_quote}`);
  }
  return score;
}

function scoreTurn(score: CallScore, quotes: Call['labels'], heard: readonly Finding[]): void {
  const findings = heard.filter((finding) => (LABELS as readonly string[]).includes(finding.signal));
  for (const quote of quotes.filter(({ label }) => label !== 'none')) {
    const right = [quote.label, ...quote.also];
    if (findings.length === 0 && right.includes('none')) continue;
    score.quotes++;
    if (findings.some((finding) => right.includes(finding.signal))) score.found++;
    else score.faults.push(`MISSED ${right.join('/')} | ${quote.turn_quote}`);
  }
  const accounted = quotes.flatMap((quote) => [quote.label, ...quote.also]);
  for (const { signal, quote, because } of findings) {
    if (accounted.includes(signal)) continue;
    score.wrong++;
    score.faults.push(`EXTRA  ${signal} | ${quote} | ${JSON.stringify(because)}`);
  }
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

const isSame = (speaker: string, name: string): boolean =>
  speaker === name || speaker.startsWith(`${name} `) || name.startsWith(`${speaker} `) || speaker.endsWith(` ${name}`);
