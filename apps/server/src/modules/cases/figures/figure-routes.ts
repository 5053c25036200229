import { endpoints, type FigureDimension, toPublicId, toUuid } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { runInShop } from '../../../platform/scope.ts'
import { choosePeriod, todayOf } from '../../insights/index.ts'
import { writeFigures } from './export-figures.ts'
import { type BehindRow, listBehindFigure } from './figure-queries.ts'
import { readCaseFigures } from './read-case-figures.ts'

export const figureRoutes: Route[] = [
  inShop(endpoints.readCaseFigures, (scope, { query }) => readCaseFigures(scope, query)),
  inShop(endpoints.listCasesBehindFigure, async (scope, { query }) => {
    const { cursor, limit, from, to, value, ...asked } = query
    const rows = await listBehindFigure(scope, {
      ...asked,
      ...choosePeriod({ from, to }, await todayOf(scope)),
      value: value === undefined ? undefined : innerValue(asked.by, value),
      after: decodeCursor(cursor),
      limit: limit + 1,
    })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map(presentBehind),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
    }
  }),
  open(endpoints.exportCaseFigures, async ({ caller, platform, reply }, { query }) => {
    if (!caller) throw new AppError('session/needed')
    const figures = await runInShop(platform, caller, (scope) => readCaseFigures(scope, query))
    reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="service-${figures.from}-${figures.to}.csv"`)
      .send(writeFigures(figures))
    return undefined
  }),
]

function presentBehind({ id: _, caseId, at, ...row }: BehindRow) {
  return { ...row, caseId: toPublicId('case', caseId), at: at.toISOString() }
}

function innerValue(by: FigureDimension | undefined, value: string): string {
  if (by !== 'department' && by !== 'member') return value
  return toUuid(by, value) ?? value
}
