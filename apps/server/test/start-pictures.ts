import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import sharp from 'sharp'

/** A web server of pictures on loopback that can be slow, wander, fail, and count who asks at once. */
export type Pictures = {
  url: string
  /** Paths in the order in which they were asked for. */
  asked: string[]
  /** Most requests that were open at the same time. */
  most(): number
  close(): Promise<void>
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void

export async function startPictures(more: Record<string, Answer> = {}): Promise<Pictures> {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#b5623c' } })
    .png()
    .toBuffer()
  const asked: string[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    open += 1
    most = Math.max(most, open)
    response.on('close', () => {
      open -= 1
    })
    const answer = more[path]
    if (answer) answer(response, request)
    else setTimeout(() => response.setHeader('content-type', 'image/png').end(picture), 20)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
