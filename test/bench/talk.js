// Talk to measure on: made up, the same at every run, about three lines in a hundred with an objection.
const SUBJECTS =
  'the team|our office|my colleague|the crew|our branch|the new manager|the front desk|our warehouse|my sister|a customer|the plant|Maria|Tom from accounts|the driver|our plumber|the neighbor|my daughter|the teacher|an engineer|the architect|our intern|the whole family|a friend of ours|the mechanic|his assistant|the farmer|a nurse|the night shift|our landlord|the painter|the club|every branch|the museum|our choir|the mayor|a tourist|the baker|their lawyer|the pilot|my uncle'.split(
    '|',
  );
const VERBS =
  'looked at|went through|finished|talked about|opened|moved|painted|called about|wrote about|asked for|wrote down|drove past|cleaned|measured|repaired|remembered|laughed about|carried|lost|found|photographed|planned|counted|described|watched|visited|ordered|returned|read|sketched|explained|tested|sorted|unpacked|labeled|recorded|rented|borrowed|translated|decorated'.split(
    '|',
  );
const THINGS =
  'the report from last quarter|a list of names|the second building|the delivery schedule|those numbers|the kitchen tiles|a hiring plan|the letter from the city|two of the trucks|the training day|that meeting on Tuesday|the garden fence|an old piano|the river bank|three boxes of screws|the wedding photos|a pair of boots|the museum tour|her first novel|the bridge drawings|the soup recipe|a crate of apples|the winter tires|the parking lot|some old maps|the school play|a broken window|the train tickets|their holiday pictures|the church tower|the chess club|a paper lantern|the harbor lights|an electric bike|the sewing machine|a jar of honey|the football scores|the weather station|the bus route|a set of drums|the summer camp|the village fair|that green jacket|the birthday cake|the radio show|a stack of chairs|the fishing trip|the language course|an apple tree|the mountain hut'.split(
    '|',
  );
const ENDS =
  'and it went well|before the holidays|because we grew so fast|which took about three weeks|so we could see where the hours go|and told everybody about it|but nobody had written it down|as far as I know|when the season started|and then the phone rang|with the help of a good friend|if I remember that right|while it was raining|after the concert|near the old station|and everyone clapped|on the way to the coast|since the summer began|although it was late|under the big oak|for the first time in years|and that was that|until the lights went out|with a cup of tea|without a map|in the middle of the night|and the dog slept through it|between two trains|for a story in the paper|as a present for her mother|and nobody minded|at the end of the street|the way her father used to|and sang all evening|from the top of the hill|which made the children laugh|and we still talk about it|on a very cold morning|during the long weekend|and the sun came out'.split(
    '|',
  );
const OPENERS = [
  '',
  '',
  '',
  'Yeah, ',
  'So ',
  'Well, you know, ',
  'Right, ',
  'Okay, ',
  'I think ',
  'As I said, ',
  'Um, ',
  'Last year ',
  'To be fair, ',
  'Honestly, ',
  'And then ',
  'Oh, ',
  'Actually ',
  'I heard that ',
  'They say ',
  'In the end ',
];
const QUESTIONS = [
  'How do you handle that today?',
  'What would help the most?',
  'And who looks after it?',
  'How long did that take?',
  'Does that sound about right?',
  'Where do you want to be in a year?',
];
const OBJECTIONS = [
  "we don't have the budget for it",
  "I'm not interested",
  'just send me an email',
  'I need to talk to my wife first',
  'we already have someone for that',
  'call me back next quarter',
  "that's way too expensive",
  'we are under contract until spring',
];

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
