type SignInResult = { kind: 'done' } | { kind: 'refused' } | { kind: 'too-many' } | { kind: 'unreachable' }

/** Signs in by e-mail and password; the answer sets the session cookie. */
export async function signIn(person: { email: string; password: string }): Promise<SignInResult> {
  const response = await post('/v1/auth/sign-in/email', person)
  if (!response || response.status >= 500) return { kind: 'unreachable' }
  if (response.ok) return { kind: 'done' }
  return response.status === 429 ? { kind: 'too-many' } : { kind: 'refused' }
}

/** Ends the session of this browser; false when the server could not be reached. */
export async function signOut(): Promise<boolean> {
  const response = await post('/v1/auth/sign-out', {})
  return response?.ok ?? false
}

async function post(address: string, body: unknown): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return undefined
  }
}
