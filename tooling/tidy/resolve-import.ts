import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import type { Project } from './project.ts'

/** What an import points at. */
export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'workspace'; readonly name: string; readonly subpath: string; readonly path?: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'outside'; readonly name: string }

/** Resolves a specifier as Node does for this project: exact relative paths, `exports` of workspaces. */
export function resolveImport(project: Project, use: { from: string; specifier: string }): ImportTarget {
  const specifier = use.specifier.replace(/\?.*$/, '')
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: posix.join(posix.dirname(use.from), specifier) }
  }
  if (isBuiltin(specifier)) return { kind: 'builtin', name: specifier }
  if (specifier.startsWith(project.architecture.packageScope)) return workspaceTarget(project, specifier)
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1)
  return { kind: 'outside', name: name.join('/') }
}

function workspaceTarget(project: Project, specifier: string): ImportTarget {
  const [name = '', ...rest] = specifier.slice(project.architecture.packageScope.length).split('/')
  const subpath = rest.length === 0 ? '.' : `./${rest.join('/')}`
  const folder = project.architecture.workspaces.find((workspace) => workspace.name === name)?.folder
  const entry = folder === undefined ? undefined : exportedPath(project, { folder, subpath })
  return { kind: 'workspace', name, subpath, ...(entry === undefined ? {} : { path: entry }) }
}

function exportedPath(project: Project, entry: { folder: string; subpath: string }): string | undefined {
  const target = readField(readField(packageJson(project, entry.folder), 'exports'), entry.subpath)
  const file =
    typeof target === 'string' ? target : (readField(target, 'import') ?? readField(target, 'default'))
  return typeof file === 'string' ? posix.join(entry.folder, file) : undefined
}

/** The parsed package.json of a folder; undefined when there is none. */
export function packageJson(project: Project, folder: string): unknown {
  const text = project.files.get(folder === '' ? 'package.json' : `${folder}/package.json`)
  return text === undefined ? undefined : JSON.parse(text)
}

/** The names under one dependency field of a package.json. */
export function declaredIn(manifest: unknown, field: string): string[] {
  const value = readField(manifest, field)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function readField(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === field)?.[1]
}
