import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../../platform/app-error.ts'

/** The raw body of a request; whatever else it is, is refused. */
export function bytesOf({ body }: FastifyRequest): Readable {
  if (!(body instanceof Readable)) throw new AppError('request/wrong-content-type')
  return body
}
