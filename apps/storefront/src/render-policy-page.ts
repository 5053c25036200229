import type { ScreeningPolicy, ScreeningRates } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { webAddress } from './web-address.ts'

export type PolicyPage = {
  policy: ScreeningPolicy
  rates: ScreeningRates
  shopUrl: string
  languageUrls: Record<LocaleName, string>
}

/** The published rules of a shop, and how often reviews are refused by stars. */
export function renderPolicyPage(
  frame: PageFrame,
  { policy, rates, shopUrl, languageUrls }: PolicyPage,
): string {
  const words = locales[frame.language].screening.page
  return renderPage(frame, {
    title: words.title(frame.shopName),
    description: words.intro,
    assets: ['policy.css'],
    languageUrls,
    main: html`<h1>${words.heading}</h1>
<p>${words.intro}</p>
<p>${policy.publishUnverified ? words.orderUnverified : words.order}</p>
<p>${words.told}</p>
<div class="rules">${policy.rules.map((rule) => renderRule(frame, rule))}</div>
${renderRates(frame, rates)}
<p class="ways"><a href="${webAddress(shopUrl)}">${words.back}</a></p>`,
  })
}

function renderRule(frame: PageFrame, rule: ScreeningPolicy['rules'][number]): Html {
  const words = locales[frame.language].screening.page
  const language = frame.language === 'en' ? 'en' : 'zh'
  return html`<section class="rule" id="${rule.code}"><h2 dir="auto">${rule.name[language]}</h2>
<p dir="auto">${rule.text[language]}</p>
<p class="quiet">${rule.isEditable ? words.editable : words.final} · ${words.code(rule.code)}</p></section>`
}

function renderRates(frame: PageFrame, rates: ScreeningRates): Html {
  const words = locales[frame.language].screening.page
  const period = words.period({ from: rates.from, to: rates.to })
  const rows = [
    ...rates.stars
      .filter(({ rating }) => rating > 0)
      .map(({ rating, refused }) => ({ name: words.stars(rating), refused })),
    { name: words.all, refused: rates.total.refused },
  ]
  return html`<section class="rates" aria-labelledby="rates-title"><h2 id="rates-title">${words.rates}</h2>
<p class="quiet">${words.ratesNote(period)}</p>
<table><tbody>${rows.map(({ name, refused }) => html`<tr><th scope="row">${name}</th>${renderShare(frame, refused)}</tr>`)}</tbody></table>
</section>`
}

function renderShare(frame: PageFrame, { count, of, low, high }: ScreeningRates['total']['refused']): Html {
  const words = locales[frame.language].screening.page
  if (of === 0) return html`<td class="quiet" colspan="2">${words.none}</td>`
  const percent = new Intl.NumberFormat(frame.language, { style: 'percent', maximumFractionDigits: 1 })
  const whole = new Intl.NumberFormat(frame.language)
  const share = words.share({
    share: percent.format(count / of),
    count: whole.format(count),
    of: whole.format(of),
  })
  const interval = words.interval({ low: percent.format(low), high: percent.format(high) })
  return html`<td>${share}</td><td class="quiet">${interval}</td>`
}
