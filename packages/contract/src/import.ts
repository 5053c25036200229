import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { feedbackKinds } from './feedback-record.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

export const importStates = [
  'waiting-for-file',
  'queued',
  'running',
  'needs-products',
  'done',
  'cancelled',
  'failed',
] as const
export const importPresets = ['judgeme', 'shopify', 'yotpo', 'woocommerce', 'loox', 'taobao'] as const
export const importEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export const importFormats = ['csv', 'tsv', 'jsonl', 'xlsx'] as const

/** What becomes of rows whose product the shop does not know: a person is asked, it is made, or they stand without. */
export const unknownProductChoices = ['refuse', 'ask', 'create', 'without'] as const
export type UnknownProducts = (typeof unknownProductChoices)[number]

/** Record field → column of the file. */
export const importMapping = z.record(z.string().max(60), z.string().max(200))

export const importSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  kind: z.enum(feedbackKinds),
  state: z.enum(importStates),
  bytesTotal: z.number(),
  bytesRead: z.number(),
  /** rowsRead = accepted + repeated + refused, always. */
  rowsRead: z.number(),
  accepted: z.number(),
  repeated: z.number(),
  refused: z.number(),
  /** Fields the file lacked and the import filled: source, externalId, occurredAt. */
  filled: z.array(z.string()),
  preset: z.enum(importPresets).nullable(),
  sheet: z.string().nullable(),
  unknownProducts: z.enum(unknownProductChoices),
  /** Products of the file that the shop did not know and that a person was asked about; those not listed beyond 5,000. */
  products: z.object({ asked: z.number(), undecided: z.number(), notListed: z.number() }),
  /** Pictures of the rows that went in, fetched after them: total = kept + refused + those still to come. */
  media: z.object({ total: z.number(), kept: z.number(), refused: z.number() }),
  problem: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})

export type Import = z.infer<typeof importSchema>

export const previewImport = defineEndpoint({
  method: 'POST',
  path: '/v1/imports/preview',
  permission: 'import.run',
  summary:
    'What a file looks like, and a guess of the mapping. The first 256 KiB are enough, but a workbook (XLSX) must come whole.',
  tag: 'imports',
  query: z.object({ fileName: z.string().max(255), sheet: z.string().max(100).optional() }),
  bodyKind: 'bytes',
  reply: z.object({
    format: z.enum(importFormats),
    encoding: z.enum(importEncodings),
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.unknown())),
    mapping: importMapping,
    /** Whose export it is, by its columns. */
    preset: z.enum(importPresets).optional(),
    /** For a workbook: the sheet shown, and those that can be chosen. */
    sheet: z.string().optional(),
    sheets: z.array(z.string()).optional(),
  }),
  status: 200,
})

export const createImport = defineEndpoint({
  method: 'POST',
  path: '/v1/imports',
  permission: 'import.run',
  summary: 'Begin an import; then PUT the file to it.',
  tag: 'imports',
  body: z.strictObject({
    fileName: z.string().min(1).max(255),
    kind: z.enum(feedbackKinds).default('review'),
    source: z.string().min(1).max(100).optional(),
    preset: z.enum(importPresets).optional(),
    mapping: importMapping.optional(),
    format: z.enum(importFormats).optional(),
    encoding: z.enum(importEncodings).optional(),
    /** For a workbook: its sheet by name; by default the first with rows. */
    sheet: z.string().min(1).max(100).optional(),
    unknownProducts: z.enum(unknownProductChoices).default('refuse'),
  }),
  reply: importSchema,
  status: 201,
  idempotent: true,
})

export const importParams = z.object({ id: publicId('import') })

export const uploadImportFile = defineEndpoint({
  method: 'PUT',
  path: '/v1/imports/:id/file',
  permission: 'import.run',
  summary: 'The file itself, as it is on disk; work starts when it has come in whole.',
  tag: 'imports',
  params: importParams,
  bodyKind: 'bytes',
  reply: importSchema,
  status: 200,
})

export const readImport = defineEndpoint({
  method: 'GET',
  path: '/v1/imports/:id',
  permission: 'import.run',
  summary: 'How far an import is.',
  tag: 'imports',
  params: importParams,
  reply: importSchema,
  status: 200,
})

export const listImports = defineEndpoint({
  method: 'GET',
  path: '/v1/imports',
  permission: 'import.run',
  summary: 'Imports, newest first.',
  tag: 'imports',
  query: pageQuery,
  reply: pageOf(importSchema),
  status: 200,
})

export const cancelImport = defineEndpoint({
  method: 'POST',
  path: '/v1/imports/:id/cancel',
  permission: 'import.run',
  summary: 'Stop an import; what went in stays, a repeat adds nothing twice.',
  tag: 'imports',
  params: importParams,
  reply: importSchema,
  status: 200,
})

export const downloadRefusals = defineEndpoint({
  method: 'GET',
  path: '/v1/imports/:id/refusals',
  permission: 'import.run',
  summary: 'The refused rows with their reasons, as CSV.',
  tag: 'imports',
  params: importParams,
  reply: z.string(),
  status: 200,
})
