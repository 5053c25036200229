import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, joinBytes } from '../src/bytes.ts'
import { isConsistent, rootOfInclusion } from '../src/check-proofs.ts'
import { hashLeaf, hashNode, sha256 } from '../src/hash-tree.ts'
import { createTreeBuilder } from '../src/tree-builder.ts'
import { knownConsistencies, knownInclusions, knownLeaves, knownRoots } from './known-tree.ts'
import { consistencyPath, inclusionPath, plainRoot } from './plain-tree.ts'

const leafOfHex = (hex: string) => sha256(joinBytes(Uint8Array.of(0), fromHex(hex) ?? new Uint8Array()))
const hashes = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => hashLeaf(`entry ${index}`)))
const flipped = (hash: string) => (hash.startsWith('0') ? '1' : '0') + hash.slice(1)

describe('the tree of RFC 9162', () => {
  test('has the roots that certificate-transparency projects publish', async () => {
    const leaves = await Promise.all(knownLeaves.map(leafOfHex))
    for (const [size, root] of knownRoots.entries()) {
      const builder = createTreeBuilder()
      await builder.append(leaves.slice(0, size))
      expect(await builder.root()).toBe(root)
    }
  })

  test('grows to the same root in portions of any size', async () => {
    const leaves = await hashes(70)
    const portions = fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(portions, async (counts) => {
        const builder = createTreeBuilder()
        for (const count of counts) await builder.append(leaves.slice(builder.size, builder.size + count))
        expect(await builder.root()).toBe(await plainRoot(leaves.slice(0, builder.size)))
      }),
      { numRuns: 60 },
    )
  })

  test('keeps leaves and nodes apart, and hashes by their length', async () => {
    expect(await hashLeaf('')).toBe(knownRoots[1])
    expect(await hashLeaf('ab')).not.toBe(await sha256(Uint8Array.of(97, 98)))
    expect(() => hashNode('ab', 'cd')).toThrow(RangeError)
  })
})

describe('an inclusion proof', () => {
  test('of those projects leads to their root', async () => {
    const leaves = await Promise.all(knownLeaves.map(leafOfHex))
    for (const known of knownInclusions)
      expect(await rootOfInclusion({ leafHash: leaves[known.position] ?? '', ...known })).toBe(
        knownRoots[known.size],
      )
  })

  test('holds for every entry of every tree, and for nothing else', async () => {
    const leaves = await hashes(33)
    for (const size of [1, 2, 3, 6, 7, 8, 9, 16, 21, 33]) {
      const tree = leaves.slice(0, size)
      const root = await plainRoot(tree)
      for (const [position, leafHash] of tree.entries()) {
        const path = await inclusionPath(tree, position)
        const proof = { leafHash, position, size, path }
        expect(await rootOfInclusion(proof)).toBe(root)
        const [first] = path
        const wrong = [
          { ...proof, leafHash: flipped(leafHash) },
          { ...proof, path: [...path, leafHash] },
          { ...proof, position: size },
          { ...proof, position: -1 },
          ...(first
            ? [
                { ...proof, path: path.slice(1) },
                { ...proof, path: [flipped(first), ...path.slice(1)] },
              ]
            : []),
          ...(size > 1 ? [{ ...proof, position: (position + 1) % size }] : []),
        ]
        for (const one of wrong) expect(await rootOfInclusion(one)).not.toBe(root)
      }
    }
  })
})

describe('a consistency proof', () => {
  test('of those projects holds', async () => {
    for (const { from, to, path } of knownConsistencies)
      expect(await isConsistent({ from: tree(from), to: tree(to), path })).toBe(true)
  })

  test('holds between every two ages of a tree, and for no other history', async () => {
    const leaves = await hashes(22)
    const others = [...leaves.slice(0, 4), await hashLeaf('another'), ...leaves.slice(5)]
    for (const size of [2, 5, 8, 13, 16, 21, 22])
      for (let from = 1; from < size; from += 1) {
        const proof = await proofBetween(leaves, { from, size })
        expect(await isConsistent(proof)).toBe(true)
        const wrong = [
          { ...proof, from: { ...proof.from, root: flipped(proof.from.root) } },
          { ...proof, to: { ...proof.to, root: flipped(proof.to.root) } },
          { ...proof, path: [...proof.path, proof.to.root] },
          { ...proof, from: proof.to, to: proof.from },
          // The proof of a log that was written anew, against the head that somebody kept of the old one.
          ...(from > 4 ? [{ ...(await proofBetween(others, { from, size })), from: proof.from }] : []),
        ]
        for (const one of wrong) expect(await isConsistent(one)).toBe(false)
      }
  })

  test('from nothing and to the same tree needs nothing', async () => {
    for (const size of [0, 1, 5]) {
      expect(await isConsistent({ from: tree(0), to: tree(size), path: [] })).toBe(true)
      expect(await isConsistent({ from: tree(size), to: tree(size), path: [] })).toBe(true)
    }
    expect(await isConsistent({ from: tree(5), to: { ...tree(5), root: tree(4).root }, path: [] })).toBe(
      false,
    )
    expect(await isConsistent({ from: { size: 0, root: tree(1).root }, to: tree(5), path: [] })).toBe(false)
  })
})

async function proofBetween(leaves: readonly string[], ages: { from: number; size: number }) {
  const newer = leaves.slice(0, ages.size)
  return {
    from: { size: ages.from, root: await plainRoot(leaves.slice(0, ages.from)) },
    to: { size: ages.size, root: await plainRoot(newer) },
    path: await consistencyPath(newer, ages.from),
  }
}

function tree(size: number): { size: number; root: string } {
  return { size, root: knownRoots[size] ?? '' }
}
