import { type ProblemCode, toPublicId } from '@echoloop/contract'
import { SheetFault } from '@echoloop/records'
import { z } from 'zod'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { importFilePath, removeImportFile } from './import-files.ts'
import { findRun, type ImportRun, lockRun } from './import-queries.ts'
import { importQueue } from './import-queue.ts'
import { type ReadingPlan, readImportSettings } from './import-settings.ts'
import { isOver, isUnderWay } from './import-state.ts'
import { updateRun } from './import-store.ts'
import { beginMedia } from './media/begin-media.ts'
import { type PlannedReading, planReading } from './plan-reading.ts'
import { askForProducts, tallyUnknown, type UnknownTally } from './products/ask-products.ts'
import { createProductFinder, type ProductFinder } from './products/product-finder.ts'
import { originOf } from './products/product-names.ts'
import { type NumberedRow, rowChunks } from './row-chunks.ts'
import { sheetProblem } from './sheet-problem.ts'
import { type Taken, takeRows } from './take-rows.ts'
import { isFaultOfRows, tryPatiently } from './try-patiently.ts'

/** A job ends after this time and puts itself behind the others, so that a long file holds up nobody. */
const shiftMs = 5 * 60_000

const payloadSchema = z.object({ shopId: z.uuid(), importId: z.uuid() })

type Job = { platform: Platform; shopId: string; importId: string; path: string }

/**
 * Takes the rows of an uploaded file in, from the row after the last one counted. May run twice and at the same
 * time: each chunk locks the run and passes over what is counted. Throws only what trying again may mend.
 */
export async function runImport(platform: Platform, dataFolder: string, payload: unknown): Promise<void> {
  const owner = payloadSchema.parse(payload)
  const job: Job = { platform, ...owner, path: importFilePath(dataFolder, owner) }
  const run = await inShop(job, (scope) => findRun(scope, job.importId))
  if (run && isUnderWay(run.state)) {
    const end = await takeFile(job, run)
    if (end !== 'ended') return
  }
  await removeWhenOver(job)
}

/** A shift ends, a person is asked, or there is nothing more to do. */
type End = 'shift over' | 'asked' | 'ended'

async function takeFile(job: Job, run: ImportRun): Promise<End> {
  try {
    const reading = await planOf(job, run)
    if (reading.kind === 'problem') await inShop(job, (scope) => failRun(scope, job.importId, reading.code))
    else return await takeAll(job, reading.plan)
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    job.platform.log.warn({ err: error, importId: job.importId }, 'the file of an import cannot be read')
    await inShop(job, (scope) => failRun(scope, job.importId, problem))
  }
  return 'ended'
}

async function planOf(job: Job, run: ImportRun): Promise<PlannedReading> {
  const settings = readImportSettings(run.settings)
  if (settings.plan) return { kind: 'plan', plan: settings.plan }
  return planReading({ path: job.path, fileName: run.fileName, kind: run.kind, settings })
}

async function takeAll(job: Job, plan: ReadingPlan): Promise<End> {
  const begun = await inShop(job, (scope) => beginRun(scope, job.importId, plan))
  if (!begun) return 'ended'
  const { finder } = begun
  if (begun.asksFirst && (await isAsked(job, { plan, ...begun }))) return 'asked'
  let { toldAt } = begun
  let rowsInFile = 0
  for await (const rows of rowChunks({ path: job.path }, plan)) {
    rowsInFile = rows[rows.length - 1].number
    if (rowsInFile <= begun.rowsRead) continue
    const taken = await takeChunk(job, { plan, finder, rows, toldAt })
    if (taken.kind === 'over') return 'ended'
    toldAt = taken.toldAt
    if (taken.now.getTime() - begun.toldAt.getTime() > shiftMs) {
      await inShop(job, (scope) => scope.enqueue(importQueue, { importId: job.importId }))
      return 'shift over'
    }
  }
  await inShop(job, (scope) => finishRun(scope, job.importId, rowsInFile))
  return 'ended'
}

/** Reads the whole file once before any row goes in; true when it names products that a person must decide about. */
async function isAsked(
  job: Job,
  { plan, finder, origin }: { plan: ReadingPlan; finder: ProductFinder; origin: string },
): Promise<boolean> {
  const { importId } = job
  const tally: UnknownTally = { products: new Map(), rowsNotListed: 0 }
  for await (const rows of rowChunks({ path: job.path }, plan)) {
    await inShop(job, (scope) => tallyUnknown(scope, tally, { rows, plan, finder }))
  }
  if (tally.products.size === 0) return false
  await inShop(job, async (scope) => {
    await askForProducts(scope, { importId, origin, tally })
    await tell(scope, importId)
  })
  return true
}

