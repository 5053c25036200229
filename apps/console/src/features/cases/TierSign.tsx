import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { useTierNames } from './use-tier-names.ts'

/** The tier of a customer; nothing where none is known. */
export function TierSign({ tier }: { tier: string | null }): ReactNode {
  const words = useWords().cases
  const names = useTierNames()
  if (tier === null) return null
  return (
    <span className="tier-sign" title={words.filter.names.tier}>
      {nameOf(names, tier)}
    </span>
  )
}
