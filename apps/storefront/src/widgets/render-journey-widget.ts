import type { JourneyPlan } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'

/** The panel for micro-surveys, closed, with all that the script needs to know; it shows nothing by itself. */
export function renderJourneyWidget(frame: PageFrame, plan: JourneyPlan | null): Html {
  const words = locales[frame.language].touchpointPanel
  const label = words.label({ shop: frame.shopName })
  return html`<section class="panel" part="panel" hidden aria-label="${label}" data-plan="${JSON.stringify(plan)}">
<button type="button" class="panel-close" data-close aria-label="${words.close}"><span aria-hidden="true">×</span></button>
<div data-survey></div>
</section>
<p class="unseen" role="status" data-note="${words.note({ shop: frame.shopName })}"></p>`
}
