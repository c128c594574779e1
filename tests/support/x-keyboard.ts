/** A keyboard for programs that let no test driver in: keys arrive through the display, as from a user's hand. */
import { spawnSync } from 'node:child_process'

const run = (...args: string[]): { status: number | null; stdout: string } => {
  const { status, stdout, error } = spawnSync('xdotool', args, { encoding: 'utf8', timeout: 20_000 })
  if (error) throw error
  return { status, stdout }
}

/** The visible window with that title, undefined while there is none. */
export const findWindow = (title: RegExp): string | undefined =>
  run('search', '--onlyvisible', '--name', title.source)
    .stdout.split('\n')
    .find((line) => line !== '')

/** There is no window manager on the virtual display to do it. */
export const focusWindow = (id: string): void => void run('windowfocus', '--sync', id)

export const press = (...keys: string[]): void => void run('key', ...keys)

export const type = (text: string): void => void run('type', '--delay', '20', text)
