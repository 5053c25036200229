import type { ItemMapping } from '@echoloop/contract'
import { type HeardItem, plainItem } from './heard-item.ts'
import { itemKey } from './item-key.ts'
import { textOfHtml } from './text-of-html.ts'

const itemsMax = 500
const textMax = 20_000

/** Items of an answer by a mapping; undefined where no list stands. Items without id or words count as unreadable. */
export function mapItems(
  answer: unknown,
  mapping: ItemMapping,
): { items: HeardItem[]; unreadable: number } | undefined {
  const list = valueAt(answer, mapping.items)
  if (!Array.isArray(list)) return undefined
  const taken = list.slice(0, itemsMax)
  const items = taken.flatMap((entry) => readEntry(entry, mapping) ?? [])
  return { items, unreadable: taken.length - items.length }
}

/** What stands at a path of keys joined by dots. Only an object's own keys count. */
export function valueAt(value: unknown, path: string): unknown {
  let place = value
  for (const key of path.split('.')) {
    if (key === '') continue
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return undefined
    place = Reflect.get(place, key)
  }
  return place
}

function readEntry(entry: unknown, mapping: ItemMapping): HeardItem | undefined {
  const at = (path: string) => (path === '' ? '' : wordOf(valueAt(entry, path)))
  const id = at(mapping.id)
  const text = textOfHtml(at(mapping.text)).slice(0, textMax).toWellFormed().replaceAll('\0', '')
  if (id === '' || text === '') return undefined
  const url = at(mapping.url)
  const author = at(mapping.author).slice(0, 200)
  return {
    ...plainItem({ key: itemKey(id), text }),
    title: textOfHtml(at(mapping.title)).slice(0, 500) || null,
    url: URL.canParse(url) && /^https?:/i.test(url) && url.length <= 2000 ? url : null,
    author: author === '' ? null : { id: author, name: author },
    saidAt: timeOf(mapping.saidAt === '' ? undefined : valueAt(entry, mapping.saidAt)),
    hashtags: tagsOf(mapping.hashtags === '' ? undefined : valueAt(entry, mapping.hashtags)),
    replyKey: id.slice(0, 200),
  }
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : ''
}

/** ISO and the usual ways of writing dates, or seconds or milliseconds since 1970. */
export function timeOf(value: unknown): Date | null {
  const text = wordOf(value).trim()
  if (text === '') return null
  const number = /^\d{9,14}(?:\.\d+)?$/.test(text) ? Number(text) : undefined
  const time = new Date(number === undefined ? text : number < 1e11 ? number * 1000 : number)
  return Number.isNaN(time.getTime()) ? null : time
}

function tagsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[\s,，]+/)
      : []
  return list
    .map((one) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one))
    .filter((one) => typeof one === 'string')
    .filter((tag) => tag !== '' && tag.length <= 100)
    .slice(0, 20)
}
