import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { type FlagDraft, renderFlagFields } from './render-flag-form.ts'
import { renderPage } from './render-page.ts'
import { renderProblems } from './render-problems.ts'

export type FlagAgainPage = {
  /** Where the form is posted. */
  action: string
  takesAddress: boolean
  draft: FlagDraft
  /** The product’s page. */
  pageUrl: string
}

/** The form of a report again, with all that the reader wrote and what is to be mended. */
export function renderFlagAgainPage(
  frame: PageFrame,
  { action, takesAddress, draft, pageUrl }: FlagAgainPage,
): string {
  const { form, own } = locales[frame.language].flags
  return renderPage(frame, {
    title: `${form.title} · ${frame.shopName}`,
    isPrivate: true,
    main: html`<h1>${form.title}</h1>
${renderProblems(frame, draft.problems)}
${renderFlagFields(frame, { id: 'reason', action, takesAddress, draft })}
<p class="quiet"><a href="${pageUrl}">${own.product}</a></p>`,
  })
}
