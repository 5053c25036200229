const blocks = new Set(
  'p div br tr li ul ol table h1 h2 h3 h4 h5 h6 hr pre section article header footer address center'.split(
    ' ',
  ),
)
const unread = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'object', 'svg', 'math'])

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  middot: '·',
  copy: '©',
  reg: '®',
  yen: '¥',
}

/**
 * The words of a page as lines; what is in a quotation begins with `> `. One pass over the text, whatever stands in
 * it: no depth, no back-tracking, nothing that is run or loaded.
 */
export function textOfHtml(html: string, lengthMax: number): string {
  const out: string[] = []
  let line = ''
  let quotes = 0
  let length = 0
  let at = 0
  const endLine = () => {
    out.push(`${'> '.repeat(Math.min(quotes, 5))}${line.replaceAll(/[ \t\u00a0]+/g, ' ').trim()}`)
    length += line.length + 1
    line = ''
  }
  while (at < html.length && length < lengthMax) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    line += readEntities(html.slice(at, Math.min(end, at + lengthMax)).replaceAll(/[\r\n]+/g, ' '))
    if (open === -1) break
    const tag = readTag(html, open)
    at = tag.end
    if (tag.name === '') line += '<'
    if (unread.has(tag.name) && !tag.isEnd) at = skipTo(html, at, tag.name)
    else if (tag.name === 'blockquote') {
      if (line.trim() !== '') endLine()
      quotes = Math.max(0, quotes + (tag.isEnd ? -1 : 1))
    } else if (blocks.has(tag.name) && (line.trim() !== '' || tag.name === 'br' || tag.name === 'p'))
      endLine()
  }
  if (line.trim() !== '') endLine()
  return out
    .join('\n')
    .replaceAll(/\n(?:[> ]*\n){3,}/g, '\n\n')
    .trim()
}

function readTag(html: string, open: number): { name: string; isEnd: boolean; end: number } {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open)
    return { name: '!', isEnd: false, end: close === -1 ? html.length : close + 3 }
  }
  const close = html.indexOf('>', open)
  const found = /^<(\/?)([a-z][a-z0-9]{0,20})/i.exec(html.slice(open, open + 24))
  // A lone sign is a word of the text.
  if (!found || close === -1) return { name: '', isEnd: false, end: open + 1 }
  return { name: found[2].toLowerCase(), isEnd: found[1] === '/', end: close + 1 }
}

function skipTo(html: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html) ? pattern.lastIndex : html.length
}

function readEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const isLetter = code > 31 && code <= 0x10_ffff && !(code >= 0xd8_00 && code <= 0xdf_ff)
    return isLetter ? String.fromCodePoint(code) : ' '
  })
}
