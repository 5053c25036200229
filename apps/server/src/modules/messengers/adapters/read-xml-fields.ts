import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
})
const documentSchema = z.object({ xml: z.record(z.string(), z.unknown()) })

/**
 * Fields of `<xml>` that are plain words; what is nested is left out. Undefined for what is no such document, and for
 * all that declares entities: platforms never do, and attackers do.
 */
export function readXmlFields(body: string): ReadonlyMap<string, string> | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(body)) return undefined
  try {
    const read = documentSchema.safeParse(parser.parse(body))
    if (!read.success) return undefined
    const fields = Object.entries(read.data.xml)
    return new Map(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  } catch {
    return undefined
  }
}
