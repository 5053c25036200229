import { portalLimits } from '@echoloop/contract'
import { html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderProblems } from '../render-problems.ts'
import { renderField } from '../voices/render-field.ts'
import { inBothLanguages, type PortalShop, portalWordsOf, renderPortalPage } from './portal-frame.ts'

export type FindPage = { shop: PortalShop; values?: { number: string; email: string }; isWrong: boolean }

/** Number and address open a status page; a wrong number and a wrong address are answered alike. */
export function renderFindPage(frame: PageFrame, { shop, values, isWrong }: FindPage): string {
  const { find: words } = portalWordsOf(frame)
  const path = `/voice/status?shop=${shop.id}`
  const problems = isWrong ? [{ field: 'number', message: words.wrong }] : []
  return renderPortalPage(frame, {
    title: `${words.heading} · ${frame.shopName}`,
    place: 'status',
    shop,
    isPrivate: true,
    languageUrls: inBothLanguages(path),
    main: html`<h1>${words.heading}</h1>
<p>${words.intro}</p>
${renderProblems(frame, problems)}
<form class="voice-form" method="post" action="${path}&lang=${frame.language}">
${renderField({
  id: 'number',
  name: 'number',
  label: words.number,
  hint: words.numberHint,
  value: values?.number ?? '',
  attributes: html` type="text" required inputmode="numeric" maxlength="30" autocomplete="off"`,
  problems,
})}
${renderField({
  id: 'email',
  name: 'email',
  label: portalWordsOf(frame).form.email,
  value: values?.email ?? '',
  attributes: html` type="email" required maxlength="${portalLimits.email}" autocomplete="email"`,
  problems,
})}
<div class="send"><button class="button" type="submit">${words.open}</button></div></form>
<p class="quiet">${words.lost}</p>`,
  })
}
