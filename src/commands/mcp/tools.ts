/** The tools of `coach mcp`: card, hear, diagnose. What they are given is text; no file is opened for it. */
import * as z from 'zod';
import { oneLine, withoutHidden } from '../../basics/hidden-characters.ts';
import { diagnosisOf } from '../../diagnose/diagnosis.ts';
import { redact } from '../../diagnose/redact.ts';
import { playbooksOf } from '../../playbook/model/library.ts';
import { heardJson } from '../../render/heard.ts';
import { jsonLine } from '../../render/json.ts';
import type { Shelf } from '../../shelf/shelf.ts';
import { dayOf } from '../../walk/dates.ts';
import { Fault, isFault } from '../../world/fault.ts';
import type { Io } from '../../world/io.ts';
import { earsOf, hearCall } from '../call.ts';
import { bothCards, wholeCard } from '../cards.ts';
import { findPlaybook, momentsOf } from '../moments.ts';
import { readBlanks } from '../read-blanks.ts';
import { readStage } from '../read-stage.ts';
import { replier } from '../replier.ts';
import { walkCommand } from '../walk-command.ts';
import type { Tool, ToolResult } from './protocol.ts';

/** No rep says more in a breath. In UTF-16 code units, as all of these. */
const LONGEST_LINE = 2_000;
/** About thirty hours of talk. */
const LONGEST_TRANSCRIPT = 1_000_000;
const LONGEST_WORDS = 200;

const NOTHING_HEARD = 'Nothing was heard.';

/** The three tools, over the playbooks of a shelf. Of the world they know the clock, and how coach was called. */
export function toolsOf(shelf: Shelf, io: Pick<Io, 'env' | 'now'>): Record<string, Tool> {
  const { library } = shelf;
  // Read when the first line is heard, and then kept.
  let signals: ReturnType<Shelf['signals']> | undefined;
  const heard = () => (signals ??= shelf.signals());
  const words = z.string().max(LONGEST_WORDS);
  const playbooks = playbooksOf(library).map(({ id, for: moment }) => `${id} (${moment})`);
  const stages = momentsOf(library).map(({ id }) => id);
  const stage = words.describe(`Which moment it was: ${stages.join(', ')}.`).optional();
  const toldOf = (given: string | undefined) => ({
    stage: given === undefined ? undefined : readStage(library, given),
  });

  return {
    card: tool({
      title: 'Call card',
      description:
        'The call card of a playbook, as JSON: what they may say, what to say, what not to, when to stop. Each line has its source in "from"; quote it word for word. "ours" is no article\'s.',
      input: z.strictObject({
        playbook: words.describe(`One of: ${playbooks.join('; ')}.`),
        blanks: z
          .record(words, words)
          .describe('Words for the blanks of its lines, such as {"topic": "keeping the office safe"}.')
          .optional(),
      }),
      async run({ playbook, blanks = {} }) {
        const pairs = Object.entries(blanks).map(([name, text]) => `${name}=${shown(text)}`);
        const both = bothCards(library, findPlaybook(library, playbook), readBlanks(library, pairs));
        return [jsonLine({ card: wholeCard(both) })];
      },
    }),
    hear: tool({
      title: 'Hear one line',
      description:
        'One line of sales talk: which objection it is, what it usually means, and what to say, as JSON. "perhaps" is not sure. It may say that nothing was heard; then there is nothing to add.',
      input: z.strictObject({
        line: z.string().max(LONGEST_LINE).describe('What was said.'),
        role: z.enum(['prospect', 'rep']).describe('Who said it; left out, the prospect.').optional(),
        stage,
      }),
      async run({ line, role = 'prospect', stage: given }) {
        const text = shown(line);
        if (text === '') throw new Fault('There is nothing to hear: the line is empty.');
        const reply = replier(library, await heard(), toldOf(given))(text, role);
        const isNothing = reply.replies.length + reply.perhaps.length === 0;
        return [...(isNothing ? [NOTHING_HEARD] : []), heardJson(1, text, role, reply)];
      },
    }),
    diagnose: tool({
      title: 'Diagnose a call',
      description:
        'A transcript of a sales call, handed over as text: how it ended, what was said, what the rep did, what comes next, as JSON. "quote" is what was said, "from" who says what to do. It may say that nothing was heard.',
      input: z.strictObject({
        transcript: z.string().max(LONGEST_TRANSCRIPT).describe('The text of the export, speakers and all.'),
        rep: words.describe('Who the rep is, as the transcript names them; left out, it is found.').optional(),
        stage,
        redact: z.boolean().describe('Strike out names, e-mail addresses and numbers.').optional(),
      }),
      async run({ transcript, rep, stage: given, redact: isRedacted = false }) {
        const told = { ...toldOf(given), blanks: {} };
        const options = { rep: rep === undefined ? [] : [rep], why: false };
        const call = await hearCall(onlyText(transcript), 'The transcript', earsOf(library, await heard()), options);
        const diagnosis = diagnosisOf(library, isRedacted ? redact(call) : call, dayOf(io.now()), told);
        const isNothing = diagnosis.heard.length + diagnosis.did.length + diagnosis.perhaps.length === 0;
        const command = diagnosis.next ? walkCommand(io, diagnosis.next.walk) : null;
        return [...(isNothing ? [NOTHING_HEARD] : []), jsonLine({ ...diagnosis, command })];
      },
    }),
  };
}

/** A tool from its schema, which is its description for an assistant and what its input is checked by. */
function tool<S extends z.ZodType>({
  title,
  description,
  input,
  run,
}: {
  title: string;
  description: string;
  input: S;
  run(given: z.infer<S>): Promise<string[]>;
}): Tool {
  return {
    title,
    description,
    inputSchema: z.toJSONSchema(input),
    async run(given) {
      const parsed = input.safeParse(given);
      if (!parsed.success) return refusal(`The input does not fit. ${z.prettifyError(parsed.error)}`);
      try {
        return { content: textsOf(await run(parsed.data)) };
      } catch (error) {
        return refusal(
          isFault(error)
            ? [error.message, error.hint].filter(Boolean).join(' ')
            : `Something went wrong inside coach: ${String(error)}`,
        );
      }
    },
  };
}

const textsOf = (texts: readonly string[]) => texts.map((text) => ({ type: 'text' as const, text: text.trimEnd() }));

const refusal = (text: string): ToolResult => ({ content: textsOf([text]), isError: true });

/** Words from outside on one line, with nothing hidden in them. */
const shown = (words: string): string => oneLine(withoutHidden(words)).trim();

/** A text in the place of a file. */
const onlyText = (text: string) => ({
  async *chunksOf() {
    yield new TextEncoder().encode(text);
  },
});
