import type { LocaleName } from '@echoloop/locales'
import { z } from 'zod'
import { type Asking, askProvider } from './ask-provider.ts'
import { masked, safeText } from './masked.ts'

/** A point of a summary with its figures, as the built-in engine found it. */
export type SummaryPoint = {
  id: string
  polarity: 'positive' | 'negative'
  name: string
  count: number
  of: number
  quotes: string[]
}

/** A sentence and the points it rests on. */
export type ToldPoint = { text: string; points: string[] }

const answerTokensMax = 800
const languageNames: Record<LocaleName, string> = { en: 'English', 'zh-CN': 'Simplified Chinese' }

/**
 * Has the language model put the points of a summary into sentences. Every sentence must name its points, and every
 * number in it must be a figure of these points; otherwise, and with the model off, nothing, and the caller shows the
 * points themselves.
 */
export async function tellPoints(
  asking: Asking,
  input: { points: SummaryPoint[]; language: LocaleName },
): Promise<ToldPoint[] | undefined> {
  if (input.points.length === 0) return undefined
  const reply = await askProvider(asking, {
    task: [
      `You put a summary of customer feedback into ${languageNames[input.language]}, at most six sentences.`,
      'Use only the given points; write numbers only as they are given; judge nothing yourself.',
      'Shape: {"sentences": [{"text": "…", "points": ["id of a point", …]}, …]}',
    ].join('\n'),
    material: input.points.map((point) => ({ ...point, quotes: point.quotes.map(masked) })),
    answer: shapeFor(input.points),
    answerTokensMax,
  })
  return reply.kind === 'answered' ? reply.answer.sentences : undefined
}

function shapeFor(points: SummaryPoint[]) {
  const known = new Map(points.map((point) => [point.id, point]))
  const sentence = z
    .object({ text: safeText(400), points: z.array(z.string()).min(1).max(6) })
    .refine(({ points: ids }) => ids.every((id) => known.has(id)))
    .refine(({ text, points: ids }) => {
      const figures = new Set(
        ids.flatMap((id) => {
          const point = known.get(id)
          return point === undefined ? [] : [...numbersOf(point)]
        }),
      )
      return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).every((number) => figures.has(number.replace(/,/g, '')))
    })
  return z.object({ sentences: z.array(sentence).min(1).max(6) })
}

function numbersOf({ name, count, of }: SummaryPoint): string[] {
  return [
    String(count),
    String(of),
    String(Math.round((100 * count) / Math.max(1, of))),
    ...(name.match(/\d+/g) ?? []),
  ]
}
