import type { IncomingMessage, ServerResponse } from 'node:http'
import { betterAuth } from 'better-auth'
import { toNodeHandler } from 'better-auth/node'
import { magicLink } from 'better-auth/plugins'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Person } from '../../platform/http/route.ts'

/** Minutes a one-time sign-in link is good for. */
const linkMinutes = 60 * 24

/** Sign-in of staff: password and one-time link; sessions live in the database. */
export type SignIn = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The person of a session cookie, if any. */
  personOf(headers: Headers): Promise<Person | undefined>
  /** Finds a person by e-mail, or makes one; a password is set only where given. */
  ensurePerson(person: { name: string; email: string; password?: string; language: string }): Promise<string>
  setLanguage(personId: string, language: string): Promise<void>
  /** Sets a password; who has one must give it. False when that is wrong. All sessions but this one end. */
  setPassword(headers: Headers, change: { password: string; currentPassword?: string }): Promise<boolean>
  /** Address that signs this person in, once. */
  createLink(email: string): Promise<string>
}

type Options = { pool: pg.Pool; secret: string; publicUrl: string; trustedOrigins: string[] }

export function createSignIn(options: Options): SignIn {
  const links = new Map<string, (url: string) => void>()
  const auth = createAuth(options, links)
  const handle = toNodeHandler(auth)
  return {
    handle: async (request, response) => {
      await handle(request, response)
    },
    async personOf(headers) {
      const session = await auth.api.getSession({ headers })
      if (!session) return undefined
      const { id, name, email, language } = session.user
      return { id, name, email, language: language ?? 'zh-CN' }
    },
    async ensurePerson({ password: secret, ...profile }) {
      const { internalAdapter, password } = await auth.$context
      const known = await internalAdapter.findUserByEmail(profile.email, { includeAccounts: true })
      const person =
        known?.user ??
        (await internalAdapter.createUser({ ...profile, emailVerified: false }, { method: 'email-password' }))
      const hasPassword = known?.accounts.some((account) => account.providerId === 'credential') ?? false
      if (secret && !hasPassword) {
        const facts = { userId: person.id, accountId: person.id, providerId: 'credential' }
        await internalAdapter.linkAccount({ ...facts, password: await password.hash(secret) })
      }
      return person.id
    },
    async setLanguage(personId, language) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.updateUser(personId, { language })
    },
    async setPassword(headers, change) {
      const session = await auth.api.getSession({ headers })
      if (!session) return false
      const { internalAdapter, password } = await auth.$context
      const accounts = await internalAdapter.findAccounts(session.user.id)
      const known = accounts.find((account) => account.providerId === 'credential')
      const hash = await password.hash(change.password)
      if (known?.password) {
        const isRight = await password.verify({
          hash: known.password,
          password: change.currentPassword ?? '',
        })
        if (!isRight) return false
        await internalAdapter.updatePassword(session.user.id, hash)
      } else {
        const facts = { userId: session.user.id, accountId: session.user.id, providerId: 'credential' }
        await internalAdapter.linkAccount({ ...facts, password: hash })
      }
      await auth.api.revokeOtherSessions({ headers })
      return true
    },
    async createLink(email) {
      const url = new Promise<string>((resolve) => links.set(email.toLowerCase(), resolve))
      await auth.api.signInMagicLink({ body: { email, callbackURL: '/' }, headers: new Headers() })
      return url
    },
  }
}

function createAuth(options: Options, links: Map<string, (url: string) => void>) {
  const db = new Kysely({
    dialect: new PostgresDialect({ pool: options.pool }),
    plugins: [new CamelCasePlugin()],
  })
  return betterAuth({
    database: { db, type: 'postgres' },
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: '/v1/auth',
    trustedOrigins: options.trustedOrigins,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: {
      modelName: 'person',
      additionalFields: { language: { type: 'string', required: false, input: false } },
    },
    session: { modelName: 'sign_in_session', expiresIn: 60 * 60 * 24 * 14 },
    account: { modelName: 'sign_in_account' },
    verification: { modelName: 'sign_in_verification' },
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'echoloop', useSecureCookies: options.publicUrl.startsWith('https:') },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: 60 * linkMinutes,
        async sendMagicLink({ email, url }) {
          links.get(email.toLowerCase())?.(url)
          links.delete(email.toLowerCase())
        },
      }),
    ],
  })
}
