import { z } from 'zod'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** Every setting of the server, read from the environment. The settings page of the docs is made from this. */
export const settingsSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port of the HTTP server.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. Put a reverse proxy with TLS in front.'),
  PUBLIC_URL: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => new URL(url).pathname === '/', {
      error: 'must have no path, since the staff signs in there. Shoppers may have one: SHOPPER_URL.',
    })
    .optional()
    .describe(
      'Address under which the staff reaches this server, without a path. Default: http://localhost:PORT.',
    ),
  SHOPPER_URL: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe(
      'Address under which shoppers reach this server, for links in mails and pages; may have a path, such as https://shop.example/voices where the shop passes that on. Default: PUBLIC_URL.',
    ),
  ECHOLOOP_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('Folder for the embedded database, uploaded files, keys and logs.'),
  DATABASE_URL: z
    .string()
    .optional()
    .describe(
      'postgres:// address of PostgreSQL 15 or newer. Without it the embedded PostgreSQL runs in the data folder.',
    ),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .describe('Connections each process may open.'),
  ECHOLOOP_SECRET_KEY: z
    .string()
    .min(43)
    .optional()
    .describe(
      'Master key, 32 random bytes in base64: signs links, seals personal data. Default: the file secret.key in the data folder, made at the first start. Several machines need the same one.',
    ),
  TRUST_PROXY: flag
    .default(false)
    .describe('Believe X-Forwarded-For and X-Forwarded-Proto of a reverse proxy.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged. Logs hold no review text, address or token at any level.'),
  LOG_FILE: z
    .string()
    .optional()
    .describe(
      'File for the log. Default: standard output; `npm start` uses logs/server.log in the data folder.',
    ),
  MODEL_URL: z
    .url()
    .optional()
    .describe(
      'Base address of an OpenAI-compatible API (…/v1) for summaries, drafts of replies and hard texts. Off without it; personal data is masked before anything is sent.',
    ),
  MODEL_KEY: z.string().min(1).optional().describe('Key for MODEL_URL, sent as a bearer token.'),
  MODEL_NAME: z.string().min(1).default('default').describe('Name of the model at MODEL_URL.'),
  MODEL_TIMEOUT_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(300)
    .default(20)
    .describe('After so many seconds without a whole answer the built-in engine answers instead.'),
  MODEL_MONTHLY_TOKENS: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000_000)
    .default(1_000_000)
    .describe('Tokens that each shop may use in a calendar month; beyond them the built-in engine answers.'),
  MODEL_PRIVATE: flag
    .default(false)
    .describe('Whether MODEL_URL may be an address of this machine or of a private network.'),
  MEDIA_PRIVATE: flag
    .default(false)
    .describe(
      'Whether pictures that imported files name may be fetched from addresses of this machine or of a private network.',
    ),
  CONNECTOR_PRIVATE: flag
    .default(false)
    .describe(
      'Whether a connected store may be at an address of this machine or of a private network, and without https.',
    ),
  SMTP_URL: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Mail server for messages to customers: smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465. Options: requireTLS, ignoreTLS, tls.rejectUnauthorized, tls.servername, name. Without it messages wait.',
    ),
  MAIL_FROM: z
    .email()
    .max(254)
    .optional()
    .describe('Address that mail comes from. Default: echoloop@ and the host of PUBLIC_URL.'),
  DOOR_PRIVATE: flag
    .default(false)
    .describe(
      'Whether the SMS and messenger webhooks of shops, and the sources and adapters of social listening, may lead to this machine or a private network.',
    ),
  MAILBOX_PRIVATE: flag
    .default(false)
    .describe(
      'Whether the mail servers of mailboxes may be this machine or in a private network, on any port, and without TLS.',
    ),
  CHAT_SOCKETS: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(20_000)
    .describe(
      'Open chat windows that one process serves over sockets, about 11 KB each; further ones ask by requests. One network has 200 at most.',
    ),
  CLOCKS_EVERY_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(600)
    .default(60)
    .describe(
      'How often the clocks of cases are looked at: a warning or a breach is noted so much later at most.',
    ),
  METRICS_PUBLIC: flag
    .default(false)
    .describe('Serve /metrics to other machines too; otherwise to loopback only.'),
})

export type Settings = z.infer<typeof settingsSchema>

/** Reads the settings. Throws with one sentence per wrong setting. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const settings = settingsSchema.safeParse(given)
  if (settings.success) return settings.data
  const sentences = settings.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These settings are wrong. ${sentences.join('; ')}`)
}

/** The settings page of the docs, in Markdown. */
export function describeSettings(): string {
  const rows = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined)
    const value = fallback.success && fallback.data !== undefined ? `\`${String(fallback.data)}\`` : 'none'
    return `| \`${name}\` | ${value} | ${schema.description ?? ''} |`
  })
  return `# Settings\n\nRead from the environment at start. This page is made from \`apps/server/src/config.ts\`.\n\n| setting | default | meaning |\n|---|---|---|\n${rows.join('\n')}\n`
}