type Chunk = { plan: ReadingPlan; finder: ProductFinder; rows: NumberedRow[]; toldAt: Date }

/** A row that the database cannot bear is found by halves and refused alone; the good ones around it go in. */
async function takeChunk(job: Job, chunk: Chunk): Promise<Taken> {
  const { importId, platform } = job
  const take = (isPoison: boolean) =>
    inShop(job, (scope) => takeRows(scope, { importId, ...chunk, isPoison }))
  try {
    return await take(false)
  } catch (error) {
    if (!isFaultOfRows(error)) throw error
    const { rows } = chunk
    if (rows.length === 1) {
      platform.log.warn({ importId, row: rows[0].number, errorName: nameOf(error) }, 'a row cannot be stored')
      return take(true)
    }
    const half = Math.ceil(rows.length / 2)
    const first = await takeChunk(job, { ...chunk, rows: rows.slice(0, half) })
    if (first.kind === 'over') return first
    return takeChunk(job, { ...chunk, rows: rows.slice(half), toldAt: first.toldAt })
  }
}

async function beginRun(scope: Scope, importId: string, plan: ReadingPlan): Promise<Begun | undefined> {
  const run = await lockRun(scope, importId)
  if (!run || !isUnderWay(run.state)) return undefined
  const settings = { ...readImportSettings(run.settings), plan }
  await updateRun(scope, importId, { state: 'running', settings })
  await tell(scope, importId)
  const origin = originOf(run, settings)
  const { unknownProducts } = settings
  return {
    rowsRead: run.rowsRead,
    toldAt: scope.now,
    origin,
    finder: createProductFinder({ origin, remembersUnknown: unknownProducts !== 'create' }),
    // Once asked, an import goes on with what was decided.
    asksFirst: unknownProducts === 'ask' && run.rowsRead === 0 && run.productsAsked === 0,
  }
}

type Begun = {
  rowsRead: number
  toldAt: Date
  origin: string
  finder: ProductFinder
  asksFirst: boolean
}

/** All rows are counted: the import is done. A file that has fewer rows than were counted is not the one that came. */
async function finishRun(scope: Scope, importId: string, rowsInFile: number): Promise<void> {
  const run = await lockRun(scope, importId)
  if (run?.state !== 'running') return
  if (run.rowsRead !== rowsInFile) return failRun(scope, importId, 'import/unreadable')
  await updateRun(scope, importId, { state: 'done', bytesRead: run.bytesTotal, finishedAt: scope.now })
  if (run.mediaTotal > 0) await beginMedia(scope, importId)
  await tell(scope, importId)
}

async function failRun(scope: Scope, importId: string, problem: ProblemCode): Promise<void> {
  const run = await lockRun(scope, importId)
  if (!run || !isUnderWay(run.state)) return
  await updateRun(scope, importId, { state: 'failed', problem, finishedAt: scope.now })
  if (run.mediaTotal > 0) await beginMedia(scope, importId)
  await tell(scope, importId)
}

async function removeWhenOver(job: Job): Promise<void> {
  const run = await inShop(job, (scope) => findRun(scope, job.importId))
  if (!run || isOver(run.state)) await removeImportFile(job.path)
}

function tell(scope: Scope, importId: string): Promise<void> {
  return scope.tellLive({ kind: 'import.changed', id: toPublicId('import', importId) })
}

function inShop<T>(job: Job, work: (scope: Scope) => Promise<T>): Promise<T> {
  const who = { shopId: job.shopId, actor: { kind: 'system' } } as const
  return tryPatiently(() => runInShop(job.platform, who, work))
}

/** What is wrong with the file itself, which trying again would not mend; undefined for other troubles. */
function problemOf(error: unknown): ProblemCode | undefined {
  if (error instanceof SheetFault) return sheetProblem(error.code)
  return isUnreadable(error) ? 'import/unreadable' : undefined
}

/** A file that is on another machine, gone, or on a broken disk does not come back by trying again. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false
  const isOfFile = ['open', 'read', 'stat'].includes(String(error.syscall))
  return isOfFile && ['ENOENT', 'EACCES', 'EISDIR', 'EIO'].includes(String(error.code))
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
