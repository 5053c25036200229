import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import type { Manifest, ScriptEntry } from '../src/read-models.ts'
import type { Stack } from '../src/stack.ts'
import { encodeVocabulary, type Vocabulary } from '../src/vocabulary.ts'
import type { LinearWeights } from './train-linear.ts'

/** What has been trained for one script. */
export type TrainedScript = {
  sentiment: LinearWeights[]
  clause: LinearWeights[]
  document: LinearWeights[]
  stack: Stack
  vocabulary: Vocabulary
}

const folder = new URL('../models/', import.meta.url)
const edition = 1
// Weights beyond this share of the largest are cut, so that a few extreme ones do not coarsen all others.
const kept = 0.9995
// Weights as small as this many steps decide nothing, and leaving them out makes reading several times faster.
const smallest = { sentiment: 0, head: 2 } as const

/** Writes the model files and the manifest; answers the version and the number of bytes written. */
export function writeModels(scripts: { zh: TrainedScript; en: TrainedScript; dictionary: Uint8Array }): {
  version: string
  bytes: number
} {
  mkdirSync(folder, { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  const write = (name: string, content: Uint8Array): void => {
    const packed = deflateRawSync(content, { level: 9 })
    hash.update(packed)
    bytes += packed.length
    writeFileSync(new URL(name, folder), packed)
  }
  const entries = { zh: writeScript('zh', scripts.zh, write), en: writeScript('en', scripts.en, write) }
  write('zh-dictionary.bin', scripts.dictionary)
  hash.update(JSON.stringify(entries))
  const manifest: Manifest = { version: `${edition}.${hash.digest('hex').slice(0, 8)}`, ...entries }
  const text = `${JSON.stringify(manifest)}\n`
  writeFileSync(new URL('models.json', folder), text)
  return { version: manifest.version, bytes: bytes + text.length }
}

function writeScript(
  script: string,
  trained: TrainedScript,
  write: (name: string, content: Uint8Array) => void,
): ScriptEntry {
  const heads = {
    sentiment: pack(trained.sentiment, smallest.sentiment),
    clause: pack(trained.clause, smallest.head),
    document: pack(trained.document, smallest.head),
  }
  for (const [name, { weights }] of Object.entries(heads)) {
    write(`${script}-${name}.bin`, new Uint8Array(weights.buffer))
  }
  write(`${script}-vocabulary.bin`, encodeVocabulary(trained.vocabulary))
  return {
    sentiment: heads.sentiment.entry,
    clause: heads.clause.entry,
    document: heads.document.entry,
    stack: trained.stack,
  }
}

function pack(
  heads: LinearWeights[],
  dropped: number,
): { entry: ScriptEntry['clause']; weights: Int8Array<ArrayBuffer> } {
  const size = heads[0].weights.length
  const weights = new Int8Array(size * heads.length)
  const scales = heads.map(({ weights }) => limitOf(weights) / 127)
  for (const [label, head] of heads.entries()) {
    for (let bucket = 0; bucket < size; bucket++) {
      const value = Math.round(head.weights[bucket] / scales[label])
      if (Math.abs(value) > dropped)
        weights[bucket * heads.length + label] = Math.max(-127, Math.min(127, value))
    }
  }
  const biases = heads.map(({ bias }) => Math.round(bias * 1e6) / 1e6)
  return { entry: { bits: Math.log2(size), classes: heads.length, scales, biases }, weights }
}

function limitOf(weights: Float32Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  if (sizes.length === 0) return 1
  return sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * kept))]
}
