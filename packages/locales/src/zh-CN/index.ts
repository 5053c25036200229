import type { Words } from '../words.ts'
import { automatic } from './automatic.ts'
import { automaticTemplates } from './automatic-templates.ts'
import { caseRules } from './case-rules.ts'
import { chat } from './chat.ts'
import { chatRoom } from './chat-room.ts'
import { clocks } from './clocks.ts'
import { codes } from './codes.ts'
import { command } from './command.ts'
import { defaultTemplates } from './default-templates.ts'
import { evidencePack } from './evidence-pack.ts'
import { feedback } from './feedback.ts'
import { feeds } from './feeds.ts'
import { fields } from './fields.ts'
import { figures } from './figures.ts'
import { flags } from './flags.ts'
import { helpBot } from './help-bot.ts'
import { helpPages } from './help-pages.ts'
import { helpRoom } from './help-room.ts'
import { imports } from './imports.ts'
import { incidents } from './incidents.ts'
import { invitations } from './invitations.ts'
import { journey } from './journey.ts'
import { library } from './library.ts'
import { listening } from './listening.ts'
import { log } from './log.ts'
import { mail } from './mail.ts'
import { mailboxes } from './mailboxes.ts'
import { messages } from './messages.ts'
import { messengers } from './messengers.ts'
import { orders } from './orders.ts'
import { outreach } from './outreach.ts'
import { overview } from './overview.ts'
import { ownCase } from './own-case.ts'
import { ownReview } from './own-review.ts'
import { phone } from './phone.ts'
import { plans } from './plans.ts'
import { playBooks } from './play-books.ts'
import { portal } from './portal.ts'
import { portalRoom } from './portal-room.ts'
import { proactive } from './proactive.ts'
import { problems } from './problems.ts'
import { products } from './products.ts'
import { proofs } from './proofs.ts'
import { publicNotice } from './public-notice.ts'
import { questionPage } from './question-page.ts'
import { questions } from './questions.ts'
import { remedies } from './remedies.ts'
import { reply } from './reply.ts'
import { report } from './report.ts'
import { reviewList } from './review-list.ts'
import { saidAndDone } from './said-and-done.ts'
import { scores } from './scores.ts'
import { screening } from './screening.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { shopWindow } from './shop-window.ts'
import { start } from './start.ts'
import { storefront } from './storefront.ts'
import { stores } from './stores.ts'
import { surveyBuilder } from './survey-builder.ts'
import { surveyDelivery } from './survey-delivery.ts'
import { surveyDesign } from './survey-design.ts'
import { surveyMail } from './survey-mail.ts'
import { surveyPage } from './survey-page.ts'
import { surveyResults } from './survey-results.ts'
import { surveyVoices } from './survey-voices.ts'
import { surveys } from './surveys.ts'
import { taskPage } from './task-page.ts'
import { tasks } from './tasks.ts'
import { teams } from './teams.ts'
import { tiers } from './tiers.ts'
import { touchpointPanel } from './touchpoint-panel.ts'
import { transparency } from './transparency.ts'
import { trust } from './trust.ts'
import { verification } from './verification.ts'
import { voices } from './voices.ts'

export const zhCn: Words = {
  messengers,
  phone,
  plans,
  helpBot,
  helpPages,
  helpRoom,
  incidents,
  playBooks,
  publicNotice,
  portal,
  portalRoom,
  proactive,
  mailboxes,
  chat,
  chatRoom,
  problems,
  clocks,
  start,
  shell,
  listening,
  messages,
  outreach,
  orders,
  overview,
  feedback,
  feeds,
  products,
  fields,
  figures,
  surveyResults,
  flags,
  imports,
  invitations,
  log,
  mail,
  reviewList,
  saidAndDone,
  scores,
  screening,
  settings,
  shopWindow,
  storefront,
  stores,
  surveyBuilder,
  surveys,
  surveyPage,
  surveyVoices,
  tiers,
  ownCase,
  ownReview,
  automatic,
  automaticTemplates,
  caseRules,
  codes,
  command,
  report,
  reply,
  remedies,
  defaultTemplates,
  journey,
  library,
  proofs,
  questionPage,
  questions,
  surveyDesign,
  taskPage,
  tasks,
  teams,
  touchpointPanel,
  transparency,
  evidencePack,
  verification,
  voices,
  trust,
  surveyDelivery,
  surveyMail,
}
