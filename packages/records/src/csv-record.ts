/** What became of one record: its cells, or the column (from 1) in which its quotes stopped making sense. */
export type CsvRecord =
  | { kind: 'cells'; cells: string[]; looseQuotes: LooseQuotes; lines: number }
  | { kind: 'broken'; column: number }
  | { kind: 'unclosed'; column: number }

/** Quotes inside unquoted cells: around words they come in pairs, left over from a broken cell they do not. */
export type LooseQuotes = 'none' | 'paired' | 'unpaired'

export type CsvLine = { text: string; ending: string }

type Input = { first: CsvLine; delimiter: string; pull: () => CsvLine | undefined }

/**
 * Reads one record of RFC 4180 that starts at the given line, pulling further lines while a quoted cell is
 * open. A quote inside an unquoted cell is kept as it stands and told as loose; behind one no further line
 * is pulled, which bounds the work: lines without loose quotes close an open cell with the next odd quote.
 */
export function readCsvRecord(input: Input): CsvRecord {
  const { first, delimiter } = input
  if (!first.text.includes('"')) {
    return { kind: 'cells', cells: first.text.split(delimiter), looseQuotes: 'none', lines: 1 }
  }
  const cells: string[] = []
  let looseQuotes: LooseQuotes = 'none'
  let lines = 1
  let line = first
  let at = 0
  for (;;) {
    if (line.text.startsWith('"', at)) {
      const isStray = looseQuotes !== 'none'
      const cell = readQuotedCell({ line, from: at + 1, pull: isStray ? pullNothing : input.pull })
      if (cell === undefined) return { kind: isStray ? 'broken' : 'unclosed', column: cells.length + 1 }
      cells.push(cell.value)
      lines += cell.linesPulled
      line = cell.line
      at = cell.end
      if (at < line.text.length && !line.text.startsWith(delimiter, at)) {
        return { kind: 'broken', column: cells.length }
      }
    } else {
      const found = line.text.indexOf(delimiter, at)
      const end = found === -1 ? line.text.length : found
      const value = line.text.slice(at, end)
      if (value.includes('"')) looseQuotes = withQuotesOf(value, looseQuotes)
      cells.push(value)
      at = end
    }
    if (at >= line.text.length) return { kind: 'cells', cells, looseQuotes, lines }
    at += delimiter.length
  }
}

function pullNothing(): undefined {
  return undefined
}

function withQuotesOf(value: string, before: LooseQuotes): LooseQuotes {
  const isPaired = value.split('"').length % 2 === 1
  return isPaired && before !== 'unpaired' ? 'paired' : 'unpaired'
}

type QuotedCell = { value: string; line: CsvLine; end: number; linesPulled: number }

function readQuotedCell(input: { line: CsvLine; from: number; pull: Input['pull'] }): QuotedCell | undefined {
  let { line, from } = input
  let value = ''
  let linesPulled = 0
  for (;;) {
    const quote = line.text.indexOf('"', from)
    if (quote === -1) {
      value += line.text.slice(from) + line.ending
      const next = input.pull()
      if (next === undefined) return undefined
      line = next
      from = 0
      linesPulled += 1
    } else if (line.text.startsWith('"', quote + 1)) {
      value += line.text.slice(from, quote + 1)
      from = quote + 2
    } else {
      return { value: value + line.text.slice(from, quote), line, end: quote + 1, linesPulled }
    }
  }
}
