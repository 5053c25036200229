import type { AskedQuestion } from './asked-questions.ts'

/**
 * How often one answer was given. `number`: scales, numbers and consent; `choices`: in order, `row=column` of a matrix;
 * else `mark`: `skipped`, `not-applicable`, a day, or `given` for words and pictures.
 */
export type TallyRow = {
  question: string
  version: number
  /** Of the response. */
  state: 'open' | 'complete' | 'screened-out' | 'quota-full'
  number: number | null
  choices: string[] | null
  mark: string | null
  count: number
}

/** The answers of one question. */
export type AnswerTally = {
  answered: number
  notApplicable: number
  skipped: number
  numbers: Map<number, number>
  /** Every way in which choices were taken or ordered, with how often. */
  choices: { taken: string[]; count: number }[]
  days: Map<string, number>
}

/** Adds up the answers to one question. */
export function tallyOf(question: AskedQuestion, rows: readonly TallyRow[]): AnswerTally {
  const tally: AnswerTally = {
    answered: 0,
    notApplicable: 0,
    skipped: 0,
    numbers: new Map(),
    choices: [],
    days: new Map(),
  }
  for (const row of rows)
    if (row.question === question.key && question.versions.includes(row.version)) addRow(tally, row)
  return tally
}

function addRow(tally: AnswerTally, { number, choices, mark, count }: TallyRow): void {
  if (mark === 'skipped') tally.skipped += count
  else if (mark === 'not-applicable') tally.notApplicable += count
  else {
    tally.answered += count
    if (choices) tally.choices.push({ taken: choices, count })
    else if (number !== null) add(tally.numbers, number, count)
    else if (mark !== null) add(tally.days, mark, count)
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
