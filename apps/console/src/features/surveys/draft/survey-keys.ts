import type { SurveyDefinition } from '@echoloop/contract'
import { drawChance } from './draw-chance.ts'

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const keyPattern = /^[a-z][a-z0-9_]{0,39}$/

/** True for a text that may be a key. */
export function isSurveyKey(text: string): boolean {
  return keyPattern.test(text)
}

export type NewKey = {
  /** Begins the key, so that a column of an export says what it holds. */
  stem: string
  taken: ReadonlySet<string>
  /** From 0 up to 1; tests pass their own. */
  random?: () => number
}

/**
 * A key that nothing here has. Drawn, not counted: a question that was removed long ago may still have answers under
 * its key, and a new one must not inherit them.
 */
export function newKey({ stem, taken, random = drawChance }: NewKey): string {
  const begin = stem.replaceAll('-', '_')
  for (;;) {
    const end = Array.from({ length: 4 }, () => letters[Math.floor(random() * letters.length)] ?? 'x').join(
      '',
    )
    const key = `${begin}_${end}`
    if (!taken.has(key)) return key
  }
}

/** Keys of questions and hidden fields, which share one space: both can be piped and asked for. */
export function keysOf(definition: SurveyDefinition): Set<string> {
  return new Set([...definition.questions, ...definition.hidden].map(({ key }) => key))
}
