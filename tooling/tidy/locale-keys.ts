import { nodesOf, type Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { nameOf, nodeIn, nodesIn, type SyntaxNode, stringOf, unwrapped } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

const languages = ['en', 'zh-CN'] as const
const localeFile = /^(packages\/locales\/(?:src\/)?)(en|zh-CN)\/(.+\.ts)$/

type Words = ReadonlyMap<string, { readonly node: SyntaxNode; readonly text: string | undefined }>

/** Both languages say the same things: the same files, keys and placeholders; a joiner may be blank in both. */
export function localeKeys(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) => {
    const [, folder, language, name] = localeFile.exec(source.path) ?? []
    if (folder === undefined || source.path.endsWith('.test.ts')) return []
    const other = languages.find((one) => one !== language) ?? 'en'
    const twin = project.sources.get(`${folder}${other}/${name}`)
    const start = { source, node: { start: 0 } }
    if (!twin)
      return [
        violationAt(start, { says: `the file has no twin in ${other}`, mend: `write ${other}/${name}` }),
      ]
    return compare({ source, words: wordsOf(source), others: wordsOf(twin), other })
  })
}

function compare(input: { source: Source; words: Words; others: Words; other: string }): Violation[] {
  return [...input.words].flatMap(([key, { node, text }]) => {
    const at = { source: input.source, node }
    const twin = input.others.get(key)
    if (!twin)
      return [violationAt(at, { says: `${key} has no words in ${input.other}`, mend: 'translate it' })]
    if (text?.trim() === '' && twin.text?.trim() !== '')
      return [violationAt(at, { says: `${key} is empty`, mend: 'write the words' })]
    if (text === undefined || twin.text === undefined || slots(text) === slots(twin.text)) return []
    const says = `${key} has other placeholders than in ${input.other} (${slots(text)} | ${slots(twin.text)})`
    return [violationAt(at, { says, mend: 'use the same {names} in both languages' })]
  })
}

function slots(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ')
}

/** Every key of the exported objects, joined by dots; values that are no plain text have no text. */
function wordsOf(source: Source): Words {
  const found = new Map<string, { node: SyntaxNode; text: string | undefined }>()
  const collect = (object: SyntaxNode, lead: string): void => {
    for (const property of nodesIn(object, 'properties')) {
      const value = unwrapped(nodeIn(property, 'value'))
      const key = `${lead}${nameOf(nodeIn(property, 'key')) ?? ''}`
      if (value?.type === 'ObjectExpression') collect(value, `${key}.`)
      else if (value) found.set(key, { node: property, text: stringOf(value) })
    }
  }
  for (const object of exportedObjects(source)) collect(object, '')
  return found
}

function exportedObjects(source: Source): SyntaxNode[] {
  return nodesOf(source, 'ExportNamedDeclaration')
    .flatMap((statement) => nodesIn(nodeIn(statement, 'declaration'), 'declarations'))
    .flatMap((declarator) => unwrapped(nodeIn(declarator, 'init')) ?? [])
    .filter((value) => value.type === 'ObjectExpression')
}
