import type { BothLanguages, PortalKindSetting, PortalSettings } from '@echoloop/contract'
import { toUuid } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { insertNotice, listNotices, type NoticeRow, saveSettings } from './settings-store.ts'
import './portal-tables.ts'

const plain: PortalKindSetting = { isOffered: true, opensCase: false, departmentId: null, questions: [] }
const asking: PortalKindSetting = { ...plain, opensCase: true }

/** What a shop offers that has chosen nothing: all kinds; who complains or asks gets a case. */
export const usualSettings: PortalSettings = {
  kinds: { suggestion: plain, complaint: asking, praise: plain, question: asking, cause: plain },
  hasBoard: true,
  boardBy: 'moderator',
  commentsBy: 'moderator',
  charter: { responsible: { 'zh-CN': '', en: '' }, ethics: { 'zh-CN': '', en: '' } },
}

export async function readPortalSettings(scope: Scope): Promise<PortalSettings> {
  const row = await scope.db
    .selectFrom('portalSetting')
    .select(['kinds', 'hasBoard', 'boardBy', 'commentsBy', 'charter'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? usualSettings
}

/** Refuses departments that do not stand, and two questions of one form under one key. */
export async function changePortalSettings(scope: Scope, settings: PortalSettings): Promise<void> {
  const kinds = Object.entries(settings.kinds)
  for (const [kind, { questions }] of kinds)
    if (new Set(questions.map(({ key }) => key)).size < questions.length)
      throw new AppError('portal/repeated-key', { kind })
  await refuseUnknownDepartments(
    scope,
    kinds.flatMap(([, { departmentId }]) => departmentId ?? []),
  )
  const { hasBoard, boardBy, commentsBy } = settings
  await saveSettings(scope, settings)
  await audit(scope, { action: 'portal.changed', detail: { hasBoard, boardBy, commentsBy } })
  await scope.tellLive({ kind: 'portal.changed' })
}

async function refuseUnknownDepartments(scope: Scope, publicIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(publicIds.map((id) => toUuid('department', id)))]
  const known = await sql<{ id: string }>`
    select id
    from department
    where shop_id = ${scope.shopId}
      and id = any(${wanted.filter((id) => id !== undefined)}::uuid[])
      and archived_at is null`.execute(scope.db)
  if (known.rows.length < wanted.length) throw new AppError('portal/unknown-department')
}

/** Versions of the privacy notice, newest first; a shop without one gets the usual words as its first. */
export async function readNotices(scope: Scope): Promise<[NoticeRow, ...NoticeRow[]]> {
  const [newest, ...older] = await listNotices(scope)
  if (newest) return [newest, ...older]
  const text = { 'zh-CN': locales['zh-CN'].portal.notice, en: locales.en.portal.notice }
  await insertNotice(scope, { version: 1, text, publishedBy: 'Echoloop' })
  const [first, ...rest] = await listNotices(scope)
  if (!first) throw new Error('the database gave no notice back')
  return [first, ...rest]
}

/** Publishes the next version; whoever wrote before agreed to an earlier one, and that stays written down. */
export async function publishNotice(scope: Scope, text: BothLanguages): Promise<void> {
  const [{ version }] = await readNotices(scope)
  await insertNotice(scope, { version: version + 1, text, publishedBy: nameOfActor(scope.actor) })
  await audit(scope, { action: 'portal.notice-published', detail: { version: version + 1 } })
  await scope.tellLive({ kind: 'portal.changed' })
}
