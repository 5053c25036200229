import { seededRandom } from '../seeded-random.ts'

export const peopleLanguages = ['en', 'zh-CN', 'zh-TW'] as const
export type PeopleLanguage = (typeof peopleLanguages)[number]

export const sources = ['c1', 'c2', 'c3'] as const
export type Source = (typeof sources)[number]

/** The questions as the builder made them: a score, where somebody heard of the shop, and what else there is. */
export const steps = ['score', 'source', 'words'] as const
export type Step = (typeof steps)[number]

/** What one person has in mind, drawn before anything is asked. */
export type Person = {
  number: number
  language: PeopleLanguage
  score: number
  /** Goes back from the second question and gives this score instead. */
  secondScore: number | undefined
  source: Source
  /** Empty: leaves the last question out. */
  words: string
  /** Closes the page for good when this question is open; undefined: stays to the end. */
  leavesAt: Exclude<Step, 'score'> | undefined
  /** Reloads the page while this question is open. */
  reloadsAt: Step | undefined
  /** Has no connection from this question on … */
  isOfflineFrom: Step | undefined
  /** … until the page says that all is kept, else until the next question. */
  isOfflineToTheEnd: boolean
  /** Looks at the page once more afterwards. */
  comesBack: boolean
}

const wordsSaid = [
  'More colours',
  '更多颜色，包装也好看',
  '<img src=x onerror=alert(1)> {{nps}}',
  '🍵 好茶',
  '',
  '',
]

/** Numbers of the seed and the person alone. Pure. */
export function drawPerson(seed: number, number: number): Person {
  const random = seededRandom(seed * 100_003 + number)
  const is = (share: number) => random() < share
  const pick = <T>(values: readonly [T, ...T[]]): T =>
    values[Math.floor(random() * values.length)] ?? values[0]
  const score = Math.floor(random() * 11)
  const secondScore = is(0.2) ? (score + 1 + Math.floor(random() * 10)) % 11 : undefined
  const leaves = is(0.12) && secondScore === undefined
  const last = secondScore ?? score
  return {
    number,
    language: pick(peopleLanguages),
    score,
    secondScore,
    source: pick(sources),
    words: pick(['More colours', ...wordsSaid.slice(1)]),
    leavesAt: leaves ? (isHigh(last) ? 'words' : pick(['source', 'words'])) : undefined,
    reloadsAt: is(0.35) ? pick(steps) : undefined,
    isOfflineFrom: !leaves && is(0.3) ? pick(steps) : undefined,
    isOfflineToTheEnd: is(0.5),
    comesBack: is(0.1),
  }
}

/** Whoever gives six or less belongs to the quota, as the builder proposes it. */
export function isInQuota(score: number): boolean {
  return score <= 6
}

/** Whoever gives nine or ten is asked at once what else there is. */
export function isHigh(score: number): boolean {
  return score >= 9
}

/** The way through the survey, written here by hand: the product's own logic is not asked. Pure. */
export function wayOf(score: number): readonly Step[] {
  return isHigh(score) ? ['score', 'words'] : ['score', 'source', 'words']
}

/**
 * The words of a question as this person has to read them, with the choice in its place, or the fallback for whoever was
 * not asked for one. Pure.
 */
export function wordsOf(
  step: Step,
  { language, source, score }: { language: PeopleLanguage; source: Source | undefined; score: number },
): string {
  if (step !== 'words') return asked[step][language]
  const told = source && !isHigh(score) ? sourceNames[source][language] : 'that'
  return asked.words[language].replace('#', told)
}

export const sourceNames = {
  c1: { en: 'A friend', 'zh-CN': '朋友', 'zh-TW': '親友' },
  c2: { en: 'A search', 'zh-CN': '搜索', 'zh-TW': '搜尋' },
  c3: { en: 'Passing by', 'zh-CN': '路过', 'zh-TW': '路過' },
} as const

const asked = {
  score: {
    en: 'How likely or unlikely are you to recommend us?',
    'zh-CN': '您有多大可能推荐我们店？',
    'zh-TW': '您有多大可能推薦我們店？',
  },
  source: { en: 'How did you hear of us?', 'zh-CN': '您从哪里知道我们？', 'zh-TW': '您從哪裡知道我們？' },
  words: {
    en: 'You said: #. What else?',
    'zh-CN': '您提到：#。还想说什么？',
    'zh-TW': '您提到：#。還想說什麼？',
  },
} as const
