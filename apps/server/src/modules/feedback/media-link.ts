import { type Media, toPublicId } from '@echoloop/contract'
import type { Keys } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'

const hourMs = 3_600_000
const validHours = 24

/** Endings by media type; the small picture stands beside the large one. */
const endings: Record<string, string> = { 'image/webp': 'webp', 'video/mp4': 'mp4', 'video/quicktime': 'mov' }

/** Name of an attachment's file in the store. */
export function fileNameOf({ id, mediaType }: { id: string; mediaType: string }): string {
  return `${id}.${endings[mediaType] ?? 'bin'}`
}

/** Name of the small picture; only pictures have one. */
export function thumbNameOf(fileName: string): string {
  return fileName.replace('.', '-thumb.')
}

type Shown = { id: string; kind: 'image' | 'video'; width: number | null; height: number | null }

/**
 * A picture or video as its author and the staff see it before or without publication: with a key that opens it for a
 * day. The key changes once an hour, so that a browser may keep what it has loaded.
 */
export function presentPrivately(scope: Pick<Scope, 'shopId' | 'now' | 'keys'>, shown: Shown): Media {
  const { shopId, keys, now } = scope
  const endsAt = (Math.floor(now.getTime() / hourMs) + validHours) * hourMs
  const key = keys.sign('media', `${shopId} ${shown.id} ${endsAt}`)
  const path = `/media/${toPublicId('shop', shopId)}/${toPublicId('attachment', shown.id)}`
  return {
    id: toPublicId('attachment', shown.id),
    kind: shown.kind,
    url: `${path}?key=${key}`,
    thumbUrl: shown.kind === 'image' ? `${path}-thumb?key=${key}` : null,
    width: shown.width ?? 0,
    height: shown.height ?? 0,
  }
}

/** Whether a key of `presentPrivately` opens this picture or video at this time. */
export function opensMedia(
  keys: Keys,
  { key, shopId, id, now }: { key: string; shopId: string; id: string; now: Date },
): boolean {
  const [ofShop, ofMedia, endsAt] = keys.verify('media', key)?.split(' ') ?? []
  return ofShop === shopId && ofMedia === id && Number(endsAt) > now.getTime()
}
