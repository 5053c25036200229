import { columnOf } from './column-of.ts'
import type { ZipPart } from './open-zip.ts'

/** Cells that are shown as one; lines from 1, columns from 0. */
export type Merge = { fromLine: number; toLine: number; fromColumn: number; toColumn: number }

const lengthMax = 1024 * 1024
const marker = '<mergeCells'

/** The merged cells of a sheet, which stand behind its rows. Only the first ones are looked at. */
export async function readMerges(part: ZipPart): Promise<Merge[]> {
  let tail = ''
  let isFound = false
  for await (const chunk of await part.open()) {
    tail += Buffer.isBuffer(chunk) ? chunk.toString('latin1') : ''
    if (!isFound) {
      const at = tail.indexOf(marker)
      isFound = at !== -1
      tail = isFound ? tail.slice(at) : tail.slice(-marker.length)
    }
    if (tail.length > lengthMax || tail.includes('</mergeCells')) break
  }
  return isFound ? [...tail.matchAll(/ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(mergeOf) : []
}

function mergeOf([, fromColumn, fromLine, toColumn, toLine]: RegExpExecArray): Merge {
  return {
    fromLine: Number(fromLine),
    toLine: Number(toLine),
    fromColumn: columnOf(fromColumn),
    toColumn: columnOf(toColumn),
  }
}
