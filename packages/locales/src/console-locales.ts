import { codes } from './en/codes.ts'
import { feedback } from './en/feedback.ts'
import { imports } from './en/imports.ts'
import { invitations } from './en/invitations.ts'
import { messages } from './en/messages.ts'
import { orders } from './en/orders.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'
import { products } from './en/products.ts'
import { questions } from './en/questions.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { stores } from './en/stores.ts'
import { codes as codesZh } from './zh-CN/codes.ts'
import { feedback as feedbackZh } from './zh-CN/feedback.ts'
import { imports as importsZh } from './zh-CN/imports.ts'
import { invitations as invitationsZh } from './zh-CN/invitations.ts'
import { messages as messagesZh } from './zh-CN/messages.ts'
import { orders as ordersZh } from './zh-CN/orders.ts'
import { overview as overviewZh } from './zh-CN/overview.ts'
import { problems as problemsZh } from './zh-CN/problems.ts'
import { products as productsZh } from './zh-CN/products.ts'
import { questions as questionsZh } from './zh-CN/questions.ts'
import { settings as settingsZh } from './zh-CN/settings.ts'
import { shell as shellZh } from './zh-CN/shell.ts'
import { stores as storesZh } from './zh-CN/stores.ts'

const en = {
  codes,
  feedback,
  imports,
  invitations,
  messages,
  orders,
  overview,
  problems,
  products,
  questions,
  settings,
  shell,
  stores,
}

/** The words that the console shows; other subjects would only add to what its first page loads. */
export type ConsoleWords = typeof en

const zhCn: ConsoleWords = {
  codes: codesZh,
  feedback: feedbackZh,
  imports: importsZh,
  invitations: invitationsZh,
  messages: messagesZh,
  orders: ordersZh,
  overview: overviewZh,
  problems: problemsZh,
  products: productsZh,
  questions: questionsZh,
  settings: settingsZh,
  shell: shellZh,
  stores: storesZh,
}

export const consoleLocales: Record<'zh-CN' | 'en', ConsoleWords> = { en, 'zh-CN': zhCn }
