import { createRouter } from '@tanstack/react-router'
import { automaticRoute } from '../features/automatic/automatic-route.ts'
import { caseRoute, casesRoute } from '../features/cases/cases-routes.ts'
import { chatRoute } from '../features/chat/chat-route.ts'
import { feedbackRoute } from '../features/feedback/feedback-route.ts'
import { figureCasesRoute, figuresRoute } from '../features/figures/figures-route.ts'
import { helpPageRoute, helpPagesRoute } from '../features/help/help-routes.ts'
import { importsRoute } from '../features/imports/imports-route.ts'
import { incidentRoute, incidentsRoute } from '../features/incidents/incidents-route.ts'
import { invitationsRoute } from '../features/invitations/invitations-route.ts'
import { journeyRoute } from '../features/journey/journey-routes.ts'
import { listeningRoute } from '../features/listening/listening-route.ts'
import { mailboxesRoute } from '../features/mailboxes/mailboxes-route.ts'
import { messagesRoute } from '../features/messages/messages-route.ts'
import { messengersRoute, phoneRoute } from '../features/messengers/messengers-routes.ts'
import { moderationRoute } from '../features/moderation/moderation-routes.ts'
import { orderRoute, ordersRoute } from '../features/orders/orders-route.ts'
import { overviewRoute } from '../features/overview/overview-route.ts'
import { newPlanRoute, planRoute, plansRoute } from '../features/plans/plans-route.ts'
import { portalRoute } from '../features/portal/portal-route.ts'
import { proactiveRoute } from '../features/proactive/proactive-route.ts'
import { productRoute, productsRoute } from '../features/products/products-route.ts'
import { questionsRoute } from '../features/questions/questions-route.ts'
import { remediesRoute } from '../features/remedies/remedies-route.ts'
import { setUpRoute, signInRoute } from '../features/session/session-routes.ts'
import { settingsRoute } from '../features/settings/settings-route.ts'
import { surveyRoute, surveysRoute } from '../features/surveys/surveys-routes.ts'
import { tasksRoute } from '../features/tasks/tasks-route.ts'
import { auditRoute, certificatesRoute, trustRoute } from '../features/trust/trust-routes.ts'
import { windowRoute } from '../features/window/window-route.ts'
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts'
import { rootRoute } from './root-route.ts'
import { shellRoute } from './shell-route.ts'

const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  shellRoute.addChildren([
    overviewRoute,
    feedbackRoute,
    moderationRoute,
    trustRoute,
    certificatesRoute,
    auditRoute,
    casesRoute,
    caseRoute,
    productsRoute,
    productRoute,
    plansRoute,
    newPlanRoute,
    planRoute,
    surveysRoute,
    surveyRoute,
    questionsRoute,
    mailboxesRoute,
    portalRoute,
    listeningRoute,
    automaticRoute,
    proactiveRoute,
    helpPagesRoute,
    helpPageRoute,
    incidentsRoute,
    incidentRoute,
    chatRoute,
    ordersRoute,
    orderRoute,
    invitationsRoute,
    messagesRoute,
    messengersRoute,
    phoneRoute,
    tasksRoute,
    remediesRoute,
    journeyRoute,
    windowRoute,
    figuresRoute,
    figureCasesRoute,
    importsRoute,
    settingsRoute,
  ]),
])

export const router = createRouter({
  routeTree,
  parseSearch: parsePlainSearch,
  stringifySearch: stringifyPlainSearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
