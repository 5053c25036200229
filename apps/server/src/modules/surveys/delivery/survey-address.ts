import { type SurveyDefinition, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'

export type SurveyPlace = { publicUrl: string; shopId: string; surveyId: string }

/** Address of the page for shoppers. Hidden fields stand in it under their own names. */
export function surveyAddress(
  { publicUrl, shopId, surveyId }: SurveyPlace,
  facts: { language?: string; hidden?: Record<string, string>; channel?: 'qr' | 'kiosk' } = {},
): string {
  const query = new URLSearchParams({ shop: toPublicId('shop', shopId) })
  if (facts.language !== undefined) query.set('lang', facts.language)
  if (facts.channel === 'qr') query.set('via', 'qr')
  if (facts.channel === 'kiosk') query.set('kiosk', '1')
  for (const [key, value] of Object.entries(facts.hidden ?? {})) query.set(key, value)
  return `${publicUrl}/survey/${toPublicId('survey', surveyId)}?${query}`
}

/** Address of a single-use link. */
export function ticketAddress(
  publicUrl: string,
  { token, language }: Record<'token' | 'language', string>,
): string {
  return `${publicUrl}/survey/t/${token}?lang=${encodeURIComponent(language)}`
}

/** Language and hidden fields of a wish that the survey really has; refuses hidden fields that are no JSON object. */
export function readWish(
  definition: SurveyDefinition,
  wish: { language?: string | undefined; hidden?: string | undefined },
): { language?: string; hidden: Record<string, string> } {
  const given = readObject(wish.hidden)
  const hidden = Object.fromEntries(
    definition.hidden.flatMap(({ key }) => {
      const value = given[key]
      return typeof value === 'string' && value !== '' ? [[key, value.slice(0, 500)]] : []
    }),
  )
  const { language } = wish
  return language !== undefined && definition.languages.includes(language) ? { language, hidden } : { hidden }
}

function readObject(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch (cause) {
    throw new AppError('request/malformed', {}, { cause })
  }
  throw new AppError('request/malformed')
}
