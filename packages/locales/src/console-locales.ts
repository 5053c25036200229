import { codes } from './en/codes.ts'
import { feedback } from './en/feedback.ts'
import { imports } from './en/imports.ts'
import { overview } from './en/overview.ts'
import { problems } from './en/problems.ts'
import { products } from './en/products.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { codes as codesZh } from './zh-CN/codes.ts'
import { feedback as feedbackZh } from './zh-CN/feedback.ts'
import { imports as importsZh } from './zh-CN/imports.ts'
import { overview as overviewZh } from './zh-CN/overview.ts'
import { problems as problemsZh } from './zh-CN/problems.ts'
import { products as productsZh } from './zh-CN/products.ts'
import { settings as settingsZh } from './zh-CN/settings.ts'
import { shell as shellZh } from './zh-CN/shell.ts'

const en = { codes, feedback, imports, overview, problems, products, settings, shell }

/** The words that the console shows; other subjects would only add to what its first page loads. */
export type ConsoleWords = typeof en

const zhCn: ConsoleWords = {
  codes: codesZh,
  feedback: feedbackZh,
  imports: importsZh,
  overview: overviewZh,
  problems: problemsZh,
  products: productsZh,
  settings: settingsZh,
  shell: shellZh,
}

export const consoleLocales: Record<'zh-CN' | 'en', ConsoleWords> = { en, 'zh-CN': zhCn }
