import { endpoints } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, open, type Route, type Visit } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { printParcelCards } from '../parcel-cards/print-parcel-cards.ts'
import { cancelRequest, restoreRequest, sendRequestNow } from './change-request.ts'
import { changeInvitationPolicy, readInvitationPolicy } from './invitation-policy.ts'
import { previewRequest } from './preview-request.ts'
import { readRequestFigures } from './request-figures.ts'
import { listRequests } from './request-lists.ts'
import { listCategories } from './request-queries.ts'

/** A frame of the console shows the mail: nothing in it may run, load or lead anywhere. */
const previewSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox"

const done = { done: true as const }

export function requestRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [
    inShop(endpoints.readInvitationPolicy, async (scope) => ({
      ...(await readInvitationPolicy(scope)),
      known: await listCategories(scope),
    })),
    inShop(endpoints.changeInvitationPolicy, (scope, { body }) => changeInvitationPolicy(scope, body)),
    inShop(endpoints.listInvitations, (scope, { query }) => listRequests(scope, query)),
    inShop(endpoints.readInvitationFigures, (scope, { query }) => readRequestFigures(scope, query.days)),
    inShop(endpoints.sendInvitationNow, async (scope, { params }) => {
      await sendRequestNow(scope, uuidOf('request', params.id))
      return done
    }),
    inShop(endpoints.cancelInvitation, async (scope, { params }) => {
      await cancelRequest(scope, uuidOf('request', params.id))
      return done
    }),
    inShop(endpoints.restoreInvitation, async (scope, { params }) => {
      await restoreRequest(scope, uuidOf('request', params.id))
      return done
    }),
    inShop(endpoints.previewInvitation, async (scope, { query }) => {
      const { subject, text, shortText } = await previewRequest(scope, query)
      return { subject, text, shortText }
    }),
    open(endpoints.previewInvitationPage, async (visit, { query }) => {
      const { html } = await runInShop(visit.platform, callerOf(visit), (scope) =>
        previewRequest(scope, query),
      )
      visit.reply
        .header('content-security-policy', previewSecurityPolicy)
        .type('text/html; charset=utf-8')
        .send(html)
      return undefined
    }),
    ...parcelCardRoutes(publicUrl),
  ]
}

function parcelCardRoutes(publicUrl: string): Route[] {
  const print = async (visit: Visit, wanted: { orders: string[]; language?: 'zh-CN' | 'en' }) => {
    const orderIds = wanted.orders.map((id) => uuidOf('order', id))
    const caller = callerOf(visit)
    const file = await printParcelCards(visit.platform, {
      caller,
      orderIds,
      language: wanted.language,
      publicUrl,
    })
    const name = encodeURIComponent(locales[visit.locale].mail.card.fileName)
    visit.reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="parcel-cards.pdf"; filename*=UTF-8''${name}`)
      .send(file)
    return undefined
  }
  return [
    open(endpoints.printParcelCard, (visit, { params, query }) =>
      print(visit, { orders: [params.id], ...query }),
    ),
    open(endpoints.printParcelCards, (visit, { query }) => print(visit, query)),
  ]
}

function callerOf({ caller }: Visit): NonNullable<Visit['caller']> {
  if (!caller) throw new AppError('session/needed')
  return caller
}
