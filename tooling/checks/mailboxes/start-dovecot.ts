import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../start-server.ts'

/** Debian's IMAP server, from `apt-get install dovecot-imapd`. */
export const dovecotPath = '/usr/sbin/dovecot'

export type Dovecot = {
  port: number
  /** Puts a mail into the inbox, as a delivery agent does. */
  deliver(raw: Buffer): void
  /** Numbers the mails anew, under another UIDVALIDITY. */
  renumber(): void
  /** The same under the old UIDVALIDITY, which no server should ever do. */
  reuseNumbers(): void
  stop(): Promise<void>
}

/** Nobody's account: mails belong to it. */
const uid = 65_534

/** Runs the mail server as a process of its own below `folder`, on a free port of loopback, without TLS. */
export async function startDovecot(folder: string): Promise<Dovecot> {
  if (!existsSync(dovecotPath)) throw new Error('install dovecot first: apt-get install -y dovecot-imapd')
  const port = await freePort()
  const inbox = join(folder, 'mail', 'shop')
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(inbox, part), { recursive: true })
  for (const path of [
    folder,
    join(folder, 'mail'),
    inbox,
    ...['cur', 'new', 'tmp'].map((part) => join(inbox, part)),
  ]) {
    chmodSync(path, 0o755)
    chownSync(path, uid, uid)
  }
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, configOf({ folder, port }))
  const child = spawn(dovecotPath, ['-F', '-c', config], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await untilOpen(port, join(folder, 'dovecot.log'))
  let count = 0
  const list = join(inbox, 'dovecot-uidlist')
  const forgetIndexes = () => {
    for (const name of ['dovecot.index', 'dovecot.index.log', 'dovecot.index.cache'])
      rmSync(join(inbox, name), { force: true })
  }
  return {
    port,
    deliver(raw) {
      count += 1
      const name = `${1_700_000_000 + count}.M${count}P${process.pid}.check`
      const path = join(inbox, 'tmp', name)
      writeFileSync(path, raw)
      chownSync(path, uid, uid)
      renameSync(path, join(inbox, 'new', name))
    },
    renumber() {
      rmSync(list, { force: true })
      forgetIndexes()
    },
    reuseNumbers() {
      const [head = ''] = readFileSync(list, 'utf8').split('\n')
      // The same validity, the next number 1, and no mail known.
      writeFileSync(
        list,
        `${head.replace(/ N\d+/, ' N1').replace(/ G[0-9a-f]+/, ` G${randomBytes(16).toString('hex')}`)}\n`,
      )
      forgetIndexes()
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function configOf({ folder, port }: { folder: string; port: number }): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
mail_max_userip_connections = 100
first_valid_uid = ${uid}
maildir_very_dirty_syncs = no
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${uid} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

async function untilOpen(port: number, log: string): Promise<void> {
  for (let round = 0; round < 100; round++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (isOpen) return
    await sleep(100)
  }
  throw new Error(
    `dovecot does not answer: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-500) : 'no log'}`,
  )
}
