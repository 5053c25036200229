/** A stretch of a text in UTF-16 units. */
export type Span = { start: number; end: number }

/** The same text with what matches made unreadable; every place stays where it was. */
export function masked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => '\u00A4'.repeat(found.length))
}

/** Sentences with their ends; those after the mark that ends one begin a new one. */
export function sentencesOf(text: string): (Span & { text: string })[] {
  return Array.from(text.matchAll(/[^.?!。？！；;\n]*(?:\.(?=\S)[^.?!。？！；;\n]*)*[.?!。？！；;\n]*/g))
    .map(({ 0: found, index }) => {
      const lead = found.length - found.trimStart().length
      const words = found.trim()
      return { text: words, start: index + lead, end: index + lead + words.length }
    })
    .filter(({ text: words }) => words !== '')
}
