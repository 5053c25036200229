import type { BothLanguages, PortalSettings } from '@echoloop/contract'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import './portal-tables.ts'

export async function saveSettings(scope: Scope, settings: PortalSettings): Promise<void> {
  const { hasBoard, boardBy, commentsBy } = settings
  const values = {
    kinds: JSON.stringify(settings.kinds),
    hasBoard,
    boardBy,
    commentsBy,
    charter: JSON.stringify(settings.charter),
    changedAt: scope.now,
    changedBy: nameOfActor(scope.actor),
  }
  await scope.db
    .insertInto('portalSetting')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}

export type NoticeRow = Row<'privacyNotice', 'version' | 'text' | 'publishedAt' | 'publishedBy'>

/** Versions of the privacy notice, newest first. */
export function listNotices(scope: Scope): Promise<NoticeRow[]> {
  return scope.db
    .selectFrom('privacyNotice')
    .select(['version', 'text', 'publishedAt', 'publishedBy'])
    .where('shopId', '=', scope.shopId)
    .orderBy('version', 'desc')
    .execute()
}

/** Two at once publish one version: the second is left out, and the page shows the first. */
export async function insertNotice(
  scope: Scope,
  notice: { version: number; text: BothLanguages; publishedBy: string },
): Promise<void> {
  await scope.db
    .insertInto('privacyNotice')
    .values({
      shopId: scope.shopId,
      ...notice,
      text: JSON.stringify(notice.text),
      publishedAt: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
