import {
  type AttestationContent,
  type AuditItem,
  canonicalJson,
  findingOutcomes,
  samplingMethod,
} from '@echoloop/contract'
import { agreementOf, type RecomputedAudit } from '@echoloop/verifier'

/** What in the server's account is not what this browser reckons from the log. */
export type AuditDifference = 'sample' | 'entries' | 'terms' | 'draft' | 'clock'

type Signing = {
  recomputed: RecomputedAudit
  items: readonly AuditItem[]
  shop: string
  audit: string
  auditor: string
  keyId: string
  statement: string
  signedAt: string
}

/** The attestation as this browser makes it: the log's draw, and the findings that stand on the page. */
export function ownAttestation(signing: Signing): AttestationContent {
  const { recomputed, items, shop, audit, auditor, keyId, statement, signedAt } = signing
  const { terms, draw, population, sampleHash, head } = recomputed
  const [correct = 0, incorrect = 0, unclear = 0] = findingOutcomes.map(
    (outcome) => items.filter(({ finding }) => finding === outcome).length,
  )
  return {
    kind: 'echoloop-attestation',
    version: 1,
    shop,
    audit,
    auditor,
    period: { from: terms.from, to: terms.to },
    method: samplingMethod,
    draw: { nonceHash: terms.nonceHash, index: terms.index, ...draw },
    population,
    sampleSize: terms.sampleSize,
    sampleHash,
    findings: { correct, incorrect, unclear },
    agreement: agreementOf({ correct, incorrect }),
    head: { size: head.size, root: head.root, at: head.at },
    statement,
    signedAt,
    keyId,
  }
}

type Told = { recomputed: RecomputedAudit; items: readonly AuditItem[] }

/** Whether the reviews on the page are the drawn ones, each with exactly the entries that the log has of it. */
export function differencesOfSample({ recomputed, items }: Told): AuditDifference[] {
  const shown = items.map(({ reviewId }) => reviewId).toSorted()
  if (canonicalJson(shown) !== canonicalJson(recomputed.sample)) return ['sample']
  const isOther = items.some(({ reviewId, entries }) => {
    const signed = entries.filter(({ index }) => index < recomputed.head.size)
    const told = signed.map(({ index, kind }) => ({ index, kind }))
    return canonicalJson(told) !== canonicalJson(recomputed.entries.get(reviewId) ?? [])
  })
  return isOther ? ['entries'] : []
}

const dayMs = 86_400_000

/** Whether the server would have let the auditor sign anything else; its head and time may be newer. */
export function differencesOfDraft(
  own: AttestationContent,
  { draft, now }: { draft: AttestationContent; now: Date },
): AuditDifference[] {
  const found: AuditDifference[] = []
  const terms = ({ period, sampleSize, draw, population }: AttestationContent) =>
    canonicalJson({ period, sampleSize, draw, population })
  if (terms(own) !== terms(draft)) found.push('terms')
  const { head, signedAt } = own
  if (canonicalJson({ ...draft, head, signedAt }) !== canonicalJson(own)) found.push('draft')
  if (Math.abs(Date.parse(draft.signedAt) - now.getTime()) > dayMs) found.push('clock')
  return found
}
