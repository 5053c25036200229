export { isPersonalColumn } from './column-names.ts'
export { detectEncoding, type Encoding } from './detect-encoding.ts'
export { detectFormat, isZip, settleFormat } from './detect-format.ts'
export { detectPreset } from './detect-preset.ts'
export { detectUnusable, type UnusableFile } from './detect-unusable.ts'
export { flattenValues } from './flatten-values.ts'
export { guessMapping } from './guess-mapping.ts'
export { isShopReply } from './is-shop-reply.ts'
export { type FieldName, fieldNames, isFieldName, type Mapping, readMapping } from './mapping.ts'
export { type DateOrder, guessDateOrder, type MomentOptions, parseMoment } from './parse-moment.ts'
export { parseRating } from './parse-rating.ts'
export { ignoredColumns, mappingFromPreset, type PresetName, presetNames, presets } from './presets.ts'
export { type FilePreview, previewFile, readFirstBytes } from './preview-file.ts'
export { type Preview, type PreviewOptions, previewBytesMax, previewRows } from './preview-rows.ts'
export { type ReadOptions, readRows } from './read-rows.ts'
export type { ReadRow, RefusalCode, RefusedRow, Row, RowSource, TableFormat } from './row.ts'
export {
  type FilledField,
  type LaterWords,
  type MappedRecord,
  type ProductNames,
  type RecordDefaults,
  readProductNames,
  toRecord,
} from './to-record.ts'
export { withFile } from './with-file.ts'
export { SheetFault, type SheetFaultCode } from './workbook/sheet-fault.ts'
export { type Cell, writeWorkbook } from './workbook/write-workbook.ts'
export { writeCsvRow } from './write-csv-row.ts'
export { zoneOfDates } from './zone-of-dates.ts'
