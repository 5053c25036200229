import { AppError } from '../../platform/app-error.ts'
import { readTicket } from '../surveys/index.ts'
import { type PageVisit, redirectTo } from './page-visit.ts'

/**
 * Leads from a single-use link to its survey. Whoever opens a used or ended one is told so; who goes back into a
 * response that is under way is led on, on whatever device.
 */
export async function showSurveyTicket(visit: PageVisit, ticket: string): Promise<void> {
  const { shop, survey, state, language } = await readTicket(visit.platform, ticket)
  if (state === 'used') throw new AppError('survey/ticket-used')
  if (state === 'ended') throw new AppError('survey/ticket-ended')
  const query = new URLSearchParams({ shop, ticket })
  const chosen = new URL(visit.request.url, 'http://localhost').searchParams.get('lang') ?? language
  if (chosen !== null) query.set('lang', chosen.slice(0, 35))
  redirectTo(visit, `/survey/${survey}?${query}`)
}
