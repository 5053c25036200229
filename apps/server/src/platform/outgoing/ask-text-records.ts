import { Resolver } from 'node:dns/promises'

export type TextRecords = { kind: 'found'; texts: string[] } | { kind: 'missing' } | { kind: 'failed' }

/** Text records of a name, each joined from its pieces. Waits four seconds at most. */
export async function askTextRecords(name: string): Promise<TextRecords> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  try {
    const records = await resolver.resolveTxt(name)
    return { kind: 'found', texts: records.map((pieces) => pieces.join('')) }
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code')
    return code === 'ENOTFOUND' || code === 'ENODATA' ? { kind: 'missing' } : { kind: 'failed' }
  }
}
