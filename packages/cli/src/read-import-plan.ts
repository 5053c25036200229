import {
  createImport,
  feedbackKinds,
  importEncodings,
  importFormats,
  importPresets,
  publicId,
  type UnknownProducts,
} from '@echoloop/contract'
import type { Words } from '@echoloop/locales'
import { usageFailure } from './command-failure.ts'
import { readMap } from './read-map.ts'
import { type Options, readOptions } from './read-options.ts'

/** What the server is told about a file, without its name. */
export type ImportWishes = {
  kind?: (typeof feedbackKinds)[number]
  source?: string
  preset?: (typeof importPresets)[number]
  mapping?: Record<string, string>
  format?: (typeof importFormats)[number]
  encoding?: (typeof importEncodings)[number]
  sheet?: string
  unknownProducts?: UnknownProducts
}

/** What `echoloop import` was asked to do. */
export type ImportPlan = {
  task: { kind: 'send'; path: string; wishes: ImportWishes } | { kind: 'follow'; id: string }
  refusalsPath: string | undefined
  isJson: boolean
  isDetached: boolean
  patienceMs: number
  url: string | undefined
  key: string | undefined
  dataFolder: string | undefined
}

const allowed = {
  input: 'text',
  kind: 'text',
  preset: 'text',
  map: 'texts',
  source: 'text',
  format: 'text',
  encoding: 'text',
  sheet: 'text',
  unknown: 'text',
  refusals: 'text',
  json: 'flag',
  detach: 'flag',
  follow: 'text',
  patience: 'text',
  url: 'text',
  key: 'text',
  data: 'text',
} as const

const patienceSecondsDefault = 300

/** Reads the arguments of `echoloop import`; wrong ones throw a usage failure before anything is sent. */
export function readImportPlan(given: string[], words: Words): ImportPlan {
  const options = readOptions({ given, allowed, words })
  return {
    task: readTask(options, words),
    refusalsPath: options.text('refusals'),
    isJson: options.flag('json'),
    isDetached: options.flag('detach'),
    patienceMs: readPatience(options.text('patience'), words) * 1000,
    url: options.text('url'),
    key: options.text('key'),
    dataFolder: options.text('data'),
  }
}

function readTask(options: Options, words: Words): ImportPlan['task'] {
  const path = options.text('input')
  const id = options.text('follow')
  if (path !== undefined && id !== undefined) throw usageFailure(words.command.usage.inputAndFollow)
  if (id !== undefined) {
    if (!publicId('import').safeParse(id).success) throw usageFailure(words.command.usage.badImportId(id))
    return { kind: 'follow', id }
  }
  if (path === undefined) throw usageFailure(words.command.usage.inputNeeded)
  return { kind: 'send', path, wishes: readWishes(options, words) }
}

function readWishes(options: Options, words: Words): ImportWishes {
  const source = options.text('source')
  if (source !== undefined && !createImport.body?.shape.source.safeParse(source).success)
    throw usageFailure(words.command.usage.longSource(source.length))
  return {
    kind: options.choice('kind', feedbackKinds),
    source,
    preset: options.choice('preset', importPresets),
    mapping: readMap(options.texts('map'), words),
    format: options.choice('format', importFormats),
    encoding: options.choice('encoding', importEncodings),
    sheet: options.text('sheet'),
    unknownProducts: readUnknown(options),
  }
}

const unknownChoices = ['skip', 'ask', 'create', 'without'] as const

/** Skipped rows are refused rows, with their reason. */
function readUnknown(options: Options): UnknownProducts | undefined {
  const chosen = options.choice('unknown', unknownChoices)
  return chosen === 'skip' ? 'refuse' : chosen
}

function readPatience(given: string | undefined, words: Words): number {
  if (given === undefined) return patienceSecondsDefault
  const seconds = Number(given)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 86_400) return seconds
  throw usageFailure(words.command.usage.badPatience(given))
}
