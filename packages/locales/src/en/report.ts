type Shown = { count: string; of: string; percent: string; interval: string }

const shareOf = (share: Shown) =>
  `${share.count} of ${share.of} (${share.percent}, 95 % interval ${share.interval})`

export const report = {
  title: (texts: string) => `What ${texts} customers wrote`,
  page: (file: string) => `${file}: what customers wrote`,
  language: 'Language',
  otherLanguages: { en: 'English', 'zh-CN': '中文' },
  source: (found: { file: string; rows: string; texts: string }) =>
    `${found.file}: ${found.rows} rows, ${found.texts} texts analysed`,
  refused: (count: string) => `${count} rows could not be read`,
  unread: (count: string) =>
    `${count} texts are in a language that is not read: only their stars and facts count.`,
  between: (days: { from: string; to: string }) => `${days.from} to ${days.to}`,
  contents: 'Contents',
  counted: (found: { counted: string; texts: string; junk: string; copies: string }) =>
    `The figures count ${found.counted} of ${found.texts} texts; left out: ${found.junk} without content or advertising, ${found.copies} copies of an earlier text.`,
  share: shareOf,
  quoteId: (id: string) => `text ${id}`,
  stars: (rating: string) => (rating === '1' ? '1 star' : `${rating} stars`),
  short: {
    title: 'In short',
    negative: (share: Shown) => `${shareOf(share)} are negative or mixed as a whole.`,
    praised: (row: { name: string; count: string }) => `Praised most: ${row.name} (in ${row.count} texts).`,
    criticised: (row: { name: string; count: string }) =>
      `Criticised most: ${row.name} (in ${row.count} texts).`,
    costs: {
      stars: (row: { name: string; effect: string; interval: string }) =>
        `Costs the most stars: ${row.name}, ${row.effect} stars on the mean of all (95 % interval ${row.interval}).`,
      nps: (row: { name: string; effect: string; interval: string }) =>
        `Costs the most: ${row.name}, ${row.effect} points of the NPS (95 % interval ${row.interval}).`,
      sentiment: (row: { name: string; effect: string; interval: string }) =>
        `Weighs most on the mood: ${row.name}, ${row.effect} on a scale from −1 to 1 (95 % interval ${row.interval}).`,
    },
    cause: (row: { name: string; inside: string; outside: string }) =>
      `Complaints gather at ${row.name}: ${row.inside}, elsewhere ${row.outside}.`,
    grave: (share: Shown) => `${share.count} texts speak of danger, fraud or law and should be read first.`,
    contradictions: (share: Shown) =>
      `${shareOf(share)} texts with four or five stars criticise something in particular.`,
    copies: (row: { texts: string; groups: string }) =>
      `${row.texts} texts copy an earlier one, in ${row.groups} groups.`,
  },
  mood: {
    title: 'The mood',
    question: 'Are customers content, and does that change?',
    labels: 'Texts by sentiment',
    overTime: {
      day: 'Texts per day',
      week: 'Texts per week',
      month: 'Texts per month',
    },
    dated: (found: { count: string; of: string }) => `${found.count} of ${found.of} texts have a date.`,
    period: (row: { name: string; count: string; negative: string }) =>
      `${row.name}: ${row.count} texts, ${row.negative} of them complain`,
    most: (count: string) => `Highest column: ${count} texts`,
    stars: 'Texts by stars',
    mean: (found: { mean: string; rated: string }) => `Mean ${found.mean} stars from ${found.rated} texts`,
    languages: 'Texts by language',
    texts: 'Texts',
    share: 'Share',
  },
  points: {
    title: 'Praise and complaints',
    question: 'What do customers like, and what troubles them?',
    praises: 'Three praises',
    complaints: 'Three complaints',
    tooFew: (found: { texts: string; needed: string }) =>
      `${found.texts} texts are too few to sum up; it takes ${found.needed}.`,
    none: 'Nothing is said often enough.',
    wishes: 'What customers wish for',
    questions: 'What customers ask',
  },
  aspects: {
    title: 'What they talk about',
    question: 'Which aspects are praised, which criticised?',
    caption: (of: string) => `Texts per aspect, out of ${of}; a text may speak about several`,
    aspect: 'Aspect',
    criticised: 'Criticised',
    praised: 'Praised',
    bar: (row: { name: string; positive: string; negative: string }) =>
      `${row.name}: praised in ${row.positive} texts, criticised in ${row.negative}`,
  },
  tags: {
    title: 'In their words',
    question: 'Which words would describe this to a buyer?',
    explanation: (of: string) =>
      `Noun and judgement as customers put them, synonyms joined; the number counts texts, out of ${of}.`,
    none: 'No phrase occurs often enough.',
  },
  topics: {
    title: 'Topics',
    question: 'What is behind the aspects?',
    explanation:
      'Found by the words that stand together, without being told; named by their most telling words.',
    texts: (count: string) => `${count} texts`,
    other: (count: string) => `other: ${count}`,
    wishes: 'Wishes',
    none: 'Too few texts to find topics.',
    emerging: 'Suddenly more complaints',
    emergingNone: 'No topic is complained about more in the last weeks than chance explains.',
    emergingTooShort: 'The file covers too short a time to tell growth from chance.',
    emerged: (row: {
      name: string
      observed: string
      expected: string
      ratio: string
      low: string
      high: string
      since: string
    }) =>
      `${row.name}: ${row.observed} complaints since ${row.since}, ${row.expected} were to be expected (${row.ratio} times, 95 % interval ${row.low} to ${row.high}).`,
  },
  drivers: {
    title: 'What costs and what earns',
    question: 'Which topics move the stars?',
    caption: {
      stars:
        'Effect on the mean stars of all texts: with the topic, against without it. 95 % intervals by bootstrap.',
      nps: 'Effect on the NPS of all texts: with the topic, against without it. 95 % intervals by bootstrap.',
      sentiment:
        'No stars in the file: effect on the mean mood of all texts, from −1 to 1. 95 % intervals by bootstrap.',
    },
    mean: (found: { mean: string; count: string }) => `Mean ${found.mean} of ${found.count} texts.`,
    topic: 'Topic',
    volume: 'Texts',
    effect: 'Effect on the mean',
    each: 'Where mentioned',
    none: 'No topic moves the mean beyond chance.',
  },
  causes: {
    title: 'Where complaints gather',
    question: 'Is it a batch, a courier, a region, a version?',
    measures: {
      stars: 'A complaint is a text with one or two stars.',
      words: 'A complaint is a text that complains, wholly or in part.',
    },
    caption: (tested: string) =>
      `Compared within the same product or category, corrected for ${tested} comparisons; 95 % intervals.`,
    fact: 'Fact',
    inside: 'Complaints where it holds',
    outside: 'Where it does not',
    stars: 'Effect in stars',
    is: (row: { fact: string; value: string }) => `${row.fact}: ${row.value}`,
    above: (row: { fact: string; cut: string }) => `${row.fact} above ${row.cut}`,
    atMost: (row: { fact: string; cut: string }) => `${row.fact} at most ${row.cut}`,
    side: (row: { percent: string; count: string; of: string }) =>
      `${row.percent} (${row.count} of ${row.of})`,
    effect: (row: { value: string; low: string; high: string }) => `${row.value} (${row.low} to ${row.high})`,
    explained: (row: { name: string; by: string }) =>
      `${row.name} stands out as well, but is explained by ${row.by}.`,
    none: (tested: string) => `None of ${tested} compared values stands out beyond chance.`,
    noFacts: 'The file has no facts such as batch, courier, region or version.',
  },
  associations: {
    title: 'What goes together',
    question: 'Who mentions this also mentions that',
    caption: 'Rules that hold beyond chance after correction. Lift: how many times as often as by chance.',
    rule: 'When a text has … it also has …',
    support: 'Texts',
    confidence: 'How often',
    lift: 'Lift',
    none: 'Nothing goes together beyond chance.',
    and: ' and ',
    fact: (fact: { name: string; value: string }) => `${fact.name}: ${fact.value}`,
    aspect: (row: { name: string; polarity: string }) => `${row.name} ${row.polarity}`,
    phrase: (words: string) => `“${words}”`,
    stars: { low: '1–2 stars', middle: '3 stars', high: '4–5 stars' },
  },
  contradictions: {
    title: 'Stars that hide a complaint',
    question: 'What would be overlooked by looking at stars alone?',
    complaining: (share: Shown) =>
      `${shareOf(share)} texts with four or five stars criticise something in particular; the surest are quoted, and some may be misread.`,
    praising: (share: Shown) => `${shareOf(share)} texts with one or two stars only praise.`,
    about: 'What these complaints are about',
    none: 'Stars and words agree.',
    noStars: 'The file has no stars.',
  },
  urgent: {
    title: 'Read these first',
    question: 'Who should get an answer today?',
    explanation: (share: Shown) =>
      `${shareOf(share)} texts need an answer; those of danger, fraud, food safety, law or media stand here.`,
    none: 'No text speaks of danger, fraud or law.',
  },
  copies: {
    title: 'Copies and advertising',
    question: 'Which texts were not written by a customer of his own accord?',
    found: (row: { texts: string; of: string; groups: string }) =>
      `${row.texts} of ${row.of} texts copy an earlier one, in ${row.groups} groups.`,
    group: (row: { count: string }) => `${row.count} texts alike`,
    inserted: 'Advertising that was put into several texts',
    times: (count: string) => `in ${count} texts`,
    largest: 'The largest groups of copies',
    advertising: (share: Shown) => `${shareOf(share)} texts advertise or lead elsewhere.`,
    filler: (share: Shown) => `${shareOf(share)} texts are filler.`,
    none: 'No text copies another.',
    examples: (ids: string) => `texts ${ids}`,
  },
  method: {
    title: 'How this was made',
    lines: (found: { analyser: string }) => [
      `Made by Echoloop on your own computer; no text left it. Analyser ${found.analyser}.`,
      'A text counts once per figure. Intervals are 95 %: Wilson for shares, bootstrap for effects. Lists of findings are corrected for the number of comparisons (Benjamini–Hochberg or permutation).',
      'The analyser errs: about one text in ten is given another sentiment than a person would, more in English and for books and computers. Read the quotes before you act.',
      'An effect is a difference that remains after chance and product are allowed for; it is no proof of a cause.',
    ],
  },
}
