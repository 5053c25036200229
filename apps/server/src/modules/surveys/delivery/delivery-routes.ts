import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { createLinks } from './create-links.ts'
import { readDelivered } from './delivery-queries.ts'
import { putDeliverySettings } from './delivery-settings.ts'
import { countAudience, invitePeople } from './invite-people.ts'
import { listInvitees } from './list-invitees.ts'
import { listLists } from './list-store.ts'
import { paperRoutes } from './paper-routes.ts'
import { previewInvitation } from './preview-invitation.ts'
import { printedRoutes } from './printed-routes.ts'
import { putReward } from './put-reward.ts'
import { readDelivery } from './read-delivery.ts'
import { readTicket } from './read-ticket.ts'
import { stopList } from './stop-list.ts'

const surveyOf = ({ surveyId }: { surveyId: string }) => uuidOf('survey', surveyId)

/** How surveys reach people. `publicUrl`: where shoppers reach this server, without a slash at its end. */
export function deliveryRoutes(reached: { publicUrl: string; canMail: boolean }): Route[] {
  return [
    inShop(endpoints.readSurveyDelivery, (scope, { params }) =>
      readDelivery(scope, { surveyId: surveyOf(params), ...reached }),
    ),
    inShop(endpoints.putSurveyDelivery, (scope, { params, body }) =>
      putDeliverySettings(scope, surveyOf(params), body),
    ),
    inShop(endpoints.createSurveyLinks, (scope, { params, body }) =>
      createLinks(scope, { surveyId: surveyOf(params), ...body }),
    ),
    inShop(endpoints.listSurveyLists, async (scope, { params }) => {
      const { id } = await readDelivered(scope, surveyOf(params))
      return { items: await listLists(scope, id) }
    }),
    inShop(endpoints.stopSurveyList, (scope, { params }) =>
      stopList(scope, { surveyId: surveyOf(params), listId: uuidOf('surveyList', params.listId) }),
    ),
    inShop(endpoints.countSurveyAudience, (scope, { params, body }) =>
      countAudience(scope, { surveyId: surveyOf(params), ...body }),
    ),
    inShop(endpoints.inviteToSurvey, (scope, { params, body }) =>
      invitePeople(scope, { surveyId: surveyOf(params), ...body }),
    ),
    inShop(endpoints.listSurveyInvitees, (scope, { params, query }) =>
      listInvitees(scope, surveyOf(params), query),
    ),
    inShop(endpoints.previewSurveyMail, async (scope, { params, query }) => {
      const { subject, text, shortText } = await previewInvitation(scope, {
        surveyId: surveyOf(params),
        ...query,
      })
      return { subject, text, shortText }
    }),
    inShop(endpoints.putSurveyReward, (scope, { params, body }) =>
      putReward(scope, { surveyId: surveyOf(params), ...body }),
    ),
    open(endpoints.readSurveyTicket, ({ platform }, { params }) => readTicket(platform, params.ticket)),
    ...printedRoutes(reached),
    ...paperRoutes,
  ]
}
