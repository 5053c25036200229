import { findPersonalData } from '../find-personal-data.ts'
import type { ContentHint } from './content-hint.ts'
import { detectAbuse } from './detect-abuse.ts'
import { detectDisguisedCall } from './detect-disguised-call.ts'
import { detectExtortion } from './detect-extortion.ts'
import { detectFiller } from './detect-filler.ts'
import { detectOffTopic } from './detect-off-topic.ts'
import { detectSolicitation } from './detect-solicitation.ts'
import type { ReadReview } from './read-review.ts'
import type { Finding } from './trace.ts'

/** What the words of one review say against it, whoever wrote it. */
export function judgeContent(read: ReadReview): Finding[] {
  if (read.letters === 0) return []
  const { plain } = read
  const hints = [
    detectSolicitation(plain),
    detectDisguisedCall(read),
    detectExtortion(plain),
    detectAbuse(plain),
    personalData(read.text),
    detectFiller(read),
    detectOffTopic(plain),
  ]
  return hints
    .filter((hint) => hint !== undefined)
    .map((hint) => ({ kind: 'content', facts: {}, related: [], ...hint }))
}

function personalData(text: string): ContentHint | undefined {
  const spans = findPersonalData(text)
  if (spans.length === 0) return undefined
  const kinds = [...new Set(spans.map(({ kind }) => kind))].join(', ')
  return { code: 'personal-data', weight: 4.4, detail: `The text shows personal data: ${kinds}.` }
}
