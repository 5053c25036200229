import { endpoints, type ListeningSource } from '@echoloop/contract'
import { AutoComplete, Button, Form, type FormInstance, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import type { ReplyOf } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { mappingParts, readSettings, type SourceDraft, sourceDraft } from './source-draft.ts'

type Tried = ReplyOf<typeof endpoints.tryListeningSource.reply>
type SourceTrialProps = {
  form: FormInstance<SourceDraft>
  source: ListeningSource | undefined
  isJson: boolean
}

/** Reads the source once and shows what would come; for JSON it also offers what stands where in the answer. */
export function SourceTrial({ form, source, isJson }: SourceTrialProps): ReactNode {
  const text = useWords().listening.sources
  const trial = useAction(endpoints.tryListeningSource)
  const tryIt = async () => {
    const fields: (keyof SourceDraft)[] = ['name', 'network', 'address', 'subject']
    if (!(await form.validateFields(fields).catch(() => undefined))) return
    const draft = { ...sourceDraft(source), ...form.getFieldsValue(true) }
    trial.mutate({ body: { settings: readSettings(draft), ...(source ? { sourceId: source.id } : {}) } })
  }
  return (
    <section className="listening-trial">
      {isJson ? <MappingFields tried={trial.data} /> : null}
      <Button loading={trial.isPending} onClick={() => void tryIt()}>
        {text.tryIt}
      </Button>
      <div aria-live="polite">
        {trial.error ? <ErrorState error={trial.error} /> : null}
        {trial.data ? <TriedItems tried={trial.data} /> : null}
      </div>
    </section>
  )
}

function MappingFields({ tried }: { tried: Tried | undefined }): ReactNode {
  const words = useWords().listening
  const text = words.sources
  const lists = (tried?.lists ?? []).map(({ path, count }) => ({
    value: path,
    label: `${path === '' ? text.mapping.whole : path} (${count})`,
  }))
  const values = (tried?.values ?? []).map(({ path, sample }) => ({
    value: path,
    label: `${path} — ${sample.slice(0, 40)}`,
  }))
  return (
    <fieldset className="listening-mapping">
      <legend>{text.mapping.title}</legend>
      {mappingParts.map((part) => (
        <Form.Item<SourceDraft>
          key={part}
          name={['mapping', part]}
          label={part === 'title' ? text.mapping.title_ : text.mapping[part]}
        >
          <AutoComplete options={part === 'items' ? lists : values} popupMatchSelectWidth={false} />
        </Form.Item>
      ))}
      <Form.Item<SourceDraft> name="cursorParameter" label={text.cursor} extra={text.cursorHint}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </fieldset>
  )
}

function TriedItems({ tried }: { tried: Tried }): ReactNode {
  const text = useWords().listening.sources
  const format = useFormat()
  if (tried.trouble)
    return (
      <p>
        {text.troubles[tried.trouble]}
        {tried.status ? ` (${tried.status})` : ''}
      </p>
    )
  return (
    <>
      <p>{text.tried(format.number(tried.count), format.number(tried.unreadable))}</p>
      <ul className="listening-samples">
        {tried.items.map((item) => (
          <li key={item.id} dir="auto">
            {item.title ? <b>{item.title} </b> : null}
            {item.text}{' '}
            <span className="quiet">
              {[item.author, item.saidAt && format.dateTime(item.saidAt)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
