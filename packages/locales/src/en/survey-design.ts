/**
 * What the check of a survey says. Findings: what is wrong, and how to mend it; ready words come with the finding itself,
 * in the survey's language. Faults: what keeps a survey from being published; `{names}` are facts of the fault.
 */
export const surveyDesign = {
  title: 'Design check',
  fine: 'Nothing to point at.',
  levels: { warn: 'Better mended', hint: 'Could be better' },
  otherLanguage: 'The wording is checked in Chinese and English only; the structure in every language.',
  /** What is wrong, and why it matters. */
  rules: {
    leading: {
      title: 'Leading question',
      why: 'It says which answer is wanted; people agree more often than they mean it.',
    },
    loaded: { title: 'Loaded word', why: 'The word judges before the customer does.' },
    'double-barrelled': {
      title: 'Two questions in one',
      why: 'Whoever agrees with one half only cannot answer, and you cannot tell which half was meant.',
    },
    absolute: {
      title: 'All or nothing',
      why: 'Hardly anything is always or never so; honest people must say no.',
    },
    'double-negative': {
      title: 'Double negative',
      why: 'It is easy to answer the opposite of what one means.',
    },
    vague: { title: 'Vague time', why: 'Everybody understands something else by it.' },
    jargon: { title: 'Word of the trade', why: 'Customers may not know it.' },
    'unbalanced-scale': {
      title: 'Unbalanced scale',
      why: 'One side has more answers than the other, so results lean that way.',
    },
    'no-way-out': {
      title: 'No way out',
      why: 'Some cannot or would rather not answer this, and would have to make something up.',
    },
    'sensitive-early': {
      title: 'Personal question early on',
      why: 'People leave when asked about themselves before they know why.',
    },
    'too-long': {
      title: 'Too long',
      why: 'Many leave before the end, and those who stay answer carelessly.',
    },
    'no-open-question': {
      title: 'No open question',
      why: 'What you did not think of cannot be told.',
    },
    'unreachable-branch': { title: 'Never asked', why: 'No answer leads to this question.' },
    'dead-piping': { title: 'Empty slot', why: 'There may be no answer to put here.' },
  },
  /** How to mend it. */
  mends: {
    'ask-openly': 'Ask openly, so that every answer is equally easy to give.',
    'take-out': 'Take it out.',
    split: 'Ask each on its own.',
    'use-neutral-word': 'Use a word that does not judge.',
    'ask-how-often': 'Ask how often, or how much.',
    'say-it-positively': 'Say it without the denials.',
    'name-a-period': 'Name a period and ask for a number.',
    'use-plain-word': 'Use a word from everyday life.',
    'add-choices': 'Give both sides equally many answers.',
    'offer-not-applicable': 'Offer a way out.',
    'move-to-the-end': 'Move it to the end, and say why you ask.',
    shorten: 'Leave out what you will not act on.',
    'add-open-question': 'Add one open question.',
    'mend-the-branch': 'Change the condition or the jump before it.',
    'add-fallback': 'Give words for when there is no answer.',
  },
  /** Buttons beside a finding. */
  use: 'Use these words',
  useSplit: 'Make two questions',
  addChoice: 'Add the answer',
  moveToEnd: 'Move to the end',
  minutes: (minutes: number) => (minutes < 1 ? 'under 1 minute' : `about ${Math.round(minutes)} min`),
  /** What keeps a survey from being published. */
  faults: {
    'no-question': 'There is no question yet.',
    'words-missing': 'Words are missing in the first language.',
    'key-repeated': 'The key “{key}” is used twice.',
    'choice-repeated': 'Two answers have the key “{key}”.',
    'row-repeated': 'Two rows have the key “{key}”.',
    'language-repeated': 'A language is listed twice.',
    'choices-missing': 'At least two answers are needed.',
    'rows-missing': 'At least one row is needed.',
    'nothing-in-range': 'No answer fits these limits.',
    'jump-unknown': 'A jump leads to “{target}”, which does not exist.',
    'jump-backwards': 'A jump leads back to “{target}”. Jumps only lead forward.',
    'jump-within-block': 'A jump leads to “{target}” in the same block, whose order is random.',
    'condition-unknown-question': 'A condition names “{target}”, which does not exist.',
    'condition-unknown-choice': 'A condition names an answer of “{target}” that does not exist.',
    'condition-unknown-field': 'A condition names the hidden field “{target}”, which does not exist.',
    'condition-too-early': 'A condition looks at “{target}”, which is not answered yet at this point.',
    'condition-never': 'This condition can never hold.',
    'question-unreachable': 'No answer leads to this question.',
    'piping-unknown': 'The slot “{target}” names no question and no hidden field.',
    'piping-too-early': 'The slot “{target}” stands before the question it takes its words from.',
    'piping-no-words': 'The answer to “{target}” cannot be put into words.',
    'quota-never': 'Nobody can fit the quota “{quota}”.',
  },
  /** Where words stand. */
  parts: {
    title: 'Title',
    intro: 'Greeting',
    thanks: 'Thanks',
    'screened-out': 'Words for those it is not for',
    text: 'Question',
    help: 'Help',
    choice: 'Answer',
    row: 'Row',
    low: 'Low end',
    high: 'High end',
    unit: 'Unit',
  },
}
