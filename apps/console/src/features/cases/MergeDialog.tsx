import { type CaseDetail, type CaseItem, endpoints } from '@echoloop/contract'
import { App, Button, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useCall } from '../../call/use-call.ts'
import { SearchField } from '../../parts/SearchField.tsx'
import { useWords } from '../../words/use-words.ts'
import { CaseStateTag } from './CaseStateTag.tsx'
import type { CaseChange } from './use-case-change.ts'
import type { CasePlace } from './use-case-place.ts'

type MergeDialogProps = { detail: CaseDetail; change: CaseChange; place: CasePlace; onClose: () => void }

const foundMax = 8

/** Merges the case at hand into another one; open cases of the same customer are offered first. */
export function MergeDialog({ detail, change, place, onClose }: MergeDialogProps): ReactNode {
  const words = useWords()
  const text = words.casePage.mergeDialog
  const client = useClient()
  const { message } = App.useApp()
  const [q, setQ] = useState('')
  const [into, setInto] = useState<CaseItem>()
  const [reason, setReason] = useState('')
  const customerId = q === '' ? detail.customer?.id : undefined
  const found = useCall(
    endpoints.listCases,
    { query: { q: q === '' ? undefined : q, customerId, limit: foundMax + 1 } },
    { keepsLast: true, isWanted: q !== '' || customerId !== undefined },
  )
  const rows = (found.data?.items ?? []).filter(({ id }) => id !== detail.id).slice(0, foundMax)

  const merge = async () => {
    if (!into) return
    const isDone = await change.attempt({
      says: words.casePage.entries.mergedAway(words.cases.number(into.number)),
      run: async (version) => {
        const body = { into: into.id, version, reason: reason.trim() === '' ? undefined : reason.trim() }
        await client.call(endpoints.mergeCase, { params: { id: detail.id }, body })
        return { refusal: undefined }
      },
    })
    onClose()
    if (!isDone) return
    message.success(text.merged(words.cases.number(into.number)))
    place.open(into.id, { isReplacing: true })
  }
  return (
    <Modal open width={560} title={text.title} footer={null} destroyOnHidden onCancel={onClose}>
      <form
        className="case-form"
        onSubmit={(event) => {
          event.preventDefault()
          void merge()
        }}
      >
        <p className="quiet">{text.explanation}</p>
        <SearchField label={text.search} value={q} onSearch={setQ} />
        {q === '' && rows.length > 0 ? <p className="quiet">{text.samePerson}</p> : null}
        <fieldset className="merge-choices">
          <legend className="sr-only">{text.title}</legend>
          {rows.map((row) => (
            <label key={row.id} className={into?.id === row.id ? 'is-chosen' : undefined}>
              <input type="radio" name="into" checked={into?.id === row.id} onChange={() => setInto(row)} />
              <span className="case-number">{words.cases.number(row.number)}</span>
              <span className="merge-title" dir="auto">
                {row.title}
              </span>
              <CaseStateTag state={row.state} />
            </label>
          ))}
          {rows.length === 0 && !found.isFetching ? <p className="quiet">{text.none}</p> : null}
        </fieldset>
        <label htmlFor="merge-why">{text.why}</label>
        <Input
          id="merge-why"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.casePage.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={!into} loading={change.isBusy}>
            {text.submit}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
