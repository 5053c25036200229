import { type Attestation, drawSample, hashSample, isDrawSound, readAttestation } from './attestation.ts'
import { isSigned } from './check-signature.ts'
import { type Finding, found } from './finding.ts'
import type { LogEntry } from './log-entry.ts'
import { type LogSource, Refused } from './log-source.ts'
import { type AuditingNotes, noteAuditing } from './note-auditing.ts'
import { findKey, type PublishedKey } from './published-keys.ts'
import { readList, readMembers, readPattern } from './read-outside.ts'
import type { Milestone } from './walk-log.ts'

/** Attestations of a shop, checked while its log is walked. */
export type AttestationWatch = {
  /** Heads that auditors have named: the walk finds out whether they are of this log. */
  milestones: Milestone[]
  take: (entry: LogEntry, position: number) => void
  /** Signatures, draws and samples, once the whole log has been taken; `walked`: what the walk found. */
  findings: (walked: readonly Finding[], head: { at: string }) => Promise<Finding[]>
}

type Watched = {
  attestation: Attestation
  milestones: readonly Milestone[]
  population: string[]
  isCommitted: boolean
}

/**
 * Reads what auditors have signed about a shop. Whether a key is really the auditor's is not for the shop to say:
 * `auditorKeys` are those that the reader knows from elsewhere; without them the shop's own list counts, and the
 * finding says so.
 */
export async function watchAttestations(
  source: LogSource,
  asked: { shop: string; auditorKeys: readonly string[] },
): Promise<AttestationWatch> {
  const { attestations, keys, unsigned } = await readAttestations(source)
  const watched: Watched[] = attestations.map((attestation) => ({
    attestation,
    milestones: milestonesOf(attestation),
    population: [],
    isCommitted: false,
  }))
  const notes = noteAuditing()
  const seen = new Set<string>()
  const reach = Math.max(0, ...attestations.map(({ draw }) => draw.size))
  return {
    milestones: watched.flatMap(({ milestones }) => milestones),
    take(entry, position) {
      notes.take(entry)
      if (position >= reach) return
      for (const one of watched) noteCommitment(one, { entry, position })
      if (entry.review === undefined || seen.has(entry.review)) return
      seen.add(entry.review)
      for (const one of watched) notePopulation(one, { entry, position, review: entry.review })
    },
    async findings(walked, head) {
      const known = { ...asked, keys, walked, notes, head }
      const checked = await Promise.all(watched.map((one) => check(one, known)))
      return unsigned === 0 ? checked : [...checked, found('audits-unsigned', { count: unsigned })]
    },
  }
}

async function readAttestations(
  source: LogSource,
): Promise<{ attestations: Attestation[]; keys: PublishedKey[]; unsigned: number }> {
  const given = await source.attestations().catch((error: unknown) => {
    // A release before audits has none.
    if (error instanceof Refused && error.status === 404) return { items: [], keys: [], unsigned: [] }
    throw error
  })
  const members = readMembers(given, 'attestations')
  return {
    attestations: readList(members.items, 'attestations.items').map(readAttestation),
    keys: readList(members.keys, 'attestations.keys').map((item) => {
      const key = readMembers(item, 'attestations.keys')
      return {
        keyId: readPattern(key.keyId, /^[0-9a-f]{32}$/, 'attestations.keyId'),
        publicKey: readPattern(key.publicKey, /^[\w-]{43}$/, 'attestations.publicKey'),
      }
    }),
    unsigned: readList(members.unsigned, 'attestations.unsigned').length,
  }
}

function milestonesOf({ auditor, draw, head }: Attestation): Milestone[] {
  return [draw, head].map(({ size, root }) => ({
    size,
    root,
    agrees: found('attestation-of-log', { auditor, size }),
    differs: found('attestation-of-other-log', { auditor, size }),
    beyond: found('attestation-beyond-log', { auditor, size }),
  }))
}

type Placed = { entry: LogEntry; position: number }

/** The hash of the nonce has to stand in the log where the attestation says, before the sample was drawn. */
function noteCommitment(one: Watched, { entry, position }: Placed): void {
  const { draw, audit } = one.attestation
  if (position !== draw.index) return
  const { nonceHash, audit: named } = entry.document
  one.isCommitted = entry.kind === 'audit-committed' && nonceHash === draw.nonceHash && named === audit
}

function notePopulation(
  { attestation, population }: Watched,
  { entry, position, review }: Placed & { review: string },
): void {
  const { draw, period } = attestation
  const at = Date.parse(entry.at)
  if (position < draw.size && at >= Date.parse(period.from) && at < Date.parse(period.to))
    population.push(review)
}

type Known = {
  shop: string
  auditorKeys: readonly string[]
  keys: readonly PublishedKey[]
  walked: readonly Finding[]
  notes: AuditingNotes
  head: { at: string }
}

async function check(one: Watched, known: Known): Promise<Finding> {
  const { shop, auditorKeys, keys, walked, notes, head } = known
  const { attestation, milestones, population, isCommitted } = one
  const { auditor, signedAt: at, keyId, draw, sampleSize } = attestation
  const key = await findKey(keys, keyId)
  const isKnown = key.kind === 'good' && attestation.shop === shop
  if (!isKnown || !(await isSigned(attestation.document, key.publicKey)))
    return found('attestation-unsigned', { auditor, keyId })
  if (auditorKeys.length > 0 && !auditorKeys.includes(key.publicKey))
    return found('attestation-key-other', { auditor, keyId })
  // What was drawn from another log says nothing about this one, however well it is signed.
  if (!milestones.every(({ agrees }) => walked.includes(agrees)))
    return found('attestation-unfounded', { auditor, at })
  if (!isCommitted || !(await isDrawSound(attestation)))
    return found('attestation-draw-wrong', { auditor, at })
  const sample = await drawSample(population, { seed: draw.seed, sampleSize })
  const isSame = (await hashSample(sample)) === attestation.sampleHash
  if (!isSame || population.length !== attestation.population)
    return found('attestation-sample-wrong', { auditor, at })
  const fault = await notes.faultOf(attestation, head)
  if (fault !== undefined) return found(fault, { auditor, at, keyId })
  const { correct, incorrect, unclear } = attestation.findings
  const facts = {
    auditor,
    at,
    correct,
    judged: correct + incorrect,
    unclear,
    keyId,
    population: population.length,
  }
  return found(auditorKeys.length > 0 ? 'attestation-good' : 'attestation-good-by-shop', facts)
}
