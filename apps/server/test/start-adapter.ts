import { createServer } from 'node:http'

export type Posted = { id: string; text: string; unsubscribeUrl: string | null }

/** An adapter of a shop on loopback: remembers what it was posted and answers as the test says. */
export type Adapter = {
  url: string
  posted: readonly Posted[]
  /** Messages it passed on to people: with `remembers`, each id once. */
  passedOn: readonly Posted[]
  answerWith(answer: { status: number; passesOn: boolean }): void
  close(): Promise<void>
}

export async function startAdapter({ remembers }: { remembers: boolean }): Promise<Adapter> {
  const posted: Posted[] = []
  const passedOn: Posted[] = []
  let answer = { status: 200, passesOn: true }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      const id = String(request.headers['webhook-id'])
      const { text, unsubscribeUrl } = JSON.parse(body).data
      const one = { id, text, unsubscribeUrl }
      posted.push(one)
      const isKnown = remembers && passedOn.some((known) => known.id === id)
      if (answer.passesOn && !isKnown) passedOn.push(one)
      response.writeHead(answer.status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/sms`,
    posted,
    passedOn,
    answerWith(next) {
      answer = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
