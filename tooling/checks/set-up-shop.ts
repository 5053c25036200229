import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '@echoloop/client'
import { endpoints, toUuid } from '@echoloop/contract'
import { z } from 'zod'

export type SetUpShop = { key: string; shopId: string; publicId: string; client: Client }

const accessSchema = z.object({ url: z.string(), key: z.string() })

/** Sets an empty server up as the set-up page does; afterwards `cli.json` holds a key. */
export async function setUpShop(server: { url: string; dataFolder: string }): Promise<SetUpShop> {
  const { shopId: publicId } = await createClient({ baseUrl: server.url }).call(endpoints.setUp, {
    body: {
      name: 'Lin',
      email: 'lin@example.com',
      password: 'a long password',
      shopName: 'Test shop',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
    },
  })
  const shopId = toUuid('shop', publicId)
  if (!shopId) throw new Error(`${publicId} is no id of a shop`)
  const key = await readKey(server.dataFolder)
  return { key, shopId, publicId, client: createClient({ baseUrl: server.url, key }) }
}

async function readKey(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'cli.json')
  for (let round = 0; round < 100; round++) {
    if (existsSync(path)) return accessSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).key
    await sleep(100)
  }
  throw new Error(`${path} did not appear after the set-up`)
}

/** Puts one product per name, the name being its SKU too. Returns public ids by SKU. */
export async function putProducts(shop: SetUpShop, names: readonly string[]): Promise<Map<string, string>> {
  const products = names.map((name) => ({ sku: name, name }))
  const { items } = await shop.client.call(endpoints.putProducts, { body: { products } })
  return new Map(items.map(({ sku, id }) => [sku, id]))
}
