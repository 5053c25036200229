import type { Journey, TouchpointFigures } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { choosePeriod, daysOf, type Period, periodBefore, shareOf, todayOf } from '../insights/index.ts'
import { listMemberRows } from '../shops/index.ts'
import { funnelOf } from './funnel-of.ts'
import {
  type CountRow,
  hasAnyEvents,
  readCounts,
  readEmptySearches,
  readFunnel,
  readSpoken,
  readTopTopics,
  type SpokenRow,
  type TopicRow,
} from './journey-queries.ts'
import { listRules } from './rule-store.ts'
import { scoreOf } from './score-of.ts'
import { readSettings } from './setting-store.ts'
import { readScales, type ScaleCount } from './survey-queries.ts'
import { type KeptTouchpoint, readTouchpoints } from './touchpoint-store.ts'

/** The eight touchpoints and the way to a purchase: visits from rollups, what people say from the voices themselves. */
export async function readJourney(scope: Scope, asked: { from?: string; to?: string }): Promise<Journey> {
  const period = choosePeriod(asked, await todayOf(scope))
  const before = periodBefore(period)
  const { version: _, ...settings } = await readSettings(scope)
  const now = await readFigures(scope, period)
  const earlier = await readFigures(scope, before)
  const topics = await readTopTopics(scope, period)
  const members = new Map((await listMemberRows(scope)).map(({ id, name }) => [id, name]))
  const rules = await listRules(scope)
  const points = await readTouchpoints(scope)
  return {
    period,
    before,
    settings,
    hasEvents: await hasAnyEvents(scope),
    touchpoints: points.map((point) => ({
      ...figuresOf(point, { period, now, earlier, topics }),
      owner: ownerOf(point, members),
      reviewOn: point.reviewOn,
      paths: point.paths,
      liveRules: rules.filter(({ isOn, touchpoint }) => isOn && touchpoint === point.touchpoint).length,
    })),
    funnel: funnelOf(await readFunnel(scope, period)),
    emptySearches: await readEmptySearches(scope, period),
  }
}

type Figures = { counts: CountRow[]; spoken: SpokenRow[]; scales: ScaleCount[] }

async function readFigures(scope: Scope, period: Period): Promise<Figures> {
  return {
    counts: await readCounts(scope, period),
    spoken: await readSpoken(scope, period),
    scales: await readScales(scope, period),
  }
}

type Asked = { period: Period; now: Figures; earlier: Figures; topics: readonly TopicRow[] }

function figuresOf(
  { touchpoint }: KeptTouchpoint,
  { period, now, earlier, topics }: Asked,
): Omit<TouchpointFigures, 'owner' | 'reviewOn' | 'paths' | 'liveRules'> {
  const own = ofPoint(now, touchpoint)
  const past = ofPoint(earlier, touchpoint)
  const topic = topics.find((row) => row.touchpoint === touchpoint)
  const measured = (measure: string) => own.counts.filter((row) => row.measure === measure)
  const visits = measured('visits')
  return {
    touchpoint,
    visits: sumOf(visits),
    asked: sumOf(measured('asked-visits')),
    answered: sumOf(measured('answered-visits')),
    voices: total(own.spoken, 'voices'),
    negative: negativeOf(own.spoken),
    negativeBefore: negativeOf(past.spoken),
    score: scoreOf(own.scales),
    scoreBefore: scoreOf(past.scales),
    topTopic: topic ? { aspect: topic.aspect, count: topic.count } : null,
    days: daysOf(period).map((day) => ({
      day,
      visits: sumOf(visits.filter((row) => row.day === day)),
      voices: total(
        own.spoken.filter((row) => row.day === day),
        'voices',
      ),
    })),
  }
}

function ofPoint({ counts, spoken, scales }: Figures, touchpoint: string): Figures {
  const isHere = (row: { touchpoint: string }) => row.touchpoint === touchpoint
  return { counts: counts.filter(isHere), spoken: spoken.filter(isHere), scales: scales.filter(isHere) }
}

function sumOf(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}

function total(rows: readonly SpokenRow[], name: 'voices' | 'analysed' | 'negative'): number {
  return rows.reduce((sum, row) => sum + row[name], 0)
}

function negativeOf(rows: readonly SpokenRow[]): TouchpointFigures['negative'] {
  return shareOf(total(rows, 'negative'), total(rows, 'analysed'))
}

function ownerOf(
  { ownerId }: KeptTouchpoint,
  members: ReadonlyMap<string, string>,
): TouchpointFigures['owner'] {
  const name = ownerId === null ? undefined : members.get(ownerId)
  return ownerId === null || name === undefined ? null : { id: toPublicId('member', ownerId), name }
}
