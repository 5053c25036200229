import { type Html, type HtmlPart, html } from '@echoloop/markup'
import { fillWords } from './fill-words.ts'
import { ofAuthor } from './of-author.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

/** Why nothing more is asked. */
export type SurveyEnding = {
  end: 'complete' | 'screen-out' | 'quota-full'
  /** Some of it lies on the device and has not been sent. */
  isWaiting: boolean
  /** It was answered here before. */
  isRepeated: boolean
  /** Help was asked for. */
  isHelpTaken: boolean
  /** Where its answer will stand; without an address, as at a device for many, the number alone. */
  help: { number: string; url: string | undefined } | undefined
  /** Where the shop can be told something; a kiosk has none. */
  tellUrl: string | undefined
  /** It stands in a page of the shop, which is not to be closed for it. */
  isInShop: boolean
}

/** Thanks, in the author's words where there are some. */
export function renderEnding(view: SurveyView, ending: SurveyEnding): Html {
  const { words, shopName, definition } = view
  const { end, isWaiting, isRepeated, isHelpTaken, tellUrl, isInShop } = ending
  const own = { complete: definition.thanks, 'screen-out': definition.screenedOut, 'quota-full': undefined }
  const written = authorWords(view, own[end])
  const text = fillWords(words.ends[end].text, { shop: shopName })
  return html`<div class="step ending is-${end}"><p class="sign" aria-hidden="true">✓</p>
<h2 class="asked" id="survey-asked" tabindex="-1">${words.ends[end].heading}</h2>
${isRepeated ? html`<p>${words.ends.already}</p>` : written ? html`<p class="written" ${ofAuthor(view)}>${written}</p>` : html`<p>${text}</p>`}
${isHelpTaken && html`<div class="taken"><p>${words.help.taken}</p>${renderFollow(view, ending)}</div>`}
${isWaiting && html`<p class="waiting" role="status">${words.ends.waiting}</p>`}
${!isInShop && html`<p class="quiet">${words.ends.close}</p>`}
${tellUrl && html`<p><a href="${tellUrl}">${words.tell}</a></p>`}
</div>`
}

/** The number, and the page of its own on which the answer will stand. */
function renderFollow({ words, shopName }: SurveyView, { help }: SurveyEnding): HtmlPart {
  if (!help) return null
  const { number, url } = help
  return html`<p><b>${fillWords(words.help.number, { number })}</b></p>
${url ? html`<p><a class="button" href="${url}" target="_blank" rel="noopener">${words.help.follow}</a></p><p class="hint">${words.help.followHint}</p>` : html`<p class="hint">${fillWords(words.help.numberHint, { shop: shopName })}</p>`}`
}

/** A survey that takes nothing, or that is not there. */
export function renderNoSurvey(
  { words, tellUrl }: Pick<SurveyView, 'words'> & { tellUrl: string | undefined },
  why: 'closed' | 'unknown',
): Html {
  return html`<div class="step ending is-${why}"><h2 class="asked" id="survey-asked" tabindex="-1">${words[why].heading}</h2>
<p>${words[why].text}</p>
${tellUrl && html`<p><a class="button" href="${tellUrl}">${words.tell}</a></p>`}</div>`
}
