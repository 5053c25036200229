import type { AskRule } from '@echoloop/contract'
import { serverAddress } from '../widget-address.ts'
import { choosableRules } from './choose-rules.ts'
import { showPanel } from './show-panel.ts'
import type { Visit, VisitDoors } from './visit.ts'
import { waitForMoment } from './wait-for-moment.ts'

const previewName = 'echoloop-preview'

let waiting: AbortController | undefined
/** One page asks once, whoever its visitor is. */
let hasAsked = false

/** Waits for the moments of all rules that may ask here; the first that comes asks, the others no longer do. */
export function askVisitor(doors: VisitDoors, visit: Visit): void {
  waiting?.abort()
  if (hasAsked) return
  const token = new URLSearchParams(location.search).get(previewName)
  if (token) return void preview(doors, visit, token)
  const ending = new AbortController()
  waiting = ending
  doors.signal.addEventListener('abort', () => ending.abort(), { once: true })
  const { memory, plan, signed, touchpoint } = visit
  const visitor = {
    hasConsent: memory.hasConsent(),
    isKnown: signed() !== undefined,
    askedAt: memory.askedAt(),
    draw: memory.draw(),
  }
  const place = { touchpoint: touchpoint(), path: location.pathname, nowMs: Date.now() }
  for (const rule of choosableRules(plan, visitor, place)) {
    waitForMoment(rule, {
      signal: ending.signal,
      isDue() {
        ending.abort()
        void ask(doors, visit, rule)
      },
    })
  }
}

async function ask(doors: VisitDoors, visit: Visit, rule: AskRule): Promise<void> {
  if (!(await isAllowed(doors, visit, rule)) || doors.signal.aborted) return
  if (await open(doors, visit, { survey: rule.survey, touchpoint: rule.touchpoint })) {
    hasAsked = true
    visit.memory.noteAsked(Date.now())
    visit.track('asked', { touchpoint: rule.touchpoint })
  }
}

/** Whoever the shop knows is counted by the server, which also knows the segment. */
async function isAllowed({ post }: VisitDoors, { plan, signed }: Visit, rule: AskRule): Promise<boolean> {
  const token = signed()
  if (!token) return true
  try {
    const reply = await post('v1/storefront/asks', { shop: plan.shop, rule: rule.id, signed: token })
    const answer: { mayAsk?: boolean } = await reply.json()
    return answer.mayAsk === true
  } catch {
    return false
  }
}

type Asked = { survey: string; touchpoint: string }

function open(doors: VisitDoors, visit: Visit, { survey, touchpoint }: Asked): Promise<boolean> {
  return showPanel(
    {
      ...doors,
      onAnswered: () => visit.track('answered', { touchpoint }),
      onDismissed: () => visit.track('dismissed', { touchpoint }),
    },
    { survey, touchpoint, page: location.pathname, words: visit.words(), signed: visit.signed() },
  )
}

/** The staff looks at a rule in the shop's page: shown at once, on or off, and counted nowhere. */
async function preview(doors: VisitDoors, visit: Visit, token: string): Promise<void> {
  const { host, signal, root } = doors
  const address = new URL(`v1/storefront/rule-previews/${encodeURIComponent(token)}`, serverAddress(host))
  hasAsked = true
  const reply = await fetch(address, { credentials: 'omit', signal })
  if (!reply.ok) return
  const { survey, touchpoint }: Asked = await reply.json()
  const nothing = () => {}
  await showPanel(
    { host, root, signal, onAnswered: nothing, onDismissed: nothing },
    { survey, touchpoint, page: location.pathname, words: visit.words() },
  )
}
