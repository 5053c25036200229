import type { SurveyDefinition, SurveyQuestion, SurveyTexts } from '@echoloop/contract'

export const textParts = [
  'title',
  'intro',
  'thanks',
  'screened-out',
  'text',
  'help',
  'choice',
  'row',
  'low',
  'high',
  'unit',
] as const

export type TextPart = (typeof textParts)[number]

/** Where words stand: a part of the survey or of a question; `key` is the key of the choice or the row. */
export type TextPlace = { part: TextPart; question?: string; key?: string }
export type PlacedTexts = TextPlace & { texts: SurveyTexts }

/** All words of a survey that somebody answering sees, in the order of reading. */
export function textsOf(definition: SurveyDefinition): PlacedTexts[] {
  const { title, intro, thanks, screenedOut } = definition
  return [
    { part: 'title', texts: title },
    ...present({ part: 'intro' }, intro),
    ...definition.questions.flatMap(textsOfQuestion),
    ...present({ part: 'thanks' }, thanks),
    ...present({ part: 'screened-out' }, screenedOut),
  ]
}

/** All words of one question. */
export function textsOfQuestion(asked: SurveyQuestion): PlacedTexts[] {
  const question = asked.key
  return [
    { part: 'text', question, texts: asked.text },
    ...present({ part: 'help', question }, asked.help),
    ...(asked.rows ?? []).map(({ key, text }) => ({ part: 'row' as const, question, key, texts: text })),
    ...(asked.choices ?? []).map(({ key, text }) => ({
      part: 'choice' as const,
      question,
      key,
      texts: text,
    })),
    ...present({ part: 'low', question }, asked.low),
    ...present({ part: 'high', question }, asked.high),
    ...present({ part: 'unit', question }, asked.unit),
  ]
}

function present(place: TextPlace, texts: SurveyTexts | undefined): PlacedTexts[] {
  return texts === undefined ? [] : [{ ...place, texts }]
}
