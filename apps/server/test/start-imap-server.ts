import { createServer, type Socket } from 'node:net'

type Stored = { uid: number; raw: Buffer; flags: Set<string>; receivedAt: Date }

/** A small IMAP server that says what real ones say, and does wrong what a test wants it to do wrong. */
export type ImapServerForTests = {
  port: number
  /** Puts a mail in. `uid`: as a broken server would give it out. */
  put(raw: string | Buffer, options?: { uid?: number; receivedAt?: Date; folder?: string }): void
  mails(folder?: string): { uid: number; flags: string[] }[]
  /** Numbers mean other mails from now on; `keepsValidity`: and it says nothing of it. */
  renumber(options?: { keepsValidity?: boolean }): void
  /** Cuts each of the next connections after so many bytes of answers. */
  cutAfter(...bytes: number[]): void
  /** Each answer to FETCH comes twice. */
  repeatsItself: boolean
  /** Whoever asks for a piece of a mail gets the whole. */
  knowsNoPieces: boolean
  password: string
  accessToken: string | undefined
  /** What came with AUTHENTICATE, decoded. */
  saidToSignIn: string[]
  connections: number
  close(): Promise<void>
}

export async function startImapServer(): Promise<ImapServerForTests> {
  const folders = new Map<string, Stored[]>([
    ['INBOX', []],
    ['Done', []],
  ])
  const state: ServerState = { uidValidity: 1_700_000_000, uidNext: 1, cuts: [] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    self.connections += 1
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    serve(socket, { self, folders, state, left: state.cuts.shift() ?? Number.POSITIVE_INFINITY })
  })
  const self: ImapServerForTests = {
    port: 0,
    put(raw, { uid, receivedAt = new Date(), folder = 'INBOX' } = {}) {
      const given = uid ?? state.uidNext
      state.uidNext = Math.max(state.uidNext, given + 1)
      const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n'))
      folders.get(folder)?.push({ uid: given, raw: bytes, flags: new Set(), receivedAt })
      for (const socket of sockets) socket.write(`* ${folders.get('INBOX')?.length ?? 0} EXISTS\r\n`)
    },
    mails: (folder = 'INBOX') =>
      (folders.get(folder) ?? []).map(({ uid, flags }) => ({ uid, flags: [...flags] })),
    renumber({ keepsValidity = false } = {}) {
      if (!keepsValidity) state.uidValidity += 1
      state.uidNext = 1
      for (const mail of folders.get('INBOX') ?? []) {
        mail.uid = state.uidNext
        state.uidNext += 1
      }
    },
    cutAfter: (...bytes) => state.cuts.push(...bytes),
    repeatsItself: false,
    knowsNoPieces: false,
    password: 'right',
    accessToken: undefined,
    saidToSignIn: [],
    connections: 0,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  self.port = typeof address === 'object' && address ? address.port : 0
  return self
}

type ServerState = { uidValidity: number; uidNext: number; cuts: number[] }

type Session = {
  self: ImapServerForTests
  folders: Map<string, Stored[]>
  state: ServerState
  left: number
}

type Talk = {
  session: Session
  folder: string
  /** Tag of the IDLE that goes on. */
  idle: string
  say(text: string | Buffer): void
  end(): void
}

function serve(socket: Socket, session: Session): void {
  let pending = ''
  const talk: Talk = {
    session,
    folder: 'INBOX',
    idle: '',
    say(text) {
      const bytes = Buffer.isBuffer(text) ? text : Buffer.from(`${text}\r\n`, 'latin1')
      const part = bytes.subarray(0, Math.max(0, session.left))
      session.left -= bytes.length
      if (!socket.destroyed) socket.write(part)
      if (session.left <= 0) socket.destroy()
    },
    end: () => socket.end(),
  }
  talk.say('* OK [CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS AUTH=XOAUTH2 SASL-IR] ready')
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (let end = pending.indexOf('\r\n'); end !== -1; end = pending.indexOf('\r\n')) {
      answer(talk, pending.slice(0, end))
      pending = pending.slice(end + 2)
    }
  })
}

type Call = Talk & { talk: Talk; tag: string; rest: string; done: (words?: string) => void }

