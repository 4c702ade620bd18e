import { countQuestions, type Turn } from '../turn.ts';

/** Something people say that tells which side of the table they sit on. */
interface Clue {
  side: 'rep' | 'prospect';
  weight: number;
  /** How often it counts for one speaker. */
  most: number;
  /** Told to the reader after the speaker's name: `says who they are and where they call from`. */
  tells: string;
  pattern: RegExp;
}

const CLUES: Clue[] = [
  {
    side: 'rep',
    weight: 4,
    most: 1,
    tells: 'says who they are and where they call from',
    pattern:
      /\b(?:[Tt]his is|[Ii]t(?:['’]s| is)(?: just)?|[Mm]y name(?:['’]s| is)|I(?:['’]m| am)) (?:\p{Lu}[\p{L}.'’-]+,? ){1,3}(?:here |calling |and I(?:['’]m| am) )*(?:from|with|at|over at) (?:the )?\p{Lu}|\b[Tt]hank(?:s| you) for calling \p{Lu}/u,
  },
  {
    side: 'rep',
    weight: 4,
    most: 1,
    tells: 'says where they call from',
    pattern: /\b(?:calling|reaching out|call) (?:you )?(?:today )?(?:from|on behalf of)\b/i,
  },
  {
    side: 'rep',
    weight: 2,
    most: 1,
    tells: 'says why they call',
    pattern:
      /\b(?:reason (?:for my|i['’]m|why i['’]m|i) call|i['’]m (?:just )?(?:calling|reaching out) (?:because|to|regarding)|(?:that['’]s|is) (?:actually )?why i (?:reached out|called)|i (?:wanted|just wanted|was hoping) to (?:follow up|check in|touch base|reach out)|just (?:checking in|touching base|following up)\b|did i catch you|is (?:now|this) (?:still )?a (?:good|bad) time)/i,
  },
  {
    side: 'rep',
    weight: 1.5,
    most: 2,
    tells: 'thanks the other side for their time',
    pattern:
      /\bthank(?:s| you)(?: so much| both| all| everyone| again)*,? for (?:(?:making|taking|giving|sparing|carving)\b|(?:your|the) time|joining|hopping|jumping|meeting|getting on)/i,
  },
  {
    side: 'rep',
    weight: 1,
    most: 8,
    tells: 'speaks of what they sell',
    pattern:
      /\bour (?:platform|products?|solutions?|software|services?|system|tool|technology|technicians?|customers|clients|plans?|packages?|program|pilot|implementation|integration|(?:customer )?success|support|onboarding|rates?|pricing|enterprise|standard|policies|coverage|offer)\b|\bwe (?:(?:can|also|typically|usually|actually|do|could|would) )*(?:help|offer|provide|speciali[sz]e|guarantee|partner with|work with|integrate|include|buy|cover|install|serve)\b/i,
  },
  {
    side: 'rep',
    weight: 1,
    most: 6,
    tells: 'offers to show, send or set up things',
    pattern:
      /\bi(?:['’]ll| will| can|['’]d (?:love|like|be happy) to| would (?:love|like) to) (?:also )?(?:personally )?(?:send|show|email|walk|get you|set (?:that|it|you|up)|schedule|put together|pull together|prep|propose|follow up|make sure|include|shoot|share)\b|\blet me (?:show|send|share|walk you|put|pull|propose|explain|set up)\b|\b(?:does|would|is|how about) (?:next )?(?:monday|tuesday|wednesday|thursday|friday|tomorrow)\b.*\bwork\b|\bwhat (?:works|time works|would work) (?:better|best)\b|\bcalendar invite\b/i,
  },
  {
    side: 'rep',
    weight: 1,
    most: 6,
    tells: 'asks about the other side and their needs',
    pattern:
      /\b(?:can|may|could|mind if) i ask\b|\blet me ask you\b|\btell me (?:a (?:bit|little) )?(?:more )?about (?:your|how|what)\b|\bwalk me through\b|\bwhat(?:['’]s| is| are) (?:your|the) (?:biggest|main|ideal|current|top)\b|\bhow (?:are|do) you (?:currently|guys|handle|manage|feel|finding)\b|\b(?:are|do) you (?:guys )?currently\b|\bwhat(?:['’]s| is) (?:driving|causing|breaking|holding|stopping|preventing)\b|\bwould it (?:make sense|be helpful|help)\b|\bdoes that (?:make sense|sound|work|help)\b|\bsound (?:good|fair|familiar)\?/i,
  },
  {
    side: 'rep',
    weight: 1,
    most: 3,
    tells: 'praises questions and takes up concerns',
    pattern:
      /\b(?:great|good|excellent|fair) (?:question|concern)s?\b|\bi (?:completely |totally |absolutely |hear |can )*(?:understand|appreciate|hear) (?:you|that|your)\b/i,
  },
  {
    side: 'rep',
    weight: 0.5,
    most: 8,
    tells: 'speaks of the other side’s business',
    pattern:
      /\byour (?:team|reps|staff|current|existing|business|situation|process|workflows?|goals?|needs|home|house|property|deals?|pipeline|budget|account|calendar|schedule|stack|industry|size)\b|\b(?:companies|teams|customers|clients|homeowners) like you/i,
  },
  {
    side: 'prospect',
    weight: 0.5,
    most: 8,
    tells: 'speaks of their own business',
    pattern:
      /\b(?:our|my) (?:team|reps|staff|current|existing|business|situation|process|workflows?|deals?|pipeline|company|department|crm|stack|systems?|industry|house|home|property|job|decision)\b/i,
  },
  {
    side: 'prospect',
    weight: 3,
    most: 1,
    tells: 'asks who is calling or what it is about',
    pattern:
      /\b(?:who(?:['’]s| is) (?:this|calling|speaking)|what(?:['’]s| is) this (?:call )?(?:about|regarding|concerning)|how did you get (?:this|my)|did i sign up|do i know you)\b/i,
  },
  {
    side: 'prospect',
    weight: 3,
    most: 2,
    tells: 'turns the other side down',
    pattern:
      /\b(?:not (?:really )?interested|take me off|stop calling|don['’]t call|remove me|(?:just )?send me (?:an email|some info|information|something))\b/i,
  },
  {
    side: 'prospect',
    weight: 2,
    most: 2,
    tells: 'asks to be sent things',
    pattern: /\bsend (?:me|us|it|that|those) (?:over|the|a|that|your|some)\b|^send (?:me|it|that)\b/i,
  },
  {
    side: 'prospect',
    weight: 1.5,
    most: 1,
    tells: 'thanks the other side for calling or following up',
    pattern:
      /\bthank(?:s| you)(?: so much)? for (?:reaching out|following up|the follow[- ]?up|calling|the call|setting (?:this|that|it) up|coming|listening|explaining|the demo|the information)/i,
  },
  {
    side: 'prospect',
    weight: 1,
    most: 6,
    tells: 'asks about the price and what is offered',
    pattern:
      /\bhow much (?:is|does|would|do you|will|are)\b|\bwhat(?:['’]s| is| does| would|['’]d)\b.{0,30}\b(?:cost|price|pricing|catch|investment|minimum|included|payment|contract|cancellation)\b|\bdo you (?:guys )?(?:offer|have|support|integrate|charge|provide|do)\b|\bhow (?:does|do|would|long does|long would|quickly) (?:it|that|this|you guys|the)\b|\byour (?:platform|products?|solution|software|services?|price|pricing|quote|proposal|company|offer|rates?|tool|system|support team)\b|\byou guys\b/i,
  },
  {
    side: 'prospect',
    weight: 1.5,
    most: 5,
    tells: 'speaks of what they use now and who decides',
    pattern:
      /\bwe(?:['’]re| are)? (?:currently|already|now)\b|\bwe(?:['’]re| are) (?:using|on|with|evaluating|looking (?:at|to|for)|still evaluating|happy with)\b|\bwe (?:use|talked to|tried|budgeted|looked at)\b|\b(?:my|our) (?:cfo|ceo|cto|coo|vp|boss|board|manager|director|husband|wife|partner|spouse|budget|it team|security team)\b|\b(?:that['’]s|it['’]s|is) (?:too|a bit|more|higher|definitely above)\b.*\b(?:expect|budget|expensive)/i,
  },
];

/** What each clue adds up to, and the questions, for one name. */
export interface Tally {
  turns: number;
  words: number;
  questions: number;
  opens: boolean;
  /** How often each clue of the list was heard, */
  heard: number[];
  /** apart from what was said since: most calls tell by their names who sells, and nobody has to listen. */
  unheard: string[];
}

export function newTally(): Tally {
  return { turns: 0, words: 0, questions: 0, opens: false, heard: CLUES.map(() => 0), unheard: [] };
}

/** Adds the tally of another name of the same person. */
export function addTally(sum: Tally, other: Tally): Tally {
  return {
    turns: sum.turns + other.turns,
    words: sum.words + other.words,
    questions: sum.questions + other.questions,
    opens: sum.opens || other.opens,
    heard: sum.heard.map((count, i) => count + (other.heard[i] ?? 0)),
    unheard: [...sum.unheard, ...other.unheard],
  };
}

/** Notes a turn, to be searched for clues when somebody asks. Long turns only in part: the start is enough. */
export function noteTurn(tally: Tally, { text }: Turn): void {
  const start = text.slice(0, 4000);
  tally.questions += countQuestions(start);
  tally.unheard.push(start);
}

/** Searches what was noted for clues. */
export function hearClues(tally: Tally): void {
  for (const text of tally.unheard)
    for (const [i, clue] of CLUES.entries()) if (clue.pattern.test(text)) tally.heard[i] = (tally.heard[i] ?? 0) + 1;
  tally.unheard = [];
}

/** How many questions make a guess by themselves. */
const ENOUGH_QUESTIONS = 6;

/** How much speaks for the seller's side (above 0) or the buyer's (below 0), and the reasons, best first; none if nothing was heard. */
export interface Leaning {
  score: number;
  reasons: string[];
}

/**
 * Weighs what one speaker said.
 * @param tally theirs
 * @param all everyone's, for the share of questions
 */
export function leaningOf(tally: Tally, all: Tally[]): Leaning {
  const weighed = CLUES.map(({ side, tells, most, weight }, i) => ({
    side,
    tells,
    score: Math.min(tally.heard[i] ?? 0, most) * weight,
  }));
  const asked = all.reduce((total, { questions }) => total + questions, 0);
  const share = asked === 0 ? 0 : tally.questions / asked - 1 / all.length;
  const sum = (side: string) => weighed.reduce((total, clue) => total + (clue.side === side ? clue.score : 0), 0);
  const score = sum('rep') - sum('prospect') + share * 3 + (tally.opens ? 0.5 : 0);
  const side = score > 0 ? 'rep' : 'prospect';
  const reasons = weighed
    .filter((clue) => clue.side === side && clue.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((clue) => clue.tells);
  // Whoever leads any meeting opens it and asks; alone that says little about selling.
  if (side === 'rep' && share > 0.15 && asked > 2 && (reasons.length > 0 || tally.questions >= ENOUGH_QUESTIONS)) {
    reasons.splice(1, 0, `asks ${tally.questions} of the ${asked} questions`);
  }
  return { score, reasons };
}
