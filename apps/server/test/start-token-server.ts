import { createServer, type IncomingMessage } from 'node:http'

export type TokenServer = {
  url: string
  /** Forms that came, the oldest first. */
  asked: { type: string | undefined; form: Record<string, string> }[]
  /** The refresh token that is taken; an exchange replaces it where the server rotates. */
  refreshToken: string
  accessToken: string
  rotates: boolean
  /** Runs once, while the next exchange waits for its answer. */
  meanwhile: (() => Promise<unknown>) | undefined
  close(): Promise<void>
}

/** An OAuth 2 server that exchanges refresh tokens as RFC 6749 says, section 6. */
export async function startTokenServer(): Promise<TokenServer> {
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await textOf(request)))
    self.asked.push({ type: request.headers['content-type'], form })
    const { meanwhile } = self
    self.meanwhile = undefined
    await meanwhile?.()
    const isRight = form.refresh_token === self.refreshToken
    if (isRight && self.rotates)
      self.refreshToken = `${self.refreshToken.replace(/-\d+$/, '')}-${self.asked.length}`
    response.writeHead(isRight ? 200 : 400, { 'content-type': 'application/json' })
    const taken = { access_token: self.accessToken, token_type: 'Bearer', expires_in: 3599 }
    const rotated = self.rotates ? { refresh_token: self.refreshToken } : {}
    response.end(JSON.stringify(isRight ? { ...taken, ...rotated } : { error: 'invalid_grant' }))
  })
  const self: TokenServer = {
    url: '',
    asked: [],
    refreshToken: 'refresh',
    accessToken: 'access',
    rotates: false,
    meanwhile: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  self.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/token`
  return self
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
