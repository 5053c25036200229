import type { Tokens } from './tokenise.ts'
import { unitKind, unitKinds } from './unit-tables.ts'
import { wordFlag } from './word-lists.ts'

/** Clauses as ranges of tokens, valid up to `count`; ending punctuation belongs to no clause but stands behind it. */
export type Clauses = { count: number; firstTokens: Int32Array; endTokens: Int32Array }

const tokensMax = 40

/** Room for the clauses of a text with as many tokens. */
export function roomForClauses(length: number): Clauses {
  return { count: 0, firstTokens: new Int32Array(length + 1), endTokens: new Int32Array(length + 1) }
}

/**
 * Splits the tokens of a text at punctuation, at blanks between Chinese words and before words of contrast; a run
 * without any of them is cut after forty tokens. Linear time.
 */
export function splitClauses(tokens: Tokens, units: Uint16Array, clauses: Clauses): void {
  let count = 0
  let first = -1
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.starts[index]
    const kind = unitKinds[units[start]]
    const isEnding = (kind === unitKind.ending || kind === unitKind.mark) && !isInsideNumber(units, start)
    const breaksHere = isEnding || (first >= 0 && startsClause(tokens, units, index, first))
    if (breaksHere && first >= 0) {
      clauses.firstTokens[count] = first
      clauses.endTokens[count] = index
      count++
      first = -1
    }
    if (!isEnding && first < 0) first = index
  }
  if (first >= 0) {
    clauses.firstTokens[count] = first
    clauses.endTokens[count] = tokens.count
    count++
  }
  clauses.count = count
}

function isInsideNumber(units: Uint16Array, at: number): boolean {
  if (units[at] !== 46 && units[at] !== 44 && units[at] !== 47 && units[at] !== 58) return false
  return at > 0 && isDigit(units[at - 1]) && isDigit(units[at + 1])
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function startsClause(tokens: Tokens, units: Uint16Array, index: number, first: number): boolean {
  if (index - first >= tokensMax) return true
  const flags = tokens.flags[index]
  if ((flags & (wordFlag.contrast | wordFlag.opener | wordFlag.joint)) !== 0) {
    if ((flags & wordFlag.contrast) !== 0) return true
    if ((flags & wordFlag.opener) !== 0) return index - first >= 2
    return (
      index - first >= 2 && index + 1 < tokens.count && (tokens.flags[index + 1] & wordFlag.subject) !== 0
    )
  }
  const start = tokens.starts[index]
  const hasGap = tokens.ends[index - 1] < start
  return (
    hasGap &&
    unitKinds[units[start]] === unitKind.ideograph &&
    unitKinds[units[tokens.ends[index - 1] - 1]] === unitKind.ideograph
  )
}
