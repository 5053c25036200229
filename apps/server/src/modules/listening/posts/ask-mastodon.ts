import type { ProblemCode } from '@echoloop/contract'
import { z } from 'zod'
import { askJson } from '../../../platform/outgoing/ask-json.ts'
import { readOutgoingUrl } from '../../../platform/outgoing/read-outgoing-url.ts'

export type MastodonDoor = { address: string; token: string; mayBePrivate: boolean }

const timeoutMs = 15_000
const bytesMax = 1024 * 1024
const charactersUsual = 500

const accountSchema = z.object({ acct: z.string().min(1).max(200) })
const instanceSchema = z.object({
  configuration: z.object({ statuses: z.object({ max_characters: z.number().int().min(20).max(100_000) }) }),
})
const searchSchema = z.object({ statuses: z.array(z.object({ id: z.string().regex(/^[\w-]{1,100}$/) })) })

export type OwnAccount = { handle: string; charactersMax: number }

/** Whose token it is, and how long a post may be there. */
export async function readOwnAccount(
  door: MastodonDoor,
): Promise<{ kind: 'read'; account: OwnAccount } | { kind: 'refused'; code: ProblemCode }> {
  const url = readOutgoingUrl(door.address, door.mayBePrivate)
  if (!url) return { kind: 'refused', code: 'listening/refused-address' }
  const own = await ask(door, '/api/v1/accounts/verify_credentials')
  if (own.kind === 'failed')
    return {
      kind: 'refused',
      code: own.reason === 'refused-address' ? 'listening/refused-address' : 'listening/server-silent',
    }
  if (own.status === 401 || own.status === 403) return { kind: 'refused', code: 'listening/token-refused' }
  const read = accountSchema.safeParse(own.body)
  if (own.status !== 200 || !read.success) return { kind: 'refused', code: 'listening/server-silent' }
  const instance = await ask(door, '/api/v2/instance')
  const limits = instance.kind === 'answered' ? instanceSchema.safeParse(instance.body) : undefined
  const { acct } = read.data
  return {
    kind: 'read',
    account: {
      handle: acct.includes('@') ? acct : `${acct}@${url.host}`,
      charactersMax: limits?.data?.configuration.statuses.max_characters ?? charactersUsual,
    },
  }
}

export type FoundOriginal =
  | { kind: 'found'; id: string }
  | { kind: 'failed'; trouble: 'original-not-found' | 'unauthorised' }
  | { kind: 'later'; trouble: 'unreachable' | 'rate-limited' }

/** The id that a post of another server has at this one. Nothing has left when it fails. */
export async function findOriginal(door: MastodonDoor, url: string): Promise<FoundOriginal> {
  const query = new URLSearchParams({ q: url, type: 'statuses', resolve: 'true', limit: '1' })
  const answer = await ask(door, `/api/v2/search?${query.toString()}`)
  if (answer.kind === 'failed') return { kind: 'later', trouble: 'unreachable' }
  if (answer.status === 429) return { kind: 'later', trouble: 'rate-limited' }
  if (answer.status >= 500) return { kind: 'later', trouble: 'unreachable' }
  if (answer.status === 401 || answer.status === 403) return { kind: 'failed', trouble: 'unauthorised' }
  const [status] = searchSchema.safeParse(answer.body).data?.statuses ?? []
  return status ? { kind: 'found', id: status.id } : { kind: 'failed', trouble: 'original-not-found' }
}

function ask({ address, token, mayBePrivate }: MastodonDoor, path: string): ReturnType<typeof askJson> {
  return askJson({
    method: 'GET',
    url: new URL(path, address).href,
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'Echoloop' },
    timeoutMs,
    bytesMax,
    mayBePrivate,
  })
}
