import type { Endpoint } from '@echoloop/contract'

type Asked = { params?: unknown; query?: unknown }

/** Key of an answer in the cache: shop, address, then what was asked. */
export function queryKey(asked: {
  shop: string | undefined
  endpoint: Endpoint
  input?: Asked
}): readonly unknown[] {
  const { params, query } = asked.input ?? {}
  return [asked.shop ?? '', asked.endpoint.path, { params: params ?? null, query: query ?? null }]
}
