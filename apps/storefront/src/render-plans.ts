import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderExchange } from './render-exchange.ts'

/** A shipped plan that answers what somebody said. */
export type PlanOnPage = { said: string; did: string; shippedAt: string }

/** What became of a person's own words, for the pages on which they follow them. */
export function renderPlans(frame: PageFrame, plans: readonly PlanOnPage[]): Html | null {
  if (plans.length === 0) return null
  const words = locales[frame.language].saidAndDone
  const items = plans.map(
    (plan) =>
      html`<div>${renderExchange(frame, plan)}<p class="quiet">${words.page.since}${renderDate(frame, plan.shippedAt)}</p></div>`,
  )
  return html`<section class="reason"><h2>${words.own.heading}</h2><p>${words.own.introduction}</p>${items}</section>`
}
