import { nounGroup } from './noun-synonyms.ts'
import { opinionGroup } from './opinion-synonyms.ts'
import { pointKey } from './read-points.ts'
import type { Entry } from './tag-ledger.ts'
import { topPolarity, uniteEntries } from './unite-entries.ts'

const leastTexts = 5

/**
 * Puts judgements without a noun together with the same judgement about a thing: "苹果新鲜" goes to "新鲜" because no
 * list knows the apple as a side of a product, and "漂亮" goes to "外观漂亮" when at least half of those who call a
 * side of the product so mean the looks.
 */
export function foldStandalone(entries: readonly Entry[]): Entry[] {
  const groups = new Map<string, { alone: Entry[]; things: Entry[]; sides: Entry[] }>()
  for (const entry of entries) {
    const key = judgement(entry)
    const group = groups.get(key) ?? { alone: [], things: [], sides: [] }
    groups.set(key, group)
    if (entry.noun === '') group.alone.push(entry)
    else if (nounGroup(entry.noun) === undefined) group.things.push(entry)
    else group.sides.push(entry)
  }
  return [...groups.values()].flatMap(foldGroup)
}

function judgement(entry: Entry): string {
  const { name } = opinionGroup({ noun: '', opinion: entry.opinion })
  return `${topPolarity(entry.votes)}${entry.denied ? '!' : ''}${name}`
}

function foldGroup({ alone, things, sides }: { alone: Entry[]; things: Entry[]; sides: Entry[] }): Entry[] {
  if (alone.length === 0) return [...things, ...sides]
  const whole = uniteEntries([...alone, ...things])
  const counts = sides.map(({ sketch }) => sketch.count)
  const sum = counts.reduce((total, count) => total + count, 0)
  const most = Math.max(0, ...counts)
  if (most < leastTexts || most * 2 < sum) return [whole, ...sides]
  const side = sides
    .filter(({ sketch }) => sketch.count === most)
    .reduce((first, second) => (pointKey(first) < pointKey(second) ? first : second))
  const united = uniteEntries([side, whole])
  const { noun, opinion, denied } = side
  return [{ ...united, noun, opinion, denied }, ...sides.filter((other) => other !== side)]
}
