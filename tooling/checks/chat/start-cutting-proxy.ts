import { connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = {
  url: string
  port: number
  /** Ends all that goes through at once; `stalled`: says nothing more instead, as a lost network does, until ended. */
  cut(how: 'ended' | 'reset' | 'stalled'): number
  stop(): Promise<void>
}

type Pair = { near: Socket; far: Socket; isStalled: boolean }

/** Passes bytes on to a server, until the line is cut. */
export async function startCuttingProxy(targetPort: number): Promise<CuttingProxy> {
  const pairs = new Set<Pair>()
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1')
    const pair: Pair = { near, far, isStalled: false }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      far.destroy()
      if (!pair.isStalled) near.destroy()
    }
    for (const socket of [near, far]) {
      socket.on('error', end)
      socket.on('close', end)
    }
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port')
  return {
    url: `http://localhost:${address.port}`,
    port: address.port,
    cut(how) {
      const open = [...pairs]
      for (const pair of open) cutOne(pair, how)
      return open.length
    },
    stop: () =>
      new Promise((resolve) => {
        for (const { near, far } of pairs) {
          near.destroy()
          far.destroy()
        }
        server.close(() => resolve())
      }),
  }
}

function cutOne(pair: Pair, how: 'ended' | 'reset' | 'stalled'): void {
  const { near, far } = pair
  if (how === 'stalled') {
    pair.isStalled = true
    near.unpipe(far)
    near.resume()
    // The server sees an end; the browser hears nothing and has to find out by itself.
    far.destroy()
    setTimeout(() => near.destroy(), 45_000).unref()
  } else if (how === 'reset') {
    near.resetAndDestroy()
    far.resetAndDestroy()
  } else {
    near.destroy()
    far.destroy()
  }
}
