import { around, type Place, type ReplyReading } from './read-reply.ts'

/**
 * Words that say something, as patterns over folded text, and words that take it back when they stand in the same
 * clause. `reach: 'sentence'` looks for those in the whole sentence.
 */
export type WordRule = {
  says: readonly RegExp[]
  unless?: readonly RegExp[]
  reach?: 'clause' | 'sentence'
}

const chinese = new WeakSet<RegExp>()
const stop = '。！!？?；;\\n'

/** Chinese patterns: `~` stands for at most six characters of the sentence, `~~` for sixteen. */
export function zh(...patterns: string[]): RegExp[] {
  return patterns.map((pattern) => {
    const made = new RegExp(
      pattern.replaceAll('~~', `[^${stop}]{0,16}?`).replaceAll('~', `[^${stop}]{0,6}?`),
      'g',
    )
    chinese.add(made)
    return made
  })
}

/** English patterns of whole words: `~` stands for about two words of the sentence, `~~` for eight. */
export function en(...patterns: string[]): RegExp[] {
  const gap = (length: number) => `[^${stop}]{0,${length}}?`
  return patterns.map(
    (pattern) =>
      new RegExp(
        `(?:(?<![a-z'])|(?='))(?:${pattern.replaceAll('~~', gap(50)).replaceAll('~', gap(16)).replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')})(?![a-z])`,
        'g',
      ),
  )
}

const known = new WeakMap<ReplyReading, Map<WordRule, Place[]>>()

/** Every place at which a rule holds, in order; a reading is searched once for each rule. */
export function findWords(reading: ReplyReading, rule: WordRule): Place[] {
  const ofReading = known.get(reading) ?? new Map<WordRule, Place[]>()
  known.set(reading, ofReading)
  const before = ofReading.get(rule)
  if (before) return before
  const found = searchWords(reading, rule)
  ofReading.set(rule, found)
  return found
}

function searchWords(reading: ReplyReading, rule: WordRule): Place[] {
  const found: Place[] = []
  for (const pattern of patternsFor(reading.folded, rule.says)) {
    for (const match of reading.folded.matchAll(pattern)) {
      if (match[0] === '') continue
      const place = { start: match.index, end: match.index + match[0].length }
      if (!isTakenBack(reading, { rule, place })) found.push(place)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

const ideograph = /[\u3400-\u9fff]/

// Chinese words are not looked for where there is no ideograph.
function patternsFor(folded: string, patterns: readonly RegExp[]): readonly RegExp[] {
  return ideograph.test(folded) ? patterns : patterns.filter((pattern) => !chinese.has(pattern))
}

/** True when a rule holds somewhere. */
export function says(reading: ReplyReading, rule: WordRule): boolean {
  return findWords(reading, rule).length > 0
}

/** True when one of the patterns stands in the text of a place. */
export function standsIn(words: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => words.search(pattern) >= 0)
}

function isTakenBack(reading: ReplyReading, { rule, place }: { rule: WordRule; place: Place }): boolean {
  if (rule.unless === undefined) return false
  const pieces = rule.reach === 'sentence' ? reading.sentences : reading.clauses
  const { start, end } = around(pieces, place)
  return standsIn(reading.folded.slice(start, end), rule.unless)
}
