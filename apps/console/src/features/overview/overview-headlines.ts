import type { AspectFigure, Overview } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'
import { feedbackHref } from '../../parts/feedback-href.ts'
import type { Format } from '../../words/create-format.ts'
import { changeOfShare } from './change-of-share.ts'

/** A sentence, and where the rows behind its number are. */
export type Headline = { text: string; href?: string }

/** Fewer mentions than this make no headline. */
const aspectMentionsMin = 5

/** What the period says, in sentences; the first one is the answer, the others stand below it. */
export function overviewHeadlines(input: {
  overview: Overview
  words: ConsoleWords
  format: Format
}): Headline[] {
  const { overview, words, format } = input
  const text = words.overview.headlines
  const { from, to } = overview
  if (overview.total === 0) return [{ text: text.nothing }]
  const sentences: Headline[] = [{ text: moodSentence(input) }]
  sentences.push({
    text: text.volume({
      count: overview.total,
      total: format.number(overview.total),
      before: format.number(overview.totalBefore),
    }),
  })
  const criticised = mostOf(overview.aspects, 'negative')
  const praised = mostOf(overview.aspects, 'positive')
  if (criticised) {
    sentences.push({
      text: text.criticised(aspectText(criticised, 'negative', input)),
      href: feedbackHref({ aspect: criticised.code, polarity: 'negative', from, to }),
    })
  }
  if (praised) {
    sentences.push({
      text: text.praised(aspectText(praised, 'positive', input)),
      href: feedbackHref({ aspect: praised.code, polarity: 'positive', from, to }),
    })
  }
  return sentences
}

function moodSentence({
  overview,
  words,
  format,
}: {
  overview: Overview
  words: ConsoleWords
  format: Format
}): string {
  const text = words.overview.headlines
  const { negativeShare: now, negativeShareBefore: before } = overview
  if (now.of === 0) return text.notRead
  const share = format.percent(now.count / now.of)
  const change = changeOfShare({ now, before })
  if (change === 'unknown') return text.share(share)
  return text.shareChange[change]({ share, before: format.percent(before.count / before.of) })
}

function mostOf(aspects: AspectFigure[], polarity: 'positive' | 'negative'): AspectFigure | undefined {
  const named = aspects.filter((aspect) => aspect.code !== 'overall' && aspect[polarity] >= aspectMentionsMin)
  return named.sort((a, b) => b[polarity] - a[polarity])[0]
}

function aspectText(
  aspect: AspectFigure,
  polarity: 'positive' | 'negative',
  { words, format }: { words: ConsoleWords; format: Format },
): { aspect: string; count: string } {
  return { aspect: words.codes.aspects[aspect.code], count: format.number(aspect[polarity]) }
}
