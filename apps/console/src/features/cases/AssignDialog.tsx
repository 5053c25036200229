import { endpoints } from '@echoloop/contract'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'

export type HandOver = {
  departmentId?: string | null
  assigneeId?: string | null
  reason?: string
}

type AssignDialogProps = {
  count: number
  /** Whose it is now, where all have the same. */
  departmentId: string | null
  assigneeId: string | null
  isBusy: boolean
  onAssign: (handOver: HandOver, name: string) => void
  onClose: () => void
}

/** `''` stands for nobody: a select cannot hold null. */
const nobody = ''

/** Hands cases to a department or a colleague; who is on duty now is marked. */
export function AssignDialog(props: AssignDialogProps): ReactNode {
  const words = useWords().cases
  const text = words.assign
  const departments = useCall(endpoints.listDepartments)
  const colleagues = useCall(endpoints.listColleagues)
  const [departmentId, setDepartmentId] = useState(props.departmentId ?? nobody)
  const [assigneeId, setAssigneeId] = useState(props.assigneeId ?? nobody)
  const [reason, setReason] = useState('')
  const people = (colleagues.data?.items ?? []).toSorted((a, b) => Number(b.isPresent) - Number(a.isPresent))
  const ownId = people.find((one) => one.isMe)?.memberId
  const nameOf = (id: string) => people.find((one) => one.memberId === id)?.name
  const departmentName = departments.data?.items.find((one) => one.id === departmentId)?.name

  const assign = (wanted: { departmentId: string; assigneeId: string }) => {
    const given = reason.trim()
    const handOver = {
      ...(wanted.departmentId === (props.departmentId ?? nobody)
        ? {}
        : { departmentId: wanted.departmentId || null }),
      ...(wanted.assigneeId === (props.assigneeId ?? nobody)
        ? {}
        : { assigneeId: wanted.assigneeId || null }),
      ...(given === '' ? {} : { reason: given }),
    }
    props.onAssign(handOver, nameOf(wanted.assigneeId) ?? departmentName ?? text.nobody)
  }

  return (
    <Modal
      open
      width={440}
      title={props.count > 1 ? `${text.title} · ${text.count(props.count)}` : text.title}
      onCancel={props.onClose}
      footer={null}
      destroyOnHidden
    >
      <form
        className="case-form"
        onSubmit={(event) => {
          event.preventDefault()
          assign({ departmentId, assigneeId })
        }}
      >
        <label htmlFor="case-assignee">{text.member}</label>
        <Select
          id="case-assignee"
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          loading={colleagues.isPending}
          value={assigneeId}
          options={[
            { value: nobody, label: text.nobody },
            ...people.map((one) => ({
              value: one.memberId,
              label: one.isPresent ? one.name : `${one.name} · ${text.away}`,
            })),
          ]}
          onChange={setAssigneeId}
        />
        <label htmlFor="case-department">{text.department}</label>
        <Select
          id="case-department"
          loading={departments.isPending}
          value={departmentId}
          options={[
            { value: nobody, label: words.noDepartment },
            ...(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setDepartmentId}
        />
        <label htmlFor="case-why">{text.why}</label>
        <Input
          id="case-why"
          value={reason}
          maxLength={500}
          placeholder={text.whyPlaceholder}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="dialog-actions">
          <Button
            disabled={ownId === undefined || ownId === props.assigneeId || props.isBusy}
            onClick={() => assign({ departmentId, assigneeId: ownId ?? nobody })}
          >
            {text.toMe}
          </Button>
          <span className="dialog-gap" />
          <Button onClick={props.onClose}>{text.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={props.isBusy}>
            {text.submit}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
