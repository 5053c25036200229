import { createServer } from 'node:http'
import type { LocaleName } from '@echoloop/locales'
import { freePort } from '../../checks/start-server.ts'

export type ChatShop = { url: string; stop: () => Promise<void> }

/** A shop's page on an origin of its own, under a strict content policy, with the element of the chat. */
export async function serveChatShop(asked: {
  echoloopUrl: string
  shop: string
  language: LocaleName
}): Promise<ChatShop> {
  const { echoloopUrl, shop, language } = asked
  const port = await freePort()
  const policy = [
    "default-src 'none'",
    `script-src ${echoloopUrl}`,
    `connect-src ${echoloopUrl} ${echoloopUrl.replace('http', 'ws')}`,
    `style-src ${echoloopUrl}`,
    `img-src ${echoloopUrl} blob:`,
    "require-trusted-types-for 'script'",
  ].join('; ')
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Teapots</title>
<script type="module" src="${echoloopUrl}/storefront/echoloop.js"></script></head>
<body><main><h1>Teapots</h1><p>¥169.00</p></main>
<echoloop-chat shop="${shop}"></echoloop-chat></body></html>`
  const server = createServer((request, response) => {
    const isPage = request.url?.startsWith('/teapots') === true
    response.writeHead(isPage ? 200 : 204, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    })
    response.end(isPage ? page : undefined)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}/teapots`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
