import {
  findAttested,
  isDrawSound,
  isSigned,
  keyIdOf,
  type LogSource,
  readAttestation,
  readJson,
  readMembers,
} from '@echoloop/verifier'
import { isShareRight } from './is-share-right.ts'

/** What a page shows beside a signature, and what it must be about. */
export type SignedPlace = {
  /** The signed JSON. */
  text: string
  /** Raw, base64url. */
  publicKey: string
  shop: string
  /** The product of the page; empty on pages about the whole shop. */
  product: string
}

/**
 * `good`: signed, about this shop or product, and an attestation stands in the log. `unread`: all of it but the log,
 * which does not tell of it yet or did not answer. `foreign`: signed, and about something else. `unlogged`: the log
 * tells of another document. `bad`: changed, or its figures do not follow from each other.
 */
export type Verdict = 'good' | 'bad' | 'foreign' | 'unlogged' | 'unread' | 'unsupported'

/** Judges what was signed; whether a certificate counts today is said by its dates beside it. */
export async function judgeSigned(place: SignedPlace, source: LogSource): Promise<Verdict> {
  const document = readDocument(place.text)
  if (document === undefined || (await keyIdOf(place.publicKey)) !== document.keyId) return 'bad'
  if (!(await isSigned(document, place.publicKey))) return 'bad'
  if (document.kind === 'echoloop-certificate') return document.product === place.product ? 'good' : 'foreign'
  if (document.kind !== 'echoloop-attestation') return 'bad'
  if (document.shop !== place.shop) return 'foreign'
  if (!(await isReckonedRight(document))) return 'bad'
  return askLog(place, { document, source })
}

function readDocument(text: string): Record<string, unknown> | undefined {
  try {
    return readMembers(readJson(text, 'signed'), 'signed')
  } catch {
    return undefined
  }
}

/** The commitment fits the nonce, the seed fits both, and the share and its interval fit the counts. */
async function isReckonedRight(document: Record<string, unknown>): Promise<boolean> {
  try {
    const attestation = readAttestation(document)
    return (await isDrawSound(attestation)) && isShareRight(attestation.findings, document.agreement)
  } catch {
    return false
  }
}

async function askLog(
  { shop }: SignedPlace,
  { document, source }: { document: unknown; source: LogSource },
): Promise<Verdict> {
  try {
    const verdicts = { logged: 'good', 'not-logged': 'unlogged', 'not-yet': 'unread' } as const
    return verdicts[await findAttested(source, { shop, document })]
  } catch {
    return 'unread'
  }
}
