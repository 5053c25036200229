import { type RawBuilder, sql } from 'kysely'
import { isoTime } from './reviews-json.ts'
import { slot } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`

/** Certificates of a product that count today; slots `shop`, `product`. */
export const certificatesJson: RawBuilder<unknown> = sql`
  select coalesce(json_agg(
    json_build_object(
      'id', 'cer_' || replace(certificate.id::text, '-', ''),
      'body', body,
      'publicKey', encode(public_key, 'base64'),
      'pinnedAt', ${isoTime(sql`pinned_at`)},
      'addedAt', ${isoTime(sql`added_at`)},
      'fileType', file_type,
      'fileBytes', file_bytes
    )
    order by added_at desc, certificate.id
  ), '[]')
  from certificate
  join institution on institution.shop_id = ${shop} and institution.id = certificate.institution_id
  where certificate.shop_id = ${shop}
    and certificate.product_id = ${product}
    and revoked_at is null
    and valid_from <= now()
    and valid_until > now()`

/** The newest attestation of a shop with the key that signed it; slot `shop`. */
export const newestAttestationJson: RawBuilder<unknown> = sql`
  select json_build_object('body', body, 'publicKey', encode(public_key, 'base64'))
  from attestation
  join auditor_key on auditor_key.shop_id = ${shop} and auditor_key.key_id = attestation.key_id
  where attestation.shop_id = ${shop}
  order by attested_at desc
  limit 1`
