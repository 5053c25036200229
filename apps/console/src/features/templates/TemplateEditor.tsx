import {
  endpoints,
  type ReplyTemplate,
  type TemplateOccasion,
  type TemplateVariant,
  templateLimits,
  templateOccasions,
} from '@echoloop/contract'
import { App, Button, Input, Popconfirm, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { nextVariant } from './next-variant.ts'
import { problemOfVariant } from './problem-of-variant.ts'
import { VariantFields } from './VariantFields.tsx'

type TemplateEditorProps = { template?: ReplyTemplate; onClose: () => void }

/** Name, occasion and every variant of one template, with what it will look like. */
export function TemplateEditor({ template, onClose }: TemplateEditorProps): ReactNode {
  const words = useWords().library.templates
  const mayWrite = usePermission('template.write')
  const id = useId()
  const [name, setName] = useState(template?.name ?? '')
  const [occasion, setOccasion] = useState<TemplateOccasion>(template?.occasion ?? 'other')
  const { rows, variants, add, change, remove } = useVariantRows(template?.variants ?? [nextVariant([])])
  const work = useTemplateWork(template, onClose)
  const isReady =
    name.trim() !== '' && variants.every((variant) => problemOfVariant(variant, variants) === undefined)
  return (
    <form
      className="template-editor"
      aria-label={template?.name ?? words.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) work.save({ name: name.trim(), occasion, variants })
      }}
    >
      <div className="template-head">
        <label className="labelled" htmlFor={`${id}-name`}>
          <span>{words.name}</span>
          <Input
            id={`${id}-name`}
            value={name}
            maxLength={templateLimits.name}
            disabled={!mayWrite}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label className="labelled" htmlFor={`${id}-for`}>
          <span>{words.occasion}</span>
          <Select
            id={`${id}-for`}
            value={occasion}
            disabled={!mayWrite}
            options={templateOccasions.map((value) => ({ value, label: words.occasions[value] }))}
            onChange={setOccasion}
          />
        </label>
      </div>
      {rows.map(({ key, variant }) => (
        <VariantFields
          key={key}
          variant={variant}
          all={variants}
          isDisabled={!mayWrite}
          onChange={(changed) => change(key, changed)}
          onRemove={rows.length > 1 ? () => remove(key) : undefined}
        />
      ))}
      {work.error ? <ErrorState error={work.error} /> : null}
      <div className="panel-actions">
        {mayWrite ? (
          <>
            <Button type="primary" htmlType="submit" loading={work.isSaving} disabled={!isReady}>
              {words.save}
            </Button>
            <Button
              disabled={variants.length >= templateLimits.variants}
              onClick={() => add(nextVariant(variants))}
            >
              {words.addVariant}
            </Button>
          </>
        ) : null}
        <Button type="text" onClick={onClose}>
          {words.cancel}
        </Button>
        {mayWrite && template ? (
          <Popconfirm
            title={words.removeQuestion}
            okText={words.remove}
            cancelText={words.cancel}
            onConfirm={work.remove}
          >
            <Button type="text" danger className="is-last">
              {words.remove}
            </Button>
          </Popconfirm>
        ) : null}
      </div>
    </form>
  )
}

type VariantRow = { key: number; variant: TemplateVariant }

/** Variants with a name for each line, so that what one types stays where it is when another line goes. */
function useVariantRows(first: readonly TemplateVariant[]) {
  const [rows, setRows] = useState<VariantRow[]>(() => first.map((variant, key) => ({ key, variant })))
  const keyOfNext = Math.max(-1, ...rows.map(({ key }) => key)) + 1
  return {
    rows,
    variants: rows.map(({ variant }) => variant),
    add: (variant: TemplateVariant) => setRows([...rows, { key: keyOfNext, variant }]),
    change: (key: number, variant: TemplateVariant) =>
      setRows(rows.map((row) => (row.key === key ? { key, variant } : row))),
    remove: (key: number) => setRows(rows.filter((row) => row.key !== key)),
  }
}

type TemplateBody = Pick<ReplyTemplate, 'name' | 'occasion' | 'variants'>

function useTemplateWork(template: ReplyTemplate | undefined, onClose: () => void) {
  const words = useWords().library.templates
  const { message } = App.useApp()
  const done = (said: string) => () => {
    void message.success(said)
    onClose()
  }
  const refreshes = [endpoints.listTemplates]
  const create = useAction(endpoints.createTemplate, { refreshes, onDone: done(words.saved) })
  const change = useAction(endpoints.changeTemplate, { refreshes, onDone: done(words.saved) })
  const remove = useAction(endpoints.removeTemplate, { refreshes, onDone: done(words.removed) })
  return {
    error: create.error ?? change.error ?? remove.error,
    isSaving: create.isPending || change.isPending,
    save: (body: TemplateBody) =>
      template ? change.mutate({ params: { id: template.id }, body }) : create.mutate({ body }),
    remove: () => template && remove.mutate({ params: { id: template.id } }),
  }
}
