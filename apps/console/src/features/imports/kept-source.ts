type KeptPlace = Pick<Storage, 'getItem' | 'setItem'>

/** Keeps under which source an import files its feedback: the server's answer does not say it. */
export function keepImportSource(place: KeptPlace, importId: string, source: string): void {
  place.setItem(`echoloop.import-source.${importId}`, source)
}

/**
 * The one source under which an import files its feedback: the one given in this browser, or the file's name where
 * the import had to fill it; undefined when the file's own rows name their sources.
 */
export function importSource(
  place: KeptPlace,
  run: { id: string; fileName: string; filled: readonly string[] },
): string | undefined {
  const given = place.getItem(`echoloop.import-source.${run.id}`)
  if (given !== null) return given
  return run.filled.includes('source') ? sourceOfFile(run.fileName) : undefined
}

/** The source a file gives when nobody names one: its name, as far as a source may be long. */
export function sourceOfFile(fileName: string): string {
  const cut = fileName.slice(0, 100)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
