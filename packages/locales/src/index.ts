import type { LocaleName } from './choose-locale.ts'
import { en } from './en/index.ts'
import type { Words } from './words.ts'
import { zhCn } from './zh-CN/index.ts'

export { chooseLocale, type LocaleName, localeNames } from './choose-locale.ts'
export type { Words } from './words.ts'

export const locales: Record<LocaleName, Words> = { en, 'zh-CN': zhCn }
