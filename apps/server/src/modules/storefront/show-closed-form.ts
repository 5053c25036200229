import { locales } from '@echoloop/locales'
import { renderClosedFormPage } from '@echoloop/storefront'
import type { Invitation } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendPrivate } from './page-visit.ts'

type Closed = Extract<Invitation['state'], { kind: 'closed' }>
type Answer = { text: string; problems: { field: string; message: string }[] }

/** In the place of the review form: why it is closed, and a way to tell the shop alone. */
export function showClosedForm(
  visit: PageVisit,
  { token, invitation, state }: { token: string; invitation: Invitation; state: Closed },
  answer: Answer = { text: '', problems: [] },
): void {
  const body = renderClosedFormPage(frameOf(visit, invitation.shop), {
    product: { name: nameIn(visit.language, invitation.product) },
    title: locales[visit.language].problems[state.code].title,
    opensAt: state.code === 'review/window-not-open' ? state.opensAt : null,
    ...answer,
    action: `/r/${token}/private${visit.languageQuery && `?${visit.languageQuery}`}`,
  })
  const status = state.code === 'review/window-not-open' ? 409 : 410
  sendPrivate(visit, { status: answer.problems.length > 0 ? 422 : status, body })
}
