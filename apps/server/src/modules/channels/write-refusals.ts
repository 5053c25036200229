import { Readable } from 'node:stream'
import { writeCsvRow } from '@echoloop/records'
import { AppError } from '../../platform/app-error.ts'
import { sentenceOf } from '../../platform/http/problem-reply.ts'
import type { Caller, Visit } from '../../platform/http/route.ts'
import { runInShop } from '../../platform/scope.ts'
import { listRefusals, readRun } from './import-queries.ts'
import { listRefusedMedia, type RefusedMedia } from './media/import-media-store.ts'

const rowsPerPage = 500

/** Streams the refused rows of a run with their reasons in the reader's language, page by page. */
export async function writeRefusals(visit: Visit, importId: string): Promise<undefined> {
  const { caller, platform, reply } = visit
  if (!caller) throw new AppError('session/needed')
  const run = await runInShop(platform, caller, (scope) => readRun(scope, importId))
  reply
    .type('text/csv; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', dispositionOf(run.fileName))
    .send(Readable.from(refusalLines(visit, { caller, importId })))
}

async function* refusalLines(
  visit: Visit,
  from: { caller: Caller; importId: string },
): AsyncGenerator<string, void, void> {
  // Spreadsheets take a file for UTF-8 by this mark.
  yield `\uFEFF${writeCsvRow(['line', 'code', 'sentence', 'field', 'raw'])}`
  let afterRow = 0
  for (;;) {
    const page = { importId: from.importId, afterRow, limit: rowsPerPage }
    const refusals = await runInShop(visit.platform, from.caller, (scope) => listRefusals(scope, page))
    const last = refusals.at(-1)
    if (!last) break
    yield refusals
      .map(({ line, code, field, raw }) =>
        writeCsvRow([String(line), code, sentenceOf(code, visit.locale), field ?? '', raw ?? '']),
      )
      .join('')
    if (refusals.length < rowsPerPage) break
    afterRow = last.rowNumber
  }
  yield* mediaLines(visit, from)
}

/** Pictures that could not be had stand below the rows, with the line of the row that names them. */
async function* mediaLines(
  visit: Visit,
  from: { caller: Caller; importId: string },
): AsyncGenerator<string, void, void> {
  let after: RefusedMedia | undefined
  for (;;) {
    const page = { importId: from.importId, after, limit: rowsPerPage }
    const refused = await runInShop(visit.platform, from.caller, (scope) => listRefusedMedia(scope, page))
    yield refused
      .map(({ line, code, url }) =>
        writeCsvRow([String(line), code ?? '', sentenceOf(code ?? '', visit.locale), 'media', url]),
      )
      .join('')
    if (refused.length < rowsPerPage) return
    after = refused.at(-1)
  }
}

/** RFC 6266: a plain name for old readers, the real one in UTF-8 beside it. */
function dispositionOf(fileName: string): string {
  const name = `${fileName.replace(/\.[a-z0-9]{1,8}$/i, '')}-refused.csv`
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="refused-rows.csv"; filename*=UTF-8''${encoded}`
}
