import { helpLimits } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { takeImage } from '../../../platform/files/take-image.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { insertPicture, type KeptPicture } from './picture-store.ts'

/** Decodes a picture and keeps it written anew; no transaction is open meanwhile. */
export async function addPicture(
  platform: Platform,
  who: Parameters<typeof runInShop>[1],
  stream: AsyncIterable<unknown>,
): Promise<KeptPicture> {
  const taken = await takeImage(await readSmall(stream))
  if (taken.kind === 'refused') throw new AppError('help/bad-picture')
  const { full: content, width, height } = taken
  return runInShop(platform, who, (scope) => insertPicture(scope, { content, width, height }))
}

async function readSmall(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > helpLimits.pictureBytes) throw new AppError('request/too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
