import { XMLParser } from 'fast-xml-parser'
import { decodeText } from './decode-text.ts'
import { type HeardItem, plainItem } from './heard-item.ts'
import { itemKey } from './item-key.ts'
import { decodeEntities, textOfHtml } from './text-of-html.ts'

export type ParsedFeed =
  | { kind: 'parsed'; items: HeardItem[]; unreadable: number }
  | { kind: 'refused'; why: 'not-a-feed' | 'entities' }

/** Longer lists are cut: a feed shows its newest first. */
const itemsMax = 500
const textMax = 20_000

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: false,
  maxNestedTags: 100,
})

/**
 * Items of RSS 0.9x, 1.0, 2.0 and Atom. A document that declares entities of its own is refused, so that nothing
 * can be blown up; only the five of XML and character numbers are read.
 */
export function parseFeed(bytes: Buffer, from: { contentType: string; url: string }): ParsedFeed {
  const text = decodeText(bytes, from.contentType)
  if (text.includes('<!ENTITY') || /<!DOCTYPE[^>]{0,2000}\[/i.test(text))
    return { kind: 'refused', why: 'entities' }
  const entries = entriesIn(text)
  if (entries === undefined) return { kind: 'refused', why: 'not-a-feed' }
  const items = entries.slice(0, itemsMax).flatMap((entry) => readEntry(entry, from.url) ?? [])
  return { kind: 'parsed', items, unreadable: Math.min(entries.length, itemsMax) - items.length }
}

type Node = Record<string, unknown>

function entriesIn(text: string): Node[] | undefined {
  let root: unknown
  try {
    root = parser.parse(text)
  } catch {
    return undefined
  }
  if (!isNode(root)) return undefined
  if (isNode(root.feed)) return nodesOf(root.feed.entry)
  if (isNode(root.rss)) return isNode(root.rss.channel) ? nodesOf(root.rss.channel.item) : undefined
  const rdf = root['rdf:RDF']
  return isNode(rdf) ? nodesOf(rdf.item) : undefined
}

function readEntry(entry: Node, feedUrl: string): HeardItem | undefined {
  const title = wordsOf(entry.title).slice(0, 500) || null
  const body = [entry['content:encoded'], entry.content, entry.description, entry.summary]
    .map(wordsOf)
    .find((words) => words !== '')
  const text = (body ?? title ?? '').slice(0, textMax).toWellFormed()
  if (text === '') return undefined
  const url = addressOf(linkOf(entry.link), feedUrl)
  const id = plainOf(entry.guid ?? entry.id).trim() || plainOf(entry['@rdf:about']).trim()
  return {
    ...plainItem({ key: keyOf({ id, url, feedUrl, text: `${title ?? ''}\n${text}` }), text }),
    title: text === title ? null : title,
    url,
    author: authorOf(entry, feedUrl),
    saidAt: timeOf(plainOf(entry.pubDate ?? entry.published ?? entry['dc:date'] ?? entry.updated)),
    hashtags: tagsOf(entry.category),
  }
}

/** Ids that the whole world understands stand by themselves; others count within their feed. */
function keyOf({
  id,
  url,
  feedUrl,
  text,
}: Record<'id' | 'feedUrl' | 'text', string> & { url: string | null }) {
  if (/^(?:https?:|urn:|tag:)/i.test(id)) return itemKey(id)
  if (id !== '') return itemKey(`${new URL(feedUrl).host} ${id}`)
  return itemKey(url ?? `${feedUrl}\n${text}`)
}

/** Feeds know people by name alone: equal names of two places are two people. */
function authorOf(entry: Node, feedUrl: string): HeardItem['author'] {
  const [author] = nodesOf(entry.author)
  const name = (author && wordsOf(author.name)) || wordsOf(entry['dc:creator']) || wordsOf(entry.author)
  if (name === '') return null
  return { id: `${new URL(feedUrl).host} ${name}`.slice(0, 200), name: name.slice(0, 200) }
}

function tagsOf(category: unknown): string[] {
  return (Array.isArray(category) ? category : [category])
    .map((one) => (isNode(one) && typeof one['@term'] === 'string' ? one['@term'] : wordsOf(one)))
    .filter((tag) => tag !== '' && tag.length <= 100)
    .slice(0, 20)
}

/** In RSS the text of `link`, in Atom the address of the one that shows the entry. */
function linkOf(link: unknown): string {
  const links = Array.isArray(link) ? link : [link]
  const shown = links.find((one) => isNode(one) && (one['@rel'] ?? 'alternate') === 'alternate')
  if (isNode(shown) && typeof shown['@href'] === 'string') return decodeEntities(shown['@href'])
  return plainOf(links.find((one) => plainOf(one) !== ''))
}

function addressOf(link: string, base: string): string | null {
  const address = link.trim()
  if (address === '' || !URL.canParse(address, base)) return null
  const url = new URL(address, base)
  return ['http:', 'https:'].includes(url.protocol) && url.href.length <= 2000 ? url.href : null
}

function timeOf(text: string): Date | null {
  const time = new Date(text.trim())
  return text.trim() === '' || Number.isNaN(time.getTime()) ? null : time
}

/** The words of an element that holds HTML, be it escaped, in CDATA or as elements. */
function wordsOf(node: unknown): string {
  return textOfHtml(plainOf(node)).toWellFormed().replaceAll('\0', '')
}

function plainOf(node: unknown): string {
  if (typeof node === 'string') return decodeEntities(node)
  if (Array.isArray(node)) return node.map(plainOf).filter(Boolean)[0] ?? ''
  if (!isNode(node)) return ''
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, value]) =>
      name === '#cdata'
        ? rawOf(value)
        : Array.isArray(value)
          ? value.map(plainOf).join('\n')
          : plainOf(value),
    )
    .join('\n')
}

function rawOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('') : String(value)
}

function nodesOf(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
