import { type Colleague, type Department, endpoints } from '@echoloop/contract'
import { App, Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { DepartmentForm } from './DepartmentForm.tsx'
import { MemberLine } from './MemberLine.tsx'
import { teamsRefreshed } from './teams-refreshed.ts'

type CardProps = { department: Department; colleagues: readonly Colleague[] }

/** One department: its people, what they are good at, and who leads it. */
export function DepartmentCard({ department, colleagues }: CardProps): ReactNode {
  const text = useWords().teams
  const mayWrite = usePermission('department.write')
  const [isChanging, setIsChanging] = useState(false)
  const lead = colleagues.find(({ memberId }) => memberId === department.leadId)
  return (
    <li className="department-card">
      <header>
        <h2 dir="auto">{department.name}</h2>
        <p className="quiet">
          {text.kinds[department.kind]} · {text.members(department.members.length)} ·{' '}
          {text.leadIs(lead?.name ?? text.noLead)}
        </p>
      </header>
      {department.takesAll ? <p className="quiet">{text.takesAllNote}</p> : null}
      {department.members.length === 0 ? <p>{text.nobody}</p> : null}
      <ul className="member-lines">
        {department.members.map((member) => (
          <MemberLine
            key={member.memberId}
            departmentId={department.id}
            member={member}
            colleague={colleagues.find(({ memberId }) => memberId === member.memberId)}
            canLeave={member.isListed}
          />
        ))}
      </ul>
      {mayWrite ? <AddToDepartment department={department} colleagues={colleagues} /> : null}
      {mayWrite && !isChanging ? (
        <CardActions department={department} onChange={() => setIsChanging(true)} />
      ) : null}
      {isChanging ? <DepartmentForm department={department} onClose={() => setIsChanging(false)} /> : null}
    </li>
  )
}

function AddToDepartment({ department, colleagues }: CardProps): ReactNode {
  const text = useWords().teams
  const tell = useProblemMessage()
  const put = useAction(endpoints.putDepartmentMember, { refreshes: teamsRefreshed })
  const known = new Set(department.members.map(({ memberId }) => memberId))
  const others = colleagues.filter(({ memberId }) => !known.has(memberId))
  if (others.length === 0) return null
  return (
    <Select
      className="add-member"
      aria-label={text.addMember}
      placeholder={text.addMember}
      value={null}
      loading={put.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={others.map(({ memberId, name }) => ({ value: memberId, label: name }))}
      onChange={(memberId: string | null) => {
        if (memberId !== null)
          put.mutate({ params: { id: department.id, memberId }, body: {} }, { onError: tell })
      }}
    />
  )
}

function CardActions({ department, onChange }: { department: Department; onChange: () => void }): ReactNode {
  const text = useWords().teams
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const closed = useAction(endpoints.archiveDepartment, {
    refreshes: teamsRefreshed,
    onDone: () => message.success(text.archived(department.name)),
  })
  const close = () =>
    modal.confirm({
      title: text.archiveTitle(department.name),
      content: text.archiveNote,
      okText: text.archive,
      okButtonProps: { danger: true },
      onOk: () => closed.mutateAsync({ params: { id: department.id } }).catch(tell),
    })
  return (
    <div className="panel-actions">
      <Button size="small" onClick={onChange}>
        {text.change}
      </Button>
      <Button size="small" type="text" danger onClick={close}>
        {text.archive}
      </Button>
    </div>
  )
}
