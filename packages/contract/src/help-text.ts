/** Words with what they are: plain, strong, or leading somewhere. */
export type HelpSpan =
  | { kind: 'text' | 'strong'; text: string }
  | { kind: 'link'; text: string; href: string }

export type HelpBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; spans: HelpSpan[] }
  | { kind: 'list'; isOrdered: boolean; items: HelpSpan[][] }
  | { kind: 'picture'; id: string; alt: string }

/** What stands under one heading, or before the first, as sentences without marks. */
export type HelpSection = { heading: string | null; sentences: string[] }

const picture = /^!\[([^\]\n]{0,200})\]\((hpc_[0-9a-f]{32})\)$/
const span = /\*\*([^*\n]{1,400})\*\*|\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)/g
const bullet = /^[-*]\s+(.+)$/
const numbered = /^\d{1,3}[.)]\s+(.+)$/

/**
 * Reads the markup of a help page: `## heading`, `### smaller`, `- item`, `1. item`, `**strong**`, `[words](address)`,
 * `![description](hpc_…)`, and a paragraph for each other line. Whatever is not one of these is text. Linear time;
 * nothing in it can become an element of its own. A link leads to http, https, mail, telephone, or within the server;
 * `help:slug` to another page.
 */
export function parseHelpText(body: string): HelpBlock[] {
  const blocks: HelpBlock[] = []
  for (const raw of body.replaceAll('\r\n', '\n').split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    const block = readLine(line)
    // Lists go on over empty lines: staff leave them between items for looks.
    const last = blocks.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && last.isOrdered === block.isOrdered)
      last.items.push(...block.items)
    else blocks.push(block)
  }
  return blocks
}

function readLine(line: string): HelpBlock {
  if (line.startsWith('### ')) return { kind: 'heading', level: 3, text: line.slice(4).trim() }
  if (line.startsWith('## ')) return { kind: 'heading', level: 2, text: line.slice(3).trim() }
  const pictured = picture.exec(line)
  if (pictured) return { kind: 'picture', alt: pictured[1], id: pictured[2] }
  const item = bullet.exec(line)
  if (item) return { kind: 'list', isOrdered: false, items: [readSpans(item[1])] }
  const step = numbered.exec(line)
  if (step) return { kind: 'list', isOrdered: true, items: [readSpans(step[1])] }
  return { kind: 'paragraph', spans: readSpans(line) }
}

function readSpans(text: string): HelpSpan[] {
  const spans: HelpSpan[] = []
  let from = 0
  for (const match of text.matchAll(span)) {
    const [whole, strong, words, href] = match
    const read: HelpSpan | undefined = strong
      ? { kind: 'strong', text: strong }
      : isSafeAddress(href)
        ? { kind: 'link', text: words, href }
        : undefined
    if (!read) continue
    if (match.index > from) spans.push({ kind: 'text', text: text.slice(from, match.index) })
    spans.push(read)
    from = match.index + whole.length
  }
  if (from < text.length) spans.push({ kind: 'text', text: text.slice(from) })
  return spans
}

/** Whether a page may lead there. */
export function isSafeAddress(href: string): boolean {
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:\+?[\d-]|help:[a-z0-9-]+$|\/(?![/\\]))/i.test(href)
}

/** The sentences of a page by headings, in order, for searching and quoting. */
export function helpSections(body: string): HelpSection[] {
  const sections: HelpSection[] = [{ heading: null, sentences: [] }]
  for (const block of parseHelpText(body)) {
    if (block.kind === 'heading') sections.push({ heading: block.text, sentences: [] })
    else if (block.kind === 'paragraph') sections.at(-1)?.sentences.push(...sentencesOf(plainOf(block.spans)))
    else if (block.kind === 'list')
      for (const item of block.items) sections.at(-1)?.sentences.push(...sentencesOf(plainOf(item)))
  }
  return sections.filter(({ sentences }) => sentences.length > 0)
}

function plainOf(spans: readonly HelpSpan[]): string {
  return spans.map(({ text }) => text).join('')
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？!?])(?![」』”’）)])\s*|(?<=\.)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
