import { type FoldedLetters, letterWeight } from '../duplicates/fold-letters.ts'
import { finalise } from '../duplicates/windows.ts'

/** What stands between two stops, folded; two hashes of 32 bits recognise it. */
export type Clause = {
  hash: number
  second: number
  weight: number
  bits: number
  /** Bits without those of common phrases. */
  rareBits: number
  /** Between quotation marks: plainly somebody else's words. */
  isQuoted: boolean
}

type Bits = {
  folded: FoldedLetters
  surprise: Float32Array
  bitsPerIdeograph: number
  bitsPerLetter: number
}

/** Five ideographs, or a dozen and a half of other letters. */
const weightMin = 25
const lettersMax = 400
const clausesMax = 8
const stop = /[,，、。.！!？?；;：:~～…\n\r“”"()（）【】[\]]/
const quote = /[“”"「」『』《》]/
const han = /\p{Script=Han}/u

/**
 * The clauses of a text that are long enough to be recognised: of many the eight with the least hashes, so that texts
 * that share clauses mostly keep the same ones. `clausesWeight` is the text that they stand for. Linear time.
 */
export function readClauses(text: string, bits: Bits): { clauses: Clause[]; clausesWeight: number } {
  const { folded } = bits
  const found = new Map<number, Clause>()
  let total = 0
  let long = 0
  let from = 0
  for (let at = 0; at < folded.count; at++) {
    if (at + 1 < folded.count && !endsAfter(text, { folded, at })) continue
    const clause = clauseOf(text, { ...bits, from, to: at + 1 })
    from = at + 1
    total += clause.weight
    if (clause.weight < weightMin || found.has(clause.hash)) continue
    long += clause.weight
    found.set(clause.hash, clause)
  }
  const all = [...found.values()]
  if (all.length <= clausesMax) return { clauses: all, clausesWeight: total }
  const least = new Set(all.toSorted((one, other) => one.hash - other.hash).slice(0, clausesMax))
  const clauses = all.filter((clause) => least.has(clause))
  const kept = clauses.reduce((sum, { weight }) => sum + weight, 0)
  return { clauses, clausesWeight: (total * kept) / long }
}

/** True when a stop, or a blank beside an ideograph, follows the letter. */
function endsAfter(text: string, { folded, at }: { folded: FoldedLetters; at: number }): boolean {
  const start = folded.starts[at]
  const next = folded.starts[at + 1]
  if (next - start < 2) return false
  const between = text.slice(start + 1, next)
  if (stop.test(between)) return true
  if (!/\s/.test(between)) return false
  const isHeavy = (place: number) => folded.weights[place] === letterWeight.heavy
  return isHeavy(at) || isHeavy(at + 1) || han.test(between)
}

function isQuoted(
  text: string,
  { folded, from, to }: { folded: FoldedLetters; from: number; to: number },
): boolean {
  const before = text.slice(Math.max(0, folded.starts[from] - 2), folded.starts[from])
  const after = text.slice(folded.starts[to - 1] + 1, folded.starts[to - 1] + 3)
  return quote.test(before) && quote.test(after)
}

function isDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19)
}

function clauseOf(
  text: string,
  { folded, surprise, bitsPerIdeograph, bitsPerLetter, from, to }: Bits & { from: number; to: number },
): Clause {
  let hash = 0x811c9dc5
  let second = 0x9e3779b9
  let weight = 0
  let bits = 0
  let rareBits = 0
  for (let at = from; at < to; at++) {
    const isHeavy = folded.weights[at] === letterWeight.heavy
    weight += folded.weights[at]
    bits += isHeavy ? bitsPerIdeograph : bitsPerLetter
    rareBits += surprise[at] ?? 0
    if (at - from >= lettersMax) continue
    // A running number, a price or a date makes no other clause of it.
    const letter = isDigit(text.charCodeAt(folded.starts[at])) ? 0 : folded.letters[at]
    hash = Math.imul(hash ^ letter, 0x01000193)
    second = Math.imul(second ^ letter, 0x85ebca6b)
    second ^= second >>> 15
  }
  return {
    hash: finalise(hash),
    second: finalise(second),
    weight,
    bits,
    rareBits,
    isQuoted: isQuoted(text, { folded, from, to }),
  }
}
