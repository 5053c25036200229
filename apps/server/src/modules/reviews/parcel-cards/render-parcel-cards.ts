import { type LocaleName, localeNames, locales } from '@echoloop/locales'
import { qrCodeSvg } from '../../../platform/paper/draw-qr-code.ts'
import { type PaperPart, printable, printPdf } from '../../../platform/paper/print-pdf.ts'

/** One card for one parcel. `url` leads to the page where the order's products can be reviewed. */
export type ParcelCard = { shopName: string; orderNumber: string; url: string }

/** Points: 72 to the inch. */
const qrSize = 150
/** So much of a name fits the page; a long one is set smaller. */
const nameMax = 48
const largeNameMax = 18
const numberMax = 40

/**
 * A PDF of A6 pages to print and cut nothing from, one page per order: the shop's language first, the other below,
 * for parcels that go abroad. The QR code is drawn as vectors and stays sharp on any printer.
 */
export function renderParcelCards(language: LocaleName, cards: readonly ParcelCard[]): Promise<Buffer> {
  return printPdf({
    pageSize: 'A6',
    pageMargins: [22, 24, 22, 20],
    title: locales[language].mail.card.title,
    content: cards.map((card, index) => pageOf(language, card, index > 0)),
  })
}

function pageOf(language: LocaleName, card: ParcelCard, isNext: boolean): PaperPart {
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
