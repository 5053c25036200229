import { endpoints, type Member, type Role } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { RoleSelect } from './RoleSelect.tsx'

/** One member: the role can be changed in place, the membership ended. */
export function MemberRow({ member }: { member: Member }): ReactNode {
  const words = useWords()
  const text = words.settings.members
  const format = useFormat()
  const mayWrite = usePermission('member.write')
  const isMe = useSession().person.email === member.email
  const { changeRole, remove, isBusy } = useMemberActions(member)
  return (
    <tr>
      <th scope="row">
        {member.name} {isMe ? <span className="quiet">({text.you})</span> : null}
        <span className="figure-note">{member.email}</span>
      </th>
      <td data-label={text.role}>
        {mayWrite ? (
          <RoleSelect
            label={text.roleOf(member.name)}
            value={member.role}
            disabled={isBusy}
            onChange={changeRole}
          />
        ) : (
          words.codes.roles[member.role]
        )}
      </td>
      <td data-label={text.since}>{format.dayOf(member.createdAt)}</td>
      {mayWrite ? (
        <td className="is-action">
          <Button
            danger
            type="text"
            disabled={isBusy}
            aria-label={text.removeOf(member.name)}
            onClick={remove}
          >
            {text.remove}
          </Button>
        </td>
      ) : null}
    </tr>
  )
}

type MemberActions = { changeRole: (role: Role) => void; remove: () => void; isBusy: boolean }

function useMemberActions(member: Member): MemberActions {
  const words = useWords()
  const text = words.settings.members
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const refreshes = [endpoints.listMembers, endpoints.readSession]
  const changed = useAction(endpoints.changeMember, {
    refreshes,
    onDone: ({ name, role }) => message.success(text.changed({ name, role: words.codes.roles[role] })),
  })
  const removed = useAction(endpoints.removeMember, {
    refreshes,
    onDone: () => message.success(text.removed(member.name)),
  })
  const params = { id: member.id }
  return {
    isBusy: changed.isPending || removed.isPending,
    changeRole: (role) => changed.mutate({ params, body: { role } }, { onError: tell }),
    remove: () => {
      modal.confirm({
        title: text.removeTitle(member.name),
        content: text.removeNote,
        okText: text.remove,
        okButtonProps: { danger: true },
        onOk: () => removed.mutateAsync({ params }).catch(tell),
      })
    },
  }
}
