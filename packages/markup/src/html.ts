/** Markup that is safe to send. Only `html`, `dataBlock` and `styleBlock` make it, so no text from outside can pass for it. */
class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

export type { Html }

export type HtmlPart = Html | string | number | null | undefined | false | readonly Html[]

/** Tagged template for markup: every text put into it is escaped; nothing at all stands for null and false. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.map((string, index) => string + toMarkup(parts[index])).join(''))
}

/** A JSON data block. Browsers never execute it, so a strict CSP lets it stand. Linked data unless said otherwise. */
export function dataBlock(json: string, kind: 'ld+json' | 'json' = 'ld+json'): Html {
  return new Html(`<script type="application/${kind}">${escapeJson(json)}</script>`)
}

/** A style element of the project's own rules; throws on any sign that could end it. */
export function styleBlock(rules: string): Html {
  if (rules.includes('<')) throw new Error('A style sheet must not hold the sign <.')
  return new Html(`<style>${rules}</style>`)
}

/** JSON in which no `<`, `>`, `&` or line separator is left to end or confuse a script element. */
export function escapeJson(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Text for an element or a quoted attribute: five signs escaped, invisible trickery taken out. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/**
 * Text without the characters that let a review disguise itself or disturb its neighbours: control
 * characters but tab and line feed, directional embeddings, overrides and isolates, zero-width spaces,
 * tag characters. The joiners of emoji and of Indic and Arabic scripts stay, and so do the plain marks
 * of direction. Lone surrogates become U+FFFD.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '')
}

const invisible =
  /[^\P{Cc}\t\n]|[\u{00ad}\u{180e}\u{200b}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu

function toMarkup(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if (part instanceof Html) return part.toString()
  return part.map((one) => one.toString()).join('')
}
