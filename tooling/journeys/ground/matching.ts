/** A pattern for an accessible name that begins with the words; keys shown beside a button may follow. */
export function beginsWith(words: string): RegExp {
  return new RegExp(`^${escaped(words)}`)
}

/** A pattern for text that holds the words anywhere. */
export function holds(words: string): RegExp {
  return new RegExp(escaped(words))
}

/** A pattern for a sentence whose facts stand in braces, whatever the facts are. */
export function withAnyFacts(sentence: string): RegExp {
  return new RegExp(
    sentence
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.*'),
  )
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
