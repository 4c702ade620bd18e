// Talk to measure on: made up, the same at every run, about three lines in a hundred with an objection.
const SUBJECTS = ['the team', 'our office', 'my colleague', 'the crew', 'our branch', 'the new manager', 'the front desk', 'our warehouse', 'my sister', 'the board', 'a customer', 'the plant'];
const VERBS = ['looked at', 'went through', 'finished', 'talked about', 'opened', 'moved', 'set up', 'called about', 'paid for', 'asked for', 'wrote down', 'came back to'];
const THINGS = ['the report from last quarter', 'a list of names', 'the second building', 'the delivery schedule', 'those numbers', 'the roof inspection', 'our hiring plan', 'the renewal letter', 'two of the trucks', 'the training day', 'that meeting on Tuesday', 'the software update'];
const ENDS = ['and it went well', 'before the holidays', 'because we grew so fast', 'which took about three weeks', 'so now we can see where the time goes', 'and I will send you what we have', 'but nobody had written it down', 'as far as I know', 'when the season started', 'and then the phone rang', 'with the help of a good friend', 'if I remember that right'];
const OPENERS = ['', 'Yeah, ', 'So ', 'Well, you know, ', 'Right, ', 'Okay, ', 'I think ', 'As I said, ', 'Um, ', 'Last year ', 'To be fair, ', 'Honestly, '];
const QUESTIONS = ['How do you handle that today?', 'What would help the most?', 'And who looks after it?', 'How long did that take?', 'Does that sound about right?', 'Where do you want to be in a year?'];
const OBJECTIONS = ["we don't have the budget for it", "I'm not interested", 'just send me an email', 'I need to talk to my wife first', 'we already have someone for that', 'call me back next quarter', "that's way too expensive", 'we are under contract until spring'];

/** A generator of numbers that gives the same row at every run. */
function counter(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** About `size` characters of talk, a turn a line. */
export function talk(size, seed = 1) {
  const next = counter(seed);
  const pick = (list) => list[next(list.length)];
  const lines = [];
  for (let length = 0; length < size; ) {
    const said = `${pick(OPENERS)}${pick(SUBJECTS)} ${pick(VERBS)} ${pick(THINGS)} ${pick(ENDS)}`;
    const line = next(100) < 3 ? `${said}, ${pick(OBJECTIONS)}.` : `${said}. ${next(3) === 0 ? pick(QUESTIONS) : ''}`;
    lines.push(line);
    length += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}
