// Zod tries once whether code may be made from text. The content policy forbids it and would report the try,
// so Zod is told before any module loads.
globalThis.__zod_globalConfig = { jitless: true }
