// The server listens on this machine alone, answers its own page, and serves named files only.

import { request } from 'node:http'
import { type Bench, BUNDLE, bench, projectWith } from './serving'

let served: Bench
beforeAll(async () => {
  served = await bench()
})
afterAll(() => served.close())

/** A request with the headers exactly as given, which fetch would not send. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<[number, string]> {
  const { port } = new URL(served.url)
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = ''
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve([response.statusCode ?? 0, text]))
      },
    )
    sent.on('error', reject)
    sent.end(method === 'POST' ? '{}' : undefined)
  })
}
const port = () => new URL(served.url).port

describe('who is answered', () => {
  it('is the page at the loopback address', async () => {
    const [status, text] = await ask('/')
    expect(status).toBe(200)
    expect(text).toContain('<title>Touchline</title>')
  })

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1', '[::1]:80', '127.0.0.1.nip.io'])(
    'is nobody under the host name %s',
    async (host) => {
      expect((await ask('/doc', { host }))[0]).toBe(403)
    },
  )

  it('is told of the right address under the name localhost, where only frames are', async () => {
    const [status, text] = await ask('/', { host: `localhost:${port()}`, 'sec-fetch-mode': 'navigate' })
    expect(status).toBe(200)
    expect(text).toContain(`<a href="${served.url}#panel">`)
    expect((await ask('/doc', { host: `localhost:${port()}` }))[0]).toBe(404)
  })

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('is not the origin %s', async (origin) => {
    expect((await ask('/message', { origin }, 'POST'))[0]).toBe(403)
    expect((await ask('/doc', { origin }))[0]).toBe(403)
  })

  it('is not a script of the frames’ origin', async () => {
    expect((await ask('/run', { origin: `http://localhost:${port()}` }, 'POST'))[0]).toBe(403)
  })

  it('is no writer without an origin', async () => {
    expect((await ask('/message', {}, 'POST'))[0]).toBe(403)
  })

  it('is not a request that another site makes the browser send', async () => {
    expect((await ask('/doc', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }))[0]).toBe(403)
    expect((await ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }))[0]).toBe(200)
  })
})

describe('what is served', () => {
  it.each([
    '/library/owl.js',
    '/library/o_spreadsheet.js',
    '/library/o_spreadsheet.xml',
    '/page.js',
    '/icon.svg',
  ])('is the named file %s', async (path) => {
    expect((await ask(path))[0]).toBe(200)
  })

  it.each([
    '/../package.json',
    '/library/../../package.json',
    '/library/%2e%2e/package.json',
    '/dist/Code.js',
    '/library/',
    '/work/pipeline.json',
    '//etc/passwd',
  ])('is nothing at %s', async (path) => {
    expect((await ask(path))[0]).toBe(404)
  })

  it('keeps the page’s own files from the frames’ host, and frames from the page’s', async () => {
    const host = `localhost:${port()}`
    expect((await ask('/doc', { host }))[0]).toBe(404)
    expect((await ask('/frame.js', { host }))[0]).toBe(200)
    expect((await ask('/frame.js'))[0]).toBe(404)
    expect((await ask('/frame/0123456789abcdef0123456789abcdef', { host }))[0]).toBe(404)
  })

  it('is the library as npm brought it, byte by byte', async () => {
    const { readFileSync } = await import('node:fs')
    const file = readFileSync('node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js', 'utf8')
    expect((await ask('/library/o_spreadsheet.js'))[1]).toBe(file)
  })
})

describe('a taken port', () => {
  it('is said, and the next one is taken', async () => {
    const said: string[] = []
    const other = await bench('', {
      port: Number(port()),
      root: projectWith(BUNDLE),
      file: undefined,
      say: (line) => said.push(line),
    })
    expect(Number(new URL(other.url).port)).toBeGreaterThan(Number(port()))
    expect(said[0]).toMatch(/^Port \d+ is taken, trying \d+\.$/)
    await other.close()
  })
})
