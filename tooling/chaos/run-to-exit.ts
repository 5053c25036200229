type Run = { run: () => Promise<number>; seed: number }

/**
 * Runs and ends the process: 1 with the reason when something failed or broke. People of a broken run who would ask for
 * ever, and servers that they asked, do not keep it alive.
 */
export async function runToExit({ run, seed }: Run): Promise<never> {
  try {
    process.exit((await run()) > 0 ? 1 : 0)
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 1500)
    process.stderr.write(`chaos: ${reason} (seed ${seed})\n`)
    process.exit(1)
  }
}
