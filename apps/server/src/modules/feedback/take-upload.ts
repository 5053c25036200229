import type { Readable } from 'node:stream'
import { type Media, uploadLimits } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { type ReceivedFile, receiveBytes } from '../../platform/files/receive-bytes.ts'
import { takeImage } from '../../platform/files/take-image.ts'
import { takeVideo } from '../../platform/files/take-video.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { fileNameOf, presentPrivately, thumbNameOf } from './media-link.ts'
import {
  countUploads,
  findSameUpload,
  insertUpload,
  lockOwner,
  markReady,
  markRemoved,
} from './upload-store.ts'

/** Who uploads: the holder of a link, told from others by a hash. */
export type UploadOwner = { shopId: string; tokenHash: Buffer }

/** All that one link may send within a day, with what was refused or taken back. */
const attemptsMax = 60
/** Files of one link that may come in at the same time. */
const atOnceMax = 12
const comingIn = new Map<string, number>()

/**
 * Takes one picture or video for a review to come. No transaction is open while bytes come in or are decoded. The
 * same bytes again give the same upload. Refuses `upload/too-many`, and what is no picture or video that is taken.
 */
export async function takeUpload(
  platform: Platform,
  files: Files,
  { owner, stream }: { owner: UploadOwner; stream: Readable },
): Promise<Media> {
  const name = `${owner.shopId} ${owner.tokenHash.toString('base64url')}`
  const others = comingIn.get(name) ?? 0
  if (others >= atOnceMax) {
    stream.resume()
    throw new AppError('request/too-many')
  }
  comingIn.set(name, others + 1)
  try {
    const received = await receiveBytes(files.incoming, stream)
    try {
      return await keepReceived(platform, files, { owner, received })
    } finally {
      await received.remove()
    }
  } finally {
    const left = (comingIn.get(name) ?? 1) - 1
    if (left > 0) comingIn.set(name, left)
    else comingIn.delete(name)
  }
}

type Incoming = { owner: UploadOwner; received: ReceivedFile }

async function keepReceived(platform: Platform, files: Files, { owner, received }: Incoming): Promise<Media> {
  const inShop = <T>(work: (scope: Scope) => Promise<T>) =>
    runInShop(platform, { shopId: owner.shopId, actor: { kind: 'author' } }, work)
  const mediaType = mediaTypeOf(received)
  const place = await inShop((scope) => reserve(scope, { owner, received, mediaType }))
  if (place.kind === 'known') return place.media
  const file = { shopId: owner.shopId, name: fileNameOf({ id: place.id, mediaType }) }
  try {
    const facts = await storeFile(files, { file, received })
    const media = await inShop(async (scope) => {
      const ready = await markReady(scope, { id: place.id, ...facts })
      return ready && presentPrivately(scope, ready)
    })
    if (media) return media
    // Taken back while it was looked at.
    throw new AppError('upload/not-found')
  } catch (error) {
    await inShop((scope) => markRemoved(scope, { id: place.id, owner: owner.tokenHash }))
    await removeFiles(files.store, file)
    throw error
  }
}

function mediaTypeOf({ kind, format }: ReceivedFile): string {
  if (kind === 'image') return 'image/webp'
  return format === 'quicktime' ? 'video/quicktime' : 'video/mp4'
}

type Reservation = Incoming & { mediaType: string }
type Place = { kind: 'new'; id: string } | { kind: 'known'; media: Media }

/** Counts and reserves while the link's other uploads wait, so that a hundred at once are ten. */
async function reserve(scope: Scope, { owner, received, mediaType }: Reservation): Promise<Place> {
  await lockOwner(scope, owner.tokenHash)
  const same = await findSameUpload(scope, { owner: owner.tokenHash, hash: received.hash })
  if (same?.usedAt) throw new AppError('review/already-written')
  if (same?.readyAt) return { kind: 'known', media: presentPrivately(scope, same) }
  // Begun before and not ready: whoever began it was cut off, or is at it with the same bytes.
  if (same) return { kind: 'new', id: same.id }
  const counts = await countUploads(scope, owner.tokenHash)
  refuseBeyondLimits(counts, received.kind)
  const { hash, kind, bytes } = received
  const id = await insertUpload(scope, { owner: owner.tokenHash, hash, kind, mediaType, sizeBytes: bytes })
  return { kind: 'new', id }
}

function refuseBeyondLimits(
  counts: { images: number; videos: number; all: number },
  kind: 'image' | 'video',
): void {
  if (kind === 'image' && counts.images >= uploadLimits.images) throw new AppError('upload/too-many-images')
  if (kind === 'video' && counts.videos >= uploadLimits.videos) throw new AppError('upload/too-many-videos')
  if (counts.all >= attemptsMax) throw new AppError('upload/too-many-attempts')
}

type Storing = { file: { shopId: string; name: string }; received: ReceivedFile }

async function storeFile(
  { store }: Files,
  { file, received }: Storing,
): Promise<{ sizeBytes: number; width: number; height: number }> {
  if (received.kind === 'video') {
    const taken = await takeVideo(received.path)
    if (taken.kind === 'refused') throw new AppError(taken.code)
    await store.put(file, { path: received.path })
    return { sizeBytes: received.bytes, width: taken.width, height: taken.height }
  }
  const taken = await takeImage(received.path)
  if (taken.kind === 'refused') throw new AppError(taken.code)
  await store.put(file, taken.full)
  await store.put({ ...file, name: thumbNameOf(file.name) }, taken.thumb)
  return { sizeBytes: taken.full.length, width: taken.width, height: taken.height }
}

/** Removes the file of an upload or attachment, with its small picture. */
export async function removeFiles(store: FileStore, file: { shopId: string; name: string }): Promise<void> {
  await store.remove(file)
  await store.remove({ ...file, name: thumbNameOf(file.name) })
}