function answer(talk: Talk, line: string): void {
  if (talk.idle !== '') {
    talk.say(`${talk.idle} OK IDLE done`)
    talk.idle = ''
    return
  }
  const [, tag = '*', command = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
  const run = commands[command.toUpperCase()]
  if (run) run({ ...talk, talk, tag, rest, done: (words = 'done') => talk.say(`${tag} OK ${words}`) })
  else talk.say(`${tag} BAD unknown`)
}

const openIn = ({ session, folder }: Talk): Stored[] => session.folders.get(folder) ?? []

function signIn({ tag, say, done }: Call, isRight: boolean): void {
  if (isRight) done('signed in')
  else say(`${tag} NO [AUTHENTICATIONFAILED] Authentication failed.`)
}

const commands: Record<string, (call: Call) => void> = {
  CAPABILITY: ({ say, done }) => {
    say('* CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS AUTH=XOAUTH2 SASL-IR')
    done()
  },
  NOOP: ({ done }) => done(),
  LOGIN: (call) => signIn(call, call.rest.includes(call.session.self.password)),
  AUTHENTICATE: (call) => {
    const said = Buffer.from(call.rest.split(' ')[1] ?? '', 'base64').toString()
    const { accessToken, saidToSignIn } = call.session.self
    saidToSignIn.push(said)
    signIn(call, accessToken !== undefined && said.endsWith(`\x01auth=Bearer ${accessToken}\x01\x01`))
  },
  LIST: ({ rest, session, say, done }) => {
    if (/^"" ""$/.test(rest)) say('* LIST (\\Noselect) "/" ""')
    else for (const name of session.folders.keys()) say(`* LIST (\\HasNoChildren) "/" "${name}"`)
    done()
  },
  LSUB: ({ done }) => done(),
  STATUS: ({ talk, rest, say, done }) => {
    say(`* STATUS ${rest.split(' ')[0]} (MESSAGES ${openIn(talk).length})`)
    done()
  },
  SELECT: (call) => select(call, 'READ-WRITE'),
  EXAMINE: (call) => select(call, 'READ-ONLY'),
  CLOSE: ({ done }) => done(),
  UNSELECT: ({ done }) => done(),
  IDLE: ({ talk, tag, say }) => {
    talk.idle = tag
    say('+ idling')
  },
  LOGOUT: ({ say, done, end }) => {
    say('* BYE')
    done()
    end()
  },
  'UID SEARCH': ({ talk, rest, say, done }) => {
    const uids = openIn(talk)
      .map(({ uid }) => uid)
      .filter((uid) => isIn(uid, /UID (\S+)/i.exec(rest)?.[1] ?? '1:*'))
    say(`* SEARCH ${uids.join(' ')}`.trimEnd())
    done()
  },
  'UID FETCH': ({ talk, session, rest, say, done }) => {
    const [set = '', items = ''] = [rest.split(' ')[0], rest.slice(rest.indexOf(' '))]
    const times = session.self.repeatsItself ? 2 : 1
    for (const [index, mail] of openIn(talk).entries())
      if (isIn(mail.uid, set))
        for (let time = 0; time < times; time++)
          say(fetched(mail, index + 1, session.self.knowsNoPieces ? items.replace(/<[\d.]+>/, '') : items))
    done()
  },
  'UID STORE': ({ talk, rest, done }) => {
    for (const mail of openIn(talk)) if (isIn(mail.uid, rest.split(' ')[0] ?? '')) mail.flags.add('\\Seen')
    done()
  },
  'UID MOVE': move,
}

function move({ talk, session, rest, tag, say, done }: Call): void {
  const [set = '', name = ''] = rest.split(' ')
  const target = session.folders.get(name.replaceAll('"', ''))
  if (!target) {
    say(`${tag} NO [TRYCREATE] no such folder`)
    return
  }
  const all = openIn(talk)
  const moved = all.filter(({ uid }) => isIn(uid, set))
  target.push(...moved)
  session.folders.set(
    talk.folder,
    all.filter((mail) => !moved.includes(mail)),
  )
  for (const mail of moved) say(`* ${all.indexOf(mail) + 1} EXPUNGE`)
  done()
}

function select({ talk, session, tag, rest, say, done }: Call, mode: string): void {
  const name = rest.split(' ')[0]?.replaceAll('"', '') ?? ''
  if (!session.folders.has(name)) {
    say(`${tag} NO no such folder`)
    return
  }
  talk.folder = name
  say(`* ${openIn(talk).length} EXISTS`)
  say('* 0 RECENT')
  say('* FLAGS (\\Seen)')
  say(`* OK [UIDVALIDITY ${session.state.uidValidity}] numbers`)
  say(`* OK [UIDNEXT ${session.state.uidNext}] next`)
  done(`[${mode}] open`)
}

function fetched(mail: Stored, sequence: number, items: string): Buffer {
  const parts: Buffer[] = [Buffer.from(`* ${sequence} FETCH (UID ${mail.uid}`)]
  const literal = (name: string, bytes: Buffer) =>
    parts.push(Buffer.from(` ${name} {${bytes.length}}\r\n`), bytes)
  if (/RFC822\.SIZE/i.test(items)) parts.push(Buffer.from(` RFC822.SIZE ${mail.raw.length}`))
  if (/INTERNALDATE/i.test(items)) parts.push(Buffer.from(` INTERNALDATE "${imapDate(mail.receivedAt)}"`))
  const fields = /BODY\.PEEK\[HEADER\.FIELDS \(([^)]*)\)\]/i.exec(items)
  if (fields)
    literal(
      `BODY[HEADER.FIELDS (${fields[1]})]`,
      fieldsOf(mail.raw, (fields[1] ?? '').toLowerCase().split(' ')),
    )
  const range = /BODY\.PEEK\[\](?:<(\d+)(?:\.(\d+))?>)?/i.exec(items)
  if (range) {
    const start = Number(range[1] ?? 0)
    const bytes = mail.raw.subarray(start, start + Number(range[2] ?? mail.raw.length))
    literal(range[1] === undefined ? 'BODY[]' : `BODY[]<${start}>`, bytes)
  }
  return Buffer.concat([...parts, Buffer.from(')\r\n')])
}

function fieldsOf(raw: Buffer, wanted: readonly string[]): Buffer {
  const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? ''
  const fields = head.split(/\r\n(?![ \t])/)
  const kept = fields.filter((field) => wanted.includes(field.split(':')[0]?.toLowerCase() ?? ''))
  return Buffer.from(`${kept.join('\r\n')}\r\n\r\n`, 'latin1')
}

function imapDate(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ')
  return `${day}-${month}-${year} ${time} +0000`
}

function isIn(uid: number, set: string): boolean {
  return set.split(',').some((part) => {
    const [from, until] = part.split(':').map((one) => (one === '*' ? Number.POSITIVE_INFINITY : Number(one)))
    if (until === undefined) return uid === from
    return uid >= Math.min(from ?? 0, until) && uid <= Math.max(from ?? 0, until)
  })
}
