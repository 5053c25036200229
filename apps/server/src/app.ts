import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import type { Settings } from './config.ts'
import {
  caseListeners,
  caseReplyMessage,
  followUpInvitation,
  satisfactionMessage,
} from './modules/cases/index.ts'
import { importQueue, mediaQueue, type StoreSettings, storeQueue } from './modules/channels/index.ts'
import { addChatSocket, transcriptMessage } from './modules/chat/index.ts'
import { countWork } from './modules/feedback/index.ts'
import { planMessage } from './modules/improvements/index.ts'
import { incidentListeners } from './modules/incidents/index.ts'
import { insightsListeners } from './modules/insights/index.ts'
import { listeningListeners } from './modules/listening/index.ts'
import { identitiesOf, type MailboxMeans } from './modules/mailbox/index.ts'
import { talkByMessenger } from './modules/messengers/index.ts'
import { type Doors, type MessageKind, outreachListeners } from './modules/outreach/index.ts'
import { portalListeners, portalMessages } from './modules/portal/index.ts'
import {
  askedLinkMessage,
  questionInvitation,
  reviewListeners,
  reviewMessageKinds,
} from './modules/reviews/index.ts'
import { appealMessage, screeningListeners } from './modules/screening/index.ts'
import { segmentListeners } from './modules/segments/index.ts'
import { createAuthenticator, createSignIn, createStaffCheck, type SignIn } from './modules/shops/index.ts'
import {
  addFeeds,
  addStorefrontPages,
  openSkuDoor,
  openStorefrontDoor,
  storefrontListeners,
} from './modules/storefront/index.ts'
import { surveyMessageKinds } from './modules/surveys/index.ts'
import { logListeners } from './modules/transparency/index.ts'
import { createKeys } from './platform/crypto/keys.ts'
import { type Connection, openDatabase } from './platform/database/database.ts'
import { openFiles } from './platform/files/open-files.ts'
import { addConsolePages } from './platform/http/console-pages.ts'
import { createServer } from './platform/http/create-server.ts'
import { putDoorInFront } from './platform/http/front-door.ts'
import { addSystemPages } from './platform/http/system-pages.ts'
import { startJobs } from './platform/jobs/jobs.ts'
import { shopsWithWork } from './platform/jobs/shops-with-work.ts'
import { type LiveHub, openLiveHub } from './platform/live/live-hub.ts'
import type { Log } from './platform/log/create-log.ts'
import { createMailer } from './platform/mail/create-mailer.ts'
import { readMailUrl } from './platform/mail/read-mail-url.ts'
import { createMetrics, type Metrics } from './platform/metrics/create-metrics.ts'
import { askTextRecords } from './platform/outgoing/ask-text-records.ts'
import { createPageNotices } from './platform/pages/page-notices.ts'
import { type Listener, type Platform, queueOf, runInShop } from './platform/scope.ts'
import { helpBot, routesOf } from './routes.ts'

export type App = {
  platform: Platform
  signIn: SignIn
  hub: LiveHub
  metrics: Metrics
  /** Address of the staff, without a path. */
  publicUrl: string
  /** Address of shoppers; may have a path. */
  shopperUrl: string
  dataFolder: string
  stores: StoreSettings
  /** Pictures of imports may be fetched from private addresses. */
  mediaMayBePrivate: boolean
  /** What mailboxes may use; also where DNS is asked, which tests set. */
  mailboxes: MailboxMeans
  mailboxMayBePrivate: boolean
  /** How often a worker looks at the clocks of cases. */
  clocksEveryMs: number
  /** What may be sent to customers, and through what. */
  messages: { kinds: MessageKind[]; doors: Doors }
  /** The HTTP server with all routes, not listening yet. */
  createApi(): Promise<FastifyInstance>
  close(): Promise<void>
}

export type AppOptions = {
  settings: Settings
  connection: Connection
  masterKey: Uint8Array
  publicUrl: string
  dataFolder: string
  log: Log
  /** False in processes that only answer requests. */
  takesWork: boolean
  /** Added to the database's time; only tests set it. */
  clockOffsetMs?: number
}

const listeners: Listener[] = [
  ...segmentListeners,
  ...outreachListeners,
  ...logListeners,
  ...reviewListeners,
  ...screeningListeners,
  ...insightsListeners,
  ...caseListeners,
  ...portalListeners,
  ...listeningListeners,
  ...incidentListeners,
  ...storefrontListeners,
]

/** Each kind of message stands in the module whose message it is. */
function messageKindsOf(reached: { publicUrl: string }): MessageKind[] {
  return [
    ...reviewMessageKinds(reached),
    questionInvitation(reached),
    askedLinkMessage(reached),
    appealMessage(reached),
    caseReplyMessage(reached),
    satisfactionMessage(reached),
    planMessage(reached),
    ...portalMessages(reached),
    transcriptMessage(),
    followUpInvitation(reached),
    ...surveyMessageKinds(reached),
  ]
}

