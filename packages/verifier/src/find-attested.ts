import { type Attestation, readAttestation } from './attestation.ts'
import { bytesOf } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { checkHead } from './check-head.ts'
import { findIncluded, type IncludedEntry } from './check-inclusion.ts'
import { sha256 } from './hash-tree.ts'
import type { LogSource } from './log-source.ts'
import { readList, readMembers } from './read-outside.ts'
import type { SignedHead } from './signed-head.ts'

/**
 * `logged`: the newest signed head covers an entry that tells of exactly this document, and before it one that announced
 * its key. `not-logged`: what stands there is something else. `not-yet`: the log has not taken it, or shows no head.
 */
export type Attested = 'logged' | 'not-logged' | 'not-yet'

/**
 * Whether a shop's log tells of an attestation. Its signature is checked elsewhere, and that the key was not taken back
 * between only by whoever reads the whole log. Rejects with NoAnswer, Refused or Unreadable.
 */
export async function findAttested(
  source: LogSource,
  { shop, document }: { shop: string; document: unknown },
): Promise<Attested> {
  const attestation = readAttestation(document)
  const places = await placesOf(source, attestation.audit)
  const { now } = await checkHead(source, { shop })
  if (now === undefined || places === undefined) return 'not-yet'
  if (places.attested >= now.head.size || places.key >= now.head.size) return 'not-yet'
  const told = await entryAt(source, now.head, places.attested)
  const announced = await entryAt(source, now.head, places.key)
  if (!told || !announced || announced.position >= told.position) return 'not-logged'
  const isTold = await tellsOf(told, attestation)
  return isTold && announces(announced, attestation) ? 'logged' : 'not-logged'
}

type Places = { attested: number; key: number }

/** Where the shop says that they stand: a hint, which the proofs confirm or not. */
async function placesOf(source: LogSource, audit: string): Promise<Places | undefined> {
  const { entries } = readMembers(await source.attestations(), 'attestations')
  const items = readList(entries, 'attestations.entries').map((one) =>
    readMembers(one, 'attestations.entries'),
  )
  const item = items.find((one) => one.audit === audit)
  return typeof item?.attested === 'number' && typeof item.key === 'number'
    ? { attested: item.attested, key: item.key }
    : undefined
}

async function entryAt(
  source: LogSource,
  head: SignedHead,
  index: number,
): Promise<IncludedEntry | undefined> {
  const { included } = await findIncluded(source, { head, of: { index } })
  return included[0]
}

async function tellsOf({ entry }: IncludedEntry, { audit, keyId, document }: Attestation): Promise<boolean> {
  const hash = await sha256(bytesOf(canonicalJson(document)))
  const { key, attestation } = entry.document
  return entry.kind === 'audit-attested' && entry.audit === audit && key === keyId && attestation === hash
}

function announces({ entry }: IncludedEntry, { keyId }: Attestation): boolean {
  return entry.kind === 'auditor-key' && entry.code === 'pinned' && entry.document.key === keyId
}
