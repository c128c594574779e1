import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { inProject } from '#tools/project.ts'

const LONGEST = 400

// Names that say where code is kept instead of what it does: everything ends up in them.
const EMPTY_NAME = /^(data|misc|([a-z0-9]+-)*(utils?|helpers?|managers?))(\.|$)/i

const listFiles = (folder: string): string[] =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

const files = ['src', 'tools', 'tests'].flatMap(listFiles)
const sources = files.filter((path) => !/\.(test|spec)\.tsx?$/.test(path))

const hasFileName = (path: string): boolean => {
  const name = basename(path)
  return path.endsWith('.tsx')
    ? /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)(\.test)?\.tsx$/.test(name)
    : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|mjs|cjs)$/.test(name)
}

test('the sources are found', () => {
  expect(sources.length).toBeGreaterThan(60)
})

test('no file is longer than a reader can hold', () => {
  const long = files.flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n').length - 1
    return lines > LONGEST ? [`${path}: ${lines}`] : []
  })
  expect(long).toEqual([])
})

test('a file is named after what it does', () => {
  const isEmpty = (path: string): boolean =>
    path
      .slice(inProject().length)
      .split(/[\\/]/)
      .some((part) => EMPTY_NAME.test(part))
  expect(files.filter(isEmpty)).toEqual([])
})

test('files are kebab-case, components PascalCase', () => {
  expect(files.filter((path) => !hasFileName(path))).toEqual([])
})

test('an index only ever opens a program or lists the migrations', () => {
  const indexes = sources
    .filter((path) => /^index\./.test(basename(path)))
    .map((path) => path.slice(inProject().length + 1))
  const known = ['src/main/index.ts', 'src/preload/index.ts', 'src/main/platform/db/migrations/index.ts']
  expect(indexes.filter((path) => !known.includes(path) && !path.includes('default-app'))).toEqual([])
})

test('every test runs', () => {
  const idle = files.filter((path) => /\b(describe|it|test)\.(only|skip|todo|fixme)\(/.test(readFileSync(path, 'utf8')))
  expect(idle).toEqual([])
})
