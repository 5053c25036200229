import { type PhoneKind, phoneKinds } from '@echoloop/contract'

/** One call that is being written down. */
export type PhoneLine = {
  /** The same for each tap on its button. */
  key: string
  number: number
  phone: string
  name: string
  direction: 'in' | 'out'
  kind: PhoneKind
  text: string
  /** When the first word was typed; null until then. */
  startedAt: string | null
  minutes: number | null
  /** As the browser's field has it; empty: no wish. */
  callBackAt: string
  customerId: string | null
  /** `open`, `rules`, or the id of a case. */
  caseChoice: string
}

export function emptyLine(number: number, key: string): PhoneLine {
  return {
    key,
    number,
    phone: '',
    name: '',
    direction: 'in',
    kind: 'message',
    text: '',
    startedAt: null,
    minutes: null,
    callBackAt: '',
    customerId: null,
    caseChoice: 'open',
  }
}

/** Lines as they were kept in this tab; undefined for what is none. */
export function readLines(kept: string | undefined): PhoneLine[] | undefined {
  if (!kept) return undefined
  try {
    const read: unknown = JSON.parse(kept)
    const lines = Array.isArray(read) ? read.slice(0, 9).map(lineFrom) : []
    const good = lines.filter((line) => line !== undefined)
    return good.length > 0 && good.length === lines.length ? good : undefined
  } catch {
    return undefined
  }
}

function lineFrom(value: unknown): PhoneLine | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const read = (name: keyof PhoneLine): unknown => Reflect.get(value, name)
  const words = (name: keyof PhoneLine) => {
    const found = read(name)
    return typeof found === 'string' ? found : ''
  }
  const [key, number, minutes] = [words('key'), read('number'), read('minutes')]
  if (key === '' || typeof number !== 'number') return undefined
  return {
    key,
    number,
    phone: words('phone'),
    name: words('name'),
    direction: words('direction') === 'out' ? 'out' : 'in',
    kind: kindNamed(words('kind')),
    text: words('text'),
    startedAt: words('startedAt') || null,
    minutes: typeof minutes === 'number' ? minutes : null,
    callBackAt: words('callBackAt'),
    customerId: words('customerId') || null,
    caseChoice: words('caseChoice') || 'open',
  }
}

/** True for a line on which nothing would be lost. */
export function isUntouched({ phone, text, name }: PhoneLine): boolean {
  return phone.trim() === '' && text.trim() === '' && name.trim() === ''
}

/** Enough digits to look somebody up. */
export function isNumber(phone: string): boolean {
  const trimmed = phone.trim()
  return /^\+?[\d\s().-]{3,40}$/.test(trimmed) && trimmed.replaceAll(/\D/g, '').length >= 5
}

/** A note as the server takes it. */
export type SavedNote = {
  key: string
  phone?: string
  name?: string
  customerId?: string
  caseId?: string
  opensCase: boolean
  direction: 'in' | 'out'
  kind: PhoneKind
  text: string
  startedAt: string
  durationSeconds: number | null
  callBackAt: string | null
}

/** What the server is told. */
export function noteOf(line: PhoneLine, now: Date): SavedNote {
  const { phone, name, customerId, caseChoice, minutes, callBackAt } = line
  const isCase = caseChoice.startsWith('cas_')
  return {
    key: line.key,
    ...(isNumber(phone) ? { phone: phone.trim() } : {}),
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(customerId ? { customerId } : {}),
    ...(isCase ? { caseId: caseChoice } : {}),
    opensCase: isCase || caseChoice === 'open',
    direction: line.direction,
    kind: line.kind,
    text: line.text.trim(),
    startedAt: line.startedAt ?? now.toISOString(),
    durationSeconds: minutes === null ? null : Math.round(minutes * 60),
    callBackAt: callBackAt === '' ? null : new Date(callBackAt).toISOString(),
  }
}

/** Whole minutes since a line began, one at least. */
export function minutesSince(startedAt: string, now: Date): number {
  return Math.max(1, Math.min(1440, Math.round((now.getTime() - Date.parse(startedAt)) / 60_000)))
}

export function kindNamed(value: string): PhoneKind {
  return phoneKinds.find((kind) => kind === value) ?? 'message'
}
