import { type Media, toPublicId, toUuid } from '@echoloop/contract'
import type { FastifyReply } from 'fastify'
import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { type PictureRow, pictureExists } from './picture-store.ts'

const hourMs = 3_600_000
const validHours = 24

/** A picture with a key that opens it for a day; the key changes once an hour, so that browsers keep what they have. */
export function presentPicture(
  { shopId, keys, now }: Pick<Scope, 'shopId' | 'keys' | 'now'>,
  { id, width, height }: Pick<PictureRow, 'id' | 'width' | 'height'>,
): Media {
  const endsAt = (Math.floor(now.getTime() / hourMs) + validHours) * hourMs
  const key = keys.sign('chat-picture', `${shopId} ${id} ${endsAt}`)
  const publicPicture = toPublicId('chatPicture', id)
  const path = `/v1/storefront/chat/pictures/${publicPicture}`
  const query = `?shop=${toPublicId('shop', shopId)}&key=${key}`
  return {
    id: publicPicture,
    kind: 'image',
    url: `${path}${query}`,
    thumbUrl: `${path}-thumb${query}`,
    width,
    height,
  }
}

type Asked = {
  platform: Platform
  files: Files
  reply: FastifyReply
  shopId: string
  file: string
  key: string
}

/** Sends a picture to whoever has its key. Nothing in it may run. */
export async function sendPicture({ platform, files, reply, shopId, file, key }: Asked): Promise<void> {
  const isThumb = file.endsWith('-thumb')
  const id = toUuid('chatPicture', isThumb ? file.slice(0, -'-thumb'.length) : file)
  const [ofShop, ofPicture, endsAt] = platform.keys.verify('chat-picture', key)?.split(' ') ?? []
  if (!id || ofShop !== shopId || ofPicture !== id) throw new AppError('request/not-found')
  const isThere = await runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    return Number(endsAt) > scope.now.getTime() && (await pictureExists(scope, id))
  })
  const name = `${id}${isThumb ? '-thumb' : ''}.webp`
  const opened = isThere ? await files.store.open({ shopId, name }) : undefined
  if (!opened) throw new AppError('request/not-found')
  reply
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', `inline; filename="${file}.webp"`)
    .header('cache-control', 'private, max-age=3600')
    .header('content-length', opened.size)
    .type('image/webp')
    .send(opened.stream())
}
