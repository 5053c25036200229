import { startWebServer, type WebServer } from '../../../apps/server/test/start-web-server.ts'

export type Forum = Pick<WebServer, 'url' | 'close'> & {
  /** Somebody says something there now. */
  say(words: string): void
}

/** A forum on loopback that tells its posts as a feed, the newest last. */
export async function serveForum(): Promise<Forum> {
  const items: string[] = []
  const server = await startWebServer((_, response) => {
    response
      .setHeader('content-type', 'application/rss+xml; charset=utf-8')
      .end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Forum</title>${items.join('')}</channel></rss>`,
      )
  })
  return {
    url: `${server.url}/feed`,
    close: server.close,
    say(words) {
      const id = `post-${items.length + 1}`
      items.push(
        `<item><guid isPermaLink="false">${id}</guid><title>${words}</title><link>https://forum.example/${id}</link><pubDate>${new Date().toUTCString()}</pubDate></item>`,
      )
    },
  }
}
