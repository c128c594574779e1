/** What a program did to the files of one folder, call by call, from the log that strace keeps of it. */
import { relative } from 'node:path'

export type Step =
  | { kind: 'open'; path: string; isCreated: boolean; isEmptied: boolean }
  | { kind: 'write'; path: string; offset: number; data: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'sync'; path: string }
  | { kind: 'rename'; path: string; to: string }
  | { kind: 'unlink'; path: string }
  | { kind: 'mkdir'; path: string }
  /** Written to standard output: what the program has answered. */
  | { kind: 'said'; text: string }

/** Every call that can change a file or its name, and those that flush. */
const CALLS =
  'openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,ftruncate,fallocate,rename,renameat,renameat2,' +
  'unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,copy_file_range,sendfile'

export const straceArguments = (log: string): string[] =>
  // Every byte in hexadecimal, descriptors with their paths, and no string cut short.
  ['-f', '-y', '-xx', '-s', '16000000', '--seccomp-bpf', '-e', `trace=${CALLS}`, '-o', log]

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex')

const CALL = /^(\w+)\((.*)\)\s+= (-?\d+)(?:<[^>]*>)?/s
const DESCRIPTOR = /^(\d+)<([^>]*)>/
const STRING = /"([^"]*)"/g

type Call = { name: string; args: string; result: number }

/** A call that another thread's came between stands in two lines. */
function* callsOf(lines: Iterable<string>): Generator<Call> {
  const begun = new Map<string, string>()
  for (const line of lines) {
    const space = line.indexOf(' ')
    const thread = line.slice(0, space)
    let text = line.slice(space + 1).trimStart()
    if (text.endsWith('<unfinished ...>')) {
      begun.set(thread, text.slice(0, -'<unfinished ...>'.length).trimEnd())
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text)
    if (resumed) {
      text = `${begun.get(thread) ?? ''}${text.slice(resumed[0].length)}`
      begun.delete(thread)
    }
    const [, name, args, result] = CALL.exec(text) ?? []
    if (name !== undefined && args !== undefined && Number(result) >= 0) yield { name, args, result: Number(result) }
  }
}

const stringsIn = (args: string): Buffer[] => [...args.matchAll(STRING)].map(([, hex = '']) => bytesOf(hex))

const lastNumber = (args: string): number => Number(/(\d+)$/.exec(args)?.[1])

/** The steps inside `folder`, by paths relative to it, and what was answered. Throws for a call that the model does not know. */
export const parseTrace = (lines: Iterable<string>, folder: string): Step[] => {
  const steps: Step[] = []
  const positions = new Map<string, number>()
  const inside = (path: string): string | undefined => {
    const name = relative(folder, path)
    return name.startsWith('..') ? undefined : name
  }
  const write = (fd: string, path: string, data: Buffer): void => {
    const offset = positions.get(fd) ?? 0
    positions.set(fd, offset + data.length)
    steps.push({ kind: 'write', path, offset, data })
  }
  for (const { name, args, result } of callsOf(lines)) {
    const [, fd = '', hexPath = ''] = DESCRIPTOR.exec(args) ?? []
    const path = inside(bytesOf(hexPath).toString())
    const [first, second] = stringsIn(args)
    const named = first && inside(first.toString())
    if (name === 'write' && fd === '1' && first)
      steps.push({ kind: 'said', text: first.subarray(0, result).toString() })
    else if (name === 'openat' || name === 'open') {
      positions.set(String(result), 0)
      if (named === undefined) continue
      steps.push({
        kind: 'open',
        path: named,
        isCreated: args.includes('O_CREAT'),
        isEmptied: args.includes('O_TRUNC'),
      })
    } else if (name.startsWith('rename')) {
      const to = second && inside(second.toString())
      if (named !== undefined && to !== undefined) steps.push({ kind: 'rename', path: named, to })
    } else if (name.startsWith('unlink') || name === 'rmdir') {
      if (named !== undefined) steps.push({ kind: 'unlink', path: named })
    } else if (name.startsWith('mkdir')) {
      if (named !== undefined && named !== '') steps.push({ kind: 'mkdir', path: named })
    } else if (path === undefined || hexPath === '') continue
    else if (name === 'write' && first) write(fd, path, first.subarray(0, result))
    else if (name === 'pwrite64' && first)
      steps.push({ kind: 'write', path, offset: lastNumber(args), data: first.subarray(0, result) })
    else if (name === 'ftruncate') steps.push({ kind: 'truncate', path, size: Number(/, (\S+)$/.exec(args)?.[1]) })
    else if (name === 'fsync' || name === 'fdatasync') steps.push({ kind: 'sync', path })
    else throw new Error(`the model does not know ${name}`)
  }
  return steps
}
