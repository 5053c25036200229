import { toPublicId, toUuid } from '@echoloop/contract'
import { isShopReply, type MappedRecord, readMapping, toRecord } from '@echoloop/records'
import { z } from 'zod'
import type { Scope } from '../../platform/scope.ts'
import { type Accepted, acceptFeedback } from '../feedback/index.ts'
import { type ImportRun, type KeptRefusal, lockRun } from './import-queries.ts'
import { type ImportSettings, type ReadingPlan, readImportSettings } from './import-settings.ts'
import { addProgress, insertRefusals } from './import-store.ts'
import { keepLaterWords, takeLaterWords } from './later-words.ts'
import { insertMedia, type NewMedia } from './media/import-media-store.ts'
import type { ProductFinder } from './products/product-finder.ts'
import { settleProducts } from './products/settle-products.ts'
import { rawOfRow } from './raw-of-row.ts'
import type { NumberedRow } from './row-chunks.ts'

export type RowsToTake = {
  importId: string
  plan: ReadingPlan
  finder: ProductFinder
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
  const media = await insertMedia(scope, importId, outcome.media)
  await addProgress(scope, importId, {
    bytesRead: bytesUpTo(rows[rows.length - 1], run),
    media,
    accepted: outcome.accepted,
    repeated: rows.length - outcome.accepted - outcome.refusals.length,
    refused: outcome.refusals.length,
    filled: outcome.filled,
  })
  if (isTold) await scope.tellLive({ kind: 'import.changed', id: toPublicId('import', importId) })
  return taken
}

/** Rows of a sheet know how far they are, not at which byte of the packed file. */
function bytesUpTo({ row }: NumberedRow, run: ImportRun): number {
  return row.share === undefined ? row.byteOffset : Math.floor(row.share * run.bytesTotal)
}

type Outcome = { accepted: number; refusals: KeptRefusal[]; filled: string[]; media: NewMedia[] }
type Read = NumberedRow & { mapped: MappedRecord }

async function intake(scope: Scope, wanted: RowsToTake, run: ImportRun): Promise<Outcome> {
  const { plan, rows, isPoison } = wanted
  const settings = readImportSettings(run.settings)
  const { mapping } = readMapping(plan.mapping)
  const options = { mapping, defaults: defaultsOf(run, settings, plan), ignored: plan.ignored }
  const read: Read[] = []
  const refusals: KeptRefusal[] = []
  for (const { number, row } of rows) {
    const code = isPoison ? codeOf(row) : refusedAtOnce(row, plan)
    if (code === undefined && row.kind === 'row') {
      const mapped = takeLaterWords(toRecord(row.values, options), mapping.followUp)
      read.push({ number, row, mapped })
    } else refusals.push(refusalOf({ number, row }, plan, { code: code ?? codeOf(row) }))
  }
  const settled = await settle(scope, read, { wanted, settings })
  const results = await accept(scope, settled.read)
  const media: NewMedia[] = []
  for (const [index, result] of results.entries()) {
    if (result.status === 'refused') refusals.push(refusalOf(settled.read[index], plan, result))
    if (result.status === 'accepted') media.push(mediaOf(settled.read[index], result.id))
  }
  await keepLaterWords(scope, settled.read, results)
  const accepted = results.filter(({ status }) => status === 'accepted').length
  refusals.push(...settled.refusals)
  return { accepted, refusals, filled: filledIn(read, settings), media }
}

function refusedAtOnce(row: NumberedRow['row'], plan: ReadingPlan): string | undefined {
  if (row.kind === 'refused') return row.code
  return isShopReply(plan.preset, row.values) ? 'row/shop-reply' : undefined
}

/** Finds the products of the rows; those whose product is not to be had are refused before intake sees them. */
async function settle(
  scope: Scope,
  rows: Read[],
  { wanted, settings }: { wanted: RowsToTake; settings: ImportSettings },
): Promise<{ read: Read[]; refusals: KeptRefusal[] }> {
  const { finder, plan } = wanted
  const outcomes = await settleProducts(
    scope,
    rows.map(({ mapped }) => mapped),
    { finder, unknownProducts: settings.unknownProducts },
  )
  const read: Read[] = []
  const refusals: KeptRefusal[] = []
  for (const [index, outcome] of outcomes.entries()) {
    const row = rows[index]
    if (outcome.kind === 'refused') refusals.push(refusalOf(row, plan, outcome))
    else read.push({ ...row, mapped: { ...row.mapped, record: outcome.record } })
  }
  return { read, refusals }
}

function mediaOf({ row, mapped }: Read, publicId: string): NewMedia {
  const urls = z.array(z.string()).optional().parse(mapped.record.media)
  return { feedbackId: toUuid('feedback', publicId) ?? '', line: row.line, urls: urls ?? [] }
}

function defaultsOf(run: ImportRun, settings: ImportSettings, plan: ReadingPlan) {
  return {
    kind: run.kind,
    source: run.source,
    fileName: run.fileName,
    occurredAt: run.createdAt.toISOString(),
    timeZone: plan.timeZone ?? settings.timeZone,
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
