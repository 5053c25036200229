import { type Finding, found } from './finding.ts'
import type { LogEntry } from './log-entry.ts'

/** Watches the times of entries as they pass. */
export type TimeWatch = {
  take: (entry: LogEntry, position: number) => void
  /** What is wrong with the times so far, under a head of that time. */
  findings: (headAt: string) => Finding[]
}

type Placed = { position: number; at: string }

/** Entries are put in order by a worker, so that neighbours may change places; a day is worth a remark. */
const dayMs = 86_400_000
/** By so much may the clocks of two machines of one shop differ. */
const clockMs = 300_000

/** Finds entries with a time after the head that holds them, or a day before what already was in the log. */
export function watchTimes(): TimeWatch {
  let latest: Placed | undefined
  let backdated: (Placed & { count: number }) | undefined
  return {
    take({ kind, at }, position) {
      const time = Date.parse(at)
      const isBehind = latest !== undefined && time < Date.parse(latest.at) - dayMs
      // Deliveries bear the time of the carrier, which the shop may learn much later.
      if (isBehind && kind !== 'order-delivered')
        backdated = { position, at, ...backdated, count: (backdated?.count ?? 0) + 1 }
      if (latest === undefined || time > Date.parse(latest.at)) latest = { position, at }
    },
    findings(headAt) {
      const isLater = latest !== undefined && Date.parse(latest.at) > Date.parse(headAt) + clockMs
      return [
        ...(latest && isLater ? [found('entry-later-than-head', latest)] : []),
        ...(backdated ? [found('entry-backdated', backdated)] : []),
      ]
    },
  }
}
