import type { Words } from '@echoloop/locales'
import {
  type FilePreview,
  isZip,
  type PreviewOptions,
  previewFile,
  previewRows,
  type ReadOptions,
  type Row,
  readRows,
  SheetFault,
} from '@echoloop/records'
import { CommandFailure } from './command-failure.ts'
import type { OpenedInput } from './open-input.ts'

type Wishes = Pick<PreviewOptions, 'format' | 'encoding'> & { sheet?: string }

/** How an opened file will be read. A workbook that cannot be read ends the command with 2. */
export async function previewInput(
  opened: OpenedInput,
  { wishes, words }: { wishes: Wishes; words: Words },
): Promise<FilePreview> {
  const { source, beginning } = opened
  try {
    if ('path' in source && isZip(beginning)) return await previewFile(source.path, { sheet: wishes.sheet })
    const format = wishes.format === 'xlsx' ? undefined : wishes.format
    const { encoding } = wishes
    return previewRows(beginning, { name: opened.name, isWholeFile: opened.isWhole, format, encoding })
  } catch (error) {
    throw failureOf(error, { path: opened.path, words })
  }
}

/** The rows of an opened file; what breaks in the middle of a workbook ends the command with 2. */
export async function* readInput(
  opened: OpenedInput,
  { reading, words }: { reading: ReadOptions; words: Words },
): AsyncGenerator<Row[], void, void> {
  try {
    yield* readRows(opened.source, reading)
  } catch (error) {
    throw failureOf(error, { path: opened.path, words })
  }
}

function failureOf(error: unknown, file: { path: string; words: Words }): unknown {
  if (!(error instanceof SheetFault)) return error
  const sentence = file.words.command.file.workbook[error.code](file.path)
  return new CommandFailure(sentence, { exitCode: 2, cause: error })
}
