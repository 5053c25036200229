import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { decodeDictionary } from './dictionary.ts'
import { type HeadScales, type LinearHead, packHeads } from './linear-head.ts'
import type { Models, ScriptModels } from './models.ts'
import type { Stack } from './stack.ts'
import { decodeVocabulary } from './vocabulary.ts'

/** What the manifest says about a head; its weights stand in a file of their own. */
export type HeadEntry = Pick<LinearHead, 'bits' | 'classes' | 'scales' | 'biases'>

/** What the manifest says about a script. */
export type ScriptEntry = { sentiment: HeadEntry; clause: HeadEntry; document: HeadEntry; stack: Stack }

/** `models.json`. */
export type Manifest = { version: string; zh: ScriptEntry; en: ScriptEntry }

const shippedFolder = new URL('../models/', import.meta.url)

/**
 * Reads the shipped models, or those of another folder, and the segmenter's dictionary; takes about a third of a
 * second. Throws when a file is absent or does not belong to this version of the analyser.
 */
export function readModels(folder: URL = shippedFolder): Models {
  const manifest = readManifest(folder)
  return {
    version: manifest.version,
    dictionary: decodeDictionary(inflate(folder, 'zh-dictionary.bin')),
    zh: readScript(folder, 'zh', manifest.zh),
    en: readScript(folder, 'en', manifest.en),
  }
}

function readManifest(folder: URL): Manifest {
  const value: unknown = JSON.parse(readFileSync(new URL('models.json', folder), 'utf8'))
  if (!isManifest(value)) throw new Error(`${folder.pathname}models.json is not a manifest of models.`)
  return value
}

// The files are written by the trainer of the same version, so that the outline is check enough.
function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'version' in value && 'zh' in value && 'en' in value
}

// The heads' own weights are let go once they are packed: they would hold most of the memory.
function readScript(folder: URL, script: 'zh' | 'en', entry: ScriptEntry): ScriptModels {
  const head = (name: 'sentiment' | 'clause' | 'document'): LinearHead =>
    readHead(new URL(`${script}-${name}.bin`, folder), entry[name])
  return {
    sentiment: scalesOf(entry.sentiment),
    clause: scalesOf(entry.clause),
    document: scalesOf(entry.document),
    packed: packHeads({ sentiment: head('sentiment'), clause: head('clause'), document: head('document') }),
    stack: entry.stack,
    vocabulary: decodeVocabulary(inflate(folder, `${script}-vocabulary.bin`)),
  }
}

function scalesOf({ scales, biases }: HeadEntry): HeadScales {
  return { scales, biases }
}

function inflate(folder: URL, name: string): Uint8Array {
  return inflateRawSync(readFileSync(new URL(name, folder)))
}

function readHead(file: URL, entry: HeadEntry): LinearHead {
  const bytes = inflateRawSync(readFileSync(file))
  if (bytes.length !== 2 ** entry.bits * entry.classes)
    throw new Error(`${file.pathname} has another size than its manifest says.`)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return { ...entry, weights }
}
