import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Script } from '../src/collect-features.ts'
import { aspectCodes, type Intent, intents, type Polarity, type Urgency } from '../src/index.ts'
import { seededRandom } from '../src/statistics/index.ts'
import type { GoldReview } from './gold-reviews.ts'
import { shuffle } from './train-linear.ts'

/** A clause written for the trainer, with what it says; without a code it tells a story and judges nothing. */
export type WrittenClause = {
  text: string
  code: GoldReview['aspects'][number]['code'] | undefined
  polarity: Polarity
  urgency: Urgency
  intents: Intent[]
  isNeed: boolean
  /** Whether the trainer learns from it what the writer wants, but not which aspects it is about. */
  onlyIntents: boolean
}

const signs = new Map<string, Polarity>([
  ['+', 'positive'],
  ['-', 'negative'],
  ['0', 'neutral'],
])
const grades = new Map<string, Urgency>([
  ['0', 0],
  ['1', 1],
  ['2', 2],
])
const intentsFile = 'intents.txt'
const clausesMax = 4
const mixedShare = 0.15

/**
 * The clauses in the files of `written-reviews-en` and `-zh`, written for this project and taken from no text. A line
 * `# code sign urgency intents…` says what the lines below mean (`# none`: nothing). `(a|b)` stands for one word
 * after the other: a line gives as many clauses as its longest choice has words.
 */
export function writtenClauses(script: Script): WrittenClause[] {
  const folder = new URL(`./written-reviews-${script}/`, import.meta.url)
  if (!existsSync(folder)) return []
  const clauses: WrittenClause[] = []
  for (const file of readdirSync(folder).sort()) {
    let meaning = readMeaning('none')
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.startsWith('# ')) meaning = readMeaning(line.slice(2))
      else if (line !== '')
        clauses.push(...expand(line).map((text) => ({ ...meaning, text, onlyIntents: file === intentsFile })))
    }
  }
  return clauses
}

/** Short reviews dealt from the written clauses in a seeded order; every clause that judges stands in one of them. */
export function writtenReviews(script: Script): GoldReview[] {
  const clauses = writtenClauses(script)
  return [false, true].flatMap((kind) =>
    deal(
      clauses.filter(({ onlyIntents }) => onlyIntents === kind),
      script,
    ),
  )
}

function deal(clauses: WrittenClause[], script: Script): GoldReview[] {
  const random = seededRandom(11)
  const order = Int32Array.from(clauses.keys())
  shuffle(order, random)
  const piles = { positive: pile('positive'), negative: pile('negative'), neutral: pile('neutral') }
  const reviews: GoldReview[] = []
  const keepsAll = clauses.every(({ onlyIntents }) => onlyIntents)
  while (piles.positive.length + piles.negative.length + (keepsAll ? piles.neutral.length : 0) > 0) {
    const all = piles.positive.length + piles.negative.length
    const tone = random() * all < piles.positive.length ? 'positive' : 'negative'
    const other = tone === 'positive' ? 'negative' : 'positive'
    const isMixed = random() < mixedShare
    const chosen: WrittenClause[] = []
    const wanted = 1 + Math.floor(random() * clausesMax)
    for (let turn = 0; turn < wanted; turn++) {
      const from = all === 0 || random() < 0.2 ? 'neutral' : isMixed && turn % 2 === 1 ? other : tone
      const clause = piles[from].pop()
      if (clause !== undefined) chosen.push(clause)
    }
    if (chosen.length > 0) reviews.push(compose(chosen, { script, number: reviews.length }))
  }
  return reviews

  function pile(polarity: Polarity): WrittenClause[] {
    return Array.from(order, (at) => clauses[at]).filter((clause) => clause.polarity === polarity)
  }
}

function compose(
  clauses: WrittenClause[],
  { script, number }: { script: Script; number: number },
): GoldReview {
  const review: GoldReview = {
    id: `written ${number}`,
    language: script,
    category: 'written',
    text: '',
    sentiment: 'neutral',
    aspects: [],
    intents: intents.filter((intent) => clauses.some((clause) => clause.intents.includes(intent))),
    urgency: 0,
    needs: [],
    junk: 0,
    lines: [],
    onlyIntents: clauses.some(({ onlyIntents }) => onlyIntents),
  }
  const tones = new Set<Polarity>()
  for (const { text, code, polarity, urgency, isNeed, intents } of clauses) {
    const start = review.text.length
    const span = { span: text, start, end: start + text.length }
    if (code !== undefined) review.aspects.push({ code, polarity, ...span })
    if (isNeed) review.needs.push(span)
    review.lines?.push({ start, end: span.end, intents })
    if (urgency > review.urgency) review.urgency = urgency
    tones.add(polarity)
    const ending = script === 'zh' ? '，' : number % 3 === 0 ? ', ' : '. '
    review.text += text + (/[?？]$/.test(text) ? ' ' : ending)
  }
  review.sentiment = tones.has('positive')
    ? tones.has('negative')
      ? 'mixed'
      : 'positive'
    : tones.has('negative')
      ? 'negative'
      : 'neutral'
  return review
}

function readMeaning(line: string): Omit<WrittenClause, 'text' | 'onlyIntents'> {
  const [name, sign = '0', grade = '0', ...others] = line.split(' ')
  const code = aspectCodes.find((one) => one === name)
  if (code === undefined && name !== 'none') throw new Error(`Not an aspect: ${name}`)
  const polarity = signs.get(sign) ?? 'neutral'
  const named = intents.filter((intent) => others.includes(intent))
  const plain: Intent[] = polarity === 'positive' ? ['praise'] : polarity === 'negative' ? ['complaint'] : []
  return {
    // A request, a question or advice that names no aspect stands under `overall` and is not one.
    code: polarity === 'neutral' && named.length > 0 ? undefined : code,
    polarity,
    urgency: grades.get(grade) ?? 0,
    intents: named.length > 0 ? named : plain,
    isNeed: others.includes('need'),
  }
}

function expand(line: string): string[] {
  const parts = line.split(/\(([^)]*)\)/).map((part, index) => (index % 2 === 1 ? part.split('|') : [part]))
  const count = Math.max(...parts.map((words) => words.length))
  return Array.from({ length: count }, (_, turn) =>
    parts
      .map((words, slot) => words[(turn + slot + Math.floor(turn / words.length)) % words.length])
      .join(''),
  )
}
