import { Command, Option } from '@commander-js/extra-typings';
import { collect, format, json, type OptionsOf } from './define.ts';

const EXAMPLES = `
Examples:
  coach objection                       walk through a call that just ended
  coach objection no-script --before    the call card, on one screen
  coach no-script --before              the same; so is coach first-no --before
  coach objection no-script --before --set topic="keeping the office safe"
  coach objection no-script --before --full
  coach objection --before --format html > cards.html
  coach objection no-script --answers "accept=issue, dig=handhold, offer=doubt"
  coach objection no-script --answers accept=no-issues --fields
  coach objection --after --lead "Acme, Jo"
  coach objection --resume coach-no-script-2026-11-22.json

Exit codes: 0 done, 2 could not do it, 130 interrupted.`;

/** `coach objection`: its arguments and options. */
export const defineObjection = () =>
  new Command('objection')
    .description('the right lines before a call; what happened and what next after it')
    .argument(
      '[playbook]',
      'no-script (or first-no), hot-lead, not-interested, gone-cold or dead-lead; left out, you are asked',
    )
    .addOption(new Option('--before', 'print the call card').conflicts(['after', 'answers', 'kept', 'save', 'resume']))
    .option('--full', 'the card with every branch; the result with its path and every point')
    .option('--practise', 'the card, then the walk as practice; nothing is kept')
    .option('--after', 'walk through the call')
    .option('--set <name=words>', 'fill a blank, such as topic="keeping the office safe"; may be repeated', collect, [])
    .option('--answers <list>', 'walk without being asked: step=option,step=option')
    .option('--kept <list>', 'the points of the script you kept to: manfer.18,manfer.2, or none')
    .addOption(format(['text', 'markdown', 'html', 'json']))
    .addOption(json())
    .option('--lead <name>', 'keep the call in your diary under this name; before a call: what happened last')
    .option('--next <when>', 'the day of the next step: Tuesday, in 3 weeks, 12 May, or none')
    .option('--copy', 'put the note for your CRM on the clipboard')
    .option('--fields', 'print nothing but the fields of that note, as JSON')
    .option('--save <file>', 'keep the walk in a file as you go')
    .option('--resume <file>', 'go on with a walk that was kept; - for stdin')
    .option('--today <day>', 'the day to count from, such as 2026-11-22')
    .option('--playbooks <folder>', 'your own playbooks, before all others')
    .addHelpText('after', EXAMPLES);

export type ObjectionOptions = OptionsOf<ReturnType<typeof defineObjection>>;
