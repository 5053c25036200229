import { endpoints, type PhoneTemplate, phoneKinds, phoneLimits } from '@echoloop/contract'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** Words kept ready for notes, changed by those who keep templates. */
export function TemplatesButton(): ReactNode {
  const text = useWords().phone.templates
  const mayWrite = usePermission('template.write')
  const [isOpen, setOpen] = useState(false)
  const read = useCall(endpoints.readPhoneTemplates)
  if (!mayWrite || !read.data) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.manage}</Button>
      {isOpen ? (
        <TemplatesDialog
          kept={read.data.items}
          areUsual={read.data.areUsual}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

type DialogProps = { kept: PhoneTemplate[]; areUsual: boolean; onClose: () => void }

/** Rows have numbers of their own, so that one that is removed takes only its own words along. */
type Row = PhoneTemplate & { row: number }

function TemplatesDialog({ kept, areUsual, onClose }: DialogProps): ReactNode {
  const words = useWords().phone
  const text = words.templates
  const [rows, setRows] = useState<Row[]>(() => kept.map((item, row) => ({ ...item, row })))
  const put = useAction(endpoints.putPhoneTemplates, {
    refreshes: [endpoints.readPhoneTemplates],
    onDone: onClose,
  })
  const change = (row: number, changes: Partial<PhoneTemplate>) =>
    setRows(rows.map((one) => (one.row === row ? { ...one, ...changes } : one)))
  const items = rows
    .map(({ row: _row, ...item }) => ({ ...item, name: item.name.trim(), text: item.text.trim() }))
    .filter(({ name, text: said }) => name !== '' && said !== '')
  return (
    <Modal
      open
      title={text.title}
      okText={text.save}
      onOk={() => put.mutate({ body: { items } })}
      confirmLoading={put.isPending}
      onCancel={onClose}
    >
      {areUsual ? <p className="quiet">{text.usual}</p> : null}
      {put.error ? <ErrorState error={put.error} /> : null}
      <ul className="phone-template-rows">
        {rows.map(({ row, name, kind, text: said }) => (
          <li key={row}>
            <div className="phone-fields">
              <Input
                aria-label={text.name}
                maxLength={60}
                value={name}
                onChange={(event) => change(row, { name: event.target.value })}
              />
              <Select
                aria-label={words.fields.kind}
                value={kind}
                popupMatchSelectWidth={false}
                options={phoneKinds.map((value) => ({ value, label: words.kinds[value] }))}
                onChange={(next) => change(row, { kind: next })}
              />
              <Button onClick={() => setRows(rows.filter((one) => one.row !== row))}>{text.remove}</Button>
            </div>
            <Input.TextArea
              aria-label={text.text}
              rows={3}
              maxLength={phoneLimits.templateText}
              value={said}
              onChange={(event) => change(row, { text: event.target.value })}
            />
          </li>
        ))}
      </ul>
      <div className="phone-actions">
        <Button
          disabled={rows.length >= phoneLimits.templates}
          onClick={() =>
            setRows([
              ...rows,
              { name: '', kind: 'message', text: '', row: 1 + Math.max(-1, ...rows.map(({ row }) => row)) },
            ])
          }
        >
          {text.add}
        </Button>
        {areUsual ? null : <Button onClick={() => put.mutate({ body: { items: [] } })}>{text.reset}</Button>}
      </div>
    </Modal>
  )
}
