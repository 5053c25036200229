import { type Logger, pino } from 'pino'

export type Log = Logger

/** Structured log. Callers give ids, codes, counts and durations; never text, addresses or tokens. */
export function createLog(options: { level: string; file?: string }): Log {
  const settings = {
    level: options.level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers', 'headers', 'authorization', 'cookie', '*.password', '*.token'],
      remove: true,
    },
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
  }
  if (!options.file) return pino(settings)
  return pino(settings, pino.destination({ dest: options.file, mkdir: true, sync: true }))
}

/** Name, code and place of an error. Its message may quote data, so that database messages are left out. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const code = 'code' in error ? error.code : undefined
  const fromDatabase = 'severity' in error
  return {
    name: error.name,
    code,
    message: fromDatabase ? undefined : error.message.slice(0, 300),
    table: 'table' in error ? error.table : undefined,
    constraint: 'constraint' in error ? error.constraint : undefined,
    stack: fromDatabase ? error.stack?.split('\n').slice(1, 8).join('\n') : error.stack?.slice(0, 2000),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  }
}
