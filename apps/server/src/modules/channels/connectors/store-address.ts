import type { StoreAccess } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'

/**
 * The address of a store as we ask it: origin and, for WooCommerce, the folder of the site. Refuses what cannot be
 * one. `mayBePrivate` lets any host and plain http pass: the operator has his own network in mind.
 */
export function storeAddress(access: StoreAccess, mayBePrivate: boolean): string {
  const typed = access.address.trim()
  const full = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  const isPlain = url !== undefined && url.username === '' && url.password === ''
  const isSafe = url?.protocol === 'https:' || (mayBePrivate && url?.protocol === 'http:')
  if (!isPlain || !isSafe) refuse()
  return access.kind === 'shopify' ? shopifyAddress(url, mayBePrivate) : wooAddress(url)
}

function shopifyAddress(url: URL, mayBePrivate: boolean): string {
  if (/^[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com$/.test(url.hostname) && url.port === '')
    return `https://${url.hostname}`
  // Just the name of the store, as people say it.
  if (/^[a-z0-9][a-z0-9-]{0,60}$/.test(url.hostname) && url.port === '')
    return `https://${url.hostname}.myshopify.com`
  if (mayBePrivate) return url.origin
  return refuse()
}

/** The folder in which the site lies, without what people copy along from its admin. */
function wooAddress(url: URL): string {
  const folder = url.pathname
    .replace(/\/(wp-admin|wp-json|wp-login\.php|shop)(\/.*)?$/, '')
    .replace(/\/+$/, '')
  return `${url.origin}${folder}`
}

function refuse(): never {
  throw new AppError(
    'connector/wrong-address',
    {},
    { fields: [{ path: 'access.address', code: 'invalid_address' }] },
  )
}
