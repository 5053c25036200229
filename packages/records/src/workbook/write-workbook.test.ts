import { expect, test } from 'vitest'
import { readRows } from '../read-rows.ts'
import { type Cell, writeWorkbook } from './write-workbook.ts'

async function* rowsOf(rows: Cell[][]): AsyncGenerator<Cell[], void, void> {
  yield* rows
}

test('what is written is read back: numbers, marks, both scripts, no formula', async () => {
  const words = ['=1+1', '<b>&"\u0007', '包装很好 👍', 'x'.repeat(40_000)]
  const workbook = writeWorkbook({
    sheet: 'a/b:c',
    rows: rowsOf([['words', 'number', 'nothing'], ...words.map((text, at) => [text, at + 0.5, null])]),
  })
  const read: unknown[] = []
  for await (const rows of readRows(workbook, { format: 'xlsx' })) read.push(...rows)
  expect(read).toMatchObject(
    ['=1+1', '<b>&"', '包装很好 👍', 'x'.repeat(32_767)].map((text, at) => ({
      values: { words: text, number: String(at + 0.5) },
    })),
  )
})
