import { automatic } from './en/automatic.ts'
import { casePage } from './en/case-page.ts'
import { cases } from './en/cases.ts'
import { chatRoom } from './en/chat-room.ts'
import { clocks } from './en/clocks.ts'
import { codes } from './en/codes.ts'
import { feedback } from './en/feedback.ts'
import { figures } from './en/figures.ts'
import { flags } from './en/flags.ts'
import { helpBot } from './en/help-bot.ts'
import { helpRoom } from './en/help-room.ts'
import { imports } from './en/imports.ts'
import { incidents } from './en/incidents.ts'
import { invitations } from './en/invitations.ts'
import { journey } from './en/journey.ts'
import { library } from './en/library.ts'
import { listening } from './en/listening.ts'
import { mailboxes } from './en/mailboxes.ts'
import { messages } from './en/messages.ts'
import { messengers } from './en/messengers.ts'
import { moderation } from './en/moderation.ts'
import { orders } from './en/orders.ts'
import { overview } from './en/overview.ts'
import { phone } from './en/phone.ts'
import { plans } from './en/plans.ts'
import { portalRoom } from './en/portal-room.ts'
import { proactive } from './en/proactive.ts'
import { problems } from './en/problems.ts'
import { products } from './en/products.ts'
import { questions } from './en/questions.ts'
import { remedies } from './en/remedies.ts'
import { ruleBuilder } from './en/rule-builder.ts'
import { screening } from './en/screening.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { shopWindow } from './en/shop-window.ts'
import { stores } from './en/stores.ts'
import { surveyBuilder } from './en/survey-builder.ts'
import { surveyDelivery } from './en/survey-delivery.ts'
import { surveyDesign } from './en/survey-design.ts'
import { surveyResults } from './en/survey-results.ts'
import { surveys } from './en/surveys.ts'
import { tasks } from './en/tasks.ts'
import { teams } from './en/teams.ts'
import { tiers } from './en/tiers.ts'
import { trust } from './en/trust.ts'
import { automatic as automaticZh } from './zh-CN/automatic.ts'
import { casePage as casePageZh } from './zh-CN/case-page.ts'
import { cases as casesZh } from './zh-CN/cases.ts'
import { chatRoom as chatRoomZh } from './zh-CN/chat-room.ts'
import { clocks as clocksZh } from './zh-CN/clocks.ts'
import { codes as codesZh } from './zh-CN/codes.ts'
import { feedback as feedbackZh } from './zh-CN/feedback.ts'
import { figures as figuresZh } from './zh-CN/figures.ts'
import { flags as flagsZh } from './zh-CN/flags.ts'
import { helpBot as helpBotZh } from './zh-CN/help-bot.ts'
import { helpRoom as helpRoomZh } from './zh-CN/help-room.ts'
import { imports as importsZh } from './zh-CN/imports.ts'
import { incidents as incidentsZh } from './zh-CN/incidents.ts'
import { invitations as invitationsZh } from './zh-CN/invitations.ts'
import { journey as journeyZh } from './zh-CN/journey.ts'
import { library as libraryZh } from './zh-CN/library.ts'
import { listening as listeningZh } from './zh-CN/listening.ts'
import { mailboxes as mailboxesZh } from './zh-CN/mailboxes.ts'
import { messages as messagesZh } from './zh-CN/messages.ts'
import { messengers as messengersZh } from './zh-CN/messengers.ts'
import { moderation as moderationZh } from './zh-CN/moderation.ts'
import { orders as ordersZh } from './zh-CN/orders.ts'
import { overview as overviewZh } from './zh-CN/overview.ts'
import { phone as phoneZh } from './zh-CN/phone.ts'
import { plans as plansZh } from './zh-CN/plans.ts'
import { portalRoom as portalRoomZh } from './zh-CN/portal-room.ts'
import { proactive as proactiveZh } from './zh-CN/proactive.ts'
import { problems as problemsZh } from './zh-CN/problems.ts'
import { products as productsZh } from './zh-CN/products.ts'
import { questions as questionsZh } from './zh-CN/questions.ts'
import { remedies as remediesZh } from './zh-CN/remedies.ts'
import { ruleBuilder as ruleBuilderZh } from './zh-CN/rule-builder.ts'
import { screening as screeningZh } from './zh-CN/screening.ts'
import { settings as settingsZh } from './zh-CN/settings.ts'
import { shell as shellZh } from './zh-CN/shell.ts'
import { shopWindow as shopWindowZh } from './zh-CN/shop-window.ts'
import { stores as storesZh } from './zh-CN/stores.ts'
import { surveyBuilder as surveyBuilderZh } from './zh-CN/survey-builder.ts'
import { surveyDelivery as surveyDeliveryZh } from './zh-CN/survey-delivery.ts'
import { surveyDesign as surveyDesignZh } from './zh-CN/survey-design.ts'
import { surveyResults as surveyResultsZh } from './zh-CN/survey-results.ts'
import { surveys as surveysZh } from './zh-CN/surveys.ts'
import { tasks as tasksZh } from './zh-CN/tasks.ts'
import { teams as teamsZh } from './zh-CN/teams.ts'
import { tiers as tiersZh } from './zh-CN/tiers.ts'
import { trust as trustZh } from './zh-CN/trust.ts'

