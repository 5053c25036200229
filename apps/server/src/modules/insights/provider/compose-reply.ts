import type { AspectCode, SentimentLabel } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'

/** What a reply answers. `language` is that of the reply. */
export type ReplyOccasion = {
  language: LocaleName
  rating: number | null
  sentiment: SentimentLabel
  praised: AspectCode[]
  criticised: AspectCode[]
  isUrgent: boolean
}

const namedMax = 3

/** A plain, polite reply made of sentences that name what the customer named. Promises nothing. Pure. */
export function composeReply(occasion: ReplyOccasion): string {
  const { reply, codes } = locales[occasion.language]
  const listed = (aspects: AspectCode[]): string =>
    reply.list(
      aspects
        .filter((code) => code !== 'overall')
        .slice(0, namedMax)
        .map((code) => codes.aspects[code]),
    )
  const criticised = listed(occasion.criticised)
  const praised = listed(occasion.praised)
  const isComplaint = occasion.sentiment === 'negative' || occasion.criticised.length > 0
  const sentences = [
    isComplaint ? reply.thanksForTelling : reply.thanks,
    praised !== '' && reply.glad(praised),
    isComplaint && (criticised === '' ? reply.sorry : reply.sorryAbout(criticised)),
    isComplaint && reply.passedOn,
    occasion.isUrgent && reply.urgent,
    !isComplaint && reply.comeAgain,
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').join(reply.join)
}
