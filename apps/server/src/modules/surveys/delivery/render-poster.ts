import { type LocaleName, localeNames, locales } from '@echoloop/locales'
import { qrCodeSvg } from '../../../platform/paper/draw-qr-code.ts'
import { printable, printPdf } from '../../../platform/paper/print-pdf.ts'

export type Poster = { size: 'poster' | 'card'; shopName: string; title: string; url: string }

/** Points: 72 to the inch. */
const sheets = {
  poster: {
    pageSize: 'A4',
    edge: 56,
    shop: 20,
    title: 44,
    other: 22,
    qr: 300,
    own: 22,
    sentence: 18,
    small: 12,
    gap: 22,
  },
  card: {
    pageSize: 'A6',
    edge: 22,
    shop: 12,
    title: 20,
    other: 11,
    qr: 140,
    own: 11,
    sentence: 10,
    small: 8,
    gap: 8,
  },
} as const
const nameMax = 60
const quiet = '#59636e'

/** One sheet with a QR code, in one language and below it the other. The code is drawn as vectors. */
export function renderPoster(language: LocaleName, { size, shopName, title, url }: Poster): Promise<Buffer> {
  const words = locales[language].surveyMail.poster
  const other = locales[localeNames.find((name) => name !== language) ?? 'en'].surveyMail.poster
  const sheet = sheets[size]
  const { edge, gap } = sheet
  return printPdf({
    pageSize: sheet.pageSize,
    pageMargins: [edge, edge, edge, edge / 2],
    title: words.title,
    content: [
      {
        alignment: 'center',
        stack: [
          {
            text: printable(shopName).slice(0, nameMax),
            bold: true,
            fontSize: sheet.shop,
            margin: [0, 0, 0, gap],
          },
          { text: words.title, bold: true, fontSize: sheet.title },
          { text: other.title, fontSize: sheet.other, color: quiet, margin: [0, 0, 0, gap] },
          { text: printable(title).slice(0, nameMax * 2), fontSize: sheet.own, margin: [0, 0, 0, gap] },
          { svg: qrCodeSvg(url), width: sheet.qr, margin: [0, 0, 0, gap] },
          { text: words.sentence, fontSize: sheet.sentence, margin: [0, 0, 0, gap / 2] },
          { text: other.sentence, fontSize: sheet.small, color: quiet, margin: [0, 0, 0, gap / 2] },
          { text: `${words.noAccount}  ${other.noAccount}`, fontSize: sheet.small, color: quiet },
          { text: '回声 Echoloop', fontSize: sheet.small, color: quiet, margin: [0, gap, 0, 0] },
        ],
      },
    ],
  })
}
