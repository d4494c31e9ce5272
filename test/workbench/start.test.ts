// The start command as it is typed: what it opens, what it says, and that the end of it saves.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runCommand } from '../../workbench/night/command'
import type { Snapshot } from '../../workbench/server/wire'
import { builtProject } from '../support/dist'
import { freshFolder } from '../support/folder'

let root = ''
let file = ''
beforeEach(() => {
  root = freshFolder()
  symlinkSync(join(builtProject(), 'dist'), join(root, 'dist'))
  file = join(root, 'deals.csv')
  writeFileSync(file, 'Name,Company\nAnn Reed,Acme\n')
})

interface Started {
  /** Lines on stdout and stderr so far. */
  readonly lines: string[]
  readonly errors: string[]
  /** The page's address, once it is said; undefined when the command ended before. */
  readonly url: Promise<string | undefined>
  /** Ctrl+C; resolves to the exit code. */
  end(): Promise<number>
}

/** The command in this process, on a free port unless another is given. */
function start(...argv: string[]): Started {
  const [lines, errors]: [string[], string[]] = [[], []]
  let end = (): void => undefined
  const ended = new Promise<void>((settle) => {
    end = settle
  })
  let found = (_: string | undefined): void => undefined
  const url = new Promise<string | undefined>((settle) => {
    found = settle
  })
  const write = (text: string): void => {
    lines.push(...text.trimEnd().split('\n'))
    const address = /at (http:\S+)/.exec(text)?.[1]
    if (address) found(address)
  }
  const given = argv.includes('--port') ? argv : [...argv, '--port', '0']
  const code = runCommand(['start', '--no-open', ...given], {
    ...{ root, stdout: { write }, stderr: { write: (text) => errors.push(text) } },
    ...{ now: Date.now, seconds: () => 1, ended: () => ended },
  })
  void code.then(() => found(undefined))
  return {
    ...{ lines, errors, url },
    end: () => {
      end()
      return code
    },
  }
}

const documentAt = async (url: string | undefined): Promise<Snapshot> =>
  (await (await fetch(new URL('doc', url))).json()) as Snapshot

describe('npm start', () => {
  it('opens a demo that is set up and has had a night, and keeps what was done with it', async () => {
    const one = start()
    const { desk, menu, data } = await documentAt(await one.url)
    expect(desk.triggers.map(({ handler }) => handler)).toEqual(['hourlyTouchline'])
    expect(desk.outbox.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^\w{3} \d+ \w{3} · \d+ today · first /),
    ])
    expect(desk.executions.map((run) => [run.function, run.error])).toEqual([
      ['sendMorningNow', undefined],
      ['runNightNow', undefined],
      ['panelLooks', undefined],
      ['panelSetUp', undefined],
      ['onOpen', undefined],
    ])
    expect(menu.map(({ label }) => label)).toEqual(['Touchline'])
    expect((data as { sheets: { name: string }[] }).sheets.map(({ name }) => name)).toContain('Today')
    expect(await one.end()).toBe(0)
    expect(one.lines[1]).toBe(`Your work is saved: ${join(root, 'work', 'touchline-demo.json')}`)

    const again = start()
    const later = await documentAt(await again.url)
    expect(later.desk.executions.map((run) => run.function)).toEqual(['onOpen'])
    expect(later.desk.outbox).toEqual(desk.outbox)
    expect(await again.end()).toBe(0)
  })

  it('opens a file as it is', async () => {
    const one = start(file)
    const { desk } = await documentAt(await one.url)
    expect([desk.name, desk.triggers, desk.executions.length]).toEqual(['deals', [], 1])
    expect(await one.end()).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe('Name,Company\nAnn Reed,Acme\n')
  })

  it('takes the next port when the one it should have is taken, and says so', async () => {
    const other = await listening()
    const { port } = other.address() as AddressInfo
    const one = start(file, '--port', String(port))
    expect(await one.url).not.toBe(`http://127.0.0.1:${port}/#panel`)
    expect(one.lines[0]).toBe(`Port ${port} is taken, trying ${port + 1}.`)
    expect(await one.end()).toBe(0)
    other.close()
  })

  it('saves and ends on Ctrl+C', async () => {
    const child = spawn(process.execPath, [
      ...['--import', 'tsx', 'workbench/cli.ts', 'start', file, '--no-open', '--port', '0'],
    ])
    let said = ''
    const code = await new Promise<number | null>((settle) => {
      child.stdout.on('data', (text) => {
        said += text
        if (/at http:\S+ .*\n$/.test(said)) child.kill('SIGINT')
      })
      child.on('close', settle)
    })
    const copy = /^Your work is saved: (.+)$/m.exec(said)?.[1] ?? ''
    expect([code, existsSync(copy)]).toEqual([0, true])
    expect(said).toMatch(/^Starting Touchline’s workbench\. This takes a few seconds…\n/)
    rmSync(copy)
  })
})

describe('what the user can mend', () => {
  it.each([
    ['a missing file', ['nowhere.csv'], 'does not exist'],
    ['two files', ['one.csv', 'two.csv'], 'two.csv is one too many'],
    ['an unknown option', ['--fast'], "'--fast'"],
    ['a port that is none', ['--port', '80a'], '--port 80a: give a whole number up to 65535'],
    ['a port that cannot be', ['--port', '70000'], '--port 70000'],
  ])('%s: exit code 2 and one message', async (_, argv, message) => {
    const one = start(...argv)
    expect(await one.url).toBeUndefined()
    expect(await one.end()).toBe(2)
    expect(one.lines).toEqual([])
    expect(one.errors[0]).toContain(message)
    expect(one.errors[0]).not.toContain('    at ')
  })

  it('is that Touchline was not built', async () => {
    rmSync(join(root, 'dist'))
    mkdirSync(join(root, 'dist'))
    const one = start()
    expect(await one.end()).toBe(2)
    expect(one.errors[0]).toMatch(/npm run build/)
  })
})

function listening(): Promise<Server> {
  const server = createServer()
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => settle(server))
  })
}
