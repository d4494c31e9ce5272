// The relations between the parts of an .xlsx.
import { elements } from './xml-text'

/** What a `.rels` part relates: by id, the type's address and the path of the target, which is given from a folder. */
export function relationsIn(text: string, folder: string): Map<string, { type: string; target: string }> {
  const found = elements(text, 'Relationship').map(({ attributes }) => {
    const { Target: target = '', TargetMode: mode, Type: type = '', Id: id = '' } = attributes
    return [id, { type, target: mode === 'External' ? '' : resolved(folder, target) }] as const
  })
  return new Map(found)
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') path.pop()
    else if (part !== '.') path.push(part)
  }
  return path.join('/')
}

/** The folder of a part, with its slash. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}

/** The part that holds a part's relations. */
export function relationsPath(name: string): string {
  const folder = folderOf(name)
  return `${folder}_rels/${name.slice(folder.length)}.rels`
}
