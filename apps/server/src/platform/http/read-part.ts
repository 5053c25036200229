import { z } from 'zod'
import { AppError } from '../app-error.ts'

const sentences = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** Reads one part of a request by its schema. Refuses with every wrong field, in the reader's language. */
export function readPart<S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  locale: 'zh-CN' | 'en',
): z.output<S>
export function readPart(schema: z.ZodType | undefined, value: unknown, locale: 'zh-CN' | 'en'): unknown {
  if (!schema) return undefined
  const read = schema.safeParse(value ?? {}, { error: sentences[locale] })
  if (read.success) return read.data
  const fields = read.error.issues.map((issue) => ({
    path: issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : ''),
    ...problemOf(issue),
  }))
  throw new AppError('request/invalid', {}, { fields })
}

/** A schema that names a code of its own (`params.code`) has its sentence in the locales; others speak by the library. */
function problemOf(issue: z.core.$ZodIssue): { code: string; message?: string } {
  const named: unknown = issue.code === 'custom' ? issue.params?.code : undefined
  if (typeof named === 'string') return { code: named }
  return { code: issue.code, message: issue.message }
}
