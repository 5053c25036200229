import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createApp } from '../../../apps/server/src/app.ts'
import { readSettings } from '../../../apps/server/src/config.ts'
import { sweepAllClocks } from '../../../apps/server/src/modules/cases/index.ts'
import { createLog } from '../../../apps/server/src/platform/log/create-log.ts'
import { addressOf } from '../../checks/open-database.ts'

/** A second sweeper beside the server's own worker, whose clock is set back by an hour and forth again all the time. */
export type JumpingSweeper = { end(): Promise<{ sweeps: number; jumps: number }> }

const offsetsMs = [0, -3_600_000, 0, -600_000, 0, -86_400_000]
const pauseMs = 250

export function jumpingSweeper(dataFolder: string): JumpingSweeper {
  let isEnding = false
  let sweeps = 0
  let jumps = 0
  const loop = (async () => {
    while (!isEnding) {
      try {
        await sweepFor(dataFolder, (clockOffsetMs) => {
          sweeps++
          if (clockOffsetMs !== 0) jumps++
          return !isEnding
        })
      } catch {
        // The database was killed: another connection is opened when it is back.
        await sleep(1000)
      }
    }
  })()
  return {
    async end() {
      isEnding = true
      await loop
      return { sweeps, jumps }
    },
  }
}

async function sweepFor(dataFolder: string, goesOn: (clockOffsetMs: number) => boolean): Promise<void> {
  const app = await createApp({
    settings: readSettings({ PORT: '0', DATABASE_POOL: '2' }),
    connection: { kind: 'socket', ...(await addressOf(dataFolder)) },
    masterKey: randomBytes(32),
    publicUrl: 'http://localhost:3000',
    dataFolder,
    log: createLog({ level: 'silent' }),
    takesWork: false,
  })
  try {
    for (let round = 0; ; round++) {
      const clockOffsetMs = offsetsMs[round % offsetsMs.length] ?? 0
      app.platform.clockOffsetMs = clockOffsetMs
      await sweepAllClocks(app.platform, { isStopping: () => false })
      if (!goesOn(clockOffsetMs)) return
      await sleep(pauseMs)
    }
  } finally {
    await app.close()
  }
}
