import { toPublicId } from '@echoloop/contract'
import { type MappedRecord, readMapping, toRecord } from '@echoloop/records'
import type { Scope } from '../../platform/scope.ts'
import { type Accepted, acceptFeedback } from '../feedback/index.ts'
import { type ImportRun, type KeptRefusal, lockRun } from './import-queries.ts'
import { type ImportSettings, type ReadingPlan, readImportSettings } from './import-settings.ts'
import { addProgress, insertRefusals } from './import-store.ts'
import { rawOfRow } from './raw-of-row.ts'
import type { NumberedRow } from './row-chunks.ts'

export type RowsToTake = {
  importId: string
  plan: ReadingPlan
  rows: NumberedRow[]
  /** The only row broke every attempt to store it: refuse it. */
  isPoison: boolean
  /** When open consoles were told last. */
  toldAt: Date
}

export type Taken = { kind: 'taken'; now: Date; toldAt: Date } | { kind: 'over' }

const toldEveryMs = 250

/**
 * Takes rows in, notes the refused ones and moves the run on, all in the caller's transaction. The run is locked and
 * rows that it counts already are passed over, so that a repeat after a kill and a second worker on the same file
 * change nothing.
 */
export async function takeRows(scope: Scope, wanted: RowsToTake): Promise<Taken> {
  const { importId } = wanted
  const run = await lockRun(scope, importId)
  if (run?.state !== 'running') return { kind: 'over' }
  const rows = wanted.rows.filter(({ number }) => number > run.rowsRead)
  const isTold = scope.now.getTime() - wanted.toldAt.getTime() >= toldEveryMs
  const taken: Taken = { kind: 'taken', now: scope.now, toldAt: isTold ? scope.now : wanted.toldAt }
  if (rows.length === 0) return taken
  const outcome = await intake(scope, { ...wanted, rows }, run)
  await insertRefusals(scope, importId, outcome.refusals)
  await addProgress(scope, importId, {
    bytesRead: rows[rows.length - 1].row.byteOffset,
    accepted: outcome.accepted,
    repeated: rows.length - outcome.accepted - outcome.refusals.length,
    refused: outcome.refusals.length,
    filled: outcome.filled,
  })
  if (isTold) await scope.tellLive({ kind: 'import.changed', id: toPublicId('import', importId) })
  return taken
}

type Outcome = { accepted: number; refusals: KeptRefusal[]; filled: string[] }
type Read = NumberedRow & { mapped: MappedRecord }

async function intake(scope: Scope, wanted: RowsToTake, run: ImportRun): Promise<Outcome> {
  const { plan, rows, isPoison } = wanted
  const settings = readImportSettings(run.settings)
  const options = { mapping: readMapping(plan.mapping).mapping, defaults: defaultsOf(run, settings, plan) }
  const read: Read[] = []
  const refusals: KeptRefusal[] = []
  for (const { number, row } of rows) {
    if (row.kind === 'row' && !isPoison) read.push({ number, row, mapped: toRecord(row.values, options) })
    else refusals.push(refusalOf({ number, row }, plan, { code: codeOf(row) }))
  }
  const results = await accept(scope, read)
  for (const [index, result] of results.entries()) {
    if (result.status === 'refused') refusals.push(refusalOf(read[index], plan, result))
  }
  const accepted = results.filter(({ status }) => status === 'accepted').length
  return { accepted, refusals, filled: filledIn(read, settings) }
}

function defaultsOf(run: ImportRun, settings: ImportSettings, plan: ReadingPlan) {
  return {
    kind: run.kind,
    source: run.source,
    fileName: run.fileName,
    occurredAt: run.createdAt.toISOString(),
    timeZone: settings.timeZone,
    dateOrder: plan.dateOrder,
  }
}

/** A row that could be read and is refused all the same is one that the database cannot hold. */
function codeOf(row: NumberedRow['row']): string {
  return row.kind === 'refused' ? row.code : 'feedback/invalid-value'
}

function refusalOf(
  { number, row }: NumberedRow,
  plan: ReadingPlan,
  reason: { code: string; field?: string },
): KeptRefusal {
  return {
    rowNumber: number,
    line: row.line,
    code: reason.code,
    field: reason.field?.replaceAll('\0', '\uFFFD').toWellFormed() ?? null,
    raw: rawOfRow(row, plan.format),
  }
}

async function accept(scope: Scope, read: Read[]): Promise<Accepted[]> {
  if (read.length === 0) return []
  const records = read.map(({ mapped }) => mapped.record)
  return acceptFeedback(scope, records, { channel: 'import' })
}

/** A source that a person chose is no gap of the file. */
function filledIn(read: Read[], settings: ImportSettings): string[] {
  const flags = new Set(read.flatMap(({ mapped }) => mapped.flags))
  if (settings.isSourceGiven) flags.delete('source')
  return [...flags]
}