/** Puts the parts together: database, keys, queue, live notices, modules. */
export async function createApp(options: AppOptions): Promise<App> {
  const { settings, log } = options
  const onPoolError = (error: Error) => log.warn({ err: error }, 'a database connection broke')
  const database = openDatabase(options.connection, settings.DATABASE_POOL, onPoolError)
  const jobs = await startJobs(database.pool, log, { takesWork: options.takesWork })
  await jobs.createQueues([
    ...listeners.filter(({ when }) => when === 'later').map(queueOf),
    importQueue,
    mediaQueue,
    storeQueue,
  ])
  const keys = createKeys(options.masterKey)
  const clockOffsetMs = options.clockOffsetMs ?? 0
  const pageNotices = createPageNotices()
  const platform: Platform = { database, jobs, keys, log, listeners, pageNotices, clockOffsetMs }
  const hub = await openLiveHub(() => connect(options.connection), { log, pageNotices })
  const metrics = createMetrics()
  const signIn = createSignIn({
    pool: database.pool,
    secret: keys.sessionSecret,
    publicUrl: options.publicUrl,
    trustedOrigins: originsOf(options.publicUrl, settings.PORT),
  })
  const { publicUrl, dataFolder } = options
  const shopperUrl = settings.SHOPPER_URL ?? publicUrl
  const stores = { publicUrl, mayBePrivate: settings.CONNECTOR_PRIVATE }
  const messages = {
    kinds: messageKindsOf({ publicUrl: shopperUrl }),
    doors: doorsOf(settings, { publicUrl, shopperUrl, platform }),
  }
  const mediaMayBePrivate = settings.MEDIA_PRIVATE
  const mailboxMayBePrivate = settings.MAILBOX_PRIVATE
  const mailboxes: MailboxMeans = {
    mayBePrivate: mailboxMayBePrivate,
    serverMail: messages.doors.mail,
    askDns: askTextRecords,
  }
  const clocksEveryMs = settings.CLOCKS_EVERY_SECONDS * 1000
  const app = {
    platform,
    signIn,
    hub,
    metrics,
    publicUrl,
    shopperUrl,
    dataFolder,
    stores,
    mediaMayBePrivate,
    mailboxes,
    mailboxMayBePrivate,
    clocksEveryMs,
    messages,
  }
  return {
    ...app,
    createApi: () => createApi(app, settings),
    async close() {
      await hub.close()
      await jobs.stop()
      await database.close()
    },
  }
}

type Parts = Omit<App, 'createApi' | 'close'>

async function createApi(app: Parts, settings: Settings): Promise<FastifyInstance> {
  const { platform, metrics, publicUrl } = app
  const server = await createServer({
    platform,
    metrics,
    authenticator: createAuthenticator(platform, app.signIn),
    routes: routesOf(app, settings),
    trustProxy: settings.TRUST_PROXY,
  })
  await addSignInPages(server, app.signIn)
  addSystemPages(server, {
    platform,
    metrics,
    publicUrl,
    isMetricsPublic: settings.METRICS_PUBLIC,
    refreshMetrics: () => countWaiting(app),
  })
  const canMail = app.messages.doors.mail !== undefined
  const askHelp = helpBot({ publicUrl: app.shopperUrl })
  const isStaff = createStaffCheck(platform, app.signIn)
  addStorefrontPages(server, platform, {
    publicUrl: app.shopperUrl,
    files: openFiles(app.dataFolder),
    canMail,
    isStaff,
    askHelp,
  })
  await addChatSocket(server, {
    platform,
    live: app.hub,
    publicUrl: app.shopperUrl,
    socketsMax: settings.CHAT_SOCKETS,
    askHelp,
  })
  addFeeds(server, platform, { publicUrl: app.shopperUrl })
  await addConsolePages(server)
  const door = openStorefrontDoor({ platform, metrics, publicUrl: app.shopperUrl, canMail })
  putDoorInFront(server, openSkuDoor(platform, door))
  return server
}

/** How much waits over all shops, asked when somebody looks. */
async function countWaiting({ platform, metrics }: Parts): Promise<void> {
  for (const stage of ['screen', 'understand', 'follow-up']) {
    let waiting = 0
    for (const shopId of await platform.database.unscoped((db) => shopsWithWork(db, stage))) {
      waiting += await runInShop(platform, { shopId, actor: { kind: 'system' } }, (scope) =>
        countWork(scope, stage),
      )
    }
    metrics.noteWaiting(stage, waiting)
  }
}

function doorsOf(
  settings: Settings,
  { publicUrl, shopperUrl, platform }: { publicUrl: string; shopperUrl: string; platform: Platform },
): Doors {
  const { SMTP_URL, MAIL_FROM = `echoloop@${new URL(publicUrl).hostname}` } = settings
  const mail = SMTP_URL && createMailer({ server: readMailUrl(SMTP_URL), address: MAIL_FROM })
  const identities = identitiesOf({
    platform,
    mayBePrivate: settings.MAILBOX_PRIVATE,
    canServerSend: Boolean(mail),
  })
  const mayBePrivate = settings.DOOR_PRIVATE
  const talks = talkByMessenger({ platform, mayBePrivate })
  return { mail: mail || undefined, mayBePrivate, publicUrl: shopperUrl, identities, talks }
}

/** The sign-in library reads the raw request itself. */
async function addSignInPages(server: FastifyInstance, signIn: SignIn): Promise<void> {
  await server.register(async (part) => {
    part.removeAllContentTypeParsers()
    part.addContentTypeParser('*', (_request, _payload, done) => done(null))
    part.route({
      method: ['GET', 'POST'],
      url: '/v1/auth/*',
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      handler: async (request, reply) => {
        reply.hijack()
        await signIn.handle(request.raw, reply.raw)
      },
    })
  })
}

async function connect(connection: Connection): Promise<pg.Client> {
  const client =
    connection.kind === 'url'
      ? new pg.Client({ connectionString: connection.url })
      : new pg.Client({ ...connection })
  await client.connect()
  return client
}

/** On one's own machine the same server is known by two names. */
function originsOf(publicUrl: string, port: number): string[] {
  return [publicUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`]
}
