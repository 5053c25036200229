import { MaintenanceError } from './maintenance-error.ts'

/** Folders of the data folder whose files belong to a backup. */
export const savedFolders = ['files', 'imports'] as const

/**
 * The path of a file in a backup, when it is one that may be written below the data folder: inside of a saved
 * folder, plain names only. Throws `hostile-file-name` for all else, so that no backup can reach another place.
 */
export function checkedFilePath(path: string): string {
  const [folder, ...names] = path.split('/')
  const isSaved = savedFolders.some((saved) => saved === folder)
  if (isSaved && names.length > 0 && names.every(isPlainName)) return path
  throw new MaintenanceError('hostile-file-name', { path: JSON.stringify(path).slice(0, 200) })
}

function isPlainName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || Buffer.byteLength(name) > 255) return false
  // Backslash and colon are separators on other systems; control characters have no business in a name.
  return ![...name].some((letter) => letter < ' ' || letter === '\u007f' || '\\:'.includes(letter))
}
