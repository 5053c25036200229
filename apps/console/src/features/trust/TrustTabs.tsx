import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useWords } from '../../words/use-words.ts'

/** The pages of this room. */
export function TrustTabs({ at }: { at: 'audits' | 'certificates' }): ReactNode {
  const { tabs } = useWords().trust
  return (
    <nav className="trust-tabs" aria-label={useWords().shell.rooms.trust}>
      <AppLink href="/trust" aria-current={at === 'audits' ? 'page' : undefined}>
        {tabs.audits}
      </AppLink>
      <AppLink href="/trust/certificates" aria-current={at === 'certificates' ? 'page' : undefined}>
        {tabs.certificates}
      </AppLink>
    </nav>
  )
}
