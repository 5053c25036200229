import { findPersonalData } from '../find-personal-data.ts'
import type { ContentHint } from './content-hint.ts'
import { detectAbuse } from './detect-abuse.ts'
import { detectDisguisedCall } from './detect-disguised-call.ts'
import { detectDisguisedNumber } from './detect-disguised-number.ts'
import { detectExtortion } from './detect-extortion.ts'
import { detectFiller } from './detect-filler.ts'
import { detectOffTopic } from './detect-off-topic.ts'
import { detectSolicitation } from './detect-solicitation.ts'
import { isDefaultText } from './is-default-text.ts'
import type { ReadReview } from './read-review.ts'
import type { Finding } from './trace.ts'

const cry: ContentHint = { code: 'filler', weight: 4.2, detail: 'The text is nothing but sounds.' }

/** Sounds in a row: 哦哦嗯嗯哦哦哦哦. A short laugh or sigh is an answer. */
function isCry(text: string): boolean {
  return /^[\p{Script=Han}]{8,}$/u.test(text.replace(/[\s\p{P}]/gu, ''))
}

/** What the words of one review say against it, whoever wrote it. */
export function judgeContent(read: ReadReview): Finding[] {
  if (read.letters === 0)
    return isCry(read.text) && !isDefaultText(read.text)
      ? [{ ...cry, kind: 'content', facts: {}, related: [] }]
      : []
  const { plain } = read
  const hints = [
    detectSolicitation(plain),
    detectDisguisedCall(read),
    detectDisguisedNumber(read.text),
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
  const spans = findPersonalData(text).filter(({ start, end }) => !isServiceNumber(text.slice(start, end)))
  if (spans.length === 0) return undefined
  const kinds = [...new Set(spans.map(({ kind }) => kind))].join(', ')
  return { code: 'personal-data', weight: 4.4, detail: `The text shows personal data: ${kinds}.` }
}

/** A free number belongs to a company, not to a person. */
function isServiceNumber(written: string): boolean {
  return /^(?:1?8(?:00|33|44|55|66|77|88)|400)[0-9]{7}$/.test(
    written.normalize('NFKC').replace(/[^0-9]/g, ''),
  )
}
