import { caseLimits, endpoints } from '@echoloop/contract'
import { useRouter } from '@tanstack/react-router'
import { App, Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

type OpenCaseDialogProps = {
  /** Voices the case begins with. */
  voices: string[]
  /** What it is about, for a start. */
  title: string
  onClose: () => void
}

/** `''` stands for nothing chosen: a select cannot hold undefined beside a choice. */
const byRouting = ''

/** Opens a case by hand from one or more voices. */
export function OpenCaseDialog({ voices, title, onClose }: OpenCaseDialogProps): ReactNode {
  const words = useWords().cases
  const text = words.byHand
  const { message } = App.useApp()
  const { history } = useRouter()
  const departments = useCall(endpoints.listDepartments)
  const [about, setAbout] = useState(title.slice(0, caseLimits.title))
  const [departmentId, setDepartmentId] = useState(byRouting)
  const open = useAction(endpoints.openCase, {
    refreshes: [endpoints.listCases, endpoints.countCases, endpoints.countCaseViews],
    onDone: (made) => {
      message.success(text.opened(words.number(made.number)))
      onClose()
      history.push(`/cases/${made.id}`)
    },
  })
  return (
    <Modal open width={480} title={text.title} footer={null} destroyOnHidden onCancel={onClose}>
      <form
        className="case-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (about.trim() === '') return
          open.mutate({
            body: {
              feedbackIds: voices,
              title: about.trim(),
              departmentId: departmentId === byRouting ? undefined : departmentId,
            },
          })
        }}
      >
        <p className="quiet">{text.explanation}</p>
        <label htmlFor="case-title">{text.caseTitle}</label>
        <Input
          id="case-title"
          autoFocus
          value={about}
          maxLength={caseLimits.title}
          placeholder={text.titlePlaceholder}
          onChange={(event) => setAbout(event.target.value)}
        />
        {about.trim() === '' ? <p className="quiet">{text.titleNeeded}</p> : null}
        <label htmlFor="case-in-department">{text.department}</label>
        <Select
          id="case-in-department"
          value={departmentId}
          options={[
            { value: byRouting, label: text.byRouting },
            ...(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setDepartmentId}
        />
        {open.error ? <ErrorState error={open.error} /> : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={open.isPending} disabled={about.trim() === ''}>
            {text.submit}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
