import { endpoints } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { readRaisedBars } from '../insights/index.ts'
import { findLessons } from '../library/index.ts'
import type { Doors } from '../outreach/index.ts'
import { answerTogether } from './answer-together.ts'
import { askSupplier } from './ask-supplier.ts'
import { changeIncident, noteByHand } from './change-incident.ts'
import { addStep, changeStep } from './change-steps.ts'
import { changeVoices } from './change-voices.ts'
import { closeIncident, reopenIncident } from './close-incident.ts'
import { dismissSurge } from './dismiss-surge.ts'
import { orderHold, retryHold } from './holds/order-hold.ts'
import { tellHold } from './holds/settle-hold.ts'
import { incidentVoicesOf } from './incident-voices.ts'
import { openIncident } from './open-incident.ts'
import { putPlayBook, readPlayBooks } from './play-books.ts'
import { endNotice, postNotice } from './post-notice.ts'
import { previewAnswer } from './preview-answer.ts'
import { readFigures } from './read-figures.ts'
import { listIncidents, listSurges, presentWithIncidents, readIncident } from './read-incidents.ts'
import { takeBackAnswers } from './take-back-answers.ts'
import { approveStatement, writeStatement } from './write-statement.ts'

type Asked = { params: { id: string }; locale: LocaleName }
const incidentOf = (params: { id: string }) => uuidOf('incident', params.id)
const dateOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text))

/** Does something to the incident in the address and shows how it stands then. */
async function andShow(scope: Scope, { params, locale }: Asked, done: (id: string) => Promise<unknown>) {
  const id = incidentOf(params)
  await done(id)
  return readIncident(scope, id, locale)
}

export function incidentRoutes(doors: Doors): Route[] {
  return [...readingRoutes, ...changingRoutes, ...publicRoutes, ...holdRoutes, ...answerRoutes(doors)]
}

const readingRoutes: Route[] = [
  inShop(endpoints.listSurges, async (scope, { query, locale }) => ({
    items: await listSurges(scope, { state: query.state, locale }),
    raised: await readRaisedBars(scope),
  })),
  inShop(endpoints.listIncidents, async (scope, { query }) => ({
    items: await listIncidents(scope, query.state),
  })),
  inShop(endpoints.readIncident, (scope, { params, locale }) =>
    readIncident(scope, incidentOf(params), locale),
  ),
  inShop(endpoints.listIncidentVoices, (scope, { params, query }) =>
    incidentVoicesOf(scope, incidentOf(params), query.removed === 'yes'),
  ),
  inShop(endpoints.readIncidentFigures, (scope, { query }) => readFigures(scope, query)),
  inShop(endpoints.readPlayBooks, async (scope) => ({ items: await readPlayBooks(scope) })),
  inShop(endpoints.putPlayBook, async (scope, { params, body }) => {
    await putPlayBook(scope, { kind: params.kind, ...body })
    return { items: await readPlayBooks(scope) }
  }),
  inShop(endpoints.listLessons, async (scope, { query }) => ({ items: await findLessons(scope, query.q) })),
]

