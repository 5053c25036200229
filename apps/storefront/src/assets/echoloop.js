// <echoloop-rating> and <echoloop-reviews>: a product's stars and reviews inside a shop's own page.
// Attributes: product (prd_…), shop (shp_…), base (address of the server; by default this script's), language.
// What stands between the tags is shown until the data are there, and stays when they cannot be loaded.

import { words } from './echoloop-words.js'

/** @typedef {import('./echoloop-words.js').WidgetWords} WidgetWords */
/** @typedef {import('@echoloop/contract').ProductSummary} ProductSummary */
/** @typedef {import('@echoloop/contract').PublicReview} PublicReview */
/** @typedef {{ items: PublicReview[], nextCursor: string | null }} ReviewPage */
/** @typedef {{ address: (path: string) => URL, language: 'en' | 'zh-CN', words: WidgetWords, signal: AbortSignal }} Request */

const styles = new CSSStyleSheet()
styles.replaceSync(`
:host { all: initial !important; display: block !important; color: inherit !important;
  font: 1rem/1.6 system-ui, -apple-system, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif !important;
  overflow-wrap: anywhere !important; --star: var(--echoloop-star, #b45309); --accent: var(--echoloop-accent, currentColor); }
:host(echoloop-rating) { min-height: 1.75rem !important; }
:host(echoloop-reviews) { min-height: var(--echoloop-reserve, 32rem) !important; }
:host([hidden]) { display: none !important; }
slot { display: block; }
.rating { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: center; min-height: 1.75rem; }
svg { flex: none; }
.line { fill: none; stroke: var(--star); stroke-width: 1.3; }
.fill { fill: var(--star); }
p, ol { margin: 0; padding: 0; }
.title { font-weight: 600; }
ol { list-style: none; }
li { padding: 1rem 0; border-top: 1px solid color-mix(in srgb, currentColor 22%, transparent); }
.small { font-size: .8125rem; }
.text { white-space: pre-line; overflow: clip; }
.mark { font-size: .8125rem; font-weight: 600; }
.added { margin: .5rem 0 0; padding-left: .75rem; border-left: 3px solid color-mix(in srgb, currentColor 30%, transparent); }
button { min-height: 2.75rem; padding: 0 1.25rem; font: inherit; color: var(--accent); background: none;
  border: 1px solid currentColor; border-radius: .5rem; cursor: pointer; }
.again { min-height: 1.75rem; padding: 0 .5rem; font-size: .8125rem; }
button:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
[aria-busy="true"] { opacity: .6; }
`)

defineElement('echoloop-rating', showRating)
defineElement('echoloop-reviews', showReviews)

/**
 * @param {string} name
 * @param {(root: ShadowRoot, request: Request) => Promise<void>} show
 */
function defineElement(name, show) {
  if (customElements.get(name)) return
  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = ['product', 'shop', 'base', 'language']
      #root = this.attachShadow({ mode: 'open' })
      #abort = new AbortController()
      #isDue = false

      connectedCallback() {
        this.#root.adoptedStyleSheets = [styles]
        this.#plan()
      }

      disconnectedCallback() {
        this.#abort.abort()
      }

      attributeChangedCallback() {
        if (this.isConnected) this.#plan()
      }

      /** Several attributes set in one go lead to one request. */
      #plan() {
        if (this.#isDue) return
        this.#isDue = true
        queueMicrotask(() => {
          this.#isDue = false
          this.#abort.abort()
          this.#abort = new AbortController()
          if (this.isConnected) run(this, this.#root, this.#abort.signal)
        })
      }
    },
  )

  /**
   * @param {HTMLElement} element
   * @param {ShadowRoot} root
   * @param {AbortSignal} signal
   */
  async function run(element, root, signal) {
    const request = requestOf(element, signal)
    root.replaceChildren(make('slot'))
    try {
      await show(root, request)
    } catch (error) {
      if (signal.aborted) return
      const again = make('button', { type: 'button', class: 'again', text: request.words.again })
      again.addEventListener('click', () => run(element, root, signal))
      const failed = make('p', { class: 'small', role: 'status', text: request.words.failed })
      root.replaceChildren(make('div', { class: 'rating' }, [make('slot'), failed, again]))
      console.warn('Echoloop:', error)
    }
  }
}

/**
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 * @returns {Request}
 */
function requestOf(element, signal) {
  const wanted =
    element.getAttribute('language') ?? element.closest('[lang]')?.getAttribute('lang') ?? navigator.language
  const language = wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
  const base = element.getAttribute('base') ?? new URL(import.meta.url).origin
  const product = encodeURIComponent(element.getAttribute('product') ?? '')
  return {
    address: (path) => {
      const url = new URL(`/v1/storefront/products/${product}/${path}`, base)
      url.searchParams.set('shop', element.getAttribute('shop') ?? '')
      return url
    },
    language,
    words: words[language],
    signal,
  }
}

/**
 * @param {ShadowRoot} root
 * @param {Request} request
 */
async function showRating(root, request) {
  root.replaceChildren(rating(await read(request.address('summary'), request.signal), request))
}

/**
 * @param {ShadowRoot} root
 * @param {Request} request
 */
