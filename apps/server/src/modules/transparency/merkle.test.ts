import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growTree, type Tree } from './grow-tree.ts'
import { emptyRoot, leafHashOf, nodeHashOf, rootOfPeaks } from './merkle-hash.ts'
import { consistencyPathOf, inclusionPathOf, nodesOfRange, type Range } from './tree-shape.ts'
import { isConsistent, isIncluded } from './verify-proof.ts'

/** The eight entries of the reference implementation of RFC 6962, and the roots of their first 1 to 8. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = entries.map((entry) => leafHashOf(Buffer.from(entry, 'hex')))

/** The tree hash as RFC 9162, 2.1.1 defines it, without any shortcut. */
function naiveRoot(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return emptyRoot()
  if (hashes.length === 1 && hashes[0]) return hashes[0]
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  return nodeHashOf(naiveRoot(hashes.slice(0, split)), naiveRoot(hashes.slice(split)))
}

const hashesOf = (path: Range[], hashes: readonly Buffer[]) =>
  path.map(({ from, to }) => naiveRoot(hashes.slice(from, to)))
const someLeaves = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHashOf(`entry ${index}`))
const nothing: Tree = { size: 0, peaks: [] }

describe('the vectors of RFC 6962', () => {
  test('the empty tree has the hash of nothing', () => {
    expect(emptyRoot().toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })

  test.each(roots.map((root, index) => [index + 1, root] as const))(
    'the first %i entries have their root',
    (size, root) => {
      expect(rootOfPeaks(growTree(nothing, leaves.slice(0, size)).tree.peaks).toString('hex')).toBe(root)
    },
  )

  test('inclusion and consistency paths are those of the reference', () => {
    const hex = (path: Range[]) => hashesOf(path, leaves).map((hash) => hash.toString('hex'))
    expect(hex(inclusionPathOf(0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(hex(inclusionPathOf(5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    expect(hex(inclusionPathOf(2, 3))).toEqual([
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    ])
    expect(hex(inclusionPathOf(0, 1))).toEqual([])
    expect(hex(consistencyPathOf(1, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(hex(consistencyPathOf(6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    expect(hex(consistencyPathOf(2, 5))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ])
    expect(hex(consistencyPathOf(8, 8))).toEqual([])
  })
})

describe('a tree that grows batch by batch', () => {
  const batches = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })

  test('has the root of the definition, and each subtree above the leaves is given once', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const hashes = someLeaves(sizes.reduce((sum, size) => sum + size, 0))
        let tree = nothing
        const known = new Map<string, Buffer>()
        for (const size of sizes) {
          const grown = growTree(tree, hashes.slice(tree.size, tree.size + size))
          for (const { level, position, hash } of grown.nodes) {
            expect(known.has(`${level} ${position}`)).toBe(false)
            known.set(`${level} ${position}`, hash)
          }
          tree = grown.tree
        }
        expect(rootOfPeaks(tree.peaks)).toEqual(naiveRoot(hashes))
        for (const [place, hash] of known) {
          const [level = 0, position = 0] = place.split(' ').map(Number)
          const width = 2 ** level
          expect(hash).toEqual(naiveRoot(hashes.slice(position * width, (position + 1) * width)))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a proof', () => {
  const size = fc.integer({ min: 1, max: 200 })

  test('of inclusion holds for its entry and for no other, no other place and no other tree', () => {
    fc.assert(
      fc.property(size, fc.nat(), (count, seed) => {
        const index = seed % count
        const hashes = someLeaves(count)
        const path = hashesOf(inclusionPathOf(index, count), hashes)
        const leafHash = hashes[index] ?? emptyRoot()
        const claim = { index, size: count, leafHash, path, root: naiveRoot(hashes) }
        expect(isIncluded(claim)).toBe(true)
        expect(isIncluded({ ...claim, leafHash: leafHashOf('another entry') })).toBe(false)
        expect(isIncluded({ ...claim, root: naiveRoot([...hashes, leafHashOf('one more')]) })).toBe(false)
        expect(isIncluded({ ...claim, path: [...path, emptyRoot()] })).toBe(false)
        if (count > 1) {
          expect(isIncluded({ ...claim, path: path.slice(1) })).toBe(false)
          expect(isIncluded({ ...claim, index: (index + 1) % count })).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('of consistency holds between any two sizes, and fails once an earlier entry is another', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (to, seed, changed) => {
        const from = seed % (to + 1)
        const hashes = someLeaves(to)
        const proof = (of: readonly Buffer[]) => ({
          from,
          to,
          path: hashesOf(consistencyPathOf(from, to), of),
          toRoot: naiveRoot(of),
        })
        const fromRoot = naiveRoot(hashes.slice(0, from))
        expect(isConsistent({ ...proof(hashes), fromRoot })).toBe(true)
        if (from === 0) return
        const rewritten = hashes.with(changed % from, leafHashOf('rewritten'))
        expect(isConsistent({ ...proof(rewritten), fromRoot })).toBe(false)
        expect(isConsistent({ ...proof(hashes), fromRoot: leafHashOf('x') })).toBe(false)
        if (from < to) {
          expect(isConsistent({ ...proof(hashes), fromRoot, toRoot: leafHashOf('x') })).toBe(false)
          expect(isConsistent({ ...proof(hashes), fromRoot, path: [] })).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('needs at most two subtrees for each doubling, however long the log', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 50 }), fc.nat(), (count, seed) => {
        const index = seed % count
        const path = inclusionPathOf(index, count)
        const nodes = path.flatMap(nodesOfRange)
        const covered = path.reduce((sum, { from, to }) => sum + to - from, 1)
        return covered === count && nodes.length <= 2 * Math.ceil(Math.log2(count))
      }),
    )
  })
})
