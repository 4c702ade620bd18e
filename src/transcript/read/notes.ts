/** Sentences of notes about a call, and how sure it is that they report one. */

const BULLET = /^\s*(?:[-•‣*+]|\d{1,3}[.)])\s+/;
const SOMEBODY = String.raw`(?:she|he|they|\p{Lu}[\p{L}’'-]+)`;

/** What whoever takes notes says of themselves: what they did, and what they have to do. */
const OWN =
  /^(?:(?:just|quick|quickly|had|good|great|short|brief|another|a)\s+)*(?:I\b|spoke\b|talked\b|chatted\b|(?:re)?called\b|rang\b|phoned\b|met\b|e-?mailed\b|left\b|tried\b|pushed\b|offered\b|followed up\b|reached out\b|caught up\b|sent\b|(?:call|chat|meeting|demo|intro)\b (?:with|w\/)|need to\b|needs? (?:a )?follow|follow[- ]up\b|next\b|to-?do\b|will (?:call|send|try|follow))/iu;
/** A call that somebody made or had: only notes say so. */
const MADE =
  /^(?:(?:just|quick|quickly|had|good|great|short|brief|another|a)\s+)*(?:spoke|talked|chatted|called|rang|phoned|met|e-?mailed|caught up|left (?:a )?(?:message|voicemail|vm)|(?:call|chat|meeting|demo)\b) ?(?:with|w\/|to|at|notes|again|\p{Lu})?/iu;
/** What somebody is told to have said. */
const TOLD = new RegExp(
  String.raw`^(?:${SOMEBODY} (?:then |also |just )?(?:said|says|told|mentioned|asked|reckons|explained)\b|(?:said|says|told me|mentioned|asked (?:me|for|about|if|to))\b)`,
  'iu',
);
/** How somebody is, in the third person or without any. */
const OF_THEM = new RegExp(
  String.raw`^(?:${SOMEBODY}(?:['’](?:s|re)\b| (?:is|are|was|were|has|have|had|went|seems?|seemed|sounds?|sounded|thinks?|feels?|felt|wants?|wanted|needs?|needed|uses?|would|will|can['’]?t|does|doesn['’]t|didn['’]t|isn['’]t|aren['’]t|won['’]t)\b)|(?:not|no|wants?|wanted|needs?|using|uses|happy|under|interested|seems?|seemed|sounds?|sounded|doesn['’]t|didn['’]t|isn['’]t|won['’]t|can['’]t|price|budget|contract|decision|timing)\b)`,
  'iu',
);

/** The sentences of a line of notes, without its bullet. */
export function noteSentences(line: string): string[] {
  return line
    .replace(BULLET, '')
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** How sure it is that a sentence is a note about a call; nothing where it may as well be said in one. */
export function noteIn(sentence: string): 'certain' | 'likely' | undefined {
  if (TOLD.test(sentence) || MADE.test(sentence)) return 'certain';
  return OWN.test(sentence) || OF_THEM.test(sentence) ? 'likely' : undefined;
}

/** Whether a sentence is about whoever took the notes, and not about whom they talked with. */
export const isOwn = (sentence: string): boolean => OWN.test(sentence);