async function showReviews(root, request) {
  const [summary, first] = await Promise.all([
    read(request.address('summary'), request.signal),
    read(request.address('reviews'), request.signal),
  ])
  const list = make('ol', { lang: request.language })
  const more = make('button', { type: 'button', text: request.words.more })
  /** @param {ReviewPage} page */
  const add = (page) => {
    list.append(...page.items.map((review) => reviewItem(review, request)))
    more.hidden = page.nextCursor === null
    more.dataset.cursor = page.nextCursor ?? ''
  }
  more.addEventListener('click', async () => {
    if (more.getAttribute('aria-busy') === 'true') return
    more.setAttribute('aria-busy', 'true')
    const url = request.address('reviews')
    url.searchParams.set('cursor', more.dataset.cursor ?? '')
    try {
      const added = list.children.length
      add(await read(url, request.signal))
      focusOn(list.children.item(added))
      more.textContent = request.words.more
    } catch {
      more.textContent = `${request.words.failed} ${request.words.again}`
    }
    more.setAttribute('aria-busy', 'false')
  })
  add(first)
  const disclosure = make('p', { class: 'small', lang: request.language, text: request.words.disclosure })
  const method = make('p', { class: 'small', text: summary.method })
  root.replaceChildren(rating(summary, request), method, disclosure, list, more)
}

/** @param {Element | null} item */
function focusOn(item) {
  if (!(item instanceof HTMLElement)) return
  item.tabIndex = -1
  item.focus({ preventScroll: true })
}

/**
 * @param {ProductSummary} summary
 * @param {Request} request
 */
function rating(summary, { language, words: say }) {
  if (summary.count === 0 || summary.score === null) {
    return make('p', { class: 'rating', lang: language, text: say.none })
  }
  const value = summary.score.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return make('p', { class: 'rating', lang: language, title: summary.method }, [
    stars(summary.score, { label: say.stars(value), height: 20 }),
    make('strong', { 'aria-hidden': 'true', text: value }),
    make('span', { class: 'small', text: say.count(summary.count) }),
  ])
}

/**
 * @param {PublicReview} review
 * @param {Request} request
 */
function reviewItem(review, { language, words: say }) {
  const lang = /^[a-z]{2,3}(-\w{2,8})*$/.test(review.language) ? review.language : ''
  const written = { lang, dir: 'auto' }
  const marks = [review.verified && `✓ ${say.verified}`, review.imported && `↓ ${say.imported}`].filter(
    Boolean,
  )
  return make('li', {}, [
    ...(review.rating === null
      ? []
      : [stars(review.rating, { label: say.stars(String(review.rating)), height: 16 })]),
    make('p', { class: 'small' }, [
      make('bdi', { text: review.authorName || say.anonymous }),
      ' ',
      day(review.occurredAt, language),
      ...(review.editedAt ? [` · ${say.edited} `, day(review.editedAt, language)] : []),
      ...marks.flatMap((text) => [' ', make('span', { class: 'mark', text: String(text) })]),
    ]),
    ...(review.title ? [make('p', { ...written, class: 'title', text: review.title })] : []),
    ...(review.text ? [make('p', { ...written, class: 'text', text: review.text })] : []),
    ...review.followUps.map((followUp) =>
      make('div', { class: 'added' }, [
        make('p', { class: 'small', text: say.followUp(followUp.daysAfter) }),
        make('p', { ...written, class: 'text', text: followUp.text }),
      ]),
    ),
    ...review.replies.map((reply) =>
      make('div', { class: 'added' }, [
        make('p', { class: 'small' }, [
          make('strong', { text: say.reply }),
          ' ',
          day(reply.createdAt, language),
        ]),
        make('p', { dir: 'auto', class: 'text', text: reply.text }),
      ]),
    ),
  ])
}

/**
 * @param {string} iso
 * @param {string} language
 */
function day(iso, language) {
  const text = new Date(iso).toLocaleDateString(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' })
  return make('time', { datetime: iso, text })
}

/**
 * @param {number} value
 * @param {{ label: string, height: number }} look
 */
function stars(value, { label, height }) {
  const filled = Math.min(5, Math.max(0, value)) * 20
  const size = { width: String(height * 5), height: String(height), viewBox: '0 0 100 20' }
  const shape = [0, 20, 40, 60, 80]
    .map((left) => `M${left + 10} 2l2.2 5.6 6 .4-4.6 3.9 1.5 5.8-5.1-3.2-5.1 3.2 1.5-5.8-4.6-3.9 6-.4z`)
    .join('')
  return draw('svg', { role: 'img', 'aria-label': label, ...size }, [
    draw('path', { class: 'line', d: shape }),
    draw('svg', { width: String(filled), height: '20' }, [draw('path', { class: 'fill', d: shape })]),
  ])
}

/**
 * Text goes in as text, never as markup, and without the signs that turn the writing direction of others.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} [children]
 */
function make(tag, { text, ...attributes } = {}, children = []) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (text !== undefined) element.append(text.replace(/[\u200b\u202a-\u202e\u2060-\u2069\ufeff]/g, ''))
  element.append(...children)
  return element
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {Node[]} [children]
 */
function draw(tag, attributes, children = []) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/**
 * @param {URL} url
 * @param {AbortSignal} signal
 */
async function read(url, signal) {
  const response = await fetch(url, { signal, credentials: 'omit', headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`${response.status} from ${url.pathname}`)
  return response.json()
}
