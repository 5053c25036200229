import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from '@echoloop/client'
import { z } from 'zod'
import { newDataFolder } from '../../checks/data-folder.ts'
import { freePort, spawnServer, waitUntilReady } from '../../checks/start-server.ts'
import { eventually } from './eventually.ts'
import type { JourneyServer } from './journey.ts'
import { mount } from './shop-page-variants.ts'

const accessSchema = z.object({ url: z.string(), key: z.string() })

/**
 * Starts the server as a person does, on a folder of its own, and reads the link that it prints. `onSpawn` gets the
 * way to stop it as soon as there is something to stop. With `site` shoppers reach it below a shop's own
 * address.
 */
export async function startJourneyServer(
  shop: 'demo' | 'empty' | 'site',
  onSpawn: (stop: () => Promise<void>) => void,
): Promise<JourneyServer> {
  const folder = newDataFolder('journeys')
  const siteUrl = shop === 'site' ? `http://127.0.0.1:${await freePort()}` : undefined
  const started = spawnServer({
    dataFolder: folder.path,
    port: await freePort(),
    role: 'all',
    isEmpty: shop === 'empty',
    environment: siteUrl === undefined ? {} : { SHOPPER_URL: `${siteUrl}${mount}` },
  })
  const stop = async () => {
    await started.stop()
    folder.remove()
  }
  onSpawn(stop)
  await waitUntilReady(started)
  const link = await eventually({ what: 'the link that the server prints' }, async () =>
    /http:\S+(?:\/v1\/auth\/\S+|\/set-up)(?=\s)/.exec(started.output())?.at(0),
  )
  // The address that the server names itself: cookies belong to it, and not to 127.0.0.1.
  return serverAt({ url: new URL(link).origin, siteUrl, link, dataFolder: folder.path })
}

function serverAt(facts: Omit<JourneyServer, 'client'>): JourneyServer {
  const { url, dataFolder } = facts
  return {
    ...facts,
    client: async () => {
      const { key } = accessSchema.parse(JSON.parse(await readFile(join(dataFolder, 'cli.json'), 'utf8')))
      return createClient({ baseUrl: url, key })
    },
  }
}
