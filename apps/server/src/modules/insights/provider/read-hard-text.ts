import { aspectCodes, polarities, sentimentLabels } from '@echoloop/analysis'
import { z } from 'zod'
import { type Asking, askProvider } from './ask-provider.ts'
import { masked } from './masked.ts'

const aspectShape = z.object({
  code: z.enum(aspectCodes),
  polarity: z.enum(polarities),
  span: z.string().min(1).max(500),
})
const readingShape = z.object({
  sentiment: z.enum(sentimentLabels),
  urgency: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  aspects: z.array(aspectShape).max(22),
})

/** What the language model reads in a text; every span stands in the text. */
export type SecondReading = {
  sentiment: z.output<typeof readingShape>['sentiment']
  urgency: 0 | 1 | 2
  aspects: (z.output<typeof aspectShape> & { start: number; end: number })[]
}

const textMax = 8000
const answerTokensMax = 900

/**
 * Has the language model read a text of which the built-in engine is not sure. Spans that do not stand in the text word
 * by word are left out. Nothing when the model is off, silent or wrong: the built-in reading then stays.
 */
export async function readHardText(asking: Asking, text: string): Promise<SecondReading | undefined> {
  const reply = await askProvider(asking, {
    task: [
      'You read one piece of customer feedback for a shop.',
      `sentiment is one of ${sentimentLabels.join(', ')}. urgency: 0 opinion only, 1 someone should answer, 2 injury, allergy, fire or electric hazard, food safety, counterfeit or fraud, threat of law or media.`,
      `aspects: what it speaks about; code is one of ${aspectCodes.join(', ')}; polarity is one of ${polarities.join(', ')}; span is the shortest clause that says it, copied word by word.`,
      'Shape: {"sentiment": "…", "urgency": 0, "aspects": [{"code": "…", "polarity": "…", "span": "…"}]}',
    ].join('\n'),
    material: { feedback: masked(text.slice(0, textMax)) },
    answer: readingShape,
    answerTokensMax,
  })
  if (reply.kind !== 'answered') return undefined
  const { sentiment, urgency, aspects } = reply.answer
  const found = aspects.flatMap((aspect) => {
    const start = text.indexOf(aspect.span)
    return start < 0 ? [] : [{ ...aspect, start, end: start + aspect.span.length }]
  })
  return { sentiment, urgency, aspects: found }
}
