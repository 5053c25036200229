import type { PlanState } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const looks = {
  draft: 'is-neutral',
  running: 'is-mixed',
  shipped: 'is-positive',
  dropped: 'is-neutral',
} as const

export function PlanStateTag({ state }: { state: PlanState }): ReactNode {
  const words = useWords().plans
  return <span className={`tag ${looks[state]}`}>{words.states[state]}</span>
}
