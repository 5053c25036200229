import { expect, test } from 'vitest'
import { runEcholoop, runHere } from '../test/run-echoloop.ts'

test('help is shown in the language of the terminal or the one asked for', async () => {
  const [english, chinese, asked, page] = await Promise.all([
    runEcholoop(['help']),
    runEcholoop(['--help'], { environment: { LANG: 'zh_CN.UTF-8' } }),
    runEcholoop(['import', '--help', '--language', '中文'], { environment: { LANG: 'en_GB.UTF-8' } }),
    runEcholoop(['help', 'analyze']),
  ])
  expect(english).toMatchObject({ code: 0, errors: '' })
  expect(english.output).toContain('Usage: echoloop COMMAND')
  expect(english.output).toContain('migrate, backup, restore, doctor')
  expect(chinese.output).toContain('用法：echoloop 命令')
  expect(asked).toMatchObject({ code: 0, output: expect.stringContaining('把文件发给正在运行的服务器') })
  expect(page.output).toContain('echoloop analyze --input FILE')
})

test('the version is printed', async () => {
  expect(await runEcholoop(['--version'])).toEqual({ code: 0, output: 'echoloop 0.1.0\n', errors: '' })
})

test('no command, an unknown command and an unknown language end with 2 and a hint', async () => {
  const [none, unknown, language, database] = await Promise.all([
    runEcholoop([]),
    runEcholoop(['analize']),
    runEcholoop(['help', '--language', 'tlh']),
    runEcholoop(['backup']),
  ])
  expect(none).toMatchObject({ code: 2, output: '' })
  expect(none.errors).toContain('Usage: echoloop COMMAND')
  expect(unknown).toMatchObject({ code: 2, output: '' })
  expect(unknown.errors).toContain('Did you mean "analyze"?')
  expect(language).toMatchObject({ code: 2, errors: expect.stringContaining('en, zh-CN') })
  expect(database).toMatchObject({
    code: 2,
    errors: expect.stringContaining('npm run -s echoloop -- backup'),
  })
})

test('wrong options end with 2 and name what is wrong', async () => {
  const cases: { given: string[]; says: string }[] = [
    { given: ['analyze'], says: 'Say which file to read' },
    { given: ['analyze', '--input'], says: 'The option "--input" needs a value.' },
    { given: ['analyze', '--input', '--output', 'x'], says: 'The option "--input" needs a value.' },
    { given: ['analyze', '--inptu', 'x'], says: 'There is no option "--inptu".' },
    { given: ['analyze', 'x.csv'], says: '"x.csv" is one argument too many.' },
    { given: ['analyze', '--input', 'x', '--format', 'xml'], says: 'it can be csv, tsv, jsonl, xlsx.' },
    { given: ['analyze', '--input', 'x', '--threads', '1.5'], says: '--threads cannot be "1.5"' },
    { given: ['import', '--input', 'x', '--map', 'text'], says: 'not of the form field=column' },
    { given: ['import', '--input', 'x', '--map', 'txt=body'], says: 'There is no field "txt"' },
    { given: ['import', '--input', 'x', '--json=yes'], says: 'The option "--json" takes no value.' },
    { given: ['import', '--follow', 'imp_7'], says: 'is no id of an import' },
    { given: ['import', '--input', 'x', '--url', 'ftp://x', '--key', 'k'], says: 'no address of a server' },
  ]
  for (const { given, says } of cases) {
    const ended = await runHere(given)
    expect({ given, code: ended.code, output: ended.output }).toEqual({ given, code: 2, output: '' })
    expect(ended.errors).toContain(says)
    expect(ended.errors).toContain(`echoloop help ${given[0]}`)
  }
})
