import { checkedFilePath } from './checked-file-path.ts'
import { type BackupReading, readBackupFile } from './read-backup-file.ts'

/** Reads the whole file and checks every hash, count and file name. Throws MaintenanceError when it is not whole. */
export async function verifyBackup(file: string): Promise<BackupReading> {
  const paths: string[] = []
  const reading = await readBackupFile(file, {
    async section(section, data) {
      if (section.kind === 'file') paths.push(section.path)
      for await (const _chunk of data);
    },
  })
  // Only now: in a damaged file a strange name is damage, and not an attack.
  paths.forEach(checkedFilePath)
  return reading
}
