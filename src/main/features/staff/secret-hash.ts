/** Slow salted hashes of PINs and recovery keys: scrypt, worked out beside the main thread. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** Of a new hash: 32 MB and some 60 ms a try. Each hash keeps its own, so that it can be raised. */
const COST = 2 ** 15
const BLOCK = 8
const LENGTH = 32

export type SecretHash = { salt: Buffer; hash: Buffer; cost: number }

const derive = (secret: string, salt: Buffer, cost: number): Promise<Buffer> => {
  const options: ScryptOptions = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK }
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, LENGTH, options, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}

export const hashSecret = async (secret: string): Promise<SecretHash> => {
  const salt = randomBytes(16)
  return { salt, hash: await derive(secret, salt, COST), cost: COST }
}

export const isSecret = async (secret: string, { salt, hash, cost }: SecretHash): Promise<boolean> =>
  timingSafeEqual(await derive(secret, salt, cost), hash)
