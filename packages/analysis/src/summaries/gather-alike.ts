import type { AspectCode } from '../aspect-codes.ts'
import { placeOf } from '../tags/index.ts'
import { chooseQuotes, likeness, type QuoteCandidate, unitsOf } from './choose-quotes.ts'
import type { Gathered } from './summary.ts'

/** A wish or a question with the hash of its text. */
export type Statement = QuoteCandidate & { hash: number; aspect?: AspectCode }

const leastLikeness = 0.2
const leadersMax = 200

/** Keeps the statements with the smallest hashes, so that what is kept does not depend on their order. */
export function keepStatement(kept: Statement[], statement: Statement, most: number): void {
  const last = kept[kept.length - 1]
  if (kept.length >= most && isBefore(last, statement)) return
  let at = placeOf(
    kept.map(({ hash }) => hash),
    statement.hash,
  )
  while (at < kept.length && isBefore(kept[at], statement)) at++
  kept.splice(at, 0, statement)
  if (kept.length > most) kept.pop()
}

function isBefore(first: Statement, second: Statement): boolean {
  return first.hash < second.hash || (first.hash === second.hash && first.start <= second.start)
}

/**
 * Puts statements together whose words are alike (Jaccard of words or character pairs at least .2, or the same aspect
 * and .1) and lists the largest groups, each with its most typical statement. A text counts once per group.
 */
export function gatherAlike(
  statements: readonly Statement[],
  { most, language }: { most: number; language: string },
): Gathered[] {
  const groups: { units: ReadonlySet<string>; aspect: AspectCode | undefined; members: Statement[] }[] = []
  for (const statement of statements) {
    const units = unitsOf(statement.span)
    const group = groups.find((one) => {
      const alike = likeness(one.units, units)
      return (
        alike >= leastLikeness ||
        (one.aspect !== undefined && one.aspect === statement.aspect && alike >= leastLikeness / 2)
      )
    })
    if (group !== undefined) group.members.push(statement)
    else if (groups.length < leadersMax)
      groups.push({ units, aspect: statement.aspect, members: [statement] })
  }
  return groups
    .map(({ members }) => gathered(members, language))
    .filter((one) => one !== undefined)
    .sort((first, second) => worth(second) - worth(first) || (first.quote.id < second.quote.id ? -1 : 1))
    .slice(0, most)
}

// What is about a known side of the product or the shop is easier to act on.
function worth({ count, aspect }: Gathered): number {
  return aspect === undefined ? count : count * 1.5
}

function gathered(members: readonly Statement[], language: string): Gathered | undefined {
  const quote = chooseQuotes(members.map(asCandidate), { most: 1, language })[0]
  if (quote === undefined) return undefined
  const ids = [...new Set(members.map(({ id }) => id))]
  const aspect = members.find(({ id }) => id === quote.id)?.aspect
  return { count: ids.length, quote, examples: ids.slice(0, 5), ...(aspect === undefined ? {} : { aspect }) }
}

function asCandidate({ hash: _, aspect: __, ...candidate }: Statement): QuoteCandidate {
  return candidate
}
