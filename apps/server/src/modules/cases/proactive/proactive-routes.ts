import { endpoints } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { claimCustomer, markNotToContact, releaseCustomer, showCustomerPhone } from './claim-customer.ts'
import { listNotes } from './contact-store.ts'
import { putProactiveSettings, readProactiveSettings } from './proactive-settings.ts'
import { presentNote, readProactive, readProactiveList, readProactiveOutcome } from './read-proactive.ts'
import { writeCallNote } from './write-call-note.ts'

const idOf = (params: { id: string }) => uuidOf('customer', params.id)

export const proactiveRoutes: Route[] = [
  inShop(endpoints.listProactive, (scope, { query, locale }) =>
    readProactiveList(scope, { ...query, locale }),
  ),
  inShop(endpoints.readProactive, (scope, { params, locale }) => readProactive(scope, idOf(params), locale)),
  inShop(endpoints.listCallNotes, async (scope, { params, query }) => {
    const customerId = idOf(params)
    await readProactive(scope, customerId, 'en')
    const { cursor, limit } = query
    const rows = await listNotes(scope, { customerId, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map(presentNote),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
    }
  }),
  inShop(endpoints.claimCustomer, async (scope, { params, locale }) => {
    await claimCustomer(scope, idOf(params))
    return readProactive(scope, idOf(params), locale)
  }),
  inShop(endpoints.releaseCustomer, async (scope, { params }) => {
    await releaseCustomer(scope, idOf(params))
    return { done: true } as const
  }),
  inShop(endpoints.showCustomerPhone, async (scope, { params }) => ({
    phone: await showCustomerPhone(scope, idOf(params)),
  })),
  inShop(endpoints.noteCall, (scope, { params, body }) => writeCallNote(scope, idOf(params), body)),
  inShop(endpoints.markNotToContact, async (scope, { params, body, locale }) => {
    await markNotToContact(scope, idOf(params), body)
    return readProactive(scope, idOf(params), locale)
  }),
  inShop(endpoints.readProactiveSettings, (scope, { locale }) => readProactiveSettings(scope, locale)),
  inShop(endpoints.putProactiveSettings, (scope, { body }) => putProactiveSettings(scope, body)),
  inShop(endpoints.readProactiveOutcome, (scope) => readProactiveOutcome(scope)),
]
