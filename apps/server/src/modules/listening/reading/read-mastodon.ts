import { z } from 'zod'
import { type Asking, askSource } from './ask-source.ts'
import { failed, type HeardItem, type Reading, type SourceToRead } from './heard-item.ts'
import { readStatus, statusSchema } from './read-status.ts'

const pageSize = 40
const pagesMax = 5
const pageBytesMax = 2 * 1024 * 1024

const notificationSchema = z.object({
  id: z.string().max(100),
  type: z.string(),
  status: z.unknown().optional(),
})
const idSchema = z.object({ id: z.string().regex(/^[\w-]{1,100}$/) })

/**
 * Reads a time line of Mastodon from where it was left: pages of 40 upwards from the last id (`min_id`, which asks for
 * the oldest that are newer, so that a gap is never jumped over), five pages at once. The first time only the newest
 * page is read. Boosts are left out: they are said already.
 */
export async function readMastodon(source: SourceToRead, asking: Asking): Promise<Reading> {
  const line = await findLine(source, asking)
  if (line.kind !== 'line') return line
  const state: Collected = { items: [], unreadable: 0, newest: line.newest, pages: 0, isFull: true }
  while (state.isFull && state.pages < pagesMax) {
    const wasNew = state.newest === null
    const trouble = await takePage(state, { line, source, asking })
    // What was read before the trouble is kept; the next reading goes on behind it.
    if (trouble && state.pages === 0) return trouble
    if (trouble || wasNew) break
  }
  return {
    kind: 'read',
    items: state.items,
    unreadable: state.unreadable,
    cursor: line.cursorOf(state.newest),
    etag: null,
    lastModified: null,
    hasMore: state.isFull && state.pages === pagesMax,
  }
}

type Line = {
  kind: 'line'
  path: string
  parameters: Record<string, string>
  newest: string | null
  cursorOf: (newest: string | null) => string | null
}
type Collected = {
  items: HeardItem[]
  unreadable: number
  newest: string | null
  pages: number
  /** The last page was full, so there may be another. */
  isFull: boolean
}
type Page = { line: Line; source: SourceToRead; asking: Asking }

async function findLine(
  source: SourceToRead,
  asking: Asking,
): Promise<Line | (Reading & { kind: 'failed' })> {
  const { kind, cursor, subject } = source
  const plain = {
    kind: 'line',
    parameters: {},
    newest: cursor,
    cursorOf: (newest: string | null) => newest,
  } as const
  if (kind === 'mastodon-mentions')
    return { ...plain, path: '/api/v1/notifications', parameters: { 'types[]': 'mention' } }
  const name = (subject ?? '').replace(/^[#＃@]/u, '')
  if (kind === 'mastodon-tag') return { ...plain, path: `/api/v1/timelines/tag/${encodeURIComponent(name)}` }
  // The number of the account is kept with the place: `account/status`.
  const [known = '', newest = ''] = (cursor ?? '').split('/')
  const account = known || (await findAccount(name, { source, asking }))
  if (typeof account !== 'string') return account
  return {
    ...plain,
    path: `/api/v1/accounts/${account}/statuses`,
    parameters: { exclude_reblogs: 'true' },
    newest: newest || null,
    cursorOf: (id) => `${account}/${id ?? ''}`,
  }
}

async function findAccount(
  name: string,
  { source, asking }: Omit<Page, 'line'>,
): Promise<string | (Reading & { kind: 'failed' })> {
  const answer = await askApi('/api/v1/accounts/lookup', { acct: name }, { source, asking })
  if (answer.kind === 'failed')
    return answer.trouble === 'not-there' ? failed('no-such-account', answer.status) : answer
  const read = idSchema.safeParse(answer.body)
  return read.success ? read.data.id : failed('not-json')
}

async function takePage(
  state: Collected,
  { line, source, asking }: Page,
): Promise<(Reading & { kind: 'failed' }) | undefined> {
  const parameters = {
    ...line.parameters,
    limit: String(pageSize),
    ...(state.newest === null ? {} : { min_id: state.newest }),
  }
  const answer = await askApi(line.path, parameters, { source, asking })
  if (answer.kind === 'failed') return answer
  if (!Array.isArray(answer.body)) return failed('not-json')
  const before = state.newest
  const isToUs = source.kind === 'mastodon-mentions'
  const origin = new URL(source.address ?? '').origin
  for (const entry of answer.body) {
    const id = isToUs ? notificationSchema.safeParse(entry).data?.id : idSchema.safeParse(entry).data?.id
    if (id !== undefined && isNewer(id, state.newest)) state.newest = id
    const said: unknown = isToUs ? notificationSchema.safeParse(entry).data?.status : entry
    const status = statusSchema.safeParse(said)
    if (!status.success) state.unreadable += 1
    else state.items.push(...readStatus(status.data, { origin, isToUs }))
  }
  state.pages += 1
  // A server that tells what was told before has nothing newer, however full its page is.
  state.isFull = answer.body.length >= pageSize && state.newest !== before
  return undefined
}

/** Ids grow: they are numbers that do not fit a number. */
export function isNewer(id: string, than: string | null): boolean {
  if (than === null) return true
  return id.length === than.length ? id > than : id.length > than.length
}

async function askApi(
  path: string,
  parameters: Record<string, string>,
  { source, asking }: Omit<Page, 'line'>,
): Promise<{ kind: 'answered'; body: unknown } | (Reading & { kind: 'failed' })> {
  const url = new URL(path, source.address ?? '')
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  const answer = await askSource(
    { url: url.href, accept: 'application/json', bytesMax: pageBytesMax, secret: source.secret },
    asking,
  )
  if (answer.kind === 'unchanged') return failed('refused', 304)
  if (answer.kind === 'failed') return answer
  try {
    return { kind: 'answered', body: JSON.parse(answer.bytes.toString('utf8')) }
  } catch {
    return failed('not-json')
  }
}
