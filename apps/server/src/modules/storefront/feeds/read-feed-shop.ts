import { feedNames, publicId, toPublicId } from '@echoloop/contract'
import type { FeedShop } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Platform } from '../../../platform/scope.ts'
import { readJson } from '../read-json.ts'
import { feedShopQuestion } from './feed-questions.ts'

const addressSchema = z.object({ shop: publicId('shop') })

const shopSchema = z.object({
  name: z.string(),
  language: z.enum(['zh-CN', 'en']),
  isOn: z.partialRecord(z.enum(feedNames), z.boolean()),
  addresses: z.array(z.string()),
  now: z.iso.datetime(),
  changedAt: z.iso.datetime(),
})

/** A shop one of whose feeds is asked for; `changedAt`: when anything that its feeds show changed last. */
export type AskedFeed = { shopId: string; shop: FeedShop; now: Date; changedAt: Date }

/** Reads the shop that an address names. Refuses `feed/off`, also where there is no such shop. */
export async function readFeedShop(
  platform: Platform,
  asked: { feed: (typeof feedNames)[number]; query: unknown; publicUrl: string },
): Promise<AskedFeed> {
  const address = addressSchema.safeParse(asked.query)
  if (!address.success) throw new AppError('feed/off')
  const shopId = uuidOf('shop', address.data.shop)
  const text = await readJson(platform, feedShopQuestion, { shop: shopId })
  if (text === null) throw new AppError('feed/off')
  const read = shopSchema.parse(JSON.parse(text))
  if (read.isOn[asked.feed] !== true) throw new AppError('feed/off')
  const { name, language, addresses } = read
  const { publicUrl } = asked
  return {
    shopId,
    shop: {
      id: toPublicId('shop', shopId),
      name,
      language,
      publicUrl,
      hosts: addresses.length > 0 ? addresses : [publicUrl],
    },
    now: new Date(Date.parse(read.now) + platform.clockOffsetMs),
    changedAt: new Date(read.changedAt),
  }
}
