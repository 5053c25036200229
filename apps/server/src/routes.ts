import type { Settings } from './config.ts'
import {
  aftercareRoutes,
  automaticRoutes,
  caseReplyRoutes,
  caseRoutes,
  clockRoutes,
  draftingRoutes,
  figureRoutes,
  proactiveRoutes,
  remedyRoutes,
  routingRoutes,
  taskRoutes,
} from './modules/cases/index.ts'
import { catalogueRoutes } from './modules/catalogue/index.ts'
import { channelsRoutes, connectorsRoutes, type StoreSettings } from './modules/channels/index.ts'
import { type AskHelp, chatRoutes } from './modules/chat/index.ts'
import { feedbackRoutes } from './modules/feedback/index.ts'
import { improvementRoutes } from './modules/improvements/index.ts'
import { incidentRoutes } from './modules/incidents/index.ts'
import { insightsRoutes, type ProviderSettings } from './modules/insights/index.ts'
import { journeyRoutes, readSignedFacts } from './modules/journey/index.ts'
import { askHelp as askBot, botRoutes, helpRoutes, libraryRoutes } from './modules/library/index.ts'
import { listeningRoutes } from './modules/listening/index.ts'
import { type MailboxMeans, mailboxRoutes } from './modules/mailbox/index.ts'
import { messengerRoutes } from './modules/messengers/index.ts'
import { type Doors, outreachRoutes } from './modules/outreach/index.ts'
import { portalRoutes, receiveHelp } from './modules/portal/index.ts'
import { questionRoutes, reviewsRoutes, voteRoutes } from './modules/reviews/index.ts'
import { auditRoutes, certificateRoutes, flagRoutes, screeningRoutes } from './modules/screening/index.ts'
import { segmentRoutes } from './modules/segments/index.ts'
import {
  createStaffCheck,
  departmentRoutes,
  type SignIn,
  sessionRoutes,
  shopRoutes,
} from './modules/shops/index.ts'
import {
  feedRoutes,
  purgeRoutes,
  storefrontRoutes,
  surveyPageRoutes,
  voiceRoutes,
  widgetRoutes,
  windowRoutes,
} from './modules/storefront/index.ts'
import {
  answeringRoutes,
  deliveryRoutes,
  surveyResultsRoutes,
  surveyRoutes,
} from './modules/surveys/index.ts'
import { logRoutes, witnessRoutes } from './modules/transparency/index.ts'
import { openFiles } from './platform/files/open-files.ts'
import type { Route } from './platform/http/route.ts'
import type { LiveHub } from './platform/live/live-hub.ts'
import { liveRoutes } from './platform/live/live-routes.ts'
import type { Platform } from './platform/scope.ts'

/** What endpoints need of the whole. */
export type RouteParts = {
  platform: Platform
  signIn: SignIn
  hub: LiveHub
  /** Address of shoppers; may have a path. */
  shopperUrl: string
  dataFolder: string
  stores: StoreSettings
  messages: { doors: Doors }
  mailboxes: MailboxMeans
}

/** The bot of the chat: that of the help pages. `publicUrl`: where readers find these, from pages of other sites too. */
export function helpBot({ publicUrl }: { publicUrl: string }): AskHelp {
  return (scope, { turns = [], ...asked }) =>
    askBot(scope, {
      ...asked,
      publicUrl,
      turns: turns.map(({ by, text }) => ({ by: by === 'visitor' ? 'customer' : by, text })),
      channel: 'chat',
    })
}

/** All endpoints, module by module, lowest first. */
export function routesOf(app: RouteParts, settings: Settings): Route[] {
  const provider = providerOf(settings)
  const { shopperUrl: publicUrl, dataFolder } = app
  return [
    ...sessionRoutes(app.signIn),
    ...shopRoutes(app.signIn),
    ...departmentRoutes,
    ...catalogueRoutes,
    ...segmentRoutes,
    ...outreachRoutes(app.messages.doors),
    ...feedbackRoutes,
    ...logRoutes,
    ...witnessRoutes(app.messages.doors),
    ...questionRoutes({ publicUrl }),
    ...voteRoutes({ isStaff: createStaffCheck(app.platform, app.signIn) }),
    ...surveyRoutes,
    ...surveyResultsRoutes,
    ...deliveryRoutes({ publicUrl, canMail: app.messages.doors.mail !== undefined }),
    ...answeringRoutes({ readSigned: readSignedFacts, keepHelp: receiveHelp({ publicUrl }) }),
    ...reviewsRoutes({ publicUrl, files: openFiles(dataFolder) }),
    ...channelsRoutes({ dataFolder }),
    ...connectorsRoutes(app.stores),
    ...screeningRoutes,
    ...flagRoutes({ publicUrl }),
    ...auditRoutes,
    ...certificateRoutes({ publicUrl }),
    ...insightsRoutes({ publicUrl, provider }),
    ...libraryRoutes,
    ...helpRoutes({ publicUrl }),
    ...botRoutes({ publicUrl }),
    ...caseRoutes,
    ...clockRoutes,
    ...taskRoutes({ publicUrl, canMail: app.messages.doors.mail !== undefined }),
    ...routingRoutes,
    ...remedyRoutes(app.messages.doors),
    ...aftercareRoutes,
    ...draftingRoutes({ provider }),
    ...caseReplyRoutes(app.messages.doors),
    ...figureRoutes,
    ...automaticRoutes,
    ...proactiveRoutes,
    ...improvementRoutes({ publicUrl }),
    ...journeyRoutes(),
    ...portalRoutes({ publicUrl }),
    ...listeningRoutes({ publicUrl, mayBePrivate: app.messages.doors.mayBePrivate }),
    ...mailboxRoutes(app.mailboxes),
    ...messengerRoutes(app.messages.doors),
    ...incidentRoutes(app.messages.doors),
    ...chatRoutes({
      publicUrl,
      files: openFiles(dataFolder),
      live: app.hub,
      canMail: app.messages.doors.mail !== undefined,
      askHelp: helpBot({ publicUrl }),
    }),
    ...storefrontRoutes,
    ...voiceRoutes({ publicUrl }),
    ...surveyPageRoutes({ publicUrl, files: openFiles(dataFolder) }),
    ...windowRoutes(app.stores),
    ...feedRoutes({ publicUrl }),
    ...widgetRoutes({ publicUrl, canMail: app.messages.doors.mail !== undefined }),
    ...purgeRoutes(app.messages.doors),
    ...liveRoutes(app.hub),
  ]
}

function providerOf(settings: Settings): ProviderSettings | undefined {
  if (settings.MODEL_URL === undefined) return undefined
  return {
    url: settings.MODEL_URL,
    key: settings.MODEL_KEY,
    model: settings.MODEL_NAME,
    timeoutMs: settings.MODEL_TIMEOUT_SECONDS * 1000,
    monthlyTokensMax: settings.MODEL_MONTHLY_TOKENS,
    mayBePrivate: settings.MODEL_PRIVATE,
  }
}
