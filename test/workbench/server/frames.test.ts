// Pages that scripts show: Google's objects come before anything of theirs, at an address that nobody can guess.
import { frames } from '../../../workbench/server/frames'

const shown = (html: string, names: readonly string[] = ['save', 'load']) => {
  const pages = frames(
    () => names,
    () => 'http://127.0.0.1:8420',
  )
  return pages.at(pages.add(html)) ?? ''
}
const SCRIPT =
  '<script src="/frame.js" data-functions="save load" data-page="http://127.0.0.1:8420"></script>'

describe('a page that a script shows', () => {
  it.each([
    ['<!DOCTYPE html><html><head><script>run()</script></head></html>', '<!DOCTYPE html><html><head>'],
    ['<html><HEAD lang="en"><script>run()</script></HEAD></html>', '<html><HEAD lang="en">'],
    ['  <!doctype html><p>Hello</p><script>run()</script>', '  <!doctype html>'],
    ['<p>Hello</p>', ''],
    ['<header>no head</header>', ''],
    ['', ''],
  ])('gets Google’s objects first: %s', (html, before) => {
    expect(shown(html)).toBe(before + SCRIPT + html.slice(before.length))
  })

  it('gets no name that could end the attribute', () => {
    expect(shown('<p>', ['a"><script>alert(1)</script>', '$ok_1'])).toContain(
      'data-functions="ascriptalert1script $ok_1"',
    )
  })
})

describe('the address of a page', () => {
  it('is long, never the same, and gives nothing when it is guessed', () => {
    const pages = frames(
      () => [],
      () => '',
    )
    const paths = Array.from({ length: 20 }, () => pages.add('same'))
    expect(new Set(paths).size).toBe(20)
    for (const path of paths) expect(path).toMatch(/^\/frame\/[0-9a-f]{32}$/)
    expect(pages.at('/frame/')).toBeUndefined()
    expect(pages.at(`/frame/${'0'.repeat(32)}`)).toBeUndefined()
    expect(pages.at('__proto__')).toBeUndefined()
  })

  it('is kept for the last fifty pages', () => {
    const pages = frames(
      () => [],
      () => '',
    )
    const [first = '', second = ''] = Array.from({ length: 51 }, (_, at) => pages.add(`page ${at}`))
    expect(pages.at(first)).toBeUndefined()
    expect(pages.at(second)).toContain('page 1')
  })
})
