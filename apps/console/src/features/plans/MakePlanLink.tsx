import type { AspectCode } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { stringifyPlainSearch } from '../../app/plain-search.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

type MakePlanLinkProps = {
  productId?: string
  aspect?: AspectCode
  /** `cas_…` */
  caseIds?: readonly string[]
  label?: string
}

/** Leads to a new plan about a topic or about chosen cases; nothing for those who may not make one. */
export function MakePlanLink({ productId, aspect, caseIds = [], label }: MakePlanLinkProps): ReactNode {
  const words = useWords().plans
  const mayWrite = usePermission('plan.write')
  if (!mayWrite) return null
  const search = { productId, aspect, cases: caseIds.length > 0 ? caseIds.join(',') : undefined }
  return <AppLink href={`/plans/new${stringifyPlainSearch(search)}`}>{label ?? words.make}</AppLink>
}
