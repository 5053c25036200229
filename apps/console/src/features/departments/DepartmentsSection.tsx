import './departments.css'
import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Closed } from '../../parts/Closed.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AddDepartment } from './AddDepartment.tsx'
import { ColleaguesPart } from './ColleaguesPart.tsx'
import { DepartmentCard } from './DepartmentCard.tsx'
import { PartnersPart } from './PartnersPart.tsx'
import { RoutingPart } from './RoutingPart.tsx'

/** Departments: who is in them, when they work, where new cases go, and who outside can be asked. */
export function DepartmentsSection(): ReactNode {
  const text = useWords().teams
  const mayRead = usePermission('case.read')
  const mayWrite = usePermission('department.write')
  const departments = useCall(endpoints.listDepartments, {}, { isWanted: mayRead })
  const colleagues = useCall(endpoints.listColleagues, {}, { isWanted: mayRead })
  if (!mayRead) return <Closed />
  const error = departments.error ?? colleagues.error
  const retry = () => {
    void departments.refetch()
    void colleagues.refetch()
  }
  return (
    <div className="stack departments">
      <p className="quiet">{text.introduction}</p>
      {error ? <ErrorState error={error} onRetry={retry} /> : null}
      {departments.data && colleagues.data ? (
        <>
          <ul className="department-cards">
            {departments.data.items.map((department) => (
              <DepartmentCard
                key={department.id}
                department={department}
                colleagues={colleagues.data.items}
              />
            ))}
          </ul>
          {mayWrite ? <AddDepartment /> : null}
          <ColleaguesPart colleagues={colleagues.data.items} timeZone={colleagues.data.timeZone} />
          <RoutingPart departments={departments.data.items} />
          <PartnersPart />
        </>
      ) : null}
      {!error && (departments.isPending || colleagues.isPending) ? <ListSkeleton rows={5} /> : null}
    </div>
  )
}
