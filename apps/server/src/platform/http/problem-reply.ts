import { isProblemCode, type Problem, type ProblemCode, problemCodes } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { AppError, type FieldProblem, type ProblemFacts } from '../app-error.ts'

/** A refusal as an RFC 9457 document in the reader's language. */
export function problemOf(error: unknown, locale: 'zh-CN' | 'en', requestId: string): Problem {
  const { code, fields } = refusalOf(error)
  const words = locales[locale].problems[code]
  const facts = namedFacts(error, `${words.title} ${words.mend}`)
  return {
    type: `/docs/problems#${code}`,
    status: problemCodes[code],
    code,
    title: fillWords(words.title, facts),
    detail: fillWords(words.mend, facts),
    fields:
      fields.length === 0
        ? undefined
        : fields.map((field) => ({ ...field, message: field.message ?? fieldSentence(field.code, locale) })),
    facts: Object.keys(facts).length === 0 ? undefined : facts,
    requestId,
  }
}

/** Of the facts of a refusal those that its words name; others are for the log alone. */
function namedFacts(error: unknown, words: string): ProblemFacts {
  if (!(error instanceof AppError)) return {}
  return Object.fromEntries(Object.entries(error.facts).filter(([name]) => words.includes(`{${name}}`)))
}

function fillWords(words: string, facts: ProblemFacts): string {
  return words.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name] ?? '…'))
}

function fieldSentence(code: string, locale: 'zh-CN' | 'en'): string {
  return new Map(Object.entries(locales[locale].fields)).get(code) ?? sentenceOf(code, locale)
}

/** The sentence for a code that travels inside a reply, such as a refused record. */
export function sentenceOf(code: string, locale: 'zh-CN' | 'en'): string {
  if (!isProblemCode(code)) return code
  const words = locales[locale].problems[code]
  return `${words.title} ${words.mend}`
}

/** Which refusal an error is: ours, the framework's, the database's, or a fault of the program. */
export function refusalOf(error: unknown): { code: ProblemCode; fields: FieldProblem[] } {
  if (error instanceof AppError) return { code: error.code, fields: error.fields }
  const code = property(error, 'code')
  const byStatus = statusCodes[property(error, 'statusCode')]
  const known = frameworkCodes[code] ?? databaseCode(code) ?? byStatus
  return { code: known ?? (isLostConnection(error) ? 'request/unavailable' : 'request/internal'), fields: [] }
}

/** The driver gives these no code: the server went away in the middle of a statement, or no connection came free. */
function isLostConnection(error: unknown): boolean {
  return /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    property(error, 'message'),
  )
}

function property(error: unknown, name: string): string {
  return typeof error === 'object' && error !== null ? String(Reflect.get(error, name) ?? '') : ''
}

const frameworkCodes: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request/too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request/wrong-content-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request/malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request/malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request/malformed',
  ERR_INVALID_JSON: 'request/malformed',
}

/** What the framework and its plugins refuse without a code of their own. */
const statusCodes: Record<string, ProblemCode> = {
  400: 'request/malformed',
  404: 'request/not-found',
  413: 'request/too-large',
  415: 'request/wrong-content-type',
  429: 'request/too-many',
}

/** Connection trouble, shutdown and full disks are passing: the sender may try again. */
function databaseCode(code: string): ProblemCode | undefined {
  if (/^(08|53|57|25006|40)/.test(code) && code.length === 5) return 'request/unavailable'
  if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)) return 'request/unavailable'
  return undefined
}
