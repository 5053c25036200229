import type { Overview } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'
import type { Format } from '../../words/create-format.ts'

/** Who waits for an answer and how long the longest has. */
export function waitingSentence(input: {
  waiting: Overview['waiting']
  now: Date
  words: ConsoleWords
  format: Format
}): string {
  const { waiting, now, words, format } = input
  const text = words.overview.waiting
  if (waiting.count === 0) return text.nobody
  const oldest = waiting.oldestAt ? now.getTime() - new Date(waiting.oldestAt).getTime() : 0
  return text.people({
    count: waiting.count,
    shown: format.number(waiting.count),
    longest: format.duration(Math.max(0, oldest)),
  })
}
