import {
  importEncodings,
  importFormats,
  importMapping,
  importPresets,
  unknownProductChoices,
} from '@echoloop/contract'
import { z } from 'zod'

/** How the file is read, settled once from its first rows, so that a run that goes on reads it the same way. */
const readingPlan = z.object({
  format: z.enum(importFormats),
  encoding: z.enum([...importEncodings, 'detect']),
  mapping: importMapping,
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  /** Zone of dates that state none. */
  timeZone: z.string().optional(),
  sheet: z.string().optional(),
  preset: z.enum(importPresets).optional(),
  /** Columns that the preset leaves out. */
  ignored: z.array(z.string()).optional(),
})

const importSettings = z.object({
  preset: z.enum(importPresets).optional(),
  mapping: importMapping.optional(),
  format: z.enum(importFormats).optional(),
  encoding: z.enum(importEncodings).optional(),
  sheet: z.string().optional(),
  unknownProducts: z.enum(unknownProductChoices).default('refuse'),
  /** Chosen by a person, so that its absence in the file is nothing to flag. */
  isSourceGiven: z.boolean(),
  timeZone: z.string(),
  plan: readingPlan.optional(),
})

export type ReadingPlan = z.infer<typeof readingPlan>
export type ImportSettings = z.infer<typeof importSettings>

/** Reads what is kept of a run's settings. */
export function readImportSettings(kept: unknown): ImportSettings {
  return importSettings.parse(kept)
}
