import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Closed } from '../../parts/Closed.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AddMember } from './AddMember.tsx'
import { MemberRow } from './MemberRow.tsx'

/** Who works in the shop. */
export function MembersSection(): ReactNode {
  const words = useWords().settings.members
  const mayRead = usePermission('member.read')
  const mayWrite = usePermission('member.write')
  const members = useCall(endpoints.listMembers, {}, { isWanted: mayRead })
  if (!mayRead) return <Closed />
  return (
    <div className="stack">
      <p className="quiet">{words.introduction}</p>
      {mayWrite ? <AddMember /> : null}
      {members.error && !members.data ? (
        <ErrorState error={members.error} onRetry={() => void members.refetch()} />
      ) : null}
      {members.isPending ? <ListSkeleton rows={4} /> : null}
      {members.data ? (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.since}</th>
              {mayWrite ? (
                <th scope="col">
                  <span className="sr-only">{words.remove}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {members.data.items.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
