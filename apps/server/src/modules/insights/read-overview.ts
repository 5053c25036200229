import { type AspectFigure, aspectCodeSchema, type Overview } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'
import {
  type DayRow,
  readAspectRows,
  readDayRows,
  readUnread,
  readWaiting,
  todayOf,
} from './overview-queries.ts'
import { choosePeriod, daysOf, periodBefore } from './period.ts'
import { shareOf } from './share-of.ts'

/** What customers say in a period, from rollups alone; what is not analysed yet is counted apart. */
export async function readOverview(scope: Scope, asked: { from?: string; to?: string }): Promise<Overview> {
  const shop = await readShopRow(scope)
  const period = choosePeriod(asked, await todayOf(scope))
  const rows = await readDayRows(scope, period)
  const before = await readDayRows(scope, periodBefore(period))
  const unread = await readUnread(scope, period)
  const unreadBefore = await readUnread(scope, periodBefore(period))
  const waiting = await readWaiting(scope)
  const notAnalysed = total(unread)
  const analysed = total(rows)
  const sentiment = sentimentOf(rows)
  return {
    ...period,
    timeZone: shop.timeZone,
    total: analysed + notAnalysed,
    totalBefore: total(before) + total(unreadBefore),
    rated: total(rated(rows)),
    ratingMean: meanOf(rows),
    ratingMeanBefore: meanOf(before),
    stars: starsOf(rows),
    sentiment,
    negativeShare: shareOf(sentiment.negative, analysed),
    negativeShareBefore: shareOf(sentimentOf(before).negative, total(before)),
    days: daysOf(period).map((day) => dayFigure(day, rows, unread)),
    aspects: aspectFigures(await readAspectRows(scope, period)),
    waiting: {
      count: waiting.waiting,
      urgent: waiting.urgent,
      oldestAt: waiting.oldest?.toISOString() ?? null,
    },
    undecided: waiting.undecided,
    coverage: { analysed, notAnalysed },
  }
}

function total(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0)
}

function rated<R extends { rating: number }>(rows: readonly R[]): R[] {
  return rows.filter((row) => row.rating > 0)
}

/** Mean of the stars, or null when nobody gave any. */
export function meanOf(rows: readonly { rating: number; count: number }[]): number | null {
  const count = total(rated(rows))
  return count === 0 ? null : rated(rows).reduce((sum, row) => sum + row.rating * row.count, 0) / count
}

/** Counts of 1, 2, 3, 4, 5 stars. */
export function starsOf(rows: readonly { rating: number; count: number }[]): number[] {
  return [1, 2, 3, 4, 5].map((stars) => total(rows.filter((row) => row.rating === stars)))
}

/** Counts per mood. */
export function sentimentOf(rows: readonly { sentiment: string; count: number }[]): Overview['sentiment'] {
  const of = (label: string) => total(rows.filter((row) => row.sentiment === label))
  return { positive: of('positive'), negative: of('negative'), mixed: of('mixed'), neutral: of('neutral') }
}

function dayFigure(
  day: string,
  rows: readonly DayRow[],
  unread: readonly { day: string; count: number }[],
): Overview['days'][number] {
  const mine = rows.filter((row) => row.day === day)
  const stars = rated(mine)
  return {
    day,
    total: total(mine) + total(unread.filter((row) => row.day === day)),
    rated: total(stars),
    ratingSum: stars.reduce((sum, row) => sum + row.rating * row.count, 0),
    ...sentimentOf(mine),
  }
}

/** Figures per aspect, most mentioned first. */
export function aspectFigures(
  rows: readonly { aspect: string; polarity: string; count: number }[],
): AspectFigure[] {
  const figures = aspectCodeSchema.options.map((code) => {
    const of = (polarity: string) =>
      Number(rows.find((row) => row.aspect === code && row.polarity === polarity)?.count ?? 0)
    const counts = { positive: of('positive'), negative: of('negative'), neutral: of('neutral') }
    const all = counts.positive + counts.negative + counts.neutral
    return { code, ...counts, all, negativeShare: shareOf(counts.negative, all) }
  })
  return figures
    .filter((figure) => figure.all > 0)
    .sort((left, right) => right.all - left.all)
    .map(({ all: _, ...figure }) => figure)
}
