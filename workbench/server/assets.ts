// The list of files the page may fetch: libraries as installed by npm, and the page's own, bundled when the server starts.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface Asset {
  readonly type: string
  readonly body: Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

/** By path; each package's file is served as it is. */
const LIBRARY: Readonly<Record<string, readonly [pack: string, file: string]>> = {
  '/library/owl.js': ['@odoo/owl', 'dist/owl.iife.min.js'],
  '/library/chart.js': ['chart.js', 'dist/chart.umd.min.js'],
  '/library/o_spreadsheet.js': ['@odoo/o-spreadsheet', 'dist/o_spreadsheet.min.iife.js'],
  '/library/o_spreadsheet.xml': ['@odoo/o-spreadsheet', 'dist/o_spreadsheet.xml'],
  '/library/o_spreadsheet.css': ['@odoo/o-spreadsheet', 'dist/o_spreadsheet.css'],
  '/library/bootstrap.css': ['bootstrap', 'dist/css/bootstrap.min.css'],
  '/library/font-awesome.css': ['font-awesome', 'css/font-awesome.min.css'],
  '/fonts/fontawesome-webfont.woff2': ['font-awesome', 'fonts/fontawesome-webfont.woff2'],
}
const PAGE = fileURLToPath(new URL('../page/', import.meta.url))
const BUNDLED: Readonly<Record<string, string>> = {
  '/early.js': 'early.ts',
  '/page.js': 'page.ts',
  '/frame.js': 'frame.ts',
  '/page.css': 'page.css',
}
const OWN: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/icon.svg': 'icon.svg',
}

let loaded: Promise<ReadonlyMap<string, Asset>> | undefined

/** Reads and bundles everything once. */
export function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  loaded ??= readAssets()
  return loaded
}

async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  const entries = await Promise.all([
    ...Object.entries(LIBRARY).map(([path, [pack, file]]) => asset(path, join(folderOf(pack), file))),
    ...Object.entries(OWN).map(([path, file]) => asset(path, join(PAGE, file))),
    ...Object.entries(BUNDLED).map(([path, entry]) => bundled(path, join(PAGE, entry))),
  ])
  return new Map(entries)
}

async function asset(path: string, file: string): Promise<[string, Asset]> {
  return [path, { type: typeOf(file), body: await readFile(file) }]
}

async function bundled(path: string, entry: string): Promise<[string, Asset]> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  })
  return [path, { type: typeOf(path), body: Buffer.from(outputFiles[0]?.contents ?? []) }]
}

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

/** A package's folder, found without its `exports`, which may hide all files but its entry. */
function folderOf(pack: string): string {
  const places = createRequire(import.meta.url).resolve.paths(pack) ?? []
  const found = places.map((place) => join(place, pack)).find((folder) => existsSync(folder))
  if (!found) throw new Error(`The package ${pack} is missing: run "npm ci" first.`)
  return found
}
