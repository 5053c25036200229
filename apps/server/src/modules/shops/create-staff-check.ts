import { toPublicId } from '@echoloop/contract'
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/scope.ts'
import { membershipsOf } from './shop-queries.ts'
import type { SignIn } from './sign-in.ts'

/**
 * Tells at an open door whether the one who asks belongs to a shop: signed in as a member of it, or with a key that
 * names it. Gives no rights, so that the key itself need not be looked up.
 */
export function createStaffCheck(
  platform: Platform,
  signIn: SignIn,
): (request: FastifyRequest, shopId: string) => Promise<boolean> {
  return async (request, shopId) => {
    const prefix = `Bearer elk_${toPublicId('shop', shopId).slice('shp_'.length)}_`
    if (request.headers.authorization?.startsWith(prefix)) return true
    if (request.headers.cookie === undefined) return false
    const person = await signIn.personOf(fromNodeHeaders(request.headers))
    if (!person) return false
    const memberships = await platform.database.asPerson(person.id, (db) => membershipsOf(db, person.id))
    return memberships.some((membership) => membership.shopId === shopId)
  }
}
