import { endpoints, permissionsOf, type Session, toPublicId } from '@echoloop/contract'
import { fromNodeHeaders } from 'better-auth/node'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import { open, type Person, type Route, type Visit } from '../../platform/http/route.ts'
import type { Platform, Scope } from '../../platform/scope.ts'
import { createShop } from './create-shop.ts'
import { membershipsOf, readShopRow } from './shop-queries.ts'
import type { SignIn } from './sign-in.ts'

export function sessionRoutes(signIn: SignIn): Route[] {
  return [
    open(endpoints.readSession, async (visit) => sessionOf(visit, personOf(visit))),
    open(endpoints.changeSession, async (visit, { body }) => {
      const person = personOf(visit)
      await signIn.setLanguage(person.id, body.language)
      return sessionOf(visit, { ...person, language: body.language })
    }),
    open(endpoints.setPassword, async (visit, { body }) => {
      personOf(visit)
      const isSet = await signIn.setPassword(fromNodeHeaders(visit.request.headers), body)
      if (!isSet) throw new AppError('session/wrong-password')
      return { done: true } as const
    }),
    open(endpoints.readSetup, async ({ platform }) => ({ isNeeded: await isEmpty(platform) })),
    open(endpoints.setUp, async ({ platform }, { body }) => {
      if (!(await isEmpty(platform))) throw new AppError('setup/already-done')
      const { name, email, password, shopName, language, timeZone } = body
      const personId = await signIn.ensurePerson({ name, email, password, language })
      const owner = { personId, name, email }
      const shop = { name: shopName, language, timeZone, isDemo: false, owner }
      const shopId = await createShop(platform, shop, (scope) => claimSetUp(platform, scope))
      return { shopId: toPublicId('shop', shopId) }
    }),
  ]
}

/** True until the first shop has its owner: only then does the set-up door open. */
export async function isEmpty(platform: Platform): Promise<boolean> {
  const { pool, asPerson } = platform.database
  const people = await pool.query<{ id: string }>('select id from person order by created_at limit 20')
  for (const { id } of people.rows) {
    if ((await asPerson(id, (db) => membershipsOf(db, id))).length > 0) return false
  }
  return true
}

/** Two set-ups at once take turns; the second finds the shop of the first. */
async function claimSetUp(platform: Platform, scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(4031206002)`.execute(scope.db)
  if (!(await isEmpty(platform))) throw new AppError('setup/already-done')
}

function personOf(visit: Visit): Person {
  if (!visit.person) throw new AppError('session/needed')
  return visit.person
}

async function sessionOf(visit: Visit, person: Person): Promise<Session> {
  const { database } = visit.platform
  const memberships = await database.asPerson(person.id, (db) => membershipsOf(db, person.id))
  const shops = await Promise.all(
    memberships.map(async ({ shopId, role }) => {
      const { createdAt: _, ...shop } = await database.inShop(shopId, (db) => readShopRow({ db, shopId }))
      return { ...shop, role }
    }),
  )
  const wanted = visit.request.headers['x-echoloop-shop']
  const shop = shops.find((one) => one.id === wanted) ?? shops[0]
  if (!shop) throw new AppError('shop/not-found')
  return {
    person: {
      id: person.id,
      name: person.name,
      email: person.email,
      language: person.language === 'en' ? 'en' : 'zh-CN',
    },
    shop,
    shops,
    permissions: [...permissionsOf(shop.role)],
  }
}
