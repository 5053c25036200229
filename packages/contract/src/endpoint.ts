import type { z } from 'zod'
import type { OpenDoor, Permission } from './permission.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Schema = z.ZodType

/** One endpoint: address, permission, and the shapes of all that goes in and out. */
export type Endpoint<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Reply extends Schema = Schema,
> = {
  method: Method
  /** Path with `:name` for parameters. */
  path: string
  permission: Permission | OpenDoor
  summary: string
  tag: string
  params?: Params
  query?: Query
  body?: Body
  /** `bytes`: the body is a raw stream, not JSON. `raw`: of any type and taken whole, for signatures over its bytes. */
  bodyKind?: 'json' | 'bytes' | 'raw'
  /** Requests that one address may send in a minute, where an open door must bear more than people do. */
  requestsPerMinute?: number
  reply: Reply
  status: number
  /** `Idempotency-Key` is honoured: a repeat gives the first answer. */
  idempotent?: true
}

/** States an endpoint; exists so that shapes are inferred and none can lack a permission. */
export function defineEndpoint<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  definition: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> {
  return definition
}
