const ideographRun =
  /[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]+/gu
// Full-text parsers refuse NUL, and other control characters never make a word.
const unsafe = /[\p{Cc}\p{Cs}]/gu

/** What a text is found by: `bigrams` go into a search vector as they are, `latin` through the English parser. */
export type SearchTerms = { bigrams: string[]; latin: string }

/** What a query looks for: every one of `all`, `latin` through the English parser, `phrases` as exact substrings. */
export type SearchQueryTerms = { all: string[]; latin: string; phrases: string[] }

/**
 * Search terms of a text for a PostgreSQL `tsvector`, lower-cased: all distinct pairs of neighbouring characters and
 * all distinct single characters of each Chinese or kana run, and the remaining text with those runs replaced by
 * spaces. Linear time; never throws.
 */
export function searchTerms(text: string): SearchTerms {
  const bigrams = new Set<string>()
  for (const run of runsOf(text)) {
    const characters = Array.from(run)
    for (const [index, character] of characters.entries()) {
      bigrams.add(character)
      if (index > 0) bigrams.add(characters[index - 1] + character)
    }
  }
  return { bigrams: [...bigrams], latin: latinPart(text) }
}

/**
 * Search terms of a query that fit `searchTerms`: the pairs of each Chinese run of two or more characters, the
 * character itself for a run of one, and the runs as phrases, because pairs alone also match texts in which they
 * stand apart.
 */
export function searchQueryTerms(query: string): SearchQueryTerms {
  const all = new Set<string>()
  const phrases = new Set<string>()
  for (const run of runsOf(query)) {
    const characters = Array.from(run)
    phrases.add(run)
    if (characters.length === 1) all.add(run)
    for (let index = 1; index < characters.length; index++) all.add(characters[index - 1] + characters[index])
  }
  return { all: [...all], latin: latinPart(query), phrases: [...phrases] }
}

function runsOf(text: string): string[] {
  return text.match(ideographRun) ?? []
}

function latinPart(text: string): string {
  return text.replace(ideographRun, ' ').replace(unsafe, ' ').toLowerCase().trim()
}
