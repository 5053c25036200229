import type { JourneyPlan } from '@echoloop/contract'
import type { VisitorMemory } from './visitor-memory.ts'

export type VisitDoors = {
  host: HTMLElement
  root: ShadowRoot
  signal: AbortSignal
  post: (path: string, body: object) => Promise<Response>
}

/** What a page may tell of an event. */
export type TrackFacts = { words?: string; results?: number; touchpoint?: string }

/** What the shop's page calls as `echoloop`; calls from before the script came wait in a list of that name. */
export type PageApi = {
  consent(isGiven: boolean): void
  track(name: string, facts?: TrackFacts): void
  push(...calls: (readonly [string, ...unknown[]])[]): void
}

export type Visit = {
  plan: JourneyPlan
  memory: VisitorMemory
  signed: () => string | undefined
  touchpoint: () => string | undefined
  /** Words searched for last on this page. */
  words: () => string | undefined
  track: PageApi['track']
}
