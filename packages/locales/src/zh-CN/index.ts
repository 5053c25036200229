import type { Words } from '../words.ts'
import { codes } from './codes.ts'
import { command } from './command.ts'
import { feedback } from './feedback.ts'
import { fields } from './fields.ts'
import { imports } from './imports.ts'
import { invitations } from './invitations.ts'
import { mail } from './mail.ts'
import { messages } from './messages.ts'
import { orders } from './orders.ts'
import { outreach } from './outreach.ts'
import { overview } from './overview.ts'
import { ownReview } from './own-review.ts'
import { problems } from './problems.ts'
import { products } from './products.ts'
import { questionPage } from './question-page.ts'
import { questions } from './questions.ts'
import { reply } from './reply.ts'
import { report } from './report.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { storefront } from './storefront.ts'
import { stores } from './stores.ts'

export const zhCn: Words = {
  problems,
  start,
  shell,
  messages,
  outreach,
  orders,
  overview,
  feedback,
  products,
  fields,
  imports,
  invitations,
  mail,
  settings,
  storefront,
  stores,
  ownReview,
  codes,
  command,
  report,
  reply,
  questionPage,
  questions,
}
