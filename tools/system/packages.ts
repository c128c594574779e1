import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runChild } from '../process/run-child.ts'
import { isRoot } from '../project.ts'
import { Refusal, say } from '../say.ts'

type Need = { package: string; program: string } | { package: string; library: string }

const needs = {
  runtime: [
    { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
    { package: 'libnss3', library: 'libnss3.so' },
    { package: 'libasound2', library: 'libasound.so.2' },
    { package: 'libgbm1', library: 'libgbm.so.1' },
    { package: 'libxss1', library: 'libXss.so.1' },
    { package: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
    { package: 'libxtst6', library: 'libXtst.so.6' },
  ],
  display: [
    { package: 'xvfb', program: 'Xvfb' },
    { package: 'xauth', program: 'xauth' },
  ],
  fallback: [
    { package: 'unzip', program: 'unzip' },
    { package: 'g++', program: 'g++' },
    { package: 'make', program: 'make' },
    { package: 'python3', program: 'python3' },
  ],
  tests: [
    { package: 'poppler-utils', program: 'pdftotext' },
    { package: 'strace', program: 'strace' },
    { package: 'xdotool', program: 'xdotool' },
  ],
  bench: [{ package: 'sqlite3', program: 'sqlite3' }],
} as const satisfies Record<string, readonly Need[]>

export type Purpose = keyof typeof needs

const INSTALL = 'apt-get install -y --no-install-recommends'

const isProgram = (name: string): boolean =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'].some((folder) =>
    existsSync(join(folder, name)),
  )

const listLibraries = (): string => {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path)) ?? 'ldconfig'
  return spawnSync(ldconfig, ['-p'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? ''
}

const findMissing = (purposes: readonly Purpose[]): string[] => {
  const libraries = purposes.includes('runtime') ? listLibraries() : ''
  const wanted: readonly Need[] = purposes.flatMap((purpose) => [...needs[purpose]])
  return wanted
    .filter((need) => ('program' in need ? !isProgram(need.program) : !libraries.includes(`${need.library} `)))
    .map((need) => need.package)
}

const aptGet = (...args: string[]) =>
  runChild('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    limitSeconds: 900,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

/** Installs what is missing where we may (root on Debian and its kin); otherwise refuses with the one command to run. */
export const requirePackages = async (purposes: readonly Purpose[]): Promise<void> => {
  if (process.platform !== 'linux') return
  const missing = findMissing(purposes)
  if (missing.length === 0) return
  if (!isRoot || !isProgram('apt-get')) {
    // One command for everything, or the next step would ask again.
    const all = findMissing(['runtime', 'display', 'fallback', 'tests']).join(' ')
    throw new Refusal(`System packages are missing (${missing.join(', ')}). Install them with: sudo ${INSTALL} ${all}`)
  }
  say(`Installing system packages: ${missing.join(', ')} …`)
  const updated = await aptGet('update', '-qq')
  const installed = await aptGet('install', '-y', '--no-install-recommends', ...missing)
  const still = findMissing(purposes)
  if (still.length > 0) {
    const why = `${updated.output}${installed.output}`.trim().slice(-1_500)
    throw new Refusal(
      `System packages are still missing (${still.join(', ')}); tried: ${INSTALL} ${missing.join(' ')}\n${why}`,
    )
  }
}
