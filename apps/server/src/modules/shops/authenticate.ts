import { type Permission, roleMay, toUuid } from '@echoloop/contract'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../../platform/app-error.ts'
import { sha256 } from '../../platform/crypto/keys.ts'
import type { Caller, Person } from '../../platform/http/route.ts'
import type { Authenticator } from '../../platform/http/server-options.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { findKey, membershipsOf } from './shop-queries.ts'
import { markKeyUsed } from './shop-store.ts'
import type { SignIn } from './sign-in.ts'

/** Who calls: an API key (`elk_<shop>_<secret>`) in the Authorization header, else a session cookie. */
export function createAuthenticator(platform: Platform, signIn: SignIn): Authenticator {
  return {
    async caller(request) {
      const key = /^Bearer (elk_.+)$/.exec(request.headers.authorization ?? '')?.[1]
      return key
        ? callerByKey(platform, key)
        : callerBySession(platform, request, await personBySession(signIn, request))
    },
    person: (request) => personBySession(signIn, request),
  }
}

async function personBySession(signIn: SignIn, request: FastifyRequest): Promise<Person> {
  refuseForeignOrigin(request)
  const person = await signIn.personOf(fromNodeHeaders(request.headers))
  if (!person) throw new AppError('session/needed')
  return person
}

/** A cookie is sent by any page; a change is done only when the page is ours. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') throw new AppError('session/foreign-origin')
  const { origin } = request.headers
  if (origin !== undefined && hostOf(origin) !== request.host) throw new AppError('session/foreign-origin')
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ''
}

async function callerBySession(platform: Platform, request: FastifyRequest, person: Person): Promise<Caller> {
  const memberships = await platform.database.asPerson(person.id, (db) => membershipsOf(db, person.id))
  const wanted = wantedShop(request)
  const membership = wanted ? memberships.find((one) => one.shopId === wanted) : memberships[0]
  if (!membership) throw new AppError('shop/not-found')
  return {
    shopId: membership.shopId,
    actor: { kind: 'member', id: membership.id, name: membership.name, personId: person.id },
    name: `member:${membership.id}`,
    may: (permission: Permission) => roleMay(membership.role, permission),
  }
}

/** The shop of the header, or of the query where a browser can send no header (event streams, downloads). */
function wantedShop(request: FastifyRequest): string | undefined {
  const { query } = request
  const inQuery = typeof query === 'object' && query !== null && 'shop' in query ? query.shop : undefined
  const text = request.headers['x-echoloop-shop'] ?? inQuery
  if (typeof text !== 'string' || text === '') return undefined
  const shopId = toUuid('shop', text)
  if (!shopId) throw new AppError('shop/not-found')
  return shopId
}

async function callerByKey(platform: Platform, key: string): Promise<Caller> {
  const shopId = toUuid('shop', `shp_${key.slice(4, 36)}`)
  if (!shopId || key[36] !== '_') throw new AppError('key/invalid')
  const found = await findKey(platform.database, shopId, sha256(key))
  if (!found || found.revoked_at) throw new AppError('key/invalid')
  const now = found.now.getTime() + platform.clockOffsetMs
  if (found.expires_at && found.expires_at.getTime() <= now) throw new AppError('key/invalid')
  if (!found.last_used_at || now - found.last_used_at.getTime() > 60_000)
    await runInShop(platform, { shopId, actor: { kind: 'system' } }, (scope) => markKeyUsed(scope, found.id))
  return {
    shopId,
    actor: { kind: 'key', id: found.id, name: found.name },
    name: `key:${found.id}`,
    may: (permission: Permission) => roleMay(found.role, permission),
  }
}
