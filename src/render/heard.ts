/** What one line gave: for people, on a line of its own, or as a line of JSON. */
import type { HeardLine, Reply } from '../diagnose/reply.ts';
import { amid } from '../basics/words.ts';
import { jsonLine } from './json.ts';
import { cited, paragraph, spoken } from './layout.ts';
import type { Paint } from './paint.ts';

/** A whole answer to one line, for a page of some columns. */
export function heardText(
  { replies, perhaps, ways, lead }: HeardLine,
  command: string | undefined,
  width: number,
  paint: Paint,
): string {
  const maybe = perhaps.flatMap(({ title, means, cite, quote }) => [
    ...paragraph(`Perhaps ${amid(title)}: ${spoken(quote)}`, width),
    ...cited(means, cite, width, { lead: '  ', faint: paint.faint }),
  ]);
  if (replies.length === 0) {
    const nothing = maybe.length > 0 ? maybe : paragraph('I hear no objection in it.', width);
    return `${[...nothing, ...paragraph('Was it a no all the same? Open: coach objection', width)].join('\n')}\n`;
  }
  const line = (text: string, cite: string, lead: string, tint?: (text: string) => string) =>
    cited(text, cite, width, { lead, faint: paint.faint, ...(tint && { paint: tint }) });
  const page = replies.flatMap(({ title, quote, means, cite, instead, because }) => [
    ...paragraph(`${title}: ${spoken(quote)}`, width, '', paint.heading),
    ...line(means, cite, '  '),
    ...('example' in because && because.example !== undefined
      ? paragraph(`Closest to: ${spoken(because.example)}`, width, '  ', paint.faint)
      : []),
    ...(instead ? line(`Instead: ${instead.text}`, instead.cite, '  ', paint.quote) : []),
  ]);
  page.push(...maybe);
  if (ways.length > 1 || (ways.length === 1 && lead === undefined)) {
    page.push('', ways.length > 1 ? 'What to say, by the moment:' : 'What to say:');
    for (const { moment, line: words } of ways)
      page.push(
        ...(ways.length > 1 ? paragraph(moment, width, '- ') : []),
        ...line(spoken(words.text), words.cite, '  ', paint.quote),
      );
    if (ways.some(({ hasBlank }) => hasBlank))
      page.push(...paragraph('Fill the blank with --set topic="..."', width, '  ', paint.faint));
  } else if (lead) {
    page.push('', ...lead.say.flatMap((item) => line(spoken(item.text), item.cite, 'Say: ', paint.quote)));
    if (lead.hasBlank) page.push(...paragraph('Fill the blank with --set topic="..."', width, '     ', paint.faint));
    if (lead.say.length === 0) page.push(...lead.do.slice(0, 2).flatMap((item) => line(item.text, item.cite, 'Do: ')));
  }
  if (command !== undefined) page.push('', `Open: ${command}`);
  return `${page.join('\n')}\n`;
}

/** One answer on one line, for a pipe: the signals with their words, and the step; `nothing` where nothing is heard. */
export function heardOneLine({ replies, perhaps, lead }: HeardLine): string {
  const all = [
    ...replies.map(({ signal, quote }) => `${signal} ${spoken(quote)}`),
    ...perhaps.map(({ signal, quote }) => `perhaps ${signal} ${spoken(quote)}`),
  ];
  if (all.length === 0) return 'nothing\n';
  return `${all.join(', ')}${lead ? ` -> ${lead.step}` : ''}\n`;
}

/** One answer as a line of JSON. */
export function heardJson(
  number: number,
  text: string,
  role: string,
  { replies, perhaps, ways, lead }: HeardLine,
): string {
  const told = ({ signal, quote, because, means, from }: Reply) => ({ id: signal, quote, because, means, from });
  const step = lead?.step ?? null;
  const said = ways.map(({ stage, line: { text: words, from } }) => ({ stage, say: words, from }));
  return jsonLine({
    line: number,
    text,
    role,
    signals: replies.map(told),
    perhaps: perhaps.map(told),
    ways: said,
    step,
  });
}

/** What a correction taught, where it was written, and what is heard in the line from now on. */
export function correctedText(
  {
    file,
    taught,
    now,
  }: { file: string; taught: readonly { signal: string; kind: string; line: string }[]; now: readonly string[] },
  width: number,
  paint: Paint,
): string {
  return `${[
    ...paragraph(`Written to ${file}:`, width, '', paint.heading),
    ...taught.flatMap(({ signal, kind, line }) =>
      paragraph(`${signal} ${kind === 'counts' ? 'counts' : 'does not count'}: ${spoken(line)}`, width, '  '),
    ),
    ...paragraph(`Heard from now on: ${now.length === 0 ? 'nothing' : now.join(', ')}.`, width),
  ].join('\n')}\n`;
}
