import { surveyDeliveryLimits } from '@echoloop/contract'
import { readRows } from '@echoloop/records'
import { AppError } from '../../../platform/app-error.ts'

export type AddressLine = { email: string; name: string | null; language: string | null }

/** `badLines`: numbers of lines that hold no address. */
export type AddressFile = { addresses: AddressLine[]; badLines: number[] }

const columns = {
  email: ['email', 'e-mail', 'mail', 'email address', '邮箱', '电子邮箱', '邮箱地址', '邮件地址', '电子邮件'],
  name: ['name', 'full name', '姓名', '名字', '称呼'],
  language: ['language', 'lang', '语言'],
}
const addressPattern = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/
const addressMax = 254
const nameMax = 200
const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/**
 * Reads a list of mail addresses: CSV with a heading, or one address a line without. Each address comes out once.
 * Refuses `survey/file-unreadable` when no column holds addresses, `survey/file-too-long` above 5,000 lines.
 */
export async function readAddressFile(text: string): Promise<AddressFile> {
  const clean = text.replace(/^\u{feff}/u, '')
  const hasHeading = !clean.split(/\r?\n/, 1).some((line) => line.includes('@'))
  const heading = hasHeading ? '' : `${headingFor(clean)}\n`
  const file: AddressFile = { addresses: [], badLines: [] }
  const seen = new Set<string>()
  let lines = 0
  for await (const rows of readRows(bytesOf(heading + clean), { format: 'csv', encoding: 'utf-8' })) {
    for (const row of rows) {
      lines += 1
      if (lines > surveyDeliveryLimits.addresses)
        throw new AppError('survey/file-too-long', { most: surveyDeliveryLimits.addresses })
      const address = row.kind === 'row' ? addressOf(row.values) : undefined
      const key = address?.email.toLowerCase()
      if (!address || key === undefined) file.badLines.push(row.line - (hasHeading ? 0 : 1))
      else if (!seen.has(key)) file.addresses.push(address)
      if (key !== undefined) seen.add(key)
    }
  }
  if (file.addresses.length === 0) throw new AppError('survey/file-unreadable')
  return file
}

/** A heading for lines without one: as many columns as the first line has. */
function headingFor(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ','
  const names = first.split(delimiter).map((_, at) => ['email', 'name', 'language'][at] ?? `column ${at + 1}`)
  return names.join(delimiter)
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

function addressOf(values: Record<string, unknown>): AddressLine | undefined {
  const email = cellOf(values, columns.email)
  if (email.length > addressMax || !addressPattern.test(email)) return undefined
  const name = cellOf(values, columns.name).slice(0, nameMax)
  const language = cellOf(values, columns.language)
  return {
    email,
    name: name === '' ? null : name,
    language: languagePattern.test(language) ? language : null,
  }
}

function cellOf(values: Record<string, unknown>, names: readonly string[]): string {
  const found = Object.entries(values).find(([column]) => names.includes(column.trim().toLowerCase()))
  return typeof found?.[1] === 'string' ? found[1].trim() : ''
}
