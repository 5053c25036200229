import { endpoints, toPublicId, toUuid } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import { audit } from './audit.ts'
import { addMember, changeMemberRole, listMembers, removeMember } from './change-members.ts'
import { changeShop } from './change-shop.ts'
import { createKey } from './create-key.ts'
import { listAuditRows, listKeyRows, listViewRows, readShopRow } from './shop-queries.ts'
import { deleteView, insertView, markKeyRevoked } from './shop-store.ts'
import { rotateSigningKey } from './sign-for-shop.ts'
import type { SignIn } from './sign-in.ts'
import { listPublicKeys } from './signing-key-store.ts'

export function shopRoutes(signIn: SignIn): Route[] {
  return [
    inShop(endpoints.readShop, (scope) => readShopRow(scope)),
    inShop(endpoints.changeShop, (scope, { body }) => changeShop(scope, body)),
    ...signingRoutes,
    ...memberRoutes(signIn),
    ...keyRoutes,
    inShop(endpoints.listAuditEntries, (scope, { query }) => listAuditRows(scope, query)),
    ...viewRoutes,
  ]
}

function memberRoutes(signIn: SignIn): Route[] {
  return [
    inShop(endpoints.listMembers, async (scope) => ({ items: await listMembers(scope) })),
    open(endpoints.addMember, async ({ platform, caller }, { body }) => {
      if (!caller) throw new AppError('session/needed')
      const { language } = await runInShop(platform, caller, readShopRow)
      const personId = await signIn.ensurePerson({ name: body.name, email: body.email, language })
      const member = await runInShop(platform, caller, (scope) => addMember(scope, { personId, ...body }))
      return { member, signInLink: await signIn.createLink(body.email) }
    }),
    inShop(endpoints.changeMember, (scope, { params, body }) =>
      changeMemberRole(scope, uuidOf('member', params.id), body.role),
    ),
    inShop(endpoints.removeMember, async (scope, { params }) => {
      await removeMember(scope, uuidOf('member', params.id))
      return { done: true } as const
    }),
  ]
}

const signingRoutes: Route[] = [
  open(endpoints.listSigningKeys, ({ platform, reply }, { query }) => {
    // Public on purpose: any page may check a receipt.
    reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=60')
    const who = { shopId: uuidOf('shop', query.shop), actor: { kind: 'system' as const } }
    return runInShop(platform, who, async (scope) => ({
      items: (await listPublicKeys(scope)).map(({ id, publicKey, createdAt, retiredAt }) => ({
        keyId: id,
        publicKey: publicKey.toString('base64url'),
        createdAt: createdAt.toISOString(),
        retiredAt: retiredAt?.toISOString() ?? null,
      })),
    }))
  }),
  inShop(endpoints.rotateSigningKey, async (scope) => {
    await rotateSigningKey(scope)
    return { done: true } as const
  }),
]

const keyRoutes: Route[] = [
  inShop(endpoints.listApiKeys, async (scope) => {
    const rows = await listKeyRows(scope)
    return {
      items: rows.map((row) => ({
        ...row,
        id: toPublicId('key', row.id),
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt?.toISOString() ?? null,
        lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
        revokedAt: row.revokedAt?.toISOString() ?? null,
      })),
    }
  }),
  inShop(endpoints.createApiKey, (scope, { body }) => createKey(scope, body)),
  inShop(endpoints.revokeApiKey, async (scope, { params }) => {
    if (!(await markKeyRevoked(scope, uuidOf('key', params.id)))) throw new AppError('key/not-found')
    await audit(scope, { action: 'key.revoked', subject: params.id })
    return { done: true } as const
  }),
]

const viewRoutes: Route[] = [
  inShop(endpoints.listViews, async (scope) => {
    const mine = viewOwner(scope)
    const rows = await listViewRows(scope, mine)
    return {
      items: rows.map(({ memberId, ...row }) => ({
        ...row,
        id: toPublicId('view', row.id),
        isMine: memberId === mine,
      })),
    }
  }),
  inShop(endpoints.saveView, async (scope, { body }) => {
    const memberId = viewOwner(scope)
    const rows = await listViewRows(scope, memberId)
    if (rows.some((row) => row.memberId === memberId && row.name === body.name))
      throw new AppError('view/name-taken')
    const id = await insertView(scope, { memberId, ...body })
    return { id: toPublicId('view', id), ...body, isMine: true }
  }),
  inShop(endpoints.removeView, async (scope, { params }) => {
    const id = toUuid('view', params.id) ?? ''
    if (!(await deleteView(scope, { id, memberId: viewOwner(scope) }))) throw new AppError('view/not-found')
    return { done: true } as const
  }),
]

/** Views belong to members; a key has none of its own. */
function viewOwner(scope: Scope): string {
  if (scope.actor.kind !== 'member') throw new AppError('session/forbidden')
  return scope.actor.id
}
