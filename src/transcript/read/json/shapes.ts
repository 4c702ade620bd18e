import { at, isObject, listOf, wordsOf, saidIn, speakerIn, textIn, timesIn } from './fields.ts';
import { joinWords, wordsToSaid } from './words.ts';
import { LINE } from './parse.ts';
import type { Said } from './fields.ts';
import type { Json, JsonObject } from './parse.ts';

/** An export whose shape is known: how to tell it, and how to read it. */
interface Shape {
  format: string;
  /** What was said, or `undefined` if the text is not of this shape. */
  read(root: JsonObject): Said[] | undefined;
}

const MILLISECONDS = 1000;

/** Tried in this order; the first that fits reads the file. */
const SHAPES: Shape[] = [
  { format: 'gong', read: gong },
  { format: 'aws-transcribe', read: awsTranscribe },
  { format: 'deepgram', read: deepgram },
  { format: 'rev', read: (root) => nested(listOf(root['monologues'])) },
  { format: 'clarify', read: channels },
  {
    format: 'gladia',
    read: listAt(['result.transcription.utterances', 'result.utterances', 'transcription.utterances']),
  },
  { format: 'assemblyai', read: assemblyAi },
  {
    format: 'fathom',
    read: (root) =>
      at(root, 'transcript.speaker.display_name') === undefined ? undefined : listAt(['transcript'])(root),
  },
  { format: 'meetingbank', read: (root) => ('meeting_id' in root ? listAt(['transcription'])(root) : undefined) },
  {
    format: 'whisperx',
    read: (root) => ('language' in root || 'word_segments' in root ? listAt(['segments'])(root) : undefined),
  },
];

/**
 * Reads an export whose shape is known.
 * @param root the parsed JSON
 * @returns the format and what was said in order, or `undefined` if no known shape fits
 */
export function readKnownShape(root: Json): { format: string; said: Said[] } | undefined {
  if (!isObject(root)) return undefined;
  for (const { format, read } of SHAPES) {
    const said = read(root);
    if (said && said.length > 0) return { format, said };
  }
  return undefined;
}

/** A reader of a flat list of utterances at the first of several paths. */
function listAt(paths: string[], unit = 1): Shape['read'] {
  return (root) => {
    for (const path of paths) {
      const list = listOf(at(root, path));
      if (list && textIn(list[0] ?? {}) !== undefined) return utterances(list, unit);
    }
    return undefined;
  };
}

function utterances(list: JsonObject[], unit: number): Said[] {
  return list.flatMap((entry) => saidIn(entry, unit) ?? []);
}

/** Gong API v2, `/v2/calls/transcript`: monologues of sentences, in milliseconds. */
function gong(root: JsonObject): Said[] | undefined {
  const calls = listOf(root['callTranscripts']) ?? (listOf(at(root, 'transcript.sentences')) ? [root] : undefined);
  return calls?.flatMap((call) => nested(listOf(call['transcript']), MILLISECONDS) ?? []);
}

/** AssemblyAI: utterances in milliseconds; without speaker labels only words. */
function assemblyAi(root: JsonObject): Said[] | undefined {
  if (!('audio_url' in root || ('id' in root && 'status' in root))) return undefined;
  return (
    listAt(['utterances'], MILLISECONDS)(root) ?? wordsToSaid(utterances(listOf(root['words']) ?? [], MILLISECONDS))
  );
}

/** Deepgram: utterances if asked for, else the words of each channel. */
function deepgram(root: JsonObject): Said[] | undefined {
  const tracks = listOf(at(root, 'results.channels'));
  if (!tracks) return undefined;
  const spoken = listOf(at(root, 'results.utterances'));
  const named = (entry: JsonObject, channel: Json | undefined) =>
    tracks.length > 1 ? `channel ${wordsOf(channel)}` : speakerIn(entry);
  if (spoken) return spoken.flatMap((entry) => saidIn(entry, 1, named(entry, entry['channel'])) ?? []);
  const said = tracks.flatMap((track, i) => {
    const list = listOf(at(track, 'alternatives.words')) ?? [];
    return wordsToSaid(
      list.flatMap((word) => saidIn(word, 1, named(word, i)) ?? []),
      tracks.length > 1,
    );
  });
  return inOrder(said);
}

/**
 * AWS Transcribe. New exports name the speaker in each item; old ones only in segments, which the
 * items are laid against by time. Call analytics writes a list of turns.
 */
function awsTranscribe(root: JsonObject): Said[] | undefined {
  const turns = listOf(root['Transcript']);
  if (turns && 'Content' in (turns[0] ?? {})) return utterances(turns, MILLISECONDS);
  const items = listOf(at(root, 'results.items'));
  if (!items || !listOf(items[0]?.['alternatives'])) return undefined;
  const tracks = listOf(at(root, 'results.channel_labels.channels'));
  if (tracks) {
    return inOrder(
      tracks.flatMap((track) => {
        const label = wordsOf(track['channel_label']);
        return wordsToSaid(
          (listOf(track['items']) ?? []).map((item) => awsItem(item, label)),
          true,
        );
      }),
    );
  }
  const segments = listOf(at(root, 'results.speaker_labels.segments')) ?? [];
  let current = 0;
  return wordsToSaid(
    items.map((item) => {
      const begin = timesIn(item).at ?? 0;
      for (; current + 1 < segments.length; current++)
        if (begin < (timesIn(segments[current + 1] ?? {}).at ?? 0)) break;
      const segment = segments[current];
      return awsItem(item, speakerIn(item) ?? (segment && speakerIn(segment)));
    }),
  );
}

function awsItem(item: JsonObject, speaker: string | undefined): Said {
  return { speaker, text: wordsOf(at(item, 'alternatives.content')), line: item[LINE] ?? 1, ...timesIn(item) };
}

/** A channel for each participant, as Clarify writes it: their talk is interleaved by time. */
function channels(root: JsonObject): Said[] | undefined {
  if (!listOf(at(root, 'participants.transcript.segments'))) return undefined;
  return inOrder(
    (listOf(root['participants']) ?? []).flatMap((person) => {
      const segments = listOf(at(person, 'transcript.segments')) ?? [];
      return nested(segments, 1, wordsOf(person['name'])) ?? [];
    }),
  );
}

const PARTS = ['sentences', 'elements', 'words', 'terms', 'items', 'segments'];

/**
 * A list whose entries hold the speaker, and the words in lists of their own.
 * @param unit how many of the export's units make a second
 * @param speaker who speaks, where an entry does not say
 */
export function nested(list: JsonObject[] | undefined, unit = 1, speaker?: string): Said[] | undefined {
  return list?.flatMap((entry): Said[] => {
    const parts = PARTS.map((key) => listOf(entry[key])).find((found) => found && textIn(found[0] ?? {}) !== undefined);
    if (!parts) return [];
    const name = speaker ?? speakerIn(entry);
    const said = parts.flatMap((part) => saidIn(part, unit, name, entry[LINE]) ?? []);
    const isSentences = said.some((part) => part.text.trim().includes(' '));
    return isSentences ? said : joinWords(said);
  });
}

function inOrder(said: Said[]): Said[] {
  return said.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
