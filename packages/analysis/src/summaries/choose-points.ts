import type { AspectCode } from '../aspect-codes.ts'
import { wilsonInterval } from '../statistics/index.ts'
import type { Tag } from '../tags/index.ts'
import { chooseQuotes, type QuoteCandidate } from './choose-quotes.ts'
import type { SummaryPoint } from './summary.ts'

/** How often texts praise or blame an aspect as a whole. */
export type AspectCount = { aspect: AspectCode; count: number; confidence: number; samples: QuoteCandidate[] }

/** What the points of one polarity are chosen from. */
export type PointTask = {
  polarity: 'positive' | 'negative'
  tags: readonly Tag[]
  aspects: readonly AspectCount[]
  texts: number
  language: string
  least: number
}

const pointsMax = 3
const quotesMax = 2
// A whole aspect says less than a tag, and a verdict like "酒店不错" less than what is good about it.
const aspectWorth = 0.25
const untaggedWorth = 0.5
const verdictWorth = 0.3
const aloneWorth = 0.8

/**
 * The three points that matter most: ranked by texts × confidence, a whole aspect at a quarter (an eighth when no tag
 * says what is meant) and a bare verdict at .3 of
 * that, and each about another thing: no two share an aspect unless nothing else is left, and never the same noun.
 */
export function choosePoints(task: PointTask): SummaryPoint[] {
  const own = task.tags.filter(({ polarity, count }) => polarity === task.polarity && count >= task.least)
  const candidates = [
    ...own.map((tag) => tagCandidate(tag, task)),
    ...task.aspects.map((one) => aspectCandidate(one, own, task)),
  ]
    .filter(({ point }) => point.count >= task.least)
    .sort((first, second) => second.worth - first.worth || (first.point.label < second.point.label ? -1 : 1))
  const chosen: Candidate[] = []
  for (const sharesAspect of [false, true]) {
    for (const candidate of candidates) {
      if (chosen.length >= pointsMax) break
      if (chosen.every((other) => areDifferent(candidate, other, sharesAspect))) chosen.push(candidate)
    }
  }
  return chosen
    .sort((first, second) => second.worth - first.worth)
    .map(({ point, samples }) => ({
      ...point,
      quotes: chooseQuotes(unmixed(samples, task.polarity), { most: quotesMax, language: task.language }),
    }))
}

// Words that praise and blame at once illustrate neither, unless there are no others.
function unmixed(
  samples: readonly QuoteCandidate[],
  polarity: 'positive' | 'negative',
): readonly QuoteCandidate[] {
  const clear = samples.filter(({ praises, blames }) => (polarity === 'positive' ? !blames : !praises))
  return clear.length >= quotesMax ? clear : samples
}

type Candidate = { point: SummaryPoint; noun: string; worth: number; samples: readonly QuoteCandidate[] }

function areDifferent(one: Candidate, other: Candidate, sharesAspect: boolean): boolean {
  if (one.noun === other.noun) return false
  if (one.point.aspect !== other.point.aspect) return true
  return sharesAspect && one.point.kind === 'tag' && other.point.kind === 'tag'
}

function tagCandidate(tag: Tag, task: PointTask): Candidate {
  const noun = tag.key.slice(0, tag.key.indexOf('|'))
  const related = task.tags.filter(
    (other) =>
      other.polarity === tag.polarity &&
      other.key !== tag.key &&
      noun !== '' &&
      other.key.startsWith(`${noun}|`),
  )
  const weight = tag.aspect === 'overall' ? verdictWorth : noun === '' ? aloneWorth : 1
  return {
    noun: noun === '' ? tag.key : noun,
    worth: tag.count * tag.agreement * weight,
    samples: ownSamples(tag),
    point: {
      kind: 'tag',
      label: tag.label,
      aspect: tag.aspect,
      polarity: tag.polarity,
      count: tag.count,
      share: tag.share,
      interval: tag.interval,
      confidence: tag.agreement,
      tags: [tag, ...related].slice(0, 4).map(({ key, label, count }) => ({ key, label, count })),
      quotes: [],
    },
  }
}

function aspectCandidate(one: AspectCount, tags: readonly Tag[], task: PointTask): Candidate {
  const { aspect, count, confidence, samples } = one
  const said = tags.filter((tag) => tag.aspect === aspect)
  const spoken = said.slice(0, 3).flatMap((tag) => ownSamples(tag))
  const weight =
    aspectWorth * (said.length > 0 ? 1 : untaggedWorth) * (aspect === 'overall' ? verdictWorth : 1)
  return {
    noun: aspect,
    worth: count * confidence * weight,
    samples: spoken.length >= quotesMax ? spoken : samples,
    point: {
      kind: 'aspect',
      label: aspect,
      aspect,
      polarity: task.polarity,
      count,
      share: task.texts === 0 ? 0 : count / task.texts,
      interval: wilsonInterval({ successes: count, trials: task.texts }),
      confidence,
      tags: said.slice(0, 4).map(({ key, label, count: texts }) => ({ key, label, count: texts })),
      quotes: [],
    },
  }
}

function ownSamples({ samples, polarity }: Tag): QuoteCandidate[] {
  return samples
    .filter(({ leaning }) => (polarity === 'positive' ? leaning > 0 : leaning < 0))
    .map(asCandidate)
}

function asCandidate({ hash: _, leaning: __, ...sample }: Tag['samples'][number]): QuoteCandidate {
  return sample
}