const en = {
  automatic,
  proactive,
  casePage,
  cases,
  clocks,
  codes,
  feedback,
  figures,
  surveyResults,
  flags,
  imports,
  incidents,
  invitations,
  journey,
  library,
  listening,
  messages,
  messengers,
  moderation,
  orders,
  overview,
  phone,
  plans,
  problems,
  products,
  helpBot,
  helpRoom,
  portalRoom,
  mailboxes,
  chatRoom,
  questions,
  remedies,
  ruleBuilder,
  screening,
  settings,
  shell,
  shopWindow,
  stores,
  surveyDesign,
  surveyBuilder,
  surveys,
  surveyDelivery,
  tasks,
  teams,
  tiers,
  trust,
}

/** The words that the console shows; other subjects would only add to what its first page loads. */
export type ConsoleWords = typeof en

const zhCn: ConsoleWords = {
  automatic: automaticZh,
  proactive: proactiveZh,
  casePage: casePageZh,
  cases: casesZh,
  clocks: clocksZh,
  codes: codesZh,
  feedback: feedbackZh,
  figures: figuresZh,
  surveyResults: surveyResultsZh,
  flags: flagsZh,
  imports: importsZh,
  incidents: incidentsZh,
  invitations: invitationsZh,
  journey: journeyZh,
  library: libraryZh,
  listening: listeningZh,
  messages: messagesZh,
  messengers: messengersZh,
  moderation: moderationZh,
  orders: ordersZh,
  overview: overviewZh,
  phone: phoneZh,
  plans: plansZh,
  problems: problemsZh,
  products: productsZh,
  helpBot: helpBotZh,
  helpRoom: helpRoomZh,
  portalRoom: portalRoomZh,
  mailboxes: mailboxesZh,
  chatRoom: chatRoomZh,
  questions: questionsZh,
  remedies: remediesZh,
  ruleBuilder: ruleBuilderZh,
  screening: screeningZh,
  settings: settingsZh,
  shell: shellZh,
  shopWindow: shopWindowZh,
  stores: storesZh,
  surveyDesign: surveyDesignZh,
  surveyBuilder: surveyBuilderZh,
  surveys: surveysZh,
  surveyDelivery: surveyDeliveryZh,
  tasks: tasksZh,
  teams: teamsZh,
  tiers: tiersZh,
  trust: trustZh,
}

export const consoleLocales: Record<'zh-CN' | 'en', ConsoleWords> = { en, 'zh-CN': zhCn }
