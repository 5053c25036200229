import { type Certificate, endpoints } from '@echoloop/contract'
import { Button, Input, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { useDayText } from './use-day-text.ts'

/** One certificate: who says what about which product, until when. */
export function CertificateCard({ item, mayWrite }: { item: Certificate; mayWrite: boolean }): ReactNode {
  const text = useWords().trust.certificates
  const dayText = useDayText()
  const { certificate, revokedAt, revokeReason } = item
  const isOver = new Date(certificate.validUntil) < new Date()
  return (
    <li className="panel">
      <p className="quiet" dir="auto">
        {certificate.institution}
      </p>
      <h2 dir="auto">{certificate.title}</h2>
      <p>
        <AppLink href={`/products/${certificate.product}`}>{item.productName}</AppLink>
      </p>
      {certificate.statement ? <p dir="auto">{certificate.statement}</p> : null}
      <p className="quiet">
        {text.valid(dayText(certificate.validFrom), dayText(certificate.validUntil))} · {text.fingerprint}{' '}
        <code className="digits">{certificate.keyId.slice(0, 8)}</code>{' '}
        {item.file ? <a href={item.file.url}>{item.file.mediaType.split('/')[1]?.toUpperCase()}</a> : null}
      </p>
      {isOver && !revokedAt ? <Tag>{text.over}</Tag> : null}
      {revokedAt && revokeReason ? <p>{text.revoked(revokeReason)}</p> : null}
      {mayWrite && !revokedAt ? <Revoke id={item.id} /> : null}
    </li>
  )
}

function Revoke({ id }: { id: string }): ReactNode {
  const text = useWords().trust.certificates
  const tell = useProblemMessage()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const revoke = useAction(endpoints.revokeCertificate, { refreshes: [endpoints.listCertificates] })
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{text.revoke}</Button>
  return (
    <form
      className="sign-form"
      onSubmit={(event) => {
        event.preventDefault()
        revoke.mutate({ params: { id }, body: { reason: reason.trim() } }, { onError: tell })
      }}
    >
      <Labelled label={text.reason}>
        {(id) => (
          <Input id={id} value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        )}
      </Labelled>
      <div className="panel-actions">
        <Button danger htmlType="submit" disabled={reason.trim() === ''} loading={revoke.isPending}>
          {text.revokeIt}
        </Button>
        <Button type="text" onClick={() => setIsOpen(false)}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
