import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BackupHeader, BackupSection } from './backup-format.ts'
import { checkedFilePath } from './checked-file-path.ts'
import { readBackupFile } from './read-backup-file.ts'
import { placeFiles } from './saved-files.ts'
import { verifyBackup } from './verify-backup.ts'
import { writeBackupFile } from './write-backup-file.ts'

let folder: string
let whole: Buffer

const header: BackupHeader = {
  format: 1,
  takenAt: '2026-01-02T03:04:05.678Z',
  serverVersion: '18.4',
  migrations: [{ name: '0001-foundation.sql', sha256: 'a'.repeat(64) }],
  shops: 1,
  withKey: false,
}
const rows = Array.from({ length: 5000 }, (_, row) => `${row}\tThe kettle leaks ${(row * 7919) % 977}\n`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'echoloop-backup-'))
  const file = join(folder, 'whole.elb')
  await write(file, [
    [{ kind: 'file', path: 'files/a/photo.jpg' }, 'bytes of a photo'],
    [{ kind: 'table', name: 'voice', columns: ['id', 'text'] }, rows.join('')],
    [{ kind: 'table', name: 'reply', columns: ['id'] }, ''],
  ])
  whole = await readFile(file)
})
afterAll(() => rm(folder, { recursive: true }))

async function write(
  file: string,
  sections: readonly (readonly [BackupSection, string])[],
  told: Partial<{ rows: number }> = {},
): Promise<void> {
  const writer = await writeBackupFile(file, header)
  const tables: Record<string, number> = {}
  for (const [section, text] of sections) {
    const end = await writer.section(section, chunks(text))
    if (section.kind === 'table') tables[section.name] = told.rows ?? end.lines
  }
  const files = sections.filter(([section]) => section.kind === 'file').length
  const finished = writer.finish({ sections: sections.length, tables, jobs: 0, files, sequences: {} })
  await finished.catch(async (error: unknown) => {
    await writer.discard()
    throw error
  })
}

async function* chunks(text: string): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += 1000) yield Buffer.from(text.slice(at, at + 1000))
}

async function verifyBytes(bytes: Uint8Array): Promise<unknown> {
  const file = join(folder, 'changed.elb')
  await writeFile(file, bytes)
  return verifyBackup(file).catch((error: unknown) => error)
}

describe('a backup file', () => {
  test('gives back what was written', async () => {
    const read: Record<string, string> = {}
    const reading = await readBackupFile(join(folder, 'whole.elb'), {
      async section(section, data) {
        const parts: Buffer[] = []
        for await (const chunk of data) parts.push(chunk)
        read[section.kind === 'table' ? section.name : section.kind] = Buffer.concat(parts).toString()
      },
    })
    expect(reading.header).toEqual(header)
    expect(reading.footer).toMatchObject({ tables: { voice: 5000, reply: 0 }, files: 1 })
    expect(read).toEqual({ file: 'bytes of a photo', voice: rows.join(''), reply: '' })
    expect(reading.bytes).toBe(whole.length)
    expect(whole.length).toBeLessThan(rows.join('').length / 2)
  })

  test('appears only when it is finished, over no other file, and not at all when the rows cannot be read', async () => {
    const file = join(folder, 'failed.elb')
    const writer = await writeBackupFile(file, header)
    const failing = async function* () {
      yield Buffer.from('1\n')
      throw new Error('the connection is gone')
    }
    await expect(
      writer.section({ kind: 'table', name: 'voice', columns: ['id'] }, failing()),
    ).rejects.toThrow('the connection is gone')
    await writer.discard()
    expect((await readdir(folder)).filter((name) => name.startsWith('failed'))).toEqual([])
    await expect(writeBackupFile(join(folder, 'whole.elb'), header)).rejects.toMatchObject({
      code: 'output-exists',
    })
  })

  test('whose writer counted wrongly is never given its name', async () => {
    const file = join(folder, 'miscounted.elb')
    const section: BackupSection = { kind: 'table', name: 'voice', columns: ['id'] }
    await expect(write(file, [[section, '1\n2\n']], { rows: 3 })).rejects.toMatchObject({
      code: 'backup-damaged',
    })
    expect((await readdir(folder)).filter((name) => name.startsWith('miscounted'))).toEqual([])
  })
})

