const number = (count: number) => count.toLocaleString('en')
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

/** Settings: when a case opens by itself, and what weighs in its priority. */
export const ruleBuilder = {
  introduction:
    'A voice that any of these rules catches opens a case, or joins the case that is open already. The first rule that catches counts. Older cases stay as they are when a rule changes.',
  list: 'Rules',
  add: 'Add a rule',
  edit: 'Change',
  remove: 'Remove',
  removed: (name: string) => `Rule “${name}” is removed. Its cases stay.`,
  removeQuestion: 'Remove this rule? Its cases stay.',
  isOn: (name: string) => `Rule “${name}” is on`,
  off: 'off',
  fromStart: 'comes with the shop',
  readOnly: 'Your role may read the rules, not change them.',
  saved: 'The rule is saved.',
  save: 'Save the rule',
  cancel: 'Cancel',
  none: 'No rule: cases are opened by hand only.',
  newName: 'New rule',

  fields: {
    name: 'Name',
    kinds: 'Kind',
    sources: 'Source',
    sentiments: 'Sentiment',
    urgencyMin: 'Urgency at least',
    stars: 'Stars',
    starsFrom: 'from',
    starsTo: 'to',
    aspects: 'Speaks of',
    polarity: 'in a tone of',
    tiers: 'Tier of the customer',
    keywords: 'Holds one of these words',
    keywordsHint: 'Type a word, then Enter',
    scoreMax: 'Survey score at most',
    isRefused: 'Only reviews that were not published',
    gather: 'Which voices share a case',
    department: 'Goes to',
    weight: 'Weighs in the priority',
    any: 'Any',
  },
  gathers: {
    person: 'Those of one person',
    event: 'Those of one product and topic',
    none: 'None, each opens its own',
  },
  weights: { 1: 'As usual', 1.5: 'One and a half times', 2: 'Twice', 3: 'Three times' },
  nothingAsked: 'Choose at least one condition. A rule without any would catch everything.',

  sentence: {
    join: (parts: string[]) => parts.join(' · '),
    any: (names: string[]) => names.join(' or '),
    stars: (range: { from: number; to: number }) =>
      range.from === range.to ? counted(range.from, 'star', 'stars') : `${range.from}–${range.to} stars`,
    urgency: (name: string) => `at least: ${name}`,
    aspects: (names: string) => `about ${names}`,
    tone: (given: { names: string; polarity: string }) => `${given.names}: ${given.polarity}`,
    keywords: (names: string) => `holds ${names}`,
    quote: (word: string) => `“${word}”`,
    score: (score: number) => `survey score up to ${score}`,
    refused: 'not published',
    tier: (names: string) => `customer: ${names}`,
    everything: 'everything',
  },

  preview: {
    title: 'What it would have caught in the last 30 days',
    counting: 'Counting',
    caught: (caught: { voices: number; looked: number }) =>
      `${counted(caught.voices, 'voice', 'voices')} of ${number(caught.looked)}`,
    cases: (cases: number) => `gathered into ${counted(cases, 'case', 'cases')}`,
    already: (count: number) =>
      count === 0
        ? 'none of them is in a case yet'
        : `${number(count)} of them ${count === 1 ? 'is' : 'are'} in cases already`,
    perDay: (perDay: string) => `about ${perDay} a day`,
    none: 'Nothing. Loosen a condition, or keep it for rare things.',
    newest: 'The newest of them',
    inCase: (number: string) => `in case ${number}`,
    chart: 'Caught per day',
    day: (day: { day: string; voices: number }) => `${day.day}: ${number(day.voices)}`,
    noWords: 'No words, stars only',
  },

  settings: {
    title: 'Gathering and priority',
    opensWithinDays: 'A voice older than this opens no case by rule',
    gatherDays: 'New words of a person join the open case for',
    reopenDays: 'A resolved case can be reopened by the customer for',
    days: 'days',
    weightsTitle: 'What weighs in the priority',
    weightsHint:
      'The priority is urgency × severity × reach × customer. 0 leaves a factor out, 1 is as it is, 2 weighs it double.',
    save: 'Save',
    saved: 'Saved. Cases that change from now on are weighed this way.',
  },
}
