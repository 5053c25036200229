import { type Victim, victims } from './plan-kills.ts'

export type DoneKill = {
  victim: Victim
  atSecond: number
  rowsRead: number
  processes: number
  isDuringImport: boolean
}

/** One line per kind of victim. */
export function printKills(kills: readonly DoneKill[]): string {
  const head = 'victim     kills  processes  during the import  first (s)  last (s)'
  const lines = victims.map((victim) => {
    const own = kills.filter((kill) => kill.victim === victim)
    const seconds = own.map(({ atSecond }) => atSecond)
    return [
      victim.padEnd(10),
      String(own.length).padStart(5),
      String(own.reduce((sum, { processes }) => sum + processes, 0)).padStart(10),
      String(own.filter(({ isDuringImport }) => isDuringImport).length).padStart(18),
      (seconds[0] ?? 0).toFixed(1).padStart(10),
      (seconds.at(-1) ?? 0).toFixed(1).padStart(9),
    ].join(' ')
  })
  return [head, ...lines].join('\n')
}
