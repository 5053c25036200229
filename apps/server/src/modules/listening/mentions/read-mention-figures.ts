import { markSpikes } from '@echoloop/analysis'
import { type MentionFigures, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { choosePeriod, daysOf, todayOf } from '../../insights/index.ts'
import { type MonitorRow, readMonitors } from '../monitors/monitor-queries.ts'
import { compareBrands } from './compare-brands.ts'
import {
  countDays,
  countNames,
  countNetworks,
  type DayRow,
  type FigureWish,
  findComparing,
} from './figure-queries.ts'

const rhythmDays = 42
const comparisonsMax = 50
const dayMs = 86_400_000

/** Volume beside the own rhythm, sentiment, share of voice and comparisons of a period. */
export async function readMentionFigures(
  scope: Scope,
  wish: { from?: string; to?: string; monitorId: string | null },
): Promise<MentionFigures> {
  const { from, to } = choosePeriod(wish, await todayOf(scope))
  const period = { from, to, monitorId: wish.monitorId }
  const monitors = await readMonitors(scope)
  const days = await readDays(scope, period)
  const networks = await countNetworks(scope, period)
  return {
    from,
    to,
    days,
    sum: sumOf(days),
    networks: networks.filter(({ kept }) => kept > 0).map(({ network, kept: count }) => ({ network, count })),
    came: networks.reduce((sum, { came }) => sum + came, 0),
    kept: networks.reduce((sum, { kept }) => sum + kept, 0),
    shares: await readShares(scope, period, monitors),
    comparisons: await readComparisons(scope, period, monitors),
  }
}

/** The rhythm of a day needs the weeks before it; what lies before the first voice ever is no quiet day. */
async function readDays(scope: Scope, period: FigureWish): Promise<MentionFigures['days']> {
  const earlier = new Date(Date.parse(period.from) - rhythmDays * dayMs).toISOString().slice(0, 10)
  const rows = await countDays(scope, { ...period, from: earlier })
  const known = new Map(rows.map((row) => [row.day, row]))
  const first = rows[0]?.day ?? period.from
  const begin = first < period.from ? first : period.from
  const all = daysOf({ from: begin, to: period.to })
  const rhythm = markSpikes(all.filter((day) => day >= first).map((day) => known.get(day)?.total ?? 0))
  const before = all.filter((day) => day < first).length
  return all.flatMap((day, index) => {
    if (day < period.from) return []
    const { expected = null, isSpike = false } = rhythm[index - before] ?? {}
    return [{ ...(known.get(day) ?? { day, ...none }), expected, isSpike }]
  })
}

const none = { total: 0, positive: 0, negative: 0, mixed: 0, neutral: 0 }

function sumOf(days: readonly DayRow[]): MentionFigures['sum'] {
  return days.reduce(
    (sum, day) => ({
      total: sum.total + day.total,
      positive: sum.positive + day.positive,
      negative: sum.negative + day.negative,
      mixed: sum.mixed + day.mixed,
      neutral: sum.neutral + day.neutral,
    }),
    none,
  )
}

async function readShares(
  scope: Scope,
  period: FigureWish,
  monitors: readonly MonitorRow[],
): Promise<MentionFigures['shares']> {
  const counts = await countNames(scope, period)
  const countOf = (monitorId: string, name: string) =>
    counts.find((row) => row.monitorId === monitorId && row.name === name)?.count ?? 0
  return monitors
    .filter(({ id, rule }) => rule.competitors.length > 0 && (!period.monitorId || period.monitorId === id))
    .map(({ id, name, rule }) => {
      const own = countOf(id, '')
      const competitors = rule.competitors.map((one) => ({ name: one.name, count: countOf(id, one.name) }))
      const denominator = competitors.reduce((sum, { count }) => sum + count, own)
      return { monitorId: toPublicId('monitor', id), monitorName: name, own, competitors, denominator }
    })
}

async function readComparisons(
  scope: Scope,
  period: FigureWish,
  monitors: readonly MonitorRow[],
): Promise<MentionFigures['comparisons']> {
  const rows = await findComparing(scope, period)
  const found = rows.flatMap((row) => {
    const monitor = monitors.find(({ id }) => id === row.monitorId)
    if (!monitor) return []
    const text = [row.title, row.text].filter(Boolean).join('\n')
    return compareBrands(text, monitor.rule).map((comparison) => ({
      ...comparison,
      feedbackId: toPublicId('feedback', row.feedbackId),
      saidAt: row.saidAt.toISOString(),
      network: row.network,
    }))
  })
  return found.slice(0, comparisonsMax)
}
