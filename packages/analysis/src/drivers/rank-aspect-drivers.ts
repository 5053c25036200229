import type { AnalysedText } from '../analysed-text.ts'
import type { Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'
import { type Driver, type DriverRanking, type DriverSettings, rankDrivers } from './rank-drivers.ts'
import { recommendationClass } from './recommendation-class.ts'

/**
 * What the figures are measured in: stars from 1 to 5, points of the net promoter score from −100 to 100, or the
 * sentiment score of the texts from −1 to 1.
 */
export type DriverMeasure = 'stars' | 'nps' | 'sentiment'

/** A driver for all mentions of an aspect (`any`) or for its praise or blame alone. */
export type AspectDriver = Omit<Driver, 'topic'> & { code: AspectCode; polarity: Polarity | 'any' }

/** The ranking of the aspects in its measure. */
export type AspectDriverRanking = Omit<DriverRanking, 'drivers'> & {
  measure: DriverMeasure
  drivers: AspectDriver[]
}

/** `recommendationOf` gives the answer from 0 to 10 that came with a text, where there is one. */
export type AspectDriverTask = DriverSettings & {
  texts: readonly AnalysedText[]
  recommendationOf?: (text: AnalysedText) => number | undefined
}

const ratedMin = 30

/**
 * Ranks aspects by what they cost or earn, all mentions as well as praise and blame apart. Measured in NPS where
 * answers are given, otherwise in stars, otherwise, when there are no stars or all are the same, by sentiment score; as
 * the same analyser finds score and polarity, sentiment tells volume and order rather than cause. Texts without a value
 * are left out and counted.
 */
export function rankAspectDrivers(task: AspectDriverTask): AspectDriverRanking {
  const { measure, measureText } = chooseMeasure(task)
  const names = new Map<string, Pick<AspectDriver, 'code' | 'polarity'>>()
  const rows = task.texts.map((text) => ({
    value: measureText(text) ?? Number.NaN,
    topics: topicsOf(text, names),
  }))
  const { drivers, ...ranking } = rankDrivers({ ...task, rows })
  const named = drivers.flatMap(({ topic, ...driver }) => {
    const name = names.get(topic)
    return name === undefined ? [] : [{ ...name, ...driver }]
  })
  return { ...ranking, measure, drivers: named }
}

type Choice = { measure: DriverMeasure; measureText: (text: AnalysedText) => number | undefined }

function chooseMeasure({ texts, recommendationOf }: AspectDriverTask): Choice {
  if (recommendationOf !== undefined) {
    const classOf = (text: AnalysedText) => recommendationClass(recommendationOf(text) ?? Number.NaN)
    if (speaks(texts, classOf)) return { measure: 'nps', measureText: classOf }
  }
  if (speaks(texts, starsOf)) return { measure: 'stars', measureText: starsOf }
  return { measure: 'sentiment', measureText: ({ analysis }) => analysis.sentiment.score }
}

// A crawl that says five stars throughout knows nothing, and a handful of rated texts does not speak for the rest.
function speaks(texts: readonly AnalysedText[], measureText: Choice['measureText']): boolean {
  const values = texts.flatMap((text) => measureText(text) ?? [])
  return values.length >= Math.min(ratedMin, texts.length / 2) && new Set(values).size > 1
}

function starsOf({ rating }: AnalysedText): number | undefined {
  return rating !== undefined && rating >= 1 && rating <= 5 ? rating : undefined
}

function topicsOf(
  { analysis }: AnalysedText,
  names: Map<string, Pick<AspectDriver, 'code' | 'polarity'>>,
): string[] {
  return analysis.aspects.flatMap(({ code, polarity }) => {
    const polarities = polarity === 'neutral' ? (['any'] as const) : (['any', polarity] as const)
    return polarities.map((one) => {
      const topic = `${code} ${one}`
      if (!names.has(topic)) names.set(topic, { code, polarity: one })
      return topic
    })
  })
}
