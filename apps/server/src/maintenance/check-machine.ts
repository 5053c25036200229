import { open, rm, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Finding, problem, warning, well } from './finding.ts'
import { keyPath, readSecretKey } from './secret-key.ts'

const oldestNode = 24
const megabyte = 1024 * 1024

export type Machine = {
  dataFolder: string
  secretKey?: string
  /** Version of Node, like `24.1.0`. */
  nodeVersion: string
}

/** What can be seen without a database: Node, the data folder, its disk, the key. */
export async function checkMachine(machine: Machine): Promise<Finding[]> {
  return [
    checkNode(machine.nodeVersion),
    await checkFolder(machine.dataFolder),
    ...(await checkDisk(machine.dataFolder)),
    await checkKey(machine),
  ]
}

function checkNode(version: string): Finding {
  const facts = { found: version, wanted: oldestNode }
  return Number.parseInt(version, 10) >= oldestNode
    ? well('node-version', facts)
    : problem('node-version', facts)
}

async function checkFolder(dataFolder: string): Promise<Finding> {
  const folder = resolve(dataFolder)
  const probe = join(folder, `.doctor-${process.pid}`)
  try {
    const file = await open(probe, 'wx', 0o600)
    await file.writeFile('can this be written?')
    await file.sync()
    await file.close()
    return well('data-folder', { folder })
  } catch (error) {
    return problem('data-folder', { folder, why: reasonOf(error) })
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

async function checkDisk(dataFolder: string): Promise<Finding[]> {
  // Without the folder there is nothing to measure, and its own finding says so.
  const disk = await statfs(dataFolder).catch(() => undefined)
  if (!disk) return []
  const free = Math.floor((disk.bavail * disk.bsize) / megabyte)
  if (free < 200) return [problem('disk-space', { free })]
  return [free < 2000 ? warning('disk-space', { free }) : well('disk-space', { free })]
}

async function checkKey(machine: Machine): Promise<Finding> {
  const file = keyPath(machine.dataFolder)
  try {
    const key = await readSecretKey(machine)
    if (!key) return problem('secret-key', { file, why: 'ENOENT' })
    if (machine.secretKey !== undefined) return well('secret-key')
    const mode = (await stat(file)).mode & 0o777
    return mode === 0o600 || mode === 0o400
      ? well('secret-key')
      : problem('secret-key', { file, why: `0${mode.toString(8)}` })
  } catch (error) {
    return problem('secret-key', { file, why: reasonOf(error) })
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error ? error.message : String(error)
}
