import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { CertificateFileType } from './certificate-tables.ts'

export type Institution = Row<'institution', 'id' | 'name' | 'keyId' | 'publicKey' | 'pinnedAt'>

/** The institution of a name, made with this key where the name is new. */
export async function ensureInstitution(
  scope: Scope,
  given: { name: string; keyId: string; publicKey: Buffer; pinnedBy: string },
): Promise<Institution> {
  await sql`
    insert into institution (shop_id, id, name, key_id, public_key, pinned_at, pinned_by)
    values (
      ${scope.shopId}, ${scope.newId()}, ${given.name}, ${given.keyId}, ${given.publicKey}, ${scope.now},
      ${given.pinnedBy}
    )
    on conflict (shop_id, lower(name)) do nothing`.execute(scope.db)
  return (
    scope.db
      .selectFrom('institution')
      .select(['id', 'name', 'keyId', 'publicKey', 'pinnedAt'])
      .where('shopId', '=', scope.shopId)
      // The database's own lower case, as in the key: other programs fold some letters otherwise.
      .where(sql`lower(name)`, '=', sql`lower(${given.name})`)
      .executeTakeFirstOrThrow()
  )
}

type NewCertificate = Row<
  'certificate',
  'id' | 'institutionId' | 'productId' | 'body' | 'bodyHash' | 'validFrom' | 'validUntil' | 'addedBy'
>

/** False when the same certificate is here already. */
export async function insertCertificate(scope: Scope, certificate: NewCertificate): Promise<boolean> {
  const done = await scope.db
    .insertInto('certificate')
    .values({ shopId: scope.shopId, addedAt: scope.now, ...certificate })
    .onConflict((conflict) => conflict.columns(['shopId', 'bodyHash']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0
}

export type CertificateRow = Row<
  'certificate',
  'id' | 'productId' | 'body' | 'addedAt' | 'fileType' | 'fileBytes' | 'revokedAt' | 'revokeReason'
> & { publicKey: Buffer; pinnedAt: Date; productName: string }

export type CertificateFilter = { id?: string; productId?: string }

/** Certificates with their institutions’ keys, newest first. */
export function listCertificateRows(
  scope: Scope,
  { id, productId }: CertificateFilter,
): Promise<CertificateRow[]> {
  return scope.db
    .selectFrom('certificate')
    .innerJoin('institution', 'institution.id', 'certificate.institutionId')
    .innerJoin('product', 'product.id', 'certificate.productId')
    .select([
      'certificate.id',
      'certificate.productId',
      'certificate.body',
      'certificate.addedAt',
      'certificate.fileType',
      'certificate.fileBytes',
      'certificate.revokedAt',
      'certificate.revokeReason',
      'institution.publicKey',
      'institution.pinnedAt',
      'product.name as productName',
    ])
    .where('certificate.shopId', '=', scope.shopId)
    .where('institution.shopId', '=', scope.shopId)
    .where('product.shopId', '=', scope.shopId)
    .$if(id !== undefined, (query) => query.where('certificate.id', '=', id ?? ''))
    .$if(productId !== undefined, (query) => query.where('certificate.productId', '=', productId ?? ''))
    .orderBy('certificate.addedAt', 'desc')
    .orderBy('certificate.id', 'desc')
    .limit(200)
    .execute()
}

export async function markRevoked(
  scope: Scope,
  id: string,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  await scope.db
    .updateTable('certificate')
    .set({ revokedAt: scope.now, revokedBy: by, revokeReason: reason })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .execute()
}

/** Keeps the document of a certificate; the same one again changes nothing. */
export async function insertFile(
  scope: Scope,
  certificateId: string,
  { content, type }: { content: Buffer; type: CertificateFileType },
): Promise<void> {
  await scope.db
    .insertInto('certificateFile')
    .values({ shopId: scope.shopId, certificateId, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await scope.db
    .updateTable('certificate')
    .set({ fileType: type, fileBytes: content.length })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', certificateId)
    .execute()
}

export function findFile(
  scope: Scope,
  certificateId: string,
): Promise<{ content: Buffer; type: CertificateFileType | null } | undefined> {
  return scope.db
    .selectFrom('certificateFile')
    .innerJoin('certificate', 'certificate.id', 'certificateFile.certificateId')
    .select(['certificateFile.content', 'certificate.fileType as type'])
    .where('certificateFile.shopId', '=', scope.shopId)
    .where('certificate.shopId', '=', scope.shopId)
    .where('certificate.id', '=', certificateId)
    .executeTakeFirst()
}
