/** The directives of one Content-Security-Policy, each with its sources. */
export type ContentPolicy = Map<string, string[]>

/** The policies of a header's value; several may stand in one, and all of them hold. */
export function readPolicies(value: string): ContentPolicy[] {
  return value
    .split(',')
    .map(readPolicy)
    .filter((policy) => policy.size > 0)
}

function readPolicy(text: string): ContentPolicy {
  const policy: ContentPolicy = new Map()
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    // Of a directive that stands twice the first one counts.
    if (name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources)
  }
  return policy
}

const fallbacks = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
  'media-src': ['media-src', 'default-src'],
} as const

export type Directive = keyof typeof fallbacks

export const directives: readonly Directive[] = [
  'script-src',
  'style-src',
  'connect-src',
  'img-src',
  'media-src',
]

export type Asked = {
  directive: Directive
  /** What is loaded. */
  url: URL
  /** The page that loads it. */
  page: URL
  /** Of the script's tag. */
  nonce: string | undefined
}

/** Whether a policy lets something be loaded, by the rules of CSP level 3. */
export function allows(policy: ContentPolicy, asked: Asked): boolean {
  const name = fallbacks[asked.directive].find((one) => policy.has(one))
  if (name === undefined) return true
  const sources = policy.get(name) ?? []
  const isScript = asked.directive === 'script-src'
  if (isScript && asked.nonce !== undefined && sources.includes(`'nonce-${asked.nonce}'`)) return true
  // With it a script needs a nonce or a hash; addresses count no more.
  if (isScript && sources.includes("'strict-dynamic'")) return false
  return sources.some((source) => fits(source, asked))
}

/** Whether a policy wants a name for policies of trusted types that the elements do not carry. */
export function wantsTrustedTypes(policy: ContentPolicy): boolean {
  const names = policy.get('trusted-types')
  if (!policy.has('require-trusted-types-for') && names === undefined) return false
  return names !== undefined && !names.includes('echoloop') && !names.includes('*')
}

function fits(source: string, { url, page }: Asked): boolean {
  if (source === '*') return url.protocol === 'https:' || url.protocol === 'http:'
  if (source === "'self'") return url.host === page.host && mayUse(page.protocol, url.protocol)
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return mayUse(source.toLowerCase(), url.protocol)
  const match = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[^:/*]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source)
  if (match === null) return false
  const [, scheme, host = '', port, path] = match
  return (
    mayUse(scheme?.toLowerCase() ?? page.protocol, url.protocol) &&
    fitsHost(host.toLowerCase(), url.hostname) &&
    fitsPort(port, url) &&
    fitsPath(path, url.pathname)
  )
}

/** Whoever allows http allows https as well. */
function mayUse(allowed: string, used: string): boolean {
  return allowed === used || (allowed === 'http:' && used === 'https:')
}

function fitsHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}

function fitsPort(port: string | undefined, url: URL): boolean {
  if (port === '*') return true
  const usual = url.protocol === 'https:' ? '443' : '80'
  return (port ?? usual) === (url.port === '' ? usual : url.port)
}

function fitsPath(path: string | undefined, asked: string): boolean {
  if (path === undefined || path === '/') return true
  return path.endsWith('/') ? asked.startsWith(path) : asked === path
}
