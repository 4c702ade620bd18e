/** All shapes of exports as JSON, in the order in which they are tried. */
import { aircall } from './aircall.ts';
import { assemblyAi } from './assemblyai.ts';
import { avoma } from './avoma.ts';
import { awsTranscribe } from './aws-transcribe.ts';
import { azure } from './azure.ts';
import { clarify } from './clarify.ts';
import { deepgram } from './deepgram.ts';
import { dialpad } from './dialpad.ts';
import { fathom } from './fathom.ts';
import { fireflies } from './fireflies.ts';
import { gladia } from './gladia.ts';
import { gong } from './gong.ts';
import { google } from './google.ts';
import { googleMeet } from './google-meet.ts';
import { grain } from './grain.ts';
import { hubspot } from './hubspot.ts';
import { meetingBank } from './meetingbank.ts';
import { rev } from './rev.ts';
import { ringCentral } from './ringcentral.ts';
import { salesforce } from './salesforce.ts';
import { speechmatics } from './speechmatics.ts';
import { tldv } from './tldv.ts';
import { twilio } from './twilio.ts';
import { whisperX } from './whisperx.ts';
import type { Shape } from './shape.ts';
import type { Said } from '../fields.ts';
import type { Json } from '../parse.ts';

export const SHAPES: Shape[] = [
  gong,
  awsTranscribe,
  deepgram,
  google,
  speechmatics,
  azure,
  rev,
  clarify,
  gladia,
  twilio,
  aircall,
  avoma,
  dialpad,
  ringCentral,
  fireflies,
  grain,
  hubspot,
  salesforce,
  googleMeet,
  tldv,
  assemblyAi,
  fathom,
  meetingBank,
  whisperX,
];

/**
 * Reads an export whose shape is known.
 * @param root the parsed JSON
 * @returns the format and what was said in order, or `undefined` if no known shape fits
 */
export function readKnownShape(root: Json): { format: string; said: Said[] } | undefined {
  for (const { format, read } of SHAPES) {
    const said = read(root);
    if (said && said.length > 0) return { format, said };
  }
  return undefined;
}
