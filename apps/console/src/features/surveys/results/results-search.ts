import { type PartialChoice, partialChoices, type SurveyChannel, surveyChannels } from '@echoloop/contract'
import { type PeriodSearch, readPeriodSearch } from '../../../parts/period.ts'

export const resultViews = ['questions', 'cross', 'waves', 'voices'] as const

export type ResultView = (typeof resultViews)[number]

/** What of the address of the results counts. Without a period it is the whole life of the survey. */
export type ResultsSearch = PeriodSearch & {
  view?: ResultView
  version?: number
  channel?: SurveyChannel
  language?: string
  touchpoint?: string
  tier?: string
  question?: string
  answer?: string
  partial?: PartialChoice
  /** Of the cross table. */
  rows?: string
  columns?: string
  /** Of the comparison: the other survey and its days. */
  other?: string
  otherFrom?: string
  otherTo?: string
  /** Of the open answers; `of` is their question. */
  of?: string
  sentiment?: string
  aspect?: string
}

type Search = Record<string, unknown>

const texts = [
  'language',
  'touchpoint',
  'tier',
  'question',
  'answer',
  'rows',
  'columns',
  'other',
  'of',
  'sentiment',
  'aspect',
] as const

export function readResultsSearch(search: Search): ResultsSearch {
  const view = resultViews.find((one) => one === search.view)
  const channel = surveyChannels.find((one) => one === search.channel)
  const partial = partialChoices.find((one) => one === search.partial)
  const version = Number(search.version)
  const other = readPeriodSearch({ from: search.otherFrom, to: search.otherTo })
  return {
    ...readPeriodSearch(search),
    ...(view ? { view } : {}),
    ...(channel ? { channel } : {}),
    ...(partial ? { partial } : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...(other.from && other.to ? { otherFrom: other.from, otherTo: other.to } : {}),
    ...Object.fromEntries(texts.flatMap((name) => textOf(search, name))),
  }
}

function textOf(search: Search, name: string): [string, string][] {
  const value = search[name]
  return typeof value === 'string' && value !== '' && value.length <= 100 ? [[name, value]] : []
}

/** How many filters beside the period narrow the figures. */
export function filtersSet(search: ResultsSearch): number {
  const { version, channel, language, touchpoint, tier, partial } = search
  const isPartial = partial !== undefined && partial !== 'without'
  return [
    version,
    channel,
    language,
    touchpoint,
    tier,
    answerFilter(search).answer,
    isPartial || undefined,
  ].filter((one) => one !== undefined).length
}

/** A question and an answer narrow together or not at all. */
export function answerFilter({ question, answer }: ResultsSearch): { question?: string; answer?: string } {
  return question && answer ? { question, answer } : {}
}
