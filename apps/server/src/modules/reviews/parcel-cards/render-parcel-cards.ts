import { createRequire } from 'node:module'
import { type LocaleName, localeNames, locales } from '@echoloop/locales'
import pdfmake from 'pdfmake'
import { create } from 'qrcode'

/** One card for one parcel. `url` leads to the page where the order's products can be reviewed. */
export type ParcelCard = { shopName: string; orderNumber: string; url: string }

type DocumentDefinition = Parameters<typeof pdfmake.createPdf>[0]
type Content = DocumentDefinition['content'][number]

const find = createRequire(import.meta.url).resolve
const regular = find('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const bold = find('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')

pdfmake.setFonts({ NotoSansSC: { normal: regular, bold } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold)

/** Points: 72 to the inch. */
const qrSize = 150
/** So much of a name fits the page; a long one is set smaller. */
const nameMax = 48
const largeNameMax = 18
const numberMax = 40
const quietModules = 4

/**
 * A PDF of A6 pages to print and cut nothing from, one page per order: the shop's language first, the other below,
 * for parcels that go abroad. The QR code is drawn as vectors and stays sharp on any printer.
 */
export function renderParcelCards(language: LocaleName, cards: readonly ParcelCard[]): Promise<Buffer> {
  const document: DocumentDefinition = {
    pageSize: 'A6',
    pageMargins: [22, 24, 22, 20],
    defaultStyle: { font: 'NotoSansSC', fontSize: 9, lineHeight: 1.15, color: '#1f2328' },
    info: { title: locales[language].mail.card.title, creator: 'Echoloop', producer: 'Echoloop' },
    content: cards.map((card, index) => pageOf(language, card, index > 0)),
  }
  return pdfmake.createPdf(document).getBuffer()
}

function pageOf(language: LocaleName, card: ParcelCard, isNext: boolean): Content {
  const words = locales[language].mail.card
  const other = locales[localeNames.find((name) => name !== language) ?? 'en'].mail.card
  const name = printable(card.shopName).slice(0, nameMax)
  return {
    alignment: 'center',
    pageBreak: isNext ? 'before' : undefined,
    stack: [
      { text: name, bold: true, fontSize: name.length > largeNameMax ? 10 : 13, margin: [0, 0, 0, 10] },
      { text: words.title, bold: true, fontSize: 20 },
      { text: other.title, fontSize: 11, color: '#59636e', margin: [0, 0, 0, 8] },
      { svg: qrCodeSvg(card.url), width: qrSize, margin: [0, 0, 0, 8] },
      { text: words.sentence, fontSize: 10, margin: [0, 0, 0, 3] },
      { text: other.sentence, fontSize: 8, color: '#59636e', margin: [0, 0, 0, 6] },
      { text: `${words.noAccount}  ${other.noAccount}`, fontSize: 8, color: '#59636e', margin: [0, 0, 0, 6] },
      {
        text: `${words.order(printable(card.orderNumber).slice(0, numberMax))}  ·  回声 Echoloop`,
        fontSize: 7,
        color: '#59636e',
      },
    ],
  }
}

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

/** The type face has no pictographs; without them no empty boxes are printed. */
function printable(text: string): string {
  return text.replace(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\p{Cc}/gu, '').trim()
}
