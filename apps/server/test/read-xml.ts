export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const piece = /<\?xml [^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a document strictly, as far as feeds use XML 1.0: elements, attributes in double quotes, text. Characters that
 * XML forbids, entities that nobody declared, `]]>` in a text and tags that do not match throw; so do comments, CDATA
 * and document types, which no feed of ours holds.
 */
export function readXml(document: string): XmlElement {
  if (forbidden.test(document)) throw new Error('a character that XML forbids')
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  piece.lastIndex = 0
  for (let match = piece.exec(document); match !== null; match = piece.exec(document)) {
    takePiece(open, match)
    if (piece.lastIndex === document.length) break
  }
  const [root, ...others] = top.children
  if (piece.lastIndex !== document.length || open.length !== 1) throw new Error('the document does not end')
  if (!root || others.length > 0 || top.text.trim() !== '') throw new Error('there is not one root')
  return root
}

function takePiece(open: XmlElement[], [, closed, opened, given = '', isEmpty, text]: RegExpExecArray): void {
  const element = open.at(-1)
  if (!element) throw new Error('more is closed than was opened')
  if (text !== undefined) element.text += plain(text)
  if (closed !== undefined) {
    if (closed !== element.name) throw new Error(`${element.name} is closed by ${closed}`)
    open.pop()
  }
  if (opened === undefined) return
  const child: XmlElement = { name: opened, attributes: attributesIn(given), children: [], text: '' }
  element.children.push(child)
  if (!isEmpty) open.push(child)
}

function attributesIn(given: string): Record<string, string> {
  const found = [...given.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    plain(value),
  ])
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error('an attribute stands twice')
  return Object.fromEntries(found)
}

/** Text without references; each has to be whole, and to stand for a character that XML allows. */
function plain(text: string): string {
  if (text.includes(']]>')) throw new Error('the end of a CDATA section in a text')
  return text.replaceAll(/&(?:#(\d+);|#x([0-9a-f]+);|(\w+);)?/gi, (_whole, decimal, hexadecimal, name) => {
    if (name !== undefined && named[name] !== undefined) return named[name]
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    const character = Number.isNaN(code) ? '\0' : String.fromCodePoint(code)
    if (forbidden.test(character)) throw new Error('a reference to nothing')
    return character
  })
}

/** The elements below this one that are found by a path such as `reviews/review`. */
export function elementsAt(element: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce<XmlElement[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [element],
    )
}

/** The text of the first element at a path; undefined where there is none. */
export function textAt(element: XmlElement, path: string): string | undefined {
  return elementsAt(element, path)[0]?.text
}
