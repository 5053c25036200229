import { type Colleague, type DepartmentMember, endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { PresenceSign } from './PresenceSign.tsx'
import { SkillsForm } from './SkillsForm.tsx'
import { teamsRefreshed } from './teams-refreshed.ts'
import { useSkillNames } from './use-skill-names.ts'

type LineProps = {
  departmentId: string
  member: DepartmentMember
  colleague: Colleague | undefined
  canLeave: boolean
}

/** Somebody in a department: on duty or not, and what they are good at. */
export function MemberLine({ departmentId, member, colleague, canLeave }: LineProps): ReactNode {
  const text = useWords().teams
  const names = useSkillNames()
  const mayWrite = usePermission('department.write')
  const tell = useProblemMessage()
  const [isChanging, setIsChanging] = useState(false)
  const removed = useAction(endpoints.removeDepartmentMember, { refreshes: teamsRefreshed })
  const params = { id: departmentId, memberId: member.memberId }
  const skills = [...member.topics, ...member.languages, ...member.tiers].map(names.nameOf)
  return (
    <li className="member-line">
      <p>
        <b dir="auto">{member.name}</b> {colleague ? <PresenceSign colleague={colleague} /> : null}
      </p>
      <p className="quiet">
        {skills.length > 0 ? skills.join(' · ') : text.everything}
        {member.casesMax === null ? null : ` · ${text.upTo(member.casesMax)}`}
      </p>
      {mayWrite && !isChanging ? (
        <div className="panel-actions">
          <Button
            size="small"
            type="text"
            aria-label={text.memberSkills(member.name)}
            onClick={() => setIsChanging(true)}
          >
            {text.skills}
          </Button>
          {canLeave ? (
            <Button
              size="small"
              type="text"
              danger
              aria-label={text.removeMember(member.name)}
              loading={removed.isPending}
              onClick={() => removed.mutate({ params }, { onError: tell })}
            >
              {text.remove}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isChanging ? (
        <SkillsForm departmentId={departmentId} member={member} onClose={() => setIsChanging(false)} />
      ) : null}
    </li>
  )
}
