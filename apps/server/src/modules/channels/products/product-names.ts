import type { ProductNames } from '@echoloop/records'
import type { ImportSettings } from '../import-settings.ts'

/** By which of its names a product is known within the files of one origin: the surest that it has. */
const kinds = ['sku', 'handle', 'number', 'name'] as const

const keyLengthMax = 400

/** Names a product within one origin; undefined where a row speaks of none. */
export function productKey(names: ProductNames): string | undefined {
  for (const kind of kinds) {
    const name = storable(names[kind])
    if (name !== undefined) return `${kind}:${kind === 'name' ? name.toLowerCase() : name}`
  }
  return undefined
}

/** What a person recognises the product by. */
export function productLabel(names: ProductNames): string {
  return storable(names.name) ?? storable(names.handle) ?? storable(names.sku) ?? storable(names.number) ?? ''
}

/** Whose names these are: a platform's, the same in each of its files, else those of the source. */
export function originOf(run: { source: string }, settings: ImportSettings): string {
  const preset = settings.plan?.preset ?? settings.preset
  return preset === undefined ? `source:${run.source}` : `preset:${preset}`
}

/** The names as a table of the database can hold them. */
export function storableNames(names: ProductNames): Record<(typeof kinds)[number], string | null> {
  return {
    sku: storable(names.sku) ?? null,
    handle: storable(names.handle) ?? null,
    number: storable(names.number) ?? null,
    name: storable(names.name) ?? null,
  }
}

function storable(name: string | undefined): string | undefined {
  const text = name?.toWellFormed().replaceAll('\0', '\uFFFD').trim().slice(0, keyLengthMax).toWellFormed()
  return text ? text : undefined
}
