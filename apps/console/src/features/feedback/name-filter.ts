import type { FeedbackFilter } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'
import type { Format } from '../../words/create-format.ts'
import type { FilterName } from './feedback-search.ts'
import { nameOf } from './name-of.ts'

/** Names that only the data knows, where they are known already. */
export type KnownNames = { product?: string; customer?: string }

/** What a chip says: the filter in the reader's words. */
export function nameFilter(
  name: FilterName,
  context: { filter: FeedbackFilter; words: ConsoleWords; format: Format; known: KnownNames },
): string {
  const { filter, words, format, known } = context
  const text = words.feedback.filter
  const { codes } = words
  const named: Record<FilterName, () => string> = {
    q: () => `${text.names.q}: ${filter.q ?? ''}`,
    kind: () => nameOf(codes.kinds, filter.kind ?? ''),
    source: () => `${text.names.source}: ${nameOf(words.feedback.sources, filter.source ?? '')}`,
    rating: () => text.stars(filter.rating ?? 0),
    sentiment: () => nameOf(codes.sentiments, filter.sentiment ?? ''),
    aspect: () => nameOf(codes.aspects, filter.aspect ?? ''),
    polarity: () => nameOf(codes.polarities, filter.polarity ?? ''),
    productId: () => known.product ?? text.oneProduct,
    customerId: () => known.customer ?? text.oneCustomer,
    touchpoint: () => nameOf(words.journey.touchpoints, filter.touchpoint ?? ''),
    publication: () => nameOf(codes.publications, filter.publication ?? ''),
    answer: () => nameOf(text.answer, filter.answer ?? ''),
    urgency: () => nameOf(codes.urgencies, String(filter.urgency ?? '')),
    language: () => nameOf(codes.languages, filter.language ?? ''),
    analysed: () => nameOf(text.analysed, filter.analysed ?? ''),
    mismatch: () => text.mismatch,
    from: () =>
      filter.to === undefined
        ? text.since(format.day(filter.from ?? ''))
        : text.period(format.day(filter.from ?? ''), format.day(filter.to)),
    to: () => text.until(format.day(filter.to ?? '')),
  }
  return named[name]()
}
