import { isPersonalColumn } from './column-names.ts'
import type { Mapping } from './mapping.ts'

/** The limits of a feedback record: facts accompany the words and must not be what a row fails by. */
const factsMax = 50
const nameLengthMax = 60
const valueLengthMax = 500

type Fact = string | number | boolean

/**
 * The columns that fill no field, as flat facts: what is too long is shortened, what is too many left out,
 * and both are told in `cut`. Columns that by name hold a person's data are left out, because facts are
 * kept without that person's key.
 */
export function factsOf(
  values: Record<string, unknown>,
  { mapping, ignored = [] }: { mapping: Mapping; ignored?: readonly string[] },
): { facts: Record<string, Fact> | undefined; cut: string[] } {
  const mapped = new Set([...Object.values(mapping), ...ignored])
  const facts = new Map<string, Fact>()
  const cut: string[] = []
  for (const [column, value] of Object.entries(values)) {
    if (mapped.has(column) || column.startsWith('dimensions.') || isPersonalColumn(column)) continue
    const fact = factOf(value)
    const name = shorten(column.replace(/^facts\./, '').trim(), nameLengthMax)
    if (fact === undefined || name === '' || name === '__proto__') continue
    const fitting = typeof fact === 'string' ? shorten(fact, valueLengthMax) : fact
    const isLeftOut = facts.size >= factsMax
    if (isLeftOut || fitting !== fact) cut.push(column)
    if (!isLeftOut) facts.set(name, fitting)
  }
  return { facts: facts.size === 0 ? undefined : Object.fromEntries(facts), cut }
}

function factOf(value: unknown): Fact | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value)
  return text === '' ? undefined : text
}

/** Cuts between characters, so that no half of a surrogate pair is left. */
function shorten(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text
  const end =
    text.codePointAt(lengthMax - 2) === text.charCodeAt(lengthMax - 2) ? lengthMax - 1 : lengthMax - 2
  return `${text.slice(0, end)}…`
}
