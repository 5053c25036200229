import './case-tables.ts'
import './service-case-tables.ts'

export { aftercareRoutes } from './aftercare/aftercare-routes.ts'
export { answerSatisfaction } from './aftercare/answer-satisfaction.ts'
export { readCallBacksOfCase } from './aftercare/call-backs.ts'
export { caseLinkOfReceipt } from './aftercare/case-link-of-receipt.ts'
export { followUpInvitation } from './aftercare/follow-up-invitation.ts'
export { readOwnCase } from './aftercare/read-own-case.ts'
export { satisfactionMessage } from './aftercare/satisfaction-message.ts'
export { reopenOwnCase, writeBack } from './aftercare/write-back.ts'
export { assignCase } from './assign-case.ts'
export { caseOpened, caseResolved, replyPublished, replyWithdrawn } from './case-events.ts'
export { caseListeners } from './case-listeners.ts'
export { caseRoutes } from './case-routes.ts'
export { addEntry, lockCase, readCase } from './case-store.ts'
export { changeCase } from './change-case.ts'
export {
  clockRoutes,
  escalateClocks,
  readClocksOfCase,
  readServiceLevels,
  sweepAllClocks,
  sweepClocks,
} from './clocks/index.ts'
export { closeSettled } from './close-settled.ts'
export { draftingRoutes } from './drafting/drafting-routes.ts'
export { countMilestones } from './figures/count-milestones.ts'
export { figureRoutes } from './figures/figure-routes.ts'
export { figureStage } from './figures/note-milestone.ts'
export { conditionsOf } from './inbox-filter.ts'
export { moveCase, moveLocked } from './move-case.ts'
export { noteCustomerWrote } from './note-customer-wrote.ts'
export { noteReply } from './note-reply.ts'
export { openCase } from './open-case.ts'
export { type Ordering, orderRemedies } from './remedies/order-remedies.ts'
export { readRemediesOfCase } from './remedies/read-remedies.ts'
export { remedyCosts } from './remedies/remedy-costs.ts'
export { remedyRoutes } from './remedies/remedy-routes.ts'
export { caseReplyMessage } from './replies/case-reply-message.ts'
export { caseReplyRoutes } from './replies/case-reply-routes.ts'
export { publishWaiting } from './replies/publish-waiting.ts'
export { replyStage } from './replies/send-reply.ts'
export { replyToFeedback } from './reply-to-feedback.ts'
export { handOverDesks, routeWaiting, routingRoutes, routingStage } from './routing/index.ts'
export {
  answerTaskPage,
  createPartner,
  createTask,
  readTaskPage,
  readTasksOfPlan,
  sendTaskMails,
  type TaskOfPage,
  type TaskWish,
  taskRoutes,
} from './tasks/index.ts'
