import { expect, test } from 'vitest'
import { type ChangePoint, findChangePoints } from './find-change-points.ts'
import { normalQuantile } from './normal-quantile.ts'
import { seededRandom } from './seeded-random.ts'

// Flow of the Nile at Aswan in 10⁸ m³, 1871 to 1970 (Cobb, "The problem of the Nile", 1978).
const nile = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
  1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040,
  759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
  744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
]

function pointsOf(values: readonly number[], seed = 1): ChangePoint[] {
  const found = findChangePoints({ values, seed })
  return found.kind === 'found' ? found.points : []
}

function noise(
  random: () => number,
  { length, likeness = 0 }: { length: number; likeness?: number },
): number[] {
  let value = normalQuantile(random()) / Math.sqrt(1 - likeness ** 2)
  return Array.from({ length }, () => {
    const current = value
    value = likeness * value + normalQuantile(random())
    return current
  })
}

test('the Nile carried less water from 1899 on', () => {
  const points = pointsOf(nile)
  expect(points.map(({ index }) => 1871 + index)).toEqual([1899])
  expect(points[0].before).toBeCloseTo(1097.75, 2)
  expect(points[0].after).toBeCloseTo(849.97, 2)
  expect(points[0].pValue).toBeLessThan(0.01)
})

test.each([
  { name: 'normal', draw: (random: () => number) => normalQuantile(random()) },
  { name: 'heavy-tailed', draw: (random: () => number) => Math.tan(Math.PI * (random() - 0.5)) },
  { name: 'rarely counted', draw: (random: () => number) => (random() < 0.1 ? 1 : 0) },
])('a change is found in at most 5 % of $name series without any', ({ draw }) => {
  const random = seededRandom(11)
  let alarms = 0
  const runs = 500
  for (let run = 0; run < runs; run++) {
    const values = Array.from({ length: 60 }, () => draw(random))
    if (pointsOf(values, run).length > 0) alarms++
  }
  expect(alarms / runs).toBeLessThanOrEqual(0.05)
})

test('values that resemble their neighbours raise few false alarms', () => {
  const random = seededRandom(12)
  let alarms = 0
  for (let run = 0; run < 100; run++)
    if (pointsOf(noise(random, { length: 180, likeness: 0.4 }), run).length > 0) alarms++
  expect(alarms / 100).toBeLessThan(0.12)
})

test('a jump and a short hump are found where they are', () => {
  const random = seededRandom(13)
  const jump = noise(random, { length: 120 }).map((value, at) => value + (at >= 70 ? 2 : 0))
  const hump = noise(random, { length: 200 }).map((value, at) => value + (at >= 120 && at < 140 ? 3 : 0))
  const jumps = pointsOf(jump)
  expect(jumps).toHaveLength(1)
  expect(Math.abs(jumps[0].index - 70)).toBeLessThanOrEqual(2)
  const humps = pointsOf(hump)
  expect(humps).toHaveLength(2)
  expect(Math.abs(humps[0].index - 120)).toBeLessThanOrEqual(2)
  expect(Math.abs(humps[1].index - 140)).toBeLessThanOrEqual(2)
})

test('days of the week are no changes', () => {
  const random = seededRandom(14)
  const values = noise(random, { length: 140 }).map((value, at) => value + (at % 7 > 4 ? 3 : 0))
  expect(pointsOf(values)).toEqual([])
})

test('a constant series has no change and equal seeds give equal answers', () => {
  expect(pointsOf(new Array<number>(40).fill(5))).toEqual([])
  expect(pointsOf(nile, 3)).toEqual(pointsOf(nile, 3))
})

test('too few values and unreadable ones are told apart', () => {
  expect(findChangePoints({ values: [1, 2, 3], seed: 1 })).toEqual({ kind: 'too-few', needed: 10 })
  const values = [...nile.slice(0, 20), Number.NaN, ...nile.slice(20)]
  expect(findChangePoints({ values, seed: 1 })).toEqual({ kind: 'unreadable', index: 20 })
})
