import { type AutomaticStop, automaticLimits } from '@echoloop/contract'
import type { StopCounts } from './automatic-tables.ts'
import type { AutomaticVoice } from './automatic-voice.ts'
import { drawShare } from './draw-share.ts'
import { stopOf } from './judge-voice.ts'
import { leavingTime } from './leaving-time.ts'
import { isDrawnToHold } from './look-at-voices.ts'
import type { ReadyRule } from './ready-rules.ts'
import type { Counted, Sample } from './simulation-store.ts'
import { wordReply } from './word-reply.ts'

type Drawn = Sample & { draw: number }

const dayMs = 86_400_000
/** A voice is looked at as soon as it is read; replies that came later did not stand against it then. */
const readingMs = 60_000

/** When cases of a person were open: from, until; no end while it is open still. */
export type OpenSpan = { customerId: string; from: Date; until: Date | null }

/** Who said a voice, every customer that this person is, and when cases of theirs were open. */
export type VoicePerson = {
  customerId: string | null
  customerIds: readonly string[]
  spans: readonly OpenSpan[]
}

/**
 * Goes through voices in the order in which they were said, as the rules would have, had they been on: caps, persons and
 * the share that is held included. Holds as much as there are persons and days; reads nothing itself.
 */
export class SimulatedRun {
  private readonly perDay = new Map<string, number>()
  private readonly lastOf = new Map<string, number>()
  private readonly stops: StopCounts = {}
  private drawn: Drawn[] = []
  private looked = 0
  private wouldSend = 0
  private wouldHold = 0
  private readonly given: {
    simulationId: string
    rule: ReadyRule
    /** The rules that are on, and this one among them, in their order. */
    rules: readonly ReadyRule[]
    shop: { name: string; timeZone: string }
  }

  constructor(given: SimulatedRun['given']) {
    this.given = given
  }

  take(voice: AutomaticVoice, person: VoicePerson): void {
    const stop = this.stopFor(voice, person)
    this.looked++
    if (stop !== undefined) {
      this.stops[stop] = (this.stops[stop] ?? 0) + 1
      return
    }
    const { rule, simulationId } = this.given
    const isHeld = isDrawnToHold(rule, voice.id)
    this.wouldSend++
    if (isHeld) this.wouldHold++
    this.drawn.push({ feedbackId: voice.id, isHeld, draw: drawShare('sample', simulationId, voice.id) })
    if (this.drawn.length > 4 * automaticLimits.drawn) this.keepFirst()
  }

  counted(): Counted {
    const { looked, wouldSend, wouldHold, stops } = this
    return { looked, wouldSend, wouldHold, stops: { ...stops } }
  }

  samples(): Sample[] {
    this.keepFirst()
    return this.drawn.map(({ feedbackId, isHeld }) => ({ feedbackId, isHeld }))
  }

  private keepFirst(): void {
    this.drawn = this.drawn.toSorted((one, other) => one.draw - other.draw).slice(0, automaticLimits.drawn)
  }

  /** Rules before this one take their voices away, as they would. */
  private stopFor(voice: AutomaticVoice, person: VoicePerson): AutomaticStop | undefined {
    const at = new Date(voice.occurredAt.getTime() + readingMs)
    const hasOpenCase = person.spans.some(({ from, until }) => from <= at && (until === null || until > at))
    for (const rule of this.given.rules) {
      const stop = this.fitOf(voice, rule, { at, hasOpenCase })
      if (rule.id === this.given.rule.id) return stop ?? this.spend(person, rule, at)
      if (stop === undefined) {
        this.spend(person, rule, at)
        return 'other-rule'
      }
    }
    return 'kind'
  }

  private fitOf(
    voice: AutomaticVoice,
    rule: ReadyRule,
    facts: { at: Date; hasOpenCase: boolean },
  ): AutomaticStop | undefined {
    const stop = stopOf(voice, { rule, facts })
    if (stop !== undefined) return stop
    const worded = wordReply(voice, {
      ruleId: rule.id,
      way: rule.way,
      aspectConfidenceMin: rule.guards.aspectConfidenceMin,
      templates: rule.templates,
      shop: this.given.shop,
      at: facts.at,
    })
    return worded.kind === 'worded' ? undefined : worded.stop
  }

  private spend(
    { customerId, customerIds }: VoicePerson,
    { id, guards }: ReadyRule,
    at: Date,
  ): AutomaticStop | undefined {
    const last = Math.max(...customerIds.map((one) => this.lastOf.get(one) ?? -Infinity))
    if (at.getTime() - last < guards.personDays * dayMs) return 'person-lately'
    const { day } = leavingTime(at, { ...guards, timeZone: this.given.shop.timeZone })
    const key = `${id} ${day}`
    const spent = this.perDay.get(key) ?? 0
    if (spent >= guards.dailyMax) return 'daily-max'
    this.perDay.set(key, spent + 1)
    if (customerId !== null) this.lastOf.set(customerId, at.getTime())
    return undefined
  }
}
