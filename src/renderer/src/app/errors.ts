import { ORPCError } from '@orpc/client'
import { type ErrorCode, isDeclared, sentenceOf } from '#shared/error-sentences.ts'
import type { Translate } from '#shared/i18n/translate.ts'

/** The declared code of a failed call; undefined for a surprise. */
export const errorCode = (error: unknown): ErrorCode | undefined =>
  error instanceof ORPCError && isDeclared(error.code) ? error.code : undefined

/** The sentence for a failed call, in the user's language. */
export const errorSentence = (error: unknown, t: Translate): string =>
  sentenceOf(errorCode(error), error instanceof ORPCError ? error.data : undefined, t)
