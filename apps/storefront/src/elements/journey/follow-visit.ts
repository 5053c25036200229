import type { BehaviourKind, JourneyPlan, Touchpoint } from '@echoloop/contract'
import { askVisitor } from './ask-visitor.ts'
import { touchpointOf } from './choose-rules.ts'
import { openSender } from './send-events.ts'
import type { PageApi, TrackFacts, Visit, VisitDoors } from './visit.ts'
import { openMemory } from './visitor-memory.ts'

const kinds: readonly string[] = [
  'page',
  'search',
  'search-empty',
  'cart',
  'checkout',
  'payment-failed',
  'tracking',
  'purchase',
  'asked',
  'answered',
  'dismissed',
] satisfies BehaviourKind[]

const points: readonly string[] = [
  'home',
  'product',
  'search',
  'cart',
  'payment',
  'tracking',
  'after-sales',
  'after-purchase',
] satisfies Touchpoint[]

const isPoint = (name: string | undefined): name is Touchpoint => name !== undefined && points.includes(name)
const isKind = (name: string): name is BehaviourKind => kinds.includes(name)

/** Follows one visit in one page: consent, events, and the rules that ask. */
export function followVisit(doors: VisitDoors, plan: JourneyPlan): void {
  const { host, post, signal } = doors
  const memory = openMemory(ownStorage())
  const isTold = () => memory.hasConsent() && plan.takesEvents
  const signed = () => host.getAttribute('signed') || undefined
  const touchpoint = () =>
    touchpointOf(plan, { said: host.getAttribute('touchpoint'), path: location.pathname })
  let words: string | undefined
  const sender = openSender({
    shop: plan.shop,
    signal,
    signed,
    visitor: () => (isTold() ? memory.visitor() : undefined),
    post: (body) => post('v1/storefront/events', body),
  })
  const track: PageApi['track'] = (name, facts = {}) => {
    if (facts.words) words = facts.words.slice(0, 200)
    dispatchEvent(new CustomEvent('echoloop-event', { detail: name }))
    if (isKind(name) && isTold()) {
      const point = facts.touchpoint ?? touchpoint()
      sender.add({
        kind: name,
        page: location.pathname.slice(0, 500),
        touchpoint: isPoint(point) ? point : undefined,
        words: facts.words?.slice(0, 200),
        results: facts.results,
      })
    }
    // Whoever changes pages without loading them says so; another page has other rules.
    if (name === 'page') askVisitor(doors, visit)
  }
  const visit: Visit = { plan, memory, signed, touchpoint, words: () => words, track }
  const consent = (isGiven: boolean) => {
    if (isGiven) {
      if (memory.hasConsent()) return
      memory.agree()
      return track('page')
    }
    sender.drop()
    const known = memory.disagree()
    if (known) void post('v1/storefront/events/forget', { shop: plan.shop, visitor: known })
  }
  openApi({ consent, track }, signal)
  if (host.hasAttribute('consent')) consent(true)
  else askVisitor(doors, visit)
  watchConsent(host, { consent, signal })
}

/** The page may answer the question of consent by an attribute as well. */
function watchConsent(
  host: HTMLElement,
  { consent, signal }: { consent: (isGiven: boolean) => void; signal: AbortSignal },
): void {
  const observer = new MutationObserver(() => consent(host.hasAttribute('consent')))
  observer.observe(host, { attributeFilter: ['consent'] })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}

declare global {
  // A page may put its calls into a list of this name before the script is there.
  var echoloop: unknown
}

function openApi({ consent, track }: Pick<PageApi, 'consent' | 'track'>, signal: AbortSignal): void {
  const push: PageApi['push'] = (...calls) => {
    for (const [name, first, second] of calls) {
      if (name === 'consent') consent(first === true)
      if (name === 'track' && typeof first === 'string') track(first, factsOf(second))
    }
  }
  const earlier = globalThis.echoloop
  const api: PageApi = { consent, track: (name, facts) => track(name, factsOf(facts)), push }
  globalThis.echoloop = api
  if (Array.isArray(earlier))
    for (const call of earlier) if (Array.isArray(call)) push([String(call[0]), ...call.slice(1)])
  signal.addEventListener('abort', () => {
    if (globalThis.echoloop === api) globalThis.echoloop = []
  })
}

/** A page is not typed: what is not as expected is left out. */
function factsOf(given: unknown): TrackFacts {
  if (typeof given !== 'object' || given === null) return {}
  const facts: TrackFacts = {}
  if ('words' in given && typeof given.words === 'string') facts.words = given.words
  if ('results' in given && Number.isInteger(given.results)) facts.results = Number(given.results)
  if ('touchpoint' in given && typeof given.touchpoint === 'string') facts.touchpoint = given.touchpoint
  return facts
}

function ownStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
