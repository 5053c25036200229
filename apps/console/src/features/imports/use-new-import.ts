import { ProblemError } from '@echoloop/client'
import {
  endpoints,
  type FeedbackKind,
  type importEncodings,
  type importPresets,
  type previewImport,
  type UnknownProducts,
} from '@echoloop/contract'
import { useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import type { ReplyOf } from '../../call/use-call.ts'
import { keepImportSource } from './kept-source.ts'
import { asUtf8, readFileStart } from './read-file-start.ts'

export type ImportEncoding = (typeof importEncodings)[number]
export type ImportPreset = (typeof importPresets)[number]
export type ImportPreview = ReplyOf<typeof previewImport.reply>

/** A file under consideration. */
export type FileAtHand = {
  file: File
  preview: ImportPreview
  /** Chosen by the person instead of what was recognised. */
  encoding: ImportEncoding | undefined
  atMs: number
}

/** What the person decided about a file. */
export type ImportOrder = {
  kind: FeedbackKind
  /** Undefined: as the file says, else its name. */
  source: string | undefined
  preset: ImportPreset | undefined
  mapping: Record<string, string>
  unknownProducts: UnknownProducts
}

type State =
  | { step: 'choose'; trouble?: 'empty' | 'no-rows'; error?: ProblemError }
  | { step: 'reading' }
  | { step: 'look'; atHand: FileAtHand; error?: ProblemError }

export type NewImport = {
  state: State
  take: (file: File) => void
  readAs: (encoding: ImportEncoding | undefined) => void
  /** Looks at another sheet of a workbook. */
  readSheet: (sheet: string) => void
  putBack: () => void
  /** Begins the import and gives its id; undefined when the server refused, which the state then tells. */
  begin: (order: ImportOrder) => Promise<string | undefined>
}

/** From the choice of a file to the beginning of its import. */
export function useNewImport(): NewImport {
  const client = useClient()
  const [state, setState] = useState<State>({ step: 'choose' })

  const look = async (file: File, how: { encoding?: ImportEncoding; sheet?: string }) => {
    const { encoding, sheet } = how
    if (file.size === 0) return setState({ step: 'choose', trouble: 'empty' })
    setState({ step: 'reading' })
    try {
      const start = await readFileStart(file)
      const body = encoding && !(start instanceof Blob) ? asUtf8(start, encoding) : start
      const preview = await client.call(endpoints.previewImport, {
        query: { fileName: file.name.slice(-255), sheet },
        body,
      })
      if (preview.columns.length === 0) return setState({ step: 'choose', trouble: 'no-rows' })
      setState({ step: 'look', atHand: { file, preview, encoding, atMs: Date.now() } })
    } catch (failure) {
      if (failure instanceof ProblemError) setState({ step: 'choose', error: failure })
      // Not ours: the browser could not read the file, because it was moved or a folder was dropped.
      else setState({ step: 'choose', trouble: 'no-rows' })
    }
  }

  const begin = async (order: ImportOrder) => {
    if (state.step !== 'look') return undefined
    const { file, preview, encoding, atMs } = state.atHand
    try {
      const run = await client.call(endpoints.createImport, {
        body: {
          fileName: file.name.slice(-255),
          kind: order.kind,
          source: order.source,
          format: preview.format,
          encoding: encoding ?? preview.encoding,
          sheet: preview.sheet,
          preset: order.preset,
          // Another platform's names are the server's to read; what is shown for this one was looked through.
          mapping: order.preset && order.preset !== preview.preset ? undefined : order.mapping,
          unknownProducts: order.unknownProducts,
        },
        idempotencyKey: `import-${file.size}-${file.lastModified}-${atMs}`,
      })
      if (order.source !== undefined) keepImportSource(localStorage, run.id, order.source)
      return run.id
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setState({ ...state, atHand: { ...state.atHand, atMs: Date.now() }, error: failure })
      return undefined
    }
  }

  return {
    state,
    take: (file) => void look(file, {}),
    readAs: (encoding) => {
      if (state.step === 'look') void look(state.atHand.file, { encoding })
    },
    readSheet: (sheet) => {
      if (state.step === 'look') void look(state.atHand.file, { sheet })
    },
    putBack: () => setState({ step: 'choose' }),
    begin,
  }
}
