import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeSettings, readSettings } from '../src/config.ts'

test('the settings page of the docs is the one made from the schema', async () => {
  const page = await readFile(new URL('../../../docs/settings.md', import.meta.url), 'utf8')
  expect(page).toBe(describeSettings())
})

test('a wrong setting is refused by name', () => {
  expect(() => readSettings({ PORT: 'eighty' })).toThrow(/PORT/)
  expect(readSettings({ PORT: '8080' }).PORT).toBe(8080)
})
