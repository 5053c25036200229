import type { SourceSettings } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Keys } from '../../../platform/crypto/keys.ts'
import { readOutgoingUrl } from '../../../platform/outgoing/read-outgoing-url.ts'
import type { SourceRow } from './source-queries.ts'
import type { SourceFields } from './source-store.ts'

/** The network of everything that Mastodon says. */
export const mastodonNetwork = 'mastodon'

export type Reach = { mayBePrivate: boolean }

/** What is kept of a source's settings. Refuses addresses of private networks. */
export function fieldsOf(
  settings: SourceSettings,
  { keys, mayBePrivate, kept }: Reach & { keys: Keys; kept: Buffer | null },
): SourceFields {
  const common = {
    kind: settings.kind,
    name: settings.name,
    isOn: settings.isOn,
    accountId: null,
    subject: null,
    mapping: null,
    cursorParameter: '',
    sealedSecret: null,
  }
  if (settings.kind === 'webhook')
    return { ...common, network: settings.network, address: null, everyMinutes: null, sealedSecret: kept }
  const { everyMinutes } = settings
  const url = readOutgoingUrl(settings.address, mayBePrivate)
  if (!url)
    throw new AppError('listening/refused-address', {}, { fields: [{ path: 'address', code: 'refused' }] })
  if (settings.kind === 'feed')
    return { ...common, network: settings.network, address: url.href, everyMinutes }
  const sealedSecret = sealed(settings.secret, { keys, kept })
  if (settings.kind === 'json') {
    const { network, mapping, cursorParameter } = settings
    return { ...common, network, address: url.href, everyMinutes, mapping, cursorParameter, sealedSecret }
  }
  const subject = settings.subject.replace(/^[#＃@]/u, '')
  return { ...common, network: mastodonNetwork, address: url.origin, subject, everyMinutes, sealedSecret }
}

/**
 * The secret that is kept for a source: it goes to the server for which it was entered and to no other. Refuses
 * `listening/secret-needed` where another one would get it.
 */
export function secretKept(
  settings: SourceSettings,
  { address, sealedSecret }: Pick<SourceRow, 'address' | 'sealedSecret'>,
): Buffer | null {
  if (settings.kind === 'webhook' || settings.kind === 'feed') return sealedSecret
  if (sealedSecret === null || settings.secret !== undefined) return null
  if (originOf(settings.address) === originOf(address)) return sealedSecret
  throw new AppError('listening/secret-needed', {}, { fields: [{ path: 'secret', code: 'needed' }] })
}

function originOf(address: string | null): string | undefined {
  return address !== null && URL.canParse(address) ? new URL(address).origin : undefined
}

function sealed(
  secret: string | null | undefined,
  { keys, kept }: { keys: Keys; kept: Buffer | null },
): Buffer | null {
  if (secret === undefined) return kept
  return secret === null ? null : keys.seal(Buffer.from(secret))
}
