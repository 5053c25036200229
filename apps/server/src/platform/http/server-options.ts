import { chooseLocale } from '@echoloop/locales'
import type { FastifyRequest } from 'fastify'
import type { Metrics } from '../metrics/create-metrics.ts'
import type { Platform } from '../scope.ts'
import type { Caller, Person, Route } from './route.ts'

export type Authenticator = {
  /** The caller by API key or session, in the shop asked for. Throws when there is none. */
  caller(request: FastifyRequest): Promise<Caller>
  /** The signed-in person, whatever the shop. Throws when there is none. */
  person(request: FastifyRequest): Promise<Person>
}

export type ServerOptions = {
  platform: Platform
  metrics: Metrics
  authenticator: Authenticator
  routes: readonly Route[]
  trustProxy: boolean
}

/** The reader's language by Accept-Language. */
export function localeOf(request: FastifyRequest): 'zh-CN' | 'en' {
  return chooseLocale(request.headers['accept-language'])
}
