import type { WorkspacePlan } from '../workspace-plans.ts'
import type { ImportUse, Source } from './parse-source.ts'
import { isProduct, isTest, type Project, workspaceOf } from './project.ts'
import { declaredIn, type ImportTarget, packageJson, resolveImport } from './resolve-import.ts'
import { type Violation, violationAt } from './violation.ts'

type Words = Pick<Violation, 'says' | 'mend'>
interface Use {
  readonly project: Project
  readonly path: string
  readonly workspace: WorkspacePlan
}

/** Imports between workspaces go only along the plan, by package name, through the front door. */
export function workspaceImports(project: Project): Violation[] {
  const fromCode = [...project.sources.values()].flatMap((source) => importsOf(project, source))
  return [...fromCode, ...manifests(project)]
}

function importsOf(project: Project, source: Source): Violation[] {
  const workspace = workspaceOf(project, source.path)
  return source.imports.flatMap((use: ImportUse) => {
    const target = resolveImport(project, { from: source.path, specifier: use.specifier })
    const words = workspace
      ? refusal({ project, path: source.path, workspace }, target)
      : outsideWorkspaces(project, { from: source.path, target })
    return words ? [violationAt({ source, node: use }, words)] : []
  })
}

function refusal(use: Use, target: ImportTarget): Words | undefined {
  if (target.kind === 'file') return fileRefusal(use, target.path)
  if (target.kind === 'workspace') return workspaceRefusal(use, target)
  if (target.kind === 'builtin') return builtinRefusal(use, target.name)
  return outsideRefusal(use, target.name)
}

function fileRefusal({ workspace }: Use, path: string): Words | undefined {
  if (path.startsWith(`${workspace.folder}/`)) return undefined
  return {
    says: `the import leaves ${workspace.folder} by a relative path (${path})`,
    mend: 'import the other workspace by its package name, and only what its index.ts exports',
  }
}

function workspaceRefusal(
  { workspace, path }: Use,
  target: Extract<ImportTarget, { kind: 'workspace' }>,
): Words | undefined {
  const allowed = isTest(path) ? [...workspace.imports, ...workspace.importsInTests] : workspace.imports
  if (target.name !== workspace.name && !allowed.includes(target.name)) {
    return {
      says: `${workspace.name} may not import ${target.name}`,
      mend: `use only ${allowed.join(', ') || 'no other workspace'}, or change tooling/architecture.ts with a decision record`,
    }
  }
  if (target.path !== undefined) return undefined
  return {
    says: `${target.subpath} is not exported by ${target.name}`,
    mend: 'export it from the index.ts of that package and import it from there',
  }
}

function builtinRefusal({ workspace, path }: Use, name: string): Words | undefined {
  if (workspace.builtins || !isProduct(path)) return undefined
  return {
    says: `${workspace.name} runs in browsers and imports ${name}`,
    mend: 'use what browsers and Node share (fetch, URL, crypto.subtle, TextEncoder)',
  }
}

function outsideRefusal({ project, workspace, path }: Use, name: string): Words | undefined {
  const manifest = packageJson(project, workspace.folder)
  const own = [...declaredIn(manifest, 'dependencies'), ...declaredIn(manifest, 'peerDependencies')]
  const root = packageJson(project, '')
  const forWork = [...declaredIn(manifest, 'devDependencies'), ...declaredIn(root, 'devDependencies')]
  if (!isProduct(path)) return [...own, ...forWork].includes(name) ? undefined : undeclared(workspace, name)
  if (!own.includes(name)) return undeclared(workspace, name)
  if (workspace.outside === 'declared' || workspace.outside.includes(name)) return undefined
  return {
    says: `${workspace.name} may not import ${name}`,
    mend: `use only ${workspace.outside.join(', ') || 'the language itself'}, or change tooling/architecture.ts`,
  }
}

function undeclared(workspace: WorkspacePlan, name: string): Words {
  return {
    says: `${name} is not declared by ${workspace.folder}/package.json`,
    mend: 'add it there with its exact version, or do without',
  }
}

/** Tooling may look into everything; nothing else at the root has a reason to, and nobody imports tooling. */
function outsideWorkspaces(project: Project, use: { from: string; target: ImportTarget }): Words | undefined {
  if (use.target.kind !== 'outside') return undefined
  const root = packageJson(project, '')
  const declared = [...declaredIn(root, 'devDependencies'), ...declaredIn(root, 'dependencies')]
  if (declared.includes(use.target.name)) return undefined
  return {
    says: `${use.target.name} is not declared by the package.json of the root`,
    mend: 'add it to its devDependencies with the exact version',
  }
}

function manifests(project: Project): Violation[] {
  return project.architecture.workspaces.flatMap((workspace) => {
    const scope = project.architecture.packageScope
    const names = declaredIn(packageJson(project, workspace.folder), 'dependencies')
    const others = names.filter((name) => name.startsWith(scope)).map((name) => name.slice(scope.length))
    return others
      .filter((name) => !workspace.imports.includes(name))
      .map((name) => ({
        path: `${workspace.folder}/package.json`,
        line: 1,
        says: `${workspace.name} may not depend on ${name}`,
        mend: 'remove the dependency',
      }))
  })
}
