import { posix } from 'node:path'
import type { Zip } from './open-zip.ts'
import { readXml } from './parse-xml.ts'
import { SheetFault } from './sheet-fault.ts'
import { isDateFormat } from './spreadsheet-moment.ts'

export type SheetPlace = { name: string; part: string; isHidden: boolean }

/** What a workbook holds, before any row is read. `dateStyles` says by style number whether numbers are dates. */
export type Outline = {
  sheets: SheetPlace[]
  uses1904: boolean
  dateStyles: boolean[]
  stringsPart: string | undefined
}

const sheetsMax = 1000

/** Reads sheets, date system and number formats. Refuses archives that are no workbook of XML. */
export async function readOutline(zip: Zip): Promise<Outline> {
  const root = zip.part('[Content_Types].xml') === undefined ? undefined : await findWorkbook(zip)
  if (root === undefined) throw new SheetFault('not-a-workbook')
  const targets = await readTargets(zip, root)
  const outline: Outline = { sheets: [], uses1904: false, dateStyles: [], stringsPart: undefined }
  await readPart(zip, root, (name, attributes) => {
    if (name === 'workbookPr') outline.uses1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    const part = targets.get(attributes['r:id'] ?? '')?.part
    if (name !== 'sheet' || part === undefined || outline.sheets.length >= sheetsMax) return
    outline.sheets.push({
      name: attributes.name ?? '',
      part,
      isHidden: ['hidden', 'veryHidden'].includes(attributes.state ?? ''),
    })
  })
  if (outline.sheets.length === 0) throw new SheetFault('no-rows')
  for (const { kind, part } of targets.values()) {
    if (kind === 'styles') outline.dateStyles = await readDateStyles(zip, part)
    if (kind === 'sharedStrings') outline.stringsPart = part
  }
  return outline
}

async function findWorkbook(zip: Zip): Promise<string | undefined> {
  if (zip.part('xl/workbook.xml') !== undefined) return 'xl/workbook.xml'
  if (zip.part('_rels/.rels') === undefined) return undefined
  let found: string | undefined
  await readPart(zip, '_rels/.rels', (name, attributes) => {
    if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument')) found = attributes.Target
  })
  return found?.endsWith('workbook.xml') && zip.part(found) !== undefined ? found : undefined
}

async function readTargets(zip: Zip, root: string): Promise<Map<string, { kind: string; part: string }>> {
  const folder = posix.dirname(root)
  const targets = new Map<string, { kind: string; part: string }>()
  await readPart(zip, `${folder}/_rels/${posix.basename(root)}.rels`, (name, attributes) => {
    const { Id: id, Type: type, Target: target } = attributes
    if (name !== 'Relationship' || !id || !type || !target) return
    const part = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    targets.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), part })
  })
  return targets
}

async function readDateStyles(zip: Zip, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let isInCells = false
  if (zip.part(part) === undefined) return styles
  await readPart(
    zip,
    part,
    (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isInCells = true
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'xf' && isInCells) styles.push(isDateFormat(id, codes.get(id)))
    },
    (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  )
  return styles
}

async function readPart(
  zip: Zip,
  name: string,
  open: (name: string, attributes: Record<string, string>) => void,
  close?: (name: string) => void,
): Promise<void> {
  const part = zip.part(name)
  if (part === undefined) throw new SheetFault('broken')
  await readXml(await part.open(), { open, close })
}
