import type pg from 'pg'
import type { ImportEnd } from '../checks/import-file.ts'
import type { Tally } from '../checks/tally.ts'

export type ImportedFile = { source: string; ids: ReadonlySet<string>; lines: number }

/** What the imports said of themselves, and whether the rows are those of the file: none lost, none twice. */
export async function checkImports(
  facts: { client: pg.Client; file: ImportedFile; ends: readonly ImportEnd[] },
  tally: Tally,
): Promise<void> {
  const { file, ends } = facts
  const summaries = ends.flatMap(({ summary }) => summary ?? [])
  const states = ends.map(({ summary, code }) => `${summary?.state ?? 'no summary'} ${code}`)
  tally.check(
    'every import came to its end',
    ends.every(({ summary, code }) => summary?.state === 'done' && code === 0),
    states.join(', '),
  )
  for (const { rowsRead, accepted, repeated, refused } of summaries) {
    tally.check(
      'rows in = accepted + repeated + refused = lines of the file',
      rowsRead === accepted + repeated + refused && rowsRead === file.lines,
      `${rowsRead} = ${accepted} + ${repeated} + ${refused}; ${file.lines} lines`,
    )
  }
  const accepted = summaries.reduce((sum, summary) => sum + summary.accepted, 0)
  tally.check(
    'accepted in all = ids of the file',
    accepted === file.ids.size,
    `${accepted} = ${file.ids.size}`,
  )
  await checkIds(facts, tally)
}

async function checkIds(facts: { client: pg.Client; file: ImportedFile }, tally: Tally): Promise<void> {
  const { file, client } = facts
  const { rows } = await client.query<{ id: string }>(
    'select external_id as id from feedback where source = $1',
    [file.source],
  )
  const found = new Set(rows.map(({ id }) => id))
  const lost = [...file.ids].filter((id) => !found.has(id)).length
  const strange = [...found].filter((id) => !file.ids.has(id)).length
  const isWhole = lost === 0 && strange === 0 && rows.length === file.ids.size
  tally.check(
    'the rows are those of the file',
    isWhole,
    `${rows.length} rows, ${lost} lost, ${strange} strange`,
  )
}
