import { readFileSync, readlinkSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { DataFolderHeldError, EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { handOver } from './replace-file.ts'
import { commandOf, errorCode, isRunning, startTimeOf } from './running-process.ts'
import type { ServerAccount } from './server-account.ts'
import type { SayStep } from './start-step.ts'

export type FolderOwner = { release(): Promise<void> }

const ownerRecord = z.object({
  pid: z.number().int().positive(),
  startTime: z.string().nullable(),
  host: z.string(),
  boot: z.string().nullable(),
  processSpace: z.string().nullable(),
  command: z.string(),
  startedAt: z.string(),
})
type OwnerRecord = z.infer<typeof ownerRecord>

const beatEveryMs = 2_000
const beatPatienceMs = 8_000

/**
 * Makes this process the one owner of a data folder, by `owner.json` in it. A living owner throws
 * DataFolderHeldError; a dead one is replaced.
 */
export async function claimFolder(claim: {
  folder: string
  account: ServerAccount
  say: SayStep
}): Promise<FolderOwner> {
  const path = join(claim.folder, 'owner.json')
  const text = `${JSON.stringify(describeOurselves(), null, 2)}\n`
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await placeRecord({ path, text, account: claim.account })) {
      return {
        release: startBeating({ path, text, beatPath: beatPathOf(claim.folder) }),
      }
    }
    const held = await readText(path)
    if (held === undefined) continue
    const holder = parseOwner(held)
    if (await isOwnerAlive({ holder, folder: claim.folder, say: claim.say }))
      throw heldBy(claim.folder, holder)
    if (await setAside({ path, held })) claim.say({ kind: 'taking-over', detail: deadOwner(holder) })
  }
  throw new EmbeddedPostgresError({
    reason: 'in-use',
    message: `Several processes try to own ${claim.folder} at the same time. Start only one of them.`,
  })
}

/** Links a finished file into place, so that it appears whole and only where there is none. */
async function placeRecord(record: { path: string; text: string; account: ServerAccount }): Promise<boolean> {
  const draft = `${record.path}.${process.pid}.draft`
  try {
    await writeFile(draft, record.text, { mode: 0o600, flush: true })
    await handOver(draft, record.account)
    await link(draft, record.path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
  // Another start may have judged the former record just before; after a breath the place must still be ours.
  await sleep(30)
  return (await readText(record.path)) === record.text
}

/** Removes the record of a dead owner, but only if it is still that one: another start may have been faster. */
async function setAside(record: { path: string; held: string }): Promise<boolean> {
  const aside = `${record.path}.${process.pid}.dead`
  try {
    await rename(record.path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
  const isTheDeadOne = (await readText(aside)) === record.held
  if (!isTheDeadOne) await link(aside, record.path).catch(() => undefined)
  await rm(aside, { force: true })
  return isTheDeadOne
}

async function isOwnerAlive(question: {
  holder: OwnerRecord | undefined
  folder: string
  say: SayStep
}): Promise<boolean> {
  const { holder } = question
  if (holder && isInOurProcessSpace(holder)) return isSameProcess(holder)
  // The same machine after a reboot: nobody lives on.
  if (holder?.host === hostname() && holder.boot !== bootId()) return false
  // Another machine or container shares the folder: its pids mean nothing here, but a living owner keeps beating.
  question.say({
    kind: 'waiting-for-owner',
    detail: `watching whether ${holder?.host ?? 'an owner'} is alive`,
  })
  return isBeating(beatPathOf(question.folder))
}

/** Do its pids mean to us what they meant to the holder? The boot tells machines apart even when a name changes. */
function isInOurProcessSpace(holder: OwnerRecord): boolean {
  const isSameMachine = holder.boot === null ? holder.host === hostname() : true
  return isSameMachine && holder.boot === bootId() && holder.processSpace === processSpace()
}

function isSameProcess(holder: OwnerRecord): boolean {
  return isRunning(holder.pid) && startTimeOf(holder.pid) === holder.startTime
}

async function isBeating(beatPath: string): Promise<boolean> {
  const before = await readText(beatPath)
  const deadline = performance.now() + beatPatienceMs
  while (performance.now() < deadline) {
    await sleep(250)
    if ((await readText(beatPath)) !== before) return true
  }
  return false
}

function startBeating(lock: { path: string; text: string; beatPath: string }): () => Promise<void> {
  let count = 0
  // The file of a former owner may belong to another user and then could not be written to.
  let writing = rm(lock.beatPath, { force: true })
  const beat = () => {
    count += 1
    const text = `${process.pid} ${count}\n`
    // A full disk must not end the owner; a missed beat only matters to a start on another machine.
    writing = writing.then(() => writeFile(lock.beatPath, text, { mode: 0o600 })).catch(() => undefined)
  }
  beat()
  const timer = setInterval(beat, beatEveryMs).unref()
  return async () => {
    clearInterval(timer)
    await writing
    if ((await readText(lock.path)) !== lock.text) return
    await rm(lock.beatPath, { force: true })
    await rm(lock.path, { force: true })
  }
}

function describeOurselves(): OwnerRecord {
  return {
    pid: process.pid,
    startTime: startTimeOf(process.pid),
    host: hostname(),
    boot: bootId(),
    processSpace: processSpace(),
    command: commandOf(process.pid) || process.argv.join(' '),
    startedAt: new Date(performance.timeOrigin).toISOString(),
  }
}

function heldBy(folder: string, holder: OwnerRecord | undefined): DataFolderHeldError {
  return new DataFolderHeldError(folder, {
    pid: holder?.pid ?? 0,
    command: holder?.command ?? 'unknown command',
    since: holder?.startedAt ?? 'an unknown time',
    host: holder?.host ?? 'an unknown machine',
  })
}

function deadOwner(holder: OwnerRecord | undefined): string {
  return holder ? `process ${holder.pid} on ${holder.host} is gone` : 'the owner record was unreadable'
}

function parseOwner(text: string): OwnerRecord | undefined {
  try {
    return ownerRecord.parse(JSON.parse(text))
  } catch {
    // A power cut can leave an empty record; the beat then tells whether somebody is there.
    return undefined
  }
}

function beatPathOf(folder: string): string {
  return join(folder, 'owner.beat')
}

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return null
  }
}

/** Names the process namespace (container) in which our pids count. */
function processSpace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
