import { caseRules } from './case-rules.ts'
import { clocks } from './clocks.ts'
import { codes } from './codes.ts'
import { command } from './command.ts'
import { defaultTemplates } from './default-templates.ts'
import { feedback } from './feedback.ts'
import { fields } from './fields.ts'
import { figures } from './figures.ts'
import { imports } from './imports.ts'
import { invitations } from './invitations.ts'
import { library } from './library.ts'
import { mail } from './mail.ts'
import { messages } from './messages.ts'
import { orders } from './orders.ts'
import { outreach } from './outreach.ts'
import { overview } from './overview.ts'
import { ownCase } from './own-case.ts'
import { ownReview } from './own-review.ts'
import { plans } from './plans.ts'
import { problems } from './problems.ts'
import { products } from './products.ts'
import { questionPage } from './question-page.ts'
import { questions } from './questions.ts'
import { remedies } from './remedies.ts'
import { reply } from './reply.ts'
import { report } from './report.ts'
import { saidAndDone } from './said-and-done.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { storefront } from './storefront.ts'
import { stores } from './stores.ts'
import { taskPage } from './task-page.ts'
import { tasks } from './tasks.ts'
import { teams } from './teams.ts'
import { tiers } from './tiers.ts'

export const en = {
  plans,
  problems,
  clocks,
  start,
  shell,
  messages,
  outreach,
  orders,
  overview,
  feedback,
  products,
  fields,
  figures,
  imports,
  invitations,
  mail,
  saidAndDone,
  settings,
  storefront,
  stores,
  tiers,
  ownCase,
  ownReview,
  caseRules,
  codes,
  command,
  report,
  reply,
  remedies,
  defaultTemplates,
  library,
  questionPage,
  questions,
  taskPage,
  tasks,
  teams,
}
