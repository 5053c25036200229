import { endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { beginAutomatic } from './begin-automatic.ts'
import {
  changeAutomaticRule,
  createAutomaticRule,
  removeAutomaticRule,
  standingRule,
  switchAutomaticRule,
} from './change-automatic-rules.ts'
import { approveAutomaticReply, rejectAutomaticReply } from './decide-held.ts'
import { nameOfRule, presentReplies, presentRule, presentRules, readSimulation } from './present-automatic.ts'
import { readReport } from './read-report.ts'
import { lockAutomaticReply } from './reply-store.ts'
import { listReplyRows } from './report-queries.ts'
import { listRules } from './rule-store.ts'
import { readSetting } from './setting-store.ts'
import { startSimulation } from './start-simulation.ts'
import { stopAutomatic } from './stop-automatic.ts'

const ruleId = (params: { id: string }) => uuidOf('automaticRule', params.id)
const replyId = (params: { id: string }) => uuidOf('automaticReply', params.id)

export const automaticRoutes: Route[] = [
  inShop(endpoints.listAutomaticRules, async (scope, { locale }) => {
    await beginAutomatic(scope)
    const setting = await readSetting(scope)
    return {
      items: await presentRules(scope, await listRules(scope), locale),
      stoppedAt: setting?.stoppedAt?.toISOString() ?? null,
      stoppedBy: setting?.stoppedBy ?? null,
      isDemo: (await readShopRow(scope)).isDemo,
    }
  }),
  inShop(endpoints.createAutomaticRule, async (scope, { body, locale }) =>
    presentRule(scope, await createAutomaticRule(scope, body), locale),
  ),
  inShop(endpoints.changeAutomaticRule, async (scope, { params, body, locale }) => {
    const id = ruleId(params)
    await changeAutomaticRule(scope, { id, body, nameShown: (row) => nameOfRule(row, locale) })
    return presentRule(scope, id, locale)
  }),
  inShop(endpoints.removeAutomaticRule, async (scope, { params }) => {
    await removeAutomaticRule(scope, ruleId(params))
    return { done: true } as const
  }),
  inShop(endpoints.switchAutomaticRule, async (scope, { params, body, locale }) => {
    await switchAutomaticRule(scope, ruleId(params), body)
    return presentRule(scope, ruleId(params), locale)
  }),
  inShop(endpoints.stopAutomaticReplies, (scope) => stopAutomatic(scope)),
  inShop(endpoints.simulateAutomaticRule, async (scope, { params, body }) => {
    await startSimulation(scope, ruleId(params), body)
    const { simulation } = await readSimulation(scope, await standingRule(scope, ruleId(params)), 0)
    if (!simulation) throw new AppError('automatic-rule/not-found')
    return simulation
  }),
  inShop(endpoints.readAutomaticSimulation, async (scope, { params, query }) =>
    readSimulation(scope, await standingRule(scope, ruleId(params)), query.samples),
  ),
  inShop(endpoints.listAutomaticReplies, async (scope, { query, locale }) => {
    const { cursor, limit, state } = query
    const rows = await listReplyRows(scope, {
      state,
      ruleId: query.ruleId === undefined ? undefined : ruleId({ id: query.ruleId }),
      after: decodeCursor(cursor),
      limit: limit + 1,
    })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await presentReplies(scope, shown, locale),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.decidedAt, id: last.id }) : null,
    }
  }),
  inShop(endpoints.approveAutomaticReply, async (scope, { params, body, locale }) => {
    await approveAutomaticReply(scope, replyId(params), body.text)
    return presentReply(scope, replyId(params), locale)
  }),
  inShop(endpoints.rejectAutomaticReply, async (scope, { params, body, locale }) => {
    await rejectAutomaticReply(scope, replyId(params), body.reason)
    return presentReply(scope, replyId(params), locale)
  }),
  inShop(endpoints.readAutomaticReport, (scope, { query }) =>
    readReport(scope, {
      ...query,
      ruleId: query.ruleId === undefined ? undefined : ruleId({ id: query.ruleId }),
    }),
  ),
]

async function presentReply(scope: Scope, id: string, locale: 'zh-CN' | 'en') {
  const row = await lockAutomaticReply(scope, id)
  const [reply] = row ? await presentReplies(scope, [row], locale) : []
  if (!reply) throw new AppError('automatic-reply/not-found')
  return reply
}
