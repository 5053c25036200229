import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import './help-tables.ts'

export type KeptPicture = { id: string; width: number; height: number }

export async function insertPicture(
  scope: Scope,
  picture: { content: Buffer; width: number; height: number },
): Promise<KeptPicture> {
  const id = scope.newId()
  const addedBy = nameOfActor(scope.actor)
  await scope.db
    .insertInto('helpPicture')
    .values({ shopId: scope.shopId, id, ...picture, addedAt: scope.now, addedBy })
    .execute()
  return { id, width: picture.width, height: picture.height }
}

/** The bytes of a picture, WebP. */
export async function readPicture(scope: Scope, id: string): Promise<Buffer | undefined> {
  const row = await scope.db
    .selectFrom('helpPicture')
    .select('content')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content
}