describe('a changed backup file is refused', () => {
  test('with any single bit flipped: the first and last 300 bytes and 300 random places', async () => {
    expect(await verifyBytes(whole)).not.toBeInstanceOf(Error)
    const ends = Array.from({ length: 300 }, (_, place) => [place, whole.length - 1 - place]).flat()
    const random = Array.from({ length: 300 }, () => Math.floor(Math.random() * whole.length))
    for (const place of [...ends, ...random]) {
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8))
      expect(await verifyBytes(changed), `bit flipped at ${place}`).toMatchObject({
        name: 'MaintenanceError',
        code: expect.stringMatching(/^(backup-damaged|not-a-backup|backup-format)$/),
      })
    }
  })

  test('cut at any place, at frame borders too, or with bytes after its end', async () => {
    const borders = [0, 1, 16, 17, 21, whole.length - 37, whole.length - 32, whole.length - 1]
    const random = Array.from({ length: 200 }, () => Math.floor(Math.random() * whole.length))
    for (const length of [...borders, ...random])
      expect(await verifyBytes(whole.subarray(0, length)), `cut to ${length}`).toMatchObject({
        code: expect.stringMatching(/^(backup-damaged|not-a-backup)$/),
      })
    for (const tail of [Buffer.alloc(1), whole])
      expect(await verifyBytes(Buffer.concat([whole, tail]))).toMatchObject({ code: 'backup-damaged' })
    const middle = Math.floor(whole.length / 2)
    const torn = Buffer.concat([whole.subarray(0, middle - 512), whole.subarray(middle)])
    expect(await verifyBytes(torn)).toMatchObject({ code: 'backup-damaged' })
  })

  test('when it is something else, empty, missing or a folder', async () => {
    expect(await verifyBytes(Buffer.from('PGDMP and more bytes than the magic'))).toMatchObject({
      code: 'not-a-backup',
    })
    expect(await verifyBytes(Buffer.alloc(0))).toMatchObject({ code: 'not-a-backup' })
    await expect(verifyBackup(join(folder, 'missing.elb'))).rejects.toMatchObject({
      code: 'backup-unreadable',
    })
    await expect(verifyBackup(folder)).rejects.toMatchObject({ code: 'backup-unreadable' })
  })
})

describe('file names in a backup', () => {
  const hostile = [
    '../secret.key',
    'files/../../etc/passwd',
    'files/./a',
    'files//a',
    '/etc/passwd',
    'files',
    'files/',
    'postgres/cluster/PG_VERSION',
    'secret.key',
    'files/..\\..\\a',
    'files/C:a',
    'files/a\u0000.jpg',
    'files/a\nb',
    `files/${'n'.repeat(256)}`,
    '',
  ]
  test.each(hostile)('%j is refused when read and when placed', async (path) => {
    expect(() => checkedFilePath(path)).toThrow('outside of its folder')
    const data = await mkdtemp(join(folder, 'data-'))
    await expect(placeFiles(data).place(path, chunks('x'))).rejects.toMatchObject({
      code: 'hostile-file-name',
    })
    expect(await readdir(data)).toEqual([])
    const file = join(folder, 'hostile.elb')
    await expect(write(file, [[{ kind: 'file', path }, 'x']])).rejects.toMatchObject({
      code: 'hostile-file-name',
    })
  })

  test.each(['files/a.jpg', 'imports/2026/数据 1.csv', 'files/..a/b..'])('%j is taken', async (path) => {
    const data = await mkdtemp(join(folder, 'data-'))
    const placer = placeFiles(data)
    await placer.place(path, chunks('x'))
    expect(await readFile(join(data, path), 'utf8')).toBe('x')
    await expect(placer.place(path, chunks('y'))).rejects.toMatchObject({ code: 'EEXIST' })
    await placer.takeBack()
    await expect(readFile(join(data, path))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a file cut while it lies there is refused', async () => {
    const file = join(folder, 'cut.elb')
    await writeFile(file, whole)
    await truncate(file, whole.length - 100)
    await expect(verifyBackup(file)).rejects.toMatchObject({ code: 'backup-damaged' })
  })
})
