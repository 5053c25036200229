import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { runEcholoop, runHere, scratchFolder, startEcholoop } from '../test/run-echoloop.ts'

const folder = scratchFolder()
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const kettle = '水烧得很快，可是壶嘴漏水，客服也不回消息'
const lamp = 'The lamp is bright 💡 but it came two weeks late.'
let mixed = ''

beforeAll(() => {
  mixed = file(
    'mixed.jsonl',
    [
      JSON.stringify({ id: 'k-1', text: kettle, rating: 5, category: '小家电' }),
      '{"id": "broken", "text": ',
      JSON.stringify({ id: 7, text: lamp }),
      JSON.stringify({ text: '好' }),
      JSON.stringify({ id: 'no text' }),
      JSON.stringify({ id: 'stars', text: 'Fine.', rating: 6 }),
      JSON.stringify({ id: 'k-8', text: '' }),
    ].join('\n'),
  )
})

test('every text gets its line in the order of the file, and every bad line is named', async () => {
  const ended = await runEcholoop(['analyze', '--input', mixed])
  expect(ended.code).toBe(1)
  const lines = linesOf(ended.output)
  expect(lines.map((line) => line.id)).toEqual(['k-1', 7, 'line-4', 'k-8'])
  expect(lines[0].language).toBe('zh-Hans')
  expect(lines[1].language).toBe('en')
  for (const [index, text] of [kettle, lamp].entries()) {
    expect(lines[index].aspects.length).toBeGreaterThan(0)
    for (const { span, start, end } of [...lines[index].aspects, ...lines[index].needs])
      expect(text.slice(start, end)).toBe(span)
  }
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(
      expect.arrayContaining([
        'language',
        'sentiment',
        'aspects',
        'intents',
        'urgency',
        'needs',
        'keywords',
        'junk',
        'analyser',
      ]),
    )
    expect(line.sentiment).toEqual({
      label: expect.stringMatching(/^(positive|negative|mixed|neutral)$/),
      score: expect.any(Number),
      confidence: expect.any(Number),
    })
  }
  expect(ended.errors).toContain('line 2: The line is not valid JSON.')
  expect(ended.errors).toContain('line 5: There is no text.')
  expect(ended.errors).toContain('line 6: The rating is not a number from 1 to 5.')
  expect(ended.errors).toContain('4 texts analysed, 3 lines refused.')
})

test('a file without fault ends with 0 and says nothing else', async () => {
  const path = file('fine.jsonl', `${JSON.stringify({ id: 'a', text: lamp })}\n`)
  const ended = await runEcholoop(['analyze', '--input', path])
  expect(ended).toMatchObject({ code: 0, errors: '' })
  expect(linesOf(ended.output)).toHaveLength(1)
})

test('a broken quote in a CSV costs its own line only', async () => {
  const path = file('quote.csv', 'id,评价内容,评分\n1,"味道好, 包装也好",5\n2,"引号没有关,3\n3,一般,4\n')
  const ended = await runEcholoop(['analyze', '--input', path])
  expect(ended.code).toBe(1)
  expect(linesOf(ended.output).map((line) => line.id)).toEqual(['1', '3'])
  expect(ended.errors).toContain('line 3:')
  expect(ended.errors).toContain('row/broken-quote')
})

test('standard input, another encoding and two threads give the same lines as a file', async () => {
  const rows = Array.from({ length: 900 }, (_, index) => `r${index},${index % 2 ? kettle : lamp}`)
  const csv = `id,text\n${rows.map((row) => row.replace(/,(.*)/, ',"$1"')).join('\n')}\n`
  const path = file('many.csv', csv)
  const [plain, piped, wide, threads] = await Promise.all([
    runEcholoop(['analyze', '--input', path]),
    runEcholoop(['analyze', '--input', '-', '--format', 'csv'], { stdin: csv }),
    runEcholoop(['analyze', '--input', '-'], { stdin: Buffer.from(`\uFEFF${csv}`, 'utf16le') }),
    runEcholoop(['analyze', '--input', path, '--threads', '2']),
  ])
  expect(linesOf(plain.output).map((line) => line.id)).toEqual(rows.map((row) => row.split(',')[0]))
  expect(piped).toEqual(plain)
  expect(wide).toEqual(plain)
  expect(threads).toEqual(plain)
}, 90_000)

test('an output file appears whole under its name and leaves nothing beside it', async () => {
  const out = scratchFolder()
  const [written, shown] = await Promise.all([
    runEcholoop(['analyze', '--input', mixed, '--output', join(out, 'result.jsonl')]),
    runEcholoop(['analyze', '--input', mixed]),
  ])
  expect(written).toMatchObject({ code: 1, output: '' })
  expect(readFileSync(join(out, 'result.jsonl'), 'utf8')).toBe(shown.output)
  expect(readdirSync(out)).toEqual(['result.jsonl'])
})

test('files that cannot be used end with 2, a sentence, and no output', async () => {
  const empty = file('empty.csv', '')
  const started = await runEcholoop(['analyze', '--input', empty])
  expect(started).toEqual({
    code: 2,
    output: '',
    errors: `${empty} has 0 bytes: there is nothing in it to read.\n`,
  })
  const cases = [
    { path: join(folder, 'absent.csv'), says: 'There is no file' },
    { path: folder, says: 'is a folder' },
    {
      path: file('book.csv', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])),
      says: 'is damaged',
    },
    { path: file('numbers.csv', 'id,rating\n1,5\n'), says: 'has no column that holds texts' },
  ]
  for (const { path, says } of cases) {
    const ended = await runHere(['analyze', '--input', path])
    expect({ says, code: ended.code, output: ended.output }).toEqual({ says, code: 2, output: '' })
    expect(ended.errors).toContain(says)
  }
  const nowhere = await runHere(['analyze', '--input', mixed, '--output', join(folder, 'no', 'where')])
  expect(nowhere).toMatchObject({ code: 2, errors: expect.stringContaining('cannot be written (ENOENT)') })
})

test('messages are Chinese where the terminal is', async () => {
  const ended = await runEcholoop(['analyze', '--input', mixed], { environment: { LANG: 'zh_CN.UTF-8' } })
  expect(ended.errors).toContain('第 5 行：没有正文。')
})

test('a reader that goes away ends the command quietly', async () => {
  const row = `${JSON.stringify({ id: 'a', text: kettle })}\n`
  const running = startEcholoop(['analyze', '--input', '-', '--format', 'jsonl'], {
    stdin: row.repeat(20_000),
  })
  running.child.stdout?.once('data', () => running.child.stdout?.destroy())
  const ended = await running.ended
  expect(ended).toMatchObject({ code: 0, errors: '' })
})
