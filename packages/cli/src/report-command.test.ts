import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runEcholoop, runHere, scratchFolder } from '../test/run-echoloop.ts'

const folder = scratchFolder()
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const words =
  'kettle lamp chair scarf mug tray basket blanket bottle candle garden sister morning winter kitchen birthday window office neighbour holiday train weekend cousin balcony picnic autumn study hallway camping wedding guest shelf corner market evening music violin bakery river mountain'.split(
    ' ',
  )
const header = 'review,stars,review date,product name,promised_at,delivered_at,batch\n'

// Every text has words of its own, as texts that are alike would count as copies.
function rows(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const own = [3, 7, 11, 17].map(
      (step) => words[(index * step + Math.floor(index / 40) * (step + 2)) % words.length],
    )
    const isLate = index % 5 === 0
    const text = `${own.join(' ')} ${isLate ? 'late' : 'good'}`
    const day = String(1 + (index % 28)).padStart(2, '0')
    const delivered = isLate ? '2026-03-20' : '2026-03-09'
    return `${text},${isLate ? 1 : 5},2026-03-${day},${own[0]},2026-03-10,${delivered},B${index % 3}`
  }).join('\n')
}

test('one page comes out of a file, with its own columns recognised and lateness derived', async () => {
  const input = file('reviews.csv', header + rows(300))
  const output = join(folder, 'report.html')
  const ended = await runEcholoop(['report', '--input', input, '--output', output, '--language', 'en'])
  expect(ended).toMatchObject({ code: 0, output: '' })
  expect(ended.errors).toContain('300 texts')
  const page = readFileSync(output, 'utf8')
  expect(page).toContain('What 300 customers wrote')
  expect(page).toContain('Mar 1, 2026 to Mar 28, 2026')
  expect(page).toContain('<th scope="row">late: yes</th>')
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
})

test('the page goes to standard output, and refused lines are named', async () => {
  const lines = [
    '{"id":"a","text":"Lovely mug","rating":5}',
    '{"id":"b"',
    '{"id":"c","text":"Broken","rating":9}',
  ]
  const ended = await runEcholoop(['report', '--input', '-', '--language', 'en'], { stdin: lines.join('\n') })
  expect(ended.code).toBe(1)
  expect(ended.output).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/)
  expect(ended.errors).toContain('line 2')
  expect(ended.errors).toContain('line 3')
})

test('a column can be named, and an unknown field is refused with those that exist', async () => {
  const input = file('odd.csv', 'a,b\n1,The kettle is lovely and quick\n2,The lamp broke on the first day\n')
  const good = await runHere(['report', '--input', input, '--map', 'text=b', '--map', 'externalId=a'])
  expect(good.code).toBe(0)
  const bad = await runHere(['report', '--input', input, '--map', 'words=b', '--language', 'en'])
  expect(bad.code).toBe(2)
  expect(bad.errors).toContain('There is no field "words"')
})

test('nothing is left behind when the file holds no texts', async () => {
  const output = join(folder, 'never.html')
  const ended = await runHere([
    'report',
    '--input',
    file('numbers.csv', 'a,b\n1,2\n3,4\n'),
    '--output',
    output,
  ])
  expect(ended.code).toBe(2)
  expect(existsSync(output)).toBe(false)
})

test('the help of the command is there in both languages', async () => {
  expect((await runHere(['report', '--help', '--language', 'en'])).output).toContain('--output FILE')
  expect((await runHere(['report', '--help', '--language', 'zh-CN'])).output).toContain('一页中英双语报告')
})
