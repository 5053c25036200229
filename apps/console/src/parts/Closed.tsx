import type { ReactNode } from 'react'
import { useSession } from '../session/session-context.ts'
import { useWords } from '../words/use-words.ts'
import { EmptyState } from './EmptyState.tsx'

/** A section the person's role may not open, and who can change that. */
export function Closed(): ReactNode {
  const words = useWords()
  const { role } = useSession().shop
  const text = words.settings.noRight
  return <EmptyState title={text.title} explanation={text.explanation(words.codes.roles[role])} />
}
