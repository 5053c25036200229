import { type LocaleName, locales } from '@echoloop/locales'
import { dataBlock, type Html, html } from '@echoloop/markup'
import { formatMoment } from './format-moment.ts'
import type { PageFrame } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { formatCount } from './render-share.ts'
import { renderTransparencyFigures } from './render-transparency-figures.ts'
import type { ShownFlags, ShownHead, TransparencyFigures } from './transparency-figures.ts'
import { webAddress } from './web-address.ts'

export type TransparencyPage = {
  shopId: string
  /** Address under which others reach this server, without a slash at its end. */
  publicUrl: string
  head: ShownHead | null
  products: readonly { id: string; name: string }[]
  figures: TransparencyFigures
  flags: ShownFlags
  /** The shop's rules in the page's language. */
  rules: readonly { code: string; name: string; text: string; isEditable: boolean }[]
  packUrl: string
  shopUrl: string
  languageUrls: Record<LocaleName, string>
}

/** So many entries are read by themselves; a longer log is read when the reader asks for it. */
const readAtOnceMax = 100_000

/** The public page of a shop on which everybody can check its reviews. Complete without script, but for the check. */
export function renderTransparencyPage(frame: PageFrame, data: TransparencyPage): string {
  const words = locales[frame.language].transparency
  return renderPage(frame, {
    title: words.page.title(frame.shopName),
    description: words.page.introduction(frame.shopName),
    assets: ['transparency.css', 'transparency.js'],
    languageUrls: data.languageUrls,
    main: html`<h1>${words.page.heading}</h1>
<p>${words.page.introduction(frame.shopName)}</p>
<section aria-labelledby="promise"><h2 id="promise">${words.promise.heading}</h2><ul class="points">${words.promise.items.map((item) => html`<li>${item}</li>`)}</ul></section>
${renderCheck(frame, data)}
${renderHead(frame, data)}
${renderTransparencyFigures(frame, data)}
${renderPolicy(frame, data)}
${renderLimits(frame)}
<p class="ways"><a href="${webAddress(data.packUrl)}">${words.page.pack}</a> <a href="${webAddress(data.shopUrl)}">${words.page.back}</a></p>`,
  })
}

function renderCheck(frame: PageFrame, { shopId, publicUrl, head, products }: TransparencyPage): Html {
  const words = locales[frame.language].transparency.check
  const command = `npm run -s echoloop -- verify-log --url ${publicUrl} --shop ${shopId} --state ${shopId}.json`
  const size = head?.size ?? 0
  const options = products.map(({ id, name }) => html`<option value="${id}">${name}</option>`)
  return html`<section aria-labelledby="check" class="check" data-check><h2 id="check">${words.heading}</h2>
<p>${words.introduction}</p>
<noscript><p>${words.withoutScript}</p></noscript>
<form hidden>
<p class="field"><label for="product">${words.product}</label><select id="product" name="product"><option value="">${words.noProduct}</option>${options}</select></p>
<div class="field drop"><label for="receipt-file">${words.receipt}</label><input id="receipt-file" name="file" type="file" accept="application/json,.json"><p class="quiet">${words.drop}</p>
<label for="receipt-text">${words.paste}</label><textarea id="receipt-text" name="receipt" rows="3" spellcheck="false" autocomplete="off"></textarea></div>
<p class="field"><label class="tick"><input type="checkbox" name="whole"${size <= readAtOnceMax && html` checked`}> ${words.whole(formatCount(frame, size))}</label></p>
<p><button type="submit">${words.start}</button></p>
<p class="quiet" data-kept></p>
</form>
<div role="status" data-status></div>
<ol class="findings" data-findings hidden></ol>
<div data-contradiction hidden></div>
<p>${words.command}</p>
<pre class="command" tabindex="0"><code>${command}</code></pre>
${dataBlock(wordsOfScript(frame, shopId), 'json')}</section>`
}

/** What the script says; sentences with facts in braces. */
function wordsOfScript({ language, timeZone }: PageFrame, shop: string): string {
  const { verification, transparency, codes } = locales[language]
  const { verdicts, findings, decisions, answers, because, on, changedSince } = verification
  const { check } = transparency
  return JSON.stringify({
    shop,
    language,
    timeZone,
    words: { findings, decisions, answers, because, on, policies: codes.policies },
    verdicts,
    changedSince,
    page: {
      busy: check.busy,
      progress: check.progress,
      good: check.good,
      bad: check.bad,
      noAnswer: check.noAnswer,
      noReceipt: check.noReceipt,
      noSignatures: check.noSignatures,
      kept: check.kept,
      keptNone: check.keptNone,
      save: check.save,
      contradiction: check.contradiction,
      saveOld: check.saveOld,
      saveNew: check.saveNew,
    },
  })
}

function renderHead(frame: PageFrame, { head, shopId }: TransparencyPage): Html {
  const words = locales[frame.language].transparency.head
  if (head === null)
    return html`<section aria-labelledby="head"><h2 id="head">${words.heading}</h2><p>${words.none}</p></section>`
  const file = (path: string, name: string) =>
    html`<li><a href="/v1/transparency/${path}?shop=${shopId}">${name}</a></li>`
  return html`<section aria-labelledby="head"><h2 id="head">${words.heading}</h2>
<dl class="facts"><dt>${words.size}</dt><dd>${formatCount(frame, head.size)}</dd><dt>${words.at}</dt><dd>${formatMoment(frame, head.at)}</dd><dt>${words.root}</dt><dd class="hash">${head.root}</dd><dt>${words.key}</dt><dd class="hash">${head.keyId}</dd></dl>
<ul class="files">${file('head', words.file)}${file('entries.jsonl', words.entries)}${file('heads', words.all)}${file('keys', words.keys)}</ul>
<p>${words.witnesses}</p></section>`
}

function renderPolicy(frame: PageFrame, { rules }: TransparencyPage): Html {
  const words = locales[frame.language].transparency.policy
  const rows = rules.map(
    ({ code, name, text, isEditable }) =>
      html`<dt>${name} <code>${code}</code></dt><dd dir="auto">${text} <span class="quiet">${isEditable ? words.mendable : words.final}</span></dd>`,
  )
  return html`<section aria-labelledby="policy"><h2 id="policy">${words.heading}</h2><p>${words.introduction}</p>
<details><summary>${words.all(formatCount(frame, rules.length))}</summary><dl class="rules">${rows}</dl></details>
<ul class="points">${words.methods.map((method) => html`<li>${method}</li>`)}</ul></section>`
}

function renderLimits(frame: PageFrame): Html {
  const { heading, items } = locales[frame.language].verification.limits
  return html`<section aria-labelledby="limits"><h2 id="limits">${heading}</h2><ul class="points">${items.map((item) => html`<li>${item}</li>`)}</ul></section>`
}
