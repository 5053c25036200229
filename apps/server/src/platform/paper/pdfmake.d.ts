// The part of pdfmake 0.3 that is used here. The typings of others bring the browser's globals into the server.
declare module 'pdfmake' {
  type Content = {
    text?: string
    svg?: string
    stack?: Content[]
    alignment?: 'left' | 'center' | 'right'
    pageBreak?: 'before' | 'after' | undefined
    width?: number
    bold?: boolean
    fontSize?: number
    color?: string
    /** Points: left, top, right, bottom. */
    margin?: [number, number, number, number]
  }

  type DocumentDefinition = {
    pageSize: 'A4' | 'A6'
    pageMargins: [number, number, number, number]
    defaultStyle: { font: string; fontSize: number; lineHeight: number; color: string }
    info: { title: string; creator: string; producer: string }
    content: Content[]
  }

  const pdfmake: {
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void
    setUrlAccessPolicy(mayRead: (url: string) => boolean): void
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void
    createPdf(document: DocumentDefinition): { getBuffer(): Promise<Buffer> }
  }
  export = pdfmake
}
