import { type Fetched, fetchBytes } from '../../../platform/outgoing/fetch-bytes.ts'

/** How pictures are fetched; tests shorten the times and may use private addresses. */
export type FetchRules = {
  mayBePrivate: boolean
  timeoutMs: number
  bytesMax: number
  /** Pauses before a picture is tried again, when that may help. */
  pausesMs: readonly number[]
}

export const fetchRules: FetchRules = {
  mayBePrivate: false,
  timeoutMs: 10_000,
  bytesMax: 10 * 1024 * 1024,
  pausesMs: [5000, 30_000],
}

export function fetchPicture(url: string, rules: FetchRules): Promise<Fetched> {
  return fetchBytes({ url, redirectsMax: 3, ...rules })
}

/** The host of an address, so that no server is asked for more than a few pictures at a time. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
