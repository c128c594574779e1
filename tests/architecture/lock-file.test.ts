import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '#tools/project.ts'

type Entry = { version: string; resolved?: string; optionalDependencies?: Record<string, string> }

const lockText = readFileSync(inProject('package-lock.json'), 'utf8')
const { packages }: { packages: Record<string, Entry> } = JSON.parse(lockText)
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(inProject('package.json'), 'utf8'),
)

test('every version is pinned exactly', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([])
})

test('the lock file names no host', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

// npm leaves out what its registry could not show it at the time, and then `npm ci` refuses the lock file everywhere.
test('every package for another platform has its place in the lock file', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})
