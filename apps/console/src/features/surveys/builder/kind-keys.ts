import type { QuestionKind } from '@echoloop/contract'

/** The key that adds a kind of question once `a` was pressed, in the order of the list. */
export const kindKeys: readonly { kind: QuestionKind; key: string }[] = [
  { kind: 'nps', key: 'n' },
  { kind: 'csat', key: 'c' },
  { kind: 'ces', key: 'e' },
  { kind: 'stars', key: 's' },
  { kind: 'single', key: 'o' },
  { kind: 'multiple', key: 'm' },
  { kind: 'matrix', key: 'x' },
  { kind: 'ranking', key: 'r' },
  { kind: 'short-text', key: 't' },
  { kind: 'long-text', key: 'l' },
  { kind: 'number', key: 'u' },
  { kind: 'date', key: 'd' },
  { kind: 'picture', key: 'p' },
  { kind: 'consent', key: 'g' },
  { kind: 'statement', key: 'w' },
]
