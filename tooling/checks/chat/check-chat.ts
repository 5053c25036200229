import { newDataFolder } from '../data-folder.ts'
import { setUpShop } from '../set-up-shop.ts'
import { freePort, spawnServer, waitUntilReady } from '../start-server.ts'
import { openAllDay } from './open-all-day.ts'
import { openManySockets } from './open-many-sockets.ts'
import { talkThroughCuts } from './talk-through-cuts.ts'

export type ChatOrder = { cuts: number; sockets: number; seed: number }

/** A chat through a line that is cut at random, and thousands of idle windows. Returns how many promises were broken. */
export async function checkChat({ cuts, sockets, seed }: ChatOrder): Promise<number> {
  const folder = newDataFolder('chat')
  const port = await freePort()
  const inspectorPort = await freePort()
  const server = spawnServer({
    dataFolder: folder.path,
    port,
    role: 'all',
    isEmpty: true,
    environment: { TRUST_PROXY: 'true' },
    nodeArguments: [`--inspect=127.0.0.1:${inspectorPort}`],
  })
  const faults: string[] = []
  try {
    await waitUntilReady(server)
    const shop = await setUpShop({ url: `http://localhost:${port}`, dataFolder: folder.path })
    await openAllDay(shop)
    if (cuts > 0) {
      const talk = await talkThroughCuts({
        shop,
        server: { url: server.url, port, dataFolder: folder.path },
        cuts,
        seed,
      })
      faults.push(...talk.faults)
      say({ what: 'cuts', seed, ...talk, faults: talk.faults.length })
    }
    if (sockets > 0) {
      const idle = await openManySockets({ shop, url: server.url, sockets, inspectorPort })
      faults.push(...idle.faults)
      say({ what: 'sockets', ...rounded(idle), faults: idle.faults.length })
    }
  } finally {
    await server.stop()
    folder.remove()
  }
  for (const fault of faults) process.stdout.write(`broken: ${fault}\n`)
  process.stdout.write(faults.length === 0 ? 'nothing lost, nothing twice, nothing out of order\n' : '')
  return faults.length
}

function say(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function rounded(figures: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 10) / 10 : value,
    ]),
  )
}
