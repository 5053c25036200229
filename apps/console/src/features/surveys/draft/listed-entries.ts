import type { SurveyTexts } from '@echoloop/contract'

/** A choice of a question or a row of a matrix, as far as a list of them goes. */
export type ListedEntry = { key: string; text: Record<string, string> }

export type PastedLines = {
  /** Where the lines were pasted. */
  at: number
  lines: readonly string[]
  language: string
  /** Begins the keys of new entries: `c` or `r`. */
  stem: string
  most: number
}

/** Lines of a pasted text that say something, without the bullets and numbers that lists bring along. */
export function linesOf(pasted: string): string[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•·]|\d{1,3}[.)、．])\s*/u, '').trim())
    .filter((line) => line !== '')
}

/**
 * Pasted lines in place of an entry: the first fills it where it is empty, the others follow. What is too much for the
 * limit is left out.
 */
export function pasteLines<Entry extends ListedEntry>(
  entries: readonly Entry[],
  pasted: PastedLines,
): (Entry | ListedEntry)[] {
  const { at, language, stem, most } = pasted
  const present = entries[at]
  const isEmpty = present !== undefined && Object.keys(present.text).length === 0
  const [first, ...others] = pasted.lines
  const begin: (Entry | ListedEntry)[] = entries.slice(0, isEmpty ? at : at + 1)
  const taken = new Set(entries.map(({ key }) => key))
  const filled =
    isEmpty && first !== undefined ? [{ ...present, text: { ...present.text, [language]: first } }] : []
  const rest = isEmpty ? others : pasted.lines
  const room = Math.max(0, most - entries.length)
  const added = rest.slice(0, room).map((line) => {
    const key = nextEntryKey(taken, stem)
    taken.add(key)
    return { key, text: { [language]: line } }
  })
  return [...begin, ...filled, ...added, ...entries.slice(at + 1)]
}

/** `c3` when the highest is `c2`; a key of a removed entry below it is not given again. */
export function nextEntryKey(taken: ReadonlySet<string>, stem: string): string {
  const numbers = [...taken].map((key) => Number(key.startsWith(stem) ? key.slice(stem.length) : 0) || 0)
  return `${stem}${Math.max(0, ...numbers) + 1}`
}

/** Moves one entry by so many places; ends are ends. */
export function moveEntry<Entry>(
  entries: readonly Entry[],
  { from, by }: { from: number; by: number },
): Entry[] {
  const entry = entries[from]
  const to = Math.min(entries.length - 1, Math.max(0, from + by))
  return entry === undefined ? [...entries] : entries.toSpliced(from, 1).toSpliced(to, 0, entry)
}

/** True when no language says anything. */
export function isWordless(texts: SurveyTexts | undefined): boolean {
  return Object.values(texts ?? {}).every((words) => words.trim() === '')
}
