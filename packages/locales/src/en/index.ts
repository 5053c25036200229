import { codes } from './codes.ts'
import { command } from './command.ts'
import { feedback } from './feedback.ts'
import { imports } from './imports.ts'
import { overview } from './overview.ts'
import { problems } from './problems.ts'
import { products } from './products.ts'
import { reply } from './reply.ts'
import { report } from './report.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { storefront } from './storefront.ts'

export const en = {
  problems,
  start,
  shell,
  overview,
  feedback,
  products,
  imports,
  settings,
  storefront,
  codes,
  command,
  report,
  reply,
}
