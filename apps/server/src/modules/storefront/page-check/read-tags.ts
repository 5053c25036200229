export type Tag = { name: string; attributes: Map<string, string> }

/** Their content is text, also where it looks like tags. */
const textual = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe'])

/**
 * The opening tags of a page in their order, with their attributes. Reads each character once, whatever the page: it is
 * a stranger's. What a script writes later is not there.
 */
export function readTags(page: string): Tag[] {
  const lower = page.toLowerCase()
  const tags: Tag[] = []
  let at = page.indexOf('<')
  while (at !== -1) {
    const read = readOne(page, at)
    if (read === undefined) break
    if (read.tag) tags.push(read.tag)
    const end =
      read.tag && textual.has(read.tag.name) ? lower.indexOf(`</${read.tag.name}`, read.end) : read.end
    at = end === -1 ? -1 : page.indexOf('<', end)
  }
  return tags
}

type Read = { tag?: Tag; end: number }

function readOne(page: string, at: number): Read | undefined {
  if (page.startsWith('<!--', at)) {
    const end = page.indexOf('-->', at + 4)
    return end === -1 ? undefined : { end: end + 3 }
  }
  const name = matchAt(/[a-z][^\s/>]*/iy, page, at + 1)
  if (name === undefined) return { end: at + 1 }
  const attributes = new Map<string, string>()
  let next = at + 1 + name.length
  for (;;) {
    next += (matchAt(/[\s/]*/y, page, next) ?? '').length
    if (next >= page.length) return undefined
    if (page[next] === '>') return { tag: { name: name.toLowerCase(), attributes }, end: next + 1 }
    const key = matchAt(/[^\s/>=]+|=/y, page, next) ?? ''
    next += key.length
    const value = readValue(page, next)
    if (value === undefined) return undefined
    next = value.end
    const known = key.toLowerCase()
    if (!attributes.has(known)) attributes.set(known, decode(value.text))
  }
}

function readValue(page: string, at: number): { text: string; end: number } | undefined {
  const sign = matchAt(/\s*=\s*/y, page, at)
  if (sign === undefined) return { text: '', end: at }
  const start = at + sign.length
  const quote = page[start]
  if (quote !== '"' && quote !== "'") {
    const text = matchAt(/[^\s>]*/y, page, start) ?? ''
    return { text, end: start + text.length }
  }
  const end = page.indexOf(quote, start + 1)
  return end === -1 ? undefined : { text: page.slice(start + 1, end), end: end + 1 }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  '#39': "'",
  '#34': '"',
}

function decode(text: string): string {
  return text.replaceAll(/&(amp|quot|apos|lt|gt|#39|#34);/g, (whole, name: string) => entities[name] ?? whole)
}
