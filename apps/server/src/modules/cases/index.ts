import './case-tables.ts'
import './service-case-tables.ts'

export { aftercareRoutes } from './aftercare/aftercare-routes.ts'
export { answerSatisfaction } from './aftercare/answer-satisfaction.ts'
export { planCallBack, readCallBacksOfCase } from './aftercare/call-backs.ts'
export { caseLinkOfReceipt } from './aftercare/case-link-of-receipt.ts'
export { followUpInvitation } from './aftercare/follow-up-invitation.ts'
export { readOwnCase } from './aftercare/read-own-case.ts'
export { satisfactionMessage } from './aftercare/satisfaction-message.ts'
export { reopenOwnCase, writeBack } from './aftercare/write-back.ts'
export { assignCase } from './assign-case.ts'
export {
  answerAutomatically,
  automaticAuthorId,
  automaticRoutes,
  automaticStage,
  simulateWaiting,
} from './automatic/index.ts'
export { caseOpened, caseResolved, replyPublished, replyWithdrawn } from './case-events.ts'
export { caseListeners } from './case-listeners.ts'
export { caseRoutes } from './case-routes.ts'
export { addEntry, lockCase, lockOpenings, readCase } from './case-store.ts'
export { changeCase } from './change-case.ts'
export {
  clockRoutes,
  escalateClocks,
  readClocksOfCase,
  readOffice,
  readServiceLevels,
  sweepAllClocks,
  sweepClocks,
} from './clocks/index.ts'
export { closeSettled } from './close-settled.ts'
export { checkReplyTo } from './drafting/check-reply-to.ts'
export { draftingRoutes } from './drafting/drafting-routes.ts'
export { refuseUnfitReply } from './drafting/refuse-unfit-reply.ts'
export { countMilestones } from './figures/count-milestones.ts'
export { figureRoutes } from './figures/figure-routes.ts'
export { figureStage } from './figures/note-milestone.ts'
export { hangOnCase } from './hang-on-case.ts'
export { hangVoices } from './hang-voices.ts'
export { type Heard, hearVoices } from './hear-voices.ts'
export { conditionsOf } from './inbox-filter.ts'
export { findCaseByNumber, findConversation, joinVoice } from './join-voice.ts'
export { knowCustomer } from './know-customer.ts'
export { moveCase, moveLocked } from './move-case.ts'
export { noteCustomerWrote } from './note-customer-wrote.ts'
export { noteReply } from './note-reply.ts'
export { noteTakenBack } from './note-taken-back.ts'
export { openCase } from './open-case.ts'
export { proactiveRoutes } from './proactive/index.ts'
export { nextOrderTry } from './remedies/next-order-try.ts'
export { type Ordering, orderRemedies } from './remedies/order-remedies.ts'
export { type Posted, postOrder } from './remedies/post-order.ts'
export { readRemediesOfCase } from './remedies/read-remedies.ts'
export { remedyCosts } from './remedies/remedy-costs.ts'
export {
  findRemedyDoor,
  noteRemedyDoorGood,
  openRemedyDoor,
  pauseRemedyDoor,
  type RemedyDoorRow,
} from './remedies/remedy-door-store.ts'
export { remedyRoutes } from './remedies/remedy-routes.ts'
export { caseOfVoice } from './replies/answered-voices.ts'
export { caseOfMessage } from './replies/case-of-message.ts'
export { caseReplyMessage } from './replies/case-reply-message.ts'
export { caseReplyRoutes } from './replies/case-reply-routes.ts'
export { publishWaiting } from './replies/publish-waiting.ts'
export { readReplyWays } from './replies/read-replies-of-case.ts'
export { type ReplyToVoice, repliesToVoices } from './replies/replies-to-voices.ts'
export { replyStage, sendReply } from './replies/send-reply.ts'
export { markAnswered } from './reply-store.ts'
export { replyToFeedback } from './reply-to-feedback.ts'
export { handOverDesks, routeWaiting, routingRoutes, routingStage } from './routing/index.ts'
export {
  answerTaskPage,
  createPartner,
  createTask,
  readTask,
  readTaskPage,
  readTasksOfPlan,
  sendTaskMails,
  type TaskOfPage,
  type TaskWish,
  taskRoutes,
} from './tasks/index.ts'
