import { expect, it } from 'vitest'
import { readScreeningOrder } from './read-screening-order.ts'
import { defaultSeeds, defaultSize } from './screening-floors.ts'

it('takes the seeds and the size that the floors are stated for', () => {
  expect(readScreeningOrder({})).toEqual({
    seeds: defaultSeeds,
    size: defaultSize,
    kinds: undefined,
    show: 0,
  })
})

it('takes what is given', () => {
  const given = { seed: '4', size: '900', kinds: 'brushing,family', show: '2' }
  expect(readScreeningOrder(given)).toEqual({ seeds: [4], size: 900, kinds: ['brushing', 'family'], show: 2 })
})

it('refuses a kind that does not exist and numbers that are none', () => {
  expect(() => readScreeningOrder({ kinds: 'brushing,bruhsing' })).toThrow('No kind is called bruhsing')
  for (const given of [{ seed: 'x' }, { size: '-1' }, { show: '1.5' }])
    expect(() => readScreeningOrder(given)).toThrow('takes a whole number')
})
