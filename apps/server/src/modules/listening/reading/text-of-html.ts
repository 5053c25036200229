const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  copy: '©',
  reg: '®',
}
const breaking = /^\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|blockquote|section|article|hr|pre)\b/i
const silent = /^(script|style|template|noscript)\b/i

/** The words of a piece of HTML: no markup, no scripts, a line for each block. Linear time; never throws. */
export function textOfHtml(html: string): string {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) {
      parts.push(html.slice(at))
      break
    }
    parts.push(html.slice(at, open))
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      parts.push('<')
      at = open + 1
      continue
    }
    const close = html.indexOf('>', open)
    if (close === -1) break
    const tag = html.slice(open + 1, close)
    if (breaking.test(tag)) parts.push('\n')
    at = afterTag(html, { tag, close })
  }
  return decodeEntities(parts.join(''))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** What scripts and styles hold is no text. */
function afterTag(html: string, { tag, close }: { tag: string; close: number }): number {
  const name = silent.exec(tag)?.[1]
  if (name === undefined) return close + 1
  const ends = html.indexOf(`</${name}`, close)
  if (ends === -1) return html.length
  const end = html.indexOf('>', ends)
  return end === -1 ? html.length : end + 1
}

/** Character references of HTML and XML; of the named ones the usual few. What is none stays. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : '\ufffd'
  })
}
