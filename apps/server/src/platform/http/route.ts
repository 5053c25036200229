import type { Endpoint, OpenDoor, Permission } from '@echoloop/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor, Platform, Scope } from '../scope.ts'
import { readPart } from './read-part.ts'

/** Who calls, once known: a member by session or a key, in one shop, with what they may do there. */
export type Caller = {
  shopId: string
  actor: Actor
  /** Part of idempotency keys: the same key of two callers is two keys. */
  name: string
  may(permission: Permission): boolean
}

export type Person = { id: string; name: string; email: string; language: string }

/** What open doors and raw handlers get besides their input. */
export type Visit = {
  platform: Platform
  request: FastifyRequest
  reply: FastifyReply
  locale: 'zh-CN' | 'en'
  /** The caller of a door with a permission; undefined at open doors. */
  caller: Caller | undefined
  /** The person of a signed-in door. */
  person: Person | undefined
}

export type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  locale: 'zh-CN' | 'en'
}

type RawInput = { params: unknown; query: unknown; body: unknown; locale: 'zh-CN' | 'en' }

export type Route =
  | { kind: 'in-shop'; endpoint: Endpoint; run(scope: Scope, input: RawInput): Promise<unknown> }
  | { kind: 'open'; endpoint: Endpoint; run(visit: Visit, input: RawInput): Promise<unknown> }

/** Binds an endpoint with a permission to a use case that runs in one transaction of the caller's shop. */
export function inShop<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  run: (scope: Scope, input: Input<P, Q, B>) => Promise<z.input<R>>,
): Route {
  return { kind: 'in-shop', endpoint, run: (scope, input) => run(scope, readInput(endpoint, input)) }
}

/**
 * Binds an endpoint that opens its transactions itself: open doors, streams in and out. A handler that has
 * answered on `visit.reply` returns undefined.
 */
export function open<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  run: (visit: Visit, input: Input<P, Q, B>) => Promise<z.input<R> | undefined>,
): Route {
  return { kind: 'open', endpoint, run: (visit, input) => run(visit, readInput(endpoint, input)) }
}

function readInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  input: RawInput,
): Input<P, Q, B> {
  return {
    params: readPart(endpoint.params, input.params, input.locale),
    query: readPart(endpoint.query, input.query, input.locale),
    body: readPart(endpoint.body, input.body, input.locale),
    locale: input.locale,
  }
}

/** True for doors that need no membership. */
export function isOpenDoor(permission: Permission | OpenDoor): permission is OpenDoor {
  return permission === 'public' || permission === 'signed-in' || permission === 'setup'
}
