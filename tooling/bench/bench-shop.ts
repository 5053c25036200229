import type pg from 'pg'
import { newDataFolder } from '../checks/data-folder.ts'
import { openDatabase } from '../checks/open-database.ts'
import { type SetUpShop, setUpShop } from '../checks/set-up-shop.ts'
import { freePort, spawnServer, waitUntilReady } from '../checks/start-server.ts'

export type BenchShop = {
  shop: SetUpShop
  url: string
  dataFolder: string
  client: pg.Client
  pid: number | undefined
}

/** Runs work against a fresh server with an empty shop, and ends and removes all of it. */
export async function withBenchShop(
  order: { role: 'all' | 'api'; nodeArguments?: string[] },
  work: (bench: BenchShop) => Promise<void>,
): Promise<void> {
  const folder = newDataFolder('bench')
  const server = spawnServer({
    dataFolder: folder.path,
    port: await freePort(),
    role: order.role,
    isEmpty: true,
    nodeArguments: order.nodeArguments,
  })
  try {
    await waitUntilReady(server)
    const shop = await setUpShop({ url: server.url, dataFolder: folder.path })
    const client = await openDatabase(folder.path)
    try {
      await work({ shop, url: server.url, dataFolder: folder.path, client, pid: server.child.pid })
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
    folder.remove()
  }
}
