import {
  type FeedbackKind,
  feedbackKinds,
  importEncodings,
  type UnknownProducts,
  unknownProductChoices,
} from '@echoloop/contract'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { formatBytes } from './format-bytes.ts'
import { MappingEditor } from './MappingEditor.tsx'
import { choiceOf, mappingOf, saysSomething } from './mapping-choice.ts'
import type { FileAtHand, ImportEncoding, ImportOrder, ImportPreset } from './use-new-import.ts'

type ImportPreparationProps = {
  atHand: FileAtHand
  error: unknown
  isBeginning: boolean
  onReadAs: (encoding: ImportEncoding | undefined) => void
  onSheet: (sheet: string) => void
  onPutBack: () => void
  onBegin: (order: ImportOrder) => void
}

/** What was recognised, what stands in which column, and the last word before it goes in. */
export function ImportPreparation(props: ImportPreparationProps): ReactNode {
  const { file, preview, encoding } = props.atHand
  const words = useWords()
  const text = words.imports
  const [kind, setKind] = useState<FeedbackKind>('review')
  const [source, setSource] = useState('')
  const [preset, setPreset] = useState<ImportPreset | undefined>(preview.preset)
  const [unknownProducts, setUnknownProducts] = useState<UnknownProducts>('ask')
  const mayMake = usePermission('product.write')
  const [choice, setChoice] = useState(() => choiceOf(preview))
  const isReady = preset !== undefined || saysSomething(choice, { kind, columns: preview.columns })
  const begin = () =>
    props.onBegin({
      kind,
      source: source.trim() || undefined,
      preset,
      mapping: mappingOf(choice, preview.mapping),
      unknownProducts,
    })
  const read = encoding ?? preview.encoding
  const isWorkbook = preview.format === 'xlsx'
  const unknownShown = unknownProductChoices.filter((value) => mayMake || value !== 'create')
  return (
    <section className="import-preparation" aria-label={text.preview.title}>
      <div className="import-file-line">
        <h2>
          <bdi>{file.name}</bdi>
        </h2>
        <span className="quiet">
          {formatBytes(file.size)} ·{' '}
          {isWorkbook ? 'XLSX' : text.preview.detected(preview.format.toUpperCase(), read.toUpperCase())}
        </span>
        <Button size="small" onClick={props.onPutBack}>
          {text.file.another}
        </Button>
      </div>
      <div className="import-choices">
        <Field label={text.preview.kind}>
          <Select<FeedbackKind>
            aria-label={text.preview.kind}
            value={kind}
            options={feedbackKinds.map((value) => ({ value, label: words.codes.kinds[value] }))}
            onChange={setKind}
          />
        </Field>
        <Field label={text.preview.source} hint={text.preview.sourceHint}>
          <Input
            aria-label={text.preview.source}
            value={source}
            maxLength={100}
            placeholder={text.preview.sourcePlaceholder}
            onChange={(event) => setSource(event.target.value)}
          />
        </Field>
        {isWorkbook ? (
          <Field label={text.preview.sheet}>
            <Select<string>
              aria-label={text.preview.sheet}
              value={preview.sheet}
              options={preview.sheets?.map((value) => ({ value, label: value }))}
              onChange={(next) => props.onSheet(next)}
            />
          </Field>
        ) : (
          <Field label={text.preview.encoding} hint={text.preview.wrongCharacters}>
            <Select<ImportEncoding>
              aria-label={text.preview.encoding}
              value={read}
              options={importEncodings.map((value) => ({ value, label: value.toUpperCase() }))}
              onChange={(next) => props.onReadAs(next)}
            />
          </Field>
        )}
        <Field label={text.preview.unknownProducts} hint={text.preview.unknownHints[unknownProducts]}>
          <Select<UnknownProducts>
            aria-label={text.preview.unknownProducts}
            value={unknownProducts}
            options={unknownShown.map((value) => ({ value, label: text.preview.unknown[value] }))}
            onChange={setUnknownProducts}
          />
        </Field>
      </div>
      <MappingEditor
        preview={preview}
        preset={preset}
        choice={choice}
        onPreset={setPreset}
        onChoice={setChoice}
      />
      {isReady ? null : (
        <p className="import-trouble" role="alert">
          {text.mapping.needsWords}
        </p>
      )}
      {props.error ? <ErrorState error={props.error} /> : null}
      <div className="import-start">
        <Button type="primary" size="large" disabled={!isReady} loading={props.isBeginning} onClick={begin}>
          {text.start}
        </Button>
        <span className="quiet">{text.again}</span>
      </div>
    </section>
  )
}

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }): ReactNode {
  return (
    <div className="import-field">
      <span aria-hidden="true">{label}</span>
      {children}
      {hint ? <span className="quiet">{hint}</span> : null}
    </div>
  )
}
