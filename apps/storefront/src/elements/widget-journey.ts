import type { JourneyPlan } from '@echoloop/contract'
import { followVisit } from './journey/follow-visit.ts'
import type { Widget } from './widget.ts'

/** Asks at touchpoints, and tells what a visitor does who agreed to it. Stands once in a shop's page. */
export function enhance({ root, signal, post }: Widget): void {
  const text = root.querySelector('[data-plan]')?.getAttribute('data-plan')
  if (!text || !(root instanceof ShadowRoot) || !(root.host instanceof HTMLElement)) return
  const plan: JourneyPlan = JSON.parse(text)
  followVisit({ host: root.host, root, signal, post }, plan)
}
