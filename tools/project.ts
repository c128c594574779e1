import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this file stands in; every path of the tools starts here, never at the working directory. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

export const inProject = (...parts: string[]): string => join(projectRoot, ...parts)

/** A module of node_modules that is run as a program, always under the Node that runs us. */
export const toolScript = (path: string): string => inProject('node_modules', path)

export const isRoot = process.getuid?.() === 0
