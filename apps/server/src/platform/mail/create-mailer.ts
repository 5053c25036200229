import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import XOAuth2 from 'nodemailer/lib/xoauth2/index.js'
import { composeLetter, type Letter } from './letter.ts'
import { type MailOutcome, outcomeOf } from './mail-outcome.ts'
import type { MailServer } from './read-mail-url.ts'

/** Sends mail through one server. */
export type Mailer = {
  /** Sender of all letters; the name beside it is the shop's. */
  address: string
  /** Hands one letter over, once. Never throws for what the server does. */
  send(letter: Letter): Promise<MailOutcome>
  /** Connects and signs in without sending anything. */
  check(): Promise<MailOutcome>
}

export type MailerOptions = {
  server: MailServer
  address: string
  /** For one step of the exchange, and for the whole. */
  timeouts?: { stepMs: number; wholeMs: number }
}

const usualTimeouts = { stepMs: 15_000, wholeMs: 60_000 }

type Exchange = (connection: SMTPConnection, end: (outcome: MailOutcome) => void) => void

/** A mailer that opens a connection for each letter: nothing is left half-open between two letters. */
export function createMailer({ server, address, timeouts = usualTimeouts }: MailerOptions): Mailer {
  return {
    address,
    async send(letter) {
      const { raw, envelope } = await composeLetter(letter)
      let isHandedOver = false
      const body = Readable.from(
        (function* give() {
          isHandedOver = true
          yield raw
        })(),
        { objectMode: false },
      )
      const handOver: Exchange = (connection, end) =>
        connection.send({ ...envelope, size: raw.length }, body, (error) =>
          end(error ? outcomeOf(error, isHandedOver) : { kind: 'accepted' }),
        )
      return exchange({ server, timeouts, isHandedOver: () => isHandedOver }, handOver)
    },
    check: () =>
      exchange({ server, timeouts, isHandedOver: () => false }, (_, end) => end({ kind: 'accepted' })),
  }
}

/** Signing in with a token goes by XOAUTH2; the library would fetch tokens itself, which is not asked of it here. */
function credentialsOf(auth: NonNullable<MailServer['auth']>) {
  if ('pass' in auth) return auth
  const { user, accessToken } = auth
  return { oauth2: new XOAuth2({ user, accessToken }) }
}

type Line = { server: MailServer; timeouts: typeof usualTimeouts; isHandedOver: () => boolean }

function exchange({ server, timeouts, isHandedOver }: Line, work: Exchange): Promise<MailOutcome> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection({
      ...server,
      connectionTimeout: timeouts.stepMs,
      greetingTimeout: timeouts.stepMs,
      socketTimeout: timeouts.stepMs,
      dnsTimeout: timeouts.stepMs,
    })
    const end = (outcome: MailOutcome): void => {
      clearTimeout(deadline)
      resolve(outcome)
      if (outcome.kind === 'accepted') connection.quit()
      else connection.close()
    }
    const fail = (error: object): void => end(outcomeOf(error, isHandedOver()))
    const deadline = setTimeout(() => fail({ code: 'ETIMEDOUT' }), timeouts.wholeMs)
    connection.on('error', fail)
    connection.once('end', () => fail({ code: 'ECONNECTION' }))
    connection.connect((error) => {
      if (error) return fail(error)
      if (!server.auth) return work(connection, end)
      connection.login(credentialsOf(server.auth), (refusal) =>
        refusal ? fail(refusal) : work(connection, end),
      )
    })
  })
}
