import { betaBinomialUpperTail } from '../statistics/beta-binomial-upper-tail.ts'
import { negativeBinomialUpperTail } from '../statistics/negative-binomial-upper-tail.ts'
import { type Counts, type HourCounts, sumCounts } from './hour-counts.ts'
import { raiseFor, type UnneededAlarm } from './raised-bar.ts'
import { type LearntRhythm, type Rhythm, readRhythm } from './read-rhythm.ts'
import { type SurgeKind, surgeSettings, surgeSizes } from './surge-settings.ts'

export type MemberKind = 'batch' | 'product' | 'aspect' | 'channel'

/** Sums over the 28 days and the 3 days before the six hours judged. */
export type Past = { month: Counts; lately: Counts }

/**
 * A batch, product, aspect or channel: its last six hours (the oldest first, up to the hour judged), and its past.
 * `product`: the past of a batch's product, with which a batch without a history of its own is compared.
 */
export type Member = Past & {
  kind: MemberKind
  name: string
  recent: readonly Counts[]
  product?: Past
}

/**
 * `hours`: the shop's, dense, the oldest first, up to the hour judged. `members`: those that may be in a surge; `known`
 * says how many of each kind the month has seen, which is how many questions are asked.
 */
export type SurgeQuestion = {
  hours: readonly HourCounts[]
  members: readonly Member[]
  known: Readonly<Record<MemberKind, number>>
  /** Alarms of the last weeks that nobody needed: they raise the bar of their kind. */
  unneeded: readonly UnneededAlarm[]
  /** The rhythm of these hours where it is known already. */
  learnt?: LearntRhythm
}

export type Measure = 'unasked' | 'negative' | 'urgent'

/**
 * One window in which too much came. `count` voices of a `measure` in the `hours` up to the one judged, of `of` voices;
 * `expected` by the shop's rhythm, `usualShare` of the voices; `pValue` of the count.
 */
export type Signal = {
  kind: SurgeKind
  member: string
  measure: Measure
  hours: number
  count: number
  of: number
  expected: number
  usualShare: number
  pValue: number
  /** What the tests need to be made again for fewer. */
  spread: {
    excess: number
    correlation: number
    threshold: number
    unneeded: readonly UnneededAlarm[]
  }
}

/**
 * What came too much up to the last hour. A window is a signal when the count is beyond the shop's rhythm (negative
 * binomial) and, for complaints, its share beyond what is usual as well (beta-binomial), so that a busy day alone is
 * none; the two chances are judged together. Chance is shared out among hours, windows and members (Bonferroni). The whole of the last hour is expected even
 * while it runs, so that asking often finds no more by chance. The strongest window of each kind and member. Pure.
 */
export function findSignals({ hours, members, known, unneeded, learnt }: SurgeQuestion): Signal[] {
  const rhythm = readRhythm(hours, learnt)
  if (rhythm.knownHours < surgeSettings.settlingHours) return []
  const months = monthsOf(hours)
  const found = surgeSettings.windows.flatMap((windowHours) => {
    const window = { hours: windowHours, expected: rhythm.expected(windowHours), unneeded }
    const shop = sumCounts(hours, hours.length - windowHours, hours.length)
    const ofMembers = members.flatMap((member) =>
      judgeMember({ member, rhythm, window, shop, months, asked: known[member.kind] }),
    )
    return [...judgeShop({ shop, rhythm, window, months }), ...ofMembers]
  })
  return strongest(found)
}

/**
 * The signal counted by people instead of voices, or undefined where it does not hold for them: one angry customer who
 * writes ten times is no surge. Pure.
 */
export function countedByPeople(signal: Signal, people: number): Signal | undefined {
  const fewer = { ...signal, count: people, of: Math.max(people, signal.of - (signal.count - people)) }
  return passBar(fewer)
}

/** The smallest counts in six hours with which a member can be in a surge: what the server asks its rows for. */
export const memberCountMin = Math.min(surgeSizes.batch.countMin, surgeSizes.aspect.countMin)

type Window = { hours: number; expected: number; unneeded: readonly UnneededAlarm[] }

function monthsOf(hours: readonly HourCounts[]): Past {
  const end = hours.length - surgeSettings.guardHours
  return {
    month: sumCounts(hours, end - surgeSettings.shareHours, end),
    lately: sumCounts(hours, end - surgeSettings.latelyHours, end),
  }
}

type ShopTask = { shop: Counts; rhythm: Rhythm; window: Window; months: Past }

function judgeShop({ shop, rhythm, window, months }: ShopTask): Signal[] {
  const answers = shop.total - shop.unasked
  const common = { member: '', window, rhythm, asked: 1, of: shop.total, answers }
  const { month, lately } = months
  return [
    ...judge({
      ...common,
      kind: 'volume',
      measure: 'unasked',
      count: shop.unasked,
      answers: 0,
      share: 1,
      rate: 1,
    }),
    ...judge({
      ...common,
      kind: 'negative',
      measure: 'negative',
      count: shop.negative,
      share: moved((month.negative + 3) / (month.total + 20), lately.negative, lately.total),
      rate: moved((month.negative + 3) / (month.unasked + 20), lately.negative, lately.unasked),
    }),
    ...judge({
      ...common,
      kind: 'urgent',
      measure: 'urgent',
      count: shop.urgent,
      share: moved((month.urgent + 1) / (month.total + 100), lately.urgent, lately.total),
      rate: moved((month.urgent + 1) / (month.unasked + 100), lately.urgent, lately.unasked),
    }),
  ]
}

type MemberTask = ShopTask & { member: Member; asked: number }

