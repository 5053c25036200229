import { endpoints } from '@echoloop/contract'
import { type ImportEnd, type RunningImport, startImport } from '../checks/import-file.ts'
import type { SetUpShop } from '../checks/set-up-shop.ts'

/** Imports of one file, one after the other, with their progress as far as the server could be asked. */
export type ImportSeries = {
  /** Rows read by the import that runs now. */
  rowsRead(): number
  isRunning(): boolean
  /** Begins the next import of the same file when the last one has ended. */
  goOn(): void
  /** Waits for the last import; all ends in order. */
  ends(): Promise<ImportEnd[]>
  kill(): void
}

const askEveryMs = 150

export function beginImports(order: {
  file: string
  dataFolder: string
  more: string[]
  shop: SetUpShop
}): ImportSeries {
  const { shop } = order
  const series: RunningImport[] = [startImport(order)]
  let rowsRead = 0
  const last = () => series[series.length - 1]
  const timer = setInterval(() => {
    shop.client
      .call(endpoints.listImports, { query: { limit: 1 }, signal: AbortSignal.timeout(2000) })
      .then(({ items }) => {
        const [newest] = items
        if (newest && newest.state !== 'waiting-for-file') rowsRead = newest.rowsRead
      })
      // The server is down at the moment: the last known figure stands.
      .catch(() => undefined)
  }, askEveryMs)
  return {
    rowsRead: () => rowsRead,
    isRunning: () => !last().hasEnded(),
    goOn() {
      if (!last().hasEnded()) return
      rowsRead = 0
      series.push(startImport(order))
    },
    async ends() {
      const ends = await Promise.all(series.map(({ ended }) => ended))
      clearInterval(timer)
      return ends
    },
    kill() {
      clearInterval(timer)
      for (const { child, hasEnded } of series) if (!hasEnded()) child.kill('SIGKILL')
    },
  }
}
