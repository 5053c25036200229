import './trust.css'
import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AddCertificate } from './AddCertificate.tsx'
import { CertificateCard } from './CertificateCard.tsx'
import { TrustTabs } from './TrustTabs.tsx'

/** What outside institutions certify about products. */
export function CertificatesPage(): ReactNode {
  const words = useWords()
  const text = words.trust.certificates
  const mayWrite = usePermission('certificate.write')
  const found = useCall(endpoints.listCertificates)
  const items = found.data?.items ?? []
  return (
    <div className="trust">
      <PageHeader title={words.trust.tabs.certificates} note={text.intro} />
      <TrustTabs at="certificates" />
      {found.error && !found.data ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.isLoading ? <ListSkeleton rows={3} /> : null}
      {found.data && items.length === 0 ? (
        <EmptyState title={text.empty} explanation={text.emptyText} />
      ) : null}
      <ul className="certificate-cards">
        {items.map((item) => (
          <CertificateCard key={item.id} item={item} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite ? <AddCertificate /> : null}
    </div>
  )
}
