import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'

type DocumentDefinition = Parameters<typeof pdfmake.createPdf>[0]

/** One part of a page. */
export type PaperPart = DocumentDefinition['content'][number]

export type Paper = Pick<DocumentDefinition, 'pageSize' | 'pageMargins' | 'content'> & { title: string }

const find = createRequire(import.meta.url).resolve
const regular = find('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const bold = find('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')

pdfmake.setFonts({ NotoSansSC: { normal: regular, bold } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold)

/** A PDF in the one type face that has both languages; nothing is read from outside while it is drawn. */
export function printPdf({ title, ...page }: Paper): Promise<Buffer> {
  const document: DocumentDefinition = {
    ...page,
    defaultStyle: { font: 'NotoSansSC', fontSize: 9, lineHeight: 1.15, color: '#1f2328' },
    info: { title, creator: 'Echoloop', producer: 'Echoloop' },
  }
  return pdfmake.createPdf(document).getBuffer()
}

/** The type face has no pictographs; without them no empty boxes are printed. */
export function printable(text: string): string {
  return text.replace(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\p{Cc}/gu, '').trim()
}
