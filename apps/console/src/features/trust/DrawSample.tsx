import { type Audit, endpoints } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { readNonce } from './kept-nonce.ts'

/** Reveals the nonce once a signed head stands over its commitment. */
export function DrawSample({ audit }: { audit: Audit }): ReactNode {
  const text = useWords().trust.audit
  const kept = readNonce(audit.nonceHash)
  const [nonce, setNonce] = useState(kept ?? '')
  const draw = useAction(endpoints.drawSample, {
    refreshes: [endpoints.readAudit, endpoints.listAudits, endpoints.listSample],
  })
  return (
    <section className="panel">
      <p>{audit.index === null ? text.committed : text.inLog(audit.index.toLocaleString())}</p>
      <p className="quiet">{audit.head ? text.head(audit.head.size.toLocaleString()) : text.waitsForHead}</p>
      {kept ? (
        <p className="quiet">
          {text.copyNonce} <code className="digits">{kept}</code>
        </p>
      ) : (
        <Labelled label={text.nonce} hint={text.nonceHint}>
          {(id) => (
            <Input
              id={id}
              value={nonce}
              maxLength={64}
              onChange={(event) => setNonce(event.target.value.trim())}
            />
          )}
        </Labelled>
      )}
      <Button
        type="primary"
        disabled={!audit.head || !/^[0-9a-f]{64}$/.test(nonce)}
        loading={draw.isPending}
        onClick={() => draw.mutate({ params: { id: audit.id }, body: { nonce } })}
      >
        {text.draw}
      </Button>
      {draw.error ? <ErrorState error={draw.error} /> : null}
    </section>
  )
}
