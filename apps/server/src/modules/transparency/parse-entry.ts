import { type LogEntry, logEntrySchema } from '@echoloop/contract'

/** The entry in a body as it is kept. Throws for what no release of this program wrote. */
export function parseEntry(body: string): LogEntry {
  return logEntrySchema.parse(JSON.parse(body))
}
