import { useState } from 'react'
import { keepWords, readKeptWords } from '../../parts/kept-words.ts'
import { drawChance } from '../surveys/draft/draw-chance.ts'
import { emptyLine, isUntouched, type PhoneLine, readLines } from './phone-line.ts'

const place = 'phone-lines'
const linesMax = 9

export type PhoneLines = {
  lines: PhoneLine[]
  at: PhoneLine
  choose: (key: string) => void
  change: (changes: Partial<PhoneLine>) => void
  add: () => void
  close: (key: string) => void
  /** The line was saved: it is empty again under a key of its own. */
  renew: (changes?: Partial<PhoneLine>) => void
  /** Words that come back: into an empty line, or a new one. */
  bringBack: (text: string) => void
}

/** Calls in the making: a reloaded page or a lost connection loses none of their words. */
export function usePhoneLines(): PhoneLines {
  const [lines, setLines] = useState(() => readLines(readKeptWords(place)) ?? [emptyLine(1, newKey())])
  const [chosen, setChosen] = useState(lines[0]?.key ?? '')
  const at = lines.find(({ key }) => key === chosen) ?? lines[0] ?? emptyLine(1, newKey())
  const put = (next: PhoneLine[]) => {
    setLines(next)
    keepWords(place, next.every(isUntouched) ? undefined : JSON.stringify(next))
  }
  const replace = (line: PhoneLine) => put(lines.map((one) => (one.key === at.key ? line : one)))
  const addLine = (changes: Partial<PhoneLine> = {}) => {
    if (lines.length >= linesMax) return
    const line = { ...emptyLine(nextNumber(lines), newKey()), ...changes }
    put([...lines, line])
    setChosen(line.key)
  }
  return {
    lines,
    at,
    choose: setChosen,
    change: (changes) => replace({ ...at, ...changes }),
    add: () => addLine(),
    close(key) {
      const left = lines.filter((line) => line.key !== key)
      const next = left.length > 0 ? left : [emptyLine(1, newKey())]
      put(next)
      setChosen(next[0]?.key ?? '')
    },
    renew(changes = {}) {
      const line = { ...emptyLine(at.number, newKey()), ...changes }
      replace(line)
      setChosen(line.key)
    },
    bringBack(text) {
      if (isUntouched(at)) replace({ ...at, text })
      else addLine({ text })
    },
  }
}

function nextNumber(lines: readonly PhoneLine[]): number {
  const used = lines.map(({ number }) => number)
  let number = 1
  while (used.includes(number)) number += 1
  return number
}

function newKey(): string {
  const part = () =>
    Math.floor(drawChance() * 2 ** 32)
      .toString(36)
      .padStart(7, '0')
  return `line-${part()}${part()}${part()}`
}
