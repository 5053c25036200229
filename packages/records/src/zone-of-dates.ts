import { bareName } from './column-names.ts'
import type { Mapping } from './mapping.ts'
import { type PresetName, presets } from './presets.ts'

/** The zone of dates that state none, where the platform or the column's name tells; otherwise undefined. */
export function zoneOfDates(file: { preset: PresetName | undefined; mapping: Mapping }): string | undefined {
  const { preset, mapping } = file
  if (mapping.occurredAt !== undefined && /(gmt|utc)$/.test(bareName(mapping.occurredAt))) return 'UTC'
  return preset === undefined ? undefined : presets[preset].timeZone
}
