import { create, toBuffer } from 'qrcode'

const quietModules = 4

/** A QR code with its quiet zone; dark modules of a row that touch are one bar, so that printers show no seams. */
export function qrCodeSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * quietModules
  const bars: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue
      const start = column
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++
      bars.push(
        `M${start + quietModules} ${row + quietModules}h${column - start + 1}v1H${start + quietModules}z`,
      )
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000000" d="${bars.join('')}"/></svg>`
}

/** The same code as a picture of so many pixels a side. */
export function qrCodePng(text: string, width: number): Promise<Buffer> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: quietModules, width })
}
