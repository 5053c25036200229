import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = { from: string; to: string[]; raw: string; mail: ParsedMail }

export type Mailbox = {
  /** For SMTP_URL. */
  url: string
  /** Letters taken so far, oldest first. */
  messages(): ParsedMail[]
  /** The same with their envelopes and their bytes. */
  received(): Received[]
  /** Answers the next letters with this code instead of taking them. `at`: in which step. */
  refuseNext(count: number, code: number, at?: 'from' | 'to' | 'data'): void
  /** True while a letter is in its hands and not answered yet. */
  isTaking(): boolean
  close(): Promise<void>
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function startMailbox(
  options: SMTPServerOptions & { port?: number; takesMs?: number } = {},
): Promise<Mailbox> {
  const taken: Received[] = []
  let refusals: { count: number; code: number; at: 'from' | 'to' | 'data' } = { count: 0, code: 0, at: 'to' }
  const refusalAt = (at: 'from' | 'to' | 'data'): Error | undefined => {
    if (refusals.at !== at || refusals.count === 0) return undefined
    refusals = { ...refusals, count: refusals.count - 1 }
    const words = `${Math.floor(refusals.code / 100)}.1.1 <somebody@example.com> refused by the test`
    return Object.assign(new Error(words), { responseCode: refusals.code })
  }
  const { port = 0, takesMs = 0, ...rest } = options
  let taking = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) => done(refusalAt('from')),
    onRcptTo: (_address, _session, done) => done(refusalAt('to')),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const refusal = refusalAt('data')
        if (refusal) return done(refusal)
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString(),
          mail: await simpleParser(raw),
        })
        if (takesMs === 0) return done()
        taking++
        setTimeout(() => {
          taking--
          done()
        }, takesMs)
      })
    },
    ...rest,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${portOf(server.server.address())}`,
    messages: () => taken.map(({ mail }) => mail),
    received: () => [...taken],
    refuseNext(count, code, at = 'to') {
      refusals = { count, code, at }
    },
    isTaking: () => taking > 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('the mailbox has no port')
  return address.port
}
