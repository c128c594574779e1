export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<E> = { readonly ok: false; readonly error: E }

/** An expected outcome: a value, or an error with a code the contract declares. */
export type Result<T, E> = Ok<T> | Err<E>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** Literal codes stay literal, so `err({ code: 'past' })` needs no annotation. */
export const err = <const E>(error: E): Err<E> => ({ ok: false, error })
