import { join } from 'node:path'
import { type Client, createClient } from '@echoloop/client'
import type { LocaleName } from '@echoloop/locales'
import { createApp } from '../../../apps/server/src/app.ts'
import { readSettings } from '../../../apps/server/src/config.ts'
import { createKey, createShop } from '../../../apps/server/src/modules/shops/index.ts'
import { newSecret } from '../../../apps/server/src/platform/crypto/keys.ts'
import { poolOf } from '../../../apps/server/src/platform/database/database.ts'
import { migrate } from '../../../apps/server/src/platform/database/migrate.ts'
import { startEmbeddedPostgres } from '../../../apps/server/src/platform/embedded-postgres/index.ts'
import { createLog } from '../../../apps/server/src/platform/log/create-log.ts'
import { runInShop } from '../../../apps/server/src/platform/scope.ts'
import { startWorker } from '../../../apps/server/src/worker.ts'
import { type Mailbox, startMailbox } from '../../../apps/server/test/start-mailbox.ts'
import { newDataFolder } from '../../checks/data-folder.ts'
import { freePort } from '../../checks/start-server.ts'

/** A whole server with a mailbox, whose clock can be put forward. */
export type ClockedShop = {
  url: string
  client: Client
  mailbox: Mailbox
  /** What the server takes the time to be. */
  now(): Date
  /** Puts the clock forward to a later time. */
  moveTo(time: Date): void
  stop(): Promise<void>
}

const timeZone = 'Asia/Shanghai'

type NewShop = { language: LocaleName; name: string; environment?: Record<string, string> }

/** Starts database, server, worker and SMTP server in this process, with one shop that has nothing in it. */
export async function startClockedShop({ environment, ...facts }: NewShop): Promise<ClockedShop> {
  const folder = newDataFolder('clocked')
  const database = await startEmbeddedPostgres({
    folder: join(folder.path, 'postgres'),
    database: 'echoloop',
  })
  const connection = { kind: 'socket' as const, ...database.connection }
  const pool = poolOf(connection, 2, () => {})
  await migrate(pool)
  await pool.end()
  const mailbox = await startMailbox()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const app = await createApp({
    settings: readSettings({
      PORT: String(port),
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'shop@example.com',
      ...environment,
    }),
    connection,
    masterKey: Buffer.from(newSecret(), 'base64url'),
    publicUrl: url,
    dataFolder: folder.path,
    log: createLog({ level: 'error' }),
    takesWork: true,
  })
  const server = await app.createApi()
  await server.listen({ port, host: '127.0.0.1' })
  const worker = await startWorker(app.platform, { ...app })
  const shopId = await createShop(app.platform, {
    ...facts,
    timeZone,
    isDemo: false,
    owner: { personId: newSecret(), name: 'Owner', email: 'owner@example.com' },
  })
  const actor = { kind: 'system' as const }
  const { secret } = await runInShop(app.platform, { shopId, actor }, (scope) =>
    createKey(scope, { name: 'journey', role: 'owner' }),
  )
  const now = () => new Date(Date.now() + app.platform.clockOffsetMs)
  return {
    url,
    client: createClient({ baseUrl: url, key: secret, language: facts.language }),
    mailbox,
    now,
    moveTo(time) {
      app.platform.clockOffsetMs = Math.max(app.platform.clockOffsetMs, time.getTime() - Date.now())
    },
    async stop() {
      await worker.stop()
      await server.close()
      await app.close()
      await mailbox.close()
      await database.stop()
      folder.remove()
    },
  }
}
