import { type LocaleName, locales, type Words } from '@echoloop/locales'

export type Steps = {
  words: Words['start']
  /** Shows a step, a sign of life while it lasts, and how long it took. */
  run<T>(name: string, work: (note: (detail: string) => void) => Promise<T>): Promise<T>
  say(text: string): void
}

/** The lines that a person sees at start, in the language of the machine. */
export function createSteps(write: (text: string) => void): Steps {
  const locale: LocaleName = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en'
  const words = locales[locale].start
  return {
    words,
    say: (text) => write(`${text}\n`),
    async run(name, work) {
      const started = performance.now()
      write(`• ${name} `)
      const pulse = setInterval(() => write('.'), 1000)
      try {
        const result = await work((detail) => write(`(${detail}) `))
        write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`)
        return result
      } catch (error) {
        write('✗\n')
        throw error
      } finally {
        clearInterval(pulse)
      }
    },
  }
}
