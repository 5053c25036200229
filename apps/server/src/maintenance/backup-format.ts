import { z } from 'zod'

/** The first bytes of a backup. */
export const magic: Buffer = Buffer.from('ECHOLOOP BACKUP\n')
export const formatVersion = 1

/**
 * After the magic: frames of one byte kind, four bytes length (big endian), body. A header; sections, each opened
 * by its description, followed by its bytes (zstd) and its end; a footer; a seal, which is the SHA-256 of all before.
 */
export const frameKinds = {
  header: 1,
  section: 2,
  data: 3,
  sectionEnd: 4,
  footer: 5,
  seal: 6,
} as const

/** Bytes before the body of a frame. */
export const frameHeadBytes = 5
/** A longer frame can only be damage. */
export const longestFrameBytes = 16 * 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

export const headerSchema = z.strictObject({
  format: z.number().int(),
  /** Time of the snapshot in the database. */
  takenAt: z.iso.datetime(),
  serverVersion: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })),
  shops: count,
  /** Tells whether a key is the right one without telling the key; absent when there was none. */
  keyCheck: sha256.optional(),
  withKey: z.boolean(),
})
export type BackupHeader = z.infer<typeof headerSchema>

export const sectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), name: z.string(), columns: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('jobs') }),
  z.strictObject({ kind: z.literal('file'), path: z.string() }),
  z.strictObject({ kind: z.literal('key') }),
])
export type BackupSection = z.infer<typeof sectionSchema>

/** Of the bytes before compression. `lines` is the number of rows in tables and jobs. */
export const sectionEndSchema = z.strictObject({ bytes: count, lines: count, sha256 })
export type BackupSectionEnd = z.infer<typeof sectionEndSchema>

export const footerSchema = z.strictObject({
  sections: count,
  tables: z.record(z.string(), count),
  jobs: count,
  files: count,
  /** Where each sequence stands, as text: such numbers may be larger than JavaScript counts. */
  sequences: z.record(z.string(), z.string().regex(/^-?\d+$/)),
})
export type BackupFooter = z.infer<typeof footerSchema>
