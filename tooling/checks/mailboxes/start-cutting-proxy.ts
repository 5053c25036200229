import { connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = {
  port: number
  cuts(): number
  /** Share of connections that are cut, after a number of bytes drawn at random. */
  cutShare: number
  close(): Promise<void>
}

const bytesMax = 100_000

/** Stands before a server and cuts connections in the middle of whatever they say. */
export async function startCuttingProxy(target: number, random: () => number): Promise<CuttingProxy> {
  let cuts = 0
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    // Short answers are cut as often as long ones.
    let left =
      random() < proxy.cutShare ? Math.floor(random() ** 3 * bytesMax) + 50 : Number.POSITIVE_INFINITY
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        upstream.destroy()
      })
      socket.on('error', () => {})
    }
    client.on('data', (chunk) => upstream.write(chunk))
    upstream.on('data', (chunk) => {
      client.write(chunk.subarray(0, Math.max(0, Math.min(chunk.length, left))))
      left -= chunk.length
      if (left > 0) return
      cuts += 1
      client.destroy()
      upstream.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const proxy: CuttingProxy = {
    port: typeof address === 'object' && address ? address.port : 0,
    cuts: () => cuts,
    cutShare: 0,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return proxy
}