const changingRoutes: Route[] = [
  inShop(endpoints.dismissSurge, async (scope, { params, body, locale }) => {
    const row = await dismissSurge(scope, uuidOf('surge', params.id), body.reason)
    const [surge] = await presentWithIncidents(scope, [row], locale)
    if (!surge) throw new Error('a row is presented')
    return surge
  }),
  inShop(endpoints.openIncident, async (scope, { body, locale }) => {
    const { ownerId, surgeId, feedbackIds, ...facts } = body
    const id = await openIncident(scope, {
      ...facts,
      ownerId: ownerId && uuidOf('member', ownerId),
      surgeId: surgeId && uuidOf('surge', surgeId),
      feedbackIds: feedbackIds.map((one) => uuidOf('feedback', one)),
    })
    return readIncident(scope, id, locale)
  }),
  inShop(endpoints.changeIncident, (scope, asked) => {
    const { ownerId, ...wish } = asked.body
    const owner = ownerId === undefined ? {} : { ownerId: ownerId && uuidOf('member', ownerId) }
    return andShow(scope, asked, (id) => changeIncident(scope, id, { ...wish, ...owner }))
  }),
  inShop(endpoints.addIncidentStep, (scope, asked) => {
    const { title, doerId, dueAt } = asked.body
    const step = { title, doerId: doerId && uuidOf('member', doerId), dueAt: dateOf(dueAt) }
    return andShow(scope, asked, (id) => addStep(scope, id, step))
  }),
  inShop(endpoints.changeIncidentStep, async (scope, { params, body, locale }) => {
    const { doerId, dueAt, ...changes } = body
    const id = await changeStep(scope, uuidOf('incidentStep', params.id), {
      ...changes,
      ...(doerId === undefined ? {} : { doerId: doerId && uuidOf('member', doerId) }),
      ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) }),
    })
    return readIncident(scope, id, locale)
  }),
  inShop(endpoints.changeIncidentVoices, async (scope, { params, body, locale }) => {
    const counts = await changeVoices(scope, incidentOf(params), {
      add: body.add.map((one) => uuidOf('feedback', one)),
      remove: body.remove.map((one) => uuidOf('feedback', one)),
      find: body.find,
    })
    return { ...counts, incident: await readIncident(scope, incidentOf(params), locale) }
  }),
  inShop(endpoints.askSupplier, (scope, asked) => {
    const { partnerId, dueAt, ...wish } = asked.body
    const task = { ...wish, partnerId: uuidOf('partner', partnerId), dueAt: new Date(dueAt) }
    return andShow(scope, asked, (id) => askSupplier(scope, id, task))
  }),
  inShop(endpoints.noteIncident, (scope, asked) =>
    andShow(scope, asked, (id) => noteByHand(scope, id, asked.body.text)),
  ),
  inShop(endpoints.closeIncident, (scope, asked) =>
    andShow(scope, asked, (id) => closeIncident(scope, id, asked.body)),
  ),
  inShop(endpoints.reopenIncident, (scope, asked) =>
    andShow(scope, asked, (id) => reopenIncident(scope, id, asked.body.reason)),
  ),
]

const publicRoutes: Route[] = [
  inShop(endpoints.putIncidentStatement, (scope, asked) =>
    andShow(scope, asked, (id) => writeStatement(scope, id, asked.body)),
  ),
  inShop(endpoints.approveIncidentStatement, (scope, asked) =>
    andShow(scope, asked, (id) => approveStatement(scope, id, asked.body.version)),
  ),
  inShop(endpoints.postIncidentNotice, (scope, asked) => {
    const { fromAt, untilAt } = asked.body
    const wish = { fromAt: dateOf(fromAt), untilAt: dateOf(untilAt) }
    return andShow(scope, asked, (id) => postNotice(scope, id, wish))
  }),
  inShop(endpoints.endIncidentNotice, async (scope, { params, locale }) =>
    readIncident(scope, await endNotice(scope, uuidOf('incidentNotice', params.id)), locale),
  ),
]

const holdRoutes: Route[] = [
  inShop(endpoints.holdProduct, (scope, asked) => {
    const wish = { productId: uuidOf('product', asked.body.productId), action: asked.body.action }
    return andShow(scope, asked, (id) => orderHold(scope, id, wish))
  }),
  inShop(endpoints.tellProductHold, async (scope, { params, body }) => ({
    result: await tellHold(scope, uuidOf('productHold', params.id), body),
  })),
  inShop(endpoints.retryProductHold, async (scope, { params, locale }) =>
    readIncident(scope, await retryHold(scope, uuidOf('productHold', params.id)), locale),
  ),
]

function answerRoutes(doors: Doors): Route[] {
  return [
    inShop(endpoints.previewIncidentAnswer, (scope, { params, body }) =>
      previewAnswer(scope, incidentOf(params), { ...body, doors }),
    ),
    inShop(endpoints.sendIncidentAnswer, (scope, { params, body }) =>
      answerTogether(scope, incidentOf(params), {
        ...body,
        caseIds: body.caseIds.map((one) => uuidOf('case', one)),
        doors,
      }),
    ),
    inShop(endpoints.takeBackIncidentAnswer, (scope, { params, body }) =>
      takeBackAnswers(scope, incidentOf(params), body.key),
    ),
  ]
}
