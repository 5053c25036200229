import { writeCsvRow } from '@echoloop/records'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readDelivered } from './delivery-queries.ts'
import { listLinks, readList } from './list-store.ts'
import { ticketAddress } from './survey-address.ts'
import { signTicket } from './ticket.ts'

const mark = '\u{feff}'

/** The links of a list, one a line; spreadsheets read the mark as UTF-8. */
export async function writeLinksCsv(
  scope: Scope,
  { surveyId, listId, publicUrl }: Record<'surveyId' | 'listId' | 'publicUrl', string>,
): Promise<string> {
  const list = await readList(scope, { surveyId, listId })
  if (list.kind !== 'links') throw new AppError('survey/list-not-found')
  const { definition } = await readDelivered(scope, surveyId)
  const language = definition.languages[0] ?? 'en'
  const rows = (await listLinks(scope, listId)).map(({ id, number, state, answeredAt }) => {
    const token = signTicket(scope.keys, { shopId: scope.shopId, invitationId: id })
    const url = ticketAddress(publicUrl, { token, language })
    return [String(number), url, state === 'answered' ? 'used' : 'open', answeredAt?.toISOString() ?? '']
  })
  return `${mark}${[['number', 'link', 'state', 'used_at'], ...rows].map((row) => writeCsvRow(row)).join('')}`
}
