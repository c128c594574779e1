/** The files that were built for the window: read into a list at the start, and nothing outside the list is served. */
import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export type AppFile = { file: string; type: string }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

const listFolder = (folder: string, path: string): [string, AppFile][] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) return listFolder(file, `${path}${entry.name}/`)
    const type = TYPES[extname(entry.name)]
    return type ? [[`${path}${entry.name}`, { file, type }]] : []
  })

/** By path: `/index.html`, `/assets/index-1a2b.js`. */
export const listAppFiles = (folder: string): ReadonlyMap<string, AppFile> => new Map(listFolder(folder, '/'))
