import { importPresets } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { chooseField, type MappableField, type MappingChoice, mappableFields } from './mapping-choice.ts'
import type { ImportPreset, ImportPreview } from './use-new-import.ts'

type MappingEditorProps = {
  preview: ImportPreview
  preset: ImportPreset | undefined
  choice: MappingChoice
  onPreset: (preset: ImportPreset | undefined) => void
  onChoice: (choice: MappingChoice) => void
}

const rowsShown = 3
const noPreset = 'none'
const presetChoices = [noPreset, ...importPresets] as const

/** Column by column: what stands in it, with the first rows beside. */
export function MappingEditor(props: MappingEditorProps): ReactNode {
  const { preview, preset, choice } = props
  const words = useWords().imports
  const text = words.mapping
  const isShown = preset === undefined || preset === preview.preset
  const fields = mappableFields.map((value) => ({ value, label: text.fields[value] }))
  return (
    <section className="mapping" aria-label={text.title}>
      <div className="mapping-head">
        <h3>{text.title}</h3>
        <Select<ImportPreset | typeof noPreset>
          aria-label={text.preset}
          value={preset ?? noPreset}
          popupMatchSelectWidth={false}
          options={presetChoices.map((value) => ({
            value,
            label: `${text.preset} · ${text.presets[value]}`,
          }))}
          onChange={(value) => props.onPreset(value === noPreset ? undefined : value)}
        />
      </div>
      <p className="quiet">{preset ? text.presetHint(text.presets[preset]) : text.hint}</p>
      <ul className="mapping-columns">
        {preview.columns.map((column) => (
          <li key={column} className={choice.has(column) || !isShown ? 'is-used' : undefined}>
            <span className="mapping-column" dir="auto">
              {column}
            </span>
            {isShown ? (
              <Select<MappableField>
                aria-label={text.fieldOf(column)}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={text.asFact}
                value={choice.get(column)}
                options={fields}
                onChange={(field: MappableField | undefined) =>
                  props.onChoice(chooseField(choice, { column, field }))
                }
              />
            ) : null}
            <span className="mapping-examples quiet">
              {preview.rows.slice(0, rowsShown).map((row, place) => (
                <Example key={`${column}${String(place)}`} value={row[column]} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Example({ value }: { value: unknown }): ReactNode {
  const words = useWords().imports.preview
  const text =
    value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return (
    <span dir="auto" title={text.slice(0, 500)}>
      {text === '' ? `(${words.empty})` : text.slice(0, 120)}
    </span>
  )
}
