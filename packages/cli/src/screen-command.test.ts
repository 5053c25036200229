import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runEcholoop, runHere, scratchFolder } from '../test/run-echoloop.ts'

const folder = scratchFolder()
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const copied =
  '台灯的光偏暖，调到最低一档晚上喂奶正合适，磁吸的底座贴在床头铁架上很牢，充一次电用了将近两个星期。'
const honest =
  'The zip of the tent jams at the second tooth, and the pegs bend in gravel; dry inside after a night of rain.'

type Line = Record<string, unknown> & { id: string | number }
const review = (line: Line): Line => ({
  productId: 'lamp',
  authorId: `a-${line.id}`,
  rating: 5,
  text: copied,
  createdAt: '2026-03-01T08:17:23Z',
  ...line,
})
const jsonl = (lines: readonly Line[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

const copies = [1, 2, 3, 4].map((hour) =>
  review({ id: `c${hour}`, createdAt: `2026-03-01T${String(hour).padStart(2, '0')}:10:00Z` }),
)
const single = review({
  id: 7,
  productId: 'tent',
  text: honest,
  orderId: 'o-7',
  createdAt: '2026-03-01T00:30:00Z',
})

test('a stream is judged by its times and written in the order of the file', async () => {
  const backwards = file('backwards.jsonl', jsonl([...copies.toReversed(), single]))
  const ended = await runEcholoop(['screen', '--input', backwards])
  expect(ended).toMatchObject({ code: 0, errors: '' })
  const lines = linesOf(ended.output)
  expect(lines.map(({ id }) => id)).toEqual(['c4', 'c3', 'c2', 'c1', 7])
  const byId = new Map(lines.map((line) => [line.id, line]))
  expect(byId.get('c1').decision).toBe('accept')
  expect(byId.get('c4').decision).not.toBe('accept')
  expect(byId.get('c4').reasons[0].related.length).toBeGreaterThan(0)
  expect(byId.get(7)).toEqual({ id: 7, decision: 'accept', score: expect.any(Number), reasons: [] })
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(['id', 'decision', 'score', 'reasons'])
    for (const reason of line.reasons) expect(Object.keys(reason)).toEqual(['code', 'detail', 'related'])
  }
})

test('the verdict at the end may differ from the one at the time, and only with --final', async () => {
  const path = file('copies.jsonl', jsonl(copies))
  const [online, final] = await Promise.all([
    runHere(['screen', '--input', path]),
    runHere(['screen', '--input', path, '--final']),
  ])
  expect(linesOf(online.output)[0].decision).toBe('accept')
  expect(linesOf(final.output)[0].decision).not.toBe('accept')
})

test('neither stars nor the order of the file move a decision', async () => {
  const plain = await runHere(['screen', '--input', file('plain.jsonl', jsonl([single, ...copies]))])
  const angry = [...copies, single].map((line) => ({ ...line, rating: 1 }))
  const turned = await runHere(['screen', '--input', file('angry.jsonl', jsonl(angry))])
  const byId = (text: string) => new Map(linesOf(text).map((line) => [line.id, line]))
  expect(byId(turned.output)).toEqual(byId(plain.output))
})

test('a part of the stream is judged as it was within the whole', async () => {
  const whole = await runHere(['screen', '--input', file('whole.jsonl', jsonl([single, ...copies]))])
  const part = await runHere([
    'screen',
    '--input',
    file('part.jsonl', jsonl([single, ...copies.slice(0, 2)])),
  ])
  expect(linesOf(part.output)).toEqual(linesOf(whole.output).slice(0, 3))
})

test('lines that cannot be used are named, and the others are judged', async () => {
  const path = file(
    'bad.jsonl',
    [
      JSON.stringify(single),
      '{"id": "broken", ',
      JSON.stringify({ ...single, id: 'no text', text: undefined }),
      JSON.stringify({ ...single, id: 'no time', createdAt: undefined }),
      JSON.stringify({ ...single, id: 'odd time', createdAt: 'yesterday' }),
      JSON.stringify({ ...single, id: 'odd delivery', deliveredAt: 'soon' }),
      JSON.stringify(single),
      JSON.stringify({ ...single, id: 'null fields', deviceHash: null, orderId: '', deliveredAt: null }),
    ].join('\n'),
  )
  const ended = await runHere(['screen', '--input', path])
  expect(ended.code).toBe(1)
  expect(linesOf(ended.output).map(({ id }) => id)).toEqual([7, 'null fields'])
  expect(ended.errors).toContain('line 2: The line is not valid JSON.')
  expect(ended.errors).toContain('line 3: There is no text.')
  expect(ended.errors).toContain('line 4: createdAt is not a time.')
  expect(ended.errors).toContain('line 5: createdAt is not a time.')
  expect(ended.errors).toContain('line 6: deliveredAt is not a time.')
  expect(ended.errors).toContain('line 7: The id stood in an earlier line already.')
  expect(ended.errors).toContain('6 lines could not be read')
})

test('stars without words are judged like any review', async () => {
  const lines = ['', null].map((text, at) => ({ ...single, id: `s${at}`, text, authorId: `b${at}` }))
  const ended = await runHere(['screen', '--input', file('stars.jsonl', jsonl(lines))])
  expect(ended.code).toBe(0)
  expect(linesOf(ended.output).map(({ id, decision }) => [id, decision])).toEqual([
    ['s0', 'accept'],
    ['s1', 'accept'],
  ])
})

test('a table in Chinese is judged, its lines without an id by their numbers', async () => {
  const rows = copies.map(({ createdAt }, at) => `商品一,买家${at},${copied},${createdAt},5`)
  const path = file('table.csv', `商品编号,用户ID,评价内容,评价时间,评分\n${rows.join('\n')}\n`)
  const out = join(folder, 'verdicts.jsonl')
  const ended = await runHere(['screen', '--input', path, '--output', out, '--language', 'zh-CN'])
  expect(ended).toMatchObject({ code: 0, output: '' })
  expect(ended.errors).toMatch(/^通过 \d+ 条，暂存 \d+ 条，拒绝 \d+ 条；0 行无法读取。\n$/)
  const lines = linesOf(readFileSync(out, 'utf8'))
  expect(lines.map(({ id }) => id)).toEqual(['line-2', 'line-3', 'line-4', 'line-5'])
  expect(lines[3].decision).not.toBe('accept')
})

test('a file without a time is refused as a whole, until a column is named', async () => {
  const rows = copies.map(({ id, text, createdAt }) => ({ id, text, seen: createdAt }))
  const path = file('seen.jsonl', jsonl(rows))
  const without = await runHere(['screen', '--input', path])
  expect(without).toMatchObject({ code: 2, output: '' })
  expect(without.errors).toContain('no column that says when a review was written')
  const mapped = await runHere(['screen', '--input', path, '--map', 'createdAt=seen'])
  expect(mapped.code).toBe(0)
  expect(linesOf(mapped.output)).toHaveLength(copies.length)
  const wrong = await runHere(['screen', '--input', path, '--map', 'rating=seen'])
  expect(wrong.code).toBe(2)
  expect(wrong.errors).toContain('There is no field "rating"')
})

test('arguments and files that cannot be used end with 2 and a sentence', async () => {
  const [missing, unknown, nowhere, help] = await Promise.all([
    runHere(['screen']),
    runHere(['screen', '--input', 'x', '--threads', '2']),
    runHere(['screen', '--input', join(folder, 'nowhere.jsonl')]),
    runHere(['screen', '--help']),
  ])
  expect(missing.code).toBe(2)
  expect(unknown.code).toBe(2)
  expect(nowhere.code).toBe(2)
  expect(nowhere.output).toBe('')
  expect(help).toMatchObject({ code: 0, errors: '' })
  expect(help.output).toContain('--final')
})