function judgeMember({ member, rhythm, window, shop, months, asked }: MemberTask): Signal[] {
  const now = sumCounts(member.recent, member.recent.length - window.hours, member.recent.length)
  const { kind, name, month, lately } = member
  const isAspect = kind === 'aspect'
  const of = isAspect ? shop : now
  const complaints = judge({
    ...{ kind, member: name, window, rhythm, asked },
    measure: 'negative',
    count: now.negative,
    of: of.total,
    answers: of.total - of.unasked,
    ...usualOf(member, { rhythm, months }),
  })
  if (kind !== 'channel') return complaints
  const rate = moved((month.unasked + 1) / (months.month.unasked + 50), lately.unasked, months.lately.unasked)
  const crowd = { measure: 'unasked' as const, count: now.unasked, of: shop.unasked, answers: 0 }
  return [
    ...complaints,
    ...judge({ ...{ kind, member: name, window, rhythm, asked }, ...crowd, share: rate, rate }),
  ]
}

/** So many voices of its own weigh as much as what the product says of a batch, or the shop of the others. */
const credibleVoices = 20

/**
 * The usual share of complaints among the voices of a member, and its complaints per voice of the shop. Both are the
 * member's own as far as its history carries them (credibility of Bühlmann, ASTIN Bulletin 4, 1967: n / (n + k) for n
 * voices); beyond it a batch is like its product, and whatever else like the shop.
 */
function usualOf(
  member: Member,
  { rhythm, months }: { rhythm: Rhythm; months: Past },
): { share: number; rate: number } {
  const { kind, month, lately, product } = member
  const past = kind === 'aspect' ? months : member
  const own = (month.negative + 0.5) / (months.month.unasked + 50)
  const rate = moved(own, lately.negative, months.lately.unasked)
  if (kind === 'aspect')
    return {
      share: moved((month.negative + 0.5) / (past.month.total + 200), lately.negative, past.lately.total),
      rate,
    }
  const parent =
    product && usualOf({ ...member, ...product, kind: 'product', product: undefined }, { rhythm, months })
  const prior = parent?.share ?? rhythm.share
  const share = (month.negative + credibleVoices * prior) / (month.total + credibleVoices)
  const borrowed = ((parent?.rate ?? 0) * credibleVoices) / (month.total + credibleVoices)
  return { share: moved(share, lately.negative, lately.total), rate: rate + borrowed }
}

/** The usual share, or what the last three days say where that is more: what drifts is no surge. */
function moved(usual: number, yes: number, of: number): number {
  return Math.min(0.97, Math.max(usual, (yes + 30 * usual) / (of + 30)))
}

type Judged = {
  kind: SurgeKind
  member: string
  measure: Measure
  window: Window
  rhythm: Rhythm
  asked: number
  count: number
  of: number
  /** Those of `of` that are answers to surveys: the rhythm of voices knows nothing of them. */
  answers: number
  share: number
  rate: number
}

function judge(task: Judged): Signal[] {
  const { kind, member, measure, count, of, rhythm, window } = task
  const signal = {
    ...{ kind, member, measure, count, of, hours: window.hours, pValue: 1 },
    expected: Math.max(0.01, window.expected * task.rate + task.answers * task.share),
    usualShare: task.share,
    // A part of the shop wavers a little more than the whole.
    spread: {
      excess: rhythm.excess + 0.05,
      correlation: rhythm.correlation + 0.003,
      threshold: thresholdOf(task.asked),
      unneeded: window.unneeded,
    },
  }
  const passed = passBar(signal)
  return passed ? [passed] : []
}

/** The signal with its chance, or undefined where it stays below the bar, raised or not. */
function passBar(signal: Signal): Signal | undefined {
  const raise = raiseFor(signal, signal.spread.unneeded)
  if (!isLarge(signal, raise.times)) return undefined
  const pValue = tailOf(signal)
  return pValue > signal.spread.threshold * raise.chance ? undefined : { ...signal, pValue }
}

function isLarge({ kind, measure, count, of, expected, usualShare }: Signal, raise: number): boolean {
  const size = surgeSizes[measure === 'unasked' ? 'volume' : kind]
  if (count < size.countMin || count < size.timesMin * raise * expected) return false
  // Where most complain anyhow, half of the way to all of them is as much.
  const shareMin = Math.min(surgeSettings.shareTimesMin * usualShare, (1 + usualShare) / 2)
  return count >= shareMin * of
}

/**
 * The chance to count so many in these hours and to have such a share of their voices; 1 where either alone is nothing
 * odd, which a busy day is not by its share.
 */
function tailOf({ count, of, expected, usualShare, spread }: Signal): number {
  const byRate = negativeBinomialUpperTail({ count, mean: expected, excess: spread.excess })
  if (usualShare === 1) return byRate
  const { correlation } = spread
  const byShare = betaBinomialUpperTail({ count, of: Math.max(of, count), share: usualShare, correlation })
  return Math.max(byRate, byShare) > surgeSettings.eachChanceMax
    ? 1
    : combineChances(Math.max(byRate, surgeSettings.rateChanceMin), byShare)
}

/** Fisher's combination of two chances (Statistical Methods for Research Workers, 1932, § 21.1): z · (1 − ln z), z = one · other. */
function combineChances(one: number, other: number): number {
  const both = Math.max(one * other, Number.MIN_VALUE)
  return both * (1 - Math.log(both))
}

function thresholdOf(asked: number): number {
  const { alarmsPerMonth, hoursPerMonth, windows } = surgeSettings
  return alarmsPerMonth / hoursPerMonth / windows.length / Math.max(1, asked)
}

function strongest(signals: readonly Signal[]): Signal[] {
  const best = new Map<string, Signal>()
  for (const signal of signals) {
    const key = `${signal.kind} ${signal.measure} ${signal.member}`
    const known = best.get(key)
    if (!known || signal.pValue < known.pValue) best.set(key, signal)
  }
  return [...best.values()]
}
