import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderPage } from './render-page.ts'

export type SubscriptionPage = {
  /** What sort of letters the link stands below. */
  purpose: 'requests' | 'notices'
  hasEnded: boolean
  hasEndedAll: boolean
  /** Where the buttons post. */
  action: string
  languageUrls: Record<LocaleName, string>
}

/** The page behind the link below each letter: one button to end them, and one to take that back. No script. */
export function renderSubscriptionPage(frame: PageFrame, data: SubscriptionPage): string {
  const words = locales[frame.language].outreach.page
  const texts = data.hasEnded ? words.ended : words.open
  return renderPage(frame, {
    title: `${texts.heading} · ${frame.shopName}`,
    isPrivate: true,
    languageUrls: data.languageUrls,
    main: html`<h1>${texts.heading}</h1>
<p>${texts.explanation[data.purpose](frame.shopName)}</p>
${data.hasEnded ? renderAnswer(data, 'resume', { label: words.resume, isSecond: true }) : renderAnswer(data, 'end', { label: words.end, isSecond: false })}
${data.hasEndedAll ? html`<p class="quiet">${words.endedAll}</p>` : html`<p class="quiet">${words.rest[data.purpose]}</p>${renderAnswer(data, 'end-all', { label: words.endAll, isSecond: true })}`}
<p class="quiet">${words.orders}</p>`,
  })
}

type AnswerButton = { label: string; isSecond: boolean }

function renderAnswer(
  { action }: SubscriptionPage,
  answer: 'end' | 'end-all' | 'resume',
  { label, isSecond }: AnswerButton,
): Html {
  return html`<form method="post" action="${action}"><p><button class="${isSecond ? 'button is-second' : 'button'}" type="submit" name="answer" value="${answer}">${label}</button></p></form>`
}
