import { type MessengerDoor, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { type DayFigures, type DoorRow, dayFigures, listDoorRows } from './door-store.ts'
import { type KeptAccess, openAccess } from './kept-access.ts'

/** Doors with what is entered on the platforms' pages. Only those who run the shop ask for this. */
export async function presentDoors(scope: Scope, publicUrl: string): Promise<MessengerDoor[]> {
  const rows = await listDoorRows(scope)
  const figures = await dayFigures(scope)
  const departments = await departmentNames(scope)
  const hasAdapter = await hasOwnAdapter(scope)
  return rows.flatMap((row) => {
    if (!row.sealedAccess) return []
    const kept = openAccess(scope.keys, row.sealedAccess)
    const name = row.departmentId && departments.get(row.departmentId)
    return [
      {
        id: toPublicId('messengerDoor', row.id),
        ...settingsOf(row, kept),
        callbackUrl: `${publicUrl}/v1/messenger-hooks/${toPublicId('shop', scope.shopId)}/${toPublicId('messengerDoor', row.id)}`,
        department:
          row.departmentId && name ? { id: toPublicId('department', row.departmentId), name } : null,
        canSend: row.kind !== 'webhook' || hasAdapter,
        ...healthOf(row, scope.now),
        day: dayOf(figures.get(row.id)),
      },
    ]
  })
}

function settingsOf(row: DoorRow, { access, token, aesKey }: KeptAccess) {
  const isTencent = row.kind === 'wechat' || row.kind === 'wecom'
  return {
    kind: row.kind,
    name: row.name,
    baseUrl: row.baseUrl,
    callbackToken: isTencent || row.kind === 'whatsapp' ? token : null,
    callbackKey: isTencent ? aesKey : null,
    account: accountOf(access),
    isSafe: access.kind !== 'wechat' || access.isSafe,
    template: access.kind === 'whatsapp' ? access.template : null,
  }
}

function accountOf(access: KeptAccess['access']): string | null {
  if (access.kind === 'wechat') return access.appId
  if (access.kind === 'wecom') return `${access.corpId} · ${access.openKfId}`
  return access.kind === 'whatsapp' ? access.phoneNumberId : null
}

function healthOf(row: DoorRow, now: Date) {
  const later = (at: Date | null) => (at && at > now ? at.toISOString() : null)
  const isTroubled = row.lastErrorAt !== null && (row.lastGoodAt === null || row.lastErrorAt > row.lastGoodAt)
  const hasCalled = row.firstCallAt !== null || row.verifiedAt !== null
  return {
    state: isTroubled ? ('troubled' as const) : hasCalled ? ('working' as const) : ('waiting' as const),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    firstCallAt: row.firstCallAt?.toISOString() ?? null,
    lastInAt: row.lastInAt?.toISOString() ?? null,
    lastGoodAt: row.lastGoodAt?.toISOString() ?? null,
    lastError: row.lastError,
    lastErrorAt: row.lastErrorAt?.toISOString() ?? null,
    pausedUntil: later(row.pausedUntil),
    formerUntil: later(row.formerUntil),
  }
}

function dayOf(figures: DayFigures | undefined): MessengerDoor['day'] {
  const { came = 0, left = 0, failed = 0, refused = 0 } = figures ?? {}
  return { came, left, failed, refused }
}

async function departmentNames(scope: Scope): Promise<Map<string, string>> {
  const rows = await scope.db
    .selectFrom('department')
    .select(['id', 'name'])
    .where('shopId', '=', scope.shopId)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whether the shop has said where answers of generic webhooks are posted. */
async function hasOwnAdapter(scope: Scope): Promise<boolean> {
  const row = await scope.db
    .selectFrom('deliveryDoor')
    .select('kind')
    .where('shopId', '=', scope.shopId)
    .where('kind', '=', 'messenger')
    .executeTakeFirst()
  return row !== undefined
}
