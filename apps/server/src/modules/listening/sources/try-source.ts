import type { ListeningTrouble, SourceSettings } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { type Actor, type Platform, runInShop } from '../../../platform/scope.ts'
import type { HeardItem, Reading } from '../reading/heard-item.ts'
import { valueAt } from '../reading/map-items.ts'
import { listsIn, valuesIn } from '../reading/outline-answer.ts'
import { readSource } from '../reading/read-source.ts'
import { fieldsOf, type Reach, secretKept } from './source-fields.ts'
import { readOneSource } from './source-queries.ts'

const shownMax = 5
const textMax = 500

export type Tried = {
  trouble: ListeningTrouble | null
  status: number | null
  count: number
  unreadable: number
  items: {
    id: string
    title: string | null
    text: string
    url: string | null
    author: string | null
    saidAt: string | null
    hashtags: string[]
  }[]
  lists: { path: string; count: number }[]
  values: { path: string; sample: string }[]
}

/** Reads a source once as it would be read, without keeping anything, and tells what stands where in its answer. */
export async function trySource(
  platform: Platform,
  caller: { shopId: string; actor: Actor },
  { settings, sourceId, mayBePrivate }: Reach & { settings: SourceSettings; sourceId: string | undefined },
): Promise<Tried> {
  if (settings.kind === 'webhook') throw new AppError('listening/kind-stays')
  const { source, now } = await runInShop(platform, caller, async (scope) => {
    const kept = sourceId === undefined ? null : secretKept(settings, await readOneSource(scope, sourceId))
    const fields = fieldsOf(settings, { mayBePrivate, keys: scope.keys, kept })
    return { source: fields, now: scope.now }
  })
  const secret = source.sealedSecret && platform.keys.open(source.sealedSecret).toString()
  const place = { cursor: null, etag: null, lastModified: null }
  const reading = await readSource({ ...source, ...place, secret }, { now, mayBePrivate })
  return tell(reading, settings)
}

function tell(reading: Reading, settings: SourceSettings): Tried {
  const nothing = { count: 0, unreadable: 0, items: [], lists: [], values: [] }
  if (reading.kind === 'unchanged') return { trouble: 'refused', status: 304, ...nothing }
  const { whole } = reading
  const list = settings.kind === 'json' ? valueAt(whole, settings.mapping.items) : undefined
  const places = {
    lists: whole === undefined ? [] : listsIn(whole),
    values: Array.isArray(list) ? valuesIn(list[0]) : [],
  }
  if (reading.kind === 'failed')
    return { ...nothing, trouble: reading.trouble, status: reading.status, ...places }
  return {
    trouble: null,
    status: null,
    count: reading.items.length + reading.unreadable,
    unreadable: reading.unreadable,
    items: reading.items.slice(0, shownMax).map(show),
    ...places,
  }
}

function show({ key, title, text, url, author, saidAt, hashtags }: HeardItem): Tried['items'][number] {
  return {
    id: key,
    title,
    text: text.slice(0, textMax).toWellFormed(),
    url,
    author: author && (author.name ?? author.id),
    saidAt: saidAt?.toISOString() ?? null,
    hashtags,
  }
}
