import { type Audit, endpoints } from '@echoloop/contract'
import { Alert, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { findFirstHead } from './find-first-head.ts'
import { keepDrawHead } from './kept-draw-head.ts'
import { readNonce } from './kept-nonce.ts'

/** Reveals the nonce once a signed head stands over its commitment. */
export function DrawSample({ audit }: { audit: Audit }): ReactNode {
  const text = useWords().trust.audit
  const kept = readNonce(audit.nonceHash)
  const [nonce, setNonce] = useState(kept ?? '')
  const [isChecking, setIsChecking] = useState(false)
  const [isOtherHead, setIsOtherHead] = useState(false)
  const client = useClient()
  const shop = useSession().shop.id
  const tell = useProblemMessage()
  const draw = useAction(endpoints.drawSample, {
    refreshes: [endpoints.readAudit, endpoints.listAudits, endpoints.listSample],
  })
  // Once the number is out, whoever signs heads could choose among them: the first one is fixed before.
  const reveal = async () => {
    if (!audit.head || audit.index === null) return
    setIsChecking(true)
    try {
      const first = await findFirstHead(client, { shop, index: audit.index })
      const isSame = first?.size === audit.head.size && first.root === audit.head.root
      setIsOtherHead(!isSame)
      if (!isSame) return
      keepDrawHead(audit.nonceHash, audit.head)
      draw.mutate({ params: { id: audit.id }, body: { nonce } })
    } catch (error) {
      tell(error)
    } finally {
      setIsChecking(false)
    }
  }
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
        loading={isChecking || draw.isPending}
        onClick={() => void reveal()}
      >
        {text.draw}
      </Button>
      {isOtherHead ? <Alert type="error" role="alert" title={text.otherHead} /> : null}
      {draw.error ? <ErrorState error={draw.error} /> : null}
    </section>
  )
}
