import { nodesOf, type Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { nameOf, nodeIn, type SyntaxNode } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

interface Ban {
  readonly kinds: readonly string[]
  readonly says: string
  readonly mend: string
  readonly isFine?: (node: SyntaxNode, source: Source) => boolean
}

const bans: readonly Ban[] = [
  { kinds: ['TSAnyKeyword'], says: '`any`', mend: 'use `unknown` and let a schema or a check narrow it' },
  {
    kinds: ['TSNonNullExpression'],
    says: 'a non-null `!`',
    mend: 'handle the missing value, or refuse with a code',
  },
  {
    kinds: ['VariableDeclarator', 'PropertyDefinition'],
    says: 'a definite `!`',
    mend: 'give the value where it is declared',
    isFine: (node) => node.definite !== true,
  },
  {
    kinds: ['TSAsExpression', 'TSTypeAssertion'],
    says: 'a type assertion',
    mend: 'let a schema or a type guard prove the type; only `as const` is allowed',
    isFine: isConst,
  },
  { kinds: ['TSEnumDeclaration'], says: 'an enum', mend: 'use a union of strings' },
  {
    kinds: ['TSModuleDeclaration'],
    says: 'a namespace',
    mend: 'use a file',
    isFine: (node) => node.kind === 'global' || nodeIn(node, 'id')?.type === 'Literal',
  },
  { kinds: ['TSParameterProperty'], says: 'a parameter property', mend: 'declare the field' },
  {
    kinds: ['ClassDeclaration', 'ClassExpression'],
    says: 'class inheritance',
    mend: 'use functions and plain data; only Error (and HTMLElement in the storefront) may be extended',
    isFine: inheritsFine,
  },
  { kinds: ['Decorator'], says: 'a decorator', mend: 'call the function' },
  {
    kinds: ['ExportDefaultDeclaration', 'ExportSpecifier'],
    says: 'a default export',
    mend: 'export by name',
    isFine: isNamedExport,
  },
]

/** Syntax that hides the truth from the compiler or the reader. */
export function bannedSyntax(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) =>
    bans.flatMap((ban) =>
      nodesOf(source, ...ban.kinds)
        .filter((node) => !ban.isFine?.(node, source))
        .map((node) => violationAt({ source, node }, { says: ban.says, mend: ban.mend })),
    ),
  )
}

/** Every file can be parsed; otherwise the other rules would see nothing in it. */
export function unparsable(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) =>
    source.errors.map((error) => ({
      path: source.path,
      line: 1,
      says: error,
      mend: 'write what TypeScript can read',
    })),
  )
}

function isConst(node: SyntaxNode): boolean {
  return nameOf(nodeIn(nodeIn(node, 'typeAnnotation'), 'typeName')) === 'const'
}

function inheritsFine(node: SyntaxNode, source: Source): boolean {
  const parent = nodeIn(node, 'superClass')
  if (!parent || nameOf(parent) === 'Error') return true
  return nameOf(parent) === 'HTMLElement' && source.path.startsWith('apps/storefront/')
}

function isNamedExport(node: SyntaxNode, source: Source): boolean {
  if (/(^|\/)[a-z]+\.config\.ts$/.test(source.path)) return true
  return node.type === 'ExportSpecifier' && nameOf(nodeIn(node, 'exported')) !== 'default'
}
