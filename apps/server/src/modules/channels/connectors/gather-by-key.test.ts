import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gatherByKey } from './gather-by-key.ts'

test('does alone what comes alone, and together what came meanwhile, at most so many', async () => {
  const { groups, take } = gathering()
  expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => take('shop', item)))).toEqual([
    'A',
    'B',
    'C',
    'D',
    'E',
  ])
  expect(groups).toEqual([['a'], ['b', 'c', 'd'], ['e']])
  expect(await take('shop', 'f')).toBe('F')
  expect(groups.at(-1)).toEqual(['f'])
})

test('does not let one key wait for another', async () => {
  const { groups, take } = gathering()
  await Promise.all([take('one', 'a'), take('two', 'b'), take('one', 'c')])
  expect(groups).toEqual([['a'], ['b'], ['c']])
})

test('does one by one what fails together, so that only the faulty fails', async () => {
  const { groups, take } = gathering()
  const ended = await Promise.allSettled(['a', 'b', 'bad', 'c', 'd'].map((item) => take('shop', item)))
  expect(ended.map((end) => (end.status === 'fulfilled' ? end.value : String(end.reason)))).toEqual([
    'A',
    'B',
    'Error: bad',
    'C',
    'D',
  ])
  expect(groups).toEqual([['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c'], ['d']])
})

/** Writes words large, three at once, and remembers what it was given together. */
function gathering() {
  const groups: string[][] = []
  const take = gatherByKey<string, string>({
    most: 3,
    async run(items) {
      groups.push([...items])
      await turn()
      if (items.includes('bad')) throw new Error('bad')
      return items.map((item) => item.toUpperCase())
    },
  })
  return { groups, take }
}
