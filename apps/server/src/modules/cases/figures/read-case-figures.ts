import { type CaseFigures, type FigureDimension, type GroupFigures, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { choosePeriod, daysOf, shareOf, todayOf } from '../../insights/index.ts'
import { readShopRow } from '../../shops/index.ts'
import {
  countUncounted,
  type DayCount,
  type FigureRow,
  readBacklog,
  readDayCounts,
  readFigureRows,
  readGroupNames,
} from './figure-queries.ts'
import { sumOf } from './sum-of.ts'
import { summariseTimes } from './summarise-times.ts'

export type FiguresAsked = { from?: string; to?: string; by: FigureDimension }

/** How cases were answered in a period, from rollups alone; what no figure holds yet is counted apart. */
export async function readCaseFigures(scope: Scope, asked: FiguresAsked): Promise<CaseFigures> {
  const period = choosePeriod(asked, await todayOf(scope))
  const rows = await readFigureRows(scope, period, asked.by)
  const backlog = new Map((await readBacklog(scope, asked.by)).map(({ value, count }) => [value, count]))
  const names = await readGroupNames(scope, asked.by)
  const days = await readDayCounts(scope, period)
  const all = rows.filter(({ dimension }) => dimension === 'all')
  const grouped = rows.filter(({ dimension }) => dimension === asked.by)
  const values = [...new Set([...grouped.map(({ value }) => value), ...backlog.keys()])]
  return {
    ...period,
    timeZone: (await readShopRow(scope)).timeZone,
    all: figuresOf(
      all,
      [...backlog.values()].reduce((sum, count) => sum + count, 0),
    ),
    stages: stagesOf(all),
    days: daysOf(period).map((day) => ({ day, ...countsOfDay(days.filter((row) => row.day === day)) })),
    notCounted: await countUncounted(scope),
    by: asked.by,
    groups: values
      .map((value) => ({
        value: publicValue(asked.by, value),
        name: names.get(value) ?? null,
        ...figuresOf(
          grouped.filter((row) => row.value === value),
          backlog.get(value) ?? 0,
        ),
      }))
      .sort((left, right) => right.opened + right.backlog - left.opened - left.backlog),
  }
}

const clocks = ['first-reply', 'public-reply', 'next-reply', 'resolution'] as const

function figuresOf(rows: readonly FigureRow[], backlog: number): GroupFigures {
  const satisfaction = sumOf(rows, 'satisfaction')
  const [, , , , four = 0, five = 0] = satisfaction.steps
  return {
    opened: sumOf(rows, 'opened').count,
    resolved: sumOf(rows, 'resolved').count,
    reopened: sumOf(rows, 'reopened').count,
    firstReply: summariseTimes(sumOf(rows, 'first-reply')),
    resolution: summariseTimes(sumOf(rows, 'resolved')),
    satisfied: shareOf(four + five, satisfaction.count),
    satisfactionMean: satisfaction.count === 0 ? null : satisfaction.amount / satisfaction.count,
    attainment: clocks.flatMap((clock) => {
      const met = sumOf(rows, `clock-met:${clock}`).count
      const ended = met + sumOf(rows, `clock-breached:${clock}`).count
      return ended === 0 ? [] : [{ clock, share: shareOf(met, ended) }]
    }),
    adopted: shareOf(sumOf(rows, 'suggestion-used').count, sumOf(rows, 'reply-sent').count),
    backlog,
  }
}

function stagesOf(rows: readonly FigureRow[]): CaseFigures['stages'] {
  const states = [...new Set(rows.map(({ measure }) => measure))].filter((name) => name.startsWith('stage:'))
  return states.sort().map((measure) => ({
    state: measure.slice('stage:'.length),
    time: summariseTimes(sumOf(rows, measure)),
  }))
}

function countsOfDay(rows: readonly DayCount[]) {
  const of = (measure: string) => rows.find((row) => row.measure === measure)?.count ?? 0
  return { opened: of('opened'), resolved: of('resolved'), reopened: of('reopened') }
}

function publicValue(by: FigureDimension, value: string): string {
  if (value === '' || (by !== 'department' && by !== 'member')) return value
  return toPublicId(by, value)
}
