import { toUuid } from '@echoloop/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { isKnownTag } from '../../platform/http/etag.ts'
import type { Platform } from '../../platform/scope.ts'
import { opensMedia, thumbNameOf } from '../feedback/index.ts'
import { readMedia } from './storefront-queries.ts'

type MediaVisit = { platform: Platform; files: Files; request: FastifyRequest; reply: FastifyReply }

const addressSchema = z.object({ shop: z.string(), file: z.string(), key: z.string().max(500).optional() })
const rowSchema = z.object({
  mediaType: z.string(),
  fileName: z.string(),
  isPublished: z.boolean(),
  now: z.coerce.date(),
})

/** Half a minute, so that what is taken down is gone from every cache within a minute. The bytes never change. */
const publicCache = 'public, max-age=30, must-revalidate'
const privateCache = 'private, max-age=3600'

/**
 * GET /media/:shop/:attachment(-thumb): a picture or video, to everybody while its review is public, else with the key
 * that its author and the staff get. Nothing in it may run: no type is guessed, and a page of it is a sandbox.
 */
export async function sendMedia(visit: MediaVisit): Promise<void> {
  const { platform, request, reply, files } = visit
  const wanted = readAddress(request)
  const body = wanted && (await readMedia(platform, { shop: wanted.shop, media: wanted.media }))
  if (!wanted || !body) throw new AppError('request/not-found')
  const row = rowSchema.parse(JSON.parse(body))
  const now = new Date(row.now.getTime() + platform.clockOffsetMs)
  const isOpened = opensMedia(platform.keys, { key: wanted.key, shopId: wanted.shop, id: wanted.media, now })
  if (!row.isPublished && !isOpened) throw new AppError('request/not-found')
  const isVideo = row.mediaType.startsWith('video/')
  if (wanted.isThumb && isVideo) throw new AppError('request/not-found')
  const name = wanted.isThumb ? thumbNameOf(row.fileName) : row.fileName
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.header(
    'content-disposition',
    `inline; filename="${wanted.publicId}${name.slice(name.lastIndexOf('.'))}"`,
  )
  reply.header('cache-control', row.isPublished && wanted.key === '' ? publicCache : privateCache)
  reply.header('access-control-allow-origin', '*')
  // Each file is written once under a name of its own, so that its name stands for its bytes.
  const etag = `"${name}"`
  reply.header('etag', etag)
  if (isKnownTag(request.headers['if-none-match'], etag)) {
    reply.code(304).send()
    return
  }
  await sendFile(visit, { shopId: wanted.shop, name, mediaType: row.mediaType, files })
}

type Wanted = { shop: string; media: string; publicId: string; isThumb: boolean; key: string }

function readAddress(request: FastifyRequest): Wanted | undefined {
  const query = z.record(z.string(), z.unknown()).catch({}).parse(request.query)
  const address = addressSchema.safeParse({
    ...query,
    ...z.record(z.string(), z.unknown()).parse(request.params),
  })
  if (!address.success) return undefined
  const isThumb = address.data.file.endsWith('-thumb')
  const publicId = isThumb ? address.data.file.slice(0, -6) : address.data.file
  const shop = toUuid('shop', address.data.shop)
  const media = toUuid('attachment', publicId)
  return shop && media ? { shop, media, publicId, isThumb, key: address.data.key ?? '' } : undefined
}

type Sending = { shopId: string; name: string; mediaType: string; files: Files }

/** Whole, or the one part that a player asks for. */
async function sendFile(
  { request, reply }: MediaVisit,
  { files, mediaType, ...file }: Sending,
): Promise<void> {
  const whole = await files.store.open(file)
  if (!whole) throw new AppError('request/not-found')
  await whole.close()
  const part = readRange(request.headers.range, whole.size)
  reply.header('accept-ranges', 'bytes').type(mediaType)
  if (part === 'beyond') {
    reply.code(416).header('content-range', `bytes */${whole.size}`).send('')
    return
  }
  const range = part ?? { start: 0, end: whole.size - 1 }
  if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${whole.size}`)
  reply.header('content-length', range.end - range.start + 1)
  const opened = await files.store.open(file, range)
  if (!opened) throw new AppError('request/not-found')
  reply.send(opened.stream())
}

/** The part that `bytes=a-b` asks for; several parts at once are answered with the whole. */
function readRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end ? 'beyond' : { start, end }
}
