import { type IncidentKind, incidentKinds, type PlayBook } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { type KeptPlayBook, savePlayBook } from './play-book-store.ts'

/** The play-book that counts for each kind. */
export async function readPlayBooks(scope: Scope): Promise<PlayBook[]> {
  const own = await scope.db
    .selectFrom('playBook')
    .select(['kind', 'steps', 'statement'])
    .where('shopId', '=', scope.shopId)
    .execute()
  return incidentKinds.map((kind) => {
    const book = own.find((one) => one.kind === kind)
    return book ? { ...book, isOwn: true } : defaultPlayBook(kind)
  })
}

export async function readPlayBook(scope: Scope, kind: IncidentKind): Promise<PlayBook> {
  const books = await readPlayBooks(scope)
  return books.find((book) => book.kind === kind) ?? defaultPlayBook(kind)
}

/** Sets a shop's own play-book; incidents that are open keep their steps. */
export async function putPlayBook(scope: Scope, book: KeptPlayBook): Promise<void> {
  await savePlayBook(scope, book)
  await audit(scope, { action: 'play-book.changed', subject: book.kind })
}

/** The built-in one, in both languages. Pure. */
export function defaultPlayBook(kind: IncidentKind): PlayBook {
  const zh = locales['zh-CN'].playBooks[kind]
  const en = locales.en.playBooks[kind]
  return {
    kind,
    isOwn: false,
    steps: en.steps.map((step, at) => ({
      title: { 'zh-CN': zh.steps[at]?.title ?? step.title, en: step.title },
      dueMinutes: step.dueMinutes,
    })),
    statement: { 'zh-CN': zh.statement, en: en.statement },
  }
}
