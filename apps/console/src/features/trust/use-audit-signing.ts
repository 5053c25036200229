import { type AttestationContent, type Audit, endpoints, type KeyFile } from '@echoloop/contract'
import { type AuditFault, fetchLog, recomputeAudit } from '@echoloop/verifier'
import { useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { useSession } from '../../session/session-context.ts'
import { readDrawHead } from './kept-draw-head.ts'
import {
  type AuditDifference,
  differencesOfDraft,
  differencesOfSample,
  ownAttestation,
} from './own-attestation.ts'
import { signContent } from './own-key.ts'

/** Why nothing was signed. `no-answer`: the public log could not be read. */
export type SigningRefusal = AuditFault | AuditDifference | 'no-answer'

export type Signing = { key: KeyFile; statement: string }

export type SigningOutcome = { kind: 'signed' } | { kind: 'refused'; reasons: SigningRefusal[] }

const triesMax = 5
const pauseMs = 3000

type AuditSigning = {
  /** Share of the log that was read; undefined while nothing is. */
  progress: number | undefined
  sign: (signing: Signing) => Promise<SigningOutcome>
}

/**
 * Reads the whole public log, draws again, compares with what the page shows, and only then signs what was reckoned
 * here. Rejects with what the server refuses.
 */
export function useAuditSigning(audit: Audit): AuditSigning {
  const client = useClient()
  const shop = useSession().shop.id
  const params = { id: audit.id }
  const sample = useCall(endpoints.listSample, { params })
  const attest = useAction(endpoints.attestAudit, { refreshes: [endpoints.readAudit, endpoints.listAudits] })
  const [progress, setProgress] = useState<number>()

  const recompute = async () => {
    const drawnWith = readDrawHead(audit.nonceHash) ?? audit.head ?? { size: 0, root: '' }
    const onProgress = (done: number, size: number) => setProgress(size === 0 ? 1 : done / size)
    const asked = { shop, audit: audit.id, drawnWith, onProgress }
    for (let tries = 1; ; tries += 1) {
      const found = await recomputeAudit(fetchLog({ url: '', shop }), asked)
      // The draw is in the log within seconds.
      if (found.kind === 'recomputed' || found.fault !== 'not-drawn' || tries === triesMax) return found
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
  const prepare = async ({ key, statement }: Signing): Promise<AttestationContent | SigningRefusal[]> => {
    const found = await recompute().catch(() => undefined)
    if (found === undefined) return ['no-answer']
    if (found.kind === 'fault') return [found.fault]
    // Only now, so that the page shows all that the log has.
    const items = (await sample.refetch({ throwOnError: true })).data?.items ?? []
    const about = { recomputed: found.audit, items }
    const draft = await client.call(endpoints.draftAttestation, {
      params,
      body: { keyId: key.keyId, statement },
    })
    const { auditor, keyId } = key
    const { signedAt } = draft
    const own = ownAttestation({ ...about, shop, audit: audit.id, auditor, keyId, statement, signedAt })
    const reasons = [...differencesOfSample(about), ...differencesOfDraft(own, { draft, now: new Date() })]
    return reasons.length > 0 ? reasons : own
  }
  const sign = async (signing: Signing): Promise<SigningOutcome> => {
    setProgress(0)
    try {
      const prepared = await prepare(signing)
      if (Array.isArray(prepared)) return { kind: 'refused', reasons: prepared }
      const signature = await signContent(signing.key, prepared)
      await attest.mutateAsync({ params, body: { ...prepared, signature } })
      return { kind: 'signed' }
    } finally {
      setProgress(undefined)
    }
  }
  return { progress, sign }
}
